"""Cards in words, one row each."""

from __future__ import annotations

from datetime import date, tzinfo

from PySide6.QtCore import QCoreApplication

from counter_app.cards.labels import DELIVERY_LABELS, LATE_LABELS, RETURN_LABELS
from counter_app.cards.model import CardPromise, LateReason, Urgency, urgency
from counter_app.cards.operations import BoardCard, FoundCard
from counter_app.registration.case import CASE_STATE_LABELS, CaseState
from counter_app.settings import Language
from ui.cards.promise import distance, short_promise
from ui.shared.dates import short_date
from ui.shared.table import Cell, Row
from ui.shared.wording import pick


def board_row(one: BoardCard, on: date, zone: tzinfo, language: Language) -> Row:
    return _row(one.card, one.holder, _standing(one.card, on, zone, language), on, language)


def found_row(one: FoundCard, on: date, zone: tzinfo, language: Language) -> Row:
    """What was looked for is also known by its NIK, masked."""
    state = _standing(one.card, on, zone, language)
    text = f"{one.nik} · {state.text}"
    return _row(one.card, one.holder, Cell(text, state.icon, state.tone, about=text), on, language)


def _row(card: CardPromise, holder: str, standing: Cell, on: date, language: Language) -> Row:
    told = short_promise(card, on, language)
    broken = urgency(card, on) is Urgency.LATE
    cells = (
        Cell(told.text, told.icon, told.tone, strong=broken),
        Cell(holder),
        Cell(card.case_number),
        standing,
    )
    return Row(card.case_number, cells)


def _standing(card: CardPromise, on: date, zone: tzinfo, language: Language) -> Cell:
    """What is to be known of a card beside its promise: where it is, and what is wrong."""
    state = CaseState(card.state)
    parts, icon, tone = [_state(card, state, zone, language)], "", ""
    if state is CaseState.PAID and card.number_due_on < on:
        late = QCoreApplication.translate("CardRows", "Number {how}").format(how=distance(card.number_due_on, on))
        parts, icon, tone = [late], "ph.hash", "danger"
    if urgency(card, on) is Urgency.LATE:
        reason = _reason(card, language)
        if reason:
            parts.append(reason)
        else:
            parts.append(QCoreApplication.translate("CardRows", "say why"))
            icon, tone = "ph.pencil-simple", "danger"
    text = " · ".join(parts)
    return Cell(text, icon, tone, about=text)


def _state(card: CardPromise, state: CaseState, zone: tzinfo, language: Language) -> str:
    if state is CaseState.PAID:
        return QCoreApplication.translate("CardRows", "No number yet")
    if card.on_its_way and card.sent_at is not None and card.delivery is not None:
        way = pick(DELIVERY_LABELS[card.delivery], language)
        sent = short_date(card.sent_at.astimezone(zone).date(), language)
        return f"{pick(CASE_STATE_LABELS[state], language)} {sent}: {way}"
    if card.came_back and card.returned_reason is not None:
        back = pick(RETURN_LABELS[card.returned_reason], language)
        return QCoreApplication.translate("CardRows", "Came back: {why}").format(why=back)
    return pick(CASE_STATE_LABELS[state], language)


def _reason(card: CardPromise, language: Language) -> str:
    if card.late_reason is None:
        return ""
    if card.late_reason is LateReason.OTHER and card.late_note:
        return card.late_note
    return pick(LATE_LABELS[card.late_reason], language)
