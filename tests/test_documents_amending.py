"""The amending act and the consolidated text: what they say of the programs of the samples' kinds."""

from copy import deepcopy
from dataclasses import replace
from typing import Any

import pytest

from generator.documents.parts.amending.writing import amendments
from generator.language.columns import DRAWN
from generator.model.family import Amending, Family, Issued
from tests.amended_specs import DIRECTORY, PROGRAM, family, row, sections
from tests.printed import cells, sheets, text
from tools.templates import columns as drawn

FIRST = (Issued("2024-12-20", "17"),)


def edited(**changes: Any) -> dict[str, Any]:
    return {**deepcopy(PROGRAM), **changes}


def with_rows(change: Any) -> dict[str, Any]:
    spec = deepcopy(PROGRAM)
    change(sections(spec))
    return spec


def amended(spec: dict[str, Any], old: dict[str, Any] = PROGRAM, technique: str = "", acts: Any = FIRST) -> Family:
    return replace(family(spec), amending=Amending(family(old), acts, technique))


def said(found: Family) -> list[str]:
    """Return the paragraphs of the points of the act, rows that it sets out as lists."""
    context = sheets(found)["amendment-1"].context
    lines: list[str] = []
    for point in context["order"]["points"]:
        lines += [text(point["body"]), *(text(point["more"]).split("\n") if point["has_more"] else ())]
        lines += [" | ".join(one) for one in cells(point["table"]["rows"])]
    return lines


def title(found: Family) -> str:
    shown: str = sheets(found)["amendment-1"].context["order"]["title"]
    return shown


def _one_term(parts: Any) -> None:
    parts["roadmap"]["directions"][0]["activities"][0]["term"] = "до 1 октября"


def _two_terms(parts: Any) -> None:
    _one_term(parts)
    parts["roadmap"]["directions"][1]["activities"][0]["term"] = "до 1 октября"


