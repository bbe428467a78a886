"""How texts are written."""

from tests.linting import Example, Spec
from tests.spec_texts import HEAD

EXAMPLES = (
    Example("typography", Spec(HEAD + "goal: Развивать школы - и клубы\n"), Spec(HEAD + "goal: Развивать школы\n")),
)
