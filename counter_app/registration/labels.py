"""Words that a person reads, as the tables of registration name them."""

from __future__ import annotations

from counter_app.shared.labels import Label

__all__ = ["Label"]
