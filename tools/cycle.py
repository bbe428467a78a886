"""The yearly cycle of the samples in a folder of its own: forms are made, filled the same way, collected."""

import contextlib
import io
import zipfile
from pathlib import Path

from generator.cli.main import main as generator

TYPED = {
    "[выберите]": "Выполнено",
    "[впишите]": "Проведено занятие, участвовали 12 человек.",
    "[число]": "12",
    "[дата]": "",
}


def filled(form: bytes) -> bytes:
    """Return a Word form in which every hint has given way to an answer."""
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(form)) as given, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as made:
        for name in given.namelist():
            data = given.read(name)
            if name == "word/document.xml":
                text = data.decode()
                for hint, said in TYPED.items():
                    text = text.replace(hint, said)
                data = text.encode()
            made.writestr(name, data)
    return target.getvalue()


def run(root: Path, *arguments: str) -> None:
    """Run the command in the workspace `root`; raise RuntimeError with what it says if it fails."""
    with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()) as said:
        status = generator(["--workspace", str(root), "--lang", "ru", "--on", "2026-09-08", *arguments])
    if status:
        raise RuntimeError(said.getvalue())


def collected(root: Path, slug: str, period: str, most: int) -> None:
    """Make the forms of a period in the new workspace `root`, fill the first `most` of them, collect these."""
    with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
        generator(["init", str(root)])
    run(root, "forms", slug, "--period", period)
    forms = sorted((root / "output" / slug / "forms" / period).glob("*.docx"))
    back = root / "back"
    back.mkdir()
    for form in [one for one in forms if one.stem != "letter"][:most]:
        (back / form.name).write_bytes(filled(form.read_bytes()))
    run(root, "collect", slug, "--period", period, str(back))


def amended(root: Path, slug: str, day: str, number: str, edits: dict[str, str]) -> None:
    """Keep the program of a workspace as the edition of an act, edit it, write the act that amends it."""
    run(root, "edition", slug, "--date", day, "--number", number)
    path = root / "program_specs" / slug / "program.yaml"
    text = path.read_text(encoding="utf-8")
    for before, after in edits.items():
        text = text.replace(before, after, 1)
    path.write_text(text, encoding="utf-8")
    run(root, "amend", slug)
