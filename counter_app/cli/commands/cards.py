"""`card`: member numbers, cards and what was promised."""

from __future__ import annotations

from typing import Annotated

import typer

from counter_app.cards.model import CardPromise
from counter_app.cards.operations import card_ready, cards_due, enter_member_number, hand_over
from counter_app.cli.answer import Answer, Document
from counter_app.cli.command import command
from counter_app.cli.commands.cases import CaseNumber
from counter_app.cli.context import Session
from counter_app.cli.inputs import read_optional_day
from counter_app.registration.case import CaseState
from counter_app.registration.operations import normalise_case_number
from counter_app.shared.errors import Unavailable
from counter_app.shared.labels import Label

app = typer.Typer(help="Keep the promise of the member card.", no_args_is_help=True)


@command(app, "due")
def due(
    session: Session,
    *,
    on: Annotated[str | None, typer.Option(metavar="DATE", help="Day to look from; today unless given.")] = None,
) -> Answer:
    """Show cards that are late, due today or due soon."""
    day = read_optional_day(on, "on") or session.today()
    cards = [_document(one.card) | {"urgency": one.urgency} for one in session.read(cards_due, day)]
    return Answer({"on": day, "cards": cards})


@command(app, "number")
def number(
    session: Session,
    case: CaseNumber,
    kpj: Annotated[
        str | None,
        typer.Argument(metavar="KPJ", help="The member number, 11 digits; a reactivated member keeps the old one."),
    ] = None,
) -> Answer:
    """Enter the member number that the core system issued."""
    return _answer(session.run(enter_member_number, normalise_case_number(case), kpj))


@command(app, "ready")
def ready(session: Session, case: CaseNumber) -> Answer:
    """The card lies ready for collection."""
    return _answer(session.run(card_ready, normalise_case_number(case)))


@command(app, "hand-over")
def hand(
    session: Session,
    case: CaseNumber,
    *,
    receiver: Annotated[str | None, typer.Option(help="Who takes it, if not the member.")] = None,
    relation: Annotated[str | None, typer.Option(help="The receiver's relation to the member.")] = None,
) -> Answer:
    """Give the card to the member or to a named receiver."""
    done = session.run(hand_over, normalise_case_number(case), receiver, relation)
    printed = session.print_papers(f"case print {done.card.case_number} card_handover", done.slip)
    return _answer(done.card, {"papers": printed.papers}, printed.failure)


def _answer(card: CardPromise, more: Document | None = None, failure: Unavailable | None = None) -> Answer:
    shown = _document(card) | (more or {})
    document = shown | {"cards": [_document(card)]}
    return Answer(document, Label("Kasus {case}: {state}.", "Case {case}: {state}."), shown, failure=failure)


def _document(card: CardPromise) -> Document:
    return {
        "case": card.case_number,
        "state": CaseState(card.state),
        "kpj": card.kpj,
        "paid_on": card.paid_on,
        "number_due_on": card.number_due_on,
        "number_issued_at": card.number_issued_at,
        "promised_on": card.promised_on,
        "ready_at": card.ready_at,
        "handed_over_at": card.handed_over_at,
    }
