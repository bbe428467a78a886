"""Rules on acts: what real acts say wrong, and what must be left alone."""

import pytest

from tests.linting import findings
from tests.rule_examples.orders import APPROVE, CONTROL, PEOPLE, act, point
from tests.spec_texts import said

LONG = "Программа повышения качества образования в школах округа с низкими результатами (ШНОР) на 2025–2027 годы"


def found(spec_code: str, *points: str, **more: str) -> list[str]:
    """Return what a rule says of an act."""
    spec = act(*points, **more)
    every = findings(spec.program, spec.directory, asked=[spec_code])
    return [said(one.message) for one in every if one.code == spec_code]


def of_text(code: str, text: str) -> list[str]:
    """Return what a rule says of an act with a point of its own."""
    return found(code, APPROVE, point(text), CONTROL)


TEXTS_WITH_FAULTS = [
    ("control-wording", "Контроль за исполнение приказа оставляю за собой."),
    ("control-wording", "Контроль исполнением приказа возложить на методиста."),
    ("control-wording", "контроль по исполнению приказа оставляю за собой"),
    ("control-entrusted", "Контроль за исполнением приказа возложить на начальник отдела Петрова П.И."),
    ("control-entrusted", "Контроль за исполнением приказа возложить на заведующей сектором."),
    ("control-entrusted", "Контроль за исполнением возложить на методиста отдела Ивановой О.П."),
    ("control-entrusted", "Контроль за исполнением приказа возложить за методиста."),
    ("control-entrusted", "Возложить контроль за исполнением приказа на методисту."),
    ("repeal-agreement", "Признать утратившим силу приказы от 1 марта 2023 г. № 12 и от 2 марта 2023 г. № 13."),
    ("repeal-agreement", "Признать утратившим силу приказа от 1 марта 2023 г. № 12."),
    ("repeal-agreement", "Признать утратившим силу постановлению администрации от 1 марта 2023 г. № 12."),
    ("repeal-agreement", "Признать утратившими силу постановление администрации от 1 марта 2023 г. № 12."),
    ("appointee-gender", "Назначить ответственной за реестр Жданова О.П., методиста."),
    ("appointee-gender", "Назначить Кравец Наталью Юрьевну ответственным за реестр."),
    ("appendix-capital", "Утвердить состав группы (Приложение № 2)."),
    ("point-form", "Методический центр – координация работы школ."),
    ("point-form", "Организация горячего питания обучающихся в период каникул."),
    ("point-no-addressee", "Обеспечить участие школ в диагностике."),
    ("point-vague", "Директорам школ принять необходимые меры."),
    ("point-before-order", "Директорам школ до 1 марта 2024 г. представить отчёты."),
    ("point-before-order", "Директорам школ представить отчёты не позднее 15.01.2025."),
    ("point-reference", "Школам, указанным в подпункте 2.4 настоящего приказа, представить отчёты."),
    ("appendix-unmentioned", "Утвердить муниципальный план мероприятий на 2025 год."),
    (
        "order-title-differs",
        "Утвердить прилагаемую Программу повышения качества обучения в школах с низкими результатами на 2025–2026 годы",
    ),
]
TEXTS_WITHOUT = [
    ("control-wording", "Контроль исполнения настоящего приказа возложить на методиста."),
    ("control-wording", "Контроль над исполнением приказа оставляю за собой."),
    ("control-wording", "Осуществлять контроль за ходом выполнения Программы."),
    ("control-entrusted", "Контроль возложить на заведующую сектором Ткач О.П."),
    ("control-entrusted", "Возложить контроль за исполнением приказа на методиста."),
    ("control-entrusted", "Контроль возложить на отдел общего образования."),
    ("control-entrusted", "Контроль возложить на Управление образования."),
    ("control-entrusted", "Контроль возложить на главного специалиста Белых А.И."),
    ("control-entrusted", "Контроль возложить на директора школы. Директору Ивановой О.П. представить отчёт."),
    ("repeal-agreement", "Признать утратившими силу: приказ от 1 марта 2023 г. № 12; приказ от 2 марта 2023 г. № 13."),
    ("repeal-agreement", "Признать утратившими силу приказ от 1 марта 2023 г. № 12 и приказ от 2 марта 2023 г. № 13."),
    ("repeal-agreement", "Признать утратившими силу приказ от 1.03.2023 № 12, постановление от 2.03.2023 № 13."),
    ("repeal-agreement", "Признать утратившей силу инструкцию от 1 марта 2023 г. № 12."),
    ("repeal-agreement", "Признать утратившими силу пункты 2–4 приказа от 1 марта 2023 г. № 12."),
    ("repeal-agreement", "Издать приказ о признании утратившим силу приказа от 1 марта 2023 г. № 12."),
    ("appointee-gender", "Назначить ответственным за реестр Жданова Олега Петровича."),
    ("appointee-gender", "Назначить ответственными за реестр Жданову О.П. и Петрова И.И."),
    ("appointee-gender", "Назначить ответственным лицом за реестр Жданову Ольгу Петровну."),
    ("appointee-gender", "Назначить координатором, ответственным за реестр, методиста Жданову О.П."),
    ("appointee-gender", "Лицом, ответственным за реестр, считать Жданову Ольгу Петровну."),
    ("appendix-capital", "Утвердить состав группы (приложение № 2)."),
    ("point-form", "Настоящий приказ вступает в силу со дня подписания."),
    ("point-form", "Отделу общего образования (Иванова И.И.): не позднее 1 марта подготовить список."),
    ("point-form", "Рекомендую руководителям школ участие в семинаре."),
    ("point-form", "Контроль оставляю за собой."),
    ("point-form", "Сопровождение плана осуществляет Методический центр."),
    ("point-form", "Действие приказа распространяется на отношения, возникшие с 1 января 2025 г."),
    ("appendix-sequence", "Утвердить состав рабочей группы (приложение 2)."),
    ("repeal-agreement", "Признать утратившими силу приказ от 1.03.2023 № 12; постановление от 2.03.2023 № 13."),
    ("point-form", "Не допускать привлечения обучающихся к работам."),
    ("point-no-addressee", "Методическому центру обеспечить участие школ в диагностике."),
    ("point-no-addressee", "Провести муниципальный конкурс с 6 мая по 6 июня 2025 г."),
    ("point-no-addressee", "Назначить координатором Лаврову И.С."),
    ("point-no-addressee", "Направить настоящий приказ в школы."),
    ("point-before-order", "Директорам школ до 1 марта 2025 г. представить отчёты."),
    ("point-before-order", "Директорам школ провести беседы с педагогами, принятыми на работу до 1 сентября 2023 г."),
    ("point-reference", "Школам, указанным в пункте 3 приказа министерства, представить отчёты."),
    ("point-reference", "Школам, указанным в пункте 2 настоящего приказа, представить отчёты."),
    ("appendix-unmentioned", "Утвердить прилагаемый план мероприятий на 2025 год."),
    ("appendix-unmentioned", "Утвердить план мероприятий на 2025 год согласно приложению."),
    ("appendix-unmentioned", "Утвердить план мероприятий на 2025 год (прилагается)."),
    ("appendix-unmentioned", "Утвердить состав рабочей группы: Лаврова И.С., Петров П.И."),
    ("order-title-differs", f"Утвердить прилагаемую {LONG.replace('Программа', 'Программу')} (далее – Программа)"),
    ("order-title-differs", "Утвердить состав экспертной группы и график выездов в школы округа"),
]


