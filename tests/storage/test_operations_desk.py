"""What an officer's desk asks the office for."""

from __future__ import annotations

from counter_app.queueing.model import Outcome, TicketState
from counter_app.queueing.operations.calling import no_show
from counter_app.queueing.operations.counters import open_counter
from counter_app.queueing.operations.desk import (
    act_on,
    add_note,
    away,
    bring_back,
    counter_places,
    finish_with_note,
    notes,
    officer_today,
)
from counter_app.queueing.operations.serving import park, start
from counter_app.shared.errors import ErrorCode
from counter_app.staff.operations import enter_training, training_officers
from tests.support.branch import TrainingBranch
from tests.support.contents import refused


def test_the_places_say_who_works_where_and_which_counter_is_ones_own(branch: TrainingBranch) -> None:
    branch.office.run(open_counter, branch.officer, 2)
    branch.office.run(open_counter, branch.colleague, 3)
    places = branch.office.read(counter_places, branch.officer)
    taken = {one.counter.number: one.session.officer_name for one in places.counters if one.session is not None}
    assert taken == {2: "Rina", 3: "Budi"}
    assert places.own is not None
    assert places.own.counter == 2


def test_notes_and_reasons_are_kept_with_the_ticket_latest_first(branch: TrainingBranch) -> None:
    ticket = branch.serving()
    branch.office.run(act_on, branch.officer, add_note, ticket, "  foto \n menyusul ")
    branch.wait(minutes=1)
    branch.on(park, ticket.number, "fotokopi KTP")
    kept = branch.office.read(notes, branch.officer, ticket)
    assert [(one.step, one.text) for one in kept] == [("park", "fotokopi KTP"), ("note", "foto menyusul")]
    assert branch.office.verify() == ()


def test_a_note_must_say_something_and_be_written_by_who_holds_the_ticket(branch: TrainingBranch) -> None:
    ticket = branch.serving()
    empty = refused(branch, ErrorCode.OUT_OF_RANGE, act_on, branch.officer, add_note, ticket, "  ")
    assert empty.field == "note"
    refused(branch, ErrorCode.NOT_ALLOWED, act_on, branch.colleague, add_note, ticket, "catatan")


def test_a_visit_ends_with_its_note_or_not_at_all(branch: TrainingBranch) -> None:
    ticket = branch.serving()
    outcome, long = Outcome.COMPLETED, "x" * 201
    refused(branch, ErrorCode.OUT_OF_RANGE, act_on, branch.officer, finish_with_note, ticket, outcome, long)
    assert branch.office.read(notes, branch.officer, ticket) == ()
    ended = branch.office.run(act_on, branch.officer, finish_with_note, ticket, Outcome.COMPLETED, " kembali besok ")
    assert ended.state is TicketState.FINISHED
    assert branch.office.read(notes, branch.officer, ticket)[0].text == "kembali besok"


def test_today_counts_ones_own_visits_and_their_mean_serving_time(branch: TrainingBranch) -> None:
    assert branch.office.read(officer_today, branch.officer).average_s is None
    for minutes in (4, 6):
        ticket = branch.serving()
        branch.wait(minutes=minutes)
        branch.office.run(act_on, branch.officer, finish_with_note, ticket, Outcome.COMPLETED)
    today = branch.office.read(officer_today, branch.officer)
    assert (today.finished, today.average_s) == (2, 300)
    assert branch.office.read(officer_today, branch.colleague).finished == 0


def test_a_visit_in_two_parts_counts_once_with_both(branch: TrainingBranch) -> None:
    ticket = branch.serving()
    branch.wait(minutes=2)
    branch.on(park, ticket.number, "isi formulir", 1)
    branch.wait(minutes=5)
    branch.on(start, branch.call().number)
    branch.wait(minutes=3)
    branch.office.run(act_on, branch.officer, finish_with_note, ticket, Outcome.COMPLETED)
    today = branch.office.read(officer_today, branch.officer)
    assert (today.finished, today.average_s) == (1, 300)


def test_who_is_away_comes_back_by_hand_within_the_tolerance(branch: TrainingBranch) -> None:
    branch.set("max_calls", "1")
    parked = branch.serving()
    branch.on(park, parked.number, "isi formulir", 60)
    missed = branch.called()
    branch.wait(minutes=1)
    branch.on(no_show, missed.number)
    gone = branch.office.read(away, branch.officer)
    assert [one.number for one in gone] == [parked.number, missed.number]
    for one in gone:
        assert branch.office.run(act_on, branch.officer, bring_back, one).state is TicketState.WAITING
    assert branch.office.read(away, branch.officer) == ()


def test_a_no_show_beyond_the_tolerance_is_no_longer_offered(branch: TrainingBranch) -> None:
    branch.set("max_calls", "1")
    missed = branch.called()
    branch.wait(minutes=1)
    branch.on(no_show, missed.number)
    branch.wait(minutes=31)
    assert branch.office.read(away, branch.officer) == ()


def test_a_training_branch_lets_one_enter_as_its_people_but_not_as_the_office(branch: TrainingBranch) -> None:
    names = [one.name for one in branch.office.read(training_officers, branch.officer)]
    assert "rina" in names
    assert "system" not in names
    assert "cli" not in names
    assert branch.office.run(enter_training, branch.officer, "budi") == branch.colleague
    refused(branch, ErrorCode.NO_SUCH_OFFICER, enter_training, branch.officer, "cli")
