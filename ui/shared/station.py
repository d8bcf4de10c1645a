"""What a window is given: the office, its background jobs, theme and language."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol, TypeVar

from PySide6.QtCore import QObject, Signal

from counter_app.channels.outbox_model import Delivery
from counter_app.channels.spo_model import TakenIn
from counter_app.channels.spo_pairing import KeyPage
from counter_app.dues.model import Segment
from counter_app.registration.attachments import Attachment
from counter_app.shared.changes import Changes, Part
from counter_app.shared.clock import Clock
from counter_app.shared.errors import OfficeError, Unavailable
from counter_app.staff.model import Actor, SignInOutcome
from ui.shared.exchange import MadeFile, MailRun, NightRun
from ui.shared.jobs import Jobs
from ui.shared.language import Speech
from ui.shared.theme import Theme

LOG = logging.getLogger(__name__)
R = TypeVar("R")


class Office(Protocol):
    """The part of the office that windows use; `operation` takes the unit of work first."""

    @property
    def training(self) -> bool: ...

    @property
    def branch_code(self) -> str: ...

    @property
    def clock(self) -> Clock: ...

    def run(self, operation: Callable[..., R], actor: Actor, /, *args: Any, **kwargs: Any) -> R: ...

    def read(self, operation: Callable[..., R], actor: Actor, /, *args: Any, **kwargs: Any) -> R: ...

    def attach(self, actor: Actor, number: str, item: str, content: bytes) -> Attachment: ...

    def sign_in(self, name: str, secret: str) -> SignInOutcome: ...

    def print_paper(self, paper: int, actor: Actor) -> str: ...

    def preview_paper(self, paper: int, actor: Actor) -> bytes: ...

    def blank_form(self, segment: Segment) -> bytes: ...

    def print_blank_form(self, segment: Segment) -> str: ...

    def exchange_keys(self, actor: Actor, *, renew: bool = False) -> KeyPage: ...

    def send_exchange(self, actor: Actor, target: Path, partner: str | None = None) -> MadeFile: ...

    def take_exchange(self, actor: Actor, file: Path) -> TakenIn: ...

    def exchange_nightly(self, actor: Actor, folder: Path) -> NightRun: ...

    def send_mail(self, actor: Actor, *, stop: Callable[[], bool] = ...) -> MailRun: ...

    def test_mail(self, actor: Actor, address: str) -> Delivery: ...

    def keep_mail_password(self, actor: Actor, password: str) -> None: ...


@dataclass(frozen=True)
class Surroundings:
    """What all windows of a process share.

    `outside` is the worker for what waits for other machines, as mail servers; without one the database's does it.
    """

    office: Office
    jobs: Jobs
    theme: Theme
    speech: Speech
    outside: Jobs | None = None


class Station(QObject):
    """One window's access to the office, acting as somebody.

    `refused` and `unavailable` carry what no caller took itself; `changed` carries what this process or another one
    changed, so that the window refreshes just those parts.
    """

    refused = Signal(object)
    unavailable = Signal(object)
    available = Signal()
    changed = Signal(object)

    def __init__(self, surroundings: Surroundings, actor: Actor) -> None:
        super().__init__()
        self.office = surroundings.office
        self.jobs = surroundings.jobs
        self.outside = surroundings.outside or surroundings.jobs
        self.theme = surroundings.theme
        self.speech = surroundings.speech
        self.actor = actor

    def run(
        self,
        operation: Callable[..., R],
        *args: Any,
        then: Callable[[R], None] = lambda _result: None,
        refused: Callable[[OfficeError], None] | None = None,
        **kwargs: Any,
    ) -> None:
        """Run an operation that changes something."""
        self._go(lambda: self.office.run(operation, self.actor, *args, **kwargs), then, refused)

    def read(
        self,
        query: Callable[..., R],
        *args: Any,
        then: Callable[[R], None],
        refused: Callable[[OfficeError], None] | None = None,
        **kwargs: Any,
    ) -> None:
        """Run something that only looks."""
        self._go(lambda: self.office.read(query, self.actor, *args, **kwargs), then, refused)

    def work(
        self,
        work: Callable[[], R],
        *,
        then: Callable[[R], None],
        refused: Callable[[OfficeError], None] | None = None,
    ) -> None:
        """Run anything else that must not hold up the window: signing in, printing, drawing a preview."""
        self._go(work, then, refused)

    def work_outside(
        self,
        work: Callable[[], R],
        *,
        then: Callable[[R], None],
        refused: Callable[[OfficeError], None] | None = None,
    ) -> None:
        """The same for what waits for other machines; meanwhile the window goes on with the database."""
        self._go(work, then, refused, self.outside)

    def _go(
        self,
        work: Callable[[], R],
        then: Callable[[R], None],
        refused: Callable[[OfficeError], None] | None,
        jobs: Jobs | None = None,
    ) -> None:
        def done(result: R) -> None:
            self.available.emit()
            then(result)

        (jobs or self.jobs).run(work, done, refused or self.refused.emit, self._fail)

    def _fail(self, failure: Unavailable) -> None:
        LOG.warning("unavailable: %s", failure.code.value)
        self.unavailable.emit(failure)


def concerns(changes: Changes, *parts: Part) -> bool:
    """Whether a window that shows these parts has to look again."""
    return not changes.parts.isdisjoint(parts)
