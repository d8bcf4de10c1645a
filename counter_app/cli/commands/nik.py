"""`nik`: what a NIK says."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated

import typer

from counter_app.cli.answer import Answer
from counter_app.cli.command import command
from counter_app.cli.context import Session
from counter_app.cli.inputs import read_moment, read_optional_day
from counter_app.registration.nik import check_nik
from counter_app.registration.people import Sex
from counter_app.shared.errors import ErrorCode, OfficeError
from counter_app.shared.labels import Label

app = typer.Typer(help="Check a NIK.", no_args_is_help=True)


@command(app, "check")
def check(
    session: Session,
    nik: Annotated[str, typer.Argument(help="The NIK; spaces, dots and hyphens do not matter.", metavar="NIK")],
    *,
    born: Annotated[str | None, typer.Option(metavar="DATE", help="Date of birth on the identity card.")] = None,
    sex: Annotated[str | None, typer.Option(metavar="M|F", help="Sex on the identity card.")] = None,
) -> Answer:
    """Check a NIK against itself and against the identity card."""
    on = datetime.now(session.zone) if session.given.now is None else read_moment(session.given.now, "now")
    found = check_nik(nik, read_optional_day(born, "born"), _sex(sex), on.date())
    return Answer(
        {
            "valid": found.valid,
            "errors": found.errors,
            "warnings": found.warnings,
            "infos": found.infos,
            "province": None if found.province is None else found.province.name,
            "birth_date": found.birth_date,
            "sex": found.sex,
        },
        Label("NIK ini sah.", "The NIK is valid.") if found.valid else Label("NIK ini salah.", "The NIK is wrong."),
    )


def _sex(text: str | None) -> Sex | None:
    if text is None:
        return None
    if text.strip().upper() not in set(Sex):
        raise OfficeError(ErrorCode.NOT_A_CHOICE, field="sex", choices=tuple(Sex))
    return Sex(text.strip().upper())
