"""A day of every kind proves itself, and one row changed behind the office's back is found by the name of its check."""

from __future__ import annotations

import json
from datetime import date, timedelta

import pytest
import sqlalchemy as sa

from counter_app.queueing.model import Outcome, Pool, SliceKind, Ticket, total
from counter_app.queueing.operations.announcing import mark_announced, to_announce
from counter_app.queueing.operations.booking import add_booking, booking_slip, check_in
from counter_app.queueing.operations.calling import call_chosen, recall
from counter_app.queueing.operations.carrying import carry_all, carry_over
from counter_app.queueing.operations.counters import release_counter
from counter_app.queueing.operations.paper_numbers import PaperNumber, ServedOnPaper, enter_paper_numbers
from counter_app.queueing.operations.serving import finish, finish_and_continue, park, start, transfer
from counter_app.queueing.operations.undoing import undo
from counter_app.queueing.operations.walk_in import serve_without_ticket
from counter_app.reporting.model import PromiseFigures, QueueProof
from counter_app.reporting.operations import close_day, day_figures, read_figures
from counter_app.shared.errors import ErrorCode
from counter_app.staff.model import SYSTEM
from counter_app.storage.invariants import NEVER
from counter_app.storage.queue_proof import CHECKS
from counter_app.storage.unit_of_work import SqlWork
from tests.conftest import Begin
from tests.storage.test_verification import DROP_TRIGGERS, findings
from tests.storage.test_verification import TAMPERED as ELSEWHERE
from tests.support.branch import MORNING, TrainingBranch
from tests.support.contents import refused

TODAY = MORNING.date()
MONDAY = date(2026, 11, 23)

Visits = dict[str, Ticket]
DONE = Outcome.COMPLETED


def every_kind(branch: TrainingBranch) -> Visits:
    """One ticket of every kind, by what happened to it; the queue is empty but for who is carried over."""
    made: Visits = {}
    made["undone"] = branch.called()
    branch.wait(seconds=4)
    branch.on(undo, made["undone"].number)
    branch.wait(seconds=8)
    branch.call()
    branch.on(start, made["undone"].number)
    branch.wait(seconds=90)
    made["two services"] = branch.on(finish_and_continue, made["undone"].number, "B", Outcome.INFORMATION)
    branch.wait(seconds=31)
    made["chosen"] = branch.issue("K", None).ticket
    branch.on(lambda work, one: call_chosen(work, 1, one, "sudah lama berdiri"), made["chosen"].number)
    branch.office.run(mark_announced, SYSTEM, [one.id for one in branch.office.read(to_announce, SYSTEM)])
    branch.wait(seconds=31)
    branch.on(recall, made["chosen"].number)
    branch.on(transfer, made["chosen"].number, service="A", counter=None, reason="salah ambil")
    branch.wait(seconds=31)
    made["released"] = branch.call()
    branch.on(start, made["released"].number)
    branch.wait(minutes=2)
    branch.office.run(release_counter, branch.supervisor, 1, "petugas sakit")
    branch.on(start, branch.call().number)
    branch.wait(minutes=3)
    branch.on(finish, made["released"].number, Outcome.COMPLETED)
    made["walk-in"] = branch.office.run(serve_without_ticket, branch.officer, 1, "A", reason="lansia sakit").ticket
    branch.wait(minutes=1)
    branch.on(park, made["walk-in"].number, "ambil fotokopi", 5, pool=Pool.COUNTER)
    at = branch.clock.now()
    paper = PaperNumber("A009", at - timedelta(minutes=9), None, ServedOnPaper(2, at - timedelta(minutes=6), at, DONE))
    waits = PaperNumber("A005", at - timedelta(minutes=2))
    for entered in branch.office.run(enter_paper_numbers, branch.supervisor, [paper, waits]):
        made[f"paper {entered.paper_number}"] = entered.issued.ticket
    booking = branch.office.run(add_booking, branch.officer, "A", branch.clock.now() + timedelta(minutes=20))
    made["booked"] = branch.office.run(check_in, SYSTEM, booking.reference).issued.ticket
    made["carried"] = branch.issue("B").ticket
    branch.office.run(lambda work: carry_over(work, work.tickets.by_id(made["carried"].id)), branch.supervisor)
    return made


