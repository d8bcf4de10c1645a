"""The launcher in its telling states: the first start, trouble, and the windows of a PC."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import cast

from PySide6.QtCore import QObject, Signal

from counter_app.queueing.model import Service
from counter_app.queueing.ports import QueueWork
from counter_app.settings import OfficeKind
from counter_app.shared.errors import ErrorCode, FailureCode, OfficeError, Unavailable
from counter_app.staff.model import SYSTEM
from ui.launcher.first_start import Step
from ui.launcher.leave_dialog import LeaveDialog
from ui.launcher.ports import Condition, Kind, NewBranch, Place, PlaceState
from ui.launcher.view_model import Exchange
from ui.launcher.window import SIZE, SMALLEST, LauncherWindow
from ui.launcher.wizard_office import OfficePage
from ui.launcher.wizard_pages import StartPage
from ui.shared.nightly import NightlyDialog, Occasion
from ui.shared.stage import Scene, Size, Stage
from ui.shared.station import Office
from ui.shared.wording import sentence

SIZES: tuple[Size, ...] = (SIZE, SMALLEST, (1920, 1080))
DATABASE = "/srv/loket/branch.db"


class ShownBranches:
    """Stands for the database of a PC: an office, or the reason why there is none."""

    database = DATABASE

    def __init__(self, office: Office, failure: FailureCode | None = None) -> None:
        self._office = office
        self.failure = failure
        self.services: tuple[Service, ...] = office.read(_services, SYSTEM)
        self.problems: tuple[OfficeError, ...] = ()
        self.made: list[NewBranch] = []

    def open(self) -> Office:
        if self.failure is not None:
            raise Unavailable(self.failure)
        return self._office

    def check(self, wanted: NewBranch) -> tuple[OfficeError, ...]:  # noqa: ARG002 - the answer is set beforehand
        return self.problems

    def create(self, wanted: NewBranch) -> None:
        self.made.append(wanted)
        self.failure = None

    def upgrade(self) -> None:
        self.failure = None


class ShownStations(QObject):
    """Stands for the processes of a PC: windows are open because it is said so."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.states: dict[Place, PlaceState] = {}
        self.filling: set[Place] = set()

    def state(self, place: Place) -> PlaceState:
        return self.states.get(place, PlaceState())

    def open_places(self) -> tuple[Place, ...]:
        return tuple(place for place, state in self.states.items() if state.condition is Condition.OPEN)

    def open(self, place: Place, *, fullscreen: bool) -> None:
        if fullscreen:
            self.filling.add(place)
        self.put(place, PlaceState(Condition.OPEN))

    def close(self, place: Place) -> None:
        self.put(place, PlaceState())

    def put(self, place: Place, state: PlaceState) -> None:
        self.states[place] = state
        self.changed.emit()


def _services(work: QueueWork) -> tuple[Service, ...]:
    return work.counters.services()


def make_window(
    stage: Stage, failure: FailureCode | None = None
) -> tuple[LauncherWindow, ShownBranches, ShownStations]:
    """A launcher on the stage's branch."""
    around = stage.surroundings
    branches, stations = ShownBranches(around.office, failure), ShownStations()
    window = LauncherWindow(branches, stations, around.jobs, around.theme, around.speech)
    window.show()
    window.model.look()
    stage.settle()
    return window, branches, stations


def _home(stage: Stage) -> LauncherWindow:
    return make_window(stage)[0]


def _working(stage: Stage) -> LauncherWindow:
    window, _, stations = make_window(stage)
    for place in (Place(Kind.OFFICER, 1), Place(Kind.CUSTOMER, 1), Place(Kind.DISPLAY)):
        stations.put(place, PlaceState(Condition.OPEN))
    failure = Unavailable(FailureCode.LIBRARY_MISSING, library="libpulse.so.0", package="libpulse0")
    message = sentence(failure, stage.surroundings.speech.language)
    stations.put(Place(Kind.KIOSK), PlaceState(Condition.FAILED, message))
    return window


def _leaving(stage: Stage) -> LeaveDialog:
    dialog = LeaveDialog()
    stage.settle()
    return dialog


def _offline(stage: Stage) -> LauncherWindow:
    window = _working(stage)
    if window.station is not None:
        window.station.unavailable.emit(Unavailable(FailureCode.DATABASE_GONE))
    return window


def _trouble(code: FailureCode) -> Callable[[Stage], LauncherWindow]:
    return lambda stage: make_window(stage, code)[0]


