"""The tariff as a list: dated rows, in words, with the file that each one comes from."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QPersistentModelIndex, Qt

from counter_app.dues.model import DuesMonth, Payer, RowSummary, Sector, Segment
from counter_app.dues.operations import list_tariff_rows
from counter_app.dues.ports import TariffWork
from counter_app.dues.tariff import Origin
from counter_app.settings import Language
from ui.shared.dates import month_span, plain_date
from ui.shared.language import Speech

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
_ROOT = QModelIndex()
HEADS = 6


@dataclass(frozen=True)
class TariffLine:
    row: RowSummary
    origin: Origin | None

    def in_force(self, month: DuesMonth) -> bool:
        return self.row.valid_from <= month and (self.row.valid_to is None or month <= self.row.valid_to)


@dataclass(frozen=True)
class TariffList:
    this_month: DuesMonth
    lines: tuple[TariffLine, ...]


def tariff_list(work: TariffWork) -> TariffList:
    """Every row of the branch's tariff. Raises `OfficeError` (TARIFF_INVALID) for loaded files that disagree."""
    tariff = work.tariff
    lines = (TariffLine(row, tariff.origins.get(row.id)) for row in list_tariff_rows(tariff))
    return TariffList(DuesMonth.of(work.today), tuple(lines))


class TariffModel(QAbstractTableModel):
    """The rows of one segment, or of all, that are in force in a month, or ever."""

    def __init__(self, speech: Speech) -> None:
        super().__init__()
        self._speech = speech
        self._every: tuple[TariffLine, ...] = ()
        self._segment: Segment | None = None
        self._month: DuesMonth | None = None
        self.lines: tuple[TariffLine, ...] = ()

    def show_lines(self, lines: tuple[TariffLine, ...]) -> None:
        self._every = lines
        self._filter()

    def choose(self, segment: Segment | None, month: DuesMonth | None) -> None:
        self._segment, self._month = segment, month
        self._filter()

    def retranslate(self) -> None:
        self._filter()
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, HEADS - 1)

    def _filter(self) -> None:
        self.beginResetModel()
        self.lines = tuple(
            one
            for one in self._every
            if self._segment in (None, one.row.segment) and (self._month is None or one.in_force(self._month))
        )
        self.endResetModel()

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else HEADS

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> object:
        if orientation is Qt.Orientation.Horizontal and role == Role.DisplayRole:
            return _heads()[section]
        return None

    def data(self, index: Index, role: int = Role.DisplayRole) -> object:
        if not index.isValid() or role not in {Role.DisplayRole, Role.ToolTipRole, Role.AccessibleTextRole}:
            return None
        line = self.lines[index.row()]
        text = self._texts(line)[index.column()]
        if role == Role.AccessibleTextRole:
            return f"{_heads()[index.column()]}: {text}"
        return f"{text}\n{line.row.id}" if role == Role.ToolTipRole else text

    def _texts(self, line: TariffLine) -> tuple[str, ...]:
        row, language = line.row, self._speech.language
        announced = "" if row.enabled else QCoreApplication.translate("TariffModel", " (only announced)")
        return (
            row.segment.value,
            f"{_kind(row)}{announced}",
            row.rate,
            self._span(row, language),
            row.basis,
            _origin(line.origin, language),
        )

    def _span(self, row: RowSummary, language: Language) -> str:
        if row.valid_to is None:
            since = month_span(row.valid_from, row.valid_from, language)
            return QCoreApplication.translate("TariffModel", "from {month}").format(month=since)
        return month_span(row.valid_from, row.valid_to, language)


def _heads() -> tuple[str, ...]:
    translate = QCoreApplication.translate
    return (
        translate("TariffModel", "Segment"),
        translate("TariffModel", "What"),
        translate("TariffModel", "Rate"),
        translate("TariffModel", "In force"),
        translate("TariffModel", "Legal basis"),
        translate("TariffModel", "Comes from"),
    )


def _kind(row: RowSummary) -> str:
    translate = QCoreApplication.translate
    names = {
        "offer": translate("TariffModel", "What may be taken"),
        "base": translate("TariffModel", "Dues base"),
        "rate": translate("TariffModel", "Rate"),
        "ceiling": translate("TariffModel", "Highest wage"),
        "funding": translate("TariffModel", "Paid without a bill"),
        "relief": translate("TariffModel", "Relief"),
        "slices": translate("TariffModel", "By contract value"),
        "vat": translate("TariffModel", "Value added tax"),
        "package": translate("TariffModel", "Package"),
        "savings": translate("TariffModel", "Savings"),
        "due": translate("TariffModel", "Due date"),
    }
    payers = {
        Payer.EMPLOYER: translate("TariffModel", "employer"),
        Payer.WORKER: translate("TariffModel", "worker"),
        Payer.MEMBER: translate("TariffModel", "member"),
        Payer.GOVERNMENT: translate("TariffModel", "state"),
    }
    sectors = {
        Sector.TRANSPORT.value: translate("TariffModel", "transport"),
        Sector.OTHER.value: translate("TariffModel", "other sectors"),
    }
    told_sectors = ", ".join(sectors.get(one, one) for one in (row.sector or "").split(", "))
    about = [row.programme or "", told_sectors]
    if row.risk_group is not None:
        about.append(translate("TariffModel", "risk group {group}").format(group=row.risk_group))
    if row.payer is not None:
        about.append(payers[row.payer])
    told = ", ".join(part for part in about if part)
    name = names.get(row.kind, row.kind)
    return f"{name}: {told}" if told else name


def _origin(origin: Origin | None, language: Language) -> str:
    if origin is None:
        return ""
    if origin.loaded_at is None:
        packaged = QCoreApplication.translate("TariffModel", "came with the program")
        return f"{origin.file} · {packaged}"
    return f"{origin.file} · {origin.officer}, {plain_date(origin.loaded_at.date(), language)}"
