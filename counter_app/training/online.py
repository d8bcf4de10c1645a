"""A few people of a simulated day who registered online: exported, taken over, paid, and with their card."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from counter_app.cards.operations import card_ready, enter_member_number
from counter_app.channels.online_finding import find_online, import_online
from counter_app.channels.online_form import form_of
from counter_app.channels.online_help import note_online_help
from counter_app.channels.online_model import HelpReason, OnlineEntry, OnlineRow
from counter_app.channels.online_takeover import take_over_online
from counter_app.dues.model import DuesMonth
from counter_app.dues.operations import make_quote
from counter_app.payments.operations import record_payment
from counter_app.queueing.model import Ticket
from counter_app.registration.case import CaseState, Channel
from counter_app.registration.quoting import quote_request
from counter_app.sheets.model import Line
from counter_app.staff.model import Actor
from counter_app.storage.unit_of_work import SqlWork
from counter_app.training.people import make_form

if TYPE_CHECKING:
    from counter_app.training.simulated_day import SimulatedDay

PEOPLE = 3
_NUMBERS = 29_000
"""Numbers of invented people from here on are those who register online."""
_DAYS = 300
_STEP = timedelta(minutes=30)
_TOLD = (
    *("nik", "full_name", "birth_date", "phone", "occupation", "work_location", "sector", "monthly_income"),
    *("programmes", "months"),
)
_HELPED = 5
"""Every so many visitors of the information counter were refused online."""


def schedule(day: SimulatedDay) -> None:
    """Plan the export of the morning and what follows, as far as it has not happened yet."""
    day.at(day.plan.first_call + timedelta(minutes=5), _import, day)
    for person in range(PEOPLE):
        day.at(day.plan.first_call + timedelta(minutes=40 + 50 * person), _go_on, day, person)


def _import(day: SimulatedDay) -> None:
    entries = day.world.look(lambda work: [_entry(work, day, person) for person in range(PEOPLE)])
    rows = [OnlineRow(Line(number, ()), entry) for number, entry in enumerate(entries, 2)]
    if not day.world.look(lambda work: find_online(work, entries[0].nik)):
        day.world.run(import_online, day.world.kiosk, rows)


def _entry(work: SqlWork, day: SimulatedDay, person: int) -> OnlineEntry:
    number = _NUMBERS + day.plan.day.toordinal() % _DAYS * PEOPLE + person
    form = make_form(day.plan.draw(person, "online"), number, day.plan.day)
    content: dict[str, Any] = {key: form[key] for key in _TOLD if form.get(key) is not None}
    content |= {"email": f"daring{number}@contoh.id", "contact": True}
    at = day.plan.first_call - timedelta(hours=14)
    month = DuesMonth.of(at.date())
    amount = make_quote(work.tariff, quote_request(form_of(content, {}, day.plan.day), month)).total
    channel = Channel.JMO if person % 2 else Channel.WEB
    return OnlineEntry(content, channel, f"8100{day.plan.day:%y%m%d}{person:02d}", amount, registered_at=at)


def _go_on(day: SimulatedDay, person: int) -> None:
    """The next step of one of them, by what the database says."""
    entry = day.world.look(lambda work: _entry(work, day, person))
    code = str(entry.code)
    officer = day.world.kiosk
    known = next(iter(day.world.look(lambda work: find_online(work, code))), None)
    if known is None:
        return
    if known.case_number is None:
        done = day.world.run(take_over_online, officer, code)
        day.world.print(done.notification, officer)
        day.world.print(done.slip, officer)
    elif not _next(day, known.case_number, known.case_state, code, int(entry.amount or 0)):
        return
    day.later(_STEP, _go_on, day, person)


def _next(day: SimulatedDay, case: str, state: CaseState | None, code: str, amount: int) -> bool:
    officer = day.world.kiosk
    match state:
        case CaseState.AWAITING_PAYMENT:
            now = day.world.clock.now()
            paid: Any = day.world.run(record_payment, officer, code, amount, now, f"DARING{code}")
            day.world.print(paid.receipt, officer)
        case CaseState.PAID:
            day.world.run(enter_member_number, officer, case, f"27{code[-9:]}")
        case CaseState.NUMBER_ISSUED:
            day.world.run(card_ready, officer, case)
        case _:
            return False
    return True


def note_help(day: SimulatedDay, visitor: int, ticket: Ticket, officer: Actor) -> None:
    """Some who come for information were refused online; the officer notes it on the ticket."""
    if visitor % _HELPED == 0 and not day.world.look(lambda work: work.tickets.notes(ticket.id)):
        day.world.run(note_online_help, officer, ticket.number, HelpReason.DUKCAPIL_MISMATCH)
