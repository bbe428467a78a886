"""What a draft lacks."""

from tests.linting import Example, Spec
from tests.spec_texts import HEAD, roadmap

_ORDER = "order: {title: О программе, date: 2024-12-20, number: 17, signatory: lavrova, points: [%s]}\n"
_TO_MASHA = "{id: p, assign: {to: [{post: директор, name: Дюма Саша}], do: провести семинар}}"

EXAMPLES = (
    Example(
        "gap",
        Spec(roadmap("{id: a, title: Семинар, term: ?, responsible: edu, result: справка}")),
        Spec(roadmap("{id: a, title: Семинар, term: март, responsible: edu, result: справка}")),
    ),
    Example("question-mark", Spec(HEAD + "goal: ?\n"), Spec(HEAD + "goal: Развивать школы\n")),
    Example(
        "guessed-form",
        Spec(HEAD + _ORDER % "{id: p, control: {post: заведующий, name: Чернюк Саша}}"),
        Spec(HEAD + _ORDER % "{id: p, control: lavrova}"),
    ),
    Example(
        "id-missing",
        Spec(roadmap("{title: Семинар, term: март, responsible: edu, result: справка}")),
        Spec(roadmap("{id: a, title: Семинар, term: март, responsible: edu, result: справка}")),
    ),
)
