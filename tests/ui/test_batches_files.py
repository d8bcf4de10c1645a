"""Files of people on the batches desk: seen before anything is written, stopped, refused, and their rejects."""

from __future__ import annotations

import csv
from collections.abc import Callable
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from counter_app.channels.batch_columns import TEMPLATE
from counter_app.channels.batch_intake import Bringer
from tests.ui.batches_steps import asked, click, desk, seen, settle, words
from ui.batches.batch_import import BatchImport, Into
from ui.batches.import_dialog import Stage as Part
from ui.batches.scene_files import enter_payers, form_cells, hostile_file, people_file, take_in, write_sheet
from ui.batches.window import BatchesWindow
from ui.shared.direct import SteppedExecutor
from ui.shared.jobs import Jobs
from ui.shared.station import Surroundings
from ui.stage import TrainingStage

pytestmark = pytest.mark.usefixtures("qtbot")


def importing(stage: TrainingStage, path: Path, into: Into | None = None) -> tuple[BatchesWindow, BatchImport]:
    village, _ = enter_payers(stage)
    window = desk(stage)
    dialog = BatchImport(window.batches, window.model, path, into or Into(Bringer(sponsor=village)))
    dialog.accepted.connect(lambda: window.batches._on_imported(dialog))
    window.batches.doing.begin_import(dialog)
    settle(stage)
    return window, dialog


def batches(stage: TrainingStage) -> int:
    return len(stage.scenery.office.read(lambda work: work.batches.listed(most=9), stage.officer))


def test_rows_are_seen_valid_and_invalid_before_anything_is_written(stage: TrainingStage) -> None:
    _, dialog = importing(stage, people_file(stage, 10, wrong=3))
    assert "11" in words(dialog.figures[0])
    assert dialog.figures[1].accessibleName() == "dapat diterima: 7"
    assert dialog.figures[2].accessibleName() == "ditolak: 4"
    texts = dialog.list.table.texts()
    assert "NIK: " in texts[0]
    assert "Tanggal lahir: " in texts[1]
    assert texts[-1].endswith("akan diterima")
    assert batches(stage) == 0


def test_names_in_the_preview_are_masked(stage: TrainingStage) -> None:
    path = people_file(stage, 2, wrong=1, name="Sulastri Handayani")
    _, dialog = importing(stage, path)
    assert "S*** H***" in dialog.list.table.texts()[0]
    assert "Sulastri" not in " ".join(dialog.list.table.texts()) + words(dialog)


def test_good_rows_become_a_batch_and_it_opens(stage: TrainingStage) -> None:
    window, dialog = importing(stage, people_file(stage, 5, wrong=1))
    dialog.documents.setChecked(True)
    click(stage, dialog.yes)
    assert dialog.standing.text.startswith("Masuk daftar")
    click(stage, dialog.no)
    assert window.batches.opened is not None
    view = window.batches.opened.view
    assert (view.figures.valid, view.figures.rejected, view.figures.incomplete) == (4, 1, 0)


def test_further_people_come_into_a_batch_that_is_open(stage: TrainingStage) -> None:
    village, _ = enter_payers(stage)
    number = take_in(stage, Bringer(sponsor=village), people_file(stage, 2))
    window = desk(stage)
    window.batches.open_batch(number)
    settle(stage)
    opened = window.batches.opened
    assert opened is not None
    window.batches.doing.take_file(opened, people_file(stage, 3))
    settle(stage)
    click(stage, asked(window).yes)
    click(stage, asked(window).no)
    assert seen(stage, number).figures.valid == 5


def test_rejected_rows_are_saved_with_their_reasons_to_be_mended(stage: TrainingStage, tmp_path: Path) -> None:
    _, dialog = importing(stage, people_file(stage, 4, wrong=2))
    target = tmp_path / "ditolak.csv"
    dialog.save_rejects(target)
    settle(stage)
    with target.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    assert len(rows) == 3
    assert "NIK" in ",".join(rows[1])
    assert "2 baris yang ditolak disimpan" in dialog.standing.text


def test_rejects_never_overwrite_a_file(stage: TrainingStage, tmp_path: Path) -> None:
    _, dialog = importing(stage, people_file(stage, 4, wrong=2))
    target = tmp_path / "ditolak.csv"
    target.write_text("mine")
    dialog.save_rejects(target)
    settle(stage)
    assert dialog.error.isVisible()
    assert target.read_text() == "mine"


