"""The fields of the program, its plans and its reports."""

from generator.context.fields import Flag, Many, Record, Rich, Text
from generator.documents.vocabulary.papers import APPROVAL, SIGNATURE, WITH_DRAFT
from generator.documents.vocabulary.tables import GENERIC, REPORT_ROW, SECTION
from generator.errors import msg

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
        "sections": Many(msg("the sections of the program, in order"), SECTION),
    },
)

PLAN = Record(
    msg("a roadmap, plan or cyclogram as a document of its own"),
    {
        **WITH_DRAFT,
        **APPROVAL,
        "title": Text(msg("the title of the document")),
        "has_subtitle": Flag(msg("the title of the program it belongs to is another")),
        "subtitle": Text(msg("the title of the program it belongs to")),
        "section": SECTION,
    },
)

REPORT = Record(
    msg("the execution report of a period"),
    {
        **WITH_DRAFT,
        "has_contents": Flag(msg("there is a contents list")),
        "title": Text(msg("the heading of the report")),
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
        "has_conclusions": Flag(msg("there are conclusions")),
        "conclusions": Rich(msg("the conclusions")),
        "has_signature": Flag(msg("the report is signed")),
        "signature": SIGNATURE,
        "has_date": Flag(msg("the report is dated")),
        "date": Text(msg("the date of the report in words")),
    },
)
