"""The survey kiosk: a code, a face, a reason, and nine questions for those who like."""

from __future__ import annotations

from enum import StrEnum, unique
from typing import Any

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot

from counter_app.shared.changes import Changes, Part
from counter_app.shared.errors import ErrorCode, OfficeError, Unavailable
from counter_app.shared.ids import READABLE
from counter_app.survey.operations import check_code
from counter_app.survey.ports import SurveyWork
from ui.shared.countdown import Countdown
from ui.shared.reasons import comment_of
from ui.shared.station import Station, concerns
from ui.shared.visitor import VisitorLanguage
from ui.shared.wording import sentence
from ui.survey.code_field import CodeField
from ui.survey.sending import Outbox, Vote

START_S = 30
"""Seconds after which a half-typed code is cleared."""
RATE_S = 30
WHY_S = 20
QUESTIONS_S = 45
THANKS_S = 8
RECONNECT_MS = 5_000


@unique
class Page(StrEnum):
    START = "start"
    RATE = "rate"
    WHY = "why"
    QUESTIONS = "questions"
    THANKS = "thanks"
    OFFLINE = "offline"


_SECONDS = {
    Page.START: 0,
    Page.RATE: RATE_S,
    Page.WHY: WHY_S,
    Page.QUESTIONS: QUESTIONS_S,
    Page.THANKS: THANKS_S,
    Page.OFFLINE: 0,
}


def branch_name(work: SurveyWork) -> str:
    return work.branch.branch_name


