"""The website and JMO on windows: from the export to the card that arrived, and somebody whom the website refused."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from counter_app.cards.model import DeliveryMode
from counter_app.cards.operations import find_card
from counter_app.channels.online_model import HelpReason
from counter_app.queueing.model import TicketState
from counter_app.registration.case import CaseState, Channel
from counter_app.settings import MailSecurity
from counter_app.staff.model import SYSTEM
from tests.journeys.windows import ALT, CTRL, Branch, Key, marks, words
from tests.support.mail_server import HOST, Running, attachments, mail_server
from tests.support.online import AMOUNT, code_of, export, person
from tests.ui.case_typist import fill_in
from ui.batches.scene_steps import MAIL, ONLINE
from ui.cards.sections import Section
from ui.officer.case_model import Step
from ui.officer.desk_state import Stage
from ui.shared import mail_rounds
from ui.shared.jobs import Jobs
from ui.shared.mail_rounds import MailRounds

COUNTER = 1
EMAIL = "siti1@contoh.id"
MEMBER_NUMBER = "26011234567"
pytestmark = pytest.mark.qt_log_ignore("does not support raise", "does not support grabbing the keyboard")


@pytest.fixture
def branch(tmp_path: Path, qtbot: QtBot) -> Iterator[Branch]:
    made = Branch(tmp_path, qtbot)
    yield made
    made.close()


@pytest.fixture
def server() -> Iterator[Running]:
    with mail_server() as running:
        yield running


@pytest.fixture
def rounds(branch: Branch, monkeypatch: pytest.MonkeyPatch) -> Iterator[MailRounds]:
    """What every desk does beside its window, at a quicker pace."""
    monkeypatch.setattr(mail_rounds, "EVERY_MS", 200)
    outside = Jobs(name="outside")
    made = MailRounds(branch.office, outside)
    made.start()
    yield made
    made.stop()
    outside.stop()


@pytest.mark.usefixtures("rounds")
def test_from_the_export_to_the_card_that_arrived(branch: Branch, server: Running, tmp_path: Path) -> None:
    _enter_server(branch, server)
    desk = branch.desk("batches")
    desk.open_page(ONLINE)
    _take_in(branch, desk, export(tmp_path, person(1), person(2), person(3, NIK="12")))
    number = _take_over(branch, desk)
    _read_mails(branch, server)
    _see_sent(branch, desk)

    payments = branch.desk("payments")
    _pay(branch, payments, number)
    _look_at_the_steps(branch, payments, number)
    cards = branch.desk("cards")
    _number_and_send(branch, cards, number)
    branch.stage.scenery.clock.advance(timedelta(days=2))
    branch.front(cards)
    _arrive(branch, cards, number)

    branch.front(desk)
    desk.open_page(ONLINE)
    _look_up(branch, desk, EMAIL)
    branch.until(lambda: marks(desk.online.steps.shown) == "xxxxxxx")
    assert branch.steps(number) == "xxxxxxx"
    branch.rest()
    assert branch.office.verify() == ()


# the mail server


def _enter_server(branch: Branch, server: Running) -> None:
    """An administrator enters the branch's mail server and switches e-mails on."""
    desk = branch.desk("batches", actor=branch.stage.scenery.administrator)
    desk.open_page(MAIL)
    branch.until(lambda: desk.mail.outbox is not None)
    assert "E-mail belum aktif" in words(desk.mail)
    branch.click(desk.mail.server)
    dialog = desk.page.dialog
    branch.front(dialog)
    for field, text in (
        (dialog.host, HOST),
        (dialog.port, str(server.port)),
        (dialog.sender_address, "loket@kantor.id"),
    ):
        field.setFocus()
        field.selectAll()
        branch.type(text)
    dialog.security.setCurrentIndex(dialog.security.findData(MailSecurity.NONE))
    branch.click(dialog.sending)
    branch.click(dialog.yes)
    branch.until(lambda: desk.page.dialog is None)
    branch.until(lambda: f"Dikirim lewat {HOST}" in words(desk.mail))
    desk.close()


def _read_mails(branch: Branch, server: Running) -> None:
    """What came to the applicant: dues and code, each with its paper, and nothing to anybody else."""
    branch.until(lambda: len(server.post.arrived) == 2)
    dues, code = server.post.arrived
    assert server.post.recipients == [EMAIL] * 2
    assert dues["Subject"].endswith("Pemberitahuan iuran BPJS Ketenagakerjaan")
    assert code["Subject"].endswith("Kode bayar iuran BPJS Ketenagakerjaan")
    text = code.get_body(("plain",))
    assert text is not None
    assert "8100 2600 0001" in text.get_content()
    for mail in (dues, code):
        [paper] = attachments(mail)
        assert paper.get_content().startswith(b"%PDF")


