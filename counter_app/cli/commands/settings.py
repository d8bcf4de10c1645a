"""`settings`: what a branch may decide for itself."""

from __future__ import annotations

from enum import Enum
from typing import Annotated

import typer

from counter_app.cli.answer import Answer, Document
from counter_app.cli.command import command
from counter_app.cli.context import Session
from counter_app.settings import SETTING_KEYS, BranchSettings, write_setting
from counter_app.shared.errors import ErrorCode, OfficeError
from counter_app.shared.hours import DayHours
from counter_app.shared.labels import Label
from counter_app.staff.operations import change_setting

app = typer.Typer(help="Read and change the branch's settings.", no_args_is_help=True)


@command(app, "get")
def get(
    session: Session,
    key: Annotated[str | None, typer.Argument(metavar="KEY", help="One setting; all unless given.")] = None,
) -> Answer:
    """Show one setting, or all."""
    settings = session.read(lambda work: work.branch)
    if key is None:
        rows: list[Document] = [_row(one, getattr(settings, one)) for one in SETTING_KEYS]
        return Answer(
            {"settings": {one: _plain(getattr(settings, one)) for one in SETTING_KEYS}}, shown={"settings": rows}
        )
    if key not in SETTING_KEYS:
        raise OfficeError(ErrorCode.SETTING_UNKNOWN, field="key", choices=SETTING_KEYS)
    value = getattr(settings, key)
    return Answer({"key": key, "value": _plain(value)}, shown=_row(key, value))


@command(app, "set")
def put(
    session: Session,
    key: Annotated[str, typer.Argument(metavar="KEY", help="The setting.")],
    value: Annotated[str, typer.Argument(metavar="VALUE", help="Its new value.")],
) -> Answer:
    """Change one setting; for administrators."""
    stored = session.run(change_setting, key, value)
    return Answer({"key": key, "value": _plain(stored)}, Label("Disimpan.", "Stored."), _row(key, stored))


def _row(key: str, value: object) -> Document:
    default = getattr(BranchSettings(), key)
    return {"key": key, "value": write_setting(value) or None, "default": write_setting(default) or None}


def _plain(value: object) -> object:
    match value:
        case Enum():
            return value.value
        case DayHours():
            return str(value)
        case _:
            return value
