"""The exchange with all partner offices through a folder, at closing or at any time."""

from __future__ import annotations

from enum import Enum, auto
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QLineEdit, QPushButton, QWidget

from counter_app.shared.errors import OfficeError, Unavailable
from ui.shared.controls import column, row
from ui.shared.desk import Desk
from ui.shared.exchange import NightRun
from ui.shared.exchange_folder import memory_file, remember_folder, remembered_folder
from ui.shared.exchange_words import made_words, refused_words, taken_words
from ui.shared.outside import attempt
from ui.shared.parts import Field, Statement
from ui.shared.question import Question

MOST_TOLD = 8
"""Sentences of one run that are shown; the page of the partners has everything."""
WIDE = 600


class Occasion(Enum):
    """When the exchange is offered: because somebody asked, a day was closed, or the program is left."""

    ASKED = auto()
    DAY_CLOSED = auto()
    LEAVING = auto()


class NightlyDialog(Question):
    """Takes in what lies in the folder for this office, then writes a file for every partner there."""

    def __init__(self, parent: QWidget, desk: Desk, occasion: Occasion = Occasion.ASKED) -> None:
        super().__init__(parent, desk.station)
        self.setMinimumWidth(WIDE)
        self.desk = desk
        self.done_with: NightRun | None = None
        self.folder, self.choose = QLineEdit(), QPushButton(self.tr("Choose…"))
        self.choose.setAutoDefault(False)
        inside = QWidget()
        line = row()
        inside.setLayout(line)
        line.addWidget(self.folder, 1)
        line.addWidget(self.choose)
        inside.setFocusProxy(self.folder)
        self.field = Field(inside)
        self.body.addWidget(self.field)
        self.told = column(spacing=6)
        self.body.addLayout(self.told)
        self.choose.clicked.connect(self._choose)
        self.folder.textEdited.connect(lambda _: self.field.complain(""))
        self._say(occasion)
        if not desk.station.office.training:
            self.folder.setText(remembered_folder(memory_file()))
        self.folder.setFocus()

    def _say(self, occasion: Occasion) -> None:
        titles = {
            Occasion.ASKED: self.tr("Nightly exchange"),
            Occasion.DAY_CLOSED: self.tr("The day is closed. Exchange with partner offices?"),
            Occasion.LEAVING: self.tr("Exchange with the branch before you close?"),
        }
        self.ask(
            titles[occasion],
            self.tr("Files for this office are taken in, then a file is written for each partner. It may be repeated."),
            self.tr("Exchange now"),
        )
        self.no.setText(self.tr("Cancel") if occasion is Occasion.ASKED else self.tr("Not now"))
        self.field.say(self.tr("Folder that both offices see, or that is carried"))
        self.folder.setAccessibleName(self.tr("Folder that both offices see, or that is carried"))

    def _choose(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Folder of the exchange"), self.folder.text())
        if chosen:
            self.folder.setText(chosen)
            self.field.complain("")

    def answer(self) -> None:
        typed = self.folder.text().strip()
        if not typed or not Path(typed).is_absolute():
            self.field.complain(self.tr("Choose the folder."))
            self.folder.setFocus()
            self.grow()
            return
        station, folder = self.desk.station, Path(typed)
        office, actor = station.office, station.actor
        self.error.hide()
        self.yes.setEnabled(False)
        self.desk.work(
            lambda: attempt(lambda: office.exchange_nightly(actor, folder)), done=self._done, refused=self.refuse
        )

    def refuse(self, problem: OfficeError | Unavailable) -> None:
        self.yes.setEnabled(True)
        super().refuse(problem)

    def _done(self, done: NightRun | Unavailable) -> None:
        if isinstance(done, Unavailable):
            self.refuse(done)
            return
        self.done_with = done
        if not self.desk.station.office.training:
            remember_folder(memory_file(), self.folder.text().strip())
        self._tell(done)
        self.yes.hide()
        self.field.setEnabled(False)
        self.no.setText(self.tr("Close"))
        self.no.setDefault(True)
        self.no.setFocus()
        self.no.clicked.disconnect()
        self.no.clicked.connect(self.accept)
        self.grow()

    def _tell(self, done: NightRun) -> None:
        language = self.desk.station.speech.language
        lines: list[tuple[str, bool]] = [(refused_words(one, language), False) for one in done.refused]
        lines += [(taken_words(one), not one.refused) for one in done.taken]
        lines += [(made_words(one), True) for one in done.made]
        if not done.taken and not done.refused:
            lines.insert(0, (self.tr("There was no file for this office in the folder."), True))
        for words, holds in lines[:MOST_TOLD]:
            statement = Statement(self.desk.station.theme)
            statement.say(words, holds=holds)
            self.told.addWidget(statement)
        more = len(lines) - MOST_TOLD
        if more > 0:
            statement = Statement(self.desk.station.theme)
            statement.say(self.tr("{count} more files are not listed here.").format(count=more), holds=None)
            self.told.addWidget(statement)