@pytest.mark.parametrize(("code", "text"), TEXTS_WITH_FAULTS)
def test_what_a_point_says_wrong_is_found(code: str, text: str) -> None:
    assert len(_said_of(code, text)) == 1


@pytest.mark.parametrize(("code", "text"), TEXTS_WITHOUT)
def test_what_a_point_says_right_is_left_alone(code: str, text: str) -> None:
    assert _said_of(code, text) == []


def _said_of(code: str, text: str) -> list[str]:
    spec = act(APPROVE, point(text), CONTROL)
    program = spec.program.replace("Программа поддержки школ", LONG)
    every = findings(program, spec.directory, asked=[code])
    return [said(one.message) for one in every if one.code == code]


@pytest.mark.parametrize(
    ("points", "codes"),
    [
        ((APPROVE, CONTROL), []),
        ((APPROVE, point("Контроль исполнения оставляю за собой.")), []),
        ((APPROVE, point("Общий контроль за исполнением приказа возложить на методиста.")), []),
        ((APPROVE,), ["order-no-control"]),
        ((APPROVE, point("Контроль исполнения приказа оставляю за собой."), CONTROL), ["control-twice"]),
        ((APPROVE, point("Контроль за исполнением пункта 1 возложить на методиста."), CONTROL), []),
        ((APPROVE, CONTROL, "{id: p-9, publish: на сайте Управления}", "{id: p-8, force: signing}"), []),
        ((APPROVE, CONTROL, point("Назначить координатором Лаврову И.С.")), ["control-place"]),
    ],
)
def test_control_is_given_once_and_at_the_end(points: tuple[str, ...], codes: list[str]) -> None:
    spec = act(*points)
    control = {"order-no-control", "control-twice", "control-place"}
    assert [one.code for one in findings(spec.program, spec.directory) if one.code in control] == codes


