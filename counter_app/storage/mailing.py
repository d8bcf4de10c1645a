"""Giving e-mails to the branch's mail server (SMTP, RFC 5321).

`smtplib` is used step by step, because its one call for a whole mail cannot tell a connection that broke before the
server had the text from one that broke before the server answered; and nothing that a server says is kept or shown,
since it may repeat an address.
"""

from __future__ import annotations

import re
import smtplib
import ssl
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime, formataddr

from counter_app.channels.outbox_model import Delivery, Fate, MailProblem
from counter_app.settings import BranchSettings, MailSecurity

TIMEOUT_S = 30.0
_POLICY = SMTP.clone(cte_type="7bit")
_LONE_END = re.compile(rb"\r?\n|\r")
_STARTS_WITH_DOT = re.compile(rb"(?m)^\.")
_TEMPORARY, _PERMANENT = 400, 500
_OK, _GO_ON = 250, 354


@dataclass(frozen=True)
class MailServer:
    """Where and as whom to send. `password` is None for a server that asks for none; times out after `timeout_s`."""

    host: str
    port: int
    security: MailSecurity
    sender: str
    sender_name: str
    user: str = ""
    password: str | None = None
    timeout_s: float = TIMEOUT_S


def server_of(branch: BranchSettings, password: str | None) -> MailServer:
    """The mail server of a branch."""
    return MailServer(
        host=branch.smtp_host,
        port=branch.smtp_port,
        security=branch.smtp_security,
        sender=branch.mail_sender,
        sender_name=branch.branch_name,
        user=branch.smtp_user,
        password=password,
    )


@dataclass(frozen=True)
class Letter:
    """One mail as it goes out; `reference` makes its Message-ID, which is the same at every try."""

    address: str
    subject: str
    text: str
    reference: str
    at: datetime
    attachment: bytes | None = None
    attachment_name: str = ""


class _Refused(Exception):  # noqa: N818 - an answer of the server
    def __init__(self, delivery: Delivery) -> None:
        super().__init__()
        self.delivery = delivery


