"""Papers that a desk issues: printed one after another, shown, and where they came out."""

from __future__ import annotations

from collections import deque

from PySide6.QtCore import QObject, Signal

from counter_app.shared.errors import OfficeError, Unavailable
from counter_app.shared.papers import Paper
from ui.shared.page import Page
from ui.shared.papers import PapersModel
from ui.shared.preview import PreviewDialog

MOST_NAMED = 4
"""Papers that are told by their numbers; of more only how many they are."""


class DeskPapers(QObject):
    """`told` of the desk says what was done and what was printed where."""

    warned = Signal(str)
    """What was done, and why its paper did not come out."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page = page
        self._before = ""
        self._waiting: deque[Paper] = deque()
        self._places: dict[str, list[str]] = {}
        self.model = PapersModel(page.model.station)
        self.model.previewed.connect(self._show)
        self.model.printed.connect(self._on_printed)
        self.model.refused.connect(self._on_refused)

    def print(self, *papers: Paper, before: str = "") -> None:
        """Print papers in this order; `before`, what was done, stands in front of what is told then."""
        self._before = before
        self._places = {}
        self._waiting = deque(papers)
        self._next()

    def _next(self) -> None:
        if self._waiting:
            self.model.print(self._waiting.popleft())
            return
        told = [self._printed(numbers, place) for place, numbers in self._places.items()]
        self._page.model.told.emit(" ".join([self._before, *told]).strip())
        self._page.refresh()

    def _printed(self, numbers: list[str], place: str) -> str:
        if len(numbers) > MOST_NAMED:
            return self.tr("Printed: {count} papers ({place})").format(count=len(numbers), place=place)
        return self.tr("Printed: {numbers} ({place})").format(numbers=", ".join(numbers), place=place)

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
        """`place` is a printer, or the file that a paper became."""
        folder, _, file = place.replace("\\", "/").rpartition("/")
        self._places.setdefault(folder if file.endswith(".pdf") else place, []).append(paper.number)
        self._next()

    def _on_refused(self, problem: OfficeError | Unavailable) -> None:
        self._waiting.clear()
        told = self.tr("Not printed: {problem} It can be printed later.").format(problem=self._page.words(problem))
        self.warned.emit(f"{self._before} {told}".strip())
        self._page.refresh()
