"""The people of a batch from a file: who can be taken and who cannot, before anything is written."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QCheckBox, QWidget

from counter_app.channels.batch_columns import columns_of
from counter_app.channels.batch_file import (
    BatchFile,
    ReadingRules,
    ReadRow,
    RejectedRow,
    read_batch_file,
    write_rejected,
)
from counter_app.channels.batch_intake import (
    Bringer,
    RowsSeen,
    RowsTaken,
    import_batch,
    preview_rows,
    reading_rules,
    rules_of,
    take_rows,
)
from counter_app.channels.batch_model import MOST_MEMBERS, Batch
from counter_app.shared.ids import mask_name
from ui.batches.import_dialog import MOST_SHOWN, FileImport
from ui.batches.words import DASH, mistake, reading_notes, row_mistakes
from ui.shared.desk import Desk
from ui.shared.table import Cell, Column, Row


@dataclass(frozen=True)
class Into:
    """Where the rows go: a new batch of somebody, or one that is open."""

    bringer: Bringer | None = None
    ticket: str | None = None
    number: str | None = None


class BatchImport(FileImport):
    """`batch` is the one that has the people now."""

    def __init__(self, parent: QWidget, desk: Desk, path: Path, into: Into) -> None:
        super().__init__(parent, desk, path)
        self.into = into
        self.file: BatchFile | None = None
        self.seen: RowsSeen | None = None
        self.batch: Batch | None = None
        self.documents = QCheckBox(self.tr("All documents were brought for everybody"))
        self.second.addWidget(self.documents)
        self._say()

    def _say(self) -> None:
        self.ask(
            self.tr("People from {file}").format(file=self.path.name),
            self.tr("One row for each person, with the columns of form 1A. Each row is checked as at the counter."),
            self.tr("Take in"),
        )
        self.list.table.name(
            self.tr("Rows of the file"),
            (
                Column(self.tr("Line"), 62, right=True),
                Column(self.tr("Name"), 200),
                Column(self.tr("What becomes of it")),
            ),
        )

    # reading

    def begin(self) -> None:
        self.work_on(self.tr("The file is being read. Nothing is changed before you have seen it."))
        into = self.into
        if into.number is not None:
            self.desk.station.read(rules_of, into.number, then=self._read, refused=self.refuse)
        else:
            self.desk.station.read(reading_rules, into.bringer or Bringer(), then=self._read, refused=self.refuse)

    def _read(self, rules: ReadingRules) -> None:
        path, told, cancel = self.path, self.progress.told.emit, self.cancel
        self.read(lambda: read_batch_file(path, rules, told, cancel), self._judge)

    def _judge(self, file: BatchFile) -> None:
        self.file = file
        self.desk.do(preview_rows, file.rows, done=self._show, refused=self.refuse)

    # what it would do, and what it did

    @property
    def has_seen(self) -> bool:
        return self.seen is not None

    @property
    def may_take(self) -> bool:
        return self.seen is not None and not self.taken and 0 < len(self.seen.good) <= MOST_MEMBERS

    def _show(self, seen: RowsSeen) -> None:
        self.seen = seen
        good, bad = len(seen.good), len(seen.rejected)
        sign = ("ph.warning-circle", "danger")
        self.figures[0].say(str(good + bad), self.tr("rows in the file"))
        self.figures[1].say(str(good), self.tr("taken") if self.taken else self.tr("can be taken"))
        self.figures[2].say(str(bad), self.tr("rejected"), *(sign if bad else ()))
        self._say_standing(good)
        rows = [self._rejected(one) for one in seen.rejected] + [self._good(one) for one in seen.good]
        notes = "" if self.file is None else reading_notes(self.file.notes, self.language)
        self.show_seen(rows[:MOST_SHOWN], len(rows), self.tr("The file has no rows."), notes)
        self.yes.setText(
            self.tr("Take in {count} people").format(count=good) if good else self.tr("Nothing to take in")
        )
        self.rejects.setVisible(bool(bad))
        self.documents.setVisible(not self.taken)

    def _say_standing(self, good: int) -> None:
        if self.taken:
            number = "" if self.batch is None else self.batch.number
            text = self.tr("Taken into batch {number}. Rejected rows can be mended and brought again.")
            self.standing.say(text.format(number=number), holds=True)
        elif good > MOST_MEMBERS:
            text = self.tr("A batch has at most {maximum} people: divide the file.").format(maximum=MOST_MEMBERS)
            self.standing.say(text, holds=False)
        elif not good:
            self.standing.say(self.tr("No row can be taken, so no batch is opened."), holds=False)
        else:
            self.standing.say(self.tr("Nothing is changed yet. Rejected rows stay outside."), holds=None)

    @property
    def language(self) -> Any:
        return self.desk.station.speech.language

    def _rejected(self, one: RejectedRow) -> Row:
        why = row_mistakes(one, self.language)
        name = Cell(self._name(one.line.cells))
        return Row(one.line.number, (Cell(str(one.line.number)), name, Cell(why, "ph.x-circle", "danger", about=why)))

    def _good(self, one: ReadRow) -> Row:
        words = self.tr("taken") if self.taken else self.tr("will be taken")
        name = DASH if one.form is None else mask_name(one.form.form.full_name)
        cells = (Cell(str(one.line.number)), Cell(name), Cell(words, "ph.check-circle", "primary"))
        return Row(one.line.number, cells)

    def _name(self, cells: tuple[str, ...]) -> str:
        """Of a rejected row, masked: enough to know the row again."""
        header = () if self.file is None else columns_of(self.file.header)
        for column, cell in zip(header, cells, strict=False):
            if column is not None and column.path == ("full_name",):
                return mask_name(cell) or DASH
        return DASH

    # taking it

    def answer(self) -> None:
        if self.file is None or not self.may_take:
            return
        self.work_on(self.tr("The people are taken in. All that is right is kept, or with Cancel nothing."))
        into, rows = self.into, self.file.rows
        more: dict[str, Any] = {
            "documents_received": self.documents.isChecked(),
            "told": self.progress.told.emit,
            "cancel": self.cancel,
        }
        if into.number is not None:
            self.desk.do(take_rows, into.number, rows, done=self._done, refused=self.refuse, **more)
        else:
            bringer = into.bringer or Bringer()
            self.desk.do(import_batch, bringer, rows, ticket=into.ticket, done=self._done, refused=self.refuse, **more)

    def _done(self, done: RowsTaken) -> None:
        self.no.setEnabled(True)
        self.batch = done.batch
        self.taken = done.batch is not None
        rejected = {one.line.number for one in done.rejected}
        rows = () if self.file is None else self.file.rows
        self._show(RowsSeen(tuple(one for one in rows if one.line.number not in rejected), done.rejected))

    def reject(self) -> None:
        """Closed after it was taken: the page shows the batch."""
        if self.taken and not self.working:
            self.accept()
        else:
            super().reject()

    def write_rejects(self, path: Path) -> int:
        if self.file is None or self.seen is None:
            return 0
        language = self.language
        return write_rejected(path, self.file.header, self.seen.rejected, lambda problem: mistake(problem, language))
