"""What the office does with benefits: tell them for a quote, by the settings of the branch and the law of the day."""

from __future__ import annotations

from datetime import date
from typing import Protocol

from counter_app.benefits.figures import figures_of
from counter_app.benefits.loader import packaged_benefits
from counter_app.benefits.model import BenefitStatement
from counter_app.benefits.statement import base_and_contributions, benefits_of, contributions_of
from counter_app.dues.model import Quote, QuoteRequest
from counter_app.dues.tariff import Tariff
from counter_app.information.model import Audience, Card
from counter_app.information.operations import card, cards
from counter_app.settings import BranchSettings


class BenefitWork(Protocol):
    """What telling benefits needs of a unit of work."""

    @property
    def today(self) -> date: ...

    @property
    def branch(self) -> BranchSettings: ...


class InformationWork(BenefitWork, Protocol):
    """What filling in the cards needs besides."""

    @property
    def tariff(self) -> Tariff: ...


def benefits_of_quote(work: BenefitWork, quote: Quote, born: date | None = None) -> BenefitStatement:
    """What the membership of a quote gives, by the law of today and the branch's assumed yearly development of JHT.

    `born` is the member's birth date; with it savings are projected to the age of payout and the pension to its day.
    """
    return benefits_of(
        packaged_benefits(),
        quote.request,
        quote.base,
        work.today,
        development_percent=work.branch.jht_development_percent,
        born=born,
        contributions=contributions_of(quote),
    )


def benefits_by_law(
    tariff: Tariff, request: QuoteRequest, on: date, *, development_percent: int, born: date | None = None
) -> BenefitStatement:
    """What a membership would give by the tariff and the law of a day, without a quote; raises as a quote does."""
    base, contributions = base_and_contributions(tariff, request, on)
    return benefits_of(
        packaged_benefits(),
        request,
        base,
        on,
        development_percent=development_percent,
        born=born,
        contributions=contributions,
    )


def information_cards(work: InformationWork, audience: Audience | None = None) -> tuple[Card, ...]:
    """The information cards with the figures of today's law, for one audience or all."""
    return cards(figures_of(work.tariff, packaged_benefits(), work.today), audience)


def information_card(work: InformationWork, key: str) -> Card:
    """One card with the figures of today's law. Raises `OfficeError` (NOT_A_CHOICE at `card`)."""
    return card(key, figures_of(work.tariff, packaged_benefits(), work.today))
