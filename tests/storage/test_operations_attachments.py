"""Scans on the documents of a case."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from counter_app.bootstrap import Office
from counter_app.privacy.retention import apply_retention
from counter_app.registration.attaching import (
    attach_document,
    attachments_of,
    remove_attachment,
    remove_attachments,
    sweep_vault,
    view_attachment,
)
from counter_app.registration.attachments import Attachment, MediaType, RemovalReason
from counter_app.registration.documents import DocumentItem, DocumentStatus
from counter_app.registration.model import CaseState
from counter_app.registration.operations import cancel_case, find_case, notify_dues, record_document
from counter_app.registration.records import Case, DocumentRecord
from counter_app.shared.errors import ErrorCode, FailureCode, OfficeError, Unavailable
from counter_app.shared.events import Event, EventKind
from counter_app.staff.model import SYSTEM
from counter_app.storage.vault import SWEPT_AFTER_S
from tests.storage.meeting import held
from tests.support.branch import TrainingBranch
from tests.support.contents import contents, refused
from tests.support.forms import ALL_DOCUMENTS
from tests.support.scans import jpeg, pdf, png

NO_PHOTO = ALL_DOCUMENTS | {"photo": "missing"}
Attach = Callable[..., Attachment]


def by_office(branch: TrainingBranch, *args: Any) -> Attachment:
    return branch.office.attach(branch.officer, *args)


def by_operation(branch: TrainingBranch, *args: Any) -> Attachment:
    return branch.office.run(attach_document, branch.officer, *args)


@pytest.fixture(params=[by_office, by_operation])
def attach(request: pytest.FixtureRequest, branch: TrainingBranch) -> Attach:
    """Both ways to attach: with the scan prepared beforehand, and all at once."""
    return lambda *args: request.param(branch, *args)


def case_of(branch: TrainingBranch, number: str) -> Case:
    return branch.office.read(find_case, SYSTEM, number)


def events(branch: TrainingBranch, number: str) -> list[Event]:
    case = case_of(branch, number)
    return list(branch.office.read(lambda work: work.diary.of_case(case.id), SYSTEM))


def kinds(branch: TrainingBranch, number: str) -> list[EventKind]:
    return [event.kind for event in events(branch, number)]


def documents(branch: TrainingBranch, number: str) -> dict[DocumentItem, DocumentRecord]:
    case = case_of(branch, number)
    return {one.item: one for one in branch.office.read(lambda work: work.cases.documents(case.id), SYSTEM)}


def stored(branch: TrainingBranch) -> list[Path]:
    """The contents that lie in the vault."""
    return sorted(branch.office.database.vault.folder.glob("??/*"))


def test_a_scan_is_attached_and_comes_back_as_it_was(branch: TrainingBranch, attach: Attach) -> None:
    case = branch.registered()
    done = attach(case, " KTP ", pdf(2))
    assert (done.item, done.media_type, done.size, done.pages) == (DocumentItem.KTP, MediaType.PDF, len(pdf(2)), 2)
    assert (done.officer, done.added_at) == (branch.officer.id, branch.clock.now())
    assert branch.office.read(attachments_of, branch.officer, case) == (done,)
    assert branch.office.run(view_attachment, branch.officer, done.id) == (done, pdf(2))
    assert branch.office.verify() == ()


def test_a_missing_document_is_received_by_its_scan_and_what_was_noted_stays(
    branch: TrainingBranch, attach: Attach
) -> None:
    case = branch.registered(1, documents=NO_PHOTO)
    branch.office.run(record_document, branch.officer, case, "photo", DocumentStatus.MISSING, note="menyusul")
    assert case_of(branch, case).state is CaseState.INCOMPLETE
    attach(case, "photo", jpeg())
    assert case_of(branch, case).state is CaseState.COMPLETE
    photo = documents(branch, case)[DocumentItem.PHOTO]
    assert photo == DocumentRecord(DocumentItem.PHOTO, DocumentStatus.RECEIVED, note="menyusul")


def test_a_document_that_is_not_needed_stays_so(branch: TrainingBranch, attach: Attach) -> None:
    case = branch.registered(1, documents=ALL_DOCUMENTS | {"kk": "not_needed"})
    attach(case, "kk", jpeg())
    assert documents(branch, case)[DocumentItem.KK].status is DocumentStatus.NOT_NEEDED


def test_a_scan_can_be_added_after_the_documents_were_checked(branch: TrainingBranch, attach: Attach) -> None:
    case = branch.paid()
    attach(case, "ktp", jpeg())
    attach(case, "passport", png())
    assert case_of(branch, case).state is CaseState.PAID
    assert documents(branch, case)[DocumentItem.PASSPORT].status is DocumentStatus.RECEIVED
    assert branch.office.verify() == ()


def test_the_diary_tells_of_attachments_without_anything_personal(branch: TrainingBranch, attach: Attach) -> None:
    case = branch.registered()
    done = attach(case, "kk", png())
    branch.office.run(view_attachment, branch.officer, done.id)
    branch.office.run(remove_attachment, branch.officer, done.id, RemovalReason.UNREADABLE)
    told = {"attachment": done.id, "item": "kk", "media_type": "image/png", "size": len(png())}
    assert [(one.kind, dict(one.details)) for one in events(branch, case)][-3:] == [
        (EventKind.ATTACHMENT_ADDED, told),
        (EventKind.ATTACHMENT_VIEWED, told),
        (EventKind.ATTACHMENT_REMOVED, told | {"reason": "unreadable"}),
    ]


def test_the_same_scan_twice_for_one_document_is_one_attachment(branch: TrainingBranch, attach: Attach) -> None:
    case = branch.registered()
    first = attach(case, "ktp", jpeg())
    before = contents(branch.office.database.engine)
    assert attach(case, "ktp", jpeg()) == first
    assert contents(branch.office.database.engine) == before


def test_the_same_scan_for_several_documents_and_cases_is_stored_once(branch: TrainingBranch, attach: Attach) -> None:
    cases = branch.registered(1), branch.registered(2)
    made = {attach(case, item, pdf()).address for case in cases for item in ("ktp", "kk")}
    assert len(made) == len(stored(branch)) == 1
    assert [len(branch.office.read(attachments_of, branch.officer, case)) for case in cases] == [2, 2]


@pytest.mark.parametrize(
    ("item", "content", "code", "field"),
    [
        ("sim", jpeg(), ErrorCode.NO_SUCH_DOCUMENT, "document"),
        ("ktp", b"foto ktp.jpg", ErrorCode.ATTACHMENT_TYPE, "file"),
        ("ktp", jpeg()[:-40], ErrorCode.ATTACHMENT_TYPE, "file"),
        ("ktp", pdf() + bytes(1024 * 1024), ErrorCode.ATTACHMENT_TOO_LARGE, "file"),
    ],
)
def test_what_is_no_scan_or_no_document_is_refused(
    branch: TrainingBranch, attach: Attach, item: str, content: bytes, code: ErrorCode, field: str
) -> None:
    branch.set("attachment_max_mb", "1")
    case = branch.registered()
    before = contents(branch.office.database.engine)
    with pytest.raises(OfficeError) as error:
        attach(case, item, content)
    assert (error.value.code, error.value.field) == (code, field)
    assert contents(branch.office.database.engine) == before
    assert stored(branch) == []


def test_a_case_that_has_ended_takes_no_scan(branch: TrainingBranch, attach: Attach) -> None:
    case = branch.registered()
    branch.office.run(cancel_case, branch.officer, case, "mengundurkan diri")
    with pytest.raises(OfficeError) as error:
        attach(case, "ktp", jpeg())
    assert error.value.code is ErrorCode.CASE_STATE
    assert stored(branch) == []


def test_nobody_attaches_to_an_unknown_case_or_opens_an_unknown_attachment(branch: TrainingBranch) -> None:
    refused(branch, ErrorCode.NO_SUCH_CASE, attach_document, branch.officer, "1234-261120-0009-X", "ktp", jpeg())
    refused(branch, ErrorCode.NO_SUCH_CASE, attachments_of, branch.officer, "1234-261120-0009-X")
    refused(branch, ErrorCode.NO_SUCH_ATTACHMENT, view_attachment, branch.officer, 77)
    refused(branch, ErrorCode.NO_SUCH_ATTACHMENT, remove_attachment, branch.officer, 77, RemovalReason.REPLACED)


def test_content_goes_with_the_last_attachment_that_has_it(branch: TrainingBranch, attach: Attach) -> None:
    case = branch.registered()
    one, other = attach(case, "ktp", jpeg()), attach(case, "kk", jpeg())
    branch.office.run(remove_attachment, branch.officer, one.id, RemovalReason.WRONG_DOCUMENT)
    assert len(stored(branch)) == 1
    assert branch.office.run(view_attachment, branch.officer, other.id)[1] == jpeg()
    branch.office.run(remove_attachment, branch.officer, other.id, RemovalReason.WRONG_PERSON)
    assert stored(branch) == []
    assert documents(branch, case)[DocumentItem.KTP].status is DocumentStatus.RECEIVED
    assert branch.office.verify() == ()


def test_everything_of_a_case_is_taken_away_and_nothing_of_another(branch: TrainingBranch) -> None:
    case, neighbour = branch.registered(1), branch.registered(2)
    for item, content in (("ktp", jpeg()), ("kk", pdf())):
        by_office(branch, case, item, content)
    kept = by_office(branch, neighbour, "ktp", jpeg())
    assert branch.office.run(remove_attachments, branch.officer, case_of(branch, case).id) == 2
    assert branch.office.read(attachments_of, branch.officer, case) == ()
    assert [file.name for file in stored(branch)] == [kept.address]


def test_a_removal_that_is_not_committed_deletes_nothing(branch: TrainingBranch) -> None:
    done = by_office(branch, branch.registered(), "ktp", jpeg())

    def fail(work: Any) -> None:
        remove_attachment(work, done.id, RemovalReason.REPLACED)
        raise RuntimeError("power cut")

    with pytest.raises(RuntimeError):
        branch.office.run(fail, branch.officer)
    assert branch.office.run(view_attachment, branch.officer, done.id)[1] == jpeg()


def test_what_was_stored_for_an_attachment_that_never_came_is_swept_after_a_day(branch: TrainingBranch) -> None:
    vault = branch.office.database.vault
    kept = by_office(branch, branch.registered(), "ktp", jpeg())
    vault.keep(png(), 10)
    assert len(stored(branch)) == 2
    assert branch.office.run(sweep_vault, branch.administrator) == 0
    for file in stored(branch):
        os.utime(file, (time.time() - SWEPT_AFTER_S - 1,) * 2)
    refused(branch, ErrorCode.NOT_ALLOWED, sweep_vault, branch.officer)
    assert branch.office.run(sweep_vault, branch.administrator) == 1
    assert [file.name for file in stored(branch)] == [kept.address]


def test_the_end_of_keeping_sweeps_too(branch: TrainingBranch) -> None:
    branch.office.database.vault.keep(png(), 10)
    os.utime(stored(branch)[0], (time.time() - SWEPT_AFTER_S - 1,) * 2)
    branch.office.run(apply_retention, branch.administrator)
    assert stored(branch) == []


def test_content_that_is_deleted_while_it_is_attached_anew_is_stored_again(branch: TrainingBranch) -> None:
    case = branch.registered()
    old = by_office(branch, case, "ktp", jpeg())
    scan = branch.office.database.vault.keep(jpeg(), 10)
    branch.office.run(remove_attachment, branch.officer, old.id, RemovalReason.REPLACED)
    assert stored(branch) == []
    new = branch.office.run(attach_document, branch.officer, case, "kk", scan)
    assert branch.office.run(view_attachment, branch.officer, new.id)[1] == jpeg()


def test_two_counters_attach_the_same_scan_at_once(
    branch: TrainingBranch, other: Office, hands: ThreadPoolExecutor
) -> None:
    case = branch.registered()
    scan = branch.office.database.vault.keep(jpeg(), 10)
    with held(branch.office, attach_document, branch.officer, case, "ktp", scan) as first:
        second = hands.submit(other.attach, branch.colleague, case, "ktp", jpeg())
    assert second.result(20) == first
    assert len(stored(branch)) == 1
    assert branch.office.verify() == ()


def test_a_lost_key_is_named_before_anything_is_changed(branch: TrainingBranch) -> None:
    case = branch.registered()
    done = by_office(branch, case, "ktp", jpeg())
    branch.office.database.vault.key.path.unlink()
    later = branch.another_pc()
    before = contents(later.database.engine)
    for act in (
        lambda: later.run(view_attachment, branch.officer, done.id),
        lambda: later.attach(branch.officer, case, "kk", png()),
    ):
        with pytest.raises(Unavailable) as failed:
            act()
        assert failed.value.code is FailureCode.KEY_MISSING
    assert contents(later.database.engine) == before
    later.close()


def test_a_damaged_scan_is_named_and_can_be_scanned_again(branch: TrainingBranch) -> None:
    case = branch.registered()
    done = by_office(branch, case, "ktp", jpeg())
    stored(branch)[0].write_bytes(b"spoilt")
    with pytest.raises(Unavailable) as failed:
        branch.office.run(view_attachment, branch.officer, done.id)
    assert failed.value.code is FailureCode.ATTACHMENT_DAMAGED
    assert EventKind.ATTACHMENT_VIEWED not in kinds(branch, case)
    branch.office.run(remove_attachment, branch.officer, done.id, RemovalReason.UNREADABLE)
    again = by_office(branch, case, "ktp", jpeg())
    assert branch.office.run(view_attachment, branch.officer, again.id)[1] == jpeg()


def test_dues_are_told_as_soon_as_the_scans_are_complete(branch: TrainingBranch) -> None:
    case = branch.registered(1, documents=NO_PHOTO)
    by_office(branch, case, "photo", jpeg())
    assert branch.office.run(notify_dues, branch.officer, case).case.state is CaseState.NOTIFIED
