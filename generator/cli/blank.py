"""The spec that `generator new` writes: what a program usually has, explained, with gaps for what is not known."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass

from generator.cli.speech import say
from generator.errors import Message, msg
from generator.language.acts import APPROVED, Approved
from generator.language.citations import quoted
from generator.model.family import Limits
from generator.spec import ids
from generator.spec.source import read

_PLAIN = re.compile(r"[A-Za-zА-Яа-яЁё][^:#\n\"'{}\[\],&*!|>%@`]*(?<! )")

_ATTACHED: Mapping[str, str] = {
    "program": "прилагаемую программу",
    "measures": "прилагаемый комплекс мер",
    "plan": "прилагаемый план",
    "roadmap": "прилагаемую дорожную карту",
}

_COMMENTS: Mapping[str, Message] = {
    "about": msg("Lines that begin with # explain; the program does not read them."),
    "gaps": msg("A question mark, or a value left out, is a gap: it is marked in a draft. A dash means: left empty."),
    "period": msg("The span: 2025-2027, or 2022-01..2024-08, or 2025, or the school year 2025-26."),
    "kind": msg("What is approved: program, measures, plan or roadmap."),
    "goal": msg("The goal, the objectives and the expected results: the passport takes them from here. For example:"),
    "approval": msg("The approval block: act (by the order below), person, plain (only “Приложение”) or none."),
    "order": msg("The act: order – приказ, directive – распоряжение, resolution – постановление."),
    "preamble": msg("The preamble without the verb, for example:"),
    "sections": msg("The sections in the order in which they are printed. Those that are not needed may be deleted."),
    "passport": msg("The passport. Fields without a heading take their contents from the rest of the program."),
    "indicators": msg("Indicators: unit, base value, target for each year."),
    "roadmap": msg("The roadmap. Numbers are computed. A responsible is an id of directory.yaml, or any text."),
    "ids": msg("The ids were written by the program: never change them."),
}

_TEXT = """\
# {about}
# {gaps}
# {ids}

title: {title}
# {period}
period: {span}
issuer: {issuer}
# {kind}
kind: {what}

# {goal}
# goal: Повышение качества образования в школах округа.
# objectives:
#   - text: Обеспечить методическую поддержку педагогов.
# results: |
#   - доля выпускников, получивших аттестат, – не менее 99 %;
#   - во всех школах работают наставники.

# {approval}
approval:
  form: act

# {order}
order:
  kind: order
  title: {act}
  date: '?'
  number: '?'
  # {preamble}
  # preamble: В соответствии с …, в целях …
  points:
    - text: Утвердить {attached}.
    - text: Контроль за исполнением настоящего приказа оставляю за собой.
  signatory: {signatory}

# {sections}
sections:
  # {passport}
  - kind: passport
    heading: Паспорт
    rows:
      - title
      - issuer
      - period
      - goal
      - objectives
      - indicators
      - results

  # {indicators}
  - kind: indicators
    heading: Целевые показатели
    indicators:
      - name: Первый показатель (замените название)
        unit: '%'
        base: '?'
        base_year: {base_year}

  # {roadmap}
  - kind: roadmap
    heading: Дорожная карта
    directions:
      - title: Первое направление (замените название)
        activities:
          - title: Первое мероприятие (замените название)
            term: '?'
            responsible: {issuer}
            result: '?'
          - title: Второе мероприятие (замените название)
            term: '?'
            responsible: '?'
            result: '?'
"""


@dataclass(frozen=True)
class Answers:
    """What is known of a new program.

    `signatory` is the id of a person or empty, `first_year` the first year of the span.
    """

    title: str
    span: str
    issuer: str
    kind: str
    signatory: str
    first_year: int


def blank(answers: Answers) -> str:
    """Return the text of `program.yaml`, with ids."""
    text = _TEXT.format(
        title=_scalar(answers.title),
        span=answers.span,
        issuer=answers.issuer,
        what=answers.kind,
        act=_scalar(_act(" ".join(answers.title.split()), APPROVED[answers.kind])),
        attached=_ATTACHED[answers.kind],
        signatory=answers.signatory or "'?'",
        base_year=answers.first_year - 1,
        **{name: say(comment) for name, comment in _COMMENTS.items()},
    )
    source = read(text, "program.yaml", Limits())
    return ids.apply(text, (problem.edit for problem in ids.missing(source) if problem.edit))


def _act(title: str, kind: Approved) -> str:
    """Return the title of the act; a title that begins with its kind («Программа …») is not named twice."""
    if title.lower().startswith(kind.name):
        return f"Об утверждении {kind.genitive.capitalize()}{title[len(kind.name) :]}"
    return f"Об утверждении {kind.genitive} {quoted(title)}"


def _scalar(text: str) -> str:
    """Return a text as YAML reads it back; quotes only where they are needed."""
    return text if _PLAIN.fullmatch(text) else json.dumps(text, ensure_ascii=False)
