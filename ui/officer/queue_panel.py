"""The left of the desk: who waits, who is next and why, and the buttons that call and go on."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QFrame, QGridLayout, QListView, QSizePolicy, QVBoxLayout

from ui.officer.controls import KeyButton, Retranslated, column, label, set_property
from ui.officer.desk_state import Desk, Stage
from ui.officer.models import ROW, QueueDelegate, QueueModel
from ui.officer.view_model import DeskModel
from ui.shared.call_reasons import reason_with_figures, why_next
from ui.shared.wording import duration

WIDTH = 290


class QueuePanel(Retranslated):
    """Emits a wish for each button; `DeskPage` knows what to do with it."""

    call_wanted = Signal()
    recall_wanted = Signal()
    no_show_wanted = Signal()
    park_wanted = Signal()
    transfer_wanted = Signal()
    start_wanted = Signal()
    finish_wanted = Signal()
    away_wanted = Signal()
    go_on_wanted = Signal()
    choose_wanted = Signal(int)
    """The ticket of a row that was pressed."""

    def __init__(self, model: DeskModel) -> None:
        super().__init__()
        self.setProperty("kind", "side")
        self.setFixedWidth(WIDTH)
        self._model = model
        theme = model.station.theme
        self._title = label("title")
        self._rows = QueueModel(model.station, lambda: self.tr("past target"), self._in)
        self._list = QListView()
        self._empty = label("soft", wrap=True)
        self._box, self._next = QFrame(), label("", wrap=True)
        self.call = KeyButton(theme, "F9", "primary", "large")
        self.start = KeyButton(theme, "F5", "", "small")
        self.finish = KeyButton(theme, "F12", "", "small")
        self.recall = KeyButton(theme, "F10", "", "small")
        self.no_show = KeyButton(theme, "F11", "", "small")
        self.park = KeyButton(theme, "F7", "", "small")
        self.transfer = KeyButton(theme, "F8", "", "small")
        self.go_on = KeyButton(theme, "Ctrl+F12", "", "small")
        self.away = KeyButton(theme, "F4", "plain", "small")
        self._today = label("soft")
        self._build_list()
        self._lay_out()
        self._connect()
        self.retranslate()

    def _build_list(self) -> None:
        self._list.setModel(self._rows)
        self._list.setItemDelegate(QueueDelegate(self._model.station, self._rows, self._list))
        self._list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self._list.activated.connect(lambda index: self.choose_wanted.emit(index.data(ROW).ticket))
        self._list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._list.setUniformItemSizes(True)
        self._list.setProperty("kind", "bare")
        self._list.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def _lay_out(self) -> None:
        whole = column(self, margin=12, spacing=8)
        whole.addWidget(self._title)
        whole.addWidget(self._list, 1)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        whole.addWidget(self._empty, 1)
        set_property(self._box, "kind", "notice")
        inside = QVBoxLayout(self._box)
        inside.setContentsMargins(12, 8, 12, 8)
        inside.addWidget(self._next)
        whole.addWidget(self._box)
        whole.addWidget(self.call)
        grid = QGridLayout()
        grid.setSpacing(6)
        pairs = ((self.start, self.finish), (self.recall, self.no_show), (self.park, self.transfer))
        for line, (left, right) in enumerate(pairs):
            grid.addWidget(left, line, 0)
            grid.addWidget(right, line, 1)
        grid.addWidget(self.go_on, len(pairs), 0, 1, 2)
        whole.addLayout(grid)
        whole.addWidget(self.away)
        whole.addWidget(self._today)

    def _connect(self) -> None:
        for button, wish in (
            (self.call, self.call_wanted),
            (self.recall, self.recall_wanted),
            (self.no_show, self.no_show_wanted),
            (self.park, self.park_wanted),
            (self.transfer, self.transfer_wanted),
            (self.start, self.start_wanted),
            (self.finish, self.finish_wanted),
            (self.away, self.away_wanted),
            (self.go_on, self.go_on_wanted),
        ):
            button.clicked.connect(wish)
        self._model.changed.connect(self.show_desk)
        self._model.ticked.connect(self.tick)
        self._model.station.theme.changed.connect(self._list.viewport().update)

    def retranslate(self) -> None:
        self._list.setAccessibleName(self.tr("People who wait"))
        self._empty.setText(self.tr("Nobody waits for this counter. New tickets appear here by themselves."))
        self.call.say(self.tr("Call next"), self.tr("Call the next ticket"))
        self.start.say(self.tr("Start"), self.tr("Start serving"))
        self.finish.say(self.tr("Finish"), self.tr("Finish the visit"))
        self.no_show.say(self.tr("No-show"), self.tr("Record as no-show"))
        self.park.say(self.tr("Park"), self.tr("Park the ticket"))
        self.transfer.say(self.tr("Transfer"), self.tr("Transfer the ticket"))
        self.recall.say(self.tr("Recall"), self.tr("Call once more"))
        self.go_on.say(self.tr("Finish, then another service"), self.tr("Finish and go on to another service"))
        if self._model.desk is not None:
            self.show_desk()

    def show_desk(self) -> None:
        desk = self._model.desk
        if desk is None:
            return
        count = len(desk.view.waiting)
        self._title.setText(self.tr("Queue · {count} waiting").format(count=count))
        self._list.setVisible(count > 0)
        self._empty.setVisible(count == 0)
        self._show_next(desk)
        stage = desk.stage
        self.call.setEnabled(stage is Stage.FREE)
        self.start.setEnabled(stage is Stage.CALLED)
        self.finish.setEnabled(stage is Stage.SERVING)
        self.park.setEnabled(stage is Stage.SERVING)
        self.transfer.setEnabled(stage in {Stage.CALLED, Stage.SERVING})
        self.go_on.setVisible(stage is Stage.SERVING)
        self.away.setVisible(bool(desk.away))
        away = self.tr("Parked and no-show: {count}").format(count=len(desk.away))
        self.away.say(away, away)
        self._show_today(desk)
        self.tick()

    def _show_next(self, desk: Desk) -> None:
        person, choice = desk.next_person, desk.view.next
        self._box.setVisible(person is not None and choice is not None)
        if person is not None and choice is not None:
            why = why_next(choice, desk.view.rule)
            reason = reason_with_figures(why, desk.zone, self._model.station.speech.language)
            self._next.setText(self.tr("Next {number}: {reason}").format(number=person.number, reason=reason))

    def _in(self, wait: str) -> str:
        return self.tr("in {wait}").format(wait=wait) if wait else self.tr("soon")

    def _show_today(self, desk: Desk) -> None:
        today = desk.today
        if today.average_s is None:
            self._today.setText(self.tr("Today: nobody finished yet"))
            return
        average = duration(today.average_s, self._model.station.speech.language, rounded=today.average_s >= 60)  # noqa: PLR2004
        self._today.setText(
            self.tr("Today {count} finished · average {average}").format(count=today.finished, average=average)
        )

    def tick(self) -> None:
        """Move the waiting times on, and the seconds until the ticket may be called again."""
        desk = self._model.desk
        if desk is None:
            return
        now = self._model.now()
        self._rows.show_desk(desk, now)
        called = desk.stage is Stage.CALLED
        wait = desk.recall_in_s(now) if called else 0
        detail = duration(wait, self._model.station.speech.language) if wait else ""
        self.recall.setEnabled(called and not desk.calls_used_up and wait == 0)
        self.no_show.setEnabled(called and desk.calls_used_up and wait == 0)
        self.recall.say(self.tr("Recall"), self.tr("Call once more"), "" if desk.calls_used_up else detail)
        self.no_show.say(self.tr("No-show"), self.tr("Record as no-show"), detail if desk.calls_used_up else "")
