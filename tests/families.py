"""A family that has every part a document can print, in small; tests change it by `dataclasses.replace`."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from generator.model.collation import Aside, Collation, Finding, FormState, Receipt
from generator.model.collation import Kind as FindingKind
from generator.model.directory import Act, Directory, Forms, Member, Party, PartyGroup, Person, Post
from generator.model.execution import (
    ActivityExecution,
    Answer,
    Execution,
    IndicatorExecution,
    Recommendation,
    Status,
)
from generator.model.family import Family, Settings
from generator.model.gap import Gap, Printed
from generator.model.letter import Letter, Request
from generator.model.order import Addressee, Approval, Executor, Order, Point, Signatory, TitlePage, Visa
from generator.model.period import ReportingPeriod, Span, YearKind, reporting_period, span
from generator.model.points import Approve, Control
from generator.model.program import (
    Amount,
    Cluster,
    Criterion,
    Financing,
    Indicator,
    Objective,
    PassportRow,
    Program,
    Section,
    Source,
)
from generator.model.table import Column, DataTable, Numbering, PlanTable, Responsible, Row, RowGroup


def amount(text: str) -> Amount:
    return Amount(text, Decimal(text.replace(",", ".")))


def named(name: str) -> Span:
    found = span(name)
    assert found
    return found


def period(name: str) -> ReportingPeriod:
    found = reporting_period(name)
    assert found
    return found


def row(id_: str, *parts: Row, term: Printed | None = "до 1 сентября", pinned: str | None = None) -> Row:
    return Row(
        id=id_,
        title=f"Мероприятие {id_}",
        pinned=pinned,
        term=term,
        responsible=(Responsible(party="edu"), Responsible(group="schools")),
        result="- справка\n- приказ",
        parts=parts,
    )


EDU = Party(
    "edu",
    "Управление образования Липовского округа",
    "Управление образования",
    "АДМИНИСТРАЦИЯ ЛИПОВСКОГО ОКРУГА\nУПРАВЛЕНИЕ ОБРАЗОВАНИЯ",
    "с. Липовое",
    "head",
    forms=Forms(genitive="Управления образования Липовского округа"),
    short_forms=Forms(genitive="Управления образования"),
)
DIRECTORY = Directory(
    parties={"edu": EDU, "school": Party("school", "Средняя школа № 3 села Липового", "СОШ № 3", head="teacher")},
    groups={"schools": PartyGroup("schools", "Школы из перечня", "", (Member("school"),))},
    posts={"chief": Post("chief", "начальник Управления образования")},
    people={
        "head": Person("head", "Лаврова Ирина Сергеевна", "chief", "edu"),
        "drawer": Person("drawer", "Белых Антон Игоревич", "главный специалист", "edu", "m", "8 (00000) 2-34-56"),
        "teacher": Person("teacher", "Сухих Вера Алексеевна", "директор", "school"),
    },
    acts={
        "law": Act("law", "Федеральный закон", "Об образовании", date="2012-12-29", number="273-ФЗ"),
        "change": Act("change", "Приказ", "О внесении изменений", EDU.forms.genitive, "2025-06-30", "115"),
    },
)

ORDER = Order(
    kind="order",
    title="Об утверждении программы",
    date="2024-12-24",
    number="268",
    preamble="Во исполнение плана работы,",
    points=(
        Point("p1", "Утвердить прилагаемую программу."),
        Point("p2", "Школам:", (Point("p21", "Составить планы."), Point("p22", "Отчитаться."))),
    ),
    signatories=(Signatory(person="head"),),
    place="с. Липовое",
    executor=Executor(person="drawer"),
    visas=(Visa(Signatory(person="drawer"), date="2024-12-20"), Visa(Signatory(person="teacher"), remarks=True)),
    acquainted=(Addressee(group="schools"), Signatory(post="методист", name="О.О. Ким")),
    distribution=(Addressee(group="schools", copies=2), Addressee(text="в дело")),
    amended_by=("change",),
)

INDICATORS = (
    Indicator("i1", "Доля школ из перечня", "%", amount("24,5"), 2024, {2025: amount("20"), 2026: amount("10,0")}),
    Indicator(
        "i2", "Средний балл", "балл", Gap(3, "base"), 2024, {2025: Gap(4, "targets"), 2026: amount("4")}, source="ГИА"
    ),
)
MONEY = Financing(
    "тыс. рублей",
    (
        Source("s1", "Местный бюджет", {2025: amount("1000,5"), 2026: amount("20")}),
        Source("s2", "Областной бюджет", {2026: Gap(5, "amounts")}),
    ),
)

SHARED = Row(
    "b",
    "Провести семинары:",
    result="Общий результат",
    shared=frozenset({"result"}),
    parts=(Row("b1", "установочный", term="май"), Row("b2", "итоговый", term="июнь")),
)
ROADMAP = PlanTable(
    (
        RowGroup("g1", "Первое направление", (row("a"), SHARED)),
        RowGroup("g2", "Второе направление", (row("c", term=Gap(6, "term")),), (RowGroup("g3", "ЕГЭ", (row("d"),)),)),
    )
)
FREE = (Column("number", "№"), Column("title", "Что", 50), Column("cost", "Цена"), Column("result", "Итог"))
PLAN = PlanTable((RowGroup("h", "", (replace(row("e"), fields={"cost": "100"}),)),), FREE, Numbering.RUN_ON)

PASSPORT = (
    *(
        PassportRow(key, "", "")
        for key in ("title", "period", "issuer", "goal", "objectives", "indicators", "financing", "results")
    ),
    PassportRow("", "Основания", "", acts=("law",)),
    PassportRow("", "Исполнители", "", parties=("edu", "schools")),
    PassportRow("", "Координатор", Gap(7, "text")),
)
SECTIONS = (
    Section("text", "text", "**Важно.**\n- раз\n- два", "Актуальность", "I."),
    Section("passport", "passport", PASSPORT, "Паспорт", new_page=True),
    Section(
        "data",
        "table",
        DataTable((Column("", "Школа"), Column("", "Год", 30)), (("СОШ № 3", "2025"), ("^", "2026"), ("", "—"))),
    ),
    Section("indicators", "indicators", INDICATORS, "Показатели", actuals=True),
    Section("money", "financing", MONEY, "Деньги"),
    Section("cyclogram", "cyclogram", PlanTable((RowGroup("t", "Задача 1", (row("f"),)),)), "Циклограмма"),
    Section("resources", "resources", PlanTable((RowGroup("r", "Кадры", (row("k"),)),)), "Ресурсы"),
    Section("roadmap", "roadmap", ROADMAP, "Дорожная карта", orientation="landscape"),
    Section("plan", "plan", PLAN, "План", title="План мероприятий"),
    Section(
        "criteria",
        "criteria",
        (Cluster("Школа", (Criterion("Кадры", "- стаж\n- возраст"), Criterion("Здание", "Площадь"))),),
    ),
)

PROGRAM = Program(
    slug="sample",
    title="Программа поддержки школ\nна 2025–2026 годы",
    span=named("2025-2026"),
    year_kind=YearKind.CALENDAR,
    issuer="edu",
    order=ORDER,
    approval=Approval("act", number="1"),
    title_page=TitlePage("Липовский округ", "2024"),
    title_above=True,
    goal="Поднять качество.",
    objectives=(Objective("o1", "Выявить причины."), Objective("o2", "Устранить.")),
    results="- меньше двоек",
    sections=SECTIONS,
    gaps=(
        Gap(3, "base"),
        Gap(4, "targets"),
        Gap(5, "amounts"),
        Gap(6, "term", ("sections", 7), "program.yaml"),
        Gap(7, "text"),
    ),
)

PARTLY = ActivityExecution(
    "a",
    Status.PARTLY,
    "Проведено два семинара.\nСписки приложены.",
    "протокол",
    "Болезнь лектора",
    recommendation=Recommendation("Провести третий.", "school", "до 1 марта"),
)
YEAR = Execution(
    period("2025"),
    activities={
        "a": PARTLY,
        "b1": ActivityExecution("b1", Status.MOVED, reason="Карантин", new_term="март 2026 года"),
        "b2": ActivityExecution("b2", None),
        "c": ActivityExecution("c", Gap(8, "status")),
        "d": ActivityExecution("d", Status.DONE),
        "e": ActivityExecution("e", Status.DONE),
    },
    indicators={"i1": IndicatorExecution("i1", amount("21,5"), "Новые школы")},
    conclusions="План выполнен частично.",
    signatory=Signatory(post="Директор центра", name="П.П. Орлов"),
    date="2026-01-20",
    act=True,
    summary=True,
    order=replace(
        ORDER,
        title="",
        date="2026-01-22",
        number="7",
        points=(Point("r1", "", fact=Approve()), Point("r2", "", fact=Control())),
        visas=(),
        acquainted=(),
        distribution=(),
        report="2025",
    ),
    letter=Letter(
        "school", "2026-01-23", "15", Signatory(person="head"), person="teacher", request=Request("2025-12-01", "8")
    ),
    gaps=(Gap(8, "status"),),
)
LAST_YEAR = Execution(
    period("2026"),
    summary=True,
    activities={
        "a": ActivityExecution(
            "a", Status.NOT_DONE, answers={"school": Answer({"status": "done", "file": "СОШ № 3.docx"})}
        ),
        "d": ActivityExecution("d", Status.DONE_LATE, reason="Ремонт"),
    },
    indicators={"i1": IndicatorExecution("i1", amount("9,5")), "i2": IndicatorExecution("i2", amount("3,9"))},
    conclusions=Gap(9, "conclusions"),
    gaps=(Gap(9, "conclusions"),),
)
SCHOOL_YEAR = Execution(period("2025-26"), title="Информация", sections=("plan",), columns=FREE)

COLLATION = Collation(
    period("2025"),
    date(2026, 1, 12),
    (Receipt("a.docx", "school", answers=2, new=1), Receipt("b.docx", "school", by_wording=True)),
    (Aside("c.docx", "form-none", "Это не форма."),),
    tuple(Finding(kind, "a.docx", "school", "a", "status", "done", "school: partly") for kind in FindingKind),
    {"school": FormState.RECEIVED},
    date(2026, 1, 10),
)

FAMILY = Family(PROGRAM, DIRECTORY, Settings(), {"2025": YEAR, "2025-26": SCHOOL_YEAR})


def with_program(**changes: object) -> Family:
    """Return the family with these values of its program."""
    return replace(FAMILY, program=replace(PROGRAM, **changes))  # type: ignore[arg-type]  # tests name real fields


def with_sections(*sections: Section) -> Family:
    return with_program(sections=sections)


def with_order(**changes: object) -> Family:
    return with_program(order=replace(ORDER, **changes))  # type: ignore[arg-type]  # tests name real fields
