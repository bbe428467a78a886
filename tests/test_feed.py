"""A calendar file says what is due, and updates what an earlier one brought; read back with another library."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
import vobject

from generator.errors import Refused
from generator.feed.calendar import written
from generator.feed.events import Event, events
from generator.model.program import Section
from generator.model.table import PlanTable, RowGroup
from tests.families import row, with_sections

DAY, LATER = date(2026, 1, 10), date(2026, 2, 20)
EVENT = Event(
    "act-1-1@x",
    date(2026, 3, 1),
    date(2026, 3, 31),
    "Приём; отчёт, «свод» 😀" * 9,
    "Срок: март\nи т. д.",
    "",
    False,
)


def entries(data: bytes) -> dict[str, Any]:
    found = vobject.readOne(data.decode())
    return {one.uid.value: one for one in found.contents.get("vevent", [])}


def test_an_event_is_read_back_with_its_days_and_words() -> None:
    data = written([EVENT], "x", "Программа", DAY)
    one = entries(data)["act-1-1@x"]
    assert (one.dtstart.value, one.dtend.value) == (date(2026, 3, 1), date(2026, 4, 1))
    assert (one.summary.value, one.description.value) == (EVENT.summary, EVENT.description)
    assert all(len(line) <= 75 for line in data.split(b"\r\n"))


def test_the_same_events_give_the_same_bytes_on_another_day() -> None:
    first = written([EVENT], "x", "Программа", DAY)
    assert written([EVENT], "x", "Программа", LATER, first) == first


def test_a_change_keeps_the_uid_and_takes_the_next_number() -> None:
    first = written([EVENT], "x", "Программа", DAY)
    moved = written([replace(EVENT, end=date(2026, 4, 5))], "x", "Программа", LATER, first)
    one = entries(moved)["act-1-1@x"]
    assert (one.sequence.value, one.dtstamp.value.date(), one.dtend.value) == ("1", LATER, date(2026, 4, 6))


def test_what_is_gone_is_cancelled_once_and_may_come_back() -> None:
    first = written([EVENT], "x", "Программа", DAY)
    gone = written([], "x", "Программа", LATER, first)
    one = entries(gone)["act-1-1@x"]
    assert (one.status.value, one.sequence.value, one.summary.value) == ("CANCELLED", "1", EVENT.summary)
    assert written([], "x", "Программа", date(2026, 5, 5), gone) == gone
    back = entries(written([EVENT], "x", "Программа", date(2026, 5, 5), gone))["act-1-1@x"]
    assert (back.status.value, back.sequence.value) == ("CONFIRMED", "2")


@pytest.mark.parametrize("other", [b"", b"notes", b"BEGIN:VCALENDAR\r\nPRODID:x\r\nEND:VCALENDAR\r\n", b"\xff\xfe"])
def test_a_file_that_is_not_ours_is_refused(other: bytes) -> None:
    with pytest.raises(Refused):
        written([EVENT], "x", "Программа", DAY, other)


def test_a_calendar_of_another_program_is_refused() -> None:
    with pytest.raises(Refused):
        written([EVENT], "y", "Программа", DAY, written([EVENT], "x", "Программа", DAY))


def test_uids_come_from_ids_and_count_the_occurrences_of_a_row() -> None:
    def of(term: str) -> list[str]:
        table = PlanTable((RowGroup("g", "", (row("a", term=term),)),))
        return [one.uid for one in events(with_sections(Section("plan", "plan", table)))]

    assert of("март") == of("до 15 апреля")
    assert of("март")[0].startswith("a-1@")
