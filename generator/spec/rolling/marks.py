"""Marks that an earlier roll left in a spec: decisions taken long ago, or never, are not carried into the next one."""

import re

from generator.model.family import Limits
from generator.spec.rolling.trees import same
from generator.spec.source import Source, read

_MARK = re.compile(r"[ \t]*# \? \d+\. ")
_MORE = re.compile(r"[ \t]*#    \S")
_FIRST = re.compile(r"\ufeff?# .*# \?")
_LIST = re.compile(r"^#\r?\n# [^\r\n]*# \?[^\r\n]*(?:\r?\n#(?:  \d+\. |    )[^\r\n]*)+\s*\Z", re.MULTILINE)


def unmarked(source: Source) -> Source:
    """Return the spec without the marks, the list and the first lines that an earlier roll wrote; else as it is."""
    mark = "\ufeff" if source.text.startswith("\ufeff") else ""
    text = mark + "".join(_kept(_LIST.sub("", source.text.removeprefix(mark)).splitlines(keepends=True)))
    if text == source.text:
        return source
    found = read(text, source.file, Limits(size=len(text) * 4 + 1000))
    return source if found.problems or not same(found.data, source.data) else found


def _kept(lines: list[str]) -> list[str]:
    kept: list[str] = []
    is_inside = False
    for number, line in enumerate(lines):
        begins = bool(_MARK.match(line) or (not number and _FIRST.match(line)))
        is_inside = begins or (is_inside and bool(_MORE.match(line)))
        if not is_inside:
            kept.append(line)
    return kept
