"""Registrations of the website and JMO from an export: which rows can be kept, before anything is written."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QComboBox, QWidget

from counter_app.channels.online_file import OnlineRules, read_online_file, write_online_rejects
from counter_app.channels.online_finding import OnlineImported, import_online, online_rules
from counter_app.channels.online_model import ONLINE_STATE_LABELS, OnlineFile, OnlineRow
from counter_app.registration.case import CHANNEL_LABELS, Channel
from counter_app.settings import Language
from counter_app.shared.ids import mask_name
from counter_app.shared.money import format_rupiah
from ui.batches.import_dialog import MOST_SHOWN, FileImport
from ui.batches.online_state import channel_name
from ui.batches.words import DASH, mistake, mistakes, reading_notes
from ui.shared.controls import label, row
from ui.shared.desk import Desk
from ui.shared.table import Cell, Column, Row
from ui.shared.wording import pick


class OnlineImport(FileImport):
    def __init__(self, parent: QWidget, desk: Desk, path: Path) -> None:
        super().__init__(parent, desk, path)
        self.file: OnlineFile | None = None
        self.done_with: OnlineImported | None = None
        self.channel = QComboBox()
        for channel in (Channel.WEB, Channel.JMO):
            self.channel.addItem(pick(CHANNEL_LABELS[channel], self.language), channel)
        line = row(spacing=10)
        name = label("soft")
        name.setText(self.tr("Rows that name no channel are of"))
        name.setBuddy(self.channel)
        line.addWidget(name)
        line.addWidget(self.channel)
        line.addStretch(1)
        self.second.addLayout(line)
        self._channel_name = name
        self.channel.setAccessibleName(name.text())
        self.channel.currentIndexChanged.connect(lambda _: self.begin())
        self._say()

    @property
    def language(self) -> Language:
        return self.desk.station.speech.language

    def _say(self) -> None:
        self.ask(
            self.tr("Registrations from {file}").format(file=self.path.name),
            self.tr("An export of the website or of JMO. The same export again changes nothing."),
            self.tr("Take in"),
        )
        self.list.table.name(
            self.tr("Rows of the file"),
            (
                Column(self.tr("Line"), 62, right=True),
                Column(self.tr("Name"), 200),
                Column(self.tr("Channel"), 90),
                Column(self.tr("Amount"), 100, right=True),
                Column(self.tr("What becomes of it")),
            ),
        )

    # reading

    def begin(self) -> None:
        self.work_on(self.tr("The file is being read. Nothing is changed before you have seen it."))
        channel = Channel(self.channel.currentData())
        self.desk.station.read(online_rules, channel, then=self._read, refused=self.refuse)

    def _read(self, rules: OnlineRules) -> None:
        path, told, cancel = self.path, self.progress.told.emit, self.cancel
        self.read(lambda: read_online_file(path, rules, told, cancel), self._show)

    @property
    def has_seen(self) -> bool:
        return self.file is not None

    @property
    def may_take(self) -> bool:
        return self.file is not None and not self.taken and any(one.entry is not None for one in self.file.rows)

    @property
    def refused_rows(self) -> tuple[OnlineRow, ...]:
        if self.done_with is not None:
            return self.done_with.rejected
        return () if self.file is None else tuple(one for one in self.file.rows if one.entry is None)

    def _show(self, file: OnlineFile) -> None:
        self.file = file
        bad = {one.line.number: one for one in self.refused_rows}
        good = [one for one in file.rows if one.line.number not in bad]
        sign = ("ph.warning-circle", "danger") if bad else ()
        self.figures[0].say(str(len(file.rows)), self.tr("rows in the file"))
        self.figures[1].say(str(len(good)), self.tr("taken") if self.taken else self.tr("can be taken"))
        self.figures[2].say(str(len(bad)), self.tr("rejected"), *sign)
        self._say_standing(len(good))
        rows = [self._row(one) for one in (*bad.values(), *good)]
        notes = reading_notes(file.notes, self.language)
        self.show_seen(rows[:MOST_SHOWN], len(rows), self.tr("The file has no rows."), notes)
        words = self.tr("Take in {count} registrations") if good else self.tr("Nothing to take in")
        self.yes.setText(words.format(count=len(good)))
        self.rejects.setVisible(bool(bad))
        for part in (self.channel, self._channel_name):
            part.setVisible(not self.taken)

    def _say_standing(self, good: int) -> None:
        done = self.done_with
        if done is not None:
            told = self.tr("{added} new, {changed} changed, {unchanged} unchanged, {taken} with a case already.")
            words = told.format(added=done.added, changed=done.changed, unchanged=done.unchanged, taken=done.taken)
            self.standing.say(words, holds=True)
        elif good:
            self.standing.say(self.tr("Nothing is changed yet. Rejected rows stay outside."), holds=None)
        else:
            self.standing.say(self.tr("No row can be taken."), holds=False)

    def _row(self, one: OnlineRow) -> Row:
        number = Cell(str(one.line.number))
        if one.entry is None:
            why = mistakes(one.problems, self.language)
            words = Cell(why, "ph.x-circle", "danger", about=why)
            return Row(one.line.number, (number, Cell(DASH), Cell(""), Cell(""), words))
        entry = one.entry
        state = pick(ONLINE_STATE_LABELS[entry.state], self.language)
        cells = (
            number,
            Cell(mask_name(str(entry.content["full_name"]))),
            Cell(channel_name(entry.channel, self.language)),
            Cell(DASH if entry.amount is None else format_rupiah(entry.amount)),
            Cell(state, "ph.check-circle", "primary"),
        )
        return Row(one.line.number, cells)

    # taking it

    def answer(self) -> None:
        if self.file is None or not self.may_take:
            return
        self.work_on(self.tr("The registrations are taken in. All that is right is kept, or with Cancel nothing."))
        told, cancel = self.progress.told.emit, self.cancel
        self.desk.do(import_online, self.file.rows, told, cancel, done=self._done, refused=self.refuse)

    def _done(self, done: OnlineImported) -> None:
        self.no.setEnabled(True)
        self.done_with, self.taken = done, True
        if self.file is not None:
            self._show(self.file)

    def reject(self) -> None:
        """Closed after it was taken: the page shows the list anew."""
        if self.taken and not self.working:
            self.accept()
        else:
            super().reject()

    def write_rejects(self, path: Path) -> int:
        if self.file is None:
            return 0
        language = self.language
        return write_online_rejects(
            path, self.file.header, self.refused_rows, lambda problem: mistake(problem, language)
        )
