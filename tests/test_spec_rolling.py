"""The next program from the last one: what moves, what goes, what is asked, and that nothing else changes."""

import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.changes.trees import changes
from generator.errors import Message
from generator.language.typography.changes import changed
from generator.model.family import Limits
from generator.model.period import Span, span
from generator.spec.load import Loaded
from generator.spec.rolling.roll import rolled
from generator.spec.rolling.writing import Written
from generator.spec.rolling.years import Shift
from generator.spec.source import read
from tests.spec_texts import DIRECTORY, loaded


def say(message: Message) -> str:
    return re.sub(r"\{(\w+)\}", lambda found: str(message.values[found[1]]), message.text)


def spanned(name: str) -> Span:
    found = span(name)
    assert found
    return found


def moved(text: str, *, old: str = "2025-2027", new: str = "2028-2030", wide: bool = False) -> str:
    return changed(text, Shift(spanned(old), spanned(new)).changes(text, wide=wide))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Программа на 2025–2027 годы", "Программа на 2028–2030 годы"),
        ("до 1 сентября 2025 г.", "до 1 сентября 2028 г."),
        ("до 01.09.2026", "до 01.09.2029"),
        ("по итогам 2024/2025 учебного года", "по итогам 2027/2028 учебного года"),
        ("в 2025/26 учебном году", "в 2028/29 учебном году"),
        ("к концу 2025, 2026 и 2027 года", "к концу 2028, 2029 и 2030 года"),
    ],
)
def test_years_of_the_program_move(before: str, after: str) -> None:
    assert moved(before) == after


@pytest.mark.parametrize(
    "text",
    [
        "приказом от 20 декабря 2025 г. № 412",
        "Приказ от 12.09.2025 № 377 «О программе на 2025–2027 годы»",
        "приказом «Об утверждении программы на 2025–2027 годы»",
        "Федеральным законом от 20 марта 2025 г.",
        "письмо № 2025",
        "в 2022–2024 годах",
        "в 2022–2025 годах",
        "за 2022/2023 учебный год",
        "2025 рублей",
        "2025,5 балла",
        "https://example.ru/2025/plan",
    ],
)
def test_acts_figures_and_other_years_stay(text: str) -> None:
    assert moved(text) == text


def test_a_term_moves_with_the_years_around_the_span_and_stays_a_day_of_the_calendar() -> None:
    assert moved("до 25 декабря 2024 г.", wide=True) == "до 25 декабря 2027 г."
    assert moved("29 февраля 2028 г.", wide=True) == "28 февраля 2031 г."
    assert moved("2028-02-29", wide=True) == "2031-02-28"
    assert moved("с 1 сентября 2025 г. до 31 мая 2026 г.") == "с 1 сентября 2028 г. до 31 мая 2029 г."


def test_the_last_year_of_a_shorter_span_is_its_last() -> None:
    assert moved("к концу 2027 года, на 2025–2027 годы", new="2028-2029") == "к концу 2029 года, на 2028–2029 годы"


@given(st.text(alphabet="абв «»№.,–/-0123456789гот", max_size=60), st.booleans())
def test_only_years_ever_change(text: str, wide: bool) -> None:
    after = moved(text, wide=wide)
    assert len(after) == len(text)
    for was, now in zip(text, after, strict=True):
        assert was == now or (was.isdecimal() and now.isdecimal())


PROGRAM = """\
# Комментарий автора.
title: Программа поддержки школ на 2025–2027 годы  # название
period: 2025-2027
issuer: edu
approval:
  form: act
order:
  date: 2024-12-20
  number: 17
  grounds:
    - {link: accordance, acts: fz-273}
  points:
    - id: p-1
      approve: yes
  signatory: lavrova
sections:
  - id: ind
    kind: indicators
    indicators:
      # показатель первый
      - id: in-1
        name: Доля школ
        unit: '%'
        base: 35
        base_year: 2024
        targets:
          2025: 30  # план
          2026: 25
          2027: 15
  - id: money
    kind: financing
    unit: тыс. рублей
    sources:
      - id: src
        name: Местный бюджет
        amounts: {2025: 10, 2026: 20, 2027: 30}
  - id: map
    kind: roadmap
    directions:
      # Направление 1
      - id: dir
        title: Школы
        activities:
          - id: once-done
            title: Экспертиза
            term: Март 2025 г.
            responsible: edu
            result: Заключение
          - id: once-not
            title: Сборник
            term: До 1 декабря 2025 г.
            responsible: edu
            result: Сборник
          # ежегодное
          - id: yearly
            title: Семинар
            term: Ежегодно, март
            responsible: edu
            result: Справка
          - id: ditto
            title: Совещание
            term: то же
            responsible: edu
            result: Протокол
          - id: unknown
            title: Издание
            term: До 1 июня 2027 г.
            responsible: edu
            result: Книга
"""
EXECUTION = """\
activities:
  once-done: {status: done, account: Сделано.}
  once-not: {status: not_done, reason: нет средств}
  yearly: {status: done}
indicators:
  in-1: {actual: 27}
"""


