"""What real documents taught the rules: variants that must be found, near misses that must not."""

import pytest

from generator.build.inspecting import Around, inspect
from generator.checks.rule import Subject
from generator.checks.table import BY_CODE
from generator.model.passage import Numbered, Passage, Role
from tests.linting import findings
from tests.rule_examples.activities import directions, one, titled
from tests.rule_examples.dates import order, row
from tests.rule_examples.reports import report, told
from tests.rule_examples.terms import terms
from tests.spec_texts import HEAD
from tests.word_files import saved
from tests.word_papers import sound, table
from tests.wording import corrected, found

FIVE_YEARS = HEAD.replace("2025-2026", "2025-2029")
THREE_YEARS = HEAD.replace("2025-2026", "2025-2027")
STATUS = {"r-1": "Выполнено.", "r-2": "Выполнено", "r-3": "Исполнено", "r-4": "Выполнение"}


def is_found(code: str, *texts: str, role: Role = Role.TEXT) -> bool:
    return bool(found(code, *texts, role=role))


@pytest.mark.parametrize(
    ("code", "text", "role"),
    [
        ("hyphen-broken", "Подготовка нормативно – правовой базы", Role.TEXT),
        ("hyphen-broken", "инструктивно - методических совещаний", Role.TEXT),
        ("hyphen-broken", "музейные и информационно -библиотечные центры", Role.TEXT),
        ("hyphen-broken", "Планирование работы с учителями – предметниками", Role.TEXT),
        ("space-missing", "1.ОО, в которых есть два класса", Role.TEXT),
        ("space-missing", "для 9,11-х классов школ", Role.TEXT),
        ("space-missing", "Обучены:\n-10 директоров школ", Role.TEXT),
        ("space-missing", "Семинар в школе с.Заречное", Role.TEXT),
        ("word-repeated", "в соответствии со стандартами, стандартами нового поколения", Role.TEXT),
        ("mark-trailing", "Утверждён план поддержки школ;", Role.RESULT),
        ("agreement", "Определена базовые школы", Role.TEXT),
        ("agreement", "Проведен анализа данных", Role.TEXT),
        ("template-leftover", "5.2. Примерная дорожная карта отдела образования", Role.HEADING),
        ("initials-form", "Министр А.А.Томилин", Role.OTHER),
        ("act-incomplete", "База школ пополнена по СанПиН", Role.ACCOUNT),
        ("act-name-differs", "Выполнение закона «Об образовании РФ»", Role.RESULT),
        ("act-name-differs", "По графику Рособнадзора", Role.TERM),
        ("act-name-differs", "Программы по ФГОС ОВЗ", Role.RESULT),
        ("spelling-apart", "Август 2025 г", Role.TERM),
        ("spelling-apart", "Проект /план мероприятий", Role.RESULT),
        ("case-after-preposition", "путём реализации проектов и распространение их результатов", Role.TITLE),
        ("agreement", "проведены: 4 межрегиональных вебинаров", Role.RESULT),
        ("spelling-apart", "План развития (далее Программа)", Role.TEXT),
    ],
)
def test_slips_of_real_documents_are_found(code: str, text: str, role: Role) -> None:
    assert is_found(code, text, role=role)


