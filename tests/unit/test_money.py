from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter_app.shared.errors import ErrorCode, OfficeError
from counter_app.shared.money import MOST_RUPIAH, format_rupiah, group, in_words, parse_rupiah

amounts = st.integers(0, MOST_RUPIAH) | st.sampled_from(
    [step * 10**zeros + more for step in (1, 10, 11, 101) for zeros in (3, 6, 9) for more in (0, 1)]
)

UNITS = {
    word: value
    for value, word in enumerate(
        "nol satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas".split()  # noqa: SIM905
    )
} | {"seratus": 100, "seribu": 1000}
SCALES = {"ribu": 10**3, "juta": 10**6, "miliar": 10**9, "triliun": 10**12}


def value_of(words: str) -> int:
    """What an Indonesian reader understands; knows nothing of how the words were made."""
    total = part = last = 0
    for word in words.removesuffix(" rupiah").split():
        if word in SCALES:
            total, part, last = total + (part + last) * SCALES[word], 0, 0
        elif word == "seribu":
            total += 1000
        elif word == "belas":
            part, last = part + last + 10, 0
        elif word in {"puluh", "ratus"}:
            part, last = part + last * (10 if word == "puluh" else 100), 0
        else:
            part, last = part + last, UNITS[word]
    return total + part + last


@given(amounts)
def test_what_is_shown_can_be_typed_again(amount: int) -> None:
    for text in (str(amount), group(amount), format_rupiah(amount), f"  rp {amount} "):
        assert parse_rupiah(text, "income") == amount


@given(amounts)
def test_an_amount_in_words_says_the_amount(amount: int) -> None:
    words = in_words(amount)
    assert value_of(words) == amount
    assert words.endswith(" rupiah")
    assert words == " ".join(words.lower().split())


@pytest.mark.parametrize(
    ("amount", "words"),
    [
        (0, "nol rupiah"),
        (36_800, "tiga puluh enam ribu delapan ratus rupiah"),
        (1000, "seribu rupiah"),
        (11_111, "sebelas ribu seratus sebelas rupiah"),
        (21_000, "dua puluh satu ribu rupiah"),
        (101_000, "seratus satu ribu rupiah"),
        (1_001_000, "satu juta seribu rupiah"),
        (1_001_001_001, "satu miliar satu juta seribu satu rupiah"),
        (100_000_000, "seratus juta rupiah"),
    ],
)
def test_amounts_are_spelled_as_people_say_them(amount: int, words: str) -> None:
    assert in_words(amount) == words


@pytest.mark.parametrize(
    ("amount", "text"), [(0, "Rp 0"), (999, "Rp 999"), (36_800, "Rp 36.800"), (-1_500, "-Rp 1.500")]
)
def test_thousands_are_parted_by_points(amount: int, text: str) -> None:
    assert format_rupiah(amount) == text


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Rp",
        "-5",
        "+5",
        "36,800",
        "36.80",
        "36.8000",
        "3.6800",
        ".800",
        "36800,00",
        "36 800",
        "1e6",
        "36_800",
        "Rp Rp 5",
        "USD 5",
        "٣٦٨٠٠",
        "½",
        "9" * 5000,
    ],
)
def test_what_is_no_amount_is_refused_at_its_field(text: str) -> None:
    with pytest.raises(OfficeError) as refused:
        parse_rupiah(text, "monthly_income")
    assert refused.value.code is ErrorCode.FIELD_INVALID
    assert refused.value.field == "monthly_income"


@given(st.text(max_size=30))
def test_any_text_is_an_amount_or_refused(text: str) -> None:
    try:
        assert parse_rupiah(text, "income") >= 0
    except OfficeError as refusal:
        assert refusal.field == "income"  # noqa: PT017 - either way is right
