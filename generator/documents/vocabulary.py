"""The fields that documents offer to their templates, each with its explanation."""

from generator.context.fields import Count, Field, Flag, Many, Record, Rich, Setting, Text
from generator.errors import msg

_LINE: dict[str, Field] = {
    "is_group": Flag(msg("this row is a heading across the table")),
    "is_subgroup": Flag(msg("this row is a second-level heading across the table")),
    "is_row": Flag(msg("this row is an ordinary one")),
    "heading": Text(msg("the text of a heading row, with its number")),
}
"""What every row of a plan tells of itself: a heading of one of two levels, or an ordinary row."""

GENERIC = Record(
    msg("a table whose columns the spec or the years of the program decide"),
    {
        "columns": Many(
            msg("its columns"),
            Record(
                fields={
                    "width": Setting(msg("the width of the column; prints nothing")),
                    "heading": Text(msg("the heading of the column")),
                }
            ),
        ),
        "is_numbered": Flag(msg("the first column holds the numbers of the rows")),
        "span": Count(msg("how many columns there are, for `{% colspan %}` of a heading row")),
        "rows": Many(
            msg("its rows"),
            Record(
                fields=_LINE | {"cells": Many(msg("the cells of an ordinary row"), Rich(msg("the text of a cell")))}
            ),
        ),
    },
)

_ROW: dict[str, Field] = _LINE | {
    "number": Text(msg("the printed number of the row")),
    "title": Rich(msg("the activity, event or resource")),
    "term": Rich(msg("the term")),
    "responsible": Rich(msg("who is responsible; for a resource, who provides it")),
    "result": Rich(msg("the expected result")),
}

PLAN_ROW = Record(msg("a row of a plan, roadmap, cyclogram or list of resources"), _ROW)

REPORT_ROW = Record(
    msg("a row of a report"),
    _ROW
    | {
        "status": Text(msg("the status in words")),
        "account": Rich(msg("the account of what was done")),
        "evidence": Rich(msg("the evidence")),
        "reason": Rich(msg("the reason, where one is given")),
        "recommendation": Rich(msg("the recommendation, to whom and by when")),
        "outcome": Rich(msg("the account, or the status in words where there is none, then the reason")),
        "execution": Rich(msg("status, account, reason and recommendation, a paragraph each")),
        "execution_without_reason": Rich(msg("status, account and recommendation, a paragraph each")),
    },
)

SECTION = Record(
    msg("a section of the program"),
    {
        "page": Setting(msg("turns the sheet and begins a new page where the spec says so; prints nothing")),
        "has_heading": Flag(msg("the section has a heading")),
        "heading": Text(msg("the heading with its number")),
        "has_text": Flag(msg("the section is text")),
        "text": Rich(msg("the paragraphs of a text section")),
        "is_lead": Flag(msg("this text, the last paragraph of a section, stays on a page with the table that follows")),
        "is_passport": Flag(msg("the section is the passport")),
        "passport": Many(
            msg("the fields of the passport"),
            Record(
                fields={
                    "name": Text(msg("the name of the field")),
                    "content": Rich(msg("the content of the field")),
                }
            ),
        ),
        "is_plan": Flag(msg("the section is a roadmap or plan with the template's own columns")),
        "is_cyclogram": Flag(msg("the section is a cyclogram with the template's own columns")),
        "is_resources": Flag(msg("the section lists resources with the template's own columns")),
        "rows": Many(msg("the rows of a plan, cyclogram or list of resources"), PLAN_ROW),
        "is_table": Flag(msg("the section is a table whose columns the spec or the years decide")),
        "table": GENERIC,
    },
)

SIGNATURE = Record(
    msg("who signs"),
    {
        "post": Text(msg("the post")),
        "name": Text(msg("initials and surname")),
    },
)

APPROVAL: dict[str, Field] = {
    "has_approval": Flag(msg("there is an approval block")),
    "approval": Rich(msg("the approval block, a paragraph for each line")),
}

ORDER = Record(
    msg("the order"),
    {
        "order": Record(
            msg("the act"),
            {
                "letterhead": Rich(msg("the name of the issuer as on its letterhead")),
                "kind": Text(msg("the kind of the act in capitals")),
                "date": Text(msg("the date in words")),
                "number": Text(msg("the number without the sign")),
                "has_place": Flag(msg("the place of signing is printed")),
                "place": Text(msg("the place of signing")),
                "title": Text(msg("the title of the act")),
                "has_preamble": Flag(msg("there is a preamble")),
                "preamble": Rich(msg("the preamble; ends with the verb where the verb stands in it")),
                "verb_apart": Flag(msg("the verb has a line of its own")),
                "verb": Text(msg("the verb with its colon")),
                "points": Many(
                    msg("the points and sub-points, in order"),
                    Record(fields={"body": Rich(msg("a point with its number"))}),
                ),
            },
        ),
        "signature": SIGNATURE,
        "has_appendix": Flag(msg("the program follows in the same file")),
        "appendix": Record(
            msg("the program as an appendix"),
            {
                "page": Setting(msg("begins the sheets of the appendix; prints nothing")),
                "is_landscape": Flag(msg("the appendix begins on a landscape sheet")),
                **APPROVAL,
                "title": Text(msg("the title of the program")),
                "sections": Many(msg("the sections of the program"), SECTION),
            },
        ),
    },
)

PROGRAM = Record(
    msg("the program"),
    {
        "has_title_page": Flag(msg("there is a title page")),
        "title_page": Record(
            msg("the title page"),
            {
                "organisation": Text(msg("the issuer")),
                "title": Text(msg("the title of the program")),
                "place": Text(msg("the place at the foot")),
                "year": Text(msg("the year at the foot")),
            },
        ),
        **APPROVAL,
        "title_shown": Flag(msg("the title stands above the text")),
        "title": Text(msg("the title of the program")),
        "sections": Many(msg("the sections of the program, in order"), SECTION),
    },
)

PLAN = Record(
    msg("a roadmap, plan or cyclogram as a document of its own"),
    {
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
