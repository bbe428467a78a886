"""The properties in force: those of the file, of table and paragraph styles, of the list, of the thing itself.

Each of them lies over those before it. A face of the theme wins over one that is named beside it (ECMA-376, 17.3.2.26).
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from generator.word.parts.markup import VALUE, Element, w
from generator.word.parts.styles import default_style, lineage
from generator.word.reading.signs import whole

Look = Mapping[tuple[str, str], str]
"""Values by the names of a property and of one of its attributes."""

_ADDED = frozenset({"ind", "spacing", "rFonts", "numPr"})
"""Properties whose attributes are laid over each other one by one; of others the last one counts as a whole."""
_INSTEAD = {"firstLine": ("hanging",), "hanging": ("firstLine",), "hAnsi": ("hAnsiTheme",), "left": ("start",)}
_SPELT = {"start": "left", "end": "right", "distribute": "both"}
_NUMBERS, _PPR, _RPR = w("numPr"), w("pPr"), w("rPr")
_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/main}"


@dataclass(frozen=True)
class Cascade:
    """The styles, lists and theme of a file."""

    styles: Mapping[str, Element]
    defaults: Element | None
    usual: str
    levels: Mapping[tuple[str, str], Element]
    faces: Mapping[str, str]
    _known: dict[tuple[str, str, str], Look] = field(default_factory=dict)

    def name(self, style: str) -> str:
        """Return the name people know a style by."""
        found = self.styles.get(style)
        named = None if found is None else found.find(w("name"))
        return style if named is None else named.get(VALUE, "")

    def style(self, properties: Element | None) -> str:
        """Return the id of the style of a paragraph."""
        return _value(properties, "pStyle") or self.usual

    def paragraph(self, properties: Element | None, table: str) -> Look:
        """Return what holds for a paragraph with these `properties`, in a table of the style `table` if any."""
        found = self._styled("pPr", self.style(properties), table)
        return found if properties is None else self._laid(properties, found)

    def run(self, properties: Element | None, style: str, table: str) -> Look:
        """Return what holds for a run in a paragraph of `style`."""
        found = self._styled("rPr", style, table)
        if properties is None:
            return found
        if named := _value(properties, "rStyle"):
            for one in reversed([*lineage(named, self.styles)]):
                found = laid(one.find(_RPR), found)
        return laid(properties, found)

    def face(self, look: Look) -> str:
        """Return the name of the letters that Cyrillic text has."""
        themed = look.get(("rFonts", "hAnsiTheme"), "")
        return self.faces.get(themed[:5], "") or look.get(("rFonts", "hAnsi"), "")

    def _styled(self, kind: str, style: str, table: str) -> Look:
        key = kind, style, table
        if key not in self._known:
            self._known[key] = self._computed(kind, style, table)
        return self._known[key]

    def _computed(self, kind: str, style: str, table: str) -> Look:
        defaults = self.defaults
        found: Look = {}
        if defaults is not None:
            found = laid(defaults.find(f"{w(kind + 'Default')}/{w(kind)}"), found)
        chain = [*reversed([*lineage(table, self.styles)]), *reversed([*lineage(style, self.styles)])]
        for one in chain:
            own = one.find(w(kind))
            found = self._laid(own, found) if kind == "pPr" else laid(own, found)
        return found

    def _laid(self, own: Element | None, under: Look) -> Look:
        """Return `own` over what is `under` it; the list that it chooses lies between them."""
        if own is None or own.find(_NUMBERS) is None:
            return laid(own, under)
        found = laid(own, under)
        level = self.levels.get((found.get(("numPr", "numId"), ""), found.get(("numPr", "ilvl"), "0")))
        return laid(own, laid(None if level is None else level.find(_PPR), under))


def cascade(styles: Element | None, numbering: Element | None, theme: Element | None) -> Cascade:
    """Return the cascade of the parts of a file; None stands for a part that is missing."""
    every = () if styles is None else styles.iter(w("style"))
    defaults = None if styles is None else styles.find(w("docDefaults"))
    known = {one.get(w("styleId"), ""): one for one in every}
    return Cascade(known, defaults, default_style(styles), _levels(numbering), _faces(theme))


def laid(own: Element | None, under: Look) -> Look:
    """Return the look `own` laid over the look `under`."""
    if own is None or not len(own):
        return under
    found = dict(under)
    for one in own:
        if isinstance(one.tag, str):
            _put(found, one.tag.rpartition("}")[2], one)
    return found


def is_on(look: Look, name: str) -> bool:
    """Return whether a switch is on."""
    return look.get((name, "val"), "0") not in ("0", "false", "off")


def number(look: Look, name: str, attribute: str) -> int:
    """Return a length, which may be negative; 0 where there is none."""
    said = look.get((name, attribute), "")
    return -whole(said[1:]) if said.startswith("-") else whole(said.partition(".")[0])


def _put(found: dict[tuple[str, str], str], name: str, one: Element) -> None:
    if name == "numPr":
        for child in one:
            found[name, child.tag.rpartition("}")[2]] = child.get(VALUE, "")
        return
    if name not in _ADDED:
        for key in [key for key in found if key[0] == name]:
            del found[key]
        found[name, "val"] = "1"
    for spelt, said in one.attrib.items():
        attribute = str(spelt).rpartition("}")[2]
        attribute = _SPELT.get(attribute, attribute) if name == "ind" else attribute
        for gone in _INSTEAD.get(attribute, ()):
            found.pop((name, gone), None)
        found[name, attribute] = _SPELT.get(str(said), str(said)) if name == "jc" else str(said)
    if name == "rFonts" and (theme := one.get(w("hAnsiTheme"))):  # it wins, wherever it stands among them
        found[name, "hAnsiTheme"] = theme


def _value(parent: Element | None, name: str) -> str:
    found = None if parent is None else parent.find(w(name))
    return "" if found is None else found.get(VALUE, "")


def _levels(root: Element | None) -> dict[tuple[str, str], Element]:
    """Return the levels of lists by the ids of lists and levels; a level that a list changes wins."""
    if root is None:
        return {}
    kinds = {one.get(w("abstractNumId"), ""): one for one in root.iter(w("abstractNum"))}
    found: dict[tuple[str, str], Element] = {}
    for one in root.iter(w("num")):
        kind = kinds.get(_value(one, "abstractNumId"))
        shared: Iterable[Element] = () if kind is None else kind.iter(w("lvl"))
        found.update(
            {(one.get(w("numId"), ""), level.get(w("ilvl"), "")): level for level in (*shared, *one.iter(w("lvl")))}
        )
    return found


def _faces(theme: Element | None) -> dict[str, str]:
    """Return the faces of a theme by the beginnings of the names that texts use for them."""
    if theme is None:
        return {}
    kinds = {"major": "majorFont", "minor": "minorFont"}
    found = {short: theme.find(f".//{_DRAWING}{name}/{_DRAWING}latin") for short, name in kinds.items()}
    return {short: one.get("typeface", "") for short, one in found.items() if one is not None}
