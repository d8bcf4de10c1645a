"""`dues` and `tariff`: what a membership costs, and by which rows."""

from __future__ import annotations

from typing import Annotated

import typer

from counter_app.cli.answer import Answer, Document
from counter_app.cli.command import command
from counter_app.cli.context import Session
from counter_app.dues.loader import packaged_tariff
from counter_app.dues.model import (
    DuesMonth,
    Quote,
    QuoteRequest,
    income_warnings,
    parse_programmes,
    parse_sector,
    parse_segment,
)
from counter_app.dues.operations import list_tariff_rows, make_quote
from counter_app.dues.stored import quote_to_dict, row_to_dict
from counter_app.shared.money import parse_rupiah

app = typer.Typer(help="Quote dues.", no_args_is_help=True)
tariff_app = typer.Typer(help="Show the tariff.", no_args_is_help=True)


@command(app, "quote")
def quote(
    session: Session,  # noqa: ARG001 - a quote needs no office
    *,
    segment: Annotated[str, typer.Option(metavar="BPU", help="Segment of membership.")],
    programmes: Annotated[str, typer.Option(metavar="JKK,JKM,JHT", help="Programmes, separated by commas.")],
    income: Annotated[str, typer.Option(metavar="RP", help="Monthly income in rupiah.")],
    months: Annotated[int, typer.Option(metavar="1|3|6|12", help="Months paid at once.")],
    first_month: Annotated[str, typer.Option(metavar="YYYY-MM", help="First month of the dues.")],
    sector: Annotated[str, typer.Option(metavar="transport|other", help="Sector of the work.")] = "other",
    state_paid: Annotated[bool, typer.Option("--state-paid", help="Paid by the state or regional budget.")] = False,
) -> Answer:
    """Quote dues month by month, to the rupiah, with the legal basis."""
    request = QuoteRequest(
        segment=parse_segment(segment),
        sector=parse_sector(sector),
        monthly_income=parse_rupiah(income, "monthly_income"),
        programmes=parse_programmes(programmes),
        first_month=DuesMonth.parse(first_month),
        months=months,
        state_paid=state_paid,
    )
    made = make_quote(packaged_tariff(), request)
    warnings = income_warnings(request.monthly_income)
    document = quote_to_dict(made) | {"warnings": warnings}
    return Answer(document, shown=shown_quote(made) | {"warnings": warnings or None})


def shown_quote(made: Quote) -> Document:
    """A quote for people: the sums, one row per month and programme, and the basis once."""
    basis = dict.fromkeys(line.basis for month in made.months for line in month.lines)
    return {
        "total": made.total,
        "normal_total": made.normal_total,
        "saving": made.saving,
        "base": made.base,
        "lines": [
            {
                "month": str(month.month),
                "programme": line.programme,
                "payer": line.payer,
                "normal": line.normal,
                "amount": line.amount,
            }
            for month in made.months
            for line in month.lines
        ],
        "basis": [{"basis": one} for one in basis],
    }


@command(tariff_app, "list")
def list_rows(
    session: Session,  # noqa: ARG001 - the tariff came with the program
    *,
    month: Annotated[str | None, typer.Option(metavar="YYYY-MM", help="Only rows in force in this month.")] = None,
) -> Answer:
    """List the dated rows of the tariff."""
    on_month = None if month is None else DuesMonth.parse(month, "month")
    return Answer({"rows": [row_to_dict(row) for row in list_tariff_rows(packaged_tariff(), on_month)]})
