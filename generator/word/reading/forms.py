"""A returned Word file → what is said in it. Only its XML is walked: libraries lose answers that are not plain runs."""

from generator.errors import FormError, Place, Problem, msg
from generator.model.returned import Returned
from generator.word.reading.files import File, opened
from generator.word.reading.handlers import HANDLERS
from generator.word.reading.walk import Walk

_HINT = msg("Delete what is no part of the form, or ask for the form again.")


def read(data: bytes, name: str) -> Returned:
    """Return what the Word file called `name` says, deletions and hidden text left out.

    `texts` are its lines outside of tables: of the body, of text boxes (those in cells, too), of headers, footers and
    notes. Raise `FormError` with every reason why the file cannot be read or trusted; it never raises anything else.
    """
    file = opened(data, name)
    try:
        return _read(file)
    except RecursionError as fault:
        message = msg("The parts of the document stand in one another too deep.")
        raise FormError([Problem("form-too-deep", message, Place(file=name), _HINT)]) from fault


def _read(file: File) -> Returned:
    walk, around = Walk(HANDLERS, file.hiding()), list[str]()
    walk.story(file.body)
    for root in file.around():
        walk.lines(root, around)
    remarks = walk.remarks | ({"comments"} if file.has_comments() else set())
    remarks |= {"linked"} if file.has_linked() else set()
    texts = (*walk.texts, *walk.boxes, *around)
    return Returned("word", file.properties(), tuple(walk.tables), texts, frozenset(remarks))
