"""Values become text of a part: escaped once, breaks and tabs kept, settings as processing instructions."""

import math
import re
from collections.abc import Callable, Mapping
from typing import Any

from jinja2.runtime import Undefined
from markupsafe import Markup, escape

from generator.errors import NOTHING, Message, msg
from generator.word.parts.markup import PRESERVE

_MARKUP = {
    "&": "&amp;",
    "<": "&lt;",
    ">": "&gt;",
    '"': "&quot;",
    "\n": f"</w:t><w:br/>{PRESERVE}",
    "\t": f"</w:t><w:tab/>{PRESERVE}",
}
SPECIAL = re.compile('[&<>"\n\t]')
"""Characters that stand in a part as something else; see `sign`."""
_ALONE = msg("Write {tag} alone in a paragraph of its own.", tag="{{p … }}")
_ASKED = msg("Ask first whether it is there: {begin} … {end}.", begin="{% if has_… %}", end="{% endif %}")
_KINDS = ("text", "date", "choice")
_NAME = re.compile("[A-Za-z_][A-Za-z0-9_]{0,39}")
_BASE64 = re.compile("[A-Za-z0-9+/]+={0,2}")
# In base64; libxml2 reads no piece of a part that is longer than ten million characters.
_LARGEST_PICTURE = 8_000_000
_WIDEST_PICTURE = 1_000


class NotPrintable(Exception):
    """A template prints a value that is not for printing; says what it is, and the way out."""

    def __init__(self, what: Message, hint: Message = NOTHING) -> None:
        """Keep what the value is."""
        self.what = what
        self.hint = hint
        super().__init__(what.text)


def text(value: str) -> str:
    """Return the markup of `value` inside a text element; its breaks and tabs close and open that element."""
    return SPECIAL.sub(sign, value)


def sign(found: re.Match[str]) -> str:
    """Return the markup of a special character."""
    return _MARKUP[found[0]]


def printed(value: Any) -> str:
    """Return the markup that `{{ value }}` prints; raise `NotPrintable`, or what an undefined name raises."""
    if isinstance(value, Markup):
        return value
    if isinstance(value, str):
        return text(value)
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    if isinstance(value, dict):
        return _leaf(value)
    raise _refusal(value)


def _leaf(value: dict[str, Any]) -> str:
    make = _LEAVES.get(frozenset(value))
    if make is None:
        raise _refusal(value)
    return make(value)


def _gap(value: dict[str, Any]) -> str:
    return f"<?gap {int(value['gap'])}?>{_escaped(value['text'])}<?gap?>"


def _width(value: dict[str, Any]) -> str:
    return f"<?width {share(value['width'])!r}{' right' if value.get('right') else ''}?>"


def _page(value: dict[str, Any]) -> str:
    wishes = "".join(f" {name}" for name in ("break", "restart") if value.get(name))
    return f"<?page {_orientation(value['page'])}{wishes}?>"


def _hold(value: dict[str, Any]) -> str:
    return "<?hold?>" if value["hold"] is True else ""


def _escaped(value: str) -> str:
    return text(value.replace("\n", " ").replace("\t", " "))


def _picture(value: dict[str, Any]) -> str:
    data, where = value["picture"], value["place"]
    if data == "":
        raise NotPrintable(msg("a picture that is not there"), _ASKED)
    if not isinstance(data, str) or not _BASE64.fullmatch(data) or where not in ("inline", "top"):
        raise NotPrintable(msg("no picture"))
    if len(data) > _LARGEST_PICTURE:
        raise NotPrintable(msg("a picture of more than {limit} MB", limit=_LARGEST_PICTURE * 3 // 4_000_000))
    sizes = " ".join(str(_emu(value[side])) for side in ("width", "height"))
    return f"<?picture {where} {sizes} {data}?>{_escaped(value['alt'])}<?picture?>"


def _control(value: dict[str, Any]) -> str:
    """Return the control as its values one after the other; line breaks and tabs in them are carried out later."""
    values = [value["tag"], value["title"], value["hint"], value["text"], *value["choices"]]
    if value["control"] not in _KINDS or not all(isinstance(one, str) for one in values):
        raise NotPrintable(msg("no field to fill in"))
    return f"<?control {value['control']}?>{'<?value?>'.join(map(_raw, values))}<?control?>"


def _name(value: dict[str, Any]) -> str:
    name, inner = value["name"], value["text"]
    if not isinstance(name, str) or not isinstance(inner, str) or not _NAME.fullmatch(name):
        raise NotPrintable(msg("a text whose bookmark cannot have its name"))
    return f"<?name {name}?>{_raw(inner)}<?name?>"


def _raw(value: str) -> str:
    return str(escape(value))


def _emu(value: Any) -> int:
    """Return millimetres in the units of drawings."""
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 < value < _WIDEST_PICTURE:
        raise NotPrintable(msg("a picture whose sides are no millimetres"))
    return round(value * 36_000)


def share(value: Any) -> float:
    """Return a column's share of its table in per cent; raise `NotPrintable` where it is none."""
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value) or value < 0:
        raise NotPrintable(msg("a width that is not a share of the table"))
    return float(value)


def _orientation(value: Any) -> str:
    names = {"": "own", "portrait": "portrait", "landscape": "landscape"}
    if not isinstance(value, str) or value not in names:
        raise NotPrintable(msg("a page that is neither portrait nor landscape"))
    return names[value]


def _refusal(value: Any) -> NotPrintable:
    if isinstance(value, Undefined):
        str(value)  # raises with the name that is missing
    if isinstance(value, dict) and "blocks" in value:
        return NotPrintable(msg("formatted text"), _ALONE)
    return NotPrintable(_description(value))


def _description(value: Any) -> Message:
    descriptions: tuple[tuple[type | tuple[type, ...], Message], ...] = (
        (type(None), msg("nothing")),
        (bool, msg("yes or no")),
        (float, msg("a fraction")),
        (dict, msg("a record of several values")),
        ((list, tuple), msg("a list")),
    )
    found = (message for kinds, message in descriptions if isinstance(value, kinds))
    return next(found, msg("no value of the document"))


_LEAVES: Mapping[frozenset[str], Callable[[dict[str, Any]], str]] = {
    frozenset(("gap", "text")): _gap,
    frozenset(("width",)): _width,
    frozenset(("width", "right")): _width,
    frozenset(("page", "break")): _page,
    frozenset(("page", "break", "restart")): _page,
    frozenset(("hold",)): _hold,
    frozenset(("picture", "alt", "width", "height", "place")): _picture,
    frozenset(("control", "tag", "title", "text", "hint", "choices")): _control,
    frozenset(("name", "text")): _name,
}
