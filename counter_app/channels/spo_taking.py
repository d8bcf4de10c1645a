"""What comes from a partner office: the whole file in one unit of work, each case of it or none of that case."""

from __future__ import annotations

from dataclasses import dataclass, field

from counter_app.channels.spo_branch_news import take_branch_facts
from counter_app.channels.spo_facts import BranchFacts, Contents, SpoFacts, read_contents
from counter_app.channels.spo_model import Parcel, Partner, Problem, Refused, TakenIn, refuse
from counter_app.channels.spo_pairing import own_keys
from counter_app.channels.spo_ports import ExchangeWork
from counter_app.channels.spo_spo_cases import take_spo_facts
from counter_app.channels.spo_steps import Step
from counter_app.settings import OfficeKind
from counter_app.shared.errors import OfficeError
from counter_app.shared.events import EventKind
from counter_app.staff.model import Permission


@dataclass
class _Tally:
    counts: dict[Step, int] = field(default_factory=lambda: dict.fromkeys(Step, 0))
    refused: list[Refused] = field(default_factory=list)
    taken: list[str] = field(default_factory=list)


def sender_of(work: ExchangeWork, parcel: Parcel) -> Partner:
    """The partner that a file says it is of. Raises `OfficeError` (EXCHANGE_REFUSED): UNKNOWN_SENDER, NOT_FOR_US."""
    if own_keys(work).fingerprint != parcel.envelope.receiver:
        raise refuse(Problem.NOT_FOR_US)
    for partner in work.exchange.partners():
        if partner.keys.fingerprint == parcel.envelope.sender:
            return partner
    raise refuse(Problem.UNKNOWN_SENDER)


def take_in(work: ExchangeWork, parcel: Parcel) -> TakenIn:
    """Take in an opened file, whose signature was proven. One that was taken in before changes nothing.

    A case that cannot be taken in is refused by itself and told to the partner, who sends it again each time. Raises
    `OfficeError`: NOT_ALLOWED, EXCHANGE_REFUSED for the file as a whole.
    """
    work.actor.require(Permission.SUPERVISE)
    work.work_alone()
    partner = sender_of(work, parcel)
    sequence = parcel.envelope.sequence
    if work.exchange.taken_file(parcel.digest):
        return TakenIn(partner.office, sequence, 0, 0, 0, (), (), already=True)
    if sequence <= partner.taken:
        raise refuse(Problem.REPLAYED if sequence == partner.taken else Problem.OLDER)
    contents = _checked(partner, read_contents(parcel.content), sequence)
    there = {one.number: one.reason for one in contents.refused}
    work.exchange.acknowledge(partner, contents.acknowledged, there)
    tally = _Tally()
    told: tuple[SpoFacts | BranchFacts, ...] = (*contents.cases, *contents.news)
    for facts in told:
        _take_one(work, partner, facts, tally)
    work.exchange.set_refusals(partner, tally.refused, tally.taken, work.now)
    work.exchange.add_taken(partner, parcel, work.now)
    work.record(
        EventKind.EXCHANGE_TAKEN,
        office=partner.office,
        sequence=sequence,
        cases=len(tally.taken),
        refused=len(tally.refused),
    )
    return TakenIn(
        office=partner.office,
        sequence=sequence,
        new=tally.counts[Step.NEW],
        changed=tally.counts[Step.CHANGED],
        unchanged=tally.counts[Step.UNCHANGED],
        refused=tuple(tally.refused),
        refused_there=tuple(Refused(number, reason) for number, reason in sorted(there.items())),
    )


def _checked(partner: Partner, contents: Contents, sequence: int) -> Contents:
    """A file says inside what it says outside, and tells only what its sender may know."""
    spo = partner.keys.kind is OfficeKind.SPO
    if (contents.sender, contents.sequence) != (partner.office, sequence) or (contents.news if spo else contents.cases):
        raise refuse(Problem.CONTENTS)
    return contents


def _take_one(work: ExchangeWork, partner: Partner, facts: SpoFacts | BranchFacts, tally: _Tally) -> None:
    try:
        with work.exchange.attempt():
            taken = (
                take_spo_facts(work, partner, facts)
                if isinstance(facts, SpoFacts)
                else take_branch_facts(work, partner, facts)
            )
    except OfficeError as problem:
        reason = problem.details.get("problem") or problem.code.value
        tally.refused.append(Refused(facts.number, str(reason)))
        return
    tally.counts[taken.step] += 1
    tally.taken.append(facts.number)
    taken.tell(work)
