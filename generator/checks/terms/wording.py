"""How the terms of one table are worded: the same term in the same words, a month in the right case."""

import re
from collections import Counter
from collections.abc import Iterator

from generator.checks.plans import shown
from generator.checks.rule import Found, at
from generator.checks.terms.sections import Told, finding, is_bare, names_a_month, own, tables
from generator.errors import Edit, msg
from generator.language.dates import MONTHS, OF_MONTHS
from generator.language.letters import small
from generator.model.family import Family
from generator.timing.meaning import YEARLY, Clause, Mode, Stretch, Unit, Whole
from generator.timing.schedule import Scheduled
from generator.timing.terms import understood

_FEWEST = 5
_GLUED = re.compile(
    rf"\d{{4}}(?: ?(?:гг?\.|года|годы))? "
    rf"(?:(?:{'|'.join(MONTHS)})\b|\d{{1,2}}\.\d\d|в соответствии|по (?:плану|графику))",
    re.IGNORECASE,
)
"""Two times with nothing between them: «ноябрь 2025 февраль 2026»."""
_ONCE = re.compile(
    r"(?:создание|(?:определение и )?закрепление|назначение|заключение|издание|открытие|учреждение|внедрение|"
    r"(?:разработка|подготовка|утверждение|принятие)(?:,? и утверждение|,? утверждение)? "
    r"(?:положени|поряд|регламент|программ|концепци|состав))",
    re.IGNORECASE,
)
_AGAIN = re.compile(r"ежегодн|кажд|на (?:новый|очередной|текущий|\d{4}|предстоящий)|учебн\w+ год", re.IGNORECASE)


def term_month_form(family: Family) -> Iterator[Found]:
    """Yield a warning for every term that is a month in the genitive, without a day: «февраля»."""
    for one in own(family):
        word = one.reading.phrase.strip().lower()
        if word in OF_MONTHS:
            right = MONTHS[OF_MONTHS.index(word)]
            said = msg(
                "The term “{phrase}” has no day, and the month stands in the genitive.", phrase=one.reading.phrase
            )
            yield finding(family, one.row, said, msg("Write “{right}”, or add the day.", right=right))


def term_case(family: Family) -> Iterator[Found]:
    """Yield a note for every table where one and the same term begins now with a capital letter and now without."""
    for table in tables(family):
        spellings: dict[str, Counter[str]] = {}
        for one in table.rows:
            phrase = " ".join(one.reading.phrase.split())
            spellings.setdefault(phrase.lower(), Counter())[phrase] += 1
        mixed = [counts for counts in spellings.values() if len({spelling[:1] for spelling in counts}) > 1]
        if mixed:
            rare = min(mixed[0], key=lambda spelling: mixed[0][spelling])
            one = next(one for one in table.rows if " ".join(one.reading.phrase.split()) == rare)
            common = max(mixed[0], key=lambda spelling: (mixed[0][spelling], spelling[0].isupper()))
            said = msg("The table has both “{rare}” and “{common}”.", rare=rare, common=common)
            first = common[0].upper() if rare[0].islower() else common[0].lower()
            begin = len(one.reading.phrase) - len(one.reading.phrase.lstrip())
            changes = (Edit(begin, begin + 1, first),) if one.row.term == one.reading.phrase else ()
            yield Found(said, at(family, (*one.row.path, "term")), msg("Begin all terms in the same way."), changes)


def term_mixed(family: Family) -> Iterator[Found]:
    """Yield a note for every table that says one whole time in several wordings: «весь период», «постоянно»."""
    for table in tables(family):
        wordings: dict[Clause, dict[str, Scheduled]] = {}
        for one in table.rows:
            found = understood(one.reading.phrase)
            if len(found.clauses) == 1 and not found.unclear and _is_whole(found.clauses[0]):
                wordings.setdefault(found.clauses[0], {}).setdefault(_bare(one.reading.phrase), one)
        several = [found for found in wordings.values() if len(found) > 1]
        if several:
            listed = ", ".join(f"«{' '.join(one.reading.phrase.split())}»" for one in several[0].values())
            last = list(several[0].values())[-1]
            said = msg("The table says the same term in several wordings: {listed}.", listed=listed)
            yield finding(family, last.row, said, msg("Choose one of them for the whole table."))
        yield from _two_years(family, table)


