"""M. The file itself."""

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from tests.effective_values import W
from tests.gost import roles, words
from tests.gost.papers import Paper, every, number, shown, signed_on

DC = "{http://purl.org/dc/elements/1.1/}"
CP = "{http://schemas.openxmlformats.org/package/2006/metadata/core-properties}"
HIDDEN = frozenset({"ins", "del", "moveFrom", "moveTo", "commentRangeStart", "commentReference"}) | {
    *("pPrChange", "rPrChange", "sectPrChange", "tblPrChange", "tcPrChange", "trPrChange", "trackRevisions")
}


@every()
def test_fil_01_no_tracked_changes_comments_or_hidden_text(paper: Paper) -> Iterator[str]:
    for part in (paper.document.root, *_around(paper), paper.document.settings):
        yield from {one.tag for one in part.iter() if one.tag.rpartition("}")[2] in HIDDEN}
    yield from (shown(one) for one in paper.paragraphs for run in one.runs if "vanish" in run.properties)
    yield from (name for name in paper.document.parts if "comments" in name)


@every()
def test_fil_02_nothing_of_the_template_is_left(paper: Paper) -> Iterator[str]:
    every_text = [one.text for one in paper.paragraphs]
    every_text += [one.text for part in _around(paper) for one in paper.document.header(part)]
    every_text += [value for one in paper.document.root.iter() for value in one.attrib.values()]
    every_text += [one.text or "" for one in paper.document.core]
    for text in every_text:
        yield from re.findall(r"\{\{|\}\}|\{%|%\}|TODO|XXX|\[…\]|\[\.\.\.\]", text)


def _around(paper: Paper) -> list[Element]:
    """Return the headers and the footers."""
    sections = paper.document.sections
    return [part for one in sections for part in (*one.headers.values(), *one.footers.values())]


@every()
def test_fil_03_the_language_is_russian(paper: Paper) -> Iterator[str]:
    for paragraph in paper.paragraphs:
        for run in paragraph.runs:
            if run.text.strip() and run.properties.get("lang", {}).get("val") != "ru-RU":
                yield shown(paragraph)


@every("order")
def test_fil_04_points_are_numbered_by_word_and_none_by_hand(paper: Paper) -> Iterator[str]:
    for one in paper.of(*roles.PLAIN_POINTS):
        if one.level is None or re.match(r"\d+(?:\.\d+)*[.)]\s", one.text):
            yield shown(one)


@every()
def test_fil_06_the_title_of_the_file_is_its_heading_and_no_person_is_its_author(paper: Paper) -> Iterator[str]:
    core = paper.document.core
    title = words.ordinary(core.findtext(DC + "title") or "")
    if not title:
        yield "no title"
    headings = paper.words(*roles.ACT_TITLE, *roles.TITLE, "Титул: название", *roles.LIST_TITLE)
    if headings and not any(title.lower() in one.lower() or one.lower() in title.lower() for one in headings):
        yield f"{title!r} is none of {headings}"
    for name in (DC + "creator", CP + "lastModifiedBy"):
        if core.findtext(name):
            yield f"{core.findtext(name)}"


@every()
def test_fil_07_date_and_number_of_the_order_are_the_same_everywhere(paper: Paper) -> Iterator[str]:
    date, mark = signed_on(paper), number(paper)
    own = (*roles.APPROVAL, *roles.DATE)
    papers_of_the_order = ("approval-sheet", "acquaintance-sheet", "distribution-list")
    lines = [*paper.words(*own), *(paper.words(*roles.ALL) if paper.stem in papers_of_the_order else ())]
    for line in lines if date else ():
        for found in words.REGISTERED.finditer(line):
            said = (words.ordinary(found[1]), found[2])
            if said != (words.ordinary(date), mark):
                yield f"{found[0]} instead of {date} № {mark}"


@every()
def test_par_09_words_are_not_divided(paper: Paper) -> Iterator[str]:
    """Some instructions forbid to divide words at the end of a line."""
    found = paper.document.settings.find(W + "autoHyphenation")
    if found is not None and found.get(W + "val", "1") not in {"0", "false"}:
        yield "divided"
