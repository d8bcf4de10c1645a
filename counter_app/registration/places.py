"""Which of two offices goes on with a case of a Service Point Office: each fact has one office that may change it.

The SPO owns everything up to the payment code; the branch owns the money, the member number and the card. Whoever has
the card in hand gives it away. So no fact is changed at both places, and both come to the same state whatever the
order of their nightly files.
"""

from __future__ import annotations

from counter_app.registration.case import Channel
from counter_app.registration.ports import CaseWork
from counter_app.registration.records import Case
from counter_app.settings import OfficeKind
from counter_app.shared.errors import ErrorCode, OfficeError
from counter_app.shared.events import EventKind

OF_SPO = frozenset(
    {
        EventKind.CASE_CALLED,
        EventKind.CASE_WAITING,
        EventKind.DOCUMENT_RECORDED,
        EventKind.DOCUMENTS_CHECKED,
        EventKind.ATTACHMENT_ADDED,
        EventKind.DUES_NOTIFIED,
        EventKind.RECEIPT_ISSUED,
        EventKind.DATA_CHANGED,
        EventKind.CASE_CANCELLED,
    }
)
"""What only the SPO does with its cases."""

OF_BRANCH = frozenset(
    {
        EventKind.PAYMENT_RECORDED,
        EventKind.PAYMENT_ADDED,
        EventKind.PAYMENT_REVERSED,
        EventKind.MEMBER_NUMBER_ISSUED,
        EventKind.CARD_READY,
        EventKind.CARD_SENT,
        EventKind.CARD_RETURNED,
        EventKind.CARD_LATE_NOTED,
    }
)
"""What only the branch does with the cases of an SPO."""


def done_elsewhere(work: CaseWork, case: Case, kind: EventKind) -> bool:
    """Whether the other office does this with a case."""
    if case.channel is not Channel.SPO:
        return False
    at_spo = work.branch.office_kind is OfficeKind.SPO
    return kind in (OF_BRANCH if at_spo else OF_SPO)


def require_branch(work: CaseWork) -> None:
    """For lists of the core system, which only a branch has. Raises `OfficeError` (CASE_ELSEWHERE) at an SPO."""
    if work.branch.office_kind is OfficeKind.SPO:
        raise OfficeError(ErrorCode.CASE_ELSEWHERE)


def check_place(work: CaseWork, case: Case, kind: EventKind) -> None:
    """Raises `OfficeError` (CASE_ELSEWHERE) for what the other office does with a case."""
    if done_elsewhere(work, case, kind):
        raise OfficeError(ErrorCode.CASE_ELSEWHERE, field="case", case=case.number)
