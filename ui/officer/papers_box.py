"""The papers of a step: what was issued, whether it was printed, preview and print."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QComboBox, QFrame, QPushButton, QVBoxLayout

from counter_app.shared.errors import OfficeError, Unavailable
from counter_app.shared.papers import Paper, PaperKind
from ui.officer.controls import IconLabel, Retranslated, column, label, row, set_property
from ui.officer.papers_model import PapersModel
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
        line.addWidget(self.name)
        line.addWidget(self.state, 1)
        for button in (self.look, self.print):
            button.setAutoDefault(False)
            button.setProperty("size", "small")
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
        self._places: dict[int, str] = {}
        self.rows: list[PaperRow] = []
        self.setProperty("kind", "card")
        self._title, self._to = label("strong"), label("soft")
        self.printer = QComboBox()
        self.printer.setMinimumWidth(150)
        self.message = label("soft", wrap=True)
        self._lay_out()
        self.printer.activated.connect(self._on_printer)
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
        whole = QVBoxLayout(self)
        whole.setContentsMargins(18, 10, 14, 10)
        whole.setSpacing(4)
        head = row(spacing=8)
        head.addWidget(self._title, 1)
        head.addWidget(self._to)
        head.addWidget(self.printer)
        whole.addLayout(head)
        self._rows = column(spacing=4)
        whole.addLayout(self._rows)
        whole.addWidget(self.message)
        self.message.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.message.hide()

    def retranslate(self) -> None:
        self._title.setText(self.tr("Papers"))
        self._to.setText(self.tr("print to"))
        self.printer.setAccessibleName(self.tr("Where papers are printed"))
        self._show_printers()
        self._show_rows()

    def find_printers(self) -> None:
        self.model.find_printers()

    def name(self, kind: PaperKind) -> str:
        match kind:
            case PaperKind.FORM_1A:
                return self.tr("Form 1A to be signed")
            case PaperKind.DUES_NOTIFICATION:
                return self.tr("Dues notification")
            case PaperKind.DOCUMENT_RECEIPT:
                return self.tr("Document receipt")
            case PaperKind.PAYMENT_CODE_SLIP:
                return self.tr("Payment code slip")
            case PaperKind.CARD_HANDOVER:
                return self.tr("Card handover slip")
            case PaperKind.TICKET_SLIP:
                return self.tr("Ticket slip")
            case PaperKind.CLOSING_REPORT:
                return self.tr("Closing report")

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
        self.printer.clear()
        self.printer.addItem(self.tr("PDF folder"), None)
        for name in self.model.printers:
            self.printer.addItem(name, name)
        self.printer.setCurrentIndex(max(0, self.printer.findData(self.model.printer)))

    def _on_printer(self) -> None:
        self.model.printer = self.printer.currentData()

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
        return f"{self.tr('PDF folder')} · {Path(place).name}" if self.model.printer is None else place

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
