"""What was guessed is listed with its place; nothing in the directory can make the wording fail."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from generator.language import wording
from generator.language.wording import Guess
from generator.model.directory import Act, Party, PartyGroup, Person, Post
from generator.model.family import Family
from generator.model.order import Approval, Point
from generator.model.points import Appoint, Approve, Assign, Control, Ground, Named, Publish, Repeal
from tests.wording_texts import made, order

FORMLESS = made("approve: yes")


def _guessed(*points: str, **keys: str) -> list[tuple[str, str]]:
    return [(guess.of, guess.form) for guess in wording.guesses(made(*points, **keys))]


def test_forms_that_leave_no_doubt_are_not_listed() -> None:
    assert _guessed("approve: yes", "assign: {to: [sotnikova, methods], do: работать}", "control: tkach") == []


def test_a_name_without_a_gender_is_a_guess_as_printed_and_in_full() -> None:
    found = wording.guesses(made("control: sasha"))
    assert found == (
        Guess("Чернюк С.", "Чернюк Саша", "accusative", ("people", "sasha", "gender"), True, whole="Чернюк Саша"),
    )


def test_a_form_given_by_hand_is_no_guess() -> None:
    assert _guessed("control: hand", "assign: {to: [by-hand, odd], do: работать}") == []


def test_whoever_is_responsible_without_a_known_gender_is_a_guess() -> None:
    found = wording.guesses(made("appoint: {person: методиста Чернюк С.А., responsible_for: сайт}"))
    assert [(guess.form, guess.path, guess.in_directory) for guess in found] == [
        ("ответственным", ("order", "points", 0, "text"), False)
    ]


def test_a_guess_is_listed_once_however_often_it_is_printed() -> None:
    twice = _guessed("control: sasha", "appoint: {person: sasha, role: куратором}")
    assert twice == [("Чернюк Саша", "Чернюк С.")]


def test_a_point_that_its_author_wrote_has_no_guesses() -> None:
    assert _guessed("control: sasha, text: Контроль оставляю за собой.") == []


def test_the_issuer_counts_where_the_approval_block_names_it() -> None:
    odd = replace(FORMLESS.directory.parties["edu"], name="Кырлык")
    parties = {**FORMLESS.directory.parties, "edu": odd}
    family = replace(FORMLESS, directory=replace(FORMLESS.directory, parties=parties))
    named = replace(family, program=replace(family.program, approval=Approval("act")))
    paths = [guess.path for guess in wording.guesses(named)]
    assert ("parties", "edu", "forms", "genitive") in paths
    assert paths.count(("parties", "edu", "forms", "genitive")) == 1
    assert ("parties", "edu", "forms", "genitive") not in [guess.path for guess in wording.guesses(family)]


ANYTHING = st.text(max_size=30) | st.sampled_from(["Ким", "О'Нил Анна", "де Голль Шарль", "и.о.", "«Рост", "№ 3", "—"])
FACTS = (
    Approve(),
    Assign((Named(person="x"), Named(party="x"), Named(group="x"), Named(post="x")), "работать"),
    Appoint(Named(person="x"), responsible_for="сайт"),
    Publish("на сайте", by=(Named(party="x"),)),
    Repeal(("x",)),
    Control(Named(post="x", name="x")),
)


def _renamed(name: str) -> Family:
    directory = replace(
        FORMLESS.directory,
        parties={"edu": Party("edu", name), "x": Party("x", name, name, head="x")},
        groups={"x": PartyGroup("x", name)},
        posts={"x": Post("x", name)},
        people={"x": Person("x", name, name), "lavrova": Person("lavrova", name, "x")},
        acts={"x": Act("x", name, name, date="2025-01-01")},
    )
    points = tuple(Point(str(place), "", (), fact) for place, fact in enumerate(FACTS))
    act = replace(order(FORMLESS), points=points, grounds=(Ground("accordance", ("x",)),))
    return replace(FORMLESS, directory=directory, program=replace(FORMLESS.program, title=name, order=act))


@given(ANYTHING)
def test_no_name_in_the_directory_makes_the_wording_fail(name: str) -> None:
    family = _renamed(name)
    act = order(family)
    texts = [block.text for point in act.points for block in wording.point(point, family).blocks]
    assert texts[0].startswith("Утвердить")
    assert wording.title(act, family)[0].startswith("Об утверждении")
    assert wording.preamble(act, family).blocks
    assert all(guess.of or not name for guess in wording.guesses(family))
