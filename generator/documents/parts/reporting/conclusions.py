"""Conclusions written from the figures of a report, for a person to edit."""

import re
from collections.abc import Iterator, Sequence

from generator.documents.parts.reporting.coverage import Asked, coverage
from generator.documents.parts.reporting.overdue import Late, overdue
from generator.documents.parts.reporting.summary import counts
from generator.documents.parts.reporting.told import Told, planned, told
from generator.documents.parts.reporting.years import facts, yearly_counts
from generator.language import amounts, dates
from generator.language.counting import nominative, oblique
from generator.language.wording.values import lowered
from generator.model.execution import Execution, Status
from generator.model.family import Family
from generator.model.gap import Gap
from generator.model.program import Amount, Indicator

_ROWS = ("запланированного мероприятия", "запланированных мероприятий")
_OTHERS: tuple[tuple[Status | None, str], ...] = (
    (Status.PARTLY, "выполнено частично"),
    (Status.IN_PROGRESS, "выполняется"),
    (Status.NOT_DONE, "не выполнено"),
    (Status.MOVED, "перенесено"),
    (Status.CANCELLED, "отменено"),
    (Status.NO_DATA, "нет данных"),
    (None, "статус не указан"),
)


def conclusions(family: Family, execution: Execution) -> str:
    """Return conclusions in Markdown, a line for each paragraph: what was done, reached, is overdue, who told it."""
    rows = told(family, execution)
    return "\n".join(
        (
            *_of_rows(rows, execution),
            *_of_indicators(family, execution),
            *_of_overdue(overdue(family, execution, rows)),
            *_of_parties(coverage(family, execution)),
            *_of_whole(family, execution),
        )
    )


def ends_program(family: Family, execution: Execution) -> bool:
    """Return whether a report is the last one of its program."""
    return execution.period.span.end >= family.program.span.end


def _of_rows(rows: Sequence[Told], execution: Execution) -> Iterator[str]:
    if not rows:
        return
    period = _capital(dates.period(execution.period))
    found, wanted = counts(rows), planned(rows)
    if not wanted:
        yield f"{period} мероприятий не планировалось."
        return
    others = "".join(f"; {words} – {found[status]}" for status, words in _OTHERS if found[status])
    yield f"{period} из {oblique(len(wanted), *_ROWS)} {_done(wanted, found[Status.DONE_LATE])}{others}."
    if rest := len(rows) - len(wanted):
        said = nominative(rest, "мероприятие", "мероприятия", "мероприятий")
        yield f"Ещё {said} на это время не планировалось."


def _done(rows: Sequence[Told], late: int) -> str:
    count = sum(one.is_done for one in rows)
    if not count:
        return "полностью не выполнено ни одно"
    said = f"выполнено {count} ({amounts.share(count, len(rows))} %)"
    return f"{said}, в том числе с опозданием – {late}" if late else said


def _of_indicators(family: Family, execution: Execution) -> Iterator[str]:
    items = [item for item in family.program.indicators() if item.id in execution.indicators]
    if not items:
        return
    found = {item.id: _is_reached(item, execution) for item in items}
    reached, missed, unknown = ([item for item in items if found[item.id] is value] for value in (True, False, None))
    whole = oblique(len(items), "целевого показателя", "целевых показателей")
    yet = "" if execution.period.ends_year else "пока "
    if reached:
        yield f"Плановые значения достигнуты по {len(reached)} из {whole}:"
        yield from listed([_plain(item.name) for item in reached])
    if missed:
        said = oblique(len(missed), "показателю", "показателям") if reached else f"{len(missed)} из {whole}"
        yield f"Плановые значения {yet}не достигнуты по {said}:"
        yield from listed([_missed(item, execution) for item in missed])
    if unknown:
        yield f"Нет данных для оценки {oblique(len(unknown), 'показателя', 'показателей')}."


def _is_reached(item: Indicator, execution: Execution) -> bool | None:
    return item.is_reached(execution.period.year, execution.indicators[item.id].actual)


def _missed(item: Indicator, execution: Execution) -> str:
    target = item.targets.get(execution.period.year)
    actual = execution.indicators[item.id].actual
    return f"{_plain(item.name)} (план – {_figure(target)}, факт – {_figure(actual)})"


def _figure(value: Amount | Gap | None) -> str:
    return value.text if isinstance(value, Amount) else "–"


def _of_overdue(late: Sequence[Late]) -> Iterator[str]:
    if late:
        numbers = [one.told.number.rstrip(".") for one in late]
        # Two plans may both have a row 1: numbers tell which only where there is one plan.
        is_clear = all(numbers) and len({id(one.told.section) for one in late}) == 1
        which = f" (№ {', '.join(numbers)})" if is_clear else ""
        said = oblique(len(late), "незавершённому мероприятию", "незавершённым мероприятиям")
        yield f"Срок исполнения истёк по {said}{which}."


def _of_parties(asked: Sequence[Asked]) -> Iterator[str]:
    if asked:
        answered = sum(one.answered > 0 for one in asked)
        whole = oblique(len(asked), "опрошенной организации", "опрошенных организаций")
        yield f"Отчёт составлен по данным {answered} из {whole}."


def _of_whole(family: Family, execution: Execution) -> Iterator[str]:
    periods = yearly_counts(family, facts(family, execution)) if ends_program(family, execution) else []
    done, whole = sum(count for _, count, _ in periods), sum(count for *_, count in periods)
    if len(periods) > 1 and whole:
        span = dates.span(family.program.span)
        share = f"{done} ({amounts.share(done, whole)} %)"
        yield f"За весь период реализации ({span}) из {oblique(whole, *_ROWS)} выполнено {share}."


def listed(lines: Sequence[str]) -> Iterator[str]:
    """Yield the items of a list of Markdown, each with its mark at the end."""
    for place, line in enumerate(lines, 1):
        yield f"- {line}{'.' if place == len(lines) else ';'}"


def _plain(name: str) -> str:
    """Return a name inside a sentence: a small letter first, one line, no full stop, and nothing in it is markup."""
    return re.sub(r"([*\\])", r"\\\1", lowered(" ".join(name.split()).removesuffix(".")))


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
