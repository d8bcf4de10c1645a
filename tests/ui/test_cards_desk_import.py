"""Member numbers from a list, at the cards desk: seen first, taken in one go, stopped, and what was refused."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog

from counter_app.registration.operations import find_case
from tests.ui.cards_steps import Key, asked, card, click, counts, desk, press, settle, words
from ui.cards.import_dialog import ImportDialog
from ui.cards.scenery import make_cards, paid
from ui.cards.sections import Section
from ui.cards.window import CardsWindow
from ui.stage import TrainingStage

pytestmark = pytest.mark.usefixtures("qtbot")


def figures(dialog: ImportDialog) -> list[str]:
    return [one.accessibleName() for one in dialog.figures]


def chosen(stage: TrainingStage, window: CardsWindow, path: Path, monkeypatch: pytest.MonkeyPatch) -> ImportDialog:
    """The officer chooses a file."""
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    press(stage, Key.Key_I, ctrl=True)
    dialog = asked(window)
    assert isinstance(dialog, ImportDialog)
    return dialog


def write(path: Path, *lines: str) -> Path:
    path.write_text("\n".join(("kasus;nomor peserta", *lines)), encoding="utf-8")
    return path


def fresh(stage: TrainingStage, count: int) -> list[str]:
    """Paid cases of people who keep no number of before."""
    found = make_cards(stage, (paid,) * (3 * count))
    keeps = stage.scenery.office.read(
        lambda work: [find_case(work, case).kept_kpj is not None for case in found], stage.officer
    )
    return [case for case, kept in zip(found, keeps, strict=True) if not kept][:count]


def test_a_list_is_seen_before_it_is_taken_and_taking_it_again_changes_nothing(
    stage: TrainingStage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = fresh(stage, 2)
    path = write(
        tmp_path / "nomor.csv",
        f"{first};26010000001",
        f"{second};260100",
        "9999-261120-0999-1;26010000003",
        f"{second};=A1",
    )
    window = desk(stage)
    due = counts(window)[Section.NUMBER_DUE]
    dialog = chosen(stage, window, path, monkeypatch)
    assert figures(dialog) == ["akan diterima: 1", "sudah ada: 0", "tanpa kasus lunas: 1", "tidak sah: 2"]
    assert "berisi rumus" in "\n".join(dialog.list.table.texts())
    for row, text in enumerate(dialog.list.table.texts()):
        dialog.list.table.selectRow(row)
        assert dialog.whole.text().partition(": ")[2] in text
    assert card(stage, first).kpj is None
    assert dialog.yes.text() == "Terima 1 nomor"
    click(stage, dialog.yes)
    assert card(stage, first).kpj == "26010000001"
    assert figures(dialog)[0] == "diterima: 1"
    assert not dialog.yes.isVisible()
    click(stage, dialog.no)
    assert counts(window)[Section.NUMBER_DUE] == due - 1
    again = chosen(stage, window, path, monkeypatch)
    assert figures(again)[:2] == ["akan diterima: 0", "sudah ada: 1"]
    assert not again.yes.isEnabled()


def test_what_was_refused_is_saved_with_its_reasons_and_never_over_a_file(
    stage: TrainingStage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    case = fresh(stage, 1)[0]
    window = desk(stage)
    dialog = chosen(stage, window, write(tmp_path / "nomor.csv", f"{case};123", f"{case};=1+1"), monkeypatch)
    target = tmp_path / "ditolak.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(target), ""))
    click(stage, dialog.rejects)
    with target.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    assert rows[0] == ["kasus", "nomor peserta", "baris_asal", "alasan"]
    assert rows[1][:3] == [case, "123", "2"]
    assert "11 digit" in rows[1][3]
    assert rows[2][1] == "'=1+1"
    assert "ditolak.csv: 2" in dialog.standing.text
    click(stage, dialog.rejects)
    assert dialog.error.isVisible()


def test_a_file_that_is_no_list_is_refused_and_nothing_is_taken(
    stage: TrainingStage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "foto.csv"
    path.write_text("a,b\n1,2\n")
    window = desk(stage)
    dialog = chosen(stage, window, path, monkeypatch)
    assert "kolom ini tidak ada" in words(dialog)
    assert not dialog.yes.isVisible()
    assert dialog.no.text() == "Tutup"


def test_reading_tells_how_far_it_is_and_can_be_stopped(
    stage: TrainingStage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    case = fresh(stage, 1)[0]
    path = write(tmp_path / "nomor.csv", f"{case};26010000001", *(f"{case};{place}" for place in range(1, 2_000)))
    window = desk(stage)
    dialog = ImportDialog(window.board, window.model, path)
    heard: list[float] = []

    def hear(done: float) -> None:
        heard.append(done)
        dialog.reject()

    dialog.progress.told.connect(hear)
    window.board.ask(dialog)
    dialog.begin()
    settle(stage)
    assert heard
    assert all(0 <= done < 1 for done in heard)
    assert window.board.dialog is None
    assert window.notice.text == ""
    assert card(stage, case).kpj is None
    assert not window.model.busy
    del monkeypatch
