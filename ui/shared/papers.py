"""Previewing and printing issued papers, into the folder of PDFs or by a printer of this PC."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from counter_app.payments.desk import record_print
from counter_app.shared.errors import FailureCode, OfficeError, Unavailable
from counter_app.shared.papers import Paper
from ui.shared.station import Station

PRINTER_FAILURES = frozenset(
    {FailureCode.PRINTER_FAILED, FailureCode.DISK_FULL, FailureCode.FOLDER_UNWRITABLE, FailureCode.LIBRARY_MISSING}
)


class PapersModel(QObject):
    printed = Signal(object, str)
    """A `Paper` as it stands now, and where it went."""
    previewed = Signal(object, bytes)
    refused = Signal(object)
    """An `OfficeError`, or an `Unavailable` of the printer: the office itself is there."""
    printers_changed = Signal()

    def __init__(self, station: Station) -> None:
        super().__init__()
        self._station = station
        self.printers: tuple[str, ...] = ()
        self.printer: str | None = None
        """The printer in use; None is the folder."""
        self.busy = False
        station.unavailable.connect(self._free)
        station.jobs.broke.connect(self._free)

    def find_printers(self) -> None:
        """Look for printers in the background; only those that exist are offered."""
        from ui.shared.system_printer import printer_names

        self._station.work(printer_names, then=self._on_printers)

    def _on_printers(self, names: tuple[str, ...]) -> None:
        self.printers = names
        if self.printer not in names:
            self.printer = None
        self.printers_changed.emit()

    def preview(self, paper: Paper) -> None:
        office, actor = self._station.office, self._station.actor
        self._station.work(
            lambda: office.preview_paper(paper.id, actor),
            then=lambda pdf: self.previewed.emit(paper, pdf),
            refused=self.refused.emit,
        )

    def print(self, paper: Paper) -> None:
        """Print a paper: the first time as the original, then as SALINAN."""
        if self.busy:
            return
        self.busy = True
        self._station.work(
            lambda: self._print(paper), then=lambda place: self._on_printed(paper, place), refused=self._on_refused
        )

    def _print(self, paper: Paper) -> str | Unavailable:
        try:
            return self._come_out(paper)
        except Unavailable as failure:
            if failure.code in PRINTER_FAILURES:
                return failure
            raise

    def _come_out(self, paper: Paper) -> str:
        """On the worker. What comes out of a printer is counted after it came out, as the office itself does."""
        office, actor = self._station.office, self._station.actor
        if self.printer is None:
            return office.print_paper(paper.id, actor)
        from ui.shared.system_printer import SystemPrinter

        place = SystemPrinter(self.printer).print(paper.number, office.preview_paper(paper.id, actor))
        office.run(record_print, actor, paper.id)
        return place

    def _on_printed(self, paper: Paper, place: str | Unavailable) -> None:
        self.busy = False
        if isinstance(place, Unavailable):
            self.refused.emit(place)
        else:
            self.printed.emit(paper, place)

    def _on_refused(self, problem: OfficeError) -> None:
        self.busy = False
        self.refused.emit(problem)

    def _free(self, problem: Unavailable | object) -> None:
        del problem
        self.busy = False
