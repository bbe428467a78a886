"""Rules on names: abbreviations, acts, organisations, municipalities."""

import pytest

from generator.model.directory import Act, Directory, Party
from generator.model.passage import Role
from tests.linting import findings
from tests.spec_texts import DIRECTORY, HEAD, loaded, roadmap, said
from tests.wording import corrected, found

SCHOOL = Directory(parties={"s-3": Party("s-3", "Средняя школа № 3", "МБОУ «СОШ № 3»")})
ORDER_84 = Directory(
    acts={"a": Act("a", "Приказ", "О проведении мониторинга", "комитета", date="2025-03-12", number="84")}
)
KNOWN = Directory(
    parties={"c": Party("c", "Методический центр развития", "МЦР")},
    abbreviations={"ШНОР": "школы с низкими образовательными результатами"},
)

WRONG = {
    "abbr-undefined": ("Опыт ЦНППМ", "АИС «РИС УСО»", "Заседание ММО учителей", "педагогам ЦНППМ, участникам"),
    "abbr-variant": (
        "Школы с низкими образовательными результатами (ШНОР), поддержка ШНРО",
        "Муниципальная программа повышения качества (далее – МППК) и цели МПКП",
        "Система качества образования детей (далее – СКОД) и показатели СКАД",
    ),
    "abbr-expansion": (
        "Школы с низкими образовательными результатами (ШНРО)",
        "Муниципальная система оценки качества (далее – МСКО)",
    ),
    "abbr-redefined": (
        "Муниципальная система качества (МСК) и малая сеть кружков (МСК)",
        "Муниципальный план поддержки (далее – МПП) и местный проект педагогов (далее – МПП)",
    ),
    "abbr-late": ("Опыт ЦМС. Центр методической службы (далее – ЦМС)",),
    "party-variant": (
        "МБОУ СОШ № 8 и МБОУ «СОШ № 8»",
        "МБУ ДО «Дом творчества», МБУ ДО Дом творчества, МБУ «ДО Дом творчества»",
    ),
    "school-number-form": ("школ № 4, 1, 7", "МБОУ СОШ № 4 и школа № 4"),
    "municipality-variant": (
        "Луговской округ. Луговского округа. Луговского района",
        "МО город Заречный и муниципального образования город Заречный",
    ),
    "stale-institution": ("МБОУ ДОД «Дом творчества»", "ФГБОУ ВПО «Педагогический университет»"),
    "act-incomplete": (
        "По приказу комитета «О проведении мониторинга» проведён мониторинг.",
        "Приказом от 12.03.2025 утверждён план.",
        "Издан приказ комитета «Об итогах мониторинга».",
        "Федеральный закон «Об образовании в Российской Федерации»",
    ),
    "act-form": ("приказ № 83п от 6 июля 2025 года", "приказом комитета от № 83 от 06.07.2025"),
    "act-mismatch": (
        "приказ от 06.07.2025 № 83 «О площадках» и приказ от 07.07.2025 № 83 «О площадках»",
        "приказ от 06.07.2025 № 83 «О площадках» и приказ от 06.07.2025 № 84 «О площадках»",
    ),
    "act-name-differs": ("приказ от 6 июля 2025 г. № 83 «О площадках» и приказ от 06.07.2025 № 83 «О семинарах»",),
    "act-undeclared": ("приказ от 06.07.2025 № 83",),
}

