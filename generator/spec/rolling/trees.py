"""Steps carried out on the data of a spec: what the written file must say, and nothing else."""

from collections.abc import Iterable
from copy import deepcopy
from typing import Any

from generator.errors import Path
from generator.spec.rolling.steps import Put
from generator.spec.text.nodes import Data


def after(data: Data, puts: Iterable[Put]) -> Data:
    """Return the data with every step carried out; what is taken out with something around it is passed over."""
    made: Any = _separate(data)
    listed = list(puts)
    for one in listed:
        if one.value is not None:
            _put(made, one.path, deepcopy(one.value))
    for one in sorted((one for one in listed if one.value is None), key=_order, reverse=True):
        _put(made, one.path, None)
    return made  # type: ignore[no-any-return]  # a copy of data


def _order(one: Put) -> tuple[tuple[bool, int, str], ...]:
    return tuple((isinstance(step, int), step if isinstance(step, int) else 0, str(step)) for step in one.path)


def _separate(data: Data) -> Data:
    """Return a copy in which nothing stands in two places, as aliases do."""
    if isinstance(data, dict):
        return {key: _separate(inner) for key, inner in data.items()}
    return [_separate(inner) for inner in data] if isinstance(data, list) else data


def _put(spot: Any, path: Path, value: object) -> None:
    spot = value_at(spot, path[:-1])
    if value is not None:
        spot[path[-1]] = value
    elif isinstance(spot, list):
        del spot[path[-1]]  # type: ignore[arg-type]  # the key of a list is a number
    else:
        spot.pop(path[-1], None)


def value_at(data: Any, path: Path) -> Any:
    """Return what stands at a place of a tree that has it."""
    for step in path:
        data = data[step]
    return data


def same(one: Data, other: Data) -> bool:
    """Return whether two trees say the same, line ends at the end of texts apart."""
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and all(same(one[key], other[key]) for key in one)
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(same, one, other))
    if isinstance(one, str) and isinstance(other, str):
        return one.rstrip("\n") == other.rstrip("\n")
    return one is other is None
