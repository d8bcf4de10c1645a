"""Everything that a paper shows, as plain values that were already decided elsewhere.

Moments are aware; a page shows them in the zone of its header. Amounts are whole rupiah, figures are counts,
and a text may be as long as it was typed: pages wrap, they never cut.
"""

from __future__ import annotations

from counter_app.printing.content.batches import (
    BatchCodeSlip,
    BatchDuesList,
    BatchPaymentProof,
    BatchReceipt,
    CardList,
)
from counter_app.printing.content.closing import (
    CallFacts,
    ClosingReport,
    CountedAmount,
    CounterFigures,
    PaperRange,
    PromiseFacts,
    ServiceFigures,
    SurveySummary,
)
from counter_app.printing.content.dues import DuesFact, DuesLine, DuesMonth, DuesNotification, ProjectSlice
from counter_app.printing.content.exchange import ExchangeKeyPage
from counter_app.printing.content.form import FilledForm1A, FormEntry, FormSection, HeirRow, TickLine
from counter_app.printing.content.handed_over import (
    CardHandover,
    CodeIssuer,
    DocumentReceipt,
    DocumentRow,
    DocumentStatus,
    PaymentCodeSlip,
)
from counter_app.printing.content.header import PaperHeader, RollWidth
from counter_app.printing.content.money import PaymentReceipt
from counter_app.printing.content.privacy import (
    ConsentAnswer,
    ConsentRecordPaper,
    DataChapter,
    DataFacts,
    DataTable,
    ErasureCertificate,
    MyData,
    NoticeText,
    TrailRow,
)
from counter_app.printing.content.slips import BookingSlip, MissingDocumentsSlip, MissingItem, TicketSlip

PaperContent = (
    TicketSlip
    | FilledForm1A
    | ConsentRecordPaper
    | MissingDocumentsSlip
    | DuesNotification
    | DocumentReceipt
    | PaymentCodeSlip
    | PaymentReceipt
    | CardHandover
    | MyData
    | ErasureCertificate
    | ExchangeKeyPage
    | ClosingReport
    | BatchReceipt
    | BatchDuesList
    | BatchCodeSlip
    | BatchPaymentProof
    | CardList
    | BookingSlip
)

__all__ = [
    "BatchCodeSlip",
    "BatchDuesList",
    "BatchPaymentProof",
    "BatchReceipt",
    "BookingSlip",
    "CallFacts",
    "CardHandover",
    "CardList",
    "ClosingReport",
    "CodeIssuer",
    "ConsentAnswer",
    "ConsentRecordPaper",
    "CountedAmount",
    "CounterFigures",
    "DataChapter",
    "DataFacts",
    "DataTable",
    "DocumentReceipt",
    "DocumentRow",
    "DocumentStatus",
    "DuesFact",
    "DuesLine",
    "DuesMonth",
    "DuesNotification",
    "ErasureCertificate",
    "ExchangeKeyPage",
    "FilledForm1A",
    "FormEntry",
    "FormSection",
    "HeirRow",
    "MissingDocumentsSlip",
    "MissingItem",
    "MyData",
    "NoticeText",
    "PaperContent",
    "PaperHeader",
    "PaperRange",
    "PaymentCodeSlip",
    "PaymentReceipt",
    "ProjectSlice",
    "PromiseFacts",
    "RollWidth",
    "ServiceFigures",
    "SurveySummary",
    "TickLine",
    "TicketSlip",
    "TrailRow",
]
