"""One round of `build --take`: the edits that went into the spec, those that did not, the lines of the build."""

from collections.abc import Iterator
from dataclasses import replace
from textwrap import shorten

from generator.build.edits import apart
from generator.build.taking import Taken, Told, take
from generator.cli.console import note
from generator.cli.outcomes import lines
from generator.cli.problems import lines as problem_lines
from generator.cli.problems import summary, where
from generator.cli.progress import shown
from generator.cli.rounds import Press, Round
from generator.cli.speech import say
from generator.errors import Exit, Message, Problem, msg
from generator.workspace.comparing import EDITED

_WIDEST = 200
_HINT = msg(
    "A document with edits that were not brought in is left as it is. Write them into the spec by hand or undo them in "
    "the document, and run the command again; --keep writes the new document beside it, --force overwrites it."
)


def run(round_: Round, pressed: Press) -> Exit:
    """Take the edits of each program and print what became of them; return the exit status."""
    found: list[Taken] = []
    with shown(len(round_.slugs)) as progress:
        for slug in round_.slugs:
            mode = replace(round_.mode, printer=pressed.printer(round_.mode.dry_run))
            one = take(round_.workspace, slug, round_.wanted, mode, progress.told)
            found.append(one)
            progress.step(text for kept in (one.built.kept if one.built else ()) for text in lines(kept))
    for one in found:
        _show(round_, one)
    _total(round_, found)
    return max(one.status for one in found)


def _show(round_: Round, one: Taken) -> None:
    for told in one.told:
        note(f"{_at(round_, told)}: {say(_change(told))} → {_spec(round_, told)}")
    for told in one.left:
        note(f"{_at(round_, told)}: {say(_change(told))} – {say(told.why) if told.why else ''}")
    problems = (*one.problems, *(_others(one) if one.built else ()))
    errors = [problem for problem in problems if problem.severity.value == "error" or round_.strict]
    for text in problem_lines(errors, round_.workspace.root):
        note(text)
    if errors:
        note(summary(errors))


def _others(one: Taken) -> Iterator[Problem]:
    """Yield what the build says besides: that a file was edited is said already."""
    named = {told.place.file for told in one.left} | {problem.place.file for problem in one.problems}
    for problem in one.built.problems if one.built else ():
        if problem.code != EDITED or problem.place.file not in named:
            yield problem


def _at(round_: Round, told: Told) -> str:
    return where(told.place, round_.workspace.root)


def _spec(round_: Round, told: Told) -> str:
    return where(told.spec, round_.workspace.root) if told.spec else ""


def _change(told: Told) -> Message:
    before, after = (" ".join(text.split()) for text in (told.before, told.after))
    if not before:
        return msg("was added: “{text}”", text=shorten(after, _WIDEST, placeholder=" …"))
    if not after:
        return msg("was taken out: “{text}”", text=shorten(before, _WIDEST, placeholder=" …"))
    was, now = apart(before, after)
    return msg("“{before}” → “{after}”", before=was, after=now)


def _total(round_: Round, found: list[Taken]) -> None:
    told, left = (sum(map(len, listed)) for listed in ([one.told for one in found], [one.left for one in found]))
    counted = (
        msg("Would be brought into the spec: {taken}; could not be: {left}", taken=told, left=left)
        if round_.mode.dry_run
        else msg("Brought into the spec: {taken}; could not be: {left}", taken=told, left=left)
    )
    note(say(counted))
    if left:
        note(say(_HINT))
