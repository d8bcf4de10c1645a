"""`payment reverse|decide|receipt|list|standing`: what follows a payment."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated

import typer

from counter_app.cli.answer import Answer, Document
from counter_app.cli.command import command
from counter_app.cli.commands.cases import CaseNumber
from counter_app.cli.commands.payments import Reason
from counter_app.cli.context import Session
from counter_app.cli.inputs import read_optional_day
from counter_app.cli.payment_view import (
    board_document,
    payment_document,
    reversal_document,
    shown_standing,
    standing_document,
)
from counter_app.payments.operations import (
    ReversalDecided,
    ask_reversal,
    ask_total_reversal,
    decide_reversal,
    decide_total_reversal,
    find_payment,
    issue_payment_receipt,
    payments_board,
    standing,
)
from counter_app.payments.standing import ADVICE_LABELS
from counter_app.registration.operations import find_case, normalise_case_number
from counter_app.shared.labels import Label

app = typer.Typer()

PaymentId = Annotated[
    int, typer.Argument(metavar="PAYMENT", min=1, help="Number of the payment, as `payment list` tells it.")
]

WholeTotal = Annotated[bool, typer.Option("--whole-list", help="All payments of the list's code, not only this one.")]


@command(app, "reverse")
def reverse(session: Session, payment: PaymentId, *, reason: Reason = None, whole_list: WholeTotal = False) -> Answer:
    """Ask that a payment be taken back; a second person decides."""
    if whole_list:
        all_asked = session.run(ask_total_reversal, payment, reason)
        counted: Document = {"payments": len(all_asked), "asked_at": all_asked[0].asked_at}
        return Answer(
            counted | {"reason": all_asked[0].reason},
            Label(
                "Pembatalan {payments} pembayaran satu daftar diminta; orang kedua memutuskannya.",
                "The reversal of {payments} payments of one list is asked for; a second person decides.",
            ),
        )
    asked = session.run(ask_reversal, payment, reason)
    told = payment_document(session.read(find_payment, payment)) | {"asked_at": asked.asked_at, "reason": asked.reason}
    headline = Label(
        "Pembatalan pembayaran {payment} diminta; orang kedua memutuskannya dengan: counter-app payment decide.",
        "The reversal of payment {payment} is asked for; a second person decides by: counter-app payment decide.",
    )
    return Answer(told, headline)


@command(app, "decide")
def decide(
    session: Session,
    payment: PaymentId,
    *,
    approve: Annotated[bool, typer.Option("--approve/--refuse", help="Take the payment back, or leave it.")],
    reason: Reason = None,
    whole_list: WholeTotal = False,
) -> Answer:
    """Decide, as a supervisor who did not ask for it, whether a payment is taken back."""
    if whole_list:
        return _decided_all(session.run(decide_total_reversal, payment, approve, reason))
    done = session.run(decide_reversal, payment, approve, reason)
    told: Document = {
        "case": done.case_number,
        "state": session.read(find_case, done.case_number).state,
        "approved": done.reversal.approved,
        "owed_again": done.owed_again,
        **session.read(reversal_document, done.payment, done.reversal),
    }
    if not approve:
        return Answer(told, Label("Pembatalan ditolak; pembayaran tetap.", "Reversal refused; the payment stands."))
    if done.owed_again:
        headline = Label(
            "Pembayaran dibatalkan; kasus {case} harus dibayar lagi.",
            "Payment reversed; case {case} is owed for again.",
        )
        return Answer(told, headline)
    return Answer(told, Label("Pembayaran dibatalkan.", "Payment reversed."))


def _decided_all(done: Sequence[ReversalDecided]) -> Answer:
    approved = done[0].reversal.approved
    told: Document = {
        "payments": len(done),
        "approved": approved,
        "owed_again": sum(one.owed_again for one in done),
    }
    if approved:
        return Answer(told, Label("{payments} pembayaran dibatalkan.", "{payments} payments reversed."))
    return Answer(
        told,
        Label("{payments} pembatalan ditolak; pembayaran tetap.", "{payments} reversals refused; the payments stand."),
    )


@command(app, "receipt")
def receipt(session: Session, payment: PaymentId) -> Answer:
    """Issue the receipt of a payment that has none yet, or print it again."""
    paper = session.run(issue_payment_receipt, payment)
    printed = session.print_papers(f"payment receipt {payment}", paper)
    return Answer({"payment": payment, "papers": printed.papers}, failure=printed.failure)


@command(app, "list")
def list_payments(
    session: Session,
    text: Annotated[
        str, typer.Argument(metavar="TEXT", help="Part of a code, case number, reference or name; all unless given.")
    ] = "",
    *,
    on: Annotated[str | None, typer.Option(metavar="DATE", help="Day of the payments; today unless given.")] = None,
) -> Answer:
    """List who has to pay, who paid, what does not add up, and which reversals wait for a decision."""
    board = session.read(payments_board, text, read_optional_day(on, "on"))
    return Answer(board_document(board))


@command(app, "standing")
def dues_standing(
    session: Session,
    case: CaseNumber,
    *,
    on: Annotated[str | None, typer.Option(metavar="DATE", help="Day to look from; today unless given.")] = None,
    jht_claimed: Annotated[bool, typer.Option("--jht-claimed", help="The old-age savings were claimed.")] = False,
) -> Answer:
    """Tell first and next dues month, due date, arrears and lapse, by what was paid here."""
    number = normalise_case_number(case)
    told = session.read(standing, number, read_optional_day(on, "on"), jht_claimed=jht_claimed)
    return Answer(standing_document(told), ADVICE_LABELS[told.advice], shown_standing(told))
