"""Reads the text of a YAML file: a tree of texts, the places of all of them, and every problem found."""

import re
from dataclasses import dataclass, field
from typing import Any

import yaml

from generator.errors import Message, Path, Place, Problem, SpecError, msg
from generator.model.family import Limits
from generator.spec.text import characters, syntax
from generator.spec.text.lines import BOM, Lines
from generator.spec.text.nodes import Data, Node, descend
from generator.spec.text.tree import Stopped, Tree

LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
"""The fast parser where PyYAML was built with it; both give the same events."""

_UTF16 = (b"\xff\xfe", b"\xfe\xff")
_MOST_CHARACTERS = 100
# “term: ?” is the natural way to mark a gap, but YAML takes a lone question mark for the beginning of a key.
_LONE_MARK = re.compile(r"((?:^|[:\-,\[])[ \t]+|\[)\?(?=[ \t]*(?:$|\r|[,\]}]|[ \t]#))", re.MULTILINE)
_PRIVATE = range(0xE000, 0xF900)


@dataclass(frozen=True)
class Source:
    """A file of the spec as read. `data` holds texts only, without empty values; None if it could not be read.

    `has_empty` says that there are keys with empty values; `root` knows them.
    """

    file: str
    text: str = field(repr=False)
    data: Data
    problems: tuple[Problem, ...] = ()
    root: Node = field(default_factory=lambda: Node(0), repr=False, compare=False)
    lines: Lines = field(default_factory=lambda: Lines(""), repr=False, compare=False)
    has_empty: bool = False

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
    if data.startswith(_UTF16):
        raise _not_utf8(file, (1, 1), msg("The file is in UTF-16; it must be in UTF-8."))
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8")
        message = msg("The byte {byte} is not UTF-8.", byte=f"0x{data[error.start]:02X}")
        raise _not_utf8(file, Lines(before).at(len(before)), message) from None


def read(text: str, file: str, limits: Limits) -> Source:
    """Return the data of `text` with every problem of its YAML, sorted by place; `file` is what messages call it."""
    size = len(text.encode("utf-8", "surrogatepass"))
    if size > limits.size:
        message = msg("The file is larger than {limit} MB.", limit=f"{limits.size / 1024 / 1024:g}")
        return Source(file, text, None, (Problem("file-size", message, Place(file), msg("Is it the right file?")),))
    lines = Lines(text)
    if found := _control_characters(text, file, lines):
        return Source(file, text, None, found, lines=lines)
    return _parsed(text, file, lines, limits)


def _control_characters(text: str, file: str, lines: Lines) -> tuple[Problem, ...]:
    found = zip(range(_MOST_CHARACTERS), characters.raw(text), strict=False)
    return tuple(syntax.forbidden(file, lines.at(offset), character) for _, (offset, character) in found)


def _parsed(text: str, file: str, lines: Lines, limits: Limits) -> Source:
    skipped = len(BOM) if text.startswith(BOM) else 0
    given, back = _given(text[skipped:])
    tree = Tree(text, file, lines, limits, skipped)
    try:
        for event in yaml.parse(given, Loader=_loader(given)):
            value = event.value if isinstance(event, yaml.ScalarEvent) else ""
            tree.feed(event, value.translate(back) if back else value)
    except Stopped:
        return Source(file, text, None, _sorted(tree.problems), lines=lines)
    except (yaml.YAMLError, ValueError, OverflowError) as error:  # PyYAML lets chr() fail on “\\UFFFFFFFF”
        stopped = syntax.problem(text[skipped:], file, error)
        return Source(file, text, None, _sorted([*tree.problems, stopped]), lines=lines)
    return Source(file, text, tree.data, _sorted(tree.problems), tree.root, lines, tree.has_empty)


def _given(text: str) -> tuple[str, dict[int, str]]:
    """Return the text for the parser, and what turns its values back.

    Characters that the parser would take for signs or line ends of its own are replaced, one by one, by others
    that do not occur in the text.
    """
    free = (chr(code) for code in _PRIVATE if chr(code) not in text)
    meant = [mark for mark in "\u2028\u2029" if mark in text] + ["?"] * bool(_LONE_MARK.search(text))
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
