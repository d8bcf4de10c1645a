"""Settings to engine to Office: what windows and commands receive."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from string import ascii_uppercase
from typing import Concatenate, ParamSpec, TypeVar

from counter_app.cards.operations import forget_drawings, promise_card, settle_sent_cards, withdraw_promise
from counter_app.channels.outbox import mail_paper
from counter_app.channels.outbox_model import Delivery
from counter_app.channels.spo_model import TakenIn
from counter_app.channels.spo_pairing import KeyPage
from counter_app.dues.model import Segment
from counter_app.payments.operations import void_codes
from counter_app.payments.totals import follow_voided_code
from counter_app.printing.blank_form import BranchHead
from counter_app.printing.desk import PrintDesk
from counter_app.printing.folder import PdfFolder
from counter_app.queueing.model import IN_HAND, Counter, Service
from counter_app.queueing.operations.booking import miss_bookings
from counter_app.queueing.profile import Profile
from counter_app.registration.attaching import attach_document, attachment_limit
from counter_app.registration.attachments import Attachment
from counter_app.registration.operations import follow_ticket
from counter_app.settings import CodeIssuer, OfficeKind, Settings, read_setting, write_setting
from counter_app.shared.calendar import Zone
from counter_app.shared.changes import Changes
from counter_app.shared.clock import Clock, SystemClock
from counter_app.shared.errors import ErrorCode, FailureCode, OfficeError, Unavailable
from counter_app.shared.events import EventKind, NewEvent, Subject
from counter_app.staff.model import COMMAND_LINE, SYSTEM, Actor, Permission, SignInOutcome, check_secret
from counter_app.staff.operations import hash_secret, sign_in
from counter_app.storage import schema
from counter_app.storage.change_feed import ChangeFeed, open_feed, wake_listeners
from counter_app.storage.engine import Overtaken, make_engine
from counter_app.storage.exchanging import FileMade, NightDone, exchange_nightly, make_file, make_keys, take_file
from counter_app.storage.mailing import Postman
from counter_app.storage.opening import NewBranch, open_branch
from counter_app.storage.outgoing import MailRun, mail_secret, never, send_test, send_waiting
from counter_app.storage.scrubbing import scrub
from counter_app.storage.unit_of_work import Database, Reaction, SqlWork
from counter_app.storage.vault import Folders
from counter_app.storage.verification import Finding, verify

P = ParamSpec("P")
R = TypeVar("R")

MOST_TRIES = 10
"""How often an operation is tried that others keep overtaking."""


def _follow_undo(work: SqlWork, event: NewEvent) -> None:
    """A click on a ticket was taken back: its cases are called again, or wait again."""
    in_hand = event.details["state"] in IN_HAND
    follow_ticket(work, replace(event, kind=EventKind.TICKET_CALLED if in_hand else EventKind.TICKET_TRANSFERRED))


def _bring_cases_over(work: SqlWork, event: NewEvent) -> None:
    """The cases of a ticket that was carried over go on with the new one."""
    new = event.subject.ticket
    for case in work.cases.of_ticket(int(event.details["carried_from"] or 0)):
        if new is not None:
            work.cases.attach(case, new)
            work.record(EventKind.TICKET_ATTACHED, Subject(ticket=new, case=case))


def _withdraw_promise(work: SqlWork, reversed_: NewEvent) -> None:
    """A payment was taken back; where the case is still covered by other money its card stays promised."""
    if "state" in reversed_.details:
        withdraw_promise(work, reversed_)


REACTIONS: dict[EventKind, tuple[Reaction, ...]] = {
    EventKind.TICKET_CALLED: (follow_ticket,),
    EventKind.TICKET_PARKED: (follow_ticket,),
    EventKind.TICKET_TRANSFERRED: (follow_ticket,),
    EventKind.TICKET_NO_SHOW: (follow_ticket,),
    EventKind.TICKET_RELEASED: (follow_ticket,),
    EventKind.TICKET_UNDONE: (_follow_undo,),
    EventKind.TICKET_BROUGHT_OVER: (_bring_cases_over,),
    EventKind.PAYMENT_RECORDED: (promise_card,),
    EventKind.PAYMENT_REVERSED: (_withdraw_promise,),
    EventKind.CASE_CANCELLED: (void_codes,),
    EventKind.PAYMENT_CODE_VOIDED: (follow_voided_code,),
    EventKind.PAPER_ISSUED: (mail_paper,),
    EventKind.DAY_CLOSED: (miss_bookings, settle_sent_cards, forget_drawings),
}
"""What one area does when another has done something, in the same unit of work."""

DEFAULT_SERVICES = (
    Service("A", "Pendaftaran BPU", "Registration of self-employed members (BPU)", active=True),
    Service("B", "Pendaftaran PU dan badan usaha", "Registration of employers and workers (PU)", active=True),
    Service("C", "Jasa konstruksi dan pekerja migran", "Construction and migrant workers", active=True),
    Service("D", "Klaim JHT", "Old-age savings claim (JHT)", active=True),
    Service("E", "Klaim JKK, JKM, dan JP", "Other claims (JKK, JKM, JP)", active=True),
    Service("F", "Informasi, pengaduan, bantuan daring", "Information, complaints, online help", active=True),
    Service("G", "Kolektif dan PERISAI", "Groups and PERISAI agents", active=True),
    Service("K", "Pengambilan kartu", "Card collection", active=True),
)


def spo_services(letter: str) -> tuple[Service, ...]:
    """What a Service Point Office offers: registration, with a queue letter of its own.

    Raises `OfficeError` (FIELD_INVALID) for what is no letter, or that of a branch's service.
    """
    taken = {service.letter for service in DEFAULT_SERVICES}
    if len(letter) != 1 or not letter.isascii() or not letter.isupper() or letter in taken:
        free = " ".join(one for one in ascii_uppercase if one not in taken)
        raise OfficeError(ErrorCode.FIELD_INVALID, field="queue_letter", expected=free)
    return (Service(letter, "Pendaftaran BPU di SPO", "Registration of BPU at the SPO", active=True),)


@dataclass(frozen=True)
class Office:
    """The whole office on one database: operations run in it, one unit of work each."""

    database: Database
    desk: PrintDesk
    listeners: tuple[Callable[[Changes], None], ...] = ()

    @property
    def training(self) -> bool:
        return self.database.identity.training

    @property
    def branch_code(self) -> str:
        return self.database.identity.code

    @property
    def clock(self) -> Clock:
        return self.database.clock

    def run(
        self, operation: Callable[Concatenate[SqlWork, P], R], /, actor: Actor, *args: P.args, **kwargs: P.kwargs
    ) -> R:
        """Run an operation in one unit of work, commit it and tell the listeners what changed.

        Another writer may come in between on PostgreSQL; then nothing of it happened, and it runs again. Raises
        `Unavailable` (DATABASE_BUSY) when that goes on.
        """
        for _ in range(MOST_TRIES):
            try:
                with self.database.write(actor) as work:
                    outcome = operation(work, *args, **kwargs)
                    changes = work.flush()
            except Overtaken:
                continue
            if changes.parts:
                wake_listeners(self.database.engine)
                for listener in self.listeners:
                    listener(changes)
            for act in work.afterwards:
                with suppress(Unavailable):  # the work itself is done; what is left lying is swept up later
                    self.run(act, SYSTEM)
            return outcome
        raise Unavailable(FailureCode.DATABASE_BUSY)

    def read(
        self, operation: Callable[Concatenate[SqlWork, P], R], /, actor: Actor, *args: P.args, **kwargs: P.kwargs
    ) -> R:
        """Run something that only looks."""
        with self.database.read(actor) as work:
            return operation(work, *args, **kwargs)

    def attach(self, actor: Actor, number: str, item: str, content: bytes) -> Attachment:
        """Attach a scan to a document of a case, as `attach_document` does and with its errors.

        The costly half, checking and encrypting, is done before the unit of work, so that nobody waits for it. What
        is stored for an attachment that is then refused is deleted by the next sweep.
        """
        limit = self.read(attachment_limit, actor, number, item)
        scan = self.database.vault.keep(content, limit)
        return self.run(attach_document, actor, number, item, scan)

    def sign_in(self, name: str, secret: str) -> SignInOutcome:
        return self.run(sign_in, SYSTEM, name, secret)

    def command_line_actor(self) -> Actor:
        """The built-in officer of a training branch. Raises `OfficeError` (SIGN_IN_NEEDED) in a real one."""
        if not self.training:
            raise OfficeError(ErrorCode.SIGN_IN_NEEDED, field="officer")
        officer = self.read(lambda work: work.officers.by_name(COMMAND_LINE), SYSTEM)
        if officer is None:
            raise Unavailable(FailureCode.DATABASE_DAMAGED, what="officers")
        return officer.actor

    def print_paper(self, paper: int, actor: Actor) -> str:
        """Print an issued paper: the first time as the original, then as SALINAN. Returns where it went.

        It is printed before it is counted: after a power cut in between, it is printed as the same original again.
        """
        issued, content = self.read(self.desk.content, actor, paper)
        place = self.desk.print(issued, content)
        self.run(lambda work: work.papers.count_print(issued), actor)
        return place

    def preview_paper(self, paper: int, actor: Actor) -> bytes:
        """The PDF of an issued paper as it would be printed now, without printing it."""
        _, content = self.read(self.desk.content, actor, paper)
        return self.desk.draw(content)

    def blank_form(self, segment: Segment) -> bytes:
        """The PDF of an empty form 1A of this office, to be written by hand."""
        return self.desk.draw_blank(segment, self._head())

    def print_blank_form(self, segment: Segment) -> str:
        """Print an empty form 1A of this office; returns where it went. Raises `Unavailable`."""
        return self.desk.print_blank(segment, self._head())

    def _head(self) -> BranchHead:
        branch = self.read(lambda work: work.branch, SYSTEM)
        return BranchHead(branch.branch_name, self.branch_code, branch.branch_address, branch.branch_phone)

    def exchange_keys(self, actor: Actor, *, renew: bool = False) -> KeyPage:
        """The page with the keys by which partner offices know this one; see `exchanging.make_keys`."""
        return make_keys(self, actor, renew=renew)

    def send_exchange(self, actor: Actor, target: Path, partner: str | None = None) -> FileMade:
        """Write the next file for a partner office; see `exchanging.make_file`."""
        return make_file(self, actor, target, partner)

    def take_exchange(self, actor: Actor, file: Path) -> TakenIn:
        """Take in the file of a partner office; see `exchanging.take_file`."""
        return take_file(self, actor, file)

    def exchange_nightly(self, actor: Actor, folder: Path) -> NightDone:
        """Take in and send what there is; see `exchanging.exchange_nightly`."""
        return exchange_nightly(self, actor, folder)

    def send_mail(
        self, actor: Actor = SYSTEM, postman: Postman | None = None, *, stop: Callable[[], bool] = never
    ) -> MailRun:
        """Send the e-mails that are due; see `outgoing.send_waiting`."""
        return send_waiting(self, actor, postman, stop=stop)

    def test_mail(self, actor: Actor, address: str, postman: Postman | None = None) -> Delivery:
        """Send an e-mail that says nothing; see `outgoing.send_test`."""
        return send_test(self, actor, address, postman)

    def keep_mail_password(self, actor: Actor, password: str) -> None:
        """Keep the password of the mail server on this PC, in the folder of the keys.

        Raises `OfficeError` (NOT_ALLOWED, FIELD_INVALID), `Unavailable`.
        """
        actor.require(Permission.ADMINISTER)
        mail_secret(self).keep(password)

    def feed(self) -> ChangeFeed:
        """A new listener for what other processes change; close it when done."""
        return open_feed(self.database.engine)

    def verify(self) -> tuple[Finding, ...]:
        return verify(self.database.engine)

    def scrub(self) -> bool:
        """Destroy what erased data left behind in the database's files; False when that has to wait for readers."""
        return scrub(self.database.engine)

    def close(self) -> None:
        self.database.engine.dispose()


