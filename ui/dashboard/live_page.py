"""The queue as it runs: who waits too long, what the counters do, and what a supervisor does about it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPushButton, QSizePolicy

from counter_app.queueing.model import Activity, Ticket
from counter_app.queueing.operations.desk import act_on, bring_back
from counter_app.shared.changes import Part
from ui.dashboard.live_dialogs import CloseCounterDialog, MoveDialog, PauseCounterDialog, ReleaseCounterDialog
from ui.dashboard.live_rows import SIGNS, away_rows, line_rows, place_rows, waiting_rows
from ui.dashboard.live_state import Live, Place, look
from ui.shared.clock_band import ClockBand
from ui.shared.controls import row
from ui.shared.desk import Desk, Reading
from ui.shared.page import Page
from ui.shared.parts import GAP, Card, Figure, Listing, Switch
from ui.shared.table import Column
from ui.shared.wording import duration

LOOK_AGAIN_S = 15
"""Waits grow by themselves, and with them what is expected."""


TALLEST = 380
"""Of the upper cards: eight services and their heads; a larger window gives the rest to those who wait."""


class LivePage(Page):
    parts = (Part.QUEUE, Part.COUNTERS, Part.SETTINGS, Part.DAY)

    def __init__(self, model: Desk) -> None:
        super().__init__(model)
        self.live: Live | None = None
        self._seconds = 0
        self._reading = Reading(model, look, self._show)
        theme = self.theme
        self.figures = [Figure(theme) for _ in range(4)]
        self.lines, self.places = Listing(theme), Listing(theme)
        self.waiting, self.away = Listing(theme), Listing(theme)
        self._cards = [Card() for _ in range(4)]
        self.which = Switch(2)
        self.clock = ClockBand(model.station)
        self.move_on, self.back = QPushButton(), QPushButton()
        self.pause, self.close_counter, self.release = QPushButton(), QPushButton(), QPushButton()
        self.release.setProperty("kind", "danger")
        self._lay_out()
        self._connect()
        self.retranslate()

    def _lay_out(self) -> None:
        for figure in self.figures:
            self.head.addWidget(figure)
        self.whole.addWidget(self.clock)
        grid = QGridLayout()
        grid.setSpacing(GAP)
        actions = (
            (),
            (self.pause, self.close_counter, self.release),
            (self.move_on,),
            (self.back,),
        )
        listings = (self.lines, self.places, self.waiting, self.away)
        for number, (card, listing, buttons) in enumerate(zip(self._cards, listings, actions, strict=True)):
            card.body.addWidget(listing, 1)
            for button in buttons:
                button.setProperty("extent", "small")
                button.setAutoDefault(True)
            if buttons:
                card.head.addLayout(self._buttons(buttons))
            card.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
            grid.addWidget(card, number // 2, number % 2)
        for card in self._cards[:2]:
            card.setMaximumHeight(TALLEST)
        self._cards[2].head.insertWidget(1, self.which)
        grid.setColumnStretch(0, 57)
        grid.setColumnStretch(1, 43)
        grid.setRowStretch(0, 66)
        grid.setRowStretch(1, 34)
        self.whole.addLayout(grid, 1)

    def _buttons(self, buttons: tuple[QPushButton, ...]) -> QHBoxLayout:
        line = row(spacing=6)
        for button in buttons:
            line.addWidget(button)
        return line

    def _connect(self) -> None:
        self.which.chosen.connect(lambda _: self._show_rows())
        for listing in (self.places, self.waiting, self.away):
            listing.table.picked.connect(self._enable)
        self.waiting.table.opened.connect(self.ask_move)
        self.move_on.clicked.connect(self.ask_move)
        self.back.clicked.connect(self.bring_back)
        self.away.table.opened.connect(self.bring_back)
        self.pause.clicked.connect(lambda: self._on_place(PauseCounterDialog))
        self.close_counter.clicked.connect(lambda: self._on_place(CloseCounterDialog))
        self.release.clicked.connect(lambda: self._on_place(ReleaseCounterDialog))

    def retranslate(self) -> None:
        self.name(self.tr("Now"), self.tr("The figures renew themselves."))
        titles = (
            self.tr("Services"),
            self.tr("Counters"),
            self.tr("Waiting"),
            self.tr("Parked and no-show"),
        )
        for card, title in zip(self._cards, titles, strict=True):
            card.name(title)
        self.which.name((self.tr("Past target"), self.tr("Everybody")))
        self.move_on.setText(self.tr("Move…"))
        self.back.setText(self.tr("Back to the queue"))
        self.pause.setText(self.tr("Pause…"))
        self.close_counter.setText(self.tr("Close…"))
        self.release.setText(self.tr("Release…"))
        self.release.setToolTip(self.tr("Free the counter of an officer who is gone"))
        self._name_tables(titles)
        self._show_rows()
        self._enable()

    def _name_tables(self, titles: tuple[str, str, str, str]) -> None:
        number, service, wait = self.tr("Number"), self.tr("Service"), self.tr("Wait")
        self.lines.table.name(
            titles[0],
            (
                Column("", 30),
                Column(service),
                Column(self.tr("People"), 64, right=True),
                Column(self.tr("Longest"), 124, right=True),
                Column(self.tr("Expected"), 94, right=True),
                Column(self.tr("Open"), 62, right=True),
            ),
        )
        self.places.table.name(
            titles[1],
            (
                Column("", 34),
                Column(self.tr("Officer")),
                Column(self.tr("State"), 122),
                Column(self.tr("Ticket"), 58),
                Column(self.tr("For"), 72, right=True),
            ),
        )
        self.waiting.table.name(
            titles[2],
            (
                Column(number, 76),
                Column(service),
                Column(self.tr("Since"), 70, right=True),
                Column(wait, 122, right=True),
            ),
        )
        self.away.table.name(
            titles[3],
            (Column(number, 76), Column(service), Column(self.tr("State"), 120), Column(self.tr("When"), 126)),
        )

    # showing

    def refresh(self) -> None:
        self._reading.refresh()

    def tick(self) -> None:
        self._seconds += 1
        self._show_rows()
        if self._seconds % LOOK_AGAIN_S == 0:
            self.refresh()

    def _show(self, live: Live) -> None:
        self.live = live
        self.clock.tell(live.clock_behind)
        self._show_rows()
        self._enable()

    def _show_rows(self) -> None:
        live = self.live
        if live is None:
            return
        now, language, late = self.model.now(), self.language, self.tr("past target")
        self.lines.fill(line_rows(live, now, language, late), self.tr("No service is active."))
        called = self.tr("Calling")
        self.places.fill(place_rows(live, now, language, lambda _: called), self.tr("There are no counters."))
        people = self._people(live)
        nothing = self.tr("Nobody waits.") if not live.waiting else self.tr("Nobody waits longer than the target.")
        self.waiting.fill(waiting_rows(live, people, now, language, late), nothing)
        back, left = self.tr("back at {time}"), self.tr("since {time}")
        self.away.fill(
            away_rows(live, language, lambda at: back.format(time=at), lambda at: left.format(time=at)),
            self.tr("Nobody is parked, and nobody stayed away."),
        )
        self._show_figures(live)

    def _people(self, live: Live) -> tuple[Ticket, ...]:
        return live.waiting if self.which.current == 1 else live.late(self.model.now())

    def _show_figures(self, live: Live) -> None:
        now, language = self.model.now(), self.language
        late = len(live.late(now))
        longest = max((live.waited_s(one, now) for one in live.waiting), default=0)
        target = duration(live.target_s, language)
        sign, tone = SIGNS[live.urgency(longest)]
        waiting, oldest, counters, done = self.figures
        waiting.say(str(len(live.waiting)), self.tr("waiting"))
        if late:
            waiting.say(
                str(len(live.waiting)),
                self.tr("waiting, {late} past target").format(late=late),
                "ph.warning-circle",
                "danger",
            )
        about = self.tr("longest wait (target {target})").format(target=target)
        oldest.say(duration(longest, language, rounded=True), about, sign, tone or "ink")
        working = live.working
        stopped = bool(live.waiting) and not working
        counters.say(
            f"{working}/{len(live.places)}",
            self.tr("counters at work"),
            "ph.warning-circle" if stopped else "",
            "danger",
        )
        done.say(str(live.finished), self.tr("finished today"))

    # acting

    def _enable(self) -> None:
        place = self._place()
        session = None if place is None else place.session
        state = Activity.CLOSED if place is None else place.activity
        paused = session is not None and session.state.value == Activity.PAUSED.value
        self.pause.setEnabled(session is not None and not paused)
        self.close_counter.setEnabled(session is not None and state is not Activity.SERVING)
        self.release.setEnabled(session is not None)
        self.move_on.setEnabled(self._ticket(self.waiting) is not None)
        self.back.setEnabled(self._ticket(self.away) is not None)

    def _place(self) -> Place | None:
        key = self.places.table.key
        places = () if self.live is None else self.live.places
        return next((one for one in places if one.counter.number == key), None)

    def _ticket(self, listing: Listing) -> Ticket | None:
        key = listing.table.key
        tickets = () if self.live is None else (*self.live.waiting, *self.live.away)
        return next((one for one in tickets if one.id == key), None)

    def ask_move(self) -> None:
        ticket = self._ticket(self.waiting)
        if ticket is not None and self.live is not None:
            self.ask(MoveDialog(self, self.model, self.live, ticket))

    def bring_back(self) -> None:
        ticket = self._ticket(self.away)
        if ticket is not None:
            self.model.do(act_on, bring_back, ticket, done=lambda _: self.refresh())

    def _on_place(self, make: Callable[..., PauseCounterDialog | CloseCounterDialog | ReleaseCounterDialog]) -> None:
        place = self._place()
        if place is not None:
            self.ask(make(self, self.model, place))
