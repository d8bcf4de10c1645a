"""Refusals of the office and failures of its environment, as codes without prose.

Sentences for people are made in one place per surface (the command line, the windows), so that a code
can be shown in any language and tested without comparing text.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import StrEnum, unique
from functools import partial
from types import MappingProxyType
from typing import Self

Detail = str | int | bool | None | tuple[str, ...]


@unique
class ErrorCode(StrEnum):
    """Rules of the office that an operation can refuse to break."""

    # input
    FIELD_MISSING = "field-missing"
    FIELD_INVALID = "field-invalid"
    FIELD_UNKNOWN = "field-unknown"
    FORM_INVALID = "form-invalid"
    OUT_OF_RANGE = "out-of-range"
    NOT_A_CHOICE = "not-a-choice"
    # people and rights
    NOT_ALLOWED = "not-allowed"
    NO_SUCH_OFFICER = "no-such-officer"
    OFFICER_EXISTS = "officer-exists"
    SECRET_TOO_WEAK = "secret-too-weak"  # noqa: S105 - a code, no secret
    SIGN_IN_FAILED = "sign-in-failed"
    OFFICER_LOCKED = "officer-locked"
    LAST_ADMINISTRATOR = "last-administrator"
    OFFICER_BUSY = "officer-busy"
    # queue
    NO_SUCH_SERVICE = "no-such-service"
    NO_SUCH_COUNTER = "no-such-counter"
    NO_SUCH_TICKET = "no-such-ticket"
    COUNTER_TAKEN = "counter-taken"
    COUNTER_NOT_OPEN = "counter-not-open"
    COUNTER_BUSY = "counter-busy"
    WRONG_COUNTER = "wrong-counter"
    TICKET_STATE = "ticket-state"
    RECALL_TOO_SOON = "recall-too-soon"
    RECALLS_USED_UP = "recalls-used-up"
    CALLS_NOT_USED_UP = "calls-not-used-up"
    NO_SHOW_TOO_OLD = "no-show-too-old"
    REASON_NEEDED = "reason-needed"
    QUEUE_EMPTY = "queue-empty"
    UNDO_NOTHING = "undo-nothing"
    UNDO_TOO_LATE = "undo-too-late"
    UNDO_TWICE = "undo-twice"
    PROFILE_INVALID = "profile-invalid"
    PAPER_NUMBER_USED = "paper-number-used"
    PAPER_TIMES = "paper-times"
    # hours and bookings
    CLOSED_NOW = "closed-now"
    LAST_TICKET_GIVEN = "last-ticket-given"
    QUOTA_USED_UP = "quota-used-up"
    NOT_OPEN_THEN = "not-open-then"
    NO_SUCH_BOOKING = "no-such-booking"
    BOOKING_STATE = "booking-state"
    BOOKING_OTHER_DAY = "booking-other-day"
    BOOKING_TOO_EARLY = "booking-too-early"
    ROWS_INVALID = "rows-invalid"
    # cases
    NO_SUCH_CASE = "no-such-case"
    CASE_STATE = "case-state"
    NIK_REGISTERED = "nik-registered"
    WARNING_UNCONFIRMED = "warning-unconfirmed"
    NO_SUCH_DOCUMENT = "no-such-document"
    DOCUMENTS_MISSING = "documents-missing"
    NO_SUCH_DRAFT = "no-such-draft"
    ATTACHMENT_TYPE = "attachment-type"
    ATTACHMENT_TOO_LARGE = "attachment-too-large"
    NO_SUCH_ATTACHMENT = "no-such-attachment"
    MEMBER_ALREADY = "member-already"
    # personal data
    NO_SUCH_PERSON = "no-such-person"
    CASE_ERASED = "case-erased"
    CASE_RUNNING = "case-running"
    LEGAL_HOLD = "legal-hold"
    CONSENT_COMPULSORY = "consent-compulsory"
    CONSENT_NOT_GIVEN = "consent-not-given"
    # dues and money
    TARIFF_UNKNOWN = "tariff-unknown"
    TARIFF_INVALID = "tariff-invalid"
    TARIFF_ROW_CHANGED = "tariff-row-changed"
    PROGRAMME_UNKNOWN = "programme-unknown"
    PROGRAMME_MISSING = "programme-missing"
    PROGRAMME_NOT_OFFERED = "programme-not-offered"
    CODE_MALFORMED = "code-malformed"
    CODE_CHECK_FAILED = "code-check-failed"
    NO_SUCH_CODE = "no-such-code"
    CODE_NEEDED = "code-needed"
    CODE_NOT_WANTED = "code-not-wanted"
    CODE_USED = "code-used"
    CODE_STATE = "code-state"
    CODE_REPLACED = "code-replaced"
    AMOUNT_DIFFERS = "amount-differs"
    REFERENCE_USED = "reference-used"
    PAID_BEFORE_CODE = "paid-before-code"
    TIME_IN_FUTURE = "time-in-future"
    CODES_DIFFER = "codes-differ"
    DUES_COVERED = "dues-covered"
    NO_SUCH_PAYMENT = "no-such-payment"
    PAYMENT_REVERSED = "payment-reversed"
    PAYMENT_STANDS = "payment-stands"
    REVERSAL_ASKED = "reversal-asked"
    NO_REVERSAL = "no-reversal"
    SECOND_PERSON = "second-person"
    # cards
    KPJ_MALFORMED = "kpj-malformed"
    KPJ_USED = "kpj-used"
    KPJ_DIFFERS = "kpj-differs"
    NOT_SIGNED = "not-signed"
    # batches, agents, payers
    NO_SUCH_AGENCY = "no-such-agency"
    AGENCY_EXISTS = "agency-exists"
    NO_SUCH_AGENT = "no-such-agent"
    AGENT_EXISTS = "agent-exists"
    AGENT_INACTIVE = "agent-inactive"
    AGREEMENT_EXPIRED = "agreement-expired"
    LETTER_MISSING = "letter-missing"
    LETTER_EXPIRED = "letter-expired"
    LETTER_NOT_YET = "letter-not-yet"
    LETTER_EXISTS = "letter-exists"
    NO_SUCH_SPONSOR = "no-such-sponsor"
    SPONSOR_EXISTS = "sponsor-exists"
    SPONSOR_INACTIVE = "sponsor-inactive"
    NO_SUCH_BATCH = "no-such-batch"
    BATCH_STATE = "batch-state"
    BATCH_EMPTY = "batch-empty"
    BATCH_FULL = "batch-full"
    BATCH_RUNNING = "batch-running"
    ROW_TWICE = "row-twice"
    NO_SUCH_ROW = "no-such-row"
    NOTHING_TO_BILL = "nothing-to-bill"
    NO_CARD_READY = "no-card-ready"
    # online registrations and mail
    NO_SUCH_ONLINE = "no-such-online"
    ONLINE_AMBIGUOUS = "online-ambiguous"
    ONLINE_TAKEN = "online-taken"
    ONLINE_UNFINISHED = "online-unfinished"
    DUES_DIFFER = "dues-differ"
    MAIL_OFF = "mail-off"
    NO_MAIL_ADDRESS = "no-mail-address"
    NO_SUCH_MAIL = "no-such-mail"
    MAIL_STATE = "mail-state"
    # survey
    SURVEY_CODE_UNKNOWN = "survey-code-unknown"
    SURVEY_CODE_USED = "survey-code-used"
    SURVEY_TOO_EARLY = "survey-too-early"
    # papers and the day
    NO_SUCH_PAPER = "no-such-paper"
    DAY_NOT_OVER = "day-not-over"
    DAY_CLOSED = "day-closed"
    EARLIER_DAY_OPEN = "earlier-day-open"
    DAY_DOES_NOT_ADD_UP = "day-does-not-add-up"
    # Service Point Offices
    CASE_ELSEWHERE = "case-elsewhere"
    EXCHANGE_REFUSED = "exchange-refused"
    NO_EXCHANGE_KEY = "no-exchange-key"
    NO_PARTNER = "no-partner"
    PARTNER_KIND = "partner-kind"
    FINGERPRINT_DIFFERS = "fingerprint-differs"
    # administration
    SETTING_UNKNOWN = "setting-unknown"
    SETTING_INVALID = "setting-invalid"
    TRAINING_ONLY = "training-only"
    SIGN_IN_NEEDED = "sign-in-needed"
    BRANCH_EXISTS = "branch-exists"
    TARGET_EXISTS = "target-exists"
    FILE_INVALID = "file-invalid"
    STOPPED = "stopped"


@unique
class FailureCode(StrEnum):
    """Ways in which the environment fails the office."""

    DATABASE_MISSING = "database-missing"
    DATABASE_GONE = "database-gone"
    DATABASE_BUSY = "database-busy"
    DATABASE_NOT_OURS = "database-not-ours"
    DATABASE_NEWER = "database-newer"
    DATABASE_OLDER = "database-older"
    DATABASE_DAMAGED = "database-damaged"
    DATABASE_READ_ONLY = "database-read-only"
    DATABASE_URL = "database-url"
    DRIVER_MISSING = "driver-missing"
    DISK_FULL = "disk-full"
    FOLDER_UNWRITABLE = "folder-unwritable"
    FILE_UNREADABLE = "file-unreadable"
    KEY_MISSING = "key-missing"
    KEY_WRONG = "key-wrong"
    EXCHANGE_KEY_MISSING = "exchange-key-missing"
    MAIL_PASSWORD_MISSING = "mail-password-missing"  # noqa: S105 - a code, no secret
    VAULT_MISSING = "vault-missing"
    ATTACHMENT_DAMAGED = "attachment-damaged"
    OUTPUT_FAILED = "output-failed"
    PRINTER_FAILED = "printer-failed"
    LIBRARY_MISSING = "library-missing"
    DISPLAY_MISSING = "display-missing"


class OfficeError(Exception):
    """A rule of the office was about to be broken; nothing was changed.

    `field` is the key of the input at which the mistake was made, if there is one; `details` are figures and
    codes for the sentence, never personal values.
    """

    def __init__(self, code: ErrorCode, *, field: str | None = None, **details: Detail) -> None:
        super().__init__(code.value)
        self.code = code
        self.field = field
        self.details: Mapping[str, Detail] = MappingProxyType(details)

    def kept(self) -> Self:
        """Itself without the frames in which it was raised, for lists of refusals: they hold all that was worked on."""
        self.__cause__ = self.__context__ = None
        return self.with_traceback(None)


class FormErrors(OfficeError):  # noqa: N818 - several errors in one
    """Several fields of one input are wrong; each is named with its own code."""

    def __init__(self, problems: tuple[OfficeError, ...]) -> None:
        super().__init__(ErrorCode.FORM_INVALID, fields=tuple(str(one.field) for one in problems))
        self.problems = problems


class RowErrors(OfficeError):  # noqa: N818 - several errors in one
    """Rows of a file are wrong and none was taken; the first of them are named, each with its line."""

    MOST_NAMED = 100

    def __init__(self, problems: Sequence[OfficeError]) -> None:
        self.problems = tuple(problems[: self.MOST_NAMED])
        more = len(problems) - len(self.problems)
        super().__init__(ErrorCode.ROWS_INVALID, field="file", rows=len(problems), more=more or None)


class Unavailable(Exception):  # noqa: N818 - it is a state of the surroundings, not an error of the office
    """The environment failed: database gone, disk full, printer out of paper."""

    def __init__(self, code: FailureCode, **details: Detail) -> None:
        super().__init__(code.value)
        self.code = code
        self.details: Mapping[str, Detail] = MappingProxyType(details)

    def __reduce__(self) -> tuple[partial[Self], tuple[()]]:
        """Across processes, as when several draw the tour."""
        return partial(type(self), self.code, **self.details), ()
