"""Conclusions against the statuses above them."""

import re
from collections.abc import Iterator

from generator.checks.reports.told import DONE, UNDONE, in_report, sentences
from generator.checks.rule import Found
from generator.context.rich import line
from generator.errors import msg
from generator.language import comparing
from generator.language.letters import small
from generator.language.numerals import VALUES
from generator.language.spans import YEAR
from generator.model.execution import Execution
from generator.model.family import Family
from generator.model.program import Amount
from generator.model.table import PlanTable, RowGroup

_VERBS = r"(?:выполнен|реализован|исполнен|проведен)"
_ALL = re.compile(
    rf"\bвсе\s+(?:\d+\s+)?(?:запланированные\s+|намеченные\s+)?мероприяти\w*[^.]{{0,60}}\b{_VERBS}|"
    rf"\b{_VERBS}\w*\s+(?:полностью|в\s+полном\s+объеме)|\b(?:полностью|в\s+полном\s+объеме)\s+{_VERBS}|"
    r"\bвыполнены\s+все\s+мероприятия"
)
_LIMITED = re.compile(
    r"\bне\b|\bкроме\b|\bза исключением\b|\bне считая\b|\bиз них\b|\bчасть\b|\bмероприяти\w*\s+(?:по|направлен)"
)
_ABOUT_ALL = re.compile(r"\bмероприяти|\bплан|\bпрограмм|\bдорожн")
_NOT_MET = re.compile(
    r"\bне\s+удалось\b|\bне\s+в\s+полн\w+\s+(?:мере|объеме)\b|"
    r"\bне\s+(?:выполнен|реализован|проведен|обеспечен|организован|создан)[аоы]?\b"
)
_DEVIATION = re.compile(
    r"\bне\s+(?:выполн|провед|состоя|удалось|достиг|реализ|заверш|исполн|созда|организ)|\bчастичн|\bперенес|\bотмен|\bсрыв|"
    r"\bневыполн|\bотклонен|\bпросроч|\bопоздан|\bнарушени\w* срок|\bне в полн"
)
_WORD = re.compile(r"[а-я]+")
_FEW = 5


def conclusion_contradiction(family: Family) -> Iterator[Found]:
    """Yield conclusions that say that everything was done, where the statuses say otherwise.

    Conclusions that name any deviation may mean all of a part.
    """
    for execution, text in stated(family):
        undone = sum(one.status in UNDONE for one in execution.activities.values())
        for boast in _boasts(text) if undone else ():
            message = msg(
                "The conclusions say «{text}», and of {count} activities the statuses do not.", text=boast, count=undone
            )
            yield in_report(
                family, execution, message, "conclusions", hint=msg("Correct the conclusions or the statuses.")
            )


def _boasts(text: str) -> Iterator[str]:
    """Yield the words of conclusions that say that everything was done."""
    for said in _sentences(text) if not _DEVIATION.search(small(text)) else ():
        found = _ALL.search(said)
        if found and _ABOUT_ALL.search(said) and not _LIMITED.search(said):
            yield found[0]


def conclusion_denies(family: Family) -> Iterator[Found]:
    """Yield conclusions that say that something did not succeed, all activities of which are reported as done."""
    groups = list(_groups(family))
    for execution, text in stated(family):
        for said in (one for one in _sentences(text) if _NOT_MET.search(one)):
            known = comparing.words(said)
            for title, rows in groups:
                statuses = {execution.activities[name].status for name in rows if name in execution.activities}
                if statuses and statuses <= DONE and not any(comparing.missing(comparing.words(title), known)):
                    message = msg(
                        "The conclusions say that “{title}” did not fully succeed, and every status there is “done”.",
                        title=line(title),
                    )
                    yield in_report(
                        family, execution, message, "conclusions", hint=msg("Correct the statuses or the conclusions.")
                    )


def conclusion_coverage(family: Family) -> Iterator[Found]:
    """Yield conclusions that do not mention that something was not done, nor say that everything was."""
    for execution, text in stated(family):
        undone = [one for one in execution.activities.values() if one.status in UNDONE]
        if undone and not _DEVIATION.search(small(text)) and not any(_boasts(text)):
            said = msg(
                "The conclusions do not mention what was not done in full: {count} activities.",
                count=len(undone),
            )
            yield in_report(family, execution, said, "conclusions", hint=msg("Name them, and say what comes of them."))


def conclusion_no_figures(family: Family) -> Iterator[Found]:
    """Yield conclusions without a single figure."""
    for execution, text in stated(family):
        bare = YEAR.sub("", small(text))
        has_figures = re.search(r"\d", bare) or any(word in VALUES and VALUES[word] > 1 for word in _WORD.findall(bare))
        if len(execution.activities) > _FEW and not has_figures:
            said = msg("There is no figure in the conclusions.")
            yield in_report(
                family,
                execution,
                said,
                "conclusions",
                hint=msg("Say how many activities of how many are done, which values are reached."),
            )


def conclusion_indicators(family: Family) -> Iterator[Found]:
    """Yield conclusions on a year that do not mention indicators, some of which were missed."""
    items = {one.id: one for one in family.program.indicators()}
    for execution, text in stated(family):
        year = execution.period.year
        missed = [
            items[name].name
            for name, one in execution.indicators.items()
            if name in items and isinstance(one.actual, Amount) and items[name].is_reached(year, one.actual) is False
        ]
        if missed and execution.period.ends_year and not _are_told(missed, small(text)):
            said = msg(
                "The conclusions do not mention the indicators, and {count} are not reached: {names}.",
                count=len(missed),
                names=", ".join(f"«{line(name)}»" for name in missed[:2]),
            )
            yield in_report(
                family,
                execution,
                said,
                "conclusions",
                hint=msg("Say which values are reached, which are not, and why."),
            )


def _are_told(names: list[str], text: str) -> bool:
    """Return whether a text speaks of indicators, or of one of these by its name."""
    return bool(re.search(r"показател|целев\w+ значени", text)) or any(small(line(name)) in text for name in names)


def stated(family: Family) -> Iterator[tuple[Execution, str]]:
    """Yield each report with its conclusions in one line."""
    for execution in family.executions.values():
        if isinstance(execution.conclusions, str) and execution.conclusions:
            yield execution, line(execution.conclusions)


def _sentences(text: str) -> list[str]:
    return [small(one) for one in sentences(text)]


def _groups(family: Family) -> Iterator[tuple[str, list[str]]]:
    for section in family.program.sections:
        if isinstance(section.content, PlanTable):
            yield from (one for group in section.content.groups for one in _titled(group))


def _titled(group: RowGroup) -> Iterator[tuple[str, list[str]]]:
    if len(comparing.words(group.title)) > 1:
        yield group.title, [row.id for row in group.walk()]
    for inner in group.groups:
        yield from _titled(inner)
