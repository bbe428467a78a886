"""A tree of texts → a text that reads back as the same tree; nobody is meant to look at it."""

from collections.abc import Iterator

from generator.spec.text.nodes import Data
from generator.spec.text.quoting import quoted

_STEP = "  "


def dumped(data: Data) -> str:
    """Return the text of a file that holds `data`."""
    if not data:
        return "{}\n" if isinstance(data, dict) else ""
    return "\n".join(_lines(data, "")) + "\n"


def _lines(data: Data, indent: str) -> Iterator[str]:
    if isinstance(data, dict):
        for key, inner in data.items():
            yield from _entry(f"{indent}{quoted(key)}:", inner, indent)
    elif isinstance(data, list):
        for inner in data:
            yield from _entry(f"{indent}-", inner, indent)


def _entry(before: str, data: Data, indent: str) -> Iterator[str]:
    if isinstance(data, str):
        yield f"{before} {quoted(data)}"
    elif data:
        yield before
        yield from _lines(data, indent + _STEP)
    else:
        # An empty value is one in the file, too.
        yield before + (" {}" if data == {} else " []" if data == [] else "")
