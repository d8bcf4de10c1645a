"""What follows a simulated visit: the rating, the payment, the number and the card."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from counter_app.cards.model import DeliveryMode, LateReason, ReturnReason
from counter_app.cards.operations import (
    card_arrived,
    card_ready,
    card_returned,
    enter_member_number,
    find_card,
    note_late_reason,
    send_card,
)
from counter_app.registration.model import Case, CaseState
from counter_app.shared.errors import ErrorCode, OfficeError
from counter_app.shared.ids import survey_code
from counter_app.storage.unit_of_work import SqlWork
from counter_app.survey.model import ELEMENTS
from counter_app.survey.operations import submit_answer
from counter_app.training import batches
from counter_app.training.paying import pay, take_back
from counter_app.training.plan import BATCHES, REGISTERING, Visitor

if TYPE_CHECKING:
    from counter_app.training.simulated_day import SimulatedDay

_ARRIVING = 0.7
_CAME_BACK = {
    DeliveryMode.POST: ReturnReason.NOBODY_HOME,
    DeliveryMode.JMO: ReturnReason.NOT_DELIVERED,
    DeliveryMode.EMAIL: ReturnReason.BOUNCED,
}


def schedule(day: SimulatedDay, visitor: Visitor, ticket: int) -> None:
    """Plan what a person does after the visit, as far as it has not happened yet."""
    draw = day.plan.draw(visitor.index, "after")
    if visitor.rates:
        day.later(timedelta(seconds=draw.randint(40, 400)), _rate, day, visitor, ticket)
    if visitor.service == BATCHES:
        day.later(timedelta(minutes=draw.randint(10, 40)), batches.go_on, day, ticket)
    if visitor.service in REGISTERING and visitor.pays:
        day.later(timedelta(minutes=draw.randint(10, 90)), _go_on, day, visitor, ticket)


def _rate(day: SimulatedDay, visitor: Visitor, ticket: int) -> None:
    draw = day.plan.draw(visitor.index, "rating")
    rating = draw.choice((4, 4, 4, 3, 3, 2, 1))
    elements = {one: draw.choice((4, 4, 3, 3, 2)) for one in ELEMENTS} if visitor.answers_skm else None
    comment = "Petugas ramah." if rating == 4 and draw.random() < 0.2 else ""

    def vote(work: SqlWork) -> None:
        submit_answer(work, survey_code(work.key, ticket), rating, elements, comment)

    try:
        day.world.run(vote, day.world.kiosk)
    except OfficeError as refused:
        if refused.code is not ErrorCode.SURVEY_CODE_USED:  # cast before the simulation was killed
            raise


def _go_on(day: SimulatedDay, visitor: Visitor, ticket: int) -> None:
    """Pay, then get the number, then the card: each step as far as the case has come."""
    case = day.world.case_of(ticket)
    if case is None:
        return
    officer = day.world.kiosk
    match case.state:
        case CaseState.AWAITING_PAYMENT:
            pay(day, visitor, case, ticket)
        case CaseState.PAID | CaseState.CODE_EXPIRED if take_back(day, visitor, case):
            pass
        case CaseState.PAID:
            number = None if case.kept_kpj else f"26{case.id:09d}"
            day.world.run(enter_member_number, officer, case.number, number)
        case CaseState.NUMBER_ISSUED if visitor.card_is_made:
            day.world.run(card_ready, officer, case.number)
        case CaseState.NUMBER_ISSUED:
            day.world.run(note_late_reason, officer, case.number, LateReason.BLANKS_OUT)
            return
        case CaseState.CARD_READY | CaseState.CARD_SENT:
            if not _on_its_way(day, visitor, case):
                return
        case _:
            return
    day.later(timedelta(minutes=20), _go_on, day, visitor, ticket)


def _on_its_way(day: SimulatedDay, visitor: Visitor, case: Case) -> bool:
    """Some cards are sent; most of them arrive, the others come back and wait. Whether there is more to come."""
    draw = day.plan.draw(visitor.index, "delivery")
    mode = draw.choice((DeliveryMode.POST, DeliveryMode.JMO, DeliveryMode.EMAIL, *(None,) * 7))
    arrives = draw.random() < _ARRIVING
    if mode is None:
        return False
    if case.state is CaseState.CARD_SENT:
        if arrives:
            day.world.run(card_arrived, day.world.kiosk, case.number)
        else:
            day.world.run(card_returned, day.world.kiosk, case.number, _CAME_BACK[mode])
        return False
    if day.world.look(lambda work: find_card(work, case.number)).came_back:
        return False
    day.world.run(send_card, day.world.kiosk, case.number, mode)
    return True


def oldest_ready_card(day: SimulatedDay) -> str | None:
    """The case whose card has been waiting longest."""

    def query(work: SqlWork) -> str | None:
        last = work.today + timedelta(days=60)
        ready = [card for card in work.cards.open_until(last) if card.state == CaseState.CARD_READY.value]
        return ready[0].case_number if ready else None

    return day.world.look(query)
