"""Whatever stands in texts, every rule ends, tells of places there are, and changes texts inside of them."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from copy import deepcopy
from functools import cache
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from generator.build import subjects
from generator.checks.rule import Found, Subject, Theme
from generator.checks.table import RULES
from generator.errors import Edit, Place
from generator.model.directory import Directory
from generator.model.family import Limits
from generator.model.passage import Numbered, Passage, Role
from generator.spec import printed
from generator.spec.source import Source, read
from generator.spec.text.nodes import descend
from tests.linting import Spec
from tests.spec_texts import loaded
from tests.test_checks_rules import EXAMPLES

SPECS = [case for one in EXAMPLES for case in (one.wrong, one.right) if isinstance(case, Spec)]
SIGNS = [
    *("", " ", "\n", "\n\n", "\n- ", "\n  - ", "1. ", "2) ", "**", "^", "\\", "—", "–", "-", "?", "…", "№", "%", "/"),
    *("«", "»", "(", ")", "[", "]", ",", ";", ":", ".", "..", '"', "„", "“", "\u00a0", "\u00ad", "\u2028", "\u2011"),
    *("²", "¼", "٣", "İ", "ß", "ﬁ", "ё", "й", "й", "e\u0301", "𝒳", "👍🏽", "ǅ", "Ⅳ", "０", "\ufeff", "{{", "{%"),
    *("0", "00", "1", "31", "99", "2025", "0000", "99999", "1" * 30, "0,0", "1.1", "1.1.1", "31.02.2025", "15.01.25"),
    *("29 февраля", "32 мая 2025 года", "«00» января 2025 г.", "2027–2025 годы", "2025/26 учебный год", "до", "по"),
    *("И.О.", "И.О Петров", "ФГОС", "МБОУ СОШ № 3", "(далее – ОО)", "от 01.01.2025 № 5", "http://a.b/c?d=1", "a@b.ru"),
]
ODD = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=6) | st.sampled_from(SIGNS)


@cache
def _pieces() -> tuple[str, ...]:
    """Return the words of all examples with the signs between them."""
    found = {piece for case in SPECS for text in _texts(_read(case.program)) for piece in re.split(r"(?<=\s)", text)}
    return tuple(sorted(found))


def _texts(data: Any) -> Iterator[str]:
    if isinstance(data, str):
        yield data
    for inner in data.values() if isinstance(data, dict) else data if isinstance(data, list) else ():
        yield from _texts(inner)


def _read(text: str) -> Any:
    return read(text, "example.yaml", Limits()).data


def odd_texts() -> st.SearchStrategy[str]:
    """Return texts of words of the examples, signs, and whatever characters there are; long ones, too."""
    mixed = st.lists(st.sampled_from(_pieces()) | ODD, max_size=14).map("".join)
    return mixed | st.tuples(mixed, st.sampled_from([2, 60])).map(lambda one: one[0] * one[1])


def _written(draw: st.DrawFn, text: str, file: str) -> str:
    """Return a file with some of its printed texts exchanged."""
    source = read(text, file, Limits())
    data = deepcopy(source.data)
    paths = [one.path for one in printed.texts(source)]
    for path in draw(st.lists(st.sampled_from(paths), max_size=6)) if paths else ():
        parent: Any = data
        for key in path[:-1]:
            parent = parent[key]
        parent[path[-1]] = draw(odd_texts())
    return json.dumps(data, ensure_ascii=False)


@st.composite
def files(draw: st.DrawFn) -> tuple[str, str, dict[str, str]]:
    """Return the program, the directory and the periods of an example with odd texts in them."""
    case = draw(st.sampled_from(SPECS))
    told = {f"p{name.replace('-', '_')}": _written(draw, text, f"{name}.yaml") for name, text in case.periods.items()}
    return _written(draw, case.program, "program.yaml"), _written(draw, case.directory, "directory.yaml"), told


@given(files())
def test_no_text_of_a_spec_breaks_a_rule(given_: tuple[str, str, dict[str, str]]) -> None:
    program, directory, told = given_
    found = loaded(program, directory, **told)
    if found.family is None:
        return
    subject = subjects.subject(found.family, found.sources)
    texts = {one.place: one.text for one in subject.passages}
    for rule in RULES:
        for one in rule.find(subject):
            assert rule.theme is Theme.DRAFTS or _exists(found.sources, one.place), (rule.code, one.place)
            _sound(rule.code, one, texts)


def _exists(sources: Mapping[str, Source], place: Place) -> bool:
    """Return whether there is such a place in a file, or one that only lacks the last key (drafts lack more)."""
    return not place.file or len(tuple(descend(sources[place.file].root, place.path))) >= len(place.path)


PLACES = [Place("a.docx", paragraph=number) for number in range(1, 9)]


@given(st.lists(st.tuples(odd_texts(), st.sampled_from(Role)), max_size=8), st.lists(odd_texts(), max_size=5))
def test_no_text_of_a_word_file_breaks_a_rule(told: Sequence[tuple[str, Role]], numbers: Sequence[str]) -> None:
    passages = tuple(Passage(text, role, place) for (text, role), place in zip(told, PLACES, strict=False))
    sequence = tuple(Numbered(one, "Текст", place) for one, place in zip(numbers, PLACES, strict=False))
    subject = Subject(None, Directory(), passages, (sequence,) if sequence else ())
    texts = {one.place: one.text for one in passages}
    for rule in RULES:
        for one in rule.find(subject):
            assert one.place in PLACES, rule.code
            _sound(rule.code, one, texts)


def _sound(code: str, one: Found, texts: dict[Place, str]) -> None:
    """Assert that the changes of a finding are those of a text there is: in order, inside of it, none over another."""
    if not one.changes:
        return
    text = texts.get(one.place)
    assert text is not None, (code, one.place)
    end = 0
    for change in one.changes:
        assert isinstance(change, Edit)
        assert end <= change.start <= change.end <= len(text), (code, text, one.changes)
        assert text[change.start : change.end] != change.text, (code, text, change)
        end = change.end
