"""How a form and its rows are known again: properties of the file, a code that people see, bookmarks, tags.

Other offices lose tags and bookmarks, and forms are retyped: so every row has a code on paper, and the form its name.
"""

import re
from collections.abc import Iterable, Mapping
from hashlib import sha256

from generator.model.family import Family
from generator.model.period import ReportingPeriod
from generator.model.program import Indicator
from generator.model.table import Row
from generator.timing.asking import Questions

PROGRAM, PERIOD, PARTY, VERSION = "form-program", "form-period", "form-party", "form-version"
"""The names of the document properties."""

_LONGEST_NAME, _LONGEST_TAG = 40, 64
_NAME = re.compile(r"([^/\s]+)/([0-9][^/\s]*)/([a-z][a-z0-9-]*)/([0-9a-f]{8})(?![0-9a-f])")
_CODE = re.compile(r"\[\s*([^\[\]]+?)\s*\]")


def identity(family: Family, period: ReportingPeriod, party: str, asked: Questions) -> dict[str, str]:
    """Return the properties of the form of `party`; its version changes with what is asked and how it is worded."""
    return {
        PROGRAM: family.program.slug,
        PERIOD: period.name,
        PARTY: party,
        VERSION: _version(family, period, asked),
    }


def shown(form: Mapping[str, str]) -> str:
    """Return the name of a form as its foot prints it: «program/2026/school-2/1f0c9a2b»."""
    return "/".join(form[key] for key in (PROGRAM, PERIOD, PARTY, VERSION))


def found(texts: Iterable[str]) -> dict[str, str]:
    """Return the properties that a name printed in `texts` says; empty if there is none."""
    for text in texts:
        if match := _NAME.search(text):
            return dict(zip((PROGRAM, PERIOD, PARTY, VERSION), match.groups(), strict=True))
    return {}


def code(name: str) -> str:
    """Return the code of a row as the form prints it: «[act-3t7k]»."""
    return f"[{name}]"


def codes(text: str) -> tuple[str, ...]:
    """Return what stands in square brackets in `text`."""
    return tuple(_CODE.findall(text))


def bookmark(name: str) -> str:
    """Return the bookmark of the row with the id `name`; Word wants letters, digits and underscores, 40 at most."""
    plain = f"row_{name.replace('-', '_')}"
    return plain if len(plain) <= _LONGEST_NAME else f"row_{_hash(name)}"


def tag(field: str, name: str) -> str:
    """Return the tag of the control that asks for `field` of the row with the id `name`."""
    whole = f"{field}.{name}"
    return whole if len(whole) <= _LONGEST_TAG else f"{field}.{_hash(name)}"


def _version(family: Family, period: ReportingPeriod, asked: Questions) -> str:
    known: dict[str, Row | Indicator] = {row.id: row for row in family.program.rows()}
    known |= {one.id: one for one in family.program.indicators()}
    told = family.executions.get(period.name)
    tasks = {name: one.text for name, one in told.tasks.items()} if told else {}
    return _hash("\n".join(f"{name} {_wording(known.get(name)) or tasks.get(name, '')}" for name in asked.all))[:8]


def _wording(one: Row | Indicator | None) -> str:
    if isinstance(one, Row):
        # A gap is the same gap whatever its number, which changes when another one is filled.
        return f"{one.title} {one.term if isinstance(one.term, str) else None}"
    return f"{one.name} {one.unit}" if one else ""


def _hash(text: str) -> str:
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]
