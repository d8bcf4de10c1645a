"""The centre of the desk while somebody is called and on the way."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from ui.officer.controls import IconLabel, KeyButton, Retranslated, column, label, row
from ui.officer.view_model import DeskModel
from ui.shared.call_reasons import reason_with_figures, why_called
from ui.shared.wording import duration, priority_name, service_name

CARD_WIDTH = 620


class CalledPage(Retranslated):
    start_wanted = Signal()
    recall_wanted = Signal()
    no_show_wanted = Signal()

    def __init__(self, model: DeskModel) -> None:
        super().__init__()
        self._model = model
        theme = model.station.theme
        self._title, self._number = label("headline"), label("huge")
        self._about, self._reason = label("title", wrap=True), label("", wrap=True)
        self._calls, self._hint = label(), label("soft", wrap=True)
        self.start = KeyButton(theme, "F5", "primary", "large")
        self.recall = KeyButton(theme, "F10", "", "large")
        self.no_show = KeyButton(theme, "F11", "", "large")
        self._lay_out()
        self.start.clicked.connect(self.start_wanted)
        self.recall.clicked.connect(self.recall_wanted)
        self.no_show.clicked.connect(self.no_show_wanted)
        model.changed.connect(self.show_desk)
        model.ticked.connect(self.tick)
        self.retranslate()

    def _lay_out(self) -> None:
        whole = column(self)
        whole.addStretch(2)
        card = QFrame()
        card.setProperty("kind", "card")
        card.setMaximumWidth(CARD_WIDTH)
        inside = column(card, margin=32, spacing=12)
        inside.addWidget(self._title)
        inside.addWidget(self._number)
        inside.addWidget(self._about)
        inside.addWidget(self._reason)
        calls = row(spacing=10)
        calls.addWidget(IconLabel(self._model.station.theme, "ph.megaphone", "primary", 22))
        calls.addWidget(self._calls, 1)
        inside.addLayout(calls)
        inside.addSpacing(8)
        inside.addWidget(self.start)
        again = row()
        again.addWidget(self.recall)
        again.addWidget(self.no_show)
        inside.addLayout(again)
        inside.addWidget(self._hint)
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(card, 10)
        middle.addStretch(1)
        whole.addLayout(middle)
        whole.addStretch(3)
        self._number.setAlignment(Qt.AlignmentFlag.AlignLeft)

    def retranslate(self) -> None:
        self._title.setText(self.tr("Waiting for the person"))
        self.start.say(self.tr("The person is here: start"), self.tr("Start serving"))
        self.show_desk()

    def show_desk(self) -> None:
        desk = self._model.desk
        ticket = None if desk is None else desk.ticket
        if desk is None or ticket is None:
            return
        language = self._model.station.speech.language
        self._number.setText(ticket.number)
        about = service_name(desk.services[ticket.service], language)
        if ticket.priority is not None:
            about = f"{about} · {priority_name(ticket.priority, language)}"
        self._about.setText(about)
        call = desk.last_call
        self._reason.setVisible(call is not None)
        if call is not None:
            reason = reason_with_figures(why_called(call, ticket.booked_for), desk.zone, language)
            self._reason.setText(self.tr("Why: {reason}").format(reason=reason))
        self._calls.setText(
            self.tr("Called {count} of {most} times").format(count=ticket.calls, most=desk.view.max_calls)
        )
        self.tick()

    def tick(self) -> None:
        desk = self._model.desk
        if desk is None or desk.ticket is None:
            return
        wait = desk.recall_in_s(self._model.now())
        left = duration(wait, self._model.station.speech.language) if wait else ""
        used_up = desk.calls_used_up
        self.recall.setEnabled(not used_up and wait == 0)
        self.no_show.setEnabled(used_up and wait == 0)
        self.recall.say(self.tr("Call again"), self.tr("Call once more"), "" if used_up else left)
        self.no_show.say(self.tr("No-show"), self.tr("Record as no-show"), left if used_up else "")
        if used_up:
            hint = self.tr("All calls are used up. Who turns up later gets the old place back (F4).")
        else:
            hint = self.tr("No-show is possible after {most} calls.").format(most=desk.view.max_calls)
        self._hint.setText(hint)

    def take_focus(self) -> None:
        self.start.setFocus()
