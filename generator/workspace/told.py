"""Problems and messages as data that JSON can hold, and back: what a run had to say is said again by the next."""

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from generator.errors import Message, Place, Problem, Severity


def message_data(message: Message) -> dict[str, Any]:
    """Return a message as data; raises TypeError for a value that JSON cannot give back."""
    return {"text": message.text, "values": {name: _value_data(value) for name, value in message.values.items()}}


def message(data: Mapping[str, Any]) -> Message:
    """Return the message of `data`; raises KeyError, TypeError or AttributeError if it is none."""
    return Message(str(data["text"]), {name: _value(value) for name, value in data["values"].items()})


def problem_data(problem: Problem) -> dict[str, Any]:
    """Return a problem without its edit; raises TypeError for a value that JSON cannot give back."""
    return {
        "code": problem.code,
        "message": message_data(problem.message),
        "place": {name: value for name, value in asdict(problem.place).items() if value},
        "hint": message_data(problem.hint),
        "severity": problem.severity.value,
    }


def problem(data: Mapping[str, Any]) -> Problem:
    """Return the problem of `data`; raises what `message` raises, and ValueError, if it is none."""
    place = Place(**{**data["place"], "path": tuple(data["place"].get("path", ()))})
    return Problem(data["code"], message(data["message"]), place, message(data["hint"]), Severity(data["severity"]))


def _value_data(value: object) -> Any:
    if isinstance(value, Message):
        return message_data(value)
    if isinstance(value, (list, tuple)):
        return [_value_data(one) for one in value]
    if isinstance(value, (str, int, float)):
        return value
    raise TypeError(type(value))


def _value(data: Any) -> object:
    if isinstance(data, dict):
        return message(data)
    return tuple(map(_value, data)) if isinstance(data, list) else data
