"""A PERISAI agent's visit on a simulated day: the list, the receipt, the dues, and later the payment and the cards."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from counter_app.cards.operations import card_ready, enter_member_number
from counter_app.channels.agents_register import add_agency, add_agent
from counter_app.channels.batch_billing import bill_batch, receive_batch
from counter_app.channels.batch_cards import confirm_delivery, give_cards
from counter_app.channels.batch_intake import Bringer, add_row, open_batch
from counter_app.channels.batch_model import Batch, BatchRow, BatchState
from counter_app.payments.totals import PaymentMode, record_total_payment
from counter_app.queueing.model import Outcome, Ticket
from counter_app.registration.case import CaseState
from counter_app.staff.model import Actor
from counter_app.storage.unit_of_work import SqlWork
from counter_app.training.people import make_form
from counter_app.training.plan import Visitor

if TYPE_CHECKING:
    from counter_app.training.simulated_day import SimulatedDay

PEOPLE = 4
_NUMBERS = 28_000
"""Numbers of invented people from here on are those of batches."""
_AGENT_NIK = "3310995203859001"
_STEP = timedelta(minutes=15)


def serve(day: SimulatedDay, visitor: Visitor, ticket: Ticket, officer: Actor) -> Outcome | None:
    """One stage of the agent's visit; the outcome when everything was handed out."""
    batch = _batch_of(day, ticket.id)
    if batch is None:
        agent = _agent(day)
        day.world.run(lambda work: _take_in(work, day, visitor, agent, ticket.number), officer)
        return None
    match batch.state:
        case BatchState.OPEN:
            day.world.print(day.world.run(receive_batch, officer, batch.number).paper, officer)
        case BatchState.RECEIVED:
            billed = day.world.run(bill_batch, officer, batch.number, PaymentMode.ONE)
            day.world.print(billed.notice, officer)
            if billed.slip is not None:
                day.world.print(billed.slip, officer)
        case _:
            return Outcome.COMPLETED
    return None


def _batch_of(day: SimulatedDay, ticket: int) -> Batch | None:
    found = day.world.look(lambda work: work.batches.of_ticket(ticket))
    return found[-1] if found else None


def _agent(day: SimulatedDay) -> int:
    """The agent of this branch, entered when the first one comes."""
    known = day.world.look(lambda work: work.agents.every())
    if known:
        return known[0].id

    def enter(work: SqlWork) -> int:
        agency = add_agency(work, "Wadah Sejahtera Bersama", "PKS/12/2026")
        year = day.plan.day.year
        return add_agent(
            work,
            agency.id,
            "Sukarni Lestari",
            _AGENT_NIK,
            letter=f"ST/045/{year}",
            valid_from=date(year, 1, 1),
            valid_until=date(year + 1, 12, 31),
        ).id

    return day.world.run(enter, day.world.kiosk)


def _take_in(work: SqlWork, day: SimulatedDay, visitor: Visitor, agent: int, ticket: str) -> None:
    batch = open_batch(work, Bringer(agent=agent), ticket)
    draw = day.plan.draw(visitor.index, "batch")
    base = _NUMBERS + day.plan.day.toordinal() % 2 * 1000
    for place in range(PEOPLE):
        number = base + (visitor.index * PEOPLE + place) % 1000
        form = make_form(draw, number, day.plan.day)
        add_row(work, batch.number, form | {"documents": {}}, documents_received=True)


def go_on(day: SimulatedDay, ticket: int) -> None:
    """After the visit: the total is paid, numbers and cards are made, and the agent takes the cards along."""
    batch = _batch_of(day, ticket)
    if batch is None or batch.state is not BatchState.BILLED:
        return
    rows = day.world.look(lambda work: work.batches.rows(batch.id))
    officer = day.world.kiosk
    states = {one.state for one in rows}
    if CaseState.AWAITING_PAYMENT in states:
        proof = day.world.run(lambda work: _pay(work, batch.id), officer)
        day.world.print(day.world.look(lambda work: work.papers.by_id(proof)), officer)
    elif CaseState.PAID in states:
        day.world.run(lambda work: _make_cards(work, rows), officer)
    elif CaseState.CARD_READY in states:
        day.world.print(day.world.run(give_cards, officer, batch.number).paper, officer)
    elif CaseState.CARD_SENT in states:
        day.world.run(confirm_delivery, officer, batch.number, [rows[0].line])
        return
    else:
        return
    day.later(_STEP, go_on, day, ticket)


def _pay(work: SqlWork, batch: int) -> int:
    total = next(one for one in work.totals.of_batch(batch) if one.voided_at is None)
    return record_total_payment(work, total.code, total.amount, work.now, f"SIP{total.id:08d}").proof


def _make_cards(work: SqlWork, rows: tuple[BatchRow, ...]) -> None:
    for row in rows:
        if row.case_number is not None and row.state is CaseState.PAID:
            kept = work.cases.by_id(row.case or 0).kept_kpj
            enter_member_number(work, row.case_number, None if kept else f"26{row.case:09d}")
            card_ready(work, row.case_number)
