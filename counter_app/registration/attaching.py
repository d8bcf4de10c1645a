"""Scans are attached to the documents of a case, looked at, and taken away."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from counter_app.registration.attachment_ports import AttachmentWork
from counter_app.registration.attachments import Attachment, RemovalReason, Scan
from counter_app.registration.case import ENDED, CaseState
from counter_app.registration.checking import check_documents, find_document
from counter_app.registration.documents import DocumentItem, DocumentStatus
from counter_app.registration.own_records import require_own_case
from counter_app.registration.places import check_place
from counter_app.registration.records import Case, DocumentRecord
from counter_app.registration.steps import find_case
from counter_app.shared.errors import ErrorCode, OfficeError
from counter_app.shared.events import EventKind, Subject
from counter_app.staff.model import Permission

_CHECKABLE = frozenset({CaseState.REGISTERED, CaseState.CALLED, CaseState.INCOMPLETE, CaseState.COMPLETE})
"""States in which an arriving document may change what is missing."""


def attachment_limit(work: AttachmentWork, number: str, item: str) -> int:
    """How many megabytes a scan of this document may have. Refuses as `attach_document` does."""
    _open_case(work, number)
    find_document(item)
    return work.branch.attachment_max_mb


def attach_document(work: AttachmentWork, number: str, item: str, content: bytes | Scan) -> Attachment:
    """Attach a scan to a document of a case; a missing document has thereby been received.

    Checking and encrypting five megabytes takes a tenth of a second, during which nobody else can write: outside of
    tests let `Office.attach` keep the scan first. The same content is attached to a document only once.

    Raises `OfficeError`: NO_SUCH_CASE, NO_SUCH_DOCUMENT, CASE_STATE for a case that has ended, ATTACHMENT_TYPE,
    ATTACHMENT_TOO_LARGE; `Unavailable`: KEY_MISSING, KEY_WRONG.
    """
    case = _open_case(work, number)
    document = find_document(item)
    scan = content if isinstance(content, Scan) else work.vault.keep(content, work.branch.attachment_max_mb)
    work.work_alone()
    work.vault.ensure(scan)
    known = work.attachments.same(case.id, document, scan.address)
    if known is not None:
        return known
    attachment = work.attachments.add(case.id, document, scan)
    work.record(EventKind.ATTACHMENT_ADDED, Subject(case=case.id), **_told(attachment))
    _receive(work, case, document)
    return attachment


def _open_case(work: AttachmentWork, number: str) -> Case:
    work.actor.require(Permission.SERVE)
    case = find_case(work, number)
    check_place(work, case, EventKind.ATTACHMENT_ADDED)
    if case.state in ENDED:
        raise OfficeError(ErrorCode.CASE_STATE, field="case", state=case.state.value, wanted=CaseState.COMPLETE.value)
    return case


def _told(attachment: Attachment) -> dict[str, str | int]:
    return {
        "attachment": attachment.id,
        "item": attachment.item.value,
        "media_type": attachment.media_type.value,
        "size": attachment.size,
    }


def _receive(work: AttachmentWork, case: Case, item: DocumentItem) -> None:
    known = {record.item: record for record in work.cases.documents(case.id)}
    record = known.get(item, DocumentRecord(item, DocumentStatus.MISSING))
    if record.status is not DocumentStatus.MISSING:
        return
    received = DocumentStatus.RECEIVED
    work.cases.put_document(case.id, replace(record, status=received))
    work.record(EventKind.DOCUMENT_RECORDED, Subject(case=case.id), item=item.value, status=received.value)
    if case.state in _CHECKABLE:
        check_documents(work, case)


def attachments_of(work: AttachmentWork, number: str) -> tuple[Attachment, ...]:
    """What is attached to a case, without the content. Raises `OfficeError` (NO_SUCH_CASE)."""
    work.actor.require(Permission.SERVE)
    return work.attachments.of_case(find_case(work, number).id)


def view_attachment(work: AttachmentWork, attachment: int) -> tuple[Attachment, bytes]:
    """Open an attachment; that somebody did is recorded (UU 27/2022 art. 31).

    Raises `OfficeError` (NO_SUCH_ATTACHMENT); `Unavailable`: KEY_MISSING, KEY_WRONG, ATTACHMENT_DAMAGED.
    """
    work.actor.require(Permission.SERVE)
    found = _find(work, attachment)
    content = work.vault.read(found.address)
    work.record(EventKind.ATTACHMENT_VIEWED, Subject(case=found.case), **_told(found))
    return found, content


def remove_attachment(work: AttachmentWork, attachment: int, reason: RemovalReason) -> Attachment:
    """Take an attachment away, and its content with the last attachment that has it.

    What was noted of the document stays. Raises `OfficeError` (NO_SUCH_ATTACHMENT).
    """
    work.actor.require(Permission.SERVE)
    found = _find(work, attachment)
    _remove(work, found, reason)
    return found


def remove_attachments(work: AttachmentWork, case: int, reason: RemovalReason = RemovalReason.ERASED) -> int:
    """Take away everything that is attached to a case, by its id. Returns how much that was."""
    every = work.attachments.of_case(case)
    for one in every:
        _remove(work, one, reason)
    return len(every)


def _find(work: AttachmentWork, attachment: int) -> Attachment:
    found = work.attachments.find(attachment)
    refusal = OfficeError(ErrorCode.NO_SUCH_ATTACHMENT, field="attachment")
    if found is None:
        raise refusal
    require_own_case(work, found.case, refusal)
    return found


def _remove(work: AttachmentWork, attachment: Attachment, reason: RemovalReason) -> None:
    if not work.attachments.remove(attachment.id):
        raise OfficeError(ErrorCode.NO_SUCH_ATTACHMENT, field="attachment")
    work.record(EventKind.ATTACHMENT_REMOVED, Subject(case=attachment.case), **_told(attachment), reason=reason.value)
    work.later(partial(_discard, address=attachment.address))


def _discard(work: AttachmentWork, *, address: str) -> None:
    """Delete content that no attachment has any more, while nobody can attach it anew."""
    work.work_alone()
    if not work.attachments.uses(address):
        work.vault.discard(address)


def sweep_vault(work: AttachmentWork) -> int:
    """Delete what was stored for attachments that never came to be, once it is a day old. Returns how many."""
    work.actor.require(Permission.ADMINISTER)
    work.work_alone()
    return work.vault.sweep(work.attachments.addresses())
