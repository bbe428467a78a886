"""Faults of YAML syntax in plain words: what a person who wrote the line most likely meant."""

import re
from collections.abc import Iterator

import yaml

from generator.errors import Message, Place, Problem, Severity, msg
from generator.spec.text import characters
from generator.spec.text.lines import Lines
from generator.spec.text.nodes import Node

Fault = tuple[str, int, Message, Message]
"""A code, an offset in the text, a message and a hint."""

SURROGATE = re.compile(r"\\u[dD][89a-fA-F][0-9a-fA-F]{2}")
"""An escape of half a character; one of the two parsers stops at it, the other takes it."""

_BEYOND = re.compile(r"\\U(?!000|0010)[0-9A-Fa-f]{8}")
# “Кабинет #5” without quotes loses its end; a real comment begins with “# ”.
_LOST = re.compile(r"[ \t]+#(?=[^\s#!])")
_QUOTE = msg("Put the whole text in quotes, or write it on the lines after “|”.")
_INDENT = msg("Check the spaces at the beginning of this line and of the lines above it.")
_ESCAPE = msg("In double quotes write a backslash twice, or use single quotes.")
_DEEPEST = 1000
"""The levels of brackets after which newer parsers stop by themselves, before our own limit is asked."""
_DELETE = msg("Delete it; if it is invisible, retype the words around it.")


def problem(text: str, file: str, error: Exception) -> Problem:
    """Return the fault that stopped the parser while it read `text`."""
    lines = Lines(text)
    code, offset, message, hint = next(_readings(text, lines, error))
    return Problem(code, message, Place(file, *lines.at(offset)), hint)


def forbidden(file: str, position: tuple[int, int], character: str) -> Problem:
    """Return the problem of a character that documents cannot hold, at a line and column."""
    message = msg("The character {name} cannot stand in a document.", name=characters.name(character))
    return Problem("text-character", message, Place(file, *position), _DELETE)


def lost_comment(text: str, end: int) -> Iterator[tuple[Severity, Fault]]:
    """Yield a warning if the text after a value without quotes, from `end` on, looks like a part of the value."""
    if found := _LOST.match(text, end):
        message = msg("What follows “#” is a comment here and is not read.")
        hint = msg("If it belongs to the text, put the text in quotes; if it is a comment, put a space after “#”.")
        yield Severity.WARNING, ("yaml-comment", found.end() - 1, message, hint)


def lost_behind_comma(text: str, key: str, node: Node) -> Fault | None:
    """Return the fault of words that stand as a key of their own inside braces, because a comma ended the text.

    `node` is the place of the empty value that the parser gives them.
    """
    # A word like the keys of specs is a key without a value; what the schema says of it is enough.
    if key.isascii() and " " not in key or text[: node.start].rstrip().endswith(":"):
        return None
    message = msg("Inside braces a comma ends a text, so “{words}” belongs to nothing.", words=key)
    return "yaml-comma", node.key, message, msg("Put the whole text in quotes: 'one, two'.")


def _readings(text: str, lines: Lines, error: Exception) -> Iterator[Fault]:
    """Yield explanations, the likeliest first; the last always fits."""
    if not isinstance(error, yaml.MarkedYAMLError):
        offset = found.start() if (found := _BEYOND.search(text)) else 0
        yield "yaml-syntax", offset, msg("The file is not valid YAML here."), _ESCAPE
        return
    spot = len(text) if error.problem_mark is None else int(error.problem_mark.index)
    opened = spot if error.context_mark is None else int(error.context_mark.index)
    here, at_start = text[spot : spot + 1], text[opened : opened + 1]
    if "nesting depth" in (error.problem or ""):
        message = msg("The spec is nested more than {limit} levels deep.", limit=_DEEPEST)
        yield "yaml-depth", spot, message, msg("Look for brackets that are never closed, or wrong spaces.")
    if "\t" in (here, *text[lines.start(spot) : spot + 1].lstrip(" ")[:1]):
        yield "yaml-tab", spot, msg("A tab stands where YAML wants spaces."), msg("Replace tabs by spaces.")
    yield from _no_colon(error, opened)
    yield from _quoted(text, at_start, opened, spot)
    yield from _brackets(text, at_start, opened, spot)
    yield from _special(here, at_start, opened, spot)
    yield "yaml-syntax", spot, msg("The file is not valid YAML here."), _INDENT


def _no_colon(error: yaml.MarkedYAMLError, opened: int) -> Iterator[Fault]:
    """Yield the line without a colon: the parser notices only at the line after it, and says so in words alone."""
    if error.context_mark is not None and "simple key" in (error.context or ""):
        message = msg("No colon stands after the key on this line.")
        yield "yaml-syntax", opened, message, msg("Write the key, a colon and a space, then the value.")


def _quoted(text: str, at_start: str, opened: int, spot: int) -> Iterator[Fault]:
    if at_start in {"'", '"'} and spot >= len(text):
        yield "yaml-syntax", opened, msg("The quote opened here is never closed."), msg("Close it with the same quote.")
    elif at_start == '"':
        message = msg("A backslash here is followed by something YAML does not know.")
        yield "yaml-syntax", max(text.rfind("\\", 0, spot + 1), opened), message, _ESCAPE
    elif text[:spot].rstrip(" ").endswith(("'", '"')):
        hint = msg("Put the whole text in quotes, with other quotes inside: «…».")
        yield "yaml-syntax", spot, msg("Text goes on after the closing quote."), hint


def _brackets(text: str, at_start: str, opened: int, spot: int) -> Iterator[Fault]:
    before = text[:spot].rstrip()
    if before.endswith(("[", "{")) and not text[spot:].strip():
        at_start, opened = before[-1], len(before) - 1
    if at_start in {"[", "{"}:
        message = msg("The bracket opened here is not closed properly.")
        hint = msg("Close it; put texts with commas, colons or brackets inside it in quotes.")
        yield "yaml-syntax", opened, message, hint
    if at_start in {"|", ">"}:
        message = msg("Something other than a comment stands on the line of “{sign}”.", sign=at_start)
        yield "yaml-syntax", opened, message, msg("Begin the text on the next line, further to the right.")


def _special(here: str, at_start: str, opened: int, spot: int) -> Iterator[Fault]:
    if at_start in {"*", "&", "!"}:
        yield _begins(at_start, opened)
    if here in {"%", "@", "`", "-", "?"}:
        yield _begins(here, spot)
    if here == ":":
        message = msg("A colon with a space after it begins a value, and none may begin here.")
        hint = msg("If the colon is part of a text, put the text in quotes; otherwise check the spaces before the key.")
        yield "yaml-syntax", spot, message, hint


def _begins(sign: str, offset: int) -> Fault:
    return "yaml-syntax", offset, msg("A text may not begin with “{sign}” here.", sign=sign), _QUOTE
