"""What the JHT savings may grow to: an example with its assumption, never a promise.

The reckoning, in whole rupiah: at the end of each full year the development is credited on the balance that stood at
its beginning, `percent` hundredths of it rounded down, and the twelve contributions of the year are added; months left
over are added without development. Rounding down and leaving the running year without development keep the example
below what monthly crediting would give.
"""

from __future__ import annotations

from datetime import date

from counter_app.benefits.catalogue import AgeRow, BenefitCatalogue, in_force
from counter_app.benefits.model import JhtProjection
from counter_app.shared.labels import Label
from counter_app.shared.money import format_rupiah

MONTHS = 12


def grown(monthly: int, percent: int, months: int) -> int:
    """The balance in rupiah after so many months of the same contribution, by the module's reckoning."""
    balance = 0
    for _ in range(months // MONTHS):
        balance += balance * percent // 100 + MONTHS * monthly
    return balance + months % MONTHS * monthly


def project(
    catalogue: BenefitCatalogue, monthly: int, on: date, percent: int, born: date | None = None
) -> JhtProjection | None:
    """The savings at the age of payout, or after the catalogue's example years when that age is not ahead.

    `monthly` are the contributions in rupiah, `percent` the assumed development a year. None before the first law.
    """
    row = in_force(catalogue.payout_ages, on)
    if row is None:
        return None
    months = 0 if born is None else months_between(on, birthday(born, row.age))
    until = row.age if months > 0 else None
    if until is None:
        months = catalogue.example_years * MONTHS
    return JhtProjection(
        monthly=monthly,
        development_percent=percent,
        months=months,
        until_age=until,
        paid_in=monthly * months,
        balance=grown(monthly, percent, months),
        how=_how(monthly, percent, months, row if until else None),
        basis=row.basis,
    )


def birthday(born: date, age: int) -> date:
    """The day on which a person reaches an age; one born on 29 February does so on 1 March in a common year."""
    try:
        return born.replace(year=born.year + age)
    except ValueError:
        return date(born.year + age, 3, 1)


def months_between(first: date, last: date) -> int:
    """Full months from one day to another; 0 when it is not later."""
    months = (last.year - first.year) * MONTHS + last.month - first.month - (last.day < first.day)
    return max(0, months)


def _how(monthly: int, percent: int, months: int, until: AgeRow | None) -> Label:
    money = format_rupiah(monthly)
    years, rest = divmod(months, MONTHS)
    span_id = f"{years} tahun" + (f" {rest} bulan" if rest else "")
    span_en = f"{years} years" + (f" {rest} months" if rest else "")
    until_id, until_en = (
        (f" sampai umur {until.age} tahun", f" until the age of {until.age}")
        if until
        else (" (contoh)", " (an example)")
    )
    return Label(
        f"Perkiraan, bukan janji: iuran {money} per bulan selama {span_id}{until_id}, dengan anggapan hasil "
        f"pengembangan {percent} % setahun atas saldo awal tahun, dibulatkan ke bawah.",
        f"An estimate, no promise: {money} a month for {span_en}{until_en}, assuming a development of {percent} % a "
        "year on the balance at the beginning of each year, rounded down.",
    )
