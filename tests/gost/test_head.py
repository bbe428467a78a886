"""C, E. The head of an act: its blocks in order, its heading (ГОСТ Р 7.0.97-2016, 5.1–5.13, 5.17)."""

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from tests.effective_values import on
from tests.gost import roles, words
from tests.gost.papers import Paper, every, shown

SEQUENCE = (
    ("Герб",),
    roles.LETTERHEAD,
    roles.KIND,
    roles.DATE,
    roles.PLACE,
    roles.ACT_TITLE,
    roles.ORDER_TEXT,
    roles.NAME,
)
MAY_LACK = (("Герб",), roles.PLACE)
KINDS = {"order": "ПРИКАЗ", "directive": "РАСПОРЯЖЕНИЕ", "resolution": "ПОСТАНОВЛЕНИЕ"}
CORNER, LONGITUDINAL = 4535, 6803
NEAR = 6
EMU_10_MM = 360_000


@every("order")
def test_hdr_01_the_blocks_stand_in_their_order_and_the_number_right_of_the_date(paper: Paper) -> Iterator[str]:
    styles = [one.style for one in paper.paragraphs if one.text.strip() or one.drawings]
    firsts = {role: min((styles.index(one) for one in role if one in styles), default=-1) for role in SEQUENCE}
    present = [first for first in firsts.values() if first >= 0]
    if present != sorted(present) or any(first < 0 for role, first in firsts.items() if role not in MAY_LACK):
        yield f"blocks at {firsts}"
    for line in paper.of(*roles.LETTERHEAD, *roles.KIND, *roles.PLACE):
        if line.align != "center":
            yield f"not in the middle: {shown(line)}"
    for line in paper.of(*roles.DATE):
        edge = CORNER if line.table else paper.document.sections[line.section].text_width
        if "\t№" not in line.text or not any(edge - 300 <= stop <= edge + NEAR for stop in line.right_stops):
            yield f"{line.right_stops} {shown(line)}"


@every("order")
def test_hdr_02_the_arms_stand_in_the_middle_of_the_top_margin_or_above_the_corner(paper: Paper) -> Iterator[str]:
    for paragraph in (one for one in paper.paragraphs if one.style == "Герб"):
        for drawing in paragraph.drawings:
            if paragraph.align != "center":
                yield f"{paragraph.align}"
            elif paragraph.table is None:
                yield from (*_too_high(drawing), *_aside(drawing))
            elif not drawing.tag.endswith("inline"):
                # In the cell of a corner letterhead a picture placed by the page would tear the text.
                yield "not in line with the text of the corner"


def _too_high(drawing: Element) -> Iterator[str]:
    down = next((one for one in drawing if one.tag.endswith("positionV")), None)
    offset = "" if down is None else "".join(down.itertext()).strip()
    if down is None or down.get("relativeFrom") != "page" or not offset.isdigit() or int(offset) < EMU_10_MM:
        yield f"arms at {offset!r}"


def _aside(drawing: Element) -> Iterator[str]:
    across = next((one for one in drawing if one.tag.endswith("positionH")), None)
    if across is None or "".join(across.itertext()).strip() != "center":
        yield "arms not in the middle"


@every("order")
def test_hdr_03_the_author_is_named_as_in_the_directory_and_so_is_everyone_of_a_joint_act(
    paper: Paper,
) -> Iterator[str]:
    printed = " ".join(paper.words(*roles.LETTERHEAD))
    for party in paper.parties:
        wanted = words.ordinary(party.get("letterhead") or party["name"])
        if wanted not in printed:
            yield f"{wanted} is not in: {printed}"


@every("order")
def test_hdr_04_the_kind_of_the_act_is_named(paper: Paper) -> Iterator[str]:
    wanted = KINDS[paper.order.get("kind", "order")]
    if paper.words(*roles.KIND) != [wanted]:
        yield f"{paper.words(*roles.KIND)}"


@every("order")
def test_hdr_05_the_place_is_named(paper: Paper) -> Iterator[str]:
    wanted = paper.order.get("place") or paper.parties[0].get("place", "")
    if paper.words(*roles.PLACE) != ([wanted] if wanted else []):
        yield f"{paper.words(*roles.PLACE)} instead of {wanted}"


