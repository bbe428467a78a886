"""Whose form a returned file is, and whether it is one of this program and period at all."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.documents.parts.forms import identity
from generator.errors import DocumentError, Message, Place, Problem, msg
from generator.intake.words import words
from generator.model.directory import Directory
from generator.model.returned import Returned
from generator.timing.asking import Questions


@dataclass(frozen=True)
class Wanted:
    """The forms that are collected: of which program and period, of which parties."""

    program: str
    period: str
    asked: Mapping[str, Questions]
    directory: Directory


@dataclass(frozen=True)
class Sender:
    """The party of a form and the version of the form; `is_retyped`: nothing in the file says whose form it is."""

    party: str
    version: str = ""
    is_retyped: bool = False


def sender(file: str, returned: Returned, wanted: Wanted) -> Sender:
    """Return whose form a file is; raises DocumentError for one of another program, period or party, or of nobody."""
    form = _named(returned)
    if not form:
        return Sender(_guessed(file, returned, wanted), is_retyped=True)
    if form[identity.PROGRAM] != wanted.program:
        raise _aside(
            file, "form-program", msg("It is a form of another program: {program}.", program=form[identity.PROGRAM])
        )
    if form[identity.PERIOD] != wanted.period:
        raise _aside(
            file, "form-period", msg("It is a form of another period: {period}.", period=form[identity.PERIOD])
        )
    if form[identity.PARTY] not in wanted.asked:
        said = msg("Its party “{party}” is not asked about anything in this period.", party=form[identity.PARTY])
        raise _aside(file, "form-party", said)
    return Sender(form[identity.PARTY], form[identity.VERSION])


def no_form(file: str) -> DocumentError:
    """Return the error of a file in which no rows of a form were found."""
    return _aside(file, "form-none", msg("It is no form of this program: no rows of its plan were found in it."))


def _named(returned: Returned) -> dict[str, str]:
    keys = (identity.PROGRAM, identity.PERIOD, identity.PARTY, identity.VERSION)
    if all(key in returned.properties for key in keys):
        return {key: returned.properties[key] for key in keys}
    cells = (cell.text for table in returned.tables for row in table for cell in row)
    return identity.found((*returned.texts, *cells))


def _guessed(file: str, returned: Returned, wanted: Wanted) -> str:
    """Return the party that the file is named after, or whose name stands in it."""
    stem = file.lower().rpartition("/")[2].rpartition(".")[0]
    if stem in wanted.asked:
        return stem
    said = "".join(f" {words(text)} \n" for text in _texts(returned))
    found = (party for party in wanted.asked if any(f" {name} " in said for name in _names(party, wanted.directory)))
    best = max(found, key=lambda party: len(wanted.directory.parties[party].name), default="")
    if not best:
        raise _aside(file, "form-nobody", msg("Nothing in it says whose form it is."), _BY_NAME)
    return best


_BY_NAME = msg("Give the file the id of the party as its name, for example school-2.docx, and collect it again.")
_SET_ASIDE = msg("The file is set aside; nothing was taken from it.")


def _texts(returned: Returned) -> Iterable[str]:
    yield from returned.texts
    for table in returned.tables:
        yield from (cell.text for row in table[:2] for cell in row)


def _names(party: str, directory: Directory) -> tuple[str, ...]:
    known = directory.parties[party]
    return tuple(filter(None, (words(known.name), words(known.short))))


def _aside(file: str, code: str, message: Message, hint: Message | None = None) -> DocumentError:
    return DocumentError([Problem(code, message, Place(file), hint or _SET_ASIDE)])
