"""Contents of the papers of a batch for tests."""

from __future__ import annotations

from datetime import date, datetime

from counter_app.dues.model import Segment
from counter_app.printing.content import BatchCodeSlip, BatchDuesList, BatchPaymentProof, BatchReceipt, CardList
from counter_app.printing.content.batches import CardListLine, DuesListLine, ReceiptLine
from counter_app.printing.texts import LEGAL_FOOTERS, PERISAI_PLACES
from counter_app.shared.calendar import Zone
from tests.printing.sample_header import header

LONG = "RADEN AJENG KUSUMANINGTYAS PUSPITANINGRUM"
NAMES = ("SITI WULANDARI", "BUDI SANTOSA", LONG, "MARYATI", "I MADE SUARDANA")
FACTS = (
    ("Daftar kolektif", "KL-261120-0003"),
    ("Agen PERISAI", "SUKARNI LESTARI"),
    ("Wadah PERISAI", "Wadah Sejahtera Bersama Klaten"),
    ("Surat tugas", "ST/045/2026, berlaku 01-01-2026 sampai 31-12-2026"),
    ("Karcis", "G002"),
)


def batch_receipt(people: int = 3) -> BatchReceipt:
    return BatchReceipt(
        header=header("TK-261120-0003", case_number=None),
        facts=(*FACTS, ("Jumlah orang", str(people))),
        giver="SUKARNI LESTARI",
        rows=tuple(
            ReceiptLine(
                line,
                NAMES[line % 5],
                "3310********0003",
                f"1133-261120-{line:04d}-K",
                ("Fotokopi kartu keluarga", "Pasfoto 2×3, latar polos") if line % 4 == 0 else (),
                ("KTP", "surat usaha") if line % 4 == 0 else ("KTP", "KK", "pas foto", "surat usaha"),
            )
            for line in range(1, people + 1)
        ),
    )


def _dues(people: int, *, each: bool) -> tuple[DuesListLine, ...]:
    return tuple(
        DuesListLine(
            line,
            NAMES[line % 5],
            f"1133-261120-{line:04d}-K",
            "Nov 2026–Jan 2027",
            f"1133{line:08d}{line % 97:02d}" if each else "",
            205_600,
        )
        for line in range(1, people + 1)
    )


def batch_dues(people: int = 3, *, each: bool = False) -> BatchDuesList:
    return BatchDuesList(
        header=header("PK-261120-0003", case_number=None),
        facts=(*FACTS, ("Jumlah orang", str(people))),
        rows=_dues(people, each=each),
        each=each,
        legal_footers=(LEGAL_FOOTERS[Segment.BPU],),
    )


def batch_code(people: int = 3) -> BatchCodeSlip:
    return BatchCodeSlip(
        header=header("KT-261120-0003", case_number=None),
        payer_name="SUKARNI LESTARI",
        members=people,
        code="11330000001287",
        amount=205_600 * people,
        expires_at=datetime(2026, 11, 27, 23, 59, tzinfo=Zone.WIB.tzinfo),
        where_to_pay=PERISAI_PLACES,
        issuer="local",
        internal_reference="KL-261120-0003",
    )


def batch_payment(people: int = 3) -> BatchPaymentProof:
    return BatchPaymentProof(
        header=header("BK-261120-0003", case_number=None),
        facts=(*FACTS, ("Jumlah orang", str(people))),
        payer_name="SUKARNI LESTARI",
        code="11330000001287",
        reference="SIP77120093",
        paid_at=datetime(2026, 11, 20, 10, 15, tzinfo=Zone.WIB.tzinfo),
        through=PERISAI_PLACES[0],
        rows=_dues(people, each=False),
    )


def card_list(people: int = 3) -> CardList:
    return CardList(
        header=header("SL-261120-0003", case_number=None),
        facts=(*FACTS, ("Jumlah orang", str(people))),
        taker="SUKARNI LESTARI",
        taken_on=date(2026, 11, 20),
        rows=tuple(CardListLine(line, NAMES[line % 5], f"26{line:09d}") for line in range(1, people + 1)),
    )
