"""Templates with one thing in them that a template does not need: small builders for the tests of the audit."""

from collections.abc import Mapping, Sequence
from functools import cache
from html import escape

from generator.word.parts import package
from tests.word_templates import MAIN, docx, patched

R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
MS = "http://schemas.microsoft.com/office/2006/relationships"
RELS, SETTINGS = "word/_rels/document.xml.rels", "word/settings.xml"
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


@cache
def sound() -> bytes:
    """Return a template with nothing in it but a tag."""
    return docx("{{ title }}")


def holding(
    parts: Mapping[str, bytes], relations: Sequence[tuple[str, str]] = (), types: Mapping[str, str] | None = None
) -> bytes:
    """Return a template with these parts more, relationships of the document (type, target), types by ending."""
    held = package.read(sound(), "template.docx")
    listed = "".join(
        f'<Relationship Id="held{number}" Type="{kind}" Target="{escape(target)}"{_mode(target)}/>'
        for number, (kind, target) in enumerate(relations)
    )
    said = "".join(f'<Override PartName="/{name}" ContentType="{kind}"/>' for name, kind in (types or {}).items())
    held[RELS] = held[RELS].replace(b"</Relationships>", f"{listed}</Relationships>".encode())
    held[package.CONTENT_TYPES] = held[package.CONTENT_TYPES].replace(b"</Types>", f"{said}</Types>".encode())
    return package.write({**held, **parts})


def _mode(target: str) -> str:
    outside = ":" in target or target.startswith("\\\\")
    return ' TargetMode="External"' if outside else ""


def rels(reference: str) -> bytes:
    """Return a part of relationships with one in it."""
    return f'<Relationships xmlns="{RELATIONS}">{reference}</Relationships>'.encode()


def linked(kind: str, target: str) -> bytes:
    """Return a template with a relationship to an address outside."""
    return holding({}, [(f"{R}/{kind}", target)])


def attached(target: str) -> bytes:
    """Return a template made from the template at `target`."""
    reference = f'<Relationship Id="t" Type="{R}/attachedTemplate" Target="{target}" TargetMode="External"/>'
    data = setting(f'<w:attachedTemplate xmlns:r="{R}" r:id="t"/>')
    held = package.read(data, "template.docx")
    return package.write({**held, "word/_rels/settings.xml.rels": rels(reference)})


def setting(xml: str) -> bytes:
    """Return a template with one setting more."""
    return patched(sound(), (r"(<w:settings[^>]*>)", rf"\g<1>{xml}"), part=SETTINGS)


def field(*codes: str) -> bytes:
    """Return a template with a field whose code stands in as many runs as there are `codes`."""
    inner = "".join(f'<w:r><w:instrText xml:space="preserve">{escape(code)}</w:instrText></w:r>' for code in codes)
    return with_runs(f"{char('begin')}{inner}{char('separate')}<w:r><w:t>1</w:t></w:r>{char('end')}")


def char(kind: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def simple_field(code: str) -> bytes:
    """Return a template with a field in short form."""
    return with_runs(f'<w:fldSimple w:instr="{escape(code)}"><w:r><w:t>1</w:t></w:r></w:fldSimple>')


def quoted_field() -> bytes:
    """Return a template with a field whose name is made by another field."""
    inner = f"{char('begin')}<w:r><w:instrText> QUOTE 68 68 69 </w:instrText></w:r>{char('end')}"
    code = f"{inner}<w:r><w:instrText> excel file</w:instrText></w:r>"
    return with_runs(f"{char('begin')}{code}{char('separate')}{char('end')}")


def built_field() -> bytes:
    """Return a template with a field whose name comes from a bookmark."""
    inner = f"{char('begin')}<w:r><w:instrText> REF name </w:instrText></w:r>{char('end')}"
    return with_runs(f"{char('begin')}{inner}<w:r><w:instrText> x</w:instrText></w:r>{char('end')}")


def with_runs(xml: str) -> bytes:
    """Return a template with `xml` in a paragraph of its own behind the tag."""
    return patched(sound(), (r"(<w:sectPr)", rf"<w:p>{xml}</w:p>\g<1>".replace("\\\\", "\\\\\\\\")))


def hidden_text() -> bytes:
    return with_runs("<w:r><w:rPr><w:vanish/></w:rPr><w:t>тайное</w:t></w:r>")


def property_of_application(name: str, value: str) -> bytes:
    """Return a template whose property `name` says `value`."""
    escaped = value.replace("\\", "\\\\")
    return patched(sound(), (r"</Properties>", f"<{name}>{escaped}</{name}></Properties>"), part="docProps/app.xml")


def with_doctype(part: str = MAIN) -> bytes:
    """Return a template one part of which declares a document type."""
    return patched(sound(), (r"\?>", '?><!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>'), part=part)


def macros(kind: str = "document") -> bytes:
    """Return a template with macros as Word saves it."""
    data = holding(
        {"word/vbaProject.bin": OLE},
        [(f"{MS}/vbaProject", "vbaProject.bin")],
        {"word/vbaProject.bin": "application/vnd.ms-office.vbaProject"},
    )
    word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    there = f"application/vnd.ms-word.{kind}.macroEnabled.main+xml" if kind else word
    return patched(data, (word.replace(".", r"\.").replace("+", r"\+"), there), part=package.CONTENT_TYPES)
