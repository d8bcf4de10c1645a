"""What makes a function a command: the options that all share, its answer written, its errors in words."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Mapping
from contextlib import closing
from dataclasses import dataclass
from typing import Annotated, Any, get_type_hints

import typer

from counter_app.cli.answer import Answer
from counter_app.cli.context import Given, Session
from counter_app.cli.output import write_answer, write_problem
from counter_app.settings import Language
from counter_app.shared.errors import FailureCode, OfficeError, Unavailable

REFUSED, UNAVAILABLE = 1, 3

Action = Callable[..., Answer]


@dataclass(frozen=True)
class Before:
    """What stood before the command's name, and the language to speak unless `--lang` says another."""

    given: Given
    language: Language


_SHARED: Mapping[str, Any] = {
    "database": Annotated[
        str | None,
        typer.Option(metavar="URL", help="SQLAlchemy URL of the database; also COUNTER_APP_DATABASE."),
    ],
    "json": Annotated[bool, typer.Option("--json", help="Answer with one JSON document.")],
    "officer": Annotated[str | None, typer.Option(metavar="NAME", help="Who acts, in a real database.")],
    "password_file": Annotated[
        str | None, typer.Option(metavar="FILE", help="File whose first line is the officer's password.")
    ],
    "now": Annotated[str | None, typer.Option(metavar="ISO8601", help="Time to be believed; training only.")],
    "lang": Annotated[Language | None, typer.Option(help="Language of messages; also COUNTER_APP_LANG.")],
}
"""The options that stand before or after any command."""

_PACKAGES = {"sqlite3": "libsqlite3-0", "_sqlite3": "libsqlite3-0", "psycopg": "libpq5"}
"""Debian packages of the system libraries that Python modules need."""


def shared_parameters() -> list[inspect.Parameter]:
    return [
        inspect.Parameter(
            name,
            inspect.Parameter.KEYWORD_ONLY,
            annotation=annotation,
            default=False if name == "json" else None,
        )
        for name, annotation in _SHARED.items()
    ]


def with_options(function: Callable[..., None], own: list[inspect.Parameter]) -> Callable[..., None]:
    """Give a function of a context and keywords the parameters that Typer makes options of."""
    context = inspect.Parameter("context", inspect.Parameter.POSITIONAL_OR_KEYWORD, annotation=typer.Context)
    parameters = [context, *own, *shared_parameters()]
    function.__signature__ = inspect.Signature(parameters)  # type: ignore[attr-defined]
    function.__annotations__ = {one.name: one.annotation for one in parameters}
    return function


def command(group: typer.Typer, name: str | None) -> Callable[[Action], Action]:
    """Make a function a command of a group; without a name what the group does when no command of it is named.

    The function takes the session and its own options, and returns its answer. Its docstring is the help.
    """

    def decorate(action: Action) -> Action:
        hints = get_type_hints(action, include_extras=True)
        own = [
            one.replace(annotation=hints[one.name], kind=inspect.Parameter.KEYWORD_ONLY)
            for one in list(inspect.signature(action).parameters.values())[1:]
        ]

        def run(context: typer.Context, **values: Any) -> None:
            given = Given(**{key: values.pop(key) for key in _SHARED}).over(context.obj.given)
            if context.invoked_subcommand is not None:
                context.obj = Before(given, context.obj.language)
                return
            raise typer.Exit(_perform(action, Session(given, context.obj.language), values))

        run.__doc__ = action.__doc__
        put = group.callback(invoke_without_command=True) if name is None else group.command(name)
        put(with_options(run, own))
        return action

    return decorate


def _perform(action: Action, session: Session, values: Mapping[str, Any]) -> int:
    as_json = session.given.json
    with closing(session):
        try:
            answer = _run(action, session, values)
            zone = session.zone
        except OfficeError as problem:
            write_problem(problem, session.words, as_json=as_json)
            return REFUSED
        except Unavailable as problem:
            write_problem(problem, session.words, as_json=as_json)
            return UNAVAILABLE
    write_answer(answer, session.words, zone, as_json=as_json)
    return answer.exit_code if answer.failure is None else UNAVAILABLE


def _run(action: Action, session: Session, values: Mapping[str, Any]) -> Answer:
    """Run a command, with the failures of its surroundings named."""
    try:
        return action(session, **values)
    except ImportError as problem:
        library = (problem.name or str(problem)).partition(".")[0]
        package = _PACKAGES.get(library, "python3-venv")
        raise Unavailable(FailureCode.LIBRARY_MISSING, library=library, package=package) from problem
    except OSError as problem:
        raise Unavailable(
            FailureCode.FILE_UNREADABLE, file=str(problem.filename or "-"), reason=problem.strerror
        ) from problem
