"""Numbers that were written on paper while the system was down, typed in afterwards."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from counter_app.queueing.model import Origin, Outcome, Priority, Slice, SliceKind, TicketState, parse_ticket_number
from counter_app.queueing.operations.counters import find_counter
from counter_app.queueing.operations.issuing import register
from counter_app.queueing.ports import Issued, NewTicket, QueueWork
from counter_app.shared.calendar import business_day
from counter_app.shared.errors import ErrorCode, OfficeError
from counter_app.shared.events import EventKind, EventValue
from counter_app.staff.model import Permission

_Key = tuple[date, str]
_Numbered = tuple[int, "PaperNumber"]


@dataclass(frozen=True)
class ServedOnPaper:
    """A visit that was served while the system was down."""

    counter: int
    started_at: datetime
    ended_at: datetime
    outcome: Outcome


@dataclass(frozen=True)
class PaperNumber:
    """A number as it stands on the paper, when it was given out, and how the visit went if it is over."""

    number: str
    issued_at: datetime
    priority: Priority | None = None
    served: ServedOnPaper | None = None


@dataclass(frozen=True)
class Entered:
    """The ticket that stands for a paper. `exchanged`: it has another number, so the person needs a new slip."""

    paper_number: str
    issued: Issued
    exchanged: bool


def enter_paper_numbers(work: QueueWork, papers: Sequence[PaperNumber]) -> tuple[Entered, ...]:
    """Enter paper numbers; each person queues by the time that stands on the paper.

    The tickets take the next numbers of their series, so that these stay without gaps. A paper that bears one of them
    keeps it; any other is exchanged. Only a supervisor may, since the times cannot be checked. Raises `OfficeError`:
    NO_SUCH_TICKET for what is no number, NO_SUCH_SERVICE, NO_SUCH_COUNTER, PAPER_TIMES, PAPER_NUMBER_USED, DAY_CLOSED.
    """
    work.actor.require(Permission.SUPERVISE)
    series: dict[_Key, list[_Numbered]] = {}
    for paper in papers:
        letter, sequence = parse_ticket_number(paper.number)
        if work.counters.service(letter) is None:
            letters = tuple(one.letter for one in work.counters.services())
            raise OfficeError(ErrorCode.NO_SUCH_SERVICE, field="number", choices=letters)
        _check_times(work, paper)
        day = business_day(paper.issued_at, work.branch.zone)
        series.setdefault((day, letter), []).append((sequence, paper))
    entered = []
    for (day, letter), numbered in sorted(series.items()):
        free = [work.tickets.next_sequence(letter, day) for _ in numbered]
        for number, (sequence, paper) in _assigned(free, numbered):
            issued = _enter(work, _ticket_of(work, paper, letter, day, number), paper)
            entered.append(Entered(paper.number.strip().upper(), issued, number != sequence))
    return tuple(entered)


def _assigned(free: list[int], numbered: list[_Numbered]) -> list[tuple[int, _Numbered]]:
    """Papers with the numbers of their tickets: the same where it is free, the others in the order of their issue."""
    same: dict[int, _Numbered] = {}
    others: list[_Numbered] = []
    for one in sorted(numbered, key=lambda pair: (pair[1].issued_at, pair[0])):
        if one[0] in free and one[0] not in same:
            same[one[0]] = one
        else:
            others.append(one)
    left = iter(others)
    return [(number, same[number] if number in same else next(left)) for number in free]


def _check_times(work: QueueWork, paper: PaperNumber) -> None:
    moments = [paper.issued_at]
    if paper.served is not None:
        find_counter(work, paper.served.counter)
        moments += [paper.served.started_at, paper.served.ended_at]
    days = {business_day(moment, work.branch.zone) for moment in moments}
    if moments != sorted(moments) or moments[-1] > work.now or len(days) > 1:
        raise OfficeError(ErrorCode.PAPER_TIMES, field="number", number=paper.number.strip().upper())


def _ticket_of(work: QueueWork, paper: PaperNumber, letter: str, day: date, number: int) -> NewTicket:
    served = paper.served
    return NewTicket(
        letter=letter,
        business_day=day,
        sequence=number,
        priority=paper.priority,
        issued_at=paper.issued_at,
        arrived_at=paper.issued_at,
        state=TicketState.WAITING if served is None else TicketState.FINISHED,
        origin=Origin.PAPER,
        counter=None if served is None else served.counter,
        officer=None if served is None else work.actor.id,
        ended_at=None if served is None else served.ended_at,
        outcome=None if served is None else served.outcome,
    )


def _enter(work: QueueWork, new: NewTicket, paper: PaperNumber) -> Issued:
    served = paper.served
    began = None if served is None else served.started_at
    past = [Slice(SliceKind.WAITING, paper.issued_at, began, None, None)]
    details: dict[str, EventValue] = {"paper": paper.number.strip().upper(), "issued_at": paper.issued_at.isoformat()}
    if served is not None:
        past.append(Slice(SliceKind.SERVING, served.started_at, served.ended_at, served.counter, work.actor.id))
        details |= {
            "started_at": served.started_at.isoformat(),
            "ended_at": served.ended_at.isoformat(),
            "outcome": served.outcome.value,
        }
        work.counters.add_serving(new.letter, int((served.ended_at - served.started_at).total_seconds()))
    issued = register(work, new, EventKind.PAPER_NUMBER_ENTERED, details, past)
    work.tickets.add_paper(issued.ticket, paper.number.strip().upper())
    return issued
