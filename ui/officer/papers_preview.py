"""The preview of the officer's papers is that of all desks."""

from __future__ import annotations

from ui.shared.preview import PreviewDialog

__all__ = ["PreviewDialog"]
