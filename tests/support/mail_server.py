"""Real mail servers on this PC, friendly and unfriendly ones, each on a port of its own."""

from __future__ import annotations

import asyncio
import ssl
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email import message_from_bytes
from email.message import EmailMessage, Message
from email.policy import default
from enum import Enum, auto
from ipaddress import ip_address
from pathlib import Path
from typing import Any, cast

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

HOST = "127.0.0.1"
USER, PASSWORD = "loket", "rahasia-sekali-77"


class Mood(Enum):
    """How a server treats a mail."""

    FINE = auto()
    GREETS_LATER = auto()
    """421 instead of a greeting."""
    GREETS_NEVER = auto()
    SENDER_BAD = auto()
    RCPT_LATER = auto()
    RCPT_NEVER = auto()
    DATA_LATER = auto()
    DATA_NEVER = auto()
    HANGS_UP_AT_RCPT = auto()
    HANGS_UP_BEFORE_TEXT = auto()
    HANGS_UP_IN_TEXT = auto()
    """Takes the text and never says so."""
    SILENT = auto()
    """Takes the text, says nothing, and keeps the line."""
    SILENT_AT_RCPT = auto()


@dataclass
class Post:
    """What arrived, and the moods of the mails to come; the last one stays."""

    moods: list[Mood]
    arrived: list[EmailMessage] = field(default_factory=list)
    recipients: list[str] = field(default_factory=list)
    lines: int = 0
    open: bool = False

    @property
    def mood(self) -> Mood:
        return self.moods[0]

    def next_mood(self) -> None:
        if len(self.moods) > 1:
            self.moods.pop(0)

    async def handle_MAIL(  # noqa: N802 - the names that the server looks for
        self, _server: SMTP, _session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        if self.mood is Mood.SENDER_BAD:
            return "550 5.7.1 sender not allowed"
        envelope.mail_from = address
        envelope.mail_options.extend(options)
        return "250 OK"

    async def handle_RCPT(  # noqa: N802
        self, server: SMTP, _session: Session, envelope: Envelope, address: str, _options: list[str]
    ) -> str:
        match self.mood:
            case Mood.RCPT_LATER:
                self.next_mood()
                return f"450 4.2.0 {address} greylisted"
            case Mood.RCPT_NEVER:
                self.next_mood()
                return f"550 5.1.1 {address} unknown"
            case Mood.HANGS_UP_AT_RCPT:
                self.next_mood()
                cast("Any", server.transport).abort()
            case Mood.SILENT_AT_RCPT:
                self.next_mood()
                await asyncio.Event().wait()
            case _:
                envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: SMTP, _session: Session, envelope: Envelope) -> str:  # noqa: N802
        mood = self.mood
        self.next_mood()
        match mood:
            case Mood.DATA_LATER:
                return "451 4.3.0 try later"
            case Mood.DATA_NEVER:
                return "554 5.7.1 looks like spam"
            case _:
                self._take(envelope)
        if mood is Mood.HANGS_UP_IN_TEXT:
            cast("Any", server.transport).abort()
        if mood is Mood.SILENT:
            await asyncio.Event().wait()
        return "250 2.0.0 taken"

    def _take(self, envelope: Envelope) -> None:
        content = envelope.original_content or b""
        self.arrived.append(message_from_bytes(content, policy=default))
        self.recipients += envelope.rcpt_tos


class _Server(SMTP):
    async def _handle_client(self) -> None:
        post: Post = self.event_handler
        post.lines += post.open
        if post.open and post.mood in {Mood.GREETS_LATER, Mood.GREETS_NEVER}:
            answer = "421 4.3.2 busy" if post.mood is Mood.GREETS_LATER else "554 5.7.1 not you"
            post.next_mood()
            await self.push(answer)
            cast("Any", self.transport).close()
            return
        await super()._handle_client()

    async def smtp_DATA(self, arg: str) -> None:  # noqa: N802
        post: Post = self.event_handler
        if post.mood is Mood.HANGS_UP_BEFORE_TEXT:
            post.next_mood()
            await self.push("354 go on")
            cast("Any", self.transport).abort()
            return
        await super().smtp_DATA(arg)


class _Controller(Controller):
    def _trigger_server(self) -> None:
        """The controller calls its own server once to see whether it is there; at the port that it got."""
        self.port = _port(self)
        super()._trigger_server()  # type: ignore[no-untyped-call]

    def factory(self) -> SMTP:
        return _Server(self.handler, **self.SMTP_kwargs)


@dataclass(frozen=True)
class Running:
    post: Post
    port: int


@contextmanager
def mail_server(
    *moods: Mood, secured: bool = False, from_start: bool = False, folder: Path | None = None
) -> Iterator[Running]:
    """A server; `secured` asks for STARTTLS and a password, `from_start` speaks TLS at once."""
    post = Post(list(moods) or [Mood.FINE])
    more: dict[str, Any] = {}
    if secured or from_start:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(*certificate(folder or Path()))
        more = {"ssl_context": context} if from_start else {"tls_context": context, "require_starttls": True}
        more |= {"authenticator": _knows, "auth_required": secured}
    controller = _Controller(post, hostname=HOST, port=0, ready_timeout=10, **more)
    controller.start()
    try:
        post.open = True
        yield Running(post, _port(controller))
    finally:
        controller.stop()


def _port(controller: Controller) -> int:
    return int(cast("Any", controller.server).sockets[0].getsockname()[1])


def _knows(_server: SMTP, _session: Session, _envelope: Envelope, _mechanism: str, data: Any) -> AuthResult:
    known = isinstance(data, LoginPassword) and (data.login, data.password) == (USER.encode(), PASSWORD.encode())
    return AuthResult(success=known, handled=known)


def certificate(folder: Path) -> tuple[Path, Path]:
    """A certificate of a server on this PC and its key; made once in a folder."""
    public, private = folder / "server.pem", folder / "server.key"
    if public.exists():
        return public, private
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "surel latihan")])
    now = datetime.now(UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.IPAddress(ip_address(HOST))]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .sign(key, hashes.SHA256())
    )
    public.write_bytes(made.public_bytes(serialization.Encoding.PEM))
    private.write_bytes(
        key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    )
    return public, private


def trust(folder: Path) -> ssl.SSLContext:
    return ssl.create_default_context(cafile=str(certificate(folder)[0]))


def attachments(message: Message) -> Sequence[EmailMessage]:
    return list(cast("EmailMessage", message).iter_attachments())
