"""The kiosk: from a touch on a service to a printed ticket."""

from __future__ import annotations

import logging

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot

from counter_app.benefits.operations import information_cards
from counter_app.channels.online_help import issue_help_at_kiosk
from counter_app.channels.online_model import HELP_SERVICE, HelpReason
from counter_app.information.model import Audience, Card
from counter_app.information.operations import cards
from counter_app.queueing.hours import Stop
from counter_app.queueing.model import Priority
from counter_app.queueing.operations.board import Offer, offer
from counter_app.queueing.operations.booking import CheckedIn
from counter_app.queueing.operations.opening_hours import issue_at_kiosk
from counter_app.queueing.operations.stopping import Stopped
from counter_app.queueing.ports import Issued
from counter_app.settings import BranchSettings
from counter_app.shared.changes import Changes, Part
from counter_app.shared.errors import OfficeError, Unavailable
from ui.kiosk.check_in import CheckIn
from ui.kiosk.choice import Choice
from ui.kiosk.information import Information
from ui.kiosk.models import ServiceCard, ServiceModel
from ui.kiosk.online_help import OnlineHelp
from ui.kiosk.pages import KEPT, Look, Page, look
from ui.kiosk.phrases import again_on_card, people_on_card, stop_on_card, wait_on_card
from ui.kiosk.plain_words import plain_words
from ui.kiosk.refusal import Refusal, RefusalWords, refusal_of, refusal_words
from ui.kiosk.taken import Taken
from ui.shared.countdown import Countdown
from ui.shared.station import Station, concerns
from ui.shared.visitor import VisitorLanguage

LOG = logging.getLogger(__name__)

CONFIRM_S = 30
ASKED_S = 45
RESULT_S = 20
NOT_PRINTED_S = 60
"""Seconds that a number stays which has to be copied from the screen."""
REFUSED_S = 20
READING_S = 90
FOREIGN_S = 60
"""Seconds after which an untouched first page speaks the branch's language again."""
LOOK_AGAIN_MS = 60_000
RECONNECT_MS = 5_000


