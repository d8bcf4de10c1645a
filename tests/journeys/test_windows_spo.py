"""A case of a Service Point Office on real windows of two offices, from the key pages to the card in hand."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any, cast

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from counter_app.cards.model import DeliveryMode
from counter_app.registration.case import CaseState
from counter_app.settings import Language
from counter_app.staff.model import Actor
from tests.journeys.sites import ALT, CTRL, Site, asked, marks, words
from tests.printing.reading import scanned, text_of
from tests.support.databases import SqliteFiles
from tests.support.two_offices import Side, TwoOffices, two_offices
from tests.ui.case_typist import fill_in
from tests.ui.touching import Hand
from ui.batches.scene_steps import PARTNERS
from ui.batches.window import create as create_batches
from ui.cards.hand_over import HandOverDialog
from ui.cards.window import CardsWindow
from ui.cards.window import create as create_cards
from ui.dashboard.window import create as create_dashboard
from ui.kiosk.window import create as create_kiosk
from ui.officer.case_panel import CasePanel
from ui.officer.window import OfficerWindow
from ui.officer.window import create as create_officer
from ui.payments.window import create as create_payments
from ui.shared.language import Speech
from ui.shared.nightly import NightlyDialog
from ui.shared.options import WindowOptions
from ui.shared.theme import Theme, dress
from ui.stage import TrainingStage, application

Key = Qt.Key
KPJ = "26000000001"
NAME, NIK = "SITI WULANDARI", "3310154708920003"
GROUPS = re.compile(r"(?:[0-9A-Z]{4} ){5}[0-9A-Z]{4}")
CLOSING = 6
pytestmark = pytest.mark.qt_log_ignore("does not support raise", "does not support grabbing the keyboard")


@pytest.fixture(scope="session")
def qapp() -> QApplication:
    """The application with the packaged fonts, as the programs have it; later tests get the same one."""
    return application()


@dataclass(frozen=True)
class Pair:
    """Both offices with their windows, and the folder between them."""

    offices: TwoOffices
    branch: Site
    spo: Site
    folder: Path

    def let_pass(self, **time: float) -> None:
        self.offices.clock.advance(timedelta(**time))


@pytest.fixture
def pair(tmp_path: Path, qapp: QApplication) -> Iterator[Pair]:
    theme, speech = Theme(), Speech(Language.ID)
    dress(qapp, theme)
    with two_offices(SqliteFiles(tmp_path), tmp_path, paired=False) as made:
        branch, spo = (Site(side.office, theme, speech) for side in (made.branch, made.spo))
        (tmp_path / "pertukaran").mkdir()
        yield Pair(made, branch, spo, tmp_path / "pertukaran")
    speech.use(Language.EN)  # takes the translations away again


def partners(site: Site, actor: Actor) -> Any:
    window = site.open(create_batches, actor)
    window.open_page(PARTNERS)
    site.settle()
    return window


# the keys


def printed_page(site: Site, side: Side) -> tuple[str, str]:
    """The administrator prints the key page; what a scanner and an eye read from the paper."""
    window = partners(site, side.administrator)
    assert not window.partners.pair.isEnabled()
    site.click(window.partners.print_keys)
    [paper] = side.folder.rglob("KP-*.pdf")
    [(kind, key)] = scanned(paper.read_bytes())
    found = GROUPS.search(text_of(paper.read_bytes()))
    assert kind == "QRCode"
    assert found is not None
    assert found[0] in words(window.partners)
    site.close(window)
    return key, found[0]


def pair_by_paper(site: Site, side: Side, key: str, fingerprint: str) -> None:
    """A scanner types the QR of the partner's page, a person its fingerprint."""
    window = partners(site, side.administrator)
    site.click(window.partners.pair)
    dialog = asked(window.partners)
    site.type(dialog.key, key)
    site.type(dialog.fingerprint, fingerprint.lower())
    site.click(dialog.yes)
    assert window.partners.partners.table.rows[0].cells[2].text == fingerprint
    site.close(window)


