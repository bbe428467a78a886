"""Events → an iCalendar file (RFC 5545) that updates what an earlier one brought; the only home of icalendar."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, date, datetime, time, timedelta

from icalendar import Alarm, Calendar, vDDDTypes, vText
from icalendar import Event as Entry

from generator.errors import Place, Problem, Refused, msg
from generator.feed.events import Event

PRODUCT = "-//document-generator//RU"
_OWNER = "X-WR-RELCALID"
_UNREADABLE = (ValueError, LookupError, TypeError, AttributeError, AssertionError)
"""What the library raises at what is no calendar or a damaged one: ValueError by design, the rest by accident."""
_BUSY = timedelta(days=3)
"""Up to so many days are busy time: an event people go to. More are months of a plan, and would fill a calendar."""
_AHEAD = timedelta(days=7)
"""How long before a deadline a calendar program reminds of it."""


def written(events: Iterable[Event], slug: str, name: str, on: date, before: bytes | None = None) -> bytes:
    """Return the calendar of the program `slug`, called `name`, as of the day `on`.

    `before` is the file that is there. What did not change keeps its SEQUENCE and DTSTAMP; what changed gets the next
    number and the day; what is gone stays as cancelled. So a calendar program that reads the file again updates its
    entries; so `events` are all of the program, never those of some months. Raises Refused where `before` is no
    calendar of this program, or was damaged.
    """
    old = _entries(before, slug) if before is not None else {}
    made = {event.uid: _entry(event) for event in events}
    calendar = Calendar()
    for key, value in (("prodid", PRODUCT), ("version", "2.0"), ("x-wr-calname", vText(name)), (_OWNER.lower(), slug)):
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
    except _UNREADABLE as error:
        raise _foreign() from error
    if not isinstance(found, Calendar) or str(found.get("prodid")) != PRODUCT or str(found.get(_OWNER)) != slug:
        raise _foreign()
    entries = [one for one in found.walk("VEVENT") if isinstance(one, Entry)]
    if not all(map(_is_whole, entries)):
        raise _foreign()
    return {str(one["uid"]): one for one in entries}


def _is_whole(entry: Entry) -> bool:
    """Return whether an entry has what `written` relies on; a person or a disk may have changed the file."""
    day = entry.get("dtstart")
    has_day = isinstance(day, vDDDTypes) and type(day.dt) is date
    has_rest = isinstance(entry.get("uid"), str) and isinstance(entry.get("sequence"), int)
    return has_day and has_rest and not entry.errors


def _foreign() -> Refused:
    said = msg("The file is no calendar of this program.")
    return Refused([Problem("not-ours", said, Place(), msg("Name another file, or delete this one."))])


def _entry(event: Event) -> Entry:
    """Return the entry of an event: whole days; busy time for deadlines and a few days; reminders of deadlines."""
    entry = Entry()
    entry.add("uid", event.uid)
    entry.add("dtstart", event.start)
    entry.add("dtend", event.end + timedelta(days=1))
    entry.add("summary", event.summary)
    entry.add("description", event.description)
    entry.add("categories", [event.category])
    entry.add("transp", "OPAQUE" if event.is_deadline or _length(event) <= _BUSY else "TRANSPARENT")
    entry.add("status", "CONFIRMED")
    if event.is_deadline:
        entry.add_component(_reminder(event))
    return entry


def _length(event: Event) -> timedelta:
    return event.end - event.start + timedelta(days=1)


def _reminder(event: Event) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", event.summary)
    alarm.add("trigger", -_AHEAD)
    return alarm


def _numbered(entry: Entry, old: Entry | None, on: date) -> Entry:
    if old is None:
        return _stamped(entry, 0, on)
    if _content(entry) == _content(old):
        return old
    return _stamped(entry, _sequence(old) + 1, on)


def _cancelled(old: Entry, on: date) -> Entry:
    """Return the entry as cancelled, without its reminder."""
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
