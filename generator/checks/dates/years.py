"""Single years that are printed apart: on the title page, over the columns of tables."""

import re
from collections.abc import Iterator

from generator.checks.dates.acts import approved_on
from generator.checks.rule import Found, at
from generator.context.rich import line
from generator.errors import msg
from generator.model.family import Family
from generator.model.table import DataTable

_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)(?!\d)")


def period_columns(family: Family) -> Iterator[Found]:
    """Yield a warning for every table with columns of years that lack some years of the period."""
    span = set(family.program.span.years)
    for section in family.program.sections:
        if isinstance(section.content, DataTable) and len(span) > 2:
            years = _columns(section.content)
            missing = span - years
            if len(span & years) > 1 and missing and max(years) <= max(span):
                listed = ", ".join(str(one) for one in sorted(missing))
                said = msg("The table has columns of years, and none of {years}.", years=listed)
                yield Found(said, at(family, section.path), msg("Add the columns of all years of the period."))


def title_page_year(family: Family) -> Iterator[Found]:
    """Yield a warning for a title page whose year is not that in which the program is approved."""
    page, approved = family.program.title_page, approved_on(family)
    printed = _YEAR.search(page.year) if page else None
    if printed and approved and int(printed[1]) != approved.year:
        said = msg(
            "The title page says {year}, the program is approved in {approved}.",
            year=printed[1],
            approved=approved.year,
        )
        yield Found(said, at(family, ("title_page", "year")), msg("The title page bears the year of the approval."))


def _columns(table: DataTable) -> set[int]:
    """Return the years that are headings of columns, one each; a heading with several years is none."""
    found = (_YEAR.findall(line(column.heading)) for column in table.columns)
    return {int(years[0]) for years in found if len(years) == 1}
