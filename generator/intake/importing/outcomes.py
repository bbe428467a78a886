"""What a report says was done on a row → status, account, reason, recommendation, in the way that prints the same."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from generator.documents.parts.tables.accounts import cells as printed_cells
from generator.intake import words as known_words
from generator.intake.importing.draft import Entries, entries
from generator.intake.importing.passports import tight
from generator.intake.importing.texts import flat, heard, in_cell
from generator.intake.words import words
from generator.language import statuses
from generator.model.directory import Directory
from generator.model.execution import ActivityExecution, Recommendation, Status
from generator.model.gap import NOTHING_HERE
from generator.model.manuscript import Cell
from generator.spec.scalars import MISSING

_LED = {
    "reason": re.compile(r"Причин[аы](?: \w+)?:\s*", re.IGNORECASE),
    "new_term": re.compile(r"Новый срок:\s*", re.IGNORECASE),
    "recommendation": re.compile(r"Рекоменд\w+:\s*", re.IGNORECASE),
}
_DETAILS = re.compile(r"(?:исполнитель: (?P<to>.+?))?(?:; )?(?:срок: (?P<term>.+))?", re.IGNORECASE)
_GUESSES: tuple[tuple[Status, str], ...] = (
    (Status.PARTLY, r".{0,20}частично"),
    (Status.NOT_PLANNED, r"(?:не )?запланирован\w* не был|не (?:за)?планиров"),
    (Status.NOT_DONE, r"не (?:вы|ис)полнен|не реализован|не проведен|не проводил"),
    (Status.MOVED, r"перенес"),
    (Status.IN_PROGRESS, r"выполняется|в работе|в стадии"),
    (Status.DONE, r"(?:вы|ис)полнен|реализован|проведен"),
)
_FEW = 3
"""Words of a cell that may be a status and nothing else."""
_MODES = ("execution", "outcome", "account")
_WORD = "? статус – по слову документа «{said}»"
_UNSAID = "? статус в документе не назван; похоже на {status}"


@dataclass(frozen=True)
class Told:
    """What is told of a row: its entries, and the same as a value."""

    entries: Entries
    value: ActivityExecution


def told(cells: Mapping[str, Cell], mode: str) -> Told:
    """Return what the cells of a row tell; `mode` is the way in which the column of the outcome will be printed."""
    texts = {key: in_cell(cell) for key, cell in cells.items()}
    said = _parts(texts.get("outcome", ""), mode)
    status, doubt = _status(texts.get("status", ""), texts.get("outcome", ""))
    for key in ("reason", "evidence", "new_term"):
        said[key] = texts.get(key, "") or said.get(key, "")
    if mode != "account" and words(said.get("account", "")) == words(said.get("status", "")):
        said["account"] = ""
    return _made(said, status or said.get("status", ""), doubt)


def prints(found: Told, mode: str, cell: Cell | None, directory: Directory) -> bool:
    """Return whether the column, printed so, says what the cell says."""
    leaf = printed_cells(found.value, directory)[mode]
    lines = ("".join(run["text"] for run in block["runs"] if not run.get("gap")) for block in leaf["blocks"])
    return tight(heard("\n".join(lines))) == tight(heard(in_cell(cell)).replace("**", ""))


def modes(heading: str) -> tuple[str, ...]:
    """Return the ways to print a column with this heading, the likeliest first."""
    return _MODES if words(heading).startswith("исполнен") else ("outcome", "execution", "account")


def _parts(text: str, mode: str) -> dict[str, str]:
    """Return the account with the paragraphs that the column prints by themselves taken out of it."""
    if mode == "account":
        # The column prints the account alone, so what is taken out of it stays in it, too.
        return _parts(text, "execution") | {"account": text}
    found: dict[str, list[str]] = {"account": []}
    open = "account"
    for place, line in enumerate(text.split("\n")):
        led = next((key for key, rule in _LED.items() if rule.match(line)), "")
        if mode == "outcome" and led == "recommendation":
            found.setdefault("account", []).append(line)
            found.setdefault("recommendation", []).append(_LED[led].sub("", line, count=1))
            continue
        if mode == "execution" and place == 0 and words(line) in _PRINTED:
            found["status"] = [line]
            continue
        if led:
            open, line = led, _LED[led].sub("", line, count=1)
        found.setdefault(open, []).append(line)
    joined = {key: "\n".join(lines).strip("\n") for key, lines in found.items()}
    return joined | ({"status": joined["account"]} if words(joined["account"]) in _PRINTED else {})


def _status(cell: str, outcome: str) -> tuple[str, str]:
    """Return the status that is said, and a doubt where it is not said in our own words."""
    first = outcome.split("\n")[0]
    for said in filter(None, (flat(cell), flat(first))):
        if status := known_words.status(said):
            known = words(said) in _PRINTED
            return status.value, "" if known else _WORD.format(said=said)
    for said in filter(None, (cell, first, outcome)):
        for status, rule in _GUESSES:
            if re.match(rule, words(said)) and len(words(said).split(" ")) <= _FEW:
                return status.value, _WORD.format(said=flat(said))
    likely = next((status for status, rule in _GUESSES if re.search(rule, words(outcome))), None)
    return "", _UNSAID.format(status=likely.value) if likely else ""


def _made(said: Mapping[str, str], status: str, doubt: str) -> Told:
    known = known_words.status(status)
    found = known or next((one for one in Status if one.value == status), None)
    made = entries(status=found.value if found else MISSING)
    if doubt:
        made.doubt("status", doubt)
    for key in ("account", "evidence", "reason", "new_term"):
        made.put(key, said.get(key, ""))
    advice = _recommendation(said.get("recommendation", ""))
    made.put("recommendation", advice)
    value = ActivityExecution(
        id="",
        status=found,
        account=said.get("account", ""),
        evidence=said.get("evidence", ""),
        reason=said.get("reason", "") or NOTHING_HERE,
        new_term=said.get("new_term", ""),
        recommendation=Recommendation(advice.text("text"), advice.text("to"), advice.text("term")) if advice else None,
    )
    return Told(made, value)


def _recommendation(text: str) -> Entries | None:
    if not text:
        return None
    *before, last = text.split("\n")
    details = _DETAILS.fullmatch(last)
    if before and details and (details["to"] or details["term"]):
        return entries(text="\n".join(before), to=details["to"] or "", term=details["term"] or "")
    return entries(text=text)


_PRINTED = frozenset(words(one) for one in statuses.WORDS.values())
