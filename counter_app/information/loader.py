"""Card files into cards: TOML texts that come with the program, read strictly."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from functools import lru_cache
from importlib.resources import files
from typing import TypeVar

from counter_app.information.model import Audience, Card, InfoChannel
from counter_app.shared.errors import ErrorCode, OfficeError
from counter_app.shared.labels import Label

_KEYS = frozenset(
    {
        "key", "order", "audience", "icon", "title", "body", "steps",
        "source", "as_of", "historical", "replaced_by", "channel",
    }
)  # fmt: skip
_ICON = re.compile(r"ph\.[a-z-]+")
_KEY = re.compile(r"[a-z][a-z0-9-]*")

ChoiceT = TypeVar("ChoiceT", bound=StrEnum)
T = TypeVar("T")


@lru_cache(maxsize=1)
def packaged_cards() -> tuple[Card, ...]:
    """The cards that came with the program, in their order; figures in them are still open places."""
    folder = files("resources") / "information"
    return read_cards({one.name: one.read_text("utf-8") for one in folder.iterdir() if one.name.endswith(".toml")})


def read_cards(texts: Mapping[str, str]) -> tuple[Card, ...]:
    """Cards out of TOML texts by file name, in their order.

    Raises `OfficeError` (FILE_INVALID) for the first mistake, with `file`, `card` and the key as `field`.
    """
    read: list[Card] = []
    for file in sorted(texts):
        for table in _tables(file, texts[file]):
            one = _Table(file, table).card()
            if any(one.key == other.key or one.order == other.order for other in read):
                raise _mistake(file, one.key, "key", "different-values")
            read.append(one)
    return tuple(sorted(read, key=lambda card: card.order))


def _mistake(file: str, card: str, key: str, expected: str) -> OfficeError:
    return OfficeError(ErrorCode.FILE_INVALID, field=key, file=file, card=card, expected=expected)


def _tables(file: str, text: str) -> list[Mapping[str, object]]:
    try:
        document = tomllib.loads(text)
    except tomllib.TOMLDecodeError as problem:
        raise _mistake(file, "", "file", "TOML") from problem
    tables = document.get("card")
    if document.keys() != {"card"} or not isinstance(tables, list):
        raise _mistake(file, "", "card", "[[card]]")
    return tables


class _Table:
    """The keys of one card."""

    def __init__(self, file: str, table: Mapping[str, object]) -> None:
        self._file = file
        self._table = table
        self._name = str(table.get("key", ""))

    def card(self) -> Card:
        for key in self._table:
            if key not in _KEYS:
                raise self._error(key, ", ".join(sorted(_KEYS)))
        card = Card(
            key=self._matching("key", _KEY),
            order=self._take("order", int),
            audience=self._choice("audience", Audience),
            icon=self._matching("icon", _ICON),
            title=self._label("title", self._take("title", dict)),
            body=self._labels("body"),
            steps=self._labels("steps"),
            source=self._take("source", str),
            as_of=self._take("as_of", date),
            historical=bool(self._table.get("historical")),
            replaced_by=self._label("replaced_by", self._take("replaced_by", dict))
            if "replaced_by" in self._table
            else None,
            channel=self._choice("channel", InfoChannel) if "channel" in self._table else None,
        )
        if card.historical != (card.replaced_by is not None):
            raise self._error("replaced_by", "historical")
        if not card.body and not card.steps:
            raise self._error("body", "text")
        return card

    def _labels(self, key: str) -> tuple[Label, ...]:
        listed = self._table.get(key, [])
        if not isinstance(listed, list):
            raise self._error(key, "list")
        return tuple(self._label(key, one) for one in listed)

    def _label(self, key: str, value: object) -> Label:
        if not isinstance(value, dict) or value.keys() != {"id", "en"}:
            raise self._error(key, "id, en")
        texts = [value["id"], value["en"]]
        if not all(isinstance(one, str) and one.strip() for one in texts):
            raise self._error(key, "text")
        return Label(*texts)

    def _choice(self, key: str, kind: type[ChoiceT]) -> ChoiceT:
        text = self._take(key, str)
        for choice in kind:
            if choice.value == text:
                return choice
        raise self._error(key, ", ".join(kind))

    def _matching(self, key: str, pattern: re.Pattern[str]) -> str:
        text = self._take(key, str)
        if not pattern.fullmatch(text):
            raise self._error(key, pattern.pattern)
        return text

    def _take(self, key: str, kind: type[T]) -> T:
        value = self._table.get(key)
        if not isinstance(value, kind) or isinstance(value, bool):
            raise self._error(key, kind.__name__)
        return value

    def _error(self, key: str, expected: str) -> OfficeError:
        return _mistake(self._file, self._name, key, expected)
