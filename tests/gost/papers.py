"""The documents under test with what a rule may ask of them, and how a rule becomes a test over all of them."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import Any

import yaml

from tests.effective import Document
from tests.effective_values import Paragraph
from tests.gost import roles, words
from tests.gost.roles import of

MARK = "ПРОЕКТ"
OF_A_PERIOD = re.compile(r"(?:report|report-order|report-letter|recommendations)-(\d.*)")


@dataclass(frozen=True)
class Paper:
    """A finished document of the program `program`, whose specs are in the folder `specs`."""

    path: Path
    specs: Path

    @property
    def program(self) -> str:
        return self.path.parent.name

    @property
    def stem(self) -> str:
        return self.path.stem

    @property
    def name(self) -> str:
        return f"{self.program}/{self.stem}"

    @property
    def document(self) -> Document:
        return _document(self.path)

    @property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        return self.document.paragraphs

    def of(self, *names: str) -> list[Paragraph]:
        """Return the paragraphs of these roles that hold words."""
        return list(of(self.paragraphs, *names))

    def words(self, *names: str) -> list[str]:
        """Return their texts with ordinary spaces."""
        return [" ".join(one.text.replace("\u00a0", " ").split()) for one in self.of(*names)]

    @property
    def is_draft(self) -> bool:
        return any(one.text == MARK for one in self.paragraphs)

    @cached_property
    def spec(self) -> Mapping[str, Any]:
        return _read(self.specs / self.program / "program.yaml")

    @cached_property
    def directory(self) -> Mapping[str, Any]:
        return _read(self.specs / "directory.yaml")

    @property
    def period(self) -> str:
        """The period of a report or of a paper around it, empty for the papers of the program itself."""
        found = OF_A_PERIOD.fullmatch(self.stem)
        return found[1] if found else ""

    @property
    def order(self) -> Mapping[str, Any]:
        """The order as its author wrote it, empty where there is none; of a report its own order."""
        found: Mapping[str, Any] = (self.execution if self.period else self.spec).get("order", {})
        return found

    @property
    def execution(self) -> Mapping[str, Any]:
        """What is told of the period of a report, as its author wrote it."""
        return _read(self.specs / self.program / "execution" / f"{self.period}.yaml")

    @property
    def approval(self) -> Mapping[str, Any]:
        """How the program is approved, as its author wrote it; a report by its order."""
        if self.period:
            return {"form": "act"} if self.order else {}
        found: Mapping[str, Any] = self.spec.get("approval", {})
        return found

    @property
    def look(self) -> Mapping[str, Any]:
        """The look that the house has chosen."""
        found: Mapping[str, Any] = _read(self.specs / "settings.yaml").get("look", {})
        return found

    def chosen(self, setting: str) -> bool:
        """Return whether a setting of the look that is yes or no is yes."""
        return bool(self.look.get(setting) == "yes")

    @property
    def parties(self) -> list[Mapping[str, Any]]:
        """Who issues the act: the issuer, then those who issue it together with it."""
        joint = self.order.get("joint", [])
        return [self.directory["parties"][one] for one in (self.spec["issuer"], *joint)]

    @cached_property
    def siblings(self) -> "tuple[Paper, ...]":
        """The other documents of the same program."""
        found = sorted(self.path.parent.glob("*.docx"))
        return tuple(Paper(path, self.specs) for path in found if path != self.path)


Check = Callable[[Paper], Iterable[str]]
Test = Callable[[tuple[Paper, ...]], None]


def every(*stems: str) -> Callable[[Check], Test]:
    """Make a test of a check that yields what is wrong with a paper; `stems` choose papers, none means all."""

    def made(check: Check) -> Test:
        def test(papers: tuple[Paper, ...]) -> None:
            chosen = [paper for paper in papers if not stems or _kind(paper) in stems]
            assert chosen, f"no document called {stems}"
            wrong = [f"{paper.name}: {said}" for paper in chosen for said in check(paper)]
            assert not wrong, "\n".join(["", *wrong])

        test.__name__, test.__doc__, test.__module__ = check.__name__, check.__doc__, check.__module__
        return test

    return made


def _kind(paper: Paper) -> str:
    """Return the name of a document; what holds for orders holds for those on reports."""
    return "order" if paper.stem.startswith("report-order-") else paper.stem


def read(specs: Path, folder: Path) -> Iterator[Paper]:
    """Yield every document under `folder`, made from the specs in `specs`."""
    return (Paper(path, specs) for path in sorted(folder.glob("*/*.docx")))


def shown(paragraph: Paragraph) -> str:
    """Return the beginning of a paragraph and its style, to be found by."""
    return f"[{paragraph.style}] {paragraph.text[:50]!r}"


def signed_on(paper: Paper) -> str:
    """Return the date of the order of the program or report as printed on it, an empty text where there is none yet."""
    return _registered(paper, 1)


def number(paper: Paper) -> str:
    """Return the number of the order of the program or report as printed on it, an empty text where there is none."""
    return _registered(paper, 2)


def _registered(paper: Paper, part: int) -> str:
    stem = f"report-order-{paper.period}" if paper.period else "order"
    order = next((one for one in (paper, *paper.siblings) if one.stem == stem), None)
    lines = order.words(*roles.DATE) if order else []
    found = words.REGISTERED.match(lines[0]) if lines else None
    return found[part] if found else ""


@cache
def _document(path: Path) -> Document:
    # Papers of one program ask for each other.
    return Document(path)


@cache
def _read(path: Path) -> Mapping[str, Any]:
    # As text: dates and numbers stay what their author wrote.
    found: Mapping[str, Any] = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    return found
