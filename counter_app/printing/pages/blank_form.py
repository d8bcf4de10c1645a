"""Formulir 1A, empty: to be typed into on the screen, or printed and written by hand."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from io import BytesIO

from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, KeepTogether, PageTemplate, Table

from counter_app.printing import fonts
from counter_app.printing.blank_form import AskedConsent, Blank, BlankForm1A, BlankGroup, BlankSection
from counter_app.printing.pages.acro_form import FormCanvas
from counter_app.printing.pages.blank_head import head
from counter_app.printing.pages.blanks import Box, rows_of
from counter_app.printing.pages.look import DEEP, INK, LABEL, LINE, SMALL, SMALL_RIGHT, SOFT, gap, para, style
from counter_app.printing.pages.parts import FLUSH
from counter_app.printing.pages.pens import FieldPen, InkPen, Pen
from counter_app.printing.pages.sheet import APPLICATION

TITLE = "Formulir 1A"
MARGIN = 40.0
WIDTH = A4[0] - 2 * MARGIN

_TOP, _FOOT = 26.0, 30.0
_SECTION = style(10.5, fonts.SEMIBOLD, DEEP, leading=1.2)
_GROUP = style(8.5, fonts.SEMIBOLD, leading=1.2)
_TEXT = style(8.5, leading=1.22)
_STRONG = style(8.5, fonts.SEMIBOLD, leading=1.22)
_FOOTER_SIZE, _PAGES_WIDTH = 7.5, 84.0
_SIGNING = 42.0

_HEIRS = (
    "Urutan menurut hukum: suami/istri, anak, orang tua, cucu, kakek/nenek, saudara kandung, mertua, lalu pihak "
    "yang ditunjuk dalam wasiat. Bila lebih dari lima orang, pakai lembar kedua."
)
_CONSENTS = "Beri tanda pada tiap tujuan yang Anda setujui. Versi teks {version} (UU 27/2022 pasal 22)."
_COMPULSORY = "Diperlukan untuk pendaftaran."


def render(form: BlankForm1A, *, by_hand: bool) -> bytes:
    """The finished PDF. It is laid out twice: the first time tells how many pages there are."""
    fonts.register()
    _, pages = _lay_out(form, by_hand=by_hand, pages=0)
    pdf, _ = _lay_out(form, by_hand=by_hand, pages=pages)
    return pdf


def _lay_out(form: BlankForm1A, *, by_hand: bool, pages: int) -> tuple[bytes, int]:
    output = BytesIO()
    document = BaseDocTemplate(
        output,
        pagesize=A4,
        title=f"{TITLE} {form.segment.value}",
        author=form.branch.name or APPLICATION,
        creator=APPLICATION,
        producer=APPLICATION,
        lang="id-ID",
        invariant=1,
    )
    frame = Frame(MARGIN, _FOOT + 8, WIDTH, A4[1] - _FOOT - 8 - _TOP, 0, 0, 0, 0)
    document.addPageTemplates([PageTemplate("page", [frame], onPage=partial(_foot, form=form, pages=pages))])
    pen: Pen = InkPen() if by_hand else FieldPen()
    document.build(_story(form, pen, by_hand=by_hand), canvasmaker=Canvas if by_hand else FormCanvas)
    return output.getvalue(), document.page


def _foot(canvas: Canvas, document: BaseDocTemplate, *, form: BlankForm1A, pages: int) -> None:
    canvas.setStrokeColor(LINE)
    canvas.setLineWidth(0.75)
    canvas.line(MARGIN, _FOOT, A4[0] - MARGIN, _FOOT)
    canvas.setFillColor(SOFT)
    canvas.setFont(fonts.REGULAR, _FOOTER_SIZE)
    canvas.drawString(MARGIN, _FOOT - 12, _foot_line(form))
    canvas.drawRightString(A4[0] - MARGIN, _FOOT - 12, f"Halaman {document.page} dari {pages}")


def _foot_line(form: BlankForm1A) -> str:
    """Form, edition and branch; a branch whose name is too long for the line is named by its code."""
    left = f"{TITLE} {form.segment.value} · edisi {form.edition} · teks persetujuan {form.consent_version}"
    code = f"{left} · {form.branch.code}" if form.branch.code else left
    named = " · ".join(part for part in (left, form.branch.name, form.branch.code) if part)
    return named if fonts.width(named, fonts.REGULAR, _FOOTER_SIZE) < WIDTH - _PAGES_WIDTH else code


def _story(form: BlankForm1A, pen: Pen, *, by_hand: bool) -> list[Flowable]:
    return [
        *head(form, WIDTH, by_hand=by_hand),
        *(piece for section in form.sections for piece in _section(section, pen)),
        *_heirs(form.heirs, pen),
        KeepTogether(
            [_title("Pernyataan"), *(_ticked(one, pen, [para(one.label, _TEXT)]) for one in form.statements), gap(1.5)]
        ),
        KeepTogether([*_consents(form, pen), *_signatures(form)]),
    ]


def _title(text: str, hint: str = "") -> Flowable:
    """The name of a section on a line across the page, and beside it whom it concerns."""
    return Table(
        [[para(text, _SECTION), para(hint, SMALL_RIGHT)]],
        colWidths=[WIDTH / 2, WIDTH / 2],
        style=[
            *FLUSH,
            ("VALIGN", (0, 0), (-1, -1), "BOTTOM"),
            ("LINEBELOW", (0, 0), (-1, -1), 0.9, DEEP),
            ("BOTTOMPADDING", (0, 0), (-1, -1), 3),
        ],
        spaceAfter=6,
    )


def _section(section: BlankSection, pen: Pen) -> list[Flowable]:
    """A section; the title of its only group is said by the section's own."""
    alone = len(section.groups) == 1
    when = section.groups[0].when if alone else ""
    opening: list[Flowable] = [_title(section.title, f"diisi {when}" if when else "")]
    story: list[Flowable] = []
    for group in section.groups:
        heads = [*opening, *([] if alone else _group_title(group))]
        rows = rows_of(group.blanks, WIDTH, pen)
        whole = len(rows) if group.title else 1
        story += [KeepTogether([*heads, *rows[:whole]]), *rows[whole:]]
        opening = []
    return [*story, gap(1.5)]


