"""Each of the fourteen kinds of faulty template stops `generator build`: named with its place, nothing written."""

import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from tests import cli_workspace
from tests.template_faults import PROMISED, Kind

FIELDS = {"in rows": "in section.rows", "row.parts": "section.rows", "signature.items": "section.items"}
"""Fields of the templates of the list, and those of a roadmap that are of the same kind."""
STEPS = ("table", "row", "cell", "paragraph")


def _of_a_roadmap(data: bytes) -> bytes:
    """Return a template of the list with the fields of a roadmap."""
    made = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as given, zipfile.ZipFile(made, "w") as archive:
        for name in given.namelist():
            content = given.read(name)
            for field, own in FIELDS.items():
                content = content.replace(field.encode(), own.encode())
            archive.writestr(name, content)
    return made.getvalue()


def _place(kind: Kind) -> str:
    part, *numbers = kind.place
    return ", ".join((part, *(f"{step} {number}" for step, number in zip(STEPS, numbers, strict=True) if number)))


@pytest.mark.parametrize("kind", PROMISED, ids=lambda kind: kind.code)
def test_a_faulty_template_is_named_with_its_place_and_nothing_is_written(
    kind: Kind, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    shop = cli_workspace.shop(tmp_path, capsys, monkeypatch)
    folder = shop.root / "docx_templates"
    folder.mkdir()
    (folder / "roadmap.docx").write_bytes(_of_a_roadmap(kind.faulty()))
    ran = shop.run("build")
    assert ran.status == 1
    assert ran.out == ""
    named = [line for line in ran.err.splitlines() if f"[{kind.code}]" in line]
    assert any(line.startswith(f"docx_templates/roadmap.docx: {_place(kind)}") for line in named), ran.err
    assert not (shop.root / "output").exists()
