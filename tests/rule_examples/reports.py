"""Reports on execution: statuses, accounts, reasons, conclusions."""

from collections.abc import Mapping

from tests.linting import Example, Spec
from tests.spec_texts import DIRECTORY, HEAD

SIGNED = "title: Отчёт об исполнении плана за 2025 год\ndate: 2026-01-20\nsignatory: lavrova\nconclusions: —\n"
_ROW = "{{id: {id}, title: {title}, term: '{term}', responsible: [{who}], result: {result}}}"
SEMINARS = "Проведение семинаров для учителей математики по подготовке к экзаменам"


def plan(*titles: str, result: str = "—", who: str = "edu", **more: str) -> str:
    """Return a program with a plan: one row for each title, called r-1, r-2 and so on.

    `more` may give its `period`, the `term` of the rows, the `heading` above them, and `keys` of the program.
    """
    term = more.get("term", "Март")
    listed = "".join(
        f"          - {_ROW.format(term=term, id=f'r-{number}', title=title, who=who, result=result)}\n"
        for number, title in enumerate(titles or (SEMINARS,), 1)
    )
    head = HEAD.replace("2025-2026", more.get("period", "2025"))
    titled = f"        title: {more['heading']}\n" if more.get("heading") else ""
    return f"""{head}{more.get("keys", "")}sections:
  - id: map
    kind: plan
    directions:
      - id: dir
{titled}        activities:
{listed}"""


def told(rows: Mapping[str, str], head: str = SIGNED, more: str = "") -> str:
    """Return an execution file: what is said of each row, as flow mappings without braces."""
    said = "".join(f"  {name}: {{{what}}}\n" for name, what in rows.items())
    return f"{head}activities:\n{said}{more}"


def report(one: str, head: str = SIGNED, *, result: str = "—", who: str = "edu", more: str = "") -> Spec:
    """Return a program of one row, and a report that tells `one` of it."""
    return Spec(plan(result=result, who=who), DIRECTORY, periods={"2025": told({"r-1": one}, head, more)})


def concluded(text: str, *statuses: str, heading: str = "") -> Spec:
    """Return a report with these conclusions and a row for each status."""
    late = "account: 'Проведены 12 занятий', reason: 'болезнь педагога', new_term: 'март 2026 г.'"
    rows = {
        f"r-{number}": f"status: {status}, "
        + (f"account: 'Проведены {number} занятий'" if status in ("done", "not_planned") else late)
        for number, status in enumerate(statuses, 1)
    }
    titles = (f"Занятие номер {number} для учителей" for number in range(1, len(statuses) + 1))
    head = SIGNED.replace("conclusions: —", f"conclusions: '{text}'")
    return Spec(plan(*titles, heading=heading), DIRECTORY, periods={"2025": told(rows, head)})


_FACTS = "account: 'Проведены 12 семинаров, обучены 30 учителей'"
_NETWORK = "Организация сетевого взаимодействия и партнёрства"
_ORDER = (
    "order: {date: 2024-12-20, number: 412, title: О плане, preamble: В целях поддержки школ, signatory: lavrova, "
    "points: [{id: p, approve: yes}, {id: c, control: self}]}\n"
)
_GROUP = DIRECTORY.replace("members: [school-3]", "members: [school-3, edu]")
_INDICATOR = """  - id: goals
    kind: indicators
    indicators:
      - {id: in-1, name: Доля школ, unit: '%', base: 10, base_year: 2024, targets: {2025: 20}}
"""


_SAME = "В марте 2025 года 30 педагогов обучены на базе Методического центра, выданы сертификаты"


def _two(first: str, second: str) -> Spec:
    rows = {f"r-{number}": f"status: done, account: '{said}'" for number, said in enumerate((first, second), 1)}
    return Spec(plan("Семинар для учителей", "Школа молодого педагога"), periods={"2025": told(rows)})


