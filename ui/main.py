"""Entry point of the program: the command line, and the commands that open windows.

Qt is imported only when a window opens, so that every other command starts without it.
"""

from __future__ import annotations

import inspect
import sys
from collections.abc import Sequence
from enum import StrEnum, unique
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from counter_app.cli.answer import Answer
from counter_app.cli.app import app
from counter_app.cli.app import main as run_command_line
from counter_app.cli.command import Before, command, with_options
from counter_app.cli.commands import survey
from counter_app.cli.context import Given, Session
from counter_app.cli.language import spoken_language
from counter_app.cli.output import complain
from counter_app.queueing.operations.counters import find_counter
from counter_app.shared.errors import ErrorCode, OfficeError
from counter_app.shared.labels import Label
from counter_app.staff.model import SYSTEM, Actor
from counter_app.staff.operations import enter_training
from ui.system import go_offscreen, has_display, libraries_named, require_display

if TYPE_CHECKING:
    from counter_app.bootstrap import Office
    from ui.app import Order

windows = typer.Typer()
LAUNCHER = "launcher"
_PREPARED = Label("Menyiapkan pagi rekaan di {folder} …", "Preparing an invented morning in {folder} …")
WINDOW = "window"


@unique
class Look(StrEnum):
    LIGHT = "light"
    DARK = "dark"


Counter = Annotated[int | None, typer.Option(metavar="N", help="Number of the counter.")]
Fullscreen = Annotated[bool, typer.Option("--fullscreen", help="Fill the screen; F11 gives it back.")]
Theme = Annotated[Look | None, typer.Option(help="Colours of the window.")]


@command(windows, LAUNCHER)
def launcher(session: Session, *, fullscreen: Fullscreen = False, theme: Theme = None) -> Answer:
    """Open the launcher: the first start of a branch, and the windows of this PC."""
    require_display()
    with libraries_named():
        from ui.app import run_launcher
    return _closed(run_launcher(_order(session, LAUNCHER, None, theme, fullscreen=fullscreen), session.settings))


@command(windows, "officer")
def officer(
    session: Session, *, counter: Counter = None, fullscreen: Fullscreen = False, theme: Theme = None
) -> Answer:
    """Open the officer station."""
    return _open(session, "officer", counter, theme, fullscreen=fullscreen)


@command(windows, "kiosk")
def kiosk(session: Session, *, fullscreen: Fullscreen = False, theme: Theme = None) -> Answer:
    """Open the ticket kiosk."""
    return _open(session, "kiosk", None, theme, fullscreen=fullscreen)


@command(windows, "display")
def display(session: Session, *, fullscreen: Fullscreen = False, theme: Theme = None) -> Answer:
    """Open the display of the waiting room."""
    return _open(session, "display", None, theme, fullscreen=fullscreen)


@command(windows, "customer")
def customer(
    session: Session, *, counter: Counter = None, fullscreen: Fullscreen = False, theme: Theme = None
) -> Answer:
    """Open the screen that faces the applicant at a counter."""
    return _open(session, "customer", counter, theme, fullscreen=fullscreen, needs_counter=True)


@command(survey.app, WINDOW)
def survey_window(session: Session, *, fullscreen: Fullscreen = False, theme: Theme = None) -> Answer:
    """Open the survey kiosk."""
    return _open(session, "survey", None, theme, fullscreen=fullscreen)


@command(windows, "dashboard")
def dashboard(session: Session, *, fullscreen: Fullscreen = False, theme: Theme = None) -> Answer:
    """Open the supervisor's dashboard."""
    return _open(session, "dashboard", None, theme, fullscreen=fullscreen)


@command(windows, "payments")
def payments(session: Session, *, fullscreen: Fullscreen = False, theme: Theme = None) -> Answer:
    """Open the payments desk."""
    return _open(session, "payments", None, theme, fullscreen=fullscreen)


@command(windows, "cards")
def cards(session: Session, *, counter: Counter = None, fullscreen: Fullscreen = False, theme: Theme = None) -> Answer:
    """Open the cards desk."""
    return _open(session, "cards", counter, theme, fullscreen=fullscreen)


@command(windows, "batches")
def batches(session: Session, *, fullscreen: Fullscreen = False, theme: Theme = None) -> Answer:
    """Open the desk for batches and channels."""
    return _open(session, "batches", None, theme, fullscreen=fullscreen)


@command(windows, "demo")
def demo(
    session: Session,
    *,
    out: Annotated[
        Path | None, typer.Option(metavar="DIR", help="Folder for the demonstration; a new one here unless given.")
    ] = None,
    theme: Theme = None,
) -> Answer:
    """Show the whole program on an invented morning; without a display, play one visit into pictures and papers."""
    headless = not has_display()
    if headless:
        go_offscreen()
    with libraries_named():
        from ui.demo import play_visit, show_windows
    order = _order(session, "demo", None, theme, fullscreen=False)
    if not headless:

        def tell(folder: Path) -> None:
            complain(session.words.fill(_PREPARED, {"folder": str(folder)}))

        return _closed(show_windows(order, out, tell))
    played = play_visit(order, out)
    return Answer(
        {
            "folder": str(played.folder),
            "images": [str(one) for one in played.images],
            "papers": [str(one) for one in played.papers],
        },
        Label(
            "Satu kunjungan dimainkan tanpa layar, dengan gambar dan kertasnya: {folder}",
            "One visit was played without a display, with its pictures and papers: {folder}",
        ),
        shown={"images": len(played.images), "papers": [one.name for one in played.papers]},
    )