def _see_sent(branch: Branch, desk: Any) -> None:
    desk.open_page(MAIL)
    branch.until(lambda: desk.mail.outbox is not None and desk.mail.figures[3].accessibleName() == "terkirim: 2")
    desk.open_page(ONLINE)


# the registration


def _take_in(branch: Branch, desk: Any, path: Path) -> None:
    """An export of three people, of whom one row is wrong."""
    desk.online.take_file(path)
    dialog = desk.page.dialog
    branch.until(lambda: dialog.file is not None and dialog.yes.isEnabled())
    assert dialog.figures[1].accessibleName() == "dapat diterima: 2"
    branch.click(dialog.yes)
    branch.until(lambda: dialog.taken)
    branch.rest()
    branch.click(dialog.no)
    branch.until(lambda: len(desk.online.list.table.rows) == 2)


def _look_up(branch: Branch, desk: Any, text: str) -> None:
    branch.front(desk)
    desk.online.search.setFocus()
    desk.online.search.selectAll()
    branch.type(text)
    branch.key(Key.Key_Return)
    branch.until(lambda: desk.online.found is not None and desk.online.found.wanted == text)
    branch.until(lambda: desk.online.chosen is not None)


def _take_over(branch: Branch, desk: Any) -> str:
    """Somebody calls and gives the e-mail address; the case goes on from the payment code."""
    _look_up(branch, desk, EMAIL)
    page = desk.online
    assert marks(page.steps.shown) == "xxxxx>."
    assert "Lakukan pembayaran iuran setelah kode iuran diterima melalui email" in words(page.steps)
    assert "S*** D***" in words(page)
    assert EMAIL not in words(page)
    branch.rest()
    branch.click(page.take_over)
    dialog = desk.page.dialog
    branch.click(dialog.yes)
    branch.until(lambda: desk.page.dialog is None)
    branch.until(lambda: page.chosen is not None and page.chosen.case_number is not None)
    branch.until(lambda: "Tercetak" in desk.notice.text)
    number: str = page.chosen.case_number
    assert branch.case_state(number) is CaseState.AWAITING_PAYMENT
    assert marks(page.steps.shown) == "xxxxx>."
    branch.rest()
    return number


# after the payment code


def _pay(branch: Branch, payments: Any, number: str) -> None:
    page = payments.awaiting
    branch.until(lambda: len(page.list.table.rows) == 1)
    page.panel.code.setFocus()
    branch.type(code_of(1))
    branch.key(Key.Key_Return)
    branch.until(lambda: page.panel.owed is not None and page.panel.amount.hasFocus())
    assert number in page.panel.box.text
    branch.type(str(AMOUNT))
    page.panel.reference.setFocus()
    branch.type("BRI 0001")
    branch.key(Key.Key_Return, CTRL)
    branch.until(lambda: branch.case_state(number) is CaseState.PAID)
    branch.until(lambda: "Rp 28.400 dicatat" in payments.notice.text and "ercetak" in payments.notice.text)


def _look_at_the_steps(branch: Branch, payments: Any, number: str) -> None:
    """The payments desk shows where the case stands."""
    payments.open_page(payments.pages.index(payments.case))
    payments.case.entry.setFocus()
    branch.type(number)
    branch.key(Key.Key_Return)
    branch.until(lambda: payments.case.seen is not None)
    assert marks(payments.case.steps.shown) == "xxxxxx>"
    assert "Kartu kepesertaan diterima paling lama 7 hari" in words(payments.case.steps)


def _number_and_send(branch: Branch, cards: Any, number: str) -> None:
    """The number from the core system, then the card by JMO."""
    board = cards.board
    branch.until(lambda: board.overview is not None and board.section is Section.NUMBER_DUE)
    board.search.setFocus()
    branch.key(Key.Key_Down)
    branch.until(lambda: board.pane.view is not None)
    assert marks(board.pane.steps.shown) == "xxxxxx>"
    branch.rest()
    branch.key(Key.Key_Return, CTRL)
    branch.until(lambda: board.dialog is not None)
    branch.until(board.dialog.kpj.hasFocus)
    branch.type(MEMBER_NUMBER)
    branch.key(Key.Key_Return)
    branch.until(lambda: branch.case_state(number) is CaseState.NUMBER_ISSUED and board.dialog is None)
    branch.until(lambda: board.pane.main.text() == "Kartu siap diambil")
    branch.front(cards)
    branch.key(Key.Key_F7)
    branch.until(lambda: board.dialog is not None)
    branch.click(board.dialog.mode.buttons[DeliveryMode.JMO])
    branch.click(board.dialog.yes)
    branch.until(lambda: branch.case_state(number) is CaseState.CARD_SENT and board.dialog is None)
    branch.rest()
    assert marks(board.pane.steps.shown) == "xxxxxx>"