@every("order")
def test_hdr_06_a_requisite_is_no_wider_than_its_zone(paper: Paper) -> Iterator[str]:
    for paragraph in paper.of(*roles.LETTERHEAD):
        section = paper.document.sections[paragraph.section]
        room = paragraph.table.widths[0] if paragraph.table else section.text_width
        width = room - paragraph.left - paragraph.length("ind", "right")
        if width > (CORNER if paragraph.table else LONGITUDINAL) + NEAR:
            yield f"{width} {shown(paragraph)}"


@every("order")
def test_ttl_01_an_act_has_a_heading(paper: Paper) -> Iterator[str]:
    if not paper.of(*roles.ACT_TITLE):
        yield "none"


@every("order")
def test_ttl_02_the_heading_says_about_what(paper: Paper) -> Iterator[str]:
    for title in paper.words(*roles.ACT_TITLE):
        if not words.ABOUT.search(title) or words.ABOUT_WRONG.search(title):
            yield title


@every()
def test_ttl_03_no_dot_after_a_heading(paper: Paper) -> Iterator[str]:
    titles = paper.of(*roles.ACT_TITLE, *roles.TITLE, "Титул: название")
    yield from (shown(one) for one in titles if re.search(r"[.;:]\s*$", one.text))


@every("order")
def test_ttl_04_the_heading_has_no_quotes_around_it_and_is_not_in_capitals(paper: Paper) -> Iterator[str]:
    for title in paper.words(*roles.ACT_TITLE):
        if (title[0], title[-1]) == ("«", "»") or title.isupper():
            yield title
    for one in paper.of(*roles.ACT_TITLE):
        if any(on(run.properties, name) for run in one.runs for name in ("caps", "smallCaps")):
            yield f"in capitals: {shown(one)}"


@every("order")
def test_ttl_05_the_heading_stands_at_the_border_or_in_the_middle_of_a_narrower_zone(paper: Paper) -> Iterator[str]:
    left = paper.look.get("heading") == "left" or paper.look.get("letterhead") == "corner"
    for title in paper.of(*roles.ACT_TITLE):
        if (title.align == "left") != left:
            yield f"the house wants it otherwise: {shown(title)}"
        if title.align == "center":
            if not (title.left and title.length("ind", "right")):
                yield "centred on the whole width"
        elif title.align != "left" or title.left or title.first_line:
            yield f"{title.align} {title.left}"


@every("order")
def test_ttl_07_the_heading_names_what_is_approved_as_the_appendix_does(paper: Paper) -> Iterator[str]:
    title = " ".join(paper.words(*roles.ACT_TITLE))
    found = re.match(r"Об утверждении (.+)", title)
    names = _names_of_the_appendix(paper)
    if found and names and not any(alike(found[1], name) for name in names):
        yield f"{found[1]} – {names}"


@every("order")
def test_ttl_07_the_heading_names_what_is_approved_as_its_point_does(paper: Paper) -> Iterator[str]:
    found = re.match(r"Об утверждении (.+)", " ".join(paper.words(*roles.ACT_TITLE)))
    points = (re.match(r"Утвердить (?:прилагаем\w+ )?(.+)", text) for text in paper.words(*roles.PLAIN_POINTS))
    named = [re.split(r" \(далее| \(приложени| согласно приложени|\.$", one[1])[0] for one in points if one]
    if found and not any(alike(found[1], name) for name in named):
        yield f"{found[1]} – {named}"


def alike(one: str, other: str) -> bool:
    """Return whether two texts have the same words in the same order, whatever their cases."""
    first, second = (re.findall(r"[\w-]+", text.lower()) for text in (one, other))
    return len(first) == len(second) and all(_same(*pair) for pair in zip(first, second, strict=True))


def _same(one: str, other: str) -> bool:
    common = next((n for n, pair in enumerate(zip(one, other, strict=False)) if pair[0] != pair[1]), None)
    kept = min(len(one), len(other)) if common is None else common
    return kept >= min(3, len(one), len(other)) and kept >= min(len(one), len(other)) - 3


def _names_of_the_appendix(paper: Paper) -> list[str]:
    """Return the titles under the approval block in this file, or in the program or report of its own."""
    own = paper.words(*roles.TITLE)
    others = (
        other for other in paper.siblings if other.stem == (f"report-{paper.period}" if paper.period else "program")
    )
    return own or [name for other in others for name in other.words(*roles.TITLE, "Титул: название")]