def exchange_keys(pair: Pair) -> None:
    sides = ((pair.branch, pair.offices.branch), (pair.spo, pair.offices.spo))
    pages = [printed_page(site, side) for site, side in sides]
    for (site, side), page in zip(sides, reversed(pages), strict=True):
        pair_by_paper(site, side, *page)


# at the counter of the bank


@dataclass
class Panel:
    """What the typist needs of a window."""

    panel: CasePanel


def take_a_number(site: Site, qtbot: QtBot) -> str:
    """The queue of the SPO has its own letter."""
    kiosk = create_kiosk(site.surroundings, WindowOptions(None, site.office.command_line_actor(), fullscreen=False))
    hand = Hand(cast("TrainingStage", site), qtbot, kiosk)
    hand.touch("service-S")
    hand.touch("take")
    number = hand.text("number")
    hand.leave()
    return number


def register(pair: Pair, qtbot: QtBot) -> tuple[str, str]:
    """A clerk registers the person from the form to the payment code; the case's number and its code."""
    site, clerk = pair.spo, pair.offices.spo.clerk
    assert take_a_number(site, qtbot) == "S001"
    window = site.open(create_officer, clerk, 1)
    site.tell(window)
    site.key(window, Key.Key_F9)
    site.key(window, Key.Key_F5)
    panel = window.desk.case
    assert panel is not None
    panel.take_focus()
    fill_in(Panel(panel))
    site.key(window, Key.Key_Return, CTRL)
    assert marks(panel.channel.shown) == "xxxx>..."
    site.key(window, Key.Key_A, ALT)
    site.key(window, Key.Key_Return, CTRL)
    assert panel.dues.total.text() == "Rp 205.600"
    site.key(window, Key.Key_Return, CTRL)
    assert marks(panel.channel.shown) == "xxxx>..."
    site.key(window, Key.Key_Return, CTRL)
    site.key(window, Key.Key_Return, CTRL)
    assert panel.model.state is CaseState.AWAITING_PAYMENT
    assert marks(panel.channel.shown) == "xxxxxx>."
    assert "Melakukan pembayaran iuran" in words(panel.channel)
    case, code = panel.model.number, panel.code.code.text()
    assert case is not None
    finish(site, window)
    return case, code.replace(" ", "")


def finish(site: Site, window: OfficerWindow) -> None:
    site.key(window, Key.Key_F12)
    if window.desk.dialog is not None:
        site.click(asked(window.desk).yes)
    assert window.model.ticket is None
    window.model.get_up()
    site.close(window)


def payment_is_the_branchs(pair: Pair, code: str) -> None:
    """Who scans a code to record its payment is told at once that the branch does that."""
    site = pair.spo
    window = site.open(create_payments, pair.offices.spo.clerk)
    panel = window.awaiting.panel
    panel.take(code)
    site.settle()
    assert "dilakukan di kantor pasangan" in panel.fields["code"].complaint
    assert panel.owed is None
    site.close(window)


# the nights


def night(site: Site, side: Side, folder: Path) -> str:
    """A supervisor exchanges through the folder; what the window tells of it."""
    window = partners(site, side.supervisor)
    site.click(window.partners.night)
    told = run(site, asked(window.partners), folder)
    site.close(window)
    return told


def close_the_day(site: Site, side: Side, folder: Path) -> str:
    """Closing the day offers the exchange."""
    window = site.open(create_dashboard, side.supervisor)
    window.open_page(CLOSING)
    site.settle()
    site.click(window.closing.close_day)
    site.click(asked(window.page).yes)
    told = run(site, asked(window.page), folder)
    site.close(window)
    return told


def run(site: Site, dialog: NightlyDialog, folder: Path) -> str:
    assert isinstance(dialog, NightlyDialog)
    site.type(dialog.folder, str(folder))
    site.click(dialog.yes)
    told = words(dialog)
    site.click(dialog.no)
    return told


# at the branch


def record_payment(site: Site, side: Side, case: str, code: str) -> None:
    window = site.open(create_payments, side.supervisor)
    panel = window.awaiting.panel
    site.type(panel.code, code)
    site.key(window, Key.Key_Return)
    assert case in panel.box.text
    site.type(panel.amount, "205600")
    site.type(panel.reference, "BRI-0001")
    site.key(window, Key.Key_Return, CTRL)
    assert "Rp 205.600 dicatat" in window.notice.text
    site.close(window)


