"""One payer and many members on real windows: one list, one total, paid once, and every card in hand."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from counter_app.channels.agents import SponsorKind
from counter_app.channels.batch_columns import TEMPLATE
from counter_app.payments.totals import TotalCode
from counter_app.registration.case import CaseState
from counter_app.shared.ids import grouped
from counter_app.shared.papers import PaperKind
from tests.journeys.batch_desks import (
    Branch,
    branch_with_desks,
    choose_file,
    do,
    go_on,
    make_the_cards,
    steps,
    take_a_number,
    tick,
    write_table,
)
from tests.journeys.sites import asked, words
from tests.ui.batches_steps import fill
from ui.batches.agents_page import SPONSORS
from ui.batches.batch_acts import Act
from ui.batches.open_dialog import Way
from ui.batches.scene_files import form_cells
from ui.batches.scene_steps import AGENTS, BATCHES
from ui.batches.window import BatchesWindow
from ui.payments.window import PaymentsWindow
from ui.payments.window import create as create_payments
from ui.stage import application

Key = Qt.Key
PAYER = "Pemerintah Desa Sukamaju"
PAID = 1
pytestmark = pytest.mark.qt_log_ignore("does not support raise", "does not support grabbing the keyboard")


@pytest.fixture(scope="session")
def qapp() -> QApplication:
    """The application with the packaged fonts, as the programs have it; later tests get the same one."""
    return application()


@pytest.fixture
def branch(tmp_path: Path, qapp: QApplication) -> Iterator[Branch]:
    with branch_with_desks(tmp_path, qapp) as made:
        yield made


def enter_payer(branch: Branch, window: BatchesWindow) -> None:
    site, page = branch.site, window.agents
    window.open_page(AGENTS)
    site.settle()
    site.click(page.view.buttons[SPONSORS])
    site.click(page.new)
    dialog = asked(page)
    dialog.kind.setCurrentIndex(dialog.kind.findData(SponsorKind.VILLAGE))
    site.type(dialog.payer_name, PAYER)
    site.type(dialog.npp, "VD33100017")
    site.click(dialog.yes)
    assert PAYER in " ".join(page.lists[SPONSORS].table.texts())


def open_empty(branch: Branch, window: BatchesWindow, ticket: str) -> str:
    site = branch.site
    window.open_page(BATCHES)
    site.settle()
    site.click(window.batches.new)
    dialog = asked(window.batches)
    tick(branch, dialog.ways[Way.SPONSOR])
    assert PAYER in dialog.bringer.currentText()
    site.type(dialog.ticket, ticket)
    site.click(dialog.yes)
    assert window.batches.opened is not None
    assert "Daftar masih kosong" in words(window.batches.pane)
    return window.batches.opened.batch.number


def add_people(branch: Branch, window: BatchesWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    """One person from the signed form, three from a table."""
    site = branch.site
    dialog = do(branch, window, Act.ADD_PERSON)
    fill(dialog, form_cells(branch.scenery.example_form()))
    tick(branch, dialog.documents)
    site.click(dialog.yes)
    assert "No. 1 masuk daftar" in window.notice.text
    rows = [form_cells(branch.scenery.example_form() | {"documents": {}}) for _ in range(3)]
    choose_file(monkeypatch, write_table(branch.folder / "warga.csv", TEMPLATE, rows))
    dialog = do(branch, window, Act.ADD_FILE)
    tick(branch, dialog.documents)
    site.click(dialog.yes)
    site.click(dialog.no)


def record(branch: Branch, window: PaymentsWindow, total: TotalCode, amount: int, reference: str) -> None:
    """What an officer does with a proof of payment."""
    site, panel = branch.site, window.awaiting.panel
    site.click(panel.empty)
    panel.code.setFocus()
    site.type(panel.code, total.code)
    site.key(window, Key.Key_Return)
    site.type(panel.amount, str(amount))
    site.type(panel.reference, reference)
    site.click(panel.enter)


def pay_once(branch: Branch, number: str) -> None:
    """The payments desk refuses a part, takes the whole, and takes it no second time."""
    site = branch.site
    branch.let_pass(hours=1)
    total = branch.seen(number).bills[0].total
    assert total is not None
    window = site.open(create_payments, branch.officer)
    assert all(grouped(total.code) in line for line in window.awaiting.list.table.texts())
    record(branch, window, total, total.amount - 1, "BJT0001")
    assert window.awaiting.panel.fields["amount"].complaint
    assert branch.seen(number).figures.paid == 0
    record(branch, window, total, total.amount, "BJT0001")
    assert branch.seen(number).figures.paid == 4
    assert window.awaiting.list.table.rows == ()
    books = len(site.office.read(lambda work: tuple(work.diary.since(0)), branch.officer))
    record(branch, window, total, total.amount, "BJT0001")
    assert "sudah tercatat" in window.notice.text
    record(branch, window, total, total.amount, "BJT0002")
    assert window.awaiting.panel.fields["code"].complaint
    assert len(site.office.read(lambda work: tuple(work.diary.since(0)), branch.officer)) == books
    window.open_page(PAID)
    site.settle()
    assert len(window.paid.list.table.rows) == 4
    site.close(window)


def test_one_payer_pays_one_total_once_and_every_member_has_a_card(
    branch: Branch, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = branch.site
    ticket = take_a_number(branch, qtbot)
    window = branch.batches()
    enter_payer(branch, window)
    number = open_empty(branch, window, ticket)
    pane = window.batches.pane
    assert steps(window) == "xxx>...."
    add_people(branch, window, monkeypatch)
    view = branch.seen(number)
    assert {row.state for row in view.rows} == {CaseState.COMPLETE}
    form = site.office.read(lambda work: work.cases.by_id(view.rows[3].case or 0), branch.officer).form
    assert form.sponsor is not None
    assert form.sponsor.name == PAYER

    site.click(go_on(branch, window).yes)
    dialog = go_on(branch, window)
    assert "satu kode dan satu jumlah" in words(dialog)
    site.click(dialog.yes)
    assert steps(window) == "xxxxx>.."
    total = branch.seen(number).bills[0].total
    assert total is not None
    assert grouped(total.code) in words(pane)

    pay_once(branch, number)
    site.tell(window)
    assert "4 dari 4" in words(pane)
    assert steps(window) == "xxxxxx>."
    assert not pane.buttons[Act.CANCEL].isVisible()

    make_the_cards(branch, number, monkeypatch)
    site.tell(window)
    site.click(do(branch, window, Act.GIVE).yes)
    assert steps(window) == "xxxxxx>."
    branch.let_pass(days=2)
    site.click(do(branch, window, Act.DELIVER_ALL).yes)
    assert steps(window) == "xxxxxxxx"
    view = branch.seen(number)
    assert {row.state for row in view.rows} == {CaseState.HANDED_OVER}
    kinds = [paper.kind for paper in view.papers]
    first = [PaperKind.BATCH_RECEIPT, PaperKind.BATCH_DUES, PaperKind.BATCH_CODE]
    assert kinds == [*first, PaperKind.BATCH_PAYMENT, PaperKind.CARD_LIST]
    site.close(window)
    assert site.office.verify() == ()
