"""Member numbers from a list: reading it with a way to stop, looking at what it would do, and taking it in one go."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QProgressBar, QPushButton, QWidget

from counter_app.cards.operations import (
    NumberFile,
    NumberResult,
    NumbersPreview,
    RowOutcome,
    import_member_numbers,
    preview_member_numbers,
    read_number_file,
    write_number_rejects,
)
from counter_app.shared.errors import ErrorCode, OfficeError, Unavailable
from counter_app.sheets.model import Cancel
from ui.shared.controls import column, label
from ui.shared.desk import Desk
from ui.shared.icons import icon
from ui.shared.parts import GAP, Figure, Listing, Statement
from ui.shared.question import Question
from ui.shared.table import Cell, Column, Row
from ui.shared.wording import sentence

WIDE, LIST_HEIGHT = 820, 250
MOST_SHOWN = 500
"""Lines that the preview lists, those that are not taken first; the counts are of all of them."""
STEPS = 1000
_UNMATCHED = frozenset({ErrorCode.NO_SUCH_CASE, ErrorCode.CASE_STATE, ErrorCode.CASE_ERASED, ErrorCode.CASE_ELSEWHERE})
"""The line itself is right, but no case of this office waits for that number."""


class Progress(QObject):
    """Brings how far a reading has come (0 to 1) from the background into the window."""

    told = Signal(float)


def is_unmatched(result: NumberResult) -> bool:
    return result.error is not None and result.error.code in _UNMATCHED


class ImportDialog(Question):
    """Nothing is changed before its button is pressed; then all lines that are right are taken, or none."""

    def __init__(self, parent: QWidget, desk: Desk, path: Path) -> None:
        super().__init__(parent, desk.station)
        self.setMinimumWidth(WIDE)
        self.desk, self.path = desk, path
        self.cancel = Cancel()
        self.progress = Progress()
        self.file: NumberFile | None = None
        self.seen: NumbersPreview | None = None
        self.taken = self._taking = False
        self._reading, self._seen = QWidget(), QWidget()
        self.bar = QProgressBar()
        self._reading_words = label("soft", wrap=True)
        self.figures = [Figure(desk.station.theme) for _ in range(4)]
        self.list = Listing(desk.station.theme, "ph.check-circle")
        self.whole = label("soft", wrap=True)
        """What becomes of the chosen line, however long the sentence is."""
        self.standing = Statement(desk.station.theme)
        self.rejects = QPushButton()
        self._lay_out()
        self.progress.told.connect(self.show_progress)
        self.rejects.clicked.connect(self.ask_rejects)
        self.rejected.connect(self._stop)
        desk.station.jobs.broke.connect(self._free)
        self._say()

    def _lay_out(self) -> None:
        first = column(self._reading, spacing=10)
        first.addWidget(self._reading_words)
        self.bar.setRange(0, STEPS)
        self.bar.setTextVisible(False)
        first.addWidget(self.bar)
        second = column(self._seen, spacing=10)
        line = QHBoxLayout()
        line.setSpacing(GAP)
        for figure in self.figures:
            line.addWidget(figure, 1)
        second.addLayout(line)
        self.list.setMinimumHeight(LIST_HEIGHT)
        second.addWidget(self.list, 1)
        self.whole.setMinimumHeight(2 * self.whole.fontMetrics().lineSpacing())
        self.list.table.picked.connect(self._show_whole)
        second.addWidget(self.whole)
        second.addWidget(self.standing)
        self.body.addWidget(self._reading)
        self.body.addWidget(self._seen)
        self._seen.hide()
        self.rejects.setAutoDefault(False)
        self.buttons.insertWidget(0, self.rejects)

    def _say(self) -> None:
        self.ask(
            self.tr("Member numbers from {file}").format(file=self.path.name),
            self.tr("The list has the columns “case” and “kpj”. The same list again changes nothing."),
            self.tr("Take the numbers"),
        )
        self._reading_words.setText(self.tr("The list is being read. Nothing is changed before you have seen it."))
        self.bar.setAccessibleName(self.tr("How much of the list is read"))
        self.rejects.setText(self.tr("Save the refused lines…"))
        self.rejects.setIcon(icon("ph.floppy-disk", self.desk.station.theme.colour("primary")))
        self.list.table.name(
            self.tr("Lines of the list"),
            (
                Column(self.tr("Line"), 62, right=True),
                Column(self.tr("Case"), 186),
                Column(self.tr("Member number"), 136),
                Column(self.tr("What becomes of it")),
            ),
        )
        self.yes.setEnabled(False)
        self.rejects.hide()

    # reading

    def begin(self) -> None:
        """Read the list in the background, then judge its lines."""
        path, progress, cancel = self.path, self.progress, self.cancel
        self.desk.work(
            lambda: read_number_file(path, progress.told.emit, cancel), done=self.judge, refused=self.refuse_list
        )

    def show_progress(self, done: float) -> None:
        self.bar.setValue(round(done * STEPS))

    def reject(self) -> None:
        """While the numbers are being taken the list stays: that cannot be stopped half-way."""
        if not self._taking:
            super().reject()

    def _free(self, _bug: object) -> None:
        self._taking = False

    def _stop(self) -> None:
        self.cancel.wanted = True

    def judge(self, file: NumberFile) -> None:
        """Show what would become of each line of a list that was read."""
        if self.cancel.wanted:
            return
        self.file = file
        self.desk.do(preview_member_numbers, file.rows, done=self._show, refused=self.refuse_list)

    def refuse_list(self, problem: OfficeError) -> None:
        """The list as a whole cannot be read; one that was stopped needs no word."""
        if problem.code is ErrorCode.STOPPED or self.cancel.wanted:
            return
        self.no.setText(self.tr("Close"))
        self.yes.hide()
        self.refuse(problem)

    def refuse(self, problem: OfficeError | Unavailable) -> None:
        """The list as a whole cannot be read or taken: nothing was changed."""
        self._taking = False
        if self.cancel.wanted:
            return
        self._reading.hide()
        self.yes.setEnabled(self.seen is not None and not self.taken)
        super().refuse(problem)

    # what it would do, and what it did

    def _show(self, seen: NumbersPreview) -> None:
        if self.cancel.wanted:
            return
        self.seen = seen
        self._reading.hide()
        self._seen.show()
        issued, already = seen.count(RowOutcome.ISSUED), seen.count(RowOutcome.ALREADY)
        unmatched = sum(is_unmatched(one) for one in seen.results)
        invalid = len(seen.refused) - unmatched
        sign = ("ph.warning-circle", "on_amber_tint")
        self.figures[0].say(str(issued), self.tr("taken") if self.taken else self.tr("to be taken"))
        self.figures[1].say(str(already), self.tr("there already"))
        self.figures[2].say(str(unmatched), self.tr("no paid case"), *(sign if unmatched else ()))
        self.figures[3].say(str(invalid), self.tr("invalid"), *(sign if invalid else ()))
        self._list_lines(seen)
        self.yes.setEnabled(not self.taken and issued > 0)
        self.yes.setVisible(not self.taken)
        words = {0: self.tr("Nothing to take"), 1: self.tr("Take 1 number")}
        self.yes.setText(words.get(issued) or self.tr("Take {count} numbers").format(count=issued))
        self.rejects.setVisible(bool(seen.refused))
        self.grow()

    def _list_lines(self, seen: NumbersPreview) -> None:
        order = {RowOutcome.REFUSED: 0, RowOutcome.ISSUED: 1, RowOutcome.ALREADY: 2}
        shown = sorted(seen.results, key=lambda one: order[one.outcome])[:MOST_SHOWN]
        self.list.fill([self._row(one) for one in shown], self.tr("The list has no lines."))
        self.list.table.selectRow(0)
        more = len(seen.results) - len(shown)
        if more:
            text = self.tr("Not shown: {count} more lines; the counts are of all.").format(count=more)
        elif self.taken:
            text = self.tr("Taken. The members can be told their numbers.")
        else:
            text = self.tr("Nothing is changed yet. Refused lines stay as they are.")
        self.standing.say(text, holds=True if self.taken else None)

    def _row(self, one: NumberResult) -> Row:
        words = {
            RowOutcome.ISSUED: (self.tr("taken") if self.taken else self.tr("will be taken"), "ph.check-circle", ""),
            RowOutcome.ALREADY: (self.tr("there already"), "ph.equals", "soft"),
        }
        text, sign, tone = words.get(one.outcome, ("", "ph.warning-circle", "danger"))
        if one.error is not None:
            text = sentence(one.error, self.desk.station.speech.language)
        cells = (
            Cell(str(one.row.line.number)),
            Cell(one.row.case),
            Cell(one.row.kpj),
            Cell(text, sign, tone, about=text),
        )
        return Row(one.row.line.number, cells)

    def _show_whole(self) -> None:
        results = () if self.seen is None else self.seen.results
        one = next((one for one in results if one.row.line.number == self.list.table.key), None)
        self.whole.setText("" if one is None else f"{one.row.line.number}: {self._row(one).cells[3].text}")

    def answer(self) -> None:
        if self.file is None or self.taken:
            return
        self.yes.setEnabled(False)
        self._taking = True
        self.desk.do(import_member_numbers, self.file.rows, done=self._done, refused=self.refuse)

    def _done(self, done: NumbersPreview) -> None:
        self.taken, self._taking = True, False
        self.no.setText(self.tr("Close"))
        self._show(done)
        self.no.setDefault(True)
        self.no.setFocus()

    # refused lines

    def ask_rejects(self) -> None:
        suggested = str(self.path.with_name(f"{self.path.stem}-ditolak.csv"))
        path, _ = QFileDialog.getSaveFileName(
            self,
            self.tr("Save the refused lines"),
            suggested,
            "CSV (*.csv)",
            options=QFileDialog.Option.DontConfirmOverwrite,
        )
        if path:
            self.save_rejects(Path(path))

    def save_rejects(self, path: Path) -> None:
        """Write the refused lines with their reasons, to be corrected and brought again."""
        if self.file is None or self.seen is None:
            return
        file, seen, language = self.file, self.seen, self.desk.station.speech.language

        def saved(count: int) -> None:
            if self.cancel.wanted:
                return
            self.error.hide()
            words = self.tr("Refused lines saved in {file}: {count}.")
            self.standing.say(words.format(count=count, file=path.name), holds=True)

        self.desk.work(
            lambda: write_number_rejects(path, file, seen, lambda problem: sentence(problem, language)),
            done=saved,
            refused=self.refuse,
        )
