"""docs/gallery: the first page and a page with a table of every kind of document, and a list of them.

Run as `python -m tools.gallery` after `make build`; needs soffice, pdftotext and pdftoppm. The same documents, fonts
and programs give the same pictures.
"""

import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tools import cycle, pages

ROOT = Path(__file__).parent.parent
GALLERY = ROOT / "docs" / "gallery"
DOTS = 64
LARGEST = 3 * 1024 * 1024


@dataclass(frozen=True)
class Kind:
    """A kind of document: the name of its pictures, what it is, its template, a sample under `output/`.

    `words` stand on the page with a table; empty where the first page has it. `in_cycle`: what other commands than
    `build` make.
    """

    name: str
    title: str
    template: str
    sample: str
    words: str = ""
    in_cycle: bool = False


KINDS = (
    Kind("order", "Приказ с приложением в одном файле", "order", "perechen-2026/order", "Перечень мероприятий и"),
    Kind("program", "Программа с титульным листом", "program", "shkoly-2025-2027/program", "Таблица 1 – Школы округа"),
    Kind("roadmap", "Дорожная карта на книжных листах", "roadmap", "monitoring-2025/roadmap"),
    Kind("roadmap-landscape", "Дорожная карта на альбомных листах", "roadmap-landscape", "shkoly-2025-2027/roadmap"),
    Kind("plan", "План: один из нескольких в комплексе мер", "roadmap", "kompleks-mer/roadmap-procedures"),
    Kind("cyclogram", "Циклограмма", "cyclogram", "shkoly-2025-2027/cyclogram"),
    Kind("cyclogram-grid", "Циклограмма по месяцам", "cyclogram-grid", "shkoly-2025-2027/cyclogram-grid"),
    Kind("report-calendar", "Отчёт за календарный год", "report-calendar", "monitoring-2025/report-2025"),
    Kind("report-school", "Отчёт за учебный год", "report-school", "gorod-plan-2025-26/report-2025-26"),
    Kind("approval-sheet", "Лист согласования", "approval-sheet", "shkoly-2025-2027/approval-sheet"),
    Kind("acquaintance-sheet", "Лист ознакомления", "acquaintance-sheet", "shkoly-2025-2027/acquaintance-sheet"),
    Kind("distribution-list", "Список рассылки", "distribution-list", "shkoly-2025-2027/distribution-list"),
    Kind("report-order", "Приказ об утверждении отчёта", "report-order", "shkoly-2025-2027/report-order-2025"),
    Kind("amendment", "Приказ о внесении изменений", "amendment", "shkoly-2025-2027/amendment-1", in_cycle=True),
    Kind("recommendations", "Адресные рекомендации", "recommendations", "shkoly-2025-2027/recommendations-2025"),
    Kind("form", "Форма для заполнения", "form", "gorod-plan-2025-26/forms/2025-26/nvz-school-6", in_cycle=True),
    Kind("collation", "Свод форм", "collation", "gorod-plan-2025-26/collation-2025-26", in_cycle=True),
    Kind("letter", "Сопроводительное письмо", "letter", "shkoly-2025-2027/report-letter-2025"),
)


def main(results: Path = ROOT / "output") -> None:
    """Make every picture and the list anew from the documents in `results`; raise ValueError if they are too large."""
    GALLERY.mkdir(parents=True, exist_ok=True)
    for old in GALLERY.glob("*.png"):
        old.unlink()
    with tempfile.TemporaryDirectory() as folder:
        cycle.collected(Path(folder) / "cycle", "gorod-plan-2025-26", "2025-26", 7)
        edits = {"до 15 сентября": "до 20 сентября", "2027: '15,0'": "2027: '14,0'"}
        cycle.amended(Path(folder) / "cycle", "shkoly-2025-2027", "2024-12-20", "412", edits)
        roots = {False: results, True: Path(folder) / "cycle" / "output"}
        documents = {kind.name: roots[kind.in_cycle] / f"{kind.sample}.docx" for kind in KINDS}
        pdfs = pages.printed(documents, Path(folder))
        for kind in KINDS:
            _draw(kind, pdfs[kind.name])
    (GALLERY / "README.md").write_text(index(), encoding="utf-8", newline="\n")
    size = sum(path.stat().st_size for path in GALLERY.iterdir())
    if size > LARGEST:
        raise ValueError(f"the gallery has {size} bytes, more than {LARGEST}")


def index() -> str:
    """Return the list of the gallery, a line for each kind of document."""
    head = (
        "# Галерея документов",
        "",
        "Первая страница и страница с таблицей каждого вида документов; страницы взяты из образцов (папка",
        "`program_specs/`, команда `generator build`). Картинки обновляет команда `make gallery`.",
        "",
        "| документ | шаблон | откуда | страницы |",
        "| --- | --- | --- | --- |",
    )
    return "\n".join((*head, *map(_line, KINDS), ""))


def _line(kind: Kind) -> str:
    shown = " ".join(f"![{kind.title}: {about}]({name})" for name, _, about in _pictures(kind))
    return f"| {kind.title} | `{kind.template}.docx` | `{kind.sample}.docx` | {shown} |"


def _pictures(kind: Kind) -> Iterator[tuple[str, str, str]]:
    """Yield the file of each picture, the words of its page (empty for the first), and what it shows."""
    yield f"{kind.name}.png", "", "первая страница"
    if kind.words:
        yield f"{kind.name}-table.png", kind.words, "страница с таблицей"


def _draw(kind: Kind, pdf: Path) -> None:
    for name, words, _ in _pictures(kind):
        pages.draw(pdf, pages.number(pdf, words) if words else 1, GALLERY / name, DOTS)


if __name__ == "__main__":
    main()