def rolled_on(program: str = PROGRAM, period: str = "2028-2030", directory: str = DIRECTORY, **told: str) -> Written:
    """Return the next program, which must have no errors."""
    found: Loaded = loaded(program, directory, **told)
    assert found.family, found.problems
    made = rolled(found.family, found.sources["program.yaml"], spanned(period), say)
    assert loaded(made.text, directory).family is not None, made.text
    return made


def data(made: Written) -> Any:
    return read(made.text, "program.yaml", Limits()).data


def test_the_next_program_says_the_new_years_and_leaves_figures_open() -> None:
    found = data(rolled_on(p2025=EXECUTION))
    assert found["title"] == "Программа поддержки школ на 2028–2030 годы"
    assert found["period"] == "2028-2030"
    assert (found["order"]["date"], found["order"]["number"]) == ("?", "?")
    assert found["order"]["grounds"] == [{"link": "accordance", "acts": "fz-273"}]
    indicator = found["sections"][0]["indicators"][0]
    assert (indicator["base"], indicator["base_year"]) == ("27", "2025")
    assert indicator["targets"] == {"2028": "?", "2029": "?", "2030": "?"}
    assert found["sections"][1]["sources"][0]["amounts"] == {"2028": "?", "2029": "?", "2030": "?"}


def test_what_was_done_once_goes_and_what_was_not_is_carried_over() -> None:
    made = rolled_on(p2025=EXECUTION)
    rows = {row["id"]: row for row in data(made)["sections"][2]["directions"][0]["activities"]}
    assert list(rows) == ["once-not", "yearly", "ditto", "unknown"]
    assert rows["once-not"]["term"] == "До 1 декабря 2028 г."
    carried = next(line for line in made.text.splitlines() if "carried over" in line)
    assert "не выполнено (2025), нет средств" in carried
    assert carried.lstrip().startswith("# ? ")
    assert made.text.index(carried) < made.text.index("id: once-not")
    assert any("Издание" in one for one in made.decisions)


def test_without_executions_nothing_goes() -> None:
    made = rolled_on()
    assert len(data(made)["sections"][2]["directions"][0]["activities"]) == 5
    assert data(made)["sections"][0]["indicators"][0]["base"] == "?"
    assert any("no execution tells" in one for one in made.decisions)


def test_a_term_that_pointed_at_a_row_that_is_gone_says_it_itself() -> None:
    program = PROGRAM.replace("term: До 1 декабря 2025 г.", "term: то же")
    rows = data(rolled_on(program, p2025=EXECUTION))["sections"][2]["directions"][0]["activities"]
    assert rows[0]["term"] == "Март 2028 г."


def test_a_direction_of_which_nothing_is_left_goes_and_the_last_one_stays() -> None:
    program = PROGRAM.split("          - id: once-not")[0] + (
        "      - id: dir-2\n        activities:\n"
        "          - {id: yearly, title: Семинар, term: Март, responsible: edu, result: Он}\n"
    )
    told = "activities:\n  once-done: {status: done}\n"
    assert [one["id"] for one in data(rolled_on(program, p2025=told))["sections"][2]["directions"]] == ["dir-2"]
    alone = PROGRAM.split("          - id: once-not")[0]
    assert [one["id"] for one in data(rolled_on(alone, p2025=told))["sections"][2]["directions"]] == ["dir"]


def test_comments_are_kept_and_decisions_are_numbered_where_they_stand_and_at_the_end() -> None:
    made = rolled_on(p2025=EXECUTION)
    for comment in ("# Комментарий автора.", "# название", "# показатель первый", "# план", "# ежегодное"):
        assert comment in made.text
    marks = [int(one) for one in re.findall(r"^ *# \? (\d+)\. ", made.text, re.MULTILINE)]
    assert marks == list(range(1, len(made.decisions) + 1))
    listed = [int(one) for one in re.findall(r"^#  (\d+)\. ", made.text, re.MULTILINE)]
    assert listed == marks


def test_a_plan_of_one_school_year_moves_and_keeps_its_rows() -> None:
    program = (
        PROGRAM.replace("2025-2027", "2025-26")
        .replace("issuer: edu", "issuer: edu\nyear_kind: school")
        .replace("2025: 30  # план", "2025: 30")
        .replace("          2027: 15\n", "")
        .replace(", 2027: 30", "")
        .replace("До 1 июня 2027 г.", "До 1 июня 2026 г.")
    )
    told = EXECUTION.replace("{status: done, account: Сделано.}", "{status: done}")
    made = rolled_on(program, "2026-27", p2025_26=told)
    rows = data(made)["sections"][2]["directions"][0]["activities"]
    assert [row["term"] for row in rows][-1] == "До 1 июня 2027 г."
    assert len(rows) == 5
    assert data(made)["sections"][0]["indicators"][0]["targets"] == {"2026": "?", "2027": "?"}


