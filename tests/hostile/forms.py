"""Forms that come back: damaged, rearranged, somebody else's, made to harm; and what is put in their place."""

import re
from collections.abc import Callable
from pathlib import Path

from tests import filling_forms as filling
from tests import hostile_files as made
from tests.hostile.case import COLLECT, Case
from tests.returned_files import unzipped, zipped
from tests.test_reading_hostile import OTHERS, ZIPS

FORM = "output/p/forms/2026/school-1.docx"
FILLED = {"act-1": {"status": "Выполнено", "account": "Проведено."}, "act-2": {"status": "Выполнено"}}
Change = Callable[[bytes], bytes]
MAIN = "word/document.xml"


def returned(name: str, change: Change, file: str = "a.docx", **more: object) -> Case:
    """A filled form of school 1 after a change, collected."""

    def prepare(root: Path) -> None:
        data = filling.word((root / FORM).read_bytes(), FILLED)
        (root / "in").mkdir()
        (root / "in" / file).write_bytes(change(data))

    return Case("form", name, prepare, COLLECT, **more)  # type: ignore[arg-type]


def text(*changes: tuple[str, str], part: str = MAIN, count: int = 0) -> Change:
    """Return the change of patterns in one part; each must be there."""

    def change(data: bytes) -> bytes:
        parts = unzipped(data)
        markup = parts[part].decode()
        for pattern, replacement in changes:
            markup, found = re.subn(pattern, replacement, markup, count=count, flags=re.DOTALL)
            assert found, pattern
        return zipped({**parts, part: markup.encode()})

    return change


def added(**parts: bytes) -> Change:
    return lambda data: zipped(
        {**unzipped(data), **{name.replace("__", "/"): content for name, content in parts.items()}}
    )


def without(name: str) -> Change:
    return lambda data: zipped({part: content for part, content in unzipped(data).items() if part != name})


def rows(turn: Callable[[list[str]], list[str]]) -> Change:
    """Return the change that rearranges the rows of the table of answers."""

    def change(data: bytes) -> bytes:
        parts = unzipped(data)
        markup = parts[MAIN].decode()
        tables = [one for one in re.findall(r"<w:tbl>.*?</w:tbl>", markup, flags=re.DOTALL) if "[act-" in one]
        table = tables[0]
        found = re.findall(r"<w:tr[ >].*?</w:tr>", table, flags=re.DOTALL)
        turned = table.replace("".join(found), "".join(turn(found)))
        assert turned != table or turn(found) == found
        return zipped({**parts, MAIN: markup.replace(table, turned).encode()})

    return change


def table_twice(data: bytes) -> bytes:
    return text((r"(<w:tbl>(?:(?!<w:tbl>).)*?\[act-1\].*?</w:tbl>)", r"\1<w:p/>\1"), count=1)(data)


TYPED = {
    "a formula": "=cmd|'/c calc'!A0",
    "an at sign": "@SUM(1)",
    "tags": "{{ title }} {% x %}",
    "markup": "</w:t><x>&amp;",
    "right to left": "اللغة \u202eabc",
    "emoji": "👨‍👩‍👧",
    "two signs a letter": "и\u0306",
    "YAML": "a: [b\n- c: 'd\n# e",
    "marks of YAML": "--- !!python/x &a *a",
    "100,000 letters": "слово " * 16_000,
    "a thousand lines": "а\n" * 1000,
    "stars": "**а _б " * 3_000,
    "backslashes": "\\" * 5_000,
    "a word": "а" * 12_000,
    "line signs": "а\u2028б\u0085в",
}


def typed(name: str, value: str) -> Case:
    def prepare(root: Path) -> None:
        data = filling.word((root / FORM).read_bytes(), {"act-1": {"status": "Выполнено", "account": value}})
        (root / "in").mkdir()
        (root / "in/a.docx").write_bytes(data)

    return Case("form", f"typed: {name}", prepare, COLLECT)


def sent(name: str, data: bytes | Callable[[], bytes], file: str = "a.docx", **more: object) -> Case:
    """Some other file among the forms."""

    def prepare(root: Path) -> None:
        (root / "in").mkdir()
        (root / "in" / file).write_bytes(data if isinstance(data, bytes) else data())

    return Case("form", name, prepare, COLLECT, **more)  # type: ignore[arg-type]


