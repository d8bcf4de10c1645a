"""The counter channel on windows: from the ticket at the kiosk to the card in its member's hand, and the vote."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from counter_app.cards.operations import find_card, signature_of
from counter_app.queueing.model import Outcome, TicketState
from counter_app.queueing.operations.steps import find_ticket
from counter_app.registration.model import CaseState
from counter_app.staff.model import SYSTEM
from counter_app.survey.operations import period_index
from tests.journeys.windows import ALT, CTRL, SHIFT, Branch, Key, Visitor, marks, words
from tests.ui.case_typist import APPLICANT, fill_in
from ui.cards.sections import Section
from ui.officer.case_model import Step
from ui.officer.desk_state import Stage

COUNTER = 1
LINE = ((200, 300), (400, 150), (600, 450), (800, 200))
MEMBER_NUMBER = "26011234567"
SLIPS = {"F1A", "PI", "TT", "KB", "BP", "SK"}
"""Form, notification, receipt of documents, payment code, receipt of payment, handing over."""


@pytest.fixture
def branch(tmp_path: Path, qtbot: QtBot) -> Iterator[Branch]:
    made = Branch(tmp_path, qtbot)
    yield made
    made.close()


@pytest.mark.qt_log_ignore("does not support raise", "does not support grabbing the keyboard")
def test_from_the_ticket_at_the_kiosk_to_the_card_in_hand(branch: Branch) -> None:
    kiosk, screen = branch.visitor("kiosk"), branch.visitor("customer", COUNTER)
    station = branch.desk("officer", COUNTER)
    _take(kiosk, "A")
    _serve(branch, station, "A001")
    number = _register(branch, station, screen)
    _finish_registration(branch, station, number)
    assert branch.steps(number) == "xxxxx>.."

    payments = branch.desk("payments")
    _pay(branch, payments, number)
    cards = branch.desk("cards")
    _make_card(branch, cards, number)

    branch.stage.scenery.clock.advance(timedelta(hours=2))
    _take(kiosk, "K")
    branch.front(station)
    _serve(branch, station, "K001")
    branch.front(cards)
    _find(branch, cards, number)
    _sign(branch, cards, screen)
    _hand_over(branch, cards, number)

    branch.front(station)
    _finish_collection(branch, station)
    screen.touch("face-4")
    screen.touch("send")
    branch.rest()
    today = branch.office.read(lambda work: work.today, SYSTEM)
    assert branch.office.read(period_index, SYSTEM, today, today).ratings == (0, 0, 0, 1)
    _look_at_the_end(branch, number)


# the queue


def _take(kiosk: Visitor, letter: str) -> None:
    kiosk.settle()
    if not kiosk.sees(f"service-{letter}"):
        kiosk.touch("done")
    kiosk.touch(f"service-{letter}")
    kiosk.touch("take")
    kiosk.awaits("number")
    assert kiosk.text("number") == f"{letter}001"


def _serve(branch: Branch, station: Any, ticket: str) -> None:
    """F9 calls, F5 begins."""
    branch.until(lambda: station.model.desk is not None and len(station.model.desk.view.waiting) == 1)
    branch.rest()
    branch.key(Key.Key_F9)
    branch.until(lambda: station.model.stage is Stage.CALLED)
    assert f"Memanggil {ticket}" in words(station.desk.header)
    branch.rest()
    branch.key(Key.Key_F5)
    branch.until(lambda: station.model.stage is Stage.SERVING)
    assert f"Melayani {ticket}" in words(station.desk.header)


# at the counter


class _Typed:
    """What the typist needs of a window."""

    def __init__(self, panel: Any) -> None:
        self.panel = panel


def _register(branch: Branch, station: Any, screen: Visitor) -> str:
    """Form 1A, documents, dues and code, by the keyboard alone."""
    panel = station.desk.case
    branch.until(lambda: panel.isVisible() and panel.step is Step.FORM and not panel.model.busy)
    branch.until(lambda: any(one.isVisible() and one.isEnabled() for one in panel.form.body.shown()))
    branch.front(station)
    panel.take_focus()
    branch.until(lambda: panel.form.isAncestorOf(QApplication.focusWidget()))
    assert marks(panel.channel.shown) == ">xx....."
    assert "Langkah 1 dari 8: Mengisi formulir" in words(panel.channel)
    fill_in(_Typed(panel))
    branch.key(Key.Key_Return, CTRL)
    branch.until(lambda: panel.step is Step.DOCUMENTS and panel.model.number)
    number: str = panel.model.number
    _at_step(branch, panel, "xxx>....")
    branch.key(Key.Key_A, ALT)
    branch.until(lambda: panel.model.state is CaseState.COMPLETE)
    _at_step(branch, panel, "xxx>....")
    branch.rest()
    branch.key(Key.Key_Return, CTRL)
    branch.until(lambda: panel.step is Step.DUES and panel.dues.total.text() == "Rp 205.600")
    branch.key(Key.Key_Return, CTRL)
    branch.until(lambda: panel.model.state is CaseState.NOTIFIED)
    _at_step(branch, panel, "xxxx>...")
    branch.key(Key.Key_F6)
    branch.until(lambda: screen.sees("total") and screen.text("total") == "Rp 205.600")
    branch.rest()
    branch.key(Key.Key_Return, CTRL)
    branch.until(lambda: panel.step is Step.CODE)
    branch.key(Key.Key_Return, CTRL)
    branch.until(lambda: panel.model.state is CaseState.AWAITING_PAYMENT)
    branch.rest()
    branch.key(Key.Key_F6)
    _at_step(branch, panel, "xxxxx>..")
    branch.until(lambda: screen.sees("code") and _digits(screen.text("code")) == _digits(panel.code.code.text()))
    return number


def _at_step(branch: Branch, panel: Any, wanted: str) -> None:
    """Above the work stands how far the applicant has come in the published steps."""
    branch.until(lambda: marks(panel.channel.shown) == wanted)
    assert branch.steps(panel.model.number) == wanted
    assert f"Langkah {wanted.index('>') + 1} dari 8" in words(panel.channel)


def _digits(text: str) -> str:
    return "".join(one for one in text if one.isdigit())


def _finish_registration(branch: Branch, station: Any, number: str) -> None:
    branch.rest()
    branch.key(Key.Key_F12)
    branch.until(lambda: station.desk.dialog is not None)
    dialog = station.desk.dialog
    branch.click(dialog.yes)
    branch.until(lambda: _ticket(branch, "A") is TicketState.FINISHED and station.desk.dialog is None)
    assert branch.case_state(number) is CaseState.AWAITING_PAYMENT


def _ticket(branch: Branch, letter: str) -> TicketState:
    return branch.office.read(find_ticket, SYSTEM, f"{letter}001").state


# after the counter


def _pay(branch: Branch, payments: Any, number: str) -> None:
    """The code is scanned from the slip, the rest typed from the proof."""
    page = payments.awaiting
    branch.until(lambda: len(page.list.table.rows) == 1)
    branch.front(payments)
    code = _code(branch, number)
    page.panel.code.setFocus()
    branch.type(code)
    branch.key(Key.Key_Return)
    branch.until(lambda: page.panel.owed is not None and page.panel.amount.hasFocus())
    assert number in page.panel.box.text
    branch.type("205600")
    page.panel.reference.setFocus()
    branch.type("BRI 0001")
    branch.key(Key.Key_Return, CTRL)
    branch.until(lambda: "BP-261120-0001" in payments.notice.text)
    assert "Rp 205.600 dicatat" in payments.notice.text
    assert branch.case_state(number) is CaseState.PAID
    assert branch.steps(number) == "xxxxxx>."


def _code(branch: Branch, number: str) -> str:
    def look(work: Any) -> str:
        return str(work.payment_codes.of_case(work.cases.find(number).id)[-1].code)

    return branch.office.read(look, SYSTEM)


def _make_card(branch: Branch, cards: Any, number: str) -> None:
    """The number that the core system issued, then the card itself; its promise stands on the board."""
    board = cards.board
    branch.until(lambda: board.overview is not None and board.section is Section.NUMBER_DUE)
    assert board.tiles.tiles[Section.NUMBER_DUE].accessibleName() == "Perlu nomor: 1"
    assert "27 Nov" in board.list.table.texts()[0]
    board.search.setFocus()
    branch.key(Key.Key_Down)
    branch.until(lambda: board.pane.view is not None)
    assert "Dijanjikan Jumat, 27 November – 7 hari lagi" in words(board.pane)
    assert marks(board.pane.steps.shown) == "xxxxxx>."
    branch.rest()
    branch.key(Key.Key_Return, CTRL)
    branch.until(lambda: board.dialog is not None)
    branch.until(board.dialog.kpj.hasFocus)
    branch.type(MEMBER_NUMBER)
    branch.key(Key.Key_Return)
    branch.until(lambda: branch.case_state(number) is CaseState.NUMBER_ISSUED and board.dialog is None)
    branch.until(lambda: board.pane.main.text() == "Kartu siap diambil")
    branch.front(cards)
    branch.key(Key.Key_Return, CTRL)
    branch.until(lambda: branch.case_state(number) is CaseState.CARD_READY)
    branch.until(lambda: board.tiles.tiles[Section.READY].accessibleName() == "Siap diambil: 1")
    assert marks(board.pane.steps.shown) == "xxxxxx>."


def _find(branch: Branch, cards: Any, number: str) -> None:
    """Whoever comes with a K ticket shows an identity card."""
    board = cards.board
    branch.until(lambda: board.strip.text.startswith(f"K001 di loket {COUNTER}"))
    branch.key(Key.Key_F, CTRL | SHIFT)
    branch.until(board.search.edit.hasFocus)
    branch.type(str(APPLICANT["nik"]))
    branch.until(lambda: [one.key for one in board.list.table.rows] == [number])
    assert "SITI" not in words(board)
    branch.key(Key.Key_Return)
    branch.until(lambda: board.pane.person is not None)
    assert "SITI WULANDARI" in words(board.pane)


def _sign(branch: Branch, cards: Any, screen: Visitor) -> None:
    """The member draws a signature; the officer sees it come."""
    board = cards.board
    branch.rest()
    branch.key(Key.Key_Return, CTRL)
    branch.until(lambda: board.dialog is not None)
    dialog = board.dialog
    branch.front(dialog)
    assert not dialog.yes.isEnabled()
    branch.key(Key.Key_F5)
    screen.awaits("pad")
    assert screen.text("person-member") == "SITI WULANDARI"
    assert screen.text("statement") == "Saya telah menerima kartu ini."
    screen.draw(LINE)
    screen.touch("done")
    branch.until(lambda: dialog.signed)
    assert "Sudah ditandatangani." in words(dialog)


def _hand_over(branch: Branch, cards: Any, number: str) -> None:
    board = cards.board
    branch.front(board.dialog)
    branch.key(Key.Key_Return)
    branch.until(lambda: branch.case_state(number) is CaseState.HANDED_OVER and board.dialog is None)
    branch.until(lambda: "sudah diserahkan" in cards.notice.text)
    branch.until(lambda: marks(board.pane.steps.shown) == "xxxxxxxx")
    assert "Semua 8 langkah selesai." in words(board.pane)
    assert board.strip.text == f"K001 di loket {COUNTER}: datang untuk {number}."
    assert board.tiles.tiles[Section.ALL].accessibleName() == "Semua terbuka: 0"


def _finish_collection(branch: Branch, station: Any) -> None:
    assert "Karcis ini tampil di Meja kartu" in words(station.desk.service)
    branch.key(Key.Key_1, ALT)
    branch.until(lambda: station.desk.service.choice.outcome is Outcome.COMPLETED)
    branch.key(Key.Key_F12)
    branch.until(lambda: _ticket(branch, "K") is TicketState.FINISHED)


def _look_at_the_end(branch: Branch, number: str) -> None:
    """A signature, a paper for every step, and a database that proves sound."""
    assert branch.steps(number) == "xxxxxxxx"
    card = branch.office.read(find_card, branch.officer, number)
    assert card.kpj == MEMBER_NUMBER
    assert card.handed_over_at is not None
    assert card.receiver is None
    drawn = branch.office.read(signature_of, branch.officer, card.case)
    assert drawn is not None
    papers = branch.office.read(lambda work: work.papers.of_case(card.case), branch.officer)
    assert {one.number.split("-")[0] for one in papers} >= SLIPS
    assert branch.office.verify() == ()
