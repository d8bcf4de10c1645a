"""The right of the desk: the ticket in hand with its times, what was noted about it, and the applicant's screen."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QProgressBar,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from counter_app.channels.online_help import help_reason
from counter_app.channels.online_model import HELP_LABELS
from counter_app.queueing.model import NO_PROMISE, Promise, Ticket
from counter_app.queueing.operations.calling import CHOOSE
from counter_app.queueing.operations.counters import RELEASE
from counter_app.queueing.operations.desk import LONGEST_NOTE, NOTE
from counter_app.queueing.operations.walk_in import WALK_IN
from counter_app.queueing.ports import Note, VisitPart
from counter_app.registration.screen import ScreenAnswer
from counter_app.settings import Language
from counter_app.shared.errors import OfficeError
from ui.officer.controls import IconLabel, Retranslated, column, label, row, rule, set_property
from ui.officer.desk_state import Desk, Stage
from ui.officer.undo_bar import UndoBar
from ui.officer.view_model import DeskModel
from ui.shared.call_reasons import reason_with_figures, why_called
from ui.shared.urgency import Urgency, urgency
from ui.shared.wording import (
    clock_time,
    duration,
    minutes_and_seconds,
    outcome_name,
    page_name,
    pick,
    sentence,
    service_name,
)

WIDTH = 276


class TicketPanel(Retranslated):
    def __init__(self, model: DeskModel) -> None:
        super().__init__()
        self.setProperty("kind", "side")
        self.setFixedWidth(WIDTH)
        self._model = model
        self._ticket = 0
        self._number, self._timer = label("number"), label("timer")
        self._state = label("soft", wrap=True)
        self._bar = QProgressBar()
        self._facts: list[tuple[QLabel, QLabel]] = [(label("soft"), label(wrap=True)) for _ in range(5)]
        self._notes_title = label("strong")
        self._notes = label("", wrap=True)
        self._note = QLineEdit()
        self._note_error = label("error", wrap=True)
        self._about_ticket = QWidget()
        self._about_desk = QFrame()
        self._desk_title, self._desk_text = label("title"), label("soft", wrap=True)
        self._figures: list[tuple[QLabel, QLabel]] = [(label("figure"), label("soft")) for _ in range(3)]
        self._screen_title, self._screen = label("soft"), label("strong", wrap=True)
        self._answer = label("soft", wrap=True)
        self.undo = UndoBar(model)
        self._lay_out()
        self._note.returnPressed.connect(self._add_note)
        self._note.textEdited.connect(self._note_error.hide)
        model.changed.connect(self.show_desk)
        model.ticked.connect(self.tick)
        self.retranslate()

    def _lay_out(self) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(18, 16, 18, 16)
        whole.setSpacing(10)
        self._lay_out_ticket()
        self._lay_out_desk()
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inside = QWidget()
        both = column(inside)
        both.addWidget(self._about_ticket)
        both.addWidget(self._about_desk)
        both.addStretch(1)
        scroll.setWidget(inside)
        whole.addWidget(scroll, 1)
        whole.addWidget(self.undo)
        whole.addWidget(self._screen_box())

    def _lay_out_ticket(self) -> None:
        whole = column(self._about_ticket, spacing=8)
        head = row()
        head.addWidget(self._number)
        head.addStretch(1)
        head.addWidget(self._timer)
        whole.addLayout(head)
        whole.addWidget(self._state)
        self._bar.setTextVisible(False)
        self._bar.setRange(0, 100)
        whole.addWidget(self._bar)
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        grid.setColumnMinimumWidth(0, 72)
        grid.setColumnStretch(1, 1)
        for line, (name, value) in enumerate(self._facts):
            grid.addWidget(name, line, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(value, line, 1)
        whole.addLayout(grid)
        whole.addWidget(rule())
        whole.addWidget(self._notes_title)
        whole.addWidget(self._notes)
        self._note.setMaxLength(LONGEST_NOTE)
        whole.addWidget(self._note)
        whole.addWidget(self._note_error)
        self._note_error.hide()

    def _lay_out_desk(self) -> None:
        whole = column(self._about_desk, spacing=12)
        whole.addWidget(self._desk_title)
        whole.addWidget(self._desk_text)
        for figure, name in self._figures:
            card = QFrame()
            card.setProperty("kind", "flat")
            inside = QVBoxLayout(card)
            inside.setContentsMargins(14, 8, 14, 10)
            inside.setSpacing(0)
            inside.addWidget(figure)
            inside.addWidget(name)
            whole.addWidget(card)

    def _screen_box(self) -> QFrame:
        box = QFrame()
        box.setProperty("kind", "good")
        line = QHBoxLayout(box)
        line.setContentsMargins(14, 10, 14, 10)
        line.setSpacing(12)
        line.addWidget(IconLabel(self._model.station.theme, "ph.monitor", "on_tint", 26))
        words = column(spacing=2)
        for one in (self._screen_title, self._screen, self._answer):
            words.addWidget(one)
        line.addLayout(words, 1)
        return box

    def retranslate(self) -> None:
        for (name, _), text in zip(
            self._facts,
            (self.tr("Service"), self.tr("Arrived"), self.tr("Waited"), self.tr("Called"), self.tr("Reason")),
            strict=True,
        ):
            name.setText(text)
        self._notes_title.setText(self.tr("Notes"))
        self._note.setPlaceholderText(self.tr("Write a note, then Enter"))
        self._note.setAccessibleName(self.tr("Note about this ticket"))
        self._screen_title.setText(self.tr("The applicant's screen shows"))
        self._desk_title.setText(self.tr("My day"))
        self._desk_text.setText(self.tr("The ticket in hand appears here with its times and notes."))
        if self._model.desk is not None:
            self.show_desk()

    def show_desk(self) -> None:
        desk = self._model.desk
        if desk is None:
            return
        self._about_ticket.setVisible(desk.ticket is not None)
        self._about_desk.setVisible(desk.ticket is None)
        if desk.ticket is not None:
            self._show_ticket(desk)
        self._show_figures(desk)
        self._show_screen(desk)
        self.tick()

    def _show_ticket(self, desk: Desk) -> None:
        ticket = desk.ticket
        if ticket is None:
            return
        if ticket.id != self._ticket:
            self._ticket = ticket.id
            self._note.clear()
            self._note_error.hide()
        language = self._model.station.speech.language
        self._number.setText(ticket.number)
        values = (
            service_name(desk.services[ticket.service], language),
            clock_time(ticket.arrived_at, desk.zone, language),
            *self._call_words(desk, ticket),
        )
        for (name, value), text in zip(self._facts, values, strict=True):
            value.setText(text)
            value.setAccessibleName(f"{name.text()}: {text}")
        self._show_notes(desk)

    def _call_words(self, desk: Desk, ticket: Ticket) -> tuple[str, str, str]:
        """How long the person waited, when the call was and why it was made."""
        call, language = desk.last_call, self._model.station.speech.language
        if call is None:
            return "–", "–", self.tr("served without a ticket")
        called = self.tr("{time} · {count}×").format(
            time=clock_time(ticket.last_called_at or call.at, desk.zone, language), count=ticket.calls
        )
        reason = reason_with_figures(why_called(call, ticket.booked_for), desk.zone, language)
        return self._waited(call.waited_s, desk.view.held_promise or NO_PROMISE), called, reason

    def _waited(self, seconds: int, promise: Promise) -> str:
        """The wait beside what was promised with the ticket, from the middle to nine in ten."""
        waited = duration(seconds, self._model.station.speech.language, rounded=True)
        if promise.p90_s == 0:
            return self.tr("{waited} (promised: at once)").format(waited=waited)
        low, high = promise.p50_s // 60, -(-promise.p90_s // 60)
        return self.tr("{waited} (promised {low}–{high} min)").format(waited=waited, low=low, high=high)

    def _show_notes(self, desk: Desk) -> None:
        language = self._model.station.speech.language
        steps = {
            NOTE: "",
            "park": self.tr("parked: "),
            "transfer": self.tr("transferred: "),
            CHOOSE: self.tr("called before its turn: "),
            WALK_IN: self.tr("served without a ticket: "),
            RELEASE: self.tr("released by a supervisor: "),
        }
        done = self.tr("finished: ")
        told = [(note.at, f"{steps.get(note.step, '')}{_words(note, language)}") for note in desk.notes]
        told += [(part.finished_at, done + self._part(desk, part)) for part in desk.parts]
        lines = [
            f"{clock_time(at, desk.zone, language)}  {text}"
            for at, text in sorted(told, key=lambda one: one[0], reverse=True)
        ]
        self._notes.setText("\n".join(lines) or self.tr("No notes yet."))
        set_property(self._notes, "kind", "" if lines else "soft")

    def _part(self, desk: Desk, part: VisitPart) -> str:
        """A service of this visit that is over."""
        language = self._model.station.speech.language
        service = service_name(desk.services[part.service], language)
        return f"{service} · {outcome_name(part.outcome, language)}"

    def _show_figures(self, desk: Desk) -> None:
        language = self._model.station.speech.language
        today = desk.today
        average = "–" if today.average_s is None else duration(today.average_s, language, rounded=today.average_s >= 60)  # noqa: PLR2004
        words = (
            (str(today.finished), self.tr("finished by me today")),
            (average, self.tr("average serving time")),
            (str(len(desk.view.waiting)), self.tr("people wait for this counter")),
        )
        for (figure, name), (value, text) in zip(self._figures, words, strict=True):
            figure.setText(value)
            name.setText(text)

    def _show_screen(self, desk: Desk) -> None:
        language = self._model.station.speech.language
        shown = desk.screen
        self._screen.setText(self.tr("Nothing yet") if shown is None else page_name(shown.screen.page, language))
        answer = None if shown is None else shown.screen.answer
        self._answer.setVisible(answer is not None)
        if answer is not None:
            agreed = answer is ScreenAnswer.AGREED
            self._answer.setText(self.tr("Applicant: agreed") if agreed else self.tr("Applicant: has a question"))

    def tick(self) -> None:
        """The running timer and its progress against the target."""
        desk = self._model.desk
        if desk is None or desk.ticket is None:
            return
        now = self._model.now()
        serving = desk.stage is Stage.SERVING
        seconds = desk.served_s(now) if serving else desk.walking_s(now)
        target = desk.view.service_target_s
        late = serving and urgency(seconds, target) is Urgency.LATE
        self._timer.setText(minutes_and_seconds(seconds))
        set_property(self._timer, "late", late)
        set_property(self._bar, "late", late)
        self._bar.setVisible(serving)
        self._bar.setValue(min(100, 100 * seconds // target))
        if not serving:
            self._state.setText(self.tr("called, on the way"))
            return
        minutes = target // 60
        words = (
            self.tr("being served · beyond {minutes} min") if late else self.tr("being served · target {minutes} min")
        )
        self._state.setText(words.format(minutes=minutes))

    def _add_note(self) -> None:
        text = self._note.text()
        if text.strip():
            self._model.add_note(text, done=self._note.clear, refused=self._refuse_note)

    def _refuse_note(self, problem: OfficeError) -> None:
        self._note_error.setText(sentence(problem, self._model.station.speech.language))
        self._note_error.show()

    def typed(self) -> bool:
        """Whether a note stands in the field that was not written down."""
        return bool(self._note.text().strip())


def _words(note: Note, language: Language) -> str:
    """What was typed, or what was chosen at the kiosk in the language of the window."""
    reason = help_reason((note,))
    return note.text if reason is None else pick(HELP_LABELS[reason], language)
