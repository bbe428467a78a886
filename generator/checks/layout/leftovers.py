"""What has to be gone from a file before it is signed or published."""

from collections.abc import Iterator

from generator.checks.layout.sight import layout, once
from generator.checks.rule import Found, Subject
from generator.errors import msg

_LARGE = 0.6


def tracked_changes(subject: Subject) -> Iterator[Found]:
    """A finished document has no changes that wait for a decision."""
    found = [one for one in layout(subject).lines if one.changed]
    said = msg("Tracked changes are left in the file (paragraphs: {count}).", count=len(found))
    yield from once(found, said, msg("Accept or reject them: Review, Changes."))


def comments_left(subject: Subject) -> Iterator[Found]:
    """A finished document has no comments: whoever gets the file reads them."""
    found = [one for one in layout(subject).lines if one.remarked]
    said = msg("Comments are left in the file (paragraphs: {count}).", count=len(found))
    yield from once(found, said, msg("Answer and delete them: Review, Delete all comments."))


def hidden_text(subject: Subject) -> Iterator[Found]:
    """Hidden text is not printed and is read by whoever gets the file."""
    found = [one for one in layout(subject).lines if any(run.hidden and run.text.strip() for run in one.runs)]
    said = msg("There is hidden text in the file (paragraphs: {count}).", count=len(found))
    yield from once(found, said, msg("Show it (Ctrl+Shift+8) and delete it, or turn “Hidden” off."))


def text_picture(subject: Subject) -> Iterator[Found]:
    """What was scanned cannot be searched, copied or read aloud."""
    found = layout(subject)
    for line in found.lines:
        sheet = found.sheets[min(line.sheet, len(found.sheets) - 1)] if found.sheets else None
        if sheet is None:
            return
        height = sheet.height - sheet.top - sheet.bottom
        if any(width > sheet.room * _LARGE and tall > height * _LARGE for width, tall in line.pictures):
            said = msg("A picture fills the page: a scan cannot be searched or read aloud.")
            yield Found(said, line.place, msg("Put the text itself in its place."))
            return
