"""Reads the text of a YAML file: a tree of texts, the places of all of them, and every problem found."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property, partial
from typing import Any

import yaml

from generator.errors import Message, Path, Place, Problem, SpecError, msg
from generator.model.family import Limits
from generator.spec.text import characters, encodings, quick, syntax
from generator.spec.text.lines import BOM, Lines
from generator.spec.text.nodes import Data, Node, descend
from generator.spec.text.tree import Stopped, Tree

LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
"""The fast parser where PyYAML was built with it; both give the same events."""

_MOST_VALUES = 4_000_000
"""Signs of YAML in a file, about two for each value; a spec of ten thousand activities has some 300,000."""
_SIGNS = ",:[{\n"
_MOST_CHARACTERS = 100
# “term: ?” is the natural way to mark a gap, but YAML takes a lone question mark for the beginning of a key.
_MARK = r"\?(?=[ \t]*(?:$|\r|[,\]}]|[ \t]#))"
_LONE_MARK = re.compile(rf"((?:^|[:\-,\[])[ \t]+|\[){_MARK}", re.MULTILINE)
# A pattern that begins with a sign is looked for many times as fast.
_SOME_MARK = re.compile(_MARK, re.MULTILINE)
_PRIVATE = range(0xE000, 0xF900)


def _nowhere() -> Node:
    return Node(0)


@dataclass(frozen=True)
class Source:
    """A file of the spec as read. `data` holds texts only, without empty values; None if it could not be read.

    `has_empty` says that there are keys with empty values; `root` knows them. Places are found when one is asked for:
    of a file with which nothing is wrong, none ever is. `grow` finds them.
    """

    file: str
    text: str = field(repr=False)
    data: Data
    problems: tuple[Problem, ...] = ()
    has_empty: bool = False
    grow: Callable[[], Node] = field(default=_nowhere, repr=False, compare=False)

    @cached_property
    def root(self) -> Node:
        """The places of all values."""
        return self.grow()

    @cached_property
    def lines(self) -> Lines:
        """The lines of the text."""
        return Lines(self.text)

    def place(self, path: Path, key: bool = False) -> Place:
        """Return the place of the value at `path`, of its key with `key`; of the nearest parent if there is none."""
        nodes = tuple(descend(self.root, path))
        missing = len(nodes) <= len(path)
        node = nodes[-1]
        offset = node.key if node.key >= 0 and (key or missing) else node.start
        line, column = self.lines.at(offset)
        return Place(self.file, line, column, path)


def decode(data: bytes, file: str) -> str:
    """Return the text of a file, with the mark of Windows programs if it has one.

    Raises SpecError with the place of the first wrong byte if it is not UTF-8.
    """
    if encodings.is_utf16(data):
        raise _not_utf8(file, (1, 1), msg("The file is in UTF-16; it must be in UTF-8."))
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8")
        message = msg("The byte {byte} is not UTF-8.", byte=f"0x{data[error.start]:02X}")
        if name := encodings.named(data):
            message = msg("The file is in the encoding {name}; it must be in UTF-8.", name=name)
        raise _not_utf8(file, Lines(before).at(len(before)), message) from None


def read(text: str, file: str, limits: Limits) -> Source:
    """Return the data of `text` with every problem of its YAML, sorted by place; `file` is what messages call it."""
    size = len(text.encode("utf-8", "surrogatepass"))
    if size > limits.size:
        message = msg("The file is larger than {limit} MB.", limit=f"{limits.size / 1024 / 1024:g}")
        return Source(file, text, None, (Problem("file-size", message, Place(file), msg("Is it the right file?")),))
    if size > _MOST_VALUES and sum(map(text.count, _SIGNS)) > _MOST_VALUES:
        message = msg("The file holds more than {limit} values.", limit=_MOST_VALUES // 2)
        return Source(file, text, None, (Problem("yaml-values", message, Place(file), msg("Is it the right file?")),))
    if found := _control_characters(text, file):
        return Source(file, text, None, found)
    return _parsed(text, file, limits)


def _control_characters(text: str, file: str) -> tuple[Problem, ...]:
    found = tuple(zip(range(_MOST_CHARACTERS), characters.raw(text), strict=False))
    lines = Lines(text if found else "")
    return tuple(syntax.forbidden(file, lines.at(offset), character) for _, (offset, character) in found)


def _parsed(text: str, file: str, limits: Limits) -> Source:
    skipped = len(BOM) if text.startswith(BOM) else 0
    given, back = _given(text[skipped:])
    grow = partial(_grown, text, limits)
    try:
        return Source(file, text, quick.data(text, _loader(given)(given), back, limits.depth), grow=grow)
    except quick.Doubt:
        tree = Tree(text, file, Lines(text), limits, skipped)
    try:
        _feed(tree, given, back)
    except Stopped:
        return Source(file, text, None, _sorted(tree.problems))
    except (yaml.YAMLError, ValueError, OverflowError) as error:  # PyYAML lets chr() fail on “\\UFFFFFFFF”
        stopped = syntax.problem(text[skipped:], file, error)
        return Source(file, text, None, _sorted([*tree.problems, stopped]))
    return Source(file, text, tree.data, _sorted(tree.problems), tree.has_empty, lambda: tree.root)


def _grown(text: str, limits: Limits) -> Node:
    """Return the places of the values of a text with which nothing is wrong."""
    skipped = len(BOM) if text.startswith(BOM) else 0
    tree = Tree(text, "", Lines(""), limits, skipped)
    _feed(tree, *_given(text[skipped:]))
    return tree.root


def _feed(tree: Tree, given: str, back: dict[int, str]) -> None:
    for event in yaml.parse(given, Loader=_loader(given)):
        value = event.value if isinstance(event, yaml.ScalarEvent) else ""
        tree.feed(event, value.translate(back) if back else value)


def _given(text: str) -> tuple[str, dict[int, str]]:
    """Return the text for the parser, and what turns its values back.

    Characters that the parser would take for signs or line ends of its own are replaced, one by one, by others
    that do not occur in the text.
    """
    free = (chr(code) for code in _PRIVATE if chr(code) not in text)
    meant = [mark for mark in "\u2028\u2029" if mark in text] + ["?"] * bool(
        _SOME_MARK.search(text) and _LONE_MARK.search(text)
    )
    stand_ins = dict(zip(meant, free, strict=False))
    for mark, stand_in in stand_ins.items():
        text = _LONE_MARK.sub(r"\1" + stand_in, text) if mark == "?" else text.replace(mark, stand_in)
    return text, {ord(stand_in): mark for mark, stand_in in stand_ins.items()}


def _loader(given: str) -> Any:
    # The fast parser stops at half a character; the other reads on, so that every problem is found.
    return yaml.BaseLoader if syntax.SURROGATE.search(given) else LOADER


def _sorted(problems: list[Problem]) -> tuple[Problem, ...]:
    return tuple(sorted(problems, key=lambda problem: (problem.place.line, problem.place.column)))


def _not_utf8(file: str, position: tuple[int, int], message: Message) -> SpecError:
    hint = msg("Save the file as UTF-8: in Notepad “Save as”, then “Encoding: UTF-8”.")
    return SpecError([Problem("file-encoding", message, Place(file, *position), hint)])
