"""Waits before and after something changed, side by side."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtWidgets import QFrame

from counter_app.queueing.forecast.figures import WaitFigures
from counter_app.settings import Language
from ui.shared.controls import IconLabel, column, label, row, set_property
from ui.shared.table import Cell
from ui.shared.theme import Theme
from ui.shared.wording import duration

NOTICEABLE_S = 60
"""A difference below a minute is none that anybody feels."""
DASH = "–"


def waited(seconds: int, language: Language) -> str:
    return duration(seconds, language, rounded=True)


def in_minutes(seconds: int, language: Language) -> str:
    """A wait in a table, where figures are compared: minutes alone, also beyond an hour."""
    return f"{seconds // 60} {'mnt' if language is Language.ID else 'min'}"


def better(before_s: int, after_s: int) -> tuple[str, str]:
    """The sign and the colour of a wait that became shorter or longer."""
    if after_s <= before_s - NOTICEABLE_S:
        return "ph.arrow-down", "primary"
    if after_s >= before_s + NOTICEABLE_S:
        return "ph.arrow-up", "danger"
    return "", ""


def changed_cell(before_s: int, after_s: int, language: Language) -> Cell:
    sign, tone = better(before_s, after_s)
    return Cell(in_minutes(after_s, language), sign, tone, strong=bool(sign))


def by_service(figures: Iterable[WaitFigures]) -> dict[str, WaitFigures]:
    return {one.service: one for one in figures}


def services_of(*columns: Sequence[WaitFigures]) -> list[str]:
    """Every service that occurs, by its letter."""
    return sorted({one.service for figures in columns for one in figures})


class Contrast(QFrame):
    """One figure as it is and as it would be."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self._about, self._before = label("soft"), label("title")
        self._arrow = IconLabel(theme, "ph.arrow-right", "soft", 18)
        self._after = label("figure")
        self._after.setProperty("extent", "small")
        self._sign = IconLabel(theme, "ph.arrow-down", "primary", 20)
        line = row(spacing=8)
        for part in (self._before, self._arrow, self._after, self._sign):
            line.addWidget(part)
        line.addStretch(1)
        whole = column(self, spacing=2)
        whole.setContentsMargins(14, 8, 14, 8)
        whole.addWidget(self._about)
        whole.addLayout(line)

    def say(self, about: str, before: str, after: str, sign: tuple[str, str] = ("", "")) -> None:
        """`sign` says whether the change is for better or worse."""
        self._about.setText(about)
        self._before.setText(before)
        self._after.setText(after)
        self._sign.setVisible(bool(sign[0]))
        if sign[0]:
            self._sign.show_icon(*sign)
        set_property(self._after, "tone", sign[1])
        self.setAccessibleName(f"{about}: {before} → {after}")
