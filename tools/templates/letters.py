"""Letters and recommendations: what goes to those outside."""

from tools.templates import drafts, looks, signing
from tools.templates.columns import FORMS, RECOMMENDATIONS
from tools.templates.flow import Blocks, each, end, formatted, paragraph, tag, when
from tools.templates.grid import cell, row, table
from tools.templates.letterheads import NBSP, issuer
from tools.templates.markup import Node
from tools.templates.page import Page
from tools.templates.stylesheet import PLAIN
from tools.templates.tables import formatted_table, simple_table


def letter(page: Page) -> Blocks:
    """Yield a letter: letterhead, date and reference beside the addressee, heading, text, enclosure, signature."""
    yield from drafts.mark()
    yield from _head(page.text_width)
    yield from when("letter.has_salutation", paragraph(looks.SALUTATION, "{{ letter.salutation }}"))
    yield formatted(looks.LETTER_TEXT, "letter.text")
    yield paragraph(looks.ENCLOSURE, "{{ letter.hold }}{{ letter.enclosure }}")
    yield from signing.by_rank(page.text_width, "letter")
    yield from when("has_appendix", *_appendix(page))
    yield from drafts.lists(page.text_width)
    yield end()


def recommendations(page: Page) -> Blocks:
    """Yield a sheet for each addressee."""
    yield from drafts.mark()
    yield from each("sheet", "sheets", *_sheet(page))
    yield from drafts.lists(page.text_width)
    yield end()


def _head(width: int) -> Blocks:
    """Yield the head of a letter; a corner letterhead stands level with the addressee."""
    yield tag("{%p if letter.is_corner %}")
    yield _zones(width, *issuer(looks.CORNER_ISSUER, "letter"))
    yield tag("{%p else %}")
    yield from issuer(looks.LETTER_ISSUER, "letter")
    yield _zones(width)
    yield tag("{%p endif %}")


def _zones(width: int, *above: Node) -> Node:
    """Return date, number, reference and heading at the left, the addressee at the right of a table without borders."""
    left, right = looks.CORNER_WIDTH, looks.ADDRESSEE_WIDTH
    own = (
        *above,
        paragraph(looks.LETTER_DATE, f"{{{{ letter.date }}}} №{NBSP}{{{{ letter.number }}}}"),
        *when("letter.has_reference", paragraph(looks.LETTER_DATE, "{{ letter.reference }}")),
        paragraph(looks.CORNER_TITLE, "{{ letter.title }}"),
    )
    between = cell(width - left - right, paragraph(looks.END, ""))
    addressee = cell(right, formatted(looks.ADDRESSEE_BESIDE, "letter.addressee"))
    widths = (left, width - left - right, right)
    return table(PLAIN, "Реквизиты письма", widths, row((cell(left, *own), between, addressee)))


def _appendix(page: Page) -> Blocks:
    yield tag("{{ appendix.page }}")
    yield formatted(looks.APPROVAL, "appendix.block")
    yield paragraph(looks.TITLE, "{{ appendix.title }}")
    yield simple_table(FORMS, "form", "appendix.forms", page.text_width)


def _sheet(page: Page) -> Blocks:
    yield tag("{{ sheet.page }}")
    yield formatted(looks.ADDRESSEE, "sheet.addressee")
    yield paragraph(looks.TITLE, "{{ title }}")
    yield paragraph(looks.SUBTITLE, "{{ subtitle }}")
    yield formatted_table(RECOMMENDATIONS, "row", "sheet.rows", page.text_width)
    yield tag("{%p if has_signature %}")
    yield signing.dated_signature(page.text_width)
    yield tag("{%p else %}")
    yield from when("has_date", paragraph(looks.REPORT_DATE, "{{ date }}"))
    yield tag("{%p endif %}")
