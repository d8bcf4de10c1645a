"""What the applicant joins and who pays for it: programmes, periods, sponsor, bank account."""

from __future__ import annotations

from counter_app.dues.model import Programme
from counter_app.registration.fields import Choice, Field, Kind
from counter_app.registration.form import BankAccount, Sponsor
from counter_app.registration.form_needs import BPU, GENERAL, JAKON, OPTIONAL, PMI, PU, SPECIFIC, needs, record
from counter_app.registration.form_parts import BANK_FIELDS, SPONSOR_FIELDS
from counter_app.registration.labels import Label

PREPAID_MONTHS = (1, 3, 6, 12)
LONGEST_CONTRACT = 60
"""Months of a contract abroad that one form can hold."""

_PROGRAMMES = Label("Program", "Programmes")
_PERIOD = Label("Periode pembayaran", "Months paid at once")
_PROGRAMME_LABELS = {
    Programme.JKK: Label("Jaminan Kecelakaan Kerja", "Work accident insurance"),
    Programme.JKM: Label("Jaminan Kematian", "Death insurance"),
    Programme.JHT: Label("Jaminan Hari Tua", "Old-age savings"),
    Programme.JP: Label("Jaminan Pensiun", "Pension insurance"),
}


def _programmes(*offered: Programme) -> tuple[Choice, ...]:
    return tuple(Choice(one, _PROGRAMME_LABELS[one]) for one in offered)


def _months(*counts: int) -> tuple[Choice, ...]:
    return tuple(
        Choice(count, Label(f"{count} bulan", f"{count} month{'' if count == 1 else 's'}")) for count in counts
    )


DUES_FIELDS = (
    Field(
        "programmes",
        Kind.CHOICES,
        _PROGRAMMES,
        needs(must=(BPU, PMI)),
        choices=_programmes(Programme.JKK, Programme.JKM, Programme.JHT),
    ),
    # JKP is nobody's choice: it comes with the others and adds nothing to the bill (PP 6/2025).
    Field(
        "programmes",
        Kind.CHOICES,
        _PROGRAMMES,
        needs(must=(PU,)),
        choices=_programmes(Programme.JKK, Programme.JKM, Programme.JHT, Programme.JP),
    ),
    Field(
        "programmes",
        Kind.CHOICES,
        _PROGRAMMES,
        needs(must=(JAKON,)),
        choices=_programmes(Programme.JKK, Programme.JKM),
    ),
    Field("months", Kind.NUMBER_CHOICE, _PERIOD, needs(must=(BPU,)), choices=_months(*PREPAID_MONTHS)),
    Field("months", Kind.NUMBER_CHOICE, _PERIOD, needs(may=(PU, JAKON)), choices=_months(*PREPAID_MONTHS), default=1),
    Field(
        "months",
        Kind.NUMBER_CHOICE,
        Label("Lama kontrak", "Length of the contract"),
        needs(must=(PMI,)),
        choices=_months(*range(1, LONGEST_CONTRACT + 1)),
    ),
    Field(
        "sponsor",
        Kind.OBJECT,
        Label("Penanggung iuran", "Sponsor of the dues"),
        needs(may=(BPU, PMI)),
        GENERAL,
        fields=SPONSOR_FIELDS,
        build=record(Sponsor),
    ),
    Field(
        "paid_by_state_budget",
        Kind.BOOLEAN,
        Label("Iuran dibayar APBN/APBD", "Dues paid by the state or regional budget"),
        needs(may=(BPU,)),
        default=False,
    ),
    Field(
        "bank_account",
        Kind.OBJECT,
        Label("Rekening bank", "Bank account"),
        OPTIONAL,
        SPECIFIC,
        fields=BANK_FIELDS,
        build=record(BankAccount),
    ),
)
