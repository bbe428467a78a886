"""What is approved: the point, the title of the act and the preamble, as an order prints them."""

from typing import Any

import pytest

from generator.language import wording
from generator.language.cases import Case
from tests.wording_texts import TITLE, made, order, phrase, printed

NAMED = "поддержки школ Липовского округа на 2025–2027 годы"


def _title(*points: str, **keys: Any) -> str:
    found = made(*points, **keys)
    return wording.title(order(found), found)[0]


def _preamble(*grounds: str, **keys: Any) -> str:
    found = made("control: self", grounds=grounds, **keys)
    return "\n".join(block.text for block in wording.preamble(order(found), found).blocks)


APPROVED = [
    ("approve: yes", f"Утвердить прилагаемую программу {NAMED}."),
    ("approve: {short: Программа}", f"Утвердить прилагаемую Программу {NAMED} (далее – Программа)."),
    ("approve: план мероприятий на год", "Утвердить прилагаемый план мероприятий на год."),
    ("approve: План мероприятий на год", "Утвердить прилагаемый План мероприятий на год."),
    ("approve: Положение о конкурсе", "Утвердить прилагаемое Положение о конкурсе."),
    ("approve: Правила приёма детей", "Утвердить прилагаемые Правила приёма детей."),
    ("approve: состав рабочей группы", "Утвердить прилагаемый состав рабочей группы."),
    ("approve: дорожная карта округа", "Утвердить прилагаемую дорожную карту округа."),
    ("approve: форма отчёта школы", "Утвердить прилагаемую форму отчёта школы."),
    ("approve: комплекс мер поддержки", "Утвердить прилагаемый комплекс мер поддержки."),
    ("approve: методические рекомендации", "Утвердить прилагаемые методические рекомендации."),
    (
        "approve: 'план мероприятий («дорожная карта») по подготовке к ГИА'",
        "Утвердить прилагаемый план мероприятий («дорожную карту») по подготовке к ГИА.",
    ),
    (
        "approve: {what: циклограмма работы, appendix: 2}",
        "Утвердить циклограмму работы согласно приложению № 2 к настоящему приказу.",
    ),
    (
        "approve: {what: циклограмма работы, appendix: № 2, short: Циклограмма}",
        "Утвердить циклограмму работы (далее – Циклограмма) согласно приложению № 2 к настоящему приказу.",
    ),
    (
        "approve: {what: инструкция, appendix: yes}",
        "Утвердить инструкцию согласно приложению к настоящему приказу.",
    ),
]


@pytest.mark.parametrize(("fact", "said"), APPROVED)
def test_what_is_approved_stands_in_the_accusative_with_its_appendix(fact: str, said: str) -> None:
    assert phrase(fact) == said


def test_the_short_name_of_the_program_is_introduced_unless_a_dash_forbids_it() -> None:
    assert phrase("approve: yes", short="Программа").endswith("годы (далее – Программа).")
    assert phrase("approve: {short: —}", short="Программа").endswith("годы.")


@pytest.mark.parametrize(
    ("kind", "title", "approved", "made_title"),
    [
        ("measures", "Комплекс мер по развитию", "прилагаемый комплекс мер по развитию", "комплекса мер по развитию"),
        ("plan", "Муниципальный план работы", "прилагаемый муниципальный план работы", "муниципального плана работы"),
        ("plan", "Перечень мероприятий", "прилагаемый перечень мероприятий", "перечня мероприятий"),
        ("program", "Шаг навстречу", "прилагаемую программу «Шаг навстречу»", "программы «Шаг навстречу»"),
        ("roadmap", "«Ступени»", "прилагаемую дорожную карту «Ступени»", "дорожной карты «Ступени»"),
        ("plan", "Школьная лига. План", "прилагаемый план «Школьная лига. План»", "плана «Школьная лига. План»"),
        ("plan", "План работы.", "прилагаемый план работы", "плана работы"),
        ("program", "Подпрограмма «Дети»", "прилагаемую подпрограмму «Дети»", "подпрограммы «Дети»"),
        (
            "program",
            "МУНИЦИПАЛЬНАЯ ПРОГРАММА «РАЗВИТИЕ»",
            "прилагаемую муниципальную программу «РАЗВИТИЕ»",
            "муниципальной программы «РАЗВИТИЕ»",
        ),
    ],
)
def test_the_title_of_the_program_is_named_with_what_it_is(
    kind: str, title: str, approved: str, made_title: str
) -> None:
    keys = {"kind": kind, "title": title}
    assert phrase("approve: yes", **keys) == f"Утвердить {approved}."
    assert _title("approve: yes", **keys) == f"Об утверждении {made_title}"


def test_the_title_of_the_act_and_the_point_name_the_same_document() -> None:
    assert _title("approve: yes", short="Программа") == f"Об утверждении Программы {NAMED}"
    assert TITLE.removeprefix("Программа") in phrase("approve: yes", short="Программа")


def test_a_heading_in_capitals_is_for_a_person_to_look_at_unless_it_is_a_name() -> None:
    assert wording.guesses(made("approve: yes", title="МУНИЦИПАЛЬНАЯ ПРОГРАММА «РАЗВИТИЕ»")) == ()
    found = made("approve: yes", title="ПРОГРАММА РАЗВИТИЯ ЛИПОВСКОГО ОКРУГА")
    assert printed(found) == "Утвердить прилагаемую программу РАЗВИТИЯ ЛИПОВСКОГО ОКРУГА."
    assert {guess.of for guess in wording.guesses(found)} == {"ПРОГРАММА РАЗВИТИЯ ЛИПОВСКОГО ОКРУГА"}
    assert _title("approve: {short: Программа}", title="ПРОГРАММА «РОСТ»") == "Об утверждении Программы «РОСТ»"


