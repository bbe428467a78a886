"""The fields of forms and of the collation of what came back."""

from generator.context.fields import Control, Field, Flag, Many, Name, Record, Rich, Text
from generator.documents.vocabulary.papers import WITH_DRAFT
from generator.errors import msg

_STATUS = Control(msg("the status, to be chosen"))
_ACCOUNT = Control(msg("what was done, to be filled in"))
_CODE = Name(msg("the code by which the row is known again: [act-1]"))

_ROW: dict[str, Field] = {
    "is_group": Flag(msg("the row is the heading of a group")),
    "is_subgroup": Flag(msg("the row is the heading of a group inside a group")),
    "is_row": Flag(msg("the row is an ordinary one")),
    "heading": Text(msg("the heading of the group")),
    "number": Text(msg("the number of the row")),
    "is_asked": Flag(msg("the party answers in this row; otherwise it stands above its parts")),
    "code": _CODE,
    "title": Rich(msg("what is done")),
    "term": Rich(msg("when")),
    "has_previous": Flag(msg("something was told of the row in the period before")),
    "previous": Text(msg("what was told in the period before")),
    "has_note": Flag(msg("there is a note on the row")),
    "note": Text(msg("that it was left unfinished in an earlier period")),
    "status": _STATUS,
    "has_measure": Flag(msg("a number is asked for")),
    "measure": Text(msg("the unit of the number")),
    "actual": Control(msg("the number, to be filled in")),
    "account": _ACCOUNT,
    "evidence": Control(msg("what confirms it, to be filled in")),
    "reason": Control(msg("why not as planned, to be filled in")),
    "new_term": Control(msg("the new term, to be filled in")),
}

FORM = Record(
    msg("the form that a party fills"),
    {
        **WITH_DRAFT,
        "title": Text(msg("the title of the form")),
        "period": Text(msg("the period in words")),
        "party": Text(msg("the full name of the party")),
        "form_id": Text(msg("the name of the form at its foot, by which it is known again")),
        "instruction": Rich(msg("how the form is filled")),
        "has_due": Flag(msg("there is a day by which the form is due")),
        "due": Text(msg("the day by which it is due, in words")),
        "has_address": Flag(msg("there is an address to send it to")),
        "address": Text(msg("where it is sent")),
        "has_rows": Flag(msg("activities are asked about")),
        "rows": Many(msg("the activities asked about, with their headings"), Record(fields=_ROW)),
        "has_measures": Flag(msg("a number is asked for in one of the rows")),
        "has_indicators": Flag(msg("indicators are asked about")),
        "indicators": Many(
            msg("the indicators asked about"),
            Record(
                fields={
                    "number": Text(msg("the number of the row")),
                    "code": _CODE,
                    "name": Text(msg("the indicator")),
                    "unit": Text(msg("its unit")),
                    "target": Text(msg("the target of the year")),
                    "previous": Text(msg("the value of the period before")),
                    "actual": Control(msg("the value reached, to be filled in")),
                    "reason": Control(msg("why the target was missed, to be filled in")),
                }
            ),
        ),
        "has_tasks": Flag(msg("recommendations of an earlier period are to be confirmed")),
        "tasks": Many(
            msg("the recommendations to be confirmed"),
            Record(
                fields={
                    "number": Text(msg("the number of the row")),
                    "code": _CODE,
                    "text": Rich(msg("the recommendation")),
                    "term": Rich(msg("its term")),
                    "status": _STATUS,
                    "account": _ACCOUNT,
                }
            ),
        ),
        "contact": Control(msg("who filled the form, with the telephone, to be filled in")),
    },
)

COLLATION = Record(
    msg("the collation of the forms of a period"),
    {
        **WITH_DRAFT,
        "title": Text(msg("the title of the collation")),
        "period": Text(msg("the period in words")),
        "on": Text(msg("the day of the collation, in words")),
        "has_due": Flag(msg("there is a day by which the forms were due")),
        "due": Text(msg("the day by which they were due, in words")),
        "summary": Text(msg("how many forms came and how many were accepted")),
        "parties": Many(
            msg("the parties that are asked, with the state of the form of each"),
            Record(
                fields={
                    "number": Text(msg("the number of the row")),
                    "party": Text(msg("the name of the party")),
                    "state": Text(msg("the state of its form, in words")),
                    "file": Text(msg("the file that came this time")),
                    "answers": Text(msg("how many answers are in it")),
                    "new": Text(msg("how many of them are new or changed")),
                }
            ),
        ),
        "has_aside": Flag(msg("files were set aside")),
        "aside": Many(
            msg("the files from which nothing was taken"),
            Record(fields={"file": Text(msg("the file")), "reason": Text(msg("why it was set aside"))}),
        ),
        "has_findings": Flag(msg("there is something to look at")),
        "findings": Many(
            msg("what a person should look at"),
            Record(
                fields={
                    "party": Text(msg("the name of the party")),
                    "file": Text(msg("the file")),
                    "row": Text(msg("the row of the form")),
                    "what": Text(msg("what was noticed")),
                }
            ),
        ),
    },
)
