"""Calls are announced one after another; none is lost."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from counter_app.queueing.operations.board import Call
from ui.display.announcements import EACH_S, HIGHLIGHT_S, Announcements

MORNING = datetime(2026, 11, 20, 3, 0, tzinfo=UTC)


def call(ticket: int, at: datetime = MORNING, number: int = 1, *, present: bool = True) -> Call:
    return Call(
        ticket, f"A{ticket:03d}", 1, "Pendaftaran BPU", priority=False, call=number, called_at=at, present=present
    )


def running() -> Announcements:
    """Announcements of a display that was switched on before the first call."""
    made = Announcements()
    made.hear((), MORNING)
    return made


@given(st.lists(st.tuples(st.floats(0, 20), st.integers(1, 4)), max_size=25))
def test_no_call_is_dropped_and_each_stands_long_enough(arrivals: list[tuple[float, int]]) -> None:
    announcements = running()
    due: list[tuple[float, Call]] = []
    moment = 0.0
    for gap, count in arrivals:
        moment += gap
        due += [(moment, call(len(due) + one, MORNING + timedelta(seconds=moment))) for one in range(1, count + 1)]
    began: list[tuple[float, Call]] = []
    board: list[Call] = []
    for quarter in range(int(4 * (moment + EACH_S * len(due))) + 8):
        now = quarter / 4
        while due and due[0][0] <= now:
            board.insert(0, due.pop(0)[1])
            announcements.hear(board, MORNING + timedelta(seconds=now))
        if announcements.step(now) and announcements.current is not None:
            began.append((now, announcements.current))
    assert [one for _, one in began] == list(reversed(board))
    assert all(after - before >= 5 for (before, _), (after, _) in pairwise(began))


def test_what_was_called_before_the_display_was_switched_on_is_not_announced() -> None:
    announcements = Announcements()
    announcements.hear((call(2), call(1)), MORNING)
    assert not announcements.step(0)
    assert announcements.announced((call(2), call(1))) == (call(2), call(1))


def test_a_call_is_announced_once_and_a_repeated_one_again() -> None:
    announcements = running()
    announcements.hear((call(1),), MORNING)
    assert announcements.step(0)
    announcements.hear((call(1),), MORNING)
    assert not announcements.step(EACH_S)
    announcements.hear((call(1, MORNING + timedelta(seconds=40), 2),), MORNING)
    assert announcements.step(2 * EACH_S)


def test_who_was_sent_off_and_is_called_anew_is_announced_again() -> None:
    announcements = running()
    announcements.hear((call(1),), MORNING)
    announcements.step(0)
    announcements.hear((), MORNING)
    announcements.hear((call(1, MORNING + timedelta(minutes=20)),), MORNING + timedelta(minutes=20))
    assert announcements.step(1200)


def test_a_call_that_waits_for_its_turn_is_not_listed_yet() -> None:
    announcements = running()
    announcements.hear((call(2), call(1)), MORNING)
    announcements.step(0)
    assert announcements.current == call(1)
    assert announcements.announced((call(2), call(1))) == (call(1),)


def test_the_highlight_ends_by_itself() -> None:
    announcements = running()
    announcements.hear((call(1),), MORNING)
    announcements.step(0)
    announcements.step(HIGHLIGHT_S - 0.1)
    assert announcements.current == call(1)
    announcements.step(HIGHLIGHT_S)
    assert announcements.current is None


def test_a_visit_that_passed_while_the_database_was_away_is_no_news() -> None:
    announcements = running()
    later = MORNING + timedelta(minutes=10)
    announcements.hear((call(2, later), call(1, present=False)), later)
    assert announcements.step(0)
    assert announcements.current == call(2, later)
    assert not announcements.step(EACH_S)


def test_a_new_day_begins_anew() -> None:
    announcements = running()
    announcements.hear((call(1),), MORNING)
    announcements.step(0)
    announcements.hear((), MORNING + timedelta(days=1))
    announcements.hear((call(2, MORNING + timedelta(days=1)),), MORNING + timedelta(days=1))
    assert announcements.step(100)
