"""Whatever template is put together from pieces of the dialect, we print it as docxtpl does, with any values.

Hyphens beside braces are only around values: at statements docxtpl takes away all up to the next text, tags included.
"""

import re
from collections.abc import Mapping
from itertools import accumulate
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.word.render import compile_template
from tests.dialect_templates import STALE, cell, line, row, table, template
from tests.docxtpl_peer import pairs, plain

# docxtpl takes literal braces of the dialect out of values, too.
TEXTS = st.text(
    st.characters(codec="utf-8", categories=("L", "N", "P", "S", "Zs"), include_characters="\n\t&<>\"'"), max_size=12
).filter(lambda text: not any(one in text for one in ("{_{", "}_}", "{_%", "%_}")))
DEEPEST = 8
LISTS = st.lists(TEXTS, max_size=3)
CONTEXTS: st.SearchStrategy[Mapping[str, Any]] = st.fixed_dictionaries(
    {
        "x": TEXTS,
        "y": TEXTS,
        "n": st.integers(1, 3),
        "yes": st.booleans(),
        "abc": st.just(["а", "б", "в"]),
        "xs": LISTS,
        "rows": st.lists(
            st.fixed_dictionaries({"a": TEXTS, "cells": st.lists(TEXTS, min_size=1, max_size=3)}), max_size=3
        ),
        "colour": st.sampled_from(["FFEE00", "000000"]),
    }
)
CONDITIONS = st.sampled_from(["yes", "not yes", "n > 1", "x == y", "xs", "n > 1 and yes", "xs|length < 2"])
WORDS = st.sampled_from(["до", " и ", "100 % ", "а & б < в ", "{ x }", "", "«текст» “а”", " "])
PRINTED = st.sampled_from(
    [
        "{{ x }}",
        "{{y}}",
        "{{ n + 1 }}",
        "{{ x|upper }}",
        "{{ x if yes else y }}",
        "{{ xs|length }}",
        "{{- x }}",
        "{{ y -}}",
    ]
    + [
        "{# заметка #}",
        "{{ xs[0] if xs else 'нет' }}",
        "{{ '“' if yes else ‘а’ }}",
    ]
)


def inside(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    """Return what can stand around a piece of a line."""
    return st.one_of(
        st.tuples(CONDITIONS, inner, inner).map(lambda p: f"{{% if {p[0]} %}}{p[1]}{{% else %}}{p[2]}{{% endif %}}"),
        st.tuples(CONDITIONS, inner).map(lambda p: f"{{%+ if {p[0]} %}}{p[1]}{{% endif +%}}"),
        inner.map(lambda p: f"{{% for i in xs %}}{{{{ i }}}}{p}{{% if not loop.last %}}, {{% endif %}}{{% endfor %}}"),
        inner.map(
            lambda p: (
                f"{{% for r in rows if r.a %}}{{{{ r.a }}}}{{% for c in r.cells %}}{p}{{% endfor %}}{{% endfor %}}"
            )
        ),
        st.tuples(inner, inner).map("".join),
    )


PIECES = st.recursive(WORDS | PRINTED, inside, max_leaves=5)


@st.composite
def split(draw: st.DrawFn, text: str) -> list[str]:
    """Return a text in pieces, cut anywhere, as Word does."""
    cuts = sorted(draw(st.lists(st.integers(0, len(text)), max_size=4)))
    return [text[start:end] for start, end in zip([0, *cuts], [*cuts, len(text)], strict=True) if text[start:end]]


@st.composite
def lines(draw: st.DrawFn) -> str:
    """Return a paragraph whose runs look alike, with what the speller leaves between them."""
    texts = draw(PIECES.flatmap(split))
    return line(*texts, between=draw(st.sampled_from(["", STALE])), look=draw(st.sampled_from(["", "<w:b/>"])))


@st.composite
def tables(draw: st.DrawFn) -> str:
    """Return a table with rows or cells that are repeated, merged, coloured or spread, or with a table in it."""
    one, other = draw(PIECES), draw(PIECES)
    kind = draw(st.sampled_from(["rows", "cells", "if", "vm", "hm", "colspan", "cellbg", "nested"]))
    head = row("№", "Что", "Кто")
    rows = [row("{%tr for r in rows %}"), row(one, "{{ r.a }}", other), row("{%tr endfor %}")]
    if kind == "cells":
        return table(row("{%tc for c in abc %}", "{{ c }}" + one, "{%tc endfor %}"))
    if kind == "if":
        return table(head, row(f"{{%tr if {draw(CONDITIONS)} %}}"), row(one, other, ""), row("{%tr endif %}"))
    if kind == "vm":
        return table(head, rows[0], row("{% vm %}" + draw(WORDS | st.just("{{ x }}")), "{{ r.a }}", one), rows[2])
    if kind == "hm":
        return table(row("{%tc for c in abc %}", "{% hm %}вместе", "{%tc endfor %}"), head)
    if kind == "colspan":
        return table(head, row("{% colspan 3 if n > 1 else 3 %}{{ x }}"))
    if kind == "cellbg":
        return table(head, row("{% cellbg colour if n > 1 else 'AA0000' %}{{ x }}", one, other))
    return table(head, *rows) if kind == "rows" else table(row(cell(table(head, *rows))), columns=1)


BLOCKS = st.recursive(
    lines() | tables(),
    lambda inner: st.one_of(
        st.tuples(CONDITIONS, inner).map(lambda p: line(f"{{%p if {p[0]} %}}") + p[1] + line("{%p endif %}")),
        inner.map(lambda block: line("{%p for i in xs %}") + block + line("{{ i }}") + line("{%p endfor %}")),
        st.tuples(inner, inner).map("".join),
    ),
    max_leaves=4,
)


def depth(text: str) -> int:
    """Return how many loops stand inside of each other; what is deeper than the limit of the sandbox is refused."""
    turns = accumulate(-1 if found[1] else 1 for found in re.finditer(r"{%\w* (end)?for\b", text))
    return max(turns, default=0)


@settings(max_examples=settings().max_examples // 10)
@given(st.lists(BLOCKS, min_size=1, max_size=3).filter(lambda body: depth("".join(body)) <= DEEPEST), PIECES, CONTEXTS)
def test_any_template_and_context_give_what_docxtpl_gives(
    body: list[str], header: str, values: Mapping[str, Any]
) -> None:
    data = template([*body, "конец"], header, header, header)
    assert compile_template(data, "template.docx").notes == ()
    assert [part for part, ours, theirs in pairs(data, values, environment=plain()) if ours != theirs] == []
