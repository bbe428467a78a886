"""How the time of a redline grows: a table of 3,000 rows against one of 1,500, every row with another term."""

import time
from datetime import date
from io import BytesIO
from zipfile import ZipFile

from generator.word.redline import redline

_OFFICE = "http://schemas.openxmlformats.org"
_SPACE = f"{_OFFICE}/wordprocessingml/2006/main"
_KIND = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_TYPES = (
    f'<Types xmlns="{_OFFICE}/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    f'<Override PartName="/word/document.xml" ContentType="{_KIND}"/></Types>'
)
_LINKS = (
    f'<Relationships xmlns="{_OFFICE}/package/2006/relationships"><Relationship Id="r1" '
    f'Type="{_OFFICE}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>'
)


def main() -> None:
    """Print the times and their ratio; 2 is linear."""
    few, many = seconds(1_500), seconds(3_000)
    print(f"1,500 rows: {few:.2f} s; 3,000 rows: {many:.2f} s; ratio {many / few:.2f}")


def seconds(rows: int) -> float:
    """Return how long the redline of a table of `rows` takes."""
    old, new = (document(rows, term) for term in ("до 1 марта", "до 20 апреля"))
    start = time.perf_counter()
    redline(old, new, "benchmark", date(2026, 1, 1))
    return time.perf_counter() - start


def document(rows: int, term: str) -> bytes:
    """Return a Word file with a table of `rows`."""
    table = "".join(row(f"{number}.", f"Семинар № {number} для наставников", term) for number in range(rows))
    columns = '<w:gridCol w:w="3000"/>' * 3
    body = f"<w:tbl><w:tblPr/><w:tblGrid>{columns}</w:tblGrid>{table}</w:tbl><w:p/><w:sectPr/>"
    stream = BytesIO()
    with ZipFile(stream, "w") as archive:
        archive.writestr("[Content_Types].xml", _TYPES)
        archive.writestr("_rels/.rels", _LINKS)
        archive.writestr("word/document.xml", f'<w:document xmlns:w="{_SPACE}"><w:body>{body}</w:body></w:document>')
    return stream.getvalue()


def row(*texts: str) -> str:
    """Return a row of these cells."""
    return "<w:tr>" + "".join(f"<w:tc><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:tc>" for text in texts) + "</w:tr>"


if __name__ == "__main__":
    main()
