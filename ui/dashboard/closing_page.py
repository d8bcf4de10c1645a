from __future__ import annotations

from ui.dashboard.page import Page


class ClosingPage(Page):
    pass
