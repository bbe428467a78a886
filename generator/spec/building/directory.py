"""Data of the directory → parties, groups, posts, people, acts, abbreviations."""

from collections.abc import Mapping
from typing import Any

from generator.errors import Path, msg
from generator.model.directory import Act, Directory, Forms, Member, Party, PartyGroup, Person, Post
from generator.spec.building.ledger import Ledger
from generator.spec.building.values import Raw, inner, items, plain, text
from generator.spec.scalars import MISSING, iso_date, looks_like_id


def directory(ledger: Ledger, data: Raw) -> Directory:
    """Return the directory; what refers to something that is not in it is noted."""
    _ambiguous(ledger, data)
    return Directory(
        parties={name: _party(ledger, data, name, record) for name, record in inner(data, "parties").items()},
        groups={name: _group(ledger, data, name, record) for name, record in inner(data, "groups").items()},
        posts={name: Post(name, text(record, "name"), _forms(record)) for name, record in inner(data, "posts").items()},
        people={name: _person(ledger, data, name, record) for name, record in inner(data, "people").items()},
        acts={name: _act(ledger, data, name, record) for name, record in inner(data, "acts").items()},
        abbreviations={short: plain(words) for short, words in inner(data, "abbreviations").items()},
    )


def _ambiguous(ledger: Ledger, data: Raw) -> None:
    """Note ids of parties, groups and people that are the same: a responsible is named by the id alone."""
    seen: dict[str, str] = {}
    for kind in ("parties", "groups", "people"):
        for name in inner(data, kind):
            if name in seen:
                message = msg("The id “{id}” stands in {one} and in {other}.", id=name, one=seen[name], other=kind)
                ledger.problem("duplicate-id", message, (kind, name), msg("Rename one of them."), at_key=True)
            seen[name] = kind


def _party(ledger: Ledger, data: Raw, name: str, record: Raw) -> Party:
    head = text(record, "head")
    return Party(
        id=name,
        name=text(record, "name"),
        short=text(record, "short"),
        letterhead=text(record, "letterhead"),
        place=text(record, "place"),
        head=ledger.refer(
            head, inner(data, "people"), msg("There is no person “{id}”.", id=head), ("parties", name, "head")
        ),
        arms=text(record, "arms"),
        forms=_forms(record),
        short_forms=_forms(record, "short_forms"),
    )


def _group(ledger: Ledger, data: Raw, name: str, record: Raw) -> PartyGroup:
    members = tuple(
        _member(ledger, data, item, ("groups", name, "members", place)) for place, item in items(record, "members")
    )
    return PartyGroup(name, text(record, "name"), text(record, "short"), members, _forms(record))


def _member(ledger: Ledger, data: Raw, item: Any, path: Path) -> Member:
    record = item if isinstance(item, dict) else {"party": item}
    where = (*path, "party") if isinstance(item, dict) else path
    party = _in_parties(ledger, data, text(record, "party"), where)
    since, until = (int(text(record, key) or 0) for key in ("from", "to"))
    if since and until and since > until:
        message = msg("The party leaves the group in {until}, before it joins it in {since}.", until=until, since=since)
        ledger.problem("wrong-years", message, (*path, "to"), msg("Put the earlier year first."))
    return Member(party, since, until)


def _person(ledger: Ledger, data: Raw, name: str, record: Raw) -> Person:
    post = text(record, "post")
    if looks_like_id(post):
        missing = msg("There is no post “{id}”.", id=post)
        ledger.refer(post, inner(data, "posts"), missing, ("people", name, "post"))
    party = _in_parties(ledger, data, text(record, "party"), ("people", name, "party"))
    own = {key: text(record, key) for key in ("name", "gender", "phone", "email")}
    return Person(id=name, post=post, party=party, forms=_forms(record), **own)


def _in_parties(ledger: Ledger, data: Raw, party: str, path: Path) -> str:
    return ledger.refer(party, inner(data, "parties"), msg("There is no party “{id}”.", id=party), path)


def _act(ledger: Ledger, data: Raw, name: str, record: Raw) -> Act:
    date, number = (text(record, key) for key in ("date", "number"))
    others = [other for other in inner(data, "acts") if other != name]
    amending = tuple(
        ledger.refer(
            plain(item),
            others,
            msg("There is no other act “{id}”.", id=plain(item)),
            ("acts", name, "amended_by", place),
        )
        for place, item in items(record, "amended_by")
    )
    return Act(
        id=name,
        kind=text(record, "kind"),
        title=text(record, "title"),
        body=text(record, "body"),
        # Whether a missing value is a gap is known only where a program cites the act.
        date=iso_date(date) or date.replace(MISSING, ""),
        number=number if number != MISSING else "",
        # The wording follows these ids, so none may lead nowhere, whether or not that stops the build.
        amended_by=tuple(other for other in amending if other in others),
        valid_from=iso_date(text(record, "valid_from")) or "",
        valid_until=iso_date(text(record, "valid_until")) or "",
    )


def _forms(record: Raw, key: str = "forms") -> Forms:
    given: Mapping[str, object] = inner(record, key)
    return Forms(**{case: plain(form) for case, form in given.items()})
