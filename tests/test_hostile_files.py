"""Files of `hostile_files`: refused with a reason, or read without what they want to happen."""

import time
from collections.abc import Callable

import pytest

from generator.errors import FormError, GeneratorError, SpecError
from generator.excel import reading as excel
from generator.model.family import Limits
from generator.model.returned import Returned
from generator.opc import zips
from generator.spec.source import decode, read
from generator.word.inspecting.layout import layout
from generator.word.parts.package import GUARD
from generator.word.reading import document
from generator.word.reading import forms as word
from tests import hostile_files as hostile
from tests.returned_files import zipped
from tests.spec_texts import loaded

OUTSIDE = ("http://127.0.0.1:9/a.png", "file:///etc/passwd", r"\\server\share\a.png", "../../a.png")
PROGRAM = "title: Программа развития воспитания\nperiod: 2025-2027\nissuer: edu\n"


def refused(reading: Callable[[], object]) -> list[str]:
    with pytest.raises(GeneratorError) as caught:
        reading()
    assert all(problem.message.text and problem.hint.text for problem in caught.value.problems)
    return [problem.code for problem in caught.value.problems]


def answers(found: Returned) -> list[str]:
    return [cell.text for table in found.tables for row in table for cell in row]


@pytest.mark.parametrize("address", OUTSIDE)
@pytest.mark.parametrize("kind", ["image", "oleObject", "subDocument", "aFChunk", "frame"])
def test_what_lies_outside_of_a_form_is_for_a_person_to_look_at(kind: str, address: str) -> None:
    found = word.read(hostile.word_with_a_linked_piece(kind, address), "a.docx")
    assert (answers(found), found.remarks) == (["[act-1]", "сделано"], {"linked"})


@pytest.mark.parametrize("address", OUTSIDE)
def test_links_and_the_template_of_a_form_are_no_matter(address: str) -> None:
    for data in (hostile.word_with_a_remote_template(address), hostile.word_with_a_linked_piece("hyperlink", address)):
        found = word.read(data, "a.docx")
        assert (answers(found), found.remarks) == (["[act-1]", "сделано"], frozenset())


@pytest.mark.parametrize(
    "name",
    ["word\\document.xml", "/word/a.xml", "C:/a.xml", "a//b.xml", "./a.xml", "a/../b.xml", "a\nb.xml", "a\x7f.xml"],
)
def test_names_of_parts_that_mean_other_places_are_refused(name: str) -> None:
    data = zipped({"[Content_Types].xml": "<Types/>", name: "<a/>"})
    assert refused(lambda: zips.read(data, "a.docx", FormError, GUARD)) == ["part-name"]


def test_a_run_of_more_than_ten_megabytes_of_text_is_refused_and_a_shorter_one_read() -> None:
    assert refused(lambda: word.read(hostile.word_with_a_text_of(11), "a.docx")) == ["not-well-formed"]
    (line,) = word.read(hostile.word_with_a_text_of(1), "a.docx").texts
    assert line.endswith("а" * 500_000)


def test_a_document_of_millions_of_elements_is_refused_at_once() -> None:
    data = hostile.word_of_empty_paragraphs(3_000_000)
    begun = time.process_time()
    for reading in (word.read, document.read, layout):
        assert refused(lambda reading=reading: reading(data, "a.docx")) == ["form-too-large"]
    assert time.process_time() - begun < 5


def test_a_text_that_stands_in_every_cell_counts_as_often() -> None:
    data = hostile.excel_with_a_long_text_in_every_cell(100_000, 300)
    assert len(data) < 20_000
    assert refused(lambda: excel.read(data, "a.xlsx")) == ["form-too-large"]
    assert len(answers(excel.read(hostile.excel_with_a_long_text_in_every_cell(1_000, 300), "a.xlsx"))) == 300


def test_rows_that_hold_nothing_are_none() -> None:
    assert answers(excel.read(hostile.excel_with_empty_rows(50_000), "a.xlsx")) == ["конец"]


def test_formulas_are_what_they_showed_last() -> None:
    assert answers(excel.read(hostile.excel_with_formulas(), "a.xlsx")) == ["2", "", "=cmd|'/c calc'!A0"]


@pytest.mark.parametrize(
    ("encoding", "name"), [("cp1251", "Windows-1251"), ("cp866", "CP866 (DOS)"), ("koi8-r", "KOI8-R")]
)
def test_the_encoding_of_an_old_program_is_named(encoding: str, name: str) -> None:
    with pytest.raises(SpecError) as caught:
        decode(PROGRAM.encode(encoding), "program.yaml")
    (problem,) = caught.value.problems
    assert (problem.code, problem.message.values["name"]) == ("file-encoding", name)
    assert (problem.place.line, problem.place.column) == (1, 8)
    assert "Notepad" in problem.hint.text


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_a_file_of_wide_characters_is_named_with_and_without_its_mark(encoding: str) -> None:
    with pytest.raises(SpecError) as caught:
        decode(PROGRAM.encode(encoding), "program.yaml")
    assert "UTF-16" in caught.value.problems[0].message.text


def test_a_file_of_too_many_values_is_not_taken_apart() -> None:
    found = read(hostile.yaml_of_values(2_100_000), "a.yaml", Limits())
    assert ([problem.code for problem in found.problems], found.data) == (["yaml-values"], None)
    assert read("a: " + "слово, " * 700_000, "a.yaml", Limits()).data


def test_numbers_of_five_thousand_digits_are_refused_where_a_number_is_wanted() -> None:
    found = loaded(hostile.yaml_with_a_number_of(5_000), "parties: {}\n")
    assert found.family is None
    assert {problem.place.path[0] for problem in found.problems if problem.place.path} >= {"period", "issuer", "order"}
