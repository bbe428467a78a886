"""Letters: the one that a report goes with, and the one that forms go with."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from generator.context.leaves import Context
from generator.documents import ALL, finish
from generator.model.directory import Party, Person
from generator.model.family import Family, Returning, Settings
from generator.model.form import Asked
from generator.model.gap import Gap
from generator.model.look import Look
from generator.model.order import Executor
from tests.families import DIRECTORY, EDU, FAMILY, ORDER, YEAR, period
from tests.printed import sheets, text

WHOLE = "программы поддержки школ на 2025–2026 годы"


def told(**changes: Any) -> Family:
    """Return the family with these values of its report on 2025 and no other report."""
    return replace(FAMILY, executions={"2025": replace(YEAR, **changes)})


def letter(family: Family, name: str = "report-letter-2025") -> Context:
    found: Context = sheets(family)[name].context["letter"]
    return found


def lacks(family: Family, name: str) -> list[str]:
    found = {sheet.name: sheet.context["draft"] for one in ALL for sheet in finish.sheets(one, family)}
    return [f"{gap['what']} – {gap['owner']}".replace("\u00a0", " ") for gap in found[name]["gaps"]]


def with_party(party: Party) -> Family:
    return replace(FAMILY, directory=replace(DIRECTORY, parties={**DIRECTORY.parties, party.id: party}))


class TestReportLetter:
    def test_a_person_is_addressed_in_the_dative_and_greeted_by_name(self) -> None:
        said = letter(FAMILY)
        assert text(said["addressee"]) == "Директору СОШ № 3\nСухих В.А."
        assert said["salutation"] == "Уважаемая Вера Алексеевна!"

    def test_a_party_is_addressed_in_the_nominative_and_greets_nobody(self) -> None:
        said = letter(_lettered(person=""))
        assert (text(said["addressee"]), said["has_salutation"]) == ("Средняя школа № 3 села Липового", False)

    @pytest.mark.parametrize("name", ["Ткач Саша", "Сухих В.А.", "Сухих"])
    def test_nobody_is_greeted_by_half_a_name_or_in_a_gender_that_nothing_tells(self, name: str) -> None:
        people = {**DIRECTORY.people, "teacher": Person("teacher", name, "директор", "school")}
        family = replace(FAMILY, directory=replace(DIRECTORY, people=people))
        assert not letter(family)["has_salutation"]

    def test_it_sends_the_report_of_its_period(self) -> None:
        said = letter(FAMILY)
        assert said["title"] == "О направлении отчёта за 2025 год"
        assert text(said["text"]) == f"Направляем отчёт об исполнении мероприятий {WHOLE} за 2025 год."
        assert said["enclosure"] == "Приложение: отчёт на ___ л. в 1 экз."
        assert (said["date"], said["number"], said["reference"]) == ("23.01.2026", "15", "На № 8 от 01.12.2025")

    def test_it_calls_the_report_as_the_report_calls_itself(self) -> None:
        said = letter(told(title="Аналитическая справка о ходе Программы за 2025 год"))
        assert said["title"] == "О направлении аналитической справки за 2025 год"
        assert text(said["text"]) == "Направляем аналитическую справку о ходе Программы за 2025 год."
        assert said["enclosure"] == "Приложение: аналитическая справка на ___ л. в 1 экз."

    def test_what_its_author_writes_is_printed_instead(self) -> None:
        said = letter(_lettered(title="О школах", text="Просим рассмотреть.\nСпасибо.", sheets=3, request=None))
        assert (said["title"], text(said["text"])) == ("О школах", "Просим рассмотреть.\nСпасибо.")
        assert (said["enclosure"], said["has_reference"]) == ("Приложение: отчёт на 3 л. в 1 экз.", False)

    def test_the_issuer_sends_it_alone_whoever_joins_its_order(self) -> None:
        joint = replace(FAMILY, program=replace(FAMILY.program, order=replace(ORDER, joint=("school",))))
        assert letter(joint)["letterhead"] == letter(FAMILY)["letterhead"]
        assert sheets(joint)["report-letter-2025"].context["signatures"][0]["post"] == "Начальник"

    def test_its_executor_is_its_own(self) -> None:
        assert not letter(FAMILY)["has_executor"]
        assert text(letter(_lettered(executor=Executor(person="drawer")))["executor"]).startswith("Исполнитель: Белых")

    def test_what_it_lacks_is_listed(self) -> None:
        gaps = (Gap(20, "date"), Gap(21, "number"), Gap(22, "signatory"))
        family = _lettered(date=gaps[0], number=gaps[1], signatory=gaps[2])
        family = replace(family, executions={"2025": replace(family.executions["2025"], gaps=gaps)})
        assert lacks(family, "report-letter-2025") == [
            "дата письма (отчёт за 2025 год) – Управление образования",
            "номер письма (отчёт за 2025 год) – Управление образования",
            "подпись: кто подписывает письмо (отчёт за 2025 год) – Управление образования",
        ]


class TestFormLetter:
    NAME = "forms/2025-q3/letter"

    def test_it_is_made_only_while_forms_go_out(self) -> None:
        assert not any(name.startswith("forms/") for name in sheets(FAMILY))
        assert self.NAME in sheets(_asked())

    def test_it_says_what_is_asked_until_when_and_where_to(self) -> None:
        first, *rest = text(letter(_asked(), self.NAME)["text"]).split("\n")
        assert first == (
            f"Просим до 10 октября 2025 г. представить сведения об исполнении мероприятий {WHOLE} "
            "за III квартал 2025 года по прилагаемым формам на адрес электронной почты forms@example.org."
        )
        assert any("только выделенные ячейки" in line for line in rest)

    def test_without_a_day_or_an_address_it_names_none(self) -> None:
        family = replace(_asked(due=None), settings=Settings())
        assert text(letter(family, self.NAME)["text"]).startswith("Просим представить сведения")
        assert "по прилагаемым формам." in text(letter(family, self.NAME)["text"])
        office = replace(_asked(), settings=Settings(forms=Returning(address="г. Заречный, каб. 5")))
        assert "по адресу: г. Заречный, каб. 5." in text(letter(office, self.NAME)["text"])

    def test_it_lists_the_form_of_each_party(self) -> None:
        forms = sheets(_asked())[self.NAME].context["appendix"]["forms"]
        assert [(one["number"], one["name"], one["file"]) for one in forms] == [
            ("1", "Средняя школа № 3 села Липового", "school.docx"),
            ("2", EDU.name, "edu.docx"),
        ]

    def test_it_goes_to_all_heads_or_to_the_one(self) -> None:
        assert text(letter(_asked(), self.NAME)["addressee"]).endswith("(по списку)")
        assert text(letter(_asked("school"), self.NAME)["addressee"]) == "Директору СОШ № 3\nСухих В.А."

    def test_the_head_of_the_issuer_signs_and_is_a_gap_where_nobody_knows_who_that_is(self) -> None:
        assert sheets(_asked())[self.NAME].context["signatures"][0]["name"] == "И.С. Лаврова"
        family = replace(with_party(replace(EDU, head="")), asked=_asked().asked)
        assert lacks(family, self.NAME) == ["подпись: кто подписывает – Управление образования"]
        assert len({gap.number for gap in family.gaps}) == len(family.gaps)


def test_a_corner_letterhead_is_that_of_letters_too() -> None:
    family = replace(FAMILY, settings=Settings(look=Look(letterhead="corner")))
    assert letter(family)["is_corner"]


def _lettered(**changes: Any) -> Family:
    assert YEAR.letter
    return told(letter=replace(YEAR.letter, **changes))


def _asked(*parties: str, due: date | None = date(2025, 10, 10)) -> Family:
    settings = Settings(forms=Returning(address="forms@example.org"))
    return replace(FAMILY, settings=settings, asked=Asked(period("2025-q3"), parties or ("school", "edu"), due))
