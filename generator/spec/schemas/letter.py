"""Schemas of the covering letter of a report."""

from collections.abc import Mapping

from generator.errors import msg
from generator.spec.schemas.rules import Schema, record, required, value

RECORDS: Mapping[str, Schema] = {
    "letter": {
        "to": required(value("id", msg("the id of the party that the letter goes to"))),
        "person": value("id", msg("the id of the person addressed, who is greeted by name; without it only the party")),
        "request": record("request", msg("the letter that is answered: На № … от …")),
        "title": value("text", msg("the heading: О направлении …; without it made from the report")),
        "text": value("rich", msg("the text; without it: Направляем отчёт …")),
        "sheets": value("whole", msg("how many sheets are enclosed; without it they are written by hand")),
        "date": value("date", msg("the date; ? if not known yet"), open=True),
        "number": value("text", msg("the number without the sign; ? if not known yet"), open=True),
        "signatory": record("signatory", msg("who signs; without it who signs the report"), "id", open=True),
        "executor": record("executor", msg("who drew the letter up: the id of a person, or a name"), "id"),
    },
    "request": {
        "date": required(value("date", msg("its date"))),
        "number": required(value("text", msg("its number without the sign"))),
    },
}
