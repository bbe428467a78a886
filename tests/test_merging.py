"""Many answers become one: statuses, texts and numbers by the rule of the row; and how each party stands."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.context.rich import escaped, plain
from generator.merging import numbers, statuses
from generator.merging.answers import Merged, merged
from generator.merging.contradictions import contradictions
from generator.merging.states import state
from generator.model.collation import FormState
from generator.model.directory import Directory, Member, Party, PartyGroup
from generator.model.execution import ActivityExecution, Answer, Execution, Handling, Status
from generator.model.family import Family, Settings
from generator.model.period import YearKind
from generator.model.program import Program, Section
from generator.model.table import Merge, PlanTable, Responsible, Row, RowGroup
from generator.timing.asking import Questions, questions
from tests.families import named, period

SCHOOLS = tuple(f"school-{number}" for number in range(1, 9))
PARTIES = {one: Party(one, f"Общеобразовательное учреждение № {one[-1]}", f"Школа № {one[-1]}") for one in SCHOOLS}
DIRECTORY = Directory(parties={**PARTIES, "edu": Party("edu", "Управление"), "centre": Party("centre", "Центр")})


def answer(status: str = "done", **values: str) -> Answer:
    return Answer({"status": status, **values})


def told(rule: Merge, answers: dict[str, Answer], asked: tuple[str, ...] = (), measure: str = "") -> Merged:
    return merged(Row("act-1", "Мероприятие", merge=rule, measure=measure), answers, asked or tuple(answers), DIRECTORY)


def test_a_list_has_a_paragraph_for_each_party_and_the_same_words_once() -> None:
    found = told(
        Merge.LIST,
        {
            "school-1": answer(account="Проведено."),
            "school-2": answer("partly", account="Начато.", reason="ремонт"),
            "school-3": answer(account="Проведено."),
        },
    )
    assert found.status is Status.PARTLY
    assert found.account == "Школа № 1, Школа № 3: Проведено.\nШкола № 2: Начато."
    assert found.reason == "Школа № 2: ремонт"


def test_the_only_party_that_is_asked_speaks_for_itself() -> None:
    assert told(Merge.LIST, {"school-1": answer(account="Проведено.", evidence="Приказ")}) == Merged(
        Status.DONE, "Проведено.", "Приказ"
    )


def test_counts_say_how_many_have_done_it_and_who_has_not_and_why() -> None:
    answers = {one: answer() for one in SCHOOLS[:7]} | {"school-8": answer("not_done", reason="нет педагога.")}
    found = told(Merge.COUNT, answers)
    assert found.status is Status.PARTLY
    assert found.account == "Выполнено в 7 из 8 школ.\nНе выполнено: Школа № 8 (нет педагога)."
    assert found.reason == ""


@pytest.mark.parametrize(("number", "word"), [(1, "школы"), (2, "школ"), (5, "школ"), (8, "школ")])
def test_counts_agree_with_their_numbers(number: int, word: str) -> None:
    answers = {one: answer() for one in SCHOOLS[:number]}
    assert told(Merge.COUNT, answers).account == f"Выполнено в {number} из {number} {word}."


def test_counts_of_others_than_schools_are_of_organisations() -> None:
    answers = {"centre": answer(), "school-1": answer()}
    assert told(Merge.COUNT, answers).account == "Выполнено в 2 из 2 организаций."


def test_numbers_are_added_or_averaged_and_each_is_named() -> None:
    answers = {"school-1": answer(actual="10"), "school-2": answer(actual="2,5")}
    assert told(Merge.SUM, answers, measure="чел.").account == "Всего: 12,5 чел. (Школа № 1 – 10; Школа № 2 – 2,5)."
    assert told(Merge.MEAN, answers, measure="балла").account == (
        "В среднем: 6,25 балла (Школа № 1 – 10; Школа № 2 – 2,5)."
    )


def test_only_the_worst_speak_where_the_worst_counts() -> None:
    found = told(
        Merge.WORST,
        {
            "school-1": answer("done_late", account="Сделано.", evidence="Акт", reason="снег"),
            "school-2": answer("not_done", account="Не начато.", reason="ремонт"),
        },
    )
    assert found == Merged(Status.NOT_DONE, "Школа № 2: Не начато.", reason="Школа № 2: ремонт")


def test_the_author_writes_where_the_author_is_to_write() -> None:
    assert told(Merge.AUTHOR, {"school-1": answer(account="Сделано.")}) == Merged()


def test_while_one_is_silent_nothing_is_settled_and_it_is_said_who() -> None:
    found = told(Merge.LIST, {"school-1": answer(account="Сделано.")}, ("school-1", "school-2"))
    assert (found.status, found.account) == (None, "Школа № 1: Сделано.\nНет сведений: Школа № 2.")


def test_what_a_party_types_is_never_markup() -> None:
    found = told(Merge.LIST, {"school-1": answer(account="- **всё**\n1\\-2")})
    assert plain(found.account) == "- **всё**\n1\\-2"


@given(st.text(alphabet="*-\\^ a1.\n", max_size=20))
def test_an_escaped_text_shows_its_own_characters(text: str) -> None:
    assert plain(escaped(text)) == "\n".join(line for line in text.split("\n") if line.strip())


@given(st.lists(st.sampled_from(Status), min_size=1))
def test_the_worst_of_many_is_one_of_them_whatever_their_order(found: list[Status]) -> None:
    assert statuses.worst(found) is statuses.worst(reversed(found))
    assert statuses.worst(found) in found
    assert (statuses.counted(found) is Status.DONE) == (set(found) - {Status.NOT_PLANNED} == {Status.DONE})


@given(st.lists(st.decimals(-1000, 1000, places=2), min_size=1, max_size=20))
def test_a_sum_is_read_back_as_what_it_was(values: list[Decimal]) -> None:
    text = numbers.amount(sum(values, Decimal(0))).text
    assert numbers.number(text) == sum(values)
    assert not text.endswith((",", ",0"))


def family(*rows: Row) -> Family:
    plan = Section("plan", "plan", PlanTable((RowGroup("dir", "", rows),)))
    program = Program("p", "Программа", named("2025-2027"), YearKind.CALENDAR, "edu", sections=(plan,))
    group = PartyGroup("schools", "Школы", members=(Member("school-1"), Member("school-2", 2026, 2026)))
    directory = Directory(parties=DIRECTORY.parties, groups={"schools": group})
    return Family(program, directory, Settings())


SCHOOLS_AND_CENTRE = (Responsible(group="schools"), Responsible(party="centre"), Responsible(party="edu"))


def test_asked_are_members_of_the_year_and_parts_of_their_parents_but_not_the_issuer() -> None:
    whole = Row(
        "act-1",
        "Целое",
        responsible=SCHOOLS_AND_CENTRE,
        parts=(Row("part-1", "Часть", term="май"), Row("part-2", "Ещё")),
    )
    later = Row("act-2", "Потом", term="май 2027 г.", responsible=(Responsible(party="centre"),))
    assert questions(family(whole, later), period("2025")) == {
        "school-1": Questions(("part-1", "part-2")),
        "centre": Questions(("part-1", "part-2")),
    }
    assert list(questions(family(whole, later), period("2026"))) == ["school-1", "school-2", "centre"]
    assert questions(family(whole, later), period("2027"))["centre"].rows == ("part-1", "part-2", "act-2")


def test_a_row_carried_from_an_earlier_period_is_asked_about_whatever_its_term() -> None:
    row = Row("act-2", "Потом", term="май 2025 г.", responsible=(Responsible(party="centre"),))
    carried = Execution(period("2026"), activities={"act-2": ActivityExecution("act-2", None, carried="2025")})
    assert questions(family(row), period("2026")) == {}
    from dataclasses import replace

    assert list(questions(replace(family(row), executions={"2026": carried}), period("2026"))) == ["centre"]


def execution(
    answers: dict[str, Answer], handling: Handling | None = None, status: Status | None = Status.DONE
) -> Execution:
    activities = {name: ActivityExecution(name, status, answers={"centre": one}) for name, one in answers.items()}
    return Execution(period("2025"), activities=activities, forms={"centre": handling} if handling else {})


ASKED = Questions(("act-1", "act-2"))
DAY = {"received": "2026-01-12"}


@pytest.mark.parametrize(
    ("told_", "expected"),
    [
        (execution({}), FormState.NOT_SENT),
        (execution({}, Handling(returned="2026-01-10")), FormState.RETURNED),
        (execution({"act-1": answer(**DAY)}), FormState.RECEIVED),
        (execution({"act-1": answer("not_done", **DAY), "act-2": answer(**DAY)}), FormState.HAS_ERRORS),
        (execution({"act-1": answer(**DAY)}, Handling(returned="2026-01-12")), FormState.RETURNED),
        (
            execution({"act-1": answer(**DAY), "act-2": answer(**DAY)}, Handling(returned="2026-01-11")),
            FormState.CORRECTED,
        ),
        (execution({"act-1": answer(**DAY)}, Handling(accepted="2026-01-13")), FormState.MERGED),
        (execution({"act-1": answer(**DAY), "act-2": answer(**DAY)}, status=None), FormState.ACCEPTED),
        (execution({"act-1": answer(**DAY), "act-2": answer(**DAY)}), FormState.MERGED),
    ],
)
def test_how_a_party_stands(told_: Execution, expected: FormState) -> None:
    assert state(told_, "centre", ASKED) is expected


def test_members_of_a_group_never_contradict_each_other_and_those_named_do() -> None:
    row = Row("act-1", "Целое", responsible=(*SCHOOLS_AND_CENTRE, Responsible(party="school-8")))
    mixed = {"school-1": answer(), "school-2": answer("not_done"), "centre": answer()}
    activity = ActivityExecution("act-1", Status.DONE, answers=mixed)
    assert list(contradictions(family(row), Execution(period("2025"), activities={"act-1": activity}))) == []
    against = ActivityExecution("act-1", Status.DONE, answers=mixed | {"school-8": answer("not_done")})
    (found,) = contradictions(family(row), Execution(period("2025"), activities={"act-1": against}))
    assert (found.row, found.before, found.said) == ("act-1", "centre: done", "school-8: not_done")
