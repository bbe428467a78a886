"""Schemas of the papers around a program: the act, its points and grounds, approval, title page, sheets."""

from collections.abc import Mapping

from generator.errors import msg
from generator.language.acts import ACTS
from generator.spec.schemas.rows import ID
from generator.spec.schemas.rules import Schema, many, one_of, record, required, value

LINKS = ("accordance", "execution", "basis", "connection", "guided", "purpose")
FACTS = ("approve", "assign", "recommend", "appoint", "publish", "repeal", "control", "force")
"""The keys of a point from which its wording is made."""

_WHO = msg("who signs: the id of a person, or a post and a name; a list where several sign")
_TO = many(value("text"), msg("to whom: ids of parties, groups, people or posts, or a text in the dative"), "text")

_RECORDS: Mapping[str, Schema] = {
    "title-page": {
        "place": value("text", msg("the place at the foot of the page")),
        "year": value("text", msg("the year at the foot of the page")),
    },
    "approval": {
        "form": required(
            one_of(("act", "person", "plain", "none"), msg("by an act, by a person, only «Приложение», or none"))
        ),
        "person": value("id", msg("the id of the person who approves"), open=True),
        "post": value("text", msg("the post of a person who is not in the directory")),
        "name": value("text", msg("initials and surname of a person who is not in the directory")),
        "date": value("date", msg("the date of approval; ? if not known yet"), open=True),
        "number": value("text", msg("the number of the appendix")),
        "reason": value("text", msg("why the form is not the one of ГОСТ Р 7.0.97; silences the rules on it")),
        "text": value("rich", msg("the lines of the block, printed instead of those of its form")),
        "consents": many(record("consent"), msg("external consents (СОГЛАСОВАНО), printed beside the block")),
    },
    "consent": {
        "person": value("id", msg("the id of the person who agreed")),
        "post": value("text", msg("the post of a person who is not in the directory")),
        "name": value("text", msg("initials and surname of a person who is not in the directory")),
        "paper": value("text", msg("the paper of a body, in the instrumental: письмом Министерства …, протоколом …")),
        "date": value("date", msg("the date of the consent or of the paper"), open=True),
        "number": value("text", msg("the number of the paper without the sign"), open=True),
    },
    "order": {
        "kind": one_of(tuple(ACTS), msg("приказ, распоряжение or постановление"), default="order"),
        "title": value("text", msg("the title of the act: Об утверждении …; without it made from the first approval")),
        "date": value("date", msg("the date; ? if not known yet"), open=True),
        "number": value("text", msg("the number without the sign; ? if not known yet"), open=True),
        "place": value("text", msg("the place of signing, where it is printed")),
        "joint": many(value("id"), msg("ids of the parties that issue the act together with the issuer")),
        "preamble": value("rich", msg("the preamble without the verb; wins over grounds")),
        "grounds": many(record("ground"), msg("the grounds from which the preamble is worded, in order")),
        "verb": one_of(
            ("line", "inline", "spaced"),
            msg("the verb on a line of its own, at the end of the preamble, or there and spaced out"),
            default="line",
        ),
        "points": many(record("point"), msg("the points")),
        "signatory": many(
            record("signatory", msg("who signs"), "id", open=True),
            _WHO,
            "id",
            "mapping",
            record="signatory",
            open=True,
        ),
        "together": value("yes-no", msg("print the program in the same file, as the appendix"), default="no"),
        "executor": record("executor", msg("who drew the act up: the id of a person, or a name"), "id"),
        "visas": many(record("visa", msg("one"), "id"), msg("who agrees to the draft; gives the approval sheet")),
        "acquainted": many(
            record("reader", msg("one"), "id"),
            msg("who signs that they read the act: people, or groups, whose heads sign; gives the acquaintance sheet"),
        ),
        "distribution": many(
            record("addressee", msg("one"), "text"), msg("who gets a copy: parties, groups or texts; gives the list")
        ),
        "amended_by": many(value("id"), msg("ids of the acts that amended this one, in order; reports name them")),
        "code": value(
            "text", msg("a QR code on the first sheet: yes for kind, date and number, or the text of the code")
        ),
    },
    "ground": {
        "link": required(
            one_of(LINKS, msg("в соответствии с, во исполнение, на основании, в связи с, руководствуясь, в целях"))
        ),
        "acts": many(value("id"), msg("ids of the acts that the ground refers to"), "id"),
        "text": value("text", msg("the object itself, in the case that the link wants")),
    },
    "point": {
        "id": ID,
        "text": value("rich", msg("the text of the point without its number; wins over wording from facts")),
        "approve": record("approve", msg("approve: the title in the nominative, yes for the program itself"), "text"),
        "assign": record("assign", msg("order somebody to do something by a day")),
        "recommend": record("assign", msg("recommend somebody, who cannot be ordered, to do something")),
        "appoint": record("appoint", msg("give somebody a role")),
        "publish": record("publish", msg("publish the act: where, in the prepositional"), "text"),
        "repeal": record(
            "repeal", msg("repeal acts of the directory: an id, ids, or a record"), "id", "list", each=value("id")
        ),
        "control": record("holder", msg("control of execution: self, or the id of the person"), "text"),
        "force": value("text", msg("entry into force: signing, publication, a day, or the words of it")),
        "points": many(record("point"), msg("points of the next level, numbered 1.1, 1.2 and so on")),
    },
    "approve": {
        "what": value("text", msg("the title in the nominative; without it the program itself")),
        "appendix": value("text", msg("the number of the appendix; yes for a single appendix without a number")),
        "short": value("text", msg("how it is called from then on: Программа")),
    },
    "assign": {
        "to": required(_TO),
        "do": value("text", msg("what is to be done, beginning with an infinitive")),
        "until": value("text", msg("by when: a day, or a text")),
    },
    "appoint": {
        "person": required(value("text", msg("the id of a person, or post and name in the accusative"))),
        "role": value("text", msg("the role in the instrumental: муниципальным координатором Программы")),
        "responsible_for": value("text", msg("what they answer for, in the accusative")),
    },
    "publish": {
        "where": required(value("text", msg("where, in the prepositional: на официальном сайте …"))),
        "term": value("text", msg("by when: в течение десяти рабочих дней со дня подписания")),
        "by": many(value("text"), msg("who publishes: ids, or a text in the dative"), "text"),
    },
    "repeal": {
        "acts": required(many(value("id"), msg("ids of the acts"), "id")),
        "from": value("date", msg("the day from which they are not in force")),
    },
    "holder": {
        "post": required(value("text", msg("the post, or its id"))),
        "name": required(
            value("text", msg("surname, name and patronymic, or surname and initials, in the nominative"))
        ),
    },
    "signatory": {
        "person": value("id", msg("the id of a person")),
        "post": value("text", msg("the post, or its id")),
        "name": value("text", msg("initials and surname")),
        "acting": value("yes-no", msg("signs as И.о."), default="no"),
    },
    "executor": {
        "person": value("id", msg("the id of a person")),
        "name": value("text", msg("surname, name and patronymic of a person who is not in the directory")),
        "phone": value("text", msg("the telephone; without it that of the directory")),
        "email": value("text", msg("the e-mail; without it that of the directory")),
    },
    "visa": {
        "person": value("id", msg("the id of a person")),
        "post": value("text", msg("the post, or its id")),
        "name": value("text", msg("initials and surname")),
        "remarks": value("yes-no", msg("remarks are attached: «Замечания прилагаются»"), default="no"),
        "date": value("date", msg("the date of the visa, where it is known")),
    },
    "reader": {
        "post": value("text", msg("the post, or its id")),
        "name": required(value("text", msg("initials and surname"))),
    },
    "addressee": {
        "to": required(value("text", msg("the id of a party or a group, or a text"))),
        "copies": value("whole", msg("how many copies"), default="1"),
    },
}

_OF_PROGRAMS = frozenset({"together", "visas", "acquainted", "distribution"})
"""What only the act on a program gives: an appendix in the same file, and sheets."""

_OF_ORIGINALS = _OF_PROGRAMS | {"kind", "amended_by"}
"""What an act that amends another one does not have: its kind is that of the other one."""

RECORDS: Mapping[str, Schema] = {
    **_RECORDS,
    "amendment": {key: rules for key, rules in _RECORDS["order"].items() if key not in _OF_ORIGINALS},
    "report-order": {key: rules for key, rules in _RECORDS["order"].items() if key not in _OF_PROGRAMS},
}
