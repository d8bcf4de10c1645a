"""The occupation in form 1A: offered from the catalogue while typing, by group, under any of its names."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QCompleter

from counter_app.registration.fields import Field
from counter_app.registration.occupations import job_groups
from counter_app.settings import Language
from ui.officer.form_entries import TextEntry
from ui.shared.wording import pick

NAME_ROLE = Qt.ItemDataRole.UserRole
"""The name that is looked for; the role beside it holds what is written into the field."""
LABEL_ROLE = Qt.ItemDataRole.UserRole + 1
OFFERED = 9


class _Catalogue(QCompleter):
    """Finds a job by a part of one of its names and writes the name that the catalogue uses."""

    def pathFromIndex(self, index: QModelIndex | QPersistentModelIndex) -> str:
        return str(index.data(LABEL_ROLE))


class JobEntry(TextEntry):
    """Other texts than those of the catalogue are allowed."""

    def __init__(self, path: str, field: Field) -> None:
        super().__init__(path, field)
        self._offers = QStandardItemModel(self)
        completer = _Catalogue(self._offers, self.line)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCompletionRole(NAME_ROLE)
        completer.setMaxVisibleItems(OFFERED)
        completer.activated.connect(lambda _text: self.edited.emit())
        self.line.setCompleter(completer)

    def word(self, title: str, optional: str, language: Language) -> None:
        super().word(title, optional, language)
        self._offers.clear()
        for shown, name, label in _offers(language):
            item = QStandardItem(shown)
            item.setData(name, NAME_ROLE)
            item.setData(label, LABEL_ROLE)
            self._offers.appendRow(item)


def _offers(language: Language) -> Iterator[tuple[str, str, str]]:
    """What is shown, looked for and written, for each name of each job, group after group."""
    for group in job_groups():
        title = pick(group.label, language)
        for job in group.jobs:
            yield f"{job.label} · {title}", job.label, job.label
            for alias in job.aliases:
                yield f"{alias} → {job.label} · {title}", alias, job.label
