"""Documents of one program beside each other, and its years."""

from collections.abc import Mapping

from tests.linting import Example, Spec
from tests.rule_examples.orders import APPROVE, CONTROL, act
from tests.rule_examples.reports import SIGNED, plan, told
from tests.spec_texts import HEAD

_FACTS = "account: 'Проведены 12 семинаров'"
_LONG = "Программа поддержки сельских школ Заречного муниципального округа"
_TITLE = "Проведение семинаров для учителей математики"
_INDICATOR = """  - id: goals
    kind: indicators
    indicators:
      - {id: in-1, name: Доля школ, unit: '%', base: 10, base_year: 2024, targets: {2025: 20, 2026: 20}}
"""


def years(
    rows: Mapping[str, str], *, period: str = "2024-2026", more: Mapping[str, str] | None = None, dated: str = ""
) -> Spec:
    """Return a program with a row, and what each report tells of it; `more` are further keys of reports.

    `dated` is the date of the report for 2025 in place of the January after it; that for 2026 is of January 2027.
    """
    periods = {name: told({"r-1": what}, _head(name, dated), (more or {}).get(name, "")) for name, what in rows.items()}
    return Spec(plan(period=period, term="Ежегодно, март"), periods=periods)


def _head(name: str, dated: str) -> str:
    day = "2027-01-10" if name.startswith("2026") else dated or f"{int(name[:4]) + 1}-01-20"
    return SIGNED.replace("за 2025 год", "").replace("2026-01-20", day)


def passport(title: str) -> Spec:
    """Return a program whose passport gives its title."""
    head = HEAD.replace("Программа поддержки школ", _LONG)
    row = f"      - heading: Наименование программы\n        text: {title}\n"
    return Spec(f"{head}sections:\n  - id: pass\n    kind: passport\n    rows:\n{row}")


def two_tables(term: str, who: str = "edu") -> Spec:
    """Return a plan and a cyclogram with one activity in both; in the plan it has another term and other people."""
    event = f"{{id: ev-1, title: {_TITLE}, term: {term}, responsible: [{who}], result: —}}"
    return Spec(
        plan(_TITLE)
        + f"""  - id: cyc
    kind: cyclogram
    objectives:
      - id: ob
        title: Сбор сведений
        events:
          - {event}
"""
    )


def measured(base_year: int, **actuals: str) -> Spec:
    """Return a program with an indicator, and its actual values in reports."""
    program = plan(period="2024-2026", term="Ежегодно, март") + _INDICATOR.replace(
        "base_year: 2024", f"base_year: {base_year}"
    )
    periods = {
        name[1:].replace("_", "-"): told(
            {"r-1": f"status: done, {_FACTS}"},
            SIGNED.replace("за 2025 год", ""),
            f"indicators:\n  in-1: {{actual: {value}, reason: закрыта школа}}\n",
        )
        for name, value in actuals.items()
    }
    return Spec(program, periods=periods)


def quoted(title: str) -> Spec:
    """Return an act whose preamble quotes an act of the directory."""
    said = f"  preamble: 'В соответствии с законом от 29.12.2012 № 273-ФЗ «{title}»'\n"
    return act(APPROVE, CONTROL, head=said)


def signing(post: str) -> Spec:
    """Return an act and an approval block that one person signs."""
    signed = "  signatory: {post: Директор Методического центра, name: И.С. Лаврова}\n"
    block = f"approval: {{form: person, reason: так принято, post: {post}, name: И.С. Лаврова, date: 2025-01-20}}\n"
    return act(APPROVE, CONTROL, head=signed, more=block)


_LEFT = "status: moved, account: Подготовлена программа, reason: болезнь, new_term: март 2026 г."
_ADVICE = f"status: done, {_FACTS}, recommendation: {{text: провести практикум для учителей, to: edu, term: март}}"
_ASKED = "tasks:\n  t-1: {text: провести практикум для учителей, to: edu, status: done, account: проведён}\n"

EXAMPLES: tuple[Example, ...] = (
    Example("title-differs", passport(_LONG.replace("сельских ", "")), passport(_LONG)),
    Example("post-differs", signing("Заведующий отделом"), signing("Директор")),
    Example("term-differs", two_tables("Октябрь"), two_tables("Март")),
    Example("responsible-differs", two_tables("Март", "school-3"), two_tables("Март", "edu")),
    Example("base-actual", measured(2025, p2025="15"), measured(2024, p2025="15")),
    Example("actual-differs", measured(2024, p2025="15", p2025_q4="16"), measured(2024, p2025="15", p2025_q4="15")),
    Example("indicator-jump", measured(2024, p2025="15", p2026="60"), measured(2024, p2025="15", p2026="16")),
    Example(
        "status-taken-back",
        years({"2025-q1": f"status: done, {_FACTS}", "2025": "status: not_done, reason: болезнь, account: Нет группы"}),
        years({"2025-q1": f"status: done, {_FACTS}", "2025": f"status: done, {_FACTS}"}),
    ),
    Example(
        "carried-lost",
        years({"2025": _LEFT, "2026": "status: not_planned"}),
        years({"2025": _LEFT, "2026": f"status: done, {_FACTS}"}),
    ),
    Example(
        "recommendation-lost",
        years({"2025": _ADVICE, "2026": f"status: done, {_FACTS}"}),
        years({"2025": _ADVICE, "2026": f"status: done, {_FACTS}"}, more={"2026": _ASKED}),
    ),
    Example(
        "period-gap",
        years({"2024": f"status: done, {_FACTS}", "2026": f"status: done, {_FACTS}"}),
        years({"2025": f"status: done, {_FACTS}", "2026": f"status: done, {_FACTS}"}),
    ),
    Example("report-outside", years({"2030": f"status: done, {_FACTS}"}), years({"2025": f"status: done, {_FACTS}"})),
    Example(
        "report-order",
        years(dict.fromkeys(("2025", "2026"), f"status: done, {_FACTS}"), dated="2027-01-15"),
        years(dict.fromkeys(("2025", "2026"), f"status: done, {_FACTS}")),
    ),
)
