"""The report as a paper: its title, its period, its signature, the act behind it."""

import re
from collections.abc import Iterator

from generator.checks.reports.told import in_report
from generator.checks.rule import Found, Subject
from generator.context.rich import line
from generator.errors import Edit, msg
from generator.language import dates
from generator.language.letters import small
from generator.language.roman import roman
from generator.model.execution import Execution
from generator.model.family import Family
from generator.model.passage import Role
from generator.model.period import ReportingPeriod

_NOMINATIVES = {
    "отчёта": "отчёт",
    "отчета": "отчет",
    "информации": "информация",
    "справки": "справка",
    "доклада": "доклад",
    "сведений": "сведения",
}
_FIRST = re.compile(r"\s*(?P<word>[А-Яа-яЁё]+)\s+(?:об?|по)\b")
_YEAR = re.compile(
    r"\bза\s+(?:(?:[ivx]+|первый|второй|третий|четвертый|первое|второе|\d)\s*(?:-\w+)?\s*(?:квартал|полугодие)\w*\s+)?(?P<from>20\d\d)(?:\s*[-–—/]\s*(?P<to>20\d\d|\d\d))?\s*(?P<school>учебн)?"
)
_QUARTER = re.compile(r"\bза\s+(?P<part>i{1,3}|iv|[1-4]|первый|второй|третий|четвертый)(?:-й)?\s+квартал")
_QUARTERS = {"первый": 1, "второй": 2, "третий": 3, "четвертый": 4}


def report_title(subject: Subject) -> Iterator[Found]:
    """Yield a title of a report in the genitive: «Отчёта об исполнении …»."""
    for passage in subject.passages:
        found = _FIRST.match(passage.text) if passage.role is Role.TITLE else None
        nominative = _NOMINATIVES.get(found["word"].lower()) if found else None
        if found and nominative:
            right = nominative.capitalize() if found["word"][:1].isupper() else nominative
            change = Edit(found.start("word"), found.end("word"), right)
            said = msg("The title of the report is in the genitive: «{word} …».", word=found["word"])
            yield Found(said, passage.place, msg("Write «{word} …».", word=right), (change,))


def report_period(family: Family) -> Iterator[Found]:
    """Yield a title of a report that names another period than its file."""
    for execution in family.executions.values():
        title = small(line(execution.title))
        if said := _other_year(title, execution.period) or _other_quarter(title, execution.period):
            period = dates.period(execution.period)
            message = msg("The title says “{said}”, the file tells of the period “{period}”.", said=said, period=period)
            yield in_report(family, execution, message, "title", hint=msg("Correct the title, or rename the file."))


def report_unsigned(family: Family) -> Iterator[Found]:
    """Yield a report that nobody signs, or that has no date."""
    for execution in family.executions.values():
        lacking = [name for name in ("signatory", "date") if not getattr(execution, name)]
        if lacking and not execution.order and not _is_draft(execution):
            said = msg("The report has no signature.") if lacking[0] == "signatory" else msg("The report has no date.")
            yield in_report(family, execution, said, hint=msg("Add: {keys}.", keys=", ".join(lacking)))


def report_act(family: Family) -> Iterator[Found]:
    """Yield a report that does not say by which act the program was approved on which it reports."""
    order = family.program.order
    for execution in family.executions.values():
        named = line(f"{execution.title} {execution.conclusions if isinstance(execution.conclusions, str) else ''}")
        if (
            order
            and not execution.act
            and not re.search(r"утвержд[её]н\w*\s+\w*(?:приказ|постановлен|распоряжен)", named, re.IGNORECASE)
        ):
            said = msg("The report does not name the act that approved the program.")
            yield in_report(family, execution, said, hint=msg("Write “act: yes”: the act is printed under the title."))


def _is_draft(execution: Execution) -> bool:
    """Return whether the report is still being filled in and has no date yet: only half its statuses are known."""
    gaps = sum(gap.what == "status" for gap in execution.gaps)
    return not execution.date and bool(execution.signatory) and gaps > 0


def _other_year(title: str, period: ReportingPeriod) -> str:
    found = _YEAR.search(title)
    if not found:
        return ""
    years = {period.span.start.year, period.span.end.year, period.year}
    said = {int(found["from"])}
    if found["to"]:
        said.add(int(found["from"][: 4 - len(found["to"])] + found["to"]))
    is_other = not said & years if len(years) == 1 or not found["to"] else said != years
    return found[0].strip() if is_other else ""


def _other_quarter(title: str, period: ReportingPeriod) -> str:
    found = _QUARTER.search(title) if period.kind == "quarter" else None
    if not found:
        return ""
    part = found["part"]
    number = _QUARTERS.get(part) or next((n for n in range(1, 5) if part in (str(n), roman(n).lower())), 0)
    return "" if number == period.part else found[0]
