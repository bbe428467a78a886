"""The pictures of the guides: pages of the sample documents (through LibreOffice) and drawn terminal windows.

Run as `python -m tools.pictures` after `make build`; needs soffice and pdftoppm.
"""

import subprocess
import sys
import tempfile
from collections.abc import Sequence
from html import escape
from pathlib import Path

ROOT = Path(__file__).parent.parent
PICTURES = ROOT / "docs" / "pictures"
PAGES = (
    ("order", "shkoly-2025-2027/order.docx", 1),
    ("passport", "shkoly-2025-2027/program.docx", 6),
    ("roadmap", "shkoly-2025-2027/roadmap.docx", 2),
    ("report", "gorod-plan-2025-26/report-2025-26.docx", 2),
)
"""Name of the picture, the document under `output/`, the page."""

LINE = 20
CHARACTER = 8.4


def main() -> None:
    """Make every picture anew."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    for name, document, page in PAGES:
        _page(ROOT / "output" / document, page, PICTURES / name)
    for name, title, lines in _windows():
        (PICTURES / f"{name}.svg").write_text(window(title, lines), encoding="utf-8")


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
                "Готовлю окружение .venv …",
                "Собираю документы образцов …",
                r"записан  output\shkoly-2025-2027\order.docx",
                r"записан  output\shkoly-2025-2027\program.docx",
                r"записан  output\shkoly-2025-2027\roadmap.docx",
                "…",
                "",
                r"C:\Документы\generator>_",
            ],
        ),
        (
            "windows-open",
            "Проводник: строка адреса папки",
            [
                "[ Этот компьютер › Документы › generator ]",
                "",
                "1. щёлкните по строке адреса",
                "2. наберите:  cmd",
                "3. нажмите Enter",
            ],
        ),
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


def _page(document: Path, page: int, target: Path) -> None:
    with tempfile.TemporaryDirectory() as folder:
        profile = f"-env:UserInstallation=file://{folder}/profile"
        subprocess.run(
            ["soffice", "--headless", profile, "--convert-to", "pdf", "--outdir", folder, str(document)],
            check=True,
            capture_output=True,
        )
        pdf = Path(folder, document.stem + ".pdf")
        only = ["-f", str(page), "-l", str(page), "-singlefile"]
        subprocess.run(["pdftoppm", "-r", "60", "-gray", "-png", *only, str(pdf), str(target)], check=True)


if __name__ == "__main__":
    main()
