"""The pages of the payments desk at the left."""

from __future__ import annotations

from collections.abc import Sequence

from ui.shared.navigation import Places
from ui.shared.theme import Theme

ICONS = ("ph.hourglass-medium", "ph.receipt", "ph.arrow-u-up-left", "ph.bank", "ph.identification-card")
WIDTH = 196


class Navigation(Places):
    """Says how many reversals wait for a decision."""

    def __init__(self, theme: Theme) -> None:
        self._asked = 0
        super().__init__(theme, ICONS, WIDTH)

    def show_asked(self, asked: int) -> None:
        if asked != self._asked:
            self._asked = asked
            self.retranslate()

    def names(self) -> Sequence[str]:
        reversals = self.tr("Reversals")
        return (
            self.tr("Awaiting payment"),
            self.tr("Paid"),
            f"{reversals} ({self._asked})" if self._asked else reversals,
            self.tr("Bank list"),
            self.tr("One case"),
        )
