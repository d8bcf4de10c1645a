"""One document of the checklist: whether it was brought, in the original or as a copy, a note, and its scans."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QFrame, QHBoxLayout, QLineEdit, QRadioButton, QWidget

from counter_app.registration.documents import ITEM_LABELS, STATUS_LABELS, DocumentItem, DocumentStatus
from counter_app.registration.operations import LONGEST_NOTE
from counter_app.registration.records import DocumentRecord
from counter_app.settings import Language
from ui.officer.attachments_box import AttachmentsBox
from ui.officer.attachments_model import AttachmentsModel
from ui.officer.case_model import CaseModel
from ui.officer.controls import IconLabel, column, label, row
from ui.shared.wording import pick

_SIGNS = {
    DocumentStatus.RECEIVED: ("ph.check-circle", "primary"),
    DocumentStatus.MISSING: ("ph.warning-circle", "danger"),
    DocumentStatus.NOT_NEEDED: ("ph.circle", "soft"),
}


class DocumentRow(QFrame):
    """Scans are dropped anywhere on it."""

    edited = Signal(object)
    """A `DocumentRecord`."""

    def __init__(self, model: CaseModel, attachments: AttachmentsModel, item: DocumentItem) -> None:
        super().__init__()
        self.item = item
        self.setProperty("kind", "document")
        self.setAcceptDrops(True)
        self._sign = IconLabel(model.station.theme, "ph.circle", "soft", 22)
        self.name = label("strong", wrap=True)
        self.choices = {status: QRadioButton() for status in DocumentStatus}
        self._group = QButtonGroup(self)
        self.original = QCheckBox()
        self.note = QLineEdit()
        self.note.setMaxLength(LONGEST_NOTE)
        self.scans = AttachmentsBox(model, attachments, item, self)
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
        beside = column(spacing=0)
        beside.addSpacing(7)  # level with the name
        beside.addWidget(self._sign)
        beside.addStretch(1)
        whole.addLayout(beside)
        lines = column(spacing=4)
        head = row(spacing=12)
        head.addWidget(self.name, 1)
        for button in (self.scans.attach, self.scans.paste):
            head.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        lines.addLayout(head)
        answers = row(spacing=14)
        for one in (*self.choices.values(), self.original):
            answers.addWidget(one)
        answers.addWidget(self.note, 1)
        lines.addLayout(answers)
        lines.addWidget(self.scans)
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

    def show_record(self, record: DocumentRecord, *, locked: bool, ended: bool) -> None:
        """`locked`: the documents were complete and are settled; scans are taken until the case has `ended`."""
        kept, self._kept = self._kept, record
        with QSignalBlocker(self._group):
            self.choices[record.status].setChecked(True)
        self.original.setChecked(record.original_seen)
        if not (self.note.hasFocus() and self.note.isModified()) or kept is None:
            self.note.setText(record.note)
        self._sign.show_icon(*_SIGNS[record.status])
        for control in (*self.choices.values(), self.original, self.note):
            control.setEnabled(not locked)
        self.scans.lock(locked=ended)

    def record(self) -> DocumentRecord:
        status = next(status for status, button in self.choices.items() if button.isChecked())
        return DocumentRecord(self.item, status, self.original.isChecked(), " ".join(self.note.text().split()))

    def _tell(self) -> None:
        record = self.record()
        if record != self._kept:
            self.edited.emit(record)

    def take_focus(self) -> None:
        next(button for button in self.choices.values() if button.isChecked()).setFocus()

    def stops(self) -> list[QWidget]:
        """Where the keyboard stops, in order."""
        return [*self.choices.values(), self.original, self.note, *self.scans.stops()]

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        self.scans.enter(event)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.scans.leave(event)

    def dropEvent(self, event: QDropEvent) -> None:
        self.scans.drop(event)
