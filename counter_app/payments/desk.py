"""A case as the officer's desk works on it: everything about it read at one moment, and small steps around it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from counter_app.dues.model import Quote, QuoteRequest
from counter_app.dues.operations import make_quote
from counter_app.payments.model import PaymentCode, received
from counter_app.payments.ports import PaymentWork
from counter_app.queueing.model import ENDED, Outcome
from counter_app.registration.case import ENDED as CASE_ENDED
from counter_app.registration.checklists import documents_asked
from counter_app.registration.documents import DocumentItem, DocumentStatus, missing_documents
from counter_app.registration.drafts import FormDraft
from counter_app.registration.model import BEFORE_PAID, Case, CaseState
from counter_app.registration.operations import attach_ticket, check_documents, find_case, record_document, view_case
from counter_app.registration.own_records import own_draft, own_records, require_own_case
from counter_app.registration.ports import CaseWork
from counter_app.registration.records import DocumentRecord, StoredQuote
from counter_app.settings import BranchSettings
from counter_app.shared.errors import ErrorCode, OfficeError
from counter_app.shared.papers import Paper
from counter_app.staff.model import Permission


@dataclass(frozen=True)
class DeskCase:
    """`missing` of the `required` documents; `quote` and `code` are the latest, `received` is what came in for it."""

    case: Case
    required: tuple[DocumentItem, ...]
    documents: tuple[DocumentRecord, ...]
    missing: tuple[DocumentItem, ...]
    quote: StoredQuote | None
    code: PaymentCode | None
    papers: tuple[Paper, ...]
    received: int = 0

    @property
    def is_change(self) -> bool:
        """Whether a change of data is to be recorded, not a membership to be paid for."""
        return self.case.is_change

    @property
    def correction_due_at(self) -> datetime | None:
        """Until when a change of data must be recorded; None for a registration, and once it is recorded."""
        return None if self.case.state in CASE_ENDED else self.case.correction_due_at


@dataclass(frozen=True)
class CaseDesk:
    """A ticket's case and draft, if it has them, and by which day and settings a form is judged."""

    today: date
    branch: BranchSettings
    case: DeskCase | None
    draft: FormDraft | None = None


def case_desk(work: PaymentWork, ticket: int) -> CaseDesk:
    """What the desk shows of a ticket: its latest case that was not cancelled, else the latest one, and its draft."""
    seen = own_records(work, work.cases.of_ticket(ticket), lambda one: one)
    cases = sorted((work.cases.by_id(one) for one in seen), key=lambda one: one.id)
    running = [one for one in cases if one.state is not CaseState.CANCELLED] or cases
    return CaseDesk(
        today=work.today,
        branch=work.branch,
        case=desk_case(work, running[-1]) if running else None,
        draft=own_draft(work, work.drafts.of_ticket(ticket)),
    )


def desk_case(work: PaymentWork, case: Case) -> DeskCase:
    required = documents_asked(work.branch, case.form)
    documents = work.cases.documents(case.id)
    statuses = {record.item: record.status for record in documents}
    codes = work.payment_codes.of_case(case.id)
    return DeskCase(
        case=case,
        required=required,
        documents=documents,
        missing=missing_documents(required, statuses),
        quote=work.cases.last_quote(case.id),
        code=codes[-1] if codes else None,
        papers=work.papers.of_case(case.id),
        received=received(work.payments.of_code(codes[-1].id)) if codes else 0,
    )


def view_desk_case(work: PaymentWork, number: str) -> DeskCase:
    """Open a case of another ticket to read it, which is recorded. Raises `OfficeError` (NO_SUCH_CASE)."""
    return desk_case(work, view_case(work, number))


def continue_case(work: CaseWork, number: str, ticket: str) -> Case:
    """Go on with a case by another ticket of today."""
    work.actor.require(Permission.SERVE)
    return attach_ticket(work, find_case(work, number), ticket)


def receive_missing(work: CaseWork, number: str) -> tuple[Case, tuple[DocumentItem, ...]]:
    """Everything that was still missing has come; what was noted of it stays. Returns the case and what is missing."""
    case = find_case(work, number)
    notes = {record.item: record for record in work.cases.documents(case.id)}
    statuses = {item: record.status for item, record in notes.items()}
    for item in missing_documents(documents_asked(work.branch, case.form), statuses):
        known = notes.get(item, DocumentRecord(item, DocumentStatus.MISSING))
        case, _ = record_document(work, number, item, original_seen=known.original_seen, note=known.note)
    return check_documents(work, case)


def estimate_dues(work: CaseWork, request: QuoteRequest) -> Quote:
    """The dues of a form that is still being filled in; nothing is kept."""
    return make_quote(work.tariff, request)


def record_print(work: CaseWork, paper: int) -> Paper:
    """A paper came out of a printer that the office does not drive itself."""
    work.actor.require(Permission.SERVE)
    issued = work.papers.by_id(paper)
    require_own_case(work, issued.case, OfficeError(ErrorCode.NO_SUCH_PAPER, field="paper"))
    work.papers.count_print(issued)
    return work.papers.by_id(paper)


def over(work: CaseWork, tickets: Iterable[int]) -> frozenset[int]:
    """Those of some tickets whose visit has ended."""
    return frozenset(one for one in tickets if work.tickets.by_id(one).state in ENDED)


def suggested_outcome(state: CaseState | None) -> Outcome:
    """How a visit ends by what became of its case: complete once a payment code is out, else by what is left."""
    if state is None or state is CaseState.CANCELLED:
        return Outcome.INFORMATION
    waits = BEFORE_PAID - {CaseState.AWAITING_PAYMENT}
    return Outcome.INCOMPLETE if state in waits else Outcome.COMPLETED
