"""The steps of every card before it leaves the office: promised, numbered, ready."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from counter_app.cards.model import (
    NUMBER_WORKING_DAYS,
    SOON_DAYS,
    CardPromise,
    DeliveryMode,
    Urgency,
    read_kpj,
    urgency,
)
from counter_app.cards.ports import CardWork
from counter_app.registration.case import CaseState, check_transition
from counter_app.registration.operations import find_case, move_case
from counter_app.registration.own_records import own_records
from counter_app.registration.records import Case
from counter_app.settings import OfficeKind
from counter_app.shared.calendar import DeadlineMode
from counter_app.shared.errors import ErrorCode, OfficeError
from counter_app.shared.events import EventKind, NewEvent
from counter_app.staff.model import Permission


@dataclass(frozen=True)
class DueCard:
    card: CardPromise
    urgency: Urgency


def promise_card(work: CardWork, payment: NewEvent) -> None:
    """React to a recorded payment: the number is due after a working day, the card after the branch's days.

    Nothing is promised for a part of the sum, nor a second time.
    """
    if payment.subject.case is None:
        raise LookupError("a payment without a case")
    if payment.details.get("state") != CaseState.PAID.value:
        return
    paid_on = date.fromisoformat(str(payment.details["paid_on"]))
    calendar = work.branch.calendar()
    work.cards.add(
        payment.subject.case,
        paid_on,
        calendar.add(paid_on, NUMBER_WORKING_DAYS, DeadlineMode.WORKING),
        calendar.add(paid_on, work.branch.card_days, work.branch.card_deadline_mode),
    )


def withdraw_promise(work: CardWork, reversal: NewEvent) -> None:
    """React to a payment taken back: nothing is promised any more when the case is thereby not paid."""
    if reversal.subject.case is not None and reversal.details.get("state") == CaseState.CODE_EXPIRED.value:
        work.cards.remove(reversal.subject.case)


def cards_due(work: CardWork, on: date) -> tuple[DueCard, ...]:
    """Cards late, due today or soon as seen on a day; those on their way are out of the office's hands."""
    cards = own_records(work, work.cards.open_until(on + timedelta(days=SOON_DAYS)), lambda one: one.case)
    return tuple(DueCard(card, urgency(card, on)) for card in cards if not card.on_its_way)


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
    check_transition(case.state, CaseState.NUMBER_ISSUED)
    card = work.cards.give_number(case.id, kpj, work.now)
    move_case(work, case, CaseState.NUMBER_ISSUED, EventKind.MEMBER_NUMBER_ISSUED)
    return work.cards.of_case(case.id) or card


def card_ready(work: CardWork, number: str) -> CardPromise:
    """The card lies ready for collection."""
    work.actor.require(Permission.SERVE)
    case = find_case(work, number)
    need_state(case, CaseState.NUMBER_ISSUED, CaseState.CARD_READY)
    move_case(work, case, CaseState.CARD_READY, EventKind.CARD_READY)
    return work.cards.update(case.id, ready_at=work.now)


def sent_here(work: CardWork, card: CardPromise) -> bool:
    """Whether this is the Service Point Office to which the branch sent a card, which it hands over from then on."""
    sent = card.state == CaseState.CARD_SENT.value and card.delivery is DeliveryMode.SPO
    return sent and work.branch.office_kind is OfficeKind.SPO


def in_hand(work: CardWork, card: CardPromise) -> bool:
    """Whether a card lies in this office to be handed over."""
    return card.state == CaseState.CARD_READY.value or sent_here(work, card)


def need_in_hand(work: CardWork, case: Case) -> None:
    """Raises `OfficeError` (CASE_STATE) unless the card lies in this office to be handed over."""
    card = work.cards.of_case(case.id)
    if card is None or not in_hand(work, card):
        need_state(case, CaseState.CARD_READY, CaseState.HANDED_OVER)


def need_state(case: Case, state: CaseState, wanted: CaseState) -> None:
    """Some steps lead to the same state from two others. Raises `OfficeError` (CASE_STATE)."""
    check_transition(case.state, wanted)
    if case.state is not state:
        raise OfficeError(ErrorCode.CASE_STATE, state=case.state.value, wanted=wanted.value)
