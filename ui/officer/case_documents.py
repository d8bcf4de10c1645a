"""Step 2: which documents were brought, in the original or as a copy, their scans, and what is still missing."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QScrollArea, QVBoxLayout, QWidget

from counter_app.registration.attachments import Attachment
from counter_app.registration.documents import ITEM_LABELS, DocumentItem, DocumentStatus
from counter_app.registration.records import DocumentRecord
from ui.officer.attachments_model import AttachmentsModel
from ui.officer.case_boxes import ToneBox
from ui.officer.case_model import CaseModel
from ui.officer.controls import KeyButton, Retranslated, Tone, column, label, row, rule
from ui.officer.document_row import DocumentRow
from ui.shared.wording import duration, pick


class DocumentsPage(Retranslated):
    """`slip_wanted`: the applicant fetches what is missing."""

    slip_wanted = Signal()

    def __init__(self, model: CaseModel) -> None:
        super().__init__()
        self._model = model
        self.attachments = AttachmentsModel(model)
        self._title = label("title")
        self.all = QPushButton()
        self.all.setAutoDefault(False)
        self.notice = ToneBox(model.station.theme)
        self.slip = KeyButton(model.station.theme, "F3", "accent")
        self.slip.setAutoDefault(False)
        self.rows = {item: DocumentRow(model, self.attachments, item) for item in DocumentItem}
        self._lines = {item: rule() for item in DocumentItem}
        self.more = QPushButton()
        self.more.setProperty("kind", "plain")
        self.more.setAutoDefault(False)
        self.menu = QMenu(self.more)
        self.more.setMenu(self.menu)
        self._order: tuple[DocumentItem, ...] = ()
        self._waiting: list[DocumentRecord] = []
        self._lay_out()
        self._connect()
        self.retranslate()

    def _lay_out(self) -> None:
        inside = QWidget()
        self._whole = QVBoxLayout(inside)
        self._whole.setContentsMargins(24, 16, 24, 16)
        self._whole.setSpacing(8)
        head = row()
        head.addWidget(self._title, 1)
        head.addWidget(self.all)
        self._whole.addLayout(head)
        self._whole.addWidget(self.notice)
        self._whole.addWidget(self.slip)
        self._list = column(spacing=8)
        for item, one in self.rows.items():
            for part in (self._lines[item], one):
                part.hide()
                self._list.addWidget(part)
        self._whole.addLayout(self._list)
        below = QHBoxLayout()
        below.addWidget(self.more)
        below.addStretch(1)
        self._whole.addWidget(rule())
        self._whole.addLayout(below)
        self._whole.addStretch(1)
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setWidget(inside)
        column(self, spacing=0).addWidget(self.area)

    def _connect(self) -> None:
        for one in self.rows.values():
            one.edited.connect(self._record)
            one.scans.reshaped.connect(self._chain)
        for keys, button in (("Alt+A", self.all), ("F3", self.slip)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setAutoRepeat(False)
            shortcut.activated.connect(button.click)
        self.all.clicked.connect(lambda _checked: self._model.receive_all())
        self.slip.clicked.connect(lambda _checked: self.slip_wanted.emit())
        self.menu.aboutToShow.connect(self._offer_others)
        self.attachments.viewed.connect(self._open_scan)
        self.attachments.changed.connect(self.show_case)
        self._model.busy_changed.connect(self._go_on)

    def retranslate(self) -> None:
        self._title.setText(self.tr("Documents"))
        self.all.setText(self.tr("All received"))
        self.all.setToolTip("Alt+A")
        self.more.setText(self.tr("Another document…"))
        slip = self.tr("Print the list of what is missing and keep the place")
        self.slip.say(slip, slip)
        for one in self.rows.values():
            one.word(self._model.station.speech.language, self.tr("original seen"), self.tr("Note (optional)"))
        self.show_case()

    def show_case(self) -> None:
        case = self._model.case
        if case is None:
            return
        locked = not self._model.documents_open
        known = {record.item: record for record in case.documents}
        self._arrange((*case.required, *self._others()))
        for item, one in self.rows.items():
            waiting = next((record for record in self._waiting if record.item is item), None)
            record = waiting or known.get(item) or DocumentRecord(item, DocumentStatus.NOT_NEEDED)
            one.show_record(record, locked=locked, ended=self._model.ended)
        self.all.setVisible(bool(case.missing) and not locked)
        self.slip.setVisible(bool(case.missing) and not locked)
        self.more.setVisible(not locked)
        self._show_notice()

    def _others(self) -> tuple[DocumentItem, ...]:
        """Documents that nobody asked for and that something is known of."""
        case = self._model.case
        if case is None:
            return ()
        brought = {one.item for one in case.documents if one.status is not DocumentStatus.NOT_NEEDED or one.note}
        brought |= {one.item for one in self.attachments.attachments} | {one.item for one in self._waiting}
        return tuple(item for item in DocumentItem if item in brought and item not in case.required)

    def _arrange(self, order: tuple[DocumentItem, ...]) -> None:
        """Put the rows in this order, and hide all others."""
        for item, one in self.rows.items():
            one.setVisible(item in order)
            self._lines[item].setVisible(item in order)
        if order == self._order:
            return
        self._order = order
        for item in order:
            for part in (self._lines[item], self.rows[item]):
                self._list.removeWidget(part)
                self._list.addWidget(part)
        self._chain()

    def _chain(self) -> None:
        """Tab goes through the rows as they are shown."""
        stops: list[QWidget] = [self.all, self.slip]
        for item in self._order:
            stops += self.rows[item].stops()
        stops.append(self.more)
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)

    def _show_notice(self) -> None:
        case, desk = self._model.case, self._model.desk
        if case is None or desk is None:
            return
        if case.missing:
            language = self._model.station.speech.language
            names = ", ".join(pick(ITEM_LABELS[item], language) for item in case.missing)
            minutes = duration(60 * desk.branch.missing_documents_minutes, language, rounded=True)
            more = self.tr("If it has to be fetched, the list keeps the place in the queue for {minutes}.")
            self.notice.say(
                Tone.NOTICE, self.tr("Still missing: {names}").format(names=names), more.format(minutes=minutes)
            )
        else:
            more = self.tr("Copies stay here, originals go back at once.")
            self.notice.say(Tone.GOOD, self.tr("Nothing is missing."), more)

    # doing

    def _offer_others(self) -> None:
        self.menu.clear()
        language = self._model.station.speech.language
        for item in DocumentItem:
            if item not in self._order:
                action = self.menu.addAction(pick(ITEM_LABELS[item], language))
                action.triggered.connect(lambda _checked=False, item=item: self.add(item))

    def add(self, item: DocumentItem) -> None:
        """A document that nobody asked for was brought."""
        self._record(DocumentRecord(item, DocumentStatus.RECEIVED))
        self.show_case()
        self.rows[item].take_focus()
        self.area.ensureWidgetVisible(self.rows[item])

    def _record(self, record: DocumentRecord) -> None:
        """Record at once; what is ticked meanwhile waits for its turn."""
        self._waiting = [one for one in self._waiting if one.item is not record.item] + [record]
        self._go_on()

    def _go_on(self) -> None:
        if self._waiting and not self._model.busy and self._model.case is not None:
            self._model.record(self._waiting.pop(0))

    def _open_scan(self, attachment: Attachment, content: bytes) -> None:
        self.rows[attachment.item].scans.open_scan(attachment, bytes(content))

    def forget(self) -> None:
        """Another ticket: nothing of this one waits any more."""
        self._waiting = []

    def take_focus(self) -> None:
        """To the first missing document, else to the first one."""
        case = self._model.case
        first = next(iter((() if case is None else case.missing) or self._order), None)
        if first is not None:
            self.rows[first].take_focus()
