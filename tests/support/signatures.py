"""Signatures of invented people."""

from __future__ import annotations

from counter_app.cards.signature import Signature, read_signature

DRAWN = (
    "120,400 180,260 230,230 250,290 210,390 260,420 330,300;340,380 400,320 470,370 540,310 760,290;700,260 702,264"
)
"""As a screen sends it."""
SIGNATURE: Signature = read_signature(DRAWN)
