"""A program with one text in every place an author can fill, and what its documents must then say."""

import contextlib
import io
import json
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

from generator.cli.main import main

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
SIGNS = {f"{W}tab": "\t", f"{W}br": "\n"}
SLOT = re.compile(r"<(\w+)>")

FILES = {
    "program_specs/directory.yaml": """\
parties:
  edu:
    name: <prefixed_party>
    short: <short>
    letterhead: <letterhead>
    forms: {genitive: <prefixed_genitive>}
    short_forms: {genitive: Отдела}
groups:
  group: {name: <group>, members: [edu]}
acts:
  law: {kind: <act_kind>, body: <act_body>, date: 2020-01-02, number: <act_number>, title: <prefixed_act>}
""",
    # What stands on paper differs from the spec by nothing: not even by no-break spaces.
    "program_specs/settings.yaml": """\
typography: {joints: no}
""",
    "program_specs/sample/program.yaml": """\
title: <prefixed_title>
period: 2025-2026
issuer: edu
goal: <rich_goal>
objectives:
  - {id: objective, text: <rich_objective>}
results: <rich_results>
title_page: {place: <place>, year: <year>}
contents: no
approval:
  form: act
  number: <appendix>
  consents: [{paper: <paper>, number: <paper_number>}, {post: <prefixed_agreed>, name: <agreed>}]
order:
  title: <order_title>
  date: 2024-12-20
  number: <order_number>
  place: <order_place>
  preamble: <rich_preamble>
  points:
    - {id: point, text: <rich_point>}
  signatory: {post: <prefixed_post>, name: <name>}
  executor: {name: <executor>, phone: <phone>, email: <mail>}
  visas: [{post: <prefixed_visa>, name: <visa>}]
  acquainted: [{post: <prefixed_reader>, name: <reader>}]
  distribution: [{to: <addressed>}]
sections:
  - id: text
    kind: text
    number: <label>
    heading: <heading>
    text: <rich_text>
  - id: table
    kind: table
    columns: [<column>, Вторая]
    rows: [[<rich_cell>, а], [б, <rich_last_cell>]]
  - id: passport
    kind: passport
    rows:
      - title
      - issuer
      - goal
      - objectives
      - indicators
      - financing
      - results
      - {heading: <field>, text: <rich_field>}
      - {heading: Основания, acts: [law]}
      - {heading: Участники, parties: [group]}
  - id: indicators
    kind: indicators
    indicators:
      - id: indicator
        name: <indicator>
        unit: <unit>
        base: 1
        base_year: 2024
        targets: {2025: 2, 2026: 3}
        source: <source>
  - id: money
    kind: financing
    unit: <money>
    sources:
      - {id: local, name: <budget>, amounts: {2025: 1, 2026: 2}}
  - id: cyclogram
    kind: cyclogram
    title: <cyclogram>
    objectives:
      - id: events
        title: <events>
        events:
          - {id: event, title: <rich_event>, term: <rich_when>, responsible: <rich_who>, result: <rich_outcome>}
  - id: resources
    kind: resources
    groups:
      - {id: kinds, title: <kinds>, resources: [{id: resource, title: <rich_resource>, responsible: [group, edu]}]}
  - id: criteria
    kind: criteria
    clusters:
      - {title: <rich_cluster>, criteria: [{title: <rich_criterion>, measures: <rich_measures>}]}
  - id: roadmap
    kind: roadmap
    heading: <roadmap>
    directions:
      - id: direction
        title: <direction>
        activities:
          - id: activity
            title: <rich_activity>
            responsible: <rich_responsible>
            shared: [responsible]
            parts:
              - {id: part, title: <rich_part>, term: <rich_term>, result: <rich_result>}
          - {id: pinned, number: <number>, title: Занятие, term: май, responsible: edu, result: Отчёт}
""",
    "program_specs/sample/execution/2025.yaml": """\
columns: E2
activities:
  part:
    status: not_done
    account: <rich_account>
    reason: <rich_reason>
    new_term: <rich_new_term>
    recommendation: {text: <rich_advice>, to: <prefixed_addressee>, term: <by_when>}
  pinned: {status: done}
indicators:
  indicator: {actual: 1, reason: <rich_cause>}
conclusions: <rich_conclusions>
""",
}
PREFIX = "Слово "
"""What begins a text whose first or last sign decides on a capital or on quotation marks."""


@dataclass(frozen=True)
class Texts:
    """The texts of one try: one for places without formatting, one for those with it."""

    plain: str
    rich: str

    def given(self, slot: str) -> str:
        """Return the YAML of a place, in double quotes."""
        text = literal(self.rich) if slot.startswith("rich_") else self.plain
        return json.dumps(PREFIX + text if slot.startswith("prefixed_") else text, ensure_ascii=False)

    def printed(self, slot: str) -> list[str]:
        """Return the paragraphs that a place prints."""
        if slot.startswith("rich_"):
            return [line for line in self.rich.split("\n") if line.strip()]
        return [PREFIX + self.plain if slot.startswith("prefixed_") else self.plain]


@dataclass(frozen=True)
class Marks(Texts):
    """Texts that tell the places apart."""

    plain: str = ""
    rich: str = ""

    def given(self, slot: str) -> str:
        """Return the name of the place."""
        return f"<{slot}>"


def literal(text: str) -> str:
    """Return the Markdown that means exactly `text`."""
    return re.sub(r"([*\\-])", r"\\\1", text)


def write(root: Path, texts: Texts) -> None:
    """Write the specs with `texts` in every place."""
    for name, source in FILES.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        filled = SLOT.sub(lambda found: texts.given(found[1]), source)
        path.write_bytes(filled.encode("utf-8", "surrogatepass"))


def printed(folder: Path) -> dict[str, list[str]]:
    """Return the paragraphs of every document by its name, read by walking the XML with a parser of its own."""
    return {path.name: list(_paragraphs(path)) for path in sorted(folder.glob("*.docx"))}


def _paragraphs(path: Path) -> Iterator[str]:
    with zipfile.ZipFile(path) as archive:
        root = ElementTree.fromstring(archive.read("word/document.xml"))
    for paragraph in root.iter(f"{W}p"):
        yield "".join(SIGNS.get(one.tag) or (one.text or "" if one.tag == f"{W}t" else "") for one in paragraph.iter())


def expected(marked: dict[str, list[str]], texts: Texts) -> dict[str, list[str]]:
    """Return what the documents must say, from what they say with the names of the places in them."""
    return {
        name: [line for paragraph in paragraphs for line in _filled(paragraph, texts)]
        for name, paragraphs in marked.items()
    }


def _filled(paragraph: str, texts: Texts) -> list[str]:
    """Return a paragraph with every place filled; a text of several paragraphs makes several of it."""
    lines = [""]
    for place, piece in enumerate(SLOT.split(paragraph)):
        first, *rest = texts.printed(piece) if place % 2 else [piece]
        lines = [*lines[:-1], lines[-1] + first, *rest]
    return lines


@dataclass(frozen=True)
class Shop:
    """A workspace, and its documents with the names of the places where the texts will stand."""

    root: Path
    marked: dict[str, list[str]]

    @property
    def results(self) -> Path:
        """The folder of its documents."""
        return self.root / "output" / "sample"


def build(root: Path) -> tuple[int, str]:
    """Return the status of a build of the workspace, and what it says on standard error."""
    said = io.StringIO()
    with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(said):
        status = main(["--workspace", str(root), "--lang", "en", "build"])
    return status, said.getvalue()
