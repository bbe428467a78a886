"""The fields of the program, its plans and its reports."""

from generator.context.fields import Field, Flag, Many, Record, Rich, Text
from generator.documents.vocabulary.papers import APPROVAL, SIGNATURE, WITH_DRAFT
from generator.documents.vocabulary.reporting import ACT, FIGURES
from generator.documents.vocabulary.tables import GENERIC, GRID, REPORT_ROW, SECTION, TERMS
from generator.errors import msg

_EDITIONS: dict[str, Field] = {
    "has_editions": Flag(msg("the text is consolidated: acts amended it")),
    "editions": Rich(msg("the acts that amended the text, in brackets")),
}

PROGRAM = Record(
    msg("the program"),
    {
        **WITH_DRAFT,
        "has_title_page": Flag(msg("there is a title page")),
        "title_page": Record(
            msg("the title page"),
            {
                "organisation": Text(msg("the issuer")),
                "title": Text(msg("the title of the program")),
                "foot": Text(msg("the place and the year at the foot: г. Заречный – 2025")),
            },
        ),
        **APPROVAL,
        "has_contents": Flag(msg("there is a contents list")),
        "title_shown": Flag(msg("the title stands above the text")),
        "title": Text(msg("the title of the program")),
        **_EDITIONS,
        "sections": Many(msg("the sections of the program, in order"), SECTION),
    },
)

_HEAD: dict[str, Field] = {
    **WITH_DRAFT,
    **APPROVAL,
    "title": Text(msg("the title of the document")),
    "has_subtitle": Flag(msg("the title of the program it belongs to is another")),
    "subtitle": Text(msg("the title of the program it belongs to")),
}
"""What stands above the table of a plan that is a document of its own."""

PLAN = Record(msg("a roadmap, plan or cyclogram as a document of its own"), {**_HEAD, **_EDITIONS, "section": SECTION})

MONTH_GRIDS = Record(
    msg("a cyclogram, roadmap or plan as a month grid"),
    {
        **_HEAD,
        "grids": Many(msg("the grids: one for each year, or for years that look the same"), GRID),
        "has_beyond": Flag(msg("some terms lie outside of the years of the program")),
        "beyond": Record(msg("the rows with terms outside of the years of the program"), TERMS),
        "has_undated": Flag(msg("some rows have no exact dates")),
        "undated": Record(msg("the rows without exact dates"), TERMS),
    },
)

REPORT = Record(
    msg("the execution report of a period"),
    {
        **WITH_DRAFT,
        **APPROVAL,
        "has_contents": Flag(msg("there is a contents list")),
        "title": Text(msg("the heading of the report")),
        **ACT,
        "period_shown": Flag(msg("the period is printed under the heading, which does not say it")),
        "period": Text(msg("the period in words")),
        "plans": Many(
            msg("the plans reported on"),
            Record(
                fields={
                    "has_heading": Flag(msg("the plan has a heading in the report")),
                    "heading": Text(msg("the heading of the plan")),
                    "is_own": Flag(msg("the columns are the template's own")),
                    "rows": Many(msg("the rows of the plan"), REPORT_ROW),
                    "is_table": Flag(msg("the columns are given in the spec")),
                    "column_numbers": Flag(msg("the numbers of columns are printed under the head of the table")),
                    "table": GENERIC,
                }
            ),
        ),
        "has_indicators": Flag(msg("the program has indicators")),
        "indicators": GENERIC,
        **FIGURES,
        "has_conclusions": Flag(msg("there are conclusions")),
        "conclusions": Rich(msg("the conclusions")),
        "has_signature": Flag(msg("the report is signed")),
        "signature": SIGNATURE,
        "has_date": Flag(msg("the report is dated")),
        "date": Text(msg("the date of the report in words")),
    },
)
