"""The published steps of a channel in the windows of officers: in one line with the whole list, and as a bar."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from counter_app.channels.steps import ChannelStep, StepMark, cancelled_steps, channel_words, steps_of
from counter_app.registration.case import CaseState, Channel
from counter_app.registration.operations import cancel_case
from counter_app.settings import Language
from counter_app.shared.changes import Changes, Part
from counter_app.training.scenery import Progress
from tests.ui.officer_steps import at_desk, settle, words
from ui.officer.window import OfficerWindow
from ui.payments.scenes import codes
from ui.payments.window import create as create_payments
from ui.shared.options import WindowOptions
from ui.shared.step_line import StepLine
from ui.stage import TrainingStage

pytestmark = [
    pytest.mark.usefixtures("qtbot"),
    pytest.mark.qt_log_ignore("does not support propagateSizeHints", "does not support raise", "grabbing the keyboard"),
]
_SIGNS = {StepMark.DONE: "x", StepMark.NOW: ">", StepMark.LATER: "."}


def marks(steps: tuple[ChannelStep, ...]) -> str:
    return "".join(_SIGNS[one.mark] for one in steps)


def at_work(stage: TrainingStage, progress: Progress, width: int = 1280) -> OfficerWindow:
    """The station with a registration in hand."""
    stage.scenery.bring_to(progress)
    window = at_desk(stage)
    window.resize(width, 800)
    settle(stage)
    return window


def line(window: OfficerWindow) -> StepLine:
    assert window.desk.case is not None
    return window.desk.case.channel.line


@pytest.mark.parametrize(
    ("progress", "shown", "told"),
    [
        (
            Progress.SERVING,
            ">xx.....",
            "Langkah 1 dari 8: Mengisi formulir dan melengkapi dokumen pendaftaran kepesertaan 1A",
        ),
        (Progress.COMPLETE, "xxx>....", "Langkah 4 dari 8: Menerima informasi jumlah iuran yang harus dibayarkan"),
        (Progress.RECEIPT, "xxxxx>..", "Langkah 6 dari 8: Melakukan pembayaran iuran"),
    ],
)
def test_the_step_of_the_case_in_hand_stands_above_the_work(
    progress: Progress, shown: str, told: str, stage: TrainingStage
) -> None:
    window = at_work(stage, progress)
    assert marks(line(window).shown) == shown
    assert line(window).text == told
    assert line(window).isVisible()


def test_all_steps_are_listed_in_the_published_words(stage: TrainingStage) -> None:
    window = at_work(stage, Progress.FORM)
    QTest.keyClick(window, Qt.Key.Key_0, Qt.KeyboardModifier.AltModifier)
    popup = line(window).popup
    assert popup.isVisible()
    assert popup.words == tuple(f"{number}. {one.id}" for number, one in enumerate(channel_words(Channel.MANUAL), 1))
    QTest.keyClick(popup, Qt.Key.Key_Escape)
    assert not popup.isVisible()
    QTest.mouseClick(line(window), Qt.MouseButton.LeftButton)
    assert popup.isVisible()
    popup.hide()


def test_a_wide_window_shows_every_step_in_words(stage: TrainingStage) -> None:
    window = at_work(stage, Progress.COMPLETE, width=1920)
    assert window.desk.case is not None
    channel = window.desk.case.channel
    assert not channel.line.isVisible()
    assert [one.text() for one in channel.bar.labels()] == [one.id for one in channel_words(Channel.MANUAL)]
    window.resize(1280, 800)
    settle(stage)
    assert channel.line.isVisible()
    assert not channel.bar.isVisible()


def test_the_steps_follow_what_is_done_elsewhere(stage: TrainingStage) -> None:
    visit = stage.scenery.bring_to(Progress.COMPLETE)
    window = at_desk(stage)
    assert visit.case is not None
    assert marks(line(window).shown) == "xxx>...."
    stage.scenery.office.run(cancel_case, stage.officer, visit.case, "Pemohon berubah pikiran")
    changes = Changes(frozenset({Part.CASES}), tickets=frozenset({visit.ticket.id}))
    window.station.changed.emit(changes)
    settle(stage)
    assert marks(line(window).shown) == "xxx....."
    assert line(window).text == "3 dari 8 langkah sudah dilakukan."


def test_the_line_speaks_the_language_of_the_window(stage: TrainingStage) -> None:
    window = at_work(stage, Progress.RECEIPT)
    stage.surroundings.speech.use(Language.EN)
    settle(stage)
    assert line(window).text == "Step 6 of 8: Pay the dues"
    assert line(window).popup.words[5] == "6. Pay the dues"


def test_nothing_is_shown_while_nobody_is_registered(stage: TrainingStage) -> None:
    window = at_desk(stage)
    assert not line(window).isVisible()
    assert not line(window).popup.isVisible()


def test_the_payments_desk_shows_the_steps_of_the_case(stage: TrainingStage) -> None:
    one = codes(stage, 1)[0]
    window = create_payments(stage.surroundings, WindowOptions(None, stage.officer, fullscreen=False))
    window.show()
    settle(stage)
    window.open_page(window.pages.index(window.case))
    window.case.open_case(one.case_number)
    settle(stage)
    assert marks(window.case.steps.shown) == "xxxxx>.."
    assert "Melakukan pembayaran iuran" in words(window.case.steps)


@pytest.mark.parametrize("channel", Channel)
def test_each_channel_has_its_line(channel: Channel, stage: TrainingStage) -> None:
    shown = StepLine(stage.surroundings.theme, stage.surroundings.speech)
    shown.show_steps(steps_of(channel, CaseState.HANDED_OVER))
    count = len(channel_words(channel))
    assert shown.text == f"Semua {count} langkah selesai."
    before = steps_of(channel, CaseState.AWAITING_PAYMENT)
    shown.show_steps(cancelled_steps(channel, CaseState.AWAITING_PAYMENT))
    assert shown.text == f"{marks(before).count('x')} dari {count} langkah sudah dilakukan."
    shown.show_steps(())
    assert shown.isHidden()
    shown.deleteLater()
    settle(stage)
