"""From the form to the dues notification."""

from __future__ import annotations

import pytest

from counter_app.queueing.operations.calling import call_next
from counter_app.queueing.operations.serving import park, start, transfer
from counter_app.registration.documents import DocumentItem, DocumentStatus
from counter_app.registration.model import CaseState, Channel
from counter_app.registration.operations import (
    attach_ticket,
    cancel_case,
    find_case,
    notify_dues,
    record_document,
    submit_form,
    view_case,
)
from counter_app.registration.records import Case
from counter_app.shared.errors import ErrorCode, FormErrors
from counter_app.shared.events import EventKind
from counter_app.shared.papers import PaperKind
from counter_app.staff.model import SYSTEM
from tests.support.branch import MORNING, TrainingBranch
from tests.support.contents import contents, refused
from tests.support.forms import make_form, make_nik

NO_PHOTO = {"ktp": "received", "kk": "received", "photo": "missing", "business_letter": "not_needed"}


def case_of(branch: TrainingBranch, number: str) -> Case:
    return branch.office.read(find_case, SYSTEM, number)


def told(branch: TrainingBranch, number: str) -> list[EventKind]:
    case = case_of(branch, number)
    return branch.office.read(lambda work: [event.kind for event in work.diary.of_case(case.id)], SYSTEM)


def test_a_form_opens_a_case_with_its_number_papers_and_consents(branch: TrainingBranch) -> None:
    taken = branch.office.run(submit_form, branch.officer, make_form(1, documents=NO_PHOTO))
    case = taken.case
    assert (case.number[:16], case.state, case.channel) == ("1234-261120-0001", CaseState.REGISTERED, Channel.MANUAL)
    assert (taken.missing, taken.warnings) == ((DocumentItem.PHOTO,), ())
    assert (taken.paper.kind, taken.paper.number) == (PaperKind.FORM_1A, "F1A-261120-0001")
    assert case_of(branch, case.number) == case
    given = branch.office.read(lambda work: work.cases.consents(case.id), SYSTEM)
    assert {one.purpose: one.granted for one in given} == {"registration": True, "contact": True, "survey": False}
    assert told(branch, case.number) == [EventKind.FORM_SUBMITTED, EventKind.PAPER_ISSUED]
    assert branch.office.verify() == ()


def test_the_branch_of_membership_is_this_one_unless_another_is_chosen(branch: TrainingBranch) -> None:
    own = branch.office.run(submit_form, branch.officer, make_form(1)).case
    other = branch.office.run(submit_form, branch.officer, make_form(2, branch_code="0033")).case
    assert (case_of(branch, own.number).form.branch_code, other.form.branch_code) == ("1234", "0033")


def test_the_diary_holds_nothing_of_the_person(branch: TrainingBranch) -> None:
    branch.registered()
    diary = repr(contents(branch.office.database.engine)["events"])
    for personal in (make_nik(1), "WULANDARI", "SUPARMI", "1992-08-07", "81234567890"):
        assert personal not in diary


def test_every_wrong_field_is_named_at_once(branch: TrainingBranch) -> None:
    error = refused(
        branch, ErrorCode.FORM_INVALID, submit_form, branch.officer, make_form(1, full_name="", months=2, colour="red")
    )
    assert isinstance(error, FormErrors)
    assert {problem.field for problem in error.problems} == {"full_name", "months", "colour"}


@pytest.mark.parametrize("raw", [None, [], "form", 7])
def test_what_is_no_object_is_no_form(branch: TrainingBranch, raw: object) -> None:
    assert refused(branch, ErrorCode.FILE_INVALID, submit_form, branch.officer, raw).field == "file"


def test_a_doubt_waits_for_the_officers_reason(branch: TrainingBranch) -> None:
    doubtful = {"birth_date": "1992-08-08"}
    error = refused(branch, ErrorCode.WARNING_UNCONFIRMED, submit_form, branch.officer, make_form(1, **doubtful))
    assert error.details["warnings"] == ("nik-birth-date-differs",)
    reasons = {"nik-birth-date-differs": "tanggal di KTP sudah dibetulkan"}
    taken = branch.office.run(submit_form, branch.officer, make_form(1, **doubtful, warning_reasons=reasons))
    assert [warning.confirmed for warning in taken.warnings] == [True]


def test_a_person_has_one_case_at_a_time(branch: TrainingBranch) -> None:
    first = branch.registered(1)
    error = refused(branch, ErrorCode.NIK_REGISTERED, submit_form, branch.officer, make_form(1))
    assert (error.field, error.details["case"]) == ("nik", first)
    branch.office.run(cancel_case, branch.officer, first, "salah segmen")
    again = branch.registered(1)
    assert case_of(branch, again).applicant == case_of(branch, first).applicant


def test_a_new_form_brings_the_persons_data_up_to_date(branch: TrainingBranch) -> None:
    branch.office.run(cancel_case, branch.officer, branch.registered(1), "salah nama")
    branch.registered(1, full_name="SITI WULAN SARI")
    people = contents(branch.office.database.engine)["applicants"]
    assert [person[3] for person in people] == ["SITI WULAN SARI"]


