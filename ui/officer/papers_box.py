"""The papers of a step: what was issued, whether it was printed, preview and print."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QPushButton, QToolButton

from counter_app.shared.errors import OfficeError, Unavailable
from counter_app.shared.papers import Paper, PaperKind
from ui.officer.controls import IconLabel, Retranslated, column, label, row, set_property
from ui.officer.papers_model import PapersModel
from ui.shared.icons import icon
from ui.shared.station import Station
from ui.shared.wording import sentence


class PaperRow(QFrame):
    """One paper."""

    def __init__(self, box: PapersBox, paper: Paper, name: str) -> None:
        super().__init__()
        self.paper = paper
        self.name, self.state = label("strong"), label("soft")
        self.look, self.print = QPushButton(), QPushButton()
        self.name.setText(name)
        line = row(spacing=10)
        self.setLayout(line)
        line.addWidget(IconLabel(box.theme, "ph.file-text", "soft", 20))
        words = column(spacing=0)
        words.addWidget(self.name)
        words.addWidget(self.state)
        line.addLayout(words, 1)
        for button in (self.look, self.print):
            button.setAutoDefault(False)
            button.setProperty("extent", "small")
            line.addWidget(button)


class PapersBox(Retranslated):
    """Ctrl+P prints what was not printed yet, else the last paper once more."""

    reprinted = Signal()
    """A paper was printed: its count changed."""

    def __init__(self, station: Station) -> None:
        super().__init__()
        self.theme = station.theme
        self._station = station
        self.model = PapersModel(station)
        self._papers: tuple[Paper, ...] = ()
        self._looked = False
        self.rows: list[PaperRow] = []
        self.setProperty("kind", "card")
        self.printer = QToolButton()
        self.printer.setProperty("kind", "plain")
        self.printer.setIconSize(QSize(20, 20))
        self.printer.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.menu = QMenu(self.printer)
        self.printer.setMenu(self.menu)
        self.message = label("soft", wrap=True)
        self._lay_out()
        self.menu.aboutToShow.connect(self._find_printers)
        self.menu.triggered.connect(self._on_printer)
        station.theme.changed.connect(self._draw)
        self.model.printers_changed.connect(self._show_printers)
        self.model.printed.connect(self._on_printed)
        self.model.refused.connect(self._on_refused)
        self.model.previewed.connect(self._open_preview)
        shortcut = QShortcut(QKeySequence("Ctrl+P"), self)
        shortcut.setAutoRepeat(False)
        shortcut.activated.connect(self.print_next)
        self.retranslate()
        self.hide()

    def _lay_out(self) -> None:
        whole = column(spacing=4)
        self._rows = column(spacing=4)
        whole.addLayout(self._rows)
        whole.addWidget(self.message)
        line = QHBoxLayout(self)
        line.setContentsMargins(18, 8, 10, 8)
        line.setSpacing(6)
        line.addLayout(whole, 1)
        line.addWidget(self.printer, 0, Qt.AlignmentFlag.AlignTop)
        self.message.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.message.hide()

    def retranslate(self) -> None:
        self._draw()
        self._show_printers()
        self._show_rows()

    def _draw(self) -> None:
        self.printer.setIcon(icon("ph.printer", self.theme.tokens.soft))

    def _find_printers(self) -> None:
        """Printers are looked for when somebody asks for them: the print server may take its time."""
        if not self._looked:
            self._looked = True
            self.model.find_printers()

    def name(self, kind: PaperKind) -> str:
        names = {
            PaperKind.FORM_1A: self.tr("Form 1A to be signed"),
            PaperKind.DUES_NOTIFICATION: self.tr("Dues notification"),
            PaperKind.DOCUMENT_RECEIPT: self.tr("Document receipt"),
            PaperKind.PAYMENT_CODE_SLIP: self.tr("Payment code slip"),
            PaperKind.PAYMENT_RECEIPT: self.tr("Receipt of payment"),
            PaperKind.CARD_HANDOVER: self.tr("Card handover slip"),
            PaperKind.TICKET_SLIP: self.tr("Ticket slip"),
            PaperKind.CONSENT_RECORD: self.tr("Consent record"),
            PaperKind.MISSING_DOCUMENTS: self.tr("List of missing documents"),
            PaperKind.MY_DATA: self.tr('Report "my data"'),
            PaperKind.ERASURE_CERTIFICATE: self.tr("Certificate of erasure"),
            PaperKind.CLOSING_REPORT: self.tr("Closing report"),
            PaperKind.BOOKING_SLIP: self.tr("Booking slip"),
        }
        return names[kind]

    def show_papers(self, papers: Iterable[Paper]) -> None:
        latest = tuple({paper.kind: paper for paper in papers}.values())
        if latest != self._papers:
            if {one.id for one in latest} != {one.id for one in self._papers}:
                self.message.hide()
            self._papers = latest
            self._show_rows()
        self.setVisible(bool(latest))

    def _show_rows(self) -> None:
        held = next((index for index, one in enumerate(self.rows) if one.print.hasFocus()), None)
        for old in self.rows:
            self._rows.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.rows = [PaperRow(self, paper, self.name(paper.kind)) for paper in self._papers]
        for one in self.rows:
            self._rows.addWidget(one)
            one.look.clicked.connect(partial(self._preview, one.paper))
            one.print.clicked.connect(partial(self._print, one.paper))
            self._word(one)
        if held is not None and held < len(self.rows):
            self.rows[held].print.setFocus()

    def _word(self, one: PaperRow) -> None:
        prints = one.paper.prints
        state = self.tr("not printed yet") if prints == 0 else self.tr("printed {count}×").format(count=prints)
        one.state.setText(f"{one.paper.number} · {state}")
        one.look.setText(self.tr("Preview"))
        one.print.setText(self.tr("Print") if prints == 0 else self.tr("Print copy"))
        if prints:
            one.print.setToolTip(self.tr("Printed again, the paper says SALINAN"))
        set_property(one.print, "kind", "" if prints else "accent")
        for button in (one.look, one.print):
            button.setAccessibleName(f"{button.text()}: {one.name.text()}")

    def _show_printers(self) -> None:
        self.menu.clear()
        for name in (None, *self.model.printers):
            action = self.menu.addAction(self.tr("PDF folder") if name is None else name)
            action.setData(name)
            action.setCheckable(True)
            action.setChecked(name == self.model.printer)
        words = self.tr("Papers are printed to: {place}").format(place=self.model.printer or self.tr("PDF folder"))
        self.printer.setToolTip(words)
        self.printer.setAccessibleName(words)

    def _on_printer(self, action: QAction) -> None:
        self.model.printer = action.data()
        self._show_printers()

    def print_next(self) -> None:
        waiting = [paper for paper in self._papers if paper.prints == 0] or list(self._papers[-1:])
        if waiting and not self.isHidden():
            self.model.print(waiting[0])

    def _print(self, paper: Paper, _checked: bool = False) -> None:
        self.model.print(paper)

    def _preview(self, paper: Paper, _checked: bool = False) -> None:
        self.model.preview(paper)

    def _on_printed(self, paper: Paper, place: str) -> None:
        copy = self.tr(" as SALINAN") if paper.prints else ""
        words = self.tr("{name}{copy}: printed to {place}")
        self._tell("soft", words.format(name=self.name(paper.kind), copy=copy, place=self._short(place)), place)
        self.reprinted.emit()

    def _short(self, place: str) -> str:
        folder = self.tr("PDF folder")
        return f"{folder} · {Path(place).name}" if self.model.printer is None else place

    def _on_refused(self, problem: OfficeError | Unavailable) -> None:
        self._tell("error", sentence(problem, self._station.speech.language), "")

    def _tell(self, kind: str, text: str, whole: str) -> None:
        set_property(self.message, "kind", kind)
        self.message.setText(text)
        self.message.setToolTip(whole)
        self.message.show()

    def _open_preview(self, paper: Paper, pdf: bytes) -> None:
        from ui.officer.papers_preview import PreviewDialog

        self.preview = PreviewDialog(self, f"{self.name(paper.kind)} · {paper.number}", bytes(pdf))
        self.preview.print_wanted.connect(partial(self._print, paper))
        self.preview.open()