def _many(account: str) -> Spec:
    rows = {f"r-{number}": f"status: done, account: '{account.format(number)}'" for number in range(1, 10)}
    titles = [f"Мероприятие с учителями под номером {number}" for number in range(1, 10)]
    return Spec(plan(*titles), DIRECTORY, periods={"2025": told(rows)})


def _indicated(text: str) -> Spec:
    head = SIGNED.replace("conclusions: —", f"conclusions: '{text}'")
    more = "indicators:\n  in-1: {actual: 15, reason: закрыта школа}\n"
    periods = {"2025": told({"r-1": f"status: done, {_FACTS}"}, head, more)}
    return Spec(plan() + _INDICATOR, DIRECTORY, periods=periods)


def _answered(*parties: str) -> Spec:
    said = ", ".join(f"{name}: {{status: done, account: Проведено}}" for name in parties)
    one = f"status: done, {_FACTS}, answers: {{{said}}}"
    return Spec(plan(who="low-results"), _GROUP, periods={"2025": told({"r-1": one})})


_DENIED = "status: in_progress, account: 'Договоры с вузом заключены не были%s'"

EXAMPLES: tuple[Example, ...] = (
    Example(
        "report-title",
        report(f"status: done, {_FACTS}", SIGNED.replace("Отчёт об", "Отчёта об")),
        report(f"status: done, {_FACTS}"),
    ),
    Example(
        "report-period",
        report(f"status: done, {_FACTS}", SIGNED.replace("за 2025", "за 2024")),
        report(f"status: done, {_FACTS}"),
    ),
    Example(
        "report-unsigned",
        report(f"status: done, {_FACTS}", SIGNED.replace("signatory: lavrova\n", "")),
        report(f"status: done, {_FACTS}"),
    ),
    Example(
        "report-act",
        Spec(plan(keys=_ORDER), periods={"2025": told({"r-1": f"status: done, {_FACTS}"})}),
        Spec(plan(keys=_ORDER), periods={"2025": told({"r-1": f"status: done, {_FACTS}"}, SIGNED + "act: yes\n")}),
    ),
    Example(
        "report-no-figures",
        _many("Семинары в школах прошли с участием педагогов"),
        _many("Проведены семинары, обучены {} педагогов"),
    ),
    Example("account-status", report("status: done, account: Выполнено."), report(f"status: done, {_FACTS}")),
    Example(
        "account-begins",
        report('status: done, account: "Выполнено.\\nПроведены 12 семинаров"'),
        report("status: done, account: 'Проведены 12 семинаров'"),
    ),
    Example("account-missing", report("status: done"), report(f"status: done, {_FACTS}")),
    Example(
        "account-echo",
        report("status: done, account: 'Проведены семинары для учителей математики по подготовке к экзаменам'"),
        report("status: done, account: 'Проведены 12 семинаров для учителей математики по подготовке к экзаменам'"),
    ),
    Example(
        "account-tense",
        report("status: done, account: 'Осуществляется обмен опытом между школами округа и города'"),
        report("status: done, account: 'Школы округа и города провели обмен опытом, участвовал 41 педагог'"),
    ),
    Example("account-repeated", _two(_SAME, _SAME), _two(_SAME, _SAME.replace("марте", "мае"))),
    Example(
        "account-vague",
        report("status: done, account: 'Семинары прошли в ряде школ 12 марта'"),
        report("status: done, account: 'Семинары прошли в четырёх школах 12 марта'"),
    ),
    Example(
        "status-contradiction",
        report("status: done, account: 'Семинары не проведены.'"),
        report("status: done, account: 'Проведены 12 семинаров, замечаний нет.'"),
    ),
    Example(
        "not-planned-told",
        report("status: not_planned, account: 'Проведены 12 семинаров'"),
        report("status: not_planned, account: 'Мероприятие предусмотрено с 2026 года'"),
    ),
    Example(
        "plan-fact",
        report("status: done, account: 'Проведено 6 семинаров'", result="Не менее 8 семинаров"),
        report("status: done, account: 'Проведено 8 семинаров'", result="Не менее 8 семинаров"),
    ),
    Example("party-coverage", _answered("school-3"), _answered("school-3", "edu")),
    Example(
        "evidence-missing",
        report(f"status: done, {_FACTS}"),
        report(f"status: done, {_FACTS}, evidence: Приказ от 12.03.2025 № 14"),
    ),
    Example("reason-missing", report(_DENIED % ""), report(_DENIED % ": заявлений не поступило по причине карантина")),
    Example(
        "reason-without-cause",
        report(f"status: done, {_FACTS}, reason: болезнь методиста"),
        report(f"status: done_late, {_FACTS}, reason: болезнь методиста"),
    ),
    Example(
        "reason-formal",
        report(f"status: partly, {_FACTS}, reason: по объективным причинам"),
        report(f"status: partly, {_FACTS}, reason: с марта не было методиста по математике"),
    ),
    Example(
        "new-term-missing",
        report("status: moved, account: Подготовлена программа семинаров, reason: болезнь методиста"),
        report("status: moved, account: Подготовлена программа, reason: болезнь, new_term: март 2026 г."),
    ),
    Example(
        "new-term-past",
        report("status: moved, account: Подготовлена программа, reason: болезнь, new_term: май 2025 г."),
        report("status: moved, account: Подготовлена программа, reason: болезнь, new_term: май 2026 г."),
    ),
    Example(
        "recommendation-addressee",
        report(f"status: done, {_FACTS}, recommendation: {{text: провести разбор, term: март 2026 г.}}"),
        report(f"status: done, {_FACTS}, recommendation: {{text: провести разбор, to: edu, term: март 2026 г.}}"),
    ),
    Example(
        "recommendation-term",
        report(f"status: done, {_FACTS}, recommendation: {{text: провести разбор, to: edu}}"),
        report(f"status: done, {_FACTS}, recommendation: {{text: провести разбор, to: edu, term: март 2026 г.}}"),
    ),
    Example(
        "recommendation-form",
        report(f"status: done, {_FACTS}, recommendation: {{text: разбор работ, to: edu, term: март 2026 г.}}"),
        report(f"status: done, {_FACTS}, recommendation: {{text: провести разбор работ, to: edu, term: март 2026 г.}}"),
    ),
    Example(
        "conclusion-contradiction",
        concluded("Все мероприятия плана выполнены.", "done", "not_done"),
        concluded("Мероприятия плана выполнены, кроме одного.", "done", "not_done"),
    ),
    Example(
        "conclusion-denies",
        concluded("Не удалось обеспечить организацию сетевого взаимодействия и партнёрства.", "done", heading=_NETWORK),
        concluded(
            "Не удалось обеспечить организацию сетевого взаимодействия и партнёрства.", "partly", heading=_NETWORK
        ),
    ),
    Example(
        "conclusion-counts",
        concluded("Выполнено 3 мероприятия, одно не выполнено.", "done", "done", "not_done"),
        concluded("Выполнено 2 мероприятия, одно не выполнено.", "done", "done", "not_done"),
    ),
    Example(
        "conclusion-share",
        concluded("Выполнено 95 % мероприятий, одно не выполнено.", "done", "not_done"),
        concluded("Выполнено 50 % мероприятий, одно не выполнено.", "done", "not_done"),
    ),
    Example(
        "conclusion-coverage",
        concluded("Проведены 12 занятий.", "done", "not_done"),
        concluded("Проведены 12 занятий, одно мероприятие не выполнено.", "done", "not_done"),
    ),
    Example(
        "conclusion-no-figures",
        concluded("В 2025 году план выполнен, опыт школ обобщён.", *["done"] * 6),
        concluded("В 2025 году выполнены все 6 мероприятий.", *["done"] * 6),
    ),
    Example(
        "conclusion-indicators",
        _indicated("Проведены 12 семинаров."),
        _indicated("Проведены 12 семинаров. Показатель не достигнут: закрыта школа."),
    ),
)
