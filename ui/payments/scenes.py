"""The telling states of the payments desk."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import timedelta
from pathlib import Path

from counter_app.payments.board import AwaitedPayment
from counter_app.payments.lists import MOST_ROWS
from counter_app.payments.operations import (
    ask_reversal,
    issue_receipt,
    notify_dues,
    payments_board,
    record_payment,
    reissue_code,
    void_code,
)
from counter_app.payments.ports import PaymentWork
from counter_app.registration.operations import submit_form
from counter_app.shared.calendar import Zone
from counter_app.shared.errors import FailureCode, Unavailable
from counter_app.staff.model import SYSTEM, Actor
from ui.payments.window import PaymentsWindow, create
from ui.shared.options import WindowOptions
from ui.shared.stage import Scene, Stage

SIZES = ((1366, 768), (1280, 720), (1920, 1080))
AWAITING, PAID, REVERSALS, BANK, CASE = range(5)
LONG_NAME = "Raden Roro Siti Nurhalizah Kusumaningrat"


def opened(stage: Stage, page: int = AWAITING, actor: Actor | None = None) -> PaymentsWindow:
    acting = stage.officer if actor is None else actor
    window = create(stage.surroundings, WindowOptions(None, acting, fullscreen=False))
    stage.settle()
    if page != AWAITING:
        window.open_page(page)
    stage.settle()
    return window


def codes(stage: Stage, people: int, names: Sequence[str] = ()) -> tuple[AwaitedPayment, ...]:
    """People who have a code and have not paid, as the board lists them."""
    scenery, office = stage.scenery, stage.surroundings.office
    forms = [scenery.example_form(names[number] if number < len(names) else None) for number in range(people)]
    for number, form in enumerate(forms):
        form["documents"]["photo"] = "received"
        form["months"], form["monthly_income"] = (1, 3, 6)[number % 3], 1_000_000 + 450_000 * (number % 5)

    def hand_out(work: PaymentWork) -> None:
        for form in forms:
            case = submit_form(work, form).case.number
            notify_dues(work, case)
            issue_receipt(work, case)

    office.run(hand_out, stage.officer)
    scenery.clock.advance(timedelta(minutes=20))
    return office.read(payments_board, stage.officer).awaiting


def paid(stage: Stage, one: AwaitedPayment, amount: int, reference: str, reason: str | None = None) -> int:
    """Record a payment; returns its id."""
    office = stage.surroundings.office
    at = stage.scenery.clock.now() - timedelta(minutes=4)
    done = office.run(record_payment, stage.officer, one.code, amount, at, reference, difference_reason=reason)
    stage.scenery.clock.advance(timedelta(minutes=1))
    return int(done.payment.id)


def _sign_in(stage: Stage) -> PaymentsWindow:
    return opened(stage, actor=SYSTEM)


def _awaiting(stage: Stage) -> PaymentsWindow:
    waiting = codes(stage, 9)
    paid(stage, waiting[2], waiting[2].rest // 2, "BRI-7703", "Dicicil pembayar")
    window = opened(stage)
    window.awaiting.list.table.selectRow(1)
    window.awaiting.use_chosen()
    stage.settle()
    panel = window.awaiting.panel
    panel.amount.setText("126.900")
    panel.reference.setText("BNI-26112000417")
    return window


def _nobody(stage: Stage) -> PaymentsWindow:
    return opened(stage)


def _crowd(stage: Stage) -> PaymentsWindow:
    codes(stage, MOST_ROWS + 5)
    return opened(stage)


def _long_names(stage: Stage) -> PaymentsWindow:
    waiting = codes(stage, 4, [LONG_NAME] * 4)
    window = opened(stage)
    window.awaiting.panel.take(waiting[0].code)
    return window


def _wrong_code(stage: Stage) -> PaymentsWindow:
    waiting = codes(stage, 3)
    window = opened(stage)
    panel = window.awaiting.panel
    panel.code.put(waiting[0].code[:-1] + str((int(waiting[0].code[-1]) + 1) % 10))
    panel.look_up()
    stage.settle()
    panel.amount.setText("dua ratus")
    panel.try_record()
    return window


def differs(stage: Stage, amount: str = "100.000") -> PaymentsWindow:
    """Another amount than the one owed was typed."""
    waiting = codes(stage, 5)
    window = opened(stage)
    window.awaiting.panel.take(waiting[0].code)
    stage.settle()
    window.awaiting.panel.amount.setText(amount)
    window.awaiting.panel.reference.setText("BRI-7710")
    return window


def _offline(stage: Stage) -> PaymentsWindow:
    window = _awaiting(stage)
    window.station.unavailable.emit(Unavailable(FailureCode.DATABASE_GONE))
    return window


def _day(stage: Stage) -> tuple[AwaitedPayment, ...]:
    """Eight people paid, one too little, one too much, and one payment is to be taken back."""
    waiting = codes(stage, 10)
    for number, one in enumerate(waiting[:6]):
        paid(stage, one, one.rest, f"BRI-77{number:02d}")
    paid(stage, waiting[6], waiting[6].rest // 2, "BNI-26112000417", "Dicicil pembayar")
    paid(stage, waiting[7], waiting[7].rest + 50_000, "MDR-00041", "Dibulatkan pembayar")
    return waiting


def _paid(stage: Stage) -> PaymentsWindow:
    _day(stage)
    office = stage.surroundings.office
    today = office.read(payments_board, stage.officer).paid
    office.run(ask_reversal, stage.officer, today[-1].payment_id, "Salah kode")
    window = opened(stage, PAID)
    window.paid.list.table.pick(today[2].payment_id)
    return window


def _paid_differences(stage: Stage) -> PaymentsWindow:
    _day(stage)
    window = opened(stage, PAID)
    window.paid.view.choose(1)
    stage.settle()
    return window


def _paid_nothing(stage: Stage) -> PaymentsWindow:
    return opened(stage, PAID)


def _asked(stage: Stage, actor: Actor) -> None:
    waiting = codes(stage, 3)
    reasons = ("Salah kode: dibayar untuk anaknya", "Ditolak bank", "Salah ketik")
    for number, (one, reason) in enumerate(zip(waiting, reasons, strict=True)):
        payment = paid(stage, one, one.rest, f"BRI-77{number:02d}")
        who = actor if number == 0 else stage.scenery.officers[number]
        stage.surroundings.office.run(ask_reversal, who, payment, reason)


def reversals(stage: Stage) -> PaymentsWindow:
    _asked(stage, stage.officer)
    return opened(stage, REVERSALS, stage.scenery.supervisor)


def _reversals_own(stage: Stage) -> PaymentsWindow:
    _asked(stage, stage.scenery.supervisor)
    return opened(stage, REVERSALS, stage.scenery.supervisor)


def _reversals_officer(stage: Stage) -> PaymentsWindow:
    _asked(stage, stage.scenery.supervisor)
    return opened(stage, REVERSALS)


def _reversals_none(stage: Stage) -> PaymentsWindow:
    return opened(stage, REVERSALS, stage.scenery.supervisor)


def bank_file(
    stage: Stage, waiting: Sequence[AwaitedPayment], *, header: str = "No VA;Nominal;Tgl Efektif;Ref;Ket"
) -> Path:
    """A bank's list of every kind of line, beside the branch's papers."""
    day = f"{stage.scenery.clock.now().astimezone(Zone.WIB.tzinfo):%d/%m/%Y %H:%M}"
    lines = [header]
    for number, one in enumerate(waiting):
        amount = one.rest - 1_000 if number == 1 else one.rest
        lines.append(f"{one.code};{amount};{day};BRI-88{number:02d};SETORAN TUNAI")
    lines += [
        f"{waiting[-1].code[:-3]}{number}{number}1;126900;{day};BRI-99{number:02d};SETORAN TUNAI" for number in range(3)
    ]
    lines.append(f"{waiting[0].code};=126900+1;{day};BRI-8890;SETORAN TUNAI")
    made = Path(stage.scenery.folder) / "bri-november.csv"
    made.write_text("\n".join(lines) + "\n", "utf-8")
    return made


def _bank(stage: Stage) -> PaymentsWindow:
    return opened(stage, BANK)


def _bank_columns(stage: Stage) -> PaymentsWindow:
    window = opened(stage, BANK)
    window.bank.open_file(bank_file(stage, codes(stage, 6)))
    stage.settle()
    choose_columns(window)
    return window


def choose_columns(window: PaymentsWindow) -> None:
    """Say which column of the bank is which."""
    for key, place in (("code", 1), ("amount", 2), ("paid_at", 3), ("reference", 4)):
        box = window.bank.columns.choices[key]
        box.setCurrentIndex(place)
        box.activated.emit(place)


def _bank_unknown_columns(stage: Stage) -> PaymentsWindow:
    window = opened(stage, BANK)
    window.bank.open_file(bank_file(stage, codes(stage, 6)))
    stage.settle()
    return window


def _bank_preview(stage: Stage) -> PaymentsWindow:
    waiting = codes(stage, 9)
    paid(stage, waiting[2], waiting[2].rest, "BRI-8802")
    window = opened(stage, BANK)
    window.bank.open_file(bank_file(stage, waiting))
    stage.settle()
    choose_columns(window)
    window.bank.look()
    stage.settle()
    return window


def _bank_taken(stage: Stage) -> PaymentsWindow:
    window = _bank_preview(stage)
    window.bank.take()
    stage.settle()
    return window


def _bank_working(stage: Stage) -> PaymentsWindow:
    window = _bank_columns(stage)
    window.bank.show_work(0.43)
    return window


def _bank_hostile(stage: Stage) -> PaymentsWindow:
    window = opened(stage, BANK)
    made = Path(stage.scenery.folder) / "daftar.xlsx"
    made.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 64)
    window.bank.open_file(made)
    stage.settle()
    return window


def replaced_code(stage: Stage) -> PaymentsWindow:
    """A case with a code that was voided, and a newer one that is paid in part."""
    waiting = codes(stage, 2)
    office = stage.surroundings.office
    office.run(void_code, stage.officer, waiting[0].code, "Jumlah salah")
    stage.scenery.clock.advance(timedelta(minutes=5))
    office.run(reissue_code, stage.officer, waiting[0].case_number, "Jumlah salah")
    stage.scenery.clock.advance(timedelta(minutes=5))
    board = office.read(payments_board, stage.officer, waiting[0].case_number)
    paid(stage, board.awaiting[0], 10_000, "BRI-7701", "Dicicil pembayar")
    return _look_up(stage, waiting[0].case_number)


def _look_up(stage: Stage, text: str) -> PaymentsWindow:
    window = opened(stage, CASE)
    window.case.open_case(text)
    stage.settle()
    return window


def _case_months_later(stage: Stage, days: int) -> PaymentsWindow:
    one = codes(stage, 1)[0]
    paid(stage, one, one.rest, "BRI-7701")
    stage.scenery.clock.advance(timedelta(days=days))
    return _look_up(stage, one.case_number)


def _case_arrears(stage: Stage) -> PaymentsWindow:
    return _case_months_later(stage, 60)


def _case_lapsed(stage: Stage) -> PaymentsWindow:
    return _case_months_later(stage, 400)


def _case_unknown(stage: Stage) -> PaymentsWindow:
    return _look_up(stage, "9999-261120-0099-X")


_SCENES: tuple[tuple[str, Callable[[Stage], PaymentsWindow]], ...] = (
    ("awaiting", _awaiting),
    ("sign-in", _sign_in),
    ("nobody", _nobody),
    ("crowd", _crowd),
    ("long-names", _long_names),
    ("wrong-code", _wrong_code),
    ("differs", differs),
    ("offline", _offline),
    ("paid", _paid),
    ("paid-differences", _paid_differences),
    ("paid-nothing", _paid_nothing),
    ("reversals", reversals),
    ("reversals-own", _reversals_own),
    ("reversals-officer", _reversals_officer),
    ("reversals-none", _reversals_none),
    ("bank", _bank),
    ("bank-unknown-columns", _bank_unknown_columns),
    ("bank-columns", _bank_columns),
    ("bank-working", _bank_working),
    ("bank-preview", _bank_preview),
    ("bank-taken", _bank_taken),
    ("bank-hostile", _bank_hostile),
    ("case", replaced_code),
    ("case-arrears", _case_arrears),
    ("case-lapsed", _case_lapsed),
    ("case-unknown", _case_unknown),
)


def scenes() -> tuple[Scene, ...]:
    return tuple(Scene("payments", f"payments-{name}", SIZES, build) for name, build in _SCENES)
