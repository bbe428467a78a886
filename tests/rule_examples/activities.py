"""Activities and their results, one by one and beside each other."""

from tests.linting import Example, Spec
from tests.spec_texts import roadmap


def row(place: int = 1, **given: str) -> str:
    """Return an activity, of which the `given` values are other than usual."""
    usual = {"title": "Проведение семинара", "term": "март", "responsible": "edu", "result": "Справка"}
    listed = ", ".join(f"{key}: {value}" for key, value in (usual | given).items() if value)
    return f"{{id: a{place}, {listed}}}"


def rows(*given: dict[str, str], more: str = "") -> Spec:
    """Return a program with these activities."""
    return Spec(roadmap(*(row(place, **one) for place, one in enumerate(given, 1)), more=more))


def one(**given: str) -> Spec:
    """Return a program with one activity."""
    return rows(given)


def titled(*titles: str) -> Spec:
    """Return a program with activities of these titles."""
    return rows(*({"title": title} for title in titles))


def results(*told: str) -> Spec:
    """Return a program with activities of these results, each of another title."""
    return rows(*({"title": f"Проведение {place}-го семинара", "result": one} for place, one in enumerate(told, 1)))


def columns(*keys: str) -> str:
    """Return the columns of a table."""
    heads = {
        "number": "№",
        "title": "Мероприятие",
        "term": "Срок",
        "responsible": "Ответственный",
        "result": "Результат",
    }
    return "    columns: [" + ", ".join(f"{{key: {key}, heading: {heads[key]}}}" for key in keys) + "]\n"


def part(*parts: str, term: str = "") -> Spec:
    """Return a program with one activity of these parts."""
    own = f"term: {term}, " if term else ""
    return Spec(roadmap(f"{{id: a, title: Проведение семинаров, {own}parts: [{', '.join(parts)}]}}"))


def directions(*titles: str, single: bool = False) -> Spec:
    """Return a program with directions of these titles."""
    listed = "".join(
        f"      - id: d{place}\n        title: {title}\n        activities:\n"
        + "".join(
            f"          - {row(place * 10 + number, title=f'Семинар № {place}{number}')}\n" for number in range(count)
        )
        for place, (title, count) in enumerate(zip(titles, (2, 1 if single else 2), strict=True), 1)
    )
    start = roadmap().partition("    directions:\n")[0]
    return Spec(f"{start}    directions:\n{listed}")


_MORE = "Реализация адресных мероприятий по поддержке школ с низкими образовательными результатами"
_SHARED = "Повышение профессионального уровня педагогических работников школ с низкими результатами"
_LONG = " ".join(["Организация работы методических объединений учителей"] * 16)
_PART = "{id: p, title: вебинар, term: март, responsible: edu, result: запись}"
_SECOND = "{id: q, title: семинар, term: май, responsible: edu, result: запись}"

EXAMPLES = (
    Example("activity-form", titled("Проект «Сильная школа»"), titled("Реализация проекта «Сильная школа»")),
    Example(
        "activity-mixed-form",
        titled("Провести семинар", "Проведение совещания", "Мониторинг"),
        titled("Проведение семинара", "Проведение совещания", "Мониторинг"),
    ),
    Example("activity-vague", titled("Проведение мероприятий"), titled("Проведение тренировочных экзаменов")),
    Example("activity-duplicate", titled(_MORE, _MORE), titled(_MORE, "Мониторинг")),
    Example(
        "activity-similar",
        titled("Мониторинг результатов учителей школ", "Мониторинг результатов школ и учителей"),
        titled("Мониторинг результатов учителей школ", "Мониторинг условий школ"),
    ),
    Example(
        "activity-compound",
        titled("Составление графика оценочных процедур и повышение квалификации учителей"),
        titled("Составление и согласование графика оценочных процедур"),
    ),
    Example(
        "activity-several",
        titled("Закрепление базовых школ. Утверждение планов совместной работы"),
        titled("Закрепление базовых школ и утверждение планов совместной работы"),
    ),
    Example("activity-long", titled(_LONG), titled("Организация работы методических объединений учителей")),
    Example("result-copied", results(_SHARED, _SHARED), results(_SHARED, "Обучены 20 педагогов")),
    Example("result-echo", one(result="Семинар проведён"), one(result="Обучены 20 учителей")),
    Example(
        "result-vague",
        results("Повышение мотивации учителей", "Справка", "Приказ", "Протокол"),
        results("Обучены 20 учителей", "Справка", "Приказ", "Протокол"),
    ),
    Example(
        "result-past",
        one(result="Консультации проводились по графику"),
        one(result="Консультации проведены во всех школах"),
    ),
    Example("result-form", results("Учитывать итоги", "Справка"), results("Справка об итогах", "Справка")),
    Example("results-empty", results("—", "—", "—", "Справка"), results("Приказ", "—", "—", "Справка")),
    Example(
        "result-column-missing",
        Spec(roadmap("{id: a, title: Семинар, term: март, responsible: edu}", more="    columns: R1\n")),
        Spec(roadmap("{id: a, title: Семинар, term: март, responsible: edu, result: Справка}")),
    ),
    Example("responsible-none", one(responsible="не назначен"), one(responsible="—")),
    Example("responsible-form", one(responsible="ответственные лица"), one(responsible="директора школ")),
    Example("responsible-duplicate", one(responsible="[edu, edu]"), one(responsible="[edu, low-results]")),
    Example(
        "responsible-same",
        rows(
            *({"title": f"Проведение {place}-го семинара", "responsible": "[edu, low-results]"} for place in range(10))
        ),
        rows(*({"title": f"Проведение {place}-го семинара", "responsible": "edu"} for place in range(10))),
    ),
    Example(
        "responsible-too-many",
        one(responsible="[edu, low-results, ИРО, ТПМПК, музей, библиотека]"),
        one(responsible="[edu, low-results]"),
    ),
    Example(
        "column-missing",
        Spec(roadmap("{id: a, title: Семинар, term: март}", more=columns("number", "title", "term"))),
        Spec(
            roadmap(
                "{id: a, title: Семинар, term: март, responsible: edu}",
                more=columns("number", "title", "term", "responsible"),
            )
        ),
    ),
    Example(
        "columns-swapped",
        rows({"term": "директор школы", "responsible": "март"}, {"term": "методист", "responsible": "до 1 мая"}),
        rows({"term": "март", "responsible": "директор школы"}, {"term": "до 1 мая", "responsible": "методист"}),
    ),
    Example("single-part", part(_PART), part(_PART, _SECOND)),
    Example("part-term-outside", part(_PART, _SECOND, term="май"), part(_PART, _SECOND, term="март – май")),
    Example(
        "group-duplicate",
        directions("Работа с педагогами", "Работа с педагогами"),
        directions("Работа с педагогами", "Работа с родителями"),
    ),
    Example(
        "group-single",
        directions("Работа с педагогами", "Работа с родителями", single=True),
        directions("Работа с педагогами", "Работа с родителями"),
    ),
)
