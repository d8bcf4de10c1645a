"""E-mails that go out by themselves while a desk is open."""

from __future__ import annotations

import gc
import logging
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from counter_app.channels.outbox import list_mails
from counter_app.channels.outbox_model import MailProblem, MailState
from counter_app.staff.operations import change_settings
from counter_app.storage.mailing import MailServer, server_of
from counter_app.storage.outgoing import MailRun
from tests.support.contents import contents
from tests.support.mail_server import HOST, Mood, Running, mail_server
from tests.ui.batches_steps import desk, settle
from ui.app import Order, mail_rounds
from ui.batches.channel_scenes import queue_mails
from ui.batches.scene_steps import MAIL
from ui.shared.direct import DirectExecutor
from ui.shared.jobs import Jobs
from ui.shared.mail_rounds import MailRounds
from ui.stage import TrainingStage


def reach(stage: TrainingStage, running: Running, **more: str) -> None:
    """The branch sends by this server."""
    values = {"smtp_host": HOST, "smtp_port": str(running.port), "smtp_security": "none", **more}
    stage.scenery.office.run(change_settings, stage.scenery.administrator, values)


def states(stage: TrainingStage) -> set[MailState]:
    return {one.state for one in stage.scenery.office.read(list_mails, stage.officer)}


@pytest.fixture
def rounds(stage: TrainingStage, qtbot: QtBot) -> MailRounds:
    del qtbot
    return MailRounds(stage.scenery.office, Jobs(DirectExecutor()))


def go(stage: TrainingStage, rounds: MailRounds) -> list[MailRun]:
    """What one round came to."""
    made: list[MailRun] = []
    rounds.made.connect(made.append)
    rounds.go_round()
    settle(stage)
    rounds.made.disconnect()
    return made


def test_a_round_sends_what_is_due(stage: TrainingStage, rounds: MailRounds) -> None:
    with mail_server() as running:
        queue_mails(stage, 1)
        reach(stage, running)
        assert go(stage, rounds) == [MailRun(sent=2)]
        assert len(running.post.arrived) == 2
    assert states(stage) == {MailState.SENT}


def test_a_round_with_nothing_to_do_writes_nothing(stage: TrainingStage, rounds: MailRounds) -> None:
    engine = stage.scenery.office.database.engine
    with mail_server() as running:
        queue_mails(stage, 1)
        reach(stage, running)
        go(stage, rounds)
        before = contents(engine)
        assert go(stage, rounds) == []
        assert contents(engine) == before
        assert running.post.lines == 1


def test_while_sending_is_off_nothing_goes_out(stage: TrainingStage, rounds: MailRounds) -> None:
    with mail_server() as running:
        queue_mails(stage, 1)
        reach(stage, running, mail_sending="off")
        assert go(stage, rounds) == []
        assert running.post.arrived == []
    assert states(stage) == {MailState.WAITING}


def test_a_password_that_is_not_on_this_pc_is_logged_once(
    stage: TrainingStage, rounds: MailRounds, caplog: pytest.LogCaptureFixture
) -> None:
    with mail_server() as running:
        queue_mails(stage, 1)
        reach(stage, running, smtp_user="klaten", smtp_security="starttls")
        with caplog.at_level(logging.WARNING, "ui.shared.mail_rounds"):
            for _ in range(3):
                assert go(stage, rounds) == []
    assert caplog.messages == ["e-mails wait: mail-password-missing"]
    assert states(stage) == {MailState.WAITING}


def test_a_server_that_is_gone_is_logged_and_tried_again(
    stage: TrainingStage, rounds: MailRounds, caplog: pytest.LogCaptureFixture
) -> None:
    with mail_server() as running:
        queue_mails(stage, 1)
        reach(stage, running)
    with caplog.at_level(logging.WARNING, "ui.shared.mail_rounds"):
        assert go(stage, rounds) == [MailRun(postponed=1, problem=MailProblem.UNREACHABLE)]
    assert caplog.messages == ["e-mails wait: unreachable"]
    stage.scenery.clock.advance(timedelta(minutes=2))
    with mail_server() as running:
        reach(stage, running)
        assert go(stage, rounds) == [MailRun(sent=2)]


def test_the_window_goes_on_while_a_server_is_silent(
    stage: TrainingStage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def impatient(*given: Any) -> MailServer:
        return replace(server_of(*given), timeout_s=2)

    monkeypatch.setattr("counter_app.storage.outgoing.server_of", impatient)
    gc.collect()  # what earlier tests left; a timer that another thread destroys would still be fired
    outside = Jobs(name="outside")
    rounds = MailRounds(stage.scenery.office, outside)
    with mail_server(Mood.SILENT_AT_RCPT, Mood.FINE) as running:
        queue_mails(stage, 1)
        reach(stage, running)
        rounds.go_round()
        qtbot.waitUntil(lambda: running.post.lines == 1, timeout=10_000)
        window = desk(stage, MAIL)
        rounds.go_round()
        assert rounds.under_way
        assert window.mail.figures[0].accessibleName() == "menunggu: 2"
        outside.stop()
    qtbot.waitUntil(lambda: not rounds.under_way, timeout=10_000)
    assert states(stage) == {MailState.WAITING}


def test_at_the_end_of_the_program_no_further_mail_is_given_away(stage: TrainingStage) -> None:
    with mail_server() as running:
        queue_mails(stage, 2)
        reach(stage, running)
        office = stage.scenery.office
        assert office.send_mail(stop=lambda: len(running.post.arrived) == 1) == MailRun(sent=1)
        assert len(running.post.arrived) == 1
        assert office.send_mail() == MailRun(sent=3)


def test_the_end_of_the_program_calls_off_a_mail_that_the_server_has_not_got(stage: TrainingStage) -> None:
    asked: list[Any] = []

    def stop() -> bool:
        asked.append(None)
        return len(asked) > 1

    with mail_server() as running:
        queue_mails(stage, 1)
        reach(stage, running)
        assert stage.scenery.office.send_mail(stop=stop) == MailRun()
        assert running.post.arrived == []
    assert states(stage) == {MailState.WAITING}


def test_desks_make_rounds_and_public_windows_make_none(stage: TrainingStage) -> None:
    jobs = Jobs(DirectExecutor())
    assert mail_rounds(Order("kiosk"), stage.scenery.office, jobs) is None
    for name in ("officer", "dashboard", "payments", "cards", "batches"):
        rounds = mail_rounds(Order(name), stage.scenery.office, jobs)
        assert rounds is not None
        rounds.stop()
