"""Terms of rows."""

from tests.linting import Example, Spec
from tests.spec_texts import HEAD, roadmap

THREE_YEARS = HEAD.replace("2025-2026", "2025-2027")


def row(phrase: str, title: str = "Провести семинар", result: str = "справка", number: int = 0) -> str:
    return f"{{id: a{number}, title: '{title}', term: '{phrase}', responsible: edu, result: '{result}'}}"


def term(phrase: str, title: str = "Провести семинар", result: str = "справка") -> Spec:
    return Spec(roadmap(row(phrase, title, result)))


def terms(*phrases: str, title: str = "Провести семинар", years: str = HEAD) -> Spec:
    """Return a program with a row for each term."""
    rows = [row(phrase, title, number=number) for number, phrase in enumerate(phrases)]
    return Spec(roadmap(*rows).replace(HEAD, years))


def parted(whole: str, part: str) -> Spec:
    """Return an activity with one part and their terms."""
    inner = f"{{id: b, title: Собрать заявки, term: '{part}', responsible: edu, result: список}}"
    return Spec(roadmap(f"{{id: a, title: Провести конкурс, term: '{whole}', parts: [{inner}]}}"))


def told(*said: str) -> Spec:
    """Return a report on 2025 that says something of the row."""
    return Spec(
        roadmap(row("май 2025 года")),
        periods={"2025": f"activities:\n  a0: {{{', '.join(said)}}}\n"},
    )


def advised(until: str) -> Spec:
    return told("status: done", f"recommendation: {{text: Провести разбор, to: edu, term: '{until}'}}")


_FIVE = ("Ежегодно", "Ежегодно", "В течение года", "Ежегодно")

EXAMPLES = (
    Example("term-impossible", term("31 сентября"), term("30 сентября")),
    Example("term-outside", term("сентябрь 2019 года"), term("сентябрь 2025 года")),
    Example("term-vague", term("По мере необходимости"), term("Ежегодно, март")),
    Example("term-vague-share", terms(*_FIVE, "Ежегодно"), terms(*_FIVE, "Май", "Март", "Июнь")),
    Example("term-no-month", term("Ежегодно"), term("Ежегодно, март")),
    Example(
        "term-no-year",
        terms("Февраль", title="Закрепление базовых школ", years=THREE_YEARS),
        terms("Февраль 2025 года", title="Закрепление базовых школ", years=THREE_YEARS),
    ),
    Example("term-no-anchor", term("в течение 5 рабочих дней"), term("в течение 5 рабочих дней после семинара")),
    Example("term-no-document", term("По графику"), term("По графику Рособрнадзора")),
    Example(
        "term-hidden",
        term("В течение года", "Подготовить отчёт до 15 октября"),
        term("До 15 октября", "Подготовить отчёт"),
    ),
    Example(
        "term-conflict",
        term("До 1 октября", "Подготовить отчёт до 15 октября"),
        term("До 15 октября", "Подготовить отчёт до 15 октября"),
    ),
    Example(
        "term-after-parent",
        parted("До 1 марта 2025 года", "Май 2025 года"),
        parted("До 1 марта 2025 года", "Февраль 2025 года"),
    ),
    Example("term-month-form", term("февраля"), term("февраль")),
    Example("term-case", terms("Сентябрь", "Сентябрь", "сентябрь"), terms("Сентябрь", "Сентябрь", "Сентябрь")),
    Example("term-mixed", terms("Постоянно", "Весь период"), terms("Постоянно", "Постоянно")),
    Example("term-composite", term("сентябрь, до 1 марта"), term("сентябрь, март")),
    Example(
        "term-same",
        terms(*["До 1 сентября"] * 5),
        terms("Март", *["До 1 сентября"] * 4),
    ),
    Example("recommendation-over", advised("до 1 декабря 2025 года"), advised("до 1 марта 2026 года")),
    Example("term-event", term("После получения результатов"), term("Апрель, после получения результатов")),
    Example("term-unread", term("Понемногу"), term("Ежемесячно")),
)