def _spo(exchange: Exchange) -> Callable[[Stage], LauncherWindow]:
    """The launcher of a Service Point Office; the exchange stands as it is told here."""

    def build(stage: Stage) -> LauncherWindow:
        window = _home(stage)
        if window.model.home is not None:
            window.model.home = replace(window.model.home, name="SPO Bank Nusa Klaten", code="5001", exchange=exchange)
        window.model.changed.emit()
        stage.settle()
        return window

    return build


def _leaving_spo(stage: Stage) -> NightlyDialog:
    window = _spo(Exchange("1107", 7, 0))(stage)
    window.ask_exchange(Occasion.LEAVING)
    stage.settle()
    dialog = cast("NightlyDialog", window.dialog)
    dialog.destroyed.connect(lambda: window.deleteLater())  # noqa: PLW0108 - holds on to it until then
    return dialog


def _setup(
    step: Step, *, wrong: bool = False, training: bool = False, spo: bool = False
) -> Callable[[Stage], LauncherWindow]:
    def build(stage: Stage) -> LauncherWindow:
        window, branches, _ = make_window(stage, FailureCode.DATABASE_MISSING)
        model = window.wizard.model
        if step > Step.START:
            if training:
                start = cast("StartPage", window.wizard.pages[Step.START])
                start.training.button.click()
            else:
                name = "SPO Bank Nusa Klaten" if spo else "Kantor Cabang Klaten"
                model.answers.code, model.answers.name = "5001" if spo else "1107", name
        while model.step < step:
            if model.step is Step.OFFICE and spo:
                cast("OfficePage", window.wizard.pages[Step.OFFICE]).choices[OfficeKind.SPO].button.click()
            if model.step is Step.ADMINISTRATOR:
                model.answers.password = model.answers.again = "an invented password"  # noqa: S105 - of a picture
            model.go_on()
        if wrong:
            model.answers.code, model.answers.letter = "12", "A"
            branches.problems = (
                OfficeError(ErrorCode.FIELD_INVALID, field="queue_letter", expected=model.free_letters),
                OfficeError(ErrorCode.FIELD_INVALID, field="branch_code", expected="0000-9999"),
                OfficeError(ErrorCode.SECRET_TOO_WEAK, field="admin_password", least_characters=8, least_digits=6),
            )
            model.go_on()
        stage.settle()
        return window

    return build


def _creating(stage: Stage) -> LauncherWindow:
    window = _setup(Step.SUMMARY)(stage)
    window.wizard.set_busy(busy=True)
    return window


def scenes() -> tuple[Scene, ...]:
    named = {
        "launcher-home": _home,
        "launcher-working": _working,
        "launcher-offline": _offline,
        "launcher-spo": _spo(Exchange("1107", 7, 0)),
        "launcher-spo-refused": _spo(Exchange("1107", 12, 2)),
        "launcher-spo-told": _spo(Exchange("1107", 0, 0)),
        "launcher-spo-unpaired": _spo(Exchange("", 3, 0)),
        "launcher-first-start": _setup(Step.START),
        "launcher-office": _setup(Step.OFFICE),
        "launcher-branch": _setup(Step.BRANCH),
        "launcher-branch-wrong": _setup(Step.BRANCH, wrong=True),
        "launcher-branch-spo": _setup(Step.BRANCH, spo=True),
        "launcher-services": _setup(Step.OFFER),
        "launcher-queue": _setup(Step.OFFER, spo=True),
        "launcher-queue-wrong": _setup(Step.OFFER, spo=True, wrong=True),
        "launcher-codes": _setup(Step.CODES),
        "launcher-administrator": _setup(Step.ADMINISTRATOR),
        "launcher-password-weak": _setup(Step.ADMINISTRATOR, wrong=True),
        "launcher-summary": _setup(Step.SUMMARY),
        "launcher-summary-training": _setup(Step.SUMMARY, training=True),
        "launcher-summary-spo": _setup(Step.SUMMARY, spo=True),
        "launcher-creating": _creating,
        "launcher-upgrade": _trouble(FailureCode.DATABASE_OLDER),
        "launcher-no-database": _trouble(FailureCode.DATABASE_GONE),
    }
    pages = tuple(Scene("launcher", name, SIZES, build) for name, build in named.items())
    return (
        *pages,
        Scene("launcher", "launcher-leave", ((440, 180),), _leaving),
        Scene("launcher", "launcher-leave-spo", ((640, 260),), _leaving_spo),
    )
