from docx.document import Document as Word
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_BREAK
from docx.shared import Cm

from generator.context.leaves import page, rich
from tests.word_files import W, add_table, all_of, docx, filled, lines, of_table, refused

PORTRAIT, LANDSCAPE = ("11906", "16838", None), ("16838", "11906", "landscape")


def template(*, table: bool = True) -> bytes:
    def build(document: Word) -> None:
        section = document.sections[0]
        section.page_width, section.page_height = Cm(21.0), Cm(29.7)
        section.top_margin, section.left_margin, section.bottom_margin, section.right_margin = (
            Cm(2),
            Cm(3),
            Cm(2),
            Cm(1),
        )
        section.different_first_page_header_footer = True
        document.add_paragraph("{%p for s in sections %}")
        document.add_paragraph("{{ s.page }}")
        document.add_paragraph("{{p s.text }}")
        document.add_paragraph("{%p if s.table %}")
        add_table(document, ["т", "{{ s.table }}"])
        document.add_paragraph("{%p endif %}")
        document.add_paragraph("{%p endfor %}")

    return docx(build)


def of(*sections: tuple[str, bool], tables: bool = False) -> bytes:
    """Return the document of sections with these pages; their texts are 0, 1, 2 …"""
    found = [
        {"page": page(orientation, new_page), "text": rich(str(number)), "table": "т" if tables else ""}
        for number, (orientation, new_page) in enumerate(sections)
    ]
    return filled(template(), {"sections": found})


def sheets(data: bytes) -> list[tuple[str | None, ...]]:
    return [tuple(one.get(f"{W}{name}") for name in ("w", "h", "orient")) for one in all_of(data, "//w:sectPr/w:pgSz")]


def is_landscape(data: bytes) -> list[bool]:
    return [int(width or 0) > int(height or 0) for width, height, _ in sheets(data)]


def breaks(data: bytes) -> list[str]:
    return ["".join(one.itertext()) for one in all_of(data, "//w:p[w:pPr/w:pageBreakBefore]")]


def test_pages_that_change_nothing_leave_no_trace() -> None:
    data = of(("", False), ("", False), ("portrait", False))
    assert lines(data) == ["0", "1", "2"]
    assert is_landscape(data) == [False]


def test_a_new_page_begins_at_the_paragraph_behind_it_and_never_before_the_first() -> None:
    data = of(("", True), ("", True), ("", False))
    assert lines(data) == ["0", "1", "2"]
    assert breaks(data) == ["1"]


def test_a_landscape_section_stands_between_portrait_ones() -> None:
    data = of(("", False), ("landscape", False), ("", False))
    assert is_landscape(data) == [False, True, False]
    assert [line for line in lines(data) if line] == ["0", "1", "2"]
    first, second, third = all_of(data, "//w:sectPr")
    assert second.find(f"{W}pgSz").get(f"{W}orient") == "landscape"
    assert [len(one.findall(f"{W}titlePg")) for one in (first, second, third)] == [1, 0, 0]


def test_margins_turn_with_the_sheet() -> None:
    data = of(("landscape", False))
    (margins,) = all_of(data, "//w:sectPr/w:pgMar")
    assert [margins.get(f"{W}{side}") for side in ("top", "right", "bottom", "left")] == [
        "1701",
        "1134",
        "1134",
        "1134",
    ]


def test_a_first_page_only_turns_the_sheet() -> None:
    data = of(("landscape", True), ("", False))
    assert is_landscape(data) == [True, False]
    assert lines(data) == ["0", "", "1"]


def test_two_landscape_sections_share_their_sheets() -> None:
    data = of(("", False), ("landscape", False), ("landscape", True))
    assert is_landscape(data) == [False, True]
    assert breaks(data) == ["2"]


def test_pages_one_after_the_other_make_no_empty_sheet() -> None:
    def build(document: Word) -> None:
        for text in ("начало", "{{ a }}", "{{ b }}", "", "{{ c }}", "конец", "{{ a }}"):
            document.add_paragraph(text)

    context = {"a": page("landscape", True), "b": page("", False), "c": page("landscape", False)}
    data = filled(docx(build), context)
    assert is_landscape(data) == [False, True]
    assert lines(data) == ["начало", "", "", "конец"]
    context["c"] = page("", False)
    data = filled(docx(build), context)
    assert is_landscape(data) == [False]
    assert lines(data) == ["начало", "", "конец"]
    assert breaks(data) == [""]


def test_tables_fit_the_sheet_they_stand_on() -> None:
    data = of(("", False), ("landscape", False), ("", False), tables=True)
    widths = [sum(int(one.get(f"{W}w")) for one in grid) for grid in all_of(data, "//w:tblGrid")]
    rooms = [11906 - 1701 - 567, 16838 - 1134 - 1134, 11906 - 1701 - 567]
    assert abs(widths[1] / widths[0] - rooms[1] / rooms[0]) < 0.01
    assert widths[0] == widths[2]


def test_a_page_before_a_table_keeps_a_paragraph_for_the_break() -> None:
    def build(document: Word) -> None:
        document.add_paragraph("{{ x }}")
        add_table(document, ["а"])
        document.add_paragraph("{{ y }}")
        add_table(document, ["б"])
        document.add_paragraph("{{ x }}")
        add_table(document, ["в"])

    data = filled(docx(build), {"x": page("", False), "y": page("", True)})
    assert lines(data) == ["а", "", "б", "", "в"]
    assert breaks(data) == [""]


def test_a_page_and_a_heading_may_share_a_paragraph() -> None:
    data = filled(docx(_shared), {"x": page("landscape", False)})
    assert lines(data) == ["начало", "", "Раздел"]
    assert is_landscape(data) == [False, True]


def _shared(document: Word) -> None:
    document.add_paragraph("начало")
    document.add_paragraph("{{ x }}Раздел")


def test_a_page_turned_from_a_table_is_a_mistake_of_the_template() -> None:
    problem = refused(of_table(["{{ x }}"]), {"x": page("landscape")})
    assert problem.code == "page-misplaced"
    assert problem.place.table == 1


def test_the_sections_a_template_has_of_its_own_keep_their_sheets() -> None:
    def build(document: Word) -> None:
        document.add_paragraph("титул").add_run().add_break(WD_BREAK.PAGE)
        section = document.add_section()
        section.orientation, section.page_width, section.page_height = WD_ORIENT.LANDSCAPE, Cm(29.7), Cm(21)
        for text in ("{{ own }}", "таблица", "{{ portrait }}", "текст"):
            document.add_paragraph(text)

    data = filled(docx(build), {"own": page(""), "portrait": page("portrait")})
    assert is_landscape(data) == [False, True, False]
    assert [line for line in lines(data) if line.strip()] == ["титул\n", "таблица", "текст"]


def _after_a_cover(orientation: str, *, new_page: bool) -> bytes:
    def build(document: Word) -> None:
        document.add_paragraph("титул")
        document.add_paragraph().add_run().add_break(WD_BREAK.PAGE)
        document.add_paragraph("{{ x }}")
        document.add_paragraph("текст")

    return filled(docx(build), {"x": page(orientation, new_page)})


def test_a_sheet_turned_right_behind_a_page_break_leaves_no_empty_page() -> None:
    data = _after_a_cover("landscape", new_page=True)
    assert all_of(data, "//w:br") == []
    assert is_landscape(data) == [False, True]


def test_a_new_page_right_behind_a_page_break_is_the_page_it_begins() -> None:
    data = _after_a_cover("", new_page=True)
    assert (len(all_of(data, "//w:br")), breaks(data)) == (1, [])
