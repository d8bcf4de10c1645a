"""Daftar dokumen kurang for the thermal roll: what to fetch, where, and until when the place is kept."""

from __future__ import annotations

from collections.abc import Sequence

from reportlab.platypus import Flowable

from counter_app.printing import fonts
from counter_app.printing.content import MissingDocumentsSlip, MissingItem
from counter_app.printing.formats import format_day_long, format_time, local
from counter_app.printing.pages.look import gap, para
from counter_app.printing.pages.roll import ROLLS, Headline, Roll, foot, head, rule, slip, to_do

TITLE = "Dokumen Kurang"

_TITLE_SIZE = 22.0
_TIME_SIZE = 30.0
_NUMBER_SIZE = 22.0


def render(paper: MissingDocumentsSlip) -> bytes:
    roll = ROLLS[paper.roll]
    story = [
        *head(paper.header, roll),
        *_title(paper, roll),
        *_items(paper.items, roll),
        *_place(paper, roll),
        *foot(paper.header, roll),
    ]
    return slip(story, roll, paper.header, TITLE)


def _title(paper: MissingDocumentsSlip, roll: Roll) -> list[Flowable]:
    moment = local(paper.header.issued_at, paper.header.zone_label)
    return [
        gap(1),
        _headline("DOKUMEN KURANG", _TITLE_SIZE, roll),
        gap(2),
        para(f"{format_day_long(moment.date())}, {format_time(moment)}", roll.text(0.95)),
        *rule(),
    ]


def _headline(text: str, size: float, roll: Roll) -> Flowable:
    return Headline(text, min(size, roll.width * 0.96 / fonts.width(text, fonts.BOLD, 1)))


def _items(items: Sequence[MissingItem], roll: Roll) -> list[Flowable]:
    opening = para("Silakan lengkapi:", roll.text(align="left"))
    if not items:
        return [opening, para("tidak ada, dokumen lengkap", roll.text(align="left"))]
    return [opening, gap(1), to_do([_item(one, roll) for one in items], roll)]


def _item(item: MissingItem, roll: Roll) -> list[Flowable]:
    name = para(item.item, roll.text(1.2, fonts.SEMIBOLD, "left"))
    where = [para(item.where, roll.text(0.95, align="left"))] if item.where else []
    return [name, *where, gap(1)]


def _place(paper: MissingDocumentsSlip, roll: Roll) -> list[Flowable]:
    """Until when the place is kept, in the largest letters; without a ticket only how to come back."""
    if not paper.ticket:
        back = "Kembali ke loket dengan dokumen lengkap dan slip ini. Ambil nomor antrean baru."
        return [*rule(), para(back, roll.text(1.05)), *rule()]
    number = [para("Nomor antrean Anda", roll.text()), gap(2), _headline(paper.ticket, _NUMBER_SIZE, roll), gap(2)]
    if paper.kept_until is None:
        return [*rule(), *number, para("Kembali ke loket dengan dokumen lengkap dan slip ini.", roll.text()), *rule()]
    kept = local(paper.kept_until, paper.header.zone_label)
    return [
        *rule(),
        *number,
        para("Tempat Anda dijaga sampai pukul", roll.text(1.1, fonts.SEMIBOLD)),
        gap(2.5),
        _headline(format_time(kept), _TIME_SIZE, roll),
        gap(2.5),
        para(_after(kept.date() != local(paper.header.issued_at, paper.header.zone_label).date(), paper), roll.text()),
        *rule(),
    ]


def _after(other_day: bool, paper: MissingDocumentsSlip) -> str:
    day = f"{format_day_long(paper.kept_until.date())}. " if other_day and paper.kept_until is not None else ""
    return f"{day}Setelah itu nomor Anda kembali menunggu. Bawa slip ini langsung ke petugas."
