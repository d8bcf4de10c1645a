"""The whole command line: every group of commands, and the way in."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from functools import cache
from typing import Any

import typer
from typer.main import get_command

from counter_app.cli.command import Before, with_options
from counter_app.cli.commands import (
    administration,
    agents,
    attachments,
    bank,
    batch_import,
    batches,
    benefits,
    bookings,
    cards,
    case_steps,
    cases,
    changes,
    counters,
    day,
    dues,
    finding,
    forms,
    hours,
    information,
    keys,
    lifecycle,
    mail,
    nik,
    online,
    payment_desk,
    payments,
    privacy,
    promises,
    queue,
    settings,
    simulation,
    special_tickets,
    spo,
    survey,
    tariff,
    tickets,
    users,
)
from counter_app.cli.context import Given
from counter_app.cli.help import speak, usage_problem
from counter_app.cli.language import spoken_language
from counter_app.cli.output import INTERRUPTED, complain, forsake_output, spare_the_terminal
from counter_app.cli.wording import Words
from counter_app.settings import Language
from counter_app.shared.errors import FailureCode, Unavailable

PROGRAM = "counter-app"
USAGE, ENVIRONMENT = 2, 3

app = typer.Typer(
    help="Loket Cabang: the registration counter of a BPJS Ketenagakerjaan branch.",
    no_args_is_help=True,
    rich_markup_mode=None,  # importing rich for a help page takes longer than all the rest of it
    pretty_exceptions_enable=False,
)


def _before(context: typer.Context, **values: Any) -> None:
    given = Given(**values)
    context.obj = Before(given, given.lang or spoken_language(()))


app.callback()(with_options(_before, []))

tickets.app.add_typer(lifecycle.app)
tickets.app.add_typer(special_tickets.app)
cases.app.add_typer(attachments.app)
payments.payment_app.add_typer(payment_desk.app)
payments.payment_app.add_typer(bank.app)
cases.app.add_typer(changes.app)
cases.app.add_typer(case_steps.app)
forms.app.add_typer(batch_import.app)
for _part in (administration.app, finding.app, simulation.app):
    app.add_typer(_part)
for _name, _group in {
    "counter": counters.app,
    "queue": queue.app,
    "ticket": tickets.app,
    "booking": bookings.app,
    "hours": hours.app,
    "nik": nik.app,
    "dues": dues.app,
    "benefits": benefits.app,
    "info": information.app,
    "tariff": tariff.app,
    "form": forms.app,
    "case": cases.app,
    "code": payments.app,
    "payment": payments.payment_app,
    "card": cards.app,
    "batch": batches.app,
    "agent": agents.app,
    "sponsor": agents.sponsor_app,
    "survey": survey.app,
    "day": day.app,
    "report": promises.app,
    "online": online.app,
    "mail": mail.app,
    "spo": spo.app,
    "user": users.app,
    "settings": settings.app,
    "key": keys.app,
    "privacy": privacy.app,
}.items():
    app.add_typer(_group, name=_name)


@cache
def _commands(language: Language) -> Any:
    """All commands with their help in a language."""
    made = get_command(app)
    speak(made, language)
    return made


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command line and return its exit code: 0 done, 1 refused, 2 wrong usage, 3 environment failed."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    language = spoken_language(given)
    spare_the_terminal()
    try:
        code = _commands(language).main(args=given, prog_name=PROGRAM, standalone_mode=False)
    except typer.Abort:
        return INTERRUPTED
    except typer.TyperException as problem:
        usage_problem(problem, language, as_json="--json" in given)
        return USAGE
    except OSError as problem:
        forsake_output()
        failure = Unavailable(FailureCode.OUTPUT_FAILED, reason=problem.strerror)
        complain(Words(language).failure(failure))
        return ENVIRONMENT
    return code if isinstance(code, int) else 0
