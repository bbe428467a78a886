"""The fields of the act that amends a program."""

from generator.context.fields import Field, Flag, Many, Record
from generator.documents.vocabulary.papers import ACT, APPENDIX, POINT, SIGNED_ACT
from generator.documents.vocabulary.tables import GENERIC
from generator.errors import msg

_AMENDING_POINT: dict[str, Field] = POINT | {
    "has_table": Flag(msg("rows of a table follow the point, in quotation marks")),
    "table": GENERIC,
}

AMENDMENT = Record(
    msg("the act that amends a program"),
    {
        **SIGNED_ACT,
        "order": Record(
            msg("the act"),
            ACT | {"points": Many(msg("the points: the changes, then other ones"), Record(fields=_AMENDING_POINT))},
        ),
        "has_appendix": Flag(msg("an appendix sets out the program, or parts of it, anew")),
        "appendix": Record(
            msg("what is set out anew"),
            APPENDIX | {"has_title": Flag(msg("the appendix is the whole program, whose title is printed"))},
        ),
    },
)
