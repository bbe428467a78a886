"""What is said of tags that do not pair."""

from generator.errors import msg
from generator.word.linting.anatomy import Tag
from generator.word.linting.fault import Flaw


def _written(level: str, word: str) -> str:
    return "{%" + f"{level} {word} " + "%}"


def without_end(head: Tag, word: str) -> Flaw:
    """Return the flaw of the tag that opens a loop or condition never closed."""
    end = _written(head.level, "end" + word)
    return Flaw(
        "template-missing-end",
        msg("The tag {tag} is never closed.", tag=head.text),
        msg("Put {end} where it ends, in a place of the same kind: paragraph, cell or row.", end=end),
    )


def without_begin(tag: Tag, word: str) -> Flaw:
    """Return the flaw of a tag that closes or divides nothing."""
    begin = {"endfor": "for", "endif": "if"}.get(word, "if")
    return Flaw(
        "template-missing-begin",
        msg("Nothing is open that the tag {tag} could belong to.", tag=tag.text),
        msg("Take it out, or put the tag with {begin} before it.", begin=_written(tag.level, begin + " …")),
    )


def crossed(opening: Tag, tag: Tag) -> Flaw:
    """Return the flaw of two tags of one block at different levels, or in different places."""
    level = opening.level or _between(opening, tag)
    if opening.level != tag.level:
        message = msg(
            "The tags {opening} and {tag} belong together but have different prefixes.",
            opening=opening.text,
            tag=tag.text,
        )
    else:
        message = msg(
            "The tags {opening} and {tag} belong together but stand in different places.",
            opening=opening.text,
            tag=tag.text,
        )
    return Flaw("template-prefix", message, _REMEDIES[level])


def _between(opening: Tag, tag: Tag) -> str:
    """Return the prefix that lets both tags stand where they are."""
    one, other = opening.spot.home, tag.spot.home
    if one.box == other.box or not one.table or one.table != other.table:
        return "p"
    return "tc" if one.row == other.row and opening.body.startswith("if") else "tr"


DEEPEST = 40
TOO_DEEP = Flaw(
    "template-depth",
    msg("Too many loops and conditions stand one inside the other."),
    msg("Close each one before the next is opened; more than {limit} are not read.", limit=DEEPEST),
)
_REMEDIES = {
    "p": msg(
        "Write both with {prefix}, each alone in a paragraph, in the same cell or both outside tables.", prefix="{%p"
    ),
    "tr": msg("Write both with {prefix}, each alone in a row of its own, in the same table.", prefix="{%tr"),
    "tc": msg("Write both with {prefix}, each alone in a cell of its own, in the same row.", prefix="{%tc"),
    "r": msg("Write both without a prefix, in the same paragraph."),
}