class TestAct:
    def test_one_change_is_spoken_of_in_the_singular_and_the_original_act_is_named_in_full(self) -> None:
        found = amended(with_rows(_one_term))
        assert title(found) == (
            "О внесении изменения в приказ Управления образования Лесного округа от 20 декабря 2024 г. № 17"
        )
        assert said(found) == [
            "Внести в программу развития наставничества на 2025–2026 годы, утверждённую приказом Управления "
            "образования Лесного округа от 20 декабря 2024 г. № 17 «Об утверждении программы развития наставничества "
            "на 2025–2026 годы», следующее изменение:",
            "В разделе II «Дорожная карта» в пункте 1.1 в графе «Срок» слово «сентября» заменить словом «октября».",
            "Контроль за исполнением настоящего приказа оставляю за собой.",
        ]

    def test_several_changes_stand_below_their_part_in_the_order_of_the_program(self) -> None:
        found = amended(with_rows(_two_terms))
        assert title(found).startswith("О внесении изменений в приказ ")
        assert said(found)[1:4] == [
            "В разделе II «Дорожная карта»:",
            "В пункте 1.1 в графе «Срок» слово «сентября» заменить словом «октября».",
            "В пункте 2.1 в графе «Срок» слово «сентября» заменить словом «октября».",
        ]

    def test_a_later_amendment_amends_the_original_act_and_names_its_editions(self) -> None:
        acts = (*FIRST, Issued("2025-03-01", "5"), Issued("2025-06-02", "9"))
        context = sheets(amended(with_rows(_one_term), acts=acts))["amendment-3"].context
        assert context["order"]["title"].endswith("от 20 декабря 2024 г. № 17")
        assert "(в редакции приказов от 1 марта 2025 г. № 5, от 2 июня 2025 г. № 9), следующее" in text(
            context["order"]["points"][0]["body"]
        )

    @pytest.mark.parametrize(
        ("kind", "heading", "words"),
        [
            ("План мероприятий на год", "plan", "план мероприятий на год, утверждённый"),
            ("Правила приёма в школы", "program", "правила приёма в школы, утверждённые"),
            ("Положение о совете", "program", "положение о совете, утверждённое"),
        ],
    )
    def test_how_it_was_approved_agrees_with_what_the_program_is(self, kind: str, heading: str, words: str) -> None:
        old = edited(title=kind, kind=heading)
        new = deepcopy(old)
        _one_term(sections(new))
        assert said(amended(new, old))[0].startswith(f"Внести в {words} приказом ")

    def test_a_plan_that_a_person_approved_is_amended_itself(self) -> None:
        old = edited(title="План мероприятий на 2025–2026 годы", kind="plan")
        del old["order"]
        old["approval"] = {"form": "person", "person": "ilina", "date": "2024-12-20"}
        new = deepcopy(old)
        _one_term(sections(new))
        found = amended(new, old)
        assert title(found) == "О внесении изменения в план мероприятий на 2025–2026 годы"
        later = amended(new, old, acts=(*FIRST, Issued("2025-03-01", "5")))
        lead = text(sheets(later)["amendment-2"].context["order"]["points"][0]["body"])
        assert lead.endswith("20 декабря 2024 г. (в редакции приказа от 1 марта 2025 г. № 5), следующее изменение:")
        assert said(found)[0] == (
            "Внести в план мероприятий на 2025–2026 годы, утверждённый начальником Управления образования Ильиной В.П. "
            "20 декабря 2024 г., следующее изменение:"
        )

    def test_changed_points_of_the_act_come_first_and_the_program_is_then_approved_by_that_act(self) -> None:
        spec = with_rows(_one_term)
        spec["order"]["points"][1]["points"][0]["text"] = "До 15 марта 2025 г. составить планы."
        lines = said(amended(spec))
        assert lines[0].startswith(
            "Внести в приказ Управления образования Лесного округа от 20 декабря 2024 г. № 17 «Об"
        )
        assert lines[1] == "В пункте 2.1 слова «1 марта» заменить словами «15 марта»."
        assert "утверждённую указанным приказом, следующее изменение:" in lines[2]

    def test_a_row_with_several_pinned_numbers_is_spoken_of_in_the_plural(self) -> None:
        def pinned(parts: Any) -> None:
            parts["roadmap"]["directions"][0]["activities"][0]["number"] = "1.1, 1.2."

        def changed(parts: Any) -> None:
            pinned(parts)
            _one_term(parts)

        assert any("пунктах 1.1, 1.2 " in line for line in said(amended(with_rows(changed), with_rows(pinned))))

    def test_a_row_in_the_middle_makes_those_below_it_count_on(self) -> None:
        def change(parts: Any) -> None:
            parts["roadmap"]["directions"][0]["activities"].insert(1, row("new", "Создать клуб", "май", "edu"))

        assert said(amended(with_rows(change)))[1:5] == [
            "В разделе II «Дорожная карта»:",
            "Пункты 1.2–1.4 с подпунктами считать соответственно пунктами 1.3–1.5 с подпунктами.",
            "После пункта 1.1 дополнить пунктом 1.2 следующего содержания:",
            "«1.2. | Создать клуб | май | Управление образования | Справка».",
        ]

    def test_a_row_at_the_end_changes_no_number(self) -> None:
        def change(parts: Any) -> None:
            parts["roadmap"]["directions"][0]["activities"].append(row("new", "Создать клуб", "май", "edu"))

        assert said(amended(with_rows(change)))[1] == (
            "В разделе II «Дорожная карта» после пункта 1.4 дополнить пунктом 1.5 следующего содержания:"
        )

    def test_figures_of_an_indicator_are_found_by_row_and_year(self) -> None:
        def change(parts: Any) -> None:
            parts["indicators"]["indicators"][1]["targets"]["2026"] = "24,0"

        assert said(amended(with_rows(change)))[1] == (
            "В разделе «Целевые показатели» в строке 2 в графе «2026 год» цифры «25,0» заменить цифрами «24,0»."
        )

    def test_the_passport_is_called_by_its_name_and_its_rows_by_theirs(self) -> None:
        def change(parts: Any) -> None:
            parts["passport"]["rows"][1]["text"] = "Ермилов П.Н., первый заместитель начальника Управления образования"

        assert said(amended(with_rows(change)))[1] == (
            "В паспорте Программы в строке «Координатор Программы» слово «заместитель» заменить словами "
            "«первый заместитель»."
        )

    def test_a_paragraph_is_counted_from_the_heading_of_its_part(self) -> None:
        def change(parts: Any) -> None:
            parts["why"]["text"] = parts["why"]["text"].replace("- занятия в малых группах.\n", "")

        assert said(amended(with_rows(change)))[1] == "В разделе I «Актуальность» абзац четвёртый исключить."

    def test_restated_on_demand(self) -> None:
        lines = said(amended(with_rows(_one_term), technique="part"))
        assert lines[1:3] == [
            "В разделе II «Дорожная карта» пункт 1.1 изложить в следующей редакции:",
            "«1.1. | Провести семинар для школ округа | до 1 октября | Методический центр, МБОУ «СОШ № 3» | Справка».",
        ]

    def test_the_whole_in_a_new_edition_on_demand_and_where_more_than_a_third_changes(self) -> None:
        def change(parts: Any) -> None:
            for one in (*parts["roadmap"]["directions"], *parts["cyclogram"]["objectives"]):
                for found in one.get("activities", one.get("events")):
                    found["title"] = f"Мероприятие {found['id']}"
                    for part in found.get("parts", ()):
                        part["title"] = f"Часть {part['id']}"

        for found in (amended(with_rows(_one_term), technique="edition"), amended(with_rows(change))):
            context = sheets(found)["amendment-1"].context
            assert text(context["order"]["points"][0]["body"]).endswith(
                ", изложив программу развития наставничества на 2025–2026 годы, утверждённую указанным приказом, "
                "в новой редакции согласно приложению к настоящему приказу."
            )
            assert text(context["order"]["points"][0]["body"]).startswith("Внести изменение в приказ ")
            assert len(context["appendix"]["sections"]) >= len(PROGRAM["sections"])
            assert text(context["appendix"]["approval"]).startswith(
                "Приложение\nк приказу Управления образования Лесного округа\nот [1] № [2]\nУТВЕРЖДЕНА"
            )

    def test_a_part_whose_columns_change_is_set_out_in_an_appendix_with_its_own_numbers(self) -> None:
        def change(parts: Any) -> None:
            parts["roadmap"]["columns"] = "R1"

        found = amended(with_rows(change))
        assert said(found)[1] == (
            "Раздел II «Дорожная карта» изложить в новой редакции согласно приложению к настоящему приказу."
        )
        appendix = sheets(found)["amendment-1"].context["appendix"]
        assert [one["heading"] for one in appendix["sections"]] == ["II. Дорожная карта"]
        assert not appendix["has_title"]

    def test_date_and_number_that_nobody_has_given_are_gaps_of_the_draft(self) -> None:
        order = sheets(amended(with_rows(_one_term)))["amendment-1"].context["order"]
        assert (order["date"]["gap"], order["number"]["gap"]) == (1, 2)

    def test_the_record_gives_date_number_grounds_and_further_points_and_the_original_act_its_kind(self) -> None:
        spec = with_rows(_one_term)
        spec["order"]["kind"] = "resolution"
        spec["amendment"] = {
            "date": "2025-02-03",
            "number": "31",
            "preamble": "В связи с изменением сроков",
            "points": [{"id": "m-1", "text": "Разместить настоящее постановление на сайте."}],
        }
        context = sheets(amended(spec, edited(order=spec["order"])))["amendment-1"].context
        assert (context["order"]["kind"], context["order"]["date"], context["order"]["number"]) == (
            "ПОСТАНОВЛЕНИЕ",
            "3 февраля 2025 г.",
            "31",
        )
        assert text(context["order"]["preamble"]) == "В связи с изменением сроков"
        assert text(context["order"]["points"][-1]["body"]) == "Разместить настоящее постановление на сайте."
        assert context["signatures"][0]["name"] == "В.П. Ильина"

    def test_nothing_changed_makes_no_act(self) -> None:
        found = amended(deepcopy(PROGRAM))
        assert "amendment-1" not in sheets(found)
        assert found.amending
        assert not amendments(found, found.amending)


