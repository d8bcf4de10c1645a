"""Simulated visits that register nobody: cards, questions, changes of data."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import sqlalchemy as sa

from counter_app.cards.operations import ask_signature, collect, hand_over, sign_on_screen
from counter_app.dues.model import DuesMonth, Programme, QuoteRequest, Segment
from counter_app.queueing.model import Outcome, Ticket
from counter_app.registration.case import Channel
from counter_app.registration.model import CaseState
from counter_app.registration.operations import show_estimate, submit_form
from counter_app.staff.model import Actor
from counter_app.storage.tables import cards, cases
from counter_app.storage.unit_of_work import SqlWork
from counter_app.training import after_visit, batches, online
from counter_app.training.plan import Visitor
from counter_app.training.registering import go_on

if TYPE_CHECKING:
    from counter_app.training.simulated_day import SimulatedDay

_SIGNING_ON_SCREEN = 2
"""Every so many tickets of card collection sign on the screen, the others on the slip."""
SCRIBBLE = "120,400 180,260 230,230 250,290 210,390 260,420 330,300;340,380 400,320 470,370 540,310 760,290"
"""A signature of nobody, as a screen sends it."""
_CHANGES = 2
"""Every so many visitors of the information counter want their data changed."""


def serve(day: SimulatedDay, visitor: Visitor, ticket: Ticket, officer: Actor) -> Outcome | None:
    """One stage of a visit; the outcome when it is at its end."""
    match ticket.service:
        case "K":
            return _hand_over_card(day, ticket, officer)
        case "F":
            return _inform(day, visitor, ticket, officer)
        case "G":
            return batches.serve(day, visitor, ticket, officer)
        case _:
            return Outcome.COMPLETED


def _hand_over_card(day: SimulatedDay, ticket: Ticket, officer: Actor) -> Outcome:
    number = after_visit.oldest_ready_card(day)
    if number is None:
        return Outcome.INFORMATION

    day.world.run(collect, officer, ticket.number, number)
    drawn_at = ticket.counter if ticket.sequence % _SIGNING_ON_SCREEN == 1 else None
    if drawn_at is not None:
        day.world.run(ask_signature, officer, drawn_at, number)
        day.world.run(sign_on_screen, day.world.kiosk, drawn_at, SCRIBBLE)

    def give(work: SqlWork) -> int:
        return hand_over(work, number, drawn_at=drawn_at).slip.id

    day.world.office.print_paper(day.world.run(give, officer), officer)
    return Outcome.COMPLETED


def _inform(day: SimulatedDay, visitor: Visitor, ticket: Ticket, officer: Actor) -> Outcome | None:
    case = day.world.case_of(ticket.id)
    if case is not None:
        return go_on(day, visitor, ticket, case, officer)
    form = _changed_form(day, visitor) if visitor.index % _CHANGES == 0 else None
    if form is not None:
        submitted = day.world.run(submit_form, officer, form, ticket.number)
        day.world.print(submitted.paper, officer)
        return None
    online.note_help(day, visitor.index, ticket, officer)
    if ticket.counter is not None:
        day.world.run(show_estimate, officer, ticket.counter, _question(day, visitor))
    return Outcome.INFORMATION


def _changed_form(day: SimulatedDay, visitor: Visitor) -> dict[str, Any] | None:
    """The form of a member who has moved: of those of this counter the first with a card and no other case."""
    draw = day.plan.draw(visitor.index, "change")

    def query(work: SqlWork) -> dict[str, Any] | None:
        other = cases.alias()
        row = work.connection.execute(
            sa.select(cases.c.number, cards.c.kpj)
            .join(cards, cards.c.case == cases.c.id)
            .where(
                cases.c.state == CaseState.HANDED_OVER.value,
                cases.c.channel == Channel.MANUAL.value,  # of others the office may not know all that form 1A asks
                cases.c.form != "",
                ~sa.exists().where(other.c.applicant == cases.c.applicant, other.c.id > cases.c.id),
            )
            .order_by(cases.c.id)
            .limit(1)
        ).first()
        case = None if row is None else work.cases.find(row.number)
        return None if row is None or case is None else case.form.to_dict() | {"previous_kpj": row.kpj}

    form: Any = day.world.look(query)
    if form is None:
        return None
    moved = form["address"] | {"street": f"Perumahan Griya Asri {draw.randint(1, 60)}"}
    changed = {"application": "change", "previously_member": True, "address": moved}
    dropped = {"documents", "reactivation", "effective_date"}
    return (
        {key: value for key, value in form.items() if key not in dropped} | changed | {"documents": {"ktp": "received"}}
    )


def _question(day: SimulatedDay, visitor: Visitor) -> QuoteRequest:
    """What somebody wants to know who only asks."""
    draw = day.plan.draw(visitor.index, "question")
    return QuoteRequest(
        segment=Segment.BPU,
        monthly_income=draw.choice((1_000_000, 2_500_000, 4_000_000)),
        programmes=frozenset({Programme.JKK, Programme.JKM, Programme.JHT}),
        first_month=DuesMonth.of(day.plan.day),
        months=draw.choice((1, 3, 12)),
    )
