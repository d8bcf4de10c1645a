"""Asks before the windows that were opened here close with the launcher."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ui.launcher.controls import label
from ui.shared.theme import STEP


class LeaveDialog(QDialog):
    """Accepted: close everything. To stay is the answer of the Enter and the Escape key."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Close everything?"))
        self.setMinimumWidth(440)
        text = self.tr("Windows are still open that were opened here. They close together with this one.")
        self.close_all, self.stay = QPushButton(self.tr("Close everything")), QPushButton(self.tr("Stay"))
        self.close_all.setProperty("kind", "danger")
        self.close_all.setAutoDefault(False)
        self.stay.setProperty("kind", "primary")
        self.stay.setDefault(True)
        self.close_all.clicked.connect(self.accept)
        self.stay.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.setSpacing(3 * STEP)
        buttons.addStretch()
        buttons.addWidget(self.close_all)
        buttons.addWidget(self.stay)
        column = QVBoxLayout(self)
        column.setContentsMargins(6 * STEP, 6 * STEP, 6 * STEP, 5 * STEP)
        column.setSpacing(3 * STEP)
        column.addWidget(label("title", self.windowTitle()))
        column.addWidget(label(text=text, wraps=True))
        column.addSpacing(2 * STEP)
        column.addLayout(buttons)
        self.stay.setFocus()
