"""Events of the YAML parser become a tree of texts and the tree of their places, within the limits.

Nothing is typed and nothing recurs: depth and growth are known before a value is put together.
"""

import unicodedata

import yaml

from generator.errors import Place, Problem, Severity, msg
from generator.model.family import Limits
from generator.spec.text import characters, syntax
from generator.spec.text.lines import Lines
from generator.spec.text.nodes import UNUSABLE, Data, Frame, Node

_TAGS = {
    yaml.ScalarEvent: "tag:yaml.org,2002:str",
    yaml.MappingStartEvent: "tag:yaml.org,2002:map",
    yaml.SequenceStartEvent: "tag:yaml.org,2002:seq",
}
_SMALL = 1000
_Value = tuple[Data, Node, int, int]


class Stopped(Exception):
    """Reading cannot go on; the reason is among the problems."""


class Tree:
    """Builds the tree from events; `data` and `root` are complete after the last one."""

    def __init__(self, text: str, file: str, lines: Lines, limits: Limits, skipped: int) -> None:
        """Prepare to read `text`, of which the parser was not given the first `skipped` characters."""
        self.data: Data = None
        self.root = Node(skipped)
        self.problems: list[Problem] = []
        self._text, self._file, self._lines, self._limits, self._skipped = text, file, lines, limits, skipped
        self._most = limits.expansion * len(text) + _SMALL
        self._frames: list[Frame] = []
        self.has_empty = False
        self._anchors: dict[str, _Value | None] = {}
        self._documents = 0

    def feed(self, event: yaml.Event, value: str) -> None:
        """Take the next event; `value` is its text if it is a scalar. Raises Stopped where reading must end."""
        if isinstance(event, yaml.ScalarEvent):
            self._scalar(event, value)
        elif isinstance(event, yaml.MappingStartEvent):
            self._open(event, {})
        elif isinstance(event, yaml.SequenceStartEvent):
            self._open(event, [])
        elif isinstance(event, (yaml.MappingEndEvent, yaml.SequenceEndEvent)):
            self._close(self._end(event))
        elif isinstance(event, yaml.AliasEvent):
            self._alias(event)
        elif isinstance(event, yaml.DocumentStartEvent):
            self._document(event)

    def _scalar(self, event: yaml.ScalarEvent, value: str) -> None:
        start, end = self._start(event), self._end(event)
        self._check_tag(event, start)
        self._check_text(value, event.style or "", start, end)
        plain = event.implicit[0] and not event.style
        self._keep(event.anchor, (None if plain and not value else value, Node(start, end=end), len(value) + 1, 0))

    def _check_text(self, value: str, style: str, start: int, end: int) -> None:
        if style == '"' and characters.forbidden(value):
            for offset, character in characters.escaped(self._text[start:end]):
                self.problems.append(syntax.forbidden(self._file, self._lines.at(start + offset), character))
        for severity, fault in () if style else syntax.lost_comment(self._text, end):
            self._note(fault, severity)
        if characters.blank(value):
            hint = msg("Write a text, or leave the value empty.")
            self._note(("text-blank", start, msg("The text consists of spaces only."), hint))

    def _open(
        self, event: yaml.MappingStartEvent | yaml.SequenceStartEvent, data: list[Data] | dict[str, Data]
    ) -> None:
        start = self._start(event)
        self._check_tag(event, start)
        self._check_depth(1, start)
        if event.anchor:
            self._anchors[event.anchor] = None
        inside = self._end(event) if event.flow_style else -1
        self._frames.append(Frame(Node(start, inside=inside), data, event.anchor))

    def _close(self, end: int) -> None:
        frame = self._frames.pop()
        inner = frame.node.children.values()
        # The parser sees a block end where the next thing begins.
        frame.node.end = end if frame.node.inside >= 0 else max((one.end for one in inner), default=frame.node.start)
        self._keep(frame.anchor, (frame.data, frame.node, frame.weight, frame.height))

    def _alias(self, event: yaml.AliasEvent) -> None:
        start, name = self._start(event), event.anchor or ""
        target = self._anchors.get(name, (f"*{name}", Node(start), 1, 0))
        if name not in self._anchors:
            message = msg("The alias “*{name}” stands for nothing above it.", name=name)
            self._note(("yaml-alias", start, message, msg("If it is a text, put it in quotes.")))
        if target is None:
            message = msg("The alias “*{name}” stands for something it is itself a part of.", name=name)
            self._stop(("yaml-alias", start, message, msg("Write out what is meant instead of the alias.")))
        else:
            data, node, weight, height = target
            self._check_depth(height, start)
            end = self._end(event)
            self._take((data, Node(start, inside=node.inside, end=end, children=node.children), weight, height))

    def _check_depth(self, height: int, start: int) -> None:
        if len(self._frames) + height > self._limits.depth:
            message = msg("The spec is nested more than {limit} levels deep.", limit=self._limits.depth)
            self._stop(("yaml-depth", start, message, msg("Look for brackets that are never closed, or wrong spaces.")))

    def _document(self, event: yaml.DocumentStartEvent) -> None:
        self._documents += 1
        if self._documents > 1:
            message = msg("A second YAML document begins here; a file holds one.")
            hint = msg("Delete the line “---” or move the rest away.")
            self._stop(("yaml-documents", self._start(event), message, hint))

    def _keep(self, anchor: str | None, value: _Value) -> None:
        if anchor:
            self._anchors[anchor] = value
        self._take(value)

    def _take(self, value: _Value) -> None:
        """Put a complete value where it belongs: the root, an item, a key, or the value of a key."""
        data, node, weight, height = value
        if not self._frames:
            self.data, self.root = data, node
            return
        frame = self._frames[-1]
        frame.weight += weight
        frame.height = max(frame.height, height + 1)
        if frame.weight > self._most:
            message = msg("Aliases make the spec more than {limit} times as large.", limit=self._limits.expansion)
            hint = msg("Write the values out, or raise `limits: expansion`.")
            self._stop(("yaml-expansion", node.start, message, hint))
        if isinstance(frame.data, list):
            frame.node.children[len(frame.data)] = node
            frame.data.append(data)
        elif frame.has_key:
            self._entry(frame, data, node)
        else:
            frame.has_key, frame.key, frame.key_start = True, self._key(frame, data, node.start), node.start

    def _entry(self, frame: Frame, data: Data, node: Node) -> None:
        frame.has_key = False
        if frame.key == UNUSABLE or not isinstance(frame.data, dict):
            return
        node.key = frame.key_start
        frame.node.children[frame.key] = node
        if data is not None:
            frame.data[frame.key] = data
            return
        self.has_empty = True
        if frame.node.inside >= 0 and (fault := syntax.lost_behind_comma(self._text, frame.key, node)):
            self._note(fault)

    def _key(self, frame: Frame, data: Data, start: int) -> str:
        """Return the key, or UNUSABLE for one that cannot be: its value is read and left out."""
        if not isinstance(data, str) or data == "":
            self._note(("yaml-key", start, msg("A key must be a text."), msg("Write a name before the colon.")))
            return UNUSABLE
        if data == "<<":
            hint = msg("Write the keys out; an alias may stand for a whole value.")
            self._note(("yaml-merge", start, msg("Merging mappings with “<<” is not supported."), hint))
            return UNUSABLE
        same = unicodedata.normalize("NFC", data)
        if same in frame.seen:
            line, _ = self._lines.at(frame.seen[same])
            message = msg(
                "The key “{key}” stands here a second time; the first is in line {line}.", key=data, line=line
            )
            self._note(("yaml-duplicate-key", start, message, msg("Delete or rename one of them.")))
            return UNUSABLE
        frame.seen[same] = start
        return data

    def _check_tag(self, event: yaml.ScalarEvent | yaml.CollectionStartEvent, start: int) -> None:
        if event.tag and event.tag != _TAGS[type(event)]:
            shown = event.tag.replace("tag:yaml.org,2002:", "!!")
            message = msg("The tag “{tag}” is not allowed: a spec is plain text.", tag=shown)
            self._note(("yaml-tag", start, message, msg("Delete it; a text that begins with “!” stands in quotes.")))

    def _start(self, event: yaml.Event) -> int:
        return self._skipped + (int(event.start_mark.index) if event.start_mark else 0)

    def _end(self, event: yaml.Event) -> int:
        return self._skipped + (int(event.end_mark.index) if event.end_mark else 0)

    def _note(self, fault: syntax.Fault, severity: Severity = Severity.ERROR) -> None:
        code, offset, message, hint = fault
        place = Place(self._file, *self._lines.at(offset))
        self.problems.append(Problem(code, message, place, hint, severity))

    def _stop(self, fault: syntax.Fault) -> None:
        self._note(fault)
        raise Stopped
