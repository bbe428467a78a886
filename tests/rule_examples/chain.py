"""The chain of a program: goal, objectives, indicators, activities, results, money."""

from tests.linting import Example, Spec
from tests.spec_texts import HEAD

GOAL = "goal: Сократить долю школ с низкими результатами с 35 до 15 %\n"


def spec(text: str) -> Spec:
    """Return a program with these further keys."""
    return Spec(HEAD + text)


def sections(*listed: str, more: str = "") -> Spec:
    """Return a program with these sections, flow mappings, and further keys."""
    return Spec(f"{HEAD}{more}sections:\n" + "".join(f"  - {one}\n" for one in listed))


def indicator(more: str = "", **given: str) -> Spec:
    """Return a program with one indicator, of which the `given` values are other than usual."""
    usual = {"name": "Доля школ", "unit": "'%'", "base": "35", "base_year": "2024", "targets": "{2025: 30, 2026: 20}"}
    listed = ", ".join(f"{key}: {value}" for key, value in (usual | given).items() if value)
    return sections(f"{{id: s, kind: indicators, indicators: [{{id: i, {listed}}}{more}]}}")


def objectives(*texts: str) -> Spec:
    """Return a program with these objectives."""
    return spec("objectives:\n" + "".join(f"  - {{id: o{place}, text: {text}}}\n" for place, text in enumerate(texts)))


def passport(*rows: str, more: str = "") -> Spec:
    """Return a program with a passport of these fields, flow mappings."""
    return sections(f"{{id: p, kind: passport, rows: [{', '.join(rows)}]}}", more=more)


def text(said: str) -> Spec:
    """Return a program with one section of text, a line of YAML each."""
    lines = "".join(f"      {one}\n" for one in said.split("\n"))
    return Spec(f"{HEAD}sections:\n  - id: t\n    kind: text\n    text: |\n{lines}")


def table(headings: str, *rows: str) -> Spec:
    """Return a program with a data table."""
    return sections(f"{{id: t, kind: table, columns: [{headings}], rows: [{', '.join(rows)}]}}")


def money(*sources: str, more: str = "", rows: str = "") -> Spec:
    """Return a program with a table of financing and perhaps a passport."""
    known = f"{{id: f, kind: financing, unit: тыс. рублей, sources: [{', '.join(sources)}]}}"
    return sections(known, *([f"{{id: p, kind: passport, rows: [{rows}]}}"] if rows else []), more=more)


def served(objective: str, heading: str = "", kind: str = "roadmap") -> Spec:
    """Return a program with two objectives and a row that serves one of them."""
    groups = "objectives" if kind == "cyclogram" else "directions"
    rows = "events" if kind == "cyclogram" else "activities"
    told = "objectives: [{id: o1, text: Создать условия для роста учителей}, {id: o2, text: Привлечь родителей}]\n"
    row = f"{{id: a, title: Семинар, term: март, responsible: edu, result: справка, objective: {objective}}}"
    return sections(f"{{id: m, kind: {kind}, {groups}: [{{id: d, title: '{heading}', {rows}: [{row}]}}]}}", more=told)


_USUAL = ("title", "period", "issuer", "goal", "objectives", "results", "indicators", "financing")
_LINK = ", objective: o"


def linked(count: int) -> Spec:
    """Return a program with five activities, so many of which name their objective."""
    rows = ", ".join(
        f"{{id: a{place}, title: Семинар {place}, term: март, responsible: edu, result: справка"
        f"{_LINK if place < count else ''}}}"
        for place in range(5)
    )
    told = "objectives: [{id: o, text: Обучить учителей}]\n"
    return sections(f"{{id: m, kind: roadmap, directions: [{{id: d, activities: [{rows}]}}]}}", more=told)


