"""Who signs, approves and agrees: tables without borders, and the paragraphs around them."""

from collections.abc import Iterator

from tools.templates import looks
from tools.templates.flow import Blocks, each, formatted, paragraph, tag, when
from tools.templates.grid import across, cell, each_row, row, row_when, table, widths_of
from tools.templates.markup import Node, element
from tools.templates.stylesheet import PLAIN

_AGREED = "СОГЛАСОВАНО"
STAMP_HEIGHT = round(20 * looks.MM)
"""Room for the mark of an electronic signature where the hand signature would stand (ГОСТ Р 7.0.97-2016, 5.23)."""


def signatures(width: int) -> Blocks:
    """Yield the signatures of an act and its executor: on one level where those who sign are equals, else by rank.

    ГОСТ Р 7.0.97-2016, 5.22, 5.25.
    """
    yield tag("{%p if side_by_side %}")
    yield _on_one_level(width)
    yield from when("order.has_executor", formatted(looks.EXECUTOR, "order.executor"))
    yield tag("{%p else %}")
    yield from by_rank(width, "order")
    yield tag("{%p endif %}")


def by_rank(width: int, holder: str) -> Blocks:
    """Yield the signatures one below another; `holder` is the record that has the executor.

    The executor has a row of the table, so that the mark never goes to a page alone.
    """
    widths = _signature_widths(width)
    rows = each_row("signature", "signatures", widths, [_signature(widths)])
    drawn_up = row([across(widths, formatted(looks.EXECUTOR, f"{holder}.executor"))])
    signed = table(PLAIN, "Подпись", widths, *rows, *row_when(f"{holder}.has_executor", widths, drawn_up))
    return when("signatures", signed)


def _on_one_level(width: int) -> Node:
    """Return the signatures side by side: the posts, and below them the room to sign over the names."""
    widths = widths_of([1, 1, 1], width)
    post = cell(widths[1], paragraph(looks.POST_BESIDE, "{{ signature.hold }}{{ signature.post }}"))
    name = cell(widths[1], _stamp(), paragraph(looks.NAME_BESIDE, "{{ signature.name }}"), align="bottom")
    rows = (row(_each_signature(widths, post)), row(_each_signature(widths, name), height=STAMP_HEIGHT))
    return table(PLAIN, "Подписи", widths, *rows)


def _each_signature(widths: list[int], content: Node) -> Iterator[Node]:
    yield cell(widths[0], tag("{%tc for signature in signatures %}"))
    yield content
    yield cell(widths[2], tag("{%tc endfor %}"))


def dated_signature(width: int) -> Node:
    """Return the one signature of a report, with a row for the date, which so never goes to a page alone."""
    widths = _signature_widths(width)
    date = row([across(widths, paragraph(looks.REPORT_DATE, "{{ date }}"))])
    return table(PLAIN, "Подпись", widths, _signature(widths), *row_when("has_date", widths, date))


def executor() -> Blocks:
    """Yield the mark of the executor of a paper that nobody signs below its table."""
    return when("has_executor", formatted(looks.EXECUTOR, "executor"))


def approval(width: int, holder: str = "", *, turned: bool = False) -> Blocks:
    """Yield the approval block at the right, beside consents where there are some.

    `holder` is the record that has them; `turned` says that its sheet may be a landscape one.
    """
    yield tag(f"{{%p if {holder}has_consent %}}")
    yield _side_by_side(width, holder)
    yield tag("{%p else %}")
    yield from when(f"{holder}has_approval", *_alone(holder, turned))
    yield tag("{%p endif %}")


def _alone(holder: str, turned: bool) -> Iterator[Node]:
    block = formatted(looks.APPROVAL, f"{holder}approval")
    if not turned:
        yield block
        return
    yield tag(f"{{%p if {holder}is_landscape %}}")
    yield formatted(looks.WIDE_APPROVAL, f"{holder}approval")
    yield tag("{%p else %}")
    yield block
    yield tag("{%p endif %}")


def _side_by_side(width: int, holder: str) -> Node:
    """Return consents at the left and the approval at the right (ГОСТ Р 7.0.97-2016, 5.16, 5.20)."""
    widths = widths_of([width - looks.APPROVAL_WIDTH, looks.APPROVAL_WIDTH], width)
    first = paragraph(looks.CONSENT, _AGREED)
    consent = cell(widths[0], first, *each("one", f"{holder}consents", *_consent()))
    return table(
        PLAIN,
        "Согласование и утверждение",
        widths,
        row((consent, cell(widths[1], formatted(looks.APPROVAL_BESIDE, f"{holder}approval")))),
    )


def _consent() -> Blocks:
    """Yield one consent; the word over the first stands outside the loop, because a cell always has a paragraph."""
    yield from when("not loop.first", paragraph(looks.ANOTHER_CONSENT, _AGREED))
    yield formatted(looks.CONSENT, "one")


def _signature(widths: list[int]) -> Node:
    """Return the post at the left border, the name at the right one, level with the last line of the post."""
    post, stamp, name = widths
    cells = (
        cell(post, paragraph(looks.POST, "{{ signature.hold }}{{ signature.post }}"), align="bottom"),
        cell(stamp, _stamp(), align="bottom"),
        cell(name, paragraph(looks.NAME, "{{ signature.name }}"), align="bottom"),
    )
    return row(cells, height=STAMP_HEIGHT)


def _stamp() -> Node:
    """Return the control that the signing system puts its mark into."""
    named = (element("alias", val="Отметка об электронной подписи"), element("tag", val="ep-mark"))
    return element("sdt", element("sdtPr", *named), element("sdtContent", paragraph(looks.EP_MARK, "")))


def _signature_widths(width: int) -> list[int]:
    return widths_of([66, 46, 58], width)