class SurveyViewModel(QObject):
    """One visitor after the other. A face that was touched counts, however the visitor leaves."""

    pageChanged = Signal()
    codeChanged = Signal()
    branchChanged = Signal()
    ratingChanged = Signal()

    def __init__(self, station: Station) -> None:
        super().__init__()
        self._station = station
        self._language = VisitorLanguage(station.speech)
        self._page = Page.START
        self._field = CodeField()
        self._problem: OfficeError | None = None
        self._checking = False
        self._branch = ""
        self._rating = 0
        self._picked: tuple[str, ...] = ()
        self._outbox = Outbox(station, self)
        self._countdown = Countdown(self)
        self._countdown.ranOut.connect(self.leave)
        self._reconnect = QTimer(self)
        self._reconnect.setInterval(RECONNECT_MS)
        self._reconnect.timeout.connect(self.refresh)
        station.unavailable.connect(self._go_offline)
        station.changed.connect(self._hear)
        station.speech.changed.connect(self.codeChanged)
        self.refresh()

    @property
    def outbox(self) -> Outbox:
        return self._outbox

    @Slot()
    def refresh(self) -> None:
        self._station.read(branch_name, then=self._show)

    @Slot(object)
    def _hear(self, changes: Changes) -> None:
        if concerns(changes, Part.SETTINGS):
            self.refresh()

    def _show(self, name: str) -> None:
        self._branch = name
        self.branchChanged.emit()
        self._reconnect.stop()
        if self._page is Page.OFFLINE:
            self._open(Page.START)

    @Slot(object)
    def _go_offline(self, _failure: Unavailable) -> None:
        """Only the start page gives way: who has begun goes on, and the outbox keeps the vote."""
        self._checking = False
        self._reconnect.start()
        if self._page is Page.START:
            self._open(Page.OFFLINE)

    def _open(self, page: Page) -> None:
        self._page = page
        self._countdown.start(_SECONDS[page])
        self.pageChanged.emit()

    # the code

    @Slot(str)
    def typed(self, text: str) -> None:
        """A key of a keyboard or scanner."""
        if self._page is Page.START and self._field.add(text):
            self._problem = None
            self._code_changed()

    @Slot(str)
    def press(self, character: str) -> None:
        """A key on the screen. A full field that was refused begins anew; the last character asks at once."""
        if self._page is not Page.START:
            return
        if self._field.full:
            self._field.clear()
        self.typed(character)
        if self._field.full:
            self.enter()

    @Slot()
    def erase(self) -> None:
        self._field.erase()
        self._problem = None
        self._code_changed()

    @Slot()
    def enter(self) -> None:
        """The end of a scan, or the button."""
        if self._page is not Page.START or not self._field.code or self._checking:
            return
        self._checking = True
        code = self._field.code
        self._station.read(check_code, code, then=lambda _none: self._accept(code), refused=self._reject)

    def _accept(self, code: str) -> None:
        self._checking = False
        if self._page is Page.START and code == self._field.code:
            self._rating, self._picked, self._problem = 0, (), None
            self._open(Page.RATE)

    def _reject(self, problem: OfficeError) -> None:
        self._checking = False
        self._problem = problem
        self._code_changed()

    def _code_changed(self) -> None:
        self._countdown.start(START_S if self._field.code or self._language.away else 0)
        self.codeChanged.emit()

    def _message(self) -> str:
        match None if self._problem is None else self._problem.code:
            case None:
                return ""
            case ErrorCode.SURVEY_CODE_UNKNOWN:
                return self.tr("We do not know this code. Please compare it with your slip.")
            case ErrorCode.SURVEY_TOO_EARLY:
                return self.tr("Your visit is not finished yet. Please come back afterwards.")
            case ErrorCode.SURVEY_CODE_USED:
                return self.tr("This code was used already. Thank you for your rating.")
            case _:
                problem = self._problem
                return "" if problem is None else sentence(problem, self._station.speech.language)

    # the answer

    @Slot(int)
    def rate(self, rating: int) -> None:
        if self._page is Page.RATE:
            self._rating = rating
            self.ratingChanged.emit()
            self._open(Page.WHY)

    @Slot("QVariantList")
    def pick(self, keys: list[str]) -> None:
        """The reasons that are picked now."""
        self._picked = tuple(keys)
        self.touch()

    @Slot()
    def reconsider(self) -> None:
        """Back to the faces."""
        self._open(Page.RATE)

    @Slot()
    def ask(self) -> None:
        """The visitor is willing to answer the nine questions."""
        self._open(Page.QUESTIONS)

    @Slot()
    def finish(self) -> None:
        """Done without the nine questions."""
        self._send(None)

    @Slot("QVariantMap")
    def complete(self, answers: dict[str, Any]) -> None:
        """All nine are answered."""
        self._send({key: int(score) for key, score in answers.items()})

    def _send(self, elements: dict[str, int] | None) -> None:
        if self._rating == 0:
            return
        self._outbox.put(Vote(self._field.code, self._rating, elements, comment_of(self._picked)))
        self._forget()
        self._open(Page.THANKS)

    def _forget(self) -> None:
        self._field.clear()
        self._rating, self._picked, self._problem = 0, (), None
        self.codeChanged.emit()

    @Slot()
    def leave(self) -> None:
        """The visitor went, or ended: what was rated is sent, and the next one finds the first page."""
        if self._rating:
            self._outbox.put(Vote(self._field.code, self._rating, None, comment_of(self._picked)))
        self._forget()
        self._language.go_home()
        self._open(Page.START)
        self.refresh()

    @Slot()
    def touch(self) -> None:
        """Somebody is there."""
        self._countdown.restart()

    @Slot()
    def switchLanguage(self) -> None:
        self._language.switch()
        if self._page is Page.START:
            self._code_changed()

    page = Property(str, lambda self: self._page.value, notify=pageChanged)
    countdown = Property(QObject, lambda self: self._countdown, constant=True)
    alphabet = Property(list, lambda _self: list(READABLE), constant=True)
    groups = Property(list, lambda self: self._field.groups(), notify=codeChanged)
    codeFull = Property(bool, lambda self: self._field.full, notify=codeChanged)
    message = Property(str, lambda self: self._message(), notify=codeChanged)
    branchName = Property(str, lambda self: self._branch, notify=branchChanged)
    rating = Property(int, lambda self: self._rating, notify=ratingChanged)
