"""Pictures that are something else."""

from pathlib import Path

from tests.hostile.case import BUILD, Case, put
from tests.pictures_made import jpeg, png

PNG = png(40, 40)
FILES = {
    "sound": PNG,
    "empty": b"",
    "a text": b"not a picture",
    "a GIF": b"GIF89a" + b"\0" * 50,
    "an SVG": b"<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>",
    "half a PNG": PNG[:20],
    "only the sign of a PNG": PNG[:8],
    "of no size": PNG[:16] + b"\0" * 8 + PNG[24:],
    "of a giant's size": PNG[:16] + b"\x7f\xff\xff\xff" * 2 + PNG[24:],
    "only the sign of a JPEG": b"\xff\xd8\xff",
    "a JPEG without a size": b"\xff\xd8\xff\xe0\x00\x04ab\xff\xd9",
    "a JPEG of segments of nothing": b"\xff\xd8" + b"\xff\xe0\x00\x00" * 1000,
    "a JPEG": jpeg(40, 40),
    "a JPEG of no size": jpeg(0, 0),
}


def _case(name: str, data: bytes) -> Case:
    def prepare(root: Path) -> None:
        put("docx_templates/arms.png", data)(root)
        text = (root / "program_specs/directory.yaml").read_text(encoding="utf-8")
        put("program_specs/directory.yaml", text.replace("head: ilina}", "head: ilina, arms: arms.png}"))(root)

    return Case("picture", name, prepare, BUILD)


CASES = tuple(_case(name, data) for name, data in FILES.items())