def test_acts_are_asked_about_by_what_the_directory_says_of_their_force() -> None:
    assert any("valid_from, valid_until" in one for one in rolled_on().decisions)
    for days, said in (
        ("valid_until: 2026-08-31", "No longer in force"),
        ("valid_until: 2029-08-31", "only until 31.08.2029"),
    ):
        directory = DIRECTORY.replace("number: 273-ФЗ,", f"number: 273-ФЗ, {days},")
        made = rolled_on(directory=directory)
        assert any(said in one and "273-ФЗ" in one for one in made.decisions)
    directory = DIRECTORY.replace("number: 273-ФЗ,", "number: 273-ФЗ, valid_from: 2013-09-01,")
    assert not any("273-ФЗ" in one for one in rolled_on(directory=directory).decisions)


def test_names_written_as_text_are_asked_about() -> None:
    program = PROGRAM.replace("title: Семинар", "title: Семинар А.С. Громыко в школе имени А.С. Пушкина")
    asked = [one for one in rolled_on(program).decisions if "Громыко" in one]
    assert len(asked) == 1
    assert "Пушкин" not in asked[0]


def test_a_spec_with_aliases_comes_out_right_even_if_its_comments_are_lost() -> None:
    program = PROGRAM.replace(
        "responsible: edu\n            result: Заключение", "responsible: &who [edu]\n            result: Заключение"
    )
    program = program.replace(
        "responsible: edu\n            result: Сборник", "responsible: *who\n            result: Сборник"
    )
    made = rolled_on(program, p2025=EXECUTION)
    rows = data(made)["sections"][2]["directions"][0]["activities"]
    assert rows[0]["responsible"] == ["edu"]
    assert made.keeps_comments == ("# Комментарий автора." in made.text)


def test_a_program_rolled_twice_has_the_marks_of_the_second_time_only() -> None:
    once = rolled_on(p2025=EXECUTION)
    twice = rolled_on(once.text, "2031-2033")
    assert "carried over" not in twice.text
    assert twice.text.count("# Drafted from") == 1
    marks = [int(one) for one in re.findall(r"# \? (\d+)\. ", twice.text)]
    assert marks == list(range(1, len(twice.decisions) + 1))
    assert "# Комментарий автора." in twice.text


@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_files_of_windows_programs_keep_their_ends_of_lines(mark: str) -> None:
    made = rolled_on(mark + PROGRAM.replace("\n", "\r\n"), p2025=EXECUTION)
    assert made.keeps_comments
    assert made.text.startswith(mark)
    assert made.text.count("\ufeff") == len(mark)
    assert not re.search(r"(?<!\r)\n", made.text)


_TERMS = st.sampled_from(
    [
        "Март",
        "До 1 сентября 2025 г.",
        "Ежегодно",
        "то же",
        "2025–2027 годы",
        "Октябрь – ноябрь 2026 г.",
        "29 февраля 2028 г.",
        "?",
    ]
)
_STATUSES = st.sampled_from(["done", "done_late", "partly", "cancelled", "not_done", "moved", "not_planned", "?", "—"])
_TITLES = st.text(alphabet="Школы 2025–7№«»:#'\"-от", min_size=1, max_size=25).filter(lambda text: text.strip())
_ROWS = st.lists(st.tuples(_TITLES, _TERMS, st.none() | _STATUSES, st.booleans()), min_size=1, max_size=6)


def _spec(rows: list[tuple[str, str, str | None, bool]]) -> tuple[str, str]:
    listed, told = "", ""
    for number, (title, term, status, is_flow) in enumerate(rows):
        keys = [
            f"id: r-{number}",
            f"title: '{title.replace(chr(39), chr(39) * 2)}'",
            f"term: '{term}'",
            "responsible: edu",
            "result: Всё",
        ]
        listed += f"          # строка {number}\n"
        listed += (
            f"          - {{{', '.join(keys)}}}\n" if is_flow else f"          - {(chr(10) + ' ' * 12).join(keys)}\n"
        )
        told += f"  r-{number}: {{status: '{status}', reason: так}}\n" if status else ""
    head = PROGRAM.split("          - id: once-done")[0]
    return head + listed, f"activities:\n{told}" if told else "activities: {}\n"


@given(_ROWS)
def test_the_result_always_passes_the_schema_and_only_what_is_meant_changes(
    rows: list[tuple[str, str, str | None, bool]],
) -> None:
    program, told = _spec(rows)
    made = rolled_on(program, p2026=told)
    before, after = read(program, "program.yaml", Limits()).data, data(made)
    assert made.keeps_comments
    assert re.findall(r"# строка \d", made.text) == re.findall(r"# строка \d", program)
    for change in changes(before, after):
        keys = {step for step in change.path if not step.startswith("@")}
        kind = type(change).__name__
        if kind == "Removed":
            assert keys == {"sections", "directions", "activities"}
            status = rows[int(change.name.removeprefix("r-"))][2]
            assert status in {"done", "done_late", "cancelled"}
        else:
            assert kind == "Put"
            assert keys & {"title", "period", "date", "number", "base", "base_year", "targets", "amounts", "term"}
