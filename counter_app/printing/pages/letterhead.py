"""The head of a paper's first page. The logo of BPJS Ketenagakerjaan is theirs and is not used."""

from __future__ import annotations

from reportlab.platypus import Flowable, Table

from counter_app.printing import fonts
from counter_app.printing.content import PaperHeader
from counter_app.printing.formats import format_day_long, local
from counter_app.printing.pages.look import INK, PRIMARY, SMALL, SOFT, TITLE, gap, para, style
from counter_app.printing.pages.sheet import Sheet, copy_mark

_BRANCH = style(12, fonts.SEMIBOLD, leading=1.2)
_MARK = style(10, fonts.BOLD, align="center")
_MARK_WIDTH = 92.0


def letterhead(sheet: Sheet) -> list[Flowable]:
    """The branch, the title and the numbers, as they open the first page."""
    header = sheet.header
    code = f"Kode kantor {header.branch_code}"
    contact = " · ".join(part for part in (code, header.branch_address, _phone(header)) if part)
    branch = Table(
        [[para(header.branch_name, _BRANCH)], [para(contact, SMALL)]],
        colWidths=[sheet.width],
        style=[
            ("LINEBEFORE", (0, 0), (0, -1), 3, PRIMARY),
            ("LEFTPADDING", (0, 0), (-1, -1), 10),
            ("RIGHTPADDING", (0, 0), (-1, -1), 0),
            ("TOPPADDING", (0, 0), (-1, -1), 0),
            ("BOTTOMPADDING", (0, 0), (-1, -1), 1),
        ],
    )
    return [branch, gap(4), *_title(sheet), gap(4)]


def _phone(header: PaperHeader) -> str:
    return f"Telepon {header.branch_phone}" if header.branch_phone else ""


def _title(sheet: Sheet) -> list[Flowable]:
    header = sheet.header
    day = format_day_long(local(header.issued_at, header.zone_label).date())
    case = [f"Kasus {header.case_number}"] if header.case_number else []
    numbers = " · ".join([f"No. {header.paper_number}", *case, day])
    mark = copy_mark(header)
    shape: list[tuple[object, ...]] = [
        ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
        ("LEFTPADDING", (0, 0), (-1, -1), 0),
        ("RIGHTPADDING", (0, 0), (-1, -1), 0),
        ("TOPPADDING", (0, 0), (-1, -1), 0),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 0),
    ]
    subtitle = para(numbers, style(9, colour=SOFT))
    if not mark:
        return [para(sheet.title, TITLE), gap(0.5), subtitle]
    box = Table(
        [[para(mark, _MARK)]],
        colWidths=[_MARK_WIDTH],
        hAlign="RIGHT",
        style=[
            ("BOX", (0, 0), (-1, -1), 1.2, INK),
            ("ROUNDEDCORNERS", [4, 4, 4, 4]),
            ("TOPPADDING", (0, 0), (-1, -1), 4),
            ("BOTTOMPADDING", (0, 0), (-1, -1), 6),
        ],
    )
    widths = [sheet.width - _MARK_WIDTH, _MARK_WIDTH]
    return [Table([[para(sheet.title, TITLE), box]], colWidths=widths, style=shape), gap(0.5), subtitle]
