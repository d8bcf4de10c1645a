"""The payments desk takes a bank's list: columns, what would become of each line, and all of it or nothing."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent

from counter_app.payments.bank_mappings import bank_mappings
from counter_app.payments.bank_model import BankMapping, BankResult
from counter_app.payments.board import AwaitedPayment
from counter_app.payments.operations import ask_reversal, decide_reversal
from counter_app.shared.calendar import Zone
from counter_app.shared.errors import FailureCode, Unavailable
from counter_app.staff.model import Actor, Role
from counter_app.staff.operations import add_officer
from tests.ui.payments_steps import BANK, asked, board, click, opened, settle, words
from ui.payments import bank_page
from ui.payments.bank_page import CHOOSE, COLUMNS_STEP, GROUPS, WORKING
from ui.payments.bank_state import Looked, Progress, take
from ui.payments.scenes import bank_file, choose_columns, codes, paid
from ui.payments.window import PaymentsWindow
from ui.stage import TrainingStage

pytestmark = pytest.mark.usefixtures("qtbot")
USUAL = "kode,jumlah,tanggal,referensi"


def write(stage: TrainingStage, folder: Path, waiting: tuple[AwaitedPayment, ...], header: str = USUAL) -> Path:
    """A list in the usual columns that pays everybody."""
    at = f"{stage.scenery.clock.now().astimezone(Zone.WIB.tzinfo):%Y-%m-%d %H:%M}"
    lines = [header, *(f"{one.code},{one.rest},{at},BRI-{number}" for number, one in enumerate(waiting))]
    made = folder / "daftar.csv"
    made.write_text("\n".join(lines), "utf-8")
    return made


def looked_up(stage: TrainingStage, path: Path, actor: Actor | None = None) -> PaymentsWindow:
    """The window with a list that was read and looked up."""
    window = opened(stage, BANK, actor)
    window.bank.open_file(path)
    settle(stage)
    if window.bank.columns.missing:
        choose_columns(window)
    click(stage, window.bank.go_on)
    return window


def counts(window: PaymentsWindow) -> dict[BankResult, int]:
    assert window.bank.looked is not None
    return {result: window.bank.looked.preview.count(result) for result in BankResult}


def test_the_usual_columns_are_found_and_shown_on_the_first_lines(stage: TrainingStage, tmp_path: Path) -> None:
    window = opened(stage, BANK)
    window.bank.open_file(write(stage, tmp_path, codes(stage, 2)))
    settle(stage)
    columns = window.bank.columns
    assert columns.missing == []
    assert columns.lines.table.texts()[0] == "1, kode, jumlah, tanggal, referensi"
    assert "9999 0000 0001 91 · Rp 28.400 · 20 Nov 10.44 · BRI-0" in columns.reads.text
    assert board(stage).paid == ()


def test_a_column_of_another_name_is_asked_for(stage: TrainingStage) -> None:
    window = opened(stage, BANK)
    window.bank.open_file(bank_file(stage, codes(stage, 3)))
    settle(stage)
    assert window.bank.columns.missing == ["paid_at"]
    assert "Pilih kolom untuk: Tanggal bayar" in window.bank.columns.reads.text
    click(stage, window.bank.go_on)
    assert window.bank.step == COLUMNS_STEP
    choose_columns(window)
    assert "Baris pertama terbaca" in window.bank.columns.reads.text
    assert "pemisah" in words(window)
    assert "utf" not in words(window).lower()


def test_a_mapping_is_saved_once_and_reads_the_next_list_by_itself(stage: TrainingStage) -> None:
    waiting = codes(stage, 3)
    window = opened(stage, BANK)
    window.bank.open_file(bank_file(stage, waiting))
    settle(stage)
    choose_columns(window)
    click(stage, window.bank.columns.save)
    asked(window).name.setText("Bank BRI")
    click(stage, asked(window).yes)
    assert asked(window).field.complaint != ""
    asked(window).name.setText("bri")
    click(stage, asked(window).yes)
    (saved,) = stage.scenery.office.read(bank_mappings, stage.officer)
    assert saved.columns["paid_at"] == "Tgl Efektif"
    again = opened(stage, BANK)
    box = again.bank.columns.mapping
    box.setCurrentIndex(box.findText("bri"))
    box.activated.emit(box.currentIndex())
    again.bank.open_file(bank_file(stage, waiting))
    settle(stage)
    assert again.bank.columns.missing == []
    assert box.currentText() == "bri"
    click(stage, again.bank.columns.drop)
    click(stage, asked(again).yes)
    assert stage.scenery.office.read(bank_mappings, stage.officer) == ()


def test_every_line_is_in_one_group_before_anything_is_written(stage: TrainingStage) -> None:
    waiting = codes(stage, 5)
    paid(stage, waiting[2], waiting[2].rest, "BRI-8802")
    window = looked_up(stage, bank_file(stage, waiting))
    assert counts(window) == {
        BankResult.MATCHED: 3,
        BankResult.ALREADY: 1,
        BankResult.UNMATCHED: 3,
        BankResult.DIFFERS: 1,
        BankResult.INVALID: 1,
    }
    assert len(board(stage).paid) == 1
    groups = window.bank.groups
    click(stage, groups.buttons[BankResult.INVALID])
    assert len(groups.list.table.rows) == 1
    assert "rumus" in groups.why.text()
    assert window.bank.take_all.text() == "Catat 3 pembayaran"


def test_a_list_is_taken_and_a_second_time_changes_nothing(stage: TrainingStage, tmp_path: Path) -> None:
    path = write(stage, tmp_path, codes(stage, 4))
    window = looked_up(stage, path)
    click(stage, window.bank.take_all)
    assert len(board(stage).paid) == 4
    assert "Dicatat: 4. Perlu dilihat: 0." in window.bank.result.text
    assert not window.bank.take_all.isVisible()
    window.bank.open_file(path)
    settle(stage)
    click(stage, window.bank.go_on)
    assert counts(window)[BankResult.ALREADY] == 4
    assert not window.bank.take_all.isEnabled()
    assert window.bank.take_all.text() == "Tidak ada yang dicatat"


def test_a_payment_that_was_taken_back_is_told_and_not_recorded_again(stage: TrainingStage, tmp_path: Path) -> None:
    one = codes(stage, 1)[0]
    path = write(stage, tmp_path, (one,))
    click(stage, looked_up(stage, path).bank.take_all)
    office, payment = stage.scenery.office, board(stage).paid[0].payment_id
    office.run(ask_reversal, stage.officer, payment, "Salah kode")
    office.run(decide_reversal, stage.scenery.supervisor, payment, True)
    window = looked_up(stage, path)
    assert counts(window)[BankResult.ALREADY] == 1
    assert not window.bank.take_all.isEnabled()
    click(stage, window.bank.groups.buttons[BankResult.ALREADY])
    assert "lalu dibatalkan" in window.bank.groups.why.text()


def test_rejected_lines_are_written_with_their_reason_and_nothing_is_overwritten(
    stage: TrainingStage, tmp_path: Path
) -> None:
    window = looked_up(stage, bank_file(stage, codes(stage, 3)))
    target = tmp_path / "tolakan.csv"
    window.bank.write_rejects(target)
    settle(stage)
    assert "5 baris ditulis ke tolakan.csv" in window.notice.text
    rows = list(csv.reader(target.read_text("utf-8-sig").splitlines()))
    assert rows[0][-2:] == ["baris_asal", "alasan"]
    assert all(row[-1] for row in rows[1:])
    window.bank.write_rejects(target)
    settle(stage)
    assert "tidak ada yang ditimpa" in window.bank.result.text


def test_a_stop_before_the_end_leaves_nothing_in_the_books(
    stage: TrainingStage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = looked_up(stage, write(stage, tmp_path, codes(stage, 3)))
    real = take

    def stopped(office: object, actor: Actor, looked: Looked, progress: Progress) -> Looked:
        click(stage, window.bank.working.stop)
        return real(office, actor, looked, progress)  # type: ignore[arg-type]

    monkeypatch.setattr(bank_page, "take", stopped)
    click(stage, window.bank.take_all)
    assert "Dihentikan atas permintaan" in window.bank.result.text
    assert window.bank.step == GROUPS
    assert board(stage).paid == ()
    monkeypatch.setattr(bank_page, "take", real)
    click(stage, window.bank.take_all)
    assert len(board(stage).paid) == 3


def test_progress_of_the_worker_is_seen_while_it_works(stage: TrainingStage) -> None:
    window = opened(stage, BANK)
    window.bank.progress.part(0.5, 1.0)(0.5)
    window.bank.show_work(0.0)
    window.bank._show_progress()
    assert window.bank.working.share.text() == "75 %"
    assert window.bank.working.bar.value() == 750
    assert window.bank.step == WORKING


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("lama.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 40, "buku kerja lama"),
        ("kosong.csv", b"", "berkas kosong"),
        ("gambar.csv", b"\x89PNG\r\n\x1a\n\0\0\0", "byte nol"),
        ("rusak.xlsx", b"PK\x03\x04" + b"x" * 90, "rusak"),
        ("halaman.csv", b"<html><table></table></html>", "halaman web"),
    ],
)
def test_a_file_that_is_no_list_is_refused_with_the_reason(
    stage: TrainingStage, tmp_path: Path, name: str, content: bytes, told: str
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    window = opened(stage, BANK)
    window.bank.open_file(path)
    settle(stage)
    assert told in window.bank.result.text
    assert window.bank.step == CHOOSE
    assert window.model.online


def test_a_file_that_is_gone_is_no_lost_connection(stage: TrainingStage, tmp_path: Path) -> None:
    window = opened(stage, BANK)
    window.bank.open_file(tmp_path / "tidak-ada.csv")
    settle(stage)
    assert window.bank.result.text != ""
    assert window.model.online


def test_a_dropped_file_is_opened(stage: TrainingStage, tmp_path: Path) -> None:
    window = opened(stage, BANK)
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(write(stage, tmp_path, codes(stage, 1))))])
    window.bank.dropEvent(
        QDropEvent(
            QPoint(10, 10), Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        )
    )
    settle(stage)
    assert window.bank.step == COLUMNS_STEP
    assert "daftar.csv" in words(window.bank)


def test_lines_above_the_header_are_skipped(stage: TrainingStage, tmp_path: Path) -> None:
    path = write(stage, tmp_path, codes(stage, 1), header=f"Rekening koran\n{USUAL}")
    window = opened(stage, BANK)
    window.bank.open_file(path)
    settle(stage)
    assert window.bank.columns.missing != []
    window.bank.columns.skip.setValue(1)
    settle(stage)
    assert window.bank.columns.missing == []
    click(stage, window.bank.go_on)
    assert counts(window)[BankResult.MATCHED] == 1


def test_a_database_that_goes_away_while_a_list_is_read_leaves_the_columns(
    stage: TrainingStage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = opened(stage, BANK)
    window.bank.open_file(write(stage, tmp_path, codes(stage, 1)))
    settle(stage)

    def gone(*_: object) -> Looked:
        raise Unavailable(FailureCode.DATABASE_GONE)

    monkeypatch.setattr(bank_page, "look_up", gone)
    click(stage, window.bank.go_on)
    assert window.bank.step == COLUMNS_STEP
    assert not window.model.online
    assert not window.model.busy


def test_who_may_not_see_everything_is_refused_in_words(stage: TrainingStage, tmp_path: Path) -> None:
    office = stage.scenery.office
    clerk = office.run(add_officer, stage.scenery.kiosk, "spo", "Petugas SPO", Role.CLERK, None).actor
    window = opened(stage, BANK, clerk)
    window.bank.open_file(write(stage, tmp_path, codes(stage, 1)))
    settle(stage)
    click(stage, window.bank.go_on)
    assert window.bank.result.text != ""
    assert window.bank.step == COLUMNS_STEP


def test_a_mapping_keeps_its_name_only_while_nothing_of_it_was_changed(stage: TrainingStage) -> None:
    window = opened(stage, BANK)
    columns = window.bank.columns
    saved = BankMapping("bri", {"paid_at": "Tgl Efektif"})
    columns.offer((saved,), saved)
    window.bank.open_file(bank_file(stage, codes(stage, 2)))
    settle(stage)
    columns.show_head(columns.head, saved)  # type: ignore[arg-type]
    assert columns.chosen().name == "bri"
    columns.styles[0].setCurrentIndex(1)
    assert columns.chosen().name == ""
