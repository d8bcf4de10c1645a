"""What the page says by which a partner office learns this office's keys."""

from __future__ import annotations

from dataclasses import dataclass

from counter_app.printing.content.header import PaperHeader


@dataclass(frozen=True)
class ExchangeKeyPage:
    """`key_text` is what the QR holds, `fingerprint` its proof in groups of four characters."""

    header: PaperHeader
    office: str
    is_spo: bool
    key_text: str
    fingerprint: str
