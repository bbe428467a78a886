"""Schemas of everything a workspace holds, as data: records by name, and the record each file is."""

from collections.abc import Mapping

from generator.errors import msg
from generator.model.execution import Status
from generator.spec.schemas import directory as schema_directory
from generator.spec.schemas import letter as schema_letter
from generator.spec.schemas import order as schema_order
from generator.spec.schemas import rows as schema_rows
from generator.spec.schemas import sections as schema_sections
from generator.spec.schemas.rows import ID, REPORT_PRESETS, YEAR_KINDS, columns
from generator.spec.schemas.rules import Schema, choice, entries, many, one_of, record, required, value
from generator.spec.schemas.sections import SECTIONS

FILES = ("directory", "settings", "program", "execution")
"""The kinds of files; each is the record of the same name."""

STATUSES = tuple(status.value for status in Status)
PROGRAM_KINDS = ("program", "measures", "plan", "roadmap")
DOCUMENTS = (
    *("order", "program", "roadmap", "cyclogram", "cyclogram-grid", "report"),
    *("approval-sheet", "acquaintance-sheet", "distribution-list"),
    *("form", "collation"),
    *("report-order", "recommendations", "report-letter", "form-letter"),
    *("amendment", "consolidated", "consolidated-plan"),
)
_ANSWERS = entries("id", record("answer"), msg("what parties answered; written by the command collect"))

_PROGRAM: Mapping[str, Schema] = {
    "program": {
        "title": required(value("text", msg("the title of the program; a line end is a line break"))),
        "period": required(value("span", msg("the years of the program: 2025-2027"))),
        "issuer": required(value("id", msg("the id of the party that approves the program"))),
        "kind": one_of(PROGRAM_KINDS, msg("what is approved"), default="program"),
        "short": value("text", msg("the short title, for use inside other texts: Программа")),
        "year_kind": one_of(YEAR_KINDS, msg("the year that terms count in"), default="calendar"),
        "place": value("text", msg("the place; without it that of the issuer")),
        "goal": value("rich", msg("the goal")),
        "objectives": many(record("objective"), msg("the objectives")),
        "results": value("rich", msg("the expected results of the whole program")),
        "title_page": record("title-page", msg("the title page; without it there is none")),
        "title_above": value(
            "yes-no", msg("print the title above the text; yes by itself where there is no title page")
        ),
        "approval": record("approval", msg("the approval block; without it there is none")),
        "contents": value(
            "yes-no", msg("print a contents list; yes by itself for a program of eight headings or more")
        ),
        "order": record("order", msg("the act that approves the program; without it there is none")),
        "amendment": record(
            "amendment",
            msg("the next act that amends the program, for the command amend; points follow the changes it makes"),
        ),
        "documents": record("documents", msg("templates of your own for the documents")),
        "sections": many(choice("kind", SECTIONS, msg("a section")), msg("the sections of the program, in order")),
        "unplaced": many(
            record("unplaced", msg("a text")),
            msg("what an import could not place; it is not printed: put it where it belongs, then delete it here"),
        ),
    },
    "unplaced": {
        "where": value("text", msg("where it stood in the document")),
        "text": required(value("rich", msg("the text"))),
    },
    "objective": {"id": ID, "text": required(value("rich", msg("the objective")))},
    "documents": {
        name: record("document", msg("the template of the document {name}", name=name)) for name in DOCUMENTS
    },
    "document": {"template": required(value("template", msg("the name of a file in docx_templates")))},
}

_EXECUTION: Mapping[str, Schema] = {
    "execution": {
        "title": value("text", msg("the heading of the report; a line end is a line break")),
        "sections": many(value("id"), msg("ids of the plans reported on; without it all roadmaps and plans")),
        "columns": columns(REPORT_PRESETS),
        "template": value("template", msg("a template of your own")),
        "date": value("date", msg("the date of the report")),
        "contents": value("yes-no", msg("print a contents list"), default="no"),
        "summary": value("yes-no", msg("print counts, charts, what is overdue and who has answered"), default="no"),
        "act": value("yes-no", msg("name the act that approved the program under the title"), default="no"),
        "signatory": record("signatory", msg("who signs: the id of a person, or a post and a name"), "id"),
        "activities": entries("id", record("activity-execution"), msg("what was done, under the ids of activities")),
        "indicators": entries(
            "id", record("indicator-execution"), msg("what was reached, under the ids of indicators")
        ),
        "tasks": entries(
            "id", record("task"), msg("recommendations of an earlier period, to be confirmed in this one")
        ),
        "forms": entries("id", record("handling"), msg("what you did with the forms of parties, under their ids")),
        "conclusions": value("rich", msg("the conclusions; ? prints a draft made from the figures"), open=True),
        "order": record(
            "report-order", msg("the act that approves the report; without points it approves it and keeps the control")
        ),
        "letter": record("letter", msg("the covering letter of the report; without it there is none")),
    },
    "activity-execution": {
        "status": one_of(STATUSES, msg("the status; — leaves it empty, ? if not known yet"), open=True),
        "account": value("rich", msg("what was done")),
        "evidence": value("rich", msg("what confirms it")),
        "reason": value("rich", msg("why it was not done as planned; ? if not known yet"), open=True),
        "new_term": value("rich", msg("the new term")),
        "recommendation": record("recommendation", msg("what is recommended"), "text"),
        "carried": value("period", msg("the earlier period in which it was left unfinished")),
        "answers": _ANSWERS,
    },
    "task": {
        "text": required(value("rich", msg("what was recommended"))),
        "to": value("text", msg("to whom: the id of a party, or a text")),
        "term": value("text", msg("by when")),
        "status": one_of(STATUSES, msg("the status; — leaves it empty, ? if not known yet"), open=True),
        "account": value("rich", msg("what was done")),
        "answers": _ANSWERS,
    },
    "handling": {
        "returned": value("date", msg("the day on which the form was given back for revision")),
        "accepted": value("date", msg("the day on which the form was accepted as it is")),
    },
    "indicator-execution": {
        "actual": value("number", msg("what was reached; ? if not known yet"), open=True),
        "reason": value("rich", msg("why the target was missed; ? if not known yet"), open=True),
        "answers": _ANSWERS,
    },
    "recommendation": {
        "text": required(value("rich", msg("what is recommended"))),
        "to": value("text", msg("to whom: the id of a party, or a text")),
        "term": value("text", msg("by when")),
    },
    "answer": {
        "status": one_of(STATUSES, msg("the status"), open=True),
        "account": value("text", msg("what was done")),
        "evidence": value("text", msg("what confirms it")),
        "reason": value("text", msg("why not as planned")),
        "new_term": value("text", msg("the new term")),
        "recommendation": value("text", msg("what is asked for")),
        "actual": value("number", msg("the value reached"), open=True),
        "file": value("text", msg("the file the answer came in")),
        "received": value("date", msg("when the answer came")),
    },
}

RECORDS: Mapping[str, Schema] = {
    **schema_directory.RECORDS,
    **schema_rows.RECORDS,
    **schema_sections.RECORDS,
    **schema_order.RECORDS,
    **schema_letter.RECORDS,
    **_PROGRAM,
    **_EXECUTION,
}
"""Every record by name; the values of their keys are Cerberus rules (see `validator` for those of our own)."""
