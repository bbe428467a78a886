"""Damages beside the 48 that only a close look finds: Word may forgive them, or an author may mean them."""

from tests.damages.making import (
    ASKED,
    BOX,
    CELL,
    FIELD,
    HEADER,
    STYLES,
    STYLES_TYPE,
    TABLE,
    TYPES,
    Damage,
    header_that_is_a_footer,
    line,
    replaced,
    run,
    with_part,
)

CLOSE = (
    Damage(
        "a tag in two pieces in the text",
        "leftover-tag",
        line("<w:r><w:t>{</w:t></w:r><w:r><w:t>{ x }}</w:t></w:r>"),
        True,
    ),
    Damage("a tag in a text box", "leftover-tag", run(BOX.format("<w:p><w:r><w:t>{% if x %}</w:t></w:r></w:p>")), True),
    Damage(
        "a tag in a header",
        "leftover-tag",
        with_part("header", HEADER.format("<w:p><w:r><w:t>{{ x }}</w:t></w:r></w:p>")),
        True,
    ),
    Damage(
        "a tag in the words for a picture",
        "leftover-tag",
        replaced(TABLE, TABLE.replace("</w:tblPr>", '<w:tblCaption w:val="{{ x }}"/></w:tblPr>')),
        True,
    ),
    Damage("a sign escaped twice", "escaped-twice", run("<w:t>А &amp;amp; Б</w:t>"), True),
    Damage("a value that is none", "raw-value", run("<w:t>срок: None</w:t>"), True),
    Damage("a space that Word drops", "spaces-lost", run("<w:t>до </w:t>"), True),
    Damage(
        "a section that ends in a cell",
        "section-in-table",
        replaced(CELL, CELL.replace("<w:p>", "<w:p><w:pPr><w:sectPr/></w:pPr>", 1)),
        True,
    ),
    Damage("a link to no bookmark", "bookmark-missing", line('<w:hyperlink w:anchor="x"/>'), True),
    Damage(
        "a page number of no bookmark",
        "bookmark-missing",
        line(FIELD.format("begin") + ASKED.format(" PAGEREF _Toc1 \\h ") + FIELD.format("end")),
        True,
    ),
    Damage(
        "a header that ends with a table", "story-without-paragraph", with_part("header", HEADER.format(TABLE)), True
    ),
    Damage("a header that is a footer", "relationship-kind", header_that_is_a_footer, True),
    Damage(
        "a style built on none", "style-missing", replaced('<w:basedOn w:val="', '<w:basedOn w:val="X', STYLES), True
    ),
    Damage("a content type said twice", "id-repeated", replaced(STYLES_TYPE, STYLES_TYPE * 2, TYPES), True),
    Damage(
        "a content type of nothing",
        "part-missing",
        replaced(STYLES_TYPE, STYLES_TYPE + STYLES_TYPE.replace("styles.xml", "none.xml"), TYPES),
        True,
    ),
)
