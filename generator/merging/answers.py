"""The answers to one activity as what a report says of it; the author's own text and status win over them."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from generator.merging import numbers, statuses, texts
from generator.model.directory import Directory
from generator.model.execution import Answer, Status
from generator.model.table import Merge, Row


@dataclass(frozen=True)
class Merged:
    """What the answers come to, texts in the subset of Markdown; `status` None: it is not settled.

    `is_explained`: the account says why, so that no reason is owed besides.
    """

    status: Status | None = None
    account: str = ""
    evidence: str = ""
    reason: str = ""
    new_term: str = ""
    is_explained: bool = False


def merged(row: Row, answers: Mapping[str, Answer], asked: Sequence[str], directory: Directory) -> Merged:
    """Return what the answers to `row` come to by its rule; `asked` are the parties that were to answer.

    While one of them is silent the status is not settled: the author may settle it. Nothing is made of the answers
    where the author writes the summary.
    """
    if not answers or row.merge is Merge.AUTHOR:
        return Merged()
    found = list(statuses.given(answers).values())
    status = statuses.counted(found) if row.merge is Merge.COUNT else statuses.worst(found)
    is_settled = all(one in answers for one in asked) and len(found) == len(answers)
    lines = (_ACCOUNTS[row.merge](row, answers, asked, directory), texts.unanswered(asked, answers, directory))
    heard = texts.worst(answers, status) if row.merge is Merge.WORST else answers
    return Merged(
        status=status if is_settled else None,
        account="\n".join(filter(None, lines)),
        evidence=texts.listed(heard, "evidence", asked, directory),
        reason="" if row.merge is Merge.COUNT else texts.listed(heard, "reason", asked, directory),
        new_term=texts.listed(heard, "new_term", asked, directory),
        is_explained=row.merge is Merge.COUNT and all(map(statuses.has_reason, answers.values())),
    )


_Account = Callable[[Row, Mapping[str, Answer], Sequence[str], Directory], str]


def _listed(row: Row, answers: Mapping[str, Answer], asked: Sequence[str], directory: Directory) -> str:
    return texts.listed(answers, "account", asked, directory)


def _counted(row: Row, answers: Mapping[str, Answer], asked: Sequence[str], directory: Directory) -> str:
    counts = texts.counts(asked or tuple(answers), answers, directory)
    return "\n".join(filter(None, (counts, _listed(row, answers, asked, directory))))


def _computed(row: Row, answers: Mapping[str, Answer], asked: Sequence[str], directory: Directory) -> str:
    """Return «Всего: 125 чел.» and the number of each party; what they wrote besides follows."""
    found = numbers.figures(answers)
    total = numbers.merged(row.merge, found)
    lead = "Всего" if row.merge is Merge.SUM else "В среднем"
    each = "; ".join(f"{texts.names([party], directory)} – {one.text}" for party, one in found.items())
    shown = f" ({each})" if len(found) > 1 else ""
    first = f"{lead}: {total.text} {row.measure}".rstrip() + f"{shown}." if total else ""
    return "\n".join(filter(None, (first, _listed(row, answers, asked, directory))))


def _worst(row: Row, answers: Mapping[str, Answer], asked: Sequence[str], directory: Directory) -> str:
    status = statuses.worst(statuses.given(answers).values())
    return _listed(row, texts.worst(answers, status), asked, directory)


_ACCOUNTS: Mapping[Merge, _Account] = {
    Merge.LIST: _listed,
    Merge.COUNT: _counted,
    Merge.SUM: _computed,
    Merge.MEAN: _computed,
    Merge.WORST: _worst,
}
