"""Reads tables of declensions that were written by hand."""

from generator.language.cases import Case

OBLIQUE = tuple(case for case in Case if case is not Case.NOMINATIVE)


def declensions(table: str) -> dict[str, dict[Case, str]]:
    """Nominative → forms; an indented line holds forms, «head + tail» spares writing the tail that stays five times."""
    rows: dict[str, list[str]] = {}
    for line in table.strip().splitlines():
        if line.startswith(" "):
            rows[list(rows)[-1]] += [form.strip() for form in line.split("/") if form.strip()]
        else:
            rows[line] = []
    return dict(_row(*row) for row in rows.items())


def _row(nominative: str, forms: list[str]) -> tuple[str, dict[Case, str]]:
    head, _, tail = nominative.partition(" + ")
    tail = tail and " " + tail
    return head + tail, {case: form + tail for case, form in zip(OBLIQUE, forms, strict=True)}
