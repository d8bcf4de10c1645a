"""What is asked before another rule is put in force."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.shared.controls import label
from ui.shared.desk import Desk
from ui.shared.question import Question


class ApplyDialog(Question):
    def __init__(self, parent: QWidget, model: Desk, lines: tuple[str, ...]) -> None:
        super().__init__(parent, model.station)
        self.ask(
            self.tr("Put this rule in force?"),
            self.tr("It decides from the next call on. The diary says who changed it."),
            self.tr("Apply"),
        )
        for line in lines:
            told = label(wrap=True)
            told.setText(f"• {line}")
            self.body.addWidget(told)
        self.be_careful()
