"""What park, transfer, pause and finish ask."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtWidgets import QComboBox, QLineEdit, QRadioButton, QSpinBox, QWidget

from counter_app.queueing.model import Outcome, Pool
from counter_app.shared.errors import OfficeError, Unavailable
from ui.officer.controls import label
from ui.officer.desk_state import Desk
from ui.officer.outcomes import OutcomeChoice
from ui.officer.question import Question, ReasonField, ReasonQuestion
from ui.officer.queue_dialogs import place_words
from ui.officer.view_model import DeskModel
from ui.shared.wording import activity_name, clock_time, sentence, service_name


class ParkDialog(ReasonQuestion):
    def __init__(self, parent: QWidget, model: DeskModel, desk: Desk, *, typed: bool) -> None:
        super().__init__(parent, model.station)
        self._model = model
        number = "" if desk.ticket is None else desk.ticket.number
        self.ask(
            self.tr("Park {number}").format(number=number),
            self.tr("The person goes to fetch or fill in something and keeps the place in the queue."),
            self.tr("Park"),
        )
        self.warn_of_loss(typed=typed)
        self.reason = ReasonField(
            self.tr("Reason"), (self.tr("Fills in the form"), self.tr("Fetches a document"), self.tr("Makes a copy"))
        )
        self.minutes = QSpinBox()
        self.minutes.setRange(1, 480)
        self.minutes.setValue(desk.park_minutes)
        self.minutes.setSuffix(self.tr(" minutes"))
        inside = self.minutes.findChild(QLineEdit)
        if inside is not None:  # the style sheet's padding does not reach it
            inside.setTextMargins(8, 0, 0, 0)
        self.minutes.setAccessibleName(self.tr("Comes back by itself after"))
        name = label("strong")
        name.setText(self.tr("Comes back by itself after"))
        self.back_at = label("soft")
        self.anybody, self.here = QRadioButton(self.tr("Any counter may call")), QRadioButton()
        self.here.setText(self.tr("Only counter {number}").format(number=model.counter))
        self.anybody.setChecked(True)
        again = label("strong")
        again.setText(self.tr("Who goes on then"))
        for part in (self.reason, name, self.minutes, self.back_at, again, self.anybody, self.here):
            self.body.addWidget(part)
        self._zone = desk.zone
        self.minutes.valueChanged.connect(self._say_when)
        self._say_when()
        self.reason.edit.setFocus()

    def _say_when(self) -> None:
        back = self._model.now() + timedelta(minutes=self.minutes.value())
        time = clock_time(back, self._zone, self._station.speech.language)
        self.back_at.setText(self.tr("Back in the queue at {time}, at the old place").format(time=time))

    def answer(self) -> None:
        pool = Pool.COUNTER if self.here.isChecked() else Pool.STAFF
        self._model.park(self.reason.text, self.minutes.value(), pool, done=self.accept, refused=self.refuse)


class TransferDialog(ReasonQuestion):
    def __init__(self, parent: QWidget, model: DeskModel, desk: Desk, *, typed: bool) -> None:
        super().__init__(parent, model.station)
        self._model = model
        number = "" if desk.ticket is None else desk.ticket.number
        self._present = "" if desk.ticket is None else desk.ticket.service
        self.ask(
            self.tr("Transfer {number}").format(number=number),
            place_words(desk.transfer_place),
            self.tr("Transfer"),
        )
        self.warn_of_loss(typed=typed)
        language = model.station.speech.language
        self.service, self.counter = QComboBox(), QComboBox()
        for letter, service in desk.services.items():
            if service.active:
                self.service.addItem(f"{letter} · {service_name(service, language)}", letter)
        self.service.setCurrentIndex(max(0, self.service.findData(self._present)))
        self.counter.addItem(self.tr("any counter"), None)
        for place in desk.places:
            if place.counter.number != model.counter:
                text = self.tr("Counter {number}").format(number=place.counter.number)
                state = activity_name(place.activity, language)
                officer = state if place.session is None else f"{place.session.officer_name} · {state}"
                self.counter.addItem(f"{text} · {officer}", place.counter.number)
        self.reason = ReasonField(self.tr("Reason"), (self.tr("Wrong service"), self.tr("Needs another officer")))
        for title, field in ((self.tr("To the service"), self.service), (self.tr("At"), self.counter)):
            name = label("strong")
            name.setText(title)
            field.setAccessibleName(title)
            self.body.addWidget(name)
            self.body.addWidget(field)
        self.body.addWidget(self.reason)
        self.service.setFocus()

    def answer(self) -> None:
        service, counter = self.service.currentData(), self.counter.currentData()
        if service == self._present and counter is None:
            self.say(self.tr("Choose another service, or a counter."))
            return
        self._model.transfer(service, counter, self.reason.text, done=self.accept, refused=self.refuse)


class PauseDialog(ReasonQuestion):
    def __init__(self, parent: QWidget, model: DeskModel) -> None:
        super().__init__(parent, model.station)
        self._model = model
        self.ask(
            self.tr("Pause the counter"),
            self.tr("Nobody new is called here. A ticket in hand is served to its end."),
            self.tr("Pause"),
        )
        self.reason = ReasonField(self.tr("Reason"), (self.tr("Break"), self.tr("Prayer"), self.tr("Meeting")))
        self.body.addWidget(self.reason)
        self.reason.edit.setFocus()

    def answer(self) -> None:
        self._model.pause(self.reason.text, done=self.accept, refused=self.refuse)


class FinishDialog(Question):
    """Asks for the outcome; the case panel may suggest one."""

    def __init__(
        self, parent: QWidget, model: DeskModel, desk: Desk, suggested: Outcome | None, *, typed: bool
    ) -> None:
        super().__init__(parent, model.station)
        self._model = model
        number = "" if desk.ticket is None else desk.ticket.number
        self.ask(
            self.tr("Finish {number}").format(number=number),
            self.tr("The applicant's screen then asks for a rating."),
            self.tr("Finish"),
        )
        self.warn_of_loss(typed=typed)
        self.choice = OutcomeChoice()
        self.choice.suggest(suggested)
        self.body.addWidget(self.choice)
        self.choice.take_focus()

    def answer(self) -> None:
        outcome = self.choice.outcome
        if outcome is None:
            self.choice.ask()
            self.grow()
            return
        self._model.finish(outcome, self.choice.note, done=self.accept, refused=self.refuse)

    def refuse(self, problem: OfficeError | Unavailable) -> None:
        if isinstance(problem, OfficeError) and problem.field == "note":
            self.choice.refuse_note(sentence(problem, self._station.speech.language))
            self.grow()
        else:
            super().refuse(problem)
