"""Says once that something unexpected happened; the window lives on."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ui.shared.icons import icon
from ui.shared.theme import STEP, Theme


class BugNotice(QDialog):
    """Not modal: whoever is being served comes first."""

    def __init__(self, theme: Theme, log: Path | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Unexpected error"))
        self.setMinimumWidth(460)
        sign = QLabel()
        sign.setPixmap(icon("ph.warning-circle", theme.tokens.danger).pixmap(40, 40))
        title = QLabel(self.tr("Something went wrong here"))
        title.setProperty("kind", "title")
        text = QLabel(
            self.tr("The last action may not be done. Check it and go on. Nothing that was confirmed before is lost.")
        )
        text.setWordWrap(True)
        words = QVBoxLayout()
        words.setSpacing(2 * STEP)
        words.addWidget(title)
        words.addWidget(text)
        if log is not None:
            where = QLabel(self.tr("For the administrator: %1").replace("%1", str(log)))
            where.setProperty("kind", "soft")
            where.setWordWrap(True)
            where.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            words.addWidget(where)
        top = QHBoxLayout()
        top.setSpacing(4 * STEP)
        top.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        top.addLayout(words, 1)
        buttons = QDialogButtonBox()
        done = buttons.addButton(self.tr("Go on"), QDialogButtonBox.ButtonRole.AcceptRole)
        done.setProperty("kind", "primary")
        buttons.accepted.connect(self.accept)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(6 * STEP, 6 * STEP, 6 * STEP, 5 * STEP)
        whole.setSpacing(5 * STEP)
        whole.addLayout(top)
        whole.addWidget(buttons)