@pytest.mark.parametrize(
    ("code", "text", "role"),
    [
        ("hyphen-broken", "Подготовка нормативно-правовой базы", Role.TEXT),
        ("hyphen-broken", "Решено организационно – совещание не нужно", Role.TEXT),
        ("hyphen-broken", "Договоры школ – участников проекта", Role.TEXT),
        ("hyphen-broken", "Приглашены учителя – победители конкурса", Role.TEXT),
        ("space-missing", "Средний балл 9,11 и 10-х классов 9", Role.TEXT),
        ("space-missing", "Охват вырос:\n-10 % к прошлому году", Role.TEXT),
        ("space-missing", "Семинар в школе с. Заречное, т.е. на селе", Role.TEXT),
        ("word-repeated", "далеко, далеко", Role.TEXT),
        ("mark-trailing", "Утверждён план поддержки школ.", Role.RESULT),
        ("mark-trailing", "Приказ; справка", Role.RESULT),
        ("agreement", "План утверждён приказом директора", Role.TEXT),
        ("agreement", "Не проведен анализа никто", Role.TEXT),
        ("agreement", "Создана сеть школ", Role.TEXT),
        ("agreement", "Проведены базовые семинары", Role.TEXT),
        ("template-leftover", "Примерная основная образовательная программа", Role.HEADING),
        ("template-leftover", "Приложение: отчёт на ___ л. в 1 экз.", Role.TEXT),
        ("initials-form", "Министр А.А. Томилин", Role.OTHER),
        ("act-incomplete", "База школ пополнена по СанПиН 1.2.3685-21", Role.ACCOUNT),
        ("act-incomplete", "Привести кабинеты в соответствие с СанПиН", Role.ACTIVITY),
        ("act-name-differs", "Закон Приозёрской области «Об образовании»", Role.RESULT),
        ("act-name-differs", "По графику Рособрнадзора", Role.TERM),
        ("act-name-differs", "Программы по ФГОС НОО ОВЗ", Role.RESULT),
        ("spelling-apart", "Август 2025 г.", Role.TERM),
        ("spelling-apart", "Проект / план мероприятий, школы и/или клубы", Role.RESULT),
        ("case-after-preposition", "путём реализации проектов и распространения их результатов", Role.TITLE),
        ("case-after-preposition", "путём реализации проектов. Семинары и распространение опыта", Role.TITLE),
        ("agreement", "проведены 4 вебинара, 15 семинаров", Role.RESULT),
        ("agreement", "обучены 12 педагогов, открыты 24 кабинета", Role.RESULT),
        ("spelling-apart", "В 2025 году г. Лесной", Role.TEXT),
        ("spelling-apart", "План (далее – Программа), порядок (далее указано)", Role.TEXT),
        ("abbr-undefined", "Отвечают МКУ «ИМЦ» и школы", Role.TEXT),
        ("abbr-undefined", "Договор с ФГБОУ ВО «ПГПУ им. Л.Н. Толстого»", Role.TEXT),
    ],
)
def test_what_is_only_like_a_slip_is_left_alone(code: str, text: str, role: Role) -> None:
    assert not is_found(code, text, role=role)


def test_compounds_are_mended_and_villages_are_left_to_their_charters() -> None:
    assert corrected("hyphen-broken", "Научно – методическое дело") == "Научно-методическое дело"
    assert corrected("hyphen-broken", "учителей - логопедов") == "учителей-логопедов"
    assert not any(one.changes for one in found("space-missing", "Школа с.Заречное и школа с.Лесное"))
    assert len(found("space-missing", "Школа с.Заречное", "Школа с.Лесное")) == 1


@pytest.mark.parametrize(
    ("texts", "count"),
    [
        (("И.И. Лаврова", "Н. В. Громова"), 1),
        (("И. И. Лаврова", "Н. В. Громова"), 0),
        (("И.И. Лаврова", "Н.В. Громова"), 0),
    ],
)
def test_initials_are_set_in_one_way(texts: tuple[str, ...], count: int) -> None:
    assert len(found("initials-form", *texts, role=Role.OTHER)) == count


@pytest.mark.parametrize(
    ("texts", "wrong"),
    [
        (("школ в сложных социальных условиях", "школ в неблагоприятных социальных условиях"), True),
        (("школ в сложном социальном контексте", "школ в сложных условиях"), True),
        (("школ в сложных социальных условиях", "в сложных социальных условиях села"), False),
        (("школ в сложных социальных условиях", "проект «Школы в неблагоприятных условиях»"), False),
        (("в сложных социальных условиях", "в благоприятных условиях обучения"), False),
    ],
)
def test_conditions_have_one_name(texts: tuple[str, ...], wrong: bool) -> None:
    assert is_found("conditions-variant", *texts) is wrong


