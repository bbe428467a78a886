import hashlib
import os
import struct
import subprocess
import sys
import zipfile
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from io import BytesIO

import pytest
from docx import Document
from docx.document import Document as Word
from hypothesis import given
from hypothesis import strategies as st

from generator.errors import DocumentError, GeneratorError, TemplateError
from generator.word.parts import package
from generator.word.render import compile_template, render
from generator.word.verify import verify
from tests.word_files import changed, docx, filled, lines, of_lines, parts, problems

PAYLOADS = [
    "{{ cycler.__init__.__globals__.os.popen('id').read() }}",
    "{{ ''.__class__.__mro__ }}",
    "{{ x.__class__ }}",
    "{{ x['__class__'] }}",
    "{{ d['__class__'] }}",
    "{{ d._secret }}",
    "{{ range.__init__ }}",
    "{{ self.__init__ }}",
    "{{ loop }}",
    "{{ lipsum }}",
    "{{ namespace }}",
    "{{ '{0.__class__}'.format(x) }}",
    "{{ x|attr('__class__') }}",
    "{{ xs.append(1) }}",
    "{{ 'а' * 999999999 }}",
    "{{ 9 ** 9 ** 9 }}",
    "{{ range(99999999)|length }}",
    "{% import 'os' as os %}",
    "{{ x|paragraphs(99) }}",
    "{{ 1 // 0 }}",
    "{% for i in 5 %}{% endfor %}",
    "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
]


@pytest.mark.parametrize("payload", PAYLOADS)
def test_a_template_reaches_nothing_but_its_values(payload: str, monkeypatch: pytest.MonkeyPatch) -> None:
    ran: list[object] = []
    for name in ("popen", "system"):
        monkeypatch.setattr(os, name, ran.append)
    context = {"x": "текст", "xs": [1], "d": {"_secret": "пароль", "a": "1"}}
    (problem,) = problems(lambda: render(compile_template(of_lines("{{ x }}", payload), "template.docx"), context))
    assert problem.place.part == "word/document.xml"
    assert ran == []


def test_a_context_cannot_smuggle_code_or_markup() -> None:
    class Sly(str):
        def __html__(self) -> str:
            return "<w:p/>"

    assert lines(filled(of_lines("{{ x }}"), {"x": Sly("</w:t>")})) == ["</w:t>"]


def repacked(data: bytes, change: Callable[[zipfile.ZipFile], None]) -> bytes:
    stream = BytesIO(data)
    with zipfile.ZipFile(stream, "a", zipfile.ZIP_DEFLATED) as archive:
        change(archive)
    return stream.getvalue()


def flagged(data: bytes) -> bytes:
    """Return the file with the mark of encryption on its first entry."""
    local, central = bytearray(data), data.index(b"PK\x01\x02")
    local[6] |= 1
    local[central + 8] |= 1
    return bytes(local)


def overlapped(data: bytes) -> bytes:
    """Return the file with its second entry said to begin inside the first."""
    found = bytearray(data)
    second = data.index(b"PK\x01\x02", data.index(b"PK\x01\x02") + 4)
    found[second + 42 : second + 46] = struct.pack("<I", 10)
    return bytes(found)


def spoilt(data: bytes) -> bytes:
    middle = data.index(b"PK\x03\x04", 10) + 60
    return data[:middle] + bytes([data[middle] ^ 255]) + data[middle + 1 :]


def many(archive: zipfile.ZipFile) -> None:
    for number in range(1001):
        archive.writestr(f"x/{number}", b"")


GOOD = of_lines("{{ x }}")
HOSTILE = {
    "part-repeated": repacked(GOOD, lambda archive: archive.writestr("WORD/document.XML", b"<a/>")),
    "part-name": repacked(GOOD, lambda archive: archive.writestr("../../evil.xml", b"<a/>")),
    "part-suspicious": repacked(GOOD, lambda archive: archive.writestr("word/bomb.xml", b" " * 9_000_000)),
    "too-many-parts": repacked(GOOD, many),
    "part-encrypted": flagged(GOOD),
    "parts-overlap": overlapped(GOOD),
    "unreadable-file": spoilt(GOOD),
}


@pytest.mark.parametrize("code", HOSTILE)
def test_a_hostile_or_damaged_zip_is_refused(code: str) -> None:
    data = HOSTILE[code]
    assert code in {problem.code for problem in problems(lambda: compile_template(data, "x.docx"))}
    found = verify(data, "x.docx")
    assert code in {problem.code for problem in found}
    assert {problem.place.file for problem in found} == {"x.docx"}


