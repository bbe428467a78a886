"""A calendar file says what is due, and updates what an earlier one brought; read back with another library."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
import vobject

from generator.errors import Refused
from generator.feed.calendar import written
from generator.feed.events import Event, events, has_rows_without_ids
from generator.model.family import Family
from generator.model.program import Section
from generator.model.table import PlanTable, Responsible, Row, RowGroup
from tests.families import row, with_sections

DAY, LATER = date(2026, 1, 10), date(2026, 2, 20)
EVENT = Event(
    "act-1-1@x",
    date(2026, 3, 1),
    date(2026, 3, 31),
    "Приём; отчёт, «свод» 😀" * 9,
    "Срок: март\nи т. д.",
    "II. План, дорожная карта; прочее",
    False,
)
DEADLINE = replace(EVENT, uid="act-2-1@x", start=date(2026, 3, 15), end=date(2026, 3, 15), is_deadline=True)
FIRST = written([EVENT, DEADLINE], "x", "Программа", DAY)


def planned(*rows: Row, heading: str = "План") -> Family:
    return with_sections(Section("plan", "plan", PlanTable((RowGroup("g", "", rows),)), heading))


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


@pytest.mark.parametrize(
    ("ours", "damaged"),
    [
        (b"DTSTART;VALUE=DATE:20260301", b"DTSTART;VALUE=DATE:2026XX01"),
        (b"DTSTART;VALUE=DATE:20260301", b"DTSTART:20260301T100000Z"),
        (b"DTSTART;VALUE=DATE:20260301\r\n", b""),
        (b"DTSTART;VALUE=DATE:", b"DTSTART;VALUE=DATE,DATE:"),
        (b"DTEND;VALUE=DATE:20260401", b"DTEND;VALUE=DATE:soon"),
        (b"UID:act-1-1@x\r\n", b""),
        (b"UID:act-1-1@x\r\n", b"UID:act-1-1@x\r\nUID:act-9-1@x\r\n"),
        (b"SEQUENCE:0", b"SEQUENCE:first"),
        (b"END:VCALENDAR\r\n", b""),
    ],
)
@pytest.mark.parametrize("now", [[EVENT], []])
def test_a_damaged_calendar_is_refused(ours: bytes, damaged: bytes, now: list[Event]) -> None:
    assert ours in FIRST
    with pytest.raises(Refused):
        written(now, "x", "Программа", DAY, FIRST.replace(ours, damaged, 1))


def test_line_ends_of_another_system_change_nothing() -> None:
    assert written([EVENT, DEADLINE], "x", "Программа", LATER, FIRST.replace(b"\r\n", b"\n")) == FIRST


def test_the_calendar_says_its_name_and_program_and_ends_lines_as_it_should() -> None:
    found = vobject.readOne(FIRST.decode()).contents
    assert (found["x-wr-calname"][0].value, found["x-wr-relcalid"][0].value) == ("Программа", "x")
    assert FIRST.count(b"\n") == FIRST.count(b"\r\n")


def test_entries_stand_by_day_in_whatever_order_they_come() -> None:
    assert list(entries(FIRST)) == ["act-1-1@x", "act-2-1@x"]
    assert written([DEADLINE, EVENT], "x", "Программа", DAY) == FIRST


def test_what_did_not_change_stays_beside_what_did_and_what_is_new() -> None:
    new = replace(EVENT, uid="act-3-1@x")
    found = entries(written([EVENT, replace(DEADLINE, summary="Иначе"), new], "x", "Программа", LATER, FIRST))
    told = {uid: (one.sequence.value, one.dtstamp.value.date()) for uid, one in found.items()}
    assert told == {"act-1-1@x": ("0", DAY), "act-2-1@x": ("1", LATER), "act-3-1@x": ("0", LATER)}


@pytest.mark.parametrize("text", ["a\\,b", "a;b, c: d", "две\nстроки", "\\n не строка", "👩‍👩‍👧" * 30, "ё" * 200])
def test_any_text_survives_and_is_no_change(text: str) -> None:
    one = replace(EVENT, summary=text, description=text, category=text)
    data = written([one], "x", text, DAY)
    read = entries(data)[one.uid]
    assert (read.summary.value, read.description.value) == (text, text)
    assert max(map(len, data.split(b"\r\n"))) <= 75
    assert written([one], "x", text, LATER, data) == data
    gone = written([], "x", text, LATER, data)
    assert entries(gone)[one.uid].summary.value == text
    assert written([], "x", text, date(2026, 5, 5), gone) == gone


def test_a_deadline_reminds_a_week_ahead_until_it_is_cancelled() -> None:
    found = entries(FIRST)
    assert "valarm" not in found["act-1-1@x"].contents
    alarm = found["act-2-1@x"].valarm
    assert (alarm.action.value, alarm.trigger.value) == ("DISPLAY", timedelta(days=-7))
    assert "valarm" not in entries(written([], "x", "Программа", LATER, FIRST))["act-2-1@x"].contents


@pytest.mark.parametrize(("last", "shown"), [(1, "OPAQUE"), (3, "OPAQUE"), (4, "TRANSPARENT"), (31, "TRANSPARENT")])
def test_a_few_days_are_busy_and_months_are_not(last: int, shown: str) -> None:
    data = written([replace(EVENT, end=date(2026, 3, last))], "x", "Программа", DAY)
    assert entries(data)[EVENT.uid].transp.value == shown


def test_uids_come_from_ids_and_count_the_occurrences_of_a_row() -> None:
    def of(term: str) -> list[str]:
        return [one.uid for one in events(planned(row("a", term=term)))]

    assert of("март") == of("до 15 апреля") == ["a-1@sample", "a-2@sample"]


def test_an_event_says_its_term_who_is_responsible_and_what_comes_of_it() -> None:
    who = (Responsible(party="edu"), Responsible(person="teacher"), Responsible(text="методисты"))
    (one,) = events(planned(replace(row("a", term="до 1 марта 2025 года"), responsible=who), heading="II. **План**"))
    assert (one.summary, one.category, one.is_deadline) == ("Мероприятие a", "II. План", True)
    assert one.description.split("\n") == [
        "Срок: до 1 марта 2025 года",
        "Ответственный: Управление образования, Сухих В.А., методисты",
        "Результат: справка приказ",
    ]


def test_a_long_title_is_cut_and_stands_in_full_in_the_description() -> None:
    title = "Провести семинар\nдля наставников " * 9
    one = events(planned(replace(row("a"), title=title)))[0]
    whole = " ".join(title.split())
    assert one.summary == whole[:119].rstrip() + "…"
    assert one.description.split("\n")[0] == whole


def test_days_beside_a_deadline_are_no_deadline() -> None:
    found = events(planned(row("a", term="до 1 марта 2025 года, октябрь 2025 года")))
    assert [one.is_deadline for one in found] == [True, False]


def test_a_row_without_an_id_is_told_and_has_no_event() -> None:
    family = planned(row("a", term="март 2025 года"), row("", term="май 2025 года"))
    assert has_rows_without_ids(family)
    assert [one.uid for one in events(family)] == ["a-1@sample"]
    assert not has_rows_without_ids(planned(row("a")))