@pytest.mark.parametrize(
    ("texts", "wrong"),
    [
        (("МОБУ «СОШ с. Лесное»", "МОБУ «ООШ с. Лесное»"), True),
        (("МОБУ «СОШ с. Лесное»", "МОБУ «ООШ с. Заречное»"), False),
        (("МБОУ «СОШ № 3»", "МБОУ «ООШ № 3»"), False),
    ],
)
def test_a_school_of_a_village_is_of_one_kind(texts: tuple[str, ...], wrong: bool) -> None:
    assert is_found("party-variant", *texts) is wrong


@pytest.mark.parametrize(
    ("texts", "wrong"),
    [
        (("План развития школ (далее – МПКО)", "План развития школ (МППКО)"), True),
        (("школах в сложных социальных условиях (ШНСУ)", "сложных социальных условиях (НСУ)"), True),
        (("школах в сложных социальных условиях (ШНСУ)", "новая система учёта (НСУ)"), False),
    ],
)
def test_an_abbreviation_with_a_letter_more_is_of_the_same_thing(texts: tuple[str, ...], wrong: bool) -> None:
    assert is_found("abbr-variant", *texts) is wrong


@pytest.mark.parametrize(
    ("title", "wrong"),
    [
        ("Расширения сетевого взаимодействия школ", True),
        ("Организации внутришкольного контроля", True),
        ("'По планам министерства области и районных органов, осуществляющих управление'", True),
        ("Совещания с директорами школ", False),
        ("Организация внутришкольного контроля", False),
        ("По итогам года подготовка доклада", False),
        ("Участие в семинаре", False),
    ],
)
def test_an_activity_begins_with_what_is_done(title: str, wrong: bool) -> None:
    assert ("activity-form" in titled(title).codes("activity-form")) is wrong


@pytest.mark.parametrize(
    ("code", "case", "wrong"),
    [
        ("term-composite", terms("Октябрь 2025 года март 2026 года"), True),
        ("term-composite", terms("Октябрь 2025 года, март 2026 года"), False),
        ("term-composite", terms("Сентябрь 2025 года"), False),
        ("term-no-anchor", terms("1 раз в три года", years=THREE_YEARS), True),
        ("term-no-anchor", terms("1 раз в два года", years=FIVE_YEARS), False),
        ("term-mixed", terms("Ежегодно", "1 раз в год"), True),
        ("term-mixed", terms("Ежегодно, март", "1 раз в год, май"), False),
        ("term-mixed", terms(*["В течение года", "В течение учебного года"] * 2), True),
        ("term-no-year", terms(*["Март 2025 года"] * 5, "Май"), True),
        ("term-no-year", terms(*["Март 2025 года"] * 3, "Май", "Июнь"), False),
        ("term-conflict", terms("14 марта", title="Семинар (продолжительность – 2 дня)"), True),
        ("term-conflict", terms("14–15 марта", title="Семинар (продолжительность – 2 дня)"), False),
        ("term-conflict", terms("14 марта", title="Семинар (продолжительность – 1 день)"), False),
        ("term-vague-share", terms(*["Ежегодно"] * 6), True),
        ("term-vague", terms("2025 год", title="Участие в проведении семинара"), True),
        ("term-vague", terms("2025 год", title="Внедрение модуля учёта"), False),
        ("term-vague", terms("Март 2025 года", title="Участие в проведении семинара"), False),
    ],
)
def test_terms_of_real_documents(code: str, case: object, wrong: bool) -> None:
    assert hasattr(case, "codes")
    assert (code in case.codes(code)) is wrong


@pytest.mark.parametrize(("term", "wrong"), [("10–31 января 2025 года", True), ("31 января 2025 года", False)])
def test_a_row_that_ends_on_the_day_of_the_act_began_before_it(term: str, wrong: bool) -> None:
    rows = "sections:\n  - id: map\n    kind: roadmap\n    directions:\n      - activities:\n"
    rows += f"          - {row(term=term)}\n"
    assert ("date-before-approval" in order(date="2025-01-31", more=rows).codes("date-before-approval")) is wrong


