"""The screen in front of the applicant: it follows the officer at another PC, and takes answers and a rating."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
import zxingcpp
from PIL import Image
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from counter_app.bootstrap import Office
from counter_app.payments.operations import record_payment
from counter_app.queueing.model import Outcome
from counter_app.queueing.operations.serving import finish, park
from counter_app.registration.operations import find_case, show_on_screen
from counter_app.registration.screen import ScreenAnswer, ScreenPage
from counter_app.settings import Language
from counter_app.shared.changes import Part
from counter_app.shared.errors import FailureCode, Unavailable
from counter_app.shared.ids import grouped
from counter_app.staff.model import SYSTEM
from counter_app.survey.operations import rate_at_counter
from counter_app.training.scenery import Progress, Visit
from tests.support.contents import contents
from tests.ui.applicant import COUNTER, Applicant, at
from tests.ui.fits import misfits
from tests.ui.reading import another_pc, everything_said
from tests.ui.touching import Hand, showing
from ui.customer.scene_forms import LONG_NAME
from ui.customer.scenes import scenes
from ui.customer.window import CustomerWindow, create
from ui.shared.dates import plain_date
from ui.shared.options import WindowOptions
from ui.shared.stage import Scene
from ui.stage import TrainingStage

FACES = ("face-1", "face-2", "face-3", "face-4")


@pytest.fixture
def office(stage: TrainingStage, tmp_path: Path) -> Iterator[Office]:
    with another_pc(stage, tmp_path) as made:
        yield made


@pytest.fixture
def applicant(stage: TrainingStage, qtbot: QtBot, office: Office) -> Iterator[Applicant]:
    made = Applicant(stage, qtbot, office)
    yield made
    made.leave()


def photographed(window: CustomerWindow) -> list[str]:
    """What a phone reads of the codes on the screen."""
    image = window.grabWindow().convertToFormat(QImage.Format.Format_RGB888)
    size, pixels = (image.width(), image.height()), bytes(image.constBits())
    picture = Image.frombytes("RGB", size, pixels, "raw", "RGB", image.bytesPerLine())
    return [one.text for one in zxingcpp.read_barcodes(picture)]


def asked_for_rating(applicant: Applicant) -> Visit:
    visit = at(applicant, Progress.SERVING, ScreenPage.RATING)
    applicant.officer_does(finish, visit, Outcome.COMPLETED)
    return visit


def test_it_greets_by_the_time_of_day_at_its_counter(applicant: Applicant) -> None:
    assert applicant.page == "welcome"
    assert "Selamat datang di Kantor Cabang Klaten." in applicant.words()
    assert applicant.text("counter") == "Loket 1"
    greeted = [applicant.text("greeting")]
    for _ in range(3):
        applicant.stage.scenery.clock.advance(timedelta(hours=4))
        applicant.window.customer.greetingChanged.emit()
        greeted.append(applicant.text("greeting"))
    assert greeted == ["Selamat pagi", "Selamat siang", "Selamat malam", "Selamat malam"]


def test_it_welcomes_the_number_in_hand(applicant: Applicant) -> None:
    visit = applicant.stage.scenery.bring_to(Progress.CALLED)
    applicant.tell(Part.QUEUE)
    assert f"Nomor {visit.ticket.number}, selamat datang di loket ini." in applicant.words()


def test_it_shows_the_data_to_be_confirmed(applicant: Applicant) -> None:
    visit = at(applicant, Progress.FORM, ScreenPage.DATA)
    form = applicant.office.run(find_case, SYSTEM, str(visit.case)).form
    assert applicant.page == "data"
    assert applicant.text("title") == f"{visit.ticket.number}  ·  Mohon periksa data Anda"
    shown = {key: applicant.text(f"person-{key}") for key in ("name", "nik", "sex", "born", "mother", "father")}
    assert shown == {
        "name": form.full_name,
        "nik": grouped(form.nik),
        "sex": "Perempuan",
        "born": plain_date(form.birth_date, Language.ID),
        "mother": form.mother_name,
        "father": form.father_name,
    }
    assert applicant.text("person-address").endswith("Wunut, Tulung, Klaten, Jawa Tengah 57482")


def test_a_touch_confirms_the_data_and_says_that_the_officer_knows(applicant: Applicant) -> None:
    at(applicant, Progress.FORM, ScreenPage.DATA)
    applicant.touch("agree")
    assert applicant.answer() is ScreenAnswer.AGREED
    assert "Terima kasih. Petugas sudah diberi tahu." in applicant.words()
    assert not applicant.item("agree").isVisible()


def test_a_doubt_is_told_and_may_be_taken_back(applicant: Applicant) -> None:
    at(applicant, Progress.FORM, ScreenPage.DATA)
    applicant.touch("question")
    assert applicant.answer() is ScreenAnswer.QUESTION
    assert "Petugas sudah diberi tahu. Silakan tunjukkan yang salah." in applicant.words()
    applicant.touch("agree")
    assert applicant.answer() is ScreenAnswer.AGREED


def test_corrected_data_ask_again(applicant: Applicant) -> None:
    visit = at(applicant, Progress.FORM, ScreenPage.DATA)
    applicant.touch("question")
    applicant.officer_shows(ScreenPage.DATA, visit)
    assert applicant.item("agree").isVisible()
    assert applicant.item("question").isVisible()
    assert not applicant.item("told").isVisible()


def test_the_dues_are_reckoned_month_by_month(applicant: Applicant) -> None:
    visit = at(applicant, Progress.NOTIFIED, ScreenPage.DUES)
    form = applicant.office.run(find_case, SYSTEM, str(visit.case)).form
    seen = applicant.words()
    assert (applicant.text("name"), applicant.text("total")) == (form.full_name, "Rp 205.600")
    assert applicant.text("words") == "dua ratus lima ribu enam ratus rupiah"
    for text in ("Nov–Des 2026", "2 bulan", "Jan 2027", "63.400", "78.800", "126.800"):
        assert text in seen
    relief = applicant.text("relief").replace("\u2060", "").replace("\u00a0", " ")
    assert relief == ("Hemat Rp 30.800: keringanan 50 % untuk JKK, JKM, Nov–Des 2026 (PP 50/2025 Pasal 4 ayat (1))")
    assert "Meninggal: Rp\u00a042.000.000" in seen
    applicant.touch("agree")
    assert applicant.answer() is ScreenAnswer.AGREED


def test_the_payment_code_can_be_read_by_eye_and_by_camera(applicant: Applicant) -> None:
    visit = at(applicant, Progress.RECEIPT, ScreenPage.CODE)
    case = applicant.office.run(find_case, SYSTEM, str(visit.case))
    (code,) = applicant.office.read(lambda work: work.payment_codes.of_case(case.id), SYSTEM)
    assert applicant.text("code") == grouped(code.code)
    assert applicant.text("amount") == "Rp 205.600"
    assert applicant.text("until") == "Jumat, 27 November 2026, 23.59 WIB"
    assert "Kantor pos dan gerai ritel" in applicant.words()
    assert "LATIHAN – TIDAK UNTUK DIBAYAR" in applicant.words()
    assert photographed(applicant.window) == [code.code, code.code]  # as a QR and as a bar code


def test_after_a_part_the_rest_is_asked_for(applicant: Applicant) -> None:
    visit = at(applicant, Progress.RECEIPT, ScreenPage.CODE)
    case = applicant.office.run(find_case, SYSTEM, str(visit.case))
    (code,) = applicant.office.read(lambda work: work.payment_codes.of_case(case.id), SYSTEM)
    told = (code.code, 200_000, applicant.stage.scenery.clock.now(), "BANK1")
    applicant.office.run(record_payment, applicant.stage.officer, *told, difference_reason="dicicil")
    applicant.tell(Part.PAYMENTS)
    assert applicant.text("amount") == "Rp 5.600"
    assert applicant.text("asked") == "Sisa dari Rp 205.600 yang harus dibayar"


def test_a_code_that_ran_out_says_so_before_anybody_has_marked_it(applicant: Applicant) -> None:
    at(applicant, Progress.RECEIPT, ScreenPage.CODE)
    applicant.stage.scenery.clock.advance(timedelta(days=9))
    applicant.tell(Part.PAYMENTS)
    assert applicant.text("code-state") == "Tidak berlaku lagi: mintalah kode baru"


def test_a_paid_code_says_so(applicant: Applicant) -> None:
    visit = at(applicant, Progress.RECEIPT, ScreenPage.CODE)
    case = applicant.office.run(find_case, SYSTEM, str(visit.case))
    (code,) = applicant.office.read(lambda work: work.payment_codes.of_case(case.id), SYSTEM)
    now = applicant.stage.scenery.clock.now()
    applicant.office.run(record_payment, applicant.stage.officer, code.code, code.amount, now, "BANK1")
    applicant.tell(Part.PAYMENTS)
    assert applicant.text("code-state") == "Sudah dibayar, terima kasih"


@pytest.mark.parametrize("face", [1, 2, 3, 4])
def test_a_face_and_reasons_are_stored_without_a_name(applicant: Applicant, face: int) -> None:
    asked_for_rating(applicant)
    applicant.touch(f"face-{face}")
    applicant.touch("reason-clarity")
    applicant.touch("send")
    assert applicant.votes() == [(face, *[None] * 9, "Kejelasan")]
    assert applicant.page == "thanks"
    assert "Terima kasih" in applicant.words()
    applicant.let_seconds_pass(applicant.window.customer.thanks, 10)
    assert applicant.page == "welcome"


def test_one_touch_is_enough_for_a_vote(applicant: Applicant) -> None:
    asked_for_rating(applicant)
    applicant.touch("face-4")
    assert applicant.votes() == []
    applicant.let_seconds_pass(applicant.window.customer.chosen.idle, 25)
    assert applicant.votes() == [(4, *[None] * 9, "")]
    assert applicant.page == "thanks"


def test_another_face_can_be_chosen_before_it_is_sent(applicant: Applicant) -> None:
    asked_for_rating(applicant)
    applicant.touch("face-1")
    applicant.touch("other-face")
    applicant.touch("face-3")
    applicant.touch("send")
    assert applicant.votes() == [(3, *[None] * 9, "")]


def test_who_likes_answers_nine_questions(applicant: Applicant) -> None:
    asked_for_rating(applicant)
    applicant.touch("face-3")
    applicant.touch("ask")
    for _ in range(9):
        applicant.touch("skm-4")
    assert applicant.votes() == [(3, *[4] * 9, "")]


def test_questions_that_are_skipped_leave_the_rating(applicant: Applicant) -> None:
    asked_for_rating(applicant)
    applicant.touch("face-2")
    applicant.touch("reason-waiting")
    applicant.touch("ask")
    applicant.touch("skm-1")
    applicant.touch("skm-skip")
    assert applicant.votes() == [(2, *[None] * 9, "Waktu tunggu")]


def test_a_visit_is_rated_when_it_is_finished_not_before(applicant: Applicant) -> None:
    visit = at(applicant, Progress.SERVING, ScreenPage.RATING)
    assert "Hampir selesai" in applicant.words()
    assert not any(applicant.item(face).isVisible() for face in FACES)
    applicant.officer_does(finish, visit, Outcome.COMPLETED)
    assert all(applicant.item(face).isVisible() for face in FACES)


def test_a_visit_that_was_rated_elsewhere_is_not_rated_again(applicant: Applicant) -> None:
    asked_for_rating(applicant)
    applicant.touch("face-1")
    applicant.office.run(rate_at_counter, SYSTEM, COUNTER, 4)
    applicant.touch("send")
    assert [vote[0] for vote in applicant.votes()] == [4]
    assert applicant.page == "thanks"


def test_nobody_else_learns_what_was_chosen(applicant: Applicant) -> None:
    asked_for_rating(applicant)
    before = len(contents(applicant.office.database.engine)["events"])
    applicant.touch("face-1")
    applicant.touch("send")
    told = repr(sorted(contents(applicant.office.database.engine)["events"])[before:])
    assert "thanks" in told
    assert "rating" not in told


def test_data_disappear_when_the_person_leaves(applicant: Applicant) -> None:
    visit = at(applicant, Progress.FORM, ScreenPage.DATA, LONG_NAME)
    assert LONG_NAME in everything_said(applicant.window)
    applicant.officer_does(park, visit, "mengambil pas foto")
    assert applicant.page == "welcome"
    assert LONG_NAME not in everything_said(applicant.window)


def test_a_window_that_is_started_anew_shows_what_it_showed(applicant: Applicant) -> None:
    at(applicant, Progress.NOTIFIED, ScreenPage.DUES)
    applicant.touch("question")
    applicant.open_again()
    assert (applicant.page, applicant.text("total")) == ("dues", "Rp 205.600")
    assert "Petugas sudah diberi tahu dan akan menjelaskannya." in applicant.words()


def test_thanks_of_a_while_ago_are_not_shown_again(applicant: Applicant) -> None:
    asked_for_rating(applicant)
    applicant.touch("face-4")
    applicant.touch("send")
    applicant.stage.scenery.clock.advance(timedelta(minutes=1))
    applicant.open_again()
    assert applicant.page == "welcome"


def test_the_screen_of_another_counter_shows_nothing_of_it(applicant: Applicant, qtbot: QtBot) -> None:
    at(applicant, Progress.FORM, ScreenPage.DATA, LONG_NAME)
    window = create(applicant.stage.surroundings, WindowOptions(2, SYSTEM, fullscreen=False))
    other = Hand(applicant.stage, qtbot, window)
    assert window.customer.property("page") == "welcome"
    assert LONG_NAME not in everything_said(window)
    other.leave()


def test_it_says_when_it_is_offline_and_catches_up(applicant: Applicant) -> None:
    visit = applicant.stage.scenery.bring_to(Progress.FORM)
    applicant.window.station.unavailable.emit(Unavailable(FailureCode.DATABASE_GONE))
    assert "Sedang tidak terhubung. Silakan bertanya kepada petugas." in applicant.words()
    applicant.office.run(show_on_screen, applicant.stage.officer, COUNTER, ScreenPage.DATA, visit.case)
    applicant.window.station.available.emit()
    applicant.settle()
    assert applicant.page == "data"
    assert not applicant.item("offline").isVisible()


def test_the_language_changes_while_it_is_open(applicant: Applicant) -> None:
    at(applicant, Progress.NOTIFIED, ScreenPage.DUES)
    applicant.stage.surroundings.speech.switch()
    applicant.settle()
    assert "I understand, go on" in applicant.words()
    assert "Nov–Dec 2026" in applicant.words()
    assert applicant.text("words") == "two hundred and five thousand, six hundred rupiah"


def test_the_buttons_are_reached_by_keyboard(applicant: Applicant) -> None:
    at(applicant, Progress.FORM, ScreenPage.DATA)
    reached = []
    for _ in range(2):
        QTest.keyClick(applicant.window, Qt.Key.Key_Tab)
        reached.append(applicant.window.activeFocusItem().objectName())
    assert reached == ["question", "agree"]
    applicant.keys(" ")
    assert applicant.answer() is ScreenAnswer.AGREED


def test_what_is_touched_is_large_enough_at_the_smallest_size(applicant: Applicant) -> None:
    applicant.window.resize(QSize(1024, 768))
    at(applicant, Progress.FORM, ScreenPage.DATA)
    for name in ("agree", "question"):
        assert min(applicant.item(name).width(), applicant.item(name).height()) >= 72


@pytest.mark.parametrize("scene", scenes(), ids=lambda one: one.name)
@pytest.mark.parametrize("chosen", ["stage", "stage_en_dark"])
def test_no_text_is_cut_at_any_size(scene: Scene, chosen: str, request: pytest.FixtureRequest) -> None:
    stage: TrainingStage = request.getfixturevalue(chosen)
    with showing(scene, stage) as window:
        for size in scene.sizes:
            window.resize(QSize(*size))
            stage.settle()
            window.grabWindow()
            assert misfits(window) == [], size
