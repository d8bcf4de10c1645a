"""`code` and `payment`: checking codes and recording money."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from counter_app.cli.answer import Answer, Document
from counter_app.cli.case_view import code_document
from counter_app.cli.command import command
from counter_app.cli.context import Session
from counter_app.cli.inputs import read_moment
from counter_app.payments.operations import AlreadyRecorded, find_code, record_payment
from counter_app.shared.errors import ErrorCode, OfficeError
from counter_app.shared.ids import READABLE, VERIFICATION_LENGTH, normalise_code
from counter_app.shared.labels import Label
from counter_app.shared.money import parse_rupiah
from counter_app.shared.papers import Paper

if TYPE_CHECKING:
    from counter_app.storage.unit_of_work import SqlWork

app = typer.Typer(help="Check payment codes and verification codes of papers.", no_args_is_help=True)
payment_app = typer.Typer(help="Record payments.", no_args_is_help=True)


@command(app, "check")
def check(session: Session, code: Annotated[str, typer.Argument(metavar="CODE", help="The code as typed.")]) -> Answer:
    """Check a payment code, or say which paper a verification code proves."""
    if _may_be_verification(code):
        papers = session.read(lambda work: work.papers.by_verification(normalise_code(code)))
        if papers:
            proven = Label("Kertas ini terbit di sini.", "This paper was issued here.")
            return Answer({"code": normalise_code(code), "papers": [_proof(one) for one in papers]}, proven)
        if not normalise_code(code).isdigit():
            raise OfficeError(ErrorCode.NO_SUCH_PAPER, field="code")

    def look(work: SqlWork) -> Document:
        found = find_code(work, code)
        return {"case": work.cases.number_of(found.case), **code_document(work, found)}

    return Answer(session.read(look), Label("Kode bayar ini terbit di sini.", "This payment code was issued here."))


def _may_be_verification(text: str) -> bool:
    code = normalise_code(text)
    return len(code) == VERIFICATION_LENGTH and all(one in READABLE for one in code)


def _proof(paper: Paper) -> Document:
    """What a paper's code proves, without personal data."""
    return {"kind": paper.kind, "number": paper.number, "day": paper.business_day}


@command(payment_app, "record")
def record(
    session: Session,
    *,
    code: Annotated[str, typer.Option(metavar="CODE", help="The payment code.")],
    amount: Annotated[str, typer.Option(metavar="RP", help="Amount paid, as 36800 or 36.800.")],
    at: Annotated[str, typer.Option(metavar="ISO8601", help="When it was paid; branch time without an offset.")],
    reference: Annotated[str, typer.Option(metavar="TEXT", help="The bank's reference.")],
) -> Answer:
    """Record one payment by hand."""
    rupiah = parse_rupiah(amount, "amount")
    paid_at = session.in_branch(read_moment(at, "at"))
    done = session.run(record_payment, code, rupiah, paid_at, reference)
    already = isinstance(done, AlreadyRecorded)
    case = session.read(lambda work: work.cases.by_id(done.code.case))
    document: Document = {
        "matched": 0 if already else 1,
        "already": 1 if already else 0,
        "unmatched": (),
        "amount_differs": (),
        "case": case.number,
        "state": case.state,
        "code": done.code.code,
        "amount": done.payment.amount,
        "paid_at": done.payment.paid_at,
        "reference": done.payment.reference,
    }
    shown = {key: document[key] for key in ("case", "state", "code", "amount", "paid_at", "reference")}
    if already:
        return Answer(document, Label("Sudah tercatat sebelumnya.", "Recorded before; nothing changed."), shown)
    return Answer(document, Label("Pembayaran {amount} dicatat.", "Payment of {amount} recorded."), shown)
