"""One run of one command: what was asked for, the office that it works on, and who acts."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, fields, replace
from datetime import UTC, date, datetime, timedelta, tzinfo
from functools import cached_property
from typing import TYPE_CHECKING, Concatenate, ParamSpec, TypeVar, assert_never

from counter_app.cli.answer import Document
from counter_app.cli.inputs import read_moment, read_secret
from counter_app.cli.wording import Words
from counter_app.settings import Language, Settings, load_settings
from counter_app.shared.calendar import Zone
from counter_app.shared.clock import SetClock
from counter_app.shared.errors import ErrorCode, OfficeError, Unavailable
from counter_app.shared.labels import Label
from counter_app.shared.papers import Paper
from counter_app.staff.model import SYSTEM, Actor, Permission, SignedIn, SignInLocked, SignInRefused

if TYPE_CHECKING:
    from counter_app.bootstrap import Office
    from counter_app.storage.unit_of_work import SqlWork

P = ParamSpec("P")
R = TypeVar("R")


@dataclass(frozen=True)
class Given:
    """The options that every command takes, before or after its name. None: not given."""

    database: str | None = None
    json: bool = False
    officer: str | None = None
    password_file: str | None = None
    now: str | None = None
    lang: Language | None = None

    def over(self, earlier: Given) -> Given:
        """These options where they were given, else the earlier ones."""
        mine = {one.name: getattr(self, one.name) for one in fields(self)}
        return replace(earlier, **{name: value for name, value in mine.items() if value not in (None, False)})


@dataclass(frozen=True)
class Printed:
    """Papers that were to be printed: what to tell of them, and what hindered one."""

    papers: tuple[Document, ...]
    failure: Unavailable | None


class Session:
    """Opens what a command needs when it needs it, and nothing before."""

    def __init__(self, given: Given, fallback: Language) -> None:
        self.given = given
        self._fallback = fallback
        self._opened: Office | None = None

    @cached_property
    def settings(self) -> Settings:
        """Raises as `load_settings` does, and FIELD_MISSING for an empty address, which is an unset variable."""
        if self.given.database is not None and not self.given.database.strip():
            raise OfficeError(ErrorCode.FIELD_MISSING, field="database")
        settings = load_settings(database=self.given.database)
        return replace(settings, papers=settings.papers.absolute())

    @property
    def words(self) -> Words:
        return Words(self.given.lang or self._fallback)

    @property
    def office(self) -> Office:
        """The office on the database; opened by the first who asks."""
        if self._opened is None:
            self._opened = self._open()
        return self._opened

    def _open(self) -> Office:
        # SQLAlchemy and reportlab cost half a second to import. Help, completion, usage errors and the commands
        # without a database must not pay for them, so they are imported when an office is opened, and only here
        # and in `administration`.
        from counter_app.bootstrap import open_office

        if self.given.now is None:
            return open_office(self.settings)
        moment = read_moment(self.given.now, "now")
        clock = SetClock(datetime.now(UTC))
        office = open_office(self.settings, clock)
        if not office.training:
            office.close()
            raise OfficeError(ErrorCode.TRAINING_ONLY, field="now")
        self._opened = office
        clock.set(self.in_branch(moment))
        return office

    @cached_property
    def actor(self) -> Actor:
        """Who acts. Raises `OfficeError`: SIGN_IN_NEEDED, SIGN_IN_FAILED, OFFICER_LOCKED."""
        name = self.given.officer
        if name is None:
            return self.office.command_line_actor()
        prompt = Label(f"Sandi {name}", f"Password of {name}")
        secret = read_secret(self.given.password_file, self.words, prompt, field="password_file")
        outcome = self.office.sign_in(name, secret)
        match outcome:
            case SignedIn(actor):
                return actor
            case SignInRefused(tries_left):
                raise OfficeError(ErrorCode.SIGN_IN_FAILED, field="officer", tries_left=tries_left)
            case SignInLocked(until):
                left = until - self.office.clock.now()
                minutes = max(1, -(-left // timedelta(minutes=1)))
                raise OfficeError(ErrorCode.OFFICER_LOCKED, field="officer", minutes=minutes)
            case _:
                assert_never(outcome)

    def sign_in(self) -> None:
        """Settle who acts, before anything else is asked."""
        self.actor.require(Permission.SERVE)

    def run(self, operation: Callable[Concatenate[SqlWork, P], R], /, *args: P.args, **kwargs: P.kwargs) -> R:
        """Run an operation for the acting officer."""
        return self.office.run(operation, self.actor, *args, **kwargs)

    def read(self, operation: Callable[Concatenate[SqlWork, P], R], /, *args: P.args, **kwargs: P.kwargs) -> R:
        """Look at something for the acting officer."""
        return self.office.read(operation, self.actor, *args, **kwargs)

    @property
    def zone(self) -> tzinfo:
        """The zone in which times are told: the branch's once an office is open."""
        if self._opened is None:
            return Zone.WIB.tzinfo
        return self._branch_zone

    @cached_property
    def _branch_zone(self) -> tzinfo:
        return self.office.read(lambda work: work.branch.zone, SYSTEM).tzinfo

    def in_branch(self, moment: datetime) -> datetime:
        """A moment as it is, or on the branch's wall clock when it names no offset."""
        return moment if moment.tzinfo is not None else moment.replace(tzinfo=self._branch_zone)

    def today(self) -> date:
        """The office's present business day."""
        return self.read(lambda work: work.today)

    def print_papers(self, again: str, *papers: Paper) -> Printed:
        """Print papers that are issued. `again` is the command that prints those that did not come out."""
        told: list[Document] = []
        failed: list[str] = []
        failure: Unavailable | None = None
        for paper in papers:
            path: str | None = None
            try:
                path = self.office.print_paper(paper.id, self.actor)
            except Unavailable as problem:
                failure = failure or problem
                failed.append(paper.number)
            told.append(paper_document(paper) | {"path": path})
        if failure is not None:
            details = dict(failure.details, papers=tuple(failed), again=f"counter-app {again}")
            failure = Unavailable(failure.code, **details)
        return Printed(tuple(told), failure)

    def close(self) -> None:
        if self._opened is not None:
            self._opened.close()


def paper_document(paper: Paper) -> Document:
    return {"kind": paper.kind, "number": paper.number, "verification": paper.verification}
