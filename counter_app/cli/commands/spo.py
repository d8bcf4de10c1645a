"""`spo`: exchange between a branch and its Service Point Offices."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from counter_app.channels.spo_model import ExchangedCase, Partner, Refused, TakenIn
from counter_app.channels.spo_pairing import exchange_view, give_case, pair
from counter_app.cli.answer import Answer, Document
from counter_app.cli.command import command
from counter_app.cli.commands.cases import CaseNumber
from counter_app.cli.context import Session
from counter_app.cli.inputs import read_text_file
from counter_app.registration.operations import normalise_case_number
from counter_app.shared.errors import ErrorCode, OfficeError
from counter_app.shared.expected_words import PROBLEMS
from counter_app.shared.labels import Label

if TYPE_CHECKING:
    from counter_app.storage.exchanging import FileMade, FileRefused

app = typer.Typer(help="Exchange cases between a branch and its Service Point Offices.", no_args_is_help=True)

LARGEST_KEY_TEXT = 1024
File = Annotated[str, typer.Argument(metavar="FILE", help="The exchange file.")]
PartnerCode = Annotated[
    str | None, typer.Option(metavar="NNNN", help="Code of the partner office, where there are several.")
]


@command(app, "key")
def key(
    session: Session,
    *,
    renew: Annotated[bool, typer.Option("--renew", help="Make new keys; every partner must be paired anew.")] = False,
) -> Answer:
    """Print the page with the keys of this office, which are made the first time; for administrators."""
    page = session.office.exchange_keys(session.actor, renew=renew)
    printed = session.print_papers("spo key", page.paper)
    return Answer(
        {
            "office": page.keys.office,
            "office_kind": page.keys.kind,
            "fingerprint": page.keys.shown_fingerprint,
            "key_text": page.keys.text,
            "papers": printed.papers,
        },
        Label(
            "Bawa lembar kunci ini ke kantor pasangan, dan pasangkan lembarnya di sini.",
            "Take this key page to the partner office, and pair that office's page here.",
        ),
        failure=printed.failure,
    )


@command(app, "pair")
def pair_office(
    session: Session,
    key: Annotated[
        str,
        typer.Argument(metavar="KEY", help="What the QR of the partner's page holds, or a file with it."),
    ],
    *,
    fingerprint: Annotated[str, typer.Option(metavar="TEXT", help="The fingerprint, as printed on the page.")],
) -> Answer:
    """Make the office of a key page a partner, or give it new keys; for administrators."""
    text = key if key.upper().startswith("LKX1:") else read_text_file(key, "key", LARGEST_KEY_TEXT)
    partner = session.run(pair, text, fingerprint)
    return Answer(_partner(partner), Label("Kantor {office} dipasangkan.", "Office {office} is paired."))


@command(app, "export")
def export(
    session: Session,
    *,
    out: Annotated[str, typer.Option(metavar="FILE", help="The new file.")],
    partner: PartnerCode = None,
) -> Answer:
    """Write the next file for a partner office: all that it has not acknowledged yet; for supervisors."""
    made = session.office.send_exchange(session.actor, Path(out).absolute(), partner)
    return Answer(_made(made), Label("{cases} kasus tersimpan di {path}.", "{cases} cases are in {path}."))


@command(app, "import")
def import_file(session: Session, file: File) -> Answer:
    """Take in a file of a partner office, all of it or nothing; for supervisors."""
    taken = session.office.take_exchange(session.actor, Path(file).absolute())
    if taken.already:
        return Answer(_taken(taken), Label("Berkas ini sudah diambil; tidak ada yang diubah.", "Taken in already."))
    headline = Label(
        "Berkas {sequence} dari kantor {office} diambil.", "File {sequence} of office {office} is taken in."
    )
    return Answer(_taken(taken), headline)


@command(app, "nightly")
def nightly(
    session: Session,
    *,
    folder: Annotated[str, typer.Option(metavar="FOLDER", help="Folder that both offices see, or that is carried.")],
) -> Answer:
    """Take in and write all files of a folder, by a clock or at closing; exits 1 when a file was refused."""
    done = session.office.exchange_nightly(session.actor, Path(folder).absolute())
    document: Document = {
        "taken": [_taken(one) for one in done.taken],
        "refused_files": [_refused_file(session, one) for one in done.refused],
        "made": [_made(one) for one in done.made],
    }
    if done.refused:
        headline = Label("Ada berkas yang ditolak.", "A file was refused.")
        return Answer(document, headline, exit_code=1)
    return Answer(document, Label("Pertukaran malam selesai.", "The nightly exchange is done."))


@command(app, "list")
def show(session: Session) -> Answer:
    """Show keys, partners, and the cases of which something is still to be said; for supervisors."""
    view = session.read(exchange_view)
    return Answer(
        {
            "office_kind": view.kind,
            "fingerprint": None if view.keys is None else view.keys.shown_fingerprint,
            "partners": [_partner(one) for one in view.partners],
            "open_cases": [_open_case(session, one) for one in view.open_cases],
            "refused": [_refused(session, one) for one in view.refused],
        }
    )


@command(app, "give")
def give(
    session: Session,
    case: CaseNumber,
    name: Annotated[str, typer.Argument(metavar="NAME", help="Sign-in name of the officer who goes on with it.")],
) -> Answer:
    """Give a case to another officer, since a bank clerk sees only the own ones; for supervisors."""
    number = normalise_case_number(case)
    session.run(give_case, number, name)
    return Answer(
        {"case": number, "name": name}, Label("Kasus {case} kini milik {name}.", "Case {case} is now {name}'s.")
    )


def _partner(partner: Partner) -> Document:
    return {
        "office": partner.office,
        "office_kind": partner.keys.kind,
        "fingerprint": partner.keys.shown_fingerprint,
        "paired_at": partner.paired_at,
        "last_sent": partner.sent,
        "last_taken": partner.taken,
    }


def _made(made: FileMade) -> Document:
    return {
        "path": str(made.path),
        "office": made.office,
        "sequence": made.sequence,
        "cases": made.cases,
        "left": made.left,
    }


def _taken(taken: TakenIn) -> Document:
    return {
        "office": taken.office,
        "sequence": taken.sequence,
        "already": taken.already,
        "new": taken.new,
        "changed": taken.changed,
        "unchanged": taken.unchanged,
        "refused": [{"case": one.number, "reason": one.reason} for one in taken.refused],
        "refused_there": [{"case": one.number, "reason": one.reason} for one in taken.refused_there],
    }


def _refused(session: Session, refused: Refused) -> Document:
    return {"case": refused.number, "reason": refused.reason, "explanation": _why(session, refused.reason)}


def _why(session: Session, reason: str) -> str:
    """A problem of a file in its words, or what an operation refuses with."""
    if reason in PROBLEMS:
        return session.words.pick(PROBLEMS[reason])
    return session.words.refusal(OfficeError(ErrorCode(reason)))


def _open_case(session: Session, one: ExchangedCase) -> Document:
    return {
        "case": one.number,
        "state": one.state,
        "office": one.office,
        "sequence": one.sent_in,
        "acknowledged": one.acknowledged,
        "refused_there": None if one.refused_there is None else _why(session, one.refused_there),
        "erased_there": one.erased_there,
    }


def _refused_file(session: Session, refused: FileRefused) -> Document:
    problem = refused.problem
    words = session.words.refusal(problem) if isinstance(problem, OfficeError) else session.words.failure(problem)
    return {"path": str(refused.path), "reason": problem.code.value, "explanation": words}
