"""Small templates written as Word writes them: every turn of the dialect of docxtpl, in XML, with a context for all."""

from collections.abc import Mapping, Sequence
from typing import Any
from xml.sax.saxutils import escape

from generator.context.leaves import rich
from generator.word.parts.package import write

_OFFICE = "http://schemas.openxmlformats.org"
RELATIONSHIPS = f"{_OFFICE}/officeDocument/2006/relationships"
_SPACE = f'xmlns:w="{_OFFICE}/wordprocessingml/2006/main" xmlns:r="{RELATIONSHIPS}"'
_KIND = "application/vnd.openxmlformats-officedocument.wordprocessingml."
_SIDES = {"header1": "header", "footer1": "footer", "footnotes": "footnotes"}
_ROOTS = {"header": "hdr", "footer": "ftr", "footnotes": "footnotes"}
SECTION = (
    '<w:sectPr><w:headerReference w:type="default" r:id="header1"/><w:footerReference w:type="default" r:id="footer1"/>'
    '<w:pgSz w:w="11906" w:h="16838"/></w:sectPr>'
)
STALE = '<w:proofErr w:type="spellStart"/>'
MARK = '<w:bookmarkStart w:id="7" w:name="_GoBack"/><w:bookmarkEnd w:id="7"/>'

VALUES: Mapping[str, Any] = {
    "x": "а & б < в > г \"д\" 'е' ]]> {{ x }} {% if %}",
    "lines": "первая\nвторая\tграфа\n\nпоследняя ",
    "empty": "",
    "n": 3,
    "yes": True,
    "no": False,
    "colour": "FFEE00",
    "items": ["раз", "два & три", "четыре"],
    "nothing": [],
    "rows": [
        {"title": "Первая <1>", "cells": ["а", "б", "в"], "is_last": False},
        {"title": "Вторая\nстрока", "cells": ["г", "", "е"], "is_last": True},
    ],
    "rich": rich("- пункт\n**важно** и нет"),
}


def run(text: str, look: str = "", inside: str = "") -> str:
    """Return a run with the marks Word leaves on it; `inside` stands behind its text."""
    properties = f"<w:rPr>{look}</w:rPr>" if look else ""
    space = ' xml:space="preserve"' if text.strip() != text else ""
    return f'<w:r w:rsidR="00A1B2C3">{properties}<w:t{space}>{escape(text)}</w:t>{inside}</w:r>'


def line(*texts: str, between: str = "", look: str = "") -> str:
    """Return a paragraph of a run for each text; `between` stands between the runs."""
    runs = between.join(run(text, look) for text in texts)
    return f'<w:p w:rsidR="00A1B2C3" w:rsidRDefault="00D4E5F6"><w:pPr><w:jc w:val="both"/></w:pPr>{runs}</w:p>'


def cell(*blocks: str, properties: str = '<w:tcW w:w="1500" w:type="dxa"/>') -> str:
    """Return a cell of blocks; a text becomes a paragraph."""
    inner = "".join(one if one.startswith("<") else line(one) for one in blocks)
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{inner}</w:tc>"


def row(*cells: str) -> str:
    """Return a row of cells; a text becomes a cell."""
    return f"<w:tr>{''.join(one if one.startswith('<') else cell(one) for one in cells)}</w:tr>"


def table(*rows: str, columns: int = 3) -> str:
    """Return a table of rows, and the paragraph behind it."""
    grid = '<w:gridCol w:w="1500"/>' * columns
    return f"<w:tbl><w:tblPr/><w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>{line('за таблицей')}"