@pytest.mark.parametrize(
    ("title", "count"),
    [
        ("Об утверждении программы", 0),
        ("О поддержке школ в 2025 г.", 0),
        ("О поддержке школ", 0),
        ("О поддержке школ.", 1),
        ("Программа поддержки школ", 1),
        ("По вопросу поддержки школ.", 2),
    ],
)
def test_a_title_answers_about_what_and_has_no_full_stop(title: str, count: int) -> None:
    assert len(found("order-title-form", APPROVE, CONTROL, head=f"  title: {title}\n")) == count


@pytest.mark.parametrize(
    ("text", "is_found"),
    [
        ("УТВЕРЖДЕНА приказом Управления образования от 20 января 2025 г. № 17", False),
        ("УТВЕРЖДЕНА приказом Управления образования от 20.01.2025 № 17", False),
        ("Приложение к приказу от «31» сентября 2025 года № 17", True),
        ("Приложение к приказу от «20» января 2025 года № 17", False),
        ("Приложение к приказу от 20.01.2025 № 184", True),
        ("Приложение к приказу Управления образования", False),
    ],
)
def test_the_block_has_the_date_and_the_number_of_the_act(text: str, is_found: bool) -> None:
    block = f"approval: {{form: act, text: '{text}'}}\n"
    assert bool(found("order-requisites-differ", APPROVE, CONTROL, more=block)) is is_found


@pytest.mark.parametrize(
    ("first", "second", "codes"),
    [
        ("согласно приложению № 1", "согласно приложению № 2", []),
        ("согласно приложению № 1", "(приложение № 3)", ["appendix-sequence"]),
        ("согласно приложению", "согласно приложению", ["appendix-unnumbered"] * 2),
        ("согласно приложению № 1", "согласно приложению", ["appendix-unnumbered"]),
        ("согласно приложению", "согласно приложению № 3 к приказу министерства от 12.09.2024 № 377", []),
        ("согласно приложению № 1", "согласно приложению к Порядку, утверждённому министерством", []),
    ],
)
def test_appendices_are_numbered(first: str, second: str, codes: list[str]) -> None:
    spec = act(
        point(f"Утвердить Программу {first}."),
        f"{{id: p-8, text: 'Утвердить состав рабочей группы {second}.'}}",
        CONTROL,
    )
    every = findings(spec.program, spec.directory)
    assert [one.code for one in every if one.code in {"appendix-sequence", "appendix-unnumbered"}] == codes


def test_the_preamble_of_a_directive_has_no_verb() -> None:
    head = "  kind: directive\n  preamble: В целях поддержки школ приказываю\n"
    assert found("order-verb", APPROVE, CONTROL, head=head)
    assert not found("order-verb", APPROVE, CONTROL, head="  kind: directive\n  preamble: В целях поддержки школ\n")


def test_a_fix_takes_away_the_sign_and_the_stop() -> None:
    spec = act(APPROVE, CONTROL, head="  title: О поддержке школ.\n  number: № 17\n")
    edits = [one.edit for one in findings(spec.program, spec.directory) if one.code.startswith("order-") and one.edit]
    assert len(edits) == 2


def test_a_head_who_signs_is_no_finding_and_an_unknown_head_neither() -> None:
    assert not found("signatory-not-head", APPROVE, CONTROL)
    assert not found("signatory-not-head", APPROVE, CONTROL, directory=PEOPLE.replace(", head: lavrova", ""))


def test_a_consent_after_the_act_is_found() -> None:
    block = "approval: {form: act, consents: [{paper: письмом Совета, date: 2025-02-03, number: 4}]}\n"
    assert found("consent-after-approval", APPROVE, CONTROL, more=block)
    assert not found("consent-after-approval", APPROVE, CONTROL, more=block.replace("02-03", "01-13"))


def test_messages_say_days_as_people_write_them() -> None:
    ended = "fz-1: {kind: Приказ, date: 2020-01-20, number: 7, title: О школах, valid_until: 2024-12-31}"
    later = PEOPLE.replace("acts:\n", f"acts:\n  {ended}\n")
    head = "  preamble: ''\n  grounds: [{link: accordance, acts: fz-1}]\n"
    spec = act(APPROVE, CONTROL, head=head, directory=later)
    (told,) = (one for one in findings(spec.program, spec.directory) if one.code == "preamble-stale")
    assert told.message.values["day"] == "31.12.2024"
