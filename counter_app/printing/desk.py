"""The print desk: an issued paper, from the office's records to a printed page."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import assert_never, cast

from counter_app.printing import forms
from counter_app.printing.content import (
    CardHandover,
    ClosingReport,
    CountedAmount,
    CounterFigures,
    DocumentReceipt,
    DocumentRow,
    DuesLine,
    DuesMonth,
    DuesNotification,
    PaperContent,
    PaperHeader,
    PaperRange,
    PaymentCodeSlip,
    RollWidth,
    ServiceFigures,
    SurveySummary,
    TicketSlip,
)
from counter_app.printing.folder import paper_file_name
from counter_app.printing.formats import format_month
from counter_app.printing.ports import PaperPrinter
from counter_app.printing.render import render
from counter_app.printing.sources import PrintWork
from counter_app.printing.texts import (
    BENEFITS,
    LEGAL_FOOTER,
    PAPER_KINDS,
    PRIORITY_LABELS,
    PROGRAMME_NAMES,
    SEGMENT_NAMES,
)
from counter_app.registration.checklists import checklist
from counter_app.registration.documents import ITEM_LABELS
from counter_app.reporting.operations import read_figures
from counter_app.shared.ids import survey_code
from counter_app.shared.papers import Paper, PaperKind
from counter_app.staff.model import SYSTEM, Role


class PrintDesk:
    """Collects what a paper says, renders it and hands it to a printer."""

    def __init__(self, printer: PaperPrinter) -> None:
        self._printer = printer

    def content(self, work: PrintWork, paper: int) -> tuple[Paper, PaperContent]:
        """What an issued paper says, by its id. A paper printed before says that it is a copy."""
        issued = work.papers.by_id(paper)
        return issued, _content(work, issued)

    def draw(self, content: PaperContent) -> bytes:
        """The PDF, without printing it."""
        return render(content)

    def print(self, paper: Paper, content: PaperContent) -> str:
        """Render and print. Returns where it went; raises `Unavailable` when it did not come out."""
        name = paper.number if paper.kind is not PaperKind.TICKET_SLIP else f"{_day(paper)}-{paper.number}"
        return self._printer.print(paper_file_name(name, paper.prints), render(content))


def _day(paper: Paper) -> str:
    return f"{paper.kind.series}-{paper.business_day:%y%m%d}"


def _content(work: PrintWork, paper: Paper) -> PaperContent:
    match paper.kind:
        case PaperKind.TICKET_SLIP:
            return _ticket_slip(work, paper)
        case PaperKind.FORM_1A:
            return forms.filled_form(work, _header(work, paper), _id(paper.case))
        case PaperKind.DUES_NOTIFICATION:
            return _dues_notification(work, paper)
        case PaperKind.DOCUMENT_RECEIPT:
            return _document_receipt(work, paper)
        case PaperKind.PAYMENT_CODE_SLIP:
            return _payment_code_slip(work, paper)
        case PaperKind.CARD_HANDOVER:
            return _card_handover(work, paper)
        case PaperKind.CLOSING_REPORT:
            return _closing_report(work, paper)
        case _:
            assert_never(paper.kind)


def _id(identity: int | None) -> int:
    if identity is None:
        raise LookupError("a paper without its subject")
    return identity


def _header(work: PrintWork, paper: Paper) -> PaperHeader:
    officer = work.officers.by_id(paper.officer)
    session = work.counters.session_of(officer.id)
    return PaperHeader(
        branch_name=work.branch.branch_name,
        branch_code=work.branch_code,
        branch_address=work.branch.branch_address,
        branch_phone=work.branch.branch_phone,
        paper_number=paper.number,
        verification=paper.verification,
        case_number=None if paper.case is None else work.cases.number_of(paper.case),
        officer_name="" if officer.id == SYSTEM.id else officer.full_name,
        counter=None if session is None or officer.role is Role.SYSTEM else session.counter,
        issued_at=_local(work, paper.issued_at),
        zone_label=work.branch.zone.value,
        copy_number=paper.prints,
        training=work.training,
    )


def _local(work: PrintWork, moment: datetime) -> datetime:
    return moment.astimezone(work.branch.zone.tzinfo)


def _ticket_slip(work: PrintWork, paper: Paper) -> TicketSlip:
    ticket = work.tickets.by_id(_id(paper.ticket))
    promise = work.tickets.promise(ticket.id)
    service = work.counters.service(ticket.letter)
    return TicketSlip(
        header=_header(work, paper),
        number=ticket.number,
        service_name="" if service is None else service.name_id,
        priority=None if ticket.priority is None else PRIORITY_LABELS[ticket.priority],
        ahead=promise.ahead,
        wait_low_min=promise.p50_s // 60,
        wait_high_min=-(-promise.p90_s // 60),
        survey_code=survey_code(work.key, ticket.id),
        checklist=tuple(one.id for one in checklist(ticket.letter, work.branch)),
        roll=cast("RollWidth", work.branch.roll_width_mm),
    )


def _dues_notification(work: PrintWork, paper: Paper) -> DuesNotification:
    case = work.cases.by_id(_id(paper.case))
    quote = work.cases.quote(_id(paper.quote)).quote
    request = quote.request
    return DuesNotification(
        header=_header(work, paper),
        applicant_name=case.form.full_name,
        nik=case.form.nik,
        segment=SEGMENT_NAMES[request.segment],
        programmes=tuple(PROGRAMME_NAMES[one] for one in PROGRAMME_NAMES if one in request.programmes),
        dues_base=quote.base,
        income=request.monthly_income,
        bracket_from=None,
        bracket_to=None,
        months=tuple(
            DuesMonth(
                month.month.first_day,
                tuple(DuesLine(one.programme.value, one.normal, one.amount, one.basis) for one in month.lines),
            )
            for month in quote.months
        ),
        due_date=None,
        legal_footer=LEGAL_FOOTER,
        benefits=tuple(BENEFITS[one] for one in BENEFITS if one in request.programmes),
    )


def _document_receipt(work: PrintWork, paper: Paper) -> DocumentReceipt:
    case = work.cases.by_id(_id(paper.case))
    documents = work.cases.documents(case.id)
    return DocumentReceipt(
        header=_header(work, paper),
        applicant_name=case.form.full_name,
        rows=tuple(
            DocumentRow(ITEM_LABELS[one.item].id, one.status.value, one.original_seen, one.note) for one in documents
        ),
        returned=tuple(f"{ITEM_LABELS[one.item].id} (asli)" for one in documents if one.original_seen),
    )


def _payment_code_slip(work: PrintWork, paper: Paper) -> PaymentCodeSlip:
    case = work.cases.by_id(_id(paper.case))
    quote = work.cases.quote(_id(paper.quote))
    code = next(one for one in reversed(work.payment_codes.of_case(case.id)) if one.issued_at <= paper.issued_at)
    months = quote.quote.months
    first, last = (format_month(month.month.first_day) for month in (months[0], months[-1]))
    return PaymentCodeSlip(
        header=_header(work, paper),
        applicant_name=case.form.full_name,
        code=code.code,
        amount=code.amount,
        period=first if first == last else f"{first} sampai {last} ({len(months)} bulan)",
        expires_at=_local(work, code.expires_at),
        where_to_pay=work.branch.payment_places,
        issuer=code.issuer.value,
        internal_reference=case.number,
    )


def _card_handover(work: PrintWork, paper: Paper) -> CardHandover:
    case = work.cases.by_id(_id(paper.case))
    card = work.cards.of_case(case.id)
    if card is None or card.handed_over_at is None:
        raise LookupError("a handover slip without a handover")
    return CardHandover(
        header=_header(work, paper),
        member_name=case.form.full_name,
        kpj=card.kpj or "",
        receiver_name=card.receiver or case.form.full_name,
        relation=card.relation or "peserta sendiri",
        handed_over_on=_local(work, card.handed_over_at).date(),
    )


def _closing_report(work: PrintWork, paper: Paper) -> ClosingReport:
    figures = read_figures(work.reports.closing_of(paper.id))
    header = _header(work, paper)
    return ClosingReport(
        header=replace(header, counter=None),
        day=figures.day,
        services=tuple(
            ServiceFigures(
                f"{one.letter}  {one.name}",
                one.issued,
                one.finished,
                one.no_show,
                one.cancelled,
                one.expired,
                one.carried,
            )
            for one in figures.services
        ),
        counters=tuple(
            CounterFigures(
                one.counter,
                one.officer,
                _local(work, one.opened_at),
                None if one.closed_at is None else _local(work, one.closed_at),
                one.called,
                one.finished,
                one.average_s,
            )
            for one in figures.sessions
        ),
        dues_notified=CountedAmount(figures.dues_notified.count, figures.dues_notified.amount),
        codes_issued=CountedAmount(figures.codes_issued.count, figures.codes_issued.amount),
        payments=CountedAmount(figures.payments.count, figures.payments.amount),
        papers=tuple(
            PaperRange(PAPER_KINDS[PaperKind(one.kind)], one.first, one.last, one.count, one.gapless)
            for one in figures.papers
        ),
        survey=SurveySummary(figures.respondents, figures.index, figures.grade),
        chain_position=figures.chain_position,
        chain_hash=figures.chain_hash,
        supervisor_name=header.officer_name,
    )
