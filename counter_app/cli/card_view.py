"""Cards as the command line tells them."""

from __future__ import annotations

from counter_app.cards.model import CardPromise
from counter_app.cards.operations import BoardCard, FoundCard
from counter_app.cli.answer import Answer, Document
from counter_app.registration.case import CaseState
from counter_app.shared.errors import Unavailable
from counter_app.shared.labels import Label


def card_document(card: CardPromise) -> Document:
    return {
        "case": card.case_number,
        "state": CaseState(card.state),
        "kpj": card.kpj,
        "paid_on": card.paid_on,
        "number_due_on": card.number_due_on,
        "number_issued_at": card.number_issued_at,
        "promised_on": card.promised_on,
        "ready_at": card.ready_at,
        "delivery": card.delivery,
        "sent_at": card.sent_at,
        "sent_reference": card.sent_reference,
        "returned_at": card.returned_at,
        "returned_reason": card.returned_reason,
        "late_reason": card.late_reason,
        "late_note": card.late_note,
        "handed_over_at": card.handed_over_at,
    }


def card_answer(card: CardPromise, more: Document | None = None, failure: Unavailable | None = None) -> Answer:
    """What became of one card."""
    shown = card_document(card) | (more or {})
    document = shown | {"cards": [card_document(card)]}
    return Answer(document, Label("Kasus {case}: {state}.", "Case {case}: {state}."), shown, failure=failure)


def board_document(one: BoardCard) -> Document:
    return card_document(one.card) | {
        "holder": one.holder,
        "channel": one.channel,
        "urgency": one.urgency,
        "number_late": one.number_late,
    }


def board_row(one: BoardCard) -> Document:
    """What people read of a card on the board."""
    return {
        "case": one.card.case_number,
        "holder": one.holder,
        "state": one.state,
        "number_due_on": one.card.number_due_on if one.card.kpj is None else None,
        "promised_on": one.card.promised_on,
        "urgency": one.urgency,
        "delivery": one.card.delivery,
        "late_reason": one.card.late_reason,
        "returned_reason": one.card.returned_reason,
    }


def found_document(one: FoundCard) -> Document:
    return {
        "case": one.card.case_number,
        "state": CaseState(one.card.state),
        "holder": one.holder,
        "nik": one.nik,
        "kpj": one.card.kpj,
        "promised_on": one.card.promised_on,
        "may_collect": one.may_collect,
    }
