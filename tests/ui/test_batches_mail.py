"""The outbox on the batches desk: what waits, what failed and why, and the mail server."""

from __future__ import annotations

import pytest

from counter_app.channels.outbox import list_mails
from counter_app.channels.outbox_model import Delivery, Fate, MailKind, MailProblem, MailState
from counter_app.settings import MailSecurity
from counter_app.shared.errors import FailureCode, Unavailable
from counter_app.storage.outgoing import MailRun
from tests.ui.batches_steps import answer, asked, click, desk, settle, type_into, words
from ui.batches.channel_scenes import queue_mails, switch_mail_on, try_mails
from ui.batches.mail_state import DONE
from ui.batches.scene_steps import MAIL
from ui.batches.window import BatchesWindow
from ui.stage import TrainingStage

pytestmark = pytest.mark.usefixtures("qtbot")


def states(stage: TrainingStage) -> list[MailState]:
    return [one.state for one in stage.scenery.office.read(list_mails, stage.officer)]


def pick(stage: TrainingStage, window: BatchesWindow, state: MailState) -> None:
    """Choose the first mail in a state."""
    outbox = window.mail.outbox
    assert outbox is not None
    window.mail.list.table.pick(next(one.id for one in outbox.mails if one.state is state))
    settle(stage)


def test_what_waits_and_what_failed_is_told_with_the_reason(stage: TrainingStage) -> None:
    queue_mails(stage, 2)
    try_mails(stage, Delivery(Fate.NEVER, MailProblem.ADDRESS_REFUSED), Delivery(Fate.LATER, MailProblem.TRY_LATER))
    window = desk(stage, MAIL)
    shown = "\n".join(window.mail.list.table.texts())
    assert "Gagal dikirim, Alamat pemohon ditolak server, 1" in shown
    assert "Menunggu dicoba lagi, 20 Nov" in shown
    assert window.mail.figures[1].accessibleName() == "gagal: 1"
    assert "@" not in shown


def test_sent_mails_stand_in_a_view_of_their_own(stage: TrainingStage) -> None:
    queue_mails(stage, 1)
    try_mails(stage, Delivery(Fate.SENT))
    window = desk(stage, MAIL)
    click(stage, window.mail.view.buttons[1])
    assert len(window.mail.list.table.rows) == 1
    assert "Terkirim · 20 Nov" in window.mail.list.table.texts()[0]
    assert DONE[0] is MailState.SENT


def test_sending_now_tells_what_came_of_it(stage: TrainingStage, monkeypatch: pytest.MonkeyPatch) -> None:
    queue_mails(stage, 1)
    window = desk(stage, MAIL)
    run = MailRun(sent=1, postponed=1, problem=MailProblem.UNREACHABLE)
    monkeypatch.setattr("counter_app.bootstrap.send_waiting", lambda *_, **__: run)
    click(stage, window.mail.send)
    assert "1 terkirim, 1 ditunda. Server e-mail tidak dapat dihubungi." in window.notice.text
    assert window.mail.send.text() == "Kirim sekarang"


def test_while_another_pc_sends_nothing_goes_out_from_here(
    stage: TrainingStage, monkeypatch: pytest.MonkeyPatch
) -> None:
    queue_mails(stage, 1)
    window = desk(stage, MAIL)
    monkeypatch.setattr("counter_app.bootstrap.send_waiting", lambda *_, **__: MailRun(busy=True))
    click(stage, window.mail.send)
    assert "PC lain sedang mengirim" in window.notice.text


def test_a_missing_password_is_told_and_the_desk_stays_online(
    stage: TrainingStage, monkeypatch: pytest.MonkeyPatch
) -> None:
    queue_mails(stage, 1)
    window = desk(stage, MAIL)

    def fail(*_: object, **__: object) -> MailRun:
        raise Unavailable(FailureCode.MAIL_PASSWORD_MISSING)

    monkeypatch.setattr("counter_app.bootstrap.send_waiting", fail)
    click(stage, window.mail.send)
    assert window.notice.text
    assert window.model.online


def test_a_failed_mail_is_queued_again(stage: TrainingStage) -> None:
    queue_mails(stage, 1)
    try_mails(stage, Delivery(Fate.NEVER, MailProblem.ADDRESS_REFUSED))
    window = desk(stage, MAIL)
    pick(stage, window, MailState.GIVEN_UP)
    assert not window.mail.stop.isEnabled()
    click(stage, window.mail.again)
    assert MailState.GIVEN_UP not in states(stage)


