"""From what a paper says to its PDF."""

from __future__ import annotations

from typing import assert_never

from counter_app.printing import fonts
from counter_app.printing.content import (
    CardHandover,
    ClosingReport,
    DocumentReceipt,
    DuesNotification,
    FilledForm1A,
    PaperContent,
    PaymentCodeSlip,
    TicketSlip,
)
from counter_app.printing.pages import (
    card_handover,
    closing_report,
    document_receipt,
    dues_notification,
    form_1a,
    payment_code_slip,
    ticket_slip,
)


def render(content: PaperContent) -> bytes:
    """The finished PDF; the same content gives the same bytes."""
    fonts.register()
    match content:
        case TicketSlip():
            return ticket_slip.render(content)
        case FilledForm1A():
            return form_1a.render(content)
        case DuesNotification():
            return dues_notification.render(content)
        case DocumentReceipt():
            return document_receipt.render(content)
        case PaymentCodeSlip():
            return payment_code_slip.render(content)
        case CardHandover():
            return card_handover.render(content)
        case ClosingReport():
            return closing_report.render(content)
        case _:
            assert_never(content)
