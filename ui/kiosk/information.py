"""Information cards for whoever stands at the kiosk: a shelf of tiles, and the one that is open."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Property, QCoreApplication, QObject, Signal, Slot

from counter_app.information.model import HISTORICAL, Card
from ui.shared.dates import plain_date
from ui.shared.language import Speech
from ui.shared.wording import pick

CHANNELS = "channels"
"""The card from which the ways to register are reached; they have no tiles of their own."""


class Information(QObject):
    """QML reads the properties; the view model fills in the cards with the figures of the day."""

    changed = Signal()
    turned = Signal()

    def __init__(self, speech: Speech, parent: QObject) -> None:
        super().__init__(parent)
        self._speech = speech
        self._cards: tuple[Card, ...] = ()
        self._open: Card | None = None
        self._shelf = 0
        self._leaf = 0
        speech.changed.connect(self.changed)

    def fill(self, cards: Sequence[Card]) -> None:
        """Fresh cards, and the first shelf of them."""
        self._cards, self._open, self._shelf = tuple(cards), None, 0
        self.changed.emit()
        self.turned.emit()

    def open(self, key: str) -> bool:
        """Open a card; false for one that is not there."""
        found = next((one for one in self._cards if one.key == key), None)
        if found is not None:
            self._open, self._leaf = found, 0
            self.changed.emit()
            self.turned.emit()
        return found is not None

    def close(self) -> bool:
        """Leave the open card; true when another one, that leads to it, is open now."""
        leaving, self._open = self._open, None
        return leaving is not None and leaving.channel is not None and self.open(CHANNELS)

    @Slot(int)
    def turn(self, shelf: int) -> None:
        """Show another shelf of tiles, counted from 0."""
        self._shelf = shelf
        self.turned.emit()

    @Slot(int)
    def turnLeaf(self, leaf: int) -> None:
        """Show another page of the open card, counted from 0."""
        self._leaf = leaf
        self.turned.emit()

    def _tile(self, card: Card) -> dict[str, str]:
        return {"key": card.key, "title": pick(card.title, self._speech.language), "icon": card.icon}

    def _tiles(self) -> list[dict[str, str]]:
        return [self._tile(one) for one in self._cards if one.channel is None]

    def _channels(self) -> list[dict[str, str]]:
        """The ways to register, where the open card is about them."""
        if self._open is None or (self._open.key != CHANNELS and self._open.channel is None):
            return []
        return [self._tile(one) for one in self._cards if one.channel is not None]

    def _card(self) -> dict[str, Any]:
        if self._open is None:
            return {}
        return self._tile(self._open) | {
            "channel": self._open.channel is not None,
            "blocks": self._blocks(self._open),
            "source": self._source(self._open),
        }

    def _blocks(self, card: Card) -> list[dict[str, Any]]:
        """Notices, paragraphs and steps in their order; the steps of a way to register come before its remarks."""
        language = self._speech.language
        texts = [{"kind": "text", "text": pick(one, language)} for one in card.body]
        steps: list[dict[str, Any]] = []
        if card.steps:
            steps = [{"kind": "steps", "steps": [pick(one, language) for one in card.steps]}]
        if card.historical and card.replaced_by is not None:
            texts.insert(0, {"kind": "notice", "text": pick(HISTORICAL, language)})
            texts.append({"kind": "notice", "text": pick(card.replaced_by, language)})
        return [*steps, *texts] if card.channel is not None else [*texts, *steps]

    def _source(self, card: Card) -> str:
        told = QCoreApplication.translate("Information", "Source: %1. As of %2.")
        return told.replace("%1", card.source).replace("%2", plain_date(card.as_of, self._speech.language))

    tiles = Property(list, lambda self: self._tiles(), notify=changed)
    channels = Property(list, lambda self: self._channels(), notify=changed)
    card = Property(dict, lambda self: self._card(), notify=changed)
    leaf = Property(int, lambda self: self._leaf, notify=turned)
    shelf = Property(int, lambda self: self._shelf, notify=turned)
