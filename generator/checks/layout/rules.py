"""The table of the rules of this theme."""

from generator.checks.layout.blocks import approval_place, approval_ragged, signature_alone, signature_by_blanks
from generator.checks.layout.headings import contents_typed, heading_dot, heading_mixed, heading_plain, numbering_mixed
from generator.checks.layout.leftovers import comments_left, hidden_text, text_picture, tracked_changes
from generator.checks.layout.letters import (
    font_several,
    font_size,
    font_size_mixed,
    table_font_small,
    text_colour,
    text_highlight,
)
from generator.checks.layout.pages import (
    page_binding,
    page_margins,
    page_number_first,
    page_number_look,
    page_number_place,
    page_number_typed,
    page_numbers_missing,
    page_size,
)
from generator.checks.layout.paragraphs import (
    blank_paragraphs,
    indent_by_blanks,
    layout_by_blanks,
    line_spacing,
    paragraph_indent,
    text_alignment,
)
from generator.checks.layout.tables import (
    cell_empty,
    column_empty,
    merge_broken,
    table_head_copied,
    table_head_repeat,
    table_rows_split,
    table_too_wide,
)
from generator.checks.rule import Rule, Theme
from generator.errors import Severity

_WARNING, _INFO, _HERE = Severity.WARNING, Severity.INFO, Theme.LAYOUT

RULES: tuple[Rule, ...] = (
    Rule("page-size", _WARNING, _HERE, subject=page_size),
    Rule("page-margins", _WARNING, _HERE, subject=page_margins),
    Rule("page-binding", _INFO, _HERE, subject=page_binding, opt_in=True),
    Rule("page-numbers-missing", _WARNING, _HERE, subject=page_numbers_missing),
    Rule("page-number-place", _WARNING, _HERE, subject=page_number_place),
    Rule("page-number-first", _WARNING, _HERE, subject=page_number_first),
    Rule("page-number-look", _INFO, _HERE, subject=page_number_look),
    Rule("page-number-typed", _WARNING, _HERE, subject=page_number_typed),
    Rule("font-several", _WARNING, _HERE, subject=font_several),
    Rule("font-size", _WARNING, _HERE, subject=font_size),
    Rule("font-size-mixed", _INFO, _HERE, subject=font_size_mixed),
    Rule("table-font-small", _INFO, _HERE, subject=table_font_small),
    Rule("text-highlight", _WARNING, _HERE, subject=text_highlight),
    Rule("text-colour", _INFO, _HERE, subject=text_colour),
    Rule("line-spacing", _WARNING, _HERE, subject=line_spacing),
    Rule("paragraph-indent", _WARNING, _HERE, subject=paragraph_indent),
    Rule("text-alignment", _INFO, _HERE, subject=text_alignment),
    Rule("indent-by-blanks", _WARNING, _HERE, subject=indent_by_blanks),
    Rule("layout-by-blanks", _WARNING, _HERE, subject=layout_by_blanks),
    Rule("blank-paragraphs", _INFO, _HERE, subject=blank_paragraphs),
    Rule("heading-dot", _WARNING, _HERE, subject=heading_dot),
    Rule("heading-plain", _INFO, _HERE, subject=heading_plain),
    Rule("heading-mixed", _INFO, _HERE, subject=heading_mixed),
    Rule("contents-typed", _INFO, _HERE, subject=contents_typed),
    Rule("numbering-mixed", _INFO, _HERE, subject=numbering_mixed),
    Rule("table-head-repeat", _WARNING, _HERE, subject=table_head_repeat),
    Rule("table-head-copied", _WARNING, _HERE, subject=table_head_copied),
    Rule("table-rows-split", _INFO, _HERE, subject=table_rows_split, opt_in=True),
    Rule("table-too-wide", _WARNING, _HERE, subject=table_too_wide),
    Rule("column-empty", _INFO, _HERE, subject=column_empty),
    Rule("cell-empty", _WARNING, _HERE, subject=cell_empty),
    Rule("merge-broken", _WARNING, _HERE, subject=merge_broken),
    Rule("tracked-changes", _WARNING, _HERE, subject=tracked_changes),
    Rule("comments-left", _WARNING, _HERE, subject=comments_left),
    Rule("hidden-text", _WARNING, _HERE, subject=hidden_text),
    Rule("text-picture", _INFO, _HERE, subject=text_picture),
    Rule("approval-place", _WARNING, _HERE, subject=approval_place),
    Rule("approval-ragged", _INFO, _HERE, subject=approval_ragged),
    Rule("signature-by-blanks", _WARNING, _HERE, subject=signature_by_blanks),
    Rule("signature-alone", _INFO, _HERE, subject=signature_alone),
)
