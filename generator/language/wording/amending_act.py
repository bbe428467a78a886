"""The act that amends a program: who issues it, its title, the sentences that lead to its changes, later references."""

from collections.abc import Iterable
from dataclasses import replace

from generator.context.leaves import inline
from generator.language import acts, dates, posts
from generator.language.acts import ACTS, APPROVED
from generator.language.cases.agreeing import agreeing
from generator.language.cases.grammar import Case
from generator.language.cases.phrases.whole import phrase
from generator.language.citations import quoted
from generator.language.wording.adoption import issuers
from generator.language.wording.names import titled
from generator.language.wording.scene import Scene
from generator.language.wording.titles import document
from generator.language.wording.titles import title as title_of
from generator.language.wording.values import Words, joined, spaced, words
from generator.model.family import Amending, Family
from generator.model.gap import NOTHING_HERE, Gap, Printed
from generator.model.order import Order, Point, Signatory
from generator.model.points import Approve, Control, Named

_PLURAL = {"order": "приказов", "directive": "распоряжений", "resolution": "постановлений"}
_KEY = ("amendment", "title")


def order(family: Family) -> Order:
    """Return the act as the spec gives it, else one without date and number; it is of the kind of the act it amends."""
    own, given = family.program.order, family.program.amendment or _unknown(family)
    kind = own.kind if own else "order"
    return replace(given, kind=kind, signatories=given.signatories or _signs(family, own))


def under(family: Family) -> Family:
    """Return the family as the papers of the amending act see it."""
    return family.under(order(family))


def title(family: Family, amending: Amending, count: int) -> Words:
    """Return «О внесении изменений в приказ … от … № …», of one change in the singular; or what its author gave."""
    if given := order(family).title:
        return words(given)
    return spaced(f"О внесении {'изменения' if count == 1 else 'изменений'} в", _target(family, amending))


def into_act(amending: Amending, count: int) -> Words:
    """Return «внести в приказ … от … № … «…» следующие изменения:»."""
    return spaced("внести в", _original(amending, Case.ACCUSATIVE, amended=True), _following(count))


def into_program(amending: Amending, count: int, *, named_above: bool = False) -> Words:
    """Return «внести в Программу …, утверждённую приказом … от … № … «…», следующие изменения:».

    `named_above`: a point before names the act, which so is «указанным приказом».
    """
    act = words(_this(amending)) if named_above else _original(amending, Case.INSTRUMENTAL, amended=True)
    return spaced("внести в", _program(amending, by_act=act), _following(count))


def anew(family: Family, amending: Amending, *, named_above: bool) -> Words:
    """Return the point that sets the whole program out in an appendix; `named_above`: a point before names the act."""
    place = f"в новой редакции согласно {appendix(family)}"
    named = _program(amending, by_act=words(_this(amending)))
    if amending.old.program.order is None or named_above:
        return spaced("изложить", named, place)
    return spaced(
        "внести изменение в", _original(amending, Case.ACCUSATIVE, amended=True) + words(", изложив"), named, place
    )


def _this(amending: Amending) -> str:
    return f"указанным {_kind(amending).instrumental}"


def appendix(family: Family) -> str:
    """Return «приложению к настоящему приказу»."""
    kind = ACTS[order(family).kind]
    this = kind.this.removesuffix("ий").removesuffix("ее")
    return f"приложению к {this}ему {kind.dative}"


def editions(family: Family, amending: Amending) -> Words:
    """Return «(в редакции приказов от … № …, от … № …)»: the acts that amended the program, the present one too."""
    present = order(family)
    later = [_dated(one.date, one.number) for one in amending.acts[1:]]
    return _in_edition(amending, [*later, _dated(present.date, present.number)])


def reference(family: Family) -> Words:
    """Return «приказу … от … № …» of the amending act itself, for the block of its appendix."""
    present, kind = order(family), ACTS[order(family).kind]
    return (
        spaced(kind.dative, issuers(under(family), Case.GENITIVE)) + words("\n") + _dated(present.date, present.number)
    )


def approved_by(amending: Amending) -> Words:
    """Return «приказом … от … № …», by which the program was approved."""
    return spaced(_kind(amending).instrumental, issuers(amending.old, Case.GENITIVE)) + words("\n") + _first(amending)


