"""Information cards: complete, filled in by law, and never an old value as a current one."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, replace
from datetime import date
from importlib.util import find_spec
from pathlib import Path

import pytest

from counter_app.benefits.figures import figures_of
from counter_app.benefits.operations import information_card, information_cards
from counter_app.dues.loader import packaged_tariff
from counter_app.dues.tariff import Tariff
from counter_app.information.loader import packaged_cards, read_cards
from counter_app.information.model import Audience, Card, InfoChannel
from counter_app.information.operations import card, cards, channel_steps, parse_audience, parse_channel, places
from counter_app.settings import BranchSettings, branch_settings
from counter_app.shared.errors import ErrorCode, OfficeError
from tests.unit.benefit_samples import CATALOGUE, TODAY

FIGURES = figures_of(packaged_tariff(), CATALOGUE, TODAY)

GOOD = """
[[card]]
key = "one"
order = 1
audience = "everyone"
icon = "ph.info"
title = { id = "Satu", en = "One" }
body = [{ id = "Bayar {price}.", en = "Pay {price}." }]
source = "law"
as_of = 2026-11-21
"""


@dataclass(frozen=True)
class Day:
    today: date
    tariff: Tariff
    branch: BranchSettings


def text_of(one: Card) -> str:
    labels = [one.title, *one.body, *one.steps, *([one.replaced_by] if one.replaced_by else [])]
    return " ".join(text for label in labels for text in (label.id, label.en))


def body_of(key: str) -> str:
    return text_of(card(key, FIGURES))


def test_every_card_can_be_filled_in_and_leaves_no_place_open() -> None:
    shown = cards(FIGURES)
    assert len(shown) == len(packaged_cards()) >= 25
    assert not any("{" in text_of(one) or "}" in text_of(one) for one in shown)
    assert {name for one in packaged_cards() for name in places(one)} <= FIGURES.keys()


def test_the_headline_example_is_reckoned_by_the_tariff() -> None:
    text = body_of("headline-price")
    assert "Rp 36.800" in text
    assert "November 2026 yang dibayar Rp 28.400" in text
    plain = (Path(__file__).parents[2] / "resources" / "information" / "10-welcome.toml").read_text("utf-8")
    assert "36.800" not in plain
    assert "28.400" not in plain


@pytest.mark.parametrize(
    ("on", "other", "transport"),
    [
        (date(2022, 12, 2), "Rp 36.800", "Rp 36.800"),
        (date(2026, 2, 1), "Rp 36.800", "Rp 28.400"),
        (date(2026, 12, 31), "Rp 28.400", "Rp 28.400"),
        (date(2027, 1, 1), "Rp 36.800", "Rp 28.400"),
        (date(2027, 4, 1), "Rp 36.800", "Rp 36.800"),
    ],
)
def test_the_payable_amount_follows_the_law_of_the_month(on: date, other: str, transport: str) -> None:
    figures = figures_of(packaged_tariff(), CATALOGUE, on)
    assert (figures["headline_other"].id, figures["headline_transport"].id) == (other, transport)
    assert figures["headline_normal"].id == "Rp 36.800"


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("two_normal", "Rp 16.800"),
        ("headline_jkm", "Rp 6.800"),
        ("pu_jht", "5,7 %"),
        ("pu_jht_employer", "3,7 %"),
        ("pu_jht_worker", "2 %"),
        ("pu_jkk_1", "0,24 %"),
        ("pu_jkk_2", "0,54 %"),
        ("pu_jkk_3", "0,89 %"),
        ("pu_jkk_4", "1,27 %"),
        ("pu_jkk_5", "1,74 %"),
        ("pu_jkm", "0,3 %"),
        ("pu_jp", "3 %"),
        ("pu_jp_employer", "2 %"),
        ("pu_jp_worker", "1 %"),
        ("jp_ceiling", "Rp 11.086.300"),
        ("jkm_family", "Rp 42.000.000"),
        ("jkk_family", "Rp 70.000.000"),
        ("jkk_disability", "Rp 56.000.000"),
        ("scholarship_child", "Rp 87.000.000"),
        ("scholarship_most", "Rp 174.000.000"),
        ("pension_age", "59"),
        ("pension_next", "Pada tahun 2028 menjadi 60 tahun."),
        ("pmi_before", "Rp 37.500"),
        ("pmi_24", "Rp 370.000"),
    ],
)
def test_each_figure_of_current_law_comes_from_a_row(name: str, told: str) -> None:
    assert FIGURES[name].id == told


def test_percentages_have_a_point_in_english() -> None:
    assert FIGURES["pu_jkk_1"].en == "0.24 %"


def test_the_pension_age_rises_no_more_at_the_end() -> None:
    assert figures_of(packaged_tariff(), CATALOGUE, date(2045, 1, 1))["pension_next"].en == "It rises no more."


OLD = ("16.200.000", "8.094.000", "57 tahun", "2 tahun", "paling sedikit 10 orang", "terbatas pada pekerja formal")


@pytest.mark.parametrize("old", OLD)
def test_an_old_value_stands_only_on_a_historical_card(old: str) -> None:
    holding = [one for one in cards(FIGURES) if any(old in label.id for label in (*one.body, *one.steps))]
    assert holding
    assert all(one.historical and one.replaced_by for one in holding)
    assert not any(old in one.replaced_by.id for one in holding if one.replaced_by)


def test_historical_cards_are_not_for_applicants() -> None:
    assert not any(one.historical for one in cards(FIGURES, Audience.APPLICANT))
    assert any(one.historical for one in cards(FIGURES, Audience.OFFICER))
    assert len(cards(FIGURES, Audience.EVERYONE)) == len(cards(FIGURES))


@pytest.mark.parametrize(("channel", "count"), list(zip(InfoChannel, (8, 8, 7, 5), strict=True)))
def test_each_channel_has_its_steps_in_both_languages(channel: InfoChannel, count: int) -> None:
    steps = channel_steps(channel)
    assert len(steps) == count
    assert all(one.id != one.en for one in steps)


def test_the_steps_are_worded_as_published() -> None:
    manual = [one.id for one in channel_steps(InfoChannel.MANUAL)]
    assert manual[0] == "Mengisi formulir dan melengkapi dokumen pendaftaran kepesertaan 1A"
    assert manual[4] == "Menerima tanda terima dokumen pendaftaran dan kode bayar iuran"
    assert manual[6] == "Kartu peserta paling lama diterima 7 hari setelah pembayaran"
    assert manual[7] == "Melakukan penilaian kepuasan melalui e-survey"
    assert channel_steps(InfoChannel.SPO)[0].id.startswith("Datang ke bank kerjasama")
    assert channel_steps(InfoChannel.ONLINE)[2].id == "Masukkan alamat email dan kode captcha, klik DAFTAR"
    assert channel_steps(InfoChannel.PERISAI)[1].id == "Mendatangi agen PERISAI terdekat"


@pytest.mark.parametrize(
    ("key", "words"),
    [
        ("welcome", ["Apa pun pekerjaan Anda"]),
        ("anytime", ["JMO", "kanal kerja sama"]),
        ("channel-online", ["membuat akun baru"]),
        ("sertakan", ["Sejahterakan Pekerja Sekitar Anda", "(ART)", "sopir pribadi"]),
        ("migrant-workers", ["kontrak 24 bulan"]),
        ("still-working", ["67 tahun", "65 tahun", "15 tahun"]),
        ("channels", ["7 hari"]),
        ("programmes", ["JKK", "JKM", "JHT", "JP"]),
        ("jht", ["56 tahun", "10 %", "30 %", "menunda", "Balai Harta Peninggalan", "mertua"]),
        ("jkk", ["berangkat kerja", "2 × 24 jam", "5 tahun", "Rp 5.000.000", "return to work", "rehabilitasi"]),
        ("jkm", ["Rp 42.000.000", "masih aktif"]),
        ("jp", ["1 bulan sebelum usia pensiun", "MPHT", "MPC", "MPJD", "MPA", "MPOT", "lumpsum", "faktor indeks"]),
        ("membership", ["PNS", "BUMN", "veteran perang", "perintis kemerdekaan"]),
        ("group-of-ten", ["paling sedikit 10 orang"]),
        ("documents", ["mesin antrean"]),
        ("online-form", ["Pemberi Kerja", "jam kerja", "bapak kandung", "bank yang ditunjuk"]),
        ("sharia", ["Majelis Ulama Indonesia", "2015"]),
        ("history", ["PT Jamsostek (Persero)"]),
        ("funded", ["funded social security"]),
        ("health-insurance", ["dua badan yang berbeda"]),
    ],
)
def test_each_card_tells_what_the_articles_told(key: str, words: list[str]) -> None:
    text = body_of(key)
    assert [one for one in words if one not in text] == []


def test_sentences_are_short_and_spelled_by_the_dictionary() -> None:
    for one in cards(FIGURES):
        if one.channel is None:
            text = " ".join(label.id for label in (*one.body, *one.steps))
            assert not re.search(r"\b(antrian|silahkan|aktifitas|supir|ijin|karir|resiko)\b", text, re.IGNORECASE)


def test_every_icon_exists_in_the_icon_font() -> None:
    spec = find_spec("qtawesome")
    assert spec is not None
    assert spec.origin is not None
    (names,) = (Path(spec.origin).parent / "fonts").glob("phosphor-charmap-*.json")
    known = json.loads(names.read_text("utf-8")).keys()
    assert {one.icon.removeprefix("ph.") for one in packaged_cards()} <= known


def test_a_card_without_its_figure_is_left_out_rather_than_shown_with_a_hole() -> None:
    fewer = {name: label for name, label in FIGURES.items() if name != "headline_normal"}
    assert {one.key for one in cards(FIGURES)} - {one.key for one in cards(fewer)} == {"headline-price"}
    with pytest.raises(OfficeError) as caught:
        card("headline-price", fewer)
    assert (caught.value.code, caught.value.field) == (ErrorCode.NOT_A_CHOICE, "card")


def test_before_the_first_tariff_of_migrant_workers_only_their_card_is_missing() -> None:
    then = cards(figures_of(packaged_tariff(), CATALOGUE, date(2022, 12, 2)))
    assert {one.key for one in cards(FIGURES)} - {one.key for one in then} == {"migrant-workers"}


def test_the_office_fills_the_cards_by_the_law_of_its_day() -> None:
    day = Day(TODAY, packaged_tariff(), branch_settings({}))
    assert information_cards(day) == cards(FIGURES)
    assert information_card(day, " JKM ") == card("jkm", FIGURES)
    later = replace(day, today=date(2027, 4, 1))
    assert "yang dibayar Rp 36.800" in text_of(information_card(later, "headline-price"))


@pytest.mark.parametrize(
    ("old", "new", "field"),
    [
        ("[[card]]", "[card]", "card"),
        ('key = "one"', 'key = "One"', "key"),
        ("order = 1", "order = true", "order"),
        ('audience = "everyone"', 'audience = "nobody"', "audience"),
        ("ph.info", "fa.info", "icon"),
        (', en = "One"', "", "title"),
        ('en = "Pay {price}."', 'en = " "', "body"),
        ('source = "law"', "", "source"),
        ("as_of = 2026-11-21", 'as_of = "2026-11-21"', "as_of"),
        ('source = "law"', 'source = "law"\nhistorical = true', "replaced_by"),
        ('source = "law"', 'source = "law"\ncolour = "red"', "colour"),
        ('source = "law"', 'source = "law"\nchannel = "mail"', "channel"),
        ('body = [{ id = "Bayar {price}.", en = "Pay {price}." }]', "", "body"),
        ('body = [{ id = "Bayar {price}.", en = "Pay {price}." }]', 'body = "x"', "body"),
        ("order = 1", "order = ", "file"),
    ],
)
def test_a_mistake_in_a_card_is_named_by_file_and_key(old: str, new: str, field: str) -> None:
    assert read_cards({"good.toml": GOOD})[0].key == "one"
    with pytest.raises(OfficeError) as caught:
        read_cards({"bad.toml": GOOD.replace(old, new, 1)})
    assert (caught.value.code, caught.value.field) == (ErrorCode.FILE_INVALID, field)
    assert caught.value.details["file"] == "bad.toml"


def test_two_cards_have_neither_key_nor_place_in_common() -> None:
    with pytest.raises(OfficeError):
        read_cards({"bad.toml": GOOD + GOOD})


def test_channels_and_readers_are_read_from_their_codes() -> None:
    assert parse_channel(" SPO") is InfoChannel.SPO
    assert parse_audience("Officer") is Audience.OFFICER
    for read, field in ((parse_channel, "channel"), (parse_audience, "audience")):
        with pytest.raises(OfficeError) as caught:
            read("else")
        assert (caught.value.code, caught.value.field) == (ErrorCode.NOT_A_CHOICE, field)
