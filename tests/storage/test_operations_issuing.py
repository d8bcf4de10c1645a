"""Taking a ticket, and looking at the queue."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from counter_app.queueing.model import Outcome, Priority, SliceKind, TicketState
from counter_app.queueing.operations.counters import open_counter
from counter_app.queueing.operations.issuing import find_service, issue_ticket
from counter_app.queueing.operations.reading import queue, ticket_details
from counter_app.queueing.operations.serving import finish, start
from counter_app.queueing.operations.steps import find_ticket
from counter_app.reporting.operations import close_day
from counter_app.shared.errors import ErrorCode
from counter_app.shared.events import EventKind
from counter_app.shared.ids import keyed_hash
from counter_app.shared.papers import PaperKind
from counter_app.staff.model import SYSTEM
from tests.support.branch import MORNING, TrainingBranch, on_ticket
from tests.support.contents import contents, refused

TODAY = date(2026, 11, 20)


def test_the_first_ticket_of_a_day_waits_with_a_slip_and_a_code(branch: TrainingBranch) -> None:
    issued = branch.issue("a", Priority.PREGNANT)
    ticket = issued.ticket
    assert (ticket.number, ticket.service, ticket.business_day, ticket.sequence) == ("A001", "A", TODAY, 1)
    assert (ticket.state, ticket.priority, ticket.arrived_at) == (TicketState.WAITING, Priority.PREGNANT, MORNING)
    assert (issued.paper.kind, issued.paper.number) == (PaperKind.TICKET_SLIP, "A001")
    details = branch.office.read(on_ticket(ticket_details, "A001"), branch.officer)
    assert [(one.kind, one.started_at, one.ended_at) for one in details.slices] == [(SliceKind.WAITING, MORNING, None)]
    assert details.promise == issued.promise
    assert issued.promise.ahead == 0
    assert issued.promise.p50_s > 0  # no counter is open yet
    assert branch.office.verify() == ()


def test_each_service_counts_by_itself_and_begins_anew_each_day(branch: TrainingBranch) -> None:
    numbers = [branch.issue(letter).ticket.number for letter in "AABKA"]
    branch.wait(days=1)
    numbers += [branch.issue(letter).ticket.number for letter in "AB"]
    assert numbers == ["A001", "A002", "B001", "K001", "A003", "A001", "B001"]


def test_the_day_of_a_ticket_is_that_of_the_branch_and_not_of_greenwich(branch: TrainingBranch) -> None:
    branch.clock.set(MORNING + timedelta(hours=15, minutes=59))
    assert branch.issue().ticket.business_day == TODAY
    branch.wait(minutes=1)
    assert branch.issue().ticket.business_day == TODAY + timedelta(days=1)


def test_only_the_hash_of_a_survey_code_is_kept(branch: TrainingBranch) -> None:
    code = branch.issue().survey_code
    stored = contents(branch.office.database.engine)
    assert stored["survey_codes"] == [(keyed_hash(branch.office.database.identity.key, "survey", code), 1, False)]
    assert code not in repr(stored)


def test_the_promise_grows_with_the_people_ahead_and_shrinks_with_open_counters(branch: TrainingBranch) -> None:
    for _ in range(3):
        branch.issue()
    alone = branch.issue().promise
    branch.office.run(open_counter, branch.officer, 1)
    branch.office.run(open_counter, branch.colleague, 2)
    shared = branch.issue().promise
    assert (alone.ahead, shared.ahead) == (3, 4)
    assert alone.p10_s < alone.p50_s < alone.p90_s
    assert shared.p50_s < alone.p50_s


def test_the_promise_learns_from_the_visits_served(branch: TrainingBranch) -> None:
    for _ in range(6):
        number = branch.serving().number
        branch.wait(minutes=2)
        branch.on(finish, number, Outcome.COMPLETED)
    branch.issue()
    learnt = branch.issue().promise
    assert learnt.ahead == 1
    assert learnt.p50_s < 15 * 60


@pytest.mark.parametrize("letter", ["", "X", "AB", "\0", "\ud800", "1"])
def test_there_are_no_tickets_for_a_service_that_is_not_there(branch: TrainingBranch, letter: str) -> None:
    error = refused(branch, ErrorCode.NO_SUCH_SERVICE, issue_ticket, branch.officer, letter)
    assert (error.field, error.details["choices"]) == ("service", ("A", "B", "C", "D", "E", "F", "G", "K"))
    refused(branch, ErrorCode.NO_SUCH_SERVICE, find_service, branch.officer, letter)


def test_after_its_closing_a_day_issues_no_tickets(branch: TrainingBranch) -> None:
    branch.office.run(close_day, branch.supervisor, TODAY)
    assert refused(branch, ErrorCode.DAY_CLOSED, issue_ticket, branch.officer, "A").details["day"] == "2026-11-20"


def test_a_ticket_is_found_by_its_number_on_its_day(branch: TrainingBranch) -> None:
    issued = branch.issue()
    branch.wait(days=1)
    found = branch.office.read(find_ticket, SYSTEM, " a001 ", TODAY)
    assert found == issued.ticket
    assert refused(branch, ErrorCode.NO_SUCH_TICKET, find_ticket, SYSTEM, "A001").details["ticket"] == "A001"


@pytest.mark.parametrize("number", ["", "A", "A01", "A000", "A-01", "0001", "A001\0", "A99999999999999999999", "É001"])
def test_what_cannot_be_a_number_is_no_ticket(branch: TrainingBranch, number: str) -> None:
    assert refused(branch, ErrorCode.NO_SUCH_TICKET, find_ticket, SYSTEM, number).field == "ticket"


def test_the_thousandth_ticket_of_a_day_has_four_digits(branch: TrainingBranch) -> None:
    with branch.office.database.engine.begin() as connection:
        connection.exec_driver_sql(
            "INSERT INTO sequences (series, business_day, last) VALUES ('ticket:A', '2026-11-20', 999)"
        )
    assert branch.issue().ticket.number == "A1000"
    assert branch.office.read(find_ticket, SYSTEM, "A1000").sequence == 1000


def test_the_queue_shows_who_waits_how_long_and_who_serves(branch: TrainingBranch) -> None:
    branch.issue("A")
    branch.wait(minutes=2)
    branch.issue("A", Priority.ELDERLY)
    branch.issue("K")
    branch.office.run(open_counter, branch.officer, 2)
    branch.wait(minutes=1)
    rows = {row.service.letter: row for row in branch.office.read(queue, SYSTEM)}
    assert list(rows) == list("ABCDEFGK")
    told = {
        letter: (row.waiting, row.waiting_priority, row.longest_wait_s, row.open_counters)
        for letter, row in rows.items()
    }
    assert (told["A"], told["B"], told["K"]) == ((2, 1, 180, 1), (0, 0, 0, 1), (1, 0, 60, 1))


def test_an_issued_ticket_is_written_into_the_diary_without_a_name(branch: TrainingBranch) -> None:
    ticket = branch.issue("B", Priority.SICK).ticket
    event = branch.office.read(lambda work: work.diary.of_ticket(ticket.id), SYSTEM)[0]
    assert (event.kind, event.subject.ticket, event.actor) == (EventKind.TICKET_ISSUED, ticket.id, branch.officer.id)
    assert event.details == {"service": "B", "sequence": 1, "priority": "sick"}


def test_a_ticket_that_is_called_away_does_not_wait_any_more(branch: TrainingBranch) -> None:
    branch.on(start, branch.called().number)
    assert branch.issue().promise.ahead == 0
