"""Receipts and slips of a page: shown, printed, and where they came out."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from counter_app.shared.errors import OfficeError, Unavailable
from counter_app.shared.papers import Paper
from ui.shared.page import Page
from ui.shared.papers import PapersModel
from ui.shared.preview import PreviewDialog


class DeskPapers(QObject):
    """`told` of the desk says what was printed where; `before`, what was done, stands in front of that sentence."""

    warned = Signal(str)
    """What was done, and why its paper did not come out."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page = page
        self._before = ""
        self.model = PapersModel(page.model.station)
        self.model.previewed.connect(self._show)
        self.model.printed.connect(self._on_printed)
        self.model.refused.connect(self._on_refused)

    def print(self, paper: Paper, before: str = "") -> None:
        self._before = before
        self.model.print(paper)

    def preview(self, paper: Paper) -> None:
        self.model.preview(paper)

    def _show(self, paper: Paper, pdf: bytes) -> None:
        shown = PreviewDialog(self._page, paper.number, bytes(pdf))
        shown.print_wanted.connect(lambda: self.print(paper))
        shown.finished.connect(lambda _: self._put_away(shown))
        self._page.dialog = shown
        shown.open()

    def _put_away(self, shown: PreviewDialog) -> None:
        if self._page.dialog is shown:
            self._page.dialog = None

    def _on_printed(self, paper: Paper, place: str) -> None:
        told = self.tr("{number} printed: {place}")
        self._page.model.told.emit(f"{self._before} {told.format(number=paper.number, place=Path(place).name)}".strip())
        self._before = ""

    def _on_refused(self, problem: OfficeError | Unavailable) -> None:
        told = self.tr("Not printed: {problem} It can be printed later.").format(problem=self._page.words(problem))
        self.warned.emit(f"{self._before} {told}".strip())
        self._before = ""
