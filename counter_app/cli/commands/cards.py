"""`card`: member numbers, cards and what was promised."""

from __future__ import annotations

from typing import Annotated

import typer

from counter_app.cards.delivery import BY_HAND
from counter_app.cards.model import DeliveryMode, LateReason, ReturnReason
from counter_app.cards.operations import (
    ask_signature,
    card_arrived,
    card_board,
    card_ready,
    card_returned,
    cards_due,
    enter_member_number,
    find_card,
    hand_over,
    note_late_reason,
    send_card,
)
from counter_app.cli.answer import Answer
from counter_app.cli.card_view import board_document, board_row, card_answer, card_document
from counter_app.cli.command import command
from counter_app.cli.commands import card_lists
from counter_app.cli.commands.cases import CaseNumber
from counter_app.cli.context import Session
from counter_app.cli.inputs import read_optional_day
from counter_app.registration.operations import normalise_case_number

app = typer.Typer(help="Keep the promise of the member card.", no_args_is_help=True)

On = Annotated[str | None, typer.Option(metavar="DATE", help="Day to look from; today unless given.")]
Receiver = Annotated[str | None, typer.Option(help="Who takes it, if not the member.")]
Relation = Annotated[str | None, typer.Option(help="The receiver's relation to the member.")]


@command(app, "due")
def due(session: Session, *, on: On = None) -> Answer:
    """Show cards that are late, due today or due soon."""
    day = read_optional_day(on, "on") or session.today()
    cards = [card_document(one.card) | {"urgency": one.urgency} for one in session.read(cards_due, day)]
    return Answer({"on": day, "cards": cards})


@command(app, "board")
def board(
    session: Session,
    text: Annotated[
        str, typer.Argument(metavar="TEXT", help="Only cards with this in case number, member number or name.")
    ] = "",
    *,
    on: On = None,
) -> Answer:
    """Show all cards that are not in their members' hands, by what is to be done."""
    day = read_optional_day(on, "on") or session.today()
    found = session.read(card_board, day, text)
    sections = {
        "number_due": found.number_due,
        "late": found.late,
        "due_today": found.today,
        "due_soon": found.soon,
        "ready": found.ready,
        "sent": found.sent,
        "returned": found.returned,
    }
    counts = {f"{name}_count": len(rows) for name, rows in sections.items()}
    document = {"on": day, **counts, "more": found.more}
    numbers = {name: [one.card.case_number for one in rows] for name, rows in sections.items()}
    return Answer(
        document | numbers | {"cards": [board_document(one) for one in found.cards]},
        shown=document | {"cards": [board_row(one) for one in found.cards]},
    )


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
    return card_answer(session.run(enter_member_number, normalise_case_number(case), kpj))


@command(app, "ready")
def ready(session: Session, case: CaseNumber) -> Answer:
    """The card lies ready for collection."""
    return card_answer(session.run(card_ready, normalise_case_number(case)))


@command(app, "send")
def send(
    session: Session,
    case: CaseNumber,
    *,
    mode: Annotated[DeliveryMode, typer.Option("--by", help="How it goes.")],
    reference: Annotated[str | None, typer.Option(metavar="TEXT", help="Number of the post.")] = None,
) -> Answer:
    """The card is sent, from the office or again after it came back."""
    return card_answer(session.run(send_card, normalise_case_number(case), mode, reference))


@command(app, "arrived")
def arrived(session: Session, case: CaseNumber, *, receiver: Receiver = None, relation: Relation = None) -> Answer:
    """A card that was sent is in its member's hands."""
    return card_answer(session.run(card_arrived, normalise_case_number(case), receiver, relation))


@command(app, "returned")
def returned(
    session: Session,
    case: CaseNumber,
    *,
    reason: Annotated[ReturnReason, typer.Option(help="Why it came back.")],
) -> Answer:
    """A card that was sent came back and lies ready again."""
    return card_answer(session.run(card_returned, normalise_case_number(case), reason))


@command(app, "late")
def late(
    session: Session,
    case: CaseNumber,
    *,
    reason: Annotated[LateReason, typer.Option(help="Why the promise is not kept.")],
    note: Annotated[str | None, typer.Option(metavar="TEXT", help="What else there is to say.")] = None,
) -> Answer:
    """Note why a card is late."""
    return card_answer(session.run(note_late_reason, normalise_case_number(case), reason, note))


@command(app, "sign")
def sign(
    session: Session,
    case: CaseNumber,
    *,
    counter: Annotated[int, typer.Option(help="Number of the counter.")],
    receiver: Receiver = None,
    relation: Relation = None,
) -> Answer:
    """Ask for a signature on the screen that faces the applicant."""
    number = normalise_case_number(case)
    session.run(ask_signature, counter, number, receiver, relation)
    return card_answer(session.read(find_card, number), {"counter": counter})


@command(app, "hand-over")
def hand(
    session: Session,
    case: CaseNumber,
    *,
    receiver: Receiver = None,
    relation: Relation = None,
    mode: Annotated[
        DeliveryMode, typer.Option("--by", metavar="|".join(BY_HAND), help="To whom it is given by hand.")
    ] = DeliveryMode.PICKUP,
    signed_at: Annotated[
        int | None, typer.Option(metavar="COUNTER", help="Counter on whose screen the receiver signed.")
    ] = None,
) -> Answer:
    """Give the card to the member or to a named receiver."""
    done = session.run(hand_over, normalise_case_number(case), receiver, relation, mode=mode, drawn_at=signed_at)
    printed = session.print_papers(f"case print {done.card.case_number} card_handover", done.slip)
    return card_answer(done.card, {"papers": printed.papers}, printed.failure)


app.add_typer(card_lists.app)
