"""The screen in front of the applicant: it follows the officer at another PC, and takes answers and a rating."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
import zxingcpp
from PIL import Image
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from counter_app.bootstrap import Office
from counter_app.dues.model import DuesMonth, Programme, QuoteRequest, Segment
from counter_app.payments.operations import record_payment
from counter_app.queueing.model import Outcome
from counter_app.queueing.operations.serving import finish, park
from counter_app.queueing.operations.steps import find_ticket
from counter_app.registration.operations import find_case, screen_view, show_estimate, show_on_screen
from counter_app.registration.screen import ScreenAnswer, ScreenPage
from counter_app.shared.changes import Changes, Part
from counter_app.shared.errors import FailureCode, Unavailable
from counter_app.shared.ids import grouped
from counter_app.staff.model import SYSTEM
from counter_app.storage.unit_of_work import SqlWork
from counter_app.survey.operations import rate_at_counter
from counter_app.training.scenery import Progress, Visit
from tests.support.contents import contents
from tests.ui.fits import misfits
from tests.ui.reading import another_pc, everything_said, items, words
from tests.ui.touching import Hand, showing
from ui.customer.scenes import LONG_NAME, scenes
from ui.customer.window import CustomerWindow, create
from ui.shared.countdown import Countdown
from ui.shared.options import WindowOptions
from ui.shared.public import PublicWindow
from ui.shared.stage import Scene
from ui.stage import TrainingStage

COUNTER = 1
FACES = ("face-1", "face-2", "face-3", "face-4")


class Applicant(Hand):
    """Sits in front of the screen of counter 1, while the officer works at another PC."""

    def __init__(self, stage: TrainingStage, qtbot: QtBot, office: Office) -> None:
        self.office = office
        self.stage = stage
        self._bot = qtbot
        self.open()

    def open(self) -> None:
        self.window = create(self.stage.surroundings, WindowOptions(COUNTER, SYSTEM, fullscreen=False))
        super().__init__(self.stage, self._bot, self.window)

    def open_again(self) -> None:
        """The window is closed and started anew."""
        self.leave()
        self.open()

    def officer_shows(self, page: ScreenPage, visit: Visit) -> None:
        self.office.run(show_on_screen, self.stage.officer, COUNTER, page, visit.case)
        self.tell(Part.SCREEN)

    def officer_does(self, operation: Any, visit: Visit, *args: Any) -> None:
        def act(work: SqlWork) -> None:
            operation(work, find_ticket(work, visit.ticket.number), *args)

        self.office.run(act, self.stage.officer)
        self.tell(Part.QUEUE)

    def tell(self, *parts: Part) -> None:
        self.window.station.changed.emit(Changes(frozenset(parts)))
        self.settle()

    def let_seconds_pass(self, countdown: Countdown, seconds: int) -> None:
        for _ in range(seconds):
            countdown.tick()
        self.settle()

    def words(self) -> list[str]:
        return words(self.window)

    @property
    def page(self) -> str:
        return str(self.window.customer.property("page"))

    def answer(self) -> ScreenAnswer | None:
        view = self.office.read(screen_view, self.stage.officer, COUNTER)
        return None if view is None else view.screen.answer

    def votes(self) -> list[tuple[Any, ...]]:
        """Rating, the nine elements and the comment of each stored answer."""
        return [row[2:] for row in contents(self.office.database.engine)["survey_answers"]]


@pytest.fixture
def office(stage: TrainingStage, tmp_path: Path) -> Iterator[Office]:
    with another_pc(stage, tmp_path) as made:
        yield made


@pytest.fixture
def applicant(stage: TrainingStage, qtbot: QtBot, office: Office) -> Iterator[Applicant]:
    made = Applicant(stage, qtbot, office)
    yield made
    made.leave()


def at(applicant: Applicant, progress: Progress, page: ScreenPage, full_name: str | None = None) -> Visit:
    visit = applicant.stage.scenery.bring_to(progress, full_name=full_name)
    applicant.officer_shows(page, visit)
    return visit


def photographed(window: CustomerWindow) -> list[str]:
    """What a phone reads of the codes on the screen."""
    image = window.grabWindow().convertToFormat(QImage.Format.Format_RGB888)
    size, pixels = (image.width(), image.height()), bytes(image.constBits())
    picture = Image.frombytes("RGB", size, pixels, "raw", "RGB", image.bytesPerLine())
    return [one.text for one in zxingcpp.read_barcodes(picture)]


def scene_of(name: str) -> Scene:
    return next(one for one in scenes() if one.name == f"customer-{name}")


def text_of(window: PublicWindow, name: str) -> str:
    return next(str(one.property("text")) for one in items(window.rootObject()) if one.objectName() == name)


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
        "born": "26 April 1995",
        "mother": form.mother_name,
        "father": form.father_name,
    }
    assert applicant.text("person-address").endswith("Wunut, Tulung, Klaten, Jawa Tengah 57482")


@pytest.mark.parametrize("name", ["data", "data-child", "data-abroad"])
def test_nothing_else_personal_is_shown_with_the_data(name: str, stage: TrainingStage) -> None:
    with showing(scene_of(name), stage) as window:
        assert isinstance(window, CustomerWindow)
        seen = [text for text in words(window) if text]
        labels = ("Nama lengkap sesuai KTP", "NIK", "Tanggal lahir", "Jenis kelamin", "Nama ibu", "Nama ayah")
        assert all(label in seen for label in (*labels, "Alamat sesuai KTP"))
        assert ("Orang tua atau wali, karena Anda belum berumur 18 tahun" in seen) is (name == "data-child")
        said = everything_said(window)
        assert not any(secret in said for secret in ("0812", "0813", "C1234567", "3301994103809001", "KLATEN"))


def test_a_minor_sees_who_consents(stage: TrainingStage) -> None:
    with showing(scene_of("data-child"), stage) as window:
        assert "MARIA KRISTINA WIDYANINGSIH PURWANINGRUM (kerabat lain)" in words(window)


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
    relief = applicant.text("relief").replace("\u2060", "")
    assert relief == ("Hemat Rp 30.800: keringanan 50 % untuk JKK, JKM, Nov–Des 2026 (PP 50/2025 Pasal 4 ayat (1))")
    assert "Meninggal: Rp\u00a042.000.000" in seen
    applicant.touch("agree")
    assert applicant.answer() is ScreenAnswer.AGREED


def test_a_wage_earner_sees_the_own_share_large_and_the_whole_below(stage: TrainingStage) -> None:
    with showing(scene_of("dues-wage"), stage) as window:
        seen = words(window)
        assert text_of(window, "caption") == "Dari upah Anda setiap bulan"
        assert text_of(window, "total") == "Rp 350.863"
        for text in ("Pemberi kerja", "Dari upah Anda", "tanpa tambahan iuran", "Rp 1.117.389", "Rp 13.408.668"):
            assert text in seen


def test_a_construction_worker_sees_the_value_without_tax(stage: TrainingStage) -> None:
    with showing(scene_of("dues-project"), stage) as window:
        seen = words(window)
        assert {"Nilai kontrak tanpa PPN", "3.783.783.784", "Dibayar oleh kontraktor"} <= set(seen)


def test_a_migrant_worker_sees_each_phase(stage: TrainingStage) -> None:
    with showing(scene_of("dues-abroad"), stage) as window:
        seen = [text.replace("\u00a0", " ") for text in words(window)]
        assert "Sebelum bekerja (JKK + JKM)" in seen
        assert "Selama dan setelah bekerja, 30 bulan (JKK + JKM)" in seen
        assert "Hari tua (JHT), 30 bulan × 100.000" in seen


def test_the_benefits_begin_with_what_the_family_gets(applicant: Applicant) -> None:
    at(applicant, Progress.NOTIFIED, ScreenPage.BENEFITS)
    seen = applicant.words()
    assert "Yang Anda dan keluarga dapatkan" in applicant.text("title")
    assert "Meninggal karena kecelakaan kerja" in seen
    assert {"Rp 137.200.000", "Rp 42.000.000", "dulu Rp 24.000.000", "Rp 174.000.000"} <= set(seen)
    assert applicant.text("law").replace("\u00a0", " ") == "Menurut hukum per 20 November 2026: PP 82/2019"
    applicant.touch("agree")
    assert applicant.answer() is ScreenAnswer.AGREED


def test_the_savings_name_their_assumption(applicant: Applicant) -> None:
    at(applicant, Progress.NOTIFIED, ScreenPage.BENEFITS)
    applicant.touch("group-later")
    percent = applicant.office.read(lambda work: work.branch.jht_development_percent, SYSTEM)
    told = " ".join(applicant.words()).replace("\u00a0", " ")
    assert "Tabungan saat umur 56 tahun (JHT)" in told
    assert f"anggapan hasil pengembangan {percent} % setahun" in told
    assert "Perkiraan, bukan janji" in told


def test_a_wage_earner_has_pension_and_help_without_a_job(stage: TrainingStage) -> None:
    with showing(scene_of("benefits-wage-later"), stage) as window:
        assert any(text.startswith("Pensiun mulai umur 65 tahun") for text in words(window))
    with showing(scene_of("benefits-wage-work"), stage) as window:
        assert {"Kehilangan pekerjaan (JKP)", "Rp 3.000.000", "per bulan"} <= set(words(window))


def test_without_a_wage_or_a_sum_of_the_law_rules_stand_in_words(stage: TrainingStage) -> None:
    with showing(scene_of("benefits-project"), stage) as window:
        assert any("60\u00a0% × 80 × upah" in text for text in words(window))
        assert "Upah belum diketahui" in text_of(window, "law")
    with showing(scene_of("benefits-abroad"), stage) as window:
        assert "tanyakan kepada petugas" in text_of(window, "law")


def test_the_applicant_looks_behind_the_dues_and_comes_back(applicant: Applicant) -> None:
    at(applicant, Progress.NOTIFIED, ScreenPage.DUES)
    applicant.touch("benefits")
    assert applicant.page == "benefits"
    assert "Rp 42.000.000" in applicant.words()
    assert not applicant.item("agree").isVisible()
    applicant.touch("back")
    assert (applicant.page, applicant.text("total")) == ("dues", "Rp 205.600")


def test_what_the_officer_shows_comes_before_what_the_applicant_opened(applicant: Applicant) -> None:
    visit = at(applicant, Progress.NOTIFIED, ScreenPage.DUES)
    applicant.touch("benefits")
    applicant.tell(Part.QUEUE)
    assert applicant.page == "benefits"
    applicant.officer_shows(ScreenPage.DATA, visit)
    assert applicant.page == "data"
    applicant.officer_shows(ScreenPage.DUES, visit)
    assert applicant.page == "dues"


def estimated(applicant: Applicant, **changes: Any) -> None:
    applicant.stage.scenery.bring_to(Progress.SERVING)
    programmes = frozenset({Programme.JKK, Programme.JKM, Programme.JHT})
    asked = QuoteRequest(Segment.BPU, 1_000_000, programmes, DuesMonth(2026, 11), 3)
    applicant.office.run(show_estimate, applicant.stage.officer, COUNTER, replace(asked, **changes))
    applicant.tell(Part.SCREEN)


def test_an_estimate_says_that_it_is_no_registration(applicant: Applicant) -> None:
    estimated(applicant)
    assert applicant.page == "estimate"
    assert "Perkiraan, belum pendaftaran" in applicant.words()
    assert applicant.text("total") == "Rp 93.600"
    assert applicant.text("about") == "Penghasilan Rp 1.000.000 · 3 program · 3 bulan"
    assert not applicant.item("agree").isVisible()
    applicant.touch("benefits")
    assert "Perkiraan, belum pendaftaran" in applicant.words()
    assert "Rp 70.000.000" in applicant.words()
    applicant.touch("back")
    assert applicant.page == "estimate"


def test_an_estimate_that_the_tariff_cannot_answer_is_not_shown(applicant: Applicant) -> None:
    estimated(applicant, first_month=DuesMonth(2010, 1))
    assert applicant.page == "welcome"


def test_an_estimate_leaves_with_the_person(applicant: Applicant) -> None:
    estimated(applicant)
    applicant.touch("benefits")
    held = applicant.office.read(lambda work: work.tickets.in_hand(COUNTER), SYSTEM)
    applicant.officer_does(finish, Visit(held, None), Outcome.INFORMATION)
    assert applicant.page == "welcome"


def test_the_payment_code_can_be_read_by_eye_and_by_camera(applicant: Applicant) -> None:
    visit = at(applicant, Progress.RECEIPT, ScreenPage.CODE)
    case = applicant.office.run(find_case, SYSTEM, str(visit.case))
    (code,) = applicant.office.read(lambda work: work.payment_codes.of_case(case.id), SYSTEM)
    assert applicant.text("code") == grouped(code.code)
    assert applicant.text("amount") == "Rp 205.600"
    assert applicant.text("until") == "Jumat, 27 November 2026, 23.59 WIB"
    assert "Kantor pos dan gerai ritel" in applicant.words()
    assert "LATIHAN – TIDAK UNTUK DIBAYAR" in applicant.words()
    assert photographed(applicant.window) == [code.code]


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


def test_what_opens_the_benefits_is_large_enough_at_the_smallest_size(applicant: Applicant) -> None:
    applicant.window.resize(QSize(1024, 768))
    at(applicant, Progress.NOTIFIED, ScreenPage.DUES)
    applicant.settle()
    assert applicant.item("benefits").height() >= 72
    applicant.touch("benefits")
    for name in ("group-family", "group-work", "group-later", "back"):
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
