"""Opening a batch: who brings it, and with which ticket; from a file, or empty to be filled person by person."""

from __future__ import annotations

from enum import IntEnum
from pathlib import Path

from PySide6.QtWidgets import QButtonGroup, QComboBox, QFileDialog, QLineEdit, QPushButton, QRadioButton, QWidget

from counter_app.channels.agents import SPONSOR_KIND_LABELS
from counter_app.channels.batch_blank import write_blank
from counter_app.channels.batch_intake import Bringer, open_batch
from counter_app.channels.batch_model import Batch
from counter_app.shared.errors import OfficeError, Unavailable
from ui.batches.asking import FieldsQuestion, choose_sheet
from ui.batches.batches_state import Bringers, BringingAgent
from ui.shared.controls import label, row
from ui.shared.dates import plain_date
from ui.shared.desk import Desk
from ui.shared.outside import attempt
from ui.shared.wording import pick, sentence


class Way(IntEnum):
    AGENT = 0
    SPONSOR = 1
    BANK = 2


class OpenDialog(FieldsQuestion):
    """`path` is the file that was chosen; then nothing is opened yet. Else `opened` is the empty batch."""

    def __init__(self, parent: QWidget, desk: Desk, known: Bringers) -> None:
        super().__init__(parent, desk)
        self.setMinimumWidth(560)
        self.known = known
        self.path: Path | None = None
        self.opened: Batch | None = None
        self.ways = [QRadioButton() for _ in Way]
        self._group = QButtonGroup(self)
        self.bringer, self.ticket = QComboBox(), QLineEdit()
        self.bringer.setMinimumContentsLength(30)
        self.ticket.setMaxLength(12)
        self.from_file, self.blank = QPushButton(self.tr("From a file…")), QPushButton(self.tr("Save an empty table…"))
        self.saved = label("soft", wrap=True)
        self._lay_out()
        self._say()
        first = Way.AGENT if known.agents or not known.sponsors else Way.SPONSOR
        self.ways[first].setChecked(True)
        self._offer()

    def _lay_out(self) -> None:
        line = row(spacing=14)
        for way, button in zip(Way, self.ways, strict=True):
            self._group.addButton(button, way)
            line.addWidget(button)
        line.addStretch(1)
        self.body.addLayout(line)
        self.add("agent", self.bringer, "")
        self.add("ticket", self.ticket, self.tr("Ticket of service G, if there is one"), self.tr("For example G001"))
        self.body.addWidget(self.saved)
        self.saved.hide()
        self.buttons.insertWidget(0, self.blank)
        self.buttons.insertWidget(2, self.from_file)
        for beside in (self.blank, self.from_file):
            beside.setAutoDefault(False)
        self.blank.setProperty("kind", "plain")
        self.blank.clicked.connect(self.ask_blank)
        self.ways[Way.BANK].setVisible(self.known.banks)
        self._group.idToggled.connect(lambda _number, on: self._offer() if on else None)
        self.bringer.currentIndexChanged.connect(lambda _: self._judge())
        self.from_file.clicked.connect(self.ask_file)

    def _say(self) -> None:
        self.ask(
            self.tr("New batch"),
            self.tr("From a file, all people are checked first; an empty list is filled person by person."),
            self.tr("Open an empty list"),
        )
        words = (self.tr("PERISAI agent"), self.tr("Group or payer"), self.tr("List of a partner bank"))
        for button, text in zip(self.ways, words, strict=True):
            button.setText(text)

    # who brings it

    @property
    def way(self) -> Way:
        return Way(self._group.checkedId())

    def _offer(self) -> None:
        """The agents or payers of the chosen way."""
        self.bringer.blockSignals(True)
        self.bringer.clear()
        if self.way is Way.AGENT:
            for one in self.known.agents:
                self.bringer.addItem(f"{one.agent.full_name} · {one.agent.agency.name}", one.agent.id)
        elif self.way is Way.SPONSOR:
            for sponsor in self.known.sponsors:
                kind = pick(SPONSOR_KIND_LABELS[sponsor.kind], self.language)
                self.bringer.addItem(f"{sponsor.name} · {kind}", sponsor.id)
        self.bringer.blockSignals(False)
        field = self.fields["agent"]
        field.setVisible(self.way is not Way.BANK)
        field.say(self.tr("Agent") if self.way is Way.AGENT else self.tr("Group or payer"))
        self._judge()

    def choose(self, way: Way, number: int) -> None:
        self.ways[way].setChecked(True)
        self.bringer.setCurrentIndex(self.bringer.findData(number))

    def _agent(self) -> BringingAgent | None:
        return next((one for one in self.known.agents if one.agent.id == self.bringer.currentData()), None)

    def _judge(self) -> None:
        """Say what hinders the chosen one, or until when the letter allows it."""
        field = self.fields["agent"]
        able = self.way is Way.BANK or self.bringer.count() > 0
        field.complain("")
        if not able:
            field.say(field.control.accessibleName(), self.tr("Nobody is registered yet: see “Agents and payers”."))
        elif self.way is Way.AGENT:
            able = self._judge_agent()
        elif self.way is Way.SPONSOR:
            field.say(field.control.accessibleName())
        self.yes.setEnabled(able and self.way is not Way.BANK)
        self.from_file.setEnabled(able)
        self.grow()

    def _judge_agent(self) -> bool:
        field, one = self.fields["agent"], self._agent()
        if one is None:
            return False
        letter = one.letter
        if one.hindered is not None or letter is None:
            field.complain("" if one.hindered is None else sentence(one.hindered, self.language))
            return False
        words = self.tr("Letter of assignment {number}, valid until {day}")
        day = plain_date(letter.valid_until, self.language)
        field.say(field.control.accessibleName(), words.format(number=letter.number, day=day))
        return True

    @property
    def wanted(self) -> Bringer:
        chosen = self.bringer.currentData()
        match self.way:
            case Way.AGENT:
                return Bringer(agent=chosen)
            case Way.SPONSOR:
                return Bringer(sponsor=chosen)
            case Way.BANK:
                return Bringer(spo=True)

    @property
    def ticket_number(self) -> str | None:
        return self.ticket.text().strip() or None

    # opening it

    def ask_file(self) -> None:
        path = choose_sheet(self, self.tr("List of the people"))
        if path is not None:
            self.take_file(path)

    def take_file(self, path: Path) -> None:
        self.path = path
        self.accept()

    def ask_blank(self) -> None:
        """Where to write a table for agents and payers to fill in."""
        keep = QFileDialog.Option.DontConfirmOverwrite
        path, _ = QFileDialog.getSaveFileName(
            self, self.tr("Save an empty table"), "daftar-kosong.xlsx", "XLSX, CSV (*.xlsx *.csv)", options=keep
        )
        if path:
            self.save_blank(Path(path))

    def save_blank(self, path: Path) -> None:
        def saved(failure: Unavailable | None) -> None:
            if failure is not None:
                self._refused(failure)
                return
            self.error.hide()
            self.saved.setText(self.tr("Saved as {file}: one row for each person.").format(file=path.name))
            self.saved.show()
            self.grow()

        self.desk.work(lambda: attempt(lambda: write_blank(path)), done=saved, refused=self._refused)

    def answer(self) -> None:
        self.desk.do(open_batch, self.wanted, self.ticket_number, done=self._opened, refused=self._refused)

    def _opened(self, batch: Batch) -> None:
        self.opened = batch
        self.accept()

    def _refused(self, problem: OfficeError | Unavailable) -> None:
        self.hush()
        self.refuse(problem)
