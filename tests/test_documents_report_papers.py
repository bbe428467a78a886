"""The papers around an execution report: the order that approves it, its recommendations."""

from dataclasses import replace
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from generator.documents import ALL, finish
from generator.model.directory import Party
from generator.model.execution import ActivityExecution, Recommendation, Status
from generator.model.family import Family
from generator.model.gap import Gap
from generator.model.order import Signatory
from generator.model.table import Responsible
from tests.families import DIRECTORY, FAMILY, ORDER, YEAR
from tests.printed import sheets, text

WHOLE = "программы поддержки школ на 2025–2026 годы"


def told(**changes: Any) -> Family:
    """Return the family with these values of its report on 2025 and no other report."""
    return replace(FAMILY, executions={"2025": replace(YEAR, **changes)})


def advised(*given: ActivityExecution) -> Family:
    return told(activities={one.id: one for one in given})


def advice(id_: str, to: str = "", **changes: Any) -> ActivityExecution:
    return ActivityExecution(id_, Status.PARTLY, recommendation=Recommendation("Учесть.", to), **changes)


def points(family: Family) -> list[str]:
    return [text(point["body"]) for point in sheets(family)["report-order-2025"].context["order"]["points"]]


def addressees(family: Family) -> list[str]:
    return [text(sheet["addressee"]) for sheet in sheets(family)["recommendations-2025"].context["sheets"]]


def lacks(family: Family, name: str) -> list[str]:
    found = {sheet.name: sheet.context["draft"] for one in ALL for sheet in finish.sheets(one, family)}
    return [f"{gap['what']} – {gap['owner']}".replace("\u00a0", " ") for gap in found[name]["gaps"]]


def with_party(party: Party) -> Family:
    return replace(FAMILY, directory=replace(DIRECTORY, parties={**DIRECTORY.parties, party.id: party}))


class TestOrder:
    def test_it_approves_the_report_of_its_period_and_keeps_the_control(self) -> None:
        assert points(FAMILY) == [
            f"Утвердить прилагаемый отчёт об исполнении мероприятий {WHOLE} за 2025 год.",
            "Контроль за исполнением настоящего приказа оставляю за собой.",
        ]
        assert sheets(FAMILY)["report-order-2025"].title == (
            f"Об утверждении отчёта об исполнении мероприятий {WHOLE} за 2025 год"
        )

    def test_it_calls_the_report_as_the_report_calls_itself(self) -> None:
        family = told(title="ИНФОРМАЦИЯ\nо выполнении Плана за 2025 год")
        assert points(family)[0] == "Утвердить прилагаемую информацию о выполнении Плана за 2025 год."
        assert sheets(family)["report-order-2025"].title == "Об утверждении информации о выполнении Плана за 2025 год"

    def test_the_report_bears_the_approval_block_of_its_order_and_not_that_of_the_program(self) -> None:
        assert text(sheets(FAMILY)["report-2025"].context["approval"]).split("\n") == [
            "УТВЕРЖДЕН",
            "приказом Управления образования Липовского округа",
            "от 22 января 2026 г. № 7",
        ]
        without = sheets(told(order=None))
        assert not without["report-2025"].context["has_approval"]
        assert "report-order-2025" not in without

    def test_the_word_of_the_block_agrees_with_the_heading_of_the_report(self) -> None:
        for heading, said in (("Справка о ходе", "УТВЕРЖДЕНА"), ("Сведения о ходе", "УТВЕРЖДЕНЫ")):
            assert text(sheets(told(title=heading))["report-2025"].context["approval"]).startswith(f"{said}\n")

    def test_kind_executor_and_who_signs_are_its_own(self) -> None:
        order = replace(
            YEAR.order or ORDER, kind="directive", executor=None, signatories=(Signatory(person="teacher"),)
        )
        context = sheets(told(order=order))["report-order-2025"].context
        assert (context["order"]["kind"], context["order"]["has_executor"]) == ("РАСПОРЯЖЕНИЕ", False)
        assert [one["name"] for one in context["signatures"]] == ["В.А. Сухих"]
        assert text(context["order"]["points"][1]["body"]).startswith("Контроль за исполнением настоящего распоряжения")

    def test_what_it_lacks_is_listed_with_its_period(self) -> None:
        gaps = (Gap(20, "date"), Gap(21, "number"), Gap(22, "signatory"))
        order = replace(YEAR.order or ORDER, date=gaps[0], number=gaps[1], signatories=(gaps[2],))
        family = told(order=order, gaps=gaps)
        assert lacks(family, "report-order-2025") == [
            "дата приказа (отчёт за 2025 год) – Управление образования",
            "номер приказа (отчёт за 2025 год) – Управление образования",
            "подпись: кто подписывает приказ (отчёт за 2025 год) – Управление образования",
        ]
        assert lacks(family, "report-2025")[-2:] == lacks(family, "report-order-2025")[:2]
        assert lacks(family, "order") == []

    def test_a_report_of_another_kind_than_the_program_never_takes_the_short_title_of_the_program(self) -> None:
        family = replace(told(), program=replace(FAMILY.program, short="Программа"))
        assert "далее" not in points(family)[0]


