"""Pages of finished documents as pictures, through LibreOffice and poppler (soffice, pdftotext, pdftoppm)."""

import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path


def printed(documents: Mapping[str, Path], folder: Path) -> dict[str, Path]:
    """Return the PDF in `folder` of each document, under the same names; LibreOffice is started once for all."""
    copies = {name: folder / f"{name}.docx" for name in documents}
    for name, path in documents.items():
        shutil.copyfile(path, copies[name])
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = ["soffice", "--headless", profile, "--convert-to", "pdf", "--outdir", str(folder)]
    subprocess.run([*command, *map(str, copies.values())], check=True, capture_output=True)
    return {name: copy.with_suffix(".pdf") for name, copy in copies.items()}


def number(pdf: Path, words: str) -> int:
    """Return the number of the first page with `words`, counting from 1; raise ValueError where no page has them."""
    done = subprocess.run(["pdftotext", "-layout", str(pdf), "-"], check=True, capture_output=True, text=True)
    pages = (" ".join(text.split()) for text in done.stdout.split("\f"))
    if found := next((place for place, text in enumerate(pages, 1) if words in text), 0):
        return found
    raise ValueError(f"no page of {pdf} says: {words}")


def draw(pdf: Path, page: int, target: Path, dots: int = 60) -> None:
    """Write a page as a grey PNG of `dots` to the inch."""
    only = ["-f", str(page), "-l", str(page), "-singlefile"]
    stem = str(target.with_suffix(""))
    subprocess.run(["pdftoppm", "-r", str(dots), "-gray", "-png", *only, str(pdf), stem], check=True)
