"""Rules for what lies behind a reporting period: «месяца, следующего за отчётным», «следующего года»."""

from generator.timing.grammar.atoms import Following
from generator.timing.grammar.counted import unit
from generator.timing.grammar.cursor import Cursor, rule
from generator.timing.grammar.tokens import Sign
from generator.timing.grammar.words import Word


@rule
def following(cursor: Cursor) -> Following | None:
    """Read «(месяца), следующего за отчётным (кварталом)», «следующего месяца», «после отчётного периода»."""
    own = unit(cursor)
    cursor.take(Sign.COMMA)
    if cursor.take(Word.NEXT):
        cursor.skip(Word.FILLER)
        if not cursor.take(Word.IN):
            return Following(own or unit(cursor))
    elif not (cursor.take(Word.AFTER) and own):
        return None
    cursor.skip(Word.FILLER)
    if not cursor.take(Word.REPORTED):
        named = unit(cursor)
        return Following(own, named) if named else None
    cursor.take(Word.PERIOD)
    reported = unit(cursor)
    # «следующего за отчётным кварталом месяца»
    return Following(own or unit(cursor), reported)
