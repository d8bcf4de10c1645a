"""The print desk: an issued paper, from the office's records to a printed page."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from counter_app.dues.model import Segment
from counter_app.printing.blank_form import BranchHead, blank_form
from counter_app.printing.collect.batches import batch_code, batch_dues, batch_payment, batch_receipt, card_list
from counter_app.printing.collect.closing import closing_report
from counter_app.printing.collect.dues import dues_notification
from counter_app.printing.collect.exchange import exchange_key_page
from counter_app.printing.collect.form import filled_form
from counter_app.printing.collect.handed_over import card_handover, document_receipt, payment_code_slip
from counter_app.printing.collect.money import payment_receipt
from counter_app.printing.collect.privacy import consent_record, erasure_certificate, my_data
from counter_app.printing.collect.slips import booking_slip, missing_documents_slip, ticket_slip
from counter_app.printing.content import PaperContent
from counter_app.printing.folder import paper_file_name
from counter_app.printing.pages.blank_form import render as render_blank
from counter_app.printing.ports import PaperPrinter
from counter_app.printing.render import render
from counter_app.printing.sources import PrintWork
from counter_app.registration.own_records import require_own_case
from counter_app.shared.errors import ErrorCode, OfficeError
from counter_app.shared.papers import Paper, PaperKind


class PrintDesk:
    """Collects what a paper says, renders it and hands it to a printer."""

    def __init__(self, printer: PaperPrinter) -> None:
        self._printer = printer

    def content(self, work: PrintWork, paper: int) -> tuple[Paper, PaperContent]:
        """What an issued paper says, by its id. A paper printed before says that it is a copy.

        Raises `OfficeError`: NO_SUCH_PAPER for that of a case that the acting officer may not see, CASE_ERASED for one
        that says something of a person whose data were destroyed.
        """
        issued = work.papers.by_id(paper)
        require_own_case(work, issued.case, OfficeError(ErrorCode.NO_SUCH_PAPER, field="paper"))
        return issued, COLLECTED[issued.kind](work, issued)

    def draw(self, content: PaperContent) -> bytes:
        """The PDF, without printing it."""
        return render(content)

    def print(self, paper: Paper, content: PaperContent) -> str:
        """Render and print. Returns where it went; raises `Unavailable` when it did not come out."""
        name = paper.number if paper.kind is not PaperKind.TICKET_SLIP else f"{_day(paper)}-{paper.number}"
        return self._printer.print(paper_file_name(name, paper.prints), render(content))

    def draw_blank(self, segment: Segment, head: BranchHead) -> bytes:
        """The PDF of an empty form 1A, to be written by hand."""
        return render_blank(blank_form(segment, head), by_hand=True)

    def print_blank(self, segment: Segment, head: BranchHead) -> str:
        """Print an empty form 1A. It has no number, and nobody counts it. Raises `Unavailable`."""
        return self._printer.print(f"formulir-1A-{segment.value}.pdf", self.draw_blank(segment, head))


def _day(paper: Paper) -> str:
    return f"{paper.kind.series}-{paper.business_day:%y%m%d}"


COLLECTED: Mapping[PaperKind, Callable[[PrintWork, Paper], PaperContent]] = {
    PaperKind.TICKET_SLIP: ticket_slip,
    PaperKind.FORM_1A: filled_form,
    PaperKind.CONSENT_RECORD: consent_record,
    PaperKind.MISSING_DOCUMENTS: missing_documents_slip,
    PaperKind.DUES_NOTIFICATION: dues_notification,
    PaperKind.DOCUMENT_RECEIPT: document_receipt,
    PaperKind.PAYMENT_CODE_SLIP: payment_code_slip,
    PaperKind.PAYMENT_RECEIPT: payment_receipt,
    PaperKind.CARD_HANDOVER: card_handover,
    PaperKind.MY_DATA: my_data,
    PaperKind.ERASURE_CERTIFICATE: erasure_certificate,
    PaperKind.EXCHANGE_KEY: exchange_key_page,
    PaperKind.CLOSING_REPORT: closing_report,
    PaperKind.BATCH_RECEIPT: batch_receipt,
    PaperKind.BATCH_DUES: batch_dues,
    PaperKind.BATCH_CODE: batch_code,
    PaperKind.BATCH_PAYMENT: batch_payment,
    PaperKind.CARD_LIST: card_list,
    PaperKind.BOOKING_SLIP: booking_slip,
}
"""Where the content of each kind of paper is collected; a test asks for every kind."""
