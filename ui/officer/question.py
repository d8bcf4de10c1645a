"""The questions of the officer's window are those of all desks."""

from __future__ import annotations

from ui.shared.question import Question, ReasonField, ReasonQuestion

__all__ = ["Question", "ReasonField", "ReasonQuestion"]
