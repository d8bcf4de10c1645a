"""Doubts about a form that do not stop it, how the officer answers them, and notes that need no answer."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum, unique

from counter_app.dues.model import IncomeWarning
from counter_app.registration.nik import NikFinding


@unique
class WarningCode(StrEnum):
    """Codes of `nik` and `dues` keep their values; the others arise between fields of the form."""

    NIK_PROVINCE_UNKNOWN = NikFinding.PROVINCE_UNKNOWN.value
    NIK_REGENCY_ZERO = NikFinding.REGENCY_ZERO.value
    NIK_DISTRICT_ZERO = NikFinding.DISTRICT_ZERO.value
    NIK_BIRTH_DATE_DIFFERS = NikFinding.BIRTH_DATE_DIFFERS.value
    NIK_SEX_DIFFERS = NikFinding.SEX_DIFFERS.value
    INCOME_PERHAPS_DAILY = IncomeWarning.PERHAPS_DAILY.value
    SECTOR_DIFFERS = "sector-differs"
    SECTOR_UNDECIDED = "sector-undecided"
    WORK_HOURS_EQUAL = "work-hours-equal"
    BANK_HOLDER_DIFFERS = "bank-holder-differs"
    FOREIGN_CITIZEN = "foreign-citizen"
    WORK_PERMIT_MISSING = "work-permit-missing"
    PHONE_IN_USE = "phone-in-use"
    NO_HEIRS = "no-heirs"


NEEDS_REASON = frozenset(
    {
        WarningCode.NIK_BIRTH_DATE_DIFFERS,
        WarningCode.NIK_SEX_DIFFERS,
        WarningCode.SECTOR_DIFFERS,
        WarningCode.SECTOR_UNDECIDED,
    }
)
"""Warnings that an officer may override only by saying why."""


@unique
class InfoCode(StrEnum):
    """Notes about a form: good to know, nothing to do."""

    NIK_ADDRESS_DIFFERS = NikFinding.ADDRESS_DIFFERS.value
    REGENCY_WITHOUT_LETTERS = "regency-without-letters"
    GROUP_OF_TEN = "group-of-ten"
    JKP_INCLUDED = "jkp-included"
    JKP_NOT_INCLUDED = "jkp-not-included"


@dataclass(frozen=True)
class FormWarning:
    """One doubt, at one field. `confirmed`: the form holds a reason for it in `warning_reasons`."""

    code: WarningCode
    field: str
    confirmed: bool

    @property
    def needs_reason(self) -> bool:
        return self.code in NEEDS_REASON

    @property
    def open(self) -> bool:
        """Whether the form has to wait for the officer's reason."""
        return self.needs_reason and not self.confirmed
