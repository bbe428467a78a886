"""Events → an iCalendar file (RFC 5545) that updates what an earlier one brought; the only home of icalendar."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, date, datetime, time, timedelta

from icalendar import Calendar
from icalendar import Event as Entry

from generator.errors import Place, Problem, Refused, msg
from generator.feed.events import Event

PRODUCT = "-//document-generator//RU"
_OWNER = "X-WR-RELCALID"


def written(events: Iterable[Event], slug: str, name: str, on: date, before: bytes | None = None) -> bytes:
    """Return the calendar of the program `slug`, called `name`, as of the day `on`.

    `before` is the file that is there. What did not change keeps its SEQUENCE and DTSTAMP; what changed gets the next
    number and the day; what is gone stays as cancelled. So a calendar program that reads the file again updates its
    entries. Raises Refused where `before` is no calendar of this program.
    """
    old = _entries(before, slug) if before is not None else {}
    made = {event.uid: _entry(event) for event in events}
    calendar = Calendar()
    for key, value in (("prodid", PRODUCT), ("version", "2.0"), ("x-wr-calname", name), (_OWNER.lower(), slug)):
        calendar.add(key, value)
    numbered = [_numbered(made[uid], old.get(uid), on) for uid in made]
    gone = [_cancelled(old[uid], on) for uid in old if uid not in made]
    for entry in sorted((*numbered, *gone), key=lambda one: (one.decoded("dtstart"), str(one["uid"]))):
        calendar.add_component(entry)
    return bytes(calendar.to_ical())


def _entries(before: bytes, slug: str) -> Mapping[str, Entry]:
    """Return the entries of an earlier file by their UIDs."""
    try:
        found = Calendar.from_ical(before)
    except (ValueError, IndexError, KeyError) as error:
        raise _foreign() from error
    if not isinstance(found, Calendar) or str(found.get("prodid")) != PRODUCT or str(found.get(_OWNER)) != slug:
        raise _foreign()
    return {str(one["uid"]): one for one in found.walk("VEVENT") if isinstance(one, Entry)}


def _foreign() -> Refused:
    said = msg("The file is no calendar of this program.")
    return Refused([Problem("not-ours", said, Place(), msg("Name another file, or delete this one."))])


def _entry(event: Event) -> Entry:
    """Return the entry of an event: whole days, and busy time only for a deadline, which alone fills a day."""
    entry = Entry()
    entry.add("uid", event.uid)
    entry.add("dtstart", event.start)
    entry.add("dtend", event.end + timedelta(days=1))
    entry.add("summary", event.summary)
    entry.add("description", event.description)
    entry.add("categories", [event.category])
    entry.add("transp", "OPAQUE" if event.is_deadline else "TRANSPARENT")
    entry.add("status", "CONFIRMED")
    return entry


def _numbered(entry: Entry, old: Entry | None, on: date) -> Entry:
    if old is None:
        return _stamped(entry, 0, on)
    if _content(entry) == _content(old):
        return old
    return _stamped(entry, _sequence(old) + 1, on)


def _cancelled(old: Entry, on: date) -> Entry:
    if str(old.get("status")) == "CANCELLED":
        return old
    number = _sequence(old) + 1
    entry = Entry()
    for key, value in old.property_items(recursive=False):
        if key not in {"BEGIN", "END", "STATUS", "SEQUENCE", "DTSTAMP"}:
            entry.add(key, value, encode=False)
    entry.add("status", "CANCELLED")
    return _stamped(entry, number, on)


def _stamped(entry: Entry, number: int, on: date) -> Entry:
    entry.add("sequence", number)
    entry.add("dtstamp", datetime.combine(on, time(), UTC))
    return entry


def _sequence(entry: Entry) -> int:
    return int(entry.get("sequence", 0))


def _content(entry: Entry) -> tuple[str, ...]:
    return tuple(_lines(entry))


def _lines(entry: Entry) -> Iterator[str]:
    """Yield the lines of an entry that say something of it."""
    for line in entry.content_lines():
        if line and not str(line).startswith(("SEQUENCE", "DTSTAMP")):
            yield str(line)
