"""Turns errors of Cerberus into problems that a person can put right: place, what is wrong, the way out."""

from collections.abc import Callable, Iterable, Mapping
from collections.abc import Set as AbstractSet

from cerberus import errors
from cerberus.errors import BaseErrorHandler, ErrorDefinition, ValidationError

from generator.errors import NOTHING, Message, Path, Place, Problem, msg
from generator.spec.nearest import latin, nearest
from generator.spec.scalars import SCALARS, looks_like_id
from generator.spec.source import Source

BAD_KEY = ErrorDefinition(0x200, "entries")
"""A key of a free mapping is not of its type."""

_SHOWN = 60
_NAMES = frozenset({"id", "column"})
"""Types of short Latin names, in which a Russian letter may stand that looks like a Latin one."""
_CONTAINERS = {"mapping": msg("keys with values"), "list": msg("a list")}
_WAYS_OUT = {
    "mapping": msg("Put each key with its value on a line of its own, further to the right."),
    "list": msg("Put each item on a line of its own after a dash and a space."),
}


class Complaints(BaseErrorHandler):  # type: ignore[misc]  # Cerberus has no type hints
    """Collects the errors of a validator and of all those inside it."""

    def __init__(self, source: Source) -> None:
        """Say of everything where it is in `source`."""
        super().__init__()
        self._source = source
        self._found: list[Problem] = []
        self._misspelt: set[Path] = set()

    def __call__(self, _errors: Iterable[ValidationError]) -> tuple[Problem, ...]:
        """Return every problem so far."""
        return tuple(self._found)

    def emit(self, error: ValidationError) -> None:
        """Take an error; a key that is missing because it is misspelt is one problem, not two."""
        path = error.document_path
        if error.code == errors.UNKNOWN_FIELD.code:
            self._misspelt.add((*path[:-1], nearest(str(path[-1]), error.constraint)))
        elif error.code == errors.REQUIRED_FIELD.code and path in self._misspelt:
            return
        explain, at_key = _EXPLAIN[error.code]
        code, message, hint = explain(error)
        self._found.append(Problem(code, message, self._source.place(path, key=at_key), hint))

    def no_mapping(self) -> tuple[Problem, ...]:
        """Return the problem of a file that is no mapping at all."""
        found = _CONTAINERS["list"] if isinstance(self._source.data, list) else msg("nothing but a text")
        if self._source.data is None:
            found = msg("nothing")
        message = msg("The file holds {found}; expected: {expected}.", found=found, expected=_CONTAINERS["mapping"])
        return (
            Problem(
                "wrong-type",
                message,
                Place(self._source.file, 1, 1),
                msg("Write keys, each with a colon on a line of its own."),
            ),
        )


def shown(value: object) -> str:
    """Return a text short enough for a message."""
    text = " ".join(str(value).split())
    return text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"


def suggestion(word: str, options: Iterable[str]) -> Message:
    """Return the hint for a word that is not among `options`: the nearest of them, and a list of them."""
    # Sets have an order of their own in every run; what has no id is among the options as an empty text.
    names = tuple(filter(None, sorted(options) if isinstance(options, AbstractSet) else options))
    listed = ", ".join(names[:20]) + (" …" if len(names) > 20 else "")
    meant = nearest(word, names)
    if meant and len(names) > 20:
        return msg("Did you mean “{name}”?", name=meant)
    if meant:
        return msg("Did you mean “{nearest}”? Possible: {names}.", nearest=meant, names=listed)
    return msg("Possible: {names}.", names=listed) if names else NOTHING


_Explanation = tuple[str, Message, Message]


def _unknown_key(error: ValidationError) -> _Explanation:
    key = str(error.document_path[-1])
    return "unknown-key", msg("The key “{key}” has no meaning here.", key=shown(key)), suggestion(key, error.constraint)


def _missing_key(error: ValidationError) -> _Explanation:
    return "missing-key", msg("The key “{key}” is missing.", key=error.document_path[-1]), _add(error)


def _empty(error: ValidationError) -> _Explanation:
    return "empty-value", msg("The value of “{key}” is empty.", key=error.document_path[-1]), _add(error)


def _empty_item(_error: ValidationError) -> _Explanation:
    return "empty-value", msg("This item of the list is empty."), msg("Write the item or delete its dash.")


def _wrong_type(error: ValidationError) -> _Explanation:
    wanted = error.constraint["type"]
    names = [wanted] if isinstance(wanted, str) else wanted
    message = msg("Found {found}; expected: {expected}.", found=_found(error.value), expected=_expected(names))
    hint = SCALARS[names[0]].hint if names[0] in SCALARS else _WAYS_OUT[names[0]]
    return "wrong-type", message, _cyrillic(error.value) if _NAMES & {*names} and _disguised(error.value) else hint


def _wrong_value(error: ValidationError) -> _Explanation:
    message = msg("“{value}” is not a possible value here.", value=shown(error.value))
    return "wrong-value", message, suggestion(str(error.value), error.constraint["allowed"])


def _wrong_key(error: ValidationError) -> _Explanation:
    (scalar,) = error.info
    message = msg("Found the key “{key}”; expected: {expected}.", key=error.document_path[-1], expected=scalar.expected)
    disguised = any(scalar is SCALARS[name] for name in _NAMES) and _disguised(error.document_path[-1])
    return "wrong-key", message, _cyrillic(error.document_path[-1]) if disguised else scalar.hint


def _disguised(value: object) -> bool:
    """Return whether `value` would be an id, were its Cyrillic letters the Latin ones that look the same."""
    return isinstance(value, str) and not value.isascii() and looks_like_id(latin(value))


def _cyrillic(value: str) -> Message:
    letter, place = next((letter, place) for place, letter in enumerate(value, 1) if not letter.isascii())
    return msg("The letter “{letter}” (number {place}) is Cyrillic; type the Latin one.", letter=letter, place=place)


def _found(value: object) -> Message:
    if isinstance(value, (dict, list)):
        return _CONTAINERS["mapping" if isinstance(value, dict) else "list"]
    return msg("“{value}”", value=shown(value))


def _expected(names: list[str]) -> Message:
    words = [SCALARS[name].expected if name in SCALARS else _CONTAINERS[name] for name in names]
    return words[0] if len(words) == 1 else msg("{one} or {other}", one=words[0], other=words[1])


def _add(error: ValidationError) -> Message:
    key, rules = error.document_path[-1], error.constraint
    about = rules.get("meta", {}).get("about", NOTHING)
    if allowed := rules.get("allowed"):
        return msg("Add “{key}: …”: {about}. Possible: {names}.", key=key, about=about, names=", ".join(allowed))
    return msg("Add “{key}: …”: {about}.", key=key, about=about)


_EXPLAIN: Mapping[int, tuple[Callable[[ValidationError], _Explanation], bool]] = {
    errors.UNKNOWN_FIELD.code: (_unknown_key, True),
    errors.REQUIRED_FIELD.code: (_missing_key, True),
    errors.EMPTY_NOT_ALLOWED.code: (_empty, True),
    errors.NOT_NULLABLE.code: (_empty_item, False),
    errors.BAD_TYPE.code: (_wrong_type, False),
    errors.UNALLOWED_VALUE.code: (_wrong_value, False),
    BAD_KEY.code: (_wrong_key, True),
}
"""How each error is explained, and whether it stands at the key rather than at the value."""