def test_the_title_of_an_act_has_no_full_stop_but_that_of_an_abbreviation() -> None:
    assert _title("approve: Положение о конкурсе.") == "Об утверждении Положения о конкурсе"
    assert _title("approve: план на 2025 г.") == "Об утверждении плана на 2025 г."
    assert phrase("approve: план на 2025 г.") == "Утвердить прилагаемый план на 2025 г."


def test_a_title_in_two_lines_is_said_in_one() -> None:
    found = _title("approve: yes", title="|\n  План\n  поддержки школ", kind="plan")
    assert found == "Об утверждении плана поддержки школ"


def test_several_approvals_are_all_in_the_title() -> None:
    two = "approve: {what: циклограмма работы, appendix: 2}"
    three = "approve: 'план мероприятий («дорожная карта»)'"
    assert _title("approve: yes", two) == f"Об утверждении программы {NAMED} и циклограммы работы"
    assert _title("approve: yes", two, three).endswith(", циклограммы работы и плана мероприятий («дорожной карты»)")


def test_the_title_of_the_author_wins() -> None:
    assert _title("approve: yes", more="  title: О поддержке школ\n") == "О поддержке школ"


EDU, MONITORING = "Управления образования", "Управления образования от 15 января 2024 г. № 77 «О мониторинге»"
LAW = "от 29 декабря 2012 г. № 273-ФЗ «Об образовании в Российской Федерации»"
DEVELOPMENT = "Правительства области от 28 ноября 2023 г. № 612-П «О развитии»"
GOALS = "Президента Российской Федерации от 7 мая 2024 г. № 309 «О целях»"
PREAMBLES = [
    ("accordance, acts: fz-273", f"В соответствии с Федеральным законом {LAW}"),
    ("accordance, acts: resolution", f"В соответствии с постановлением {DEVELOPMENT}"),
    ("accordance, acts: decree", f"В соответствии с Указом {GOALS}"),
    ("execution, acts: order-77", f"Во исполнение приказа {MONITORING}"),
    ("execution, acts: decree", f"Во исполнение Указа {GOALS}"),
    (
        "basis, acts: directive",
        "На основании распоряжения администрации округа от 1 февраля 2024 г. № 15-р «О перечне»",
    ),
    ("basis, acts: manual", f"На основании инструкции {EDU} от 3 февраля 2021 г. № 5 «О порядке отчётов»"),
    ("connection, acts: letter", "В связи с письмом Министерства просвещения от 4 марта 2024 г. № АБ-12 «О методике»"),
    ("connection, text: изменением расписания", "В связи с изменением расписания"),
    ("accordance, text: статьёй 9 закона", "В соответствии со статьёй 9 закона"),
    ("accordance, text: школьной программой", "В соответствии со школьной программой"),
    ("accordance, text: схемой маршрута", "В соответствии со схемой маршрута"),
    ("accordance, text: соглашением сторон", "В соответствии с соглашением сторон"),
    ("accordance, text: СП 2.4.3648-20", "В соответствии с СП 2.4.3648-20"),
    ("accordance, text: СНиП", "В соответствии со СНиП"),
    ("accordance, text: «Стратегией роста»", "В соответствии со «Стратегией роста»"),
    ("connection, text: льготами семьям", "В связи со льготами семьям"),
    ("guided, text: Положением об Управлении", "Руководствуясь Положением об Управлении,"),
    ("purpose, text: повышения качества", "В целях повышения качества"),
]


@pytest.mark.parametrize(("ground", "said"), PREAMBLES)
def test_a_link_puts_the_kind_of_an_act_into_its_case_and_leaves_the_body(ground: str, said: str) -> None:
    assert _preamble(f"link: {ground}") == said


def test_grounds_are_joined_by_commas_and_a_link_is_said_once() -> None:
    first, second = "link: accordance, text: уставом", "link: accordance, acts: [order-77]"
    said = _preamble(first, second, "link: purpose, text: развития")
    assert said == f"В соответствии с уставом, приказом {MONITORING}, в целях развития"


def test_a_comma_after_a_ground_is_not_doubled_and_stays_at_the_end() -> None:
    first, last = "link: purpose, text: 'развития школ, '", "link: guided, text: уставом"
    assert _preamble(first, last) == "В целях развития школ, руководствуясь уставом,"
    assert _preamble("link: purpose, text: 'прав детей, живущих в округе,'").endswith("живущих в округе,")


def test_the_preamble_of_the_author_wins() -> None:
    assert _preamble("link: purpose, text: развития", more="  preamble: В целях роста,\n") == "В целях роста,"
    assert _preamble() == ""


def test_gaps_of_the_acts_of_a_preamble_stay_gaps() -> None:
    found = made("control: self", grounds=("link: execution, acts: bare",))
    (block,) = wording.preamble(order(found), found).blocks
    assert [run.gap for run in block.runs if run.gap] == [1, 2]


def test_all_who_issue_an_act_together_are_named() -> None:
    assert wording.issuer(made(), Case.INSTRUMENTAL).text == "Управлением образования администрации Липовского округа"
    joint = wording.issuer(made(more="  joint: [council]\n"), Case.GENITIVE).text
    assert joint == "Управления образования администрации Липовского округа и Совета руководителей"
