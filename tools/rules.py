"""The page of all rules, `docs/rules.md`, made from the table of rules and their Russian texts.

Run as `python -m tools.rules`; a test compares the page with what this module makes.
"""

from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

from generator.checks.table import RULES
from generator.cli.pages import THEMES, Page, pages

PAGE = Path(__file__).parent.parent / "docs" / "rules.md"

_HEAD = """# Правила проверки

Эта страница составлена по таблице правил: `make rules`. Те же тексты показывает команда `generator rule КОД`; без кода
она перечисляет все правила.

`generator check` выполняет все правила над описанием программы, `generator inspect` – над любым файлом Word. У каждого
правила есть постоянный код – он стоит в конце замечания.

* **Ошибка** – документу верить нельзя; команда заканчивается со статусом 1.
* **Предупреждение** – скорее всего, недосмотр; построение оно не останавливает.
* **Замечание** – стоит посмотреть.

**Если правило не подходит.** В `program_specs/settings.yaml` правило можно выключить, включить или изменить его вес:

```yaml
checks:
  activity-compound: off
  term-no-year: error
  spelling: on
```

Одно место исключает комментарий – в конце строки или отдельной строкой над ней; он действует на всё, что на этой строке
начинается (на мероприятие целиком, если стоит у его первой строки). Причина пишется после тире:

```yaml
- id: act-diag
  term: Ежегодно                # check: ignore term-vague — срок устанавливает министерство
```

`# check: ignore-file КОД — причина` действует на весь файл. О комментарии, который больше ничего не исключает, проверка
напомнит сама. Замечания одного или нескольких правил показывает `generator check --select КОД,КОД`; вместо кода можно
назвать тему: `--select terms`.
"""


def page() -> str:
    """Return the whole page."""
    found = {one.code: one for one in pages()}
    parts = [_HEAD, "\n## Все правила\n", *_contents(found)]
    for theme, rules in groupby(RULES, key=lambda rule: rule.theme):
        parts += [f"\n# {THEMES[theme]}", *(_rule(found[rule.code]) for rule in rules if rule.code in found)]
    return "\n".join(parts) + "\n"


def _contents(found: dict[str, Page]) -> Iterator[str]:
    yield "| код | о чём | вес |\n| --- | --- | --- |"
    for one in (found[rule.code] for rule in RULES if rule.code in found):
        yield f"| [`{one.code}`](#{one.code}) | {one.title} | {one.weight.lower()} |"


def _rule(one: Page) -> str:
    return f"\n## {one.code}\n\n**{one.title}.** *{one.weight}.*\n\n{one.text}"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8", newline="\n")
