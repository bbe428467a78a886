"""YAML read as text: nothing is typed, every trap is named with its line and column."""

import json
import time

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.errors import Severity, SpecError
from generator.model.family import Limits
from generator.spec import source
from generator.spec.source import Source, decode, read
from generator.spec.text import quick
from tests.spec_texts import said

LOADERS = [yaml.BaseLoader, *([yaml.CBaseLoader] if hasattr(yaml, "CBaseLoader") else [])]


@pytest.fixture(params=LOADERS, autouse=True)
def _loader(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(source, "LOADER", request.param)


def reading(text: str, **limits: int) -> Source:
    return read(text, "f.yaml", Limits(**limits))


def faults(text: str, **limits: int) -> list[str]:
    return [f"{p.place.line}:{p.place.column} {p.code}" for p in reading(text, **limits).problems]


@pytest.mark.parametrize(
    "text",
    ["1.10", "12:30", "no", "on", "Yes", "010", "08", "~", "null", "2026-05-15", "2026-02-30", "1e3", "+79001234567"]
    + ["0x1F", "-.inf", ".nan", "1_000", "190:20:30", "="],
)
def test_a_value_is_the_text_that_was_written(text: str) -> None:
    assert reading(f"a: {text}\nb: [{text}]\n{text}: x").data == {"a": text, "b": [text], text: "x"}


def test_a_number_of_any_length_stays_text() -> None:
    assert reading(f"a: {'9' * 5000}").data == {"a": "9" * 5000}


def test_only_a_value_that_is_not_there_is_dropped() -> None:
    assert reading("a:\nb: ''\nc: |\nd: [x, '']\ne:\n  -\n  - y\n").data == {
        "b": "",
        "c": "",
        "d": ["x", ""],
        "e": [None, "y"],
    }


PIECES = [
    "a",
    "b",
    "ключ",
    "<<",
    "?",
    "-",
    ":",
    "#",
    "# x",
    " #x",
    ",",
    "[",
    "]",
    "{",
    "}",
    "'",
    '"',
    "|",
    ">",
    "*a",
    "&a ",
]
PIECES += [
    "!!str ",
    "!",
    "\\x01",
    "\\u0301",
    "\u0301",
    "---",
    "...",
    "\u2028",
    "\ufeff",
    "\u00a0",
    "''",
    "~",
    "x: y",
    "\t",
    "\r",
]
PIECES += [" ", " ", ": ", "- ", "\n", "\n", "\n  ", "\n  - ", "\na: ", "\nb: ", "\n    c: "]


@given(st.lists(st.sampled_from(PIECES), max_size=25).map("".join))
@settings(max_examples=1000)
def test_a_text_read_at_once_says_the_same_as_one_read_with_its_places(text: str) -> None:
    at_once = reading(text, depth=5)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(quick, "data", _doubted)
        slowly = reading(text, depth=5)
    assert at_once == slowly
    assert at_once.root == slowly.root


def _doubted(*_: object) -> None:
    raise quick.Doubt


def test_ordinary_files_are_read_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(source, "Tree", None)
    text = "# a remark\ntitle: 'Школа № 5'\nterm: ?\nrows:\n  - [x, \"y\", '']\n  - |\n    Строка\n"
    assert reading(text).data == {"title": "Школа № 5", "term": "?", "rows": [["x", "y", ""], "Строка\n"]}


def test_an_empty_file_holds_nothing_and_is_no_error() -> None:
    assert reading("# nothing yet\n") == Source("f.yaml", "# nothing yet\n", None)


def test_a_lone_question_mark_is_a_text() -> None:
    data = reading("term: ?\nlist: [?, x]\nrow: {term: ?, result: y}\nitems:\n  - ?   # later\nwhy: а ?\n").data
    assert data == {
        "term": "?",
        "list": ["?", "x"],
        "row": {"term": "?", "result": "y"},
        "items": ["?"],
        "why": "а ?",
    }


def test_lines_may_end_as_on_old_machines() -> None:
    place = reading("a: x\rb: y\r").place(("b",))
    assert (place.line, place.column) == (2, 4)


def test_places_count_lines_and_columns_from_one() -> None:
    found = reading("# 😀\na:\r\n  бб: [x, {й: y}]\r\n")
    assert [
        (place.line, place.column)
        for place in (
            found.place(("a",), key=True),
            found.place(("a",)),
            found.place(("a", "бб"), key=True),
            found.place(("a", "бб", 1, "й")),
        )
    ] == [(2, 1), (3, 3), (3, 3), (3, 15)]


def test_a_missing_path_has_the_place_of_its_nearest_parent() -> None:
    found = reading("a:\n  - b: x\n  - c:\n      d: y\n")
    assert found.place(("a", 1, "c", "e", "f")).line == 3
    assert found.place(("a", 0, "z")) == found.place(("a", 0, "z"), key=True)
    assert (found.place(("a", 0, "z")).line, found.place(("a", 0, "z")).column) == (2, 5)
    assert found.place(("nothing",)).line == 1


def test_an_empty_key_keeps_its_place() -> None:
    assert reading("a: x\nb:\n").place(("b",), key=True).line == 2


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("a: 1\nb: 2\na: 3\n", "3:1 yaml-duplicate-key"),
        ("a: {b: 1, b: 2}", "1:11 yaml-duplicate-key"),
        ("\u0439: 1\n\u0438\u0306: 2\n", "2:1 yaml-duplicate-key"),
        ("a: !include x.yaml", "1:4 yaml-tag"),
        ("a: !!python/object:os.system x", "1:4 yaml-tag"),
        ("a: !!binary eA==", "1:4 yaml-tag"),
        ("a: !!set {b}", "1:4 yaml-tag"),
        ("a: !!int 1", "1:4 yaml-tag"),
        ("a: 1\n---\nb: 2\n", "2:1 yaml-documents"),
        ("[a]: 1", "1:1 yaml-key"),
        ("{a: b}: 1", "1:1 yaml-key"),
        ('"": 1', "1:1 yaml-key"),
        ("a: &x {b: 1}\n<<: *x\n", "2:1 yaml-merge"),
        ("a: &x [*x]", "1:8 yaml-alias"),
        ("a: *nothing", "1:4 yaml-alias"),
        ("a: '  '", "1:4 text-blank"),
        ('a: "\\u00a0\\u200b"', "1:4 text-blank"),
        ("a:\n\tb: c\n", "2:1 yaml-tab"),
        ("a:\n  b: 1\n \tc: 2\n", "3:2 yaml-tab"),
        ("a: {b: изменения, вносимые в план}", "1:19 yaml-comma"),
        ("a: {b: one, two words, c: 1}", "1:13 yaml-comma"),
        ("a: Срок: май", "1:8 yaml-syntax"),
        ("a: [x, y\nb: z\n", "1:4 yaml-syntax"),
        ("x: 1\na: 'xy\nb: z\n", "2:4 yaml-syntax"),
        ("a: **важно** это", "1:4 yaml-syntax"),
        ("a: -", "1:4 yaml-syntax"),
        ("unit: %", "1:7 yaml-syntax"),
        ('a: "Об" и', "1:9 yaml-syntax"),
        ("a: | text", "1:4 yaml-syntax"),
        ('a: "C:\\quotes"', "1:7 yaml-syntax"),
        ('a: "\\UFFFFFFFF"', "1:5 yaml-syntax"),
        ("a:\n   b: 1\n  c: 2\n", "3:3 yaml-syntax"),
    ],
)
def test_a_trap_is_named_with_its_place_and_a_way_out(text: str, fault: str) -> None:
    found = reading(text)
    assert faults(text) == [fault]
    assert said(found.problems[0].message)
    assert said(found.problems[0].hint)


