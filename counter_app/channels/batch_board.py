"""Looking at batches: lists without names, and one batch opened, which is recorded."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from counter_app.channels.agents import Agent, Sponsor
from counter_app.channels.batch_intake import find_batch, sees_batch
from counter_app.channels.batch_model import (
    FEW_MEMBERS,
    Batch,
    BatchFigures,
    BatchKind,
    BatchRow,
    BatchStage,
    figures_of,
    stage_of,
)
from counter_app.channels.batch_ports import BatchWork, Bill
from counter_app.shared.events import EventKind, Subject
from counter_app.shared.papers import Paper
from counter_app.staff.model import Permission

MOST_LISTED = 200


@dataclass(frozen=True)
class BatchLine:
    """A batch as lists show it. `bringer` is the agent with the agency, or the payer."""

    batch: Batch
    figures: BatchFigures
    stage: BatchStage
    bringer: str


@dataclass(frozen=True)
class BatchView:
    """One batch with everything on it. `few` says that a group has less members than groups used to have."""

    batch: Batch
    agent: Agent | None
    sponsor: Sponsor | None
    rows: tuple[BatchRow, ...]
    figures: BatchFigures
    stage: BatchStage
    bills: tuple[Bill, ...]
    ticket: str | None
    papers: tuple[Paper, ...]
    few: bool


def list_batches(work: BatchWork, *, agent: int | None = None, sponsor: int | None = None) -> tuple[BatchLine, ...]:
    """The latest batches, of everybody or of one agent or payer; without the names of people."""
    work.actor.require(Permission.SERVE)
    listed = work.batches.listed(most=MOST_LISTED, agent=agent, sponsor=sponsor)
    return _lines(work, listed)


def batches_of_ticket(work: BatchWork, ticket: int) -> tuple[BatchLine, ...]:
    """The batches that a ticket serves."""
    work.actor.require(Permission.SERVE)
    return _lines(work, work.batches.of_ticket(ticket))


def _lines(work: BatchWork, listed: Sequence[Batch]) -> tuple[BatchLine, ...]:
    found = [one for one in listed if sees_batch(work, one)]
    figures = work.batches.figures([one.id for one in found])
    names = _bringers(work)
    return tuple(
        BatchLine(one, figures[one.id], stage_of(one.state, figures[one.id]), names.get((one.agent, one.sponsor), ""))
        for one in found
    )


def _bringers(work: BatchWork) -> Mapping[tuple[int | None, int | None], str]:
    """Every agent with the agency's name, and every payer, by how a batch names them."""
    agents: dict[tuple[int | None, int | None], str] = {(one.id, None): _named(one) for one in work.agents.every()}
    return agents | {(None, one.id): one.name for one in work.sponsors.every()}


def _named(agent: Agent) -> str:
    """`Sukarni · Wadah Sejahtera`; of an erased agent only the agency."""
    return " · ".join(one for one in (agent.full_name, agent.agency.name) if one)


def view_batch(work: BatchWork, number: str) -> BatchView:
    """Open a batch with the names of its people; that somebody did is recorded (UU 27/2022 art. 31)."""
    work.actor.require(Permission.SERVE)
    batch = find_batch(work, number)
    work.record(EventKind.BATCH_VIEWED, Subject(ticket=batch.ticket), batch=batch.id)
    return batch_view(work, batch)


def batch_view(work: BatchWork, batch: Batch) -> BatchView:
    """Everything on a batch, for who has opened it already."""
    rows = work.batches.rows(batch.id)
    figures = figures_of(rows)
    return BatchView(
        batch=batch,
        agent=None if batch.agent is None else work.agents.find(batch.agent),
        sponsor=None if batch.sponsor is None else work.sponsors.find(batch.sponsor),
        rows=rows,
        figures=figures,
        stage=stage_of(batch.state, figures),
        bills=work.batches.bills(batch.id),
        ticket=None if batch.ticket is None else work.tickets.by_id(batch.ticket).number,
        papers=work.batches.papers(batch.id),
        few=batch.kind is BatchKind.GROUP and figures.members < FEW_MEMBERS,
    )