def template(body: Sequence[str], header: str = "", footer: str = "", note: str = "") -> bytes:
    """Return a template of blocks; a text becomes a paragraph."""
    blocks = "".join(one if one.startswith("<") else line(one) for one in body)
    sides = {
        "header1": line(header),
        "footer1": line(footer),
        "footnotes": f'<w:footnote w:id="1">{line(note)}</w:footnote>',
    }
    parts = {"word/document.xml": _part("document", f"<w:body>{blocks}{SECTION}</w:body>")}
    parts |= {f"word/{name}.xml": _part(_ROOTS[_SIDES[name]], inner) for name, inner in sides.items()}
    types = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{_KIND}{kind}+xml"/>'
        for name, kind in {"document": "document.main", **_SIDES}.items()
    )
    links = "".join(_link(name, kind, f"{name}.xml") for name, kind in _SIDES.items())
    parts["[Content_Types].xml"] = (
        f'<Types xmlns="{_OFFICE}/package/2006/content-types"><Default Extension="rels" '
        f'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>{types}</Types>'
    ).encode()
    parts["_rels/.rels"] = _links(_link("main", "officeDocument", "word/document.xml"))
    parts["word/_rels/document.xml.rels"] = _links(links)
    return write(parts)


def _part(name: str, inner: str) -> bytes:
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<w:{name} {_SPACE}>{inner}</w:{name}>'.encode()


def _link(name: str, kind: str, target: str) -> str:
    return f'<Relationship Id="{name}" Type="{RELATIONSHIPS}/{kind}" Target="{target}"/>'


def _links(inner: str) -> bytes:
    return f'<Relationships xmlns="{_OFFICE}/package/2006/relationships">{inner}</Relationships>'.encode()


