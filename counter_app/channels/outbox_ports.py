"""What the outbox needs of storage."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from typing import Any, Protocol

from counter_app.channels.outbox_model import Mail, MailKind, MailState
from counter_app.payments.ports import PaymentWork


class OutboxStore(Protocol):
    """Mails, at most one for a paper, and the lease of whoever is sending."""

    def add(self, case: int, kind: MailKind, paper: int, at: datetime) -> Mail: ...

    def find(self, mail: int) -> Mail | None:
        """A mail, locked until the end of the unit of work."""
        ...

    def of_paper(self, paper: int) -> Mail | None: ...

    def of_case(self, case: int) -> tuple[Mail, ...]: ...

    def listed(self, states: Collection[MailState], most: int) -> tuple[Mail, ...]:
        """Mails in these states, the latest first."""
        ...

    def due(self, now: datetime) -> Mail | None:
        """The waiting mail whose time came first, locked."""
        ...

    def is_due(self, now: datetime) -> bool:
        """Whether a mail waits whose time has come, or one was being sent by a run that is dead; locks nothing."""
        ...

    def abandoned(self, holder: str) -> tuple[Mail, ...]:
        """Mails that another run than this one was sending."""
        ...

    def change(self, mail: Mail, state: MailState, **values: Any) -> Mail | None:
        """Change a mail that is still in `mail.state`; None when it changed meanwhile."""
        ...

    def hold(self, holder: str, now: datetime, until: datetime) -> bool:
        """Take the lease, or keep the own one; False while another run has it."""
        ...

    def release(self, holder: str) -> None: ...


class OutboxWork(PaymentWork, Protocol):
    @property
    def outbox(self) -> OutboxStore: ...