@pytest.fixture
def worked(begin: Begin) -> TrainingBranch:
    """A branch after such a day, whose diary is no longer guarded by triggers. Everything is sound."""
    return begin(_work)[0]


def _work(branch: TrainingBranch) -> None:
    every_kind(branch)
    assert branch.office.verify() == ()
    engine = branch.office.database.engine
    with engine.begin() as connection:
        for statement in DROP_TRIGGERS[engine.dialect.name]:
            connection.execute(sa.text(statement))


def test_a_day_of_every_kind_adds_up_and_its_carried_tickets_have_one_successor(branch: TrainingBranch) -> None:
    every_kind(branch)
    carried = branch.office.run(carry_all, branch.supervisor, TODAY)
    figures = branch.office.run(close_day, branch.supervisor, TODAY).figures
    issued, ends = figures.total("issued"), ("finished", "no_show", "cancelled", "expired", "carried")
    assert issued == sum(figures.total(end) for end in ends) == 7
    assert (figures.total("carried"), len(carried) + 1) == (5, 5)
    assert figures.adds_up
    assert figures.proof == QueueProof(carried_in=0, calls=4, chosen=1, broken=0)
    assert figures.promises.tickets == 2
    following = branch.office.read(day_figures, SYSTEM, MONDAY)
    assert (following.total("issued"), following.proof.carried_in, following.numbers_gapless) == (5, 5, True)
    assert branch.office.verify() == ()


def test_the_proof_is_kept_with_the_closing_and_closings_from_before_it_are_read(branch: TrainingBranch) -> None:
    branch.finished()
    figures = branch.office.run(close_day, branch.supervisor, TODAY).figures
    kept = branch.office.read(lambda work: work.reports.closing(TODAY), SYSTEM)
    assert kept is not None
    assert read_figures(kept[0]) == figures
    assert (figures.proof.calls, figures.promises.tickets) == (1, 1)
    older = {key: value for key, value in json.loads(kept[0]).items() if key not in {"proof", "promises"}}
    read = read_figures(json.dumps(older))
    assert (read.proof, read.promises, read.services) == (QueueProof(), PromiseFigures(), figures.services)


def test_served_times_are_right_to_the_second_after_undo_release_and_several_services(branch: TrainingBranch) -> None:
    made = every_kind(branch)

    def spent(work: SqlWork, name: str) -> timedelta:
        return total(work.tickets.slices(made[name].id), SliceKind.SERVING, work.now)

    assert made["released"].id == made["two services"].id
    for name, minutes in (("released", 6.5), ("walk-in", 1), ("paper A009", 6)):
        assert branch.office.read(spent, SYSTEM, name) == timedelta(minutes=minutes)
    line = branch.office.read(lambda work: work.counters.line("B", work.today), SYSTEM)
    assert line is not None
    assert (line.figures.served, line.figures.sum_s) == (1, 300)


