"""What stands in each template, from the first paragraph to the last."""

from collections.abc import Sequence

from tools.templates import looks
from tools.templates.flow import Blocks, at_foot, each, formatted, kept, paragraph, tag, when
from tools.templates.markup import Node, element
from tools.templates.page import Page
from tools.templates.sections import sections
from tools.templates.tables import Column, generic_table, own_table, signature_table

NBSP = "\u00a0"


def order(page: Page) -> Blocks:
    """Yield the order: letterhead, title, preamble, points, signature; then the program where it is an appendix."""
    yield from _letterhead()
    yield from when("order.has_preamble", formatted(looks.PREAMBLE, "order.preamble"))
    yield from when("order.verb_apart", paragraph(looks.VERB, "{{ order.verb }}"))
    yield from each("point", "order.points", *_point())
    yield signature_table(page.text_width)
    yield from when("has_appendix", *_appendix(page))
    yield _end()


def program(page: Page) -> Blocks:
    """Yield the program: a title page or an approval block, the title, the sections."""
    yield tag("{%p if has_title_page %}")
    yield from _cover(page)
    yield tag("{%p else %}")
    yield from _approval()
    yield tag("{%p endif %}")
    yield from when("title_shown", paragraph(looks.TITLE, "{{ title }}"))
    yield from sections("sections", page.text_width)
    yield _end()


def plan(page: Page, columns: Sequence[Column], flag: str) -> Blocks:
    """Yield a plan of its own: approval, title, the table; `flag` says that its columns are the template's own."""
    yield from _approval()
    yield paragraph(looks.TITLE, "{{ title }}")
    yield from when("has_subtitle", paragraph(looks.SUBTITLE, "{{ subtitle }}"))
    yield from when(f"section.{flag}", own_table(columns, "section.rows", page.text_width))
    yield from when("section.is_table", generic_table("section.table", page.text_width))
    yield _end()


def report(page: Page, columns: Sequence[Column]) -> Blocks:
    """Yield the report: plans, indicators, conclusions, signature and date."""
    yield paragraph(looks.TITLE, "{{ title }}")
    yield from when("period_shown", paragraph(looks.SUBTITLE, "{{ period }}"))
    yield from each("plan", "plans", *_reported(page, columns))
    heading = paragraph(looks.HEADING, "Достижение целевых показателей")
    yield from when("has_indicators", heading, generic_table("indicators", page.text_width))
    heading = paragraph(looks.HEADING, "Выводы")
    yield from when("has_conclusions", heading, kept(formatted(looks.TEXT, "conclusions")))
    yield tag("{%p if has_signature %}")
    yield signature_table(page.text_width, dated=True)
    yield tag("{%p else %}")
    yield from when("has_date", paragraph(looks.REPORT_DATE, "{{ date }}"))
    yield tag("{%p endif %}")
    yield _end()


def _letterhead() -> Blocks:
    yield formatted(looks.LETTERHEAD, "order.letterhead")
    yield paragraph(looks.ACT_KIND, "{{ order.kind }}")
    yield paragraph(looks.ACT_DATE, f"{{{{ order.date }}}}\t№{NBSP}{{{{ order.number }}}}")
    yield from when("order.has_place", paragraph(looks.ACT_PLACE, "{{ order.place }}"))
    yield paragraph(looks.ACT_TITLE, "{{ order.title }}")


def _point() -> Blocks:
    """Yield a point; the last one stays on a page with the signature."""
    yield tag("{%p if loop.last %}")
    yield kept(formatted(looks.POINT, "point.body"))
    yield tag("{%p else %}")
    yield formatted(looks.POINT, "point.body")
    yield tag("{%p endif %}")


def _appendix(page: Page) -> Blocks:
    yield tag("{{ appendix.page }}")
    yield tag("{%p if appendix.has_approval %}")
    yield tag("{%p if appendix.is_landscape %}")
    yield formatted(looks.WIDE_APPROVAL, "appendix.approval")
    yield tag("{%p else %}")
    yield formatted(looks.APPROVAL, "appendix.approval")
    yield tag("{%p endif %}")
    yield tag("{%p endif %}")
    yield paragraph(looks.TITLE, "{{ appendix.title }}")
    yield from sections("appendix.sections", page.text_width)


def _approval() -> Blocks:
    return when("has_approval", formatted(looks.APPROVAL, "approval"))


def _cover(page: Page) -> Blocks:
    yield paragraph(looks.COVER_ISSUER, "{{ title_page.organisation }}")
    yield from _approval()
    yield paragraph(looks.COVER_TITLE, "{{ title_page.title }}")
    for foot in ("{{ title_page.place }}", f"{{{{ title_page.year }}}}{NBSP}год"):
        yield at_foot(paragraph(looks.COVER_FOOT, foot), page.text_width)
    yield _new_page()


def _reported(page: Page, columns: Sequence[Column]) -> Blocks:
    yield from when("plan.has_heading", paragraph(looks.HEADING, "{{ plan.heading }}"))
    yield from when("plan.is_own", own_table(columns, "plan.rows", page.text_width))
    yield from when("plan.is_table", generic_table("plan.table", page.text_width))


def _end() -> Node:
    """Return the paragraph Word wants after a table; a point high, so that it never makes a page."""
    return paragraph(looks.END, "")


def _new_page() -> Node:
    """Return the end of the title page: a small paragraph that holds the foot in its place and turns the page."""
    made = paragraph(looks.COVER_END, "")
    made.append(element("r", element("br", type="page")))
    return made
