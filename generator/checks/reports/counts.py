"""Numbers in conclusions against those of the statuses."""

import re
from collections import Counter
from collections.abc import Iterator

from generator.checks.reports.conclusions import stated
from generator.checks.reports.told import DONE, in_report
from generator.checks.rule import Found
from generator.errors import msg
from generator.language.letters import small
from generator.language.numerals import ANY, number_said
from generator.model.execution import Execution, Status
from generator.model.family import Family

_FROM = re.compile(
    rf"\bиз\s+(?P<number>{ANY})\s+(?:запланированн\w+\s+)?мероприяти\w*,?\s+"
    r"(?:плана|программы|дорожной|комплекса|перечня|срок|выполнен|реализован|исполнен|полностью|\d|предусмотр|запланир)"
)
_DONE = re.compile(rf"\bвыполнен[оы]\s+(?P<number>{ANY})(?=\s+мероприяти|\s*[,.;(–]|\s+из\s|\s*$)")
_SHARE = re.compile(
    r"выполнен\w*\s+(?:на\s+)?(?P<one>\d+(?:,\d+)?)\s*%\s*мероприяти|(?P<other>\d+(?:,\d+)?)\s*%\s+мероприяти\w*\s+выполнен"
)
_CLOSE = 1.0


def conclusion_counts(family: Family) -> Iterator[Found]:
    """Yield more activities, or more done ones, in the conclusions than the report has."""
    for execution, text in stated(family):
        counted = _counted(execution)
        done, rows = sum(counted[status] for status in DONE), sum(counted.values())
        hint = msg("Count again: {done} done of {rows}.", done=done, rows=rows)
        for number in _found(_FROM, text):
            if rows and number > rows:
                said = msg("The conclusions count {said} activities, the report has {rows}.", said=number, rows=rows)
                yield in_report(family, execution, said, "conclusions", hint=hint)
        for number in _found(_DONE, text) if _is_known(counted) else ():
            if number > done:
                said = msg("The conclusions count {said} activities done, the statuses {done}.", said=number, done=done)
                yield in_report(family, execution, said, "conclusions", hint=hint)


def conclusion_share(family: Family) -> Iterator[Found]:
    """Yield a share of activities done in the conclusions that is not that of the statuses, however one counts."""
    for execution, text in stated(family):
        shares = _shares(_counted(execution))
        for found in _SHARE.finditer(small(text)) if shares else ():
            said = float((found["one"] or found["other"]).replace(",", "."))
            if all(abs(said - share) > _CLOSE for share in shares):
                right = f"{shares[0]:.1f}".replace(".", ",")
                message = msg(
                    "The conclusions say {said} %, by the statuses it is {share} %.", said=f"{said:g}", share=right
                )
                hint = msg("Count again: done activities beside planned ones.")
                yield in_report(family, execution, message, "conclusions", hint=hint)


def _counted(execution: Execution) -> Counter[object]:
    return Counter(one.status for one in execution.activities.values())


def _is_known(counted: Counter[object]) -> bool:
    """Return whether every row has a status."""
    return bool(counted) and all(isinstance(status, Status) for status in counted)


def _found(looked_for: re.Pattern[str], text: str) -> Iterator[int]:
    return (number_said(found["number"]) for found in looked_for.finditer(small(text)))


def _shares(counted: Counter[object]) -> list[float]:
    """Return the shares that are true in some way of counting: late ones in or out, rows not planned in or out."""
    if not _is_known(counted):
        return []
    done, rows = sum(counted[status] for status in DONE), sum(counted.values())
    planned = rows - counted[Status.NOT_PLANNED]
    return [100 * part / whole for part in (done, counted[Status.DONE]) for whole in (planned, rows) if whole]
