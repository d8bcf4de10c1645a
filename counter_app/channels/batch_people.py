"""What is done for single people of a batch: documents that come later, and the papers of each."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from counter_app.channels.batch_billing import issue_receipt
from counter_app.channels.batch_intake import find_batch
from counter_app.channels.batch_model import Batch, BatchRow
from counter_app.channels.batch_ports import BatchWork
from counter_app.registration.case import CaseState
from counter_app.registration.checking import check_documents
from counter_app.registration.documents import DocumentItem, DocumentStatus
from counter_app.registration.places import check_place
from counter_app.registration.records import DocumentRecord
from counter_app.registration.steps import find_case
from counter_app.shared.errors import ErrorCode, OfficeError
from counter_app.shared.events import EventKind, Subject
from counter_app.shared.papers import Paper, PaperKind
from counter_app.staff.model import Permission

_EACH = (PaperKind.DUES_NOTIFICATION, PaperKind.PAYMENT_CODE_SLIP)
"""Papers that everybody has who pays by a code of their own."""


@dataclass(frozen=True)
class DocumentsArrived:
    """The rows that something was missing of, as they were before, and the receipt that takes the old one's place."""

    rows: tuple[BatchRow, ...]
    receipt: Paper | None


def documents_arrived(
    work: BatchWork,
    number: str,
    lines: Collection[int] | None = None,
    items: Collection[DocumentItem] | None = None,
) -> DocumentsArrived:
    """Documents that were missing have come: for some lines or for everybody, some items or all that were missing.

    What was noted of them stays. If the combined receipt was given already, it is issued anew. Raises `OfficeError`:
    NO_SUCH_BATCH, NO_SUCH_ROW, CASE_ELSEWHERE.
    """
    work.actor.require(Permission.SERVE)
    batch = find_batch(work, number)
    rows = tuple(one for one in _rows(work, batch, lines) if one.state is CaseState.INCOMPLETE)
    came = sum(_arrived(work, row, items) for row in rows)
    return DocumentsArrived(rows, issue_receipt(work, batch) if came and batch.receipt is not None else None)


def _arrived(work: BatchWork, row: BatchRow, items: Collection[DocumentItem] | None) -> int:
    """How many documents of somebody have come."""
    case = find_case(work, row.case_number or "")
    check_place(work, case, EventKind.DOCUMENT_RECORDED)
    known = {one.item: one for one in work.cases.documents(case.id)}
    came = [item for item in map(DocumentItem, row.missing) if items is None or item in items]
    for item in came:
        before = known[item]
        record = DocumentRecord(item, DocumentStatus.RECEIVED, before.original_seen, before.note)
        work.cases.put_document(case.id, record)
        work.record(
            EventKind.DOCUMENT_RECORDED, Subject(case=case.id), item=item.value, status=DocumentStatus.RECEIVED.value
        )
    check_documents(work, case)
    return len(came)


def papers_of_people(work: BatchWork, number: str, lines: Collection[int] | None = None) -> tuple[Paper, ...]:
    """The latest dues notification and slip of everybody, or of some lines, who is to pay by a code of their own.

    Raises `OfficeError`: NO_SUCH_BATCH, NO_SUCH_ROW.
    """
    work.actor.require(Permission.SERVE)
    batch = find_batch(work, number)
    found: list[Paper] = []
    for row in _rows(work, batch, lines):
        if row.case is None or row.code is None or row.state is not CaseState.AWAITING_PAYMENT:
            continue
        latest = {paper.kind: paper for paper in work.papers.of_case(row.case)}
        found += [latest[kind] for kind in _EACH if kind in latest]
    return tuple(found)


def _rows(work: BatchWork, batch: Batch, lines: Collection[int] | None) -> tuple[BatchRow, ...]:
    """The people of these lines, or all."""
    every = tuple(one for one in work.batches.rows(batch.id) if one.valid)
    if lines is None:
        return every
    chosen = {one.line: one for one in every if one.line in set(lines)}
    for line in lines:
        if line not in chosen:
            raise OfficeError(ErrorCode.NO_SUCH_ROW, field="lines", line=line)
    return tuple(chosen[line] for line in sorted(chosen))
