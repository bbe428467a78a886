from functools import cache

import pytest
from docx import Document
from docx.document import Document as Word

from generator.word.verify import verify
from tests.damages.close import CLOSE
from tests.damages.further import FURTHER
from tests.damages.making import DOCUMENT, GOOD, OUTSIDE, Damage, related
from tests.damages.studied import STUDIED
from tests.word_files import add_table, docx, parts, saved

EVERY = {one.name: one for one in (*STUDIED, *FURTHER, *CLOSE)}
ANY_BUILD = [one for one in EVERY.values() if not one.closely and not one.left]
OF_THE_FILE = {"unreadable-file", "part-repeated", "main-type"}


@cache
def broken(name: str) -> bytes:
    return EVERY[name].made(GOOD)


def codes(data: bytes, *, closely: bool = False) -> set[str]:
    return {problem.code for problem in verify(data, "x.docx", closely=closely)}


def test_there_are_48_damages_of_the_study_and_no_two_are_called_alike() -> None:
    assert len(STUDIED) == 48
    assert len(EVERY) == len(STUDIED) + len(FURTHER) + len(CLOSE)
    assert len({broken(one.name) for one in EVERY.values()}) == len(EVERY)


def test_a_good_file_has_no_findings() -> None:
    assert verify(GOOD, "x.docx", closely=True) == ()


@pytest.mark.parametrize("one", ANY_BUILD, ids=lambda one: one.name)
def test_a_damage_is_found_in_any_build(one: Damage) -> None:
    found = verify(broken(one.name), "x.docx")
    assert one.code in {problem.code for problem in found}
    assert {problem.place.file for problem in found} == {"x.docx"}


@pytest.mark.parametrize("one", [one for one in EVERY.values() if one.closely], ids=lambda one: one.name)
def test_what_may_be_meant_or_forgiven_is_found_by_a_close_look_alone(one: Damage) -> None:
    assert one.code not in codes(broken(one.name))
    assert one.code in codes(broken(one.name), closely=True)


@pytest.mark.parametrize("one", [one for one in EVERY.values() if one.left], ids=lambda one: one.name)
def test_what_is_left_to_the_validator_of_the_schema_is_said_and_not_found(one: Damage) -> None:
    assert codes(broken(one.name), closely=True) == set()


@pytest.mark.parametrize("one", [one for one in ANY_BUILD if one.code not in OF_THE_FILE], ids=lambda one: one.name)
def test_the_part_with_the_damage_is_named(one: Damage) -> None:
    data, before = broken(one.name), parts(GOOD)
    touched = {name for name, content in parts(data).items() if content != before.get(name)}
    assert {problem.place.part for problem in verify(data, "x.docx") if problem.code == one.code} <= touched


@pytest.mark.parametrize(
    "name", ["a cell without a paragraph", "a span that is too wide", "a merge that nothing begins"]
)
def test_a_fault_in_a_table_is_told_with_table_row_and_cell(name: str) -> None:
    (problem,) = verify(broken(name), "x.docx")
    assert problem.place.part == DOCUMENT
    assert (problem.place.table, problem.place.row) == (1, 2)
    assert problem.place.cell == (0 if problem.code == "row-width" else 2)


def test_a_link_to_the_web_is_no_fault() -> None:
    assert verify(related("hyperlink", "http://example.org", OUTSIDE)(GOOD), "x.docx") == ()


def test_what_word_and_its_libraries_write_is_sound() -> None:
    def build(document: Word) -> None:
        document.add_heading("Заголовок")
        document.add_paragraph("пункт", style="List Bullet")
        add_table(document, ["а", "б", "в"], ["г", "д", "е"], ["ж", "з", "и"])
        document.tables[0].cell(0, 0).merge(document.tables[0].cell(1, 1))
        document.add_section()
        document.sections[0].header.paragraphs[0].text = "колонтитул"

    assert verify(docx(build), "x.docx", closely=True) == ()


def test_all_faults_are_told_at_once() -> None:
    assert codes(EVERY["a footnote without its part"].made(broken("a short row"))) == {"note-missing", "row-width"}


def test_a_text_that_only_looks_like_a_tag_is_no_leftover() -> None:
    def build(document: Word) -> None:
        document.add_paragraph("{{ x }} {% y %}")
        document.core_properties.title = "{{ x }}"

    assert verify(docx(build), "x.docx") == ()
    assert verify(saved(_commented()), "x.docx")[0].code == "leftover-tag"


def _commented() -> Word:
    document = Document()
    run = document.add_paragraph("текст").runs[0]
    document.add_comment(run, text="заметка {{ x }}")
    return document
