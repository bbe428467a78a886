"""How a YAML scalar spells its value: where in the text of the file each character of the value stands."""

import re
from dataclasses import dataclass

_PROPERTIES = re.compile(r"(?:[&!][^\s,\[\]{}]*[ \t\r\n]+)*")
_BREAK = r"(?:\r\n|\n|\r)"
_LINE_END = re.compile(_BREAK)
_FOLD = re.compile(rf"[ \t]*{_BREAK}(?:[ \t]*{_BREAK})*[ \t]*")
_ESCAPED_FOLD = re.compile(rf"\\{_BREAK}(?:[ \t]*{_BREAK})*[ \t]*")
_ESCAPE = re.compile(r"\\(?:x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|[^\r\n])")
_HEADER = re.compile(rf"[|>][-+0-9]*[ \t]*(?:#[^\r\n]*)?{_BREAK}")
_FIRST_LINE = re.compile(rf"(?:[ ]*{_BREAK})*([ ]*)")

PLAIN = ""


@dataclass(frozen=True)
class Spelling:
    """The offsets at which each character of a value begins and ends; `style` is its quote, `|`, `>` or PLAIN.

    Characters without a place of their own (line ends that were folded together) begin and end at the same offset.
    """

    style: str
    begins: tuple[int, ...]
    ends: tuple[int, ...]
    last: int

    def place(self, index: int) -> int:
        """Return the offset of the character `index`, of the end of the value for the one behind its last."""
        return self.begins[index] if index < len(self.begins) else self.last


def spelling(text: str, start: int, value: str) -> Spelling | None:
    """Return how the scalar at `start` of a file spells `value`; None for an alias and what cannot be read here."""
    found = _PROPERTIES.match(text, start)
    begins = found.end() if found else start
    style = text[begins : begins + 1]
    if style in {"|", ">"}:
        return _block(text, begins, value)
    if style in {'"', "'"}:
        return _walked(_Quoted(text, style), begins + 1, value)
    return None if style == "*" else _walked(_Plain(text, PLAIN), begins, value)


@dataclass(frozen=True)
class _Plain:
    """A scalar whose line ends, with the blanks around them, are one blank, or as many line ends less one."""

    text: str
    style: str

    def step(self, at: int, wanted: str) -> int:
        """Return where what spells the character `wanted` at `at` ends; -1 if something else stands there."""
        if wanted in " \n" and (fold := _FOLD.match(self.text, at)):
            return fold.end()
        return at + 1 if self.text[at : at + 1] == wanted else -1

    def skip(self, at: int) -> int:
        """Return the offset behind what stands at `at` and spells nothing."""
        return at

    def is_end(self, at: int) -> bool:
        """Return whether the value may end at `at`."""
        return True


class _Quoted(_Plain):
    """A scalar in quotes: doubled ones inside single quotes, escapes inside double ones."""

    def step(self, at: int, wanted: str) -> int:
        """Return where a character, or the escape of one, ends."""
        here = self.text[at : at + 1]
        if here == "'" == self.style:
            return at + 2 if self.text[at + 1 : at + 2] == wanted == "'" else -1
        if self.style == '"' and here in {'"', "\\"}:
            found = _ESCAPE.match(self.text, at)
            return found.end() if found else -1
        return super().step(at, wanted)

    def skip(self, at: int) -> int:
        """Return the offset behind an escaped line end."""
        found = _ESCAPED_FOLD.match(self.text, at) if self.style == '"' else None
        return found.end() if found else at

    def is_end(self, at: int) -> bool:
        """Return whether the closing quote stands at `at`."""
        return self.text[at : at + 1] == self.style


@dataclass(frozen=True)
class _Block(_Plain):
    """A scalar after `|` or `>`, whose lines stand `indent` blanks to the right."""

    indent: int

    def step(self, at: int, wanted: str) -> int:
        """Return where a character ends; a line end takes the blanks before the next line, a fold all line ends."""
        ended = _LINE_END.match(self.text, at) if wanted in " \n" else None
        if not ended:
            return at + 1 if self.text[at : at + 1] == wanted else -1
        following = self.content(ended.end())
        while self.style == ">" and (ended := _LINE_END.match(self.text, following)):
            following = self.content(ended.end())
        return following

    def content(self, at: int) -> int:
        """Return where the content of the line that begins at `at` begins."""
        most = at + self.indent
        while at < most and self.text[at : at + 1] == " ":
            at += 1
        return at


def _block(text: str, at: int, value: str) -> Spelling | None:
    header = _HEADER.match(text, at)
    first = _FIRST_LINE.match(text, header.end()) if header else None
    if not header or not first:
        return None
    content = value.lstrip("\n")
    scalar = _Block(text, text[at], indent=len(first[1]) - (len(content) - len(content.lstrip(" "))))
    return _walked(scalar, scalar.content(header.end()), value)


def _walked(scalar: _Plain, at: int, value: str) -> Spelling | None:
    begins: list[int] = []
    ends: list[int] = []
    for index, character in enumerate(value):
        begins.append(scalar.skip(at))
        at = scalar.step(begins[-1], character)
        if at < 0 and character == "\n" == value[index - 1 : index]:
            at = begins[-1]  # the fold before it spells all of its line ends at once
        if at < 0:
            return None
        ends.append(at)
    return Spelling(scalar.style, tuple(begins), tuple(ends), at) if scalar.is_end(scalar.skip(at)) else None
