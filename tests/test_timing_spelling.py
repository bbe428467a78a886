"""A meaning is spelled so that it reads as the same meaning."""

from calendar import monthrange

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.timing.grammar.phrase import meaning
from generator.timing.meaning import LAST, Clause, Day, Days, Every, Mode, Part, Place, Stretch, Unit, Whole, Years
from generator.timing.spelling import spelled

MONTHS = st.integers(1, 12)


@st.composite
def days(draw: st.DrawFn) -> Day:
    month = draw(MONTHS)
    return Day(month, draw(st.integers(1, monthrange(2023, month)[1])))


@st.composite
def stretches(draw: st.DrawFn) -> Stretch:
    one = draw(st.one_of(days(), st.builds(Day, MONTHS)))
    other = draw(days()) if one.day else Day(draw(MONTHS))
    # Inside of a month the days stand in their order; over New Year any months may follow each other.
    is_turned = one.month == other.month and one.day > other.day
    return Stretch(other, one) if is_turned else Stretch(one, other)


@st.composite
def parts(draw: st.DrawFn) -> Part:
    unit, most = draw(st.sampled_from([(Unit.HALF, 2), (Unit.QUARTER, 4), (Unit.TERM, 4), (Unit.TRIMESTER, 3)]))
    first = draw(st.integers(1, most))
    return Part(unit, first, draw(st.integers(first, most)))


WHOLES = st.sampled_from([Whole(Unit.YEAR), Whole(Unit.SCHOOL_YEAR), Whole(Unit.SPAN)])
YEARS = st.one_of(
    st.builds(lambda year, more: Years(year, year + more), st.integers(2020, 2035), st.integers(0, 3)),
    st.builds(lambda year: Years(year, year, school=True), st.integers(2020, 2035)),
    st.builds(lambda year: Years(year, year, open=True), st.integers(2020, 2035)),
)
YEARLY = st.one_of(st.none(), st.just(Every(Unit.YEAR)))


def is_read_back(*clauses: Clause) -> bool:
    phrase = spelled(clauses)
    found = meaning(phrase).clauses
    assert found == clauses, phrase
    return True


@given(st.one_of(stretches(), parts()), YEARLY)
def test_a_window_is_read_back(place: Place, every: Every | None) -> None:
    assert is_read_back(Clause(Mode.WINDOW, place, every))


@given(st.one_of(stretches(), parts(), WHOLES), YEARLY)
def test_what_goes_on_through_a_time_is_read_back(place: Place, every: Every | None) -> None:
    assert is_read_back(Clause(Mode.THROUGH, place, every))


@given(st.one_of(days(), st.builds(Day, MONTHS)), YEARLY, st.integers(0, 1))
def test_a_deadline_is_read_back(day: Day, every: Every | None, shift: int) -> None:
    moved = shift if day.day else 0
    assert is_read_back(Clause(Mode.DEADLINE, Stretch(day, day), every, shift=moved))


@given(st.one_of(parts(), WHOLES), YEARLY)
def test_the_end_of_a_part_is_read_back(place: Place, every: Every | None) -> None:
    assert is_read_back(Clause(Mode.DEADLINE, place, every))


@given(days(), YEARS)
def test_years_are_read_back(day: Day, years: Years) -> None:
    assert is_read_back(Clause(Mode.DEADLINE, Stretch(day, day), Every(Unit.YEAR), years=(years,)))


@given(st.lists(MONTHS, min_size=2, max_size=4))
def test_several_places_are_read_back(months: list[int]) -> None:
    assert is_read_back(*(Clause(Mode.WINDOW, Stretch(Day(one), Day(one)), Every(Unit.YEAR)) for one in months))


@pytest.mark.parametrize("unit", [unit for unit in Unit if unit not in {Unit.SCHOOL_HALF, Unit.HOLIDAYS, Unit.SPAN}])
@pytest.mark.parametrize(("times", "bound"), [(1, ""), (2, ""), (5, ""), (1, "least"), (3, "least"), (2, "most")])
def test_a_recurrence_is_read_back(unit: Unit, times: int, bound: str) -> None:
    assert is_read_back(Clause(every=Every(unit, 1, times, bound)))


@pytest.mark.parametrize("unit", [Unit.YEAR, Unit.MONTH, Unit.WEEK, Unit.DAY])
@pytest.mark.parametrize("step", [2, 5])
def test_a_longer_recurrence_is_read_back(unit: Unit, step: int) -> None:
    assert is_read_back(Clause(every=Every(unit, step)))


@given(st.integers(1, 28), st.sampled_from([Unit.MONTH, Unit.QUARTER]))
def test_a_day_behind_every_unit_is_read_back(day: int, unit: Unit) -> None:
    assert is_read_back(Clause(Mode.DEADLINE, every=Every(unit), at=Days(day, day, 1, after=True)))
    assert is_read_back(Clause(Mode.DEADLINE, every=Every(Unit.MONTH), at=Days(day, day)))


def test_the_spelling_is_that_of_the_office() -> None:
    end = Day(9, 1)
    assert spelled((Clause(Mode.DEADLINE, Stretch(end, end), Every(Unit.YEAR)),)) == "ежегодно, до 1 сентября"
    assert spelled((Clause(Mode.WINDOW, Stretch(Day(5, LAST), Day(8, LAST))),)) == "май–август"
