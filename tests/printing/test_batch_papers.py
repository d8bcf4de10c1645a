"""The papers of a batch: of one, thirty and two hundred people, with names as long as they come."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from counter_app.printing.content import PaperContent
from counter_app.printing.render import render
from tests.printing.batch_samples import LONG, batch_code, batch_dues, batch_payment, batch_receipt, card_list
from tests.printing.reading import outside, overlapping, sheets, text_of, unspaced

LISTS = [batch_receipt, batch_dues, batch_payment, card_list]


@pytest.mark.parametrize("make", LISTS)
@pytest.mark.parametrize("people", [1, 30, 200])
def test_a_list_names_everybody_and_repeats_its_head(make: Callable[[int], PaperContent], people: int) -> None:
    pages = sheets(render(make(people)))
    text = unspaced(" ".join(page.text for page in pages))
    assert text.count(unspaced(LONG)) == people // 5 + (people % 5 >= 2)
    for number, page in enumerate(pages, 1):
        assert f"Halaman {number} dari {len(pages)}" in page.text
        assert outside(page, 12) == []
        assert overlapping(page) == []
    listed = [page for page in pages if unspaced("SITI WULANDARI") in unspaced(page.text)]
    assert all("No. Nama" in page.text for page in listed)


@pytest.mark.parametrize("make", [batch_receipt, card_list])
def test_signatures_stand_with_what_is_signed_for(make: Callable[[int], PaperContent]) -> None:
    for people in range(8, 40):
        signed = [page for page in sheets(render(make(people))) if "Petugas," in page.text]
        assert len(signed) == 1
        assert f"{people} " in signed[0].text


def test_the_receipt_tells_what_was_received_and_what_is_missing() -> None:
    text = text_of(render(batch_receipt(4)))
    assert "Diterima" in text
    assert text.count("surat usaha") == 4
    assert text.count("kartu keluarga") == 1


def test_the_total_is_the_sum_of_the_list_in_figures_and_words() -> None:
    text = text_of(render(batch_dues(30)))
    assert "Rp 6.168.000" in text
    assert "enam juta seratus enam puluh delapan ribu rupiah" in text
    assert "30 orang" in text


def test_each_persons_code_stands_on_the_list_only_where_each_pays() -> None:
    assert "1133 0000 0001 01" in text_of(render(batch_dues(1, each=True))).replace("\N{NO-BREAK SPACE}", " ")
    assert "Kode bayar" not in text_of(render(batch_dues(1)))


def test_the_slip_of_an_agents_total_is_paid_through_the_agents_system() -> None:
    text = text_of(render(batch_code(30)))
    assert "1133 0000 0012 87" in text
    assert "30 orang menurut daftar" in text
    assert "Sistem Informasi Perisai" in text
    assert "ATM" not in text