def test_the_plain_tags_change_nothing() -> None:
    assert reading("a: !!str 12\nb: !!map {c: !!seq [d]}\n").data == {"a": "12", "b": {"c": ["d"]}}


def test_all_problems_of_a_file_come_in_one_run() -> None:
    text = 'a: 1\na: 2\nb: !x 3\nc: "\\x07"\nd: " "\n<<: 5\nf: *no\n'
    assert [fault.split(" ")[1] for fault in faults(text)] == [
        "yaml-duplicate-key",
        "yaml-tag",
        "text-character",
        "text-blank",
        "yaml-merge",
        "yaml-alias",
    ]


def test_what_looks_like_a_comment_but_belongs_to_the_text_is_pointed_at() -> None:
    found = reading("a: Кабинет #5\nb: x # a comment\nc: 'y' #z\nd: №#5\n")
    assert [(p.code, p.place.line, p.place.column, p.severity) for p in found.problems] == [
        ("yaml-comment", 1, 12, Severity.WARNING)
    ]
    assert found.data == {"a": "Кабинет", "b": "x", "c": "y", "d": "№#5"}


# Characters


FORBIDDEN = [
    *range(0x9),
    0xB,
    0xC,
    *range(0xE, 0x20),
    *range(0x7F, 0xA0),
    0xD800,
    0xDBFF,
    0xDC00,
    0xDFFF,
    0xFFFE,
    0xFFFF,
]


def test_a_character_no_document_can_hold_is_refused_where_it_stands() -> None:
    for code in FORBIDDEN:
        found = reading(f"a: ж\nb: [x, аб{chr(code)}в]\n")
        assert [(p.code, p.place.line, p.place.column) for p in found.problems] == [("text-character", 2, 10)]
        assert f"U+{code:04X}" in said(found.problems[0].message)
        assert found.data is None


def test_an_escape_of_such_a_character_is_refused_where_it_stands() -> None:
    for code in (*FORBIDDEN, 0xD):
        found = reading(f'a: ж\nb: [x, "\\\\u0001 аб\\u{code:04x}в"]\n')
        assert [(p.code, p.place.line, p.place.column) for p in found.problems] == [("text-character", 2, 19)]
        assert f"U+{code:04X}" in said(found.problems[0].message)


