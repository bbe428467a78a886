"""A form as documents hand it over: the plain context that Word and Excel print."""

from typing import Any

from generator.context.leaves import Context, Leaf, control, named, rich

STATUSES = ("выполнено", "выполняется", "не выполнено, перенесено")
NOTHING = {"name": "", "text": ""}
EMPTY = {"text": ""}
ANSWERS = ("status", "actual", "account", "evidence", "reason", "new_term")
FORM = {"form": "program-2026-school-1", "edition": "2"}


def heading(text: str, is_group: bool = True) -> dict[str, Any]:
    """Return a row that only heads others."""
    empty = {name: "" for name in ("number", "title", "term", "previous", "note", "measure")}
    flags = {name: False for name in ("is_row", "has_previous", "has_note", "is_asked", "has_measure")}
    kinds = {"is_group": is_group, "is_subgroup": not is_group, "heading": text, "code": NOTHING}
    return empty | flags | kinds | {name: EMPTY for name in ANSWERS}


def activity(code: str, title: str, **given: Any) -> dict[str, Any]:
    """Return a row of an activity; `given` are the texts of its answers, and what else is different."""
    answers = {name: answer(name, code, given.pop(name, "")) for name in ANSWERS}
    row = heading("") | {"is_group": False, "is_subgroup": False, "is_row": True, "is_asked": True, "number": "1."}
    texts = {
        "code": named(f"row_{code.replace('-', '_')}", f"[{code}]"),
        "title": rich(title),
        "term": rich("май 2026"),
    }
    return row | texts | answers | given


def answer(name: str, code: str, text: str) -> Leaf:
    """Return the control of an answer."""
    kind = {"status": "choice", "new_term": "date"}.get(name, "text")
    return control(kind, f"{name}.{code}", name, "Напишите здесь", *(STATUSES if name == "status" else ()), text=text)


def form(*rows: dict[str, Any], **given: Any) -> Context:
    """Return the context of a form with these rows of activities."""
    return {
        "title": "Сведения о выполнении программы",
        "period": "2026 год",
        "party": "Школа № 1",
        "form_id": FORM["form"],
        "instruction": rich("Заполните жёлтые ячейки.\n- выберите состояние;\n- напишите, что сделано."),
        "due": "15 января 2027 г.",
        "has_due": True,
        "address": "",
        "has_address": False,
        "has_rows": bool(rows),
        "has_measures": any(row["has_measure"] for row in rows),
        "rows": list(rows),
        "has_indicators": False,
        "indicators": [],
        "has_tasks": False,
        "tasks": [],
        "contact": control("text", "contact", "Исполнитель, телефон", "Фамилия и телефон"),
        "draft": {},
    } | given


def indicator(code: str, name: str, actual: str = "") -> dict[str, Any]:
    """Return a row of an indicator."""
    texts = {"number": "1", "name": name, "unit": "%", "target": "80", "previous": "75,5"}
    own = {"code": named(f"ind_{code}", f"[{code}]"), "actual": answer("actual", code, actual)}
    return texts | own | {"reason": answer("reason", code, "")}


def task(code: str, text: str) -> dict[str, Any]:
    """Return a row of a recommendation."""
    own = {"code": named(f"task_{code}", f"[{code}]"), "text": rich(text), "number": "1", "term": "до 1 июня"}
    return own | {name: answer(name, code, "") for name in ("status", "account")}


def whole() -> Context:
    """Return a form with everything in it."""
    return form(
        heading("Раздел 1. Кадры"),
        heading("1.1. Обучение", is_group=False),
        activity("act-1", "Провести семинар", has_previous=True, previous="За 2025 год: проведено два."),
        activity("act-2", "=Обучить учителей", has_measure=True, measure="Число учителей", actual="12,5"),
        activity("act-3", "Подвести\u00a0итоги", is_asked=False),
        activity("act-4", "Отчитаться", status=STATUSES[0], account="- сделано\nв срок", new_term="15.05.2026"),
        has_indicators=True,
        indicators=[indicator("i1", "Доля учителей")],
        has_tasks=True,
        tasks=[task("t1", "Усилить контроль")],
    )
