"""Missing ids are found and written without touching anything else of the text."""

import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.errors import Edit, Severity
from generator.model.family import Limits
from generator.spec.ids import PREFIXES, apply, ids, missing
from generator.spec.source import Source, read


def reading(text: str) -> Source:
    found = read(text, "program.yaml", Limits())
    assert found.problems == ()
    return found


def mended(text: str) -> str:
    return apply(text, [p.edit for p in missing(reading(text)) if p.edit])


def bare(data: Any) -> Any:
    """Return the data without ids."""
    if isinstance(data, dict):
        return {key: bare(value) for key, value in data.items() if key != "id"}
    return [bare(value) for value in data] if isinstance(data, list) else data


EVERY_KIND = """\
# Программа
objectives:
  - text: Раз   # первая
order:
  points:
    # пункт
    - text: Утвердить
      points: [{text: Под}]   # в строку
sections:
- kind: plan
  directions:
  -
    # комментарий перед первым ключом
    title: Направление
    activities:
      - # ещё один
        title: |
          Текст # не комментарий
        parts:
          - {title: Ч1}
          - { title: Ч2 , term: май}
          -   title: Ч3
    directions: [{title: Внутри, activities: []}]
- kind: cyclogram
  id: here
  objectives: [{events: [{title: E}]}]
- {kind: resources, groups: [{resources: [{"title": "R"}]}]}
- kind: indicators
  indicators: [{}]
- kind: financing
  sources:
    - name: Бюджет
"""


def test_everything_that_should_have_an_id_gets_one() -> None:
    found = missing(reading(EVERY_KIND))
    order = (
        "objectives points points sections directions activities parts parts parts directions objectives events "
        "sections groups resources sections indicators sections sources"
    )
    assert [p.place.path[-2] for p in found] == order.split()
    assert {p.place.path[-2] for p in found} == set(PREFIXES)
    assert {(p.code, p.severity) for p in found} == {("id-missing", Severity.WARNING)}
    assert all(p.place.line > 1 and p.edit for p in found)


def test_the_data_are_the_old_ones_with_ids_and_nothing_else_changes() -> None:
    text = mended(EVERY_KIND)
    assert bare(reading(text).data) == bare(reading(EVERY_KIND).data)
    assert missing(reading(text)) == ()
    without = re.sub(r"id: [a-z0-9]+-[a-z2-7]{5}(, |\n +|)", "", text)
    assert without == EVERY_KIND


def test_new_ids_are_good_ids_with_the_prefix_of_their_kind() -> None:
    data: Any = reading(mended(EVERY_KIND)).data
    assert re.fullmatch("obj-[a-z2-7]{5}", data["objectives"][0]["id"])
    assert re.fullmatch("part-[a-z2-7]{5}", data["sections"][0]["directions"][0]["activities"][0]["parts"][2]["id"])
    every = list(ids(data))
    assert len(every) == len(set(every)) == 20


def test_the_id_is_the_first_key() -> None:
    assert re.fullmatch(r"objectives:\n  - id: obj-\w{5}\n    text: x\n", mended("objectives:\n  - text: x\n"))
    assert re.fullmatch(r"objectives: \[\{id: obj-\w{5}, text: x\}\]\n", mended("objectives: [{text: x}]\n"))


def test_ids_come_from_the_whole_text_and_the_place() -> None:
    one = mended("objectives: [{text: x}, {text: x}]\n")
    assert one == mended("objectives: [{text: x}, {text: x}]\n")
    first, second = re.findall(r"id: ([\w-]+)", one)
    assert first != second
    assert first not in mended("objectives: [{text: x}, {text: x}] \n")


def test_nothing_is_missing_where_all_is_there() -> None:
    assert missing(reading("objectives: [{id: a, text: x}]\nsections: []\n")) == ()
    assert missing(read("objectives: [", "f", Limits())) == ()
    assert missing(reading("")) == ()


