"""E-mails that wait to be sent: what becomes of one, and when it is tried again.

No mail goes out twice by itself. A mail is `SENDING` from the moment before its text is given to the server, and that
is stored first; whoever dies in between, or hears no answer, leaves it `UNSURE`, and then a person decides.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum, unique
from types import MappingProxyType

from counter_app.shared.errors import ErrorCode, OfficeError
from counter_app.shared.labels import Label
from counter_app.shared.papers import Paper, PaperKind


@unique
class MailKind(StrEnum):
    CODE = "code"
    DUES = "dues"

    @property
    def paper(self) -> PaperKind:
        """The paper that is attached."""
        return PaperKind.PAYMENT_CODE_SLIP if self is MailKind.CODE else PaperKind.DUES_NOTIFICATION


@unique
class MailState(StrEnum):
    WAITING = "waiting"
    SENDING = "sending"
    SENT = "sent"
    UNSURE = "unsure"
    """The server was given the mail and never said whether it took it."""
    GIVEN_UP = "given_up"
    WITHDRAWN = "withdrawn"
    """What it says is no longer so, or may not be sent."""


@unique
class MailProblem(StrEnum):
    """Why a mail was not sent, or not yet. Codes only: what servers say may hold addresses."""

    UNREACHABLE = "unreachable"
    TLS_MISSING = "tls-missing"
    TLS_FAILED = "tls-failed"
    SIGN_IN_REFUSED = "sign-in-refused"
    SERVER_REFUSED = "server-refused"
    SENDER_REFUSED = "sender-refused"
    ADDRESS_REFUSED = "address-refused"
    MESSAGE_REFUSED = "message-refused"
    TRY_LATER = "try-later"
    BROKEN_OFF = "broken-off"
    NO_REPLY = "no-reply"
    SENDER_DIED = "sender-died"
    NO_CONSENT = "no-consent"
    NO_ADDRESS = "no-address"
    DATA_ERASED = "data-erased"
    CODE_ENDED = "code-ended"
    OUTDATED = "outdated"


MAIL_KIND_LABELS: Mapping[MailKind, Label] = MappingProxyType(
    {
        MailKind.CODE: Label("Kode bayar", "Payment code"),
        MailKind.DUES: Label("Pemberitahuan iuran", "Dues notification"),
    }
)

MAIL_STATE_LABELS: Mapping[MailState, Label] = MappingProxyType(
    {
        MailState.WAITING: Label("menunggu dikirim", "waiting to be sent"),
        MailState.SENDING: Label("sedang dikirim", "being sent"),
        MailState.SENT: Label("terkirim", "sent"),
        MailState.UNSURE: Label("tidak pasti terkirim", "perhaps sent"),
        MailState.GIVEN_UP: Label("gagal dikirim", "given up"),
        MailState.WITHDRAWN: Label("ditarik", "withdrawn"),
    }
)

PROBLEM_LABELS: Mapping[MailProblem, Label] = MappingProxyType(
    {
        MailProblem.UNREACHABLE: Label("server e-mail tidak dapat dihubungi", "the mail server cannot be reached"),
        MailProblem.TLS_MISSING: Label(
            "server tidak menawarkan sambungan aman", "the server offers no secured connection"
        ),
        MailProblem.TLS_FAILED: Label(
            "sambungan aman gagal; periksa sertifikat server", "securing the connection failed; check its certificate"
        ),
        MailProblem.SIGN_IN_REFUSED: Label(
            "nama pengguna atau sandi server e-mail ditolak", "the server refused the user name or password"
        ),
        MailProblem.SERVER_REFUSED: Label("server menolak kantor ini", "the server refused this office"),
        MailProblem.SENDER_REFUSED: Label("server menolak alamat pengirim", "the server refused the sender's address"),
        MailProblem.ADDRESS_REFUSED: Label("alamat pemohon ditolak server", "the applicant's address was refused"),
        MailProblem.MESSAGE_REFUSED: Label("isi e-mail ditolak server", "the message was refused"),
        MailProblem.TRY_LATER: Label("server minta dicoba lagi nanti", "the server asks to try later"),
        MailProblem.BROKEN_OFF: Label("sambungan terputus sebelum selesai", "the connection broke off"),
        MailProblem.NO_REPLY: Label(
            "server tidak menjawab setelah menerima isi; tanyakan kepada pemohon sebelum mengirim lagi",
            "the server did not answer once it had the message; ask the applicant before sending again",
        ),
        MailProblem.SENDER_DIED: Label(
            "program berhenti saat mengirim; tanyakan kepada pemohon sebelum mengirim lagi",
            "the program ended while sending; ask the applicant before sending again",
        ),
        MailProblem.NO_CONSENT: Label("tidak ada persetujuan untuk pemberitahuan", "there is no consent to messages"),
        MailProblem.NO_ADDRESS: Label("tidak ada alamat e-mail", "there is no e-mail address"),
        MailProblem.DATA_ERASED: Label("data pemohon sudah dimusnahkan", "the applicant's data were erased"),
        MailProblem.CODE_ENDED: Label("kode bayar tidak berlaku lagi", "the payment code is no longer valid"),
        MailProblem.OUTDATED: Label(
            "sudah ada yang lebih baru, atau tidak ada lagi yang harus dibayar",
            "overtaken, or nothing is owed any more",
        ),
    }
)

DELAYS = (
    timedelta(minutes=1),
    timedelta(minutes=5),
    timedelta(minutes=30),
    timedelta(hours=2),
    timedelta(hours=6),
    timedelta(hours=12),
    timedelta(hours=24),
)
"""After each failed try; after one more it is given up, almost two days after the first."""

LEASE = timedelta(minutes=10)
"""How long a run may be silent before another PC sends in its place; far longer than the time-outs of one mail."""


def next_try(attempts: int) -> timedelta | None:
    """How long to wait after the `attempts`-th try failed, from 1; None to give up."""
    return DELAYS[attempts - 1] if 1 <= attempts <= len(DELAYS) else None


MAY_FOLLOW: Mapping[MailState, frozenset[MailState]] = MappingProxyType(
    {
        MailState.WAITING: frozenset({MailState.SENDING, MailState.WAITING, MailState.GIVEN_UP, MailState.WITHDRAWN}),
        MailState.SENDING: frozenset({MailState.SENT, MailState.WAITING, MailState.GIVEN_UP, MailState.UNSURE}),
        MailState.SENT: frozenset(),
        # the answer of a server may come after others took the sender for dead
        MailState.UNSURE: frozenset({MailState.WAITING, MailState.SENT, MailState.GIVEN_UP}),
        MailState.GIVEN_UP: frozenset({MailState.WAITING}),
        MailState.WITHDRAWN: frozenset({MailState.WAITING}),
    }
)


def check_mail_state(state: MailState, target: MailState) -> None:
    """Raises `OfficeError` (MAIL_STATE) unless `target` may follow."""
    if target not in MAY_FOLLOW[state]:
        raise OfficeError(ErrorCode.MAIL_STATE, field="mail", state=state.value)


@dataclass(frozen=True)
class Mail:
    """One e-mail for one paper of a case; its address is that of the case's form when it goes out."""

    id: int
    case: int
    case_number: str
    kind: MailKind
    paper: int
    state: MailState
    attempts: int
    next_at: datetime
    problem: MailProblem | None
    queued_at: datetime
    officer: int
    sender: str | None
    sent_at: datetime | None


@dataclass(frozen=True)
class MailToSend:
    """A mail with its words. `paper` is drawn and attached; `reference` is the same at every try."""

    mail: Mail
    address: str
    subject: str
    text: str
    paper: Paper
    reference: str


@unique
class Fate(StrEnum):
    """What one try came to."""

    SENT = "sent"
    LATER = "later"
    NEVER = "never"
    UNSURE = "unsure"
    TAKEN = "taken"
    """Another run was faster; nothing was sent by this one."""


@dataclass(frozen=True)
class Delivery:
    """What came of a try. `stop`: the trouble is with the server, so other mails need not be tried now."""

    fate: Fate
    problem: MailProblem | None = None
    stop: bool = False
