"""From what a paper says to its PDF."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from counter_app.printing import fonts
from counter_app.printing.content import (
    BatchCodeSlip,
    BatchDuesList,
    BatchPaymentProof,
    BatchReceipt,
    BookingSlip,
    CardHandover,
    CardList,
    ClosingReport,
    ConsentRecordPaper,
    DocumentReceipt,
    DuesNotification,
    ErasureCertificate,
    ExchangeKeyPage,
    FilledForm1A,
    MissingDocumentsSlip,
    MyData,
    PaperContent,
    PaymentCodeSlip,
    PaymentReceipt,
    TicketSlip,
)
from counter_app.printing.pages import (
    batch_code,
    batch_lists,
    booking_slip,
    card_handover,
    closing_report,
    consent_record,
    document_receipt,
    dues_notification,
    erasure_certificate,
    exchange_key,
    form_1a,
    missing_documents,
    my_data,
    payment_code_slip,
    payment_receipt,
    ticket_slip,
)

Page = Callable[[Any], bytes]

PAGES: Mapping[type[PaperContent], Page] = {
    TicketSlip: ticket_slip.render,
    FilledForm1A: form_1a.render,
    ConsentRecordPaper: consent_record.render,
    MissingDocumentsSlip: missing_documents.render,
    DuesNotification: dues_notification.render,
    DocumentReceipt: document_receipt.render,
    PaymentCodeSlip: payment_code_slip.render,
    PaymentReceipt: payment_receipt.render,
    CardHandover: card_handover.render,
    MyData: my_data.render,
    ErasureCertificate: erasure_certificate.render,
    ExchangeKeyPage: exchange_key.render,
    ClosingReport: closing_report.render,
    BatchReceipt: batch_lists.receipt,
    BatchDuesList: batch_lists.dues,
    BatchCodeSlip: batch_code.render,
    BatchPaymentProof: batch_lists.proof,
    CardList: batch_lists.cards,
    BookingSlip: booking_slip.render,
}


def render(content: PaperContent) -> bytes:
    """The finished PDF; the same content gives the same bytes."""
    fonts.register()
    return PAGES[type(content)](content)
