"""Codes of the office as sentences and words for the windows; the only place of the windows that does this.

The sentences are those of the office; where they name a command to type, the windows say what to do here instead.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, tzinfo

from counter_app.channels.batch_labels import BATCH_STAGE_LABELS
from counter_app.payments.labels import CODE_STATE_LABELS
from counter_app.queueing.hours_labels import BASIS_LABELS, BOOKING_STATE_LABELS
from counter_app.queueing.labels import (
    ACTIVITY_LABELS,
    HINDRANCE_LABELS,
    OUTCOME_LABELS,
    PRIORITY_LABELS,
    REASON_LABELS,
    SESSION_STATE_LABELS,
    TICKET_STATE_LABELS,
)
from counter_app.queueing.model import Activity, Outcome, Priority, Service, SessionState, TicketState
from counter_app.queueing.rule import Reason
from counter_app.registration.documents import ITEM_LABELS
from counter_app.registration.finding_labels import NIK_FINDING_LABELS, WARNING_LABELS
from counter_app.registration.model import CASE_STATE_LABELS
from counter_app.registration.screen import ScreenPage
from counter_app.settings import Language
from counter_app.shared.errors import ErrorCode, FailureCode, FormErrors, OfficeError, Unavailable
from counter_app.shared.expected_words import EXPECTED, PROBLEMS
from counter_app.shared.failure_sentences import FAILURES
from counter_app.shared.file_sentences import COLUMN_WORDS
from counter_app.shared.labels import Label
from counter_app.shared.moments import MOMENTS, told_moment
from counter_app.shared.money import format_rupiah, group
from counter_app.shared.sentences import REFUSALS, SPECIAL, fill, lengths
from counter_app.staff.labels import PERMISSION_LABELS, ROLE_LABELS

_HERE: Mapping[ErrorCode | FailureCode, Label] = {
    ErrorCode.FIELD_UNKNOWN: Label("Isian ini tidak dikenal.", "This entry is not known."),
    ErrorCode.NO_SUCH_OFFICER: Label("Petugas dengan nama ini tidak ada.", "There is no officer of this name."),
    ErrorCode.NO_SUCH_TICKET: Label(
        "Karcis[ {ticket}] tidak ada hari ini. Periksa nomornya.",
        "There is no ticket[ {ticket}] today. Check the number.",
    ),
    ErrorCode.COUNTER_NOT_OPEN: Label(
        "Loket {counter} tidak buka ({state}). Buka loket lebih dahulu.",
        "Counter {counter} is not open ({state}). Open it first.",
    ),
    ErrorCode.RECALLS_USED_UP: Label(
        "Karcis {ticket} sudah dipanggil {calls} kali. Catat sebagai tidak hadir.",
        "Ticket {ticket} was called {calls} times. Record it as no-show.",
    ),
    ErrorCode.NIK_REGISTERED: Label(
        "Orang ini sudah punya kasus[ {case}]. Lanjutkan kasus itu.",
        "This person already has a running case[ {case}]. Go on with it.",
    ),
    ErrorCode.WARNING_UNCONFIRMED: Label(
        "Perlu alasan petugas untuk: {warnings}. Betulkan isiannya, atau tulis alasannya.",
        "Needs the officer's reason for: {warnings}. Correct the entry, or write the reason.",
    ),
    ErrorCode.DOCUMENTS_MISSING: Label("Dokumen masih kurang: {missing}.", "Documents are still missing: {missing}."),
    ErrorCode.TARIFF_UNKNOWN: Label(
        "Tidak ada tarif {segment} untuk bulan {month}.", "There is no {segment} tariff for the month {month}."
    ),
    ErrorCode.CODE_NEEDED: Label(
        "Di cabang ini kode bayar terbit dari sistem inti. Ketik kode itu di sini.",
        "In this branch payment codes come from the core system. Type that code here.",
    ),
    ErrorCode.CODE_NOT_WANTED: Label(
        "Cabang ini menerbitkan kode bayarnya sendiri. Kosongkan kode sistem inti.",
        "This branch issues its own payment codes. Leave the core system's code empty.",
    ),
    ErrorCode.EARLIER_DAY_OPEN: Label(
        "Hari {day} belum ditutup. Tutup hari itu lebih dahulu.", "The day {day} is still open. Close it first."
    ),
    ErrorCode.DAY_DOES_NOT_ADD_UP: Label(
        "Hitungan hari {day} tidak cocok. Beri tahu administrator.",
        "The figures of {day} do not add up. Tell an administrator.",
    ),
    ErrorCode.NO_EXCHANGE_KEY: Label(
        "Kantor ini belum punya kunci pertukaran. Administrator mencetak lembar kuncinya lebih dahulu.",
        "This office has no exchange key yet. An administrator prints the key page first.",
    ),
    ErrorCode.NO_PARTNER: Label(
        "Kantor pasangan ini belum dipasangkan[; yang sudah: {choices}].",
        "This office is not paired[; paired are: {choices}].",
    ),
    ErrorCode.MAIL_OFF: Label(
        "Pengiriman e-mail belum aktif. Administrator mengaktifkannya di “Server e-mail”.",
        "Sending e-mail is switched off. An administrator switches it on under “Mail server”.",
    ),
    ErrorCode.SIGN_IN_NEEDED: Label("Masuk lebih dahulu.", "Sign in first."),
    FailureCode.DATABASE_MISSING: Label(
        "Basis data cabang tidak ditemukan. Beri tahu administrator.",
        "The branch's database is not there. Tell an administrator.",
    ),
    FailureCode.DATABASE_NOT_OURS: Label(
        "Ini bukan basis data Loket Cabang. Beri tahu administrator.",
        "This is not a database of Loket Cabang. Tell an administrator.",
    ),
    FailureCode.DATABASE_OLDER: Label(
        "Basis data ini dari versi program yang lebih lama. Beri tahu administrator.",
        "This database is of an older version of the program. Tell an administrator.",
    ),
    FailureCode.MAIL_PASSWORD_MISSING: Label(
        "Sandi server e-mail tidak ada di PC ini. Administrator mengisinya di “Server e-mail”.",
        "The password of the mail server is not on this PC. An administrator enters it under “Mail server”.",
    ),
    FailureCode.EXCHANGE_KEY_MISSING: Label(
        "Kunci rahasia kantor tidak ada di PC ini. Pakai PC yang menyimpannya, atau administrator membuat yang baru.",
        "The private key of this office is not on this PC. Use the PC that has it, or an administrator makes new keys.",
    ),
    FailureCode.DATABASE_DAMAGED: Label(
        "Basis data rusak. Hentikan pemakaian dan beri tahu administrator.",
        "The database is damaged. Stop using it and tell an administrator.",
    ),
}

_CODES: Mapping[str, Label] = {
    **{stage.value: label for stage, label in BATCH_STAGE_LABELS.items()},
    **{state.value: label for state, label in CASE_STATE_LABELS.items()},
    **{state.value: label for state, label in CODE_STATE_LABELS.items()},
    **{state.value: label for state, label in TICKET_STATE_LABELS.items()},
    **{state.value: label for state, label in SESSION_STATE_LABELS.items()},
    **{role.value: label for role, label in ROLE_LABELS.items()},
    **{permission.value: label for permission, label in PERMISSION_LABELS.items()},
    **{basis.value: label for basis, label in BASIS_LABELS.items()},
    **{why.value: label for why, label in HINDRANCE_LABELS.items()},
    **{state.value: label for state, label in BOOKING_STATE_LABELS.items()},
    **{item.value: label for item, label in ITEM_LABELS.items()},
    **NIK_FINDING_LABELS,
    **WARNING_LABELS,
    "recalled": Label("dipanggil ulang", "called again"),
}
LONGEST_IN_MINUTES_S = 2 * 3600
_CODED = frozenset({"state", "batch_state", "wanted", "role", "permission", "missing", "warnings", "findings", "why"})
"""Details whose values are codes of the office."""

_PAGES: Mapping[ScreenPage, Label] = {
    ScreenPage.WELCOME: Label("Selamat datang", "Welcome"),
    ScreenPage.DATA: Label("Konfirmasi data", "Data to confirm"),
    ScreenPage.DUES: Label("Pemberitahuan iuran", "Dues notification"),
    ScreenPage.BENEFITS: Label("Manfaat", "Benefits"),
    ScreenPage.ESTIMATE: Label("Perkiraan iuran dan manfaat", "Estimate of dues and benefits"),
    ScreenPage.CODE: Label("Kode bayar", "Payment code"),
    ScreenPage.SIGNATURE: Label("Tanda tangan penerima kartu", "Signature for the card"),
    ScreenPage.RATING: Label("Penilaian layanan", "Rating"),
    ScreenPage.THANKS: Label("Terima kasih", "Thank you"),
}


def pick(label: Label, language: Language) -> str:
    return label.id if language is Language.ID else label.en


def sentence(problem: OfficeError | Unavailable, language: Language) -> str:
    """What went wrong and what to do now. A field is not named: the sentence stands at the field."""
    details = dict(problem.details)
    if isinstance(problem, Unavailable):
        label = _HERE.get(problem.code, FAILURES[problem.code])
    else:
        if isinstance(problem, FormErrors):
            details["count"] = len(problem.problems)
        field = (problem.field or "").rpartition(".")[2]
        label = SPECIAL.get((problem.code, field)) or _HERE.get(problem.code) or REFUSALS[problem.code]
    return _filled(label, details, language)


def _filled(label: Label, details: Mapping[str, object], language: Language) -> str:
    told = {key: _detail(key, value, details, language) for key, value in lengths(details).items()}
    return fill(pick(label, language), told)


def _detail(key: str, value: object, details: Mapping[str, object], language: Language) -> str:
    match value:
        case None:
            return ""
        case tuple() | list():
            return ", ".join(_detail(key, one, details, language) for one in value)
        case bool():
            return pick(Label("ya", "yes") if value else Label("tidak", "no"), language)
        case int():
            return _number(key, value, details, language)
        case _:
            return _word(key, str(value), details, language)


def _word(key: str, text: str, details: Mapping[str, object], language: Language) -> str:
    if key == "problem" and text in PROBLEMS:
        return _filled(PROBLEMS[text], {name: one for name, one in details.items() if name != "problem"}, language)
    if key == "expected" and text in EXPECTED:
        return pick(EXPECTED[text], language)
    if key == "missing" and text in COLUMN_WORDS:
        return pick(COLUMN_WORDS[text], language)
    if key in MOMENTS:
        return pick(told_moment(text), language)
    return pick(_CODES[text], language) if key in _CODED and text in _CODES else text


def _number(key: str, number: int, details: Mapping[str, object], language: Language) -> str:
    if key == "amount" or (key == "expected" and "amount" in details):
        return format_rupiah(number)
    if key.endswith("_s"):
        return duration(number, language)
    return group(number) if key in {"minimum", "maximum"} else str(number)


def call_reason(reason: Reason | str, waited_s: int, language: Language) -> str:
    """Why a ticket is next or was called, as the officer and the supervisor read it; `waited_s` in seconds."""
    waited = duration(waited_s, language, rounded=True).replace(" ", "\N{NO-BREAK SPACE}")
    return f"{reason_words(reason, language)} ({waited})"


def reason_words(reason: Reason | str, language: Language) -> str:
    """The reason of a call without its figures."""
    return pick(REASON_LABELS[Reason(reason)], language)


def duration(seconds: int, language: Language, *, rounded: bool = False) -> str:
    """`45 dtk`, `3 mnt 20 dtk`, `1 jam 5 mnt`; `rounded` leaves seconds out and begins at `0 mnt`."""
    hour, minute, second = ("jam", "mnt", "dtk") if language is Language.ID else ("h", "min", "s")
    minutes, rest = divmod(seconds, 60)
    hours, minutes_of_hour = divmod(minutes, 60)
    if hours:
        return f"{hours} {hour} {minutes_of_hour} {minute}" if minutes_of_hour else f"{hours} {hour}"
    if rounded:
        return f"{minutes} {minute}"
    if not minutes:
        return f"{rest} {second}"
    return f"{minutes} {minute} {rest} {second}" if rest else f"{minutes} {minute}"


def wait_range(low_s: int, high_s: int, language: Language) -> str:
    """A wait that is expected: `5–12 mnt`, `2–3 jam`; empty when it is over within a minute."""
    if high_s < 60:  # noqa: PLR2004
        return ""
    hours = high_s > LONGEST_IN_MINUTES_S
    unit_s = 3600 if hours else 60
    low, high = max(low_s // unit_s, int(hours)), -(-high_s // unit_s)
    unit = pick(Label("jam", "h") if hours else Label("mnt", "min"), language)
    return f"{high} {unit}" if low >= high else f"{low}–{high} {unit}"


def minutes_and_seconds(seconds: int) -> str:
    """A running timer: `06:41`, from an hour on `1:06:41`."""
    hours, rest = divmod(max(seconds, 0), 3600)
    minutes, left = divmod(rest, 60)
    return f"{hours}:{minutes:02d}:{left:02d}" if hours else f"{minutes:02d}:{left:02d}"


def clock_time(moment: datetime, zone: tzinfo, language: Language) -> str:
    """The time of day in the branch's zone: `10.24` in Indonesian, `10:24` in English."""
    local = moment.astimezone(zone)
    return f"{local:%H.%M}" if language is Language.ID else f"{local:%H:%M}"


def service_name(service: Service, language: Language) -> str:
    return service.name_id if language is Language.ID else service.name_en


def ticket_state(state: TicketState, language: Language) -> str:
    return pick(TICKET_STATE_LABELS[state], language)


def session_state(state: SessionState, language: Language) -> str:
    return pick(SESSION_STATE_LABELS[state], language)


def activity_name(activity: Activity, language: Language) -> str:
    """What goes on at a counter."""
    return pick(ACTIVITY_LABELS[activity], language)


def priority_name(priority: Priority, language: Language) -> str:
    return pick(PRIORITY_LABELS[priority], language)


def outcome_name(outcome: Outcome, language: Language) -> str:
    return pick(OUTCOME_LABELS[outcome], language)


def page_name(page: ScreenPage, language: Language) -> str:
    """A page of the applicant's screen."""
    return pick(_PAGES[page], language)