def _two_years(family: Family, table: Told) -> Iterator[Found]:
    """Yield the first term of a table that lasts a school year where others last a year."""
    units: dict[Unit, list[Scheduled]] = {}
    for one in table.rows:
        for clause in understood(one.reading.phrase).clauses:
            if clause.mode is Mode.THROUGH and isinstance(clause.during, Whole) and not clause.years:
                units.setdefault(clause.during.unit, []).append(one)
    years, school = units.get(Unit.YEAR, []), units.get(Unit.SCHOOL_YEAR, [])
    if min(len(years), len(school)) > 1:
        said = msg(
            "The table has both “{one}” and “{other}”: which year is meant?",
            one=years[0].reading.phrase,
            other=school[0].reading.phrase,
        )
        yield finding(family, school[0].row, said, msg("Write the years or the months: «сентябрь – май»."))


def term_composite(family: Family) -> Iterator[Found]:
    """Yield a note for every term that is both a time of doing and a deadline: «сентябрь, до 1 марта»."""
    for one in own(family):
        modes = {clause.mode for clause in understood(one.reading.phrase).clauses}
        are_glued = _GLUED.search(" ".join(one.reading.phrase.split())) is not None
        if are_glued or len(modes) > 1 and Mode.DEADLINE in modes and one.reading.occurrences:
            said = msg("The term “{phrase}” names several terms of different kinds.", phrase=one.reading.phrase)
            hint = msg("Say which action has which term: divide the activity into parts.")
            yield finding(family, one.row, said, hint)


def term_same(family: Family) -> Iterator[Found]:
    """Yield a note for every table in which all rows have one and the same day or month."""
    for table in tables(family):
        phrases = {_bare(one.reading.phrase) for one in table.rows}
        if len(table.rows) >= _FEWEST and len(phrases) == 1 and names_a_month(table.rows[0].reading):
            said = msg(
                "All {count} rows have the term “{phrase}”.", count=len(table.rows), phrase=table.rows[0].reading.phrase
            )
            yield Found(
                said, at(family, table.section.path), msg("Give each row its own term: what comes first, what last.")
            )


def term_no_year(family: Family) -> Iterator[Found]:
    """Yield a note where a month without a year may be meant once: a single action, or others say «ежегодно»."""
    for table in tables(family):
        yield from _unlike(family, table)
    for table in tables(family) if len(family.program.span.years) > 2 else ():
        for one in () if table.section.kind == "cyclogram" else table.rows:
            if is_bare(one.reading) and len(one.reading.occurrences) > 1 and _is_once(one):
                said = msg(
                    "The term “{phrase}” names no year and means every year, “{title}” is done once.",
                    phrase=one.reading.phrase,
                    title=shown(one.row.title),
                )
                yield finding(family, one.row, said, msg("Add the year, or «Ежегодно»."))


def _unlike(family: Family, table: Told) -> Iterator[Found]:
    """Yield the first month without a year in a table whose other months have one."""
    bare = [one for one in table.rows if is_bare(one.reading)]
    dated = [one for one in table.rows if any(_has_year(clause) for clause in understood(one.reading.phrase).clauses)]
    if bare and len(dated) >= max(_FEWEST, 3 * len(bare)):
        said = msg("The term “{phrase}” names no year, the others of the table do.", phrase=bare[0].reading.phrase)
        yield finding(family, bare[0].row, said, msg("Add the year, or «Ежегодно»."))


def _has_year(clause: Clause) -> bool:
    during = clause.during
    return isinstance(during, Stretch) and bool(clause.years or during.start.year or during.end.year)


def _is_once(one: Scheduled) -> bool:
    return bool(_ONCE.match(one.row.title)) and not _AGAIN.search(one.row.title)


def _is_whole(clause: Clause) -> bool:
    if clause.every is not None:
        return clause.every.unit in YEARLY and clause.every.times == clause.every.step == 1 and not clause.at
    return clause.mode is Mode.THROUGH and isinstance(clause.during, Whole) and not clause.years


def _bare(phrase: str) -> str:
    return " ".join(small(phrase).split()).rstrip(".")
