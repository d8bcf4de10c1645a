"""The pages of the batches desk at the left."""

from __future__ import annotations

from collections.abc import Sequence

from ui.shared.navigation import Places
from ui.shared.theme import Theme

ICONS = ("ph.users-three", "ph.identification-badge", "ph.globe-simple", "ph.envelope-simple", "ph.buildings")
WIDTH = 216


class Navigation(Places):
    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, ICONS, WIDTH)

    def names(self) -> Sequence[str]:
        return (
            self.tr("Batches"),
            self.tr("Agents and payers"),
            self.tr("Website and JMO"),
            self.tr("E-mail"),
            self.tr("Partner offices"),
        )
