"""What is done about a person whom the office knows: open the running case, change data, register again, go on."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from counter_app.dues.model import Segment
from counter_app.queueing.model import Ticket
from counter_app.registration.drafts import FormDraft
from counter_app.registration.form import Form1A
from counter_app.registration.people import Application
from ui.officer.case_model import CaseModel
from ui.officer.form_known import Offer
from ui.officer.form_page import FormPage

_USUAL = {"A": Segment.BPU, "B": Segment.PU, "C": Segment.JAKON}
"""What people come for with a ticket of a service; the officer may choose another segment."""


def usual_segment(ticket: Ticket) -> Segment:
    return _USUAL.get(ticket.service, Segment.BPU)


class PersonOffers(QObject):
    """`open_wanted` carries the number of a case; `filled` after entries were filled in; `refused` an `OfficeError`."""

    open_wanted = Signal(str)
    filled = Signal()
    refused = Signal(object)

    def __init__(self, model: CaseModel, form: FormPage) -> None:
        super().__init__()
        self._model = model
        self._form = form
        form.offered.connect(self._on_offer)

    def _on_offer(self, offer: Offer) -> None:
        known = self._form.body.known.known
        if known is None:
            return
        match offer:
            case Offer.OPEN if known.person is not None and known.person.running is not None:
                self.open_wanted.emit(known.person.running.number)
            case Offer.DRAFT if known.draft is not None:
                self._model.take_over(known.draft.id, self._go_on, self.refused.emit)
            case Offer.CHANGE:
                self._fill_in(
                    known.nik, application=Application.CHANGE.value, previously_member=False, reactivation=None
                )
            case Offer.FORMER:
                self._fill_in(known.nik, application=Application.NEW.value, previously_member=True, reactivation=None)
            case Offer.FILL_IN:
                self._fill_in(known.nik)
            case _:
                pass

    def _fill_in(self, nik: str, **entries: object) -> None:
        def fill(form: Form1A | None) -> None:
            if form is not None:
                self._form.fill_in(form, **entries)
                self.filled.emit()

        self._model.last_form(nik, fill, self.refused.emit)

    def _go_on(self, draft: FormDraft) -> None:
        ticket, desk = self._model.ticket, self._model.desk
        if ticket is None or desk is None or draft.ticket != ticket.id:
            return
        self._form.begin(ticket, draft, desk, usual_segment(ticket))
        self.filled.emit()
