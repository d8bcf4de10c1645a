"""Taking a bank's list: a file, its columns, what would become of each line, and then all of it at once."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QTimer
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QPushButton, QStackedWidget, QWidget

from counter_app.payments.bank_file import write_bank_rejects
from counter_app.payments.bank_model import BankMapping, BankResult
from counter_app.shared.errors import OfficeError, Unavailable
from counter_app.shared.money import group
from counter_app.staff.model import Permission
from ui.payments.bank_columns import BankColumns
from ui.payments.bank_dialogs import DropMappingDialog, SaveMappingDialog
from ui.payments.bank_groups import BankGroups
from ui.payments.bank_panels import FilePanel, WorkPanel
from ui.payments.bank_state import Head, Looked, Progress, look_into, look_up, on_file, saved, take
from ui.shared.controls import NoticeBar, Tone, primary
from ui.shared.desk import Desk
from ui.shared.page import Page

R = TypeVar("R")
CHOOSE, COLUMNS_STEP, WORKING, GROUPS = range(4)
LOOK_MS = 100


class BankPage(Page):
    def __init__(self, model: Desk) -> None:
        super().__init__(model)
        self.head_of: Head | None = None
        self.looked: Looked | None = None
        self.progress = Progress()
        self._back_to = CHOOSE
        self._mapping = BankMapping()
        self.result = NoticeBar(self.theme)
        self.file, self.working = FilePanel(self.theme), WorkPanel(self.theme)
        self.columns, self.groups = BankColumns(model), BankGroups(model)
        self.other, self.rejects = QPushButton(), QPushButton()
        self.back, self.go_on, self.take_all = QPushButton(), primary(QPushButton()), primary(QPushButton())
        self._steps = QStackedWidget()
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MS)
        self.setAcceptDrops(True)
        self._lay_out()
        self._connect()
        self.retranslate()
        self._go(CHOOSE)

    def _lay_out(self) -> None:
        for button in (self.other, self.back, self.rejects, self.go_on, self.take_all):
            button.setAutoDefault(True)
            self.head.addWidget(button)
        for part in (self.file, self.columns, self.working, self.groups):
            self._steps.addWidget(part)
        self.whole.addWidget(self.result)
        self.whole.addWidget(self._steps, 1)

    def _connect(self) -> None:
        self.file.choose.clicked.connect(self.ask_file)
        self.other.clicked.connect(self.ask_file)
        self.back.clicked.connect(lambda: self._go(COLUMNS_STEP))
        self.go_on.clicked.connect(self.look)
        self.take_all.clicked.connect(self.take)
        self.rejects.clicked.connect(self.ask_rejects)
        self.working.stop.clicked.connect(self.stop)
        self.columns.again.connect(self._open_again)
        self.columns.mapping_chosen.connect(self._use_mapping)
        self.columns.save_wanted.connect(self.ask_save)
        self.columns.drop_wanted.connect(self.ask_drop)
        self._timer.timeout.connect(self._show_progress)
        self.model.station.unavailable.connect(lambda _: self._interrupted())
        self.model.station.jobs.broke.connect(lambda _: self._interrupted())

    def retranslate(self) -> None:
        self.name(self.tr("Bank list"), self.tr("Nothing is written before you have seen what becomes of each line."))
        self.other.setText(self.tr("Another file…"))
        self.back.setText(self.tr("Columns"))
        self.go_on.setText(self.tr("Look at what it brings"))
        self.rejects.setText(self.tr("Rejects file…"))
        for part in (self.file, self.working, self.columns, self.groups):
            part.retranslate()
        self.file.allow(allowed=self._allowed)
        self._name_take()
        self.result.clear()

    def _name_take(self) -> None:
        count = 0 if self.looked is None else self.looked.preview.count(BankResult.MATCHED)
        words = {0: self.tr("Nothing to record"), 1: self.tr("Record 1 payment")}
        self.take_all.setText(words.get(count, self.tr("Record {count} payments")).format(count=group(count)))
        self.take_all.setEnabled(bool(count))

    @property
    def step(self) -> int:
        return self._steps.currentIndex()

    def _go(self, step: int) -> None:
        self._steps.setCurrentIndex(step)
        idle = step != WORKING
        self.other.setVisible(idle and step != CHOOSE)
        self.back.setVisible(step == GROUPS and not self._taken)
        self.go_on.setVisible(step == COLUMNS_STEP)
        self.take_all.setVisible(step == GROUPS and not self._taken)
        self.rejects.setVisible(step == GROUPS and self.looked is not None and bool(self.looked.preview.rejected))
        if not self.isHidden():
            self.first.setFocus()

    @property
    def first(self) -> QWidget:
        """Where the keyboard goes."""
        if self.step == GROUPS:
            return self.take_all if self.take_all.isEnabled() and not self._taken else self.other
        return (self.file.choose, self.columns.mapping, self.working.stop)[self.step]

    @property
    def _taken(self) -> bool:
        return self.looked is not None and self.looked.taken is not None

    # choosing a file

    @property
    def _allowed(self) -> bool:
        return self.model.station.actor.may(Permission.SEE_ALL)

    def refresh(self) -> None:
        self.file.allow(allowed=self._allowed)
        self.model.station.read(saved, then=self._show_mappings)

    def _show_mappings(self, mappings: tuple[BankMapping, ...]) -> None:
        self.columns.offer(mappings, self._mapping)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self._allowed and self.step != WORKING and event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            self.open_file(paths[0])

    def ask_file(self) -> None:
        kinds = self.tr("Lists (*.csv *.txt *.xlsx);;All files (*)")
        path, _ = QFileDialog.getOpenFileName(self, self.tr("A bank's list"), "", kinds)
        if path:
            self.open_file(Path(path))

    def open_file(self, path: Path) -> None:
        """Read the first lines in the background and show them."""
        mapping = self._mapping
        self._on_worker(lambda: look_into(path, mapping), lambda head: self._opened(head, mapping))

    def _opened(self, head: Head, mapping: BankMapping) -> None:
        self.result.clear()
        self.head_of, self.looked = head, None
        self.columns.show_head(head, mapping)
        self.name(head.path.name, self.tr("Nothing is written before you have seen what becomes of each line."))
        self._go(COLUMNS_STEP)

    def _open_again(self) -> None:
        if self.head_of is not None:
            self._mapping = self.columns.chosen()
            path, mapping = self.head_of.path, BankMapping(skip=self.columns.skip.value())
            self._on_worker(lambda: look_into(path, mapping), lambda head: self._opened(head, mapping))

    def _use_mapping(self, mapping: BankMapping) -> None:
        self._mapping = mapping
        if self.head_of is not None:
            self.open_file(self.head_of.path)

    def ask_save(self) -> None:
        dialog = SaveMappingDialog(self, self.model, self.columns.chosen(), self._mapping.name)
        dialog.accepted.connect(lambda: self._saved(dialog.saved))
        self.ask(dialog)

    def _saved(self, mapping: BankMapping | None) -> None:
        if mapping is not None:
            self._mapping = mapping
            self.model.told.emit(self.tr("Saved as {name}.").format(name=mapping.name))

    def ask_drop(self) -> None:
        chosen: BankMapping = self.columns.mapping.currentData()
        dialog = DropMappingDialog(self, self.model, chosen.name)
        dialog.accepted.connect(self._dropped)
        self.ask(dialog)

    def _dropped(self) -> None:
        self._mapping = BankMapping()

    # looking and taking

    def look(self) -> None:
        """Read the whole file and look for its payments; nothing is written."""
        if self.head_of is None or self.columns.missing:
            return
        self._mapping = mapping = self.columns.chosen()
        station, path = self.model.station, self.head_of.path
        self._work(
            self._reading_words(),
            lambda progress: look_up(station.office, station.actor, path, mapping, progress),
        )

    def take(self) -> None:
        """Record what matches, all of it or nothing."""
        looked, station = self.looked, self.model.station
        if looked is not None:
            self._work(
                self.tr("Recording the payments; all of them, or none if you stop…"),
                lambda progress: take(station.office, station.actor, looked, progress),
            )

    def stop(self) -> None:
        self.progress.cancel.wanted = True
        self.working.stopping()

    def _work(self, told: str, work: Callable[[Progress], Looked]) -> None:
        if self.model.busy:
            return
        self._back_to = self.step
        self.progress = progress = Progress()
        self.result.clear()
        self.working.begin(told)
        self._timer.start()
        self._go(WORKING)
        self._on_worker(lambda: work(progress), self._worked)

    def _on_worker(self, work: Callable[[], R], done: Callable[[R], None]) -> None:
        def ended(result: R | Unavailable) -> None:
            if isinstance(result, Unavailable):
                self._refused(result)
            else:
                done(result)

        self.model.work(lambda: on_file(work), done=ended, refused=self._refused)

    def show_work(self, done: float) -> None:
        """Work that is at `done`, 0 to 1; for pictures, which have no time to wait for it."""
        self.working.begin(self._reading_words())
        self.working.show_done(done)
        self._go(WORKING)

    def _reading_words(self) -> str:
        name = "" if self.head_of is None else self.head_of.path.name
        return self.tr("Reading {file} and looking for its payments…").format(file=name)

    def _show_progress(self) -> None:
        self.working.show_done(self.progress.done)

    def _worked(self, looked: Looked) -> None:
        self._timer.stop()
        self.looked = looked
        self.groups.show_preview(looked.preview)
        self._name_take()
        self._go(GROUPS)
        if looked.taken is not None:
            self._tell_taken(looked)

    def _tell_taken(self, looked: Looked) -> None:
        taken = looked.taken
        if taken is not None and not taken.changed:
            text = self.tr("This file was taken before; nothing was changed.")
        else:
            recorded, left = looked.preview.count(BankResult.MATCHED), len(looked.preview.rejected)
            text = self.tr("Recorded: {recorded}. To be looked at: {left}.").format(
                recorded=group(recorded), left=group(left)
            )
        self.result.say(text, Tone.GOOD, self.tr("Close"))

    def _refused(self, problem: OfficeError | Unavailable) -> None:
        self._interrupted()
        self.result.say(self.words(problem), Tone.BAD, self.tr("Close"))

    def _interrupted(self) -> None:
        """Work that ended without a result leaves everything as it was."""
        self._timer.stop()
        if self.step == WORKING:
            self._go(self._back_to)

    # rejects

    def ask_rejects(self) -> None:
        looked = self.looked
        if looked is None:
            return
        suggested = str(Path(looked.file.name).with_suffix("")) + "-tolakan.csv"
        path, _ = QFileDialog.getSaveFileName(
            self,
            self.tr("A new file for the rejected lines"),
            suggested,
            "CSV (*.csv)",
            options=QFileDialog.Option.DontConfirmOverwrite,
        )
        if path:
            self.write_rejects(Path(path))

    def write_rejects(self, path: Path) -> None:
        """Write the lines that somebody has to look at, with the reason of each."""
        looked = self.looked
        if looked is not None:
            self._on_worker(
                lambda: write_bank_rejects(path, looked.file, looked.preview, self.words),
                lambda count: self.model.told.emit(
                    self.tr("{count} lines written to {file}.").format(count=group(count), file=path.name)
                ),
            )

    def forget(self) -> None:
        """Another person signs in: what runs is stopped, and no list stays."""
        self.progress.cancel.wanted = True
        self.head_of = self.looked = None
        self._mapping = BankMapping()
        self.result.clear()
        self.retranslate()
        self._back_to = CHOOSE
        self._go(CHOOSE)
