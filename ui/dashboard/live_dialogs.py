"""What the supervisor's actions on the running queue ask."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox, QWidget

from counter_app.queueing.model import Ticket
from counter_app.queueing.operations.counters import close_counter, pause_counter, release_counter
from counter_app.queueing.operations.desk import act_on
from counter_app.queueing.operations.serving import transfer
from ui.dashboard.live_state import Live, Place
from ui.shared.controls import label
from ui.shared.desk import Desk
from ui.shared.question import ReasonField, ReasonQuestion
from ui.shared.wording import service_name


class MoveDialog(ReasonQuestion):
    """Sends somebody who waits to another service or to a certain counter."""

    def __init__(self, parent: QWidget, model: Desk, live: Live, ticket: Ticket) -> None:
        super().__init__(parent, model.station)
        self._model, self._ticket = model, ticket
        self.ask(
            self.tr("Move {number}").format(number=ticket.number),
            self.tr("The number stays. Choose another service, or the counter that is to call this person."),
            self.tr("Move"),
        )
        language = model.station.speech.language
        self.service, self.counter = QComboBox(), QComboBox()
        for letter, service in live.services.items():
            if service.active:
                self.service.addItem(f"{letter} · {service_name(service, language)}", letter)
        self.service.setCurrentIndex(max(0, self.service.findData(ticket.service)))
        self.counter.addItem(self.tr("any counter"), None)
        for place in live.places:
            who = self.tr("not open") if place.session is None else place.session.officer_name
            name = self.tr("Counter {number}").format(number=place.counter.number)
            self.counter.addItem(f"{name} · {who}", place.counter.number)
        self.counter.setCurrentIndex(max(0, self.counter.findData(ticket.for_counter)))
        self.reason = ReasonField(self.tr("Reason"), (self.tr("Waits too long"), self.tr("Wrong service")))
        for title, field in ((self.tr("To the service"), self.service), (self.tr("At"), self.counter)):
            name_label = label("strong")
            name_label.setText(title)
            field.setAccessibleName(title)
            self.body.addWidget(name_label)
            self.body.addWidget(field)
        self.body.addWidget(self.reason)
        self.service.setFocus()

    def answer(self) -> None:
        service, counter = self.service.currentData(), self.counter.currentData()
        if service == self._ticket.service and counter == self._ticket.for_counter:
            self.say(self.tr("Choose another service, or a counter."))
            return
        self._model.do(
            act_on,
            transfer,
            self._ticket,
            service=service,
            counter=counter,
            reason=self.reason.text,
            done=lambda _: self.accept(),
            refused=self.refuse,
        )


class PauseCounterDialog(ReasonQuestion):
    def __init__(self, parent: QWidget, model: Desk, place: Place) -> None:
        super().__init__(parent, model.station)
        self._model, self._place = model, place
        self.ask(
            self.tr("Pause counter {number}").format(number=place.counter.number),
            self.tr("Nobody new is called there. A ticket in hand is served to its end."),
            self.tr("Pause"),
        )
        self.reason = ReasonField(self.tr("Reason"), (self.tr("Break"), self.tr("Prayer"), self.tr("Meeting")))
        self.body.addWidget(self.reason)
        self.reason.edit.setFocus()

    def answer(self) -> None:
        number = self._place.counter.number
        self._model.do(pause_counter, number, self.reason.text, done=lambda _: self.accept(), refused=self.refuse)


class CloseCounterDialog(ReasonQuestion):
    def __init__(self, parent: QWidget, model: Desk, place: Place) -> None:
        super().__init__(parent, model.station)
        self._model, self._place = model, place
        self.ask(
            self.tr("Close counter {number}").format(number=place.counter.number),
            self.tr("The officer's session ends. Who waits for this counter alone can be called by any other."),
            self.tr("Close the counter"),
        )
        self.reason = ReasonField(self.tr("Reason"), (self.tr("End of shift"), self.tr("Quiet enough")))
        self.body.addWidget(self.reason)
        self.reason.edit.setFocus()

    def answer(self) -> None:
        number = self._place.counter.number
        self._model.do(close_counter, number, self.reason.text, done=lambda _: self.accept(), refused=self.refuse)


class ReleaseCounterDialog(ReasonQuestion):
    """Frees a counter whose officer is gone, with whatever ticket hangs there."""

    def __init__(self, parent: QWidget, model: Desk, place: Place) -> None:
        super().__init__(parent, model.station)
        self._model, self._place = model, place
        number = place.counter.number
        told = self.tr("The officer's session ends.")
        if place.held is not None:
            told = self.tr("The officer's session ends. {ticket} goes back to its old place in the queue.").format(
                ticket=place.held.number
            )
        self.ask(self.tr("Release counter {number}").format(number=number), told, self.tr("Release"))
        self.yes.setProperty("kind", "danger")
        self.reason = ReasonField(self.tr("Reason"), (self.tr("Officer is gone"), self.tr("PC does not work")))
        self.body.addWidget(self.reason)
        self.reason.edit.setFocus()

    def answer(self) -> None:
        number = self._place.counter.number
        self._model.do(release_counter, number, self.reason.text, done=lambda _: self.accept(), refused=self.refuse)