TAMPERED = {
    "a call's reason": ("UPDATE ticket_calls SET reason = 'arrival' WHERE reason = 'chosen'", {"call-has-reason"}),
    "a call's wait": (
        "UPDATE ticket_calls SET waited_s = waited_s + 1 WHERE id = (SELECT min(id) FROM ticket_calls)",
        {"call-has-reason"},
    ),
    "the rule of a call": (
        "UPDATE ticket_calls SET ratio = 9 WHERE id = (SELECT min(id) FROM ticket_calls)",
        {"call-has-reason"},
    ),
    "the officer of a call": (
        "UPDATE ticket_calls SET officer = 1 WHERE id = (SELECT min(id) FROM ticket_calls)",
        {"call-has-reason"},
    ),
    "a call taken back": ("UPDATE ticket_calls SET undone_at = NULL WHERE undone_at > 0", {"call-has-reason"}),
    "a removed call": ("DELETE FROM ticket_calls WHERE reason = 'chosen'", {"call-has-reason"}),
    "an added call": (
        "INSERT INTO ticket_calls (ticket, counter, officer, at, number, reason, waited_s, regular_run) "  # noqa: ISC004
        "SELECT ticket, 2, officer, at, 1, reason, 0, 0 FROM ticket_calls WHERE reason = 'chosen'",
        {"call-has-reason"},
    ),
    "a removed announcement": (
        "DELETE FROM announcements WHERE id = (SELECT max(id) FROM announcements)",
        {"call-announced"},
    ),
    "an announcement said to have been made": (
        "UPDATE announcements SET announced_at = at WHERE id = (SELECT max(id) FROM announcements)",
        {"call-announced"},
    ),
    "an announcement said not to have been made": (
        "UPDATE announcements SET announced_at = NULL WHERE announced_at IS NOT NULL",
        {"call-announced"},
    ),
    "a withdrawn announcement": (
        "UPDATE announcements SET withdrawn_at = NULL WHERE withdrawn_at IS NOT NULL",
        {"call-announced"},
    ),
    "an announcement of another counter": ("UPDATE announcements SET counter = 3 WHERE id = 1", {"call-announced"}),
    "a removed part of a visit": ("DELETE FROM visit_parts", {"part-as-told"}),
    "the officer of a part": ("UPDATE visit_parts SET officer = officer + 1", {"part-as-told"}),
    "the outcome of a part": ("UPDATE visit_parts SET outcome = 'completed'", {"part-as-told"}),
    "a carried ticket without successor": (
        "DELETE FROM carried_tickets",
        {"carried-as-told", "carried-ticket-goes-on", "brought-ticket-was-carried"},
    ),
    "a successor of another ticket": (
        "UPDATE carried_tickets SET carried_from = (SELECT id FROM tickets WHERE origin = 'walk_in')",
        {"carried-as-told", "carried-ticket-goes-on", "carried-ticket-is-the-same"},
    ),
    "a paper's number": (
        "UPDATE paper_tickets SET paper_number = 'A099' WHERE paper_number = 'A005'",
        {"paper-as-told"},
    ),
    "a removed paper number": (
        "DELETE FROM paper_tickets WHERE paper_number = 'A005'",
        {"paper-as-told", "paper-ticket-has-its-number"},
    ),
    "a ticket's origin": ("UPDATE tickets SET origin = 'issued' WHERE origin = 'walk_in'", {"ticket-as-told"}),
    "a ticket's class": ("UPDATE tickets SET priority = 'sick' WHERE origin = 'walk_in'", {"ticket-as-told"}),
    "a ticket's service": ("UPDATE tickets SET service = 'K' WHERE origin = 'walk_in'", {"ticket-as-told"}),
    "a ticket's place": ("UPDATE tickets SET arrived_at = arrived_at - 1 WHERE origin = 'walk_in'", {"ticket-as-told"}),
    "the place of somebody with a booking": (
        "UPDATE tickets SET arrived_at = arrived_at - 1 WHERE origin = 'booking'",
        {"ticket-as-told"},
    ),
    "the place of somebody who was carried over": (
        "UPDATE tickets SET arrived_at = arrived_at - 1 WHERE origin = 'carried'",
        {"ticket-as-told"},
    ),
    "the time of a booking": (
        "UPDATE bookings SET booked_for = booked_for - 1 WHERE state = 'checked_in'",
        {"booking-as-ticket"},
    ),
    "a ticket's outcome": ("UPDATE tickets SET outcome = 'referred' WHERE outcome IS NOT NULL", {"ticket-as-told"}),
    "when a ticket was issued": (
        "UPDATE tickets SET issued_at = issued_at - 1 WHERE origin = 'walk_in'",
        {"ticket-as-told", "visit-tiled"},
    ),
    "who served": (
        "UPDATE ticket_slices SET officer = 1 WHERE kind = 'serving' AND officer <> 1",
        {"ticket-as-told"},
    ),
    "an overlap in a visit": (
        "UPDATE ticket_slices SET started_at = started_at - 1 WHERE kind = 'parked'",
        {"ticket-as-told", "visit-tiled"},
    ),
    "a forgotten series": ("DELETE FROM sequences WHERE series = 'ticket:A'", {"numbers-as-counted"}),
    "a booking of another ticket": (
        "UPDATE bookings SET ticket = (SELECT id FROM tickets WHERE origin = 'walk_in') WHERE state = 'checked_in'",
        {"booking-as-ticket"},
    ),
}


