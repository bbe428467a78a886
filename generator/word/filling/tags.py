"""Tags in the paragraphs of a template: joined where Word split them into runs, each with its address."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from generator.errors import Place, Problem, msg
from generator.word.parts.markup import CELL, OBJECTS, PARAGRAPH, ROW, RUN, SPACE, TEXT, Element, nearest, remove, w
from generator.word.parts.places import place

TAG = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}", re.DOTALL)
LOOSE = re.compile(r"\{[{%#]|[}%#]\}")
_WHOLE = re.compile(rf"{TAG.pattern}|\{{_[{{%]|[}}%]_\}}", re.DOTALL)
_DEAD = re.compile(r"\{\{[-+]?(r|tr|tc)\s")
_ALONE = re.compile(r"\s*\{\{p\s(.+)\}\}\s*", re.DOTALL)
_BLOCK = re.compile(r"\{%(p|tr|tc)\s.*?%\}", re.DOTALL)
COMMENT = re.compile(r"\{#.*?#\}", re.DOTALL)
MOST = 3_000
"""Tags of one part; the largest template of ours has some three hundred."""
_HOLDERS = {"p": PARAGRAPH, "tc": CELL, "tr": ROW}
_FORMATTED = re.compile(r"\{\{p\s")
_BREAKS = (w("br"), w("cr"), w("tab"))

LESS = msg("Let a loop repeat what is there many times.")


class Tag(NamedTuple):
    """A tag as written in the template, and its address there."""

    text: str
    place: Place


def own_texts(paragraph: Element) -> list[Element]:
    """Return the texts of a paragraph in order, without those of text boxes inside it."""
    return [text for text in paragraph.iter(TEXT) if nearest(text, PARAGRAPH) is paragraph]


def written(paragraph: Element) -> str:
    """Return the characters of a paragraph, without those of text boxes inside it."""
    return "".join(text.text or "" for text in own_texts(paragraph))


def formatted(paragraph: Element) -> str:
    """Return the expression of the `{{p … }}` that is alone in this paragraph, empty where none is."""
    found = _ALONE.fullmatch(written(paragraph))
    if not found or LOOSE.search(found[1]) or next(paragraph.iter(*OBJECTS), None) is not None:
        return ""
    return found[1].strip()


def tags(root: Element, part: str) -> Iterator[Tag]:
    """Yield every tag of the paragraphs of `root` in order; comments are none."""
    for paragraph in root.iter(PARAGRAPH):
        for found in TAG.findall(written(paragraph)):
            if not found.startswith("{#"):
                yield Tag(found, place(paragraph, part, found))


def crowd(root: Element, part: str) -> Iterator[Problem]:
    """Yield the problem of a part with more tags than any template needs: reading them would take for ever."""
    number = 0
    for paragraph in root.iter(PARAGRAPH):
        text = written(paragraph)
        number += text.count("{{") + text.count("{%")
        if number > MOST:
            message = msg("There are more than {limit} tags up to here.", limit=MOST)
            yield Problem("too-many-tags", message, place(paragraph, part, text[:120]), LESS)
            return


def faults(root: Element, part: str) -> Iterator[Problem]:
    """Yield the tags that can never be printed: without an end, or with a prefix that does not fit."""
    for paragraph in root.iter(PARAGRAPH):
        text = written(paragraph)
        if LOOSE.search(TAG.sub(" ", text)):
            message = msg("A tag has no beginning or no end, or continues in the next paragraph.")
            yield Problem("broken-tag", message, place(paragraph, part, text[:120]))
        if dead := _DEAD.search(text):
            message = msg("A value cannot be printed by a tag that begins with {tag}.", tag=dead[0].strip())
            yield Problem("tag-prefix", message, place(paragraph, part, text[:120]), msg("Write {tag}.", tag="{{ … }}"))
        if _FORMATTED.search(text) and not formatted(paragraph):
            message = msg("Formatted text must stand alone in its paragraph.")
            yield Problem("tag-not-alone", message, place(paragraph, part, text[:120]))
        if _takes_along(paragraph, text):
            message = msg("The tag takes the place of all it stands in; what is beside it would be lost.")
            yield Problem("text-beside-tag", message, place(paragraph, part, text[:120]))


def _takes_along(paragraph: Element, text: str) -> bool:
    """Return whether a tag for a whole paragraph, cell or row has something else in it."""
    found = _BLOCK.search(text)
    holder = nearest(paragraph, _HOLDERS[found[1]]) if found else None
    if found is None or holder is None:
        return False
    everything = "".join(map(written, holder.iter(PARAGRAPH)))
    return bool(COMMENT.sub("", everything).replace(found[0], "", 1).strip())


def join(root: Element) -> None:
    """Put every tag of `root` whole into the run it begins in, and have the spaces around it kept."""
    for paragraph in list(root.iter(PARAGRAPH)):
        pieces = own_texts(paragraph)
        if "{" in "".join(piece.text or "" for piece in pieces):
            _join(pieces)


def _join(pieces: list[Element]) -> None:
    before = [piece.text or "" for piece in pieces]
    owners = [index for index, text in enumerate(before) for _ in text]
    whole = "".join(before)
    for found in _WHOLE.finditer(whole):
        _unbroken(pieces[owners[found.start()]], pieces[owners[found.end() - 1]])
        owners[found.start() : found.end()] = [owners[found.start()]] * len(found[0])
    shares: list[list[str]] = [[] for _ in pieces]
    for owner, character in zip(owners, whole, strict=True):
        shares[owner].append(character)
    for piece, share in zip(pieces, shares, strict=True):
        _fill(piece, "".join(share))


def _unbroken(first: Element, last: Element) -> None:
    """Take breaks and tabs out of a tag that goes from text to text: they are there for whoever reads the template."""
    paragraph = nearest(first, PARAGRAPH)
    if first is last or paragraph is None:
        return
    inside = list(paragraph.iter(TEXT, *_BREAKS))
    for one in inside[inside.index(first) : inside.index(last)]:
        if one.tag != TEXT:
            remove(one)


def _fill(piece: Element, text: str) -> None:
    emptied = piece.text and not text
    piece.text = text
    if "{" in text:
        piece.set(SPACE, "preserve")
    run = piece.getparent()
    if emptied and run is not None and run.tag == RUN:
        _drop(piece, run)


def _drop(piece: Element, run: Element) -> None:
    run.remove(piece)
    holder = run.getparent()
    if holder is not None and all(child.tag == w("rPr") for child in run):
        holder.remove(run)