def _unknown(family: Family) -> Order:
    own = family.program.order
    date, number = (_open(family, f"amendment-{what}") for what in ("date", "number"))
    control = Point("", "", fact=Control(), path=("amendment", "points", 0))
    made = Order("order", "", date, number, "", (control,), ())
    if own is None:
        return made
    return replace(made, place=own.place, verb=own.verb, joint=own.joint, executor=own.executor)


def _open(family: Family, what: str) -> Printed:
    return next((gap for gap in family.gaps if gap.what == what), NOTHING_HERE)


def _signs(family: Family, own: Order | None) -> tuple[Signatory | Gap, ...]:
    if own and own.signatories:
        return own.signatories
    if approves := family.program.approval.signatory:
        return (approves,)
    head = family.directory.parties[family.program.issuer].head
    return (Signatory(person=head),) if head else ()


def _kind(amending: Amending) -> acts.ActKind:
    old = amending.old.program.order
    return ACTS[old.kind if old else "order"]


def _target(family: Family, amending: Amending) -> Words:
    if amending.old.program.order is None:
        return document(Approve(), Case.ACCUSATIVE, Scene(amending.old, _KEY))
    said = spaced(_kind(amending).name, issuers(amending.old, Case.GENITIVE))
    return spaced(said, _first(amending))


def _original(amending: Amending, case: Case, *, amended: bool = False) -> Words:
    """Return the act that approved the program: «приказом … от … № … «…»», and what amended it since."""
    old = amending.old.program.order
    if old is None:
        return Words()
    kind = _kind(amending).instrumental if case is Case.INSTRUMENTAL else _kind(amending).name
    named, _ = title_of(old, amending.old)
    said = spaced(kind, issuers(amending.old, Case.GENITIVE), _first(amending), quoted(named))
    later = [_dated(one.date, one.number) for one in amending.acts[1:]]
    return spaced(said, _in_edition(amending, later)) if amended and later else said


def _program(amending: Amending, by_act: Words) -> Words:
    """Return the program in the accusative, and how it was approved: by an act, or by a person on a day."""
    program = amending.old.program
    asked = acts.of_document(program.title) or APPROVED[program.kind].agreement
    participle = agreeing("утверждённый", asked, Case.ACCUSATIVE)
    named = document(Approve(short=NOTHING_HERE), Case.ACCUSATIVE, Scene(amending.old, _KEY))
    by = by_act if program.order else _by_person(amending)
    return named + words(", ") + spaced(participle, by) + words(",") if by.runs else named


def _by_person(amending: Amending) -> Words:
    block = amending.old.program.approval
    if not isinstance(block.signatory, Signatory):
        return Words()
    scene = Scene(amending.old, _KEY)
    one = block.signatory
    named = Named(person=one.person) if one.person else Named(post=one.post, name=one.name)
    day = dates.day(block.date) if isinstance(block.date, str) and block.date not in ("", NOTHING_HERE) else ""
    held = posts.held(one, amending.old.directory)
    post = posts.with_party(held.post.name, held.party).text
    form = scene.here(phrase(post, Case.INSTRUMENTAL), post, Case.INSTRUMENTAL) if post else Words()
    later = [_dated(one.date, one.number) for one in amending.acts[1:]]
    since = _in_edition(amending, later) if later else Words()
    return spaced(form, titled(named, Case.INSTRUMENTAL, scene).name, day, since)


def _following(count: int) -> str:
    return "следующее изменение:" if count == 1 else "следующие изменения:"


def _first(amending: Amending) -> Words:
    return _dated(amending.acts[0].date, amending.acts[0].number)


def _dated(date: Printed, number: Printed) -> Words:
    day = date if isinstance(date, Gap) or date in ("", NOTHING_HERE) else dates.day(date)
    said = [
        words(word) + Words((inline(value),)) for word, value in (("от ", day), ("№ ", number)) if value != NOTHING_HERE
    ]
    return joined(" ", said)


def _in_edition(amending: Amending, later: Iterable[Words]) -> Words:
    listed = list(later)
    kind = _kind(amending).genitive if len(listed) == 1 else _PLURAL[_key(amending)]
    return words(f"(в редакции {kind} ") + joined(", ", listed) + words(")")


def _key(amending: Amending) -> str:
    old = amending.old.program.order
    return old.kind if old else "order"
