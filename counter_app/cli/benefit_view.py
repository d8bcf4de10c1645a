"""A statement of benefits as lines to read: too much text for a table's columns."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from counter_app.benefits.model import (
    BenefitLine,
    BenefitStatement,
    FamilySum,
    JhtProjection,
    PensionOutlook,
    ScholarshipTable,
)
from counter_app.cli.wording import Words
from counter_app.shared.calendar import Zone
from counter_app.shared.money import format_rupiah

_IN, _DEEP = "  ", "      "


def statement_text(statement: BenefitStatement, words: Words) -> str:
    """The whole statement: head, benefits with old and present values under each other, sums, outlooks, notes."""
    lines = [_pair("on", statement.on, words)]
    if statement.base:
        lines.append(_pair("base", format_rupiah(statement.base), words))
    for programme, group in groupby(statement.lines, key=lambda line: line.programme):
        lines += ["", str(programme), *(text for line in group for text in _benefit(line, words))]
    lines += _section("family", [text for one in statement.family for text in _family(one, words)], words)
    lines += _section("scholarship_levels", list(_scholarship(statement.scholarship, words)), words)
    lines += _section("savings", list(_savings(statement.projection, words)), words)
    lines += _section("pension", list(_pension(statement.pension, words)), words)
    lines += _section("notes", [_IN + words.pick(one) for one in statement.notes], words)
    return "\n".join(lines)


def _section(key: str, lines: list[str], words: Words) -> list[str]:
    return ["", f"{words.field(key)}:", *lines] if lines else []


def _pair(key: str, value: object, words: Words) -> str:
    return f"{words.field(key)}: {words.value(key, value, Zone.WIB.tzinfo)}"


def _benefit(line: BenefitLine, words: Words) -> Iterator[str]:
    yield f"{_IN}{words.pick(line.title)}: {words.pick(line.now.words)} ({line.now.basis})"
    if line.before is not None:
        yield f"{_DEEP}{words.field('by_law_before')}: {words.pick(line.before.words)} ({line.before.basis})"


def _family(one: FamilySum, words: Words) -> Iterator[str]:
    before = "" if one.before is None else f" ({words.field('by_law_before')}: {format_rupiah(one.before)})"
    yield f"{_IN}{words.pick(one.title)}: {_money(one.total)}{before}"
    for part in one.parts:
        yield f"{_DEEP}{words.pick(part.title)}: {_money(part.rupiah)}"
    if one.scholarship_most is not None:
        yield f"{_DEEP}+ {words.field('scholarship_most')}: {format_rupiah(one.scholarship_most)}"
    for label in one.besides:
        yield f"{_DEEP}+ {words.pick(label)}"


def _scholarship(table: ScholarshipTable | None, words: Words) -> Iterator[str]:
    if table is None:
        return
    now = table.now
    for level in now.levels:
        sums = f"{level.years} × {format_rupiah(level.yearly)} = {format_rupiah(level.total)}"
        yield f"{_IN}{words.pick(level.title)}: {sums}"
    yield f"{_IN}{words.field('sum')}: {format_rupiah(now.per_child)} × {now.children} = {format_rupiah(now.most)}"
    yield f"{_IN}{words.pick(now.conditions)} ({now.basis})"
    if table.before is not None:
        yield f"{_DEEP}{words.field('by_law_before')}: {format_rupiah(table.before.most)} ({table.before.basis})"


def _savings(projection: JhtProjection | None, words: Words) -> Iterator[str]:
    if projection is None:
        return
    yield f"{_IN}{words.pick(projection.how)}"
    for key, amount in {
        "paid_in": projection.paid_in,
        "development": projection.development,
        "balance": projection.balance,
    }.items():
        yield f"{_DEEP}{words.field(key)}: {format_rupiah(amount)}"


def _pension(pension: PensionOutlook | None, words: Words) -> Iterator[str]:
    if pension is None:
        return
    yield _IN + _pair("pension_age", pension.age, words)
    if pension.reached_on is not None:
        yield _IN + _pair("pension_on", pension.reached_on, words) + f" ({pension.reached_age})"
        yield _IN + _pair("register_by", pension.register_by, words)
    yield f"{_IN}{words.field('formula')}: {words.pick(pension.formula)} ({pension.basis})"
    yield _IN + _pair("wage", format_rupiah(pension.wage), words)
    for one in pension.examples:
        yield f"{_DEEP}{one.months} {words.field('dues_months')}: {_money(one.monthly)}"
    limits = pension.limits
    if limits is not None:
        most = "–" if limits.maximum is None else format_rupiah(limits.maximum)
        yield f"{_IN}{words.field('pension_limits')} ({limits.year}): {format_rupiah(limits.minimum)} – {most}"
    ages = ", ".join(f"{one.valid_from.year}: {one.age}" for one in pension.schedule)
    yield f"{_IN}{words.field('pension_ages')}: {ages}"


def _money(amount: int | None) -> str:
    return "-" if amount is None else format_rupiah(amount)
