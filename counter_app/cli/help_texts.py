from __future__ import annotations
INDONESIAN: dict[str, str] = {}
