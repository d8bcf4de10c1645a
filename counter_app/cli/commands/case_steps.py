"""`case steps`: the steps of a case's channel."""

from __future__ import annotations

import typer

from counter_app.channels.steps import STEP_MARK_LABELS, case_steps
from counter_app.cli.answer import Answer
from counter_app.cli.command import command
from counter_app.cli.commands.cases import CaseNumber
from counter_app.cli.context import Session

app = typer.Typer()


@command(app, "steps")
def steps(session: Session, case: CaseNumber) -> Answer:
    """Show every step of the way by which a case came, and how far it is."""
    found = session.read(case_steps, case)
    told = [
        {"number": one.number, "step": one.label, "mark": one.mark, "meaning": STEP_MARK_LABELS[one.mark]}
        for one in found
    ]
    shown = [{"number": one["number"], "step": one["step"], "meaning": one["meaning"]} for one in told]
    return Answer({"steps": told}, shown={"steps": shown})