@pytest.mark.parametrize("data", [b"", b"PK", b"text", GOOD[:-40], GOOD[:1000], package.write({"a.xml": b"<a/>"})])
def test_what_is_no_word_file_is_refused(data: bytes) -> None:
    assert problems(lambda: compile_template(data, "x.docx"))
    assert verify(data, "x.docx")


@given(st.integers(0, len(GOOD) - 1), st.integers(1, 255))
def test_a_damaged_file_raises_nothing_foreign(position: int, flip: int) -> None:
    data = GOOD[:position] + bytes([GOOD[position] ^ flip]) + GOOD[position + 1 :]
    with suppress(GeneratorError):
        render(compile_template(data, "x.docx"), {"x": "а"})
    verify(data, "x.docx")


def test_document_types_and_entities_are_refused() -> None:
    bomb = b'<!DOCTYPE a [<!ENTITY x "1">]><a>&x;</a>'
    for part in ("word/settings.xml", "word/document.xml"):
        (problem,) = problems(partial(compile_template, changed(GOOD, {part: bomb}), "x.docx"))
        assert (problem.code, problem.place.part) == ("doctype", part)


@pytest.mark.parametrize("kind", [b"template.main+xml", b"document.macroEnabled.main+xml"])
def test_a_template_of_another_kind_is_refused(kind: bytes) -> None:
    data = changed(GOOD, {"[Content_Types].xml": lambda xml: xml.replace(b"document.main+xml", kind)})
    assert "main-type" in {problem.code for problem in problems(lambda: compile_template(data, "x.docx"))}


def test_equal_parts_give_equal_files_in_a_fixed_order() -> None:
    found = parts(GOOD)
    backwards = dict(reversed(found.items()))
    data = package.write(backwards)
    assert data == package.write(found)
    assert package.read(data, "x.docx") == found
    with zipfile.ZipFile(BytesIO(data)) as archive:
        names = archive.namelist()
        assert archive.testzip() is None
        assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    assert names == ["[Content_Types].xml", *sorted(set(names) - {"[Content_Types].xml"})]


def test_names_in_any_language_survive_the_zip() -> None:
    found = {"[Content_Types].xml": b"<Types/>", "word/рисунок.xml": b"<a/>"}
    assert package.read(package.write(found), "x.docx") == found


SCRIPT = """
import hashlib, sys
from generator.word.render import compile_template, render
context = {"xs": [{"a": "1 & 2"}, {"a": "b\\n"}], "w": {"width": 30}, "p": {"page": "landscape", "break": True}}
data = render(compile_template(sys.stdin.buffer.read(), "x.docx"), context, "Название")
print(hashlib.sha256(data).hexdigest())
"""


def test_the_same_input_gives_the_same_bytes_in_any_process() -> None:
    def build(document: Word) -> None:
        document.add_paragraph("начало")
        document.add_paragraph("{{ p }}")
        table = document.add_table(3, 2)
        for row, text in zip(table.rows, ("{%tr for x in xs %}", "{{ w }}{{ x.a }}", "{%tr endfor %}"), strict=True):
            row.cells[0].text = text

    template = docx(build)
    sums = []
    for zone, seed in (("Asia/Kamchatka", "1"), ("America/Adak", "77")):
        environment = os.environ | {"TZ": zone, "PYTHONHASHSEED": seed, "PYTHONPATH": os.pathsep.join(sys.path)}
        run = subprocess.run([sys.executable, "-c", SCRIPT], input=template, env=environment, capture_output=True)
        assert run.returncode == 0, run.stderr.decode()
        sums.append(run.stdout)
    assert sums[0] == sums[1]


def test_a_template_saved_again_later_gives_the_same_bytes() -> None:
    def build(document: Word) -> None:
        document.add_paragraph("{{ x }}")

    def again(document: Word) -> None:
        build(document)
        document.core_properties.revision = 9

    first, second = docx(build), docx(again)
    digest = {hashlib.sha256(filled(one, {"x": "а"})).hexdigest() for one in (first, second)}
    assert len(digest) == 1


def test_the_two_kinds_of_refusal_say_whose_fault_it_is() -> None:
    with pytest.raises(TemplateError):
        compile_template(of_lines("{{ x"), "x.docx")
    with pytest.raises(DocumentError):
        render(compile_template(GOOD, "x.docx"), {"x": "\x01"})


def test_the_empty_document_of_the_library_is_sound() -> None:
    stream = BytesIO()
    Document().save(stream)
    assert verify(stream.getvalue(), "x.docx") == ()