@command(windows, "tour")
def tour(
    session: Session,
    *,
    out: Annotated[Path, typer.Option(metavar="DIR", help="Folder for the pictures.")],
    theme: Theme = None,
    window: Annotated[str | None, typer.Option(metavar="NAME", help="Only this window.")] = None,
    size: Annotated[str | None, typer.Option(metavar="WxH", help="This size instead of the window's own.")] = None,
    every: Annotated[bool, typer.Option("--all", help="Both languages, both themes, all sizes.")] = False,
) -> Answer:
    """Draw every window in its telling states."""
    go_offscreen()
    with libraries_named():
        from ui.tour import count_pictures, draw_scenes, read_request
    request = read_request(
        out,
        language=session.words.language,
        look=(theme or Look.LIGHT).value,
        window=window,
        size=size,
        every=every,
    )
    total = count_pictures(request)
    with typer.progressbar(draw_scenes(request), total, file=sys.stderr, hidden=not sys.stderr.isatty()) as drawn:
        images = [str(one) for one in drawn]
    return Answer(
        {"folder": str(request.out), "images": images},
        Label("Jendela digambar di {folder}", "The windows are drawn in {folder}"),
        shown={"images": len(images)},
    )


def _order(session: Session, name: str, counter: int | None, theme: Look | None, *, fullscreen: bool) -> Order:
    from ui.app import Order
    from ui.shared.theme import Mode

    mode = None if theme is None else Mode(theme.value)
    language = session.given.lang if name == LAUNCHER else session.words.language
    return Order(name, counter, fullscreen=fullscreen, language=language, mode=mode)


def _open(
    session: Session,
    name: str,
    counter: int | None,
    theme: Look | None,
    *,
    fullscreen: bool,
    needs_counter: bool = False,
) -> Answer:
    require_display()
    with libraries_named():
        from ui.app import run_window

    def open_office() -> Office:
        office = session.office
        if counter is not None:
            office.read(find_counter, SYSTEM, counter)
        elif needs_counter:
            numbers = office.read(lambda work: work.counters.counters(), SYSTEM)
            raise OfficeError(
                ErrorCode.FIELD_MISSING, field="counter", choices=tuple(str(one.number) for one in numbers)
            )
        return office

    order = _order(session, name, counter, theme, fullscreen=fullscreen)
    return _closed(run_window(order, open_office, lambda office: _actor(session, office)))


def _actor(session: Session, office: Office) -> Actor:
    """Who works at the window: in training any officer without a password, else who can prove it."""
    given = session.given
    if given.officer is None:
        return office.command_line_actor() if office.training else SYSTEM
    if office.training and given.password_file is None:
        return office.run(enter_training, SYSTEM, given.officer)
    return session.actor


def _closed(code: int) -> Answer:
    return Answer({}, Label("Jendela ditutup.", "The window is closed."), exit_code=code)


def _alone(context: typer.Context, **values: Any) -> None:
    """Without a command, the launcher opens."""
    given = Given(**values)
    context.obj = Before(given, given.lang or spoken_language(()))
    if context.invoked_subcommand is None:
        _go(context, LAUNCHER)


def _survey(context: typer.Context, *, fullscreen: bool, theme: Look | None, **values: Any) -> None:
    """`survey` alone opens the survey kiosk."""
    context.obj = Before(Given(**values).over(context.obj.given), context.obj.language)
    if context.invoked_subcommand is None:
        filling = ["--fullscreen"] if fullscreen else []
        _go(context, WINDOW, *filling, *([] if theme is None else ["--theme", theme.value]))


def _go(context: typer.Context, name: str, *arguments: str) -> None:
    group: Any = context.command
    chosen = group.commands[name]
    with chosen.make_context(name, list(arguments), parent=context) as below:
        chosen.invoke(below)


def _own(**options: Any) -> list[inspect.Parameter]:
    return [
        inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY, annotation=annotation, default=default)
        for name, (annotation, default) in options.items()
    ]


@cache
def _attach() -> None:
    """Give the command line its windows."""
    app.add_typer(windows)
    app.callback(invoke_without_command=True, no_args_is_help=False)(with_options(_alone, []))
    own = _own(fullscreen=(Fullscreen, False), theme=(Theme, None))
    survey.app.callback(invoke_without_command=True, no_args_is_help=False)(with_options(_survey, own))


def run(arguments: Sequence[str] | None = None) -> int:
    """Run one command line with the windows; returns its exit code."""
    _attach()
    return run_command_line(arguments)


def main() -> None:
    sys.exit(run())


if __name__ == "__main__":
    main()
