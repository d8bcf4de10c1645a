"""What the launcher needs from the assembly: the branch's database, and the processes of the other windows."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum, unique
from typing import Any, Protocol

from counter_app.queueing.model import Service
from counter_app.settings import CodeIssuer, OfficeKind
from counter_app.shared.calendar import Zone
from counter_app.shared.errors import OfficeError
from ui.shared.station import Office


@unique
class Kind(StrEnum):
    """The windows that this PC can show, each in a process of its own."""

    OFFICER = "officer"
    CUSTOMER = "customer"
    KIOSK = "kiosk"
    DISPLAY = "display"
    SURVEY = "survey"
    DASHBOARD = "dashboard"
    PAYMENTS = "payments"
    CARDS = "cards"
    BATCHES = "batches"


AT_COUNTER = frozenset({Kind.OFFICER, Kind.CUSTOMER})
PUBLIC = frozenset({Kind.CUSTOMER, Kind.KIOSK, Kind.DISPLAY, Kind.SURVEY})


@dataclass(frozen=True)
class Place:
    """A window and, for those that belong to one, its counter."""

    kind: Kind
    counter: int | None = None


@unique
class Condition(StrEnum):
    CLOSED = "closed"
    OPEN = "open"
    FAILED = "failed"


@dataclass(frozen=True)
class PlaceState:
    """Whether a window is open; `message` says in words why it could not stay open."""

    condition: Condition = Condition.CLOSED
    message: str = ""


class Stations(Protocol):
    """The processes of the windows on this PC."""

    @property
    def changed(self) -> Any:
        """A signal without arguments."""
        ...

    def state(self, place: Place) -> PlaceState: ...

    def open_places(self) -> tuple[Place, ...]: ...

    def open(self, place: Place, *, fullscreen: bool) -> None: ...

    def close(self, place: Place) -> None: ...


@dataclass(frozen=True)
class NewBranch:
    """What the first start asks for; no password in a training branch.

    `services` are the letters that a branch offers; a Service Point Office has one queue, of `queue_letter`.
    """

    training: bool
    code: str
    name: str
    zone: Zone
    services: frozenset[str]
    counters: int
    codes: CodeIssuer
    admin_password: str | None
    kind: OfficeKind = OfficeKind.BRANCH
    queue_letter: str = ""


class Branches(Protocol):
    """The database that this PC works with."""

    @property
    def database(self) -> str:
        """Its address without a password, or the path of its file."""
        ...

    @property
    def services(self) -> tuple[Service, ...]:
        """The services that a new branch can offer."""
        ...

    def open(self) -> Office:
        """Raises `Unavailable`."""
        ...

    def check(self, wanted: NewBranch) -> tuple[OfficeError, ...]:
        """What is wrong with the answers so far, each with its field. Touches no database."""
        ...

    def create(self, wanted: NewBranch) -> None:
        """Raises `OfficeError` and `Unavailable`."""
        ...

    def upgrade(self) -> None:
        """Bring the database to the present version, after a safety copy. Raises `Unavailable`."""
        ...
