"""Joints of a finished context: bound across the pieces of a paragraph, shorter where a table is narrow."""

import json
from copy import deepcopy
from typing import Any

from generator.context.leaves import page, rich, width
from generator.context.rich import Block, Run, blocks
from generator.documents.parts.joints import bound
from tests.families import FAMILY
from tests.printed import sheets

NO_BREAK = "\u00a0"


def text(leaf: Any) -> str:
    """Return the characters of formatted text, `~` for each no-break space."""
    return "".join(run["text"] for block in leaf["blocks"] for run in block["runs"]).replace(NO_BREAK, "~")


def one(value: Any) -> Any:
    return bound({"value": value})["value"]


def test_texts_are_bound_at_every_depth_and_the_context_given_stays() -> None:
    context = {"order": {"number": "№ 5", "points": [{"body": rich("до 1 мая 2025 г.")}]}, "flag": True, "count": 3}
    before = deepcopy(context)
    after = bound(context)
    assert context == before
    assert after["order"]["number"] == "№\u00a05"
    assert text(after["order"]["points"][0]["body"]) == "до 1~мая~2025~г."
    assert (after["flag"], after["count"]) == (True, 3)


def test_a_joint_may_lie_between_pieces_of_a_paragraph() -> None:
    leaf = one(rich("приказ № **5** от 1 **мая** 2025 г."))
    assert text(leaf) == "приказ №~5 от 1~мая~2025~г."
    assert [run["text"].replace(NO_BREAK, "~") for run in leaf["blocks"][0]["runs"]] == [
        "приказ №~",
        "5",
        " от 1~",
        "мая",
        "~2025~г.",
    ]
    assert [run.get("bold", False) for run in leaf["blocks"][0]["runs"]] == [False, True, False, True, False]


def test_gaps_keep_their_text_and_count_as_characters() -> None:
    assert one({"gap": 3, "text": "____[3] 5 мая"}) == {"gap": 3, "text": "____[3] 5 мая"}
    leaf = one(rich([Block((Run("приказ № "), Run("____[3]", gap=3), Run(" от 5 мая")))]))
    assert text(leaf) == "приказ №~____[3] от 5~мая"
    assert leaf["blocks"][0]["runs"][1] == {"text": "____[3]", "gap": 3}


def test_paragraphs_are_not_bound_to_each_other_and_keep_their_kind() -> None:
    leaf = one(rich(blocks("- пункт № 5\n- 5\nмая"), "start"))
    assert text(leaf) == "пункт №~55мая"
    assert [block.get("kind") for block in leaf["blocks"]] == ["item", "item", None]
    assert leaf["merge"] == "start"


def test_settings_and_pictures_stay() -> None:
    picture = {"picture": "", "alt": "Герб 5 мая", "width": 40, "height": 20, "place": "inline"}
    settings = {"a": width(12.5), "b": page("landscape", True), "c": {"hold": True}, "d": picture}
    assert bound(settings) == settings


def test_a_cell_of_unknown_width_holds_short_chains_only() -> None:
    row = {"is_row": True, "term": rich("до 11 марта 2026 года"), "number": "1."}
    heading = {"is_row": False, "heading": "План на 11 марта 2026 года"}
    assert text(one(row)["term"]) == "до 11~марта 2026~года"
    assert one(heading)["heading"].replace(NO_BREAK, "~") == "План на 11~марта~2026~года"


def test_a_table_with_widths_binds_what_its_columns_have_room_for() -> None:
    phrase = "до 11 марта 2026 года"
    columns = [{"width": width(share), "heading": "Значение на 2025 год"} for share in (80.0, 12.0, 8.0)]
    table = one({"columns": columns, "rows": [{"is_row": True, "cells": [rich(phrase)] * 3}], "span": 3})
    assert [text(cell) for cell in table["rows"][0]["cells"]] == [
        "до 11~марта~2026~года",
        "до 11 марта 2026 года",
        "до 11 марта 2026 года",
    ]
    assert [column["heading"].replace(NO_BREAK, "~") for column in table["columns"]] == [
        "Значение на 2025~год",
        "Значение на 2025 год",
        "Значение на 2025 год",
    ]
    assert (table["span"], table["columns"][0]["width"]) == (3, width(80.0))


def test_every_document_folds_back_to_what_it_was() -> None:
    for sheet in sheets(FAMILY).values():
        after = json.dumps(bound(sheet.context), ensure_ascii=False, sort_keys=True)
        before = json.dumps(sheet.context, ensure_ascii=False, sort_keys=True)
        assert after.replace(NO_BREAK, " ") == before.replace(NO_BREAK, " ")
        assert bound(bound(sheet.context)) == bound(sheet.context)
