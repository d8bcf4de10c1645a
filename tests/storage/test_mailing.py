"""One mail and a real mail server: what comes of every way in which the server may behave."""

from __future__ import annotations

import socket
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter_app.channels.outbox_model import Delivery, Fate, MailProblem
from counter_app.settings import MailSecurity
from counter_app.storage.mailing import Letter, MailServer, Postman, _wire, message_bytes
from tests.support.mail_server import HOST, PASSWORD, USER, Mood, Running, attachments, mail_server, trust

LETTER = Letter(
    address="siti@contoh.id",
    subject="Kode bayar iuran",
    text="Yth. SITI,\n.\n..titik di awal baris\nRp 36.800 – dibayar",
    reference="7.abcd",
    at=datetime(2026, 11, 20, 3, 0, tzinfo=UTC),
    attachment=b"%PDF-1.7 contoh\n.\n",
    attachment_name="KB-261120-0001.pdf",
)
LATER = Fate.LATER


def server_at(running: Running, security: MailSecurity = MailSecurity.NONE, **changes: object) -> MailServer:
    made = MailServer(HOST, running.port, security, "loket@kantor.id", "Kantor Cabang Klaten", timeout_s=5)
    return replace(made, **changes)  # type: ignore[arg-type]


def send(server: MailServer, folder: Path | None = None, *, claims: bool = True) -> tuple[Delivery, list[str]]:
    """What came of it, and whether the mail was claimed on the way."""
    asked: list[str] = []

    def claim() -> bool:
        asked.append("claim")
        return claims

    postman = Postman(server, None if folder is None else trust(folder))
    try:
        return postman.send(LETTER, claim), asked
    finally:
        postman.close()


def test_a_mail_arrives_whole_with_its_paper() -> None:
    with mail_server() as running:
        delivery, asked = send(server_at(running))
    assert (delivery, asked) == (Delivery(Fate.SENT), ["claim"])
    (message,) = running.post.arrived
    assert running.post.recipients == ["siti@contoh.id"]
    assert (message["To"], message["From"]) == ("siti@contoh.id", "Kantor Cabang Klaten <loket@kantor.id>")
    assert (message["Message-ID"], message["Auto-Submitted"]) == ("<7.abcd@kantor.id>", "auto-generated")
    body = message.get_body(("plain",))
    assert body is not None
    assert body.get_content().splitlines() == LETTER.text.splitlines()
    (paper,) = attachments(message)
    assert (paper.get_filename(), paper.get_content_type()) == ("KB-261120-0001.pdf", "application/pdf")
    assert paper.get_content() == LETTER.attachment


@pytest.mark.parametrize(
    ("mood", "delivery", "claimed"),
    [
        (Mood.GREETS_LATER, Delivery(LATER, MailProblem.TRY_LATER, stop=True), False),
        (Mood.GREETS_NEVER, Delivery(LATER, MailProblem.SERVER_REFUSED, stop=True), False),
        (Mood.SENDER_BAD, Delivery(LATER, MailProblem.SENDER_REFUSED, stop=True), False),
        (Mood.RCPT_LATER, Delivery(LATER, MailProblem.TRY_LATER), False),
        (Mood.RCPT_NEVER, Delivery(Fate.NEVER, MailProblem.ADDRESS_REFUSED), False),
        (Mood.HANGS_UP_AT_RCPT, Delivery(LATER, MailProblem.BROKEN_OFF, stop=True), False),
        (Mood.DATA_LATER, Delivery(LATER, MailProblem.TRY_LATER), True),
        (Mood.DATA_NEVER, Delivery(Fate.NEVER, MailProblem.MESSAGE_REFUSED), True),
        (Mood.HANGS_UP_IN_TEXT, Delivery(Fate.UNSURE, MailProblem.NO_REPLY, stop=True), True),
    ],
)
def test_each_answer_of_a_server_has_its_meaning(mood: Mood, delivery: Delivery, *, claimed: bool) -> None:
    with mail_server(mood) as running:
        assert send(server_at(running)) == (delivery, ["claim"] if claimed else [])


def test_a_server_that_hangs_up_before_the_text_may_or_may_not_have_it() -> None:
    """The text goes into the buffers of this PC before the end of the line is seen, so either answer is honest."""
    with mail_server(Mood.HANGS_UP_BEFORE_TEXT) as running:
        delivery, _ = send(server_at(running))
    assert delivery.problem in {MailProblem.NO_REPLY, MailProblem.BROKEN_OFF}
    assert running.post.arrived == []


