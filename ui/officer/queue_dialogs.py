"""What calling out of turn, serving without a ticket and going on to another service ask."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QComboBox, QListWidget, QListWidgetItem, QWidget

from counter_app.queueing.model import Outcome, Priority
from counter_app.queueing.operations.board import WaitingPerson
from counter_app.settings import TransferPlace
from counter_app.shared.errors import OfficeError, Unavailable
from ui.officer.controls import label
from ui.officer.desk_state import Desk
from ui.officer.outcomes import OutcomeChoice
from ui.officer.question import Question, ReasonField, ReasonQuestion
from ui.officer.view_model import DeskModel
from ui.shared.wording import duration, priority_name, sentence, service_name

LIST_HEIGHT = 232


class ChooseDialog(ReasonQuestion):
    """Which ticket to call out of turn, and why."""

    def __init__(self, parent: QWidget, model: DeskModel, desk: Desk, *, wanted: int | None = None) -> None:
        super().__init__(parent, model.station)
        self._model = model
        self._desk = desk
        self._people = desk.view.waiting
        self.ask(
            self.tr("Call a chosen ticket"),
            self.tr("It is called before its turn. The reason is stored with the call, and the supervisor sees it."),
            self.tr("Call"),
        )
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("People who wait"))
        self.list.setProperty("kind", "roomy")
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setFixedHeight(LIST_HEIGHT)
        for person in self._people:
            self.list.addItem(QListWidgetItem(self._line(person)))
        known = next((row for row, person in enumerate(self._people) if person.ticket == wanted), None)
        self.list.setCurrentRow(known or 0)
        self.reason = ReasonField(
            self.tr("Reason"), (self.tr("Unwell"), self.tr("Was here before"), self.tr("Short matter"))
        )
        self.list.itemActivated.connect(lambda _item: self.reason.edit.setFocus())
        self.body.addWidget(self.list)
        self.body.addWidget(self.reason)
        (self.list if known is None else self.reason.edit).setFocus()

    def _line(self, person: WaitingPerson) -> str:
        language = self._station.speech.language
        waited = duration(self._desk.waited_s(person, self._model.now()), language, rounded=True)
        parts = [person.number, waited, service_name(self._desk.services[person.service], language)]
        if person.priority is not None:
            parts.insert(2, priority_name(person.priority, language))
        return " · ".join(parts)

    def answer(self) -> None:
        row = self.list.currentRow()
        if 0 <= row < len(self._people):
            number = self._people[row].number
            self._model.call_chosen(number, self.reason.text, done=self.accept, refused=self.refuse)


class WalkInDialog(ReasonQuestion):
    """For which service somebody is served who took no ticket."""

    def __init__(self, parent: QWidget, model: DeskModel, desk: Desk) -> None:
        super().__init__(parent, model.station)
        self._model = model
        self.ask(
            self.tr("Serve somebody without a ticket"),
            self.tr("The visit begins at once and gets the next number of its service."),
            self.tr("Begin the visit"),
        )
        language = model.station.speech.language
        self.service, self.priority = QComboBox(), QComboBox()
        for letter in desk.view.session.profile.letters if desk.view.session is not None else ():
            if letter in desk.services:
                self.service.addItem(f"{letter} · {service_name(desk.services[letter], language)}", letter)
        self.priority.addItem(self.tr("none"), None)
        for priority in Priority:
            self.priority.addItem(priority_name(priority, language), priority)
        for title, field in ((self.tr("Service"), self.service), (self.tr("Priority"), self.priority)):
            name = label("strong")
            name.setText(title)
            field.setAccessibleName(title)
            self.body.addWidget(name)
            self.body.addWidget(field)
        self._others_wait = bool(desk.view.waiting)
        self.reason = ReasonField(
            self.tr("Why before those who wait?"), (self.tr("Unwell"), self.tr("Was here before"))
        )
        self.reason.setVisible(self._others_wait)
        self.body.addWidget(self.reason)
        self.service.setFocus()

    def answer(self) -> None:
        reason = self.reason.text if self._others_wait else None
        self._model.serve_without_ticket(
            self.service.currentData(), self.priority.currentData(), reason, done=self.accept, refused=self.refuse
        )

    def refuse(self, problem: OfficeError | Unavailable) -> None:
        self._others_wait = True  # somebody may have come while the question stood open
        self.reason.show()
        super().refuse(problem)


class ContinueDialog(Question):
    """How this service ended, and with which one the visit goes on."""

    def __init__(
        self, parent: QWidget, model: DeskModel, desk: Desk, suggested: Outcome | None, *, typed: bool
    ) -> None:
        super().__init__(parent, model.station)
        self._model = model
        ticket = desk.ticket
        self.ask(
            self.tr("{number} goes on to another service").format(number="" if ticket is None else ticket.number),
            place_words(desk.transfer_place),
            self.tr("Finish and go on"),
        )
        self.warn_of_loss(typed=typed)
        self.service = QComboBox()
        for letter, service in desk.services.items():
            if service.active and (ticket is None or letter != ticket.service):
                name = service_name(service, model.station.speech.language)
                self.service.addItem(f"{letter} · {name}", letter)
        title = label("strong")
        title.setText(self.tr("Goes on with"))
        self.service.setAccessibleName(title.text())
        self.choice = OutcomeChoice()
        self.choice.suggest(suggested)
        for part in (title, self.service, self.choice):
            self.body.addWidget(part)
        self.service.setFocus()

    def answer(self) -> None:
        outcome = self.choice.outcome
        if outcome is None:
            self.choice.ask()
            self.grow()
            return
        self._model.go_on_with(
            self.service.currentData(), outcome, self.choice.note, done=self.accept, refused=self.refuse
        )

    def refuse(self, problem: OfficeError | Unavailable) -> None:
        if isinstance(problem, OfficeError) and problem.field == "note":
            self.choice.refuse_note(sentence(problem, self._station.speech.language))
            self.grow()
        else:
            super().refuse(problem)


def place_words(place: TransferPlace) -> str:
    """Where somebody queues who is sent on, by the branch's setting."""
    if place is TransferPlace.KEPT:
        return QCoreApplication.translate(
            "QueueDialogs", "The number stays, and so does the place: it goes by the time of arrival."
        )
    return QCoreApplication.translate("QueueDialogs", "The number stays; the person queues at the end there.")
