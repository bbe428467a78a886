"""The pictures of the guides: pages of the sample documents (through LibreOffice) and drawn terminal windows.

Run as `python -m tools.pictures` after `make build`; needs soffice and pdftoppm.
"""

import subprocess
import sys
import tempfile
from collections.abc import Sequence
from html import escape
from pathlib import Path

from tools import pages

ROOT = Path(__file__).parent.parent
PICTURES = ROOT / "docs" / "pictures"
PAGES = (
    ("order", "shkoly-2025-2027/order.docx", "ПРИКАЗЫВАЮ"),
    ("passport", "shkoly-2025-2027/program.docx", "Сроки реализации"),
    ("roadmap", "shkoly-2025-2027/roadmap.docx", "Мониторинг образовательных результатов"),
    ("report", "gorod-plan-2025-26/report-2025-26.docx", "Создание условий для обучения"),
)
"""Name of the picture, the document under `output/`, words of the page; the first page that has them is taken."""

LINE = 20
CHARACTER = 8.4


def main() -> None:
    """Make every picture anew."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        pdfs = pages.printed({name: ROOT / "output" / document for name, document, _ in PAGES}, Path(folder))
        for name, _, words in PAGES:
            pages.draw(pdfs[name], pages.number(pdfs[name], words), PICTURES / f"{name}.png")
    for name, title, lines in _windows():
        (PICTURES / f"{name}.svg").write_text(window(title, lines), encoding="utf-8")
    (PICTURES / "windows-open.svg").write_text(explorer(), encoding="utf-8")


def window(title: str, lines: Sequence[str]) -> str:
    """Return an SVG of a terminal window; a line that begins with `>` or `$` is what the person typed."""
    wide = round(max(len(line) for line in [title, *lines]) * CHARACTER) + 32
    high = len(lines) * LINE + 56
    body = "".join(_line(line, 56 + number * LINE) for number, line in enumerate(lines))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{wide}" height="{high}" role="img">'
        f"<title>{escape(title)}</title>"
        f'<rect width="{wide}" height="{high}" rx="6" fill="#0c0c0c"/>'
        f'<rect width="{wide}" height="30" rx="6" fill="#e6e6e6"/>'
        f'<text x="12" y="20" font-family="Segoe UI, sans-serif" font-size="13" fill="#202020">{escape(title)}</text>'
        f'<g font-family="Consolas, Menlo, monospace" font-size="14" xml:space="preserve">{body}</g></svg>\n'
    )


def _line(line: str, top: int) -> str:
    typed = line.startswith((">", "$")) or ">make" in line
    return f'<text x="16" y="{top}" fill="{"#ffffff" if typed else "#b9c4cc"}">{escape(line)}</text>'


def _windows() -> tuple[tuple[str, str, list[str]], ...]:
    return (
        ("check", "generator check", _checked()),
        (
            "windows-build",
            "Командная строка",
            [
                r"C:\Документы\generator>make build",
                "Installing into .venv, this takes a minute ...",
                r"записан        output\shkoly-2025-2027\order.docx",
                r"записан        output\shkoly-2025-2027\program.docx",
                r"записан        output\shkoly-2025-2027\roadmap.docx",
                "…",
                "",
                r"C:\Документы\generator>_",
            ],
        ),
    )


def explorer() -> str:
    """Return an SVG of an Explorer window whose address line holds the word to type."""
    files = ("docs", "docx_templates", "generator", "program_specs", "make.cmd", "README.ru.md")
    rows = "".join(
        f'<rect x="24" y="{102 + n * 26}" width="16" height="14" fill="{"#f7c948" if "." not in name else "#9fb3c8"}"/>'
        f'<text x="50" y="{114 + n * 26}">{name}</text>'
        for n, name in enumerate(files)
    )
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" width="620" height="276" role="img">'
        "<title>Проводник: в строке адреса набрано cmd</title>"
        '<rect width="620" height="276" rx="6" fill="#ffffff" stroke="#9aa5b1"/>'
        '<rect width="620" height="30" rx="6" fill="#e4e7eb"/>'
        '<g font-family="Segoe UI, sans-serif" font-size="14" fill="#202020">'
        '<text x="12" y="20">generator</text>'
        '<rect x="24" y="44" width="300" height="30" fill="#ffffff" stroke="#2680c2" stroke-width="2"/>'
        '<text x="34" y="64">cmd</text><rect x="64" y="50" width="1" height="18"/>'
        '<text x="336" y="64" fill="#ba2525">← наберите cmd, нажмите Enter</text>'
        f"{rows}</g></svg>\n"
    )


def _checked() -> list[str]:
    with tempfile.TemporaryDirectory() as folder:
        generator = [sys.executable, "-m", "generator", "--lang", "ru"]
        subprocess.run([*generator, "init", folder + "/w"], check=True, capture_output=True, cwd=ROOT)
        spec = Path(folder, "w", "program_specs", "shkoly-2025-2027", "program.yaml")
        text = spec.read_text(encoding="utf-8")
        text = text.replace("period: 2025-2027", "period: 2027-2025", 1).replace("issuer: edu", "issuer: edk", 1)
        spec.write_text(text.replace("    heading:", "    heding:", 1), encoding="utf-8")
        command = [*generator, "check", "shkoly-2025-2027"]
        done = subprocess.run(command, check=False, capture_output=True, text=True, cwd=Path(folder, "w"))
        return ["$ generator check shkoly-2025-2027", *(done.stdout + done.stderr).rstrip().split("\n")]


if __name__ == "__main__":
    main()
