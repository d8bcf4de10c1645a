"""Step 3 of a change of data: what becomes of it, and until when it must be recorded."""

from __future__ import annotations

from datetime import datetime, timedelta

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from counter_app.registration.model import CaseState
from ui.officer.case_boxes import ToneBox
from ui.officer.case_model import CaseModel
from ui.officer.controls import Retranslated, Tone, column, label
from ui.shared.case_facts import CaseFacts
from ui.shared.dates import plain_date
from ui.shared.wording import clock_time

SOON = timedelta(hours=12)
LOOK_AGAIN_MS = 60_000


class ChangePage(Retranslated):
    def __init__(self, model: CaseModel) -> None:
        super().__init__()
        self._model = model
        self._title, self._about = label("title"), label("", wrap=True)
        self.deadline = ToneBox(model.station.theme)
        self.facts = CaseFacts()
        inside = QWidget()
        whole = QVBoxLayout(inside)
        whole.setContentsMargins(24, 16, 24, 16)
        whole.setSpacing(14)
        for part in (self._title, self.deadline, self._about, self.facts):
            whole.addWidget(part)
        whole.addStretch(1)
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setWidget(inside)
        column(self, spacing=0).addWidget(self.area)
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_AGAIN_MS)
        self._timer.timeout.connect(self._show_deadline)
        self._timer.start()
        self.retranslate()

    def retranslate(self) -> None:
        self._title.setText(self.tr("Change of data"))
        self._about.setText(
            self.tr(
                "The member's data in this office become those of the form. Nothing is owed for it; the core system "
                "bills by the new data from the next month on."
            )
        )
        self.show_case()

    def show_case(self) -> None:
        case, desk = self._model.case, self._model.desk
        if case is None or desk is None or not case.is_change:
            return
        self.facts.show_case(case, desk.branch, self._model.station.speech.language)
        self._about.setVisible(not self._model.ended)
        self._show_deadline()

    def _show_deadline(self) -> None:
        case, desk = self._model.case, self._model.desk
        if case is None or desk is None or not case.is_change:
            return
        due = case.correction_due_at
        self.deadline.setVisible(due is not None or self._model.state is CaseState.DATA_CHANGED)
        if due is None:
            self.deadline.say(Tone.GOOD, self.tr("The change is recorded."))
        else:
            self._say(due)

    def _say(self, due: datetime) -> None:
        """Calm while there is time, amber in the last twelve hours, red once it has passed."""
        left = due - self._model.station.office.clock.now()
        basis = self.tr("Within 3 × 24 hours after it was asked for (UU 27/2022 art. 30).")
        if left <= timedelta():
            self.deadline.say(Tone.BAD, self.tr("It was to be recorded by {when}.").format(when=self._when(due)), basis)
            return
        tone = Tone.NOTICE if left < SOON else Tone.GOOD
        self.deadline.say(tone, self.tr("To be recorded by {when}.").format(when=self._when(due)), basis)

    def _when(self, moment: datetime) -> str:
        desk, language = self._model.desk, self._model.station.speech.language
        if desk is None:
            return ""
        zone = desk.branch.zone
        day = plain_date(moment.astimezone(zone.tzinfo).date(), language)
        return f"{day}, {clock_time(moment, zone.tzinfo, language)} {zone.value}"

    def take_focus(self) -> None:
        self.setFocus()
