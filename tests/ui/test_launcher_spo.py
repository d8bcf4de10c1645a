"""A Service Point Office in the launcher: its first start, and the exchange with its branch at hand and at the end."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, cast

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget

from counter_app.queueing.operations.board import offers
from counter_app.settings import CodeIssuer, Language, OfficeKind, Settings
from counter_app.shared.changes import Changes, Part
from counter_app.shared.errors import ErrorCode, OfficeError
from counter_app.staff.model import SYSTEM, Role
from tests.support.databases import SqliteFiles
from tests.support.two_offices import TwoOffices, two_offices
from ui.branch import LocalBranches
from ui.launcher.first_start import Step
from ui.launcher.scenes import ShownBranches, ShownStations, make_window
from ui.launcher.window import LauncherWindow
from ui.launcher.wizard_end import SummaryPage
from ui.launcher.wizard_office import OfficePage
from ui.launcher.wizard_pages import BranchPage, OfferPage, StartPage
from ui.shared.direct import DirectExecutor
from ui.shared.jobs import Jobs
from ui.shared.language import Speech
from ui.shared.nightly import NightlyDialog
from ui.shared.theme import Theme, dress
from ui.stage import TrainingStage, application

pytestmark = pytest.mark.usefixtures("qtbot")


def settle() -> None:
    for _ in range(6):
        QCoreApplication.processEvents()


def click(widget: QWidget) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)
    settle()


def words(widget: QWidget) -> str:
    shown = [one.text() for one in widget.findChildren(QLabel) if one.isVisibleTo(widget.window())]
    return "\n".join(shown).replace("\N{NO-BREAK SPACE}", " ")


# the first start


@pytest.fixture
def speech() -> Iterator[Speech]:
    made = Speech(Language.ID)
    yield made
    made.use(Language.EN)  # takes the translations away again


@pytest.fixture
def launcher(tmp_path: Path, speech: Speech) -> Iterator[LauncherWindow]:
    """On a PC that knows no office yet."""
    branches = LocalBranches(Settings(f"sqlite:///{tmp_path / 'spo.db'}", tmp_path / "papers", Language.ID))
    theme = Theme()
    dress(application(), theme)
    window = LauncherWindow(branches, ShownStations(), Jobs(DirectExecutor()), theme, speech)
    window.show()
    window.model.look()
    settle()
    yield window
    window.hide()
    window.deleteLater()
    branches.close()


def to_branch_page(window: LauncherWindow, *, training: bool) -> dict[Step, Any]:
    pages = cast("dict[Step, Any]", window.wizard.pages)
    if training:
        click(cast("StartPage", pages[Step.START]).training)
    click(window.wizard.next)
    click(cast("OfficePage", pages[Step.OFFICE]).choices[OfficeKind.SPO])
    click(window.wizard.next)
    return pages


def test_a_service_point_office_is_made_without_the_command_line(launcher: LauncherWindow) -> None:
    pages = to_branch_page(launcher, training=True)
    branch = cast("BranchPage", pages[Step.BRANCH])
    assert (branch.code.text(), branch.name.text()) == ("0001", "SPO Latihan")
    assert "Kode SPO" in words(branch)
    click(launcher.wizard.next)
    offer = cast("OfferPage", pages[Step.OFFER])
    assert offer.letter.text() == "S"
    assert not any(box.isVisible() for box in offer.boxes.values())
    offer.letter.clear()
    QTest.keyClicks(offer.letter, "t")
    click(launcher.wizard.next)
    click(launcher.wizard.next)
    assert "Huruf antrean\nT" in words(cast("SummaryPage", pages[Step.SUMMARY]))
    click(launcher.wizard.next)
    assert launcher.home.isVisible()
    assert launcher.branch.text() == "SPO Latihan · 0001"
    station = launcher.station
    assert station is not None
    office = station.office
    assert office.read(lambda work: work.branch.office_kind, SYSTEM) is OfficeKind.SPO
    assert [one.service.letter for one in office.read(offers, SYSTEM)] == ["T"]
    roles = [one.role for one in office.read(lambda work: work.officers.every(), SYSTEM) if one.role is not Role.SYSTEM]
    assert sorted(roles) == [Role.ADMINISTRATOR, *[Role.CLERK] * 4, Role.SUPERVISOR]


@pytest.mark.parametrize("letter", ["A", "1", ""])
def test_a_letter_that_an_spo_cannot_have_is_told_at_its_field(launcher: LauncherWindow, letter: str) -> None:
    pages = to_branch_page(launcher, training=True)
    click(launcher.wizard.next)
    offer = cast("OfferPage", pages[Step.OFFER])
    QTest.keyClick(offer.letter, Qt.Key.Key_Backspace)
    QTest.keyClicks(offer.letter, letter)
    click(launcher.wizard.next)
    assert launcher.wizard.model.step is Step.OFFER
    assert "seharusnya H I J L M" in offer.fields["queue_letter"].complaint
    assert "H I J L" in offer.fields["queue_letter"]._hint


def test_a_real_one_keeps_what_was_typed_when_one_changes_ones_mind(launcher: LauncherWindow) -> None:
    pages = to_branch_page(launcher, training=False)
    branch = cast("BranchPage", pages[Step.BRANCH])
    QTest.keyClicks(branch.code, "5001")
    QTest.keyClicks(branch.name, "SPO Bank Nusa Klaten")
    click(launcher.wizard.back)
    click(cast("OfficePage", pages[Step.OFFICE]).choices[OfficeKind.BRANCH])
    click(launcher.wizard.next)
    assert "Kode cabang" in words(branch)
    assert branch.code.text() == "5001"
    click(launcher.wizard.back)
    click(cast("OfficePage", pages[Step.OFFICE]).choices[OfficeKind.SPO])
    click(launcher.wizard.next)
    click(launcher.wizard.next)
    wanted = launcher.wizard.model.wanted()
    assert (wanted.kind, wanted.queue_letter, wanted.services) == (OfficeKind.SPO, "S", frozenset())
    assert wanted.codes is CodeIssuer.CORE


def test_a_branch_has_no_strip_and_no_offer(stage: TrainingStage) -> None:
    window, _, _ = make_window(stage)
    assert window.model.home is not None
    assert window.model.home.exchange is None
    assert not window.home.exchange.isVisible()
    window.close()
    assert not window.isVisible()


# the exchange


@pytest.fixture
def offices(tmp_path: Path) -> Iterator[TwoOffices]:
    with two_offices(SqliteFiles(tmp_path), tmp_path) as made:
        yield made


@pytest.fixture
def at_spo(offices: TwoOffices, speech: Speech) -> Iterator[LauncherWindow]:
    theme = Theme()
    dress(application(), theme)
    branches = ShownBranches(offices.spo.office)
    window = LauncherWindow(branches, ShownStations(), Jobs(DirectExecutor()), theme, speech)
    window.show()
    window.model.look()
    settle()
    yield window
    window.hide()
    window.deleteLater()


def tell(window: LauncherWindow, *parts: Part) -> None:
    assert window.station is not None
    window.station.changed.emit(Changes(frozenset(parts)))
    settle()


def test_the_strip_counts_what_the_branch_has_not_heard(offices: TwoOffices, at_spo: LauncherWindow) -> None:
    assert at_spo.home.exchange.text.text() == "Semua kasus sudah ada di berkas untuk cabang 1234."
    offices.spo.awaiting(1)
    offices.spo.awaiting(2)
    tell(at_spo, Part.CASES)
    assert at_spo.home.exchange.text.text() == "2 kasus ikut berkas berikutnya ke cabang 1234."
    offices.spo.send()
    tell(at_spo, Part.DAY)
    assert "sudah ada di berkas" in at_spo.home.exchange.text.text()


def test_the_exchange_runs_from_the_launcher_without_anybody_signed_in(
    offices: TwoOffices, at_spo: LauncherWindow, tmp_path: Path
) -> None:
    number, _ = offices.spo.awaiting(1)
    click(at_spo.home.exchange.button)
    dialog = at_spo.dialog
    assert isinstance(dialog, NightlyDialog)
    (tmp_path / "malam").mkdir()
    QTest.keyClicks(dialog.folder, str(tmp_path / "malam"))
    click(dialog.yes)
    assert "Berkas 1 untuk kantor 1234 dengan 1 kasus" in words(dialog)
    click(dialog.no)
    assert at_spo.dialog is None
    [file] = (tmp_path / "malam").iterdir()
    offices.branch.office.take_exchange(offices.branch.supervisor, file)
    assert offices.branch.view(number)["state"] == offices.spo.view(number)["state"]
    assert offices.spo.office.verify() == ()


def test_leaving_the_program_offers_the_exchange_once(offices: TwoOffices, at_spo: LauncherWindow) -> None:
    offices.spo.awaiting(1)
    tell(at_spo, Part.CASES)
    at_spo.close()
    assert at_spo.isVisible()
    dialog = at_spo.dialog
    assert isinstance(dialog, NightlyDialog)
    assert "sebelum program ditutup" in dialog.windowTitle()
    assert dialog.no.text() == "Nanti saja"
    click(dialog.no)
    assert not at_spo.isVisible()


def test_leaving_with_nothing_to_tell_asks_nothing(at_spo: LauncherWindow) -> None:
    at_spo.close()
    assert not at_spo.isVisible()


def test_an_spo_without_a_partner_says_what_is_to_be_done(tmp_path: Path, speech: Speech) -> None:
    with two_offices(SqliteFiles(tmp_path), tmp_path, paired=False) as made:
        window = LauncherWindow(
            ShownBranches(made.spo.office), ShownStations(), Jobs(DirectExecutor()), Theme(), speech
        )
        window.show()
        window.model.look()
        settle()
        assert "Belum dipasangkan" in window.home.exchange.text.text()
        assert not window.home.exchange.button.isVisible()
        window.close()
        assert not window.isVisible()
        window.deleteLater()


def test_a_clerk_does_not_exchange(offices: TwoOffices, tmp_path: Path) -> None:
    with pytest.raises(OfficeError) as refused:
        offices.spo.office.exchange_nightly(offices.spo.clerk, tmp_path / "malam")
    assert refused.value.code is ErrorCode.NOT_ALLOWED
