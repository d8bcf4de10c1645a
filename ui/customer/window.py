"""The screen of a counter that faces the applicant."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QSize

from ui.customer.view_model import CustomerModel
from ui.shared.options import WindowOptions
from ui.shared.public import PublicWindow
from ui.shared.station import Station, Surroundings

SIZE = QSize(1280, 800)


class CustomerWindow(PublicWindow):
    """Everything that the applicant sees comes from its view model."""

    def __init__(self, surroundings: Surroundings, options: WindowOptions) -> None:
        if options.counter is None:
            raise ValueError("the customer screen belongs to a counter")
        self.counter = options.counter
        self.station = Station(surroundings, options.actor)
        self.customer = CustomerModel(self.station, options.counter)
        super().__init__(Path(__file__).parent, self.customer, surroundings, SIZE)
        surroundings.speech.changed.connect(self._name)
        self._name()

    def _name(self) -> None:
        title = QCoreApplication.translate("CustomerWindow", "Counter %1 – for the applicant")
        self.setTitle(title.replace("%1", str(self.counter)))


def create(surroundings: Surroundings, options: WindowOptions) -> CustomerWindow:
    return CustomerWindow(surroundings, options)
