"""What the values of answers are called, in both languages."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from typing import Any

from counter_app.cards.labels import DELIVERY_LABELS, LATE_LABELS, RETURN_LABELS, URGENCY_LABELS
from counter_app.channels.agents import SPONSOR_KIND_LABELS
from counter_app.channels.batch_labels import BATCH_KIND_LABELS, BATCH_STAGE_LABELS, PAYMENT_MODE_LABELS
from counter_app.channels.online_model import HELP_LABELS, ONLINE_STATE_LABELS, OnlineState
from counter_app.channels.outbox_model import MAIL_KIND_LABELS, MAIL_STATE_LABELS, PROBLEM_LABELS, MailState
from counter_app.dues.model import Payer, Programme, Sector
from counter_app.payments.bank_labels import BANK_STYLE_LABELS
from counter_app.payments.labels import CODE_STATE_LABELS, PAYMENT_KIND_LABELS, PAYMENT_SOURCE_LABELS
from counter_app.payments.standing import ADVICE_LABELS
from counter_app.privacy.labels import GROUND_LABELS, PROCESSING_LABELS
from counter_app.queueing.forecast.labels import ARRIVALS_LABELS
from counter_app.queueing.hours_labels import (
    BASIS_LABELS,
    BOOKING_SOURCE_LABELS,
    BOOKING_STATE_LABELS,
    PHASE_LABELS,
    PUNCTUALITY_LABELS,
)
from counter_app.queueing.labels import (
    HINDRANCE_LABELS,
    ORIGIN_LABELS,
    OUTCOME_LABELS,
    POOL_LABELS,
    PRIORITY_LABELS,
    REASON_LABELS,
    SESSION_STATE_LABELS,
    SLICE_LABELS,
    TICKET_STATE_LABELS,
)
from counter_app.registration.attachments import REMOVAL_LABELS, KeyState, MediaType
from counter_app.registration.documents import ITEM_LABELS, STATUS_LABELS
from counter_app.registration.finding_labels import NIK_FINDING_LABELS, WARNING_LABELS
from counter_app.registration.model import CASE_STATE_LABELS, CHANNEL_LABELS
from counter_app.registration.people import APPLICATION_LABELS, SEX_LABELS
from counter_app.settings import CodeIssuer, OfficeKind
from counter_app.shared.labels import Label
from counter_app.shared.papers import PaperKind
from counter_app.staff.labels import PERMISSION_LABELS, ROLE_LABELS

_TICKETS: Mapping[str, Label] = {
    **{state.value: label for state, label in TICKET_STATE_LABELS.items()},
    **{kind.value: label for kind, label in SLICE_LABELS.items()},
    **{priority.value: label for priority, label in PRIORITY_LABELS.items()},
    **{outcome.value: label for outcome, label in OUTCOME_LABELS.items()},
    **{state.value: label for state, label in SESSION_STATE_LABELS.items()},
    **{origin.value: label for origin, label in ORIGIN_LABELS.items()},
    **{pool.value: label for pool, label in POOL_LABELS.items()},
    **{why.value: label for why, label in HINDRANCE_LABELS.items()},
    "recalled": Label("dipanggil ulang", "called again"),
    "attached": Label("dikaitkan dengan kasus", "attached to a case"),
}

_PEOPLE: Mapping[str, Label] = {
    **{role.value: label for role, label in ROLE_LABELS.items()},
    **{permission.value: label for permission, label in PERMISSION_LABELS.items()},
    OfficeKind.BRANCH: Label("kantor cabang", "branch"),
    OfficeKind.SPO: Label("Service Point Office", "Service Point Office"),
    **{sex.value: label for sex, label in SEX_LABELS.items()},
    **{kind.value: label for kind, label in APPLICATION_LABELS.items()},
}

_MONEY: Mapping[str, Label] = {
    **{state.value: label for state, label in CODE_STATE_LABELS.items()},
    **{kind.value: label for kind, label in PAYMENT_KIND_LABELS.items()},
    **{source.value: label for source, label in PAYMENT_SOURCE_LABELS.items()},
    **BANK_STYLE_LABELS,
    **{advice.value: label for advice, label in ADVICE_LABELS.items()},
    CodeIssuer.CORE: Label("sistem inti", "core system"),
    CodeIssuer.LOCAL: Label("kantor ini", "this office"),
    Programme.JKK: Label("JKK", "JKK"),
    Programme.JKM: Label("JKM", "JKM"),
    Programme.JHT: Label("JHT", "JHT"),
    Payer.MEMBER: Label("peserta", "member"),
    Payer.WORKER: Label("pekerja", "worker"),
    Payer.EMPLOYER: Label("pemberi kerja", "employer"),
    Payer.GOVERNMENT: Label("pemerintah", "government"),
    Sector.TRANSPORT: Label("transportasi", "transport"),
    Sector.OTHER: Label("sektor lain", "other sectors"),
}

_PAPERS: Mapping[str, Label] = {
    PaperKind.TICKET_SLIP: Label("karcis antrean", "ticket slip"),
    PaperKind.FORM_1A: Label("formulir 1A", "form 1A"),
    PaperKind.CONSENT_RECORD: Label("bukti persetujuan", "consent record"),
    PaperKind.MISSING_DOCUMENTS: Label("daftar dokumen kurang", "list of missing documents"),
    PaperKind.MY_DATA: Label("laporan data saya", "my-data report"),
    PaperKind.ERASURE_CERTIFICATE: Label("berita acara pemusnahan", "certificate of erasure"),
    PaperKind.DUES_NOTIFICATION: Label("pemberitahuan iuran", "dues notification"),
    PaperKind.DOCUMENT_RECEIPT: Label("tanda terima dokumen", "document receipt"),
    PaperKind.PAYMENT_CODE_SLIP: Label("slip kode bayar", "payment code slip"),
    PaperKind.PAYMENT_RECEIPT: Label("bukti penerimaan pembayaran", "receipt of payment"),
    PaperKind.CARD_HANDOVER: Label("serah terima kartu", "card handover"),
    PaperKind.EXCHANGE_KEY: Label("lembar kunci pertukaran", "exchange key page"),
    PaperKind.BATCH_RECEIPT: Label("tanda terima dokumen kolektif", "combined document receipt"),
    PaperKind.BATCH_DUES: Label("pemberitahuan iuran kolektif", "dues of a batch"),
    PaperKind.BATCH_CODE: Label("slip kode bayar total", "payment code slip of a total"),
    PaperKind.BATCH_PAYMENT: Label("bukti pembayaran kolektif", "proof of payment of a total"),
    PaperKind.CARD_LIST: Label("daftar serah terima kartu", "list of cards to sign"),
    PaperKind.CLOSING_REPORT: Label("laporan penutupan hari", "closing report"),
    PaperKind.BOOKING_SLIP: Label("bukti janji temu", "booking slip"),
}

_CARDS: Mapping[str, Label] = {
    **{urgency.value: label for urgency, label in URGENCY_LABELS.items()},
    **{mode.value: label for mode, label in DELIVERY_LABELS.items()},
    **{reason.value: label for reason, label in LATE_LABELS.items()},
    **{reason.value: label for reason, label in RETURN_LABELS.items()},
}

_KEYS: Mapping[str, Label] = {
    **{reason.value: label for reason, label in REMOVAL_LABELS.items()},
    KeyState.PRESENT: Label("ada dan cocok", "here, and it fits"),
    KeyState.ABSENT: Label("tidak ada", "not here"),
    KeyState.WRONG: Label("bukan kunci lampiran ini", "not the key of these attachments"),
    MediaType.JPEG: Label("JPEG", "JPEG"),
    MediaType.PNG: Label("PNG", "PNG"),
    MediaType.PDF: Label("PDF", "PDF"),
}

_HOURS: Mapping[str, Label] = {
    **{basis.value: label for basis, label in BASIS_LABELS.items()},
    **{phase.value: label for phase, label in PHASE_LABELS.items()},
    **{state.value: label for state, label in BOOKING_STATE_LABELS.items()},
    **{source.value: label for source, label in BOOKING_SOURCE_LABELS.items()},
    **{one.value: label for one, label in PUNCTUALITY_LABELS.items()},
}

_MAILS: Mapping[str, Label] = {
    OnlineState.AWAITING: ONLINE_STATE_LABELS[OnlineState.AWAITING],
    **{
        state.value: MAIL_STATE_LABELS[state]
        for state in (MailState.SENDING, MailState.UNSURE, MailState.GIVEN_UP, MailState.WITHDRAWN)
    },
    **{kind.value: label for kind, label in MAIL_KIND_LABELS.items()},
    **{problem.value: label for problem, label in PROBLEM_LABELS.items()},
    **{reason.value: label for reason, label in HELP_LABELS.items()},
}

VALUES: Mapping[str, Label] = {
    **_MAILS,
    **{stage.value: label for stage, label in BATCH_STAGE_LABELS.items()},
    **{kind.value: label for kind, label in BATCH_KIND_LABELS.items()},
    **{kind.value: label for kind, label in SPONSOR_KIND_LABELS.items()},
    **{mode.value: label for mode, label in PAYMENT_MODE_LABELS.items()},
    **_CARDS,
    **{basis.value: label for basis, label in ARRIVALS_LABELS.items()},
    **_HOURS,
    **{state.value: label for state, label in CASE_STATE_LABELS.items()},
    **{channel.value: label for channel, label in CHANNEL_LABELS.items()},
    **{item.value: label for item, label in ITEM_LABELS.items()},
    **{status.value: label for status, label in STATUS_LABELS.items()},
    **{reason.value: label for reason, label in REASON_LABELS.items()},
    **_PEOPLE,
    **_MONEY,
    **_PAPERS,
    **NIK_FINDING_LABELS,
    **WARNING_LABELS,
    **_KEYS,
    **{kind.value: label for kind, label in PROCESSING_LABELS.items()},
    **{ground.value: label for ground, label in GROUND_LABELS.items()},
    **_TICKETS,
}
"""Values of enums by their code; where a ticket and a case share a word, it means the same."""

_BY_MEMBER: tuple[Mapping[Any, Label], ...] = (
    *(DELIVERY_LABELS, LATE_LABELS, RETURN_LABELS, URGENCY_LABELS),
    *(BATCH_KIND_LABELS, BATCH_STAGE_LABELS, PAYMENT_MODE_LABELS, SPONSOR_KIND_LABELS),
    *(HELP_LABELS, ONLINE_STATE_LABELS, MAIL_KIND_LABELS, MAIL_STATE_LABELS, PROBLEM_LABELS),
    *(CODE_STATE_LABELS, PAYMENT_KIND_LABELS, PAYMENT_SOURCE_LABELS, ADVICE_LABELS),
    *(GROUND_LABELS, PROCESSING_LABELS, ARRIVALS_LABELS),
    *(BASIS_LABELS, BOOKING_SOURCE_LABELS, BOOKING_STATE_LABELS, PHASE_LABELS, PUNCTUALITY_LABELS),
    *(HINDRANCE_LABELS, ORIGIN_LABELS, OUTCOME_LABELS, POOL_LABELS, PRIORITY_LABELS, REASON_LABELS),
    *(SESSION_STATE_LABELS, SLICE_LABELS, TICKET_STATE_LABELS),
    *(REMOVAL_LABELS, ITEM_LABELS, STATUS_LABELS, CASE_STATE_LABELS, CHANNEL_LABELS, APPLICATION_LABELS, SEX_LABELS),
    *(PERMISSION_LABELS, ROLE_LABELS),
)
MEMBERS: Mapping[tuple[type, str], Label] = {
    (type(member), str(member.value)): label
    for labels in _BY_MEMBER
    for member, label in labels.items()
    if isinstance(member, Enum)
}
"""Members of enums by their type as well: `sent` is one thing of a card and another of a mail."""
