"""A PERISAI agent's list on real windows: from the letter of assignment to every member's card in hand."""

from __future__ import annotations

import csv
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from counter_app.channels.batch_columns import TEMPLATE
from counter_app.payments.totals import PaymentMode
from counter_app.registration.case import CaseState, Channel
from counter_app.shared.papers import PaperKind
from counter_app.sheets.rejects import LINE_COLUMN, REASON_COLUMN
from tests.journeys.batch_desks import (
    Branch,
    branch_with_desks,
    choose_file,
    choose_target,
    do,
    go_on,
    make_the_cards,
    pick,
    steps,
    take_a_number,
    tick,
    write_table,
)
from tests.journeys.sites import CTRL, asked, words
from ui.batches.agents_page import AGENCIES
from ui.batches.agents_page import AGENTS as OF_AGENTS
from ui.batches.batch_acts import Act
from ui.batches.scene_files import NIKS, form_cells
from ui.batches.scene_steps import AGENTS
from ui.batches.window import BatchesWindow
from ui.payments.window import PaymentsWindow
from ui.payments.window import create as create_payments
from ui.stage import application

Key = Qt.Key
AGENT, OFFICE = "SUKARNI LESTARI", "Wadah Sejahtera Bersama"
BANK = 3
pytestmark = pytest.mark.qt_log_ignore("does not support raise", "does not support grabbing the keyboard")


@pytest.fixture(scope="session")
def qapp() -> QApplication:
    """The application with the packaged fonts, as the programs have it; later tests get the same one."""
    return application()


@pytest.fixture
def branch(tmp_path: Path, qapp: QApplication) -> Iterator[Branch]:
    with branch_with_desks(tmp_path, qapp) as made:
        yield made


def enter_agent(branch: Branch) -> None:
    """The supervisor enters the office with its agreement and the agent with the letter of assignment."""
    site = branch.site
    window = branch.batches(branch.scenery.supervisor)
    window.open_page(AGENTS)
    site.settle()
    page = window.agents
    assert "Catat wadah PERISAI" in words(page)
    site.click(page.view.buttons[AGENCIES])
    site.click(page.new)
    dialog = asked(page)
    site.type(dialog.office_name, OFFICE)
    site.type(dialog.number, "PKS/12/2026")
    site.click(dialog.yes)
    site.click(page.view.buttons[OF_AGENTS])
    site.click(page.new)
    dialog = asked(page)
    site.type(dialog.full_name, AGENT)
    site.type(dialog.nik, NIKS[0])
    site.type(dialog.letter.number, "ST/041/2026")
    site.click(dialog.yes)
    assert page.figures[0].accessibleName() == "agen bertugas: 1"
    assert AGENT in " ".join(page.lists[OF_AGENTS].table.texts())
    site.close(window)


def the_list(branch: Branch) -> Path:
    """The agent's table: five people, one of them with a NIK that is too short."""
    rows = [form_cells(branch.scenery.example_form() | {"documents": {}}) for _ in range(5)]
    rows[2][TEMPLATE.index("nik")] = "33109"
    return write_table(branch.folder / "daftar-agen.csv", TEMPLATE, rows)


def bring_the_list(branch: Branch, ticket: str, monkeypatch: pytest.MonkeyPatch) -> tuple[BatchesWindow, Path]:
    """The officer checks the file; who is right becomes a case, the rejected row goes back to the agent."""
    site = branch.site
    window = branch.batches()
    site.key(window, Key.Key_N, CTRL)
    dialog = asked(window.batches)
    assert "Surat tugas ST/041/2026, berlaku sampai" in words(dialog)
    site.type(dialog.ticket, ticket)
    choose_file(monkeypatch, the_list(branch))
    site.click(dialog.from_file)
    dialog = asked(window.batches)
    assert [one.accessibleName() for one in dialog.figures] == [
        "baris dalam berkas: 5",
        "dapat diterima: 4",
        "ditolak: 1",
    ]
    assert dialog.list.table.texts()[0].startswith("4, ")
    assert "NIK: " in dialog.list.table.texts()[0]
    assert site.office.read(lambda work: work.batches.listed(most=9), branch.officer) == ()
    rejects = branch.folder / "ditolak.csv"
    choose_target(monkeypatch, rejects)
    site.click(dialog.rejects)
    assert "1 baris yang ditolak disimpan" in words(dialog)
    tick(branch, dialog.documents)
    site.click(dialog.yes)
    assert "Masuk daftar KL-" in words(dialog)
    site.click(dialog.no)
    assert window.batches.opened is not None
    return window, rejects


