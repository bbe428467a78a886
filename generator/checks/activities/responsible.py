"""Who is responsible for activities: somebody, somebody in particular, each once."""

import re
from collections import Counter
from collections.abc import Iterator

from generator.checks.plans import Placed, owners, placed, plans, shown
from generator.checks.rule import Found, at
from generator.errors import msg
from generator.language.letters import listed
from generator.language.likeness import key
from generator.model.family import Family

_NOBODY = listed(
    "нет|не назначен|не назначены|не определен|не определены|уточняется|уточняются|б/н|x|х",
    "|",
)
_ANYBODY = listed(
    "все|все участники|участники|ответственные|ответственный|ответственные лица|ответственное лицо|"
    "ответственные исполнители|ответственный исполнитель|исполнители|исполнитель|администрация|руководство|"
    "специалисты|сотрудники|работники|коллектив|соответствующие специалисты|заинтересованные лица|"
    "заинтересованные организации|заинтересованные ведомства|иные лица|по согласованию|по назначению|"
    "по приказу|по списку|по принадлежности|по компетенции|в рамках компетенции|другие",
    "|",
)
_OPEN = re.compile(r"\bи\s+(?:др\.?|другие|т\.\s?д\.?|т\.\s?п\.?|пр\.)\s*$", re.IGNORECASE)
_MOST = 5
_FEWEST = 10


def responsible_none(family: Family) -> Iterator[Found]:
    """Yield a finding for each activity at which a word stands in the place of who is responsible: «не назначен»."""
    for one in _rows(family):
        named = owners(one.row, family.directory)
        if len(named) == 1 and (key(named[0]) in _NOBODY or named[0].strip() in {"-", "–"}):
            said = msg("Nobody is responsible for “{title}”: “{text}”.", title=shown(one.row.title), text=named[0])
            hint = msg("Name who is responsible; write “—” where it is left empty on purpose.")
            yield Found(said, at(family, (*one.row.path, "responsible")), hint)


def responsible_form(family: Family) -> Iterator[Found]:
    """Yield a finding for each activity for which anybody is responsible: «ответственные лица», «ММО и др.»."""
    for one in _rows(family):
        for name in owners(one.row, family.directory):
            if key(name) in _ANYBODY or _OPEN.search(name):
                said = msg(
                    "“{name}” names nobody who could be asked: “{title}”.", name=name, title=shown(one.row.title)
                )
                hint = msg("Name an organisation, a post or a group of the directory.")
                yield Found(said, at(family, (*one.row.path, "responsible")), hint)
                break


def responsible_duplicate(family: Family) -> Iterator[Found]:
    """Yield a finding for each row that names somebody twice."""
    for one in _rows(family):
        seen: set[str] = set()
        for name in owners(one.row, family.directory):
            if key(name) and key(name) in seen:
                said = msg("“{name}” stands twice at “{title}”.", name=name, title=shown(one.row.title))
                yield Found(said, at(family, (*one.row.path, "responsible")), msg("Delete one of the two."))
                break
            seen.add(key(name))


def responsible_too_many(family: Family) -> Iterator[Found]:
    """Yield a finding for each row with more than five who are responsible."""
    for one in _rows(family):
        count = len(owners(one.row, family.directory))
        if count > _MOST:
            said = msg("{count} are responsible for “{title}”.", count=count, title=shown(one.row.title))
            hint = msg("Name one who answers for it, and a group for those who take part.")
            yield Found(said, at(family, (*one.row.path, "responsible")), hint)


def responsible_same(family: Family) -> Iterator[Found]:
    """Yield one finding for a table in which the same several are responsible for most rows."""
    for plan in plans(family):
        named = Counter(owners(one.row, family.directory) for one in placed(plan.table) if not one.row.parts)
        names, count = max(named.items(), key=lambda item: item[1], default=((), 0))
        if len(names) > 1 and count >= _FEWEST and count * 2 > sum(named.values()):
            said = msg(
                "{count} of {all} rows have the same responsible: “{names}”.",
                count=count,
                all=sum(named.values()),
                names=shown(", ".join(names)),
            )
            hint = msg("Name for each row the one who answers for it, the department or the school.")
            yield Found(said, at(family, plan.section.path), hint)


def _rows(family: Family) -> Iterator[Placed]:
    for plan in plans(family):
        yield from placed(plan.table)