def test_case_numbers_are_gapless_whatever_is_refused_in_between(branch: TrainingBranch) -> None:
    numbers = [branch.registered(1)]
    refused(branch, ErrorCode.NIK_REGISTERED, submit_form, branch.officer, make_form(1))
    refused(branch, ErrorCode.NO_SUCH_TICKET, submit_form, branch.officer, make_form(2), "A009")
    numbers.append(branch.registered(2))
    branch.wait(days=1)
    numbers.append(branch.registered(3))
    assert [number[5:16] for number in numbers] == ["261120-0001", "261120-0002", "261121-0001"]


def test_a_case_follows_its_ticket_to_the_counter_and_back(branch: TrainingBranch) -> None:
    ticket = branch.serving().number
    case = branch.office.run(submit_form, branch.officer, make_form(1), ticket).case
    assert case.state is CaseState.CALLED
    branch.on(transfer, ticket, service="A", counter=None, reason="ganti loket")
    assert case_of(branch, case.number).state is CaseState.REGISTERED
    branch.office.run(call_next, branch.officer, 1)
    assert case_of(branch, case.number).state is CaseState.CALLED
    branch.on(start, ticket)
    branch.on(park, ticket, "mengambil foto")
    assert case_of(branch, case.number).state is CaseState.REGISTERED
    assert branch.office.verify() == ()


def test_who_lacked_a_document_is_called_again_with_the_case(branch: TrainingBranch) -> None:
    ticket = branch.serving().number
    case = branch.office.run(submit_form, branch.officer, make_form(1, documents=NO_PHOTO), ticket).case.number
    branch.office.run(record_document, branch.officer, case, "photo", DocumentStatus.MISSING)
    branch.on(park, ticket, "mengambil foto", 5)
    assert case_of(branch, case).state is CaseState.INCOMPLETE
    branch.wait(minutes=5)
    branch.office.run(call_next, branch.officer, 1)
    assert case_of(branch, case).state is CaseState.CALLED


@pytest.mark.parametrize("number", ["A009", "nothing"])
def test_a_form_cannot_come_with_a_ticket_that_is_not_there(branch: TrainingBranch, number: str) -> None:
    refused(branch, ErrorCode.NO_SUCH_TICKET, submit_form, branch.officer, make_form(1), number)


def test_a_form_cannot_come_with_a_ticket_that_has_ended(branch: TrainingBranch) -> None:
    number = branch.finished().ticket.number
    error = refused(branch, ErrorCode.TICKET_STATE, submit_form, branch.officer, make_form(1), number)
    assert (error.field, error.details["state"]) == ("ticket", "finished")


def test_one_ticket_may_serve_several_cases_and_a_case_have_several_tickets(branch: TrainingBranch) -> None:
    first, second = branch.issue().ticket, branch.issue("K").ticket
    case = branch.office.run(submit_form, branch.officer, make_form(1), first.number).case
    other = branch.office.run(submit_form, branch.officer, make_form(2), first.number).case
    for _ in range(2):
        branch.office.run(lambda work: attach_ticket(work, find_case(work, case.number), second.number), branch.officer)
    assert branch.office.read(lambda work: work.cases.of_ticket(first.id), SYSTEM) == (case.id, other.id)
    held = branch.office.read(lambda work: work.cases.tickets_of(case.id), SYSTEM)
    assert [ticket.number for ticket in held] == ["A001", "K001"]


def test_a_case_is_cancelled_with_a_reason_until_it_is_paid(branch: TrainingBranch) -> None:
    case = branch.notified()
    refused(branch, ErrorCode.REASON_NEEDED, cancel_case, branch.officer, case, " ")
    cancelled = branch.office.run(cancel_case, branch.officer, case, "pindah ke PU")
    assert (cancelled.state, cancelled.cancel_reason) == (CaseState.CANCELLED, "pindah ke PU")
    refused(branch, ErrorCode.CASE_STATE, cancel_case, branch.officer, case, "sekali lagi")
    refused(branch, ErrorCode.CASE_STATE, notify_dues, branch.officer, case)
    refused(branch, ErrorCode.CASE_STATE, record_document, branch.officer, case, "ktp")
    refused(branch, ErrorCode.CASE_STATE, cancel_case, branch.officer, branch.paid(2), "terlambat")
    assert branch.office.verify() == ()


def test_opening_a_case_is_recorded_and_finds_it_without_its_dashes(branch: TrainingBranch) -> None:
    number = branch.registered()
    case = branch.office.run(view_case, branch.colleague, number.replace("-", " ").lower())
    assert case.number == number
    event = branch.office.read(lambda work: work.diary.of_case(case.id), SYSTEM)[-1]
    assert (event.kind, event.actor, event.at) == (EventKind.CASE_VIEWED, branch.colleague.id, MORNING)


@pytest.mark.parametrize("number", ["", "1234-261120-0001-X", "0001", "\0", "\ud800"])
def test_there_is_no_working_on_a_case_that_is_not_there(branch: TrainingBranch, number: str) -> None:
    branch.registered()
    for operation in (find_case, view_case, notify_dues):
        assert refused(branch, ErrorCode.NO_SUCH_CASE, operation, branch.officer, number).field == "case"
    refused(branch, ErrorCode.NO_SUCH_CASE, cancel_case, branch.officer, number, "tidak ada")
    refused(branch, ErrorCode.NO_SUCH_CASE, record_document, branch.officer, number, "ktp")
