"""Dates and periods: possible, in order, the same everywhere."""

from tests.linting import Example, Spec
from tests.spec_texts import DIRECTORY, HEAD, roadmap

ACT = "  region: {kind: Приказ, body: Министерства образования, date: %s, number: 77, title: О поддержке школ}\n"


def text(said: str) -> Spec:
    """Return a program with a section of one line of text."""
    return Spec(f"{HEAD}sections:\n  - kind: text\n    text: '{said}'\n")


def titled(title: str, period: str = "2025-2027") -> Spec:
    return Spec(f"title: {title}\nperiod: {period}\nissuer: edu\n")


def named(said: str) -> Spec:
    """Return a program for rural schools with a section of one line of text."""
    return Spec(text(said).program.replace("поддержки школ", "поддержки сельских школ округа", 1))


def passport(heading: str, said: str) -> Spec:
    return Spec(f"{HEAD}sections:\n  - kind: passport\n    rows:\n      - {{heading: {heading}, text: '{said}'}}\n")


def order(*lines: str, date: str = "2024-12-20", more: str = "", directory: str = DIRECTORY) -> Spec:
    """Return a program with an order of `date`; `lines` are those of the order, `more` those behind it."""
    inner = "".join(
        f"  {line}\n" for line in (f"date: {date}", "title: О программе", "number: 5", "signatory: lavrova", *lines)
    )
    return Spec(f"{HEAD}order:\n{inner}{more}", directory)


def row(*, title: str = "Провести семинар", term: str = "Март 2025 года", result: str = "справка") -> str:
    return f"{{id: a, title: '{title}', term: '{term}', responsible: edu, result: '{result}'}}"


def planned(title: str = "Провести семинар", term: str = "Март 2025 года", result: str = "справка") -> Spec:
    return Spec(roadmap(row(title=title, term=term, result=result)))


def signed(date: str, term: str) -> Spec:
    return Spec(order(date=date).program + roadmap(row(term=term)).removeprefix(HEAD))


def report(*lines: str, period: str = "2025") -> Spec:
    """Return a program with the execution of a period; `lines` are those of its file."""
    return Spec(roadmap(row()), periods={period: "".join(f"{line}\n" for line in lines)})


def told(account: str) -> Spec:
    return report("date: 2026-01-20", "activities:", f"  a: {{status: done, account: '{account}', evidence: Приказ}}")


def columns(*years: int) -> Spec:
    listed = "".join(f"      - heading: {year} год\n" for year in years)
    cells = "".join(f", '{number}'" for number, _ in enumerate(years))
    return Spec(
        "title: Программа поддержки школ\nperiod: 2025-2027\nissuer: edu\nsections:\n  - kind: table\n    columns:\n"
        f"      - heading: Показатель\n{listed}    rows:\n      - [Доля школ{cells}]\n"
    )


def amended(*acts: str) -> Spec:
    """Return a program amended by acts of these days."""
    names = [f"am-{number}" for number, _ in enumerate(acts)]
    listed = "".join(
        f"  {name}: {{kind: Приказ, date: {day}, number: 9, title: О внесении изменений}}\n"
        for name, day in zip(names, acts, strict=True)
    )
    return order(f"amended_by: [{', '.join(names)}]", directory=DIRECTORY + listed)


