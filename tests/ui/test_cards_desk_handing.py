"""Handing a card over at the cards desk: who takes it, the signature as it comes, and the ticket."""

from __future__ import annotations

import pytest

from counter_app.cards.model import DeliveryMode
from counter_app.cards.operations import ask_signature, sign_on_screen, signature_of
from counter_app.payments.screen import counter_screen
from counter_app.registration.operations import show_on_screen
from counter_app.registration.screen import ScreenPage
from counter_app.shared.changes import Part
from counter_app.shared.events import EventKind
from counter_app.staff.model import SYSTEM
from tests.support.signatures import DRAWN, SIGNATURE
from tests.ui.cards_steps import Key, asked, card, click, desk, events_of, press, settle, tell, words
from ui.cards.hand_over import ON_PAPER, HandOverDialog
from ui.cards.receiver_fields import Taker
from ui.cards.scenery import COUNTER, at_counter, make_cards, number, ready
from ui.cards.window import CardsWindow
from ui.stage import TrainingStage

pytestmark = pytest.mark.usefixtures("qtbot")


def asking(stage: TrainingStage, name: str = "SITI WULANDARI") -> tuple[CardsWindow, HandOverDialog, str]:
    """Somebody at counter 1 is about to get a card."""
    case = make_cards(stage, (ready,), name)[0]
    at_counter(stage)
    window = desk(stage, case)
    press(stage, Key.Key_Return, ctrl=True)
    return window, asked(window), case


def page(stage: TrainingStage) -> ScreenPage:
    return stage.scenery.office.read(counter_screen, SYSTEM, COUNTER).page


def draw(stage: TrainingStage, window: CardsWindow) -> None:
    stage.scenery.office.run(sign_on_screen, SYSTEM, COUNTER, DRAWN)
    tell(stage, window, Part.SCREEN)


def test_the_officer_sees_the_signature_come_and_hands_the_card_over_with_it(stage: TrainingStage) -> None:
    window, dialog, case = asking(stage)
    assert events_of(stage, case, EventKind.CASE_VIEWED) == 1
    assert "Cocokkan dengan KTP" in words(dialog)
    assert not dialog.yes.isEnabled()
    press(stage, Key.Key_F5)
    assert page(stage) is ScreenPage.SIGNATURE
    assert not dialog.yes.isEnabled()
    draw(stage, window)
    assert dialog.view_of.signature == SIGNATURE
    assert "Sudah ditandatangani." in words(dialog)
    click(stage, dialog.yes)
    found = card(stage, case)
    assert found.handed_over_at is not None
    assert stage.scenery.office.read(signature_of, stage.officer, found.case) == SIGNATURE
    assert page(stage) is ScreenPage.WELCOME
    assert "sudah diserahkan" in window.notice.text
    assert "Diserahkan kepada" in words(window.board.pane)
    assert stage.scenery.office.verify() == ()


def test_handing_over_ties_the_ticket_in_hand_to_the_card(stage: TrainingStage) -> None:
    window, dialog, case = asking(stage)
    assert "K001 di loket 1" in window.board.strip.text
    dialog.way.choose(ON_PAPER)
    click(stage, dialog.yes)
    assert window.board.strip.text == f"K001 di loket 1: datang untuk {case}."
    assert events_of(stage, case, EventKind.TICKET_ATTACHED) == 1


def test_a_ticket_is_tied_to_a_card_that_is_not_ready_yet(stage: TrainingStage) -> None:
    case = make_cards(stage, (number,))[0]
    at_counter(stage)
    window = desk(stage, case)
    press(stage, Key.Key_F6)
    assert events_of(stage, case, EventKind.TICKET_ATTACHED) == 1
    assert "K001 datang mengambil kartu ini." in window.notice.text
    press(stage, Key.Key_F6)
    assert events_of(stage, case, EventKind.TICKET_ATTACHED) == 1


def test_another_receiver_needs_the_name_the_relation_and_an_own_signature(stage: TrainingStage) -> None:
    window, dialog, case = asking(stage)
    click(stage, dialog.wish)
    draw(stage, window)
    assert dialog.yes.isEnabled()
    dialog.receiver.takers[Taker.ANOTHER].setChecked(True)
    settle(stage)
    assert not dialog.yes.isEnabled()
    assert "Minta lagi" in dialog.view_of.accessibleName()
    dialog.receiver.name_edit.setText("Budi  Santosa")
    click(stage, dialog.wish)
    assert dialog.fields["relation"].complaint != ""
    dialog.receiver.relation_edit.setText("suami")
    click(stage, dialog.wish)
    assert not dialog.signed
    draw(stage, window)
    click(stage, dialog.yes)
    found = card(stage, case)
    assert (found.receiver, found.relation, found.delivery) == ("Budi Santosa", "suami", DeliveryMode.PICKUP)


def test_on_paper_the_slip_comes_out_to_be_signed(stage: TrainingStage) -> None:
    window, dialog, case = asking(stage)
    dialog.way.choose(ON_PAPER)
    dialog.receiver.takers[Taker.AGENT].setChecked(True)
    dialog.receiver.name_edit.setText("Joko Susilo")
    click(stage, dialog.yes)
    assert card(stage, case).delivery is DeliveryMode.AGENT
    assert "Tanda terima" in window.notice.text
    view = window.board.pane.view
    assert view is not None
    assert view.slip is not None
    assert view.slip.prints == 1
    press(stage, Key.Key_P, ctrl=True)
    again = window.board.pane.view
    assert again is not None
    assert again.slip is not None
    assert "dicetak ke" in window.notice.text


def test_a_slip_that_does_not_come_out_is_told_apart_from_the_card(stage: TrainingStage) -> None:
    window, dialog, case = asking(stage)
    stage.scenery.break_printer()
    dialog.way.choose(ON_PAPER)
    click(stage, dialog.yes)
    assert card(stage, case).handed_over_at is not None
    assert "Kartu sudah diserahkan, tetapi tanda terimanya tidak tercetak." in window.notice.text


def test_whoever_works_at_no_counter_lets_the_slip_be_signed(stage: TrainingStage) -> None:
    case = make_cards(stage, (ready,))[0]
    window = desk(stage, case)
    press(stage, Key.Key_Return, ctrl=True)
    dialog = asked(window)
    assert not dialog.way.buttons[0].isEnabled()
    assert dialog.yes.isEnabled()
    assert "Anda tidak sedang bekerja di loket" in words(dialog)


def test_leaving_the_question_clears_the_customer_screen(stage: TrainingStage) -> None:
    _, dialog, case = asking(stage)
    click(stage, dialog.wish)
    assert page(stage) is ScreenPage.SIGNATURE
    click(stage, dialog.no)
    assert page(stage) is ScreenPage.WELCOME
    assert card(stage, case).handed_over_at is None


def test_a_screen_that_shows_something_else_by_now_is_asked_again(stage: TrainingStage) -> None:
    window, dialog, _ = asking(stage)
    click(stage, dialog.wish)
    stage.scenery.office.run(show_on_screen, stage.officer, COUNTER, ScreenPage.WELCOME)
    tell(stage, window, Part.SCREEN)
    assert "Minta lagi" in dialog.view_of.accessibleName()
    other = make_cards(stage, (ready,))[0]
    stage.scenery.office.run(ask_signature, stage.officer, COUNTER, other)
    draw(stage, window)
    assert dialog.view_of.signature is None
    assert not dialog.yes.isEnabled()
