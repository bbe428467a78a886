"""The text of the next program: the old text with the steps carried out, questions at their places and in a list."""

import re
import textwrap
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

import yaml

from generator.errors import Edit, Message, Path, msg
from generator.model.family import Limits
from generator.spec import ids
from generator.spec.rolling.edits import anchor, edits, removal
from generator.spec.rolling.steps import Note, Put, Step
from generator.spec.rolling.trees import after, same
from generator.spec.source import Source, read

MARK = "# ?"
"""How a comment begins that waits for the decision of a person."""

_WIDTH = 116
_BREAKS = re.compile(r"[\r\n\x00-\x08\x0b-\x1f\x85\u2028\u2029\ufeff\ufffe\uffff]+")
_LIST = msg("Decisions that are yours; each is marked “{mark}” at its place above.")

Say = Callable[[Message], str]


@dataclass(frozen=True)
class Written:
    """The text of a spec, the decisions in it in their order, and whether the comments of the old spec stayed."""

    text: str
    decisions: tuple[str, ...]
    keeps_comments: bool = True


def written(source: Source, steps: Iterable[Step], about: Message, say: Say) -> Written:
    """Return the spec after `steps`; `about` is said above it.

    Where the edits would say anything else than the steps (aliases may be the reason), the spec is written anew, and
    the comments are lost but for the questions in the list.
    """
    listed = list(steps)
    gone = [one.path for one in listed if isinstance(one, Put) and one.value is None]
    puts = list({one.path: one for one in listed if isinstance(one, Put) and not _is_inside(one.path, gone)}.values())
    notes = [one for one in listed if isinstance(one, Note) and (not one.decision or not _is_in(one.path, gone))]
    distinct = {(one.path, _line(say(one.said))): one for one in notes}
    numbered = sorted(distinct.values(), key=lambda one: anchor(source, one.path))
    decisions = tuple(dict.fromkeys(_line(say(one.said)) for one in numbered if one.decision))
    wanted = after(source.data, puts)
    text = _spliced(source, puts, _Comments(source, numbered, decisions, say), gone)
    found = read(text, source.file, _limits(text)) if text else None
    keeps_comments = found is not None and not found.problems and same(found.data, wanted)
    if not keeps_comments:
        text = yaml.dump(wanted, allow_unicode=True, sort_keys=False, width=10**6, Dumper=yaml.SafeDumper)
    return Written(
        _framed(text, [*_wrapped(f"# {_line(say(about))}", "")], _list(decisions, say)), decisions, keeps_comments
    )


def _limits(text: str) -> Limits:
    return Limits(size=len(text) * 4 + 1000)


def _is_inside(path: Path, gone: Sequence[Path]) -> bool:
    return any(len(path) > len(one) and path[: len(one)] == one for one in gone)


def _is_in(path: Path, gone: Sequence[Path]) -> bool:
    return path in gone or _is_inside(path, gone)


@dataclass(frozen=True)
class _Comments:
    """The notes of a spec as comments."""

    source: Source
    notes: Sequence[Note]
    decisions: Sequence[str]
    say: Say

    def edits(self, gone: Sequence[Path]) -> Iterator[Edit]:
        """Yield the comments at their places; of what is taken out they stand where it stood."""
        for note in self.notes:
            if _is_in(note.path, gone):
                continue
            at = anchor(self.source, note.path)
            yield Edit(max(at, int(self.source.text.startswith("\ufeff"))), at, self._comment(note, at))

    def instead(self, path: Path, at: int) -> str:
        """Return the comments that stand in place of what is taken out at `path`."""
        return "".join(self._comment(note, at) for note in self.notes if note.path[: len(path)] == path)

    def _comment(self, note: Note, at: int) -> str:
        text = self.source.text
        line = text[at : len(text) if text.find("\n", at) < 0 else text.find("\n", at)]
        indent = " " * (len(line) - len(line.lstrip(" ")))
        said = _line(self.say(note.said))
        mark = f"{MARK} {self.decisions.index(said) + 1}. " if note.decision else "# "
        return "".join(f"{piece}\n" for piece in _wrapped(mark + said, indent))


def _spliced(source: Source, puts: Sequence[Put], comments: _Comments, gone: Sequence[Path]) -> str:
    """Return the edited text, empty where edits get in each other's way."""
    try:
        found = [one for one in edits(source, [one for one in puts if one.value is not None])]
        for path in gone:
            if not _is_inside(path, gone):
                cut = removal(source, path)
                found.append(replace(cut, text=comments.instead(path, cut.start)))
        found += [replace(one, end=one.start) for one in comments.edits(gone)]
    except (KeyError, IndexError, StopIteration):
        return ""
    made = list(dict.fromkeys(found))
    made.sort(key=lambda one: (one.start, one.end))
    if any(one.end > following.start for one, following in zip(made, made[1:], strict=False)):
        return ""
    line_end = "\r\n" if "\r\n" in source.text else "\n"
    return ids.apply(source.text, (replace(one, text=one.text.replace("\n", line_end)) for one in made))


def _framed(text: str, first: Sequence[str], last: Sequence[str]) -> str:
    """Return the text with comments above and below it."""
    line_end = "\r\n" if "\r\n" in text else "\n"
    mark = "\ufeff" if text.startswith("\ufeff") else ""
    body = text.removeprefix(mark)
    if not body.endswith("\n"):
        body += line_end
    return mark + "".join(f"{line}{line_end}" for line in first) + body + "".join(f"{line}{line_end}" for line in last)


def _list(decisions: Sequence[str], say: Say) -> list[str]:
    if not decisions:
        return []
    lines = ["#", f"# {say(msg(_LIST.text, mark=MARK))}"]
    for number, one in enumerate(decisions, 1):
        lines += _wrapped(f"#  {number}. {one}", "")
    return lines


def _line(text: str) -> str:
    """Return words as one line that may stand in a comment."""
    return " ".join(_BREAKS.sub(" ", text).split())


def _wrapped(text: str, indent: str) -> list[str]:
    return textwrap.wrap(
        text,
        _WIDTH,
        initial_indent=indent,
        subsequent_indent=f"{indent}#    ",
        break_long_words=False,
        break_on_hyphens=False,
    )
