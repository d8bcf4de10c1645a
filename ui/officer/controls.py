"""Small controls of the officer's window: those that all desks share, and the button that shows its key."""

from __future__ import annotations

from ui.shared.controls import (
    IconLabel,
    NoticeBar,
    Retranslated,
    Tone,
    column,
    label,
    primary,
    row,
    rule,
    set_property,
)
from ui.shared.key_button import KeyButton

__all__ = [
    "IconLabel",
    "KeyButton",
    "NoticeBar",
    "Retranslated",
    "Tone",
    "column",
    "label",
    "primary",
    "row",
    "rule",
    "set_property",
]
