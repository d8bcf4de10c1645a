"""What may be asked of the rest of the day, and the counters that there are to open or close."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, tzinfo

from counter_app.queueing.forecast.what_if import WhatIf
from counter_app.queueing.model import CounterSession, Service, SessionState
from counter_app.queueing.operations.desk import all_services, counter_places
from counter_app.queueing.operations.forecasting import what_if
from counter_app.queueing.ports import QueueWork
from counter_app.queueing.profile import Profile


@dataclass(frozen=True)
class Question:
    """What is to be different from now on; an empty one asks for the day as it is. `profiles`: by counter."""

    opened: tuple[int, ...] = ()
    closed: tuple[int, ...] = ()
    ratio: int | None = None
    max_wait_minutes: int | None = None
    last_ticket: time | None = None
    profiles: Mapping[int, Profile] = field(default_factory=dict)

    @property
    def empty(self) -> bool:
        return self == Question()


@dataclass(frozen=True)
class Counters:
    """Counters by number: the session of those that have one, and what is served at each."""

    sessions: Mapping[int, CounterSession | None] = field(default_factory=dict)
    profiles: Mapping[int, Profile] = field(default_factory=dict)

    def works(self, number: int) -> bool:
        session = self.sessions[number]
        return session is not None and session.state is SessionState.OPEN


@dataclass(frozen=True)
class Answer:
    question: Question
    today: date
    now: datetime
    zone: tzinfo
    ratio: int
    max_wait_minutes: int
    counters: Counters
    services: Mapping[str, Service]
    outcome: WhatIf


def look(work: QueueWork, question: Question) -> Answer:
    zone = work.branch.zone.tzinfo
    last = None if question.last_ticket is None else datetime.combine(work.today, question.last_ticket, zone)
    outcome = what_if(
        work,
        opened=question.opened,
        closed=question.closed,
        ratio=question.ratio,
        max_wait_minutes=question.max_wait_minutes,
        last_ticket=last,
        profiles=question.profiles,
    )
    places = counter_places(work).counters
    served = {one.counter.number: one.counter.profile if one.session is None else one.session.profile for one in places}
    return Answer(
        question=question,
        today=work.today,
        now=work.now,
        zone=zone,
        ratio=work.branch.priority_ratio,
        max_wait_minutes=work.branch.max_wait_minutes,
        counters=Counters({one.counter.number: one.session for one in places}, served),
        services={service.letter: service for service in all_services(work)},
        outcome=outcome,
    )
