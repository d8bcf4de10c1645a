"""`dues`: what a membership costs, when it must be paid, and what is owed when it was not."""

from __future__ import annotations

from typing import Annotated

import typer

from counter_app.cli.answer import Answer
from counter_app.cli.command import command
from counter_app.cli.context import Session
from counter_app.cli.dues_office import calendar_in_use, tariff_in_use, today_in_use
from counter_app.cli.dues_options import (
    Asked,
    IncomeOption,
    LabourOption,
    ProgrammesOption,
    RiskOption,
    SectorOption,
    SegmentOption,
    StatePaidOption,
    request_of,
)
from counter_app.cli.dues_view import arrears_document, shares, shown_arrears, shown_quote
from counter_app.cli.inputs import read_day
from counter_app.dues.due_dates import arrears as arrears_of
from counter_app.dues.due_dates import due_date
from counter_app.dues.model import DuesMonth, income_warnings, parse_segment
from counter_app.dues.operations import make_quote
from counter_app.dues.stored import quote_to_dict

app = typer.Typer(help="Quote dues.", no_args_is_help=True)


@command(app, "quote")
def quote(
    session: Session,
    *,
    segment: SegmentOption,
    programmes: ProgrammesOption,
    months: Annotated[
        int, typer.Option(metavar="1|3|6|12", help="Months paid at once; of a migrant worker those of the contract.")
    ],
    first_month: Annotated[str, typer.Option(metavar="YYYY-MM", help="First month of the dues.")],
    income: IncomeOption = None,
    sector: SectorOption = "other",
    state_paid: StatePaidOption = False,
    risk: RiskOption = None,
    labour_intensive: LabourOption = False,
    contract_value: Annotated[
        str | None, typer.Option(metavar="RP", help="JAKON: value of the project, where the wages are not known.")
    ] = None,
    vat_included: Annotated[
        bool, typer.Option("--vat-included", help="JAKON: the contract value holds value added tax.")
    ] = False,
    phase: Annotated[
        str | None, typer.Option(metavar="before,during", help="PMI: the parts of the cover that are paid now.")
    ] = None,
    jht_monthly: Annotated[
        str | None, typer.Option(metavar="RP", help="PMI: the JHT savings chosen, rupiah a month.")
    ] = None,
) -> Answer:
    """Quote dues month by month, to the rupiah, with the legal basis."""
    request = request_of(
        Asked(
            segment=segment,
            programmes=programmes,
            first_month=first_month,
            months=months,
            income=income,
            sector=sector,
            state_paid=state_paid,
            risk=risk,
            labour_intensive=labour_intensive,
            contract_value=contract_value,
            vat_included=vat_included,
            phases=phase,
            jht_monthly=jht_monthly,
        )
    )
    made = make_quote(tariff_in_use(session), request)
    warnings = income_warnings(request.monthly_income) if request.monthly_income else ()
    document = quote_to_dict(made) | shares(made) | {"warnings": warnings}
    return Answer(document, shown=shown_quote(made) | {"warnings": warnings or None})


@command(app, "due")
def due(
    session: Session,
    *,
    segment: SegmentOption,
    month: Annotated[str, typer.Option(metavar="YYYY-MM", help="Month of the dues.")],
) -> Answer:
    """Tell the last day on which the dues of a month are paid in time."""
    dues_month = DuesMonth.parse(month, "month")
    due_on = due_date(tariff_in_use(session), parse_segment(segment), dues_month, calendar_in_use(session))
    return Answer({"segment": parse_segment(segment), "month": dues_month, "due_on": due_on})


@command(app, "arrears")
def arrears(
    session: Session,
    *,
    segment: SegmentOption,
    programmes: ProgrammesOption,
    paid_through: Annotated[str, typer.Option(metavar="YYYY-MM", help="The last month that was paid.")],
    income: IncomeOption = None,
    on: Annotated[str | None, typer.Option(metavar="DATE", help="Day of the reckoning; today unless given.")] = None,
    sector: SectorOption = "other",
    state_paid: StatePaidOption = False,
    risk: RiskOption = None,
    labour_intensive: LabourOption = False,
    jht_claimed: Annotated[bool, typer.Option("--jht-claimed", help="The JHT savings were paid out already.")] = False,
) -> Answer:
    """Reckon unpaid months with their fine, and tell how the membership stands."""
    last = DuesMonth.parse(paid_through, "paid_through")
    request = request_of(
        Asked(
            segment=segment,
            programmes=programmes,
            first_month=str(last.plus(1)),
            months=1,
            income=income,
            sector=sector,
            state_paid=state_paid,
            risk=risk,
            labour_intensive=labour_intensive,
        )
    )
    day = today_in_use(session) if on is None else read_day(on, "on")
    owed = arrears_of(tariff_in_use(session), request, last, day, calendar_in_use(session), jht_claimed=jht_claimed)
    document = arrears_document(owed) | {"on": day}
    return Answer(document, shown=shown_arrears(owed) | {"on": day})
