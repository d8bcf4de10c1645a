"""The cards of a batch: given to the agent or payer by a signed list, and confirmed person by person."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from counter_app.cards.model import DeliveryMode
from counter_app.channels.agents import letter_for
from counter_app.channels.agents_register import find_agent
from counter_app.channels.batch_intake import find_batch
from counter_app.channels.batch_model import Batch, BatchKind, BatchRow
from counter_app.channels.batch_ports import BatchWork
from counter_app.registration.case import CaseState, check_transition
from counter_app.shared.errors import ErrorCode, OfficeError
from counter_app.shared.events import EventKind, Subject
from counter_app.shared.papers import Paper, PaperKind
from counter_app.staff.model import Permission


@dataclass(frozen=True)
class CardsGiven:
    """The list to be signed and the rows on it."""

    batch: Batch
    paper: Paper
    rows: tuple[BatchRow, ...]


def give_cards(work: BatchWork, number: str, lines: Collection[int] | None = None) -> CardsGiven:
    """Give every card of a batch that lies ready, or those of some lines, to the agent or payer by a list to sign.

    The cards are then on their way until their delivery is confirmed or they come back. Raises `OfficeError`:
    NO_SUCH_BATCH, NO_SUCH_ROW, CASE_STATE for a line that is not ready, NO_CARD_READY; of an agent without a letter in
    force as `open_batch` does, because only an agent in office takes cards for others.
    """
    work.actor.require(Permission.SERVE)
    batch = find_batch(work, number)
    if batch.agent is not None:
        letter_for(find_agent(work, batch.agent), work.today)
    ready = _chosen(work.batches.rows(batch.id), lines, CaseState.CARD_READY, CaseState.CARD_SENT)
    if not ready:
        raise OfficeError(ErrorCode.NO_CARD_READY, field="batch")
    paper = work.papers.issue(PaperKind.CARD_LIST, (batch.number, str(len(ready))), ticket=batch.ticket)
    mode = DeliveryMode.SPO if batch.kind is BatchKind.SPO else DeliveryMode.AGENT
    work.batches.give_cards(batch.id, ready, paper.id, mode)
    for row in ready:
        work.record(
            EventKind.CARD_SENT,
            Subject(case=row.case),
            state=CaseState.CARD_SENT.value,
            delivery=mode.value,
            batch=batch.id,
        )
    work.record(EventKind.BATCH_CARDS_GIVEN, Subject(ticket=batch.ticket), batch=batch.id, cards=len(ready))
    return CardsGiven(batch, paper, ready)


def confirm_delivery(work: BatchWork, number: str, lines: Collection[int] | None = None) -> tuple[BatchRow, ...]:
    """The agent or payer tells that members have their cards: those of some lines, or all that were given.

    What was told before stays as it was. Returns the rows that were told now. Raises `OfficeError`: NO_SUCH_BATCH,
    NO_SUCH_ROW, CASE_STATE for a line whose card is not on its way.
    """
    work.actor.require(Permission.SERVE)
    batch = find_batch(work, number)
    rows = work.batches.rows(batch.id)
    if lines is not None:
        over = {one.line for one in rows if one.state is CaseState.HANDED_OVER}
        lines = set(lines) - over
    told = _chosen(rows, lines, CaseState.CARD_SENT, CaseState.HANDED_OVER)
    if not told:
        return ()
    work.batches.deliver(told)
    for row in told:
        work.record(
            EventKind.CARD_HANDED_OVER,
            Subject(case=row.case),
            state=CaseState.HANDED_OVER.value,
            by_member=True,
            arrived=True,
            by_time=False,
        )
    return told


def _chosen(
    rows: tuple[BatchRow, ...], lines: Collection[int] | None, state: CaseState, target: CaseState
) -> tuple[BatchRow, ...]:
    """The rows of these lines, which must be in a state; without lines all that are."""
    if lines is None:
        return tuple(one for one in rows if one.state is state)
    chosen = []
    for line in sorted(set(lines)):
        row = next((one for one in rows if one.line == line and one.valid), None)
        if row is None or row.state is None:
            raise OfficeError(ErrorCode.NO_SUCH_ROW, field="lines", line=line)
        check_transition(row.state, target)
        if row.state is not state:
            raise OfficeError(ErrorCode.CASE_STATE, state=row.state.value, wanted=target.value)
        chosen.append(row)
    return tuple(chosen)
