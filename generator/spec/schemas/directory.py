"""Schemas of the directory and of the settings."""

from collections.abc import Mapping

from generator.errors import msg
from generator.model.family import RULE_STATES
from generator.spec.schemas.rules import Schema, entries, many, one_of, record, required, value

_FORMS = record("forms", msg("the name in the other cases, where the tool cannot form them"))

RECORDS: Mapping[str, Schema] = {
    "directory": {
        "parties": entries("id", record("party"), msg("organisations, each under its id")),
        "groups": entries(
            "id", record("group"), msg("named lists of organisations, for example the schools of a program")
        ),
        "posts": entries("id", record("post"), msg("posts, each under its id")),
        "people": entries("id", record("person"), msg("people, each under an id")),
        "acts": entries("id", record("act"), msg("legal acts that programs cite, each under an id")),
        "abbreviations": entries("text", value("text"), msg("abbreviations and what they stand for")),
    },
    "party": {
        "name": required(value("text", msg("the full name of the organisation"))),
        "short": value("text", msg("the short name printed in tables; without it the full name is printed")),
        "letterhead": value("text", msg("the lines of the letterhead; without them the full name is printed")),
        "place": value("text", msg("the place where the organisation signs its acts, for example: г. Заречный")),
        "head": value("id", msg("the id of the person who heads the organisation")),
        "arms": value(
            "picture", msg("the file of the arms in docx_templates, PNG or JPEG; printed above the letterhead")
        ),
        "forms": _FORMS,
        "short_forms": record("forms", msg("the short name in the other cases, where the tool cannot form them")),
    },
    "group": {
        "name": required(value("text", msg("the name of the group"))),
        "short": value("text", msg("the short name printed in tables; without it the full name is printed")),
        "members": many(record("member", msg("a party"), "id"), msg("the parties of the group, by their ids")),
        "forms": _FORMS,
    },
    "member": {
        "party": required(value("id", msg("the id of a party"))),
        "from": value("year", msg("the first year in the group")),
        "to": value("year", msg("the last year in the group")),
    },
    "post": {
        "name": required(value("text", msg("the post in the nominative"))),
        "forms": _FORMS,
    },
    "person": {
        "name": required(value("text", msg("surname, name and patronymic in full, in this order"))),
        "post": value("text", msg("the id of a post, or the post itself in the nominative")),
        "party": value("id", msg("the id of the party where the person works")),
        "gender": one_of(("f", "m"), msg("f or m, where the name does not tell")),
        "phone": value("text", msg("the telephone at work")),
        "email": value("text", msg("the e-mail at work")),
        "forms": _FORMS,
    },
    "act": {
        "kind": required(value("text", msg("the kind of act: Федеральный закон, Приказ"))),
        "body": value("text", msg("who issued the act, in the genitive")),
        "date": value("date", msg("the date of the act"), open=True),
        "number": value("text", msg("the number of the act without the sign"), open=True),
        "title": required(value("text", msg("the title of the act without quotation marks"))),
        "valid_from": value("date", msg("the day from which the act is in force")),
        "valid_until": value("date", msg("the last day on which the act is in force")),
        "amended_by": many(value("id"), msg("ids of the acts that amended it; repealed together with it")),
    },
    "forms": {
        "genitive": value("text", msg("whose? — Управления образования")),
        "dative": value("text", msg("to whom? — Управлению образования")),
        "accusative": value("text", msg("whom? — Управление образования")),
        "instrumental": value("text", msg("by whom? — Управлением образования")),
        "prepositional": value("text", msg("about whom? — Управлении образования")),
    },
    "settings": {
        "language": one_of(["ru", "en"], msg("the language of messages: ru or en; without it the system decides")),
        "limits": record("limits", msg("how large a spec may be")),
        "look": record("look", msg("the look on paper; what is left out stays as in the templates")),
        "typography": record("typography", msg("how text is set")),
        "pdf": record("pdf", msg("the PDF files")),
        "forms": record("forms-back", msg("where and when filled forms come back")),
        "checks": entries(
            "id",
            one_of(RULE_STATES, msg("off, on, or how much its findings weigh: error, warning, info")),
            msg("rules that are on, off or weigh otherwise than usual, by their codes"),
        ),
        "study": record("study", msg("the school year; what is left out is as usual")),
        "working_days": entries(
            "year",
            record("working-year"),
            msg("days off and days worked of a year, in place of the production calendar built in"),
        ),
    },
    "look": {
        "face": value("text", msg("the typeface of all documents: PT Astra Serif")),
        "size": one_of(("12", "13", "14"), msg("the size of the text in points")),
        "table_size": one_of(("10", "11", "12", "13", "14"), msg("the size of the text in tables, in points")),
        "retention": one_of(
            ("long", "short"),
            msg("kept for more than ten years, with 30 mm at the binding edge, or shorter, with 20 mm"),
        ),
        "two_sided": value("yes-no", msg("printed on both sides: margins mirror each other"), default="no"),
        "letterhead": one_of(("longitudinal", "corner"), msg("the letterhead of acts"), default="longitudinal"),
        "heading": one_of(("centre", "left"), msg("where the title of an act stands"), default="centre"),
        "verb": one_of(("capitals", "plain"), msg("the letters of the verb on its own line"), default="capitals"),
        "appendix_pages": one_of(
            ("own", "through"), msg("page numbers of an appendix in the same file"), default="own"
        ),
        "appendix_line": value("yes-no", msg("print «Приложение» above УТВЕРЖДЕН by an act"), default="no"),
        "column_numbers": value("yes-no", msg("print the numbers of columns under the head of tables"), default="no"),
    },
    "typography": {
        "joints": value(
            "yes-no", msg("no line is broken between a number and its unit, initials and surname"), default="yes"
        ),
        "percent": one_of(("spaced", "tight"), msg("5 % or 5%"), default="spaced"),
        "ranges": one_of(("en", "em"), msg("the dash between years and numbers: 2025–2027 or 2025—2027"), default="en"),
    },
    "pdf": {
        "standard": one_of(
            ("plain", "archive", "accessible"),
            msg("plain, for the archive (PDF/A-2b), or accessible (PDF/UA-1)"),
            default="plain",
        ),
    },
    "forms-back": {
        "days": value("whole", msg("how many days after the end of the period they are due"), default="10"),
        "working": value("yes-no", msg("working days are counted"), default="no"),
        "address": value("text", msg("where they are sent: an e-mail address, or an office")),
    },
    "study": {
        "quarters": many(value("days"), msg("the four quarters: 09-01..10-26")),
        "trimesters": many(value("days"), msg("the three trimesters: 09-01..11-30")),
        "holidays": many(value("days"), msg("the holidays in autumn, winter, spring and summer: 10-27..11-04")),
    },
    "working-year": {
        "off": many(
            value("date"),
            msg("days off besides Saturdays, Sundays and the holidays of article 112 of the Labour Code"),
        ),
        "worked": many(value("date"), msg("Saturdays and Sundays that are worked")),
    },
    "limits": {
        "size": value("whole", msg("megabytes of a file"), default="20"),
        "depth": value("depth", msg("levels of nesting"), default="30"),
        "expansion": value("whole", msg("how many times aliases may enlarge the text"), default="10"),
    },
}
