"""What all tests share: profiles of the property tests, and the samples built once a session by the real command.

HYPOTHESIS_PROFILE=nightly runs the property tests with ten thousand examples each.
"""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import settings

settings.register_profile("default", max_examples=200, deadline=None, database=None)
settings.register_profile("nightly", max_examples=10_000, deadline=None, database=None)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "default"))

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with the documents of all samples."""
    folder = tmp_path_factory.mktemp("built")
    command = [sys.executable, "-m", "generator", "--workspace", str(ROOT), "build", "--out", str(folder)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return folder
