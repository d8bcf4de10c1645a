"""One benefit to a line: what for, in words, and the sum where the law names one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from counter_app.benefits.model import (
    FAMILY_LABELS,
    BenefitLine,
    BenefitStatement,
    FamilyCase,
    FamilyPart,
    JhtProjection,
    PensionOutlook,
    ScholarshipTable,
)
from counter_app.dues.model import Programme
from counter_app.settings import Language
from counter_app.shared.money import format_rupiah
from ui.shared.wording import pick

_DEATHS = {FamilyCase.WORK_ACCIDENT: (Programme.JKK, "death"), FamilyCase.OTHER_DEATH: (Programme.JKM, "death")}
_YEAR = 12


@dataclass(frozen=True)
class Row:
    """`note` belongs to the sum and stands below it; `bases` are the laws behind the row."""

    key: str
    icon: str
    title: str
    words: str
    bases: tuple[str, ...]
    sum: str = ""
    note: str = ""


class BenefitRows:
    """Tells one statement in one language."""

    def __init__(self, statement: BenefitStatement, language: Language) -> None:
        self._statement = statement
        self._language = language

    def family(self) -> Iterator[Row]:
        """What the family gets at a death, and the children."""
        for case in FamilyCase:
            row = self._death(case)
            if row is not None:
                yield row
        if self._statement.scholarship is not None:
            yield self._scholarship(self._statement.scholarship)
        else:
            yield from self._line("scholarship", "ph.book-open")

    def _death(self, case: FamilyCase) -> Row | None:
        icon = "ph.first-aid-kit" if case is FamilyCase.WORK_ACCIDENT else "ph.heart"
        title = pick(FAMILY_LABELS[case], self._language)
        told = self._statement.of_family(case)
        if told is None:
            line = self._statement.line(*_DEATHS[case])
            return None if line is None else Row(case.value, icon, title, self._words(line), (line.now.basis,))
        words = "; ".join(self._part(part) for part in told.parts)
        bases = tuple(part.basis for part in told.parts)
        if told.total is None:
            return Row(case.value, icon, title, words, bases)
        return Row(case.value, icon, title, words, bases, format_rupiah(told.total), _once(told.before, told.total))

    def _part(self, part: FamilyPart) -> str:
        """One sum of those that a family gets together; without a wage the rule in its place."""
        translate = QCoreApplication.translate
        name = pick(part.title, self._language)
        if part.key == "death":  # the row already says what kind of death it is
            name = translate("Benefits", "death benefit")
        line = self._statement.line(part.programme, part.key)
        told = "" if line is None else self._words(line).rstrip(".")
        return f"{name[:1].lower()}{name[1:]} {told if part.rupiah is None else format_rupiah(part.rupiah)}"

    def _scholarship(self, table: ScholarshipTable) -> Row:
        title = QCoreApplication.translate("Benefits", "Scholarship for %1 children, at most")
        return Row(
            "scholarship",
            "ph.book-open",
            title.replace("%1", str(table.now.children)),
            pick(table.now.conditions, self._language),
            (table.now.basis,),
            format_rupiah(table.now.most),
            "" if table.before is None else _once(table.before.most, table.now.most),
        )

    def work(self) -> Iterator[Row]:
        """Accidents, what is not healed, and the loss of the job."""
        translate = QCoreApplication.translate
        yield from self._line("medical", "ph.first-aid-kit", translate("Benefits", "Care after a work accident"))
        yield from self._line("temporary", "ph.clock", translate("Benefits", "Unable to work for a time"))
        total = self._statement.line(Programme.JKK, "total_disability")
        if total is not None:
            title = translate("Benefits", "Never able to work again")
            rule = self._words(total).split(" = ")[0].rstrip(".") + "."
            sum_told = "" if total.now.rupiah is None else format_rupiah(total.now.rupiah)
            yield Row("total_disability", _WHEELCHAIR, title, rule, (total.now.basis,), sum_told)
        yield from self._line("disability", _WHEELCHAIR)
        yield from self._line("placement", "ph.airplane-takeoff")
        cash = self._statement.line(Programme.JKP, "cash")
        if cash is not None:
            title, told, note = translate("Benefits", "Loss of the job (JKP)"), "", ""
            if cash.now.rupiah is not None:
                told, note = format_rupiah(cash.now.rupiah), translate("Benefits", "a month")
            yield Row("cash", "ph.buildings", title, self._words(cash), (cash.now.basis,), told, note)

    def later(self) -> Iterator[Row]:
        """Savings and pension."""
        if self._statement.projection is not None:
            yield self._savings(self._statement.projection)
        if self._statement.pension is not None:
            yield self._pension(self._statement.pension)

    def _savings(self, told: JhtProjection) -> Row:
        translate = QCoreApplication.translate
        if told.until_age is None and told.months % _YEAR:
            title = translate("Benefits", "Savings after %1 months (JHT)").replace("%1", str(told.months))
        elif told.until_age is None:
            title = translate("Benefits", "Savings after %1 years (JHT), an example")
            title = title.replace("%1", str(told.months // _YEAR))
        else:
            title = translate("Benefits", "Savings at the age of %1 (JHT)").replace("%1", str(told.until_age))
        grown = translate("Benefits", "Dues %1, what they earned %2.")
        grown = grown.replace("%1", format_rupiah(told.paid_in)).replace("%2", format_rupiah(told.development))
        words = f"{grown} {pick(told.how, self._language)}"
        balance, note = format_rupiah(told.balance), translate("Benefits", "estimate")
        return Row("savings", "ph.wallet", title, words, (told.basis,), balance, note)

    def _pension(self, told: PensionOutlook) -> Row:
        """The pension at the member's own day; who cannot pay for so long gets the lump sum."""
        translate = QCoreApplication.translate
        title = translate("Benefits", "Pension from the age of %1 (JP)")
        title = title.replace("%1", str(told.reached_age or told.age))
        example = told.examples[-1]
        if example.monthly is None or any(one.monthly is None for one in told.examples):
            lump = self._statement.line(Programme.JP, "lump_sum")
            return Row("pension", "ph.calendar", title, "" if lump is None else self._words(lump), (told.basis,))
        words = translate("Benefits", "An example: %1 months of dues on an unchanged wage of %2. At least %3 months.")
        filled = (str(example.months), format_rupiah(example.wage), str(told.least_months))
        for place, part in enumerate(filled, 1):
            words = words.replace(f"%{place}", part)
        monthly, note = format_rupiah(example.monthly), translate("Benefits", "a month")
        return Row("pension", "ph.calendar", title, words, (told.basis,), monthly, note)

    def _line(self, key: str, icon: str, title: str = "") -> Iterator[Row]:
        """A line of JKK that is told in words, where this membership has it."""
        line = self._statement.line(Programme.JKK, key)
        if line is not None:
            yield Row(key, icon, title or pick(line.title, self._language), self._words(line), (line.now.basis,))

    def _words(self, line: BenefitLine) -> str:
        return pick(line.now.words, self._language)


_WHEELCHAIR = "mdi6.wheelchair-accessibility"


def _once(before: int | None, now: int) -> str:
    """What the law gave before, where it gave something else."""
    if before is None or before == now:
        return ""
    return QCoreApplication.translate("Benefits", "once %1").replace("%1", format_rupiah(before))
