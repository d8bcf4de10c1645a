"""What the office does with information: list the cards, show one, and tell the steps of a way to register."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from counter_app.information.loader import packaged_cards
from counter_app.information.model import Audience, Card, InfoChannel
from counter_app.shared.errors import ErrorCode, OfficeError
from counter_app.shared.labels import Label

Figures = Mapping[str, Label]
"""What stands at the open places of the texts, `{headline_payable}`: amounts, percentages and dates of current law."""

_PLACE = re.compile(r"\{([a-z0-9_]+)\}")


def cards(figures: Figures, audience: Audience | None = None) -> tuple[Card, ...]:
    """The cards for one audience, or all, in their order, filled in with the figures.

    A card that asks for a figure which is not given is left out: none is shown with a hole or an outdated amount.
    """
    return tuple(
        filled(one, figures)
        for one in packaged_cards()
        if (audience is None or one.audience.includes(audience)) and places(one) <= figures.keys()
    )


def card(key: str, figures: Figures) -> Card:
    """One card, filled in. Raises `OfficeError` (NOT_A_CHOICE at `card`) for one that is not among `cards`."""
    shown = cards(figures)
    for one in shown:
        if one.key == key.strip().lower():
            return one
    raise OfficeError(ErrorCode.NOT_A_CHOICE, field="card", choices=tuple(one.key for one in shown))


def channel_steps(channel: InfoChannel) -> tuple[Label, ...]:
    """The applicant's steps of one way to register, in order; the Indonesian wording is the published one."""
    return next(one.steps for one in packaged_cards() if one.channel is channel)


def parse_channel(text: str) -> InfoChannel:
    """Raises `OfficeError` (NOT_A_CHOICE at `channel`)."""
    for channel in InfoChannel:
        if channel.value == text.strip().lower():
            return channel
    raise OfficeError(ErrorCode.NOT_A_CHOICE, field="channel", choices=tuple(InfoChannel))


def parse_audience(text: str) -> Audience:
    """Raises `OfficeError` (NOT_A_CHOICE at `audience`)."""
    for audience in Audience:
        if audience.value == text.strip().lower():
            return audience
    raise OfficeError(ErrorCode.NOT_A_CHOICE, field="audience", choices=tuple(Audience))


def places(card: Card) -> frozenset[str]:
    """The names of the figures that a card asks for."""
    labels = [card.title, *card.body, *card.steps, *([card.replaced_by] if card.replaced_by else [])]
    return frozenset(name for label in labels for text in (label.id, label.en) for name in _PLACE.findall(text))


def filled(card: Card, figures: Figures) -> Card:
    """A card with its figures put in. Raises `KeyError` for one that is not given."""

    def fill(label: Label) -> Label:
        return Label(
            _PLACE.sub(lambda match: figures[match[1]].id, label.id),
            _PLACE.sub(lambda match: figures[match[1]].en, label.en),
        )

    return replace(
        card,
        title=fill(card.title),
        body=tuple(map(fill, card.body)),
        steps=tuple(map(fill, card.steps)),
        replaced_by=None if card.replaced_by is None else fill(card.replaced_by),
    )
