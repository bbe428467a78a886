"""Schemas of the directory and of the settings."""

from collections.abc import Mapping

from generator.errors import msg
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
        "forms": _FORMS,
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
        "forms": _FORMS,
    },
    "act": {
        "kind": required(value("text", msg("the kind of act: Федеральный закон, Приказ"))),
        "body": value("text", msg("who issued the act, in the genitive")),
        "date": value("date", msg("the date of the act"), open=True),
        "number": value("text", msg("the number of the act without the sign"), open=True),
        "title": required(value("text", msg("the title of the act without quotation marks"))),
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
    },
    "limits": {
        "size": value("whole", msg("megabytes of a file"), default="20"),
        "depth": value("depth", msg("levels of nesting"), default="30"),
        "expansion": value("whole", msg("how many times aliases may enlarge the text"), default="10"),
    },
}
