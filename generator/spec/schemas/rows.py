"""Schemas of the tables of activities: columns, groups of rows, rows with their parts."""

from collections.abc import Mapping

from generator.errors import Message, msg
from generator.language.columns import PRESETS
from generator.model.period import YearKind
from generator.model.table import Merge, Numbering
from generator.spec.schemas.rules import Rules, Schema, entries, many, one_of, record, required, value

MERGES = tuple(way.value for way in Merge)
NUMBERING = tuple(way.value for way in Numbering)
YEAR_KINDS = tuple(kind.value for kind in YearKind)
PLAN_PRESETS = tuple(name for name in PRESETS if name.startswith("R"))
REPORT_PRESETS = tuple(name for name in PRESETS if name.startswith("E"))

ID = value("id", msg("the id: small Latin letters, digits and hyphens; given once and never changed"))


def columns(presets: tuple[str, ...]) -> Rules:
    """Return the rules of `columns:` where `presets` may be named."""
    about = msg("the name of a preset, or a list of columns; without it the table of the template is filled")
    return many(record("column"), about, "text", allowed=list(presets), empty=False)


def table(numbering: str) -> Schema:
    """Return the keys of every table of rows; `numbering` is its default."""
    return {
        "numbering": one_of(NUMBERING, msg("how rows are numbered"), default=numbering),
        "dot": value("yes-no", msg("a dot after the number; yes by itself for nested numbering")),
        "year_kind": one_of(YEAR_KINDS, msg("the year that terms count in, if not that of the program")),
        "columns": columns(PLAN_PRESETS),
    }


def _group(title: Message, **rows: Rules) -> Schema:
    return {
        "id": ID,
        "title": value("text", title),
        "number": value("text", msg("the number of the heading as printed; without it nested numbering gives one")),
        **rows,
    }


def _row(parts: str) -> Schema:
    return {
        "id": ID,
        "title": required(value("rich", msg("what is done"))),
        "number": value("text", msg("the printed number, if an approved document fixes it; — prints none")),
        "responsible": many(
            value("rich"), msg("ids of parties, groups or people, or a text; ? if not known yet"), "rich", open=True
        ),
        "fields": entries("column", value("rich"), msg("values of further columns, each under the key of its column")),
        "shared": many(value("text"), msg("columns whose cell runs from this row down through its parts"), "text"),
        "objective": value("id", msg("the id of the objective that the row serves")),
        "merge": one_of(MERGES, msg("how the answers of several parties become one in the report"), default="list"),
        "measure": value("text", msg("the unit of the number that forms ask for: чел., шт.")),
        "parts": many(record(parts), msg("the parts of the row, numbered 1.1, 1.2 and so on")),
    }


_DATED: Schema = {
    "term": record(
        "term",
        msg("when: до 1 сентября, ежегодно, май – июнь; or the parts of the term; ? if not known yet"),
        "rich",
        open=True,
    ),
    "result": value("rich", msg("the expected result; ? if not known yet"), open=True),
}

_PLACES = msg("days or months: 09-01, 09, 03..05, 2025-09, q2, h1, year, school-year, span; or a list of them")

_TERM: Schema = {
    "until": many(value("text"), msg("the last day: 09-01, 2025-09-01; the end of 09, q2, year; or a list"), "text"),
    "in": many(value("text"), _PLACES, "text"),
    "through": many(value("text"), msg("the same, where it goes on all the time"), "text"),
    "every": value(
        "text", msg("year, half, quarter, month, week, day, school-year, term, trimester; 2 months, 3 years")
    ),
    "times": value("whole", msg("how many times in each"), default="1"),
    "at_least": value("yes-no", msg("so many times or more"), default="no"),
    "until_day": value("whole", msg("the last day of the month, in every month or quarter: 15")),
    "after": value("yes-no", msg("of the month after the period that is reported on"), default="no"),
    "years": many(value("text"), msg("2025, 2025..2027, 2025.. or the school year 2025-26; or a list"), "text"),
}

RECORDS: Mapping[str, Schema] = {
    "term": _TERM,
    "column": {
        "key": required(
            value("column", msg("what the column prints: number, title, term, responsible, result or a key of fields"))
        ),
        "heading": required(value("text", msg("the heading of the column"))),
        "width": value("share", msg("the width in per cent of the table")),
    },
    "heading": {
        "heading": required(value("text", msg("the heading of the column"))),
        "width": value("share", msg("the width in per cent of the table")),
    },
    "row": {**_row("row"), **_DATED},
    "resource": _row("resource"),
    "direction": _group(
        msg("the heading of the direction; without it its rows stand without a heading row"),
        activities=many(record("row"), msg("the activities of the direction")),
        directions=many(record("subdirection"), msg("directions of the second level")),
    ),
    "subdirection": _group(
        msg("the heading of the direction of the second level"),
        activities=many(record("row"), msg("its activities")),
    ),
    "cyclogram-objective": _group(
        msg("the objective that the events serve"),
        events=many(record("row"), msg("the events")),
    ),
    "resource-group": _group(
        msg("the heading of the group"),
        resources=many(record("resource"), msg("the resources")),
    ),
}
