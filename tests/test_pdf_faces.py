"""A PDF in another typeface than that of its document is not handed over in silence."""

import io
import zipfile
from pathlib import Path

import pytest
from pypdf import PdfReader, PdfWriter
from pypdf.generic import DictionaryObject, NameObject

from generator.pdf.faces import replaced
from generator.pdf.office import VARIABLE
from tests import cli_workspace, fake_office
from tests.fake_office import Fake, pdf

DEFAULTS = "<w:docDefaults><w:rPrDefault><w:rPr>{}</w:rPr></w:rPrDefault></w:docDefaults>"
NORMAL = '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:rPr>{}</w:rPr></w:style>'
OTHER = '<w:style w:type="paragraph" w:styleId="b"><w:rPr>{}</w:rPr></w:style>'
THEME = '<a:theme><a:minorFont><a:latin typeface="Calibri"/></a:minorFont></a:theme>'


def fonts(face: str) -> str:
    return f'<w:rFonts w:ascii="{face}" w:hAnsi="{face}"/>'


def docx(styles: str, theme: str = "") -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as package:
        package.writestr("word/document.xml", "<w:document/>")
        package.writestr("word/styles.xml", f"<w:styles>{styles}</w:styles>")
        if theme:
            package.writestr("word/theme/theme1.xml", theme)
    return file.getvalue()


def printed(*faces: str) -> bytes:
    return b"".join(b"<</Type/Font/BaseFont/ABCDEF+%b>>" % face.encode() for face in faces)


SERIF = docx(DEFAULTS.format(fonts("Times New Roman")))


@pytest.mark.parametrize("face", ["TimesNewRomanPSMT", "LiberationSerif-Bold", "LiberationSerif"])
def test_the_typeface_itself_or_its_twin_is_no_matter(face: str) -> None:
    assert replaced(printed(face, "DejaVuSans"), SERIF) is None


def test_another_typeface_is_named_once_whatever_its_cuts() -> None:
    asked = docx(DEFAULTS.format(fonts("Times New Roman")) + NORMAL.format(fonts("PT Astra Serif")))
    assert replaced(printed("DejaVuSans-Bold", "DejaVuSans"), asked) == ("PT Astra Serif", ("DejaVuSans",))


def test_a_typeface_of_the_theme_counts() -> None:
    asked = docx(DEFAULTS.format('<w:rFonts w:asciiTheme="minorHAnsi"/>'), THEME)
    assert replaced(printed("DejaVuSans"), asked) == ("Calibri", ("DejaVuSans",))
    assert replaced(printed("Carlito"), asked) is None


def test_a_typeface_that_no_text_uses_is_no_matter() -> None:
    asked = docx(NORMAL.format(fonts("Calibri")) + OTHER.format(fonts("Times New Roman")))
    assert replaced(printed("LiberationSerif"), asked) is None


def test_a_document_that_names_no_typeface_gets_what_there_is() -> None:
    assert replaced(printed("DejaVuSans"), docx("")) is None


def _in_another_face() -> bytes:
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(pdf())))
    names = {"/Type": "/Font", "/Subtype": "/Type3", "/BaseFont": "/ABCDEF+DejaVuSans"}
    face = DictionaryObject({NameObject(key): NameObject(value) for key, value in names.items()})
    resources = DictionaryObject({NameObject("/Font"): DictionaryObject({NameObject("/F1"): face})})
    writer.pages[0][NameObject("/Resources")] = resources
    file = io.BytesIO()
    writer.write(file)
    return file.getvalue()


@fake_office.posix
def test_a_build_says_once_that_another_typeface_was_printed(
    tmp_path: Path,
    tmp_path_factory: pytest.TempPathFactory,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    shop = cli_workspace.shop(tmp_path, capsys, monkeypatch)
    fake = Fake(tmp_path_factory.mktemp("fake"), made=_in_another_face())
    monkeypatch.setenv(VARIABLE, str(fake.program))
    shop.write("program_specs/settings.yaml", "look: {face: PT Astra Serif}\n")
    for _ in range(2):
        ran = shop.run("build", "--pdf")
        assert ran.status == 0
        assert ran.err.count("PT Astra Serif is not on this machine") == 1
        assert "DejaVuSans" in ran.err
