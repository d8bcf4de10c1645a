"""How a membership stands towards its dues, by the payment that this office knows of.

First month and due dates follow PP 44/2015 (BPU: the 15th of the month itself, PU: of the month after, or the next
working day); the grace of three months and the end after more than three unpaid months in a row follow the procedures
of BPJS Ketenagakerjaan. Rows and sources stand in the tariff, see `dues.due_dates`. What was paid elsewhere since, by
NIK, is known to the core system only: an officer looks there before telling anybody of arrears.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum, unique

from counter_app.dues.due_dates import ENDED, Arrears, Standing, arrears, due_date
from counter_app.dues.model import DuesMonth, QuoteRequest, Segment
from counter_app.payments.model import CodeState
from counter_app.payments.ports import PaymentWork
from counter_app.payments.recording import SETTLED
from counter_app.registration.operations import find_case
from counter_app.shared.errors import ErrorCode, OfficeError
from counter_app.shared.labels import Label
from counter_app.staff.model import Permission


@unique
class Advice(StrEnum):
    """What to tell the member."""

    PAY_FIRST = "pay-first"
    PAID_ONCE = "paid-once"
    PAID_AHEAD = "paid-ahead"
    PAY_IN_TIME = "pay-in-time"
    PAY_ARREARS = "pay-arrears"
    PAY_ANEW = "pay-anew"


ADVICE_LABELS: Mapping[Advice, Label] = {
    Advice.PAY_FIRST: Label(
        "Iuran pertama belum dibayar; perlindungan mulai dengan bulan pembayaran pertama.",
        "The first dues are not paid; the cover begins with the month of the first payment.",
    ),
    Advice.PAID_ONCE: Label(
        "Iuran dibayar sekali untuk seluruh masa; tidak ada iuran bulanan.",
        "The dues are paid once for the whole time; there are no monthly ones.",
    ),
    Advice.PAID_AHEAD: Label(
        "Iuran sudah dibayar di muka; belum ada yang perlu dibayar.",
        "The dues are paid ahead; there is nothing to pay yet.",
    ),
    Advice.PAY_IN_TIME: Label(
        "Iuran bulan berikutnya sudah dapat dibayar; bayar paling lambat pada tanggal jatuh tempo.",
        "The next month can be paid; pay by the due date.",
    ),
    Advice.PAY_ARREARS: Label(
        "Ada tunggakan menurut catatan kantor ini; periksa di sistem inti, lalu minta peserta melunasinya.",
        "There are arrears by this office's records; look into the core system, then ask the member to pay them.",
    ),
    Advice.PAY_ANEW: Label(
        "Kepesertaan berakhir karena lebih dari tiga bulan berturut-turut tidak dibayar; tunggakan lama tidak ditagih. "
        "Petugas memilih aktivasi kembali (nomor peserta tetap) atau pendaftaran baru.",
        "The membership has ended after more than three months in a row without payment; old arrears are not charged. "
        "The officer chooses reactivation (the member number is kept) or a new registration.",
    ),
}


@dataclass(frozen=True)
class DuesStanding:
    """The standing of one case on a day.

    `first_month` is the first dues month of the last quote, and `paid_through` the last month that was paid; None while
    nothing was paid, and for segments that pay once. `next_month` is owed next, at the latest on `next_due_on`. Once
    the membership has ended there is no day to pay by any more, neither that nor one for the arrears.
    """

    case_number: str
    segment: Segment
    on: date
    advice: Advice
    first_month: DuesMonth | None = None
    months: int | None = None
    paid_through: DuesMonth | None = None
    next_month: DuesMonth | None = None
    next_due_on: date | None = None
    arrears: Arrears | None = None

    @property
    def standing(self) -> Standing | None:
        return None if self.arrears is None else self.arrears.standing

    @property
    def months_in_arrears(self) -> int:
        return 0 if self.arrears is None else len(self.arrears.months)


def standing(work: PaymentWork, case_number: str, on: date | None = None, *, jht_claimed: bool = False) -> DuesStanding:
    """How the membership of a case stands on a day, today unless given. Raises `OfficeError` (TARIFF_UNKNOWN)."""
    work.actor.require(Permission.SERVE)
    case = find_case(work, case_number)
    day = on or work.today
    request = _paid_request(work, case.id) if case.state in SETTLED else None
    if request is None:
        quoted = work.cases.last_quote(case.id)
        first = None if quoted is None else quoted.quote.request.first_month
        return DuesStanding(case.number, case.form.segment, day, Advice.PAY_FIRST, first)
    paid_through = request.first_month.plus(request.months - 1)
    calendar = work.branch.calendar()
    try:
        owed = arrears(work.tariff, request, paid_through, day, calendar, jht_claimed=jht_claimed)
    except OfficeError as problem:
        if problem.code is not ErrorCode.NOT_A_CHOICE:
            raise
        return DuesStanding(case.number, request.segment, day, Advice.PAID_ONCE, request.first_month)
    ended = owed.standing in ENDED
    return DuesStanding(
        case_number=case.number,
        segment=request.segment,
        on=day,
        advice=_advice(owed, day),
        first_month=request.first_month,
        months=request.months,
        paid_through=paid_through,
        next_month=owed.resumes_with,
        next_due_on=None if ended else due_date(work.tariff, request.segment, owed.resumes_with, calendar),
        arrears=replace(owed, payable_until=None) if ended else owed,
    )


def _paid_request(work: PaymentWork, case: int) -> QuoteRequest | None:
    paid = [code for code in work.payment_codes.of_case(case) if code.state is CodeState.PAID]
    return work.cases.quote(paid[-1].quote).quote.request if paid else None


def _advice(owed: Arrears, day: date) -> Advice:
    match owed.standing:
        case Standing.IN_ARREARS:
            return Advice.PAY_ARREARS
        case Standing.LAPSED | Standing.INACTIVE:
            return Advice.PAY_ANEW
        case Standing.PAID_UP:
            return Advice.PAY_IN_TIME if owed.resumes_with <= DuesMonth.of(day) else Advice.PAID_AHEAD
