"""A term phrase → its meaning: pieces, put together into clauses; what is doubtful gives no clause at all."""

from collections.abc import Iterable, Iterator, Sequence
from unicodedata import normalize

from generator.errors import NOTHING, Message, msg
from generator.timing.grammar.atoms import Atom, InYears, Often, Put, Remark, Undated, Within
from generator.timing.grammar.clauses import Doubt, clauses
from generator.timing.grammar.drafts import Drafts
from generator.timing.grammar.pieces import pieces
from generator.timing.grammar.remarks import remarks
from generator.timing.grammar.tokens import Sign, Token, tokens
from generator.timing.meaning import Meaning, Unclear

NO_TEXT = msg("No term is given.")
TOO_LONG = msg("The text is too long to be read as a term.")
LONGEST = 1_000
"""Characters of a term that is read: people need a few dozen, and the work grows with their square."""
IN_BRACKETS = msg("The explanation in brackets does not change the term.")
_DATED = (Put, Within, InYears, Often)


def meaning(phrase: str) -> Meaning:
    """Return what `phrase` means; any text has a meaning, if only that it is unclear."""
    text = normalize("NFKC", phrase)
    if len(text) > LONGEST:
        return Meaning((), (Unclear.VAGUE,), (TOO_LONG,))
    main, *groups = _apart(tokens(text))
    atoms = [*pieces(main), *remarks(main)]
    for group in groups:
        atoms += _told(atoms, list(pieces(group)))
    return _composed(atoms)


def _apart(found: Sequence[Token]) -> list[list[Token]]:
    """Return the tokens outside of brackets, then those of each outer pair of brackets."""
    parts: list[list[Token]] = [[]]
    depth = 0
    for token in found:
        if token.kind is Sign.OPEN:
            if depth == 0:
                parts.append([])
            depth += 1
        elif token.kind is Sign.CLOSE:
            depth = max(0, depth - 1)
        else:
            parts[-1 if depth else 0].append(token)
    return parts


def _told(atoms: Sequence[Atom], inside: Sequence[Atom]) -> Iterator[Atom]:
    """Yield what brackets add to the pieces before them: what those leave open, and what is doubtful."""
    known = [kind for kind in _DATED if any(isinstance(atom, kind) for atom in atoms)]
    for atom in inside:
        if isinstance(atom, Undated):
            yield Remark(IN_BRACKETS) if atom.foreign else atom
        elif isinstance(atom, Put) and set(known) - {Often}:
            yield Remark(IN_BRACKETS)
        elif not isinstance(atom, _DATED) or type(atom) not in known:
            yield atom


def _composed(atoms: Sequence[Atom]) -> Meaning:
    unclear = [atom for atom in atoms if isinstance(atom, Undated)]
    notes = [atom.note for atom in atoms if isinstance(atom, Undated | Remark)]
    if any(atom.why is Unclear.IMPOSSIBLE for atom in unclear):
        return _no_days([atom for atom in unclear if atom.why is Unclear.IMPOSSIBLE])
    if doubts := [atom for atom in unclear if atom.doubtful]:
        return _no_days(doubts)
    drafts = Drafts().read(atom for atom in atoms if not isinstance(atom, Undated | Remark))
    try:
        found, said = clauses(drafts, [atom for atom in atoms if isinstance(atom, Often)])
    except Doubt as doubt:
        return Meaning((), (Unclear.VAGUE,), (doubt.note,))
    if not found and not unclear:
        return Meaning((), (Unclear.VAGUE,), _distinct([*notes, NO_TEXT]))
    return Meaning(found, tuple(dict.fromkeys(atom.why for atom in unclear)), _distinct([*said, *notes]))


def _no_days(found: Sequence[Undated]) -> Meaning:
    return Meaning((), (found[0].why,), _distinct(atom.note for atom in found[:3]))


def _distinct(notes: Iterable[Message]) -> tuple[Message, ...]:
    kept: list[Message] = []
    for note in notes:
        if note not in kept and note != NOTHING:
            kept.append(note)
    return tuple(kept)