class TestRecommendations:
    def test_each_of_those_named_has_a_sheet_with_all_that_is_theirs(self) -> None:
        family = advised(advice("a", "school"), advice("b1", "Всем школам"), advice("d", "school"))
        assert addressees(family) == ["Директору СОШ № 3\nСухих В.А.", "Всем школам"]
        first, second = sheets(family)["recommendations-2025"].context["sheets"]
        assert [[one["number"] for one in sheet["rows"]] for sheet in (first, second)] == [["1", "2"], ["1"]]
        assert (first["page"].get("break"), second["page"]["break"], second["page"]["restart"]) == (False, True, True)

    def test_one_that_names_nobody_is_for_those_responsible_a_group_as_a_whole(self) -> None:
        assert addressees(advised(advice("a"))) == [
            "Начальнику Управления образования\nЛавровой И.С.",
            "Руководителям школ из перечня",
        ]

    def test_a_part_without_responsible_is_its_parents_and_nobodys_row_the_issuers(self) -> None:
        family = advised(advice("b1"))
        assert addressees(family) == ["Начальнику Управления образования\nЛавровой И.С."]
        assert addressees(_with_shared(family, (Responsible(person="drawer"),))) == ["Главному специалисту\nБелых А.И."]
        assert addressees(_with_shared(family, "Советы школ")) == ["Советы школ"]
        assert addressees(_with_shared(family, "—")) == addressees(family)

    def test_a_party_without_a_head_is_itself_addressed_in_the_dative(self) -> None:
        family = with_party(Party("school", "Липовская школа"))
        assert addressees(replace(family, executions=advised(advice("a", "school")).executions)) == ["Липовской школе"]

    def test_the_basis_is_the_row_with_what_came_of_it_and_why(self) -> None:
        (sheet,) = sheets(FAMILY)["recommendations-2025"].context["sheets"]
        (line,) = sheet["rows"]
        assert text(line["basis"]).split("\n") == [
            "1. Мероприятие a",
            "Выполнено частично. Проведено два семинара.",
            "Списки приложены.",
            "Причина: Болезнь лектора",
        ]
        assert (text(line["text"]), text(line["term"])) == ("Провести третий.", "до 1 марта")

    def test_a_status_not_known_yet_is_a_gap_of_the_sheet_too(self) -> None:
        family = advised(replace(advice("a", "school"), status=Gap(8, "status"), account="Идёт."))
        (sheet,) = sheets(family)["recommendations-2025"].context["sheets"]
        assert text(sheet["rows"][0]["basis"]).split("\n") == ["1. Мероприятие a", "[8]", "Идёт."]
        assert lacks(family, "recommendations-2025") != []

    def test_nothing_told_leaves_only_the_row(self) -> None:
        family = advised(replace(advice("a", "school"), status=None), ActivityExecution("d", Status.DONE))
        (sheet,) = sheets(family)["recommendations-2025"].context["sheets"]
        assert [text(one["basis"]) for one in sheet["rows"]] == ["1. Мероприятие a"]

    def test_a_reason_that_says_so_itself_and_a_dash_are_printed_as_in_the_report(self) -> None:
        family = advised(replace(advice("a", "school"), account="—", reason="Причина – карантин"))
        (sheet,) = sheets(family)["recommendations-2025"].context["sheets"]
        assert text(sheet["rows"][0]["basis"]).split("\n")[1:] == ["Выполнено частично.", "Причина – карантин"]

    def test_a_report_without_recommendations_has_no_such_document(self) -> None:
        assert "recommendations-2025" not in sheets(advised(ActivityExecution("a", Status.DONE)))

    @given(st.lists(st.tuples(st.sampled_from(["a", "c", "d", "e"]), st.sampled_from(["", "edu", "school", "Всем"]))))
    def test_every_recommendation_reaches_somebody_and_nobody_gets_one_that_is_not_theirs(
        self, drawn: list[tuple[str, str]]
    ) -> None:
        family = advised(*(advice(id_, to) for id_, to in dict(drawn).items()))
        named = {"edu": "Лавровой И.С.", "school": "Сухих В.А.", "Всем": "Всем"}
        wanted = {(named[to], id_) for id_, to in dict(drawn).items() if to}
        made = sheets(family).get("recommendations-2025")
        reached = {
            (text(sheet["addressee"]).rpartition("\n")[2], text(line["basis"]).split("\n")[0][-1])
            for sheet in (made.context["sheets"] if made else [])
            for line in sheet["rows"]
        }
        assert wanted <= reached
        assert {id_ for _, id_ in reached} == set(dict(drawn))
        assert {one for one in reached - wanted if dict(drawn)[one[1]]} == set()

    def test_they_are_signed_and_dated_as_the_report(self) -> None:
        context = sheets(FAMILY)["recommendations-2025"].context
        assert (context["signature"]["name"], text(context["date"])) == ("П.П. Орлов", "20 января 2026 г.")
        assert not sheets(told(signatory=None))["recommendations-2025"].context["has_signature"]


def _with_shared(family: Family, responsible: Any) -> Family:
    """Return the family with this responsible of the row `b`, whose parts name nobody."""

    def named(one: Any) -> Any:
        rows = tuple(replace(row, responsible=responsible) if row.id == "b" else row for row in one.rows)
        return replace(one, rows=rows)

    sections = tuple(
        replace(one, content=replace(one.content, groups=tuple(map(named, one.content.groups))))
        if one.id == "roadmap"
        else one
        for one in family.program.sections
    )
    return replace(family, program=replace(family.program, sections=sections))