def mend(branch: Branch, rejects: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The agent mends the row in the file of rejects and brings it again."""
    with rejects.open(encoding="utf-8-sig", newline="") as file:
        (row,) = csv.DictReader(file)
    assert row[LINE_COLUMN] == "4"
    assert "NIK" in row[REASON_COLUMN]
    fresh = form_cells(branch.scenery.example_form())
    row["nik"] = fresh[TEMPLATE.index("nik")]
    for key in ("birth_date", "sex"):
        row[key] = fresh[TEMPLATE.index(key)]
    choose_file(monkeypatch, write_table(branch.folder / "dibetulkan.csv", list(row), [list(row.values())]))


def record_by_hand(branch: Branch, window: PaymentsWindow, code: str, amount: int, reference: str) -> None:
    site = branch.site
    panel = window.awaiting.panel
    panel.code.setFocus()
    site.type(panel.code, code)
    site.key(window, Key.Key_Return)
    site.type(panel.amount, str(amount))
    site.type(panel.reference, reference)
    site.click(panel.enter)
    assert "tercatat" in window.notice.text or "dicatat" in window.notice.text


def pay(branch: Branch, number: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """One payment is typed from its proof, the others come with the list of SI Perisai."""
    site = branch.site
    branch.let_pass(minutes=40)
    rows = branch.seen(number).rows
    members = [row for row in rows if row.valid]
    window = site.open(create_payments, branch.officer)
    first, *others = members
    record_by_hand(branch, window, first.code or "", first.total or 0, "SIP00001")
    at = f"{site.office.read(lambda work: work.now.astimezone(work.branch.zone.tzinfo), branch.officer):%Y-%m-%d %H:%M}"
    paid = [(row.code or "", str(row.total), at, f"SIP1{row.line:04d}") for row in others]
    header = ("kode", "jumlah", "tanggal", "referensi")
    choose_file(monkeypatch, write_table(branch.folder / "si-perisai.csv", header, paid))
    window.open_page(BANK)
    site.settle()
    site.click(window.bank.file.choose)
    site.click(window.bank.go_on)
    assert window.bank.take_all.text() == f"Catat {len(paid)} pembayaran"
    site.click(window.bank.take_all)
    assert {row.state for row in branch.seen(number).rows if row.valid} == {CaseState.PAID}
    site.close(window)


def give_and_confirm(branch: Branch, window: BatchesWindow, number: str) -> None:
    """The agent signs for the cards, and comes back to tell who has got theirs."""
    site, pane = branch.site, window.batches.pane
    site.tell(window)
    assert "Kartu siap diserahkan" in words(pane)
    assert steps(window) == "xxxx>"
    dialog = do(branch, window, Act.GIVE)
    assert "Serahkan 5 kartu?" in words(dialog)
    site.click(dialog.yes)
    assert "5 kartu dalam pengantaran" in window.notice.text
    assert "SL-" in window.notice.text
    assert steps(window) == "xxxx>"
    branch.let_pass(days=1)
    lines = [row.line for row in branch.seen(number).rows if row.valid]
    for told, line in enumerate(lines, 1):
        pick(branch, window, line)
        site.click(pane.buttons[Act.DELIVER])
        assert "sudah menerima kartu" in window.notice.text
        assert f"{told} dari 5" in words(pane)


def test_from_the_letter_of_assignment_to_every_card_in_hand(
    branch: Branch, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = branch.site
    enter_agent(branch)
    ticket = take_a_number(branch, qtbot)
    assert ticket == "G001"
    window, rejects = bring_the_list(branch, ticket, monkeypatch)
    opened = window.batches.opened
    assert opened is not None
    number, pane = opened.batch.number, window.batches.pane
    assert AGENT in words(pane)
    assert "karcis G001" in words(pane)
    told = [label.text() for label in pane.steps.labels()]
    assert told[1] == "Mendatangi agen PERISAI terdekat"
    assert steps(window) == "xx>.."

    mend(branch, rejects, monkeypatch)
    dialog: Any = do(branch, window, Act.ADD_FILE)
    assert dialog.yes.text() == "Terima 1 orang"
    tick(branch, dialog.documents)
    site.click(dialog.yes)
    site.click(dialog.no)
    assert branch.seen(number).figures.members == 5

    dialog = go_on(branch, window)
    assert "Terima dokumen 5 orang?" in words(dialog)
    site.click(dialog.yes)
    assert "Satu tanda terima untuk 5 orang." in window.notice.text
    assert steps(window) == "xx>.."

    dialog = do(branch, window, Act.BILL)
    tick(branch, dialog.modes[PaymentMode.EACH])
    site.click(dialog.yes)
    assert "Iuran 5 orang" in window.notice.text
    assert steps(window) == "xxx>."
    codes = {row.code for row in branch.seen(number).rows if row.valid}
    assert len(codes) == 5
    pick(branch, window, 1)
    site.click(pane.buttons[Act.SLIP])
    assert "KB-" in window.notice.text

    pay(branch, number, monkeypatch)
    site.tell(window)
    assert "Semua sudah lunas" in words(pane)
    assert steps(window) == "xxxx>"

    make_the_cards(branch, number, monkeypatch)
    give_and_confirm(branch, window, number)
    assert steps(window) == "xxxxx"
    assert "Semua sudah menerima kartu" in words(pane)

    view = branch.seen(number)
    members = [row for row in view.rows if row.valid]
    assert {row.state for row in members} == {CaseState.HANDED_OVER}
    kinds = [PaperKind.BATCH_RECEIPT, PaperKind.BATCH_DUES, PaperKind.CARD_LIST]
    assert [paper.kind for paper in view.papers] == kinds
    case = site.office.read(lambda work: work.cases.by_id(members[0].case or 0), branch.officer)
    assert case.channel is Channel.PERISAI
    site.close(window)
    assert site.office.verify() == ()
