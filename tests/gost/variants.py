"""Specs of what no sample shows, in small: a draft, a corner letterhead, other forms of approval, a joint act."""

from collections.abc import Mapping
from pathlib import Path

from tests.gost.variant_texts import DIRECTORY, SECTIONS
from tests.test_word_pictures import png

_HEAD = """\
title: {title}
period: 2025-2026
issuer: edu
kind: program
goal: Поднять качество образования.
results: Рост среднего балла.
objectives:
  - {{id: ob1, text: Выявить причины.}}
"""

_ORDER = """\
order:
  kind: {kind}
  title: {about}
  date: {date}
  number: {number}
  place: с. Липовое
  together: {together}
  grounds:
    - {{link: accordance, acts: law}}
    - {{link: purpose, text: повышения качества образования}}
  points:
    - id: p1
      approve: yes
    - id: p2
      assign: {{to: schools, do: составить планы работы, until: 2025-03-01}}
    - id: p3
      text: "Управлению образования:"
      points:
        - id: p31
          text: |
            Подготовить формы отчётов.
            Формы согласовать с директорами школ.
        - id: p32
          text: Собрать отчёты.
          points:
            - id: p321
              text: "Проверить отчёты:"
              points:
                - {{id: p3211, text: О кадрах.}}
    - id: p4
      repeal: old
    - id: p5
      control: self
  signatory: {signatory}
"""
_SHEETS = """\
  executor: orlova
  visas:
    - {person: orlova, remarks: yes}
    - {person: tkach, date: 2024-12-20}
  acquainted: [belova, tkach]
  distribution:
    - schools
    - {to: culture, copies: 2}
  code: yes
"""
_TITLE = "Программа поддержки сельских школ на 2025–2026 годы"
_ABOUT = "Об утверждении Программы поддержки сельских школ на 2025–2026 годы"


def _program(approval: str, order: str = "", more: str = "", term: str = "до 1 апреля 2025 года") -> str:
    return _HEAD.format(title=_TITLE) + order + approval + more + SECTIONS.replace("ROADMAP_TERM", term)


def _order(together: str = "no", signatory: str = "lavrova", **changes: str) -> str:
    usual = {"kind": "order", "about": _ABOUT, "date": "2024-12-24", "number": "268"}
    return _ORDER.format(**usual | changes, together=together, signatory=signatory)


_ACT = "approval: {form: act, number: 1}\n"
_PERSON = """\
approval:
  form: person
  person: lavrova
  date: 2024-12-24
  reason: приказ не издаётся
  consents:
    - {person: tkach, date: 2024-12-20}
    - {paper: письмом Совета директоров, date: 2024-12-21, number: 7}
"""
_EXECUTION = """\
title: Информация о выполнении Программы
date: 2026-01-20
signatory: {person: lavrova, acting: yes}
activities:
  a0: {status: done, account: Курсы прошли 12 учителей.}
  a1: {status: ACTUAL}
  a21: {status: moved, reason: Карантин, new_term: март 2026 года}
conclusions: План выполнен частично.
"""
_PAPERS = """\
order: {date: 2026-01-20, number: 12, place: с. Липовое}
letter: {to: culture, date: 2026-01-21, number: 34, sheets: 5}
"""
_FULL = "title_page: {place: Липовский округ, year: 2024}\ncontents: yes\n"
_HOUSE = """\
look:
  face: PT Astra Serif
  size: 13
  table_size: 10
  retention: short
  two_sided: yes
  heading: left
  verb: plain
  appendix_pages: through
  appendix_line: yes
  column_numbers: yes
"""
_CORNER = "look: {letterhead: corner, heading: left, verb: plain, appendix_line: yes, column_numbers: yes}\n"

_USUAL: Mapping[str, str] = {
    "settings.yaml": "language: ru\n",
    "directory.yaml": DIRECTORY,
    "full/program.yaml": _program(_ACT, _order() + _SHEETS, _FULL),
    "full/execution/2025.yaml": _EXECUTION.replace("ACTUAL", "done") + _PAPERS,
    "draft/program.yaml": _program(_ACT, _order("yes", date="'?'", number="'?'"), term="'?'"),
    "draft/execution/2025.yaml": _EXECUTION.replace("ACTUAL", "'?'"),
    "person/program.yaml": _program(_PERSON),
    "plain/program.yaml": _program(
        "approval: {form: plain, number: 2, reason: так принято в округе}\n", _order("yes", kind="directive")
    ),
    "joint/program.yaml": _program(
        _ACT,
        _order("yes", "[lavrova, tkach]", number="268/31").replace("  place:", "  joint: [culture]\n  place:"),
    ),
    "acting/program.yaml": _program(
        _ACT, _order(signatory="{person: lavrova, acting: yes}").replace("control: self", "control: orlova")
    ),
}
WORKSPACES: Mapping[str, Mapping[str, str]] = {
    "usual": _USUAL,
    "left": {
        "settings.yaml": "language: ru\nlook: {heading: left, appendix_pages: through}\n",
        "directory.yaml": DIRECTORY,
        "left/program.yaml": _program(_ACT, _order("yes")),
    },
    "house": {
        "settings.yaml": "language: ru\n" + _HOUSE,
        "directory.yaml": DIRECTORY,
        "house/program.yaml": _program(
            "approval: {form: act}\n",
            _order("yes", "[lavrova, {person: tkach, acting: yes}]") + _SHEETS,
            "contents: yes\n",
        ),
        "house/execution/2025.yaml": _EXECUTION.replace("ACTUAL", "done") + _PAPERS,
        "turned/program.yaml": _program("approval: {form: act}\n", _order("yes")).replace(
            "    kind: text\n", "    kind: text\n    orientation: landscape\n"
        ),
    },
    "corner": {
        "settings.yaml": "language: ru\n" + _CORNER,
        "directory.yaml": DIRECTORY,
        "corner/program.yaml": _program(_ACT, _order(kind="resolution") + _SHEETS),
        "corner/execution/2025.yaml": _EXECUTION.replace("ACTUAL", "done") + _PAPERS,
    },
}


def write(folder: Path) -> None:
    """Write the workspaces into `folder`, each with a picture of arms."""
    for workspace, files in WORKSPACES.items():
        for name, text in files.items():
            path = folder / workspace / "program_specs" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")
        (folder / workspace / "docx_templates").mkdir()
        (folder / workspace / "docx_templates" / "arms.png").write_bytes(png())
