"""What the three pages on the board of payments share."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton

from counter_app.shared.changes import Part
from ui.payments.board_state import Seen, look
from ui.shared.desk import Desk, Reading
from ui.shared.desk_papers import DeskPapers
from ui.shared.page import Page


class BoardPage(Page):
    """A page that shows a `Seen`; `case` opens the case of the chosen row."""

    parts = (Part.PAYMENTS, Part.CASES, Part.SETTINGS, Part.BATCHES)

    counted = Signal(int)
    """How many reversals wait for a decision."""
    case_wanted = Signal(str)

    def __init__(self, model: Desk) -> None:
        super().__init__(model)
        self.seen: Seen | None = None
        self.reading = Reading(model, look, self.show_board)
        self.papers = DeskPapers(self)
        self.case = QPushButton()
        self.case.setAutoDefault(True)
        self.case.clicked.connect(lambda: self.case_wanted.emit(self.chosen_case))

    @property
    def chosen_case(self) -> str:
        """The number of the case whose row is chosen; empty without one."""
        return ""

    def show_board(self, seen: Seen) -> None:
        self.seen = seen
        self.counted.emit(len(seen.board.asked))
        self.show_seen()

    def show_seen(self) -> None:
        """Show what was read, in the language in force."""
