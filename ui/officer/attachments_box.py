"""The scans under one document of the checklist: what is attached, what is on its way, what was refused."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QGuiApplication, QImage, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QFileDialog, QFrame, QProgressBar, QPushButton, QWidget

from counter_app.registration.attachments import Attachment, MediaType
from counter_app.registration.documents import ITEM_LABELS, DocumentItem
from counter_app.settings import Language
from ui.officer.attachments_dialogs import RemoveDialog, ScanDialog
from ui.officer.attachments_model import AttachmentsModel, Progress
from ui.officer.case_model import CaseModel
from ui.officer.controls import IconLabel, Retranslated, column, label, row, set_property
from ui.shared.theme import Theme
from ui.shared.wording import clock_time, pick, sentence

_NAMES = {MediaType.JPEG: "JPEG", MediaType.PNG: "PNG", MediaType.PDF: "PDF"}
_KILO = 1000


def size_text(size: int, language: Language) -> str:
    """`840 kB`, `1,2 MB`."""
    if size < _KILO * _KILO:
        return f"{max(1, round(size / _KILO))} kB"
    megabytes = f"{size / _KILO / _KILO:.1f} MB"
    return megabytes.replace(".", ",") if language is Language.ID else megabytes


class ScanRow(QFrame):
    """One scan, with what can be done about it."""

    def __init__(self, theme: Theme, attachment: Attachment) -> None:
        super().__init__()
        self.attachment = attachment
        self.about = label("soft")
        self.look, self.remove = QPushButton(), QPushButton()
        line = row(spacing=8)
        self.setLayout(line)
        picture = attachment.media_type is not MediaType.PDF
        line.addWidget(IconLabel(theme, "ph.image" if picture else "ph.file-pdf", "soft", 18))
        line.addWidget(self.about, 1)
        for button in (self.look, self.remove):
            button.setAutoDefault(False)
            button.setProperty("kind", "plain")
            button.setProperty("extent", "small")
            line.addWidget(button)


class AttachmentsBox(Retranslated):
    """Files are chosen, dropped onto the document or pasted; a scan of a missing document means that it has come."""

    reshaped = Signal()
    """Scans came or went: the keyboard has other places to stop at."""

    def __init__(self, model: CaseModel, attachments: AttachmentsModel, item: DocumentItem, target: QWidget) -> None:
        super().__init__()
        self._model = model
        self._attachments = attachments
        self.item = item
        self._target = target
        self.attach, self.paste = QPushButton(), QPushButton()
        self.message = label("soft", wrap=True)
        self.bar = QProgressBar()
        self.rows: list[ScanRow] = []
        self._shown: tuple[Attachment, ...] = ()
        self.locked = False
        whole = column(self, spacing=2)
        self._list = column(spacing=0)
        whole.addLayout(self._list)
        whole.addWidget(self.message)
        whole.addWidget(self.bar)
        self.bar.setTextVisible(False)
        self.attach.clicked.connect(lambda _checked: self.choose())
        self.paste.clicked.connect(lambda _checked: self.take(QGuiApplication.clipboard().mimeData()))
        for button in (self.attach, self.paste):
            button.setAutoDefault(False)
            button.setProperty("extent", "small")
        shortcut = QShortcut(QKeySequence(QKeySequence.StandardKey.Paste), target)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self.paste.click)
        attachments.changed.connect(self.show_scans)
        self.retranslate()

    @property
    def _language(self) -> Language:
        return self._model.station.speech.language

    def retranslate(self) -> None:
        name = pick(ITEM_LABELS[self.item], self._language)
        self.attach.setText(self.tr("Attach…"))
        self.attach.setToolTip(self.tr("Choose scans or photographs; they can be dropped here as well"))
        self.paste.setText(self.tr("Paste"))
        self.paste.setToolTip(self.tr("A copied picture or file (Ctrl+V)"))
        for button in (self.attach, self.paste):
            button.setAccessibleName(f"{name}: {button.text()}")
        for one in self.rows:
            self._word(one)
        self.show_scans()

    def lock(self, *, locked: bool) -> None:
        """A case that has ended takes nothing more."""
        self.locked = locked
        for button in (self.attach, self.paste):
            button.setVisible(not locked)
        for one in self.rows:
            one.remove.setVisible(not locked)

    # showing

    def show_scans(self) -> None:
        scans = self._attachments.of(self.item)
        if scans != self._shown:
            self._shown = scans
            self._rebuild(scans)
        progress, problem = self._attachments.progress(self.item), self._attachments.problems.get(self.item)
        self.bar.setVisible(progress is not None)
        self.message.setVisible(progress is not None or problem is not None)
        if progress is not None:
            self.tell_progress(progress)
        elif problem is not None:
            set_property(self.message, "kind", "error")
            self.message.setText(sentence(problem, self._language))
        self.setVisible(bool(scans) or progress is not None or problem is not None)

    def tell_progress(self, progress: Progress) -> None:
        for part in (self, self.message, self.bar):
            part.show()
        set_property(self.message, "kind", "soft")
        words = self.tr("The scan is checked and encrypted…")
        if progress.count > 1:
            words = self.tr("Scan {place} of {count} is checked and encrypted…").format(
                place=progress.place, count=progress.count
            )
        self.message.setText(words)
        self.bar.setRange(0, 2 * progress.count)
        self.bar.setValue(2 * progress.place - 1)

    def _rebuild(self, scans: tuple[Attachment, ...]) -> None:
        focused = QApplication.focusWidget()
        held = next(
            (place for place, one in enumerate(self.rows) if focused is not None and one.isAncestorOf(focused)), None
        )
        for old in self.rows:
            self._list.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.rows = [ScanRow(self._model.station.theme, one) for one in scans]
        for one in self.rows:
            self._list.addWidget(one)
            one.look.clicked.connect(partial(self._view, one.attachment))
            one.remove.clicked.connect(partial(self._ask_to_remove, one.attachment))
            one.remove.setVisible(not self.locked)
            self._word(one)
        self.reshaped.emit()
        if held is not None:
            (self.rows[min(held, len(self.rows) - 1)].look if self.rows else self.attach).setFocus()

    def _word(self, one: ScanRow) -> None:
        scan, desk = one.attachment, self._model.desk
        pages = self.tr("1 page") if scan.pages == 1 else self.tr("{count} pages").format(count=scan.pages)
        parts = [_NAMES[scan.media_type], size_text(scan.size, self._language), pages]
        if desk is not None:
            parts.append(clock_time(scan.added_at, desk.branch.zone.tzinfo, self._language))
        one.about.setText(" · ".join(parts))
        one.look.setText(self.tr("View"))
        one.remove.setText(self.tr("Remove…"))
        for button in (one.look, one.remove):
            button.setAccessibleName(f"{button.text()}: {one.about.text()}")

    def stops(self) -> list[QWidget]:
        """Where the keyboard stops, in order."""
        return [self.attach, self.paste, *(button for one in self.rows for button in (one.look, one.remove))]

    # taking scans

    def choose(self) -> None:
        """Ask for files in the system's own window."""
        title = pick(ITEM_LABELS[self.item], self._language)
        kinds = self.tr("Scans and photographs (*.pdf *.jpg *.jpeg *.png)")
        paths, _ = QFileDialog.getOpenFileNames(self.window(), title, "", kinds)
        if paths:
            self._attachments.attach_files(self.item, paths)

    def can_take(self, data: QMimeData) -> bool:
        return not self.locked and (data.hasImage() or any(url.isLocalFile() for url in data.urls()))

    def take(self, data: QMimeData | None) -> None:
        """What was dropped or copied: files, else a picture."""
        if data is None or self.locked:
            return
        paths = [url.toLocalFile() for url in data.urls() if url.isLocalFile()]
        image = data.imageData() if data.hasImage() else None
        if paths:
            self._attachments.attach_files(self.item, paths)
        elif isinstance(image, QImage) and not image.isNull():
            self._attachments.attach_image(self.item, image)
        else:
            set_property(self.message, "kind", "soft")
            self.message.setText(self.tr("Nothing to paste: copy a picture or a file first."))
            self.message.show()
            self.show()

    def enter(self, event: QDragEnterEvent) -> None:
        if self.can_take(event.mimeData()):
            event.acceptProposedAction()
            set_property(self._target, "drop", value=True)

    def leave(self, event: QDragLeaveEvent) -> None:
        event.accept()
        set_property(self._target, "drop", value=False)

    def drop(self, event: QDropEvent) -> None:
        set_property(self._target, "drop", value=False)
        self.take(event.mimeData())
        event.acceptProposedAction()

    # one scan

    def _view(self, attachment: Attachment, _checked: bool = False) -> None:
        self._attachments.view(attachment)

    def _ask_to_remove(self, attachment: Attachment, _checked: bool = False) -> None:
        self.dialog = RemoveDialog(self.window(), self._model, self._attachments, attachment)
        self.dialog.open()

    def open_scan(self, attachment: Attachment, content: bytes) -> None:
        self.preview = ScanDialog(self.window(), pick(ITEM_LABELS[self.item], self._language), attachment, content)
        self.preview.open()
