"""Payment codes and payments."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum, unique

from stdnum.iso7064 import mod_97_10

from counter_app.registration.case import Channel
from counter_app.settings import BranchSettings, CodeIssuer
from counter_app.shared.errors import ErrorCode, OfficeError
from counter_app.shared.ids import normalise_code

SERIAL_DIGITS = 8
LONGEST_REFERENCE = 40


@unique
class CodeState(StrEnum):
    ACTIVE = "active"
    PAID = "paid"
    EXPIRED = "expired"
    VOID = "void"


@dataclass(frozen=True)
class PaymentCode:
    """A code by which one quote of one case is paid. Amounts in rupiah.

    `carried` is what earlier codes of the case had received when this one was issued, so that `amount` is the rest of
    the quote. `ended_reason` says why a code was voided or replaced.
    """

    id: int
    code: str
    issuer: CodeIssuer
    case: int
    quote: int
    amount: int
    state: CodeState
    issued_at: datetime
    expires_at: datetime
    officer: int
    carried: int = 0
    ended_reason: str | None = None

    @property
    def due(self) -> int:
        """What the case owes altogether, in rupiah: by this code, and what came in by earlier ones."""
        return self.amount + self.carried

    def state_on(self, now: datetime) -> CodeState:
        """The state at a moment: a code that has run out is marked as such only when somebody works on it next."""
        return CodeState.EXPIRED if self.state is CodeState.ACTIVE and self.expires_at < now else self.state


@unique
class PaymentKind(StrEnum):
    """What a payment was to its code when it was recorded."""

    EXACT = "exact"
    """The whole amount at once."""
    UNDER = "under"
    """Less than was still to be paid; the rest stays owed."""
    REST = "rest"
    """Exactly what an earlier part had left."""
    OVER = "over"
    """More than was still to be paid, or money for what was paid already; the difference stands as credit."""

    @property
    def differs(self) -> bool:
        """Whether somebody had to say why it was taken."""
        return self in (PaymentKind.UNDER, PaymentKind.OVER)


@unique
class PaymentSource(StrEnum):
    """How the office learned of a payment."""

    HAND = "hand"
    BANK = "bank"


@dataclass(frozen=True)
class Payment:
    """Money received for a code. `reference` is the bank's; `amount` in rupiah.

    `reason` says why an amount that differs was taken. A reversed payment stays in the books and counts no more.
    `receipt` is the id of its receipt of payment, if one was issued.
    """

    id: int
    payment_code: int
    amount: int
    paid_at: datetime
    reference: str
    recorded_at: datetime
    officer: int
    kind: PaymentKind = PaymentKind.EXACT
    reason: str | None = None
    source: PaymentSource = PaymentSource.HAND
    reversed_at: datetime | None = None
    receipt: int | None = None

    @property
    def stands(self) -> bool:
        return self.reversed_at is None


@dataclass(frozen=True)
class Reversal:
    """A request to take a payment back: asked by one officer, decided by another.

    `approved` is None while nobody has decided.
    """

    id: int
    payment: int
    reason: str
    asked_by: int
    asked_at: datetime
    decided_by: int | None = None
    decided_at: datetime | None = None
    approved: bool | None = None
    decision: str | None = None


def received(payments: Iterable[Payment]) -> int:
    """What stands of some payments, in rupiah."""
    return sum(one.amount for one in payments if one.stands)


def kind_of(amount: int, rest: int, *, begun: bool) -> PaymentKind:
    """What `amount` is to a `rest` still to be paid, both in rupiah; `begun` when earlier money came in for it."""
    if amount < rest:
        return PaymentKind.UNDER
    if amount > rest:
        return PaymentKind.OVER
    return PaymentKind.REST if begun else PaymentKind.EXACT


def make_local_code(prefix: str, serial: int) -> str:
    """A code of this office's own range: prefix, serial of 8 digits, two check digits.

    The check digits are ISO 7064 mod 97-10, the scheme of the IBAN: its remainder changes with every single wrong
    digit and with every swap of two neighbours, because 97 is prime and 10 generates no small cycle in it.
    """
    body = f"{prefix}{serial:0{SERIAL_DIGITS}d}"
    check: str = mod_97_10.calc_check_digits(body)
    return body + check


def local_code_length(prefix: str) -> int:
    return len(prefix) + SERIAL_DIGITS + 2


def read_local_code(text: str, prefix: str) -> str:
    """The digits of a local code as typed or scanned.

    Raises `OfficeError`: CODE_MALFORMED for the wrong length or a character that is no digit, CODE_CHECK_FAILED
    when the check digits show that a digit is wrong.
    """
    code = normalise_code(text)
    length = local_code_length(prefix)
    if not _is_digits(code) or len(code) != length:
        raise OfficeError(ErrorCode.CODE_MALFORMED, field="code", least=length, most=length)
    if not mod_97_10.is_valid(code):
        raise OfficeError(ErrorCode.CODE_CHECK_FAILED, field="code")
    return code


def code_digits(branch: BranchSettings, channel: Channel | None = None) -> tuple[int, int]:
    """Fewest and most digits of a code of the core system: of one channel, or of any.

    No length is published for the first payment, and it differs by channel, so it is a setting.
    """
    of_all = (branch.core_code_min_digits, branch.core_code_max_digits)
    ranges = {
        Channel.MANUAL: branch.code_digits_manual,
        Channel.SPO: branch.code_digits_spo,
        Channel.WEB: branch.code_digits_web,
        Channel.JMO: branch.code_digits_jmo,
        Channel.PERISAI: branch.code_digits_perisai,
    }
    if channel is not None:
        return _range(ranges[channel], of_all)
    every = [_range(text, of_all) for text in ranges.values()]
    return min(least for least, _ in every), max(most for _, most in every)


def _range(text: str, default: tuple[int, int]) -> tuple[int, int]:
    """`8-12` or `11`; empty for the default."""
    least, _, most = text.partition("-")
    return (int(least), int(most or least)) if text else default


def read_core_code(text: str, branch: BranchSettings, channel: Channel | None = None) -> str:
    """The digits of a code that the core system issued. Raises `OfficeError` (CODE_MALFORMED)."""
    code = normalise_code(text)
    least, most = code_digits(branch, channel)
    if not _is_digits(code) or not least <= len(code) <= most:
        raise OfficeError(ErrorCode.CODE_MALFORMED, field="code", least=least, most=most)
    return code


def read_reference(text: str) -> str:
    """A bank's reference: 1 to 40 printable characters. Raises `OfficeError` (FIELD_INVALID)."""
    reference = "".join(text.split())
    if not 1 <= len(reference) <= LONGEST_REFERENCE or not reference.isprintable():
        raise OfficeError(ErrorCode.FIELD_INVALID, field="reference", expected=f"1-{LONGEST_REFERENCE}")
    return reference


def _is_digits(text: str) -> bool:
    return text.isascii() and text.isdigit()
