"""Closing the day offers the exchange with partner offices."""

from __future__ import annotations

from pathlib import Path

import pytest

from counter_app.channels.spo_model import PublicKeys
from counter_app.channels.spo_pairing import pair
from counter_app.settings import OfficeKind
from tests.ui.dashboard_steps import CLOSING, asked, click, opened, words
from ui.shared.nightly import NightlyDialog
from ui.stage import TrainingStage

pytestmark = pytest.mark.usefixtures("qtbot")
SPO = PublicKeys("5001", OfficeKind.SPO, bytes(range(32)), bytes(range(1, 33)))


def close_day(stage: TrainingStage) -> object:
    window = opened(stage, CLOSING)
    click(stage, window.closing.close_day)
    click(stage, asked(window).yes)
    return window.page.dialog


def test_after_closing_the_exchange_with_partners_is_offered(stage: TrainingStage, tmp_path: Path) -> None:
    office, administrator = stage.scenery.office, stage.scenery.administrator
    office.exchange_keys(administrator)
    office.run(pair, administrator, SPO.text, SPO.fingerprint)
    dialog = close_day(stage)
    assert isinstance(dialog, NightlyDialog)
    assert dialog.no.text() == "Nanti saja"
    dialog.folder.setText(str(tmp_path))
    click(stage, dialog.yes)
    assert "Berkas 1 untuk kantor 5001" in words(dialog)


def test_without_partners_nothing_is_offered(stage: TrainingStage) -> None:
    assert close_day(stage) is None
