"""One run of the outbox: what waits is drawn, given to the mail server and settled, mail by mail.

Nothing is sent within a unit of work: each mail is claimed in one and settled in another, so that no server, however
slow, keeps a counter waiting.
"""

from __future__ import annotations

import secrets
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Concatenate, ParamSpec, Protocol, TypeVar

from counter_app.channels.outbox import begin_run, claim, end_run, settle, take_next
from counter_app.channels.outbox_model import Delivery, Fate, MailProblem, MailToSend
from counter_app.shared.papers import Paper
from counter_app.staff.model import Actor, Permission
from counter_app.storage.mail_secret import MailSecret
from counter_app.storage.mailing import Letter, Postman, server_of
from counter_app.storage.unit_of_work import Database, SqlWork

P = ParamSpec("P")
R = TypeVar("R")

MOST_AT_ONCE = 500
"""Mails of one run; the next one goes on."""
_TEST_SUBJECT = "Uji kirim e-mail dari Loket Cabang"
_TEST_TEXT = "E-mail ini membuktikan bahwa kantor dapat mengirim e-mail. Tidak perlu dibalas.\n"


class Desk(Protocol):
    def content(self, work: Any, paper: int) -> tuple[Paper, Any]: ...

    def draw(self, content: Any) -> bytes: ...


class Runs(Protocol):
    """An office, as far as it is needed here."""

    @property
    def database(self) -> Database: ...

    @property
    def desk(self) -> Desk: ...

    def run(
        self, operation: Callable[Concatenate[SqlWork, P], R], /, actor: Actor, *args: P.args, **kwargs: P.kwargs
    ) -> R: ...

    def read(
        self, operation: Callable[Concatenate[SqlWork, P], R], /, actor: Actor, *args: P.args, **kwargs: P.kwargs
    ) -> R: ...


@dataclass(frozen=True)
class MailRun:
    """What came of a run. `busy`: another PC is sending; `problem` is the server's trouble that ended the run."""

    sent: int = 0
    postponed: int = 0
    given_up: int = 0
    unsure: int = 0
    busy: bool = False
    problem: MailProblem | None = None


def mail_secret(office: Runs) -> MailSecret:
    key = office.database.vault.key
    return MailSecret(key.folder, key.fingerprint)


def make_postman(office: Runs, actor: Actor) -> Postman:
    """A postman by the branch's settings. Raises `Unavailable` (MAIL_PASSWORD_MISSING)."""
    branch = office.read(lambda work: work.branch, actor)
    return Postman(server_of(branch, mail_secret(office).read() if branch.smtp_user else None))


def never() -> bool:
    """Nobody wants the run to end early."""
    return False


def send_waiting(
    office: Runs,
    actor: Actor,
    postman: Postman | None = None,
    *,
    most: int = MOST_AT_ONCE,
    stop: Callable[[], bool] = never,
) -> MailRun:
    """Send what is due, one run at a time over all PCs. Fit to be run by a clock or a window's timer.

    Once `stop` says so, the server is given no further text; what was not sent waits for the next run. Raises
    `OfficeError`: NOT_ALLOWED, MAIL_OFF; `Unavailable`.
    """
    actor.require(Permission.SERVE)
    holder = secrets.token_hex(8)
    if not office.run(begin_run, actor, holder):
        return MailRun(busy=True)
    try:
        with_postman = postman or make_postman(office, actor)
        try:
            return _send_all(_Run(office, actor, with_postman, holder, stop), most)
        finally:
            with_postman.close()
    finally:
        office.run(end_run, actor, holder)


@dataclass(frozen=True)
class _Run:
    office: Runs
    actor: Actor
    postman: Postman
    holder: str
    stop: Callable[[], bool]


def _send_all(run: _Run, most: int) -> MailRun:
    fates: Counter[Fate] = Counter()
    trouble: MailProblem | None = None
    for _ in range(most):
        ready = None if run.stop() else run.office.run(take_next, run.actor, run.holder)
        if ready is None:
            break
        delivery = _send(run, ready)
        fates[delivery.fate] += 1
        if delivery.fate is Fate.TAKEN:
            break
        run.office.run(settle, run.actor, ready.mail.id, run.holder, delivery)
        if delivery.stop:
            trouble = delivery.problem
            break
    return MailRun(fates[Fate.SENT], fates[Fate.LATER], fates[Fate.NEVER], fates[Fate.UNSURE], problem=trouble)


def _send(run: _Run, ready: MailToSend) -> Delivery:
    office, actor = run.office, run.actor
    issued, content = office.read(office.desk.content, actor, ready.mail.paper)
    letter = Letter(
        address=ready.address,
        subject=ready.subject,
        text=ready.text,
        reference=ready.reference,
        at=office.database.clock.now(),
        attachment=office.desk.draw(content),
        attachment_name=f"{issued.number}.pdf",
    )
    return run.postman.send(letter, lambda: not run.stop() and office.run(claim, actor, ready.mail.id, run.holder))


def send_test(office: Runs, actor: Actor, address: str, postman: Postman | None = None) -> Delivery:
    """Send a mail without anything in it, to see whether the settings are right. Raises as `send_waiting` does."""
    actor.require(Permission.SUPERVISE)
    courier = postman or make_postman(office, actor)
    letter = Letter(address, _TEST_SUBJECT, _TEST_TEXT, f"test.{secrets.token_hex(8)}", office.database.clock.now())
    try:
        return courier.send(letter, lambda: True)
    finally:
        courier.close()