def test_what_was_perhaps_sent_is_sent_again_only_after_a_question(stage: TrainingStage) -> None:
    queue_mails(stage, 1)
    try_mails(stage, Delivery(Fate.UNSURE, MailProblem.NO_REPLY))
    window = desk(stage, MAIL)
    pick(stage, window, MailState.UNSURE)
    click(stage, window.mail.again)
    assert "Tanyakan dahulu kepada pemohon" in words(asked(window))
    click(stage, asked(window).no)
    assert MailState.UNSURE in states(stage)
    click(stage, window.mail.again)
    answer(stage, window)
    assert MailState.UNSURE not in states(stage)


@pytest.mark.parametrize("delivery", [None, Delivery(Fate.UNSURE, MailProblem.NO_REPLY)], ids=["waiting", "unsure"])
def test_a_mail_is_given_up_at_the_desk(delivery: Delivery | None, stage: TrainingStage) -> None:
    queue_mails(stage, 1)
    if delivery is not None:
        try_mails(stage, delivery)
    window = desk(stage, MAIL)
    pick(stage, window, MailState.WAITING if delivery is None else MailState.UNSURE)
    click(stage, window.mail.stop)
    assert MailState.GIVEN_UP in states(stage)
    assert window.mail.figures[1].accessibleName() == "gagal: 1"


def test_an_officer_neither_tests_nor_changes_the_server(stage: TrainingStage) -> None:
    window = desk(stage, MAIL)
    assert not window.mail.server.isVisible()
    assert not window.mail.test.isVisible()
    assert not window.mail.send.isEnabled()
    assert "Administrator yang mengaktifkannya" in words(window.mail)


def test_an_administrator_enters_the_server(stage: TrainingStage) -> None:
    window = desk(stage, MAIL, stage.scenery.administrator)
    click(stage, window.mail.server)
    dialog = asked(window)
    click(stage, dialog.sending)
    click(stage, dialog.yes)
    assert dialog.fields["smtp_host"].complaint == "Diperlukan untuk mengirim e-mail."
    assert dialog.fields["mail_sender"].complaint
    type_into(stage, dialog.host, "mail.cabang.example")
    assert not dialog.fields["smtp_host"].complaint
    type_into(stage, dialog.sender_address, "klaten@cabang.example")
    type_into(stage, dialog.user, "klaten")
    type_into(stage, dialog.password, "rahasia rekaan 7")
    click(stage, dialog.yes)
    assert "Dikirim lewat mail.cabang.example" in words(window.mail)
    assert window.mail.send.isEnabled()


def test_a_wrong_port_is_told_at_its_field(stage: TrainingStage) -> None:
    window = desk(stage, MAIL, stage.scenery.administrator)
    click(stage, window.mail.server)
    dialog = asked(window)
    dialog.port.setText("99999")
    click(stage, dialog.yes)
    assert dialog.fields["smtp_port"].complaint


def test_a_password_does_not_go_over_an_open_line(stage: TrainingStage) -> None:
    window = desk(stage, MAIL, stage.scenery.administrator)
    click(stage, window.mail.server)
    dialog = asked(window)
    type_into(stage, dialog.user, "klaten")
    dialog.security.setCurrentIndex(dialog.security.findData(MailSecurity.NONE))
    click(stage, dialog.yes)
    assert "sambungannya harus aman" in dialog.fields["smtp_security"].complaint


def test_the_test_mail_tells_what_the_server_said(stage: TrainingStage, monkeypatch: pytest.MonkeyPatch) -> None:
    switch_mail_on(stage)
    window = desk(stage, MAIL, stage.scenery.supervisor)
    told = [Delivery(Fate.NEVER, MailProblem.SIGN_IN_REFUSED), Delivery(Fate.SENT)]
    monkeypatch.setattr("counter_app.bootstrap.send_test", lambda *_: told.pop(0))
    click(stage, window.mail.test)
    dialog = asked(window)
    type_into(stage, dialog.address, "nobody")
    click(stage, dialog.yes)
    assert dialog.fields["email"].complaint
    dialog.address.setText("saya@contoh.id")
    click(stage, dialog.yes)
    assert "ditolak" in dialog.told.text
    click(stage, dialog.yes)
    assert "Terkirim" in dialog.told.text


def test_codes_and_dues_are_both_queued_for_who_registered_online(stage: TrainingStage) -> None:
    queue_mails(stage, 1)
    kinds = {one.kind for one in stage.scenery.office.read(list_mails, stage.officer)}
    assert kinds == {MailKind.CODE, MailKind.DUES}
