"""Previewing and printing are the same at all desks."""

from __future__ import annotations

from ui.shared.papers import PRINTER_FAILURES, PapersModel

__all__ = ["PRINTER_FAILURES", "PapersModel"]
