"""What a document is made from, as one text: whatever may change its bytes is in it, and nothing else."""

import json
import re
from collections.abc import Mapping
from dataclasses import asdict
from hashlib import sha256
from typing import Any

from generator.build.values import Job
from generator.model.look import Look
from generator.workspace import tool
from generator.workspace.manifest import digest

# A text of an author cannot hold these quotes unescaped.
_PICTURE = re.compile(r'"picture":"([A-Za-z0-9+/=]{65,})(?=")')


def origin(job: Job, look: Look) -> bytes:
    """Return what the document of a job is made from under a look; pictures stand in it by their hashes."""
    sheet = job.sheet
    data = {
        "tool": tool.fingerprint(),
        "template": digest(job.template.data),
        "look": asdict(look),
        "title": sheet.title,
        "form": dict(sheet.form),
        "context": sheet.context,
    }
    # Templates may go through the keys of a context: their order counts.
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"), check_circular=False)
    return shortened(text).encode("utf-8", "surrogatepass")


def shortened(text: str) -> str:
    """Return a text of JSON with the hashes of pictures in place of their bytes."""
    return _PICTURE.sub(_by_hash, text)


def _by_hash(found: re.Match[str]) -> str:
    return f'"picture":"{sha256(found[1].encode()).hexdigest()}'


def told(data: bytes) -> Mapping[str, Any]:
    """Return what `origin` was made of."""
    found: Mapping[str, Any] = json.loads(data.decode("utf-8", "surrogatepass"))
    return found
