"""A case as the command line tells it."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from counter_app.cli.answer import Document
from counter_app.cli.payment_view import code_document, payment_document
from counter_app.payments.model import Payment
from counter_app.registration.checklists import documents_asked
from counter_app.registration.documents import missing_documents
from counter_app.registration.model import Case
from counter_app.registration.operations import find_case, normalise_case_number
from counter_app.shared.events import Event
from counter_app.shared.ids import mask_nik

if TYPE_CHECKING:
    from counter_app.storage.unit_of_work import SqlWork


def case_document(work: SqlWork, number: str) -> Document:
    """A case with its documents, dues, payment code, card, papers and events. The NIK is masked."""
    case = find_case(work, normalise_case_number(number))
    codes, payments = work.payment_codes.of_case(case.id), work.payments.of_case(case.id)
    documents = work.cases.documents(case.id)
    statuses = {one.item: one.status for one in documents}
    return {
        "case": case.number,
        "state": case.state,
        "channel": case.channel,
        "business_day": case.business_day,
        "created_at": case.created_at,
        "application": case.form.application,
        "correction_due_at": case.correction_due_at,
        "applicant": {"full_name": case.form.full_name, "nik": mask_nik(case.form.nik)},
        "cancel_reason": case.cancel_reason,
        "missing_documents": missing_documents(documents_asked(work.branch, case.form), statuses),
        "payment_code": codes[-1].code if codes else None,
        "dues": _dues(work, case),
        "payment": _payment(payments),
        "payments": [payment_document(one) for one in payments],
        "card": _card(work, case),
        "tickets": [one.number for one in work.cases.tickets_of(case.id)],
        "documents": [
            {"document": one.item, "status": one.status, "original_seen": one.original_seen, "note": one.note}
            for one in documents
        ],
        "payment_codes": [code_document(work, one) for one in codes],
        "events": [_event(work, one) for one in work.diary.of_case(case.id)],
    }


def _dues(work: SqlWork, case: Case) -> Document | None:
    stored = work.cases.last_quote(case.id)
    if stored is None:
        return None
    quote = stored.quote
    return {
        "total": quote.total,
        "normal_total": quote.normal_total,
        "saving": quote.saving,
        "first_month": quote.request.first_month,
        "months": quote.request.months,
    }


def _payment(payments: tuple[Payment, ...]) -> Document | None:
    """The last payment that stands."""
    for payment in reversed(payments):
        if payment.stands:
            return {"amount": payment.amount, "paid_at": payment.paid_at, "reference": payment.reference}
    return None


def _card(work: SqlWork, case: Case) -> Document | None:
    card = work.cards.of_case(case.id)
    if card is None:
        return None
    return {
        "kpj": card.kpj,
        "number_due_on": card.number_due_on,
        "promised_on": card.promised_on,
        "ready_at": card.ready_at,
        "delivery": card.delivery,
        "sent_at": card.sent_at,
        "returned_at": card.returned_at,
        "returned_reason": card.returned_reason,
        "late_reason": card.late_reason,
        "handed_over_at": card.handed_over_at,
    }


def _event(work: SqlWork, event: Event) -> Document:
    return {
        "sequence": event.sequence,
        "at": event.at,
        "event": event.kind,
        "officer": work.officers.by_id(event.actor).name,
        "details": dict(event.details),
    }


def shown_case(document: Document) -> Document:
    """A case for people: its events without the figures that programs compare."""
    events = cast("list[Document]", document["events"])
    return document | {"events": [{key: one[key] for key in one if key != "details"} for one in events]}
