"""What a membership gives, as the applicant reads it: the family first, then the member, then old age."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QCoreApplication

from counter_app.benefits.model import (
    FAMILY_LABELS,
    BenefitLine,
    BenefitStatement,
    FamilyCase,
    JhtProjection,
    PensionOutlook,
)
from counter_app.dues.model import Programme
from counter_app.settings import Language
from counter_app.shared.money import format_rupiah
from ui.customer.dues import capitalised, regulations, unbroken
from ui.shared.dates import plain_date
from ui.shared.wording import pick

_DEATHS = {FamilyCase.WORK_ACCIDENT: (Programme.JKK, "death"), FamilyCase.OTHER_DEATH: (Programme.JKM, "death")}
_YEAR = 12


@dataclass(frozen=True)
class Row:
    """One benefit: an icon, what for, in words, and a sum with what belongs below it."""

    key: str
    icon: str
    title: str
    words: str
    sum: str = ""
    note: str = ""
    bases: tuple[str, ...] = ()


def benefits(statement: BenefitStatement, language: Language) -> dict[str, Any]:
    """The groups that have something in them, and the law with its date."""
    translate = QCoreApplication.translate
    teller = _Teller(statement, language)
    groups = (
        ("family", "ph.users-three", translate("Benefits", "Your family"), teller.family()),
        ("work", "ph.first-aid-kit", translate("Benefits", "You, while you work"), teller.work()),
        ("later", "ph.wallet", translate("Benefits", "You, in old age"), teller.later()),
    )
    return {
        "groups": [
            {"key": key, "icon": icon, "title": title, "rows": [_told(one) for one in rows], "law": teller.law(key, rows)}
            for key, icon, title, rows in groups
            if rows
        ]
    }


def _told(row: Row) -> dict[str, str]:
    return {
        "key": row.key,
        "icon": row.icon,
        "title": row.title,
        "words": capitalised(unbroken(row.words)),
        "sum": row.sum,
        "note": row.note,
    }


def in_short(statement: BenefitStatement) -> list[str]:
    """A few words for each kind of help, to stand beside the amount."""
    translate = QCoreApplication.translate
    told = [translate("Benefits", "Care after a work accident")]
    death = statement.of_family(FamilyCase.OTHER_DEATH)
    if death is not None and death.total is not None:
        told.append(translate("Benefits", "Death: %1").replace("%1", format_rupiah(death.total)))
    else:
        told.append(translate("Benefits", "Money for the family on death"))
    table = statement.scholarship
    if table is not None:
        most = format_rupiah(table.now.most)
        told.append(translate("Benefits", "Scholarship up to %1").replace("%1", most))
    if statement.projection is not None:
        told.append(translate("Benefits", "Savings for old age"))
    return [unbroken(one) for one in told]


class _Teller:
    """Tells one statement in one language."""

    def __init__(self, statement: BenefitStatement, language: Language) -> None:
        self._statement = statement
        self._language = language

    def family(self) -> Iterator[Row]:
        """What the family gets at a death, and the children."""
        translate = QCoreApplication.translate
        for case in FamilyCase:
            row = self._death(case)
            if row is not None:
                yield row
        table = self._statement.scholarship
        line = self._statement.line(Programme.JKK, "scholarship")
        if table is not None:
            children = translate("Benefits", "in all, for %1 children").replace("%1", str(table.now.children))
            yield Row(
                "scholarship",
                "ph.book-open",
                translate("Benefits", "Scholarship, at most"),
                pick(table.now.conditions, self._language),
                format_rupiah(table.now.most),
                children,
            )
        elif line is not None:
            yield self._plain("ph.book-open", line)

    def _death(self, case: FamilyCase) -> Row | None:
        icon = "ph.first-aid-kit" if case is FamilyCase.WORK_ACCIDENT else "ph.heart"
        title = pick(FAMILY_LABELS[case], self._language)
        told = self._statement.of_family(case)
        if told is None:
            line = self._statement.line(*_DEATHS[case])
            return None if line is None else Row(case.value, icon, title, pick(line.now.words, self._language))
        parts = [self._part(part.programme, part.key) for part in told.parts]
        if told.total is None:
            return Row(case.value, icon, title, "; ".join(parts))
        return Row(case.value, icon, title, "; ".join(parts), format_rupiah(told.total), self._before(told))

    def _part(self, programme: Programme, key: str) -> str:
        """One sum of those that a family gets together; without a wage the rule in its place."""
        line = self._statement.line(programme, key)
        if line is None:
            return ""
        title = self._short(line)
        value = format_rupiah(line.now.rupiah) if line.now.rupiah else pick(line.now.words, self._language).rstrip(".")
        return f"{title} {value}"

    def _short(self, line: BenefitLine) -> str:
        """The row already says what kind of death it is."""
        if line.key == "death":
            return QCoreApplication.translate("Benefits", "death benefit")
        title = pick(line.title, self._language)
        return title[:1].lower() + title[1:]

    def _before(self, told: Any) -> str:
        if told.before is None or told.before == told.total:
            return ""
        return QCoreApplication.translate("Benefits", "once %1").replace("%1", format_rupiah(told.before))

    def work(self) -> Iterator[Row]:
        """Accidents and the loss of the job."""
        translate = QCoreApplication.translate
        medical = self._statement.line(Programme.JKK, "medical")
        if medical is not None:
            yield Row(
                "medical",
                "ph.first-aid-kit",
                translate("Benefits", "Care after a work accident"),
                pick(medical.now.words, self._language),
            )
        unable = self._statement.line(Programme.JKK, "temporary")
        if unable is not None:
            yield Row(
                "temporary",
                "ph.clock",
                translate("Benefits", "Unable to work for a time"),
                pick(unable.now.words, self._language),
            )
        yield from self._lasting()
        cash = self._statement.line(Programme.JKP, "cash")
        if cash is not None:
            told = "" if cash.now.rupiah is None else format_rupiah(cash.now.rupiah)
            words = pick(cash.now.words, self._language)
            title = translate("Benefits", "Loss of the job")
            yield Row("cash", "ph.buildings", title, words, told, translate("Benefits", "a month") if told else "")

    def _lasting(self) -> Iterator[Row]:
        """Disability; of migrant workers also what goes wrong with the placement."""
        total = self._statement.line(Programme.JKK, "total_disability")
        if total is not None:
            told = "" if total.now.rupiah is None else format_rupiah(total.now.rupiah)
            title = QCoreApplication.translate("Benefits", "Never able to work again")
            yield Row("disability", "mdi6.wheelchair-accessibility", title, self._formula(total), told)
        for key, icon in (("disability", "mdi6.wheelchair-accessibility"), ("placement", "ph.airplane-takeoff")):
            line = self._statement.line(Programme.JKK, key)
            if line is not None:
                yield self._plain(icon, line)

    def _formula(self, line: BenefitLine) -> str:
        """The rule without the sum, which stands beside it."""
        return pick(line.now.words, self._language).split(" = ")[0].rstrip(".") + "."

    def later(self) -> Iterator[Row]:
        """Savings and pension."""
        if self._statement.projection is not None:
            yield self._savings(self._statement.projection)
        if self._statement.pension is not None:
            yield self._pension(self._statement.pension)

    def _savings(self, told: JhtProjection) -> Row:
        translate = QCoreApplication.translate
        if told.until_age is None:
            title = translate("Benefits", "Savings after %1 years (JHT), an example")
            title = title.replace("%1", str(told.months // _YEAR))
        else:
            title = translate("Benefits", "Savings at the age of %1 (JHT)").replace("%1", str(told.until_age))
        grown = translate("Benefits", "Your dues %1 and what they earned, %2.")
        grown = grown.replace("%1", format_rupiah(told.paid_in)).replace("%2", format_rupiah(told.development))
        words = f"{grown} {pick(told.how, self._language)}"
        return Row("savings", "ph.wallet", title, words, format_rupiah(told.balance), translate("Benefits", "estimate"))

    def _pension(self, told: PensionOutlook) -> Row:
        """The pension until the member's own day, else the rule of the lump sum."""
        translate = QCoreApplication.translate
        title = translate("Benefits", "Pension from the age of %1 (JP)").replace(
            "%1", str(told.reached_age or told.age)
        )
        lump = self._statement.line(Programme.JP, "lump_sum")
        example = told.examples[-1]
        if any(one.monthly is None for one in told.examples) and lump is not None:
            return Row("pension", "ph.calendar", title, pick(lump.now.words, self._language))
        words = translate("Benefits", "An example: %1 months of dues on an unchanged wage of %2. At least %3 months.")
        filled = (str(example.months), format_rupiah(example.wage), str(told.least_months))
        for place, part in enumerate(filled, 1):
            words = words.replace(f"%{place}", part)
        monthly = format_rupiah(example.monthly or 0)
        return Row("pension", "ph.calendar", title, words, monthly, translate("Benefits", "a month"))

    def _plain(self, icon: str, line: BenefitLine) -> Row:
        return Row(line.key, icon, pick(line.title, self._language), pick(line.now.words, self._language))

    def law(self) -> str:
        """The laws of what is told, and the day whose law it is."""
        bases = [line.now.basis for line in self._statement.lines]
        if self._statement.scholarship is not None:
            bases.append(self._statement.scholarship.now.basis)
        told = QCoreApplication.translate("Benefits", "By the law of %1: %2")
        day = plain_date(self._statement.on, self._language)
        return told.replace("%1", day).replace("%2", "; ".join(regulations(bases)))
