"""What the office holds of a person, case by case, as chapters of the report "data saya"."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from counter_app.cards.labels import DELIVERY_LABELS, LATE_LABELS, RETURN_LABELS
from counter_app.channels.batch_labels import BATCH_KIND_LABELS
from counter_app.channels.outbox_model import MAIL_KIND_LABELS, MAIL_STATE_LABELS
from counter_app.payments.labels import CODE_STATE_LABELS, PAYMENT_KIND_LABELS
from counter_app.payments.model import Reversal
from counter_app.printing.collect.online import online_facts
from counter_app.printing.content import DataChapter, DataFacts, DataTable, FormEntry
from counter_app.printing.formats import format_day, format_month, format_stamp
from counter_app.printing.texts import CONSENT_METHODS, PAPER_KINDS
from counter_app.privacy.model import CaseHeld, DraftHeld, Entry, PersonReport, RoleHeld, TicketHeld
from counter_app.queueing.labels import SLICE_LABELS
from counter_app.registration.case import CASE_STATE_LABELS, CHANNEL_LABELS
from counter_app.registration.consent import ConsentPurpose, consent_text
from counter_app.registration.documents import ITEM_LABELS, STATUS_LABELS, DocumentItem
from counter_app.registration.records import ConsentRecord
from counter_app.shared.calendar import Zone
from counter_app.shared.money import format_rupiah

Block = DataFacts | DataTable
_KILOBYTE = 1024


def chapters_of(report: PersonReport, zone: Zone) -> tuple[DataChapter, ...]:
    """The cases in the order in which they were opened, then forms that were begun and not handed over."""
    cases = (DataChapter(f"Kasus {case.number}", tuple(_case(case, zone))) for case in report.cases)
    drafts = (DataChapter("Draf formulir", tuple(_draft(draft, zone))) for draft in report.drafts)
    roles = (DataChapter(_ROLES[role.role], (DataFacts("Data", tuple(_role(role, zone))),)) for role in report.roles)
    online = (DataChapter("Pendaftaran daring", (online_facts(one, zone),)) for one in report.online)
    return (*cases, *drafts, *online, *roles)


_ROLES = {"agent": "Sebagai agen PERISAI", "payer": "Sebagai penanggung iuran"}


def _role(role: RoleHeld, zone: Zone) -> Iterator[FormEntry]:
    yield FormEntry("Nama", role.name)
    yield FormEntry("NIK", role.nik)
    if role.kpj is not None:
        yield FormEntry("Nomor peserta (KPJ)", role.kpj)
    yield FormEntry("Dikenal sejak", _stamp(role.since, zone))
    for number, first, last in role.letters:
        yield FormEntry("Surat tugas", f"{number}, {format_day(first)} sampai {format_day(last)}")


def _case(case: CaseHeld, zone: Zone) -> Iterator[Block]:
    yield DataFacts("Kasus", tuple(_facts(case, zone)))
    yield DataFacts("Isian formulir 1A", _entries(case.entries))
    yield from _documents(case, zone)
    yield _table(
        "Persetujuan", (("Tujuan", 2.4), ("Jawaban", 2.0), ("Waktu", 2.0), ("Cara", 2.2)), _consents(case, zone)
    )
    yield from _money(case, zone)
    if case.card is not None:
        yield DataFacts("Kartu peserta", tuple(_card(case, zone)))
    yield _table(
        "Dokumen yang diterbitkan",
        (("Dokumen", 2.4), ("Nomor", 2.0), ("Waktu", 2.0), ("Dicetak", 0.9)),
        [(PAPER_KINDS[one.kind], one.number, _stamp(one.issued_at, zone), f"{one.prints} kali") for one in case.papers],
    )
    if case.mails:
        yield _table(
            "E-mail",
            (("Isi", 2.0), ("Status", 1.8), ("Disiapkan", 1.8), ("Terkirim", 1.8)),
            [
                (
                    MAIL_KIND_LABELS[one.kind].id,
                    MAIL_STATE_LABELS[one.state].id,
                    _stamp(one.queued_at, zone),
                    "" if one.sent_at is None else _stamp(one.sent_at, zone),
                )
                for one in case.mails
            ],
        )
    yield _table(
        "Kunjungan",
        (("Karcis", 0.9), ("Langkah", 2.0), ("Mulai", 1.8), ("Selesai", 1.8)),
        [row for ticket in case.tickets for row in _visit(ticket, zone)],
    )


def _facts(case: CaseHeld, zone: Zone) -> Iterator[FormEntry]:
    yield FormEntry("Keadaan", CASE_STATE_LABELS[case.state].id)
    yield FormEntry("Kanal", CHANNEL_LABELS[case.channel].id)
    yield FormEntry("Dibuka", _stamp(case.created_at, zone))
    if case.batch is not None:
        kind = BATCH_KIND_LABELS[case.batch.kind].id
        through = f"{kind}, {case.batch.through}" if case.batch.through else kind
        yield FormEntry("Daftar kolektif", f"{case.batch.number}, {through}")
    if case.cancel_reason:
        yield FormEntry("Alasan batal", case.cancel_reason)
    if case.hold_reason:
        yield FormEntry("Pemusnahan ditahan", case.hold_reason)
    if case.erased_at is not None:
        yield FormEntry("Isi dimusnahkan", _stamp(case.erased_at, zone))


def _entries(entries: tuple[Entry, ...]) -> tuple[FormEntry, ...]:
    return tuple(FormEntry(one.label.id, one.value) for one in entries)


def _documents(case: CaseHeld, zone: Zone) -> Iterator[Block]:
    yield _table(
        "Dokumen persyaratan",
        (("Dokumen", 3.0), ("Status", 1.2), ("Asli dilihat", 1.0), ("Catatan", 2.4)),
        [
            (ITEM_LABELS[one.item].id, STATUS_LABELS[one.status].id, "ya" if one.original_seen else "", one.note)
            for one in case.documents
        ],
    )
    if case.attachments:
        yield _table(
            "Hasil pindai",
            (("Dokumen", 3.0), ("Jenis", 1.4), ("Besar", 1.0), ("Disimpan", 2.0)),
            [
                (
                    ITEM_LABELS[DocumentItem(one.item)].id,
                    one.media_type,
                    f"{-(-one.size // _KILOBYTE)} KB, {one.pages} hlm.",
                    _stamp(one.added_at, zone),
                )
                for one in case.attachments
            ],
        )


def _consents(case: CaseHeld, zone: Zone) -> list[tuple[str, ...]]:
    return [
        (
            consent_text(ConsentPurpose(one.purpose), one.text_version).title.id,
            _answer(one, zone),
            _stamp(one.at, zone),
            f"{CONSENT_METHODS.get(one.method, one.method)}, teks {one.text_version}",
        )
        for one in case.consents
    ]


def _answer(consent: ConsentRecord, zone: Zone) -> str:
    if not consent.granted:
        return "tidak setuju"
    return "setuju" if consent.withdrawn_at is None else f"setuju, ditarik {_stamp(consent.withdrawn_at, zone)}"


def _money(case: CaseHeld, zone: Zone) -> Iterator[Block]:
    if case.quotes:
        yield _table(
            "Pemberitahuan iuran",
            (("Waktu", 2.0), ("Mulai bulan", 1.6), ("Dasar iuran", 1.4), ("Jumlah", 1.4)),
            [
                (
                    _stamp(one.at, zone),
                    format_month(one.quote.request.first_month.first_day),
                    format_rupiah(one.quote.base),
                    format_rupiah(one.quote.total),
                )
                for one in case.quotes
            ],
        )
    if case.codes:
        yield _table(
            "Kode bayar",
            (("Kode", 2.0), ("Jumlah", 1.4), ("Keadaan", 1.8), ("Diterbitkan", 2.0)),
            [
                (
                    one.code,
                    format_rupiah(one.amount),
                    _because(CODE_STATE_LABELS[one.state].id, one.ended_reason),
                    _stamp(one.issued_at, zone),
                )
                for one in case.codes
            ],
        )
    if case.payments:
        yield _table(
            "Pembayaran",
            (("Dibayar", 2.0), ("Jumlah", 1.4), ("Referensi bank", 2.0), ("Keterangan", 2.0)),
            [
                (
                    _stamp(one.paid_at, zone),
                    format_rupiah(one.amount),
                    one.reference,
                    _because(PAYMENT_KIND_LABELS[one.kind].id, one.reason),
                )
                for one in case.payments
            ],
        )
    if case.reversals:
        amounts = {one.id: format_rupiah(one.amount) for one in case.payments}
        yield _table(
            "Pembatalan pembayaran",
            (("Diminta", 2.0), ("Jumlah", 1.4), ("Alasan", 2.4), ("Keputusan", 2.0)),
            [(_stamp(one.asked_at, zone), amounts[one.payment], one.reason, _decided(one)) for one in case.reversals],
        )


def _because(what: str, reason: str | None) -> str:
    return f"{what}: {reason}" if reason else what


def _decided(one: Reversal) -> str:
    if one.approved is None:
        return "belum diputuskan"
    return _because("disetujui" if one.approved else "ditolak", one.decision)


def _card(case: CaseHeld, zone: Zone) -> Iterator[FormEntry]:
    card = case.card
    if card is None:
        return
    yield FormEntry("Nomor peserta (KPJ)", card.kpj or "")
    yield FormEntry("Kartu dijanjikan", format_day(card.promised_on))
    if card.delivery is not None:
        yield FormEntry("Cara penyerahan", DELIVERY_LABELS[card.delivery].id)
    if card.sent_at is not None:
        sent = _stamp(card.sent_at, zone)
        yield FormEntry("Dikirim", f"{sent}, nomor {card.sent_reference}" if card.sent_reference else sent)
    if card.returned_at is not None and card.returned_reason is not None:
        yield FormEntry("Kembali", f"{_stamp(card.returned_at, zone)}, {RETURN_LABELS[card.returned_reason].id}")
    if card.late_reason is not None:
        yield FormEntry("Terlambat karena", ", ".join(filter(None, (LATE_LABELS[card.late_reason].id, card.late_note))))
    if card.handed_over_at is not None:
        yield FormEntry("Diserahkan", _stamp(card.handed_over_at, zone))
        yield FormEntry("Penerima", ", ".join(part for part in (card.receiver, card.relation) if part))
    if case.signed:
        yield FormEntry("Tanda tangan penerima", "digambar di layar, tersimpan terenkripsi")


def _visit(held: TicketHeld, zone: Zone) -> Iterator[tuple[str, ...]]:
    for one in held.slices:
        ended = "" if one.ended_at is None else _stamp(one.ended_at, zone)
        yield held.ticket.number, SLICE_LABELS[one.kind].id, _stamp(one.started_at, zone), ended
    for note in held.notes:
        yield held.ticket.number, f"catatan petugas: {note.text}", _stamp(note.at, zone), ""


def _draft(draft: DraftHeld, zone: Zone) -> Iterator[Block]:
    yield DataFacts(
        "Draf",
        (
            FormEntry("Dimulai", _stamp(draft.started_at, zone)),
            FormEntry("Terakhir diubah", _stamp(draft.changed_at, zone)),
        ),
    )
    yield DataFacts("Isian sementara", _entries(draft.entries))


def _table(title: str, columns: tuple[tuple[str, float], ...], rows: list[tuple[str, ...]]) -> DataTable:
    return DataTable(title, columns, tuple(rows))


def _stamp(moment: datetime, zone: Zone) -> str:
    return format_stamp(moment.astimezone(zone.tzinfo))
