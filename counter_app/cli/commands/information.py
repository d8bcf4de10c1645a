"""`info`: the cards that applicants and officers read, with the figures of a day's law."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated

import typer

from counter_app.benefits.figures import figures_of
from counter_app.benefits.loader import packaged_benefits
from counter_app.cli.answer import Answer, Document
from counter_app.cli.command import command
from counter_app.cli.context import Session
from counter_app.cli.dues_office import tariff_in_use, today_in_use
from counter_app.cli.inputs import read_day
from counter_app.cli.wording import Words
from counter_app.information.model import AUDIENCE_LABELS, HISTORICAL, Card
from counter_app.information.operations import card, cards, channel_steps, parse_audience, parse_channel
from counter_app.shared.calendar import Zone
from counter_app.shared.labels import Label

app = typer.Typer(help="Read the information cards.", no_args_is_help=True)

On = Annotated[str | None, typer.Option(metavar="DATE", help="The day whose law counts; today unless given.")]


@command(app, "list")
def list_cards(
    session: Session,
    *,
    audience: Annotated[
        str | None, typer.Option(metavar="applicant|officer|everyone", help="Only cards for these readers.")
    ] = None,
    on: On = None,
) -> Answer:
    """List the information cards."""
    wanted = None if audience is None else parse_audience(audience)
    found = cards(_figures(session, on), wanted)
    shown = [
        {"key": one.key, "title": one.title, "audience": AUDIENCE_LABELS[one.audience], "historical": one.historical}
        for one in found
    ]
    return Answer({"cards": [card_to_dict(one) for one in found]}, shown={"info_cards": shown})


@command(app, "show")
def show_card(
    session: Session,
    *,
    key: Annotated[str, typer.Argument(metavar="KEY", help="Key of the card, as in the list.")],
    on: On = None,
) -> Answer:
    """Show one information card."""
    found = card(key, _figures(session, on))
    return Answer(card_to_dict(found), text=_in_words(found, session.words))


@command(app, "steps")
def steps(
    session: Session,  # noqa: ARG001 - the cards came with the program
    *,
    channel: Annotated[str, typer.Argument(metavar="manual|spo|online|perisai", help="The way to register.")],
) -> Answer:
    """List the steps of one way to register."""
    listed = list(enumerate(channel_steps(parse_channel(channel)), start=1))
    return Answer(
        {"channel": parse_channel(channel), "steps": [one for _, one in listed]},
        shown={"steps": [{"sequence": number, "title": one} for number, one in listed]},
    )


def card_to_dict(found: Card) -> Document:
    """A card as plain values; labels are told in the language asked for."""
    return {
        "key": found.key,
        "title": found.title,
        "audience": found.audience,
        "icon": found.icon,
        "body": list(found.body),
        "steps": list(found.steps),
        "source": found.source,
        "as_of": found.as_of,
        "historical": found.historical,
        "replaced_by": found.replaced_by,
    }


def _figures(session: Session, on: str | None) -> Mapping[str, Label]:
    day = today_in_use(session) if on is None else read_day(on, "on")
    return figures_of(tariff_in_use(session), packaged_benefits(), day)


def _in_words(found: Card, words: Words) -> str:
    """A card as lines to read; of a historical one first what is true now."""
    lines = [words.pick(found.title), ""]
    if found.replaced_by is not None:
        lines += [f"{words.pick(HISTORICAL)} {words.pick(found.replaced_by)}", ""]
    lines += [words.pick(one) for one in found.body]
    lines += [f"{number}. {words.pick(one)}" for number, one in enumerate(found.steps, start=1)]
    return "\n".join([*lines, "", f"{found.source} ({words.value('as_of', found.as_of, Zone.WIB.tzinfo)})"])
