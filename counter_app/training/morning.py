"""A training branch in the middle of a morning that ends now: for the demonstration.

The people of the morning came by the real operations. Their times lie before the present moment, so that the waits which
windows show with the real clock are those of a busy branch.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta
from pathlib import Path

from counter_app.bootstrap import Office, open_office
from counter_app.queueing.model import Outcome, TicketState
from counter_app.queueing.operations.serving import finish, start
from counter_app.settings import Language, Settings
from counter_app.shared.calendar import Zone, day_bounds
from counter_app.shared.clock import SetClock
from counter_app.staff.model import Actor, Role
from counter_app.staff.operations import add_officer, change_setting
from counter_app.training.plan import Plan, Visitor, make_plan
from counter_app.training.scenery import BRANCH, HEADS, NAMES
from counter_app.training.simulated_day import SimulatedDay
from counter_app.training.simulation import make_training_branch

SEED = 7
TICKETS = 110
"""Visitors of the whole day from which the morning is cut."""
SHOWN_AT = time(10, 24)
"""The time of the plan that falls on the present moment."""
BEGINS_AT = time(7, 30)
SHORTEST_SERVICE_S = 20


@dataclass(frozen=True)
class Morning:
    """The branch as the morning left it. `officers` work at the counters from 1 on; counter 1 is free."""

    office: Office
    clock: SetClock
    settings: Settings
    kiosk: Actor
    officers: tuple[Actor, ...]


def play_morning(folder: Path, now: datetime, zone: Zone = Zone.WIB) -> Morning:
    """Make a training branch in a folder and play its morning up to `now`. Raises `Unavailable`."""
    plan = _plan(now, zone)
    clock = SetClock(_moved(datetime.combine(plan.day, BEGINS_AT, zone.tzinfo), now, zone))
    settings = Settings(f"sqlite:///{folder / 'branch.db'}", folder / "papers", Language.ID)
    make_training_branch(settings, clock.now(), len(NAMES))
    office = open_office(settings, clock)
    kiosk = office.command_line_actor()
    office.run(change_setting, kiosk, "branch_name", BRANCH)
    office.run(change_setting, kiosk, "branch_address", "Jalan Pemuda 12, Klaten 57411")
    officers = tuple(
        office.run(add_officer, kiosk, f"petugas{number}", name, Role.OFFICER, None).actor
        for number, name in enumerate(NAMES, 1)
    )
    for name, full_name, role in HEADS:
        office.run(add_officer, kiosk, name, full_name, role, None)
    SimulatedDay(office, clock, plan, kiosk, officers, lambda _done: None).play_until(now)
    _free_counter(office, officers[0])
    return Morning(office, clock, settings, kiosk, officers)


def _plan(now: datetime, zone: Zone) -> Plan:
    day = now.astimezone(zone.tzinfo).date()
    plan = make_plan(SEED, day, TICKETS, len(NAMES), zone.tzinfo)
    visitors = tuple(moved for one in plan.visitors if (moved := _earlier(one, now, zone)).arrives_at <= now)
    first, last, closing = (_moved(one, now, zone) for one in (plan.first_call, plan.last_call, plan.closing))
    return replace(plan, visitors=visitors, first_call=first, last_call=last, closing=closing)


def _earlier(visitor: Visitor, now: datetime, zone: Zone) -> Visitor:
    seconds = max(SHORTEST_SERVICE_S, int(visitor.service_s * _scale(now, zone)))
    return replace(visitor, arrives_at=_moved(visitor.arrives_at, now, zone), service_s=seconds)


def _moved(moment: datetime, now: datetime, zone: Zone) -> datetime:
    """A time of the plan on the present day: as long before `now` as it lies before `SHOWN_AT`."""
    local = now.astimezone(zone.tzinfo)
    shown = datetime.combine(local.date(), SHOWN_AT, zone.tzinfo)
    return local - (shown - moment) * _scale(now, zone)


def _scale(now: datetime, zone: Zone) -> float:
    """Shortly after midnight the morning is pressed into what there is of the day, for numbers are those of the day."""
    local = now.astimezone(zone.tzinfo)
    there_is = local - day_bounds(local.date(), zone)[0]
    wanted = timedelta(hours=SHOWN_AT.hour - BEGINS_AT.hour, minutes=SHOWN_AT.minute - BEGINS_AT.minute)
    return min(1.0, there_is / wanted)


def _free_counter(office: Office, officer: Actor) -> None:
    """End the visit at counter 1, so that the next call is the spectator's."""
    held = office.read(lambda work: work.tickets.in_hand(1), officer)
    if held is not None:
        if held.state is TicketState.CALLED:
            held = office.run(start, officer, held)
        office.run(finish, officer, held, Outcome.COMPLETED)
