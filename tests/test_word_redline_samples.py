"""The redline of the samples and their next edition; LibreOffice accepts and rejects the changes as well."""

import shutil
import subprocess
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest

from generator.word.redline import redline
from generator.word.verify import verify
from tests import reading
from tests.conftest import LONGEST, ROOT, generate, once
from tests.redline_editions import write
from tests.redlines import accepted, marks, plain, rejected
from tests.test_word_redline import folded
from tests.word_files import parts

OFFICE = shutil.which("soffice")
PYTHON = next((one for one in ("/usr/bin/python3",) if Path(one).exists()), "")
CHANGED = {
    "shkoly-2025-2027/program.docx",
    "shkoly-2025-2027/roadmap.docx",
    "shkoly-2025-2027/cyclogram.docx",
    "shkoly-2025-2027/cyclogram-grid.docx",
    "shkoly-2025-2027/report-2025.docx",
    "shkoly-2025-2027/report-order-2025.docx",
    "kompleks-mer/program.docx",
    "kompleks-mer/roadmap.docx",
    "perechen-2026/order.docx",
    "perechen-2026/roadmap.docx",
}
"""Documents of every kind, upright and lying, in which the edits of the next edition are."""


def knows_uno() -> bool:
    done = PYTHON and subprocess.run([PYTHON, "-c", "import uno"], capture_output=True, check=False)
    return bool(done) and done.returncode == 0


@pytest.fixture(scope="session")
def edited(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with the documents of the next edition of all samples."""

    def make(folder: Path) -> None:
        write(ROOT / "program_specs", folder / "program_specs")
        generate(folder, folder / "output")

    return once(tmp_path_factory, "edited", make) / "output"


@pytest.fixture(scope="session")
def redlines(built: Path, edited: Path) -> Mapping[str, tuple[bytes, bytes, bytes]]:
    """Return the old document, the new one and the redline by their names."""
    names = (path.relative_to(built).as_posix() for path in sorted(built.rglob("*.docx")))
    files = {name: ((built / name).read_bytes(), (edited / name).read_bytes()) for name in names}
    return {name: (*pair, redline(*pair, "Петрова", date(2026, 3, 14))) for name, pair in files.items()}


def test_the_samples_keep_the_law_in_every_part(redlines: Mapping[str, tuple[bytes, bytes, bytes]]) -> None:
    for name, (old, new, made) in redlines.items():
        assert verify(made, name, closely=True) == ()
        for part in (one for one in parts(new) if one.startswith(("word/document", "word/header", "word/footer"))):
            assert accepted(made, part) == plain(new, part), name
            assert folded(rejected(made, part)) == folded(plain(old, part)), name


def test_only_what_was_edited_is_marked(redlines: Mapping[str, tuple[bytes, bytes, bytes]]) -> None:
    marked = {name for name, (_, _, made) in redlines.items() if marks(made)}
    assert marked >= CHANGED
    same = {name for name, (old, new, _) in redlines.items() if old == new}
    assert same
    assert not marked & same
    region = redlines["perechen-2026/order.docx"][2]
    texts = [reading.folded("".join(one.itertext())).strip() for one in marks(region) if len(one)]
    assert texts[:3] == ["30 января", "20 февраля", "школьных и"]


@pytest.mark.skipif(OFFICE is None or not knows_uno(), reason="LibreOffice or its Python is not on this machine")
def test_libreoffice_accepts_and_rejects_to_the_same_texts(
    redlines: Mapping[str, tuple[bytes, bytes, bytes]], tmp_path: Path
) -> None:
    for name in CHANGED:
        for folder, data in zip(("old", "new", "."), redlines[name], strict=True):
            path = tmp_path / folder / name.replace("/", "-")
            path.parent.mkdir(exist_ok=True)
            path.write_bytes(data)
    script = Path(__file__).parent / "office_changes.py"
    command = [PYTHON, str(script), str(OFFICE), str(tmp_path), str(tmp_path / "profile")]
    subprocess.run(command, check=True, capture_output=True, timeout=LONGEST)
    for path in sorted(tmp_path.glob("*.docx")):
        for found, expected in (("accepted", "new"), ("rejected", "old")):
            done, wanted = (reading.document(tmp_path / folder / path.name) for folder in (found, expected))
            assert done == wanted, (path.name, found)
