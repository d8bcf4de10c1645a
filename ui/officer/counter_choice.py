"""The second page: at which counter to work. An officer who has one open goes on there without being asked."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from counter_app.queueing.model import Service
from counter_app.queueing.operations.counters import open_counter
from counter_app.queueing.operations.desk import CounterPlace, Places, SessionEnd, all_services, counter_places
from counter_app.registration.ports import CaseWork
from counter_app.shared.changes import Changes, Part
from counter_app.shared.errors import OfficeError
from ui.officer.controls import NoticeBar, Retranslated, Tone, column, label
from ui.shared.station import Station, concerns
from ui.shared.wording import activity_name, sentence, service_name

CARD_WIDTH = 720
COLUMNS = 2
MOST_ROWS = 6
ROW_HEIGHT = 68


class CounterPage(Retranslated):
    """Emits `opened` with the counter's number, and `back` to sign in as somebody else."""

    opened = Signal(int)
    back = Signal()

    def __init__(self, station: Station) -> None:
        super().__init__()
        self.setProperty("kind", "page")
        self._station = station
        self._places: tuple[CounterPlace, ...] = ()
        self._services: dict[str, Service] = {}
        self._title, self._text = label("headline"), label("soft", wrap=True)
        self.error, self.news = label("error", wrap=True), label("ok", wrap=True)
        self.release = NoticeBar(station.theme)
        self.error.hide()
        self.news.hide()
        self.buttons: dict[int, QPushButton] = {}
        self.leave = QPushButton()
        self.leave.clicked.connect(self.back)
        self._lay_out()
        station.changed.connect(self._on_changes)
        self.retranslate()

    def _lay_out(self) -> None:
        whole = QVBoxLayout(self)
        whole.addStretch(2)
        card = QFrame()
        card.setProperty("kind", "card")
        card.setFixedWidth(CARD_WIDTH)
        inside = column(card, margin=28, spacing=10)
        for widget in (self._title, self._text, self.news, self.release, self.error):
            inside.addWidget(widget)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        self._scroll = scroll
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        rows = QWidget()
        self._grid = QGridLayout(rows)
        self._grid.setContentsMargins(0, 0, 6, 0)
        self._grid.setSpacing(8)
        self._grid.setRowStretch(100, 1)
        scroll.setWidget(rows)
        inside.addWidget(scroll)
        inside.addWidget(self.leave, 0, Qt.AlignmentFlag.AlignLeft)
        whole.addWidget(card, 0, Qt.AlignmentFlag.AlignHCenter)
        whole.addStretch(3)

    def retranslate(self) -> None:
        self._title.setText(self.tr("Which counter?"))
        self._text.setText(self.tr("It opens at once. Counters of colleagues are shown with their names."))
        self.leave.setText(self.tr("Sign in as somebody else"))
        self._show_counters()

    def arrive(self, wanted: int | None) -> None:
        """Go on at the officer's open counter, or open the one that is wanted, or let them choose."""
        self.error.hide()

        def read(work: CaseWork) -> tuple[Places, tuple[Service, ...]]:
            return counter_places(work), all_services(work)

        def then(result: tuple[Places, tuple[Service, ...]]) -> None:
            places, services = result
            self._places = places.counters
            self._services = {service.letter: service for service in services}
            self._show_counters()
            if places.own is not None:
                self._open(places.own.counter)
            elif wanted is not None:
                self.choose(wanted)
            else:
                self._focus_first()

        self._station.read(read, then=then)

    def say_closed(self) -> None:
        self.news.setText(self.tr("Your counter is closed now."))
        self.news.show()

    def say_released(self, end: SessionEnd) -> None:
        """A supervisor took the counter: what was done, and why."""
        parts = [self.tr("A supervisor released counter {number}.").format(number=end.session.counter)]
        if end.session.reason:
            parts.append(self.tr("Reason: {reason}.").format(reason=end.session.reason.rstrip(".")))
        if end.returned is not None:
            parts.append(self.tr("{number} is back in the queue at the old place.").format(number=end.returned.number))
        self.release.say(" ".join(parts), Tone.NOTICE, self.tr("Close"))

    def choose(self, number: int) -> None:
        self._station.run(open_counter, number, then=lambda _: self._open(number), refused=self.refuse)

    def _open(self, number: int) -> None:
        self.news.hide()
        self.release.clear()
        self.opened.emit(number)

    def refuse(self, problem: OfficeError) -> None:
        self.error.setText(sentence(problem, self._station.speech.language))
        self.error.show()
        self._look()
        self._focus_first()

    def _on_changes(self, changes: Changes) -> None:
        if self.isVisible() and concerns(changes, Part.COUNTERS):
            self._look()

    def _look(self) -> None:
        def then(places: Places) -> None:
            self._places = places.counters
            self._show_counters()

        self._station.read(counter_places, then=then)

    def _show_counters(self) -> None:
        had_focus = next((number for number, button in self.buttons.items() if button.hasFocus()), None)
        for old in self.buttons.values():
            old.deleteLater()
        self.buttons = {}
        for position, place in enumerate(self._places):
            button = QPushButton(self._words(place))
            button.setProperty("extent", "row")
            button.setEnabled(place.session is None or place.session.officer == self._station.actor.id)
            button.setAutoDefault(True)
            number = place.counter.number
            button.clicked.connect(lambda _checked=False, number=number: self.choose(number))
            self._grid.addWidget(button, position // COLUMNS, position % COLUMNS)
            self.buttons[number] = button
        rows = min(MOST_ROWS, -(-len(self._places) // COLUMNS))
        self._scroll.setFixedHeight(max(1, rows) * ROW_HEIGHT)
        if had_focus in self.buttons:
            self.buttons[had_focus].setFocus()

    def _words(self, place: CounterPlace) -> str:
        counter = self.tr("Counter {number}").format(number=place.counter.number)
        if place.session is not None:
            state = activity_name(place.activity, self._station.speech.language)
            return f"{counter}\n{place.session.officer_name} · {state}"
        letters = place.counter.profile.letters
        if len(letters) == 1 and letters[0] in self._services:
            return f"{counter}\n{service_name(self._services[letters[0]], self._station.speech.language)}"
        return self.tr("{counter}\nfree · services {letters}").format(counter=counter, letters=" ".join(letters))

    def _focus_first(self) -> None:
        first = next((button for button in self.buttons.values() if button.isEnabled()), self.leave)
        first.setFocus()
