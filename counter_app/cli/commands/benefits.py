"""`benefits`: what a membership gives the member and the family, by the law of a day."""

from __future__ import annotations

from typing import Annotated

import typer

from counter_app.benefits.document import statement_to_dict
from counter_app.benefits.operations import benefits_by_law
from counter_app.cli.answer import Answer
from counter_app.cli.benefit_view import statement_text
from counter_app.cli.command import command
from counter_app.cli.context import Session
from counter_app.cli.dues_office import branch_in_use, tariff_in_use, today_in_use
from counter_app.cli.inputs import read_day, read_optional_day
from counter_app.dues.model import RISK_GROUPS, DuesMonth, QuoteRequest, parse_programmes, parse_segment
from counter_app.shared.errors import ErrorCode, OfficeError
from counter_app.shared.money import parse_rupiah

app = typer.Typer(help="Tell benefits.", no_args_is_help=True)

MOST_DEVELOPMENT = 15


@command(app, "show")
def show(
    session: Session,
    *,
    segment: Annotated[str, typer.Option(metavar="BPU|PU|JAKON|PMI", help="Segment of membership.")],
    programmes: Annotated[str, typer.Option(metavar="JKK,JKM,JHT", help="Programmes, separated by commas.")],
    income: Annotated[str, typer.Option(metavar="RP", help="Monthly income in rupiah.")] = "0",
    on: Annotated[
        str | None, typer.Option(metavar="DATE", help="The day whose law counts; today unless given.")
    ] = None,
    born: Annotated[str | None, typer.Option(metavar="DATE", help="Date of birth on the identity card.")] = None,
    development: Annotated[
        int | None, typer.Option(metavar="PERCENT", help="Assumed yearly development of the JHT savings.")
    ] = None,
    jht_monthly: Annotated[
        str, typer.Option(metavar="RP", help="JHT savings that a migrant worker chose, a month.")
    ] = "0",
) -> Answer:
    """Tell what the member and the family get, by present and by former law."""
    day = today_in_use(session) if on is None else read_day(on, "on")
    request = QuoteRequest(
        segment=parse_segment(segment),
        monthly_income=parse_rupiah(income, "monthly_income"),
        programmes=parse_programmes(programmes),
        first_month=DuesMonth.of(day),
        months=1,
        risk_group=RISK_GROUPS[0],  # it decides about dues, not about benefits
        jht_monthly=parse_rupiah(jht_monthly, "jht_monthly"),
    )
    statement = benefits_by_law(
        tariff_in_use(session),
        request,
        day,
        development_percent=_percent(session, development),
        born=read_optional_day(born, "born"),
    )
    return Answer(statement_to_dict(statement), text=statement_text(statement, session.words))


def _percent(session: Session, given: int | None) -> int:
    """The assumption given, or that of the branch."""
    percent = branch_in_use(session).jht_development_percent if given is None else given
    if not 0 <= percent <= MOST_DEVELOPMENT:
        raise OfficeError(ErrorCode.OUT_OF_RANGE, field="development", minimum=0, maximum=MOST_DEVELOPMENT)
    return percent
