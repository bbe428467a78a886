"""What stands in each template, from the first paragraph to the last."""

from collections.abc import Iterable

from tools.templates import drafts, looks, reports, signing
from tools.templates.columns import BEYOND, UNDATED
from tools.templates.contents import contents
from tools.templates.flow import Blocks, at_foot, each, end, formatted, new_page, paragraph, tag, when
from tools.templates.letterheads import letterhead
from tools.templates.markup import Node
from tools.templates.months import month_grid
from tools.templates.page import Page
from tools.templates.sections import sections
from tools.templates.tables import Drawn, generic_table, own_table

_POINTS = {
    "is_point": looks.POINT,
    "is_subpoint": looks.POINT_2,
    "is_third": looks.POINT_3,
    "is_fourth": looks.POINT_4,
}


def order(page: Page) -> Blocks:
    """Yield the order: letterhead, preamble, points, signatures; then the program where it is an appendix."""
    yield from _act(page)
    yield from when("has_appendix", *_appendix(page))
    yield from _foot(page)


def report_order(page: Page) -> Blocks:
    """Yield the order that approves a report, which is a file of its own."""
    yield from _act(page)
    yield from _foot(page)


def amendment(page: Page) -> Blocks:
    """Yield the act that amends a program: its points with the rows they set out, signatures, the appendix."""
    rows = generic_table("point.table", "Строки в новой редакции", page.text_width)
    yield from _act(page, when("point.has_table", paragraph(looks.TAG, "{{ point.hold }}"), rows))
    yield from when("has_appendix", *_appendix(page, titled="appendix.has_title"))
    yield from _foot(page)


def program(page: Page) -> Blocks:
    """Yield the program: a title page or an approval block, contents, the title, the sections."""
    yield from drafts.mark()
    yield tag("{%p if has_title_page %}")
    yield from _cover(page)
    yield tag("{%p else %}")
    yield from signing.approval(page.text_width)
    yield tag("{%p endif %}")
    yield from contents()
    yield from when("title_shown", paragraph(looks.TITLE, "{{ title }}"))
    yield from _editions()
    yield from sections("sections", page.text_width)
    yield from _foot(page)


def plan(page: Page, drawn: Drawn, flag: str) -> Blocks:
    """Yield a plan of its own: approval, title, the table; `flag` says that its columns are the template's own."""
    yield from drafts.mark()
    yield from signing.approval(page.text_width)
    yield paragraph(looks.TITLE, "{{ title }}")
    yield from when("has_subtitle", paragraph(looks.SUBTITLE, "{{ subtitle }}"))
    yield from _editions()
    yield from when(f"section.{flag}", own_table(drawn, "section", page.text_width))
    generic = generic_table("section.table", drawn.caption, page.text_width, "section.column_numbers")
    yield from when("section.is_table", generic)
    yield from _foot(page)


def month_grids(page: Page) -> Blocks:
    """Yield a plan by months: approval, title, a grid for each year, and what has no place in a grid."""
    yield from drafts.mark()
    yield from signing.approval(page.text_width)
    yield paragraph(looks.TITLE, "{{ title }}")
    yield from when("has_subtitle", paragraph(looks.SUBTITLE, "{{ subtitle }}"))
    legend = paragraph(looks.LEGEND, "{{ grid.hold }}{{ grid.legend }}")
    yield from each("grid", "grids", month_grid("grid", page.text_width), legend)
    for name, drawn in (("beyond", BEYOND), ("undated", UNDATED)):
        heading = paragraph(looks.TABLE_TITLE, drawn.caption)
        yield from when(f"has_{name}", heading, own_table(drawn, name, page.text_width))
    yield from _foot(page)


def report(page: Page, drawn: Drawn) -> Blocks:
    """Yield the report: the act, contents, plans, indicators, figures, conclusions, signature and date."""
    yield from drafts.mark()
    yield from signing.approval(page.text_width)
    yield paragraph(looks.TITLE, "{{ title }}")
    yield from reports.act()
    yield from when("period_shown", paragraph(looks.SUBTITLE, "{{ period }}"))
    yield from contents()
    yield from each("plan", "plans", *_reported(page, drawn))
    heading, caption = paragraph(looks.HEADING, "Достижение целевых показателей"), "Целевые показатели"
    yield from when("has_indicators", heading, generic_table("indicators", caption, page.text_width))
    yield from reports.figures(page.text_width)
    heading = paragraph(looks.HEADING, "Выводы")
    yield from when("has_conclusions", heading, formatted(looks.TEXT, "conclusions"))
    yield tag("{%p if has_signature %}")
    yield signing.dated_signature(page.text_width)
    yield tag("{%p else %}")
    yield from when("has_date", paragraph(looks.REPORT_DATE, "{{ date }}"))
    yield tag("{%p endif %}")
    yield from _foot(page)


def _act(page: Page, below: Iterable[Node] = ()) -> Blocks:
    """Yield an act; `below` is what follows each of its points."""
    yield from drafts.mark()
    yield from letterhead(page.text_width)
    yield from when("order.has_preamble", formatted(looks.PREAMBLE, "order.preamble"))
    yield from when("order.verb_apart", paragraph(looks.VERB, "{{ order.verb }}"))
    yield from each("point", "order.points", *_point(), *below)
    yield from signing.signatures(page.text_width)


def _point() -> Blocks:
    """Yield a point in the style of its level, by which Word numbers it, and its further paragraphs.

    The setting has a paragraph of its own, which goes with it: formatted text shares its paragraph with nothing.
    """
    yield from when("point.is_held", paragraph(looks.TAG, "{{ point.hold }}"))
    for flag, look in _POINTS.items():
        yield from when(f"point.{flag}", formatted(look, "point.body"))
    yield from when("point.more_held", paragraph(looks.TAG, "{{ point.hold }}"))
    yield from when("point.has_more", formatted(looks.MORE, "point.more"))


def _appendix(page: Page, titled: str = "") -> Blocks:
    """Yield what follows the act; `titled` is the flag that it has a title, empty where it always has one."""
    yield tag("{{ appendix.page }}")
    yield from signing.approval(page.text_width, "appendix.", turned=True)
    title = paragraph(looks.TITLE, "{{ appendix.title }}")
    yield from when(titled, title) if titled else iter((title,))
    yield from sections("appendix.sections", page.text_width)


def _cover(page: Page) -> Blocks:
    """Yield the title page (ГОСТ Р 7.0.97-2016, 3.7 and figure А.1)."""
    yield paragraph(looks.COVER_ISSUER, "{{ title_page.organisation }}")
    yield from signing.approval(page.text_width)
    yield paragraph(looks.COVER_TITLE, "{{ title_page.title }}")
    yield at_foot(paragraph(looks.COVER_FOOT, "{{ title_page.foot }}"), page.text_width)
    yield new_page()


def _reported(page: Page, drawn: Drawn) -> Blocks:
    yield from when("plan.has_heading", paragraph(looks.HEADING, "{{ plan.heading }}"))
    yield from when("plan.is_own", own_table(drawn, "plan", page.text_width))
    generic = generic_table("plan.table", drawn.caption, page.text_width, "plan.column_numbers")
    yield from when("plan.is_table", generic)


def _editions() -> Blocks:
    return when("has_editions", formatted(looks.SUBTITLE, "editions"))


def _foot(page: Page) -> Blocks:
    yield from drafts.lists(page.text_width)
    yield end()
