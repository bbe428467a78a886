"""How activities are worded: as actions, alike, one in a row, each once."""

import re
from collections import Counter
from collections.abc import Iterator

from generator.checks.activities.shape import objectives_unlike
from generator.checks.plans import Placed, Plan, owners, placed, plans, shown
from generator.checks.rule import Found, at
from generator.context.rich import line
from generator.errors import Path, msg
from generator.language.cases import is_adjective, is_infinitive, is_nominative
from generator.language.letters import listed
from generator.language.likeness import key, roots, words
from generator.model.family import Family

# Heads that name a paper, a thing or a quantity and no action; «отчёт», «доклад» are given at meetings and may stay.
_THINGS = listed(
    "проект проекты программа программы система системы положение положения приказ приказы план планы график "
    "графики список списки перечень реестр доля количество число уровень наличие отсутствие модель база "
    "документы рекомендации методика паспорт ресурсы потребность"
)
_QUALITY = re.compile(r"(?!деятельность|занятость|отчетность|новость|гость|ведомость)\w{3,}ость")
_PREPOSITIONS = listed("по о об в на с для при из согласно")
# Nouns without a plural; «организации» stands for schools unless a genitive follows it.
_GENITIVE = re.compile(
    r"\s*(?:(?:расширен|повышен|развит|формирован|обеспечен|создан|внедрен|участ|совершенствован|улучшен|увеличен"
    r"|сопровожден|распространен|стимулирован|выявлен|привлечен|оказан|осуществлен|проведен|выполнен)ия"
    r"|организации\s+\w+(?:ого|его)|реализации\s+\w+)\s",
    re.IGNORECASE,
)
_DONE = re.compile(r"\w+(?:ние|ция|тие|рка|вка|тка)")
_GENERAL = re.compile(
    r"(?:проведение|организация|реализация|выполнение|осуществление|провести|организовать)"
    r"(?: и (?:проведение|организация|реализация))? (?:\w+(?:ых|ой|ей|их) )?"
    r"(?:мероприяти[йя]|работы?|деятельности|работ)"
)
_TWO = re.compile(
    r"[а-яё]+(?:ание|ение|ация|ка|за)\b(?P<first>.{12,}?)(?<!ку)(?<!цию)(?<!ние)(?:, | и )"
    r"(?P<second>[а-яё]+(?:ание|ение|ация))\s+\w{4,}"
)
_QUOTED = re.compile(r"«[^«»]*»")
_SENTENCE = re.compile(r"(?<=[А-ЯЁа-яё»)]{2})\.\s+(?=[А-ЯЁ])")
# Meetings are events: what follows them in a sentence of its own is what they are held for.
_ACTION = re.compile(
    r"(?!совещани|заседани|собрани|занят|собеседовани|мероприят)\w+(?:ание|ение|яние|ация|тие)"
    r"|анализ|контроль|мониторинг|подготовка|разработка|корректировка"
)
_SOON = 7
"""Among so many words behind a preposition stands what is done: «По итогам года подготовка доклада»."""
_LONGEST = 60
_LONG, _OF_A_DIRECTION = 5, 3


def activity_form(family: Family) -> Iterator[Found]:
    """Yield a finding for each activity that names a paper, a thing or a quality and nothing to be done."""
    for _, one in _whole(family):
        found = words(one.row.title)
        if _GENITIVE.match(one.row.title):
            said = msg("The activity begins in the genitive: “{title}”.", title=shown(one.row.title))
            yield Found(said, at(family, (*one.row.path, "title")), msg("Begin with the nominative: “Расширение …”."))
        elif found and _is_no_action(found):
            said = msg("This is not an action: “{title}”.", title=shown(one.row.title))
            hint = msg("Say what is done: “Разработка …”, “Реализация …”, “Проведение …”.")
            yield Found(said, at(family, (*one.row.path, "title")), hint)


def activity_mixed_form(family: Family) -> Iterator[Found]:
    """Yield one finding for a table in which some activities are worded as infinitives, and the others are not."""
    for plan in plans(family):
        yield from objectives_unlike(family, plan)
        rows = [one.row for one in placed(plan.table) if one.parent is None]
        forms = [is_infinitive(next(iter(words(row.title)), "")) for row in rows]
        if len(set(forms)) < 2:
            continue
        odd = Counter(forms).most_common()[-1][0]
        row = rows[forms.index(odd)]
        said = msg(
            "{count} of {all} activities are worded otherwise than the rest: “{title}”.",
            count=forms.count(odd),
            all=len(rows),
            title=shown(row.title),
        )
        hint = msg("Word them alike: all with a noun (Проведение …) or all with a verb (Провести …).")
        yield Found(said, at(family, (*row.path, "title")), hint)


