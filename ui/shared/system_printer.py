"""Printers of the operating system, through Qt: satisfies `counter_app.printing.ports.PaperPrinter`."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QRectF, QSize
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from counter_app.shared.errors import FailureCode, Unavailable

POINTS_PER_INCH = 72
FINEST = 300
"""Dots per inch; finer pictures of a page only take longer to send."""


def printer_names() -> tuple[str, ...]:
    """The printers that this PC knows, the usual one first. Asking the print server may take seconds."""
    usual = QPrinterInfo.defaultPrinterName()
    return tuple(sorted(QPrinterInfo.availablePrinterNames(), key=lambda name: (name != usual, name.casefold())))


class SystemPrinter:
    """One printer of this PC, by its name."""

    def __init__(self, printer: str) -> None:
        self._printer = printer

    def print(self, name: str, pdf: bytes) -> str:
        """Print a paper and return the printer's name. Raises `Unavailable` (PRINTER_FAILED)."""
        info = QPrinterInfo.printerInfo(self._printer)
        if info.isNull():
            raise Unavailable(FailureCode.PRINTER_FAILED, reason="no such printer")
        printer = QPrinter(info, QPrinter.PrinterMode.HighResolution)
        printer.setDocName(name)
        paint_pages(pdf, printer)
        return self._printer


def paint_pages(pdf: bytes, printer: QPrinter) -> None:
    """Paint all pages of a PDF, each on a sheet of its size. Raises `Unavailable` (PRINTER_FAILED)."""
    data = QByteArray(pdf)
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(buffer)
    if document.status() is not QPdfDocument.Status.Ready or document.pageCount() == 0:
        raise Unavailable(FailureCode.PRINTER_FAILED, reason="unreadable page")
    _lay_out(printer, document)
    painter = QPainter()
    if not painter.begin(printer):
        raise Unavailable(FailureCode.PRINTER_FAILED, reason="refused")
    done = all(_paint(document, page, printer, painter) for page in range(document.pageCount()))
    if not painter.end() or not done:
        raise Unavailable(FailureCode.PRINTER_FAILED, reason="interrupted")
    document.close()


def _lay_out(printer: QPrinter, document: QPdfDocument) -> None:
    printer.setFullPage(True)
    size = QPageSize(document.pagePointSize(0), QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.FuzzyMatch)
    printer.setPageLayout(QPageLayout(size, QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0)))


def _paint(document: QPdfDocument, page: int, printer: QPrinter, painter: QPainter) -> bool:
    if page and not printer.newPage():
        return False
    points = document.pagePointSize(page)
    fine = min(printer.resolution(), FINEST) / POINTS_PER_INCH
    picture = document.render(page, QSize(round(points.width() * fine), round(points.height() * fine)))
    dots = printer.resolution() / POINTS_PER_INCH
    painter.drawImage(QRectF(0, 0, points.width() * dots, points.height() * dots), picture)
    return not picture.isNull()
