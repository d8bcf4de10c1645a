"""Keeping the promise: number, card, handover."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from counter_app.cards.model import NUMBER_WORKING_DAYS, SOON_DAYS, CardPromise, Urgency, read_kpj, urgency
from counter_app.cards.ports import CardWork
from counter_app.registration.model import CaseState
from counter_app.registration.operations import find_case, move_case
from counter_app.shared.calendar import DeadlineMode
from counter_app.shared.errors import ErrorCode, OfficeError
from counter_app.shared.events import EventKind, NewEvent
from counter_app.shared.papers import Paper, PaperKind
from counter_app.shared.text import one_line
from counter_app.staff.model import Permission


@dataclass(frozen=True)
class DueCard:
    card: CardPromise
    urgency: Urgency


@dataclass(frozen=True)
class HandedOver:
    card: CardPromise
    slip: Paper


def promise_card(work: CardWork, payment: NewEvent) -> None:
    """React to a recorded payment: the number is due after a working day, the card after the branch's days."""
    paid_on = date.fromisoformat(str(payment.details["paid_on"]))
    if payment.subject.case is None:
        raise LookupError("a payment without a case")
    calendar = work.branch.calendar()
    work.cards.add(
        payment.subject.case,
        paid_on,
        calendar.add(paid_on, NUMBER_WORKING_DAYS, DeadlineMode.WORKING),
        calendar.add(paid_on, work.branch.card_days, work.branch.card_deadline_mode),
    )


def cards_due(work: CardWork, on: date) -> tuple[DueCard, ...]:
    """Cards late, due today or soon as seen on a day."""
    cards = work.cards.open_until(on + timedelta(days=SOON_DAYS))
    return tuple(DueCard(card, urgency(card, on)) for card in cards)


def find_card(work: CardWork, number: str) -> CardPromise:
    """The card of a case. Raises `OfficeError` (CASE_STATE) before the case is paid."""
    case = find_case(work, number)
    card = work.cards.of_case(case.id)
    if card is None:
        raise OfficeError(ErrorCode.CASE_STATE, state=case.state.value, wanted=CaseState.PAID.value)
    return card


def enter_member_number(work: CardWork, number: str, kpj_text: str | None = None) -> CardPromise:
    """Enter the KPJ that the core system issued.

    A former member who is reactivated keeps the number of the form (`Case.kept_kpj`), which need not be given again.
    Raises `OfficeError`: FIELD_MISSING, KPJ_MALFORMED, KPJ_DIFFERS from the number that is kept, KPJ_USED by another
    person, CASE_STATE.
    """
    work.actor.require(Permission.SERVE)
    given = None if kpj_text is None else read_kpj(kpj_text)
    case = find_case(work, number)
    kpj = given or case.kept_kpj
    if kpj is None:
        raise OfficeError(ErrorCode.FIELD_MISSING, field="kpj")
    if case.kept_kpj not in {None, kpj}:
        raise OfficeError(ErrorCode.KPJ_DIFFERS, field="kpj")
    move_case(work, case, CaseState.NUMBER_ISSUED, EventKind.MEMBER_NUMBER_ISSUED)
    return work.cards.give_number(case.id, kpj, work.now)


def card_ready(work: CardWork, number: str) -> CardPromise:
    """The card lies ready for collection."""
    work.actor.require(Permission.SERVE)
    case = find_case(work, number)
    move_case(work, case, CaseState.CARD_READY, EventKind.CARD_READY)
    return work.cards.update(case.id, ready_at=work.now)


def hand_over(work: CardWork, number: str, receiver: str | None, relation: str | None) -> HandedOver:
    """Give the card to the member, or to a named receiver with the relation to the member."""
    work.actor.require(Permission.SERVE)
    case = find_case(work, number)
    receiver = one_line(receiver or "")
    relation = one_line(relation or "")
    if bool(receiver) != bool(relation):
        raise OfficeError(ErrorCode.FIELD_MISSING, field="relation" if receiver else "receiver")
    for field, text in (("receiver", receiver), ("relation", relation)):
        if len(text) > 100:  # noqa: PLR2004
            raise OfficeError(ErrorCode.OUT_OF_RANGE, field=field, minimum=1, maximum=100)
    move_case(work, case, CaseState.HANDED_OVER, EventKind.CARD_HANDED_OVER, by_member=not receiver)
    card = work.cards.update(case.id, handed_over_at=work.now, receiver=receiver or None, relation=relation or None)
    slip = work.papers.issue(PaperKind.CARD_HANDOVER, (case.number, card.kpj or ""), case=case.id)
    return HandedOver(card, slip)
