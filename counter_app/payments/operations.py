"""What the office does with payment codes and payments, in one place: what the rest of the office imports."""

from __future__ import annotations

from counter_app.payments.board import PaymentsBoard, payments_board
from counter_app.payments.codes import (
    CodeReissued,
    ReceiptIssued,
    expire_codes,
    find_code,
    issue_receipt,
    local_prefix,
    notify_dues,
    reissue_code,
    void_code,
    void_codes,
)
from counter_app.payments.receipts import find_payment, issue_payment_receipt
from counter_app.payments.recording import AlreadyRecorded, PaymentRecorded, record_payment
from counter_app.payments.reversing import ReversalDecided, ask_reversal, decide_reversal
from counter_app.payments.reversing_totals import ask_total_reversal, decide_total_reversal
from counter_app.payments.standing import DuesStanding, standing

__all__ = [
    "AlreadyRecorded",
    "CodeReissued",
    "DuesStanding",
    "PaymentRecorded",
    "PaymentsBoard",
    "ReceiptIssued",
    "ReversalDecided",
    "ask_reversal",
    "ask_total_reversal",
    "decide_reversal",
    "decide_total_reversal",
    "expire_codes",
    "find_code",
    "find_payment",
    "issue_payment_receipt",
    "issue_receipt",
    "local_prefix",
    "notify_dues",
    "payments_board",
    "record_payment",
    "reissue_code",
    "standing",
    "void_code",
    "void_codes",
]
