"""A scan as large as the window lets it be, and taking one away with a reason."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QEvent, QIODevice, Qt
from PySide6.QtGui import QImage, QPixmap, QResizeEvent
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QLabel,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from counter_app.registration.attachments import REMOVAL_LABELS, Attachment, MediaType, RemovalReason
from ui.officer.attachments_model import AttachmentsModel
from ui.officer.case_model import CaseModel
from ui.officer.controls import label, row
from ui.officer.question import Question
from ui.shared.wording import pick

SIZE = (860, 900)


class _Picture(QScrollArea):
    """A picture as wide as there is room, never larger than it is."""

    def __init__(self, image: QImage) -> None:
        super().__init__()
        self._pixels = QPixmap.fromImage(image)
        self._label = QLabel()
        self._label.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.setWidget(self._label)
        self.setWidgetResizable(True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        width = min(self.viewport().width() - 4, self._pixels.width())
        self._label.setPixmap(self._pixels.scaledToWidth(max(1, width), Qt.TransformationMode.SmoothTransformation))


class ScanDialog(QDialog):
    """Only to look at; Esc closes. The content is never written anywhere."""

    def __init__(self, parent: QWidget, title: str, attachment: Attachment, content: bytes) -> None:
        super().__init__(parent)
        self.setModal(True)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        name = label("title", wrap=True)
        name.setText(title)
        self._about = label("soft", wrap=True)
        pdf = attachment.media_type is MediaType.PDF
        self.view: QWidget = self._pages(content) if pdf else self._picture(content)
        self.view.setAccessibleName(title)
        self.close_button = QPushButton()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(20, 16, 20, 16)
        whole.setSpacing(8)
        whole.addWidget(name)
        whole.addWidget(self._about)
        whole.addWidget(self.view, 1)
        line = row()
        line.addStretch(1)
        line.addWidget(self.close_button)
        whole.addLayout(line)
        self.close_button.clicked.connect(self.reject)
        self.retranslate()
        room = parent.window().size()
        self.resize(min(SIZE[0], room.width() - 40), min(SIZE[1], max(480, room.height() - 40)))

    def _pages(self, content: bytes) -> QPdfView:
        self._buffer = QBuffer(self)
        self._buffer.setData(QByteArray(content))
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        document = QPdfDocument(self)
        document.load(self._buffer)
        view = QPdfView(self)
        view.setPageMode(QPdfView.PageMode.MultiPage)
        view.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        view.setDocument(document)
        return view

    def _picture(self, content: bytes) -> QWidget:
        image = QImage.fromData(content)
        if not image.isNull():
            return _Picture(image)
        unreadable = label("error", wrap=True)
        unreadable.setText(self.tr("This picture cannot be shown here. Remove it and scan the document anew."))
        return unreadable

    def retranslate(self) -> None:
        self._about.setText(self.tr("That you looked at this scan is recorded."))
        self.close_button.setText(self.tr("Close"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)


class RemoveDialog(Question):
    """The reasons are a fixed list: they stand in the diary."""

    def __init__(
        self, parent: QWidget, model: CaseModel, attachments: AttachmentsModel, attachment: Attachment
    ) -> None:
        super().__init__(parent, model.station)
        self._attachments = attachments
        self._attachment = attachment
        self.ask(
            self.tr("Remove the scan"),
            self.tr("Its content is destroyed. What was noted of the document stays as it is."),
            self.tr("Remove"),
        )
        self.no.setText(self.tr("Keep it"))
        self._group = QButtonGroup(self)
        self.reasons: dict[RemovalReason, QRadioButton] = {}
        language = model.station.speech.language
        for reason in RemovalReason:
            if reason is not RemovalReason.ERASED:
                words = pick(REMOVAL_LABELS[reason], language)
                button = QRadioButton(f"{words[:1].upper()}{words[1:]}")
                self.reasons[reason] = button
                self._group.addButton(button)
                self.body.addWidget(button)
        next(iter(self.reasons.values())).setFocus()

    def answer(self) -> None:
        reason = next((one for one, button in self.reasons.items() if button.isChecked()), None)
        if reason is None:
            self.say(self.tr("Choose why it is removed."))
            return
        self._attachments.remove(self._attachment, reason, then=self.accept, refused=self.refuse)
