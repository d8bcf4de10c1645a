"""Which column of a bank's file is which, shown on its first lines, and how the bank writes days and amounts."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QHBoxLayout, QPushButton, QSpinBox, QWidget

from counter_app.payments.bank_labels import BANK_STYLE_LABELS
from counter_app.payments.bank_model import COLUMNS, MOST_SKIPPED, OPTIONAL, BankMapping, DateStyle, DecimalStyle
from counter_app.settings import Language
from counter_app.shared.ids import grouped
from counter_app.shared.money import format_rupiah
from counter_app.sheets.labels import NOTE_LABELS
from counter_app.sheets.model import Note, NoteCode
from ui.payments.bank_state import Example, Head, example, guess_columns
from ui.payments.words import DASH, bank_moment
from ui.shared.controls import label
from ui.shared.dates import plain_date
from ui.shared.desk import Desk
from ui.shared.parts import GAP, Card, Field, Listing, Statement, spin_box
from ui.shared.table import Cell, Column, Row
from ui.shared.wording import pick

WIDTH = 344
WIDEST = 6
"""Columns of the file that are shown besides the mapped ones; a screen holds no more."""
_WIDTHS = {"code": 128, "amount": 84, "paid_at": 128}
_STYLES = (tuple(DateStyle), tuple(DecimalStyle))


class BankColumns(QWidget):
    """`again` when the file has to be opened anew: other lines are its header."""

    again = Signal()
    save_wanted = Signal()
    drop_wanted = Signal()
    mapping_chosen = Signal(object)
    """A saved `BankMapping`, or the usual one."""

    def __init__(self, model: Desk) -> None:
        super().__init__()
        self._model = model
        self.head: Head | None = None
        self._mappings: tuple[BankMapping, ...] = ()
        self.mapping, self.skip = QComboBox(), spin_box(0, MOST_SKIPPED, 92)
        self.choices = {key: QComboBox() for key in COLUMNS}
        self.styles = (QComboBox(), QComboBox())
        self.save, self.drop = QPushButton(), QPushButton()
        self.fields = {key: Field(box) for key, box in self.choices.items()}
        self._named = {
            "mapping": Field(self.mapping),
            "dates": Field(self.styles[0]),
            "decimals": Field(self.styles[1]),
            "skip": Field(self.skip),
        }
        self._card, self._shown = Card(), Card()
        self.lines = Listing(model.station.theme, "ph.table")
        self.reads, self._notes = Statement(model.station.theme), label("soft", wrap=True)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        both = QHBoxLayout(self)
        both.setContentsMargins(0, 0, 0, 0)
        both.setSpacing(GAP)
        self._card.setFixedWidth(WIDTH)
        body = self._card.body
        body.addWidget(self._named["mapping"])
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        parts = [*self.fields.values(), self._named["skip"]]
        for number, part in enumerate(parts):
            grid.addWidget(part, number // 2, number % 2)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        body.addLayout(grid)
        for key in ("dates", "decimals"):
            body.addWidget(self._named[key])
        body.addStretch(1)
        buttons = QHBoxLayout()
        for button in (self.drop, self.save):
            button.setProperty("extent", "small")
            button.setAutoDefault(True)
            buttons.addWidget(button)
        buttons.addStretch(1)
        body.addLayout(buttons)
        self._shown.body.addWidget(self.lines, 1)
        self._shown.body.addWidget(self.reads)
        self._shown.body.addWidget(self._notes)
        both.addWidget(self._card)
        both.addWidget(self._shown, 1)
        for box in (*self.choices.values(), *self.styles, self.mapping):
            box.setMinimumContentsLength(8)
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)

    def _connect(self) -> None:
        self.mapping.activated.connect(lambda _: self.mapping_chosen.emit(self.mapping.currentData()))
        for box in (*self.choices.values(), *self.styles):
            box.activated.connect(lambda _: self._show_lines())
        self.skip.valueChanged.connect(lambda _: self.again.emit())
        self.save.clicked.connect(self.save_wanted)
        self.drop.clicked.connect(self.drop_wanted)

    def names(self) -> dict[str, str]:
        return {
            "code": self.tr("Payment code"),
            "amount": self.tr("Amount"),
            "paid_at": self.tr("Day paid"),
            "reference": self.tr("Reference"),
            "time": self.tr("Time (if apart)"),
        }

    def retranslate(self) -> None:
        self._card.name(self.tr("How this bank writes"))
        self._shown.name(self.tr("First lines of the file"))
        for key, name in self.names().items():
            self.fields[key].say(name)
        self._named["mapping"].say(self.tr("Bank (saved mapping)"))
        self._named["skip"].say(self.tr("Lines above"))
        self._named["dates"].say(self.tr("Days"))
        self._named["decimals"].say(self.tr("Before the sen stands a"))
        self.save.setText(self.tr("Save as…"))
        self.drop.setText(self.tr("Forget…"))
        language = self._language
        for box, kinds in zip(self.styles, _STYLES, strict=True):
            chosen = max(box.currentIndex(), 0)
            box.clear()
            for kind in kinds:
                box.addItem(pick(BANK_STYLE_LABELS[kind], language), kind)
            box.setCurrentIndex(chosen)
        self.offer(self._mappings, self.mapping.currentData())
        self._offer_columns()
        self._show_lines()

    @property
    def _language(self) -> Language:
        return self._model.station.speech.language

    # the mapping

    def offer(self, mappings: tuple[BankMapping, ...], chosen: BankMapping | None) -> None:
        """The saved mappings, with the usual column names in front."""
        self._mappings = mappings
        self.mapping.clear()
        self.mapping.addItem(self.tr("usual column names"), BankMapping())
        for one in mappings:
            self.mapping.addItem(one.name, one)
        names = ["", *(one.name for one in mappings)]
        wanted = "" if chosen is None else chosen.name
        self.mapping.setCurrentIndex(names.index(wanted) if wanted in names else 0)
        self.drop.setEnabled(self.mapping.currentIndex() > 0)

    def show_head(self, head: Head, mapping: BankMapping) -> None:
        """A file was opened by a mapping."""
        self.head = head
        self._put(self.skip, mapping.skip)
        for box, kind in zip(self.styles, (mapping.dates, mapping.decimals), strict=True):
            box.setCurrentIndex(box.findData(kind))
        self._offer_columns()
        found = guess_columns(head, mapping)
        for key, box in self.choices.items():
            box.setCurrentIndex(found[key] + 1 if key in found else 0)
        self.drop.setEnabled(self.mapping.currentIndex() > 0)
        self._show_lines()

    def _put(self, box: QSpinBox, value: int) -> None:
        box.blockSignals(True)
        box.setValue(value)
        box.blockSignals(False)

    def _offer_columns(self) -> None:
        header = () if self.head is None else self.head.header
        for key, box in self.choices.items():
            chosen = max(box.currentIndex(), 0)
            box.clear()
            box.addItem(self.tr("none") if key in OPTIONAL else self.tr("choose"))
            for number, name in enumerate(header, 1):
                box.addItem(name or self.tr("column {number}").format(number=number))
            box.setCurrentIndex(chosen if chosen <= len(header) else 0)

    @property
    def columns(self) -> dict[str, int]:
        return {key: box.currentIndex() - 1 for key, box in self.choices.items() if box.currentIndex() > 0}

    def chosen(self) -> BankMapping:
        """The mapping as it stands on the page; its name only when nothing of it was changed."""
        header = () if self.head is None else self.head.header
        before: BankMapping = self.mapping.currentData() or BankMapping()
        columns = {key: header[place] for key, place in self.columns.items() if place < len(header)}
        dates, decimals = DateStyle(self.styles[0].currentData()), DecimalStyle(self.styles[1].currentData())
        made = BankMapping(before.name, columns, dates, decimals, before.delimiter, self.skip.value())
        kept = all(columns.get(key) == name for key, name in before.columns.items())
        same = kept and (dates, decimals, made.skip) == (before.dates, before.decimals, before.skip)
        return made if same else BankMapping("", columns, dates, decimals, before.delimiter, made.skip)

    @property
    def missing(self) -> list[str]:
        """Columns that have to be chosen still."""
        return [key for key in COLUMNS if key not in OPTIONAL and key not in self.columns]

    # the lines

    def _show_lines(self) -> None:
        head = self.head
        if head is None:
            return
        places = list(self.columns.values())
        others = [place for place in range(len(head.header)) if place not in places]
        shown = sorted([*places, *others[: max(0, WIDEST - len(places))]])
        names = {place: self.names()[key] for key, place in self.columns.items()}
        heads = [Column(self.tr("Line"), 52, right=True)]
        keys = {place: key for key, place in self.columns.items()}
        heads += [Column(names.get(place, DASH), _WIDTHS.get(keys.get(place, ""), 0)) for place in shown]
        self.lines.table.name(self.tr("First lines of the file"), heads)
        titles = tuple(Cell(head.header[place], tone="soft", strong=True) for place in shown)
        rows = [Row((head.header_line, tuple(shown)), (Cell(str(head.header_line), tone="soft"), *titles))]
        for line in head.lines:
            cells = [
                Cell(line.cells[place] if place < len(line.cells) else "", strong=place in names) for place in shown
            ]
            rows.append(Row((line.number, tuple(shown)), (Cell(str(line.number)), *cells)))
        self.lines.fill(rows, "")
        self._show_reading(head)
        notes = [one for one in head.notes if one.code is not NoteCode.ENCODING]
        self._notes.setText(" · ".join(note_words(one, self._language) for one in notes))
        self._notes.setVisible(bool(notes))

    def _show_reading(self, head: Head) -> None:
        if self.missing:
            names = ", ".join(self.names()[key] for key in self.missing)
            self.reads.say(self.tr("Choose the column of: {names}").format(names=names), holds=False)
            return
        first = example(head, self.columns, self.chosen())
        if first is None:
            self.reads.say(self.tr("Below its header the file holds no line that can be read."), holds=False)
            return
        good = first.amount is not None and first.paid_at is not None
        self.reads.say(self.tr("The first line reads: {what}").format(what=self._told(first)), holds=good)

    def _told(self, first: Example) -> str:
        amount = self.tr("amount not readable") if first.amount is None else format_rupiah(first.amount)
        if first.paid_at is None:
            moment = self.tr("day not readable")
        else:
            whole = plain_date(first.paid_at.date(), self._language)
            moment = whole if first.whole_day else bank_moment(first.paid_at, self._language)
        return f"{grouped(first.code)} · {amount} · {moment} · {first.reference}"


def note_words(note: Note, language: Language) -> str:
    value = {"\t": "tab", ",": "“,”", ";": "“;”", "|": "“|”"}.get(str(note.value), str(note.value))
    return pick(NOTE_LABELS[note.code], language).format(value=value)
