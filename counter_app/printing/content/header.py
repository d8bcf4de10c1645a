"""What every paper carries."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

RollWidth = Literal[58, 80]
"""Width of the thermal roll in millimetres."""


@dataclass(frozen=True)
class PaperHeader:
    """What every paper carries.

    `officer_name` is empty when a kiosk issued the paper. `copy_number` is 0 on the original and n on the
    n-th SALINAN. `zone_label` is WIB, WITA or WIT.
    """

    branch_name: str
    branch_code: str
    branch_address: str
    branch_phone: str
    paper_number: str
    verification: str
    case_number: str | None
    officer_name: str
    counter: int | None
    issued_at: datetime
    zone_label: str
    copy_number: int = 0
    training: bool = False
