"""The words of benefits: what a member and the family get by the law of a day, as papers and windows tell it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum, unique

from counter_app.dues.model import Programme, Segment
from counter_app.shared.labels import Label


@unique
class Occasion(StrEnum):
    """When a benefit is given; lists are grouped by it."""

    RULE = "rule"
    CARE = "care"
    TEMPORARY_DISABILITY = "temporary_disability"
    DISABILITY = "disability"
    DEATH = "death"
    SCHOLARSHIP = "scholarship"
    SAVINGS = "savings"
    PENSION = "pension"
    JOB_LOSS = "job_loss"


@unique
class FamilyCase(StrEnum):
    """The two deaths for which the law names sums."""

    WORK_ACCIDENT = "work_accident"
    OTHER_DEATH = "other_death"


OCCASION_LABELS = {
    Occasion.RULE: Label("Ketentuan", "Rules"),
    Occasion.CARE: Label("Perawatan", "Care"),
    Occasion.TEMPORARY_DISABILITY: Label("Sementara tidak mampu bekerja", "Unable to work for a time"),
    Occasion.DISABILITY: Label("Cacat", "Disability"),
    Occasion.DEATH: Label("Meninggal dunia", "Death"),
    Occasion.SCHOLARSHIP: Label("Beasiswa anak", "Children's scholarship"),
    Occasion.SAVINGS: Label("Tabungan hari tua", "Old-age savings"),
    Occasion.PENSION: Label("Pensiun", "Pension"),
    Occasion.JOB_LOSS: Label("Kehilangan pekerjaan", "Loss of the job"),
}

FAMILY_LABELS = {
    FamilyCase.WORK_ACCIDENT: Label("Meninggal karena kecelakaan kerja", "Death by a work accident"),
    FamilyCase.OTHER_DEATH: Label("Meninggal bukan karena kecelakaan kerja", "Death from another cause"),
}


@dataclass(frozen=True, slots=True)
class BenefitValue:
    """What one row of the law gives this member.

    `rupiah` is None where the law names no sum, or where the sum hangs on a wage that nobody knows; it is an upper
    limit where `words` say so. `words` are complete: they hold the amount. `basis` is Indonesian, as on papers.
    """

    rupiah: int | None
    words: Label
    basis: str
    valid_from: date


@dataclass(frozen=True, slots=True)
class BenefitLine:
    """One benefit by the law of the day, and by the law that this replaced, if there was one."""

    programme: Programme
    key: str
    occasion: Occasion
    title: Label
    now: BenefitValue
    before: BenefitValue | None


@dataclass(frozen=True, slots=True)
class FamilyPart:
    """One sum of those that a family gets together; rupiah, None where the wage is not known."""

    programme: Programme
    key: str
    title: Label
    rupiah: int | None
    basis: str


@dataclass(frozen=True, slots=True)
class FamilySum:
    """What a family gets at a death, and what it is made of.

    `total` is None when a part hangs on an unknown wage; `before` is the same by the law that was replaced.
    `scholarship_most` is the limit for all children together and not part of the total, since it is paid year by
    year; `besides` tells in words what comes on top without a fixed sum.
    """

    case: FamilyCase
    title: Label
    parts: tuple[FamilyPart, ...]
    total: int | None
    before: int | None
    scholarship_most: int | None
    besides: tuple[Label, ...]


@dataclass(frozen=True, slots=True)
class ScholarshipLevel:
    """One level of education: rupiah a year, for at most so many years."""

    title: Label
    yearly: int
    years: int

    @property
    def total(self) -> int:
        return self.yearly * self.years


@dataclass(frozen=True, slots=True)
class Scholarship:
    """What the children of a member get. Without levels it is one sum, whatever the school."""

    levels: tuple[ScholarshipLevel, ...]
    per_child: int
    children: int
    conditions: Label
    basis: str
    valid_from: date

    @property
    def most(self) -> int:
        """Rupiah for all children together."""
        return self.per_child * self.children


@dataclass(frozen=True, slots=True)
class ScholarshipTable:
    now: Scholarship
    before: Scholarship | None


@dataclass(frozen=True, slots=True)
class JhtProjection:
    """What the JHT savings may grow to. An example with an assumption, never a promise.

    `monthly` are the contributions of a month in rupiah and `development_percent` what is assumed to be credited a
    year; `months` the time until `until_age`, or an example's length where that age is passed or the birth date is not
    known (`until_age` None). `how` tells the reckoning and the assumption in words, and belongs on every paper that
    shows `balance`.
    """

    monthly: int
    development_percent: int
    months: int
    until_age: int | None
    paid_in: int
    balance: int
    how: Label
    basis: str

    @property
    def development(self) -> int:
        """Rupiah of the balance that were not paid in."""
        return self.balance - self.paid_in


@dataclass(frozen=True, slots=True)
class PensionAge:
    """The pension age between two days, both included; None is open."""

    valid_from: date
    valid_to: date | None
    age: int
    basis: str


@dataclass(frozen=True, slots=True)
class PensionLimits:
    """The least and the most that is paid a month in a year, rupiah; None where no published figure is held."""

    year: int
    minimum: int
    maximum: int | None
    basis: str


@dataclass(frozen=True, slots=True)
class PensionExample:
    """A pension after so many months of dues on one wage; `monthly` is None where only a lump sum is paid."""

    months: int
    wage: int
    monthly: int | None


@dataclass(frozen=True, slots=True)
class PensionOutlook:
    """The pension (JP) of a wage earner: when, by which formula, and how much for example.

    `wage` is the wage that counts, not above the ceiling. `reached_on` is the day on which a person born then reaches
    the pension age, and `register_by` the last day of registration, a month before; both None without a birth date.
    `limits` are the last published ones before the day, with their year.
    """

    schedule: tuple[PensionAge, ...]
    age: int
    wage: int
    least_months: int
    formula: Label
    basis: str
    examples: tuple[PensionExample, ...]
    limits: PensionLimits | None
    reached_on: date | None
    reached_age: int | None
    register_by: date | None


@dataclass(frozen=True, slots=True)
class BenefitStatement:
    """Everything that a membership gives by the law of `on`.

    `base` is the wage in rupiah that the law multiplies: the dues base of a BPU member, the wage of an employee, 0
    where none is known. `notes` tell what the figures leave open and belong on every paper.
    """

    on: date
    segment: Segment
    base: int
    lines: tuple[BenefitLine, ...]
    family: tuple[FamilySum, ...]
    scholarship: ScholarshipTable | None
    projection: JhtProjection | None
    pension: PensionOutlook | None
    notes: tuple[Label, ...]

    def line(self, programme: Programme, key: str) -> BenefitLine | None:
        """One line by its programme and key."""
        return next((one for one in self.lines if (one.programme, one.key) == (programme, key)), None)

    def of_family(self, case: FamilyCase) -> FamilySum | None:
        return next((one for one in self.family if one.case is case), None)
