"""Damages beside the 48 that every build looks for."""

from tests.damages.making import (
    ASKED,
    BOOKMARK,
    BOX,
    CELL,
    COMMENT,
    COMMENTS,
    FIELD,
    HEADER,
    NUMBERING,
    OUTSIDE,
    ROW,
    TABLE,
    Damage,
    first,
    line,
    merged,
    related,
    replaced,
    run,
    with_part,
    within,
)

_TWO_COLUMNS = "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid>{}</w:tbl><w:p/>"
_CROOKED = (
    '<w:tr><w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr><w:p/></w:tc><w:tc><w:p/></w:tc></w:tr>'
    '<w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/><w:vMerge/></w:tcPr><w:p/></w:tc></w:tr>'
)
_ACROSS = "<w:tr>{}</w:tr>".format(
    "".join(f"<w:tc><w:p>{FIELD.format(kind)}</w:p></w:tc>" for kind in ("begin", "end"))
)
_NESTED = FIELD.format("begin") + ASKED.format(" IF ") + FIELD.format("begin") + ASKED.format(" PAGE ")
_CHART = (
    '<c:chart xmlns:c="urn:c" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:p>{}</a:p></c:chart>'
)
FURTHER = (
    Damage("a cell without a paragraph", "cell-without-paragraph", replaced(CELL, "<w:tc><w:tcPr/></w:tc>")),
    Damage(
        "a cell whose control is empty",
        "cell-without-paragraph",
        replaced(CELL, "<w:tc><w:sdt><w:sdtContent/></w:sdt></w:tc>"),
    ),
    Damage("a table without rows", "table-without-rows", first(_TWO_COLUMNS.format(""))),
    Damage("a table that has no columns", "table-without-grid", replaced(TABLE, TABLE.replace("gridCol", "gridX"))),
    Damage("a row without cells", "row-without-cells", replaced(ROW, "<w:tr/>")),
    Damage("a row in a row", "misplaced", replaced(ROW, f"<w:tr>{ROW}</w:tr>")),
    Damage("a cell in a cell", "misplaced", replaced(CELL, CELL.replace("</w:tcPr>", f"</w:tcPr>{CELL}"))),
    Damage("a cell outside of a row", "misplaced", first("<w:tc><w:p/></w:tc>")),
    Damage("a table in a line", "misplaced", line(TABLE)),
    Damage("a span that is no number", "row-width", merged('<w:gridSpan w:val="два"/>')),
    Damage("a span beyond all bounds", "row-width", merged('<w:gridSpan w:val="10000000"/>')),
    Damage("a merge of another width than above", "merge-without-start", first(_TWO_COLUMNS.format(_CROOKED))),
    Damage("two tables that touch", "tables-touch", replaced(TABLE, TABLE + TABLE)),
    Damage(
        "two tables that touch at a bookmark", "tables-touch", replaced(TABLE, TABLE + BOOKMARK.format(1, "a") + TABLE)
    ),
    Damage("two sections at the end", "section-not-last", replaced("<w:sectPr", "<w:sectPr/><w:sectPr")),
    Damage("two texts", "body-missing", replaced("</w:body>", "</w:body><w:body><w:p/></w:body>")),
    Damage("text outside of a line", "stray-text", first("<w:p>потеряно</w:p>")),
    Damage("a text box without a line", "story-without-paragraph", run(BOX.format(""))),
    Damage("a header without a line", "story-without-paragraph", with_part("header", HEADER.format(""))),
    Damage("two bookmarks that differ in case", "id-repeated", line(BOOKMARK.format(1, "a") + BOOKMARK.format(2, "A"))),
    Damage("a bookmark without a beginning", "bookmark-open", line('<w:bookmarkEnd w:id="1"/>')),
    Damage("a field without a beginning", "field-open", line(FIELD.format("end"))),
    Damage("a field in a field that does not end", "field-open", line(_NESTED + FIELD.format("end"))),
    Damage(
        "a field that another paragraph does not end",
        "field-open",
        first(f"<w:p>{_NESTED}</w:p><w:p>{FIELD.format('end')}</w:p>"),
    ),
    Damage("a field over two cells", "field-open", first(_TWO_COLUMNS.format(_ACROSS))),
    Damage(
        "a field that shows itself twice",
        "field-open",
        line("".join(map(FIELD.format, ("begin", "separate", "separate", "end")))),
    ),
    Damage("an instruction outside of a field", "field-open", line(ASKED.format(" PAGE "))),
    Damage("an endnote that is not there", "note-missing", run('<w:endnoteReference w:id="5"/>')),
    Damage("the end of a comment that is not there", "comment-missing", line('<w:commentRangeEnd w:id="5"/>')),
    Damage(
        "two comments of one number",
        "id-repeated",
        with_part("comments", COMMENTS.format(COMMENT.format("<w:p/>") * 2)),
    ),
    Damage(
        "a list without its look",
        "numbering-missing",
        replaced('<w:abstractNumId w:val="', '<w:abstractNumId w:val="9', NUMBERING),
    ),
    Damage(
        "two lists of one number",
        "id-repeated",
        replaced("</w:numbering>", '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num></w:numbering>', NUMBERING),
    ),
    Damage("a part of no content type", "content-type-missing", within("word/strange.bin", b"1")),
    Damage(
        "relationships of nothing",
        "relationship-source",
        within(
            "word/_rels/none.xml.rels",
            b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>',
        ),
    ),
    Damage("a picture from elsewhere", "external-target", related("image", "http://example.org/a.png", OUTSIDE)),
    Damage("a thing of another program", "active-content", related("oleObject", "styles.xml")),
    Damage(
        "a tag in a property", "leftover-tag", replaced("<Application>", "<Application>{{ x }}", "docProps/app.xml")
    ),
    Damage(
        "a tag in a comment",
        "leftover-tag",
        with_part("comments", COMMENTS.format(COMMENT.format("<w:p><w:r><w:t>{{ x }}</w:t></w:r></w:p>"))),
    ),
    Damage(
        "a tag in two pieces in a chart",
        "leftover-tag",
        within("word/charts/chart1.xml", _CHART.format("<a:r><a:t>{</a:t></a:r><a:r><a:t>{ x }}</a:t></a:r>").encode()),
    ),
)
