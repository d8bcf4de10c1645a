"""What the applicant at the counter sees, and touches."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot

from counter_app.payments.screen import THANKS_SHOWN, CounterScreen, counter_screen
from counter_app.queueing.model import TicketState
from counter_app.registration.operations import ScreenView, answer_on_screen
from counter_app.registration.screen import ScreenAnswer, ScreenPage
from counter_app.shared.changes import Changes, Part
from ui.customer.benefits import benefits, in_short
from ui.customer.dues import dues
from ui.customer.payment import payment
from ui.customer.person import person
from ui.customer.rating import Rating
from ui.customer.signing import SigningModel
from ui.shared.countdown import Countdown
from ui.shared.station import Station, concerns

RETRY_MS = 3_000
GREETING_MS = 60_000
_PARTS_OF_DAY = ((4, "night"), (11, "morning"), (15, "midday"), (18, "afternoon"), (24, "night"))
"""Until which hour a greeting holds: pagi, siang, sore, malam."""
_PEEKED = frozenset({ScreenPage.DUES, ScreenPage.ESTIMATE})
"""Pages behind which the applicant may look for the benefits."""


class CustomerModel(QObject):
    """Follows the page that the officer shows at one counter. It asks for nothing by itself while it is connected."""

    changed = Signal()
    offlineChanged = Signal()
    greetingChanged = Signal()

    def __init__(self, station: Station, counter: int) -> None:
        super().__init__()
        self._station = station
        self._counter = counter
        self._screen: CounterScreen | None = None
        self._over: datetime | None = None
        self._answering = False
        self._offline = False
        self._peeking = False
        self._group = ""
        self.chosen = Rating(station, counter, self)
        self.chosen.sent.connect(self._look)
        self.pen = SigningModel(station, counter, self)
        self.pen.taken.connect(self._look)
        self.thanks = Countdown(self)
        self.thanks.ranOut.connect(self._end_thanks)
        station.changed.connect(self._follow)
        station.unavailable.connect(self._lose)
        station.available.connect(self._find)
        station.refused.connect(lambda _: self._look())
        station.speech.changed.connect(self.changed)
        self._retry = QTimer(self)
        self._retry.setInterval(RETRY_MS)
        self._retry.timeout.connect(self._look)
        self._day = QTimer(self)
        self._day.setInterval(GREETING_MS)
        self._day.timeout.connect(self.greetingChanged)
        self._day.start()
        self._look()

    def _follow(self, changes: Changes) -> None:
        if concerns(changes, Part.SCREEN, Part.CASES, Part.QUEUE, Part.PAYMENTS, Part.CARDS, Part.SETTINGS):
            self._look()

    def _look(self) -> None:
        self._station.read(counter_screen, self._counter, then=self._show)

    def _show(self, screen: CounterScreen) -> None:
        before, self._screen = self._screen, screen
        self._answering = False
        anew = before is None or _occasion(before) != _occasion(screen)
        if anew:
            self._peeking, self._group = False, ""
        if screen.page is ScreenPage.SIGNATURE:
            self.pen.follow(anew=anew)
        else:
            self.pen.leave()
        if screen.page is ScreenPage.RATING and anew:
            self.chosen.begin()
        if screen.page is ScreenPage.THANKS and screen.view is not None and _occasion(screen) != self._thanked():
            left = THANKS_SHOWN - (screen.now - screen.view.screen.shown_at)
            self._over = None
            self.thanks.start(max(1, round(left.total_seconds())))
        self.changed.emit()
        self.greetingChanged.emit()

    def _thanked(self) -> tuple[ScreenPage, datetime | None]:
        return ScreenPage.THANKS, self._over

    def _end_thanks(self) -> None:
        view = self._view
        self._over = None if view is None else view.screen.shown_at
        self.changed.emit()

    @Slot()
    def agree(self) -> None:
        self._answer(ScreenAnswer.AGREED)

    @Slot()
    def question(self) -> None:
        self._answer(ScreenAnswer.QUESTION)

    @Slot()
    def openBenefits(self) -> None:
        """The applicant looks behind the dues; what the officer shows next comes first."""
        self._peek(peeking=self._page() in _PEEKED and self._screen is not None and self._screen.benefits is not None)

    @Slot()
    def closeBenefits(self) -> None:
        self._peek(peeking=False)

    def _peek(self, *, peeking: bool) -> None:
        self._peeking, self._group = peeking, ""
        self.changed.emit()

    @Slot(str)
    def chooseGroup(self, key: str) -> None:
        """Read another kind of benefits."""
        self._group = key
        self.changed.emit()

    def _answer(self, answer: ScreenAnswer) -> None:
        if self._answering:
            return
        self._answering = True
        self.changed.emit()
        self._station.run(answer_on_screen, self._counter, answer, then=lambda _: self._look())

    def _lose(self) -> None:
        self._answering = False
        self.chosen.lose()
        self.pen.lose()
        self._retry.start()
        self._set_offline(offline=True)
        self.changed.emit()

    def _find(self) -> None:
        if self._offline:
            self._retry.stop()
            self._set_offline(offline=False)
            self._look()

    def _set_offline(self, *, offline: bool) -> None:
        if self._offline != offline:
            self._offline = offline
            self.offlineChanged.emit()

    @property
    def _view(self) -> ScreenView | None:
        return None if self._screen is None else self._screen.view

    def _page(self) -> ScreenPage:
        if self._screen is None or _occasion(self._screen) == self._thanked():
            return ScreenPage.WELCOME
        return self._screen.page

    @Property(str, notify=changed)
    def page(self) -> str:
        """The page to draw; an estimate looks like dues."""
        if self._peeking:
            return ScreenPage.BENEFITS.value
        return self._page().value

    @Property(bool, notify=changed)
    def estimate(self) -> bool:
        """Whether what is shown is for somebody who only asks."""
        return self._page() is ScreenPage.ESTIMATE

    @Property(bool, notify=changed)
    def peeking(self) -> bool:
        """Whether the applicant opened the benefits, and not the officer."""
        return self._peeking

    @Property(str, constant=True)
    def counter(self) -> str:
        return str(self._counter)

    @Property(str, notify=changed)
    def branch(self) -> str:
        return "" if self._screen is None else self._screen.branch.branch_name

    @Property(str, notify=changed)
    def ticket(self) -> str:
        """The number of the ticket in hand, or the one that the page is about."""
        view = self._view if self._page() is not ScreenPage.WELCOME else None
        if view is not None and view.ticket is not None:
            return view.ticket.number
        return "" if self._screen is None else self._screen.held or ""

    @Property(str, notify=greetingChanged)
    def partOfDay(self) -> str:
        """`morning`, `midday`, `afternoon` or `night` by the branch's clock."""
        if self._screen is None:
            return "morning"
        hour = self._station.office.clock.now().astimezone(self._screen.branch.zone.tzinfo).hour
        return next(part for until, part in _PARTS_OF_DAY if hour < until)

    @Property(str, notify=changed)
    def answer(self) -> str:
        """`agreed`, `question`, or empty while the page was not answered."""
        view = self._view
        return "" if view is None or view.screen.answer is None else view.screen.answer.value

    @Property(bool, notify=changed)
    def answering(self) -> bool:
        return self._answering

    @Property(dict, notify=changed)
    def person(self) -> dict[str, str]:
        view = self._view
        if view is None or view.case is None or self._page() is not ScreenPage.DATA:
            return {}
        return person(view.case.form, self._station.speech.language)

    @Property(dict, notify=changed)
    def dues(self) -> dict[str, Any]:
        screen = self._screen
        if screen is None or screen.quote is None or self._page() not in _PEEKED:
            return {}
        case = None if screen.view is None or screen.page is ScreenPage.ESTIMATE else screen.view.case
        told = dues(screen.quote, None if case is None else case.form, self._station.speech.language)
        return {"gets": [] if screen.benefits is None else in_short(screen.benefits), **told}

    @Property(bool, notify=changed)
    def hasBenefits(self) -> bool:
        return self._screen is not None and self._screen.benefits is not None

    @Property(dict, notify=changed)
    def benefits(self) -> dict[str, Any]:
        screen = self._screen
        if screen is None or screen.benefits is None or self._page() not in {*_PEEKED, ScreenPage.BENEFITS}:
            return {}
        return benefits(screen.benefits, self._station.speech.language)

    @Property(str, notify=changed)
    def group(self) -> str:
        """The kind of benefits that is read; empty for the first one."""
        return self._group

    @Property(dict, notify=changed)
    def payment(self) -> dict[str, Any]:
        screen = self._screen
        if screen is None or screen.code is None or self._page() is not ScreenPage.CODE:
            return {}
        training = self._station.office.training
        return payment(screen, screen.code, self._station.speech.language, training=training)

    @Property(bool, notify=changed)
    def ratingOpen(self) -> bool:
        """Whether the visit is finished, so that it can be rated."""
        view = self._view
        return view is not None and view.ticket is not None and view.ticket.state is TicketState.FINISHED

    @Property(QObject, constant=True)
    def rating(self) -> QObject:
        return self.chosen

    @Property(QObject, constant=True)
    def signing(self) -> QObject:
        return self.pen

    @Property(bool, notify=offlineChanged)
    def offline(self) -> bool:
        return self._offline


def _occasion(screen: CounterScreen) -> tuple[ScreenPage, datetime | None]:
    """What makes two showings of the same page two."""
    return screen.page, None if screen.view is None else screen.view.screen.shown_at
