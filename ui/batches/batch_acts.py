"""What can be done with a batch at each stage, one of it the main thing, and what with each of its people."""

from __future__ import annotations

from enum import StrEnum, unique

from counter_app.channels.batch_board import BatchView
from counter_app.channels.batch_model import BatchRow, BatchStage, BatchState, may_be_cancelled
from counter_app.payments.model import CodeState
from counter_app.payments.totals import TotalCode
from counter_app.registration.case import CaseState
from ui.batches.batches_state import Opened


@unique
class Act(StrEnum):
    ADD_FILE = "add_file"
    ADD_PERSON = "add_person"
    RECEIVE = "receive"
    DOCUMENTS_ALL = "documents_all"
    BILL = "bill"
    SLIPS = "slips"
    PAY = "pay"
    GIVE = "give"
    DELIVER_ALL = "deliver_all"
    TICKET = "ticket"
    CANCEL = "cancel"
    DOCUMENTS = "documents"
    SLIP = "slip"
    DELIVER = "deliver"
    DROP = "drop"


PERSON_ACTS = (Act.DOCUMENTS, Act.SLIP, Act.DELIVER, Act.DROP)
"""What is done for the chosen person; all others concern the whole batch."""
MINOR = frozenset({Act.DOCUMENTS_ALL, Act.SLIPS, Act.TICKET, Act.CANCEL})
"""What is never the main thing."""

_BILLABLE = frozenset({CaseState.COMPLETE, CaseState.NOTIFIED, CaseState.CODE_EXPIRED})
_BEFORE_PAID = _BILLABLE | {CaseState.INCOMPLETE, CaseState.AWAITING_PAYMENT}


def acts_of(opened: Opened) -> tuple[Act, ...]:
    """What concerns the whole batch, the main thing first; none where nothing is left to do here."""
    view = opened.view
    if view.stage in {BatchStage.CANCELLED, BatchStage.DELIVERED}:
        return ()
    acts: list[Act] = []
    if view.batch.state is BatchState.OPEN:
        acts += [Act.RECEIVE, Act.ADD_FILE, Act.ADD_PERSON] if view.figures.members else [Act.ADD_FILE, Act.ADD_PERSON]
    else:
        acts += _later(opened)
    if view.figures.incomplete:
        acts.append(Act.DOCUMENTS_ALL)
    acts.append(Act.TICKET)
    if may_be_cancelled(view.rows):
        acts.append(Act.CANCEL)
    return tuple(acts)


def _later(opened: Opened) -> list[Act]:
    view = opened.view
    states = [row.state for row in view.rows]
    total = open_total(view)
    over = total is not None and total.state_on(opened.now) is CodeState.EXPIRED
    found = []
    if CaseState.CARD_READY in states:
        found.append(Act.GIVE)
    if over:
        found.append(Act.BILL)
    if total is not None:
        found.append(Act.PAY)
    if not over and any(state in _BILLABLE for state in states):
        found.append(Act.BILL)
    if CaseState.CARD_SENT in states:
        found.append(Act.DELIVER_ALL)
    if any(Act.SLIP in person_acts(row) for row in view.rows):
        found.append(Act.SLIPS)
    return found


def person_acts(row: BatchRow | None) -> frozenset[Act]:
    """What can be done for one person."""
    if row is None or not row.valid:
        return frozenset()
    acts = set()
    if row.state is CaseState.INCOMPLETE:
        acts.add(Act.DOCUMENTS)
    if row.state is CaseState.AWAITING_PAYMENT and row.code is not None:
        acts.add(Act.SLIP)
    if row.state is CaseState.CARD_SENT:
        acts.add(Act.DELIVER)
    if row.state in _BEFORE_PAID:
        acts.add(Act.DROP)
    return frozenset(acts)


def people_acts(view: BatchView) -> tuple[Act, ...]:
    """What can be done for at least one of the people."""
    able: frozenset[Act] = frozenset().union(*(person_acts(row) for row in view.rows))
    return tuple(act for act in PERSON_ACTS if act in able)


def open_total(view: BatchView) -> TotalCode | None:
    """The total that is still to be paid."""
    totals = [bill.total for bill in view.bills if bill.total is not None]
    return next((one for one in reversed(totals) if one.paid_at is None and one.voided_at is None), None)
