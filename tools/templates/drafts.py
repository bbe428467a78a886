"""What only a draft shows: its mark, the list of its gaps, the case forms that nobody has reviewed."""

from tools.templates import looks
from tools.templates.columns import GAPS, GUESSES
from tools.templates.flow import Blocks, paragraph, when
from tools.templates.tables import simple_table


def mark() -> Blocks:
    """Yield the mark at the upper right of the first sheet."""
    return when("draft.is_draft", paragraph(looks.DRAFT_MARK, "{{ draft.mark }}"))


def lists(width: int) -> Blocks:
    """Yield what is to be done before the document is final; it follows the text."""
    yield from when(
        "draft.has_gaps",
        paragraph(looks.TABLE_TITLE, "Перечень пропусков"),
        simple_table(GAPS, "gap", "draft.gaps", width),
    )
    yield from when(
        "draft.has_guesses",
        paragraph(looks.TABLE_TITLE, "Проверьте падежные формы"),
        simple_table(GUESSES, "guess", "draft.guesses", width),
    )
