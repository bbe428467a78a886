"""The spec that `generator new` writes: what a program usually has, explained, with gaps for what is not known."""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.cli.speech import say
from generator.errors import Message, msg
from generator.model.family import Limits
from generator.spec import ids
from generator.spec.source import read
from generator.spec.text.quoting import scalar

_COMMENTS: Mapping[str, Message] = {
    "about": msg("Lines that begin with # explain; the program does not read them."),
    "gaps": msg("A question mark, or a value left out, is a gap: it is marked in a draft. A dash means: left empty."),
    "period": msg("The span: 2025-2027, or 2022-01..2024-08, or 2025, or the school year 2025-26."),
    "kind": msg("What is approved: program, measures, plan or roadmap."),
    "goal": msg("The goal, the objectives and the expected results: the passport takes them from here. For example:"),
    "approval": msg("The approval block: act (by the order below), person, plain (only “Приложение”) or none."),
    "order": msg("The act: order – приказ, directive – распоряжение, resolution – постановление."),
    "worded": msg("The title of the act and the wording of its points are made from the facts below."),
    "grounds": msg("The grounds of the preamble, for example:"),
    "facts": msg("Also: recommend, appoint, publish, repeal, force; or “text: …” for wording of your own."),
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
{year_kind}
# {goal}
{goal_line}
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
  date: '?'
  number: '?'
  place: {place}
  # {grounds}
  # grounds:
  #   - {{link: purpose, text: повышения качества образования в школах округа}}
  # {worded}
  points:
    - approve: yes
    # - assign: {{to: {issuer}, do: обеспечить выполнение мероприятий, until: {first_year}-03-01}}
    # {facts}
    - control: self
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
{directions}"""

_PLACE = """\
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


_GOAL = "# goal: Повышение качества образования в школах округа."


@dataclass(frozen=True)
class Answers:
    """What is known of a new program.

    `signatory` is the id of a person, empty if nobody is known yet; `directions` are those of the roadmap as YAML,
    empty for two rows to be replaced.
    """

    title: str
    span: str
    issuer: str
    kind: str
    signatory: str
    first_year: int
    place: str = ""
    goal: str = ""
    year_kind: str = ""
    directions: str = ""


def blank(answers: Answers) -> str:
    """Return the text of `program.yaml`, with ids."""
    text = _TEXT.format(
        title=scalar(answers.title),
        span=answers.span,
        issuer=answers.issuer,
        what=answers.kind,
        signatory=answers.signatory or "'?'",
        first_year=answers.first_year,
        place=scalar(answers.place) if answers.place else "",
        base_year=answers.first_year - 1,
        year_kind=f"year_kind: {answers.year_kind}\n" if answers.year_kind else "",
        goal_line=f"goal: {scalar(answers.goal)}" if answers.goal else _GOAL,
        directions=answers.directions or _PLACE.format(issuer=answers.issuer),
        **{name: say(comment) for name, comment in _COMMENTS.items()},
    )
    source = read(text, "program.yaml", Limits())
    return ids.apply(text, (problem.edit for problem in ids.missing(source) if problem.edit))
