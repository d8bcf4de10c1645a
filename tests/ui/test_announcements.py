"""Calls are announced one after another; none is lost."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from counter_app.queueing.operations.board import Call, Telling
from ui.display.announcements import EACH_S, HIGHLIGHT_S, Announcements

MORNING = datetime(2026, 11, 20, 3, 0, tzinfo=UTC)


def call(
    ticket: int,
    at: datetime = MORNING,
    number: int = 1,
    *,
    present: bool = True,
    told: datetime | None = None,
    identity: int | None = None,
) -> Telling:
    made = Call(
        ticket, f"A{ticket:03d}", 1, "Pendaftaran BPU", priority=False, call=number, called_at=at, present=present
    )
    return Telling(ticket if identity is None else identity, made, told)


def running() -> Announcements:
    """Announcements of a display that was switched on before the first call."""
    made = Announcements()
    made.hear((), MORNING, 0)
    return made


@given(st.lists(st.tuples(st.floats(0, 20), st.integers(1, 4)), max_size=25))
def test_no_call_is_dropped_and_each_stands_long_enough(arrivals: list[tuple[float, int]]) -> None:
    announcements = running()
    due: list[tuple[float, Telling]] = []
    moment = 0.0
    for gap, count in arrivals:
        moment += gap
        due += [(moment, call(len(due) + one, MORNING + timedelta(seconds=moment))) for one in range(1, count + 1)]
    began: list[tuple[float, Telling]] = []
    board: list[Telling] = []
    for quarter in range(int(4 * (moment + EACH_S * len(due))) + 8):
        now = quarter / 4
        while due and due[0][0] <= now:
            board.append(due.pop(0)[1])
            announcements.hear(board, MORNING + timedelta(seconds=now), now)
        if announcements.step(now) and announcements.current is not None:
            began.append((now, announcements.current))
    assert [one for _, one in began] == board
    assert all(after - before >= 5 for (before, _), (after, _) in pairwise(began))


@given(st.lists(st.integers(0, 40), max_size=20), st.integers(0, 60))
def test_two_displays_show_every_call_once_in_the_same_order(gaps: list[int], late: int) -> None:
    """The second display is switched on later; whoever marks a call first is heard, never within the other's time."""
    board: list[Telling] = []
    shown: dict[int, list[int]] = {0: [], 1: []}
    heard: list[tuple[float, int]] = []
    displays = {0: running()}
    moments = [sum(gaps[: index + 1]) / 2 for index in range(len(gaps))]
    for quarter in range(int(4 * (sum(gaps) / 2 + EACH_S * len(gaps) + late)) + 8):
        at = quarter / 4
        now = MORNING + timedelta(seconds=at)
        if at == late:
            displays[1] = Announcements()
        while len(board) < len(gaps) and moments[len(board)] <= at:
            board.append(call(len(board) + 1, now))
        for name, display in sorted(displays.items(), reverse=quarter % 3 == 0):
            display.hear(tuple(board), now, at)
            if display.step(at) and display.current is not None:
                shown[name].append(display.current.id)
                if board[display.current.id - 1].announced_at is None:
                    board[display.current.id - 1] = replace(board[display.current.id - 1], announced_at=now)
                    heard.append((at, display.current.id))
    assert [one for _, one in heard] == [one.id for one in board]
    assert all(after - before >= EACH_S for (before, _), (after, _) in pairwise(heard))
    assert shown[0] == [one.id for one in board]
    assert shown[1] == sorted(set(shown[1]))


def test_what_was_announced_before_the_display_was_switched_on_is_not_announced_again() -> None:
    announcements = Announcements()
    board = (call(1, told=MORNING), call(2, told=MORNING))
    announcements.hear(board, MORNING + timedelta(seconds=40), 0)
    assert not announcements.step(60)
    assert announcements.announced(one.call for one in board) == tuple(one.call for one in board)


def test_what_nobody_announced_is_announced_by_a_display_that_is_switched_on_afterwards() -> None:
    announcements = Announcements()
    announcements.hear((call(1),), MORNING + timedelta(minutes=3), 0)
    assert announcements.step(0)


def test_a_call_is_announced_once_and_a_repeated_one_again() -> None:
    announcements = running()
    announcements.hear((call(1),), MORNING, 0)
    assert announcements.step(0)
    announcements.hear((call(1, told=MORNING),), MORNING, 0)
    assert not announcements.step(EACH_S)
    again = call(1, MORNING + timedelta(seconds=40), 2, identity=2)
    announcements.hear((call(1, told=MORNING), again), MORNING, EACH_S)
    assert announcements.step(2 * EACH_S)


def test_who_was_sent_off_and_is_called_anew_is_announced_again() -> None:
    announcements = running()
    announcements.hear((call(1),), MORNING, 0)
    announcements.step(0)
    later = MORNING + timedelta(minutes=20)
    announcements.hear((call(1, later, identity=2),), later, 1200)
    assert announcements.step(1200)


def test_a_call_that_was_taken_back_before_its_turn_is_not_announced() -> None:
    announcements = running()
    announcements.hear((call(1), call(2), call(3)), MORNING, 0)
    announcements.step(0)
    announcements.hear((call(1, told=MORNING), call(3)), MORNING, 1)
    assert announcements.step(EACH_S + 1)
    assert announcements.current == call(3)


def test_who_is_not_called_any_more_is_not_shown_as_called() -> None:
    announcements = running()
    announcements.hear((call(1),), MORNING, 0)
    announcements.step(0)
    assert announcements.current is not None
    assert not announcements.forget((announcements.current.call,))
    assert announcements.forget(())
    assert announcements.current is None


def test_a_call_that_waits_for_its_turn_is_not_listed_yet() -> None:
    announcements = running()
    announcements.hear((call(1), call(2)), MORNING, 0)
    announcements.step(0)
    assert announcements.current == call(1)
    assert announcements.announced((call(2).call, call(1).call)) == (call(1).call,)


def test_the_highlight_ends_by_itself() -> None:
    announcements = running()
    announcements.hear((call(1),), MORNING, 0)
    announcements.step(0)
    announcements.step(HIGHLIGHT_S - 0.1)
    assert announcements.current == call(1)
    announcements.step(HIGHLIGHT_S)
    assert announcements.current is None


def test_a_visit_that_passed_while_the_database_was_away_is_no_news() -> None:
    announcements = running()
    later = MORNING + timedelta(minutes=10)
    announcements.hear((call(1, present=False), call(2, later)), later, 0)
    assert announcements.step(0)
    assert announcements.current == call(2, later)
    assert not announcements.step(EACH_S)


def test_a_new_day_begins_anew() -> None:
    announcements = running()
    announcements.hear((call(1),), MORNING, 0)
    announcements.step(0)
    announcements.hear((), MORNING + timedelta(days=1), 90)
    announcements.hear((call(2, MORNING + timedelta(days=1)),), MORNING + timedelta(days=1), 90)
    assert announcements.step(100)
