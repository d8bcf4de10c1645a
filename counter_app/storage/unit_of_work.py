"""The unit of work: one transaction, its time, its stores, its events."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property, partial
from typing import NoReturn

import sqlalchemy as sa
from sqlalchemy.engine import Engine

from counter_app.dues.loading import tariff_with
from counter_app.dues.tariff import Tariff
from counter_app.settings import BranchSettings, branch_settings
from counter_app.shared.calendar import business_day
from counter_app.shared.changes import Changes
from counter_app.shared.clock import Clock
from counter_app.shared.events import EventKind, EventValue, NewEvent, Subject
from counter_app.staff.model import Actor
from counter_app.storage import tables
from counter_app.storage.attempts import Attempts
from counter_app.storage.change_feed import announce, changes_of
from counter_app.storage.engine import Overtaken, failures_named, reading, writing
from counter_app.storage.events import Head, SqlDiary, append, read_head
from counter_app.storage.payments_at_once import SqlPaymentsAtOnce, payments_at_once
from counter_app.storage.stores.agents import SqlAgents, SqlSponsors
from counter_app.storage.stores.attachments import SqlAttachments
from counter_app.storage.stores.bank_lists import SqlBankLists
from counter_app.storage.stores.batches import SqlBatches
from counter_app.storage.stores.bookings import SqlBookings
from counter_app.storage.stores.cards import SqlCards
from counter_app.storage.stores.cases import SqlCases
from counter_app.storage.stores.counters import SqlCounters
from counter_app.storage.stores.drafts import SqlDrafts
from counter_app.storage.stores.erasures import SqlErasures
from counter_app.storage.stores.exchange import SqlExchange
from counter_app.storage.stores.finding import SqlFinding
from counter_app.storage.stores.forecasts import SqlForecasts
from counter_app.storage.stores.hours import SqlHours
from counter_app.storage.stores.online import SqlOnline
from counter_app.storage.stores.outbox import SqlOutbox
from counter_app.storage.stores.papers import SqlPapers
from counter_app.storage.stores.payment_lists import SqlPaymentLists
from counter_app.storage.stores.payments import SqlPaymentCodes, SqlPayments
from counter_app.storage.stores.persons import SqlPersons
from counter_app.storage.stores.reports import SqlReports
from counter_app.storage.stores.retention import SqlRetention
from counter_app.storage.stores.reversals import SqlReversals
from counter_app.storage.stores.screens import SqlScreens
from counter_app.storage.stores.signatures import SqlSignatures
from counter_app.storage.stores.staff import SqlOfficers, SqlSettings
from counter_app.storage.stores.survey import SqlSurvey, SqlSurveyCodes
from counter_app.storage.stores.tariffs import SqlTariffs, stored_files
from counter_app.storage.stores.tickets import SqlTickets
from counter_app.storage.stores.totals import SqlTotals
from counter_app.storage.vault import Folders, Vault

Reaction = Callable[["SqlWork", NewEvent], None]


@dataclass(frozen=True)
class BranchIdentity:
    """What a database says of its branch for ever."""

    code: str
    training: bool
    key: bytes


class SqlWork(Attempts):
    """One unit of work on a connection. Satisfies the ports of every area."""

    def __init__(
        self,
        connection: sa.Connection,
        *,
        head: Head,
        clock_now: datetime,
        identity: BranchIdentity,
        branch: BranchSettings,
        tariff: Callable[[sa.Connection], Tariff],
        vault: Vault,
        actor: Actor,
        reactions: Mapping[EventKind, tuple[Reaction, ...]],
    ) -> None:
        self.connection = connection
        self.clock_now = clock_now
        self.now = max(clock_now, head.at)
        self.branch = branch
        self.today: date = business_day(self.now, branch.zone)
        self.branch_code = identity.code
        self.training = identity.training
        self.key = identity.key
        self.vault = vault
        self.actor = actor
        self.afterwards: list[Callable[[SqlWork], object]] = []
        self._head = head
        self._alone = connection.dialect.name == "sqlite"
        self._reactions = reactions
        self._read_tariff = tariff
        self._events: list[NewEvent] = []
        self._written = 0

    def record(self, kind: EventKind, subject: Subject = Subject(), /, **details: EventValue) -> None:  # noqa: B008
        event = NewEvent(kind, subject, details)
        self._events.append(event)
        for react in self._reactions.get(kind, ()):
            react(self, event)

    def payments_at_once(
        self, codes: Collection[str], references: Collection[str], most: int, *, keep: bool
    ) -> AbstractContextManager[SqlPaymentsAtOnce]:
        return payments_at_once(self, codes, references, most, keep=keep)

    def is_closed(self, day: date) -> bool:
        if self._head.closed_through is None or day > self._head.closed_through:
            return False
        return (
            self.connection.execute(
                sa.select(tables.closings.c.business_day).where(tables.closings.c.business_day == day)
            ).first()
            is not None
        )

    def work_alone(self) -> None:
        """Keep every other unit of work from committing until this one ends. SQLite writers are alone anyway.

        Raises `Overtaken` when another unit of work closed a day since this one looked whether it is open.
        """
        if not self._alone:
            open_since = self._head.closed_through
            self._head = read_head(self.connection, lock=True)
            self._alone = True
            if self._head.closed_through != open_since:
                raise Overtaken

    def begin_again(self) -> NoReturn:
        """Undo this unit of work, let the others that wait for it go first, and run its operation again."""
        raise Overtaken

    def later(self, act: Callable[[SqlWork], object]) -> None:
        """Do something in a unit of work of its own as soon as this one is committed; it may only tidy up."""
        self.afterwards.append(act)

    @cached_property
    def tariff(self) -> Tariff:
        """Read when it is asked for, so that a tariff that contradicts itself hinders quotes only."""
        return self._read_tariff(self.connection)

    @cached_property
    def tickets(self) -> SqlTickets:
        return SqlTickets(self.connection)

    @cached_property
    def counters(self) -> SqlCounters:
        return SqlCounters(self.connection, self.actor, self.branch.priority_ratio)

    @cached_property
    def forecasts(self) -> SqlForecasts:
        return SqlForecasts(self.connection, self.branch.zone)

    @cached_property
    def hours(self) -> SqlHours:
        return SqlHours(self.connection)

    @cached_property
    def bookings(self) -> SqlBookings:
        return SqlBookings(self.connection, self.branch.zone, self.actor.id, self.now)

    @cached_property
    def survey_codes(self) -> SqlSurveyCodes:
        return SqlSurveyCodes(self.connection)

    @cached_property
    def survey(self) -> SqlSurvey:
        return SqlSurvey(self.connection)

    @cached_property
    def cases(self) -> SqlCases:
        return SqlCases(self.connection, self.now, self.today, self.actor.id)

    @cached_property
    def finding(self) -> SqlFinding:
        return SqlFinding(self.connection)

    @cached_property
    def attachments(self) -> SqlAttachments:
        return SqlAttachments(self.connection, self.now, self.actor.id)

    @cached_property
    def drafts(self) -> SqlDrafts:
        return SqlDrafts(self.connection, self.now, self.actor.id)

    @cached_property
    def screens(self) -> SqlScreens:
        return SqlScreens(self.connection, self.now)

    @cached_property
    def payment_codes(self) -> SqlPaymentCodes:
        return SqlPaymentCodes(self.connection, self.actor.id)

    @cached_property
    def payments(self) -> SqlPayments:
        return SqlPayments(self.connection, self.actor.id)

    @cached_property
    def reversals(self) -> SqlReversals:
        return SqlReversals(self.connection, self.actor.id)

    @cached_property
    def bank_lists(self) -> SqlBankLists:
        return SqlBankLists(self.connection, self.actor.id)

    @cached_property
    def payment_lists(self) -> SqlPaymentLists:
        return SqlPaymentLists(self.connection)

    @cached_property
    def cards(self) -> SqlCards:
        return SqlCards(self.connection)

    @cached_property
    def signatures(self) -> SqlSignatures:
        return SqlSignatures(self.connection)

    @cached_property
    def exchange(self) -> SqlExchange:
        return SqlExchange(self.connection, self.branch_code, self.branch.office_kind, self.now, self.actor.id)

    @cached_property
    def online(self) -> SqlOnline:
        return SqlOnline(self.connection, self.now, self.actor.id)

    @cached_property
    def outbox(self) -> SqlOutbox:
        return SqlOutbox(self.connection, self.actor.id)

    @cached_property
    def totals(self) -> SqlTotals:
        return SqlTotals(self.connection, self.actor.id, self.now)

    @cached_property
    def agents(self) -> SqlAgents:
        return SqlAgents(self.connection, self.now)

    @cached_property
    def sponsors(self) -> SqlSponsors:
        return SqlSponsors(self.connection, self.now)

    @cached_property
    def batches(self) -> SqlBatches:
        return SqlBatches(
            self.connection, self.papers, now=self.now, today=self.today, officer=self.actor.id, key=self.key
        )

    @cached_property
    def officers(self) -> SqlOfficers:
        return SqlOfficers(self.connection)

    @cached_property
    def settings(self) -> SqlSettings:
        return SqlSettings(self.connection)

    @cached_property
    def tariffs(self) -> SqlTariffs:
        return SqlTariffs(self.connection, self.now, self.actor.id)

    @cached_property
    def diary(self) -> SqlDiary:
        return SqlDiary(self.connection)

    @cached_property
    def papers(self) -> SqlPapers:
        return SqlPapers(
            self.connection,
            key=self.key,
            now=self.now,
            today=self.today,
            officer=self.actor.id,
            record=self.record,
        )

    @cached_property
    def persons(self) -> SqlPersons:
        return SqlPersons(self.connection, self.papers)

    @cached_property
    def erasures(self) -> SqlErasures:
        return SqlErasures(self.connection)

    @cached_property
    def retention(self) -> SqlRetention:
        return SqlRetention(self.connection)

    @cached_property
    def reports(self) -> SqlReports:
        return SqlReports(self.connection, self.papers, self.branch.zone, self.actor.id, self.now)

    def write_down(self) -> None:
        """Append what was recorded so far to the chain, where it can be read; for a unit of work that works alone."""
        self._head = append(
            self.connection,
            self._head,
            self._events[self._written :],
            actor=self.actor.id,
            happened_at=self.now,
            clock=self.clock_now,
        )
        self._written = len(self._events)

    def flush(self) -> Changes:
        """Append the recorded facts to the chain, whose head is locked only now, and say what changed.

        Raises `Overtaken` as `work_alone` does.
        """
        if not self._events:
            return Changes(last_event=self._head.sequence)
        self.work_alone()
        self.write_down()
        if self.connection.dialect.name == "postgresql":
            announce(self.connection)
        return changes_of(self._events, self._head.sequence)


class Database:
    """Opens units of work on one engine and remembers the branch's settings and tariff between them."""

    def __init__(
        self,
        engine: Engine,
        clock: Clock,
        reactions: Mapping[EventKind, tuple[Reaction, ...]],
        folders: Folders,
    ) -> None:
        self.engine = engine
        self.clock = clock
        self._reactions = reactions
        self._writer = writing(engine)
        self._reader = reading(engine)
        self._settings: tuple[int, BranchSettings] | None = None
        self._tariff: tuple[int, Tariff] | None = None
        with failures_named(), engine.begin() as connection:
            row = connection.execute(sa.select(tables.branch)).one()
            self.identity = BranchIdentity(row.code, row.training, bytes(row.key))
        self.vault = Vault(folders, self.identity.key, self._has_sealed)

    def _has_sealed(self) -> bool:
        """Whether anything is encrypted with the key of the vault, so that no new key may take its place."""
        held = (sa.select(tables.attachments.c.id), sa.select(tables.card_signatures.c.case))
        with failures_named(), self._reader.connect() as connection:
            return any(connection.execute(one.limit(1)).first() is not None for one in held)

    @contextmanager
    def write(self, actor: Actor) -> Iterator[SqlWork]:
        """A unit of work that becomes true when the block ends, and leaves nothing behind when it raises.

        Raises `Unavailable`, and `Overtaken` when it may be tried again.
        """
        with failures_named(), self._writer.begin() as connection:
            yield self._work(connection, actor)

    @contextmanager
    def read(self, actor: Actor) -> Iterator[SqlWork]:
        """A consistent view that changes nothing."""
        with failures_named(), self._reader.connect() as connection:
            yield self._work(connection, actor)
            connection.rollback()

    def _work(self, connection: sa.Connection, actor: Actor) -> SqlWork:
        head = read_head(connection)
        if self._settings is None or self._settings[0] != head.settings_version:
            self._settings = (head.settings_version, branch_settings(SqlSettings(connection).stored()))
        return SqlWork(
            connection,
            head=head,
            clock_now=self.clock.now(),
            identity=self.identity,
            branch=self._settings[1],
            tariff=partial(self._tariff_of, head.settings_version),
            vault=self.vault,
            actor=actor,
            reactions=self._reactions,
        )

    def _tariff_of(self, version: int, connection: sa.Connection) -> Tariff:
        """The branch's tariff, read anew once the version of the settings has changed."""
        if self._tariff is None or self._tariff[0] != version:
            self._tariff = (version, tariff_with(stored_files(connection)))
        return self._tariff[1]
