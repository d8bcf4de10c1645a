"""What was brought, against what the branch asks for."""

from __future__ import annotations

from counter_app.registration.case import CaseState
from counter_app.registration.checklists import documents_asked
from counter_app.registration.documents import DocumentItem, DocumentStatus, missing_documents
from counter_app.registration.places import check_place
from counter_app.registration.ports import CaseWork
from counter_app.registration.records import Case, DocumentRecord
from counter_app.registration.steps import find_case, move_case
from counter_app.shared.errors import ErrorCode, OfficeError
from counter_app.shared.events import EventKind, Subject
from counter_app.shared.text import one_line
from counter_app.staff.model import Permission

LONGEST_NOTE = 200


def record_document(
    work: CaseWork,
    number: str,
    item_name: str,
    status: DocumentStatus = DocumentStatus.RECEIVED,
    *,
    original_seen: bool = False,
    note: str = "",
) -> tuple[Case, tuple[DocumentItem, ...]]:
    """Note that a document arrived, is missing or is not needed. Returns the case and what is still missing."""
    work.actor.require(Permission.SERVE)
    case = find_case(work, number)
    item = find_document(item_name)
    note = one_line(note)
    if len(note) > LONGEST_NOTE:
        raise OfficeError(ErrorCode.OUT_OF_RANGE, field="note", minimum=0, maximum=LONGEST_NOTE)
    check_place(work, case, EventKind.DOCUMENT_RECORDED)
    work.cases.put_document(case.id, DocumentRecord(item, status, original_seen, note))
    work.record(EventKind.DOCUMENT_RECORDED, Subject(case=case.id), item=item.value, status=status.value)
    return check_documents(work, case)


def find_document(name: str) -> DocumentItem:
    """A document by its name. Raises `OfficeError` (NO_SUCH_DOCUMENT)."""
    try:
        return DocumentItem(name.strip().lower())
    except ValueError:
        raise OfficeError(ErrorCode.NO_SUCH_DOCUMENT, field="document", choices=tuple(DocumentItem)) from None


def check_documents(work: CaseWork, case: Case) -> tuple[Case, tuple[DocumentItem, ...]]:
    """Compare what was brought with what the branch asks for, and say so in the case's state."""
    statuses = {record.item: record.status for record in work.cases.documents(case.id)}
    missing = missing_documents(documents_asked(work.branch, case.form), statuses)
    target = CaseState.INCOMPLETE if missing else CaseState.COMPLETE
    if case.state is not target:
        case = move_case(work, case, target, EventKind.DOCUMENTS_CHECKED, missing=len(missing))
    return case, missing


def need_documents(work: CaseWork, case: Case) -> Case:
    """The case with its documents complete. Raises `OfficeError`: DOCUMENTS_MISSING with the items, CASE_STATE."""
    case, missing = check_documents(work, case)
    if missing:
        raise OfficeError(ErrorCode.DOCUMENTS_MISSING, field="documents", missing=missing)
    return case
