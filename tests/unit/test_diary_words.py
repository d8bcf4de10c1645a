from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from types import MappingProxyType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter_app.shared.changes import Part
from counter_app.shared.clock import SetClock, SystemClock
from counter_app.shared.errors import ErrorCode, FailureCode, FormErrors, OfficeError, Unavailable
from counter_app.shared.events import FIRST_HASH, Event, EventKind, Subject, chain_hash
from counter_app.shared.papers import PaperKind, paper_number
from counter_app.shared.text import one_line

NOW = datetime(2026, 11, 20, 3, 0, tzinfo=UTC)
EVENT = Event(
    sequence=7,
    at=NOW,
    happened_at=NOW - timedelta(seconds=1),
    clock_behind_us=0,
    kind=EventKind.TICKET_CALLED,
    actor=2,
    subject=Subject(ticket=1, counter=3),
    details={"reason": "arrival", "waited_s": 12, "by_itself": False, "to_counter": None},
)

CHANGED = [
    replace(EVENT, sequence=8),
    replace(EVENT, at=NOW + timedelta(microseconds=1)),
    replace(EVENT, happened_at=NOW),
    replace(EVENT, clock_behind_us=1),
    replace(EVENT, kind=EventKind.TICKET_RECALLED),
    replace(EVENT, actor=3),
    replace(EVENT, subject=Subject(ticket=1, counter=4)),
    replace(EVENT, subject=Subject(ticket=1, officer=3)),
    replace(EVENT, subject=Subject(case=1, counter=3)),
    replace(EVENT, subject=Subject()),
    replace(EVENT, details={**EVENT.details, "waited_s": 13}),
    replace(EVENT, details={**EVENT.details, "waited_s": "12"}),
    replace(EVENT, details={**EVENT.details, "by_itself": True}),
    replace(EVENT, details={**EVENT.details, "by_itself": None}),
    replace(EVENT, details={**EVENT.details, "more": None}),
    replace(EVENT, details={}),
]


def test_whatever_is_changed_in_an_event_changes_its_hash() -> None:
    hashes = {chain_hash(FIRST_HASH, one) for one in (EVENT, *CHANGED)}
    assert len(hashes) == 1 + len(CHANGED)


def test_the_hash_depends_on_all_that_went_before() -> None:
    assert chain_hash(FIRST_HASH, EVENT) != chain_hash(chain_hash(FIRST_HASH, EVENT), EVENT)


def test_the_hash_does_not_depend_on_how_the_same_event_is_written() -> None:
    wib = timezone(timedelta(hours=7))
    same = replace(
        EVENT,
        at=EVENT.at.astimezone(wib),
        happened_at=EVENT.happened_at.astimezone(wib),
        details=dict(reversed(list(EVENT.details.items()))),
        hash="f" * 64,
    )
    assert chain_hash(FIRST_HASH, same) == chain_hash(FIRST_HASH, EVENT)


values = st.none() | st.booleans() | st.integers() | st.text(max_size=8)


@given(
    st.dictionaries(st.text(max_size=5), values, max_size=3), st.dictionaries(st.text(max_size=5), values, max_size=3)
)
def test_two_events_have_one_hash_only_if_they_say_the_same(
    one: dict[str, str | int | bool | None], other: dict[str, str | int | bool | None]
) -> None:
    hashes = [chain_hash(FIRST_HASH, replace(EVENT, details=details)) for details in (one, other)]
    same = {key: (type(value), value) for key, value in one.items()} == {
        key: (type(value), value) for key, value in other.items()
    }
    assert (hashes[0] == hashes[1]) == same


def test_every_kind_of_event_names_a_part_of_the_office() -> None:
    assert {kind.part for kind in EventKind} <= set(Part)
    assert EventKind.TICKET_CALLED.part is Part.QUEUE


def test_codes_are_words_joined_by_dashes() -> None:
    for code in (*ErrorCode, *FailureCode):
        assert code.value == code.name.lower().replace("_", "-")


def test_an_error_says_its_code_and_nothing_else() -> None:
    refusal = OfficeError(ErrorCode.TICKET_STATE, field="ticket", state="waiting")
    assert str(refusal) == "ticket-state"
    assert refusal.field == "ticket"
    assert isinstance(refusal.details, MappingProxyType)
    assert dict(refusal.details) == {"state": "waiting"}
    failure = Unavailable(FailureCode.DISK_FULL, file="x")
    assert (str(failure), dict(failure.details)) == ("disk-full", {"file": "x"})


def test_errors_of_one_form_are_kept_together_and_named() -> None:
    problems = (
        OfficeError(ErrorCode.FIELD_MISSING, field="nik"),
        OfficeError(ErrorCode.FIELD_INVALID, field="birth_date"),
    )
    together = FormErrors(problems)
    assert together.code is ErrorCode.FORM_INVALID
    assert together.details["fields"] == ("nik", "birth_date")
    assert together.problems == problems


def test_the_pcs_clock_gives_aware_moments_in_utc() -> None:
    before, now = datetime.now(UTC), SystemClock().now()
    assert now.tzinfo is UTC
    assert timedelta() <= now - before < timedelta(minutes=1)


def test_a_set_clock_stands_until_it_is_moved() -> None:
    clock = SetClock(datetime(2026, 11, 20, 10, 0, tzinfo=timezone(timedelta(hours=7))))
    assert clock.now() == clock.now() == NOW
    assert clock.now().tzinfo is UTC
    clock.advance(timedelta(minutes=-5))
    assert clock.now() == NOW - timedelta(minutes=5)


def test_a_moment_without_a_zone_is_no_time() -> None:
    with pytest.raises(ValueError, match="zone"):
        SetClock(datetime(2026, 11, 20, 10, 0))  # noqa: DTZ001
    clock = SetClock(NOW)
    with pytest.raises(ValueError, match="zone"):
        clock.set(datetime(2026, 11, 20, 10, 0))  # noqa: DTZ001


def test_papers_of_different_kinds_never_share_a_number() -> None:
    day = NOW.date()
    assert paper_number(PaperKind.DOCUMENT_RECEIPT, day, 7) == "TT-261120-0007"
    assert len({paper_number(kind, day, 1) for kind in PaperKind}) == len(PaperKind)


@given(st.text())
def test_one_line_of_text_can_be_stored_and_stays_as_it_is(text: str) -> None:
    line = one_line(text)
    assert line == one_line(line) == line.strip()
    assert line.isprintable()
    assert "  " not in line
    line.encode()


@pytest.mark.parametrize(
    ("typed", "line"),
    [(" Siti\t\n Wulandari ", "Siti Wulandari"), ("a\0b\ud800c", "abc"), ("\x1b[31m", "[31m"), ("", "")],
)
def test_control_characters_and_broken_bytes_are_left_out(typed: str, line: str) -> None:
    assert one_line(typed) == line
