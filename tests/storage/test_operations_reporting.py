"""The figures of a day, and the day that proves itself."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from counter_app.payments.operations import issue_receipt
from counter_app.queueing.model import Outcome, TicketState
from counter_app.queueing.operations.counters import open_counter
from counter_app.queueing.operations.reading import sessions
from counter_app.queueing.operations.serving import cancel, finish, park, start
from counter_app.queueing.operations.steps import find_ticket
from counter_app.registration.model import CaseState
from counter_app.registration.operations import find_case, notify_dues
from counter_app.reporting.model import Counted
from counter_app.reporting.operations import close_day, day_figures, read_figures
from counter_app.shared.errors import ErrorCode
from counter_app.shared.papers import PaperKind
from counter_app.staff.model import SYSTEM
from tests.support.branch import DUES, TrainingBranch
from tests.support.contents import contents, refused

TODAY = date(2026, 11, 20)
TOMORROW = TODAY + timedelta(days=1)


def test_a_day_is_closed_with_figures_that_add_up(branch: TrainingBranch) -> None:
    branch.finished()
    branch.on(cancel, branch.issue("B").ticket.number, "tidak jadi")
    branch.on(park, branch.serving().number, "mengambil foto")
    branch.issue("K")
    branch.paid()
    branch.wait(hours=8)
    closed = branch.office.run(close_day, branch.supervisor, TODAY)
    figures = closed.figures
    assert figures.adds_up
    assert [figures.total(end) for end in ("issued", "finished", "cancelled", "expired", "running")] == [4, 1, 1, 2, 0]
    assert (figures.dues_notified, figures.codes_issued, figures.payments) == (Counted(1, DUES),) * 3
    assert (closed.paper.kind, closed.paper.number) == (PaperKind.CLOSING_REPORT, "LP-261120-0001")
    kept = branch.office.read(lambda work: work.reports.closing(TODAY), SYSTEM)
    assert kept is not None
    assert (read_figures(kept[0]), kept[1]) == (figures, closed.paper)
    assert branch.office.read(sessions, SYSTEM) == ()
    assert branch.office.verify() == ()


def test_an_officers_session_counts_calls_visits_and_their_length(branch: TrainingBranch) -> None:
    for minutes in (4, 6):
        number = branch.serving().number
        branch.wait(minutes=minutes)
        branch.on(finish, number, Outcome.COMPLETED)
    (session,) = branch.office.read(day_figures, SYSTEM, TODAY).sessions
    assert (session.counter, session.officer, session.called, session.finished, session.average_s) == (
        1,
        "Rina",
        2,
        2,
        300,
    )


def test_an_empty_day_can_be_closed_too(branch: TrainingBranch) -> None:
    figures = branch.office.run(close_day, branch.supervisor, TODAY).figures
    assert (figures.total("issued"), figures.adds_up, figures.index) == (0, True, None)


def test_only_a_supervisor_closes_the_day(branch: TrainingBranch) -> None:
    refused(branch, ErrorCode.NOT_ALLOWED, close_day, branch.officer, TODAY)


def test_a_day_is_closed_once_and_not_before_it_came(branch: TrainingBranch) -> None:
    refused(branch, ErrorCode.DAY_NOT_OVER, close_day, branch.supervisor, TOMORROW)
    branch.office.run(close_day, branch.supervisor, TODAY)
    assert refused(branch, ErrorCode.DAY_CLOSED, close_day, branch.supervisor, TODAY).details["day"] == "2026-11-20"


def test_a_day_is_not_closed_over_the_head_of_somebody_at_a_counter(branch: TrainingBranch) -> None:
    called, serving = branch.called(1).number, branch.issue().ticket.number
    branch.on(start, branch.call(2, branch.colleague).number, actor=branch.colleague)
    error = refused(branch, ErrorCode.DAY_NOT_OVER, close_day, branch.supervisor, TODAY)
    assert (error.field, error.details["tickets"]) == ("on", (called, serving))


def test_days_are_closed_in_their_order(branch: TrainingBranch) -> None:
    branch.issue()
    branch.wait(days=1)
    error = refused(branch, ErrorCode.EARLIER_DAY_OPEN, close_day, branch.supervisor, TOMORROW)
    assert error.details["day"] == "2026-11-20"
    branch.office.run(close_day, branch.supervisor, TODAY)
    branch.office.run(close_day, branch.supervisor, TOMORROW)
    assert branch.office.verify() == ()


def test_closing_yesterday_leaves_todays_queue_and_counters_alone(branch: TrainingBranch) -> None:
    branch.issue()
    branch.office.run(open_counter, branch.colleague, 2)
    branch.wait(days=1)
    branch.issue()
    branch.office.run(open_counter, branch.officer, 1)
    branch.office.run(close_day, branch.supervisor, TODAY)
    assert branch.office.read(find_ticket, SYSTEM, "A001", TODAY).state is TicketState.EXPIRED
    assert branch.office.read(find_ticket, SYSTEM, "A001").state is TicketState.WAITING
    assert [session.counter for session in branch.office.read(sessions, SYSTEM)] == [1]


def test_closing_a_day_ends_the_codes_whose_time_is_over(branch: TrainingBranch) -> None:
    case, _ = branch.awaiting()
    branch.wait(days=8)
    branch.office.run(close_day, branch.supervisor, TODAY)
    assert branch.office.read(find_case, SYSTEM, case).state is CaseState.CODE_EXPIRED


def test_a_quote_made_anew_counts_once_with_its_last_amount(branch: TrainingBranch) -> None:
    case = branch.notified()
    branch.office.run(notify_dues, branch.officer, case)
    figures = branch.office.read(day_figures, SYSTEM, TODAY)
    assert figures.dues_notified == Counted(1, DUES)
    branch.office.run(issue_receipt, branch.officer, case)
    papers = {one.kind: one for one in branch.office.read(day_figures, SYSTEM, TODAY).papers}
    notified = papers["dues_notification"]
    assert (notified.first, notified.last, notified.count, notified.gapless) == (
        "PI-261120-0001",
        "PI-261120-0002",
        2,
        True,
    )


@pytest.mark.parametrize(
    "harm",
    [
        "DELETE FROM papers WHERE kind = 'form_1a'",
        "UPDATE tickets SET sequence = 7 WHERE letter = 'B'",
    ],
)
def test_a_day_with_a_gap_is_not_closed(branch: TrainingBranch, harm: str) -> None:
    branch.issue("B")
    branch.registered()
    with branch.office.database.engine.begin() as connection:
        connection.exec_driver_sql(harm)
    refused(branch, ErrorCode.DAY_DOES_NOT_ADD_UP, close_day, branch.supervisor, TODAY)


def test_looking_at_the_figures_changes_nothing(branch: TrainingBranch) -> None:
    branch.finished()
    before = contents(branch.office.database.engine)
    branch.office.read(day_figures, SYSTEM, TODAY)
    assert contents(branch.office.database.engine) == before
