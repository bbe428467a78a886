"""The contents list beside what a person may have put around it: the end of a section, bookmarks, text boxes."""

import re

from docx.document import Document as Word
from docx.oxml import parse_xml

from generator.word.contents import entries
from tests.test_word_contents import NAMES, listed, of, paragraph, plain, template
from tests.word_files import W, all_of, docx

BOX = '<w:r><w:pict><v:rect style="width:90pt;height:90pt"><v:textbox><w:txbxContent>{}</w:txbxContent></v:textbox>'
VML = 'xmlns:v="urn:schemas-microsoft-com:vml"'


def with_field(document: Word) -> None:
    document.element.body.insert(0, parse_xml(re.sub("^<w:p", f"<w:p {NAMES}", plain()[0])))


def test_a_section_that_the_list_ends_is_ended_by_its_last_entry() -> None:
    ended = "<w:p><w:pPr><w:sectPr><w:pgSz w:w='11906' w:h='16838'/></w:sectPr></w:pPr>"
    data = of(template([plain()[0].replace("<w:p>", ended, 1)]), ["Один", "Два"], ["1", "2", "3"])
    entries_of_list = all_of(data, "//w:p[w:hyperlink]")
    assert [bool(one.findall(f".//{W}sectPr")) for one in entries_of_list] == [False, False, True]


def test_a_bookmark_of_the_author_keeps_its_name() -> None:
    def build(document: Word) -> None:
        with_field(document)
        heading = document.add_heading("Один", 1)._p
        heading.append(parse_xml(f'<w:bookmarkStart {NAMES} w:id="7" w:name="_TOC000000001"/>'))
        heading.append(parse_xml(f'<w:bookmarkEnd {NAMES} w:id="7"/>'))
        document.add_heading("Два", 1)

    data = of(docx(build), [])
    names = [one.get(f"{W}name", "") for one in all_of(data, "//w:bookmarkStart")]
    assert len({name.lower() for name in names}) == len(names) == 3
    anchors = {one.get(f"{W}anchor") for one in all_of(data, "//w:hyperlink")}
    assert anchors < set(names)
    assert "_TOC000000001" not in anchors
    assert len(listed(data)) == len(anchors) == 2


def test_a_heading_in_a_text_box_is_not_listed() -> None:
    def build(document: Word) -> None:
        with_field(document)
        document.add_heading("Один", 1)
        inner = paragraph("<w:r><w:t>в рамке</w:t></w:r>", "Heading1")
        box = f"<w:p {NAMES} {VML}>{BOX.format(inner)}</v:rect></w:pict></w:r></w:p>"
        document.element.body.insert(1, parse_xml(box))

    assert entries(of(docx(build), [])) == ("Один",)
