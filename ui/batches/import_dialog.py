"""A file from outside: reading it with a way to stop, looking at what it would do, and taking it in one go."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import IntEnum
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QProgressBar, QPushButton, QStackedWidget, QWidget

from counter_app.shared.errors import ErrorCode, OfficeError, Unavailable
from counter_app.sheets.model import Cancel
from ui.shared.controls import column, label
from ui.shared.desk import Desk
from ui.shared.icons import icon
from ui.shared.outside import attempt
from ui.shared.parts import GAP, Figure, Listing, Statement
from ui.shared.question import Question
from ui.shared.table import Row

WIDE, HIGH = 880, 340
MOST_SHOWN = 500
"""Rows that the preview lists, those that are not taken first; the counts are of all of them."""
STEPS = 1000


class Stage(IntEnum):
    WORKING = 0
    SEEN = 1


class Progress(QObject):
    """Brings how far a work has come (0 to 1) from the background into the window."""

    told = Signal(float)


class FileImport(Question):
    """Nothing is changed before its button is pressed; then all rows that are right are taken, or none.

    Which file it is and what becomes of it is up to those made of it, which read and then `show_seen`.
    """

    def __init__(self, parent: QWidget, desk: Desk, path: Path) -> None:
        super().__init__(parent, desk.station)
        self.setMinimumWidth(WIDE)
        self.desk, self.path = desk, path
        self.cancel, self.progress = Cancel(), Progress(self)
        self.working = self.taken = False
        self._stack = QStackedWidget()
        self.bar, self._doing = QProgressBar(), label("soft", wrap=True)
        self.figures = [Figure(desk.station.theme) for _ in range(3)]
        self.list = Listing(desk.station.theme)
        self._notes = label("soft", wrap=True)
        self.standing = Statement(desk.station.theme)
        self.rejects = QPushButton(self.tr("Save the rejected rows…"))
        self._lay_out()
        self.progress.told.connect(lambda done: self.bar.setValue(round(done * STEPS)))
        self.rejects.clicked.connect(self.ask_rejects)

    def _lay_out(self) -> None:
        working = QWidget()
        first = column(working, spacing=10)
        first.addStretch(1)
        first.addWidget(self._doing)
        self.bar.setRange(0, STEPS)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("How far it has come"))
        first.addWidget(self.bar)
        first.addStretch(2)
        seen = QWidget()
        self.second = column(seen, spacing=10)
        line = QHBoxLayout()
        line.setSpacing(GAP)
        for figure in self.figures:
            line.addWidget(figure, 1)
        self.second.addLayout(line)
        self.second.addWidget(self._notes)
        self.second.addWidget(self.list, 1)
        self.second.addWidget(self.standing)
        self._stack.addWidget(working)
        self._stack.addWidget(seen)
        self._stack.setMinimumHeight(HIGH)
        self.body.addWidget(self._stack)
        self.rejects.setAutoDefault(False)
        self.rejects.setIcon(icon("ph.floppy-disk", self.desk.station.theme.colour("primary")))
        self.buttons.insertWidget(0, self.rejects)
        self.rejects.hide()
        self.yes.setEnabled(False)

    # the work in the background

    def work_on(self, words: str) -> None:
        """Say that something long has begun, which the button at the right can stop."""
        self.working = True
        self.cancel.wanted = False
        self.error.hide()
        self._doing.setText(words)
        self.bar.setValue(0)
        self._stack.show()
        self._stack.setCurrentIndex(Stage.WORKING)
        self.yes.setEnabled(False)
        self.rejects.hide()

    def read(self, work: Callable[[], Any], done: Callable[[Any], None]) -> None:
        """Read a file in the background; what is wrong with it as a whole is told here."""

        def ended(result: Any) -> None:
            if self.cancel.wanted:
                self._stopped()
            elif isinstance(result, Unavailable):
                self.refuse(result)
            else:
                done(result)

        self.desk.work(lambda: attempt(work), done=ended, refused=self.refuse)

    def reject(self) -> None:
        """While something runs, this stops it first, so that nobody is left in doubt what was kept."""
        if not self.working:
            super().reject()
            return
        self.cancel.wanted = True
        self._doing.setText(self.tr("Stopping. Nothing is kept."))
        self.no.setEnabled(False)

    def _stopped(self) -> None:
        self.working = False
        super().reject()

    def refuse(self, problem: OfficeError | Unavailable) -> None:
        """The file as a whole cannot be read or taken: nothing was changed."""
        if isinstance(problem, OfficeError) and problem.code is ErrorCode.STOPPED:
            self._stopped()
            return
        self.working = False
        self.no.setEnabled(True)
        self._stack.setVisible(self.has_seen)
        self._stack.setCurrentIndex(Stage.SEEN)
        self.yes.setEnabled(self.may_take)
        self.yes.setVisible(self.has_seen and not self.taken)
        if not self.has_seen:
            self.no.setText(self.tr("Close"))
        super().refuse(problem)

    # what it would do, and what it did

    @property
    def has_seen(self) -> bool:
        """Whether there is a preview to go back to."""
        return False

    @property
    def may_take(self) -> bool:
        """Whether what was seen may be taken in now."""
        return False

    def show_seen(self, rows: Sequence[Row], count: int, nothing: str, notes: str) -> None:
        """Show the preview, or with `taken` the outcome; `count` is how many rows there are, not all are in `rows`."""
        self.working = False
        self._stack.setCurrentIndex(Stage.SEEN)
        self.list.fill(rows, nothing)
        self._notes.setText(notes)
        self._notes.setVisible(bool(notes))
        self.yes.setVisible(not self.taken)
        self.yes.setEnabled(self.may_take)
        more = count - len(rows)
        if more > 0:
            self.standing.say(
                self.tr("{count} more rows are not listed; the figures are of all.").format(count=more), holds=None
            )
        if self.yes.isEnabled():
            self.yes.setFocus()
        if self.taken:
            self.no.setText(self.tr("Close"))
            self.no.setDefault(True)
            self.no.setFocus()
        self.grow()

    # rejected rows

    def ask_rejects(self) -> None:
        suggested = str(self.path.with_name(f"{self.path.stem}-ditolak.csv"))
        keep = QFileDialog.Option.DontConfirmOverwrite
        path, _ = QFileDialog.getSaveFileName(
            self, self.tr("Save the rejected rows"), suggested, "CSV (*.csv)", options=keep
        )
        if path:
            self.save_rejects(Path(path))

    def write_rejects(self, path: Path) -> int:
        """Write the rejected rows with their reasons into a new file, in the background; returns how many.

        A preview without rejects has none to write.
        """
        del path
        return 0

    def save_rejects(self, path: Path) -> None:
        def saved(count: int | Unavailable) -> None:
            if isinstance(count, Unavailable):
                self.refuse(count)
                return
            self.error.hide()
            words = self.tr("{count} rejected rows are saved in {file}.").format(count=count, file=path.name)
            self.standing.say(words, holds=True)

        self.desk.work(lambda: attempt(lambda: self.write_rejects(path)), done=saved, refused=self.refuse)
