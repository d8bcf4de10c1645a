"""Documents that arrive, and the dues that are told."""

from __future__ import annotations

import pytest

from counter_app.dues.model import DuesMonth
from counter_app.payments.operations import expire_codes, issue_receipt
from counter_app.queueing.model import Outcome
from counter_app.queueing.operations.serving import finish
from counter_app.registration.documents import DocumentItem, DocumentStatus
from counter_app.registration.model import CaseState
from counter_app.registration.operations import (
    find_case,
    notify_dues,
    record_document,
    submit_form,
)
from counter_app.registration.records import Case, DocumentRecord
from counter_app.shared.errors import ErrorCode
from counter_app.shared.events import EventKind
from counter_app.shared.papers import PaperKind
from counter_app.staff.model import SYSTEM
from tests.support.branch import DUES, TrainingBranch
from tests.support.contents import refused
from tests.support.forms import make_form

NO_PHOTO = {"ktp": "received", "kk": "received", "photo": "missing", "business_letter": "not_needed"}


def case_of(branch: TrainingBranch, number: str) -> Case:
    return branch.office.read(find_case, SYSTEM, number)


def told(branch: TrainingBranch, number: str) -> list[EventKind]:
    case = case_of(branch, number)
    return branch.office.read(lambda work: [event.kind for event in work.diary.of_case(case.id)], SYSTEM)


def test_the_last_document_makes_a_case_complete(branch: TrainingBranch) -> None:
    case = branch.registered(1, documents=NO_PHOTO)
    after, missing = branch.office.run(
        record_document, branch.officer, case, " Photo ", original_seen=True, note=" ok "
    )
    assert (after.state, missing) == (CaseState.COMPLETE, ())
    kept = branch.office.read(lambda work: work.cases.documents(after.id), SYSTEM)
    assert kept[2] == DocumentRecord(DocumentItem.PHOTO, DocumentStatus.RECEIVED, original_seen=True, note="ok")
    after, missing = branch.office.run(record_document, branch.officer, case, "photo", DocumentStatus.MISSING)
    assert (after.state, missing) == (CaseState.INCOMPLETE, (DocumentItem.PHOTO,))


def test_a_branch_may_ask_for_fewer_documents(branch: TrainingBranch) -> None:
    branch.set("document_profile", "minimal")
    assert branch.office.run(submit_form, branch.officer, make_form(1, documents={"ktp": "received"})).missing == ()


@pytest.mark.parametrize(
    ("item", "note", "code", "field"),
    [
        ("sim", "", ErrorCode.NO_SUCH_DOCUMENT, "document"),
        ("", "", ErrorCode.NO_SUCH_DOCUMENT, "document"),
        ("ktp", "x" * 201, ErrorCode.OUT_OF_RANGE, "note"),
    ],
)
def test_an_unknown_document_or_a_long_note_is_refused(
    branch: TrainingBranch, item: str, note: str, code: ErrorCode, field: str
) -> None:
    case = branch.registered(1)
    assert refused(branch, code, record_document, branch.officer, case, item, note=note).field == field


def test_documents_are_not_recorded_any_more_when_the_dues_are_told(branch: TrainingBranch) -> None:
    case = branch.notified()
    refused(branch, ErrorCode.CASE_STATE, record_document, branch.officer, case, "ktp")


def test_the_dues_are_told_to_the_rupiah_and_kept(branch: TrainingBranch) -> None:
    case = branch.registered()
    notified = branch.office.run(notify_dues, branch.officer, case.lower())
    assert (notified.case.state, notified.quote.quote.total) == (CaseState.NOTIFIED, DUES)
    assert (notified.paper.kind, notified.paper.number) == (PaperKind.DUES_NOTIFICATION, "PI-261120-0001")
    kept = branch.office.read(lambda work: work.cases.last_quote(notified.case.id), SYSTEM)
    assert kept == notified.quote
    assert told(branch, case)[-3:] == [EventKind.DOCUMENTS_CHECKED, EventKind.DUES_NOTIFIED, EventKind.PAPER_ISSUED]


def test_dues_can_be_quoted_anew_until_a_code_is_issued(branch: TrainingBranch) -> None:
    case = branch.notified()
    later = branch.office.run(notify_dues, branch.officer, case, DuesMonth(2026, 12))
    assert later.paper.number == "PI-261120-0002"
    kept = branch.office.read(lambda work: work.cases.last_quote(later.case.id), SYSTEM)
    assert kept is not None
    assert kept.quote.months[0].month == DuesMonth(2026, 12)
    branch.office.run(issue_receipt, branch.officer, case)
    refused(branch, ErrorCode.CASE_STATE, notify_dues, branch.officer, case)


def test_after_the_code_has_expired_the_dues_are_quoted_anew(branch: TrainingBranch) -> None:
    case, _ = branch.awaiting()
    branch.wait(days=8)
    assert branch.office.run(expire_codes, SYSTEM) == 1
    assert branch.office.run(notify_dues, branch.officer, case).case.state is CaseState.NOTIFIED
    assert branch.office.verify() == ()


def test_without_its_documents_a_case_hears_no_dues(branch: TrainingBranch) -> None:
    case = branch.registered(1, documents=NO_PHOTO)
    error = refused(branch, ErrorCode.DOCUMENTS_MISSING, notify_dues, branch.officer, case)
    assert error.details["missing"] == (DocumentItem.PHOTO,)


def test_no_dues_are_told_for_months_without_a_tariff(branch: TrainingBranch) -> None:
    case = branch.registered()
    refused(branch, ErrorCode.TARIFF_UNKNOWN, notify_dues, branch.officer, case, DuesMonth(1999, 1))


def test_a_finished_visit_leaves_the_case_as_it_is(branch: TrainingBranch) -> None:
    ticket = branch.serving().number
    case = branch.office.run(submit_form, branch.officer, make_form(1), ticket).case.number
    branch.office.run(notify_dues, branch.officer, case)
    branch.on(finish, ticket, Outcome.COMPLETED)
    assert case_of(branch, case).state is CaseState.NOTIFIED