@pytest.mark.parametrize(
    ("status", "account", "wrong"),
    [
        ("in_progress", "Договоры с вузом заключены не были.", True),
        ("in_progress", "Создание сети школ запланировано не было.", True),
        ("in_progress", "Семинар не проводился в связи с карантином.", False),
        ("in_progress", "Нарушений не выявлено.", False),
        ("done", "Договоры с вузом заключены не были.", False),
    ],
)
def test_what_was_not_done_has_a_reason(status: str, account: str, wrong: bool) -> None:
    assert ("reason-missing" in report(f"status: {status}, account: '{account}'").codes("reason-missing")) is wrong


def test_many_accounts_that_are_a_status_are_one_finding() -> None:
    spec = report("status: done")
    titles = "".join(
        f"          - {{id: {name}, title: Проведение семинара {name}, term: Март, responsible: [edu], result: —}}\n"
        for name in STATUS
    )
    program = spec.program[: spec.program.index("          - ")] + titles
    rows = {name: f"status: done, account: '{text}'" for name, text in STATUS.items()}
    every = findings(program, spec.directory, None, {"2025": told(rows)}, ["account-status"])
    assert [one.message.values.get("count") for one in every if one.code == "account-status"] == [4]


def headed(*numbers: str) -> Subject:
    return Subject(sequences=(tuple(Numbered(one, "Раздел", is_group=True) for one in numbers),))


@pytest.mark.parametrize(
    ("numbers", "count"),
    [(("I.",), 1), (("1.",), 0), (("5.2.", "5.3."), 1), (("5.1.", "5.2."), 0), (("2.", "3."), 0), (("I.", "II."), 0)],
)
def test_numbers_of_headings_begin_at_the_first(numbers: tuple[str, ...], count: int) -> None:
    assert len(list(BY_CODE["heading-number"].find(headed(*numbers)))) == count


@pytest.mark.parametrize(("first", "count"), [("2. ", 1), ("1. ", 0), ("", 0)])
def test_the_first_rows_have_a_heading_as_the_others_have(first: str, count: int) -> None:
    rows = (Numbered("1.1.", "Семинар"), Numbered(first.strip(), "Раздел", is_group=True), Numbered("2.1.", "Выезд"))
    found_ = [one for one in BY_CODE["number-gap"].find(Subject(sequences=(rows,))) if "No heading" in one.message.text]
    assert len(found_) == count


def test_the_title_of_a_report_is_looked_at_in_word_files_too() -> None:
    examined = Subject(passages=(Passage("Отчёта об исполнении плана", Role.TITLE),))
    assert list(BY_CODE["report-title"].find(examined))


def test_a_list_of_what_has_no_date_is_not_asked_for_months() -> None:
    heads = ("№", "Мероприятие", "Когда", "Ответственные")
    rows = [(f"{n}.", f"Проведение семинара {n}", "Ежегодно", "Методический центр") for n in range(1, 8)]

    def codes(heading: str) -> set[str]:
        paper = sound()
        paper.add_paragraph(heading).runs[0].bold = True
        table(paper, rows, heads)
        return {one.code for one in inspect(saved(paper), "a.docx", Around()).problems}

    assert not codes("Без точной даты") & {"term-vague-share", "column-missing"}


@pytest.mark.parametrize(
    ("title", "result", "wrong"),
    [
        ("Утверждение плана работы школы на год", "Утверждённый план работы школы на год", True),
        ("Утверждение плана работы школы на год", "План работы школы на год", False),
        ("Назначение ответственных в школах", "Приказ о назначении ответственных в школах", False),
    ],
)
def test_a_result_in_the_words_of_its_activity_is_found(title: str, result: str, wrong: bool) -> None:
    assert ("result-echo" in one(title=title, result=result).codes("result-echo")) is wrong


@pytest.mark.parametrize(
    ("third", "wrong"), [("Задача 3: Создать сеть школ", True), ("Задача 3: Создание сети школ", False)]
)
def test_objectives_above_rows_are_worded_alike(third: str, wrong: bool) -> None:
    spec = directions("'Задача 1: Сбор сведений'", "'Задача 2: Мониторинг'")
    more = (
        f"      - id: d9\n        title: '{third}'\n        activities:\n          - {row(title='Выезд', term='Май')}\n"
    )
    every = findings(spec.program + more, asked=["activity-mixed-form"])
    assert any(problem.code == "activity-mixed-form" for problem in every) is wrong