EXAMPLES = (
    Example(
        "date-impossible",
        text("Сведения на 31 ноября 2025 г. приняты."),
        text("Сведения на 30 ноября 2025 г. приняты."),
    ),
    Example(
        "date-weekday",
        text("Совещание состоится в понедельник, 4 марта 2025 г., в 15 часов."),
        text("Совещание состоится во вторник, 4 марта 2025 г., в 15 часов."),
    ),
    Example("range-reversed", text("План на 2027–2025 гг. принят."), text("План на 2025–2027 гг. принят.")),
    Example(
        "date-school-year",
        text("Итоги 2023/2025 учебного года подведены."),
        text("Итоги 2023/2024 учебного года подведены."),
    ),
    Example("date-year-odd", text("Решение принято 12.05.2205."), text("Решение принято 12.05.2025.")),
    Example("date-month-form", text("Решение принято 12 май 2025 г."), text("Решение принято 12 мая 2025 г.")),
    Example("date-month-unknown", text("Утверждено 12 декабя 2024 г."), text("Утверждено 12 декабря 2024 г.")),
    Example(
        "date-year-short", text("Утверждено приказом от 12.05.25 № 7."), text("Утверждено приказом от 12.05.2025 № 7.")
    ),
    Example(
        "date-digits", text("Утверждено приказом от 5.6.2025 № 7."), text("Утверждено приказом от 05.06.2025 № 7.")
    ),
    Example(
        "date-mixed",
        text("Приказы от 05.06.2025 № 7 и от 9 июня 2025 г. № 8."),
        text("Приказы от 5 июня 2025 г. № 7 и от 9 июня 2025 г. № 8."),
    ),
    Example(
        "period-title",
        titled("Программа поддержки школ на 2024–2026 годы"),
        titled("Программа поддержки школ на 2025–2027 годы"),
    ),
    Example(
        "period-passport",
        passport("Сроки реализации Программы", "2024–2026 годы"),
        passport("Сроки реализации Программы", "2025–2026 годы"),
    ),
    Example(
        "period-text",
        named("Программа поддержки сельских школ округа на 2024–2026 годы принята."),
        named("Программа поддержки сельских школ округа на 2025–2026 годы принята."),
    ),
    Example(
        "period-partial",
        titled("Программа поддержки школ на 2025–2027 годы", "2025-01..2027-08"),
        titled("Программа поддержки школ на 2025–2027 годы"),
    ),
    Example("period-columns", columns(2025, 2026), columns(2025, 2026, 2027)),
    Example(
        "title-page-year",
        order(more="title_page: {place: г. Заречный, year: 2025}\n"),
        order(more="title_page: {place: г. Заречный, year: 2024}\n"),
    ),
    Example(
        "date-before-approval", signed("2025-01-31", "10–24 января 2025 года"), signed("2025-01-31", "Март 2025 года")
    ),
    Example(
        "date-outside-text",
        planned("Провести 15 марта 2024 г. семинар директоров"),
        planned("Провести 15 марта 2025 г. семинар директоров"),
    ),
    Example("approval-late", signed("2025-03-03", "Май 2025 года"), signed("2025-01-15", "Май 2025 года")),
    Example(
        "act-after-order",
        order("grounds: [{link: accordance, acts: region}]", directory=DIRECTORY + ACT % "2025-02-03"),
        order("grounds: [{link: accordance, acts: region}]", directory=DIRECTORY + ACT % "2024-02-03"),
    ),
    Example(
        "repeal-after-order",
        order("points: [{id: p, repeal: {acts: region}}]", directory=DIRECTORY + ACT % "2025-02-03"),
        order("points: [{id: p, repeal: {acts: region}}]", directory=DIRECTORY + ACT % "2024-02-03"),
    ),
    Example(
        "point-before-order",
        order("points: [{id: p, text: 'До 1 декабря 2024 г. назначить координаторов.'}]"),
        order("points: [{id: p, text: 'До 1 февраля 2025 г. назначить координаторов.'}]"),
    ),
    Example("amendment-before-act", amended("2024-03-01"), amended("2025-03-01")),
    Example("amendments-unsorted", amended("2026-03-01", "2025-09-01"), amended("2025-09-01", "2026-03-01")),
    Example(
        "visa-after-order",
        order("visas: [{person: lavrova, date: 2024-12-23}]"),
        order("visas: [{person: lavrova, date: 2024-12-18}]"),
    ),
    Example(
        "consent-after-approval",
        order(more="approval: {form: act, consents: [{paper: протоколом совета, date: 2025-01-13, number: 6}]}\n"),
        order(more="approval: {form: act, consents: [{paper: протоколом совета, date: 2024-12-13, number: 6}]}\n"),
    ),
    Example("report-early", report("date: 2025-10-15"), report("date: 2026-01-20")),
    Example(
        "report-order-early",
        report("date: 2026-01-20", "order: {date: 2026-01-15, number: 3, signatory: lavrova}"),
        report("date: 2026-01-20", "order: {date: 2026-01-22, number: 3, signatory: lavrova}"),
    ),
    Example("account-later", told("Семинар прошёл 15.03.2026."), told("Семинар прошёл 15.03.2025.")),
    Example("deadline-day-off", planned(term="до 1 марта 2025 года"), planned(term="до 28 февраля 2025 года")),
)
