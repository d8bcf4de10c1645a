"""What a membership gives, by the law of a day."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import assert_never

from counter_app.benefits.catalogue import BenefitCatalogue, BenefitRow, CatalogueLine, in_force, replaced
from counter_app.benefits.model import (
    FAMILY_LABELS,
    BenefitLine,
    BenefitStatement,
    BenefitValue,
    FamilyCase,
    FamilyPart,
    FamilySum,
    Occasion,
    ScholarshipTable,
)
from counter_app.benefits.pension import outlook
from counter_app.benefits.projection import birthday, project
from counter_app.dues.loader import packaged_tariff
from counter_app.dues.model import DuesMonth, Programme, Quote, QuoteRequest, Segment
from counter_app.dues.operations import make_quote
from counter_app.dues.tariff import Tariff
from counter_app.shared.errors import ErrorCode, OfficeError
from counter_app.shared.labels import Label
from counter_app.shared.money import format_rupiah
from counter_app.shared.sentences import fill


@dataclass(frozen=True, slots=True)
class Contributions:
    """What of the dues benefits hang on.

    Rupiah a month for JHT, the wage that counts for JP, and whether the member has JKP, which nobody asks for or pays.
    """

    jht: int = 0
    pension_wage: int = 0
    jkp: bool = False


def contributions_of(quote: Quote) -> Contributions:
    """The contributions of a quote's first month; of a migrant worker those that were chosen."""
    if quote.request.segment is Segment.PMI:
        return Contributions(jht=quote.request.jht_monthly)
    month = quote.months[0]
    pension = [line for line in month.lines if line.programme is Programme.JP]
    return Contributions(
        jht=sum(line.normal for line in month.lines if line.programme is Programme.JHT),
        pension_wage=(pension[0].base or month.base) if pension else 0,
        jkp=any(line.programme is Programme.JKP for line in month.lines),
    )


def base_and_contributions(tariff: Tariff, request: QuoteRequest, on: date) -> tuple[int, Contributions]:
    """Dues base and contributions of a request in the month of a day; raises as a quote does."""
    match request.segment:
        case Segment.PMI:
            return 0, Contributions(jht=request.jht_monthly)
        case Segment.JAKON:
            return request.monthly_income, Contributions()
        case Segment.BPU | Segment.PU:
            quote = make_quote(tariff, replace(request, first_month=DuesMonth.of(on), months=1))
            return quote.base, contributions_of(quote)
        case _:
            assert_never(request.segment)


def benefits_of(
    catalogue: BenefitCatalogue,
    request: QuoteRequest,
    base: int,
    on: date,
    *,
    development_percent: int,
    born: date | None = None,
    contributions: Contributions | None = None,
) -> BenefitStatement:
    """Everything that the request's membership gives by the law of `on`.

    `base` is the dues base in rupiah (that of the quote), `development_percent` what JHT is assumed to earn a year,
    `born` the member's birth date if it is known. `contributions` are those of the quote, or else by the tariff that
    came with the program. Raises `OfficeError` (TARIFF_UNKNOWN at `on`) for a day before the first law.
    """
    wage = _wage(request, base)
    paid = contributions or base_and_contributions(packaged_tariff(), request, on)[1]
    too_old = _too_old_for_jkp(catalogue, born, on)
    programmes = request.programmes - {Programme.JKP}
    if paid.jkp and not too_old:
        programmes |= {Programme.JKP}
    lines = tuple(
        line for one in catalogue.lines_of(request.segment, programmes) if (line := _line(one, wage, on)) is not None
    )
    if not lines:
        raise OfficeError(
            ErrorCode.TARIFF_UNKNOWN, field="on", month=str(DuesMonth.of(on)), segment=request.segment.value
        )
    contract = request.months if request.segment is Segment.PMI and request.months > 1 else None
    return BenefitStatement(
        on=on,
        segment=request.segment,
        base=wage,
        lines=lines,
        family=_family(catalogue, request.segment, programmes, lines),
        scholarship=_scholarship(catalogue, lines, on),
        projection=project(
            catalogue,
            paid.jht,
            on,
            development_percent,
            born,
            contract,
        )
        if paid.jht and Programme.JHT in programmes
        else None,
        pension=outlook(catalogue, paid.pension_wage, on, born)
        if paid.pension_wage and Programme.JP in programmes
        else None,
        notes=(*_notes(request.segment, wage), *([_NO_JKP] if paid.jkp and too_old else [])),
    )


_NO_JKP = Label(
    "JKP tidak didapat: umur sudah mencapai batas saat didaftarkan.",
    "JKP is not included: the age limit of registration was reached.",
)


def _too_old_for_jkp(catalogue: BenefitCatalogue, born: date | None, on: date) -> bool:
    row = in_force(catalogue.jkp_ages, on)
    return row is not None and born is not None and birthday(born, row.age) <= on


