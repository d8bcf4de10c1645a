"""The processing of personal data in the words of the report "data saya" (UU 27/2022 art. 31 and 32)."""

from __future__ import annotations

from collections.abc import Mapping

from counter_app.cards.labels import DELIVERY_LABELS, LATE_LABELS, RETURN_LABELS
from counter_app.channels.outbox_model import MAIL_KIND_LABELS, PROBLEM_LABELS
from counter_app.printing.texts import PAPER_KINDS
from counter_app.registration.attachments import REMOVAL_LABELS
from counter_app.registration.case import CASE_STATE_LABELS, CHANNEL_LABELS
from counter_app.registration.documents import ITEM_LABELS, STATUS_LABELS
from counter_app.shared.events import EventKind, EventValue
from counter_app.shared.papers import PaperKind

STEPS: Mapping[EventKind, str] = {
    EventKind.DRAFT_STARTED: "Draf formulir dimulai",
    EventKind.DRAFT_TAKEN_OVER: "Draf formulir dilanjutkan di loket lain",
    EventKind.DRAFT_DROPPED: "Draf formulir dihapus",
    EventKind.FORM_SUBMITTED: "Formulir 1A diterima",
    EventKind.TICKET_ATTACHED: "Karcis antrean dikaitkan",
    EventKind.CASE_CALLED: "Dipanggil ke loket",
    EventKind.CASE_WAITING: "Kembali menunggu",
    EventKind.DOCUMENT_RECORDED: "Dokumen dicatat",
    EventKind.DOCUMENTS_CHECKED: "Kelengkapan dokumen diperiksa",
    EventKind.ATTACHMENT_ADDED: "Hasil pindai disimpan",
    EventKind.ATTACHMENT_VIEWED: "Hasil pindai dilihat",
    EventKind.ATTACHMENT_REMOVED: "Hasil pindai dihapus",
    EventKind.MISSING_SLIP_ISSUED: "Daftar dokumen kurang diberikan",
    EventKind.DATA_CHANGED: "Perubahan data dicatat",
    EventKind.CONSENT_WITHDRAWN: "Persetujuan ditarik",
    EventKind.PERSON_EXPORTED: "Data disalin untuk pemiliknya",
    EventKind.PERSON_ERASED: "Data pribadi dimusnahkan",
    EventKind.HOLD_SET: "Pemusnahan ditahan",
    EventKind.HOLD_RELEASED: "Penahanan dilepas",
    EventKind.RETENTION_APPLIED: "Data yang lewat masa simpan dimusnahkan",
    EventKind.DUES_NOTIFIED: "Iuran diberitahukan",
    EventKind.RECEIPT_ISSUED: "Tanda terima dokumen diberikan",
    EventKind.CASE_CANCELLED: "Kasus dibatalkan",
    EventKind.CASE_VIEWED: "Data dibuka dan dilihat",
    EventKind.PAYMENT_CODE_ISSUED: "Kode bayar diterbitkan",
    EventKind.PAYMENT_CODE_EXPIRED: "Kode bayar kedaluwarsa",
    EventKind.PAYMENT_CODE_REINSTATED: "Kode bayar dipulihkan",
    EventKind.PAYMENT_CODE_VOIDED: "Kode bayar dibatalkan",
    EventKind.PAYMENT_CODE_REISSUED: "Kode bayar diganti",
    EventKind.PAYMENT_RECORDED: "Pembayaran dicatat",
    EventKind.PAYMENT_ADDED: "Pembayaran sebagian atau lebih dicatat",
    EventKind.REVERSAL_ASKED: "Pembatalan pembayaran diminta",
    EventKind.REVERSAL_REFUSED: "Pembatalan pembayaran ditolak",
    EventKind.PAYMENT_REVERSED: "Pembayaran dibatalkan",
    EventKind.BANK_LIST_TAKEN: "Daftar bank diimpor",
    EventKind.MEMBER_NUMBER_ISSUED: "Nomor peserta dicatat",
    EventKind.CARD_READY: "Kartu siap diambil",
    EventKind.CARD_HANDED_OVER: "Kartu diserahkan",
    EventKind.CARD_SENT: "Kartu dikirim",
    EventKind.CARD_RETURNED: "Kiriman kartu kembali",
    EventKind.CARD_LATE_NOTED: "Alasan keterlambatan kartu dicatat",
    EventKind.PAPER_ISSUED: "Dokumen diterbitkan",
    EventKind.PAPER_PRINTED: "Dokumen dicetak",
    EventKind.CASE_SENT: "Data dikirim ke kantor pasangan",
    EventKind.CASE_TAKEN_IN: "Data diterima dari kantor pasangan",
    EventKind.QUOTE_TAKEN_IN: "Rincian iuran diterima dari kantor pasangan",
    EventKind.CODE_TAKEN_IN: "Kode bayar diterima dari kantor pasangan",
    EventKind.PAYMENT_TAKEN_IN: "Pembayaran diterima dari kantor pasangan",
    EventKind.ERASED_THERE: "Data dimusnahkan di kantor pasangan",
    EventKind.ONLINE_IMPORTED: "Ekspor pendaftaran daring diimpor",
    EventKind.ONLINE_TAKEN_OVER: "Pendaftaran daring diambil alih",
    EventKind.MAIL_QUEUED: "E-mail disiapkan",
    EventKind.MAIL_SENT: "E-mail dikirim",
    EventKind.MAIL_POSTPONED: "Pengiriman e-mail ditunda",
    EventKind.MAIL_GIVEN_UP: "E-mail gagal dikirim",
    EventKind.MAIL_UNSURE: "E-mail tidak pasti terkirim",
    EventKind.MAIL_WITHDRAWN: "E-mail ditarik",
    EventKind.CASE_GIVEN: "Kasus dialihkan kepada petugas lain",
    EventKind.SCREEN_SHOWN: "Data ditampilkan di layar pemohon",
    EventKind.SCREEN_ANSWERED: "Pemohon menjawab di layar",
}
"""Every kind of event that can be about a person."""

_TOLD: Mapping[str, Mapping[str, str]] = {
    "paper": {kind.value: name for kind, name in PAPER_KINDS.items()},
    "item": {item.value: label.id for item, label in ITEM_LABELS.items()},
    "status": {status.value: label.id for status, label in STATUS_LABELS.items()},
    "state": {state.value: label.id for state, label in CASE_STATE_LABELS.items()},
    "channel": {channel.value: label.id for channel, label in CHANNEL_LABELS.items()},
    "mail_kind": {kind.value: label.id for kind, label in MAIL_KIND_LABELS.items()},
    "problem": {problem.value: label.id for problem, label in PROBLEM_LABELS.items()},
    "delivery": {mode.value: label.id for mode, label in DELIVERY_LABELS.items()},
    "reason": {
        **{reason.value: label.id for reason, label in REMOVAL_LABELS.items()},
        **{reason.value: label.id for reason, label in RETURN_LABELS.items()},
        **{reason.value: label.id for reason, label in LATE_LABELS.items()},
    },
}
"""Details of an event that are worth reading, with the words of their values; a paper's number is told as it is."""


def step_words(kind: EventKind) -> str:
    return STEPS.get(kind, kind.value)


def details_words(details: Mapping[str, EventValue]) -> str:
    """What of an event's details a person can read: the document, the paper with its number, the state."""
    told = [
        words[value] for key, words in _TOLD.items() if isinstance(value := details.get(key), str) and value in words
    ]
    number = details.get("number")
    if isinstance(number, str) and details.get("paper") in set(PaperKind):
        told.append(number)
    return ", ".join(told)
