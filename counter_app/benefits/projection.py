"""What the JHT savings may grow to: an example with its assumption, never a promise.

The reckoning, in whole rupiah: at the end of each full year the development is credited on the balance that stood at
its beginning, `percent` hundredths of it rounded down, and the twelve contributions of the year are added; months left
over are added without development. Rounding down and leaving the running year without development keep the example
below what monthly crediting would give.
"""

from __future__ import annotations

from datetime import date

from counter_app.benefits.catalogue import BenefitCatalogue, in_force
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
    catalogue: BenefitCatalogue,
    monthly: int,
    on: date,
    percent: int,
    born: date | None = None,
    contract_months: int | None = None,
) -> JhtProjection | None:
    """The savings at the age of payout, or after the catalogue's example years when that age is not ahead.

    Contributions that end with a contract abroad are followed to its end only. `monthly` are the contributions in
    rupiah, `percent` the assumed development a year. None before the first law.
    """
    row = in_force(catalogue.payout_ages, on)
    if row is None:
        return None
    months = 0 if born is None or contract_months else months_between(on, birthday(born, row.age))
    until = row.age if months > 0 else None
    if until is None:
        months = contract_months or catalogue.example_years * MONTHS
    return JhtProjection(
        monthly=monthly,
        development_percent=percent,
        months=months,
        until_age=until,
        paid_in=monthly * months,
        balance=grown(monthly, percent, months),
        how=_how(monthly, percent, months, _until(row.age if until else None, contract_months)),
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


def _until(age: int | None, contract_months: int | None) -> Label:
    if age is not None:
        return Label(f" sampai umur {age} tahun", f" until the age of {age}")
    if contract_months:
        return Label(" (masa kontrak)", " (the contract)")
    return Label(" (contoh)", " (an example)")


def _span(months: int) -> Label:
    years, rest = divmod(months, MONTHS)
    parts_id = [f"{years} tahun"] * bool(years) + [f"{rest} bulan"] * bool(rest)
    parts_en = [f"{years} years"] * bool(years) + [f"{rest} months"] * bool(rest)
    return Label(" ".join(parts_id), " ".join(parts_en))


def _how(monthly: int, percent: int, months: int, until: Label) -> Label:
    money, span = format_rupiah(monthly), _span(months)
    return Label(
        f"Perkiraan, bukan janji: iuran {money} per bulan selama {span.id}{until.id}, dengan anggapan hasil "
        f"pengembangan {percent} % setahun atas saldo awal tahun, dibulatkan ke bawah.",
        f"An estimate, no promise: {money} a month for {span.en}{until.en}, assuming a development of {percent} % a "
        "year on the balance at the beginning of each year, rounded down.",
    )