@pytest.mark.parametrize("escape", ["\\0", "\\a", "\\b", "\\v", "\\f", "\\r", "\\e", "\\N", "\\x1f", "\\U0000FFFE"])
def test_short_escapes_are_refused_too(escape: str) -> None:
    assert faults(f'a: "ok {escape} ok"') == ["1:8 text-character"]


def test_every_bad_character_is_reported_not_only_the_first() -> None:
    assert faults("a: \x01\n\nb: \x7f\x80\n") == ["1:4 text-character", "3:4 text-character", "3:5 text-character"]
    assert faults('a: "\\x01 \\ud83d"\nb: "\\0"') == ["1:5 text-character", "1:10 text-character", "2:5 text-character"]


def test_a_pair_of_escaped_halves_is_no_emoji() -> None:
    assert faults('a: "\\ud83d\\ude00"') == ["1:5 text-character", "1:11 text-character"]


def test_a_file_with_nothing_but_control_characters_is_no_flood() -> None:
    assert len(reading("\x01" * 10_000).problems) == 100


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\x7f")


@given(st.text(max_size=30).filter(str.strip))
def test_any_text_in_quotes_is_kept_exactly_or_refused_with_its_place(text: str) -> None:
    found = reading(f"a: {_quoted(text)}\n")
    if found.problems:
        assert all(p.place.line >= 1 and p.place.column >= 4 for p in found.problems)
        assert {p.code for p in found.problems} <= {"text-character", "text-blank"}
    else:
        assert found.data == {"a": text}


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cn"]), min_size=1, max_size=30))
def test_any_line_of_a_block_is_kept_exactly(line: str) -> None:
    found = reading(f"a: |\n  x{line}x\nb: y\n")
    assert found.data == {"a": f"x{line}x\n", "b": "y"}


@given(st.text(max_size=60))
def test_whatever_the_file_holds_there_is_data_or_a_problem_with_a_place(text: str) -> None:
    found = reading(text)
    assert all(p.place.line >= 1 and p.place.column >= 1 for p in found.problems)
    assert found.data is not None or found.problems or not yaml.safe_load(text)


# Limits


def test_nesting_is_measured_before_anything_is_built() -> None:
    begun = time.process_time()
    for text in ("[" * 200_000, "{a: " * 100_000, "".join(f"{' ' * n}a:\n" for n in range(400))):
        assert [p.code for p in reading(text).problems] == ["yaml-depth"]
    assert time.process_time() - begun < 2
    assert reading("[" * 30 + "]" * 30).data
    assert faults("[" * 31 + "]" * 31) == ["1:31 yaml-depth"]


def test_depth_reached_through_aliases_counts() -> None:
    chain = "a0: &a0 [x]\n" + "".join(f"a{n}: &a{n} [*a{n - 1}]\n" for n in range(1, 40))
    assert [p.code for p in reading(chain, expansion=100).problems] == ["yaml-depth"]


def test_an_alias_bomb_ends_quickly() -> None:
    levels = [f"l{n}: &l{n} [{', '.join([f'*l{n - 1}'] * 10)}]" for n in range(1, 25)]
    begun = time.process_time()
    assert [p.code for p in reading("\n".join(["l0: &l0 [x, x, x]", *levels])).problems] == ["yaml-expansion"]
    assert time.process_time() - begun < 1


def test_ordinary_aliases_are_fine() -> None:
    found = reading("a: &short УО\nb: [*short, *short]\nc: &c {d: 1}\ne: *c\n")
    assert found.data == {"a": "УО", "b": ["УО", "УО"], "c": {"d": "1"}, "e": {"d": "1"}}
    assert found.place(("e",)).line == 4
    assert found.place(("e", "d")).line == 3


def test_the_size_counts_bytes() -> None:
    assert reading("a: жжж", size=9).data
    assert [p.code for p in reading("a: жжж", size=8).problems] == ["file-size"]


# Encodings


def test_utf_8_is_read_with_or_without_the_mark_of_windows() -> None:
    text = decode("\ufeffa: ж\nb: !x y\n".encode(), "f.yaml")
    assert reading(text).data == {"a": "ж", "b": "y"}
    assert faults(text) == ["2:4 yaml-tag"]
    assert faults("\ufeffa: !x y") == ["1:4 yaml-tag"]


@pytest.mark.parametrize(
    ("data", "place", "word"),
    [
        ("a: ж\nб: ".encode() + "план".encode("cp1251"), (2, 4), "0xEF"),
        ("a: b".encode("utf-16"), (1, 1), "UTF-16"),
        (b"a: b\r\n\xff", (2, 1), "0xFF"),
    ],
)
def test_another_encoding_is_named_with_the_place_of_its_first_byte(
    data: bytes, place: tuple[int, int], word: str
) -> None:
    with pytest.raises(SpecError) as caught:
        decode(data, "f.yaml")
    (problem,) = caught.value.problems
    assert (problem.code, problem.place.file) == ("file-encoding", "f.yaml")
    assert (problem.place.line, problem.place.column) == place
    assert word in said(problem.message)
    assert "UTF-8" in said(problem.hint)
