"""The list of services as QML shows it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields

from PySide6.QtCore import QAbstractListModel, QByteArray, QModelIndex, QObject, QPersistentModelIndex, Qt

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True)
class ServiceCard:
    """What stands on one card."""

    letter: str
    title: str
    subtitle: str
    icon: str
    people: str
    wait: str
    stopped: bool = False
    """No ticket now: `people` says why, and `wait` when there will be one again."""


_ROLES = {Qt.ItemDataRole.UserRole + number: one.name for number, one in enumerate(fields(ServiceCard), 1)}


class ServiceModel(QAbstractListModel):
    """The cards in order. Fresh figures change a card in place, so that a finger on it keeps its touch."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._cards: tuple[ServiceCard, ...] = ()

    @property
    def cards(self) -> tuple[ServiceCard, ...]:
        return self._cards

    def show(self, cards: Sequence[ServiceCard]) -> None:
        before, after = self._cards, tuple(cards)
        if [one.letter for one in before] != [one.letter for one in after]:
            self.beginResetModel()
            self._cards = after
            self.endResetModel()
            return
        self._cards = after
        for row, (old, new) in enumerate(zip(before, after, strict=True)):
            if old != new:
                self.dataChanged.emit(self.index(row), self.index(row))

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._cards)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        name = _ROLES.get(role)
        return None if name is None else getattr(self._cards[index.row()], name)

    def roleNames(self) -> dict[int, QByteArray]:
        return {role: QByteArray(name.encode()) for role, name in _ROLES.items()}
