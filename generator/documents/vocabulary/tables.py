"""The fields of sections and tables, the same in every document."""

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

GRID = Record(
    msg("a month grid"),
    {
        "label": Text(msg("its year or years: 2025 год")),
        "count": Count(msg("how many months or quarters there are")),
        "span": Count(msg("how many columns there are, for `{% colspan %}` of a heading row")),
        "column_numbers": Flag(msg("the numbers of columns are printed under the head of its table")),
        "columns": Many(
            msg("its months or quarters"),
            Record(
                fields={
                    "number": Text(msg("the number of the column")),
                    "heading": Text(msg("the short name of the month or quarter")),
                }
            ),
        ),
        "rows": Many(
            msg("its rows"),
            Record(
                fields=_LINE
                | {key: _ROW[key] for key in ("number", "title", "responsible")}
                | {
                    "marks": Many(
                        msg("a mark for each month or quarter"),
                        Record(
                            fields={
                                "is_marked": Flag(msg("the activity falls into this month or quarter")),
                                "text": Text(msg("its days in figures, + for all of them: до 15")),
                            }
                        ),
                    )
                }
            ),
        ),
        "hold": Setting(msg("keeps the end of the table on the page of what follows it; prints nothing")),
        "legend": Text(msg("what the signs in the grid mean")),
    },
)

TERMS: dict[str, Field] = {
    "column_numbers": Flag(msg("the numbers of columns are printed under the head of its table")),
    "rows": Many(
        msg("the rows, each with its term"),
        Record(fields=_LINE | {key: _ROW[key] for key in ("number", "title", "term", "responsible")}),
    ),
}
"""A list of rows of a plan with their terms in words."""

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
        "column_numbers": Flag(msg("the numbers of columns are printed under the head of its table")),
        "table": GENERIC,
    },
)
