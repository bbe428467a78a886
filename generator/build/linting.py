"""Every rule over a program: what `check` adds to what a build tells of, and what comments silence of it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from generator.build import drafting, remarks, silencing, subjects
from generator.build.values import Checked
from generator.checks.choosing import Choice
from generator.checks.running import run
from generator.checks.table import BY_CODE, RULES
from generator.errors import Place, Problem, Severity, msg
from generator.language.typography.habits import habits
from generator.model.family import Settings
from generator.spec import passages, typography
from generator.spec.suppressing import Suppression


@dataclass(frozen=True)
class Linted:
    """A checked program with the findings of all chosen rules; `used` are the comments that silence any."""

    checked: Checked
    used: frozenset[Suppression] = frozenset()


def lint(checked: Checked, asked: frozenset[str] = frozenset()) -> Linted:
    """Return what is wrong with a program; `asked` are codes of rules that run whatever the settings say.

    Nothing is added to a program with errors: they come first, and its settings may be among them.
    """
    if checked.family is None:
        return Linted(checked)
    settings = checked.family.settings
    choice = Choice(settings.checks, asked)
    every = (
        *drafting.offered(checked),
        *checked.silenced,
        *_found(checked, settings, choice),
        *_unknown(checked, settings),
    )
    quiet = silencing.silence(checked.sources)
    used = quiet.used(every)
    faults = remarks.faults(quiet.comments, used, choice)
    return Linted(replace(checked, problems=(*quiet.kept(every, BY_CODE), *faults)), used)


def _found(checked: Checked, settings: Settings, choice: Choice) -> Iterator[Problem]:
    assert checked.family
    usual = Choice(settings.checks)
    rules = (rule for rule in RULES if not (rule.always and usual.runs(rule)))
    found: tuple[Problem, ...] = run(subjects.subject(checked.family, checked.sources), rules, choice)
    for source in checked.sources.values():
        found = tuple(passages.edited(source, found))
        if choice.runs(BY_CODE[typography.CODE]):
            yield from silencing.governed(typography.untidy(source, habits(settings.typography)), choice, BY_CODE)
    yield from (_located(checked, problem) for problem in found)


def _located(checked: Checked, problem: Problem) -> Problem:
    source = checked.sources.get(problem.place.file)
    return replace(problem, place=source.place(problem.place.path)) if source else problem


def _unknown(checked: Checked, settings: Settings) -> Iterator[Problem]:
    """Yield a warning for each code of the settings that is that of no rule."""
    file = next((name for name, source in checked.sources.items() if _is_settings(source.file)), "")
    for code in settings.checks:
        if code not in BY_CODE:
            place = checked.sources[file].place(("checks", code)) if file else Place()
            said = msg("There is no rule “{code}”.", code=code)
            yield Problem("rule-unknown", said, place, remarks.unknown_rule(code), Severity.WARNING)


def _is_settings(file: str) -> bool:
    return file.replace("\\", "/").rpartition("/")[2] == "settings.yaml"