def _arrive(branch: Branch, cards: Any, number: str) -> None:
    board = cards.board
    branch.until(board.pane.main.isVisible)
    branch.key(Key.Key_Return, CTRL)
    branch.until(lambda: board.dialog is not None)
    branch.click(board.dialog.yes)
    branch.until(lambda: branch.case_state(number) is CaseState.HANDED_OVER and board.dialog is None)
    branch.until(lambda: marks(board.pane.steps.shown) == "xxxxxxx")
    card = branch.office.read(find_card, branch.officer, number)
    assert (card.kpj, card.delivery) == (MEMBER_NUMBER, DeliveryMode.JMO)


# refused online


class _Typed:
    """What the typist needs of a window."""

    def __init__(self, panel: Any) -> None:
        self.panel = panel


def test_whom_the_website_refused_is_helped_at_the_counter(branch: Branch) -> None:
    kiosk = branch.visitor("kiosk")
    station = branch.desk("officer", COUNTER)
    kiosk.settle()
    kiosk.touch("online-help")
    kiosk.touch(f"help-{HelpReason.DUKCAPIL_MISMATCH.value}")
    kiosk.touch("take")
    branch.until(lambda: kiosk.sees("number"))
    assert kiosk.text("number") == "F001"

    branch.front(station)
    branch.until(lambda: station.model.desk is not None and len(station.model.desk.view.waiting) == 1)
    branch.rest()
    branch.key(Key.Key_F9)
    branch.until(lambda: station.model.stage is Stage.CALLED)
    branch.rest()
    branch.key(Key.Key_F5)
    branch.until(lambda: station.model.stage is Stage.SERVING)
    branch.until(station.desk.service.help.isVisible)
    assert "data Dukcapil tidak cocok" in station.desk.service.help.box.text
    assert "Bantuan daring: data Dukcapil tidak cocok" in words(station.desk.panel)

    number = _register(branch, station)
    branch.rest()
    branch.key(Key.Key_F12)
    branch.until(lambda: station.desk.dialog is not None)
    branch.click(station.desk.dialog.yes)
    branch.until(lambda: _ticket_state(branch) is TicketState.FINISHED)
    case = branch.office.read(lambda work: work.cases.find(number), branch.officer)
    assert case is not None
    assert case.channel is Channel.MANUAL
    branch.rest()
    assert branch.office.verify() == ()


def _register(branch: Branch, station: Any) -> str:
    """Form 1A at the same counter, to the payment code; the steps of the counter stand above the work."""
    branch.key(Key.Key_Return, CTRL)
    panel = station.desk.case
    branch.until(lambda: panel.isVisible() and panel.step is Step.FORM and not panel.model.busy)
    branch.until(lambda: any(one.isVisible() and one.isEnabled() for one in panel.form.body.shown()))
    assert marks(panel.channel.shown) == ">xx....."
    panel.take_focus()
    branch.until(lambda: panel.form.isAncestorOf(QApplication.focusWidget()))
    fill_in(_Typed(panel))
    branch.key(Key.Key_Return, CTRL)
    branch.until(lambda: panel.step is Step.DOCUMENTS and panel.model.number)
    branch.key(Key.Key_A, ALT)
    branch.until(lambda: marks(panel.channel.shown) == "xxx>....")
    branch.rest()
    branch.key(Key.Key_Return, CTRL)
    branch.until(lambda: panel.step is Step.DUES)
    branch.key(Key.Key_Return, CTRL)
    branch.until(lambda: marks(panel.channel.shown) == "xxxx>...")
    branch.rest()
    branch.key(Key.Key_Return, CTRL)
    branch.until(lambda: panel.step is Step.CODE)
    branch.key(Key.Key_Return, CTRL)
    branch.until(lambda: marks(panel.channel.shown) == "xxxxx>..")
    number: str = panel.model.number
    return number


def _ticket_state(branch: Branch) -> TicketState | None:
    found = branch.office.read(lambda work: work.tickets.find(work.today, "F", 1), SYSTEM)
    return None if found is None else found.state
