from __future__ import annotations

from dataclasses import fields, replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from counter_app.printing.content import DocumentRow, HeirRow, PaperContent
from counter_app.printing.render import render
from tests.printing import samples
from tests.printing.reading import outside, overlapping, sheets, text_of, unspaced

NAMES = ("applicant_name", "member_name", "receiver_name", "service_name", "supervisor_name", "relation", "place")
LEAST_MARGIN = 12.0


def crowded(paper: PaperContent, name: str) -> PaperContent:
    """The paper with a long name wherever a name stands, and a long address, note and list."""
    header = replace(
        paper.header,
        branch_name=f"Kantor Cabang {name}",
        branch_address=samples.LONG_ADDRESS,
        officer_name=name,
        copy_number=12,
    )
    changes: dict[str, Any] = {key: name for key in NAMES if key in {one.name for one in fields(paper)}}
    match paper.header.paper_number[:2]:
        case "F1":
            changes["heirs"] = (HeirRow(name, "istri", None, "P", "3310154708920003", "081234567890"),) * 12
            changes["guardian_name"] = name
        case "TT":
            row = DocumentRow(name, "missing", original_seen=True, note=samples.LONG_NOTE)
            changes["rows"] = (row,) * 4
            changes["returned"] = (name,) * 30
        case "KB":
            changes.update(code="123456789012345678", amount=987_654_321, where_to_pay=(name,) * 12)
        case "LP":
            crowd = samples.closing(14, 40)
            changes["services"] = tuple(replace(one, service=name) for one in crowd.services)
            changes["counters"] = tuple(replace(one, officer=name) for one in crowd.counters)
        case _:
            pass
    return replace(paper, header=header, **changes)


@pytest.mark.parametrize("paper", samples.every_paper(), ids=samples.named)
@pytest.mark.parametrize("name", [samples.LONG_NAME, samples.UNBROKEN], ids=["words", "unbroken"])
def test_a_hundred_letters_are_wrapped_never_cut_and_never_overlap(paper: PaperContent, name: str) -> None:
    pages = sheets(render(crowded(paper, name)))
    text = unspaced(" ".join(page.text for page in pages))
    assert unspaced(name) in text
    assert unspaced(samples.LONG_ADDRESS) in text
    for page in pages:
        assert outside(page, LEAST_MARGIN) == []
        assert overlapping(page) == []


@pytest.mark.parametrize("paper", samples.every_paper(), ids=samples.named)
def test_ordinary_papers_neither_overlap_nor_leave_the_page(paper: PaperContent) -> None:
    for page in sheets(render(paper)):
        assert outside(page, LEAST_MARGIN) == []
        assert overlapping(page) == []


def test_a_note_longer_than_a_page_goes_on_over_the_next() -> None:
    note = " ".join(f"catatan{number}" for number in range(900))
    row = DocumentRow("Fotokopi KTP", "received", original_seen=True, note=note)
    pages = sheets(render(replace(samples.receipt(), rows=(row, row))))
    assert len(pages) > 2
    text = " ".join(page.text for page in pages)
    assert all(text.count(f"catatan{number}") >= 2 for number in range(900))


def test_a_long_closing_report_numbers_its_pages_and_repeats_its_heads() -> None:
    pages = sheets(render(samples.closing(30, 60)))
    assert len(pages) >= 4
    for number, page in enumerate(pages, start=1):
        assert f"Halaman {number} dari {len(pages)}" in page.text
        assert "LP-261120-0001" in page.text
        assert "7QF2 2M9X" in page.text
    assert sum("Loket Petugas Buka Tutup" in page.text for page in pages) >= 2
    assert all("Laporan Penutupan Hari (lanjutan)" in page.text for page in pages[1:])


def test_signatures_stand_on_the_page_of_what_they_sign() -> None:
    for count in range(20, 45):
        paper = replace(samples.receipt(), rows=samples.receipt().rows[:1] * count)
        signed = [page for page in sheets(render(paper)) if "Petugas," in page.text]
        assert len(signed) == 1
        assert "Dikembalikan kepada pemohon" in signed[0].text


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=100), st.text(max_size=300))
def test_any_text_at_all_makes_a_paper(name: str, note: str) -> None:
    row = DocumentRow("KTP", "missing", original_seen=False, note=note)
    paper = replace(samples.receipt(), applicant_name=name, rows=(row,), returned=(note,))
    assert render(paper).startswith(b"%PDF")


@settings(max_examples=15, deadline=None)
@given(st.text(alphabet="ABCDEFGHIJKLMNOPQRSTUVWXYZ .'-", min_size=40, max_size=100))
def test_any_long_name_is_read_back_whole_from_a_slip(name: str) -> None:
    paper = replace(samples.ticket(), service_name=name, roll=58)
    assert unspaced(name) in unspaced(text_of(render(paper)))