class Postman:
    """Sends letters over one connection; close it when done. `trust` is for servers with a certificate of their own."""

    def __init__(self, server: MailServer, trust: ssl.SSLContext | None = None) -> None:
        self._server = server
        self._trust = trust
        self._line: smtplib.SMTP | None = None

    def send(self, letter: Letter, claim: Callable[[], bool]) -> Delivery:
        """Try to send a letter once. `claim` is asked before the server gets the text, and may call it off."""
        try:
            line = self._ready()
            self._envelope(line, letter)
            if not claim():
                self.close()
                return Delivery(Fate.TAKEN)
            return self._text(line, message_bytes(self._server, letter))
        except _Refused as refused:
            self.close()
            return refused.delivery
        except (OSError, smtplib.SMTPException):
            self.close()
            return Delivery(Fate.LATER, MailProblem.BROKEN_OFF, stop=True)

    def close(self) -> None:
        line, self._line = self._line, None
        if line is not None:
            with suppress(OSError, smtplib.SMTPException):
                line.quit()
            line.close()

    def _ready(self) -> smtplib.SMTP:
        """The open connection, or a new one: a server may have closed it after the mail before."""
        if self._line is not None:
            with suppress(OSError, smtplib.SMTPException):
                if self._line.rset()[0] == _OK:
                    return self._line
            self.close()
        line = self._connect()
        self._line = line
        self._greet(line)
        return line

    def _connect(self) -> smtplib.SMTP:
        server = self._server
        name = server.sender.rpartition("@")[2] or "localhost"
        try:
            if server.security is MailSecurity.TLS:
                return smtplib.SMTP_SSL(
                    server.host, server.port, local_hostname=name, timeout=server.timeout_s, context=self._context()
                )
            return smtplib.SMTP(server.host, server.port, local_hostname=name, timeout=server.timeout_s)
        except ssl.SSLError as problem:
            raise _later(MailProblem.TLS_FAILED) from problem
        except smtplib.SMTPConnectError as problem:
            later = MailProblem.TRY_LATER if _TEMPORARY <= problem.smtp_code < _PERMANENT else None
            raise _later(later or MailProblem.SERVER_REFUSED) from problem
        except (OSError, smtplib.SMTPException) as problem:
            raise _later(MailProblem.UNREACHABLE) from problem

    def _context(self) -> ssl.SSLContext:
        return self._trust or ssl.create_default_context()

    def _greet(self, line: smtplib.SMTP) -> None:
        line.ehlo_or_helo_if_needed()
        if self._server.security is MailSecurity.STARTTLS:
            if not line.has_extn("starttls"):  # never openly instead
                raise _later(MailProblem.TLS_MISSING)
            try:
                line.starttls(context=self._context())
            except (ssl.SSLError, smtplib.SMTPResponseException) as problem:
                raise _later(MailProblem.TLS_FAILED) from problem
            line.ehlo()
        if self._server.user:
            try:
                line.login(self._server.user, self._server.password or "")
            except (smtplib.SMTPAuthenticationError, smtplib.SMTPNotSupportedError) as problem:
                raise _later(MailProblem.SIGN_IN_REFUSED) from problem

    def _envelope(self, line: smtplib.SMTP, letter: Letter) -> None:
        code = line.mail(self._server.sender)[0]
        if code != _OK:
            raise _later(MailProblem.TRY_LATER if code < _PERMANENT else MailProblem.SENDER_REFUSED)
        code = line.rcpt(letter.address)[0]
        if code not in (250, 251):
            raise _Refused(_of_code(code, MailProblem.ADDRESS_REFUSED))

    def _text(self, line: smtplib.SMTP, text: bytes) -> Delivery:
        """The part after which nobody can say whether the mail went out, unless the server says it."""
        line.putcmd("data")
        code = line.getreply()[0]
        if code != _GO_ON:
            self.close()
            return _of_code(code, MailProblem.MESSAGE_REFUSED)
        line.send(_wire(text))  # a server takes nothing before the lone dot, so what breaks here may be tried again
        try:
            code = line.getreply()[0]
        except (OSError, smtplib.SMTPException):
            self.close()
            return Delivery(Fate.UNSURE, MailProblem.NO_REPLY, stop=True)
        return Delivery(Fate.SENT) if code == _OK else _of_code(code, MailProblem.MESSAGE_REFUSED)


def _later(problem: MailProblem) -> _Refused:
    return _Refused(Delivery(Fate.LATER, problem, stop=True))


def _of_code(code: int, permanent: MailProblem) -> Delivery:
    """What a refusal of one mail means: 4xx is for now, 5xx for ever."""
    if _TEMPORARY <= code < _PERMANENT:
        return Delivery(Fate.LATER, MailProblem.TRY_LATER)
    return Delivery(Fate.NEVER, permanent)


def _wire(text: bytes) -> bytes:
    """A message as it is transmitted (RFC 5321 4.5.2): lines end in CRLF, a dot at the start of one is doubled."""
    lines = _STARTS_WITH_DOT.sub(b"..", _LONE_END.sub(b"\n", text)).rstrip(b"\n")
    return lines.replace(b"\n", b"\r\n") + b"\r\n.\r\n"


def message_bytes(server: MailServer, letter: Letter) -> bytes:
    """A letter with its headers (RFC 5322), in 7-bit letters that every server takes."""
    message = EmailMessage(policy=_POLICY)
    message["From"] = formataddr((server.sender_name, server.sender))
    message["To"] = letter.address
    message["Subject"] = letter.subject
    message["Date"] = format_datetime(letter.at)
    message["Message-ID"] = f"<{letter.reference}@{server.sender.rpartition('@')[2]}>"
    message["Auto-Submitted"] = "auto-generated"
    message["Content-Language"] = "id"
    message.set_content(letter.text)
    if letter.attachment is not None:
        message.add_attachment(
            letter.attachment, maintype="application", subtype="pdf", filename=letter.attachment_name
        )
    return message.as_bytes()