class KioskViewModel(QObject):
    """One visitor after the other."""

    pageChanged = Signal()
    branchChanged = Signal()
    refusalChanged = Signal()
    busyChanged = Signal()

    def __init__(self, station: Station) -> None:
        super().__init__()
        self._station = station
        self._language = VisitorLanguage(station.speech)
        self._page = Page.SERVICES
        self._look = Look("", BranchSettings(), closed=False, offers=())
        self._refusal = Refusal.OTHER
        self._problem: OfficeError | None = None
        self._busy = False
        self._services = ServiceModel(self)
        self._choice = Choice(station.speech, self)
        self._taken = Taken(station.speech, self)
        self._check_in = CheckIn(station, self)
        self._check_in.done.connect(self._checked_in)
        self._information = Information(station.speech, self)
        self._help = OnlineHelp(station.speech, self)
        self._countdown = Countdown(self)
        self._countdown.ranOut.connect(self.leave)
        self._clock = QTimer(self)
        self._clock.timeout.connect(self.refresh)
        self._clock.start(LOOK_AGAIN_MS)
        station.unavailable.connect(self._go_offline)
        station.available.connect(self._come_back)
        station.refused.connect(self._refuse)
        station.changed.connect(self._hear)
        station.speech.changed.connect(self._say_again)
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Look at the office again."""
        self._station.read(look, then=self._show)

    @Slot(object)
    def _hear(self, changes: Changes) -> None:
        if concerns(changes, Part.QUEUE, Part.COUNTERS, Part.SETTINGS, Part.DAY):
            self.refresh()

    def _show(self, seen: Look) -> None:
        self._look = seen
        self._clock.setInterval(LOOK_AGAIN_MS)
        self._show_services()
        self.branchChanged.emit()
        if self._page in KEPT:
            return
        if seen.closed:
            self._stop_at(Refusal.DAY_CLOSED)
        elif not seen.offers:
            self._stop_at(Refusal.NO_SERVICE)
        elif seen.stopped is not None:
            self._stop_by_hours(seen.stopped)
        elif self._page is Page.REFUSED and self._refusal.lasting:
            self._open(Page.SERVICES)
        elif self._page is Page.HELP and not self._offers_help:
            self._stop_at(Refusal.SWITCHED_OFF)
        elif self._page is Page.CONFIRM:
            self._keep_choice_fresh()

    def _stop_by_hours(self, found: Stopped) -> None:
        """After the last ticket somebody with a booking may still check in."""
        closed = found.stop is Stop.CLOSED_NOW
        if closed or self._page is not Page.CHECK_IN:
            self._problem = found.error()
            self._stop_at(Refusal.CLOSED if closed else Refusal.LAST_TICKET)

    def _keep_choice_fresh(self) -> None:
        if all(one.service.letter != self._choice.letter for one in self._look.offers):
            self._stop_at(Refusal.SWITCHED_OFF)
        else:
            self._ask_wait()

    def _show_services(self) -> None:
        self._services.show([self._card(one) for one in self._look.offers])

    def _card(self, one: Offer) -> ServiceCard:
        language = self._station.speech.language
        words, stop = plain_words(one.service, language), one.stopped
        return ServiceCard(
            one.service.letter,
            words.title,
            words.subtitle,
            words.icon,
            people_on_card(one.ahead) if stop is None else stop_on_card(stop.stop),
            wait_on_card(one.promise, one.open_counters) if stop is None else again_on_card(stop.opens_at, language),
            stop is not None,
        )

    def _open(self, page: Page) -> None:
        self._page = page
        self._set_busy(busy=False)
        self._countdown.start(self._seconds())
        self.pageChanged.emit()

    def _seconds(self) -> int:
        """How long the page stays untouched; 0 for ever."""
        match self._page:
            case Page.SERVICES:
                return FOREIGN_S if self._language.away else 0
            case Page.CONFIRM:
                return CONFIRM_S
            case Page.CHECK_IN | Page.HELP:
                return ASKED_S
            case Page.RESULT:
                return NOT_PRINTED_S if self._taken.failed else RESULT_S
            case Page.REFUSED:
                return 0 if self._refusal.lasting else REFUSED_S
            case Page.INFORMATION | Page.CARD:
                return READING_S

    @Slot()
    def leave(self) -> None:
        """Back to the first page for the next person, in the branch's language."""
        self._language.go_home()
        self._open(Page.SERVICES)
        self.refresh()

    @Slot()
    def back(self) -> None:
        """One page back, for the same person: to where a card or a reason was chosen, else to the services."""
        if self._page is Page.CARD:
            self._open(Page.CARD if self._information.close() else Page.INFORMATION)
            return
        if self._page is Page.CONFIRM and self._choice.help is not None:
            self._open(Page.HELP)
            return
        self._open(Page.SERVICES)
        self.refresh()

    @Slot()
    def openInformation(self) -> None:
        """Read the cards with the figures of today's law; without a tariff only those cards are missing."""
        if self._page in {Page.SERVICES, Page.REFUSED}:
            self._station.read(
                information_cards,
                Audience.APPLICANT,
                then=self._inform,
                refused=lambda _problem: self._inform(cards({}, Audience.APPLICANT)),
            )

    def _inform(self, shown: tuple[Card, ...]) -> None:
        self._information.fill(shown)
        self._open(Page.INFORMATION)

    @Slot(str)
    def openCard(self, key: str) -> None:
        if self._page in {Page.INFORMATION, Page.CARD} and self._information.open(key):
            self._open(Page.CARD)

    @Slot()
    def touch(self) -> None:
        """Somebody is there."""
        self._countdown.restart()

    @Slot()
    def switchLanguage(self) -> None:
        self._language.switch()
        if self._page is Page.SERVICES:
            self._countdown.start(self._seconds())

    @Slot()
    def _say_again(self) -> None:
        self._show_services()
        self.refusalChanged.emit()

    @Slot(str)
    def choose(self, letter: str) -> None:
        """A service was touched. A full one says so at once; too long a queue may not be too long with priority."""
        if self._page is Page.SERVICES:
            self._choose(letter)

    def _choose(self, letter: str, help_reason: HelpReason | None = None) -> None:
        for one in self._look.offers:
            if one.service.letter == letter:
                self._choice.make(one, self._look.settings, help_reason)
                if one.stopped is not None and one.stopped.stop is Stop.QUOTA_USED_UP:
                    self._turn_away(one.stopped.error())
                    return
                self._open(Page.CONFIRM)
                self._ask_wait()

    @property
    def _offers_help(self) -> bool:
        return any(one.service.letter == HELP_SERVICE for one in self._look.offers)

    @Slot()
    def openHelp(self) -> None:
        """Somebody whom the website or JMO refused is asked what hindered them."""
        if self._page is Page.SERVICES and self._offers_help:
            self._open(Page.HELP)

    @Slot(str)
    def chooseHelp(self, reason: str) -> None:
        if self._page is Page.HELP:
            self._choose(HELP_SERVICE, HelpReason(reason))

    def _turn_away(self, problem: OfficeError) -> None:
        self._problem = problem
        self._stop_at(refusal_of(problem))

    @Slot()
    def togglePriority(self) -> None:
        self._choice.toggle_priority()
        self._ask_wait()

    @Slot(str)
    def choosePriority(self, reason: str) -> None:
        self._choice.set_reason(Priority(reason))

    def _ask_wait(self) -> None:
        """How long it takes for this person: with priority, fewer are ahead."""
        self._station.read(
            offer, self._choice.letter, priority=self._choice.wants_priority, then=self._choice.update_offer
        )

    @Slot()
    def take(self) -> None:
        """Issue the ticket. A second touch does nothing while the first one is on its way."""
        if self._busy or self._page is not Page.CONFIRM or not self._choice.complete:
            return
        self._set_busy(busy=True)
        reason = self._choice.help
        if reason is None:
            self._station.run(issue_at_kiosk, self._choice.letter, self._choice.reason, then=self._give)
        else:
            self._station.run(issue_help_at_kiosk, reason, self._choice.reason, then=self._give)

    @Slot()
    def openCheckIn(self) -> None:
        self._check_in.clear()
        self._open(Page.CHECK_IN)

    @Slot(str)
    def keyed(self, text: str) -> None:
        """A key of a keyboard or scanner. A scan opens the page of bookings by itself."""
        if self._page is Page.SERVICES and self._look.expects_bookings and text.isalnum():
            self.openCheckIn()
        if self._page is not Page.CHECK_IN:
            return
        self._countdown.restart()
        if text == "\n":
            self._check_in.enter()
        else:
            self._check_in.typed(text)

    @Slot(object)
    def _checked_in(self, done: CheckedIn) -> None:
        for one in self._look.offers:
            if one.service.letter == done.booking.service:
                self._choice.make(one, self._look.settings)
        self._give(done.issued)

    def _give(self, issued: Issued) -> None:
        self._taken.show(issued, self._look.settings.zone.tzinfo)
        self._open(Page.RESULT)
        self._station.work(lambda: self._print(issued), then=lambda printed: self._slip_came(issued, printed=printed))

    def _print(self, issued: Issued) -> bool:
        """Runs in the background; a printer that fails takes nothing from the number."""
        try:
            self._station.office.print_paper(issued.paper.id, self._station.actor)
        except (OfficeError, Unavailable) as failure:
            LOG.warning("a slip was not printed: %s", failure.code.value)
            return False
        return True

    def _slip_came(self, issued: Issued, *, printed: bool) -> None:
        if self._taken.slip_came(issued, printed=printed) and self._page is Page.RESULT:
            self._countdown.start(self._seconds())

    def _set_busy(self, *, busy: bool) -> None:
        self._busy = busy
        self.busyChanged.emit()

    @Slot(object)
    def _refuse(self, problem: OfficeError) -> None:
        if self._page is Page.CONFIRM:
            self._turn_away(problem)

    @Slot(object)
    def _go_offline(self, _failure: Unavailable) -> None:
        self._clock.setInterval(RECONNECT_MS)
        if self._page not in KEPT:
            self._stop_at(Refusal.OFFLINE)

    @Slot()
    def _come_back(self) -> None:
        if self._page is Page.REFUSED and self._refusal is Refusal.OFFLINE:
            self.refresh()

    def _stop_at(self, refusal: Refusal) -> None:
        same = self._page is Page.REFUSED and self._refusal is refusal
        self._refusal = refusal
        self.refusalChanged.emit()
        if same:
            return
        self._open(Page.REFUSED)

    def _refusal_words(self) -> RefusalWords:
        return refusal_words(self._refusal, self._problem, self._station.speech.language)

    page = Property(str, lambda self: self._page.value, notify=pageChanged)
    countdown = Property(QObject, lambda self: self._countdown, constant=True)
    services = Property(QObject, lambda self: self._services, constant=True)
    choice = Property(QObject, lambda self: self._choice, constant=True)
    checkIn = Property(QObject, lambda self: self._check_in, constant=True)
    help = Property(QObject, lambda self: self._help, constant=True)
    offersHelp = Property(bool, lambda self: self._offers_help, notify=branchChanged)
    expectsBookings = Property(bool, lambda self: self._look.expects_bookings, notify=branchChanged)
    refusalSparesBookings = Property(bool, lambda self: self._refusal is Refusal.LAST_TICKET, notify=refusalChanged)
    taken = Property(QObject, lambda self: self._taken, constant=True)
    information = Property(QObject, lambda self: self._information, constant=True)
    branchName = Property(str, lambda self: self._look.branch, notify=branchChanged)
    busy = Property(bool, lambda self: self._busy, notify=busyChanged)
    refusalTitle = Property(str, lambda self: self._refusal_words().title, notify=refusalChanged)
    refusalAdvice = Property(str, lambda self: self._refusal_words().advice, notify=refusalChanged)
    refusalIcon = Property(str, lambda self: self._refusal_words().icon, notify=refusalChanged)
    mayInform = Property(bool, lambda self: self._refusal is not Refusal.OFFLINE, notify=refusalChanged)
    refusalLasting = Property(bool, lambda self: self._refusal.lasting, notify=refusalChanged)
