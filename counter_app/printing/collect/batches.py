"""The papers of a batch, from the office's records."""

from __future__ import annotations

from datetime import date

from counter_app.channels.agents import Agent
from counter_app.channels.batch_intake import sees_batch
from counter_app.channels.batch_labels import BATCH_KIND_LABELS
from counter_app.channels.batch_model import Batch, BatchKind
from counter_app.channels.batch_ports import Bill, ListLine
from counter_app.dues.model import Segment
from counter_app.payments.totals import PaymentMode, TotalCode
from counter_app.printing.collect.header import local, paper_header
from counter_app.printing.content import BatchCodeSlip, BatchDuesList, BatchPaymentProof, BatchReceipt, CardList
from counter_app.printing.content.batches import BatchFacts, CardListLine, DuesListLine, ReceiptLine
from counter_app.printing.formats import format_day_short, format_month_short
from counter_app.printing.sources import PrintWork
from counter_app.printing.texts import LEGAL_FOOTERS, PERISAI_PLACES, SHORT_ITEMS
from counter_app.registration.case import CaseState
from counter_app.registration.documents import ITEM_LABELS, DocumentItem
from counter_app.shared.errors import ErrorCode, OfficeError
from counter_app.shared.ids import mask_nik
from counter_app.shared.papers import Paper

ERASED_NAME = "(data dihapus)"
_BANKS = "bank atau tempat pembayaran mitra"


def batch_receipt(work: PrintWork, paper: Paper) -> BatchReceipt:
    batch, _ = _of_paper(work, paper)
    rows = [one for one in work.batches.rows(batch.id) if one.valid and one.state is not CaseState.CANCELLED]
    return BatchReceipt(
        header=paper_header(work, paper),
        facts=_facts(work, batch, len(rows)),
        giver=_signer(work, batch),
        rows=tuple(
            ReceiptLine(
                one.line,
                one.full_name,
                mask_nik(one.nik) if one.nik else "",
                one.case_number or "",
                tuple(ITEM_LABELS[DocumentItem(item)].id for item in one.missing),
                tuple(SHORT_ITEMS[item] for item in SHORT_ITEMS if item.value in one.received),
            )
            for one in rows
        ),
    )


def batch_dues(work: PrintWork, paper: Paper) -> BatchDuesList:
    batch, bill = _bill_of(work, paper)
    lines = work.batches.bill_lines(bill.id)
    segments = sorted({one.segment for one in lines}, key=list(Segment).index)
    return BatchDuesList(
        header=paper_header(work, paper),
        facts=_facts(work, batch, len(lines)),
        rows=_dues_lines(lines),
        each=bill.payment is PaymentMode.EACH,
        legal_footers=tuple(LEGAL_FOOTERS[one] for one in segments),
    )


def batch_code(work: PrintWork, paper: Paper) -> BatchCodeSlip:
    batch, bill = _bill_of(work, paper)
    total = _total_of(bill)
    return BatchCodeSlip(
        header=paper_header(work, paper),
        payer_name=_bringer(work, batch),
        members=len(work.batches.bill_lines(bill.id)),
        code=total.code,
        amount=total.amount,
        expires_at=local(work, total.expires_at),
        where_to_pay=PERISAI_PLACES if batch.kind is BatchKind.PERISAI else work.branch.payment_places,
        issuer=total.issuer.value,
        internal_reference=batch.number,
    )


def batch_payment(work: PrintWork, paper: Paper) -> BatchPaymentProof:
    batch, bill = _bill_of(work, paper)
    total = _total_of(bill)
    if total.paid_at is None or total.reference is None:
        raise LookupError("a proof of payment without a payment")
    lines = work.batches.bill_lines(bill.id)
    return BatchPaymentProof(
        header=paper_header(work, paper),
        facts=_facts(work, batch, len(lines)),
        payer_name=_bringer(work, batch),
        code=total.code,
        reference=total.reference,
        paid_at=local(work, total.paid_at),
        through=PERISAI_PLACES[0] if batch.kind is BatchKind.PERISAI else _BANKS,
        rows=_dues_lines(lines),
    )


def card_list(work: PrintWork, paper: Paper) -> CardList:
    batch, _ = _of_paper(work, paper)
    lines = work.batches.card_lines(paper.id)
    return CardList(
        header=paper_header(work, paper),
        facts=_facts(work, batch, len(lines)),
        taker=_signer(work, batch),
        taken_on=local(work, paper.issued_at).date(),
        rows=tuple(CardListLine(one.line, one.full_name, one.kpj) for one in lines),
    )


def _of_paper(work: PrintWork, paper: Paper) -> tuple[Batch, Bill | None]:
    batch, bill = work.batches.of_paper(paper)
    if not sees_batch(work, batch):
        raise OfficeError(ErrorCode.NO_SUCH_PAPER, field="paper")
    return batch, bill


def _bill_of(work: PrintWork, paper: Paper) -> tuple[Batch, Bill]:
    batch, bill = _of_paper(work, paper)
    if bill is None:
        raise LookupError("a paper of money without its bill")
    return batch, bill


def _total_of(bill: Bill) -> TotalCode:
    if bill.total is None:
        raise LookupError("a paper of a total without its code")
    return bill.total


def _facts(work: PrintWork, batch: Batch, people: int) -> BatchFacts:
    found: list[tuple[str, str]] = [("Daftar kolektif", batch.number)]
    agent = None if batch.agent is None else work.agents.find(batch.agent)
    if agent is None:
        found.append((BATCH_KIND_LABELS[batch.kind].id, _bringer(work, batch)))
    else:
        found.append((BATCH_KIND_LABELS[batch.kind].id, agent.full_name or ERASED_NAME))
        found.append(("Wadah PERISAI", agent.agency.name))
        found.append(("Surat tugas", _letter(agent, batch)))
    if batch.ticket is not None:
        found.append(("Karcis", work.tickets.by_id(batch.ticket).number))
    found.append(("Jumlah orang", str(people)))
    return tuple(found)


def _letter(agent: Agent, batch: Batch) -> str:
    letter = next(one for one in agent.letters if one.id == batch.letter)
    span = f"{format_day_short(letter.valid_from)} sampai {format_day_short(letter.valid_until)}"
    return span if agent.erased else f"{letter.number}, berlaku {span}"


def _bringer(work: PrintWork, batch: Batch) -> str:
    if batch.agent is not None:
        agent = work.agents.find(batch.agent)
        return ERASED_NAME if agent is None or agent.erased else agent.full_name
    if batch.kind is BatchKind.SPO:
        return BATCH_KIND_LABELS[batch.kind].id
    sponsor = work.sponsors.find(batch.sponsor or 0)
    return ERASED_NAME if sponsor is None or sponsor.erased else sponsor.name


def _signer(work: PrintWork, batch: Batch) -> str:
    """The agent or payer by name; of a partner bank whoever comes writes the own name."""
    return "" if batch.kind is BatchKind.SPO else _bringer(work, batch)


def _dues_lines(lines: tuple[ListLine, ...]) -> tuple[DuesListLine, ...]:
    return tuple(
        DuesListLine(one.line, one.full_name, one.case_number, _period(one), one.code, one.amount) for one in lines
    )


def _period(line: ListLine) -> str:
    """`Nov 2026–Jan 2027`, short enough for one line of a list."""
    if not line.first_month:
        return ""
    first, last = (format_month_short(_first_day(month)) for month in (line.first_month, line.last_month))
    return first if first == last else f"{first}–{last}"


def _first_day(month: str) -> date:
    return date.fromisoformat(f"{month}-01")
