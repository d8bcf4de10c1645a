"""The slip for somebody who fetches a document: given, printed, and told at the desk, which is free again."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from counter_app.registration.missing_slip import MissingSlipGiven
from counter_app.shared.errors import OfficeError, Unavailable
from counter_app.shared.papers import Paper
from ui.officer.case_model import CaseModel
from ui.officer.controls import Tone
from ui.officer.papers_model import PapersModel
from ui.shared.wording import clock_time, sentence


class SlipGiver(QObject):
    """`parked` once the ticket waits for its document; `told` carries a `Tone` and what is to be read at the desk."""

    parked = Signal()
    told = Signal(object, str)

    def __init__(self, model: CaseModel, papers: PapersModel) -> None:
        super().__init__()
        self._model = model
        self._chosen = papers
        self._printing = PapersModel(model.station)
        self._kept = ""
        self._printing.printed.connect(self._on_printed)
        self._printing.refused.connect(self._on_not_printed)

    def give(self) -> None:
        ticket, desk = self._model.ticket, self._model.desk
        if ticket is None or desk is None:
            return
        zone = desk.branch.zone.tzinfo
        language = self._model.station.speech.language

        def given(slip: MissingSlipGiven) -> None:
            until = "" if slip.due_back_at is None else clock_time(slip.due_back_at, zone, language)
            words = self.tr("The place of {ticket} is kept until {time}.")
            self._kept = words.format(ticket=ticket.number, time=until) if until else ""
            self._printing.printer = self._chosen.printer
            self._printing.print(slip.paper)
            self.parked.emit()

        self._model.give_slip(then=given, refused=self._model.refused.emit)

    def _on_printed(self, paper: Paper, place: str) -> None:
        words = self.tr("List of missing documents {number}: printed to {place}.")
        self.told.emit(Tone.GOOD, " ".join((words.format(number=paper.number, place=place), self._kept)))

    def _on_not_printed(self, problem: OfficeError | Unavailable) -> None:
        why = sentence(problem, self._model.station.speech.language)
        words = self.tr("The list of missing documents was not printed. {why} Call the ticket back (F4) and print it.")
        self.told.emit(Tone.BAD, " ".join((words.format(why=why), self._kept)))