LOOP = ("{%tr for r in rows %}", "{%tr endfor %}")
BODIES: Mapping[str, Sequence[str]] = {
    "values": [
        "до {{ x }} после",
        "{{x}}{{ n }}{{ lines }}",
        "{{ empty }}",
        "{{ rows[0].title }} {{ rows[1]['title'] }}",
    ],
    "sums": ["{{ n + 1 }}, {{ n * 2 }}, {{ n // 2 }}, {{ n % 2 }}, {{ -n }}"],
    "conditions": [
        "{% if yes %}да{% elif no %}нет{% else %}никак{% endif %}",
        "{% if no or not yes %}а{% else %}б{% endif %}",
    ],
    "comparisons": ["{% if n > 2 and n <= 3 and x != 'а' %}да{% endif %}", "{% if n == 3 %}есть{% endif %}"],
    "a question in an expression": ["{{ x if yes else lines }} {{ 'да' if no else 'нет' }}"],
    "paragraphs": [
        "{%p if yes %}",
        "да",
        "{%p else %}",
        "нет",
        "{%p endif %}",
        "{%p for i in items %}",
        "{{ i }}",
        "{%p endfor %}",
    ],
    "an empty loop": ["{%p for i in nothing %}", "{{ i }}", "{%p else %}", "пусто", "{%p endfor %}"],
    "nested loops": ["{% for r in rows %}{% for c in r.cells %}{{ loop.index }}{{ c }}, {% endfor %}; {% endfor %}"],
    "the loop itself": [
        "{% for i in items %}{{ loop.index0 }}{% if loop.first %}^{% elif not loop.last %},{% endif %}{% endfor %}"
    ],
    "a chosen loop": ["{% for r in rows if r.is_last %}{{ r.title }}{% endfor %}"],
    "loops over paragraphs": ["{% for i in items %}до {{ i }}", "между {% endfor %}"],
    "filters": [
        "{{ x|upper }} {{ x|lower }} {{ lines|capitalize }} {{ ' а '|trim }}",
        "{{ items|length }} {{ items|first }} {{ items|last }}",
    ],
    "white space": [
        "до   {%- if yes -%}   да   {%- endif -%}   после",
        "до",
        "{%- if yes %} вместе",
        "{%- endif -%}",
        "после",
    ],
    "comments": [
        "до {# что-то {{ x }} #} после",
        "{#p целый абзац #}",
        table(row("{#tr строка #}", "", ""), row("а", "б", "в")),
    ],
    "literal braces": ["{_{ x }_} {_% if %_} {{ n }}"],
    "curly quotes": ["{% if rows[0][“title”] == ‘а’ %}да{% else %}нет{% endif %} “{{ n }}” ‘и’"],
    "marks of code": ["{{ '<' }}{% if '>' in x and n > 2 and n < 4 %}есть{% endif %}"],
    "split tags": [
        line("до {", "{", " x ", "}", "} после"),
        line("{", "% if ", "yes %", "}да{", "% endif %}", between=STALE),
        line("до ", "{{ n }}", " после", between=MARK),
        f"<w:p>{run('{{ n', '', '<w:br/>')}{run('}} и {{', '', '<w:tab/>')}{run(' x }}')}</w:p>",
        line("{%p", " if yes %}", between=STALE + MARK),
        "да",
        line("{%", "p endif ", "%}"),
        line("{{ rows", "[0].ti", "tle }}", look="<w:b/>"),
    ],
    "runs": [f"<w:p>{run('до ')}{run('{%r if yes %}')}{run('да', '<w:b/>')}{run('{%r endif %}')}{run(' после')}</w:p>"],
    "runs in one": ["до {%r for i in items %}{{ i }}{%r endfor %} после"],
    "things in runs": [
        f"<w:p>{run('{{ x }}', '', '<w:tab/>')}{run('', '', '<w:br/>')}{run('{{ lines }}', '<w:i/>')}</w:p>"
    ],
    "rows": [
        table(
            row("№", "Что", "Кто"),
            row(LOOP[0], "", ""),
            row("{{ loop.index }}", "{{ r.title }}", "{{ r.cells[0] }}"),
            row(LOOP[1], "", ""),
        )
    ],
    "rows by condition": [
        table(
            row("а", "б", "в"),
            row("{%tr if yes %}"),
            row("{{ x }}", "", ""),
            row("{%tr else %}"),
            row("г", "д", "е"),
            row("{%tr endif %}"),
        )
    ],
    "cells": [
        table(
            row("{%tc for c in items %}", "{{ c }}", "{%tc endfor %}"),
            row("{%tc for c in items %}", "{{ loop.index }}", "{%tc endfor %}"),
        )
    ],
    "cells by condition": [table(row("{%tc if yes %}", "а", "{%tc endif %}", "б"), row("в", "г"), columns=2)],
    "nested tables": [
        table(
            row(LOOP[0]),
            row(cell(table(row("{%tr for c in r.cells %}"), row("{{ c }}"), row("{%tr endfor %}"), columns=1))),
            row(LOOP[1]),
            columns=1,
        )
    ],
    "colspan": [
        table(row("{% colspan n %}{{ x }}"), row("а", "б", "в")),
        table(
            row(cell("{% colspan n - 1 %}а", properties='<w:tcW w:w="9" w:type="dxa"/><w:gridSpan w:val="2"/>'), "б"),
            row("а", "б", "в"),
        ),
    ],
    "cellbg": [
        table(
            row(
                "{% cellbg colour %}{{ x }}",
                "б",
                cell(
                    "{% cellbg 'AA0000' %}в",
                    properties='<w:tcW w:w="9"/><w:shd w:val="clear" w:fill="FFFFFF"/><w:vAlign w:val="center"/>',
                ),
            )
        )
    ],
    "vm": [table(row(LOOP[0]), row("{% vm %}{{ x }}", "{{ r.title }}", "{{ loop.index }}"), row(LOOP[1]))],
    "hm": [table(row("{%tc for c in items %}", "{% hm %}вместе", "{%tc endfor %}"), row("а", "б", "в"))],
    "hm over cells": [
        table(
            row(
                "{%tc for c in items %}", cell("{% hm %}вместе", properties='<w:gridSpan w:val="2"/>'), "{%tc endfor %}"
            ),
            row(*"абвгде"),
            columns=6,
        )
    ],
    "formatted text": [
        "{{p rich }}",
        "{{p x }}",
        line("{", "{p ", "rich }", "}", between=STALE),
        table(row("{{p rich }}", "{{p lines }}", "{{ n }}")),
    ],
}
"""Bodies of templates, each named for what it shows; all of them are filled with `VALUES`."""
