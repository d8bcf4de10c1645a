"""The tariff window: dated rows by segment and month; an administrator takes a newer file into use."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDialog,
    QFileDialog,
    QHeaderView,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from counter_app.dues.loading import TariffChange
from counter_app.dues.model import DuesMonth, Segment
from counter_app.dues.operations import load_tariff_file
from counter_app.registration.people import SEGMENT_LABELS
from counter_app.shared.errors import FailureCode, OfficeError, Unavailable
from counter_app.staff.model import Permission
from ui.officer.controls import label, row, set_property
from ui.officer.tariff_lines import TariffList, TariffModel, tariff_list
from ui.shared.dates import month_span
from ui.shared.station import Station
from ui.shared.wording import pick, sentence

SIZE = (1160, 700)
BACK, AHEAD = 12, 12
"""Months around this one that can be chosen."""
WIDTHS = (84, 244, 200, 146, 204, 200)
LARGEST_FILE = 1_000_000


class TariffDialog(QDialog):
    def __init__(self, parent: QWidget, station: Station) -> None:
        super().__init__(parent)
        self.setModal(True)
        self._station = station
        self._this_month: DuesMonth | None = None
        self._title, self._about = label("title"), label("soft", wrap=True)
        self.segment, self.month = QComboBox(), QComboBox()
        self._names = (label("soft"), label("soft"))
        self._count = label("soft")
        self.model = TariffModel(station.speech)
        self.table = QTableView()
        self.message = label("soft", wrap=True)
        self.load, self.close_button = QPushButton(), QPushButton()
        self._lay_out()
        self.segment.currentIndexChanged.connect(lambda _index: self._choose())
        self.month.currentIndexChanged.connect(lambda _index: self._choose())
        self.load.clicked.connect(lambda _checked: self.choose_file())
        self.close_button.clicked.connect(self.reject)
        self.retranslate()
        room = parent.window().size()
        self.resize(min(SIZE[0], room.width() - 40), min(SIZE[1], room.height() - 40))
        self._look()

    def _lay_out(self) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(26, 20, 26, 20)
        whole.setSpacing(10)
        whole.addWidget(self._title)
        whole.addWidget(self._about)
        filters = row(spacing=12)
        for name, combo in zip(self._names, (self.segment, self.month), strict=True):
            name.setBuddy(combo)
            combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
            filters.addWidget(name)
            filters.addWidget(combo)
        filters.addStretch(1)
        filters.addWidget(self._count)
        whole.addLayout(filters)
        self._dress_table()
        whole.addWidget(self.table, 1)
        whole.addWidget(self.message)
        self.message.hide()
        buttons = row(spacing=10)
        for button in (self.load, self.close_button):
            button.setAutoDefault(False)
        buttons.addWidget(self.load)
        buttons.addStretch(1)
        buttons.addWidget(self.close_button)
        whole.addLayout(buttons)
        self.load.setVisible(self._station.actor.may(Permission.ADMINISTER))

    def _dress_table(self) -> None:
        table = self.table
        table.setModel(self.model)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setAlternatingRowColors(True)
        table.setShowGrid(False)
        table.setProperty("kind", "list")
        table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        table.setWordWrap(True)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        table.horizontalHeader().setHighlightSections(False)
        table.horizontalHeader().setStretchLastSection(True)
        for place, width in enumerate(WIDTHS):
            table.setColumnWidth(place, width)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        language = self._station.speech.language
        self.setWindowTitle(self.tr("Tariff of dues"))
        self._title.setText(self.windowTitle())
        self._about.setText(
            self.tr("Rows by the law of each month. A row that was once in force is never changed, only closed.")
        )
        for name, text in zip(self._names, (self.tr("Kind of membership"), self.tr("In force in")), strict=True):
            name.setText(text)
        self.segment.setAccessibleName(self._names[0].text())
        self.month.setAccessibleName(self._names[1].text())
        self.table.setAccessibleName(self.windowTitle())
        self.load.setText(self.tr("Load a newer file…"))
        self.close_button.setText(self.tr("Close"))
        _fill(self.segment, [(self.tr("All"), None), *((pick(SEGMENT_LABELS[one], language), one) for one in Segment)])
        self._offer_months()
        self.model.retranslate()
        self._choose()

    def _offer_months(self) -> None:
        if self._this_month is None:
            return
        language = self._station.speech.language
        months = [self._this_month.plus(step) for step in range(-BACK, AHEAD + 1)]
        offered = [(month_span(one, one, language), str(one)) for one in months]
        _fill(self.month, [(self.tr("Any month"), None), *offered])

    def _look(self) -> None:
        self._station.read(tariff_list, then=self._show, refused=self.refuse)

    def _show(self, found: TariffList) -> None:
        if not isValid(self):
            return
        if self._this_month is None:
            self._this_month = found.this_month
            self._offer_months()
            self.month.setCurrentIndex(self.month.findData(str(found.this_month)))
        self.model.show_lines(found.lines)
        self._choose()

    def _choose(self) -> None:
        segment, month = self.segment.currentData(), self.month.currentData()
        self.model.choose(
            None if segment is None else Segment(segment), None if month is None else DuesMonth.parse(str(month))
        )
        count = len(self.model.lines)
        self._count.setText(self.tr("1 row") if count == 1 else self.tr("{count} rows").format(count=count))

    # a newer file

    def choose_file(self) -> None:
        path, _ = QFileDialog.getOpenFileName(self, self.tr("Load a newer file"), "", self.tr("Tariff files (*.toml)"))
        if path:
            self.take(path)

    def take(self, path: str) -> None:
        """Check a file and take it into use; the worker reads it."""
        station = self._station

        def load() -> TariffChange | Unavailable:
            try:
                text = _text_of(path)
            except Unavailable as failure:
                return failure
            return station.office.run(load_tariff_file, station.actor, Path(path).name, text)

        station.work(load, then=self._on_loaded, refused=self.refuse)

    def _on_loaded(self, change: TariffChange | Unavailable) -> None:
        if not isValid(self):
            return
        if isinstance(change, Unavailable):
            self.refuse(change)
            return
        words = self.tr("{file} is in use: {added} rows new, {closed} closed, {changed} changed, {removed} left out.")
        self._tell(
            "ok",
            words.format(
                file=change.file,
                added=len(change.added),
                closed=len(change.closed),
                changed=len(change.changed),
                removed=len(change.removed),
            ),
        )
        self._look()

    def refuse(self, problem: OfficeError | Unavailable) -> None:
        if isValid(self):
            self._tell("error", sentence(problem, self._station.speech.language))

    def _tell(self, kind: str, text: str) -> None:
        set_property(self.message, "kind", kind)
        self.message.setText(text)
        self.message.show()


def _text_of(path: str) -> str:
    """Raises `Unavailable` (FILE_UNREADABLE)."""
    name = Path(path).name
    try:
        with Path(path).open(encoding="utf-8") as file:
            return file.read(LARGEST_FILE)
    except (OSError, UnicodeDecodeError) as problem:
        raise Unavailable(FailureCode.FILE_UNREADABLE, file=name) from problem


def _fill(combo: QComboBox, offered: list[tuple[str, object]]) -> None:
    """Put the words of a list anew; what was chosen stays."""
    chosen = combo.currentData()
    combo.blockSignals(True)
    combo.clear()
    for text, value in offered:
        combo.addItem(text, None if value is None else str(value))
    combo.setCurrentIndex(max(0, combo.findData(chosen)))
    combo.blockSignals(False)
