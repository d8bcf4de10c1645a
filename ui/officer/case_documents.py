"""Step 2: which documents were brought, in the original or as a copy, and what is still missing."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from counter_app.registration.documents import ITEM_LABELS, STATUS_LABELS, DocumentItem, DocumentStatus
from counter_app.registration.operations import LONGEST_NOTE
from counter_app.registration.records import DocumentRecord
from counter_app.settings import Language
from ui.officer.case_boxes import ToneBox
from ui.officer.case_model import CaseModel
from ui.officer.controls import IconLabel, Retranslated, Tone, column, label, row, rule
from ui.shared.wording import pick

_SIGNS = {
    DocumentStatus.RECEIVED: ("ph.check-circle", "primary"),
    DocumentStatus.MISSING: ("ph.warning-circle", "danger"),
    DocumentStatus.NOT_NEEDED: ("ph.circle", "soft"),
}


class DocumentRow(QFrame):
    """One document of the checklist."""

    edited = Signal(object)
    """A `DocumentRecord`."""

    def __init__(self, model: CaseModel, item: DocumentItem) -> None:
        super().__init__()
        self.item = item
        self._sign = IconLabel(model.station.theme, "ph.circle", "soft", 22)
        self.name = label("strong", wrap=True)
        self.choices = {status: QRadioButton() for status in DocumentStatus}
        self._group = QButtonGroup(self)
        self.original = QCheckBox()
        self.note = QLineEdit()
        self.note.setMaxLength(LONGEST_NOTE)
        for button in self.choices.values():
            self._group.addButton(button)
            button.clicked.connect(self._tell)
        self.original.clicked.connect(self._tell)
        self.note.editingFinished.connect(self._tell)
        self._kept: DocumentRecord | None = None
        self._lay_out()

    def _lay_out(self) -> None:
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 2, 0, 2)
        whole.setSpacing(14)
        whole.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        lines = column(spacing=4)
        head = row(spacing=12)
        head.addWidget(self.name, 1)
        head.addWidget(self.original, 0, Qt.AlignmentFlag.AlignTop)
        lines.addLayout(head)
        answers = row(spacing=16)
        for button in self.choices.values():
            answers.addWidget(button)
        answers.addWidget(self.note, 1)
        lines.addLayout(answers)
        whole.addLayout(lines, 1)

    def word(self, language: Language, original: str, note: str) -> None:
        name = pick(ITEM_LABELS[self.item], language)
        self.name.setText(name)
        for status, button in self.choices.items():
            button.setText(pick(STATUS_LABELS[status], language))
            button.setAccessibleName(f"{name}: {button.text()}")
        self.original.setText(original)
        self.original.setAccessibleName(f"{name}: {original}")
        self.note.setPlaceholderText(note)
        self.note.setAccessibleName(f"{name}: {note}")

    def show_record(self, record: DocumentRecord, *, locked: bool) -> None:
        kept, self._kept = self._kept, record
        with QSignalBlocker(self._group):
            self.choices[record.status].setChecked(True)
        self.original.setChecked(record.original_seen)
        if not (self.note.hasFocus() and self.note.isModified()) or kept is None:
            self.note.setText(record.note)
        self._sign.show_icon(*_SIGNS[record.status])
        for control in (*self.choices.values(), self.original, self.note):
            control.setEnabled(not locked)

    def record(self) -> DocumentRecord:
        status = next(status for status, button in self.choices.items() if button.isChecked())
        return DocumentRecord(self.item, status, self.original.isChecked(), " ".join(self.note.text().split()))

    def _tell(self) -> None:
        record = self.record()
        if record != self._kept:
            self.edited.emit(record)

    def take_focus(self) -> None:
        next(button for button in self.choices.values() if button.isChecked()).setFocus()


class DocumentsPage(Retranslated):
    def __init__(self, model: CaseModel) -> None:
        super().__init__()
        self._model = model
        self._title = label("title")
        self.all = QPushButton()
        self.all.setAutoDefault(False)
        self.notice = ToneBox(model.station.theme)
        self.rows = {item: DocumentRow(model, item) for item in DocumentItem}
        self._waiting: list[DocumentRecord] = []
        self._lay_out()
        for one in self.rows.values():
            one.edited.connect(self._record)
        QShortcut(QKeySequence("Alt+A"), self).activated.connect(self.all.click)
        self.all.clicked.connect(lambda _checked: model.receive_all())
        model.busy_changed.connect(self._go_on)
        self.retranslate()

    def _lay_out(self) -> None:
        inside = QWidget()
        whole = QVBoxLayout(inside)
        whole.setContentsMargins(24, 16, 24, 16)
        whole.setSpacing(8)
        head = row()
        head.addWidget(self._title, 1)
        head.addWidget(self.all)
        whole.addLayout(head)
        whole.addWidget(self.notice)
        for one in self.rows.values():
            whole.addWidget(rule())
            whole.addWidget(one)
        whole.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inside)
        column(self, spacing=0).addWidget(scroll)

    def retranslate(self) -> None:
        self._title.setText(self.tr("Documents"))
        self.all.setText(self.tr("All received"))
        self.all.setToolTip("Alt+A")
        for one in self.rows.values():
            one.word(self._model.station.speech.language, self.tr("original seen"), self.tr("Note (optional)"))
        self.show_case()

    def show_case(self) -> None:
        case = self._model.case
        if case is None:
            return
        locked = not self._model.documents_open
        known = {record.item: record for record in case.documents}
        for item, one in self.rows.items():
            one.setVisible(item in case.required or item in known)
            waiting = next((record for record in self._waiting if record.item is item), None)
            record = waiting or known.get(item) or DocumentRecord(item, DocumentStatus.NOT_NEEDED)
            one.show_record(record, locked=locked)
        self.all.setVisible(bool(case.missing) and not locked)
        self._show_notice()

    def _show_notice(self) -> None:
        case = self._model.case
        if case is None:
            return
        if case.missing:
            names = ", ".join(pick(ITEM_LABELS[item], self._model.station.speech.language) for item in case.missing)
            more = self.tr("Park the ticket (F7) if it has to be fetched; the place in the queue is kept.")
            self.notice.say(Tone.NOTICE, self.tr("Still missing: {names}").format(names=names), more)
        else:
            more = self.tr("Copies stay here, originals go back at once.")
            self.notice.say(Tone.GOOD, self.tr("Nothing is missing."), more)

    def _record(self, record: DocumentRecord) -> None:
        """Record at once; what is ticked meanwhile waits for its turn."""
        self._waiting = [one for one in self._waiting if one.item is not record.item] + [record]
        self._go_on()

    def _go_on(self) -> None:
        if self._waiting and not self._model.busy and self._model.case is not None:
            self._model.record(self._waiting.pop(0))

    def forget(self) -> None:
        """Another ticket: nothing of this one waits any more."""
        self._waiting = []

    def take_focus(self) -> None:
        """To the first missing document, else to the first one."""
        case = self._model.case
        missing = () if case is None else case.missing
        first = next((self.rows[item] for item in missing), None)
        (first or next(one for one in self.rows.values() if not one.isHidden())).take_focus()
