"""One transaction each: all of it or nothing, in a time that never runs backwards."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

import pytest

from counter_app.bootstrap import Office
from counter_app.queueing.operations.calling import call_next
from counter_app.queueing.operations.issuing import issue_ticket
from counter_app.registration.operations import submit_form
from counter_app.settings import SETTING_KEYS, BranchSettings, read_setting, write_setting
from counter_app.shared.changes import Changes, Part
from counter_app.shared.events import Event, EventKind, Subject
from counter_app.staff.model import SYSTEM
from tests.support.branch import MORNING, TrainingBranch
from tests.support.contents import contents
from tests.support.forms import make_form

HOUR = timedelta(hours=1)


class PowerCutError(Exception):
    pass


def everything_then_nothing(work: Any) -> None:
    """Ticket, case, papers, setting and event; and then the light goes out."""
    ticket = issue_ticket(work, "A").ticket
    submit_form(work, make_form(1), ticket.number)
    work.settings.put("max_calls", "9")
    work.record(EventKind.CASE_VIEWED, Subject(case=1))
    work.flush()
    raise PowerCutError


def diary(branch: TrainingBranch) -> list[Event]:
    return branch.office.read(lambda work: list(work.diary.since(0)), SYSTEM)


@pytest.mark.parametrize("error", [PowerCutError, KeyboardInterrupt])
def test_what_is_not_committed_leaves_nothing_behind(branch: TrainingBranch, error: type[BaseException]) -> None:
    def cut(work: Any) -> None:
        try:
            everything_then_nothing(work)
        except PowerCutError:
            raise error from None

    before = contents(branch.office.database.engine)
    with pytest.raises(error):
        branch.office.run(cut, branch.officer)
    assert contents(branch.office.database.engine) == before
    assert branch.issue().ticket.number == "A001"
    assert branch.office.verify() == ()


def test_looking_never_changes_anything(branch: TrainingBranch) -> None:
    before = contents(branch.office.database.engine)
    branch.office.read(issue_ticket, branch.officer, "A")
    assert contents(branch.office.database.engine) == before


def test_an_operation_with_nothing_to_tell_adds_no_event(branch: TrainingBranch) -> None:
    branch.office.run(call_next, branch.officer, 1)
    before = branch.office.read(lambda work: work.diary.position(), SYSTEM)
    branch.office.run(call_next, branch.officer, 1)
    assert branch.office.read(lambda work: work.diary.position(), SYSTEM) == before


def test_listeners_hear_what_changed_once_it_is_true(branch: TrainingBranch) -> None:
    heard: list[tuple[Changes, int]] = []

    def listen(changes: Changes) -> None:
        heard.append((changes, len(contents(branch.office.database.engine)["tickets"])))

    office = Office(branch.office.database, branch.office.desk, (listen,))
    office.run(issue_ticket, branch.officer, "A")
    position, _ = office.read(lambda work: work.diary.position(), SYSTEM)
    with pytest.raises(PowerCutError):
        office.run(everything_then_nothing, branch.officer)
    assert heard == [(Changes(frozenset({Part.QUEUE}), frozenset({1}), frozenset(), position), 1)]


def test_time_never_runs_backwards_when_the_clock_is_set_back(branch: TrainingBranch) -> None:
    branch.issue()
    branch.clock.set(MORNING - HOUR)
    late = branch.issue().ticket
    branch.clock.set(MORNING + timedelta(minutes=1))
    branch.issue()
    told = [(event.at, event.clock_behind_us) for event in diary(branch)[-3:]]
    assert told == [
        (MORNING, 0),
        (MORNING, HOUR // timedelta(microseconds=1)),
        (MORNING + timedelta(minutes=1), 0),
    ]
    assert late.issued_at == MORNING
    assert branch.office.verify() == ()


def test_a_clock_set_back_over_midnight_does_not_issue_yesterdays_numbers_again(branch: TrainingBranch) -> None:
    branch.issue()
    branch.clock.set(MORNING + timedelta(days=1))
    branch.issue()
    branch.clock.set(MORNING)
    again = branch.issue().ticket
    assert (again.number, again.business_day) == ("A002", (MORNING + timedelta(days=1)).date())
    assert diary(branch)[-1].clock_behind_us == 24 * HOUR // timedelta(microseconds=1)
    assert branch.office.verify() == ()


def test_the_work_of_a_day_goes_on_while_the_clock_is_wrong(branch: TrainingBranch) -> None:
    number = branch.called().number
    for moment in (MORNING - HOUR, MORNING + timedelta(days=1), MORNING - 30 * HOUR, MORNING + timedelta(days=1)):
        branch.clock.set(moment)
        branch.issue("K")
    assert number == "A001"
    times = [event.at for event in diary(branch)]
    assert times == sorted(times)
    assert branch.office.verify() == ()


def test_a_moment_is_kept_to_the_microsecond_and_in_any_zone(branch: TrainingBranch) -> None:
    moment = datetime.fromisoformat("2026-11-20T10:15:30.123457+09:00")
    branch.clock.set(moment)
    assert branch.issue().ticket.issued_at == moment
    assert branch.office.verify() == ()


def test_two_pcs_see_each_others_work(branch: TrainingBranch) -> None:
    other = branch.another_pc()
    number = branch.issue().ticket.number
    outcome = other.run(call_next, branch.colleague, 2)
    assert outcome.ticket.number == number  # type: ignore[union-attr]
    assert branch.office.read(lambda work: work.tickets.in_hand(2), SYSTEM) == outcome.ticket  # type: ignore[union-attr]
    other.close()


def test_a_setting_changed_on_one_pc_is_obeyed_on_the_other(branch: TrainingBranch) -> None:
    other = branch.another_pc()
    assert other.read(lambda work: work.branch.max_calls, SYSTEM) == 3
    branch.set("max_calls", "5")
    assert other.read(lambda work: work.branch.max_calls, SYSTEM) == 5
    assert other.run(lambda work: work.branch.max_calls, SYSTEM) == 5
    other.close()


CHANGED = {
    "branch_name": "Kantor Cabang Surakarta; Lantai 2",
    "branch_address": "Jl. Slamet Riyadi 1",
    "branch_phone": "0271-123456",
    "zone": "WITA",
    "office_kind": "spo",
    "spo_branch_code": "1100",
    "document_profile": "minimal",
    "payment_codes": "local",
    "local_code_prefix": "0007",
    "core_code_min_digits": "10",
    "core_code_max_digits": "12",
    **{f"code_digits_{channel}": "11-12" for channel in ("manual", "spo", "web", "jmo", "perisai")},
    "code_valid_days": "3",
    "card_days": "5",
    "card_arrival_days": "10",
    "card_deadline_mode": "working",
    "closed_days": "2026-12-24, 2026-12-31",
    "opened_days": "2026-12-26",
    "payment_places": "Teller bank; Kantor pos",
    "priority_ratio": "3",
    "max_wait_minutes": "45",
    "max_calls": "2",
    "call_gap_seconds": "0",
    "no_show_tolerance_minutes": "0",
    "transfer_place": "last",
    "undo_seconds": "5",
    "auto_call_seconds": "15",
    "park_minutes": "20",
    "service_minutes": "10",
    "sign_in_attempts": "3",
    "lock_minutes": "30",
    "min_age": "17",
    "below_age": "60",
    "roll_width_mm": "58",
    "document_profile_pu": "minimal",
    "document_profile_jakon": "minimal",
    "document_profile_pmi": "minimal",
    "missing_documents_minutes": "60",
    "attachment_max_mb": "5",
    "jht_development_percent": "4",
    "data_contact": "Petugas pelindungan data, 0271-123456",
    "retention_draft_days": "14",
    "retention_scan_days": "60",
    "retention_form_days": "365",
    "retention_ticket_days": "180",
    "smtp_host": "surel.contoh.id",
    "smtp_port": "465",
    "smtp_security": "tls",
    "smtp_user": "loket",
    "mail_sender": "loket@contoh.id",
    "mail_sending": "on",
    "hours_monday": "08:30-12:00 13:00-16:00",
    "hours_tuesday": "08:30-16:00",
    "hours_wednesday": "08:30-16:00",
    "hours_thursday": "08:30-16:00",
    "hours_friday": "08:30-11:00 13:30-16:00",
    "hours_saturday": "09:00-12:00",
    "hours_sunday": "09:00-11:00",
    "ramadan_days": "2027-02-08 2027-03-09",
    "ramadan_hours": "08:00-14:00",
    "ramadan_friday_hours": "08:00-11:00",
    "last_ticket_minutes": "45",
    "last_ticket_by_forecast": "off",
    "issue_in_break": "off",
    "hours_in_training": "on",
    "booking_early_minutes": "30",
    "booking_late_minutes": "10",
}


def test_every_setting_is_stored_and_read_back(branch: TrainingBranch) -> None:
    assert set(CHANGED) == set(SETTING_KEYS)
    assert not [key for key, text in CHANGED.items() if read_setting(key, text) == getattr(BranchSettings(), key)]
    defaults = BranchSettings()
    for key, text in CHANGED.items():
        assert read_setting(key, write_setting(getattr(defaults, key))) == getattr(defaults, key)
        branch.set(key, text)
    other = branch.another_pc()
    stored = other.read(lambda work: work.branch, SYSTEM)
    assert {key: getattr(stored, key) for key in CHANGED} == {key: read_setting(key, CHANGED[key]) for key in CHANGED}
    other.close()
    assert branch.office.verify() == ()
