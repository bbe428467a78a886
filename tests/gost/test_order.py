"""F. The text of an order: verb, points, references, appendices (ГОСТ Р 7.0.97-2016, 5.18, 5.19)."""

import re
from collections.abc import Iterator

from tests.effective_values import Paragraph, W
from tests.gost import roles, words
from tests.gost.papers import Paper, every, shown

VERBS = {
    ("order", False): "приказываю:",
    ("order", True): "приказываем:",
    ("resolution", False): "постановляю:",
    ("resolution", True): "постановляем:",
}


def verb(paper: Paper) -> str:
    """Return the verb as printed, in small letters with its colon; an empty text where the act has none."""
    said = " ".join(paper.words(*roles.VERB, "Преамбула")).lower()
    found = re.search(r"\b(?:приказыва|постановля)\w+\W*$", said)
    return found[0].strip() if found else ""


@every("order")
def test_ord_01_one_person_orders_in_the_singular_and_several_in_the_plural(paper: Paper) -> Iterator[str]:
    wanted = VERBS.get((paper.order.get("kind", "order"), len(paper.parties) > 1), "")
    if verb(paper).rstrip(":") != wanted.rstrip(":"):
        yield verb(paper)


@every("order")
def test_ord_02_a_colon_follows_the_verb_which_is_not_spaced_out_by_blanks(paper: Paper) -> Iterator[str]:
    if verb(paper) and not re.search(r"\w:$", verb(paper)):
        yield verb(paper)
    if re.search(rf"(?<!\S)(?:[А-ЯЁа-яё]{words.S}){{5,}}[А-ЯЁа-яё](?={words.S}*:|\s|$)", paper.document.text):
        yield "blanks between letters"


@every("order")
def test_ord_03_grounds_stand_once_before_the_verb(paper: Paper) -> Iterator[str]:
    styles = [one.style for one in paper.of(*roles.ORDER_TEXT, *roles.VERB)]
    before = ["Преамбула"] * ("Преамбула" in styles) + list(roles.VERB) * (roles.VERB[0] in styles)
    if styles[: len(before)] != before or "Преамбула" in styles[len(before) :]:
        yield f"{styles[:4]}"


@every("order")
def test_ord_04_an_act_that_is_called_by_its_heading_has_body_date_and_number(paper: Paper) -> Iterator[str]:
    for paragraph in paper.of(*roles.ORDER_TEXT):
        for found in words.NAMED_ACT.finditer(paragraph.text):
            own = re.match(r"(?i)федеральн", found[0])
            if not words.REFERENCE.search(found[0]) or not (own or re.match(rf"\w+{words.S}[А-ЯЁ]", found[0])):
                yield found[0]


@every("order")
def test_ord_04_a_reference_names_kind_body_date_number_and_heading_of_an_act(paper: Paper) -> Iterator[str]:
    for paragraph in paper.of(*roles.ORDER_TEXT):
        for found in words.REFERENCE.finditer(paragraph.text):
            before, after = paragraph.text[: found.start()], paragraph.text[found.end() :]
            if not re.search(r"(?i)(?:закон|приказ|постановлени|распоряжени|указ|решени|программ|план)", before):
                yield f"no kind: {shown(paragraph)}"
            if re.search(rf"(?:приказ\w*|постановлени\w+|распоряжени\w+){words.S}$", before):
                yield f"no body: {found[0]}"
            # «программой «…», утверждённой постановлением … от … № …» has the heading before.
            named_before = re.search(r"»[^«»]*утвержд[её]нн\w+[^«»]*$", before)
            if not named_before and not re.match(rf"{words.S}(?:\(в ред[^)]*\){words.S})?«", after):
                yield f"no heading: {found[0]}{after[:20]}"


@every("order")
def test_ord_05_a_point_has_a_real_number_with_a_dot_a_capital_and_a_dot_at_the_end(paper: Paper) -> Iterator[str]:
    for paragraph in paper.of(*roles.PLAIN_POINTS):
        if _format(paper, paragraph) != "decimal":
            yield f"typed or marked: {shown(paragraph)}"
        if not re.match(r"[«„]?[А-ЯЁA-Z0-9]", paragraph.text) and paragraph.level == 0:
            yield f"no capital: {shown(paragraph)}"
        if not paragraph.text.rstrip().endswith((".", ":", ";", ",")):
            yield f"no dot: {shown(paragraph)}"


@every("order")
def test_ord_06_all_points_are_numbered_by_one_list(paper: Paper) -> Iterator[str]:
    lists = {one.properties["numPr"].get("numId") for one in paper.of(*roles.PLAIN_POINTS) if "numPr" in one.properties}
    if len(lists) > 1:
        yield f"{sorted(map(str, lists))}"


@every("order")
def test_ord_08_control_is_kept_in_one_point_at_the_end(paper: Paper) -> Iterator[str]:
    points = paper.words(*roles.PLAIN_POINTS)
    places = [n for n, text in enumerate(points) if re.search(r"Контроль\b.*\b(?:возложить|оставля)", text)]
    usual = [{"control": "self"}] if paper.period else []
    owed = any("control" in point for point in paper.order.get("points", usual))
    if len(places) != owed or (places and places[0] < len(points) - 2):
        yield f"{places} of {len(points)}"


@every("order")
def test_ord_09_what_is_approved_is_said_to_be_attached(paper: Paper) -> Iterator[str]:
    for text in paper.words(*roles.PLAIN_POINTS):
        said = re.findall(r"прилагаем|согласно приложени|\(приложени", text)
        if re.match(r"Утвердить ", text) and len(said) != 1:
            yield f"{said} {text[:70]}"
    yield from (shown(one) for one in paper.of(*roles.ORDER_TEXT) if words.CAPITAL_APPENDIX.search(one.text))


@every("order")
def test_ord_10_every_appendix_is_mentioned_and_every_one_mentioned_is_there(paper: Paper) -> Iterator[str]:
    printed = {found[1] for line in _blocks(paper) if (found := re.match(r"Приложение № (\w+)$", line))}
    said = " ".join(paper.words(*roles.ORDER_TEXT))
    mentioned = set(re.findall(r"приложени[юе] № (\w+)(?: к настоящему|\))", said))
    if mentioned - printed:
        yield f"not there: {mentioned - printed}"
    attached = re.search(r"прилагаем|приложени", said)
    if (printed - mentioned or _blocks(paper)) and not attached:
        yield f"not mentioned: {printed - mentioned or _blocks(paper)[:2]}"


@every()
def test_ord_13_people_are_named_in_the_text_by_surname_first(paper: Paper) -> Iterator[str]:
    text = (one for one in paper.of(*roles.BODY, *roles.CELLS) if not _is_signed(one))
    yield from (shown(one) for one in text if words.INITIALS_FIRST.search(one.text))


def _is_signed(paragraph: Paragraph) -> bool:
    """Return whether a paragraph is the name in a visa or a signature, alone in its cell."""
    return bool(words.INITIALS_SURNAME.match(paragraph.text))


def _blocks(paper: Paper) -> list[str]:
    return [line for one in (paper, *paper.siblings) for line in one.words(*roles.APPROVAL)]


def _format(paper: Paper, paragraph: Paragraph) -> str:
    numbered = paragraph.properties.get("numPr", {})
    level = paper.document.level(numbered.get("numId", "0"), numbered.get("ilvl", "0"))
    found = None if level is None else level.find(W + "numFmt")
    text = None if level is None else level.find(W + "lvlText")
    dotted = text is not None and (text.get(W + "val") or "").endswith(".")
    return (found.get(W + "val") or "") if found is not None and dotted else ""
