"""How long everybody in line still has to wait: one figure for one ticket, wherever it is told."""

from __future__ import annotations

from dataclasses import dataclass, replace

from counter_app.queueing.forecast.in_line import waits_in_line
from counter_app.queueing.forecast.snapshot import CounterNow
from counter_app.queueing.model import Promise, Ticket
from counter_app.queueing.operations.forecasting import snapshot
from counter_app.queueing.ports import QueueWork
from counter_app.queueing.profile import Profile


@dataclass(frozen=True)
class Expected:
    """A ticket that waits, and how long it still has to; None when no counter would call it."""

    ticket: Ticket
    wait: Promise | None


def expected_now(work: QueueWork) -> tuple[Expected, ...]:
    """Everybody who waits, by arrival, with the wait still expected; made anew at each change of the queue.

    Where no counter has worked yet, one is expected, as for promises.
    """
    seen = snapshot(work)
    if not seen.counters:
        seen = replace(seen, counters=(_expected_counter(work),))
    waits = waits_in_line(seen)
    return tuple(Expected(one, waits.get(one.id)) for one in work.tickets.waiting_tickets(work.today))


def _expected_counter(work: QueueWork) -> CounterNow:
    letters = tuple(one.letter for one in work.counters.services())
    return CounterNow(0, Profile((letters,)), work.branch.priority_ratio)
