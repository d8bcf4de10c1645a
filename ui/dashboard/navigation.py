"""The pages of the dashboard at the left."""

from __future__ import annotations

from collections.abc import Sequence

from ui.shared.navigation import Places
from ui.shared.theme import Theme

ICONS = (
    "ph.activity",
    "ph.git-branch",
    "ph.scales",
    "ph.hourglass-medium",
    "ph.calendar-check",
    "ph.clock",
    "ph.lock-key",
)


class Navigation(Places):
    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, ICONS)

    def names(self) -> Sequence[str]:
        return (
            self.tr("Now"),
            self.tr("What if"),
            self.tr("Rule"),
            self.tr("Promises"),
            self.tr("Bookings"),
            self.tr("Opening hours"),
            self.tr("Close the day"),
        )