@pytest.mark.parametrize(
    ("mood", "delivery"),
    [
        (Mood.SILENT_AT_RCPT, Delivery(LATER, MailProblem.BROKEN_OFF, stop=True)),
        (Mood.SILENT, Delivery(Fate.UNSURE, MailProblem.NO_REPLY, stop=True)),
    ],
)
def test_a_server_that_is_too_slow_is_not_waited_for(mood: Mood, delivery: Delivery) -> None:
    with mail_server(mood) as running:
        assert send(server_at(running, timeout_s=0.2))[0] == delivery


def test_a_mail_that_another_run_claimed_is_not_sent() -> None:
    with mail_server() as running:
        assert send(server_at(running), claims=False)[0] == Delivery(Fate.TAKEN)
        assert running.post.arrived == []


def test_several_mails_go_over_one_line_and_a_broken_line_is_opened_again() -> None:
    with mail_server(Mood.FINE, Mood.HANGS_UP_IN_TEXT, Mood.FINE) as running:
        postman = Postman(server_at(running))
        fates = [postman.send(LETTER, lambda: True).fate for _ in range(4)]
        postman.close()
    assert fates == [Fate.SENT, Fate.UNSURE, Fate.SENT, Fate.SENT]
    assert running.post.lines == 2


def test_nobody_at_the_port_is_told_as_such() -> None:
    with socket.socket() as free:
        free.bind((HOST, 0))
        port = int(free.getsockname()[1])
    delivery, asked = send(MailServer(HOST, port, MailSecurity.NONE, "loket@kantor.id", "Kantor", timeout_s=2))
    assert (delivery, asked) == (Delivery(LATER, MailProblem.UNREACHABLE, stop=True), [])


@pytest.mark.parametrize("from_start", [False, True])
def test_a_secured_server_gets_the_password_and_the_mail(tmp_path: Path, *, from_start: bool) -> None:
    security = MailSecurity.TLS if from_start else MailSecurity.STARTTLS
    with mail_server(secured=not from_start, from_start=from_start, folder=tmp_path) as running:
        server = server_at(running, security, user="" if from_start else USER, password=PASSWORD)
        assert send(server, tmp_path)[0] == Delivery(Fate.SENT)


def test_a_wrong_password_is_told_and_the_mail_waits(tmp_path: Path) -> None:
    with mail_server(secured=True, folder=tmp_path) as running:
        server = server_at(running, MailSecurity.STARTTLS, user=USER, password=PASSWORD[:-1])
        assert send(server, tmp_path)[0] == Delivery(LATER, MailProblem.SIGN_IN_REFUSED, stop=True)


def test_a_server_without_security_never_gets_a_mail_that_asks_for_it() -> None:
    with mail_server() as running:
        delivery, asked = send(server_at(running, MailSecurity.STARTTLS, user=USER, password=PASSWORD))
    assert (delivery, asked) == (Delivery(LATER, MailProblem.TLS_MISSING, stop=True), [])


def test_a_server_that_asks_for_security_refuses_an_open_mail(tmp_path: Path) -> None:
    with mail_server(secured=True, folder=tmp_path) as running:
        assert send(server_at(running))[0] == Delivery(LATER, MailProblem.SENDER_REFUSED, stop=True)
        assert running.post.arrived == []


@pytest.mark.parametrize("security", [MailSecurity.STARTTLS, MailSecurity.TLS])
def test_a_certificate_that_nobody_vouches_for_ends_it(tmp_path: Path, security: MailSecurity) -> None:
    from_start = security is MailSecurity.TLS
    with mail_server(secured=not from_start, from_start=from_start, folder=tmp_path) as running:
        delivery, asked = send(server_at(running, security, user=USER, password=PASSWORD))
    assert (delivery, asked) == (Delivery(LATER, MailProblem.TLS_FAILED, stop=True), [])


@given(st.text(alphabet=" .ab\r\n", max_size=60))
def test_no_text_ends_a_mail_before_its_end(text: str) -> None:
    wire = _wire(text.encode())
    assert wire.endswith(b"\r\n.\r\n")
    assert b"\r\n.\r\n" not in wire[:-3]
    assert not wire.startswith(b".\r\n") or wire == b".\r\n"
    assert wire.replace(b"\r\n", b"").count(b"\r") == wire.replace(b"\r\n", b"").count(b"\n") == 0


def test_a_name_or_subject_cannot_bring_headers_of_its_own() -> None:
    server = MailServer(HOST, 25, MailSecurity.NONE, "loket@kantor.id", 'Kantor "Klaten", Jl. Émile')
    headers = message_bytes(server, LETTER).partition(b"\n\n")[0].decode("ascii")
    assert headers.count("\nTo:") == 1
    with pytest.raises(ValueError, match="Header"):
        message_bytes(server, replace(LETTER, subject="a\r\nBcc: lain@contoh.id"))
