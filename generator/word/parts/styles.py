"""The styles of a template, found by the names people see: Word and LibreOffice give them ids of their own."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from generator.word.parts.markup import VALUE, Element, w

BODY_LISTS: Mapping[str, str] = MappingProxyType(
    {
        "item": "Маркированный список текста",
        "subitem": "Маркированный список текста 2",
        "number": "Нумерация текста",
    }
)
"""The paragraph styles of lists in running text."""

CELL_LISTS: Mapping[str, str] = MappingProxyType(
    {
        "item": "Список в таблице",
        "subitem": "Список в таблице 2",
        "number": "Нумерация в таблице",
    }
)
"""The paragraph styles of lists in table cells."""

OF_MONTHS = frozenset({"Месяц в шапке", "Отметка в сетке"})
"""The paragraph styles of the columns of a month grid, which are as narrow as what they hold in 10 points."""

_HINTS = "Placeholder Text"


def paragraph_styles(root: Element | None) -> dict[str, str]:
    """Return the ids of the paragraph styles by their names; `root` is the part of styles, None where there is none."""
    return _ids(root, "paragraph")


def hint_style(root: Element | None) -> str:
    """Return the id of the character style of hints in controls, empty where the styles `root` have none."""
    return _ids(root, "character").get(_HINTS, "")


def _ids(root: Element | None, kind: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for style in () if root is None else root.iter(w("style")):
        name = style.find(w("name"))
        if style.get(w("type")) == kind and name is not None:
            found.setdefault(name.get(VALUE, ""), style.get(w("styleId"), ""))
    return found


def lineage(id: str, styles: Mapping[str, Element]) -> Iterator[Element]:
    """Yield the style `id` and, in turn, those it is based on; `styles` are known by their ids."""
    passed: set[str] = set()
    while id in styles and id not in passed:
        passed.add(id)
        yield styles[id]
        base = styles[id].find(w("basedOn"))
        id = "" if base is None else base.get(VALUE, "")


def default_style(root: Element | None) -> str:
    """Return the id of the style of paragraphs that name none, empty where there is none."""
    every = () if root is None else root.iter(w("style"))
    paragraphs = (style for style in every if style.get(w("type")) == "paragraph")
    default = (style for style in paragraphs if style.get(w("default")) in ("1", "true", "on"))
    return next((style.get(w("styleId"), "") for style in default), "")
