"""What windows read of the queue: calls to be announced, waits in line, what goes on at counters."""

from __future__ import annotations

from counter_app.queueing.model import Activity, Outcome
from counter_app.queueing.operations.announcing import mark_announced, recent_announcements, to_announce
from counter_app.queueing.operations.board import board, desk_view
from counter_app.queueing.operations.calling import call_next, no_show, recall
from counter_app.queueing.operations.counters import close_counter, open_counter, pause_counter, release_counter
from counter_app.queueing.operations.desk import counter_places, session_end, undo_offer
from counter_app.queueing.operations.serving import cancel, finish, park, start, transfer
from counter_app.queueing.operations.undoing import undo
from counter_app.reporting.operations import close_day
from counter_app.staff.model import SYSTEM
from tests.support.branch import MORNING, TrainingBranch, on_ticket


def numbers(branch: TrainingBranch) -> list[tuple[str, bool]]:
    """Calls on the display, and whether each was announced."""
    seen = branch.office.read(board, SYSTEM)
    return [(one.call.number, one.announced_at is not None) for one in seen.tellings]


def test_displays_see_a_call_until_a_minute_after_it_was_announced(branch: TrainingBranch) -> None:
    number = branch.issue().ticket.number
    branch.office.run(call_next, branch.officer, 1)
    assert numbers(branch) == [(number, False)]
    branch.wait(minutes=5)
    assert numbers(branch) == [(number, False)]
    (waiting,) = branch.office.read(to_announce, SYSTEM)
    branch.office.run(mark_announced, SYSTEM, (waiting.id,))
    assert numbers(branch) == [(number, True)]
    branch.wait(minutes=1, seconds=1)
    assert numbers(branch) == []


def test_a_call_says_where_and_whether_the_person_is_still_expected(branch: TrainingBranch) -> None:
    number = branch.issue("K").ticket.number
    branch.office.run(call_next, branch.officer, 1)
    (told,) = branch.office.read(recent_announcements, SYSTEM)
    assert (told.number, told.service, told.counter, told.call, told.present) == (number, "K", 1, 1, True)
    for _ in range(2):
        branch.wait(seconds=31)
        branch.on(recall, number)
    branch.wait(seconds=31)
    branch.office.run(on_ticket(no_show, number), branch.officer)
    assert [one.present for one in branch.office.read(recent_announcements, SYSTEM)] == [False]


def test_a_call_taken_back_is_on_no_display(branch: TrainingBranch) -> None:
    number = branch.issue().ticket.number
    branch.office.run(call_next, branch.officer, 1)
    branch.office.run(on_ticket(undo, number), branch.officer)
    assert numbers(branch) == []


def test_the_desk_tells_everybodys_wait_by_the_rule(branch: TrainingBranch) -> None:
    for _ in range(3):
        branch.issue()
    branch.office.run(open_counter, branch.officer, 1)
    waiting = branch.office.read(desk_view, branch.officer, 1).waiting
    waits = [one.wait for one in waiting if one.wait is not None]
    assert [one.ahead for one in waits] == [0, 1, 2]
    assert waits[0].p90_s == 0
    assert waits[1].p50_s < waits[2].p50_s


def test_what_goes_on_at_each_counter_is_seen(branch: TrainingBranch) -> None:
    branch.issue()
    branch.office.run(open_counter, branch.officer, 1)

    def first() -> Activity:
        return branch.office.read(counter_places, branch.officer).counters[0].activity

    assert first() is Activity.READY
    branch.office.run(call_next, branch.officer, 1)
    assert first() is Activity.SERVING
    number = branch.office.read(desk_view, branch.officer, 1).held
    assert number is not None
    branch.office.run(on_ticket(undo, number.number), branch.officer)
    branch.office.run(pause_counter, branch.officer, 1, "salat")
    assert first() is Activity.PAUSED
    branch.office.run(close_counter, branch.officer, 1)
    assert first() is Activity.CLOSED


def test_an_officer_learns_how_the_session_ended(branch: TrainingBranch) -> None:
    number = branch.issue().ticket.number
    called = branch.call()
    session = branch.office.read(desk_view, branch.officer, 1).session
    assert session is not None
    branch.office.run(on_ticket(start, number), branch.officer)
    branch.office.run(release_counter, branch.supervisor, 1, "petugas sakit")
    end = branch.office.read(session_end, branch.officer, session.id, called.id)
    assert end.session.reason == "petugas sakit"
    assert end.returned is not None
    assert end.returned.number == number
    nothing_held = branch.office.read(session_end, branch.officer, session.id, None)
    assert nothing_held.returned is None


def test_only_the_officer_who_clicked_is_offered_to_take_it_back(branch: TrainingBranch) -> None:
    branch.issue()
    called = branch.call()
    offer = branch.office.read(undo_offer, branch.officer, called.id)
    assert offer is not None
    assert offer.ticket.id == called.id
    assert branch.office.read(undo_offer, branch.supervisor, called.id) is None
    branch.wait(seconds=11)
    assert branch.office.read(undo_offer, branch.officer, called.id) is None


def unheard(branch: TrainingBranch) -> list[tuple[str, int]]:
    return [(one.number, one.call) for one in branch.office.read(to_announce, SYSTEM)]


def test_who_came_while_every_display_was_off_is_not_announced_afterwards(branch: TrainingBranch) -> None:
    branch.serving()
    assert unheard(branch) == [("A001", 1)], "a call of this minute, however quick the person was"
    branch.wait(minutes=1)
    assert unheard(branch) == []
    branch.on(transfer, "A001", service="B", counter=None, reason="salah layanan")
    assert unheard(branch) == []
    branch.on(cancel, "A001", "pulang")
    branch.wait(minutes=1)
    assert unheard(branch) == []


def test_who_is_still_expected_is_announced_late_and_only_by_the_last_call(branch: TrainingBranch) -> None:
    branch.called()
    branch.wait(minutes=2)
    branch.on(recall, "A001")
    branch.wait(minutes=3)
    assert unheard(branch) == [("A001", 2)]


def test_who_was_sent_off_and_is_called_to_another_counter_is_announced_there(branch: TrainingBranch) -> None:
    branch.serving()
    branch.on(park, "A001", "ambil fotokopi", 5)
    branch.wait(minutes=6)
    branch.call(2, branch.colleague)
    branch.wait(minutes=2)
    assert [(one.counter, one.call) for one in branch.office.read(to_announce, SYSTEM)] == [(2, 1)]


def test_calls_that_nobody_announced_stay_in_the_proof_and_are_counted_as_unheard(branch: TrainingBranch) -> None:
    branch.serving()
    branch.wait(minutes=5)
    branch.on(finish, "A001", Outcome.COMPLETED)
    proof = branch.office.read(lambda work: work.tickets.call_proof(work.today), SYSTEM)
    assert (proof.calls, proof.unheard) == (1, 1)
    assert branch.office.run(close_day, branch.supervisor, MORNING.date()).figures.proof.broken == 0
    assert branch.office.verify() == ()
