"""How much a sheet may hold: more is no form, and takes longer to look through than anybody waits."""

from generator.errors import FormError, Message, Place, Problem, msg

_MOST_CELLS = 300_000
_MOST_CHARACTERS = 20_000_000
"""A text that is kept once may stand in every cell, so what is shown counts."""


def check(cells: int, characters: int, sheet: str, file: str) -> None:
    """Raise `FormError` where the `sheet` of a file has too many cells, or too many characters in them."""
    if cells > _MOST_CELLS:
        raise _too_large(msg("The sheet {sheet} has more than {limit} cells.", sheet=sheet, limit=_MOST_CELLS), file)
    if characters > _MOST_CHARACTERS:
        limit = _MOST_CHARACTERS // 1_000_000
        said = msg("The sheet {sheet} has more than {limit} million characters.", sheet=sheet, limit=limit)
        raise _too_large(said, file)


def _too_large(message: Message, file: str) -> FormError:
    hint = msg("Delete what is no part of the form, or ask for the form again.")
    return FormError([Problem("form-too-large", message, Place(file=file), hint)])