def test_somebody_with_a_running_case_is_rejected_in_the_preview(stage: TrainingStage) -> None:
    village, _ = enter_payers(stage)
    path = people_file(stage, 2)
    take_in(stage, Bringer(sponsor=village), path)
    window = desk(stage)
    dialog = BatchImport(window.batches, window.model, path, Into(Bringer(sponsor=village)))
    window.batches.doing.begin_import(dialog)
    settle(stage)
    assert "sudah punya kasus" in dialog.list.table.texts()[0]
    assert not dialog.yes.isEnabled()


# hostile files


def bomb(folder: Path) -> Path:
    path = folder / "bom.xlsx"
    with ZipFile(path, "w", ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("xl/workbook.xml", b"0" * 200_000_000)
    return path


def formula(folder: Path) -> Path:
    path = folder / "rumus.csv"
    path.write_text("nik;full_name;birth_date\n=1+1;@SUM(A1);x\n", "utf-8")
    return path


def foreign_columns(folder: Path) -> Path:
    path = folder / "lain.csv"
    path.write_text("produk,harga\nkopi,12000\n", "utf-8")
    return path


def binary(_folder: Path) -> Path:
    return hostile_file()


@pytest.mark.parametrize("make", [bomb, foreign_columns, binary], ids=["bomb", "foreign", "binary"])
def test_a_hostile_file_is_refused_as_a_whole_with_a_reason(
    make: Callable[[Path], Path], stage: TrainingStage, tmp_path: Path
) -> None:
    _, dialog = importing(stage, make(tmp_path))
    assert dialog.error.isVisible()
    assert not dialog.yes.isEnabled()
    assert not dialog.working
    assert batches(stage) == 0
    click(stage, dialog.no)


def test_formulas_are_rejected_row_by_row(stage: TrainingStage, tmp_path: Path) -> None:
    _, dialog = importing(stage, formula(tmp_path))
    assert "rumus" in dialog.list.table.texts()[0].lower()
    assert not dialog.yes.isEnabled()


def test_a_file_that_is_gone_is_told_and_the_desk_stays_online(stage: TrainingStage, tmp_path: Path) -> None:
    window, dialog = importing(stage, tmp_path / "hilang.csv")
    assert dialog.error.isVisible()
    assert window.model.online


def test_ten_thousand_bad_rows_are_counted_and_few_are_listed(stage: TrainingStage) -> None:
    cells = form_cells(stage.scenery.example_form() | {"nik": "1"})
    _, dialog = importing(stage, write_sheet("rusak.csv", TEMPLATE, [cells] * 10_000))
    assert dialog.figures[2].accessibleName() == "ditolak: 10000"
    assert len(dialog.list.table.rows) == 500
    assert "9500 baris lagi" in dialog.standing.text


# stopping


def test_stopping_while_a_file_is_read_keeps_nothing(stage: TrainingStage) -> None:
    path = people_file(stage, 30)
    village, _ = enter_payers(stage)
    executor = SteppedExecutor()
    around = stage.surroundings
    stage.surroundings = Surroundings(around.office, Jobs(executor), around.theme, around.speech)
    window = desk(stage)
    drain(stage, executor)
    dialog = BatchImport(window.batches, window.model, path, Into(Bringer(sponsor=village)))
    window.batches.doing.begin_import(dialog)
    executor.step()
    settle(stage)
    assert dialog._stack.currentIndex() == Part.WORKING
    click(stage, dialog.no)
    assert "Menghentikan" in words(dialog)
    drain(stage, executor)
    assert window.batches.dialog is None
    assert batches(stage) == 0
    assert not window.model.busy


def test_stopping_while_people_are_taken_in_keeps_nothing(stage: TrainingStage) -> None:
    path = people_file(stage, 5)
    village, _ = enter_payers(stage)
    executor = SteppedExecutor()
    around = stage.surroundings
    stage.surroundings = Surroundings(around.office, Jobs(executor), around.theme, around.speech)
    window = desk(stage)
    drain(stage, executor)
    dialog = BatchImport(window.batches, window.model, path, Into(Bringer(sponsor=village)))
    window.batches.doing.begin_import(dialog)
    drain(stage, executor)
    click(stage, dialog.yes)
    click(stage, dialog.no)
    drain(stage, executor)
    assert window.batches.dialog is None
    assert batches(stage) == 0


def drain(stage: TrainingStage, executor: SteppedExecutor) -> None:
    """Let the worker do all that waits."""
    for _ in range(50):
        if not executor._waiting:
            break
        executor.step()
        settle(stage)
    settle(stage)