def open_office(settings: Settings, clock: Clock | None = None) -> Office:
    """The Office on an existing database of the present version.

    Raises `Unavailable`: DATABASE_MISSING, DATABASE_NOT_OURS, DATABASE_NEWER, DATABASE_OLDER and failures.
    """
    engine = make_engine(settings.database)
    try:
        schema.check_branch(engine)
        database = Database(engine, clock or SystemClock(), REACTIONS, folders_of(settings))
    except Exception:
        engine.dispose()
        raise
    return Office(database, PrintDesk(PdfFolder(settings.papers)))


def folders_of(settings: Settings) -> Folders:
    """Where this PC finds the attachments and the keys to them."""
    return Folders(settings.vault_folder.absolute(), settings.keys_folder.absolute())


@contextmanager
def office_open(settings: Settings, clock: Clock | None = None) -> Iterator[Office]:
    """An Office that is closed at the end of the block."""
    office = open_office(settings, clock)
    try:
        yield office
    finally:
        office.close()


def check_branch_code(code: str) -> None:
    """Raises `OfficeError` (FIELD_INVALID)."""
    if len(code) != 4 or not code.isascii() or not code.isdigit():  # noqa: PLR2004
        raise OfficeError(ErrorCode.FIELD_INVALID, field="branch_code", expected="0000-9999")


