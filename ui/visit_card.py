"""What follows the visit at the counter: the payment, the member number, and the card in its member's hands."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QWidget

from counter_app.cards.operations import card_ready, sign_on_screen
from counter_app.payments.model import PaymentCode
from counter_app.queueing.model import Outcome
from counter_app.queueing.operations.serving import finish
from counter_app.registration.records import Case
from counter_app.staff.model import SYSTEM
from ui.cards.acts import Act
from ui.cards.hand_over import HandOverDialog
from ui.cards.scenery import DRAWN
from ui.cards.sections import Section
from ui.visit_means import COUNTER, Means

SERVICE = "K"
MEMBER_NUMBER = "26011234567"
REFERENCE = "BRI-0001"


def get_card(means: Means, number: str) -> None:
    """Pay the dues of a case and fetch its card."""
    means.let_pass(minutes=20)
    case: Case = means.read(lambda work: work.cases.find(number))
    _pay(means, case)
    _number(means, case)
    _fetch(means, case)


def _pay(means: Means, case: Case) -> None:
    code: PaymentCode = means.read(lambda work: work.payment_codes.of_case(case.id))[-1]
    panel = means.open("payments", means.officer).awaiting.panel
    panel.take(code.code)
    panel.amount.setText(str(code.amount))
    panel.reference.setText(REFERENCE)
    means.settle()
    means.picture("payments", "proof")
    panel.try_record()
    means.settle()
    means.picture("payments", "recorded")


def _number(means: Means, case: Case) -> None:
    board = means.open("cards", means.officer).board
    board.choose(Section.NUMBER_DUE)
    board.list.table.pick(case.number)
    means.settle()
    means.picture("cards", "promised")
    dialog = _ask(means, board, Act.NUMBER)
    dialog.kpj.setText(MEMBER_NUMBER)
    means.picture_of(dialog, "cards", "number")
    dialog.answer()
    means.settle()
    means.let_pass(minutes=5)
    means.run(card_ready, case.number)


def _fetch(means: Means, case: Case) -> None:
    kiosk: Any = means.open("kiosk", SYSTEM).kiosk
    kiosk.choose(SERVICE)
    kiosk.take()
    means.settle()
    means.picture("kiosk", "card-ticket")
    ticket = means.be_called(means.last_ticket(SERVICE), "card-call")
    board: Any = means.windows["cards"].board  # type: ignore[union-attr]
    means.refresh("cards")
    board.search.edit.setText(case.form.nik)
    means.settle()
    board.search.entered.emit()
    means.settle()
    means.picture("cards", "found")
    _sign(means, board)
    means.picture("cards", "handed-over")
    means.run(finish, means.read(lambda work: work.tickets.by_id(ticket.id)), Outcome.COMPLETED)


def _sign(means: Means, board: Any) -> None:
    """The member signs on the screen that faces the applicant, and the officer sees it."""
    dialog: HandOverDialog = _ask(means, board, Act.HAND_OVER)
    dialog.ask_to_sign()
    means.settle()
    means.picture("customer", "signing")
    means.morning.office.run(sign_on_screen, SYSTEM, COUNTER, DRAWN)
    means.picture("customer", "signed")
    means.picture_of(dialog, "cards", "signature")
    dialog.answer()
    means.settle()


def _ask(means: Means, board: Any, act: Act) -> Any:
    """The question that the cards desk asks about the chosen card."""
    board.pane.act_wanted.emit(act)
    means.settle()
    dialog = board.dialog
    if not isinstance(dialog, QWidget):
        raise TypeError(act)
    return dialog