def found_card(site: Site, actor: Actor, case: str) -> CardsWindow:
    """The cards desk with the card of a case, its person's data opened."""
    window = site.open(create_cards, actor)
    site.type(window.board.search.edit, case)
    site.key(window, Key.Key_Return)
    return window


def shown_state(window: CardsWindow) -> CaseState | None:
    view = window.board.pane.view
    return None if view is None else view.state


def make_and_send_card(site: Site, side: Side, case: str) -> None:
    window = found_card(site, side.supervisor, case)
    pane = window.board.pane
    assert marks(pane.steps.shown) == "xxxxxxx>"
    site.key(window, Key.Key_Return, CTRL)
    site.type(asked(window.board).kpj, KPJ)
    site.click(asked(window.board).yes)
    window.activateWindow()
    site.click(pane.main)
    assert shown_state(window) is CaseState.CARD_READY
    site.key(window, Key.Key_F7)
    dialog = asked(window.board)
    site.click(dialog.mode.buttons[DeliveryMode.SPO])
    site.click(dialog.yes)
    assert shown_state(window) is CaseState.CARD_SENT
    assert marks(pane.steps.shown) == "xxxxxxx>"
    site.close(window)


# the card at the bank


def others_see_nothing(pair: Pair, case: str) -> None:
    """The other clerk of the bank, at every desk."""
    site, colleague = pair.spo, pair.offices.spo.actor("wati")
    cards = found_card(site, colleague, case)
    assert cards.board.list.table.rows == ()
    assert cards.board.pane.view is None
    cards.board.search.clear()
    site.settle()
    assert case not in words(cards)
    site.close(cards)
    payments = site.open(create_payments, colleague)
    assert payments.awaiting.list.table.rows == ()
    site.close(payments)


def hand_card_over(pair: Pair, case: str) -> None:
    site, clerk = pair.spo, pair.offices.spo.clerk
    window = found_card(site, clerk, case)
    pane = window.board.pane
    assert NAME in words(pane)
    assert marks(pane.steps.shown) == "xxxxxxx>"
    site.click(pane.main)
    dialog = asked(window.board)
    assert isinstance(dialog, HandOverDialog)
    assert NIK in words(dialog)
    site.click(dialog.yes)
    assert "Tanda terima SK-" in window.notice.text
    assert shown_state(window) is CaseState.HANDED_OVER
    assert marks(pane.steps.shown) == "xxxxxxxx"
    site.close(window)


def test_from_the_printed_keys_to_the_card_handed_over_at_the_bank(pair: Pair, qtbot: QtBot) -> None:
    offices, folder = pair.offices, pair.folder
    exchange_keys(pair)
    case, code = register(pair, qtbot)
    assert case.startswith("5001-")
    payment_is_the_branchs(pair, code)
    pair.let_pass(hours=8)
    assert "Berkas 1 untuk kantor 1234 dengan 1 kasus" in close_the_day(pair.spo, offices.spo, folder)
    [file] = folder.iterdir()
    assert all(part not in file.read_bytes() for part in (NAME.encode(), NIK.encode(), case.encode()))
    assert "Berkas 1 dari kantor 5001: 1 kasus baru" in night(pair.branch, offices.branch, folder)

    pair.let_pass(days=3, hours=-6)
    record_payment(pair.branch, offices.branch, case, code)
    make_and_send_card(pair.branch, offices.branch, case)
    night(pair.branch, offices.branch, folder)

    assert "1 berubah" in night(pair.spo, offices.spo, folder)
    others_see_nothing(pair, case)
    hand_card_over(pair, case)
    night(pair.spo, offices.spo, folder)

    assert "1 berubah" in night(pair.branch, offices.branch, folder)
    window = found_card(pair.branch, offices.branch.supervisor, case)
    assert marks(window.board.pane.steps.shown) == "xxxxxxxx"
    pair.branch.close(window)
    assert offices.same(case)["state"] is CaseState.HANDED_OVER
    assert offices.branch.office.verify() == ()
    assert offices.spo.office.verify() == ()