class TestConsolidated:
    def test_it_is_the_present_program_with_the_acts_that_amended_it(self) -> None:
        acts = (*FIRST, Issued("2025-03-01", "5"))
        context = sheets(amended(with_rows(_one_term), acts=acts))["consolidated-2"].context
        assert text(context["editions"]) == "(в редакции приказов от 1 марта 2025 г. № 5, от [1] № [2])"
        assert [one["heading"] for one in context["sections"] if one["has_heading"]][-1] == "II. Дорожная карта"

    def test_of_a_program_that_is_only_a_plan_it_is_the_plan(self) -> None:
        old = edited(sections=[PROGRAM["sections"][-1]])
        new = deepcopy(old)
        _one_term(sections(new))
        sheet = sheets(amended(new, old))["consolidated-1"]
        assert sheet.template == "roadmap.docx"
        assert text(sheet.context["editions"]) == "(в редакции приказа от [1] № [2])"


def test_columns_are_called_as_the_packaged_templates_call_them() -> None:
    packaged = {
        "roadmap": drawn.PLAN,
        "plan": drawn.WIDE_PLAN,
        "cyclogram": drawn.CYCLOGRAM,
        "resources": drawn.RESOURCES,
    }
    for kind, columns in DRAWN.items():
        assert [one.heading for one in columns] == [one.heading for one in packaged[kind].columns]
        assert [one.key for one in columns] == [one.field for one in packaged[kind].columns]


def test_what_only_the_directory_changes_is_amended_where_it_is_printed() -> None:
    directory = deepcopy(DIRECTORY)
    directory["parties"]["edu"]["short"] = "Управление"
    found = replace(family(PROGRAM, directory), amending=Amending(family(PROGRAM), FIRST))
    assert "по тексту слова «Управление образования» заменить словом «Управление»" not in " ".join(said(found))
    assert any("«Управление образования» заменить словом «Управление»" in line for line in said(found))
