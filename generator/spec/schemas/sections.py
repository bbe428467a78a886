"""Schemas of the sections of a program, one for each kind."""

from collections.abc import Mapping

from generator.errors import msg
from generator.spec.schemas.rows import ID, MERGES, table
from generator.spec.schemas.rules import Rules, Schema, entries, many, one_of, record, required, value

DERIVED = ("title", "period", "issuer", "goal", "objectives", "indicators", "financing", "results")
"""Fields of the passport that the rest of the program gives."""

INDICATOR_COLUMNS = ("number", "name", "unit", "base", "targets", "source")
"""What the columns of a table of indicators print."""

STAND_ALONE = ("cyclogram", "roadmap", "plan")
"""Sections that are also printed as documents of their own."""

GRIDS = ("months", "quarters")
"""What a column of a month grid may be."""

_PLAN: Schema = {
    **table("through"),
    "directions": required(many(record("direction"), msg("the directions with their activities"))),
}
_HEADINGS: Rules = many(
    record("heading", msg("a heading"), "text", nullable=True),
    msg("the headings of the columns, in order"),
    empty=False,
)

_OWN: Mapping[str, Schema] = {
    "text": {"text": required(value("rich", msg("the paragraphs of the section")))},
    "table": {
        "columns": required(_HEADINGS),
        "rows": required(
            many(
                many(value("rich", nullable=True), msg("the cells of a row; ^ goes on the cell above")),
                msg("the rows, each a list as long as the columns"),
            )
        ),
    },
    "passport": {
        "rows": required(
            many(
                record("passport-row", msg("a field"), "text", allowed=list(DERIVED)),
                msg("the fields: a name of one that the program gives, or a heading with its text"),
            )
        )
    },
    "indicators": {
        "columns": many(record("indicator-column"), msg("the columns, if not the usual ones"), empty=False),
        "actuals": value("yes-no", msg("print what was reached beside each target"), default="no"),
        "indicators": required(many(record("indicator"), msg("the indicators"))),
    },
    "financing": {
        "unit": required(value("text", msg("the unit of money: тыс. рублей"))),
        "sources": required(many(record("source"), msg("the sources of money"))),
    },
    "cyclogram": {
        **table("restart"),
        "objectives": required(many(record("cyclogram-objective"), msg("the objectives with their events"))),
    },
    "resources": {
        **table("restart"),
        "groups": required(many(record("resource-group"), msg("the groups of resources"))),
    },
    "roadmap": _PLAN,
    "plan": _PLAN,
    "criteria": {
        "columns": many(
            record("heading", msg("a heading"), "text", nullable=True),
            msg("the three headings of the table"),
            empty=False,
        ),
        "clusters": required(many(record("cluster"), msg("the clusters of criteria"))),
    },
}

KINDS = tuple(_OWN)


def _section(kind: str) -> Schema:
    apart: Schema = {
        "title": value("text", msg("the title of the document of its own; without it the heading")),
        "template": value("template", msg("the template of the document of its own")),
        "grid": one_of(GRIDS, msg("what a column of its month grid is"), default="months"),
    }
    return {
        "id": ID,
        "kind": required(one_of(KINDS, msg("what the section is"))),
        "heading": value("text", msg("the heading; without it none is printed")),
        "number": value("text", msg("the number before the heading, as printed: I. or 5.2.")),
        "orientation": one_of(("portrait", "landscape"), msg("how the sheets lie; without it as in the template")),
        "new_page": value("yes-no", msg("begin on a new page"), default="no"),
        **(apart if kind in STAND_ALONE else {}),
        **_OWN[kind],
    }


SECTIONS: Mapping[str, str] = {kind: f"section-{kind}" for kind in KINDS}

RECORDS: Mapping[str, Schema] = {
    **{SECTIONS[kind]: _section(kind) for kind in KINDS},
    "passport-row": {
        "key": one_of(DERIVED, msg("the name of a field that the program gives")),
        "heading": value("text", msg("the name of the field as printed")),
        "text": value("rich", msg("the content of the field; ? if not known yet"), open=True),
        "acts": many(value("id"), msg("ids of acts, printed as a numbered list")),
        "parties": many(value("id"), msg("ids of parties and groups, printed as a list")),
    },
    "indicator-column": {
        "key": required(one_of(INDICATOR_COLUMNS, msg("what the column prints"))),
        "heading": value("text", msg("the heading of the column, if not the usual one")),
        "width": value("share", msg("the width in per cent of the table")),
    },
    "indicator": {
        "id": ID,
        "name": required(value("text", msg("the name of the indicator"))),
        "unit": required(value("text", msg("the unit: %, чел., балл"))),
        "base": value("number", msg("the value to start from; ? if not known yet"), open=True),
        "base_year": required(value("year", msg("the year of the value to start from"))),
        "targets": entries("year", value("number", open=True), msg("the target of each year")),
        "better": one_of(("up", "down"), msg("whether more (up) or less (down) is better"), default="up"),
        "source": value("text", msg("where the actual value is taken from")),
        "responsible": many(value("id"), msg("ids of parties and groups that forms ask for the actual value"), "id"),
        "merge": one_of(MERGES, msg("how the answers of several parties become one in the report"), default="list"),
    },
    "source": {
        "id": ID,
        "name": required(value("text", msg("the source: Местный бюджет"))),
        "amounts": entries("year", value("number", open=True), msg("the amount of each year")),
    },
    "cluster": {
        "title": required(value("rich", msg("the cluster"))),
        "criteria": required(many(record("criterion"), msg("its criteria"))),
    },
    "criterion": {
        "title": required(value("rich", msg("the criterion"))),
        "measures": required(value("rich", msg("what is measured for it"))),
    },
}
