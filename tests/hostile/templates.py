"""Templates that somebody sent, or edited in Word without knowing what breaks them."""

from collections.abc import Callable

from tests import audited_files as audited
from tests.hostile.case import BUILD, Case, lazily
from tests.template_audits import AUDITED
from tests.template_faults import PROMISED
from tests.word_files import changed, parts
from tests.word_templates import docx, inserted, patched, with_comment, with_footnote

ROADMAP = "docx_templates/roadmap.docx"
CHECK, AUDIT = ("template", "check", ROADMAP), ("template", "check", "--audit", ROADMAP)
Make = Callable[[], bytes]


def built(name: str, make: Make, **more: object) -> Case:
    """A build with this template of the roadmap."""
    return Case("template", f"build: {name}", lazily(ROADMAP, make), BUILD, **more)  # type: ignore[arg-type]


def of(*lines: str) -> Make:
    return lambda: docx(*lines)


def without(part: str) -> Make:
    """Return a template that lacks a part."""

    def make() -> bytes:
        from tests.returned_files import zipped

        return zipped({name: data for name, data in parts(docx("{{ title }}")).items() if name != part})

    return make


def with_parts(**found: bytes) -> Make:
    return lambda: changed(docx("{{ title }}"), {name.replace("__", "/"): data for name, data in found.items()})


def body(xml: str) -> Make:
    """Return a template whose body is this."""
    return lambda: patched(docx("x"), (r"<w:body>.*</w:body>", f"<w:body>{xml}</w:body>"))


