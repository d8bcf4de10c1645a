"""The words of a name, freed of the ways in which one name is spelled.

The same person writes Soekarno and Sukarno, Djoko and Joko, Rachmat, Rakhmat and Rahmat. Names are therefore kept and
compared as folded words: small letters of a to z, with the spelling of before 1947 and 1972 brought to the present one
(oe u, dj j, j y, tj c, sj sy, nj ny, ch and kh h) and doubled letters made single. As the old `j` is the new `y` and
the new `j` is the old `dj`, all three are one.
"""

from __future__ import annotations

import re
import unicodedata
from string import ascii_lowercase

_LETTERS = str.maketrans(
    {"ø": "o", "đ": "d", "ð": "d", "ł": "l", "æ": "ae", "œ": "oe", "þ": "th", "ı": "i"} | dict.fromkeys("'’‘ʼ`´", "")
)
_NAME_WORD = re.compile(r"[a-z]+")
_TYPED_WORD = re.compile(r"[a-z0-9]+")
_DOUBLED = re.compile(r"(.)\1+")
_FOLDED = re.compile(r"j|oe|[ck]h|(.)\1")
"""What folding changes; a thousand words of slips are folded for one that is typed."""
_SPELLINGS = (("ch", "h"), ("kh", "h"), ("tj", "c"), ("dj", "j"), ("oe", "u"), ("j", "y"))
_HEADS = {"e": "o", "j": "t"}
"""A part of a name may begin in the middle of an old spelling."""
_TAILS = {"o": "e", "t": "j", "d": "j", "k": "h", "c": "h"}

SHORTEST_WITH_SLIP = 4
"""Letters of a word in which one may be wrong; among shorter ones everything would be like everything."""
SHORTEST_INSIDE = 3
"""Letters by which a word is found from its middle."""


def _plain(text: str) -> str:
    bare = unicodedata.normalize("NFKD", text.casefold().translate(_LETTERS))
    return "".join(sign for sign in bare if not unicodedata.combining(sign))


def fold(word: str) -> str:
    """A word of small letters, in the one spelling that stands for all of its spellings."""
    if not _FOLDED.search(word):
        return word
    for old, new in _SPELLINGS:
        word = word.replace(old, new)
    return _DOUBLED.sub(r"\1", word)


def words_of(name: str) -> tuple[str, ...]:
    """The folded words of a name, each once, in order; none of a name without Latin letters."""
    return tuple(dict.fromkeys(fold(word) for word in _NAME_WORD.findall(_plain(name))))


def typed_words(text: str) -> tuple[str, ...]:
    """The words that somebody typed, not folded; a digit among letters is a slip of the finger."""
    return tuple(
        dict.fromkeys(word for word in _TYPED_WORD.findall(_plain(text)) if any(sign.isalpha() for sign in word))
    )


def slips(typed: str) -> frozenset[str]:
    """The folded words from which one wrong, missing, extra or swapped letter made what was typed."""
    folded = fold(typed)
    meant = {fold(word) for word in _edits(typed) if len(word) >= SHORTEST_WITH_SLIP}
    if folded != typed:
        meant |= {word for word in _edits(folded) if len(word) >= SHORTEST_WITH_SLIP}
    return frozenset(meant - {folded})


def _edits(word: str) -> set[str]:
    """Every text at one slip from this one (a slip and its mending are of the same kinds)."""
    cuts = [(word[:place], word[place:]) for place in range(len(word) + 1)]
    missing = {before + after[1:] for before, after in cuts if after}
    swapped = {before + after[1] + after[0] + after[2:] for before, after in cuts if len(after) > 1}
    wrong = {before + letter + after[1:] for before, after in cuts if after for letter in ascii_lowercase}
    extra = {before + letter + after for before, after in cuts for letter in ascii_lowercase}
    return missing | swapped | wrong | extra


def beginnings(typed: str) -> tuple[str, ...]:
    """With what a folded word begins that was typed up to here; the likeliest first."""
    return tuple(dict.fromkeys(fold(one) for one in (typed, *_longer(typed))))


def middles(typed: str) -> tuple[str, ...]:
    """What stands inside a folded word of which this is a part; empty when it is too short to tell."""
    head = _HEADS.get(typed[:1])
    whole = (typed,) if head is None else (typed, head + typed)
    parts = dict.fromkeys(fold(one) for part in whole for one in (part, *_longer(part)))
    return tuple(part for part in parts if len(part) >= SHORTEST_INSIDE)


def _longer(typed: str) -> tuple[str, ...]:
    tail = _TAILS.get(typed[-1:])
    return () if tail is None else (typed + tail,)


def endings(word: str) -> tuple[str, ...]:
    """The ends of a folded word by which its middles are found, without the whole word."""
    return tuple(word[place:] for place in range(1, len(word) - SHORTEST_INSIDE + 1))
