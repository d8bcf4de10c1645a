"""Setting a simulated day up, running it and summing it up."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path

from counter_app.bootstrap import Office, init_branch, open_office
from counter_app.dues.model import DuesMonth
from counter_app.queueing.model import TicketState
from counter_app.registration.model import CaseState
from counter_app.settings import CodeIssuer, Language, Settings
from counter_app.shared.calendar import WorkingCalendar, Zone, day_bounds
from counter_app.shared.clock import SetClock
from counter_app.shared.errors import ErrorCode, OfficeError
from counter_app.staff.model import Actor, Role
from counter_app.staff.operations import add_officer
from counter_app.storage.events import read_head
from counter_app.storage.unit_of_work import SqlWork
from counter_app.training.partner import PartnerOffice
from counter_app.training.plan import make_plan
from counter_app.training.simulated_day import SimulatedDay

MOST_TICKETS = 20_000
MOST_COUNTERS = 40
TRAINING_CODE = "9999"
TRAINING_NAME = "Kantor Cabang Latihan"
FIRST_DAY = DuesMonth(2016, 1).first_day

_STAFF = (
    "Dewi Lestari", "Agus Prasetyo", "Rina Marlina", "Hendra Gunawan", "Yuli Astuti", "Bambang Sutrisno",
    "Fitri Rahmawati", "Joko Susilo",
)  # fmt: skip
_PAID = frozenset(
    {CaseState.PAID, CaseState.NUMBER_ISSUED, CaseState.CARD_READY, CaseState.CARD_SENT, CaseState.HANDED_OVER}
)


@dataclass(frozen=True)
class DayPlayed:
    """What came of the run's tickets. `documents` are papers printed; `elapsed_s` is real time in seconds."""

    database: str
    day: date
    tickets: int
    finished: int
    no_show: int
    cancelled: int
    expired: int
    carried: int
    cases: int
    documents: int
    dues_notified: int
    paid: int
    surveys: int
    elapsed_s: float


def default_day(today: date) -> date:
    """Today, or the next working day."""
    return WorkingCalendar().next_working(today)


def simulate(
    *,
    tickets: int,
    counters: int,
    seed: int,
    day: date,
    out: Path,
    database: str | None = None,
    on_progress: Callable[[int], None] = lambda _done: None,
) -> DayPlayed:
    """Play a day of `tickets` visitors at `counters` counters into `out`, or on with what is there.

    Raises `OfficeError`: OUT_OF_RANGE, TRAINING_ONLY for a real branch's database; `Unavailable`.
    """
    for field, value, most in (("tickets", tickets, MOST_TICKETS), ("counters", counters, MOST_COUNTERS)):
        if not 1 <= value <= most:
            raise OfficeError(ErrorCode.OUT_OF_RANGE, field=field, minimum=1, maximum=most)
    if day < FIRST_DAY:
        raise OfficeError(ErrorCode.FIELD_INVALID, field="day", expected=f">= {FIRST_DAY.isoformat()}")
    began = time.monotonic()
    clock = SetClock(day_bounds(day, Zone.WIB)[0] + timedelta(hours=6))
    office = _office(out, database, clock, counters)
    try:
        actors = _staff(office, seed, day, counters)
        zone = office.read(lambda work: work.branch.zone, actors[0])
        plan = make_plan(seed, day, tickets, counters, zone.tzinfo)
        played = SimulatedDay(office, clock, plan, actors[0], actors[1:], on_progress)
        with _partner(played, None if database else out):
            played.play()
        return _sum_up(office, played, time.monotonic() - began)
    finally:
        office.close()


@contextmanager
def _partner(played: SimulatedDay, folder: Path | None) -> Iterator[None]:
    """A bank's office beside a branch that has its database in the folder; another branch's database stays alone."""
    if folder is None or played.world.is_closed(played.plan.day):
        yield
        return
    partner = PartnerOffice(folder, played)
    try:
        partner.schedule()
        yield
    finally:
        partner.close()


def _office(out: Path, database: str | None, clock: SetClock, counters: int) -> Office:
    file = out / "branch.db"
    settings = Settings(database or f"sqlite:///{file.absolute()}", out / "papers", Language.ID)
    if database is None and not file.exists():
        make_training_branch(settings, clock.now(), counters)
    office = open_office(settings, clock)
    if not office.training:
        raise OfficeError(ErrorCode.TRAINING_ONLY, field="database")
    return office


def make_training_branch(settings: Settings, now: datetime, counters: int) -> None:
    """A training branch in a new file; the file gets its name only when it is complete."""
    init_branch(
        settings,
        code=TRAINING_CODE,
        name=TRAINING_NAME,
        training=True,
        codes=CodeIssuer.LOCAL,
        admin_password=None,
        now=now,
        counters=counters,
    )


def _staff(office: Office, seed: int, day: date, counters: int) -> tuple[Actor, ...]:
    """The kiosk of this run and an officer for each counter; nobody can sign in as them."""
    actor = office.command_line_actor()
    _check_day(office, actor, day, counters)
    names = [(f"simulasi-{seed}", f"Simulasi {seed}", Role.SUPERVISOR)]
    names += [
        (f"latihan-{number}", f"{_STAFF[(number - 1) % len(_STAFF)]} (latihan)", Role.OFFICER)
        for number in range(1, counters + 1)
    ]
    return tuple(_officer(office, actor, *one) for one in names)


def _check_day(office: Office, actor: Actor, day: date, counters: int) -> None:
    there = office.read(lambda work: len(work.counters.counters()), actor)
    if counters > there:
        raise OfficeError(ErrorCode.OUT_OF_RANGE, field="counters", minimum=1, maximum=there)
    zone = office.read(lambda work: work.branch.zone, actor)
    last = office.read(lambda work: read_head(work.connection).at, actor)
    if last >= day_bounds(day, zone)[1] and not office.read(lambda work: work.is_closed(day), actor):
        raise OfficeError(ErrorCode.FIELD_INVALID, field="day", expected=f">= {last.astimezone(zone.tzinfo).date()}")


def _officer(office: Office, actor: Actor, name: str, full_name: str, role: Role) -> Actor:
    known = office.read(lambda work: work.officers.by_name(name), actor)
    return (known or office.run(add_officer, actor, name, full_name, role, None)).actor


def _sum_up(office: Office, played: SimulatedDay, elapsed_s: float) -> DayPlayed:
    world, day = played.world, played.plan.day
    tickets = world.tickets_of_run(day)
    states = Counter(ticket.state for ticket in tickets)
    cases = {case.id: case for ticket in tickets if (case := world.case_of(ticket.id)) is not None}

    def counts(work: SqlWork) -> tuple[int, int, int]:
        printed = sum(paper.prints for paper in work.papers.of_day(day))
        notified = sum(work.cases.last_quote(case) is not None for case in cases)
        return printed, notified, sum(work.survey.totals(day, day).ratings)

    documents, notified, surveys = world.look(counts)
    return DayPlayed(
        database=office.database.engine.url.render_as_string(hide_password=True),
        day=day,
        tickets=len(tickets),
        finished=states[TicketState.FINISHED],
        no_show=states[TicketState.NO_SHOW],
        cancelled=states[TicketState.CANCELLED],
        expired=states[TicketState.EXPIRED],
        carried=states[TicketState.CARRIED],
        cases=len(cases),
        documents=documents,
        dues_notified=notified,
        paid=sum(case.state in _PAID for case in cases.values()),
        surveys=surveys,
        elapsed_s=round(elapsed_s, 2),
    )
