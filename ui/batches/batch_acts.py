"""What can be done with a batch at each stage; one of it is the main thing."""

from __future__ import annotations

from enum import StrEnum, unique

from counter_app.channels.batch_board import BatchView
from counter_app.channels.batch_model import BatchStage, BatchState, may_be_cancelled
from counter_app.payments.totals import TotalCode
from counter_app.registration.case import CaseState


@unique
class Act(StrEnum):
    ADD_FILE = "add_file"
    ADD_PERSON = "add_person"
    RECEIVE = "receive"
    BILL = "bill"
    PAY = "pay"
    GIVE = "give"
    DELIVER = "deliver"
    DELIVER_ALL = "deliver_all"
    TICKET = "ticket"
    CANCEL = "cancel"


_BILLABLE = frozenset({CaseState.COMPLETE, CaseState.NOTIFIED, CaseState.CODE_EXPIRED})


def acts_of(view: BatchView) -> tuple[Act, ...]:
    """The main thing first; none where nothing is left to do here."""
    if view.stage in {BatchStage.CANCELLED, BatchStage.DELIVERED}:
        return ()
    acts: list[Act] = []
    if view.batch.state is BatchState.OPEN:
        acts += [Act.RECEIVE, Act.ADD_FILE, Act.ADD_PERSON] if view.figures.members else [Act.ADD_FILE, Act.ADD_PERSON]
    else:
        acts += _later(view)
    acts.append(Act.TICKET)
    if may_be_cancelled(view.rows):
        acts.append(Act.CANCEL)
    return tuple(acts)


def _later(view: BatchView) -> list[Act]:
    states = [row.state for row in view.rows]
    found = []
    if CaseState.CARD_READY in states:
        found.append(Act.GIVE)
    if open_total(view) is not None:
        found.append(Act.PAY)
    if any(state in _BILLABLE for state in states):
        found.append(Act.BILL)
    if CaseState.CARD_SENT in states:
        found += [Act.DELIVER, Act.DELIVER_ALL]
    return found


def open_total(view: BatchView) -> TotalCode | None:
    """The total that is still to be paid."""
    totals = [bill.total for bill in view.bills if bill.total is not None]
    return next((one for one in reversed(totals) if one.paid_at is None and one.voided_at is None), None)
