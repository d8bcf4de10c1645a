"""What the page of batches reads: the latest lists, who may bring one, and one batch with everything on it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, tzinfo

from counter_app.channels.agents import Agent, Letter, Sponsor, letter_for, runs_out_soon
from counter_app.channels.agents_register import list_agents, list_sponsors
from counter_app.channels.batch_board import BatchLine, BatchView, batch_view, list_batches, view_batch
from counter_app.channels.batch_intake import find_batch
from counter_app.channels.batch_model import Batch
from counter_app.channels.batch_ports import BatchWork
from counter_app.channels.batch_steps import steps_of_batch
from counter_app.channels.steps import ChannelStep
from counter_app.settings import BranchSettings, OfficeKind
from counter_app.shared.errors import OfficeError


@dataclass(frozen=True)
class Seen:
    lines: tuple[BatchLine, ...]
    today: date


@dataclass(frozen=True)
class BringingAgent:
    """An agent with the letter by which a batch may be brought today, or what hinders it; `soon` when it runs out."""

    agent: Agent
    letter: Letter | None
    hindered: OfficeError | None
    soon: bool = False


@dataclass(frozen=True)
class Bringers:
    """Who may bring a batch. `banks`: whether partner banks bring lists here."""

    agents: tuple[BringingAgent, ...]
    sponsors: tuple[Sponsor, ...]
    banks: bool


@dataclass(frozen=True)
class Opened:
    """One batch with the names of its people, as it was at `now`."""

    view: BatchView
    steps: tuple[ChannelStep, ...]
    branch: BranchSettings
    now: datetime

    @property
    def batch(self) -> Batch:
        return self.view.batch

    @property
    def zone(self) -> tzinfo:
        return self.branch.zone.tzinfo


def look(work: BatchWork) -> Seen:
    return Seen(list_batches(work), work.today)


def bringers(work: BatchWork) -> Bringers:
    sponsors = tuple(one for one in list_sponsors(work) if one.active)
    agents = tuple(hindrance(work, one) for one in list_agents(work))
    return Bringers(agents, sponsors, banks=work.branch.office_kind is OfficeKind.BRANCH)


def hindrance(work: BatchWork, agent: Agent) -> BringingAgent:
    """An agent and, unless the letter of assignment allows a batch today, why not."""
    try:
        letter = letter_for(agent, work.today)
    except OfficeError as refusal:
        return BringingAgent(agent, None, refusal)
    return BringingAgent(agent, letter, None, runs_out_soon(agent, work.today))


def open_view(work: BatchWork, number: str) -> Opened:
    """Somebody opens a batch; that is recorded."""
    return _opened(work, view_batch(work, number))


def look_again(work: BatchWork, number: str) -> Opened:
    """A batch that somebody has open already."""
    return _opened(work, batch_view(work, find_batch(work, number)))


def _opened(work: BatchWork, view: BatchView) -> Opened:
    steps = steps_of_batch(view.batch, view.stage)
    return Opened(view, steps, work.branch, work.now)
