"""Document receipt, payment code and card handover."""

from __future__ import annotations

from counter_app.cards.labels import DELIVERY_LABELS
from counter_app.cards.operations import signature_of
from counter_app.printing.collect.header import local, paper_header, subject
from counter_app.printing.collect.money import dues_period
from counter_app.printing.content import CardHandover, DocumentReceipt, DocumentRow, PaymentCodeSlip
from counter_app.printing.sources import PrintWork
from counter_app.printing.texts import PERISAI_PLACES
from counter_app.registration.case import Channel
from counter_app.registration.documents import ITEM_LABELS
from counter_app.shared.papers import Paper


def document_receipt(work: PrintWork, paper: Paper) -> DocumentReceipt:
    case = work.cases.by_id(subject(paper.case))
    documents = work.cases.documents(case.id)
    return DocumentReceipt(
        header=paper_header(work, paper),
        applicant_name=case.form.full_name,
        rows=tuple(
            DocumentRow(ITEM_LABELS[one.item].id, one.status.value, one.original_seen, one.note) for one in documents
        ),
        returned=tuple(f"{ITEM_LABELS[one.item].id} (asli)" for one in documents if one.original_seen),
    )


def payment_code_slip(work: PrintWork, paper: Paper) -> PaymentCodeSlip:
    case = work.cases.by_id(subject(paper.case))
    quote = work.cases.quote(subject(paper.quote))
    code = next(one for one in reversed(work.payment_codes.of_case(case.id)) if one.issued_at <= paper.issued_at)
    return PaymentCodeSlip(
        header=paper_header(work, paper),
        applicant_name=case.form.full_name,
        code=code.code,
        amount=code.amount,
        period=dues_period(quote.quote),
        expires_at=local(work, code.expires_at),
        where_to_pay=PERISAI_PLACES if case.channel is Channel.PERISAI else work.branch.payment_places,
        issuer=code.issuer.value,
        internal_reference=case.number,
    )


def card_handover(work: PrintWork, paper: Paper) -> CardHandover:
    """Raises `Unavailable` when there is a signature and this PC has not the key to it."""
    case = work.cases.by_id(subject(paper.case))
    card = work.cards.of_case(case.id)
    if card is None or card.handed_over_at is None:
        raise LookupError("a handover slip without a handover")
    drawn = signature_of(work, case.id)
    return CardHandover(
        header=paper_header(work, paper),
        member_name=case.form.full_name,
        kpj=card.kpj or "",
        receiver_name=card.receiver or case.form.full_name,
        relation=card.relation or "peserta sendiri",
        handed_over_on=local(work, card.handed_over_at).date(),
        delivery="" if card.delivery is None else DELIVERY_LABELS[card.delivery].id,
        signature=() if drawn is None else drawn.strokes,
    )
