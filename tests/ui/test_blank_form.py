"""Somebody comes without a form: the officer prints an empty one."""

from __future__ import annotations

import pytest

from tests.ui.officer_steps import at_desk, settle
from ui.stage import TrainingStage

pytestmark = pytest.mark.usefixtures("qtbot")


def test_an_empty_form_is_printed_from_the_menu(stage: TrainingStage) -> None:
    window = at_desk(stage)
    window.desk.header.blank_action.trigger()
    settle(stage)
    [paper] = stage.scenery.folder.rglob("formulir-1A-BPU.pdf")
    assert paper.read_bytes().startswith(b"%PDF")
    assert f"Formulir 1A kosong tercetak: {paper}" in window.desk.notice.text


def test_a_printer_that_fails_is_told_and_the_desk_stays(stage: TrainingStage) -> None:
    stage.scenery.break_printer()
    window = at_desk(stage)
    window.desk.header.blank_action.trigger()
    settle(stage)
    assert window.desk.notice.text
    assert window.model.online