RIGHT = {
    "abbr-undefined": (
        "ФГОС, ЕГЭ и ВПР в МБОУ СОШ № 3",
        "ОБ УТВЕРЖДЕНИИ ПРОГРАММЫ",
        "УТВЕРЖДАЮ начальник",
        "Федеральный закон № 273-ФЗ",
        "форма ОО-1",
        "Центр мастерства (далее – ЦНППМ), опыт ЦНППМ",
        "ВСОКО (внутренняя система оценки качества образования)",
        "внутришкольного контроля (ВШК)",
        "5 «А» и 7 «Б» классы",
        "В(С)ОШ № 2",
        "ГКУ «РЦОКО» и ГАУ ДПО «Приозёрский ИРО»",
        "И.С. Лаврова",
    ),
    "abbr-variant": (
        "Муниципальная система оценки (МСО) и внутренняя система оценки (ВСО)",
        "Территориальная комиссия, ТПМПК (территориальная психолого-медико-педагогическая комиссия) и ПМПК",
        "ОГЭ, ЕГЭ и ГВЭ",
    ),
    "abbr-expansion": (
        "ВСОКО (внутришкольной системы оценки качества образования)",
        "Школы с низкими образовательными результатами (далее – ШНОР)",
        "СанПиН (санитарные правила и нормы)",
        "территориальная психолого-медико-педагогическая комиссия (ТПМПК)",
        "план мероприятий (далее – Программа)",
        "Показатели (ВПР) и списки (ОГЭ, ЕГЭ)",
    ),
    "abbr-redefined": (
        "школы с низкими образовательными результатами (ШНОР), школ с низкими образовательными результатами (ШНОР)",
        "системы оценки качества (СОК) и система оценки качества (далее – СОК)",
    ),
    "abbr-late": (
        "Центр методической службы (далее – ЦМС). Опыт ЦМС",
        "Опыт ЕГЭ. Единый государственный экзамен (далее – ЕГЭ)",
    ),
    "party-variant": ("МБОУ «СОШ № 8» и МБОУ «СОШ № 9»", 'МБОУ "СОШ №8" и МБОУ «СОШ № 8»'),
    "school-number-form": ("школ № 1, 4, 7", "МБОУ СОШ № 4 и школа № 5", "школа № 12"),
    "municipality-variant": (
        "Луговской муниципальный округ и Луговской округ",
        "муниципальное образование город Заречный (далее – МО), МО город Заречный",
        "Луговской район и Заречный округ",
        "Каждого района. Муниципального округа. Муниципального округа. Муниципального района",
    ),
    "municipality-foreign": ("Луговской район и Заречный округ",),
    "stale-institution": ("МБУ ДО «Дом творчества»", "ФГБОУ ВО «Университет»", "учреждения ДО"),
    "act-incomplete": (
        "По приказу комитета от 12 марта 2025 г. № 84 «О проведении мониторинга»",
        "Проект приказа «О проведении мониторинга» готовит центр",
        "Подготовить приказ «Об итогах»",
        "Приказы школ от 19.01.2026",
        "в соответствии с приказом руководителя",
        "Закон № 273-ФЗ. Федеральный закон от 29.12.2012 № 273-ФЗ",
        "приказ «О мониторинге» от 12.03.2025 № 84",
        "приказ от 12.03.2025 № 84 «О мониторинге». Приказ «О мониторинге» исполнен",
    ),
    "act-form": ("приказ от 6 июля 2025 г. № 83п", "приказ № 83, срок от 6 до 8 дней"),
    "act-mismatch": (
        "приказ от 06.07.2025 № 83 и приказ от 6 июля 2025 г. № 83",
        "приказ от 06.07.2025 № 83 «О площадках» и приказ от 07.07.2024 № 83 «О семинарах»",
        "приказ от 06.07.2025 № 83 «О площадках района» и приказ от 06.07.2025 № 83 «О площадках»",
        "приказ от 06.07.2025 № 83 и постановление от 06.07.2024 № 83",
    ),
}


@pytest.mark.parametrize(("code", "text"), [(code, text) for code, texts in WRONG.items() for text in texts])
def test_what_is_wrong_is_found(code: str, text: str) -> None:
    assert found(code, text)


@pytest.mark.parametrize(("code", "text"), [(code, text) for code, texts in RIGHT.items() for text in texts])
def test_what_is_right_is_left_alone(code: str, text: str) -> None:
    assert found(code, text) == []


def test_the_directory_explains_abbreviations_and_short_names() -> None:
    assert found("abbr-undefined", "Опыт МЦР в ШНОР", directory=KNOWN) == []


def test_a_slip_of_an_abbreviation_of_the_directory_is_no_second_finding() -> None:
    assert [found(code, "Опыт ШНРО", directory=KNOWN) != [] for code in ("abbr-variant", "abbr-undefined")] == [
        True,
        False,
    ]


def test_an_abbreviation_is_reported_once_with_the_others_of_its_place() -> None:
    (one,) = found("abbr-undefined", "АИС и РИС в центре", "АИС снова")
    assert said(one.message) == "Nothing explains «АИС», «РИС»."


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("Площадка в МБОУ СОШ № 3 открыта", "Площадка в МБОУ «СОШ № 3» открыта"),
        ("Площадка в МБОУ «СОШ» № 3", "Площадка в МБОУ «СОШ № 3»"),
        ("Площадка в МБОУ «СОШ №3»", "Площадка в МБОУ «СОШ №3»"),
        ("Площадка в МБОУ СОШ № 13", "Площадка в МБОУ СОШ № 13"),
        ("Площадка в МБОУ СОШ № 3 «Росток»", "Площадка в МБОУ СОШ № 3 «Росток»"),
    ],
)
def test_a_name_of_the_directory_is_written_its_way(text: str, right: str) -> None:
    assert corrected("party-alias", text, SCHOOL) == right


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("приказ № 83п от 06 июля 2025 года", "приказ от 06 июля 2025 года № 83п"),
        ("приказ от № 83 от 06.07.2025 г. «О школах»", "приказ от 06.07.2025 г. № 83 «О школах»"),
        ("Федеральный закон № 273-ФЗ от 29.12.2012", "Федеральный закон от 29.12.2012 № 273-ФЗ"),
    ],
)
def test_the_date_of_an_act_is_put_before_its_number(text: str, right: str) -> None:
    assert corrected("act-form", text) == right


