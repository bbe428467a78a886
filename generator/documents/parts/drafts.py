"""What a document still lacks: the gaps it prints with who owes them, the forms in it that nobody has reviewed."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from generator.checks.drafts.holders import Holder, Kind, holders, short
from generator.context.leaves import Context
from generator.documents.parts import passport
from generator.documents.parts.tables.cells import cell
from generator.language import dates
from generator.language.acts import ACTS
from generator.language.citations import quoted
from generator.language.wording import Guess, guesses
from generator.model.family import Family
from generator.model.gap import Gap

MARK = "ПРОЕКТ"


@dataclass(frozen=True)
class Lacking:
    """What a family lacks: a line of the list for each gap, by its number in order, and every guessed form."""

    gaps: Mapping[int, Context]
    guesses: tuple[Guess, ...] = ()


def lacking(family: Family) -> Lacking:
    """Return what the family lacks, in office Russian."""
    held = holders(family) if family.gaps else {}
    lines = {gap.number: _line(gap, held.get(gap.number, Holder()), family) for gap in family.gaps}
    return Lacking(dict(sorted(lines.items())), guesses(family))


def draft(context: Context, owed: Lacking) -> Context:
    """Return what `context` itself prints of that: a document that prints none of it is no draft."""
    numbers = set(_gaps(context) if owed.gaps else ())
    gaps = [line for number, line in owed.gaps.items() if number in numbers]
    guessed = _printed(owed.guesses, context)
    return {
        "is_draft": bool(gaps or guessed),
        "mark": MARK if gaps or guessed else "",
        "has_gaps": bool(gaps),
        "gaps": gaps,
        "has_guesses": bool(guessed),
        "guesses": guessed,
    }


def _line(gap: Gap, holder: Holder, family: Family) -> Context:
    return {"number": str(gap.number), "what": _what(gap, holder, family), "owner": _owner(holder, family)}


def _what(gap: Gap, holder: Holder, family: Family) -> str:
    """Return what is missing and of what: «срок: мероприятие «Семинар»», «номер приказа»."""
    missing = MISSING.get(gap.what) or holder.headings.get(gap.what) or gap.what
    if paper := _paper(holder, family):
        of_report = f" (отчёт {dates.period(holder.period)})" if holder.period else ""
        return f"{missing} {paper[gap.what == 'signatory']}{of_report}"
    when = f" {dates.period(holder.period)}" if holder.period else _year(gap)
    return missing + when + _OF[holder.kind](_name(holder, family))


def _paper(holder: Holder, family: Family) -> tuple[str, str] | None:
    """Return what an act or a letter is called in the genitive and in the accusative; None for all else."""
    if holder.kind is Kind.LETTER:
        return "письма", "письмо"
    told = family.executions.get(holder.period.name) if holder.period else None
    order = told.order if told else family.program.order
    if holder.kind is not Kind.ORDER or order is None:
        return None
    return ACTS[order.kind].genitive, ACTS[order.kind].name


def _name(holder: Holder, family: Family) -> str:
    """Return the name of what holds a gap; a field of the passport is called as the passport prints it."""
    derived = holder.kind is Kind.PASSPORT and holder.name in passport.DERIVED
    return passport.heading(holder.name, family.program.kind) if derived else holder.name


def _year(gap: Gap) -> str:
    year = str(gap.path[-1]) if gap.path else ""
    return f" на {dates.year(int(year))}" if gap.what in {"targets", "amounts"} and year.isdigit() else ""


def _owner(holder: Holder, family: Family) -> str:
    """Return who answers for the row, in the words of its table; the issuer where nobody is named."""
    if isinstance(holder.owners, str):
        return short(holder.owners)
    if not holder.owners:
        return family.directory.parties[family.program.issuer].label
    return ", ".join(_texts(cell(holder.owners, family.directory)))


def _gaps(value: Any) -> Iterator[int]:
    """Yield the number of every gap in a context: as a leaf, or as a run of formatted text."""
    if isinstance(value, dict) and isinstance(value.get("gap"), int):
        yield value["gap"]
    for inner in _inside(value):
        yield from _gaps(inner)


def _printed(forms: Iterable[Guess], context: Context) -> list[Context]:
    """Return those of the guessed forms that stand in the text of a context, each once."""
    once = {(guess.form, guess.of, guess.case): None for guess in forms}
    if not once:
        return []
    texts = [_words(piece) for piece in _texts(context)]
    seen = (guess for guess in once if any(_words(guess[0]) in text for text in texts))
    return [{"form": form, "of": of, "case": _CASES[case]} for form, of, case in seen]


def _words(text: str) -> str:
    """Return the words of a text in small letters, a blank on each side of every one."""
    return " ".join(("", *re.findall(r"[^\W_]+", text.lower()), ""))


def _texts(value: Any) -> Iterator[str]:
    """Yield every text of a context, a paragraph of formatted text as one."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict) and "runs" in value:
        yield "".join(run["text"] for run in value["runs"])
    else:
        for inner in _inside(value):
            yield from _texts(inner)


def _inside(value: Any) -> Iterable[Any]:
    if isinstance(value, dict):
        return value.values()
    return value if isinstance(value, list) else ()


_CASES: Mapping[str, str] = {
    "genitive": "родительный",
    "dative": "дательный",
    "accusative": "винительный",
    "instrumental": "творительный",
    "prepositional": "предложный",
}

MISSING: Mapping[str, str] = {
    "date": "дата",
    "number": "номер",
    "signatory": "подпись: кто подписывает",
    "amendment-date": "дата акта о внесении изменений",
    "amendment-number": "номер акта о внесении изменений",
    "person": "подпись: кто утверждает",
    "term": "срок",
    "responsible": "ответственный исполнитель",
    "result": "ожидаемый результат",
    "base": "базовое значение",
    "targets": "целевое значение",
    "amounts": "сумма",
    "status": "статус исполнения",
    "reason": "причина",
    "actual": "фактическое значение",
    "text": "содержание",
    "conclusions": "выводы",
}
"""Words for the keys of missing values; a free column is called by its heading."""

_OF: Mapping[Kind, Callable[[str], str]] = {
    Kind.PROGRAM: lambda _: "",
    Kind.ORDER: lambda _: "",
    Kind.APPROVAL: lambda _: " (гриф утверждения)",
    Kind.LETTER: lambda _: "",
    Kind.ACT: lambda name: f": акт {quoted(name)}",
    Kind.PASSPORT: lambda name: f": строка паспорта {quoted(name)}",
    Kind.INDICATOR: lambda name: f": показатель {quoted(name)}",
    Kind.SOURCE: lambda name: f": источник финансирования {quoted(name)}",
    Kind.ROW: lambda name: f": мероприятие {quoted(name)}",
    Kind.RESOURCE: lambda name: f": ресурс {quoted(name)}",
    Kind.TASK: lambda name: f": рекомендация {quoted(name)}",
    Kind.TABLE: lambda name: f": таблица {quoted(name)}" if name else " (таблица)",
}
