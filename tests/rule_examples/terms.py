"""Terms of rows."""

from tests.linting import Example, Spec
from tests.spec_texts import roadmap


def term(phrase: str) -> Spec:
    return Spec(roadmap(f"{{id: a, title: Провести семинар, term: {phrase}, responsible: edu, result: справка}}"))


EXAMPLES = (
    Example("term-impossible", term("31 сентября"), term("30 сентября")),
    Example("term-outside", term("сентябрь 2019 года"), term("сентябрь 2025 года")),
)