def _group_title(group: BlankGroup) -> list[Flowable]:
    if not group.title:
        return []
    return [para(f"{group.title} ({group.when})" if group.when else group.title, _GROUP), gap(0.75)]


def _heirs(heirs: Sequence[Sequence[Blank]], pen: Pen) -> list[Flowable]:
    story: list[Flowable] = []
    for number, heir in enumerate(heirs, start=1):
        lines = Table(
            [[para(f"{number}", _STRONG), rows_of(heir, WIDTH - _NUMBER, pen)]],
            colWidths=[_NUMBER, WIDTH - _NUMBER],
            style=[*FLUSH, ("LINEABOVE", (0, 0), (-1, 0), 0.5, LINE), ("TOPPADDING", (0, 0), (-1, -1), 3)],
        )
        story.append(lines)
    opening = [_title("Susunan keluarga dan ahli waris"), para(_HEIRS, SMALL), gap(1)]
    return [KeepTogether([*opening, *story[:1]]), *story[1:], gap(1.5)]


_NUMBER = 16.0


def _ticked(blank: Blank, pen: Pen, text: Sequence[Flowable]) -> Flowable:
    return Table(
        [[Box(blank, pen), list(text)]],
        colWidths=[18, WIDTH - 18],
        style=[*FLUSH, ("BOTTOMPADDING", (0, 0), (-1, -1), 4)],
    )


def _consents(form: BlankForm1A, pen: Pen) -> list[Flowable]:
    return [
        _title("Persetujuan pemrosesan data pribadi"),
        para(_CONSENTS.format(version=form.consent_version), SMALL),
        gap(1),
        *(_ticked(one.blank, pen, _asked(one)) for one in form.consents),
        gap(1),
    ]


def _asked(consent: AskedConsent) -> list[Flowable]:
    title = f"{consent.title}. {_COMPULSORY}" if consent.compulsory else consent.title
    return [para(title, _STRONG), para(consent.text, _TEXT)]


def _signatures(form: BlankForm1A) -> list[Flowable]:
    """Signed by hand in either kind: a line for each, place and date above."""
    guardian = ["Orang tua/wali (bila di bawah 18 tahun)"] if form.guardian else []
    roles = ["Pemohon", *guardian, "Petugas"]
    wide = (WIDTH - 16 * (len(roles) - 1)) / len(roles)
    widths = [wide if place % 2 == 0 else 16 for place in range(2 * len(roles) - 1)]
    cells = [[""] * len(widths), [""] * len(widths), [""] * len(widths)]
    lines: list[tuple[object, ...]] = []
    for place, role in enumerate(roles):
        cells[0][2 * place] = para(role, _STRONG)
        cells[2][2 * place] = para("Nama jelas:", LABEL)
        lines.append(("LINEABOVE", (2 * place, 2), (2 * place, 2), 0.75, INK))
    return [
        para("Tempat dan tanggal: ..........................................................................", _TEXT),
        gap(2),
        Table(
            cells,
            colWidths=widths,
            rowHeights=[None, _SIGNING, None],
            style=[*FLUSH, *lines, ("TOPPADDING", (0, 2), (-1, 2), 3)],
        ),
    ]
