"""The sheet of defects: its data is sound, and it counts what it is given."""

import re
from pathlib import Path

import pytest

from generator.errors import Place, Problem, msg
from tests.rule_examples.layout import lines, plan
from tests.test_cli_inspect import BAD_TERM, made
from tools.defects import __main__ as sheet
from tools.defects.judging import Defect, judged, known, spot

PLACE = re.compile(r"\d+(?:/\d+){0,2}|p\d+|\*")


def test_every_known_defect_says_what_it_is_how_to_find_it_and_where() -> None:
    found = known()
    assert len({(one.document, one.number) for one in found}) == len(found)
    for one in found:
        assert one.said
        assert one.codes
        assert [code for code in one.codes if not re.fullmatch("[a-z][a-z-]+", code)] == []
        assert one.places
        assert [place for place in one.places if not PLACE.fullmatch(place)] == []


def test_what_is_judged_false_says_why() -> None:
    assert [one for one in judged() if not (one.why and PLACE.fullmatch(one.place))] == []


CASES = {
    "the cell": (("1/3/2",), True),
    "its row": (("1/3",), True),
    "its table": (("1",), True),
    "anywhere": (("*",), True),
    "a row that begins alike": (("1/33",), False),
    "another cell": (("1/3/21", "p3"), False),
}


@pytest.mark.parametrize(("places", "is_found"), CASES.values(), ids=CASES)
def test_a_finding_counts_where_the_defect_is(places: tuple[str, ...], is_found: bool) -> None:
    problem = Problem("cell-empty", msg("empty"), Place("a.docx", table=1, row=3, cell=2))
    assert spot(problem.place) == "1/3/2"
    assert bool(Defect("000", "1", "пусто", frozenset({"cell-empty"}), places).found([problem])) is is_found
    assert not Defect("000", "1", "пусто", frozenset({"term-vague"}), places).found([problem])


def test_the_sheet_is_written_from_a_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "777-plan.docx").write_bytes(made(lines(), plan(BAD_TERM)))
    monkeypatch.setattr(sheet, "PAGE", tmp_path / "defects.md")
    assert sheet.main([str(tmp_path)]) == 0
    page = (tmp_path / "defects.md").read_text(encoding="utf-8")
    assert "| 777: 777-plan | 0 | 0 | 0 |" in page
    assert sheet.main([str(tmp_path / "nothing")]) == 2
