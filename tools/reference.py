"""The reference of the spec format, `docs/spec.md`, made from the schemas and the Russian catalogue.

Run as `python -m tools.reference`; a test compares the page with what this module makes.
"""

from collections.abc import Iterator
from pathlib import Path

from generator.cli import speech
from generator.errors import NOTHING
from generator.language.columns import PRESETS
from generator.spec.schema import FILES, RECORDS
from generator.spec.schemas.rules import Rules, referred

PAGE = Path(__file__).parent.parent / "docs" / "spec.md"

_HEAD = """# Описание спецификации

Эта страница составлена по схеме, по которой программа проверяет файлы: `make reference`. С чего начать и зачем нужны
пропуски, знак `—` и короткие имена `id`, рассказано в [руководстве](../README.ru.md).

* Любое значение – текст и печатается буква в букву; число, дата, да/нет появляются только там, где это сказано
  в графе «что пишется».
* Ключ без значения – то же, что отсутствие ключа. `?` – ещё не известно (пропуск), `—` – пусто намеренно.
* Текст с оформлением: строка – абзац, `- ` – пункт списка, `**слово**` – полужирный, `\\` перед `*`, `-`
  или `^` оставляет сам знак.
* Ключи, отмеченные •, обязательны.
"""
_FILES = {
    "program": "program.yaml – программа",
    "execution": "execution/‹период›.yaml – исполнение за период",
    "directory": "directory.yaml – справочник",
    "settings": "settings.yaml – настройки",
}
_TYPES = {
    "text": "текст",
    "rich": "текст с оформлением",
    "id": "короткое имя",
    "column": "короткое имя, можно с подчёркиванием",
    "span": "годы: `2025-2027`, `2022-01..2024-08`, `2025`, `2025-26`",
    "date": "дата: `2024-12-24` или `24.12.2024`",
    "days": "дни учебного года: `09-01..10-26` или `01.09..26.10`",
    "year": "год",
    "yes-no": "`yes` или `no` (`да`, `нет`)",
    "number": "число: `24,5`",
    "share": "доля в процентах",
    "template": "имя файла .docx",
    "list": "список",
    "mapping": "запись",
}


def page() -> str:
    """Return the whole page."""
    speech.use("ru")
    parts = [_HEAD]
    for name in sorted(FILES, key=list(_FILES).index):
        parts += [f"\n## {_FILES[name]}\n", *(_record(record, name) for record in _reached(name))]
    return "\n".join([*parts, *_presets(), ""])


def _reached(name: str) -> list[str]:
    """Return the records of a file in the order they are met, the file itself first."""
    found = [name]
    for record in found:
        found += [inner for rules in RECORDS[record].values() for inner in referred(rules) if inner not in found]
    return list(dict.fromkeys(found))


def _record(record: str, file: str) -> str:
    heading = "" if record == file else f'### <a id="{record}"></a>`{record}`\n\n'
    rows = [_row(key, rules) for key, rules in RECORDS[record].items()]
    return "\n".join([f"{heading}| ключ | что это | что пишется |", "| --- | --- | --- |", *rows, ""])


def _row(key: str, rules: Rules) -> str:
    mark = " •" if rules.get("required") else ""
    about = speech.say(rules.get("meta", {}).get("about", NOTHING)).replace("|", "\\|")
    return f"| `{key}`{mark} | {about} | {_written(rules)} |"


def _written(rules: Rules) -> str:
    if "allowed" in rules:
        chosen = ", ".join(f"`{word}`" for word in rules["allowed"])
        default = f"; без ключа – `{rules['default']}`" if "default" in rules else ""
        return chosen + default + (" или список: " + _each(rules) if "each" in rules else "")
    kinds = rules["type"] if isinstance(rules["type"], list) else [rules["type"]]
    return " или ".join(_kind(kind, rules) for kind in kinds)


def _kind(kind: str, rules: Rules) -> str:
    if kind == "list":
        return "список: " + _each(rules)
    if kind != "mapping":
        return _TYPES.get(kind, kind)
    if "record" in rules:
        return f"запись [`{rules['record']}`](#{rules['record']})"
    if "choice" in rules:
        return "запись: " + ", ".join(f"[`{name}`](#{record})" for name, record in rules["choice"]["records"].items())
    return "запись с именами; под каждым – " + _written(rules["entries"]["values"])


def _each(rules: Rules) -> str:
    return _written(rules["each"]) if rules.get("each") else "…"


def _presets() -> Iterator[str]:
    yield "\n## Готовые наборы граф (`columns`)\n"
    yield "| набор | графы |\n| --- | --- |"
    for name, columns in PRESETS.items():
        yield f"| `{name}` | {' · '.join(column.heading for column in columns)} |"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
