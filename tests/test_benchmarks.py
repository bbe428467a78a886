"""What is compared is comparable: every tool makes the same document; and the tables and the plot can be read."""

import io
from typing import Any
from xml.etree import ElementTree

import pytest
from docx import Document

from benchmarks import peers, sample, shares
from benchmarks.tables import Table, figure, plot

ROWS = sample.rows(3)


@pytest.mark.parametrize("name", [name for name in peers.PEERS if name != "zlib alone"])
def test_every_tool_prints_the_same_texts(name: str) -> None:
    made: Any = Document(io.BytesIO(peers.PEERS[name]({"rows": ROWS})()))
    texts = [[cell.text for cell in row.cells] for row in made.tables[0].rows]
    assert texts == [list(sample.HEADINGS), *(list(row.values()) for row in ROWS)]


def test_a_table_is_markdown_and_figures_are_as_long_as_they_mean_something() -> None:
    table = Table("Название", "Как измерено.", ("что", "сколько"), [("а", figure(1234.5)), ("б", figure(3.14159))])
    assert table.markdown().splitlines()[4:] == ["| что | сколько |", "| --- | --- |", "| а | 1,234 |", "| б | 3.1 |"]
    assert [figure(one) for one in (0.1234, 10.4, 9.96)] == ["0.12", "10", "10"]


def test_the_plot_has_a_line_for_each_tool_that_rises_where_it_takes_longer() -> None:
    root = ElementTree.fromstring(plot({"а & б": [(45, 1), (1000, 20)], "в": [(45, 2), (1000, 200)]}, "rows", "ms"))
    texts = [one.text for one in root.findall("{*}text")]
    lines = [
        [float(point.split(",")[1]) for point in one.get("points", "").split()] for one in root.findall("{*}polyline")
    ]
    assert {"а & б", "в", "45", "1,000", "10"} <= set(texts)
    assert all(start > end for start, end in lines)
    assert lines[0][1] > lines[1][1]


def test_the_shares_of_a_profile_make_a_whole() -> None:
    found = shares.shares(20)
    assert sum(found.values()) == pytest.approx(100)
    assert {"generator/spec", "generator/documents"} <= found.keys()
