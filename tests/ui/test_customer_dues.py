"""What the applicant is shown of any segment: data, dues, benefits, and estimates for who only asks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QSize
from pytestqt.qtbot import QtBot

from counter_app.bootstrap import Office
from counter_app.dues.model import DuesMonth, Programme, QuoteRequest, Segment
from counter_app.queueing.model import Outcome
from counter_app.queueing.operations.serving import finish
from counter_app.registration.operations import show_estimate
from counter_app.registration.screen import ScreenAnswer, ScreenPage
from counter_app.shared.changes import Part
from counter_app.staff.model import SYSTEM
from counter_app.training.scenery import Progress, Visit
from tests.ui.applicant import COUNTER, Applicant, at, scene_of, text_of
from tests.ui.reading import another_pc, everything_said, words
from tests.ui.touching import showing
from ui.stage import TrainingStage


@pytest.fixture
def office(stage: TrainingStage, tmp_path: Path) -> Iterator[Office]:
    with another_pc(stage, tmp_path) as made:
        yield made


@pytest.fixture
def applicant(stage: TrainingStage, qtbot: QtBot, office: Office) -> Iterator[Applicant]:
    made = Applicant(stage, qtbot, office)
    yield made
    made.leave()


@pytest.mark.parametrize("name", ["data", "data-child", "data-abroad"])
def test_nothing_else_personal_is_shown_with_the_data(name: str, stage: TrainingStage) -> None:
    with showing(scene_of(name), stage) as window:
        seen = [text for text in words(window) if text]
        labels = ("Nama lengkap sesuai KTP", "NIK", "Tanggal lahir", "Jenis kelamin", "Nama ibu", "Nama ayah")
        assert all(label in seen for label in (*labels, "Alamat sesuai KTP"))
        assert ("Orang tua atau wali, karena Anda belum berumur 18 tahun" in seen) is (name == "data-child")
        said = everything_said(window)
        assert not any(secret in said for secret in ("0812", "0813", "C1234567", "3301994103809001", "KLATEN"))


def test_a_minor_sees_who_consents(stage: TrainingStage) -> None:
    with showing(scene_of("data-child"), stage) as window:
        assert "MARIA KRISTINA WIDYANINGSIH PURWANINGRUM (kerabat lain)" in words(window)


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


def test_a_wage_earner_has_a_pension(stage: TrainingStage) -> None:
    with showing(scene_of("benefits-wage-later"), stage) as window:
        assert any(text.startswith("Pensiun mulai umur 65 tahun") for text in words(window))


def test_a_wage_earner_has_help_without_a_job(stage: TrainingStage) -> None:
    with showing(scene_of("benefits-wage-work"), stage) as window:
        assert {"Kehilangan pekerjaan (JKP)", "Rp 3.000.000", "per bulan"} <= set(words(window))


def test_without_a_wage_rules_stand_in_the_place_of_sums(stage: TrainingStage) -> None:
    with showing(scene_of("benefits-project"), stage) as window:
        assert any("60\u00a0% × 80 × upah" in text for text in words(window))
        assert "Upah belum diketahui" in text_of(window, "law")


def test_sums_that_the_office_does_not_hold_are_asked_of_the_officer(stage: TrainingStage) -> None:
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


def estimated(applicant: Applicant, **changes: Any) -> Visit:
    visit = applicant.stage.scenery.bring_to(Progress.SERVING)
    programmes = frozenset({Programme.JKK, Programme.JKM, Programme.JHT})
    asked = QuoteRequest(Segment.BPU, 1_000_000, programmes, DuesMonth(2026, 11), 3)
    applicant.office.run(show_estimate, applicant.stage.officer, COUNTER, replace(asked, **changes))
    applicant.tell(Part.SCREEN)
    return visit


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
    visit = estimated(applicant)
    applicant.touch("benefits")
    applicant.officer_does(finish, visit, Outcome.INFORMATION)
    assert applicant.page == "welcome"


def test_what_opens_the_benefits_is_large_enough_at_the_smallest_size(applicant: Applicant) -> None:
    applicant.window.resize(QSize(1024, 768))
    at(applicant, Progress.NOTIFIED, ScreenPage.DUES)
    applicant.settle()
    assert applicant.item("benefits").height() >= 72
    applicant.touch("benefits")
    for name in ("group-family", "group-work", "group-later", "back"):
        assert min(applicant.item(name).width(), applicant.item(name).height()) >= 72
