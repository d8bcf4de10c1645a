"""The options by which dues are asked for, and the request that they make."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated

import typer

from counter_app.dues.model import (
    DuesMonth,
    QuoteRequest,
    Segment,
    parse_phases,
    parse_programmes,
    parse_sector,
    parse_segment,
)
from counter_app.shared.errors import ErrorCode, OfficeError
from counter_app.shared.money import parse_rupiah

SegmentOption = Annotated[str, typer.Option("--segment", metavar="BPU|PU|JAKON|PMI", help="Segment of membership.")]
ProgrammesOption = Annotated[
    str, typer.Option("--programmes", metavar="JKK,JKM,JHT", help="Programmes, separated by commas.")
]
IncomeOption = Annotated[
    str | None,
    typer.Option("--income", metavar="RP", help="Monthly income or wage in rupiah; not for migrant workers."),
]
SectorOption = Annotated[str, typer.Option("--sector", metavar="transport|other", help="Sector of the work.")]
StatePaidOption = Annotated[bool, typer.Option("--state-paid", help="Paid by the state or regional budget.")]
RiskOption = Annotated[
    int | None, typer.Option("--risk", metavar="1..5", help="PU: risk group of the employer's environment of work.")
]
LabourOption = Annotated[
    bool, typer.Option("--labour-intensive", help="PU: an industry with the relief for labour-intensive industries.")
]


@dataclass(frozen=True)
class Asked:
    """What was typed, as it was typed."""

    segment: str
    programmes: str
    first_month: str
    months: int
    income: str | None = None
    sector: str = "other"
    state_paid: bool = False
    risk: int | None = None
    labour_intensive: bool = False
    contract_value: str | None = None
    vat_included: bool = False
    phases: str | None = None
    jht_monthly: str | None = None


def request_of(asked: Asked) -> QuoteRequest:
    """Raises `OfficeError` at the field that cannot be read, and FIELD_INVALID at one foreign to the segment."""
    segment = parse_segment(asked.segment)
    _check_known(asked, segment)
    return QuoteRequest(
        segment=segment,
        sector=parse_sector(asked.sector),
        monthly_income=_income(asked, segment),
        programmes=parse_programmes(asked.programmes),
        first_month=DuesMonth.parse(asked.first_month),
        months=asked.months,
        state_paid=asked.state_paid,
        risk_group=asked.risk,
        labour_intensive=asked.labour_intensive,
        contract_value=_rupiah(asked.contract_value, "contract_value"),
        vat_included=asked.vat_included,
        phases=parse_phases(asked.phases or ""),
        jht_monthly=_rupiah(asked.jht_monthly, "jht_monthly") or 0,
    )


def _income(asked: Asked, segment: Segment) -> int:
    income = _rupiah(asked.income, "monthly_income")
    if income is None and segment in {Segment.BPU, Segment.PU}:
        raise OfficeError(ErrorCode.FIELD_MISSING, field="monthly_income")
    return income or 0


def _check_known(asked: Asked, segment: Segment) -> None:
    """An option of another segment would change nothing; whoever typed it expects that it does."""
    given: Mapping[str, tuple[object, frozenset[Segment]]] = {
        "monthly_income": (asked.income, frozenset(Segment) - {Segment.PMI}),
        "risk_group": (asked.risk, frozenset({Segment.PU})),
        "labour_intensive": (asked.labour_intensive or None, frozenset({Segment.PU})),
        "contract_value": (asked.contract_value, frozenset({Segment.JAKON})),
        "vat_included": (asked.vat_included or None, frozenset({Segment.JAKON})),
        "phases": (asked.phases, frozenset({Segment.PMI})),
        "jht_monthly": (asked.jht_monthly, frozenset({Segment.PMI})),
    }
    for field, (value, segments) in given.items():
        if value is not None and segment not in segments:
            raise OfficeError(ErrorCode.FIELD_INVALID, field=field, expected="empty-for-segment")


def _rupiah(text: str | None, field: str) -> int | None:
    return None if text is None else parse_rupiah(text, field)