def _wage(request: QuoteRequest, base: int) -> int:
    """What the law calls the wage: of BPU the dues base, of employees the wage itself, 0 where none is known."""
    match request.segment:
        case Segment.BPU:
            return base
        case Segment.PU | Segment.JAKON:
            return request.monthly_income
        case Segment.PMI:
            return 0
        case _:
            assert_never(request.segment)


def _line(line: CatalogueLine, wage: int, on: date) -> BenefitLine | None:
    """A line as it stands on a day; None when no row of it is in force."""
    row = in_force(line.rows, on)
    if row is None:
        return None
    before = replaced(line.rows, row)
    return BenefitLine(
        programme=line.programme,
        key=line.key,
        occasion=line.occasion,
        title=line.title,
        now=_value(row, wage),
        before=None if before is None else _value(before, wage),
    )


def _value(row: BenefitRow, wage: int) -> BenefitValue:
    rupiah = row.sum(wage)
    told = {} if rupiah is None else {"rupiah": format_rupiah(rupiah)}
    words = Label(fill(row.words.id, told), fill(row.words.en, told))
    return BenefitValue(rupiah, words, row.basis, row.valid_from)


def _family(
    catalogue: BenefitCatalogue, segment: Segment, programmes: frozenset[Programme], lines: Sequence[BenefitLine]
) -> tuple[FamilySum, ...]:
    case_of = {(one.programme, one.key): one.family for one in catalogue.lines_of(segment, programmes)}
    sums = []
    for case in FamilyCase:
        mine = [line for line in lines if case_of[line.programme, line.key] is case]
        if mine:
            sums.append(_family_sum(case, mine, programmes))
    return tuple(sums)


def _family_sum(case: FamilyCase, lines: Sequence[BenefitLine], programmes: frozenset[Programme]) -> FamilySum:
    scholarship = [line for line in lines if line.occasion is Occasion.SCHOLARSHIP]
    paid = [line for line in lines if line not in scholarship]
    return FamilySum(
        case=case,
        title=FAMILY_LABELS[case],
        parts=tuple(FamilyPart(line.programme, line.key, line.title, line.now.rupiah, line.now.basis) for line in paid),
        total=_total(line.now for line in paid),
        before=_total(line.before for line in paid),
        scholarship_most=scholarship[0].now.rupiah if scholarship else None,
        besides=tuple(label for programme, label in _BESIDES.items() if programme in programmes),
    )


def _total(values: Iterable[BenefitValue | None]) -> int | None:
    """The sum, if every part has one."""
    sums = [None if value is None else value.rupiah for value in values]
    known = [one for one in sums if one is not None]
    return sum(known) if known and len(known) == len(sums) else None


_BESIDES = {
    Programme.JHT: Label("Saldo JHT bagi ahli waris", "The JHT balance, for the heirs"),
    Programme.JP: Label(
        "Pensiun janda/duda, anak, atau orang tua, atau manfaat sekaligus",
        "A pension for the widow or widower, the children or the parents, or a lump sum",
    ),
}


def _scholarship(catalogue: BenefitCatalogue, lines: Sequence[BenefitLine], on: date) -> ScholarshipTable | None:
    """The scholarship's table, where a line names a sum of it."""
    named = any(line.occasion is Occasion.SCHOLARSHIP and line.now.rupiah is not None for line in lines)
    row = in_force(catalogue.scholarships, on)
    if not named or row is None:
        return None
    before = replaced(catalogue.scholarships, row)
    return ScholarshipTable(row.scholarship, None if before is None else before.scholarship)


def _notes(segment: Segment, wage: int) -> tuple[Label, ...]:
    money = format_rupiah(wage)
    if segment is Segment.PMI:
        return (
            Label(
                "Besar manfaat JKK dan JKM pekerja migran ditetapkan dalam Permenaker 4/2023. Angkanya tidak tersimpan "
                "di aplikasi ini; tanyakan kepada petugas.",
                "The amounts of JKK and JKM for migrant workers stand in Permenaker 4/2023. They are not held in this "
                "application; ask the officer.",
            ),
        )
    if not wage:
        return (
            Label(
                "Upah belum diketahui. Manfaat yang dihitung dari upah ditulis sebagai rumus.",
                "The wage is not known. Benefits that hang on it are written as formulas.",
            ),
        )
    if segment is Segment.BPU:
        return (
            Label(f"Upah pada rumus adalah dasar iuran: {money}.", f"The wage in formulas is the dues base: {money}."),
        )
    return (
        Label(
            f"Upah pada rumus adalah upah yang dilaporkan: {money}.",
            f"The wage in formulas is the one reported: {money}.",
        ),
    )
