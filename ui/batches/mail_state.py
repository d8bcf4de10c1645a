"""What the page of e-mails reads: the outbox, and how the branch sends."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import tzinfo

from counter_app.channels.outbox import list_mails
from counter_app.channels.outbox_model import Mail, MailState
from counter_app.channels.outbox_ports import OutboxWork
from counter_app.settings import MailSecurity, Switch

TO_DO = (MailState.WAITING, MailState.SENDING, MailState.UNSURE, MailState.GIVEN_UP)
DONE = (MailState.SENT, MailState.WITHDRAWN)


@dataclass(frozen=True)
class Server:
    """The branch's mail server, without its password, which no database knows."""

    sending: bool
    host: str
    port: int
    security: MailSecurity
    sender: str
    user: str


@dataclass(frozen=True)
class Outbox:
    mails: tuple[Mail, ...]
    server: Server
    zone: tzinfo

    def count(self, *states: MailState) -> int:
        return sum(one.state in states for one in self.mails)


def look(work: OutboxWork) -> Outbox:
    """All that is still to be done, and the latest of the rest."""
    branch = work.branch
    server = Server(
        sending=branch.mail_sending is Switch.ON,
        host=branch.smtp_host,
        port=branch.smtp_port,
        security=branch.smtp_security,
        sender=branch.mail_sender,
        user=branch.smtp_user,
    )
    return Outbox(list_mails(work, TO_DO) + list_mails(work, DONE), server, work.branch.zone.tzinfo)


def in_states(outbox: Outbox, states: Collection[MailState]) -> tuple[Mail, ...]:
    return tuple(one for one in outbox.mails if not states or one.state in states)
