"""Says why there is no branch to work with, and what can be done."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout

from counter_app.settings import Language
from counter_app.shared.errors import FailureCode, Unavailable
from ui.launcher.controls import Spoken, label, paint, plain
from ui.shared.theme import STEP, Theme
from ui.shared.wording import sentence

WIDTH = 560


class TroublePage(Spoken):
    """One sentence, the database that it is about, and the next thing to try."""

    again_wanted = Signal()
    upgrade_wanted = Signal()

    def __init__(self, theme: Theme, database: str) -> None:
        super().__init__()
        self._theme = theme
        self._failure: Unavailable | None = None
        self._language = Language.ID
        self._sign = QLabel()
        self.title, self.text = label("headline"), label(wraps=True)
        self._database = label("soft", database, wraps=True)
        self._hint = label("soft", wraps=True)
        self._busy = QProgressBar()
        self._busy.setRange(0, 0)
        self._busy.setTextVisible(False)
        self.again, self.upgrade = QPushButton(), QPushButton()
        for button in (self.again, self.upgrade):
            button.setProperty("kind", "primary")
        self.again.clicked.connect(self.again_wanted)
        self.upgrade.clicked.connect(self.upgrade_wanted)
        buttons = plain(QHBoxLayout(), 3 * STEP)
        buttons.addWidget(self.upgrade)
        buttons.addWidget(self.again)
        buttons.addStretch()
        column = plain(QVBoxLayout(), 4 * STEP)
        for one in (self._sign, self.title, self.text, self._hint, self._database, self._busy):
            one.setMaximumWidth(WIDTH)
            one.setMinimumWidth(WIDTH if isinstance(one, QProgressBar) or one is self.text else 0)
            column.addWidget(one)
        column.addLayout(buttons)
        row = QHBoxLayout(self)
        row.addStretch()
        row.addLayout(column)
        row.addStretch()
        row.setAlignment(column, Qt.AlignmentFlag.AlignVCenter)
        self.speak()

    def tell(self, failure: Unavailable | None, language: Language, *, busy: bool) -> None:
        """Say what is wrong; None while it is still looked for."""
        self._failure, self._language = failure, language
        self._busy.setVisible(busy)
        self.again.setEnabled(not busy)
        self.upgrade.setEnabled(not busy)
        self.speak()

    def begin(self) -> None:
        """Put the keyboard on what can be done."""
        for button in (self.upgrade, self.again):
            if not button.isHidden():
                button.setFocus(Qt.FocusReason.OtherFocusReason)

    def speak(self) -> None:
        failure, tokens = self._failure, self._theme.tokens
        older = failure is not None and failure.code is FailureCode.DATABASE_OLDER
        looking = failure is None
        shape = "ph.database" if looking or older else "ph.warning-circle"
        paint(self._sign, shape, tokens.primary if looking or older else tokens.danger, 56)
        self.again.setText(self.tr("Try again"))
        self.upgrade.setText(self.tr("Upgrade now"))
        self.upgrade.setVisible(older)
        self.again.setVisible(not looking and not older)
        self._hint.setVisible(older)
        self._hint.setText(
            self.tr("Close the windows of this branch on all PCs first. A safety copy is made before anything changes.")
        )
        if failure is None:
            self.title.setText(self.tr("Looking for the branch"))
            self.text.clear()
        elif older:
            self.title.setText(self.tr("The database needs an upgrade"))
            self.text.setText(self.tr("An earlier version of the program made it. Its contents stay as they are."))
        else:
            self.title.setText(self.tr("The branch cannot be opened"))
            self.text.setText(sentence(failure, self._language))
