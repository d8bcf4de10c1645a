"""Payment codes and payments."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum, unique

from stdnum.iso7064 import mod_97_10

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
    """A code by which one quote of one case is paid. `amount` in rupiah."""

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


@dataclass(frozen=True)
class Payment:
    """Money received for a code. `reference` is the bank's; `amount` in rupiah."""

    id: int
    payment_code: int
    amount: int
    paid_at: datetime
    reference: str
    recorded_at: datetime
    officer: int


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


def read_core_code(text: str, branch: BranchSettings) -> str:
    """The digits of a code that the core system issued. Raises `OfficeError` (CODE_MALFORMED)."""
    code = normalise_code(text)
    least, most = branch.core_code_min_digits, branch.core_code_max_digits
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