def activity_vague(family: Family) -> Iterator[Found]:
    """Yield a finding for each activity that says only that something is done: «Проведение мероприятий»."""
    for _, one in _whole(family):
        if not one.row.parts and _GENERAL.fullmatch(key(one.row.title)):
            said = msg("The activity does not say what is done: “{title}”.", title=shown(one.row.title))
            yield Found(said, at(family, (*one.row.path, "title")), msg("Name the events, or make parts of them."))


def activity_duplicate(family: Family) -> Iterator[Found]:
    """Yield a finding for each activity that stands a second time in its table with the same term and responsible."""
    for plan in plans(family):
        seen: set[tuple[object, ...]] = set()
        for one in placed(plan.table):
            said_once = _identity(one, family)
            if said_once in seen:
                said = msg("The activity stands twice in the table: “{title}”.", title=shown(one.row.title))
                hint = msg("Delete one of the two, or say how they differ.")
                yield Found(said, at(family, (*one.row.path, "title")), hint)
            seen.add(said_once)


def activity_similar(family: Family) -> Iterator[Found]:
    """Yield a finding for each activity that is about the same as an earlier one of its table, in other words."""
    for plan in plans(family):
        seen: dict[frozenset[str], str] = {}
        for one in placed(plan.table):
            about = frozenset(roots(one.row.title))
            first = seen.setdefault(about, one.row.title) if len(about) > 2 else one.row.title
            if key(first) != key(one.row.title):
                said = msg(
                    "The activity “{title}” is much like “{first}”.", title=shown(one.row.title), first=shown(first)
                )
                yield Found(
                    said, at(family, (*one.row.path, "title")), msg("Make one of the two, or say how they differ.")
                )


def activity_compound(family: Family) -> Iterator[Found]:
    """Yield a finding for each activity that joins two actions, each with an object of its own."""
    for _, one in _whole(family):
        found = _TWO.match(key(one.row.title)) if not one.row.parts else None
        if found:
            said = msg("Two activities stand in one row: “{title}”.", title=shown(one.row.title))
            hint = msg("Make two rows, or parts of the row: each gets its own term and status.")
            yield Found(said, at(family, (*one.row.path, "title")), hint)


def activity_several(family: Family) -> Iterator[Found]:
    """Yield a finding for each row of several sentences each of which names an action of its own."""
    for _, one in _whole(family):
        said = line(_QUOTED.sub("«»", one.row.title)) if not one.row.parts else ""
        sentences = [words(sentence) for sentence in _SENTENCE.split(said)]
        if len(sentences) > 1 and all(found and _is_action(found[0]) for found in sentences):
            said_ = msg(
                "{count} activities stand in one row: “{title}”.", count=len(sentences), title=shown(one.row.title)
            )
            hint = msg("Make a row of each, or parts of the row: each gets its own term and status.")
            yield Found(said_, at(family, (*one.row.path, "title")), hint)


def activity_long(family: Family) -> Iterator[Found]:
    """Yield a finding for each activity of more than sixty words."""
    for _, one in _every(family):
        count = len(words(one.row.title))
        if count > _LONGEST:
            said = msg("The activity is {count} words long: “{title}”.", count=count, title=shown(one.row.title))
            yield Found(
                said, at(family, (*one.row.path, "title")), msg("Keep the action here; move the rest to parts.")
            )


def _every(family: Family) -> Iterator[tuple[Plan, Placed]]:
    for plan in plans(family):
        yield from ((plan, one) for one in placed(plan.table))


def _whole(family: Family) -> Iterator[tuple[Plan, Placed]]:
    """Yield the rows that are no parts: a part goes on the sentence of its row."""
    return ((plan, one) for plan, one in _every(family) if one.parent is None)


def _is_no_action(found: tuple[str, ...]) -> bool:
    if found[0] in _PREPOSITIONS:
        return not any(_DONE.fullmatch(word) or is_infinitive(word) for word in found[:_SOON])
    head = next((word for word in found if not _qualifies(word)), "")
    return head in _THINGS or (_QUALITY.fullmatch(head) is not None and is_nominative(head))


def _is_action(word: str) -> bool:
    return _ACTION.fullmatch(word) is not None or is_infinitive(word)


def _qualifies(word: str) -> bool:
    return is_adjective(word) and word not in _THINGS


def _identity(one: Placed, family: Family) -> tuple[object, ...]:
    """Return what two rows have in common that say the same.

    Short titles may stand under several headings, and any title under several short ones: «ЕГЭ», «ОГЭ».
    """
    title = key(one.row.title)
    around: Path | str = one.parent.path if one.parent else one.group.path
    is_own = one.parent or len(title.split()) < _LONG or len(words(one.group.title)) < _OF_A_DIRECTION
    near = around if is_own else ""
    term = key(one.row.term) if isinstance(one.row.term, str) else ""
    result = key(one.row.result) if isinstance(one.row.result, str) else ""
    return title, near, term, owners(one.row, family.directory), result
