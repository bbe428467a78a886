"""Names of institutions in forms that the law no longer knows."""

import re
from collections.abc import Iterator

from generator.checks.rule import Found, Subject
from generator.errors import msg

_STALE = re.compile(
    r"(?<![\w-])(?:ФГБОУ|ФГАОУ|ФГОУ|ГОУ|ГБОУ|ГАОУ|НОУ|НОО|АНОО|МБОУ|МКОУ|МАОУ|МОБУ|МОУ|МБУ|МКУ|МАУ)"
    r"[ \u00a0](?P<old>ВПО|ДОД|НПО|СПО)(?!\w)"
)
_NOW = {"ВПО": "ВО", "ДОД": "ДО", "НПО": "ГБПОУ", "СПО": "ГБПОУ"}
_SINCE = 2016
"""The year by which institutions had to bring their names into line with Federal law 273-ФЗ (art. 108, part 5)."""


def stale_institution(subject: Subject) -> Iterator[Found]:
    """Yield a warning for the name of an institution in a form that the law of 2012 abolished: ВПО, ДОД, НПО."""
    if subject.family and subject.family.program.span.end.year < _SINCE:
        return
    reported: set[str] = set()
    for passage in subject.passages:
        for match in _STALE.finditer(passage.text):
            if match[0] not in reported:
                reported.add(match[0])
                said = msg("This form of institutions is abolished: “{text}”.", text=match[0])
                hint = msg(
                    "Look up the present name in its charter; instead of {old} it has {now}.",
                    old=match["old"],
                    now=_NOW[match["old"]],
                )
                yield Found(said, passage.place, hint)
