"""The texts of many parties as one text in the subset of Markdown: a paragraph for each, the same ones together."""

from collections.abc import Iterable, Mapping, Sequence

from generator.context.rich import escaped
from generator.language import statuses as words
from generator.merging.statuses import DONE, given
from generator.model.directory import Directory
from generator.model.execution import Answer, Status

_SCHOOL = "общеобразовательн"


def accounts(answers: Mapping[str, Answer], asked: Sequence[str], directory: Directory) -> str:
    """Return what each party has done; of one that gave its status alone, among others, the status."""
    told = {party: answer.values.get("account", "") for party, answer in answers.items()}
    alone = len({*asked, *answers}) == 1
    said = {party: text or ("" if alone else _status(answers[party])) for party, text in told.items()}
    return _listed({party: text for party, text in said.items() if text}, directory, alone=alone)


def _status(answer: Answer) -> str:
    status = given({"": answer}).get("")
    return f"{words.WORDS[status].lower()}." if status else "состояние не указано."


def listed(answers: Mapping[str, Answer], key: str, asked: Sequence[str], directory: Directory) -> str:
    """Return what each party said under `key`, the party before it; of the only one that was asked, its words alone."""
    said = {party: text for party, answer in answers.items() if (text := answer.values.get(key, ""))}
    return _listed(said, directory, alone=len({*asked, *answers}) == 1)


def _listed(said: Mapping[str, str], directory: Directory, *, alone: bool) -> str:
    if alone:
        return "\n".join(escaped(text) for text in said.values())
    same: dict[str, list[str]] = {}
    for party, text in said.items():
        same.setdefault(text, []).append(party)
    return "\n".join(f"{names(parties, directory)}: {escaped(text)}" for text, parties in same.items())


def names(parties: Iterable[str], directory: Directory) -> str:
    """Return the names of parties as tables print them, one after another."""
    return escaped(", ".join(directory.parties[one].label if one in directory.parties else one for one in parties))


def unanswered(asked: Sequence[str], answers: Mapping[str, Answer], directory: Directory) -> str:
    """Return the line that names those who have not answered; empty if all have."""
    silent = [one for one in asked if one not in answers]
    return f"Нет сведений: {names(silent, directory)}." if silent and answers else ""


def counts(asked: Sequence[str], answers: Mapping[str, Answer], directory: Directory) -> str:
    """Return «Выполнено в 7 из 8 школ.», and a line for each other status with those that gave it, and why."""
    found = given(answers)
    planned = [one for one in asked if found.get(one) is not Status.NOT_PLANNED]
    done = [one for one in planned if found.get(one) in DONE]
    lines = [_count(len(done), planned, directory)] if planned else []
    for status in Status:
        those = [one for one, said in found.items() if said is status]
        if those and status is not Status.DONE:
            lines.append(f"{words.WORDS[status]}: {'; '.join(_why(one, answers[one], directory) for one in those)}.")
    return "\n".join(lines)


def _count(done: int, planned: Sequence[str], directory: Directory) -> str:
    of = _of(planned, directory)
    return f"Выполнено в {done} из {len(planned)} {of}." if done else f"Не выполнено ни в одной из {len(planned)} {of}."


def worst(answers: Mapping[str, Answer], status: Status | None) -> dict[str, Answer]:
    """Return the answers of those whose status is the worst."""
    return {party: answers[party] for party, said in given(answers).items() if said is status}


def _why(party: str, answer: Answer, directory: Directory) -> str:
    reason = " ".join(answer.values.get("reason", "").split()).rstrip(".")
    return names([party], directory) + (f" ({escaped(reason)})" if reason else "")


def _of(parties: Sequence[str], directory: Directory) -> str:
    """Return what the parties are, in the genitive plural, or in the singular after 1, 21 and so on."""
    known = [directory.parties[one].name.lower() for one in parties if one in directory.parties]
    are_schools = bool(known) and all(_SCHOOL in name for name in known)
    single = len(parties) % 10 == 1 and len(parties) % 100 != 11
    return (("школы" if single else "школ"), ("организации" if single else "организаций"))[not are_schools]
