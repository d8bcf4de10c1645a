"""The outbox: what is queued with the papers, and sent afterwards, once, by one PC at a time."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from pathlib import Path

import pytest
import sqlalchemy as sa

from counter_app.bootstrap import Office
from counter_app.channels.outbox import (
    begin_run,
    claim,
    end_run,
    list_mails,
    mail_due,
    mails_of_case,
    queue_mail,
    retry_mail,
    settle,
    take_next,
)
from counter_app.channels.outbox_model import DELAYS, LEASE, Delivery, Fate, Mail, MailKind, MailProblem, MailState
from counter_app.payments.operations import record_payment, void_code
from counter_app.privacy.operations import withdraw_consent
from counter_app.registration.consent import ConsentPurpose
from counter_app.settings import MailSecurity
from counter_app.shared.errors import ErrorCode, FailureCode, OfficeError, Unavailable
from counter_app.staff.model import SYSTEM
from counter_app.storage.mail_secret import MailSecret
from counter_app.storage.mailing import MailServer, Postman
from counter_app.storage.outgoing import MailRun, mail_secret
from counter_app.storage.tables import events
from tests.support.branch import TrainingBranch
from tests.support.contents import contents, refused
from tests.support.mail_server import HOST, PASSWORD, Mood, Running, attachments, mail_server
from tests.support.online import AMOUNT, code_of, export, person, take_in, taken_over

ADDRESS = "siti1@contoh.id"


@pytest.fixture
def sending(branch: TrainingBranch) -> TrainingBranch:
    """A branch whose mail is switched on."""
    for key, text in (
        ("smtp_host", HOST),
        ("smtp_security", "none"),
        ("mail_sender", "loket@kantor.id"),
        ("mail_sending", "on"),
    ):
        branch.set(key, text)
    return branch


def postman(running: Running) -> Postman:
    return Postman(MailServer(HOST, running.port, MailSecurity.NONE, "loket@kantor.id", "Kantor", timeout_s=5))


def send(office: Office, running: Running) -> MailRun:
    return office.send_mail(SYSTEM, postman(running))


def mails(branch: TrainingBranch) -> tuple[Mail, ...]:
    """All mails, the first one first."""
    return tuple(reversed(branch.office.read(list_mails, branch.officer)))


def states(branch: TrainingBranch) -> list[tuple[MailKind, MailState, MailProblem | None]]:
    return [(one.kind, one.state, one.problem) for one in mails(branch)]


def test_who_registered_online_gets_dues_and_code_by_mail(sending: TrainingBranch, tmp_path: Path) -> None:
    done = taken_over(sending, tmp_path)
    assert states(sending) == [
        (MailKind.DUES, MailState.WAITING, None),
        (MailKind.CODE, MailState.WAITING, None),
    ]
    with mail_server() as running:
        assert send(sending.office, running) == MailRun(sent=2)
        assert send(sending.office, running) == MailRun()
    dues, code = running.post.arrived
    assert running.post.recipients == [ADDRESS] * 2
    assert [attachments(one)[0].get_filename() for one in (dues, code)] == [
        f"{done.notification.number}.pdf",
        f"{done.slip.number}.pdf",
    ]
    text = code.get_body(("plain",))
    assert text is not None
    assert "8100 2600 0001" in text.get_content()
    assert "Rp 28.400" in text.get_content()
    assert code["Subject"] == "LATIHAN - TIDAK UNTUK DIBAYAR: Kode bayar iuran BPJS Ketenagakerjaan"
    papers = sending.office.read(lambda work: work.papers.of_case(done.case.id), sending.officer)
    assert [one.prints for one in papers] == [1, 1]
    assert sending.office.verify() == ()


def test_whether_there_is_something_to_send_is_known_without_writing(sending: TrainingBranch, tmp_path: Path) -> None:
    def due() -> bool:
        return sending.office.read(mail_due, SYSTEM)

    assert not due()
    taken_over(sending, tmp_path)
    assert due()
    sending.office.run(begin_run, SYSTEM, "one")
    for _ in range(2):
        ready = sending.office.run(take_next, SYSTEM, "one")
        assert ready is not None
        sending.office.run(claim, SYSTEM, ready.mail.id, "one")
    assert not due()
    sending.clock.advance(LEASE)
    assert due()
    sending.office.run(begin_run, SYSTEM, "another")
    assert not due()
    with mail_server() as running:
        assert send(sending.office, running).busy


def test_nothing_is_queued_while_sending_is_off(branch: TrainingBranch, tmp_path: Path) -> None:
    case = taken_over(branch, tmp_path).case.number
    assert mails(branch) == ()
    refused(branch, ErrorCode.MAIL_OFF, queue_mail, branch.officer, case, MailKind.CODE)
    assert not branch.office.read(mail_due, SYSTEM)
    with pytest.raises(OfficeError) as off:
        branch.office.send_mail()
    assert off.value.code is ErrorCode.MAIL_OFF


def test_without_consent_or_address_nothing_is_queued(sending: TrainingBranch, tmp_path: Path) -> None:
    silent = taken_over(sending, tmp_path, Persetujuan_Pemberitahuan="tidak").case.number
    take_in(sending, export(tmp_path, person(2, **{"E-mail": ""}), name="lain.csv"))
    assert mails(sending) == ()
    refused(sending, ErrorCode.CONSENT_NOT_GIVEN, queue_mail, sending.officer, silent, MailKind.CODE)
    counter, _ = sending.awaiting(3)
    refused(sending, ErrorCode.NO_MAIL_ADDRESS, queue_mail, sending.officer, counter, MailKind.CODE)


def test_a_consent_withdrawn_since_stops_the_mail(sending: TrainingBranch, tmp_path: Path) -> None:
    case = taken_over(sending, tmp_path).case.number
    sending.office.run(withdraw_consent, sending.administrator, case, ConsentPurpose.CONTACT)
    with mail_server() as running:
        assert send(sending.office, running) == MailRun()
    assert running.post.lines == 0
    assert {one[1:] for one in states(sending)} == {(MailState.WITHDRAWN, MailProblem.NO_CONSENT)}
    assert sending.office.verify() == ()


def test_a_code_that_ended_is_not_sent_any_more(sending: TrainingBranch, tmp_path: Path) -> None:
    taken_over(sending, tmp_path)
    sending.office.run(void_code, sending.officer, code_of(1), "salah jumlah")
    with mail_server() as running:
        assert send(sending.office, running) == MailRun(sent=1)
    assert states(sending)[1] == (MailKind.CODE, MailState.WITHDRAWN, MailProblem.CODE_ENDED)


def test_nobody_who_paid_is_reminded(sending: TrainingBranch, tmp_path: Path) -> None:
    case = taken_over(sending, tmp_path).case.number
    sending.office.run(record_payment, sending.officer, code_of(1), AMOUNT, sending.clock.now(), "BRI1")
    with mail_server() as running:
        assert send(sending.office, running) == MailRun()
    assert {one[1:] for one in states(sending)} == {(MailState.WITHDRAWN, MailProblem.OUTDATED)}
    refused(sending, ErrorCode.CASE_STATE, queue_mail, sending.officer, case, MailKind.CODE)


def test_a_person_at_the_counter_can_be_sent_a_mail_once(sending: TrainingBranch) -> None:
    case, _ = sending.awaiting(1, email="siti1@contoh.id")
    first = sending.office.run(queue_mail, sending.officer, case, MailKind.CODE)
    assert sending.office.run(queue_mail, sending.colleague, case, MailKind.CODE) == first
    with mail_server() as running:
        send(sending.office, running)
        again = sending.office.run(queue_mail, sending.officer, case, MailKind.CODE)
        assert again.state is MailState.SENT
        assert send(sending.office, running) == MailRun()
    assert len(running.post.arrived) == 1
    assert [one.id for one in sending.office.read(mails_of_case, sending.officer, case)] == [first.id]


def test_what_must_wait_is_tried_again_when_its_time_has_come(sending: TrainingBranch, tmp_path: Path) -> None:
    taken_over(sending, tmp_path)
    with mail_server(Mood.RCPT_LATER, Mood.DATA_LATER, Mood.FINE) as running:
        assert send(sending.office, running) == MailRun(postponed=2)
        sending.wait(seconds=59)
        assert send(sending.office, running) == MailRun()
        sending.wait(seconds=1)
        assert send(sending.office, running) == MailRun(sent=2)
    assert [one.attempts for one in mails(sending)] == [2, 2]
    assert sending.office.verify() == ()


def test_a_server_in_trouble_is_not_asked_for_every_mail(sending: TrainingBranch, tmp_path: Path) -> None:
    taken_over(sending, tmp_path)
    with mail_server(Mood.GREETS_LATER, Mood.FINE) as running:
        assert send(sending.office, running) == MailRun(postponed=1, problem=MailProblem.TRY_LATER)
        assert send(sending.office, running) == MailRun(sent=1)


def test_an_address_that_does_not_exist_is_given_up_at_once(sending: TrainingBranch, tmp_path: Path) -> None:
    taken_over(sending, tmp_path)
    with mail_server(Mood.RCPT_NEVER, Mood.FINE) as running:
        assert send(sending.office, running) == MailRun(given_up=1, sent=1)
        mail = mails(sending)[0]
        assert (mail.state, mail.problem) == (MailState.GIVEN_UP, MailProblem.ADDRESS_REFUSED)
        again = sending.office.run(retry_mail, sending.officer, mail.id)
        assert (again.state, again.attempts, again.problem) == (MailState.WAITING, 0, None)
        assert send(sending.office, running) == MailRun(sent=1)
    refused(sending, ErrorCode.MAIL_STATE, retry_mail, sending.officer, mail.id)
    refused(sending, ErrorCode.NO_SUCH_MAIL, retry_mail, sending.officer, 999)
    assert sending.office.verify() == ()


def test_after_the_last_try_a_mail_is_given_up(sending: TrainingBranch, tmp_path: Path) -> None:
    taken_over(sending, tmp_path, Berlaku_Sampai="20-12-2026")
    with mail_server(Mood.RCPT_LATER) as running:
        for delay in (timedelta(), *DELAYS):
            sending.clock.advance(delay)
            send(sending.office, running)
    assert {one[1:] for one in states(sending)} == {(MailState.GIVEN_UP, MailProblem.TRY_LATER)}
    assert [one.attempts for one in mails(sending)] == [len(DELAYS) + 1] * 2


def test_a_mail_without_an_answer_is_never_sent_again_by_itself(sending: TrainingBranch, tmp_path: Path) -> None:
    taken_over(sending, tmp_path)
    with mail_server(Mood.HANGS_UP_IN_TEXT, Mood.FINE) as running:
        assert send(sending.office, running) == MailRun(unsure=1, problem=MailProblem.NO_REPLY)
        sending.wait(days=1)
        assert send(sending.office, running) == MailRun(sent=1)
        assert len(running.post.arrived) == 2
        mail = mails(sending)[0]
        assert mail.state is MailState.UNSURE
        sending.office.run(retry_mail, sending.officer, mail.id)
        assert send(sending.office, running) == MailRun(sent=1)
    first, _, third = running.post.arrived
    assert first["Message-ID"] == third["Message-ID"]


def test_a_sender_that_dies_with_a_mail_in_hand_leaves_it_to_a_person(sending: TrainingBranch, tmp_path: Path) -> None:
    """The PC goes dark between the server having the text and the office keeping it."""
    taken_over(sending, tmp_path)
    sending.office.run(begin_run, SYSTEM, "mati")
    ready = sending.office.run(take_next, SYSTEM, "mati")
    assert ready is not None
    assert sending.office.run(claim, SYSTEM, ready.mail.id, "mati")
    assert sending.office.verify() == ()
    with mail_server() as running:
        assert send(sending.office, running) == MailRun(busy=True)
        sending.clock.advance(LEASE)
        assert send(sending.office, running) == MailRun(sent=1)
    assert states(sending)[0] == (MailKind.DUES, MailState.UNSURE, MailProblem.SENDER_DIED)
    late = sending.office.run(settle, SYSTEM, ready.mail.id, "mati", Delivery(Fate.SENT))
    assert late.state is MailState.SENT
    assert sending.office.verify() == ()


def test_a_sender_that_dies_before_the_text_costs_nothing(sending: TrainingBranch, tmp_path: Path) -> None:
    taken_over(sending, tmp_path)
    sending.office.run(begin_run, SYSTEM, "mati")
    sending.office.run(take_next, SYSTEM, "mati")
    sending.clock.advance(LEASE)
    with mail_server() as running:
        assert send(sending.office, running) == MailRun(sent=2)


def test_two_pcs_send_every_mail_once(
    sending: TrainingBranch, other: Office, hands: ThreadPoolExecutor, tmp_path: Path
) -> None:
    for number in range(1, 5):
        taken_over(sending, tmp_path, number)
    with mail_server() as running:
        done = list(hands.map(lambda office: send(office, running), (sending.office, other)))
        assert sum(one.sent for one in done) + send(other, running).sent == 8
    assert len(running.post.arrived) == 8
    assert sending.office.verify() == ()


def test_a_run_that_was_overtaken_sends_nothing(sending: TrainingBranch, other: Office, tmp_path: Path) -> None:
    taken_over(sending, tmp_path)
    sending.office.run(begin_run, SYSTEM, "lambat")
    ready = sending.office.run(take_next, SYSTEM, "lambat")
    assert ready is not None
    sending.clock.advance(LEASE)
    with mail_server() as running:
        assert send(other, running).sent == 2
    assert not sending.office.run(claim, SYSTEM, ready.mail.id, "lambat")
    sending.office.run(begin_run, SYSTEM, "cepat")
    assert sending.office.run(take_next, SYSTEM, "lambat") is None
    sending.office.run(end_run, SYSTEM, "lambat")
    assert not sending.office.run(begin_run, SYSTEM, "ketiga")


def test_the_diary_tells_of_mails_without_names_and_addresses(sending: TrainingBranch, tmp_path: Path) -> None:
    taken_over(sending, tmp_path)
    with mail_server(Mood.RCPT_NEVER, Mood.FINE) as running:
        send(sending.office, running)
    with sending.office.database.engine.connect() as connection:
        told = "\n".join(row.details for row in connection.execute(sa.select(events.c.details)))
    assert '"problem":"address-refused"' in told
    for value in (ADDRESS, "siti", "SITI", "contoh.id", code_of(1), "3310010708920001"):
        assert value not in told


def test_the_password_lies_in_a_file_of_its_own_and_nowhere_else(sending: TrainingBranch) -> None:
    secret = mail_secret(sending.office)
    refused_by = None
    try:
        secret.read()
    except Unavailable as problem:
        refused_by = problem.code
    assert refused_by is FailureCode.MAIL_PASSWORD_MISSING
    sending.office.keep_mail_password(sending.administrator, "lama")
    sending.office.keep_mail_password(sending.administrator, PASSWORD)
    assert secret.read() == PASSWORD
    assert secret.path.stat().st_mode & 0o077 == 0
    assert secret.path.parent == sending.office.database.vault.key.folder
    assert PASSWORD not in repr(contents(sending.office.database.engine))
    with pytest.raises(OfficeError):
        sending.office.keep_mail_password(sending.officer, "x")
    with pytest.raises(OfficeError):
        sending.office.keep_mail_password(sending.administrator, "a\nb")
    with pytest.raises(Unavailable):
        MailSecret(secret.folder, "lain").read()


def test_a_test_mail_says_whether_the_settings_are_right(sending: TrainingBranch) -> None:
    with mail_server(Mood.FINE, Mood.SENDER_BAD) as running:
        assert sending.office.test_mail(sending.supervisor, ADDRESS, postman(running)) == Delivery(Fate.SENT)
        wrong = sending.office.test_mail(sending.supervisor, ADDRESS, postman(running))
    assert wrong.problem is MailProblem.SENDER_REFUSED
    with pytest.raises(OfficeError):
        sending.office.test_mail(sending.officer, ADDRESS)