_GOAL = "goal: Сократить долю школ с низкими результатами до 15 %\n"
_FULL = (
    *("{heading: Наименование, text: Программа}", "{heading: Основания, text: Закон}", "{key: issuer}", "{key: goal}"),
    *("{heading: Задачи, text: Обучить}", "{heading: Показатели, text: Доля}", "{key: period}"),
    *("{heading: Финансирование, text: Нет}", "{heading: Ожидаемые результаты, text: Рост}"),
)
_CONTROL = "{heading: Контроль, text: Управление}"
_CYCLE = (
    "Сбор сведений о результатах",
    "Мониторинг показателей",
    "Анализ результатов",
    "Направление рекомендаций школам",
    "Принятие управленческих решений",
    "Анализ эффективности принятых мер",
)


def cyclogram(*events: str) -> Spec:
    """Return a program with a goal and a cyclogram of these events."""
    rows = ", ".join(
        f"{{id: e{place}, title: {event}, term: март, responsible: edu, result: справка}}"
        for place, event in enumerate(events)
    )
    return sections(
        f"{{id: c, kind: cyclogram, objectives: [{{id: g, title: Управление мерами, events: [{rows}]}}]}}", more=GOAL
    )


EXAMPLES = (
    Example(
        "goal-missing",
        spec("objectives: [{id: o, text: Обучить учителей}]\n"),
        spec(GOAL + "objectives: [{id: o, text: Обучить учителей}]\n"),
    ),
    Example("goal-form", spec("goal: Проведение семинаров для учителей\n"), spec(GOAL)),
    Example(
        "goals-several",
        spec("goal: |\n  - Обучить учителей\n  - Обновить кабинеты\n"),
        spec("goal: Обучить учителей\n"),
    ),
    Example("objective-missing", spec(GOAL), spec(GOAL + "objectives: [{id: o, text: Обучить учителей}]\n")),
    Example("objective-unused", served("o1"), served("o1", "Привлечь родителей")),
    Example("objective-unlinked", linked(4), linked(5)),
    Example(
        "objective-duplicate",
        objectives("Обучить учителей", "Обучить учителей."),
        objectives("Обучить учителей", "Обучить директоров"),
    ),
    Example(
        "objective-text-differs",
        served("o1", "Задача 1. Создать все условия роста учителей", "cyclogram"),
        served("o1", "Задача 1. Создать условия для роста учителей", "cyclogram"),
    ),
    Example(
        "objectives-form",
        objectives("Обучить учителей", "Обновление кабинетов"),
        objectives("Обучить учителей", "Обновить кабинеты"),
    ),
    Example(
        "indicator-missing",
        passport("{key: goal}", more=GOAL),
        passport("{key: goal}", "{heading: Целевые показатели, text: Доля школ}", more=GOAL),
    ),
    Example(
        "indicator-duplicate",
        indicator(", {id: j, name: Доля школ, unit: '%', base: 1, base_year: 2024, targets: {2025: 2, 2026: 3}}"),
        indicator(", {id: j, name: Доля классов, unit: '%', base: 1, base_year: 2024, targets: {2025: 2, 2026: 3}}"),
    ),
    Example("indicator-form", indicator(name="Повышение доли школ"), indicator(name="Доля школ")),
    Example("indicator-range", indicator(base="135"), indicator(base="35")),
    Example("indicator-unit", indicator(unit="чел."), indicator(unit="'%'")),
    Example("indicator-better", indicator(), indicator(better="down")),
    Example(
        "indicator-no-progress", indicator(targets="{2025: 35, 2026: 35}"), indicator(targets="{2025: 35, 2026: 40}")
    ),
    Example("indicator-setback", indicator(targets="{2025: 50, 2026: 40}"), indicator(targets="{2025: 40, 2026: 50}")),
    Example("indicator-base-year", indicator(base_year="2026"), indicator(base_year="2024")),
    Example(
        "indicator-source",
        indicator(
            ", {id: j, name: Доля классов, unit: '%', base: 1, base_year: 2024, targets: {2025: 2, 2026: 3}}",
            source="Сведения школ",
        ),
        indicator(source="Сведения школ"),
    ),
    Example("indicator-responsible", indicator(), indicator(responsible="edu")),
    Example(
        "indicator-unmeasured",
        indicator(name="Доля вакансий"),
        sections(
            "{id: s, kind: indicators, indicators: [{id: i, name: Доля вакансий, unit: '%', base: 35, base_year: 2024,"
            " targets: {2025: 30, 2026: 20}}]}",
            "{id: m, kind: roadmap, directions: [{id: d, activities: [{id: a, title: Сбор сведений о вакансиях,"
            " term: март, responsible: edu, result: справка}]}]}",
        ),
    ),
    Example(
        "sum-mismatch",
        table("Школа, Педагоги", "[СОШ № 1, 30]", "[СОШ № 2, 20]", "[Итого, 55]"),
        table("Школа, Педагоги", "[СОШ № 1, 30]", "[СОШ № 2, 20]", "[Итого, 50]"),
    ),
    Example(
        "share-mismatch", text("Соглашения есть у 7 из 8 школ (90 %)."), text("Соглашения есть у 7 из 8 школ (88 %).")
    ),
    Example("count-mismatch", text("Обучены пять школ: № 1, 2, 3, 4."), text("Обучены четыре школы: № 1, 2, 3, 4.")),
    Example(
        "group-count",
        Spec(
            text("Семинары проведены в трёх ШНОР.").program,
            "parties:\n  edu: {name: УО}\n  s1: {name: СОШ}\n"
            "groups:\n  low: {name: Школы, short: ШНОР, members: [s1, edu]}\n",
        ),
        Spec(
            text("Семинары проведены в двух ШНОР.").program,
            "parties:\n  edu: {name: УО}\n  s1: {name: СОШ}\n"
            "groups:\n  low: {name: Школы, short: ШНОР, members: [s1, edu]}\n",
        ),
    ),
    Example(
        "financing-zero",
        money("{id: x, name: Областной бюджет, amounts: {2025: '0', 2026: '0'}}"),
        money("{id: x, name: Областной бюджет, amounts: {2025: '0', 2026: '10'}}"),
    ),
    Example(
        "financing-duplicate",
        money(
            "{id: x, name: Бюджет округа, amounts: {2025: '1', 2026: '1'}}",
            "{id: y, name: Бюджет округа, amounts: {2025: '2', 2026: '2'}}",
        ),
        money(
            "{id: x, name: Бюджет округа, amounts: {2025: '1', 2026: '1'}}",
            "{id: y, name: Бюджет области, amounts: {2025: '2', 2026: '2'}}",
        ),
    ),
    Example("passport-incomplete", passport(*_FULL), passport(*_FULL, _CONTROL)),
    Example(
        "passport-differs",
        passport("{heading: Цель программы, text: Повысить успеваемость}", more=_GOAL),
        passport("{key: goal, heading: Цель программы}", more=_GOAL),
    ),
    Example(
        "results-not-measurable",
        spec("results: Рост доли школ с хорошими результатами\n"),
        spec("results: Доля школ с хорошими результатами составляет не менее 80 %\n"),
    ),
    Example(
        "section-empty",
        sections("{id: m, kind: roadmap, directions: [{id: d, activities: []}]}"),
        served("o1"),
    ),
    Example(
        "group-empty",
        sections(
            "{id: m, kind: resources, groups: [{id: g, title: Кадры, resources: [{id: r, title: Методисты,"
            " responsible: edu}]}, {id: h, title: Помещения, resources: []}]}"
        ),
        sections(
            "{id: m, kind: resources, groups: [{id: g, title: Кадры, resources: [{id: r, title: Методисты,"
            " responsible: edu}]}]}"
        ),
    ),
    Example("cycle-missing", cyclogram(*_CYCLE[:3]), cyclogram(*_CYCLE)),
    Example("cycle-coverage", cyclogram(*_CYCLE), spec("kind: plan\n")),
)
