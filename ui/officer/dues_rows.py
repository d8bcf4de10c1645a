"""A quote as tables: equal months that follow each other are one table, and a programme is one row."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from counter_app.dues.model import Funding, Payer, PlacementPhase, Quote, QuoteLine, QuoteMonth, Segment


@dataclass(frozen=True)
class DuesRow:
    """One programme, or what one amount covers; its lines differ in who pays."""

    lines: tuple[QuoteLine, ...]

    @property
    def name(self) -> str:
        return self.lines[0].name

    @property
    def phase(self) -> PlacementPhase | None:
        return self.lines[0].phase

    @property
    def amount(self) -> int:
        return sum(line.amount for line in self.lines)

    @property
    def normal(self) -> int:
        return sum(line.normal for line in self.lines)

    def of(self, payer: Payer) -> int | None:
        """What one payer bears of it; None where that payer bears nothing of this programme."""
        borne = [line.amount for line in self.lines if line.payer is payer]
        return sum(borne) if borne else None

    @property
    def funding(self) -> tuple[Funding, ...]:
        return tuple(source for line in self.lines for source in line.funding)

    @property
    def base(self) -> int | None:
        """The amount of which a ceiling lets the rate be taken, rupiah."""
        return self.lines[0].base

    @property
    def basis(self) -> str:
        return "; ".join(dict.fromkeys(law for line in self.lines for law in line.basis.split("; ")))


@dataclass(frozen=True)
class DuesTable:
    """Months with the same lines."""

    first: QuoteMonth
    last: QuoteMonth
    count: int

    @property
    def rows(self) -> tuple[DuesRow, ...]:
        rows: dict[tuple[str, PlacementPhase | None], list[QuoteLine]] = {}
        for line in self.first.lines:
            rows.setdefault((line.name, line.phase), []).append(line)
        return tuple(DuesRow(tuple(lines)) for lines in rows.values())


def tables_of(quote: Quote) -> tuple[DuesTable, ...]:
    """The months of a quote in runs whose dues are equal in every line."""
    tables: list[DuesTable] = []
    for month in quote.months:
        if tables and tables[-1].first.lines == month.lines:
            tables[-1] = DuesTable(tables[-1].first, month, tables[-1].count + 1)
        else:
            tables.append(DuesTable(month, month, 1))
    return tuple(tables)


def payers_of(quote: Quote) -> tuple[Payer, ...]:
    """Who bears the dues, the employer before the worker; a column each where there are two."""
    lines = [line for month in quote.months for line in month.lines]
    order = (Payer.EMPLOYER, Payer.WORKER, Payer.MEMBER, Payer.GOVERNMENT)
    return tuple(payer for payer in order if any(line.payer is payer for line in lines))


def laws_of(lines: Iterable[QuoteLine]) -> str:
    """The legal basis of some lines, each law once."""
    return "; ".join(dict.fromkeys(law for line in lines for law in line.basis.split("; ")))


def lines_of(quote: Quote) -> Sequence[QuoteLine]:
    return [line for month in quote.months for line in month.lines]


def paid_once(quote: Quote) -> bool:
    """Dues of a whole contract, which no month is charged with."""
    return quote.request.segment is Segment.PMI or quote.request.contract_value is not None
