"""Who is responsible, by the names that tables print."""

from generator.language.people import surname_first
from generator.model.directory import Directory
from generator.model.table import Responsible, Row


def labels(row: Row, directory: Directory) -> tuple[str, ...]:
    """Return the parties, groups, people and free texts that are responsible for a row; empty for none or a gap."""
    if isinstance(row.responsible, str):
        return (" ".join(row.responsible.split()),)
    return tuple(label(one, directory) for one in row.responsible) if isinstance(row.responsible, tuple) else ()


def label(one: Responsible, directory: Directory) -> str:
    """Return the name of one who is responsible; a free text as it is."""
    if one.party:
        return directory.parties[one.party].label
    if one.group:
        return directory.groups[one.group].label
    return surname_first(directory.people[one.person].name) if one.person else one.text