@pytest.mark.parametrize("what", TAMPERED)
def test_it_is_found(worked: TrainingBranch, what: str) -> None:
    harm, expected = TAMPERED[what]
    assert findings(worked, harm) - {"references"} == expected


def test_time_moved_between_two_slices_is_found_although_they_tile(worked: TrainingBranch) -> None:
    paper = "ticket IN (SELECT id FROM tickets WHERE origin = 'paper' AND state = 'finished')"
    found = findings(
        worked,
        f"UPDATE ticket_slices SET ended_at = ended_at + 1 WHERE kind = 'waiting' AND {paper}",  # noqa: S608
        f"UPDATE ticket_slices SET started_at = started_at + 1 WHERE kind = 'serving' AND {paper}",  # noqa: S608
    )
    assert found == {"ticket-as-told"}


@pytest.mark.parametrize("what", ["a call's reason", "a removed announcement", "an overlap in a visit"])
def test_a_day_with_a_row_that_is_not_as_told_is_not_closed(worked: TrainingBranch, what: str) -> None:
    findings(worked, TAMPERED[what][0])
    refused(worked, ErrorCode.DAY_DOES_NOT_ADD_UP, close_day, worked.supervisor, TODAY)


def test_a_booking_slip_that_tells_of_no_booking_is_found(branch: TrainingBranch) -> None:
    at = branch.clock.now() + timedelta(hours=1)
    booking = branch.office.run(add_booking, branch.officer, "A", at)
    branch.office.run(booking_slip, branch.officer, booking.reference)
    assert branch.office.verify() == ()
    assert findings(branch, "UPDATE bookings SET paper = NULL") == {"booking-slip-has-booking"}


WRONG_SCORES = {
    "a flattered score": "UPDATE promise_scores SET inside = tickets, below_p90 = tickets, error_s = 0",
    "a score of another hour": "UPDATE promise_scores SET hour = 5",
    "removed scores": "DELETE FROM promise_scores",
    "the wait that was promised": "UPDATE tickets SET p50_s = 77, p90_s = 7777 WHERE id = 1",
    "a score of a day that is not closed": (
        "INSERT INTO promise_scores SELECT '2026-11-23', service, hour, method, tickets, inside, below_p90, error_s, "
        "wait_s FROM promise_scores"
    ),
}


@pytest.mark.parametrize("what", WRONG_SCORES)
def test_a_score_that_does_not_follow_from_the_tickets_is_found(branch: TrainingBranch, what: str) -> None:
    branch.called()
    branch.wait(minutes=20)
    branch.issue()
    branch.on(start, "A001")
    branch.on(finish, "A001", DONE)
    branch.wait(minutes=7)
    branch.on(start, branch.call().number)
    branch.on(finish, "A002", DONE)
    branch.office.run(close_day, branch.supervisor, TODAY)
    assert branch.office.verify() == ()
    assert findings(branch, WRONG_SCORES[what]) == {"promise-score"}


def test_scores_stay_proven_when_the_branch_changes_its_zone(branch: TrainingBranch) -> None:
    branch.finished()
    branch.office.run(close_day, branch.supervisor, TODAY)
    branch.set("zone", "WIT")
    assert branch.office.verify() == ()


def test_a_day_closed_before_promises_were_scored_is_sound(branch: TrainingBranch) -> None:
    branch.finished()
    branch.office.run(close_day, branch.supervisor, TODAY)
    older = "UPDATE closings SET figures = replace(figures, '\"promises\"', '\"not then\"')"
    assert findings(branch, "DELETE FROM promise_scores", older) == {
        "closing-figures"
    }  # the diary knows them as they were


def test_every_check_of_the_queue_has_a_row_that_breaks_it() -> None:
    broken = set[str]().union(*(checks for _, checks in (*TAMPERED.values(), *ELSEWHERE.values())))
    assert {name for name, _ in CHECKS} <= broken
    named = ("ticket", "number", "carried", "brought", "paper-", "booking-as")
    assert {name for name in NEVER if name.startswith(named)} <= broken
