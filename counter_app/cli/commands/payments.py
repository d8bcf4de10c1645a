"""`code` and `payment record`: codes and the money that comes in for them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from counter_app.cli.answer import Answer, Document
from counter_app.cli.command import command
from counter_app.cli.commands.batches import pay_total
from counter_app.cli.context import Session
from counter_app.cli.inputs import read_moment
from counter_app.cli.payment_view import code_document, payment_document
from counter_app.payments.model import PaymentCode
from counter_app.payments.operations import (
    AlreadyRecorded,
    PaymentRecorded,
    find_code,
    record_payment,
    reissue_code,
    void_code,
)
from counter_app.payments.totals import find_total
from counter_app.shared.errors import ErrorCode, OfficeError
from counter_app.shared.ids import READABLE, VERIFICATION_LENGTH, normalise_code
from counter_app.shared.labels import Label
from counter_app.shared.money import parse_rupiah
from counter_app.shared.papers import Paper

if TYPE_CHECKING:
    from counter_app.storage.unit_of_work import SqlWork

app = typer.Typer(help="Check payment codes and verification codes of papers.", no_args_is_help=True)
payment_app = typer.Typer(help="Record payments.", no_args_is_help=True)

CodeText = Annotated[str, typer.Argument(metavar="CODE", help="The code as typed.")]
Reason = Annotated[str | None, typer.Option(help="Why, in a few words.")]
CoreCode = Annotated[
    str | None, typer.Option(metavar="CODE", help="The payment code, where the core system issued it.")
]
CoreCodeAgain = Annotated[
    str | None, typer.Option(metavar="CODE", help="The same code once more, when it was typed and not scanned.")
]


@command(app, "check")
def check(session: Session, code: CodeText) -> Answer:
    """Check a payment code, or say which paper a verification code proves."""
    if _may_be_verification(code):
        papers = session.read(lambda work: work.papers.by_verification(normalise_code(code)))
        if papers:
            proven = Label("Kertas ini terbit di sini.", "This paper was issued here.")
            return Answer({"code": normalise_code(code), "papers": [_proof(one) for one in papers]}, proven)
        if not normalise_code(code).isdigit():
            raise OfficeError(ErrorCode.NO_SUCH_PAPER, field="code")

    told = session.read(lambda work: _code_of_case(work, find_code(work, code)))
    return Answer(told, Label("Kode bayar ini terbit di sini.", "This payment code was issued here."))


def _may_be_verification(text: str) -> bool:
    code = normalise_code(text)
    return len(code) == VERIFICATION_LENGTH and all(one in READABLE for one in code)


def _proof(paper: Paper) -> Document:
    """What a paper's code proves, without personal data."""
    return {"kind": paper.kind, "number": paper.number, "day": paper.business_day}


@command(app, "void")
def void(session: Session, code: CodeText, *, reason: Reason = None) -> Answer:
    """Void a payment code that must not be paid any more; its case waits for a new one."""
    ended = session.run(void_code, code, reason)
    headline = Label("Kode {code} dibatalkan.", "Code {code} is void.")
    return Answer(session.read(_code_of_case, ended), headline)


@command(app, "reissue")
def reissue(
    session: Session,
    code: Annotated[str, typer.Argument(metavar="CODE", help="The code to replace, or the number of its case.")],
    *,
    reason: Reason = None,
    core_code: CoreCode = None,
    core_code_again: CoreCodeAgain = None,
) -> Answer:
    """Give a case a new code instead of this one, for what is still to be paid."""
    done = session.run(reissue_code, code, reason, core_code, core_code_again)
    printed = session.print_papers(f"case print {done.case.number}", done.slip)
    told = session.read(_code_of_case, done.code) | {"replaces": done.replaced.code, "papers": printed.papers}
    headline = Label("Kode baru kasus {case}: {code}.", "New code of case {case}: {code}.")
    return Answer(told, headline, failure=printed.failure)


def _code_of_case(work: SqlWork, code: PaymentCode) -> Document:
    return {"case": work.cases.number_of(code.case), **code_document(work, code)}


@command(payment_app, "record")
def record(
    session: Session,
    *,
    code: Annotated[str, typer.Option(metavar="CODE", help="The payment code.")],
    amount: Annotated[str, typer.Option(metavar="RP", help="Amount paid, as 36800 or 36.800.")],
    at: Annotated[str, typer.Option(metavar="ISO8601", help="When it was paid; branch time without an offset.")],
    reference: Annotated[str, typer.Option(metavar="TEXT", help="The bank's reference.")],
    reason: Annotated[
        str | None, typer.Option(help="Why another amount than the one owed is taken; not needed for the right one.")
    ] = None,
) -> Answer:
    """Record one payment by hand, with its receipt."""
    rupiah = parse_rupiah(amount, "amount")
    paid_at = session.in_branch(read_moment(at, "at"))
    if session.read(find_total, code) is not None:
        return pay_total(session, code, rupiah, paid_at, reference)
    done = session.run(record_payment, code, rupiah, paid_at, reference, difference_reason=reason)
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
        **payment_document(done.payment),
    }
    shown = {key: document[key] for key in ("case", "state", "code", "amount", "paid_at", "reference")}
    if isinstance(done, AlreadyRecorded):
        return Answer(document, Label("Sudah tercatat sebelumnya.", "Recorded before; nothing changed."), shown)
    printed = session.print_papers(f"case print {case.number}", done.receipt)
    more: Document = {"rest": done.rest, "credit": done.credit, "papers": printed.papers}
    return Answer(document | more, _recorded(done), shown | more, failure=printed.failure)


def _recorded(done: PaymentRecorded) -> Label:
    if done.rest:
        return Label(
            "Pembayaran {amount} dicatat; masih kurang {rest}.", "Payment of {amount} recorded; {rest} is still owed."
        )
    if done.credit:
        return Label(
            "Pembayaran {amount} dicatat; lebih {credit}.", "Payment of {amount} recorded; {credit} is too much."
        )
    return Label("Pembayaran {amount} dicatat.", "Payment of {amount} recorded.")
