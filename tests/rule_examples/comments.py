"""Comments and settings that govern rules."""

from tests.linting import Example, Spec
from tests.spec_texts import roadmap


def commented(comment: str, term: str = "31 сентября") -> Spec:
    rest = "responsible: edu\n            result: справка"
    return Spec(
        roadmap(
            f"id: a\n            title: Провести семинар\n            term: {term}  # {comment}\n            {rest}"
        )
    )


_WHY = "check: ignore term-impossible — так в приказе министерства"

EXAMPLES = (
    Example("rule-unknown", Spec(settings="checks: {term-vage: off}\n"), Spec(settings="checks: {typography: off}\n")),
    Example("suppression-unknown", commented("check: ignore term-imposible — причина"), commented(_WHY)),
    Example("suppression-unused", commented(_WHY, "30 сентября"), commented(_WHY)),
    Example("suppression-reason", commented("check: ignore term-impossible"), commented(_WHY)),
)
