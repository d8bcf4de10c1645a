"""The sheet around a paper: letterhead, footer on every page, SALINAN and LATIHAN marks."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from functools import partial
from io import BytesIO
from typing import Any

from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, NextPageTemplate, PageTemplate, Spacer

from counter_app.printing import fonts
from counter_app.printing.pages.letterhead import letterhead
from counter_app.printing.pages.look import INK, LINE, PRIMARY, SOFT, STEP, WATERMARK, para, style
from counter_app.printing.pages.sheet import APPLICATION, Sheet, copy_mark, officer_line, proof_line

_FOOTER_SIZE = 7.5
_FOOTER = style(_FOOTER_SIZE, colour=SOFT, leading=1.3)
_PAGES_WIDTH = 84.0
_RUNNING_HEAD = 30.0


def build(sheet: Sheet, story: Sequence[Flowable]) -> bytes:
    """Lay the story out on as many pages as it needs."""
    flow = _without_end_gap(story)
    footer = [para(proof_line(sheet.header), _FOOTER), para(officer_line(sheet.header), _FOOTER)]
    heights = [_height(line, sheet.width - _PAGES_WIDTH * (place == 0)) for place, line in enumerate(footer)]
    bottom = sheet.margin * 0.6 + sum(heights) + 4 * STEP
    output = BytesIO()
    document = BaseDocTemplate(
        output,
        pagesize=sheet.size,
        title=f"{sheet.title} {sheet.header.paper_number}",
        author=sheet.header.branch_name,
        creator=APPLICATION,
        producer=APPLICATION,
        lang="id-ID",
        invariant=1,
    )
    top = sheet.margin * 0.75
    dress = partial(_dress, sheet=sheet, footer=tuple(zip(footer, heights, strict=True)))
    document.addPageTemplates(
        [
            PageTemplate("first", [_frame(sheet, bottom, top)], onPage=partial(dress, first=True)),
            PageTemplate("later", [_frame(sheet, bottom, top + _RUNNING_HEAD)], onPage=partial(dress, first=False)),
        ]
    )
    stamp = partial(_stamp_pages, right=sheet.size[0] - sheet.margin, baseline=_pages_baseline(sheet, heights))
    document.build(
        [NextPageTemplate("later"), *letterhead(sheet), *flow], canvasmaker=partial(CountedCanvas, stamp=stamp)
    )
    return output.getvalue()


def _without_end_gap(story: Sequence[Flowable]) -> list[Flowable]:
    """The story without empty height at its end, which would open an empty page where the last one is full."""
    flow = list(story)
    while flow and isinstance(flow[-1], Spacer):
        flow.pop()
    return flow


class CountedCanvas(Canvas):  # type: ignore[misc]
    """Holds the pages back until their number is known, then stamps 'Halaman x dari y' on each."""

    def __init__(self, *args: Any, stamp: Callable[[Canvas, int, int], None], **options: Any) -> None:
        super().__init__(*args, **options)
        self._stamp = stamp
        self._held: list[dict[str, Any]] = []

    def showPage(self) -> None:  # noqa: N802 - reportlab's name
        self._held.append(dict(self.__dict__))
        self._startPage()

    def save(self) -> None:
        held = self._held
        for number, page in enumerate(held, start=1):
            self.__dict__.update(page)
            self._stamp(self, number, len(held))
            super().showPage()
        super().save()


def _training_mark(canvas: Canvas, text: str, size: tuple[float, float]) -> None:
    """The mark from corner to corner, under everything else."""
    wide, high = size
    angle = math.atan2(high, wide)
    length = math.hypot(wide, high) * 0.72
    letter_height = min(length / fonts.width(text, fonts.BOLD, 1), wide * 0.22)
    canvas.saveState()
    canvas.translate(wide / 2, high / 2)
    canvas.rotate(math.degrees(angle))
    canvas.setFillColor(WATERMARK)
    canvas.setFont(fonts.BOLD, letter_height)
    canvas.drawCentredString(0, -letter_height * 0.33, text)
    canvas.restoreState()


def _frame(sheet: Sheet, bottom: float, top: float) -> Frame:
    return Frame(sheet.margin, bottom, sheet.width, sheet.size[1] - bottom - top, 0, 0, 0, 0)


def _height(flowable: Flowable, width: float) -> float:
    return float(flowable.wrap(width, 1000)[1])


def _pages_baseline(sheet: Sheet, heights: Sequence[float]) -> float:
    return sheet.margin * 0.6 + sum(heights) - _FOOTER_SIZE


def _dress(
    canvas: Canvas,
    _document: BaseDocTemplate,
    *,
    sheet: Sheet,
    footer: Sequence[tuple[Flowable, float]],
    first: bool,
) -> None:
    if sheet.header.training:
        _training_mark(canvas, sheet.training_mark, sheet.size)
    if not first:
        _running_head(canvas, sheet)
    level = sheet.margin * 0.6 + sum(height for _, height in footer)
    canvas.setStrokeColor(LINE)
    canvas.setLineWidth(0.75)
    canvas.line(sheet.margin, level + 1.5 * STEP, sheet.size[0] - sheet.margin, level + 1.5 * STEP)
    for line, height in footer:
        level -= height
        line.drawOn(canvas, sheet.margin, level)


def _running_head(canvas: Canvas, sheet: Sheet) -> None:
    level = sheet.size[1] - sheet.margin * 0.75 - 9
    right = sheet.size[0] - sheet.margin
    canvas.setFillColor(INK)
    canvas.setFont(fonts.SEMIBOLD, 9)
    canvas.drawString(sheet.margin, level, f"{sheet.title} (lanjutan)")
    canvas.setFont(fonts.BOLD, 9)
    canvas.drawRightString(right, level, copy_mark(sheet.header))
    canvas.setStrokeColor(PRIMARY)
    canvas.setLineWidth(1)
    canvas.line(sheet.margin, level - 7, right, level - 7)


def _stamp_pages(canvas: Canvas, number: int, total: int, *, right: float, baseline: float) -> None:
    canvas.setFillColor(SOFT)
    canvas.setFont(fonts.REGULAR, _FOOTER_SIZE)
    canvas.drawRightString(right, baseline, f"Halaman {number} dari {total}")
