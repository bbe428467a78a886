"""Whether a context holds exactly what its document says it offers: no more, no less, nothing unprintable."""

from collections.abc import Iterator, Mapping
from typing import Any

from generator.context.fields import Control, Count, Field, Flag, Many, Name, Picture, Record, Rich, Setting, Text

_RUN_MARKS = {"bold": bool, "spaced": bool, "gap": int}
_SETTINGS: tuple[Mapping[str, tuple[type, ...]], ...] = (
    {"width": (int, float)},
    {"width": (int, float), "right": (bool,)},
    {"page": (str,), "break": (bool,)},
    {"page": (str,), "break": (bool,), "restart": (bool,)},
    {"hold": (bool,)},
)
_PICTURE: Mapping[str, tuple[type, ...]] = {
    "picture": (str,),
    "alt": (str,),
    "width": (int, float),
    "height": (int, float),
    "place": (str,),
}
_CONTROL: Mapping[str, tuple[type, ...]] = {
    "control": (str,),
    "tag": (str,),
    "title": (str,),
    "text": (str,),
    "hint": (str,),
    "choices": (list,),
}
_NAME: Mapping[str, tuple[type, ...]] = {"name": (str,), "text": (str,)}
_KEYS = {Picture: _PICTURE, Control: _CONTROL, Name: _NAME}


def unfit(context: Mapping[str, Any], record: Record) -> tuple[str, ...]:
    """Return what is wrong with `context`, each with its dotted place; empty when it holds exactly `record`."""
    return tuple(_record(context, record, ""))


def _record(value: Any, record: Record, place: str) -> Iterator[str]:
    if not isinstance(value, Mapping):
        yield f"{place}: not a record"
        return
    yield from (_at(place, name) + ": missing" for name in record.fields if name not in value)
    yield from (_at(place, str(name)) + ": not offered" for name in value if name not in record.fields)
    for name, inner in record.fields.items():
        if name in value:
            yield from _field(value[name], inner, _at(place, name))


def _field(value: Any, wanted: Field, place: str) -> Iterator[str]:
    if isinstance(wanted, Record):
        yield from _record(value, wanted, place)
    elif isinstance(wanted, Many):
        yield from _many(value, wanted, place)
    elif not _fits(value, wanted):
        yield f"{place}: not a {type(wanted).__name__.lower()}"


def _many(value: Any, wanted: Many, place: str) -> Iterator[str]:
    if not isinstance(value, list):
        yield f"{place}: not a list"
        return
    for index, item in enumerate(value):
        yield from _field(item, wanted.item, f"{place}[{index}]")


def _fits(value: Any, wanted: Field) -> bool:
    match wanted:
        case Text():
            return isinstance(value, str) or _is_gap(value)
        case Rich():
            return _is_rich(value)
        case Flag():
            return isinstance(value, bool)
        case Count():
            return isinstance(value, int) and not isinstance(value, bool)
        case Setting():
            return any(_has(value, keys) for keys in _SETTINGS)
        case Picture() | Control() | Name():
            return _has(value, _KEYS[type(wanted)])
    return False


def _is_gap(value: Any) -> bool:
    return _has(value, {"gap": (int,), "text": (str,)})


def _has(value: Any, keys: Mapping[str, tuple[type, ...]]) -> bool:
    return isinstance(value, dict) and value.keys() == keys.keys() and all(type(value[k]) in keys[k] for k in keys)


def _is_rich(value: Any) -> bool:
    if not isinstance(value, dict) or not isinstance(value.get("blocks"), list):
        return False
    merges = {key: value[key] for key in value if key != "blocks"}
    return merges in ({}, {"merge": "start"}, {"merge": "next"}) and all(map(_is_block, value["blocks"]))


def _is_block(block: Any) -> bool:
    if not isinstance(block, dict) or not isinstance(block.get("runs"), list):
        return False
    return (
        set(block) <= {"kind", "runs"} and isinstance(block.get("kind", ""), str) and all(map(_is_run, block["runs"]))
    )


def _is_run(run: Any) -> bool:
    if not isinstance(run, dict) or not isinstance(run.get("text"), str):
        return False
    marks = {key: mark for key, mark in run.items() if key != "text"}
    return all(key in _RUN_MARKS and type(mark) is _RUN_MARKS[key] for key, mark in marks.items())


def _at(place: str, name: str) -> str:
    return f"{place}.{name}" if place else name