_X = '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
_LAUGH = (
    '<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa">'
    + "".join(f'<!ENTITY {n} "{f"&{o};" * 10}">' for o, n in zip("abcdefgh", "bcdefghi", strict=True))
    + "]>"
)
_HOMOGLYPH = (r"\[act-1\]", "[аct-1]")
CASES = (
    returned("as it was filled", lambda data: data),
    returned("renamed", lambda data: data, file="Ответ школы (1) — копия.docx"),
    returned("of a name of 250 bytes", lambda data: data, file="я" * 122 + ".docx"),
    returned("called .doc", lambda data: data, file="a.doc"),
    returned("called .xlsx", lambda data: data, file="a.xlsx"),
    returned("without an ending", lambda data: data, file="a"),
    returned("of a name with a line end", lambda data: data, file="a\nb.docx"),
    returned("of a name of the terminal", lambda data: data[:99], file="a\x1b[31m.docx"),
    returned("of a name that is not UTF-8", lambda data: data, file="a\udcff.docx"),
    returned("of a name of a option", lambda data: data, file="--force.docx"),
    returned("rows the other way round", rows(lambda found: [found[0], *reversed(found[1:])])),
    returned("a row copied", rows(lambda found: [*found, found[-1]])),
    returned("a row deleted", rows(lambda found: found[:-1])),
    returned("all rows deleted", rows(lambda found: found[:1])),
    returned("a row of none added", rows(lambda found: [*found, found[-1].replace("act-", "act-9")])),
    returned("no heading", rows(lambda found: found[1:])),
    returned("2,000 copies of a row", rows(lambda found: found + [found[-1]] * 2000)),
    returned("two copies of the table", table_twice),
    returned("codes of look-alike letters", text(_HOMOGLYPH)),
    returned("codes rubbed out", text((r"\[act-\d\]", ""))),
    returned("codes of another case", text((r"\[act-", "[ACT-"))),
    returned("no controls", text((r"<w:sdt>.*?<w:sdtContent>", ""), (r"</w:sdtContent></w:sdt>", ""))),
    returned("no bookmarks", text((r"<w:bookmarkStart[^>]*/>", ""), (r"<w:bookmarkEnd[^>]*/>", ""))),
    returned(
        "no properties", lambda data: zipped({n: d for n, d in unzipped(data).items() if not n.startswith("docProps")})
    ),
    returned(
        "hidden text",
        text(
            (r"<w:t xml:space=\"preserve\">Проведено", '<w:rPr><w:vanish/></w:rPr><w:t xml:space="preserve">Проведено')
        ),
    ),
    returned("insertions", text((r"(<w:r><w:t[^>]*>Проведено.*?</w:r>)", r'<w:ins w:id="9" w:author="a">\1</w:ins>'))),
    returned(
        "deletions",
        text(
            (
                r"(<w:r>)<w:t([^>]*)>(Проведено\.)</w:t></w:r>",
                r'<w:del w:id="9" w:author="a">\1<w:delText\2>\3</w:delText></w:r></w:del>',
            )
        ),
    ),
    returned(
        "a control in controls",
        text(
            (
                r"(<w:r><w:t[^>]*>Проведено.*?</w:r>)",
                "<w:sdt><w:sdtContent>" * 50 + r"\1" + "</w:sdtContent></w:sdt>" * 50,
            )
        ),
    ),
    returned(
        "a table in the cell",
        text((r"(<w:p>(?:(?!<w:p>).)*?Проведено.*?</w:p>)", r"<w:tbl><w:tr><w:tc>\1</w:tc></w:tr></w:tbl><w:p/>")),
    ),
    returned(
        "a field in the cell",
        text(
            (r"(<w:r><w:t[^>]*>Проведено.*?</w:r>)", r'<w:fldSimple w:instr="INCLUDETEXT /etc/passwd">\1</w:fldSimple>')
        ),
    ),
    returned(
        "XInclude",
        text(
            (
                r"(<w:body>)",
                r'\1<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="file:///etc/passwd" parse="text"/>',
            )
        ),
    ),
    returned("an entity from a file", text((r"(<w:document)", _X + r"\1"))),
    returned("entities in entities", text((r"(<w:document)", _LAUGH + r"\1"))),
    returned("a document type of settings", text((r"(<w:settings)", _X + r"\1"), part="word/settings.xml")),
    returned("a style sheet", text((r"(<w:document)", r'<?xml-stylesheet href="http://a.example/x"?>\1'))),
    returned("macros", added(word__vbaProject_bin=b"x")),
    returned("macros by their name", lambda data: zipped({**unzipped(data), "word/vbaProject.bin": b"x"})),
    returned("a path out of the file", lambda data: zipped({**unzipped(data), "../../evil.xml": b"<a/>"})),
    returned("an absolute path", lambda data: zipped({**unzipped(data), "/etc/evil.xml": b"<a/>"})),
    returned("a path of Windows", lambda data: zipped({**unzipped(data), "C:\\evil.xml": b"<a/>"})),
    returned("no document", without(MAIN)),
    returned("no types", without("[Content_Types].xml")),
    returned("no relations", without("_rels/.rels")),
    returned("no styles", without("word/styles.xml")),
    returned("no settings", without("word/settings.xml")),
    returned("a text without markup", lambda data: zipped({**unzipped(data), MAIN: b"hello"})),
    returned("a text of no bytes", lambda data: zipped({**unzipped(data), MAIN: b""})),
    returned("a part cut off", lambda data: zipped({**unzipped(data), MAIN: unzipped(data)[MAIN][:5000]})),
    returned(
        "UTF-16 inside",
        lambda data: zipped(
            {**unzipped(data), MAIN: unzipped(data)[MAIN].decode().replace("UTF-8", "UTF-16").encode("utf-16")}
        ),
    ),
    returned("bytes behind the file", lambda data: data + b"x" * 5000),
    returned("bytes before the file", lambda data: b"x" * 5000 + data),
    returned("half of the file", lambda data: data[: len(data) // 2]),
    returned("nothing of the file", lambda data: b""),
    returned("zeros in the middle", lambda data: data[:2000] + b"\0" * 500 + data[2500:]),
    returned("a form in a form", lambda data: zipped({"форма.docx": data})),
    returned(
        "of another program", lambda data: re.sub(b"", b"", text((r">p<", ">q<"), part="docProps/custom.xml")(data))
    ),
    returned("of another period", text((r"2026", "2027"), part="docProps/custom.xml")),
    returned("of another party", text((r"school-1", "school-2"), part="docProps/custom.xml")),
    returned("of a party that is not there", text((r"school-1", "school-9"), part="docProps/custom.xml")),
    returned("of a party of dots", text((r"school-1", "../../x"), part="docProps/custom.xml")),
    returned("properties of nonsense", lambda data: zipped({**unzipped(data), "docProps/custom.xml": b"<a/>"})),
    returned("properties of no markup", lambda data: zipped({**unzipped(data), "docProps/custom.xml": b"x"})),
    *(typed(name, value) for name, value in TYPED.items()),
    *(sent(f"{name.strip()} {n}", data) for n, (name, data) in enumerate(OTHERS.items())),
    *(returned(f"zip: {code}", change) for code, change in ZIPS.items() if code != "part-repeated"),
    sent("a CSV", b"a;b\n=cmd|x;2\n", file="a.csv"),
    sent("a CSV called docx", b"a;b\n=cmd|x;2\n"),
    sent("a text called docx", "Выполнено".encode()),
    sent("a link of Windows", b"L\0\0\0\x01\x14\x02\0" + b"\0" * 68, file="a.docx.lnk"),
    sent("a program", b"MZ" + b"\0" * 200, file="a.exe"),
    sent("a lock of Word", b"\x05Ivan" + b"\0" * 157, file="~$a.docx"),
    sent("pieces from elsewhere", made.word_with_a_linked_piece("image", "http://127.0.0.1:9/a.png")),
    sent("a remote template", made.word_with_a_remote_template("http://127.0.0.1:9/a.dotm")),
    sent("eleven megabytes in a run", lambda: made.word_with_a_text_of(11), heavy=True),
    sent("millions of paragraphs", lambda: made.word_of_empty_paragraphs(3_000_000), heavy=True),
)