@pytest.mark.parametrize(
    "text",
    [
        "objectives:\r\n  - text: x\r\n    # c\r\n  - text: y\r\n",
        "\ufeffobjectives:\n  - text: x\n",
        "objectives:\n- text: x\n",
        "objectives:\n  - id:\n    text: x\n",
        "objectives:\n  - id:   # later\n    text: x\n",
        "objectives:\n  - text: x\n    id: ''\n",
        "objectives: [{id: , text: x}]\n",
        "objectives: [{id, text: x}]\n",
        "objectives: [{'id': , text: x}]\n",
        "objectives:\n  - {\n    text: x  # c\n  }\n",
        "objectives: [{ }, {text: x}]\n",
        "objectives:\n  - ? text\n    : x\n",
        "objectives:\n  - &a\n    text: x\n",
        "objectives:\n  - &a text: x\n",
        "objectives:\n  - &a {text: x}\n",
        "objectives:\n  - !!map\n    text: x\n",
        "objectives:\n  - 'text': x\n",
        "objectives:\n  - text: ?\n  - {text: ?}\n",
        "objectives:\n  - 😀: x\n  - {😀: y}\n",
    ],
)
def test_every_way_of_writing_a_mapping_keeps_its_text(text: str) -> None:
    result = mended(text)
    assert bare(reading(result).data) == bare(reading(text).data)
    assert missing(reading(result)) == ()
    assert ("\r\n" in result) == ("\r\n" in text)
    assert len(re.findall("#", result)) == len(re.findall("#", text))
    left = iter(result)
    assert all(character in left for character in text.replace("''", "")), "only insertions"


def test_what_an_alias_repeats_gets_one_id() -> None:
    assert len(missing(reading("objectives: [&a {text: x}, *a]\n"))) == 1


def test_edits_are_made_in_their_places_whatever_their_order() -> None:
    assert apply("abc", [Edit(3, 3, "!"), Edit(0, 1, "A"), Edit(2, 2, "-")]) == "Ab-c!"
    assert apply("abc", []) == "abc"


WORDS = st.sampled_from(["x", "Проведение семинара", "'в «кавычках»'", '"a # b"', "май – июнь", "?", "—"])
COMMENTS = st.sampled_from(["", "   # комментарий", " # - title: x"])


@st.composite
def lists(draw: st.DrawFn, key: str, indent: int, depth: int) -> str:
    """Draw a list of rows under `key`, in block or flow style, with comments and some ids."""
    pad = " " * indent
    pieces = [f"{pad}{key}:{draw(COMMENTS)}\n"]
    step = draw(st.integers(0, 2))
    for _ in range(draw(st.integers(1, 3))):
        if draw(st.booleans()):
            name = f"id: i{draw(st.integers(0, 10**9))}, " if draw(st.booleans()) else ""
            pieces.append(
                f"{pad}{' ' * step}- {{{name}title: {draw(st.sampled_from(['x', '«y»']))}}}{draw(COMMENTS)}\n"
            )
            continue
        inner = indent + step + 2 + draw(st.integers(0, 2))
        dash = (
            f"{pad}{' ' * step}-".ljust(inner)
            if draw(st.booleans())
            else f"{pad}{' ' * step}-{draw(COMMENTS)}\n{' ' * inner}"
        )
        pieces.append(f"{dash}title: {draw(WORDS)}{draw(COMMENTS)}\n")
        pieces.append(f"{' ' * inner}term:{draw(COMMENTS)}\n" if draw(st.booleans()) else "")
        pieces.append(draw(lists("parts", inner, depth - 1)) if depth else "")
    return "".join(pieces)


@given(lists("objectives", 0, 2))
def test_any_layout_keeps_its_data_and_its_comments(text: str) -> None:
    result = mended(text)
    assert bare(reading(result).data) == bare(reading(text).data)
    assert missing(reading(result)) == ()
    assert re.findall("#.*", result) == re.findall("#.*", text)
    left = iter(result)
    assert all(character in left for character in text)
