"""The centre of the desk while nobody is in hand: who comes next, or why the counter stands still."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from ui.officer.auto_call import AutoCall
from ui.officer.controls import IconLabel, KeyButton, Retranslated, column, label, row
from ui.officer.desk_state import Desk, Stage
from ui.officer.view_model import DeskModel
from ui.shared.call_reasons import reason_with_figures, why_next
from ui.shared.wording import duration, priority_name, service_name

CARD_WIDTH = 620
MOST_SERVICES = 4


class IdlePage(Retranslated):
    call_wanted = Signal()
    go_on_wanted = Signal()
    choose_wanted = Signal()
    walk_in_wanted = Signal()

    def __init__(self, model: DeskModel) -> None:
        super().__init__()
        self._model = model
        self.auto = AutoCall(model)
        theme = model.station.theme
        self._title, self._number = label("headline"), label("huge")
        self._about, self._reason = label("title", wrap=True), label("", wrap=True)
        self._empty_icon = IconLabel(theme, "ph.coffee", "soft", 72)
        self.call = KeyButton(theme, "F9", "primary", "large")
        self.go_on = KeyButton(theme, "↵", "primary", "large")
        self.decline = KeyButton(theme, "Esc", "", "large")
        self.choose = KeyButton(theme, "Ctrl+F9", "", "small")
        self.walk_in = KeyButton(theme, "Ctrl+F5", "", "small")
        self._steps = [label("", wrap=True) for _ in range(3)]
        self._services = label("soft", wrap=True)
        self._help = QWidget()
        self._lay_out()
        self.call.clicked.connect(self.call_wanted)
        self.go_on.clicked.connect(self.go_on_wanted)
        self.choose.clicked.connect(self.choose_wanted)
        self.walk_in.clicked.connect(self.walk_in_wanted)
        self.decline.clicked.connect(self._decline)
        self.auto.changed.connect(self._show_auto)
        model.changed.connect(self.show_desk)
        self.retranslate()

    def _lay_out(self) -> None:
        whole = column(self)
        whole.addStretch(2)
        card = QFrame()
        card.setProperty("kind", "card")
        card.setMaximumWidth(CARD_WIDTH)
        inside = column(card, margin=32, spacing=12)
        for widget in (self._title, self._empty_icon, self._number, self._about, self._reason):
            inside.addWidget(widget)
        inside.addSpacing(8)
        inside.addWidget(self.call)
        inside.addWidget(self.decline)
        inside.addWidget(self.go_on)
        besides = row(spacing=8)
        besides.addWidget(self.choose)
        besides.addWidget(self.walk_in)
        inside.addLayout(besides)
        inside.addWidget(self._services)
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(card, 10)
        middle.addStretch(1)
        whole.addLayout(middle)
        whole.addSpacing(20)
        below = QHBoxLayout()
        below.addStretch(1)
        below.addWidget(self._help, 10)
        below.addStretch(1)
        whole.addLayout(below)
        whole.addStretch(3)
        self._help.setMaximumWidth(CARD_WIDTH)
        line = QHBoxLayout(self._help)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(24)
        for name, step in zip(("ph.megaphone", "ph.handshake", "ph.check-circle"), self._steps, strict=True):
            one = row(spacing=10)
            one.addWidget(IconLabel(self._model.station.theme, name, "primary", 24))
            one.addWidget(step, 1)
            line.addLayout(one, 1)

    def retranslate(self) -> None:
        self.call.say(self.tr("Call next"), self.tr("Call the next ticket"))
        self.go_on.say(self.tr("Go on serving"), self.tr("Go on serving"))
        self.decline.say(self.tr("Do not call yet"), self.tr("Do not call the next ticket yet"))
        self.choose.say(self.tr("Choose a ticket…"), self.tr("Call a chosen ticket"))
        self.walk_in.say(self.tr("Without a ticket…"), self.tr("Serve somebody without a ticket"))
        for step, text in zip(
            self._steps,
            (
                self.tr("Call: number and counter appear in the hall"),
                self.tr("F5 when the person is at the counter"),
                self.tr("F12 when the visit is over"),
            ),
            strict=True,
        ):
            step.setText(text)
        self.show_desk()

    def show_desk(self) -> None:
        desk = self._model.desk
        if desk is None:
            return
        paused = desk.stage is Stage.PAUSED
        somebody = desk.next_person is not None
        for button in (self.call, self.walk_in):
            button.setVisible(not paused)
        self.choose.setVisible(not paused and bool(desk.view.waiting))
        self.call.setEnabled(desk.stage is Stage.FREE)
        self.go_on.setVisible(paused)
        self._number.setVisible(somebody and not paused)
        self._empty_icon.setVisible(paused or not somebody)
        self._help.setVisible(not paused)
        if paused:
            self._show_pause(desk)
        elif somebody:
            self._show_next(desk)
        else:
            self._show_nobody()
        self._show_services(desk)
        self._show_auto()

    def _show_auto(self) -> None:
        """The seconds until the next ticket is called by itself."""
        left, desk = self.auto.left, self._model.desk
        self.decline.setVisible(left > 0)
        detail = duration(left, self._model.station.speech.language) if left else ""
        self.call.say(self.tr("Call next"), self.tr("Call the next ticket"), detail)
        if desk is not None and desk.stage is Stage.FREE and desk.next_person is not None:
            words = self.tr("Next, called in {time}").format(time=detail) if left else self.tr("Next")
            self._title.setText(words)

    def _decline(self) -> None:
        self.auto.decline()
        self.take_focus()

    def _show_pause(self, desk: Desk) -> None:
        reason = "" if desk.view.session is None else desk.view.session.reason or ""
        self._empty_icon.show_icon("ph.pause-circle", "soft")
        self._title.setText(self.tr("The counter is on a pause"))
        self._about.setText(self.tr("Reason: {reason}").format(reason=reason))
        self._reason.setText(self.tr("Nobody is called here until you go on."))

    def _show_next(self, desk: Desk) -> None:
        person, choice = desk.next_person, desk.view.next
        if person is None or choice is None:
            return
        language = self._model.station.speech.language
        self._number.setText(person.number)
        about = service_name(desk.services[person.service], language)
        if person.priority is not None:
            about = self.tr("{service} · priority: {priority}").format(
                service=about, priority=priority_name(person.priority, language)
            )
        self._about.setText(about)
        reason = reason_with_figures(why_next(choice, desk.view.rule), desk.zone, language)
        self._reason.setText(self.tr("Why: {reason}").format(reason=reason))

    def _show_nobody(self) -> None:
        self._empty_icon.show_icon("ph.coffee", "soft")
        self._title.setText(self.tr("Nobody waits"))
        self._about.setText(self.tr("The counter is open and ready."))
        self._reason.setText(self.tr("A new ticket appears here by itself; you need not do anything."))

    def _show_services(self, desk: Desk) -> None:
        """How many wait for which service, the longest lines first."""
        counted: dict[str, int] = {}
        for person in desk.view.waiting:
            counted[person.service] = counted.get(person.service, 0) + 1
        language = self._model.station.speech.language
        longest = sorted(counted.items(), key=lambda one: (-one[1], one[0]))
        parts = [f"{service_name(desk.services[letter], language)} {count}" for letter, count in longest]
        shown = parts[:MOST_SERVICES] + (["…"] if len(parts) > MOST_SERVICES else [])
        self._services.setText(" · ".join(shown))
        self._services.setVisible(bool(shown))

    def take_focus(self) -> None:
        (self.go_on if self._model.stage is Stage.PAUSED else self.call).setFocus()
