"""Points and grounds in the spec: what their keys may say, and what is said of slips in them."""

import pytest

from generator.model.points import Appoint, Approve, Assign, Control, Force, Ground, Named, Publish, Repeal
from tests.spec_texts import family, loaded, said
from tests.wording_texts import DIRECTORY, made, order, program

FACTS = [
    ("approve: yes", Approve()),
    ("approve: План работы", Approve("План работы")),
    ("approve: {appendix: yes}", Approve(attached=False)),
    ("approve: {appendix: № 2, short: План}", Approve(attached=False, appendix="2", short="План")),
    (
        "assign: {to: tkach, do: работать, until: 01.03.2025}",
        Assign((Named(person="tkach"),), "работать", "2025-03-01"),
    ),
    (
        "assign: {to: [edu, low, head], do: a}",
        Assign((Named(party="edu"), Named(group="low"), Named(post="head")), "a"),
    ),
    ("recommend: {to: школам, do: работать}", Assign((Named(text="школам"),), "работать", recommend=True)),
    ("appoint: {person: tkach, role: куратором}", Appoint(Named(person="tkach"), "куратором")),
    ("publish: на сайте", Publish("на сайте")),
    ("publish: {where: на сайте, by: edu, term: завтра}", Publish("на сайте", "завтра", (Named(party="edu"),))),
    ("repeal: order-12", Repeal(("order-12",))),
    ("repeal: [order-12, manual]", Repeal(("order-12", "manual"))),
    ("repeal: {acts: manual, from: 2025-01-01}", Repeal(("manual",), "2025-01-01")),
    ("control: self", Control()),
    ("control: tkach", Control(Named(person="tkach"))),
    ("control: {post: chief, name: Жук В.И.}", Control(Named(post="chief", name="Жук В.И."))),
    ("force: signing", Force("signing")),
    ("force: 2025-01-01", Force("2025-01-01")),
    ("force: по истечении десяти дней", Force("по истечении десяти дней")),
]


@pytest.mark.parametrize(("point", "fact"), FACTS)
def test_a_fact_is_read_in_its_short_and_its_long_form(point: str, fact: object) -> None:
    assert order(made(point)).points[0].fact == fact


def test_a_text_may_stand_beside_a_fact() -> None:
    (point,) = order(made("control: self, text: Своими словами.")).points
    assert (point.text, point.fact) == ("Своими словами.", Control())


def test_grounds_are_read_in_order() -> None:
    found = order(made("control: self", grounds=("link: basis, acts: manual", "link: purpose, text: роста")))
    assert found.grounds == (Ground("basis", ("manual",)), Ground("purpose", text="роста"))


def _problems(*points: str, grounds: tuple[str, ...] = ()) -> list[tuple[str, str, str]]:
    found = loaded(program(*points, grounds=grounds), DIRECTORY)
    assert found.family is None
    return [(problem.code, said(problem.message), said(problem.hint)) for problem in found.problems]


UNKNOWN = [
    ("control: tkahc", "There is no party, group, person or post “tkahc” in the directory.", "“tkach”"),
    ("assign: {to: [methods, shcools], do: a}", "There is no party, group, person or post “shcools”", "“schools”"),
    ("assign: {to: mеthods, do: a}", "There is no party, group, person or post “mеthods”", "“methods”"),
    ("appoint: {person: zhdanowa, role: a}", "“zhdanowa”", "“zhdanova”"),
    ("publish: {where: на сайте, by: metods}", "“metods”", "“methods”"),
    ("control: {post: chef, name: Жук В.И.}", "There is no post “chef” in the directory.", "“chief”"),
    ("repeal: order-21", "There is no act “order-21” in the directory.", "“order-12”"),
]


@pytest.mark.parametrize(("point", "message", "nearest"), UNKNOWN)
def test_an_unknown_id_is_an_error_with_the_nearest_name(point: str, message: str, nearest: str) -> None:
    ((code, found, hint),) = _problems(point)
    assert (code, message in found, nearest in hint) == ("unknown-reference", True, True)


def test_an_unknown_act_of_a_ground_is_an_error() -> None:
    ((code, message, hint),) = _problems("control: self", grounds=("link: basis, acts: [fz-237]",))
    assert (code, message) == ("unknown-reference", "There is no act “fz-237” in the directory.")
    assert "“fz-273”" in hint


SLIPS = [
    ("points: [{id: q, text: a}]", "says-nothing", "neither a text nor a fact"),
    ("control: self, force: signing", "several-facts", "control, force"),
    ("assign: {to: tkach}", "says-nothing", "does not say what is to be done"),
    ("appoint: {person: tkach}", "says-nothing", "does not say what the person is appointed to"),
    ("force: завтра", "wrong-value", "“завтра” is not a possible value here."),
    ("force: tomorrow", "wrong-value", "“tomorrow” is not a possible value here."),
    ("approve: no, text: a", "wrong-value", "“no” is not a possible value here."),
]


@pytest.mark.parametrize(("point", "code", "message"), SLIPS)
def test_a_point_that_cannot_be_worded_is_an_error_with_a_way_out(point: str, code: str, message: str) -> None:
    found = _problems(point)
    assert [slip[0] for slip in found] == [code]
    assert message in found[0][1]
    assert found[0][2]


def test_a_ground_without_an_object_is_an_error() -> None:
    assert [slip[0] for slip in _problems("control: self", grounds=("link: basis",))] == ["says-nothing"]


def test_a_value_that_the_schema_refused_is_not_complained_of_twice() -> None:
    assert [slip[0] for slip in _problems("control: [a]")] == ["wrong-type"]
    assert [slip[0] for slip in _problems("assign: {to: tkach, do: [a]}")] == ["wrong-type"]


def test_points_lie_no_deeper_than_four_levels() -> None:
    deep = "text: a"
    for level in range(4):
        deep = f"text: a, points: [{{id: q{level}, {deep}}}]"
    assert [slip[0] for slip in _problems(deep)] == ["too-deep"]


def test_a_cited_act_without_date_or_number_has_gaps_once_amending_acts_too() -> None:
    directory = DIRECTORY.replace("date: 2023-06-02, number: 58,", "")
    text = program("repeal: order-12", grounds=("link: execution, acts: bare",))
    assert [gap.path for gap in family(text, directory).gaps] == [
        ("acts", "bare", "date"),
        ("acts", "bare", "number"),
        ("acts", "order-58", "date"),
        ("acts", "order-58", "number"),
    ]


def test_an_act_that_amends_another_must_be_in_the_directory() -> None:
    found = loaded(program("control: self"), DIRECTORY.replace("[order-58]", "[order-85]"))
    assert [problem.code for problem in found.problems] == ["unknown-reference"]
    assert "“order-58”" in said(found.problems[0].hint)
