"""Where the launcher stands: looking for the branch, asking for a new one, in trouble, or at home."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum, unique

from PySide6.QtCore import QObject, Signal

from counter_app.channels.spo_pairing import exchange_view
from counter_app.channels.spo_ports import ExchangeWork
from counter_app.settings import Language, OfficeKind
from counter_app.shared.changes import Changes, Part
from counter_app.shared.errors import FailureCode, OfficeError, Unavailable
from counter_app.staff.model import SYSTEM
from ui.launcher.ports import Branches, NewBranch
from ui.shared.desk import Desk, Reading
from ui.shared.jobs import Jobs
from ui.shared.language import Speech
from ui.shared.station import Office, Station, Surroundings, concerns
from ui.shared.theme import Mode, Theme

_MISSING = frozenset({FailureCode.DATABASE_MISSING})
_EXCHANGED = (Part.CASES, Part.PAYMENTS, Part.CARDS, Part.DAY)


@unique
class Page(StrEnum):
    LOOKING = "looking"
    SETUP = "setup"
    TROUBLE = "trouble"
    HOME = "home"


@dataclass(frozen=True)
class Exchange:
    """How a Service Point Office stands with its branch: cases that go with the next file, and refused ones."""

    branch: str
    waiting: int
    refused: int

    @property
    def paired(self) -> bool:
        return bool(self.branch)


@dataclass(frozen=True)
class Home:
    """The office that this PC works for; `exchange` only at a Service Point Office."""

    name: str
    code: str
    training: bool
    counters: tuple[int, ...]
    exchange: Exchange | None = None


class LauncherModel(QObject):
    """Finds the branch, makes one where there is none, and keeps hearing of it."""

    changed = Signal()
    opened = Signal(object)
    """The `Station` on the branch's office, once it is open."""
    refused = Signal(object)
    """An `OfficeError` of the wizard's answers, to be shown at its field."""

    def __init__(self, branches: Branches, jobs: Jobs, theme: Theme, speech: Speech) -> None:
        super().__init__()
        self.branches = branches
        self.theme = theme
        self.speech = speech
        self._jobs = jobs
        self.page = Page.LOOKING
        self.busy = False
        self.offline = False
        self.failure: Unavailable | None = None
        self.home: Home | None = None
        self.station: Station | None = None
        self.desk: Desk | None = None
        self._reading: Reading | None = None

    def look(self) -> None:
        """Look for the branch."""
        self._be_busy()
        self._jobs.run(self.branches.open, self._found, self._refuse, self._fail)

    def create(self, wanted: NewBranch) -> None:
        """Make the branch, then open it."""
        self._be_busy()
        self._jobs.run(lambda: self.branches.create(wanted), lambda _made: self.look(), self._refuse, self._fail)

    def upgrade(self) -> None:
        """Bring an older database to the present version, then open it."""
        self._be_busy()
        self._jobs.run(self.branches.upgrade, lambda _done: self.look(), self._refuse, self._fail)

    def switch_language(self) -> None:
        self.speech.use(Language.EN if self.speech.language is Language.ID else Language.ID)

    def switch_theme(self) -> None:
        self.theme.use(Mode.DARK if self.theme.mode is Mode.LIGHT else Mode.LIGHT)

    def _be_busy(self) -> None:
        self.busy = True
        self.changed.emit()

    def _found(self, office: Office) -> None:
        station = Station(Surroundings(office, self._jobs, self.theme, self.speech), SYSTEM)
        self.station = station
        self.desk = Desk(station)
        self._reading = Reading(self.desk, _look_around, self._show)
        station.changed.connect(self._follow)
        station.unavailable.connect(lambda _failure: self._be_offline(offline=True))
        station.available.connect(lambda: self._be_offline(offline=False))
        station.jobs.broke.connect(lambda _bug: self._rest())
        self.opened.emit(station)
        self._read()

    def _read(self) -> None:
        if self._reading is not None:
            self._reading.refresh()

    def _show(self, found: tuple[str, tuple[int, ...], Exchange | None]) -> None:
        if self.station is not None:
            office = self.station.office
            name, counters, exchange = found
            self.home = Home(name, office.branch_code, office.training, counters, exchange)
        self.page = Page.HOME
        self._rest()

    def _follow(self, changes: Changes) -> None:
        exchanged = _EXCHANGED if self.home is not None and self.home.exchange is not None else ()
        if concerns(changes, Part.SETTINGS, Part.COUNTERS, *exchanged):
            self._read()

    def _be_offline(self, *, offline: bool) -> None:
        if self.offline != offline:
            self.offline = offline
            self.changed.emit()

    def _refuse(self, error: OfficeError) -> None:
        self._rest()
        self.refused.emit(error)

    def _fail(self, failure: Unavailable) -> None:
        self.failure = failure
        self.page = Page.SETUP if failure.code in _MISSING else Page.TROUBLE
        self._rest()

    def _rest(self) -> None:
        self.busy = False
        self.changed.emit()


def _look_around(work: ExchangeWork) -> tuple[str, tuple[int, ...], Exchange | None]:
    """The office's name, its counters, and at a Service Point Office how it stands with its branch."""
    counters = tuple(counter.number for counter in work.counters.counters())
    return work.branch.branch_name, counters, _look_at_exchange(work)


def _look_at_exchange(work: ExchangeWork) -> Exchange | None:
    if work.branch.office_kind is not OfficeKind.SPO:
        return None
    seen = exchange_view(work)
    branch = next((one.office for one in seen.partners), "") if seen.keys is not None else ""
    there = sum(one.refused_there is not None for one in seen.open_cases)
    return Exchange(branch, sum(one.is_new for one in seen.open_cases), there + len(seen.refused))
