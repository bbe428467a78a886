"""Acts and approval blocks."""

from tests.linting import Example, Spec
from tests.spec_texts import HEAD


def act(*points: str, more: str = "", date: str = "2025-01-20") -> Spec:
    """Return a program with an act: `points` are flow mappings, `more` further keys of the act and of the program."""
    listed = "".join(f"    - {point}\n" for point in points)
    head = f"  title: О программе\n  date: {date}\n  number: 17\n  signatory: lavrova\n"
    return Spec(f"{HEAD}order:\n{head}  points:\n{listed}{more}")


_APPROVE, _CONTROL = "{id: p-1, approve: yes}", "{id: p-2, control: self}"

EXAMPLES = (
    Example(
        "approval-twice",
        act(_APPROVE, _CONTROL, more="approval: {form: person, person: lavrova, date: 2025-01-20}\n"),
        act(_APPROVE, _CONTROL, more="approval: {form: act}\n"),
    ),
    Example(
        "approval-plain",
        act(_APPROVE, _CONTROL, more="approval: {form: plain}\n"),
        act(_APPROVE, _CONTROL, more="approval: {form: act}\n"),
    ),
    Example(
        "code-too-early",
        act(_APPROVE, _CONTROL, more="  code: yes\n"),
        act(_APPROVE, _CONTROL, more="  code: yes\n", date="2025-09-01"),
    ),
)
