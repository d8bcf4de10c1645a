"""Choosing a bank's file, and waiting for it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QProgressBar, QPushButton

from ui.shared.controls import IconLabel, label, primary
from ui.shared.parts import Card
from ui.shared.theme import Theme

WIDTH = 520
FINE = 1000


class FilePanel(Card):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.choose = primary(QPushButton())
        self.choose.setAutoDefault(True)
        self._what, self._drop = label(wrap=True), label("soft", wrap=True)
        body, middle = self.body, Qt.AlignmentFlag.AlignHCenter
        body.addStretch(1)
        body.addWidget(IconLabel(theme, "ph.file-arrow-up", "soft", 48), 0, middle)
        for part in (self._what, self._drop):
            part.setAlignment(middle)
            part.setFixedWidth(WIDTH)
            body.addWidget(part, 0, middle)
        body.addSpacing(6)
        body.addWidget(self.choose, 0, middle)
        body.addStretch(2)
        self.title.hide()

    def retranslate(self) -> None:
        self.choose.setText(self.tr("Choose a file…"))
        self._what.setText(
            self.tr("A list from the bank, as CSV or XLSX: payment code, amount, day, and reference of each payment.")
        )
        self._drop.setText(
            self.tr("You can also drop the file here. A file that is no list is refused with the reason.")
        )
        self._make_room()

    def allow(self, *, allowed: bool) -> None:
        """A bank clerk sees the own records only, and a list names those of everybody."""
        self.choose.setEnabled(allowed)
        if allowed:
            self.retranslate()
        else:
            self._drop.setText(
                self.tr("A list names the payments of everybody; a bank clerk sees the own records only.")
            )
            self._make_room()

    def showEvent(self, event: QShowEvent) -> None:
        self._make_room()
        super().showEvent(event)

    def _make_room(self) -> None:
        """A centred label is given the height of one line unless it asks for all of them."""
        for part in (self._what, self._drop):
            part.setMinimumHeight(part.heightForWidth(WIDTH))


class WorkPanel(Card):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.title.hide()
        self.stop = QPushButton()
        self.stop.setAutoDefault(True)
        self._text, self.share = label("strong"), label("soft")
        self.bar = QProgressBar()
        self.bar.setRange(0, FINE)
        self.bar.setTextVisible(False)
        self.bar.setFixedWidth(WIDTH)
        body, middle = self.body, Qt.AlignmentFlag.AlignHCenter
        body.addStretch(1)
        body.addWidget(IconLabel(theme, "ph.hourglass-medium", "soft", 40), 0, middle)
        self._text.setAlignment(middle)
        self._text.setMinimumWidth(WIDTH)
        for part in (self._text, self.bar, self.share, self.stop):
            body.addWidget(part, 0, middle)
        body.addStretch(2)

    def retranslate(self) -> None:
        self.stop.setText(self.tr("Stop"))
        self.bar.setAccessibleName(self.tr("How far it is"))

    def begin(self, text: str) -> None:
        self._text.setText(text)
        self.stop.setEnabled(True)
        self.show_done(0.0)

    def show_done(self, done: float) -> None:
        self.bar.setValue(round(done * FINE))
        self.share.setText(f"{round(done * 100)} %")

    def stopping(self) -> None:
        self.stop.setEnabled(False)
        self._text.setText(self.tr("Stopping; nothing of it will be in the books…"))