def test_the_directory_gives_what_a_citation_lacks() -> None:
    (one,) = found("act-incomplete", "приказ комитета «О проведении мониторинга»", directory=ORDER_84)
    assert said(one.hint) == "The directory has it: от 12 марта 2025 г. № 84."


def test_a_text_is_held_to_the_directory() -> None:
    assert found("act-mismatch", "приказ от 13.03.2025 № 84 «О проведении мониторинга»", directory=ORDER_84)
    assert not found("act-undeclared", "приказ от 12.03.2025 № 84", directory=ORDER_84)


@pytest.mark.parametrize("role", [Role.ACTIVITY, Role.RESULT])
def test_acts_to_come_have_no_number_yet(role: Role) -> None:
    assert found("act-incomplete", "Приказ комитета «О проведении мониторинга»", role=role) == []


@pytest.mark.parametrize(
    ("again", "count"), [("Управление  образования", 1), ("УПРАВЛЕНИЕ ОБРАЗОВАНИЯ", 1), ("Управление культуры", 0)]
)
def test_two_entries_of_one_party(again: str, count: int) -> None:
    directory = DIRECTORY.replace("groups:", f"  uo: {{name: {again}}}\ngroups:")
    assert [one.code for one in findings(directory=directory)].count("party-duplicate") == count


@pytest.mark.parametrize(
    ("again", "count"),
    [("И.С. Лаврова", 1), ("Лаврова И.С.", 1), ("Лаврова Ирина  Сергеевна", 1), ("Лаврова Инна Сергеевна", 0)],
)
def test_two_entries_of_one_person(again: str, count: int) -> None:
    directory = DIRECTORY.replace("acts:", f"  l-2: {{name: {again}, post: head}}\nacts:")
    assert [one.code for one in findings(directory=directory)].count("person-duplicate") == count


@pytest.mark.parametrize(
    ("entry", "count"),
    [
        ("ШНРО: школы с низкими образовательными результатами", 1),
        ("ШНОР: школы с низкими образовательными результатами", 0),
        ("ФГОС ООО: федеральный государственный образовательный стандарт основного общего образования", 0),
        ("Рособрнадзор: Федеральная служба по надзору в сфере образования и науки", 0),
        ("КДНиЗП: комиссия по делам несовершеннолетних и защите их прав", 0),
        ("ВсОШ: всероссийская олимпиада школьников", 0),
        ("ТПМПК: территориальная психолого-медико-педагогическая комиссия", 0),
    ],
)
def test_the_directory_is_read_as_texts_are(entry: str, count: int) -> None:
    directory = f"{DIRECTORY}abbreviations:\n  {entry}\n"
    assert [one.code for one in findings(directory=directory)].count("abbr-expansion") == count


def test_generic_performers_are_no_organisations() -> None:
    row = "{id: a, title: Провести семинар, term: март, responsible: [edu, опорные школы, учителя], result: справка}"
    assert [one.code for one in findings(roadmap(row), asked=["party-undeclared"])] == []


def test_an_offered_edit_makes_a_file_that_reads_so() -> None:
    text = f"{HEAD}goal: |\n  Исполнить приказ № 83 от 06.07.2025 «О школах»\n"
    (edit,) = [one.edit for one in findings(text) if one.code == "act-form" and one.edit]
    family = loaded(text[: edit.start] + edit.text + text[edit.end :]).family
    assert family
    assert family.program.goal.strip() == "Исполнить приказ от 06.07.2025 № 83 «О школах»"


@pytest.mark.parametrize(("until", "codes"), [("2023-12-31", ["preamble-stale"]), ("2024-12-28", ["act-expired"])])
def test_an_act_out_of_force_is_told_of_once(until: str, codes: list[str]) -> None:
    order = "order: {date: 2024-12-20, title: О школах, grounds: [{link: accordance, acts: [old]}], points: []}\n"
    old = f"  old: {{kind: Приказ, date: 2020-01-20, number: 7, title: О школах, valid_until: {until}}}\n"
    told = [one.code for one in findings(HEAD + order, DIRECTORY + old)]
    assert [one for one in told if one in ("preamble-stale", "act-expired")] == codes
