"""How a card leaves the office: handed over, or sent; arrived, or returned."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from counter_app.cards.model import CardPromise, DeliveryMode, LateReason, ReturnReason
from counter_app.cards.ports import CardWork
from counter_app.cards.receiving import read_note, read_receiver
from counter_app.cards.signature import Signature
from counter_app.cards.signing import drawn_for, purpose
from counter_app.cards.steps import card_ready, find_card, need_in_hand, need_state
from counter_app.registration.case import ENDED, CaseState
from counter_app.registration.operations import find_case, move_case, show_on_screen
from counter_app.registration.places import check_place
from counter_app.registration.records import Case
from counter_app.registration.screen import ScreenPage
from counter_app.shared.errors import ErrorCode, OfficeError
from counter_app.shared.events import EventKind, NewEvent, Subject
from counter_app.shared.papers import Paper, PaperKind
from counter_app.staff.model import Permission

BY_HAND = tuple(mode for mode in DeliveryMode if mode.by_hand)
SENT = tuple(mode for mode in DeliveryMode if mode is not DeliveryMode.PICKUP)


@dataclass(frozen=True)
class HandedOver:
    card: CardPromise
    slip: Paper


def hand_over(
    work: CardWork,
    number: str,
    receiver: str | None = None,
    relation: str | None = None,
    *,
    mode: DeliveryMode = DeliveryMode.PICKUP,
    signature: Signature | None = None,
    drawn_at: int | None = None,
) -> HandedOver:
    """Give the card to the member, or to a named receiver with the relation to the member.

    The receiver signs on the slip, or has signed on the screen of the counter `drawn_at`, or elsewhere (`signature`).
    An agent or a Service Point Office (`mode`) is named as the receiver. Raises `OfficeError`: CASE_STATE,
    FIELD_MISSING, OUT_OF_RANGE, NOT_A_CHOICE for a way without hands, NOT_SIGNED when nobody signed there for this
    card as this receiver.
    """
    work.actor.require(Permission.SERVE)
    if not mode.by_hand:
        raise OfficeError(ErrorCode.NOT_A_CHOICE, field="mode", choices=BY_HAND)
    name, how = read_receiver(receiver, relation)
    if name is None and mode is not DeliveryMode.PICKUP:
        raise OfficeError(ErrorCode.FIELD_MISSING, field="receiver")
    case = find_case(work, number)
    need_in_hand(work, case)
    sealed = None if signature is None else work.vault.seal(purpose(case.id), signature.to_text().encode("ascii"))
    if drawn_at is not None:
        sealed = drawn_for(work, drawn_at, find_card(work, case.number), name, how)
        show_on_screen(work, drawn_at, ScreenPage.WELCOME)
    move_case(
        work,
        case,
        CaseState.HANDED_OVER,
        EventKind.CARD_HANDED_OVER,
        by_member=name is None,
        delivery=mode.value,
        signed="paper" if sealed is None else "screen",
    )
    if sealed is not None:
        work.signatures.keep(case.id, sealed, work.now)
    card = work.cards.update(case.id, handed_over_at=work.now, receiver=name, relation=how, delivery=mode.value)
    slip = work.papers.issue(PaperKind.CARD_HANDOVER, (case.number, card.kpj or ""), case=case.id)
    return HandedOver(card, slip)


def send_card(work: CardWork, number: str, mode: DeliveryMode, reference: str | None = None) -> CardPromise:
    """The card goes its way, from the office or again after it came back; a digital one needs not lie ready first.

    `reference` is the number of the post. Raises `OfficeError`: CASE_STATE, NOT_A_CHOICE, OUT_OF_RANGE.
    """
    work.actor.require(Permission.SERVE)
    if mode not in SENT:
        raise OfficeError(ErrorCode.NOT_A_CHOICE, field="mode", choices=SENT)
    noted = read_note("sent_reference", reference)
    case = find_case(work, number)
    if mode.digital and case.state is CaseState.NUMBER_ISSUED:
        card_ready(work, case.number)
        case = find_case(work, case.number)
    move_case(work, case, CaseState.CARD_SENT, EventKind.CARD_SENT, delivery=mode.value)
    return work.cards.update(
        case.id,
        delivery=mode.value,
        sent_at=work.now,
        sent_reference=noted,
        returned_at=None,
        returned_reason=None,
        receiver=None,
        relation=None,
    )


def card_returned(work: CardWork, number: str, reason: ReturnReason) -> CardPromise:
    """A card that was sent came back: it lies ready again. Raises `OfficeError` (CASE_STATE)."""
    work.actor.require(Permission.SERVE)
    case = find_case(work, number)
    need_state(case, CaseState.CARD_SENT, CaseState.CARD_READY)
    move_case(work, case, CaseState.CARD_READY, EventKind.CARD_RETURNED, reason=reason.value)
    return work.cards.update(case.id, returned_at=work.now, returned_reason=reason.value)


def card_arrived(work: CardWork, number: str, receiver: str | None = None, relation: str | None = None) -> CardPromise:
    """A card that was sent is in its member's hands, or a named receiver's; whoever brought it says so.

    Raises `OfficeError`: CASE_STATE, FIELD_MISSING, OUT_OF_RANGE.
    """
    work.actor.require(Permission.SERVE)
    name, how = read_receiver(receiver, relation)
    case = find_case(work, number)
    return _arrive(work, case, receiver=name, relation=how)


def settle_sent_cards(work: CardWork, closed: NewEvent) -> None:  # noqa: ARG001 - it does not matter which day
    """React to the end of a day: what was sent long ago and never came back has arrived, if nobody is to say so."""
    before = work.now - timedelta(days=work.branch.card_arrival_days)
    for card in work.cards.sent_before(before):
        if card.delivery is not None and not card.delivery.confirmed:
            _arrive(work, work.cases.by_id(card.case), by_time=True)


def _arrive(
    work: CardWork,
    case: Case,
    *,
    receiver: str | None = None,
    relation: str | None = None,
    by_time: bool = False,
) -> CardPromise:
    need_state(case, CaseState.CARD_SENT, CaseState.HANDED_OVER)
    move_case(
        work,
        case,
        CaseState.HANDED_OVER,
        EventKind.CARD_HANDED_OVER,
        by_member=receiver is None,
        arrived=True,
        by_time=by_time,
    )
    return work.cards.update(case.id, handed_over_at=work.now, receiver=receiver, relation=relation)


def note_late_reason(work: CardWork, number: str, reason: LateReason, note: str | None = None) -> CardPromise:
    """Say why a promise is, or will be, broken; said again, it is what counts.

    Raises `OfficeError`: CASE_STATE once the card is in its member's hands, FIELD_MISSING for another reason without
    a note, OUT_OF_RANGE.
    """
    work.actor.require(Permission.SERVE)
    text = read_note("note", note)
    if reason is LateReason.OTHER and text is None:
        raise OfficeError(ErrorCode.FIELD_MISSING, field="note")
    card = find_card(work, number)
    check_place(work, work.cases.by_id(card.case), EventKind.CARD_LATE_NOTED)
    if CaseState(card.state) in ENDED:
        raise OfficeError(ErrorCode.CASE_STATE, state=card.state, wanted=CaseState.HANDED_OVER.value)
    work.record(EventKind.CARD_LATE_NOTED, Subject(case=card.case), reason=reason.value)
    return work.cards.update(card.case, late_reason=reason.value, late_note=text)
