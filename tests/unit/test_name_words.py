"""Words of names: one word for all its spellings, and what a slip, a beginning and a middle may mean."""

from __future__ import annotations

import string

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from counter_app.naming.matching import Fit, meaning, read_name, score
from counter_app.naming.words import endings, fold, typed_words, words_of

LETTERS = st.sampled_from(string.ascii_lowercase)
OLD_AND_NEW = [
    ("SOEKARNO", "SUKARNO"),
    ("DJOKO", "JOKO"),
    ("JUSUF", "YUSUF"),
    ("TJAHJO", "CAHYO"),
    ("SJAMSOEL", "SYAMSUL"),
    ("NJOMAN", "NYOMAN"),
    ("RACHMAT", "RAKHMAT"),
    ("RAKHMAT", "RAHMAT"),
    ("MUHAMMAD", "MUHAMAD"),
    ("NUR'AINI", "NURAINI"),
    ("NUR’AINI", "nuraini"),
    ("JOSÉ", "JOSE"),
    ("ABDUL-RAHMAN", "ABDUL RAHMAN"),
]


@st.composite
def name_parts(draw: st.DrawFn) -> str:
    """A word of a name, with the letters of old spellings more often than chance gives them."""
    part = st.sampled_from(["oe", "dj", "tj", "sj", "nj", "kh", "ch", "j", "y", "u", "mm", "a", "i"])
    return "".join(draw(st.lists(st.one_of(LETTERS, part), min_size=4, max_size=9)))[:14]


WORDS = name_parts().filter(lambda word: len(word) >= 4)


@st.composite
def slipped(draw: st.DrawFn, words: st.SearchStrategy[str] = WORDS) -> tuple[str, str]:
    """A word, and the same with one letter wrong, missing, extra or swapped."""
    word = draw(words)
    place, letter = draw(st.integers(0, len(word) - 1)), draw(LETTERS)
    kind = draw(st.sampled_from(["wrong", "missing", "extra", "swapped"]))
    before, after = word[:place], word[place:]
    return word, {
        "wrong": before + letter + after[1:],
        "missing": before + after[1:],
        "extra": before + letter + after,
        "swapped": before + after[1:2] + after[0] + after[2:],
    }[kind]


@pytest.mark.parametrize(("old", "new"), OLD_AND_NEW)
def test_a_name_is_one_in_all_its_spellings(old: str, new: str) -> None:
    assert words_of(old) == words_of(new)
    assert words_of(new)


def test_the_words_of_a_name_stand_once_and_without_signs() -> None:
    assert words_of("DRS. H. M. YUSUF, S.PD, M.SI") == ("drs", "h", "m", "yusuf", "s", "pd", "si")
    assert words_of("SITI SITI AMINAH") == ("siti", "aminah")
    assert words_of("李小龍 - '") == ()


def test_a_digit_among_letters_is_a_slip_and_a_number_is_no_word() -> None:
    assert typed_words("S1ti 1990 aminah") == ("s1ti", "aminah")
    assert score([meaning("s1ti")], "SITI") == (Fit.SLIP, Fit.SLIP, 0)
    assert read_name("12 3") == ()
    assert read_name("m") == ()
    assert read_name("a1") == ()


@given(slipped())
def test_a_name_is_meant_by_every_one_letter_slip(slip: tuple[str, str]) -> None:
    word, typed = slip
    assert score([meaning(typed)], f"SITI {word} AMINAH") is not None


@given(WORDS, st.data())
def test_a_name_is_meant_by_every_beginning(word: str, data: st.DataObject) -> None:
    typed = word[: data.draw(st.integers(2, len(word)))]
    assert score([meaning(typed)], word) is not None


@given(WORDS, st.data())
def test_a_name_is_meant_by_every_part_that_is_long_enough(word: str, data: st.DataObject) -> None:
    assume(len(fold(word)) >= len(word) - 2)
    start = data.draw(st.integers(0, len(word) - 4))
    typed = word[start : data.draw(st.integers(start + 4, len(word)))]
    if len(fold(typed)) >= 3:
        assert score([meaning(typed)], word) is not None


@given(st.text(max_size=40))
def test_any_text_has_words_of_small_letters_only(text: str) -> None:
    for word in words_of(text):
        assert word
        assert set(word) <= set(string.ascii_lowercase)
        assert fold(word) == word or len(fold(word)) < len(word)


@given(WORDS)
def test_the_middles_of_a_word_begin_its_endings(word: str) -> None:
    folded = fold(word)
    for place in range(1, len(folded) - 2):
        assert any(ending.startswith(folded[place : place + 3]) for ending in endings(folded))


def test_a_better_answer_comes_first() -> None:
    names = ["BUDIMAN", "BUDI SANTOSO", "RUDI HARTONO", "BUDI", "SETIABUDI", "BODI"]
    ranked = sorted((fit, name) for name in names if (fit := score([meaning("budi")], name)) is not None)
    assert [name for _, name in ranked] == ["BUDI", "BUDI SANTOSO", "BUDIMAN", "BODI", "RUDI HARTONO", "SETIABUDI"]


def test_each_typed_word_must_be_in_the_name() -> None:
    typed = [meaning("siti"), meaning("aminah")]
    assert score(typed, "SITI AMINAH") == (Fit.WHOLE, 0, 0)
    assert score(typed, "AMINAH SITI NUR") == (Fit.WHOLE, 0, 1)
    assert score(typed, "SITI NUR") is None
    assert score([], "SITI") is None


def test_short_words_are_not_mistaken_for_each_other() -> None:
    assert score([meaning("sri")], "ARI") is None
    assert score([meaning("nur")], "NOR") is None
