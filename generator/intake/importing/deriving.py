"""Fields of the passport that turn out to be what the rest of the program gives: they are computed from now on."""

from collections.abc import Sequence

from generator.documents.parts.passport import DERIVED
from generator.documents.parts.passport import heading as usual_heading
from generator.intake.importing.draft import Entries
from generator.intake.importing.passports import kind_of, tight
from generator.intake.importing.sections import Made
from generator.intake.importing.texts import heard, printed
from generator.model.family import Family

_LATE = ("period", "issuer", "indicators", "financing")
"""Fields that are computed from what is known only when the program is whole."""


def derive(made: Sequence[Made], family: Family) -> bool:
    """Give such fields of passports their keys; return whether there are any."""
    found = [row for one in made if one.kind == "passport" for row in one.section.list("rows")]
    return any([_derived(row, family) for row in found if "text" in row])


def _derived(row: Entries, family: Family) -> bool:
    """Give a field its key where the program prints the same text."""
    heading = row.text("heading")
    key = kind_of(heading)
    if key not in _LATE or not _gives(key, family):
        return False
    blocks = DERIVED[key](family)
    said = "\n".join("".join(run.text for run in block.runs if not run.gap) for block in blocks)
    if not said or tight(heard(said)) != tight(printed(row.text("text"))):
        return False
    row.values = {"key": key, "heading": heading}
    if heading == usual_heading(key, family.program.kind):
        del row.values["heading"]
    return True


def _gives(key: str, family: Family) -> bool:
    return key not in {"indicators", "financing"} or bool(family.program.of_kind(key))