SECRETS = {
    "cycler": "{{ cycler.__init__.__globals__.os.popen('touch pwned').read() }}",
    "a class of a class": "{{ ''.__class__.__mro__[1].__subclasses__() }}",
    "attributes by a filter": "{{ ''|attr('__class__') }}",
    "names that are joined": "{{ ''['__cl' ~ 'ass__'] }}",
    "lipsum": "{{ lipsum.__globals__['os'].popen('id').read() }}",
    "itself": "{{ self.__init__.__globals__ }}",
    "formats": "{{ '{0.__class__.__init__.__globals__}'.format(title) }}",
    "formats by a map": "{{ '%s'|format(title.__class__) }}",
    "an import": "{% import '/etc/passwd' as x %}{{ x }}",
    "an include": "{% include '/etc/passwd' %}",
    "an extension": "{% extends '/etc/passwd' %}",
    "the configuration": "{{ config }}{{ request }}",
    "a namespace": "{% set x = namespace() %}{{ x.__class__ }}",
    "a joiner": "{{ joiner.__init__.__globals__ }}",
    "a call of a field": "{{ title() }}",
    "a debug": "{% debug %}",
    "a statement": "{% do title.append(1) %}",
}
LOOPS = {
    "a range of a billion": "{% for i in range(1000000000) %}x{% endfor %}",
    "ranges in ranges": "{% for i in range(9999) %}" * 3 + "{% endfor %}" * 3,
    "a power": "{{ 9**(9**9) }}",
    "a power of powers": "{{ 9**9**9**9 }}",
    "a text times a billion": "{{ 'x' * 1000000000 }}",
    "a text that is doubled": "".join(f"{{% set a{n + 1} = a{n} ~ a{n} %}}" for n in range(40)).replace(
        "a0", "'xxxxxxxxxxxx'"
    )
    + "{{ a40 }}",
    "a list that is doubled": "{% set a = [1] * 1000000000 %}",
    "a macro in itself": "{% macro a() %}{{ a() }}{% endmacro %}{{ a() }}",
    "a loop in itself": "{% for i in [1] recursive %}{{ loop([1]) }}{% endfor %}",
    "a shift": "{{ 1 << 99999999999 }}",
    "a width of a format": "{{ '%999999999d'|format(1) }}",
    "a filter of width": "{{ 'x'|center(999999999) }}",
    "a filter of width that indents": "{{ 'x'|indent(999999999) }}",
    "lorem": "{{ lipsum(n=1000000) }}",
    "brackets in brackets": "{{ " + "(" * 3000 + "1" + ")" * 3000 + " }}",
    "conditions in conditions": "{% if 1 %}" * 300 + "x" + "{% endif %}" * 300,
    "a sum of thousands": "{{ " + "+".join(["1"] * 20_000) + " }}",
    "a number of 5,000 digits": "{{ " + "9" * 5_000 + " }}",
    "a not of thousands": "{{ " + "not " * 5_000 + "1 }}",
    "minus of thousands": "{{ " + "-" * 5_000 + "1 }}",
    "attributes of thousands": "{{ title" + ".x" * 5_000 + " }}",
    "filters of thousands": "{{ title" + "|e" * 5_000 + " }}",
}
WRITTEN = {
    "an undefined name": "{{ titel }}",
    "an undefined attribute": "{{ signature.nobody.deep }}",
    "an undefined filter": "{{ title|nothing }}",
    "a tag without an end": "{{ title",
    "a block without an end": "{% if title %}",
    "an end without a block": "{% endif %}",
    "an unknown block": "{% unknown %}",
    "an empty tag": "{{ }}",
    "a tag in a tag": "{{ {{ title }} }}",
    "quotes of Word": "{{ “title” }}",
    "a prefix of nothing": "{%x title %}",
    "a row outside of a table": "{%tr for row in rows %}",
    "a division by nothing": "{{ 1 / 0 }}",
    "a sum of a text and a number": "{{ title + 1 }}",
    "a loop over a text": "{% for x in title %}{{ x }}{% endfor %}",
    "a loop over nothing": "{% for x in none %}{% endfor %}",
    "a comment without an end": "{# x",
    "raw": "{% raw %}{{ x }}{% endraw %}",
    "other letters in a name": "{{ tіtle }}",
    "a control sign": "{{ '\\x01' }}",
    "half of an emoji": "{{ '\\ud83d' }}",
    "markup in a literal": "{{ '<w:p/>'|safe }}",
    "a call of a block": "{% call x() %}{% endcall %}",
    "a filter block": "{% filter upper %}{{ title }}{% endfilter %}",
    "a trans block": "{% trans %}x{% endtrans %}",
    "a picture of docxtpl": "{{ InlineImage('/etc/passwd') }}",
    "a subdocument of docxtpl": "{{p new_subdoc('/etc/passwd') }}",
}
_R = "xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'"
FILES: dict[str, Make] = {
    "an empty file": lambda: b"",
    "a text": lambda: "просто текст".encode(),
    "a PDF": lambda: b"%PDF-1.7\n",
    "an old Word file": lambda: audited.OLE + b"\0" * 600 + "WordDocument".encode("utf-16-le"),
    "a file under a password": lambda: audited.OLE + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le"),
    "a rich text": lambda: rb"{\rtf1 x}",
    "a web page": lambda: b"<html><body>{{ title }}",
    "half a file": lambda: docx("{{ title }}")[:3000],
    "a file with bytes behind it": lambda: docx("{{ title }}") + b"x" * 1000,
    "a file with bytes before it": lambda: b"x" * 1000 + docx("{{ title }}"),
    "a template of Word (.dotx)": lambda: changed(
        docx("{{ title }}"), {"[Content_Types].xml": lambda d: d.replace(b"document.main", b"template.main")}
    ),
    "a file with macros": audited.macros,
    "a file with hidden macros": lambda: audited.macros(""),
    "a document type": audited.with_doctype,
    "Strict": lambda: patched(
        docx("{{ title }}"),
        (
            "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
            "http://purl.oclc.org/ooxml/wordprocessingml/main",
        ),
    ),
    "a body of nothing": body(""),
    "a body without a section": body("<w:p><w:r><w:t>{{ title }}</w:t></w:r></w:p>"),
    "a body of a section": body("<w:sectPr/>"),
    "no body": lambda: patched(docx("x"), (r"<w:body>.*</w:body>", "")),
    "two bodies": lambda: patched(docx("x"), (r"</w:body>", "</w:body><w:body/>")),
    "an unknown root": lambda: patched(docx("x"), ("<w:document", "<w:dokument"), ("</w:document", "</w:dokument")),
    "a text without markup": lambda: changed(docx("x"), {"word/document.xml": b"{{ title }}"}),
    "a part of no bytes": lambda: changed(docx("x"), {"word/document.xml": b""}),
    "a part in UTF-16": lambda: changed(
        docx("x"), {"word/document.xml": lambda d: d.decode().replace("UTF-8", "UTF-16").encode("utf-16")}
    ),
    "a part in Windows-1251": lambda: changed(
        docx("тест"),
        {"word/document.xml": lambda d: d.decode().replace("UTF-8", "windows-1251").encode("cp1251", "ignore")},
    ),
    "styles of nothing": lambda: changed(docx("x"), {"word/styles.xml": b""}),
    "types of nothing": lambda: changed(docx("x"), {"[Content_Types].xml": b""}),
    "relations of nothing": lambda: changed(docx("x"), {"_rels/.rels": b""}),
    "relations to itself": lambda: changed(
        docx("x"), {"word/_rels/document.xml.rels": lambda d: d.replace(b"styles.xml", b"document.xml")}
    ),
    "relations out of the file": lambda: changed(
        docx("x"), {"word/_rels/document.xml.rels": lambda d: d.replace(b"styles.xml", b"../../../etc/passwd")}
    ),
    "no document": without("word/document.xml"),
    "no styles": without("word/styles.xml"),
    "no types": without("[Content_Types].xml"),
    "no relations": without("_rels/.rels"),
    "no relations of the document": without("word/_rels/document.xml.rels"),
    "no settings": without("word/settings.xml"),
    "a tag that is tracked": lambda: inserted("О программе {{ title }}", "tle }}"),
    "a tag in a comment": lambda: with_comment(docx("{{ title }}"), "{{ title }}"),
    "a tag in a note": lambda: with_footnote(docx("{{ title }}"), "{{ nothing }}"),
    "a tag in a relationship": lambda: audited.linked("hyperlink", "http://a.example/{{ title }}"),
    "a picture from elsewhere": lambda: audited.linked("image", "http://a.example/a.png"),
    "a template from elsewhere": lambda: audited.attached("http://a.example/a.dotm"),
    "a field that fetches": lambda: audited.field(' INCLUDETEXT "/etc/passwd" '),
    "a field that runs": lambda: audited.field(' DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe "/k calc" '),
    "hidden text": audited.hidden_text,
    "a table in tables, 300 deep": body(
        "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc>" * 300
        + "<w:p/>"
        + "</w:tc></w:tr></w:tbl><w:p/>" * 300
        + "<w:sectPr/>"
    ),
    "controls, 3,000 deep": body(
        "<w:sdt><w:sdtContent>" * 3000 + "<w:p/>" + "</w:sdtContent></w:sdt>" * 3000 + "<w:sectPr/>"
    ),
    "100,000 paragraphs": body("<w:p/>" * 100_000 + "<w:sectPr/>"),
    "10,000 tags": lambda: docx(*["{{ title }}"] * 10_000),
    "10,000 tags in a line": lambda: docx("{{ title }}" * 10_000),
    "10,000 loops": lambda: docx("{% for row in rows %}{% endfor %}" * 10_000),
    "a word of a million letters": lambda: docx("а" * 1_000_000),
    "100,000 braces": lambda: docx("{" * 100_000),
    "100,000 openings": lambda: docx("{{ " * 30_000),
    "100,000 per cents": lambda: docx("{% " * 30_000),
    "1,001 parts": lambda: changed(docx("x"), {f"word/x{n}.xml": b"<a/>" for n in range(1001)}),
    "a bomb": lambda: changed(docx("x"), {"word/bomb.xml": b" " * 60_000_000}),
    "no entry at all": lambda: b"PK\x05\x06" + b"\0" * 18,
}
WAYS = (
    *(built(f"code by {name}", of(text)) for name, text in SECRETS.items()),
    *(built(name, of(text)) for name, text in LOOPS.items()),
    *(built(name, of(text)) for name, text in WRITTEN.items()),
    *(built(name, make) for name, make in FILES.items()),
)
CASES = (
    *WAYS,
    *(Case("template", f"fault: {one.number} {one.name}", lazily(ROADMAP, one.faulty), CHECK) for one in PROMISED),
    *(
        Case("template", f"audit {n} of: {one.name}", lazily(ROADMAP, one.faulty), AUDIT)
        for n, one in enumerate(AUDITED)
    ),
)
