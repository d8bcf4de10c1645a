"""Payment codes, payments and the payments desk as the command line tells them."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

from counter_app.cli.answer import Document
from counter_app.cli.dues_view import arrears_document, shown_arrears
from counter_app.payments.model import CodeState, Payment, PaymentCode, Reversal
from counter_app.payments.operations import DuesStanding, PaymentsBoard
from counter_app.payments.totals import is_member_code

if TYPE_CHECKING:
    from counter_app.storage.unit_of_work import SqlWork


def code_document(work: SqlWork, code: PaymentCode) -> Document:
    """A payment code, what came in for it, and whether it can still be paid now."""
    by_code = work.payments.of_code(code.id)
    received = sum(one.amount for one in by_code if one.stands)
    state = code.state_on(work.now)
    return {
        "code": code.code,
        "issuer": code.issuer,
        "state": state,
        "amount": code.amount,
        "received": received,
        "payable": state is CodeState.ACTIVE and not is_member_code(code.code),
        "issued_at": code.issued_at,
        "expires_at": code.expires_at,
        "ended_reason": code.ended_reason,
    }


def payment_document(payment: Payment) -> Document:
    return {
        "payment": payment.id,
        "amount": payment.amount,
        "kind": payment.kind,
        "source": payment.source,
        "paid_at": payment.paid_at,
        "recorded_at": payment.recorded_at,
        "reference": payment.reference,
        "reason": payment.reason,
        "reversed_at": payment.reversed_at,
    }


def reversal_document(work: SqlWork, payment: Payment, reversal: Reversal) -> Document:
    """A payment with the request to take it back; its own `reason` is the one of an amount that differed."""
    paid = payment_document(payment)
    by = work.officers.by_id
    return {
        **{key: value for key, value in paid.items() if key != "reason"},
        "difference_reason": payment.reason,
        "reason": reversal.reason,
        "asked_by": by(reversal.asked_by).full_name,
        "asked_at": reversal.asked_at,
        "decided_by": None if reversal.decided_by is None else by(reversal.decided_by).full_name,
        "decided_at": reversal.decided_at,
        "decision": reversal.decision or None,
    }


def board_document(board: PaymentsBoard) -> Document:
    """Names are masked; whose a case is, `case show` tells and records."""
    return {
        "on": board.on,
        "awaiting": [asdict(one) for one in board.awaiting],
        "payments": [asdict(one) for one in board.paid],
        "differences": [asdict(one) for one in board.differences],
        "asked": [asdict(one) for one in board.asked],
        "reversals": [asdict(one) for one in board.taken_back],
    }


def standing_document(told: DuesStanding) -> Document:
    return {
        "case": told.case_number,
        "segment": told.segment,
        "on": told.on,
        "first_month": told.first_month,
        "paid_through": told.paid_through,
        "next_month": told.next_month,
        "next_due_on": told.next_due_on,
        "months_in_arrears": told.months_in_arrears,
        "arrears": None if told.arrears is None else arrears_document(told.arrears),
        "advice": told.advice,
    }


def shown_standing(told: DuesStanding) -> Document:
    """A standing for people: the headline says what the advice is."""
    document = {key: value for key, value in standing_document(told).items() if key not in {"advice", "arrears"}}
    return document if told.arrears is None else document | shown_arrears(told.arrears)
