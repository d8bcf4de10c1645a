"""What the e-mails say, in Indonesian."""

from __future__ import annotations

from collections.abc import Iterator

from counter_app.channels.outbox_model import MailKind
from counter_app.channels.outbox_ports import OutboxWork
from counter_app.payments.model import PaymentCode
from counter_app.registration.records import Case
from counter_app.shared.ids import grouped
from counter_app.shared.money import format_rupiah

_SUBJECTS = {
    MailKind.CODE: "Kode bayar iuran BPJS Ketenagakerjaan",
    MailKind.DUES: "Pemberitahuan iuran BPJS Ketenagakerjaan",
}
_TRAINING = "LATIHAN - TIDAK UNTUK DIBAYAR"


def subject_of(work: OutboxWork, kind: MailKind) -> str:
    """Without anything personal, because subjects are seen on locked screens."""
    return f"{_TRAINING}: {_SUBJECTS[kind]}" if work.training else _SUBJECTS[kind]


def text_of(work: OutboxWork, kind: MailKind, case: Case, code: PaymentCode | None, total: int) -> str:
    """The text of a mail; `code` is the active payment code, `total` the quote's rupiah."""
    lines = [f"Yth. {case.form.full_name},", ""]
    if kind is MailKind.CODE and code is not None:
        lines += _of_code(work, code)
    else:
        lines += [
            f"Iuran yang diberitahukan kepada Anda: {format_rupiah(total)}.",
            "Rinciannya ada pada pemberitahuan iuran terlampir (PDF).",
        ]
    if work.training:
        lines += ["", f"{_TRAINING}."]
    return "\n".join([*lines, "", *_closing(work, case)])


def _of_code(work: OutboxWork, code: PaymentCode) -> Iterator[str]:
    ends = code.expires_at.astimezone(work.branch.zone.tzinfo)
    yield f"Kode bayar iuran: {grouped(code.code)}"
    yield f"Jumlah: {format_rupiah(code.amount)}"
    yield f"Berlaku sampai: {ends:%d-%m-%Y %H.%M} {work.branch.zone.value}"
    yield ""
    yield "Tempat membayar:"
    yield from (f"- {place}" for place in work.branch.payment_places)
    yield ""
    yield "Slip kode bayar terlampir (PDF)."


def _closing(work: OutboxWork, case: Case) -> Iterator[str]:
    yield f"Nomor kasus: {case.number} (bukan kode bayar)"
    yield ", ".join(part for part in (work.branch.branch_name, work.branch.branch_phone) if part)
    yield ""
    yield "E-mail ini dikirim otomatis karena Anda menyetujui pemberitahuan; persetujuan dapat ditarik kapan saja."
    yield "Petugas tidak pernah meminta sandi atau kode OTP."
