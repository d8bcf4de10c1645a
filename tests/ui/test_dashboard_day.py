"""Promises, bookings, opening hours, and closing the day."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QTime
from PySide6.QtWidgets import QLineEdit

from counter_app.queueing.booking import BookingState
from counter_app.queueing.model import Outcome, TicketState
from counter_app.queueing.operations.announcing import mark_announced, to_announce
from counter_app.queueing.operations.booking import add_booking, bookings_of, check_in
from counter_app.queueing.operations.calling import call_next
from counter_app.queueing.operations.desk import act_on
from counter_app.queueing.operations.serving import finish, start
from counter_app.shared.changes import Part
from counter_app.shared.hours import read_hours
from tests.ui.dashboard_steps import (
    BOOKINGS,
    CLOSING,
    HOURS,
    LIVE,
    PROMISES,
    asked,
    click,
    issued,
    opened,
    settle,
    tell,
    ticket,
    words,
)
from ui.dashboard.window import DashboardWindow
from ui.shared.preview import PreviewDialog
from ui.stage import TrainingStage

pytestmark = pytest.mark.usefixtures("qtbot")
TODAY = date(2026, 11, 20)


# promises


def test_promises_are_scored_by_service_hour_and_day(stage: TrainingStage) -> None:
    stage.scenery.serve_day(14)
    window = opened(stage, PROMISES)
    page = window.promises
    assert "14" in words(page)
    assert page.services.table.texts()[0].startswith("A, Pendaftaran BPU, ")
    assert page.times.table.texts()[0].startswith("10.00–11.00, ")
    click(stage, page.second.buttons[1])
    assert page.times.table.texts()[0].startswith("20 November 2026, 14, ")


def test_a_period_takes_in_days_that_lie_behind(stage: TrainingStage) -> None:
    stage.scenery.past_day(8)
    window = opened(stage, PROMISES)
    assert "Belum ada yang dipanggil dalam masa ini" in words(window.promises)
    click(stage, window.promises.period.buttons[1])
    assert window.promises.kept.report.total.tickets == 8  # type: ignore[union-attr]


def test_a_day_that_lies_behind_is_scored_by_itself(stage: TrainingStage) -> None:
    stage.scenery.past_day(8)
    window = opened(stage, PROMISES)
    page = window.promises
    for _ in range(4):
        if not page.kept.report.total.tickets:  # type: ignore[union-attr]
            click(stage, page.day.before)
    assert page.kept.report.total.tickets == 8  # type: ignore[union-attr]
    assert page.kept.last < page.kept.today  # type: ignore[union-attr]


def test_a_chosen_service_shows_its_own_hours(stage: TrainingStage) -> None:
    stage.scenery.serve_day(14)
    window = opened(stage, PROMISES)
    page = window.promises
    everybody = [row.cells[1].text for row in page.times.table.rows]
    page.services.table.pick("D")
    settle(stage)
    assert "Saat dijanjikan: D" in words(page)
    of_service = sum(int(row.cells[1].text) for row in page.times.table.rows)
    assert of_service == int(next(row for row in page.services.table.rows if row.key == "D").cells[2].text)
    assert of_service < sum(map(int, everybody))
    click(stage, page.every)
    assert [row.cells[1].text for row in page.times.table.rows] == everybody
    assert not page.every.isVisible()


# bookings


def test_a_booking_is_made_and_its_reference_told(stage: TrainingStage) -> None:
    window = opened(stage, BOOKINGS)
    click(stage, window.bookings.add)
    dialog = asked(window)
    dialog.service.setCurrentIndex(dialog.service.findData("D"))
    dialog.time.setTime(QTime(13, 30))
    click(stage, dialog.yes)
    (booking,) = stage.scenery.office.read(bookings_of, stage.officer, TODAY, TODAY)
    assert booking.service == "D"
    assert f"kode rujukan {booking.reference}" in window.notice.text
    assert window.bookings.list.table.texts() == [f"13.30, {booking.reference}, Klaim JHT, , dipesan, , loket"]


def test_the_slip_of_a_new_booking_is_printed(stage: TrainingStage) -> None:
    window = opened(stage, BOOKINGS)
    assert not window.bookings.slip.isEnabled()
    click(stage, window.bookings.add)
    dialog = asked(window)
    dialog.time.setTime(QTime(13, 30))
    click(stage, dialog.yes)
    click(stage, window.bookings.slip)
    place = window.notice.text.removeprefix("Bukti dicetak: ")
    assert Path(place).name == "JT-261120-0001.pdf"
    assert Path(place).is_file()
    click(stage, window.bookings.slip)
    assert "JT-261120-0001-salinan-1.pdf" in window.notice.text


def test_a_time_that_has_passed_is_refused_at_its_field(stage: TrainingStage) -> None:
    window = opened(stage, BOOKINGS)
    click(stage, window.bookings.add)
    dialog = asked(window)
    dialog.time.setTime(QTime(8, 0))
    click(stage, dialog.yes)
    assert dialog.at.complaint != ""
    assert window.page.dialog is dialog


def test_who_came_and_who_is_late_is_told_with_the_ticket(stage: TrainingStage) -> None:
    office, now = stage.scenery.office, stage.scenery.clock.now()
    here = office.run(add_booking, stage.officer, "A", now + timedelta(minutes=10))
    office.run(add_booking, stage.officer, "A", now + timedelta(minutes=5))
    office.run(check_in, stage.officer, here.reference)
    stage.scenery.clock.advance(timedelta(minutes=20))
    window = opened(stage, BOOKINGS)
    late, came = window.bookings.list.table.texts()
    assert "lewat waktu, belum datang" in late
    assert "sudah lapor kedatangan, A001" in came


def test_a_booking_is_given_up_after_a_question(stage: TrainingStage) -> None:
    office, now = stage.scenery.office, stage.scenery.clock.now()
    office.run(add_booking, stage.officer, "A", now + timedelta(minutes=10))
    window = opened(stage, BOOKINGS)
    window.bookings.list.table.selectRow(0)
    click(stage, window.bookings.cancel)
    click(stage, asked(window).yes)
    (booking,) = office.read(bookings_of, stage.officer, TODAY, TODAY)
    assert booking.state is BookingState.CANCELLED
    assert not window.bookings.cancel.isEnabled()


def test_a_file_is_taken_over_and_told_how_many_are_new(stage: TrainingStage, tmp_path: Path) -> None:
    file = tmp_path / "janji.csv"
    file.write_text("reference,service,date,time\nABCD12,A,2026-11-20,13:00\nABCD13,D,20-11-2026,13.30\n", "utf-8")
    window = opened(stage, BOOKINGS)
    window.bookings.take_file(file)
    settle(stage)
    assert "Janji baru: 2. Sudah ada: 0." in words(asked(window))
    click(stage, asked(window).yes)
    assert len(window.bookings.list.table.rows) == 2


def test_mistakes_of_a_file_are_told_by_line_and_nothing_is_taken(stage: TrainingStage, tmp_path: Path) -> None:
    file = tmp_path / "janji.csv"
    file.write_text("reference,service,date,time\nABCD12,A,2026-11-20,13:00\nXY,A,2026-13-20,13:00\n", "utf-8")
    window = opened(stage, BOOKINGS)
    window.bookings.take_file(file)
    settle(stage)
    assert "Tidak ada yang diambil dari janji.csv" in words(asked(window))
    assert asked(window).listing.table.rows[0].cells[0].text == "3"
    assert stage.scenery.office.read(bookings_of, stage.officer, TODAY, TODAY) == ()


def test_a_file_that_is_no_text_is_refused_in_words(stage: TrainingStage, tmp_path: Path) -> None:
    file = tmp_path / "gambar.csv"
    file.write_bytes(b"\xff\xd8\xff\x00")
    window = opened(stage, BOOKINGS)
    window.bookings.take_file(file)
    settle(stage)
    assert "Tidak ada yang diambil dari gambar.csv" in words(asked(window))
    assert window.model.online


# opening hours


def write(window: DashboardWindow, key: str, text: str) -> None:
    window.hours.form.write(key, text)


def test_an_administrator_changes_hours_and_the_coming_days_follow(stage: TrainingStage) -> None:
    window = opened(stage, HOURS, stage.scenery.administrator)
    assert not window.hours.save.isEnabled()
    write(window, "hours_monday", "09:00-12:00")
    write(window, "ramadan_days", "24-11-2026 30-11-2026")
    click(stage, window.hours.save)
    branch = stage.scenery.office.read(lambda work: work.branch, stage.officer)
    assert branch.hours_monday == read_hours("09:00-12:00")
    assert branch.ramadan_days == (date(2026, 11, 24), date(2026, 11, 30))
    assert "Senin, 23 November 2026, 09:00–12:00 (jam hari biasa)" in window.hours.coming.table.texts()
    assert any("Ramadan" in text for text in window.hours.coming.table.texts())
    assert not window.hours.save.isEnabled()


def test_each_wrong_entry_is_told_at_its_field_and_nothing_is_saved(stage: TrainingStage) -> None:
    window = opened(stage, HOURS, stage.scenery.administrator)
    write(window, "hours_tuesday", "08:00-12:00")
    write(window, "hours_monday", "08:00-25:00")
    write(window, "ramadan_days", "kemarin")
    click(stage, window.hours.save)
    assert set(window.hours.form.complaints()) == {"hours_monday", "ramadan_days"}
    assert "20-11-2026 21-11-2026" in window.hours.form.complaints()["ramadan_days"]
    branch = stage.scenery.office.read(lambda work: work.branch, stage.officer)
    assert branch.hours_tuesday == read_hours("08:00-12:00 13:00-15:00")
    write(window, "hours_monday", "08:00-12:00")
    assert set(window.hours.form.complaints()) == {"ramadan_days"}


def test_an_empty_day_is_closed(stage: TrainingStage) -> None:
    window = opened(stage, HOURS, stage.scenery.administrator)
    write(window, "hours_monday", "")
    click(stage, window.hours.save)
    branch = stage.scenery.office.read(lambda work: work.branch, stage.officer)
    assert not branch.hours_monday.is_open


def test_a_supervisor_reads_the_hours_and_changes_single_days(stage: TrainingStage) -> None:
    window = opened(stage, HOURS)
    field = window.hours.form.fields["hours_monday"]
    assert isinstance(field, QLineEdit)
    assert not field.isEnabled()
    window.hours.coming.table.pick(date(2026, 11, 23))
    click(stage, window.hours.special)
    dialog = asked(window)
    dialog.hours.setText("8-12")
    click(stage, dialog.yes)
    assert "08:00-12:00 13:00-15:00" in words(dialog)
    dialog.hours.setText("08:00-11:00")
    click(stage, dialog.yes)
    monday = window.hours.coming.table.rows[3].cells[1]
    assert monday.text == "08:00–11:00 · khusus hari ini"
    window.hours.coming.table.pick(date(2026, 11, 23))
    click(stage, window.hours.plain)
    assert window.hours.coming.table.rows[3].cells[1].text == "08:00–12:00, 13:00–15:00"


def test_a_daily_quota_is_set_and_marked_when_it_is_used_up(stage: TrainingStage) -> None:
    issued(stage, "A", "A")
    window = opened(stage, HOURS)
    window.hours.quotas.table.pick("A")
    click(stage, window.hours.quota)
    dialog = asked(window)
    dialog.limited.setChecked(True)
    dialog.count.setValue(2)
    click(stage, dialog.yes)
    row = window.hours.quotas.table.rows[0]
    assert (row.cells[2].text, row.cells[2].icon, row.cells[3].text) == ("2", "ph.warning-circle", "2")


# closing the day


def served(stage: TrainingStage, letter: str = "A") -> None:
    """One visit from the ticket to its end, announced by a display."""
    office, officer = stage.scenery.office, stage.officer
    issued(stage, letter)
    called = office.run(call_next, officer, 1).ticket  # type: ignore[union-attr]
    office.run(lambda work: mark_announced(work, [one.id for one in to_announce(work)]), officer)
    office.run(act_on, officer, start, called)
    office.run(act_on, officer, finish, called, Outcome.COMPLETED)


def test_a_ticket_at_a_counter_stands_in_the_way(stage: TrainingStage) -> None:
    issued(stage, "A")
    stage.scenery.office.run(call_next, stage.officer, 1)
    window = opened(stage, CLOSING)
    assert "Masih di loket: A001" in words(window.closing)
    assert not window.closing.close_day.isEnabled()


def test_the_sum_reasons_and_announcements_are_shown_as_they_stand(stage: TrainingStage) -> None:
    served(stage)
    issued(stage, "D")
    window = opened(stage, CLOSING)
    text = words(window.closing)
    assert "2 terbit = 1 selesai + 0 tidak hadir + 0 batal + 0 kedaluwarsa + 0 dibawa + 1 berjalan" in text
    assert "Nomor karcis dan kertas berurutan tanpa celah." in text
    assert "Panggilan: 1. Masing-masing punya alasan." in text
    assert "Setiap panggilan sudah diumumkan." in text
    assert window.closing.figures.table.texts()[0].startswith(", Jumlah, 2, 1, 0, 0, 0, 0, 1")


def test_the_proof_says_how_the_promised_waits_came_out(stage: TrainingStage) -> None:
    window = opened(stage, CLOSING)
    assert "Belum ada yang dipanggil dengan janji waktu." in words(window.closing)
    stage.scenery.serve_day(12)
    stage.scenery.close_day()
    tell(stage, window, Part.DAY)
    told = window.closing.statements[-1].text
    assert told.startswith("Janji waktu: 12; ")
    report = window.closing.closing.figures.promises  # type: ignore[union-attr]
    assert f"{round(100 * report.inside / 12)} % di dalam rentang" in told


def test_a_call_that_nobody_heard_is_told(stage: TrainingStage) -> None:
    issued(stage, "A")
    stage.scenery.office.run(call_next, stage.officer, 1)
    window = opened(stage, CLOSING)
    assert "Panggilan yang tidak diumumkan layar tunggu: 1." in words(window.closing)


def test_a_chosen_person_is_carried_over_and_the_others_expire(stage: TrainingStage) -> None:
    first, second = issued(stage, "A", "A")
    window = opened(stage, CLOSING)
    window.closing.left.table.pick(first.id)
    click(stage, window.closing.carry_one)
    click(stage, asked(window).yes)
    assert ticket(stage, first.id).state is TicketState.CARRIED
    click(stage, window.closing.close_day)
    assert "Karcis yang kedaluwarsa: 1 (A002)." in words(asked(window))
    click(stage, asked(window).yes)
    assert ticket(stage, second.id).state is TicketState.EXPIRED
    assert "sudah ditutup; laporan LP-261120-0001" in words(window.closing)


def test_enter_does_not_close_a_day_by_accident(stage: TrainingStage) -> None:
    served(stage)
    window = opened(stage, CLOSING)
    click(stage, window.closing.close_day)
    dialog = asked(window)
    assert dialog.no.isDefault()
    assert not dialog.yes.isDefault()
    click(stage, dialog.no)
    assert not stage.scenery.office.read(lambda work: work.is_closed(TODAY), stage.officer)


def test_the_report_of_a_closed_day_is_shown_and_printed(stage: TrainingStage) -> None:
    served(stage)
    stage.scenery.close_day()
    window = opened(stage, CLOSING)
    assert not window.closing.close_day.isVisible()
    click(stage, window.closing.preview)
    preview = window.page.dialog
    assert isinstance(preview, PreviewDialog)
    assert preview.document.pageCount() >= 1
    click(stage, preview.print_button)
    assert "LP-261120-0001 tercetak" in window.notice.text


def test_a_printer_that_fails_is_told_and_the_office_stays_online(stage: TrainingStage) -> None:
    served(stage)
    stage.scenery.close_day()
    stage.scenery.break_printer()
    window = opened(stage, CLOSING)
    click(stage, window.closing.print_button)
    assert window.notice.text != ""
    assert window.model.online


def test_an_older_open_day_is_shown_first_and_has_to_be_closed_first(stage: TrainingStage) -> None:
    issued(stage, "A")
    stage.scenery.clock.advance(timedelta(days=3))
    issued(stage, "A")
    window = opened(stage, CLOSING)
    assert "Jumat, 20 November 2026 masih terbuka." in words(window.closing)
    click(stage, window.closing.day.today)
    assert "Jumat, 20 November 2026 masih terbuka dan harus ditutup lebih dahulu." in words(window.closing)
    assert not window.closing.close_day.isEnabled()


def test_a_day_is_read_again_when_somebody_else_ends_a_ticket(stage: TrainingStage) -> None:
    served(stage)
    window = opened(stage, CLOSING)
    served(stage, "D")
    tell(stage, window)
    assert "2 terbit = 2 selesai" in words(window.closing)
    window.open_page(LIVE)
