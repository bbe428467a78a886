"""What stands apart inside a line gets a run of its own: the blank of a gap is highlighted, so that it is seen."""

import copy

from generator.word.parts.markup import RUN, SPACE, TEXT, Element, properties, put, remove, w

_PROPERTIES = w("rPr")


def highlight(start: Element) -> None:
    """Set what stands between the instruction `start` and the one after it apart as a highlighted run."""
    blank = apart(start)
    if blank is not None:
        put(properties(blank), "highlight", {"val": "yellow"})


def apart(start: Element) -> Element | None:
    """Give what stands between the instruction `start` and the one after it a run of its own and return the run.

    The instructions go; outside of the text of a run nothing else is changed, and there is no run to return.
    """
    text, end = start.getparent(), start.getnext()
    run = None if text is None else text.getparent()
    if text is None or end is None or run is None or text.tag != TEXT or run.tag != RUN:
        _unmark(start, end)
        return None
    behind = _behind(run, text, end)
    own = _twin(run, start.tail or "")
    for one in (start, end):
        one.tail = None
        text.remove(one)
    run.addnext(behind)
    run.addnext(own)
    for one in (run, behind):
        _drop_empty(one)
    return own


def _unmark(start: Element, end: Element | None) -> None:
    remove(start)
    if end is not None:
        remove(end)


def _behind(run: Element, text: Element, end: Element) -> Element:
    """Return a run of the same look with everything that stands behind `end`."""
    behind = _twin(run, end.tail or "")
    behind[-1].extend(list(end.itersiblings()))
    behind.extend(list(text.itersiblings()))
    return behind


def _twin(run: Element, content: str) -> Element:
    twin = run.makeelement(RUN)
    for look in run.findall(_PROPERTIES):
        twin.append(copy.deepcopy(look))
    text = run.makeelement(TEXT, {SPACE: "preserve"})
    text.text = content
    twin.append(text)
    return twin


def _drop_empty(run: Element) -> None:
    for text in run.findall(TEXT):
        if not text.text and not len(text):
            run.remove(text)
    if all(child.tag == _PROPERTIES for child in run):
        remove(run)
