"""Documents that nothing can be drafted from, each refused in one line."""

from generator.errors import FormError, Message, Place, Problem, msg
from generator.model.manuscript import Grid, Manuscript, Paragraph

_NO_TEXT = msg("There is no text in the document.")
_SCANS = msg("There are only pictures in the document: a scan cannot be read.")
_TYPED = msg("Have its text recognised or typed, and give that file.")
_NO_YEARS = msg("The document names no years of the program.")
_GIVE = msg("Give them: --period 2025-2027")


def check(paper: Manuscript, name: str) -> None:
    """Raise `FormError` where a document has no text."""
    texts = (_text(one) for one in paper.blocks if isinstance(one, (Paragraph, Grid)))
    if not any(texts):
        raise _refused("import-empty", _SCANS if paper.pictures else _NO_TEXT, _TYPED, name)


def no_years(name: str) -> FormError:
    """Return the error of a document that does not say when its program runs."""
    return _refused("import-no-years", _NO_YEARS, _GIVE, name)


def _text(one: Paragraph | Grid) -> bool:
    if isinstance(one, Paragraph):
        return bool(one.text.strip())
    return any(cell.paragraphs for row in one.rows for cell in row.cells)


def _refused(code: str, said: Message, hint: Message, name: str) -> FormError:
    return FormError([Problem(code, said, Place(file=name), hint)])
