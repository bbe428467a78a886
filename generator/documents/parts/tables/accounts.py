"""What was done on a row in a period, in the ways a report can print it."""

from generator.context.leaves import Context, formatted, inline, printed, rich
from generator.context.rich import Block, Run, blocks, lead
from generator.documents.parts.tables.cells import party
from generator.language import statuses
from generator.model.directory import Directory
from generator.model.execution import ActivityExecution, Recommendation, Status
from generator.model.gap import NOTHING_HERE, Gap, Printed

Blocks = tuple[Block, ...]

NOT_TOLD = ActivityExecution(id="", status=None)
"""What is printed for a heading, for a row with parts, and for a row left out of the execution."""


def columns(entry: ActivityExecution | None, directory: Directory) -> Context:
    """Return the columns that a report adds to those of the plan."""
    told = entry or NOT_TOLD
    return {
        "status": printed(status(told)),
        "account": formatted(told.account),
        "evidence": formatted(told.evidence),
        "reason": formatted(told.reason),
        "recommendation": rich(_recommendation(told.recommendation, directory)),
        "outcome": rich(_outcome(told)),
        "execution": rich(_execution(told, directory, led("Причина: ", paragraphs(told.reason)))),
        "execution_without_reason": rich(_execution(told, directory, ())),
    }


def cells(entry: ActivityExecution | None, directory: Directory) -> Context:
    """Return the same columns, and the new term, as formatted text: a table of free columns prints any of them."""
    told = entry or NOT_TOLD
    free = {"status": formatted(status(told)), "new_term": formatted(told.new_term)}
    return columns(entry, directory) | free


def status(told: ActivityExecution) -> Printed:
    """Return the status in words, its gap, or an empty text where it is left out on purpose."""
    if told.status is None or isinstance(told.status, Gap):
        return told.status or ""
    return statuses.WORDS[told.status]


def _outcome(told: ActivityExecution) -> Blocks:
    """Return what was done, and before it the status: of what is done the account alone says so."""
    account = paragraphs(told.account)
    done = account if account and told.status in (Status.DONE, None) else paragraphs(status(told)) + account
    return done + _new_term(told) + led("Причина: ", paragraphs(told.reason))


def _execution(told: ActivityExecution, directory: Directory, reason: Blocks) -> Blocks:
    done = paragraphs(status(told)) + paragraphs(told.account) + _new_term(told)
    return done + reason + led("Рекомендации: ", _recommendation(told.recommendation, directory))


def _new_term(told: ActivityExecution) -> Blocks:
    return led("Новый срок: ", paragraphs(told.new_term))


def _recommendation(given: Recommendation | None, directory: Directory) -> Blocks:
    if given is None:
        return ()
    whom = f"исполнитель: {party(given.to, directory)}" if given.to else ""
    when = f"срок: {given.term}" if given.term else ""
    details = "; ".join(part for part in (whom, when) if part)
    return paragraphs(given.text) + ((Block((Run(details[0].upper() + details[1:]),)),) if details else ())


def led(words: str, paragraphs: Blocks) -> Blocks:
    """Return the paragraphs after `words`: nothing for none, and no `words` twice where the author wrote them too."""
    if not paragraphs or paragraphs[0].text.startswith(words.rstrip(": ")):
        return paragraphs
    return lead(Run(words), paragraphs)


def paragraphs(value: Printed) -> Blocks:
    """Return the paragraphs of a text, or of its gap; none where it is left out on purpose."""
    if isinstance(value, Gap):
        return (Block((inline(value),)),)
    return () if value == NOTHING_HERE else blocks(value)