def check_equipment(counters: int, services: tuple[Service, ...]) -> None:
    """What a new branch has: 1 to 99 counters, and at least one active service. Raises `OfficeError`."""
    if not 1 <= counters <= 99:  # noqa: PLR2004
        raise OfficeError(ErrorCode.OUT_OF_RANGE, field="counters", minimum=1, maximum=99)
    if not any(service.active for service in services):
        raise OfficeError(ErrorCode.FIELD_MISSING, field="services")


def init_branch(
    settings: Settings,
    *,
    code: str,
    name: str,
    training: bool,
    codes: CodeIssuer,
    admin_password: str | None,
    now: datetime | None = None,
    counters: int = 4,
    services: tuple[Service, ...] = DEFAULT_SERVICES,
    zone: Zone = Zone.WIB,
    kind: OfficeKind = OfficeKind.BRANCH,
) -> None:
    """Create a branch's database with its services and counters, and its administrator `admin`.

    A training branch needs no administrator; it has the built-in officer of the command line. Raises `OfficeError`:
    FIELD_INVALID, OUT_OF_RANGE, SECRET_TOO_WEAK, FIELD_MISSING, BRANCH_EXISTS.
    """
    check_branch_code(code)
    check_equipment(counters, services)
    stored = {
        "branch_name": write_setting(read_setting("branch_name", name)),
        "payment_codes": codes.value,
        "zone": zone.value,
    }
    if kind is not OfficeKind.BRANCH:
        stored["office_kind"] = kind.value
    if admin_password is None and not training:
        raise OfficeError(ErrorCode.FIELD_MISSING, field="admin_password")
    if admin_password is not None:
        check_secret(admin_password, "admin_password")
    one_line_for_all = Profile((tuple(service.letter for service in services),))
    engine = make_engine(settings.database, create=True)
    try:
        schema.upgrade(engine)
        open_branch(
            engine,
            NewBranch(
                code=code,
                training=training,
                settings=stored,
                services=services,
                counters=tuple(Counter(number, one_line_for_all) for number in range(1, counters + 1)),
                admin_secret=None if admin_password is None else hash_secret(admin_password),
            ),
            now or SystemClock().now(),
        )
    finally:
        engine.dispose()


def upgrade_database(settings: Settings) -> Path | None:
    """Bring an existing database to the present version; returns the safety copy's path, if one was made."""
    engine = make_engine(settings.database)
    try:
        return schema.upgrade(engine)
    finally:
        engine.dispose()
