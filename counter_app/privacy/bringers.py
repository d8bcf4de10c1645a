"""Agents and payers as persons whose data the office holds: shown, erased on request, and forgotten in time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from counter_app.channels.agents import SponsorKind
from counter_app.channels.agents_register import find_agent, find_sponsor
from counter_app.privacy.certificates import issue_certificate, tell_erased
from counter_app.privacy.model import BY_HAND, Erased, ErasureGround, RoleHeld
from counter_app.privacy.ports import Emptied, PrivacyWork
from counter_app.shared.errors import ErrorCode, OfficeError
from counter_app.shared.events import EventKind
from counter_app.shared.papers import Paper
from counter_app.staff.model import Permission


@dataclass(frozen=True)
class BringerErased:
    """What was erased of an agent or payer, and the certificate."""

    counts: Emptied
    paper: Paper


def roles_of(work: PrivacyWork, nik_hash: str) -> tuple[RoleHeld, ...]:
    """What a person is to the office beside an applicant."""
    found: list[RoleHeld] = []
    agent = work.agents.by_nik_hash(nik_hash)
    if agent is not None:
        letters = tuple((one.number, one.valid_from, one.valid_until) for one in agent.letters)
        found.append(RoleHeld("agent", agent.full_name, agent.nik, agent.kpj, agent.created_at, letters))
    sponsor = work.sponsors.by_nik_hash(nik_hash)
    if sponsor is not None:
        found.append(RoleHeld("payer", sponsor.name, sponsor.nik or "", None, sponsor.created_at, ()))
    return tuple(found)


def erase_agent(work: PrivacyWork, agent: int, ground: ErasureGround = ErasureGround.REQUEST) -> BringerErased:
    """Take an agent's personal data away once no batch of theirs owes anything; the batches stay, without the name.

    Raises `OfficeError`: NOT_ALLOWED, NO_SUCH_AGENT, BATCH_RUNNING with the number of a batch, NOT_A_CHOICE.
    """
    _check(work, ground)
    find_agent(work, agent)
    paper = issue_certificate(work, ground)
    counts = _erase_agent(work, agent)
    tell_erased(work, EventKind.PERSON_ERASED, paper, ground, counts)
    return BringerErased(counts, paper)


def erase_payer(work: PrivacyWork, sponsor: int, ground: ErasureGround = ErasureGround.REQUEST) -> BringerErased:
    """The same for a payer. Raises `OfficeError`: NOT_ALLOWED, NO_SUCH_SPONSOR, BATCH_RUNNING, NOT_A_CHOICE."""
    _check(work, ground)
    find_sponsor(work, sponsor)
    paper = issue_certificate(work, ground)
    counts = _erase_payer(work, sponsor)
    tell_erased(work, EventKind.PERSON_ERASED, paper, ground, counts)
    return BringerErased(counts, paper)


def _check(work: PrivacyWork, ground: ErasureGround) -> None:
    work.actor.require(Permission.ADMINISTER)
    if ground not in BY_HAND:
        raise OfficeError(ErrorCode.NOT_A_CHOICE, field="reason", choices=BY_HAND)


def erase_roles(work: PrivacyWork, nik_hash: str) -> Emptied:
    """Take away what a person was beside an applicant. Raises `OfficeError` (BATCH_RUNNING)."""
    agent, sponsor = work.agents.by_nik_hash(nik_hash), work.sponsors.by_nik_hash(nik_hash)
    counts = Emptied()
    if agent is not None:
        counts += _erase_agent(work, agent.id)
    if sponsor is not None:
        counts += _erase_payer(work, sponsor.id)
    return counts


def _erase_agent(work: PrivacyWork, agent: int) -> Emptied:
    _refuse_running(work.agents.running_batches(agent=agent))
    work.agents.erase(agent)
    work.record(EventKind.AGENT_ERASED, agent=agent)
    return Emptied({Erased.BRINGERS: 1})


def _erase_payer(work: PrivacyWork, sponsor: int) -> Emptied:
    _refuse_running(work.agents.running_batches(sponsor=sponsor))
    work.sponsors.erase(sponsor)
    work.record(EventKind.SPONSOR_ERASED, sponsor=sponsor)
    return Emptied({Erased.BRINGERS: 1})


def _refuse_running(batches: tuple[str, ...]) -> None:
    if batches:
        raise OfficeError(ErrorCode.BATCH_RUNNING, field="batch", batch=batches[0])


@dataclass(frozen=True)
class IdleBringers:
    """Agents and persons who paid that were switched off and brought nothing for as long as forms are kept."""

    agents: tuple[int, ...]
    payers: tuple[int, ...]

    def __len__(self) -> int:
        return len(self.agents) + len(self.payers)


def idle_bringers(work: PrivacyWork, before: datetime, most: int | None) -> IdleBringers:
    payers = {one.id for one in work.sponsors.every() if one.kind is SponsorKind.PERSON}
    idle = work.sponsors.idle(before, most)
    return IdleBringers(work.agents.idle(before, most), tuple(one for one in idle if one in payers))


def forget_bringers(work: PrivacyWork, idle: IdleBringers) -> Emptied:
    counts = Emptied()
    for agent in idle.agents:
        counts += _erase_agent(work, agent)
    for sponsor in idle.payers:
        counts += _erase_payer(work, sponsor)
    return counts
