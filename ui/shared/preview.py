"""A paper as it would come out of the printer."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QEvent, QIODevice, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QDialog, QPushButton, QVBoxLayout, QWidget

from ui.shared.controls import label, primary, row

SIZE = (720, 860)


class PreviewDialog(QDialog):
    """Shows one paper; Ctrl+P prints it, Esc closes."""

    print_wanted = Signal()

    def __init__(self, parent: QWidget, title: str, pdf: bytes) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self._title = label("title")
        self._title.setText(title)
        self._data = QByteArray(pdf)
        self._buffer = QBuffer(self._data, self)
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self.document = QPdfDocument(self)
        self.document.load(self._buffer)
        self.view = QPdfView(self)
        self.view.setPageMode(QPdfView.PageMode.MultiPage)
        self.view.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        self.view.setDocument(self.document)
        self.view.setAccessibleName(title)
        self.close_button, self.print_button = QPushButton(), primary(QPushButton())
        self.close_button.setAutoDefault(False)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(20, 16, 20, 16)
        whole.setSpacing(12)
        whole.addWidget(self._title)
        whole.addWidget(self.view, 1)
        line = row()
        line.addStretch(1)
        line.addWidget(self.close_button)
        line.addWidget(self.print_button)
        whole.addLayout(line)
        self.close_button.clicked.connect(self.reject)
        QShortcut(QKeySequence("Ctrl+P"), self).activated.connect(self.print_button.click)
        self.print_button.clicked.connect(self._print)
        self.retranslate()
        self._fit(parent)

    def _fit(self, parent: QWidget) -> None:
        room = parent.window().size()
        self.resize(min(SIZE[0], room.width()), min(SIZE[1], max(480, room.height() - 40)))

    def retranslate(self) -> None:
        self.close_button.setText(self.tr("Close"))
        self.print_button.setText(self.tr("Print"))
        self.print_button.setToolTip("Ctrl+P")

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _print(self) -> None:
        self.print_wanted.emit()
        self.accept()
