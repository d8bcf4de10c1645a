"""What kind of page a paper is, and the lines that all papers share."""

from __future__ import annotations

from dataclasses import dataclass

from reportlab.lib.pagesizes import A4, A5

from counter_app.printing.content import PaperHeader
from counter_app.printing.formats import format_moment, local
from counter_app.shared.ids import grouped

TRAINING = "LATIHAN"
TRAINING_UNPAYABLE = "LATIHAN - TIDAK UNTUK DIBAYAR"
APPLICATION = "Loket Cabang"


@dataclass(frozen=True)
class Sheet:
    """One kind of page; `payable` when it shows a code or an amount to pay."""

    title: str
    header: PaperHeader
    size: tuple[float, float] = A4
    margin: float = 48.0
    payable: bool = False

    @property
    def width(self) -> float:
        """The width of the text, in points."""
        return self.size[0] - 2 * self.margin

    @property
    def training_mark(self) -> str:
        return TRAINING_UNPAYABLE if self.payable else TRAINING


def half_sheet(title: str, header: PaperHeader, *, payable: bool = False) -> Sheet:
    return Sheet(title, header, A5, 36.0, payable)


def copy_mark(header: PaperHeader) -> str:
    """`SALINAN ke-2`, empty on the original."""
    return f"SALINAN ke-{header.copy_number}" if header.copy_number else ""


def officer_line(header: PaperHeader) -> str:
    """Who issued the paper, where and when."""
    officer = f"Petugas {header.officer_name}" if header.officer_name else "Diterbitkan oleh kios"
    counter = f", Loket {header.counter}" if header.counter is not None else ""
    return f"{officer}{counter} · {format_moment(local(header.issued_at, header.zone_label))}"


def proof_line(header: PaperHeader) -> str:
    """The numbers by which the office finds and proves the paper."""
    case = f" · Kasus {header.case_number}" if header.case_number else ""
    return f"No. {header.paper_number}{case} · Kode verifikasi {grouped(header.verification)}"
