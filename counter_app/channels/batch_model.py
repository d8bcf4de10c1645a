"""Batches: many people registered in one go, by a PERISAI agent or by one payer."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum, unique

from counter_app.registration.case import BEFORE_PAID, CaseState, Channel
from counter_app.shared.errors import ErrorCode, OfficeError

MOST_ROWS = 10_000
"""Rows of one file, as in the core system's upload for employers (SIPP)."""

MOST_MEMBERS = 2_000
"""People of one batch: each step for all of them is one unit of work, and other counters wait while it is written."""

FEW_MEMBERS = 10
"""A group used to have at least so many members; fewer are allowed today, and told (A2 of the historical rule)."""

BATCH_SERVICE = "G"
"""The queue's service for batches, so that single applicants are not held up."""


@unique
class BatchKind(StrEnum):
    PERISAI = "perisai"
    GROUP = "group"
    SPONSOR = "sponsor"
    SPO = "spo"
    """People whom a partner bank wrote down in a list of its own."""


@unique
class BatchState(StrEnum):
    """What the office did with the batch as a whole."""

    OPEN = "open"
    """Rows may be added."""
    RECEIVED = "received"
    """The combined document receipt was given; the list of people is closed."""
    BILLED = "billed"
    CANCELLED = "cancelled"


@unique
class BatchStage(StrEnum):
    """How far a batch has come, seen from its members; always derived, never stored."""

    OPEN = "open"
    RECEIVED = "received"
    BILLED = "billed"
    PAID = "paid"
    CARDS_READY = "cards_ready"
    GIVEN = "given"
    DELIVERED = "delivered"
    CANCELLED = "cancelled"


def channel_of(kind: BatchKind) -> Channel:
    """By which way the people of a batch register; a payer brings them to the counter."""
    return {BatchKind.PERISAI: Channel.PERISAI, BatchKind.SPO: Channel.SPO}.get(kind, Channel.MANUAL)


@dataclass(frozen=True)
class Batch:
    """One batch; `agent` (with the `letter` it was taken by) or `sponsor` is set, and neither for a partner bank.

    `number` is shown to people and is not payable. `receipt` is the latest paper of the combined document receipt.
    """

    id: int
    number: str
    kind: BatchKind
    agent: int | None
    letter: int | None
    sponsor: int | None
    ticket: int | None
    state: BatchState
    business_day: date
    created_at: datetime
    officer: int
    receipt: int | None

    @property
    def channel(self) -> Channel:
        """By which way its people register."""
        return channel_of(self.kind)


@dataclass(frozen=True)
class Finding:
    """What registration found wrong in a row: the field, if it is one field's mistake, and the code."""

    field: str | None
    code: str


@dataclass(frozen=True)
class BatchRow:
    """One row of a batch with what became of it. A rejected row has findings and nothing else.

    `line` counts within the batch, `source_line` is that of the file. `full_name` is empty after erasure. `total` is
    that of the last dues notification, `code` the last payment code; a member of a total has none of its own.
    `missing` are the documents that are still to come, `received` those that are here. `card_list` is the paper by
    which the card was last given to the agent or payer, at `given_at`; `delivered_at` is when it was with its member.
    """

    line: int
    source_line: int | None
    findings: tuple[Finding, ...] = ()
    case: int | None = None
    case_number: str | None = None
    state: CaseState | None = None
    full_name: str = ""
    nik: str = ""
    missing: tuple[str, ...] = ()
    received: tuple[str, ...] = ()
    total: int | None = None
    code: str | None = None
    kpj: str | None = None
    card_list: int | None = None
    given_at: datetime | None = None
    delivered_at: datetime | None = None

    @property
    def valid(self) -> bool:
        return self.case is not None


@dataclass(frozen=True)
class BatchFigures:
    """How many rows there are, and how many members have come how far; cancelled ones are in no later figure."""

    rows: int
    valid: int
    rejected: int
    cancelled: int
    incomplete: int
    awaiting: int
    paid: int
    ready: int
    given: int
    delivered: int
    amount: int
    """Rupiah of the last dues notifications of all who were not cancelled."""

    @property
    def members(self) -> int:
        return self.valid - self.cancelled


_GIVEN = frozenset({CaseState.CARD_SENT, CaseState.HANDED_OVER})
_READY = _GIVEN | {CaseState.CARD_READY}
PAID_STATES = _READY | {CaseState.PAID, CaseState.NUMBER_ISSUED}


def figures_of(rows: Iterable[BatchRow]) -> BatchFigures:
    """The figures of a batch, counted from its rows."""
    every = tuple(rows)
    valid = [one for one in every if one.valid]
    members = [one for one in valid if one.state is not CaseState.CANCELLED]
    return BatchFigures(
        rows=len(every),
        valid=len(valid),
        rejected=len(every) - len(valid),
        cancelled=len(valid) - len(members),
        incomplete=sum(one.state is CaseState.INCOMPLETE for one in members),
        awaiting=sum(one.state is CaseState.AWAITING_PAYMENT for one in members),
        paid=sum(one.state in PAID_STATES for one in members),
        ready=sum(one.state in _READY for one in members),
        given=sum(one.state in _GIVEN for one in members),
        delivered=sum(one.state is CaseState.HANDED_OVER for one in members),
        amount=sum(one.total or 0 for one in members),
    )


def stage_of(state: BatchState, figures: BatchFigures) -> BatchStage:
    """How far a batch has come: a stage is reached when all its members have reached it."""
    if state is BatchState.CANCELLED or (state is not BatchState.OPEN and not figures.members):
        return BatchStage.CANCELLED
    if state is not BatchState.BILLED:
        return BatchStage(state.value)
    for stage, count in (
        (BatchStage.DELIVERED, figures.delivered),
        (BatchStage.GIVEN, figures.given),
        (BatchStage.CARDS_READY, figures.ready),
        (BatchStage.PAID, figures.paid),
    ):
        if count == figures.members:
            return stage
    return BatchStage.BILLED


def require_state(batch: Batch, *allowed: BatchState) -> None:
    """Raises `OfficeError` (BATCH_STATE with what it is)."""
    if batch.state not in allowed:
        raise OfficeError(ErrorCode.BATCH_STATE, field="batch", batch=batch.number, batch_state=batch.state.value)


def may_be_cancelled(rows: Iterable[BatchRow]) -> bool:
    """Whether nobody of a batch has paid."""
    return all(one.state in BEFORE_PAID or one.state is CaseState.CANCELLED for one in rows if one.valid)
