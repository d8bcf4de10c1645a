"""The report on a person as one document: what `privacy export` writes for the person."""

from __future__ import annotations

from counter_app.cli.answer import Document
from counter_app.cli.online_view import mail_document, online_held
from counter_app.cli.payment_view import payment_document
from counter_app.dues.stored import quote_to_dict
from counter_app.privacy.model import CaseHeld, DraftHeld, Entry, PersonReport, RoleHeld, TicketHeld, TrailStep
from counter_app.registration.records import StoredQuote


def person_document(report: PersonReport) -> Document:
    """Everything in the report, with labels beside codes, so that a person can read it and a program too."""
    return {
        "made_at": report.made_at,
        "full_name": report.full_name,
        "nik": report.nik,
        "birth_date": report.birth_date,
        "known_since": report.known_since,
        "cases": [_case(one) for one in report.cases],
        "drafts": [_draft(one) for one in report.drafts],
        "online_registrations": [online_held(one) for one in report.online],
        "roles": [_role(one) for one in report.roles],
        "processing": [_step(one) for one in report.trail],
    }


def _case(case: CaseHeld) -> Document:
    card = case.card
    return {
        "case": case.number,
        "state": case.state,
        "channel": case.channel,
        "business_day": case.business_day,
        "created_at": case.created_at,
        "cancel_reason": case.cancel_reason,
        "hold_reason": case.hold_reason,
        "erased_at": case.erased_at,
        "form": case.form,
        "entries": [_entry(one) for one in case.entries],
        "documents": [
            {"document": one.item, "status": one.status, "original_seen": one.original_seen, "note": one.note}
            for one in case.documents
        ],
        "attachments": [
            {
                "attachment": one.id,
                "document": one.item,
                "media_type": one.media_type,
                "size": one.size,
                "pages": one.pages,
                "added_at": one.added_at,
            }
            for one in case.attachments
        ],
        "consents": [
            {
                "purpose": one.purpose,
                "granted": one.granted,
                "text_version": one.text_version,
                "at": one.at,
                "method": one.method,
                "withdrawn_at": one.withdrawn_at,
            }
            for one in case.consents
        ],
        "quotes": [_quote(one) for one in case.quotes],
        "payment_codes": [
            {
                "code": one.code,
                "issuer": one.issuer,
                "state": one.state,
                "amount": one.amount,
                "issued_at": one.issued_at,
                "expires_at": one.expires_at,
                "ended_reason": one.ended_reason,
            }
            for one in case.codes
        ],
        "payments": [payment_document(one) for one in case.payments],
        "reversals": [
            {
                "payment": one.payment,
                "reason": one.reason,
                "asked_at": one.asked_at,
                "decided_at": one.decided_at,
                "approved": one.approved,
                "decision": one.decision,
            }
            for one in case.reversals
        ],
        "card": None
        if card is None
        else {
            "kpj": card.kpj,
            "paid_on": card.paid_on,
            "promised_on": card.promised_on,
            "number_issued_at": card.number_issued_at,
            "ready_at": card.ready_at,
            "handed_over_at": card.handed_over_at,
            "receiver": card.receiver,
            "relation": card.relation,
            "delivery": card.delivery,
            "sent_at": card.sent_at,
            "sent_reference": card.sent_reference,
            "returned_at": card.returned_at,
            "returned_reason": card.returned_reason,
            "late_reason": card.late_reason,
            "late_note": card.late_note,
            "signed": case.signed,
            "signature_svg": None if case.signature is None else case.signature.to_svg(),
        },
        "papers": [
            {"kind": one.kind, "number": one.number, "issued_at": one.issued_at, "prints": one.prints}
            for one in case.papers
        ],
        "mails": [mail_document(one) for one in case.mails],
        "tickets": [_ticket(one) for one in case.tickets],
        "batch": None
        if case.batch is None
        else {
            "batch": case.batch.number,
            "kind": case.batch.kind,
            "through": case.batch.through,
            "row": case.batch.line,
            "given_at": case.batch.given_at,
        },
    }


def _role(role: RoleHeld) -> Document:
    return {
        "role": role.role,
        "name": role.name,
        "nik": role.nik,
        "kpj": role.kpj,
        "known_since": role.since,
        "letters": [
            {"letter": number, "valid_from": first, "valid_until": last} for number, first, last in role.letters
        ],
    }


def _entry(entry: Entry) -> Document:
    return {"key": entry.key, "label": entry.label, "value": entry.value}


def _quote(stored: StoredQuote) -> Document:
    return {"at": stored.at, **quote_to_dict(stored.quote)}


def _ticket(held: TicketHeld) -> Document:
    ticket = held.ticket
    return {
        "ticket": ticket.number,
        "business_day": ticket.business_day,
        "priority": ticket.priority,
        "state": ticket.state,
        "outcome": ticket.outcome,
        "slices": [
            {"kind": one.kind, "started_at": one.started_at, "ended_at": one.ended_at, "counter": one.counter}
            for one in held.slices
        ],
        "notes": [{"at": one.at, "step": one.step, "text": one.text} for one in held.notes],
    }


def _draft(draft: DraftHeld) -> Document:
    return {
        "started_at": draft.started_at,
        "changed_at": draft.changed_at,
        "entries": [_entry(one) for one in draft.entries],
    }


def _step(step: TrailStep) -> Document:
    return {
        "at": step.at,
        "event": step.kind,
        "officer": step.officer,
        "case": step.case_number,
        "details": dict(step.details),
    }
