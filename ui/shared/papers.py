"""Previewing and printing issued papers, into the folder of PDFs or by a printer of this PC."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from counter_app.dues.model import Segment
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
    blank_printed = Signal(str)
    """Where an empty form went."""
    blank_failed = Signal(object)
    """The `Unavailable` of the printer that was to print one."""
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
            lambda: self._printed(lambda: self._come_out(paper)),
            then=lambda place: self._on_printed(paper, place),
            refused=self._on_refused,
        )

    def print_blank(self, segment: Segment) -> None:
        """Print an empty form 1A, to be written by hand."""
        if self.busy:
            return
        self.busy = True
        self._station.work(
            lambda: self._printed(lambda: self._blank(segment)), then=self._on_blank, refused=self._on_refused
        )

    def _blank(self, segment: Segment) -> str:
        office = self._station.office
        if self.printer is None:
            return office.print_blank_form(segment)
        from ui.shared.system_printer import SystemPrinter

        return SystemPrinter(self.printer).print(f"1A {segment.value}", office.blank_form(segment))

    def _on_blank(self, place: str | Unavailable) -> None:
        self.busy = False
        if isinstance(place, Unavailable):
            self.blank_failed.emit(place)
        else:
            self.blank_printed.emit(place)

    def _printed(self, come_out: Callable[[], str]) -> str | Unavailable:
        try:
            return come_out()
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
