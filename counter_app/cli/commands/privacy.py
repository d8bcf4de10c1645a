"""`privacy`: what a person may ask about the own data, and the end of keeping them."""

from __future__ import annotations

import json
from enum import StrEnum, unique
from pathlib import Path
from typing import Annotated

import typer

from counter_app.cli.answer import Answer, Document, to_json
from counter_app.cli.command import command
from counter_app.cli.commands.cases import CaseNumber
from counter_app.cli.context import Printed, Session, paper_document
from counter_app.cli.inputs import read_text_file
from counter_app.cli.json_file import parse_json
from counter_app.cli.person_view import person_document
from counter_app.privacy.incident import incident_letters, read_incident
from counter_app.privacy.model import Erased, ErasureGround
from counter_app.privacy.operations import (
    RetentionDone,
    apply_retention,
    erase_person,
    erasure_facts,
    export_person,
    find_certificate,
    release_hold,
    set_hold,
    withdraw_consent,
)
from counter_app.privacy.ports import Emptied
from counter_app.registration.attaching import sweep_vault
from counter_app.registration.consent import ConsentPurpose, branch_notice
from counter_app.shared.errors import ErrorCode, OfficeError
from counter_app.shared.labels import Label
from counter_app.shared.papers import Paper
from counter_app.staff.model import Permission

app = typer.Typer(help="Serve the rights of a person over the own data; end the keeping of data.", no_args_is_help=True)


@unique
class Ground(StrEnum):
    """The grounds that an administrator may name; typer offers all members of an enumeration."""

    REQUEST = ErasureGround.REQUEST.value
    CONSENT_WITHDRAWN = ErasureGround.CONSENT_WITHDRAWN.value
    NOT_NEEDED = ErasureGround.NOT_NEEDED.value
    UNLAWFUL = ErasureGround.UNLAWFUL.value


Person = Annotated[
    str,
    typer.Argument(metavar="PERSON", help="NIK, or the number of one of the person's cases, which betrays nothing."),
]
_UNREAD = Label(
    "Sisa data lama hilang dari berkas basis data setelah semua jendela ditutup.",
    "What is left of the old data goes from the database's file once all windows are closed.",
)


@command(app, "notice")
def notice(session: Session) -> Answer:
    """Show the branch's notice on personal data."""
    parts = session.read(lambda work: branch_notice(work.branch))
    words = session.words
    text = "\n\n".join(f"{words.pick(one.title)}\n{words.pick(one.text)}" for one in parts)
    return Answer({"notice": [{"key": one.key, "title": one.title, "text": one.text} for one in parts]}, text=text)


@command(app, "export")
def export(
    session: Session, person: Person, *, out: Annotated[str, typer.Option(metavar="FILE", help="The new file.")]
) -> Answer:
    """Write everything that the office holds about a person, and print it as the my-data report; for supervisors."""
    target = _free(out)
    done = session.run(export_person, person)
    _write(target, to_json(person_document(done.report), session.zone, session.words.language))
    printed = Printed((), None)
    if done.paper is not None:
        printed = session.print_papers(f"case print {done.report.cases[-1].number}", done.paper)
    return Answer(
        {
            "path": str(target),
            "cases": [one.number for one in done.report.cases],
            "drafts": len(done.report.drafts),
            "events": len(done.report.trail),
            "papers": printed.papers,
        },
        Label("Laporan data tersimpan di {path}.", "The report is in {path}."),
        failure=printed.failure,
    )


@command(app, "erase")
def erase(
    session: Session,
    person: Person,
    *,
    reason: Annotated[Ground, typer.Option(help="The ground in law.")],
) -> Answer:
    """Erase everything that tells who a person was, for ever; for administrators."""
    done = session.run(erase_person, person, ErasureGround(reason.value))
    scrubbed = session.office.scrub()
    printed = _print_certificate(session, done.paper)
    document: Document = {
        "cases": done.case_numbers,
        "erased": _counted(done.counts),
        "papers": printed.papers,
        "to_destroy": _files(session, done.printed),
        "scrubbed": scrubbed,
    }
    return Answer(document, _erased_headline(done=scrubbed), failure=printed.failure)


@command(app, "retention")
def retention(
    session: Session,
    *,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only say what would go.")] = False,
) -> Answer:
    """Destroy what was kept as long as the branch's settings allow; run it every day. For administrators."""
    if dry_run:
        looked = session.read(apply_retention, dry_run=True)
        headline = Label("Yang akan dimusnahkan:", "What would be destroyed:")
        return Answer(_due_document([looked]) | {"dry_run": True}, headline)
    steps = [session.run(apply_retention)]
    while steps[-1].more:
        steps.append(session.run(apply_retention, paper=steps[-1].paper))
    told = _due_document(steps) | {"swept": session.run(sweep_vault)}
    paper = steps[0].paper
    if paper is None:
        return Answer(told, Label("Tidak ada yang perlu dimusnahkan.", "There is nothing to destroy."))
    scrubbed = session.office.scrub()
    printed = _print_certificate(session, paper)
    total = sum((one.counts for one in steps), Emptied())
    document = told | {
        "erased": _counted(total),
        "papers": printed.papers,
        "to_destroy": _files(session, tuple(paper for one in steps for paper in one.printed)),
        "scrubbed": scrubbed,
    }
    return Answer(document, _erased_headline(done=scrubbed), failure=printed.failure)


def _due_document(steps: list[RetentionDone]) -> Document:
    due = [one.due for one in steps]
    return {
        "drafts": sum(len(one.drafts) for one in due),
        "unpaid_cases": sum(len(one.unpaid) for one in due),
        "cases_with_scans": sum(len(one.scans) for one in due),
        "cases_with_forms": sum(len(one.forms) for one in due),
        "ticket_texts": max(one.ticket_texts for one in due),
        "bringers": sum(len(one.bringers) for one in due),
        "cases": sorted({number for one in due for number in one.case_numbers}),
    }


@command(app, "certificate")
def certificate(
    session: Session, paper: Annotated[str, typer.Argument(metavar="PAPER", help="Number of the certificate.")]
) -> Answer:
    """Print a certificate of erasure again."""
    session.actor.require(Permission.SUPERVISE)
    found = session.read(find_certificate, paper)
    facts = session.read(erasure_facts, found.id)
    printed = _print_certificate(session, found)
    document: Document = {
        "reason": facts.ground,
        "at": facts.at,
        "officer": facts.officer,
        "erased": {one.value: count for one, count in facts.counts},
        "cases": facts.case_numbers,
        "papers": printed.papers,
    }
    return Answer(document, failure=printed.failure)


@command(app, "hold")
def hold(
    session: Session,
    case: CaseNumber,
    *,
    reason: Annotated[str | None, typer.Option(help="Why, in a few words.")] = None,
) -> Answer:
    """Keep a case's data from any erasure, for a matter of law; for administrators."""
    session.run(set_hold, case, reason)
    return Answer({"case": case}, Label("Data kasus {case} ditahan.", "The data of case {case} are on hold."))


@command(app, "release")
def release(session: Session, case: CaseNumber) -> Answer:
    """End the hold of a case; for administrators."""
    session.run(release_hold, case)
    return Answer({"case": case}, Label("Penahanan kasus {case} dilepas.", "The hold of case {case} is released."))


@command(app, "withdraw")
def withdraw(
    session: Session,
    case: CaseNumber,
    purpose: Annotated[ConsentPurpose, typer.Argument(metavar="PURPOSE", help="What the consent was for.")],
) -> Answer:
    """Note that a person takes back a consent; it holds at once."""
    consents = session.run(withdraw_consent, case, purpose)
    document: Document = {
        "case": case,
        "consents": [
            {"purpose": one.purpose, "granted": one.granted, "at": one.at, "withdrawn_at": one.withdrawn_at}
            for one in consents
        ],
    }
    return Answer(document, Label("Persetujuan ditarik.", "The consent is withdrawn."))


@command(app, "incident")
def incident(
    session: Session,
    file: Annotated[str, typer.Argument(metavar="FILE", help="The facts as a JSON object; - is standard input.")],
    *,
    out: Annotated[str, typer.Option(metavar="DIR", help="Folder for the letters.")],
) -> Answer:
    """Write the letters about a breach of personal data, to the persons and to the agency."""
    session.actor.require(Permission.SUPERVISE)
    facts = read_incident(parse_json(read_text_file(file, "file"), "file"))
    now = session.office.clock.now()
    letters = session.read(lambda work: incident_letters(facts, work.branch, now))
    targets = {name: _free(str(Path(out) / f"insiden-{name}.md")) for name in letters}
    for name, text in letters.items():
        _store(targets[name], text)
    return Answer(
        {"tell_until": facts.tell_until, "paths": [str(one) for one in targets.values()]},
        Label("Beri tahu paling lambat {tell_until}.", "Tell them not later than {tell_until}."),
    )


def _erased_headline(*, done: bool) -> Label:
    told = Label("Data dimusnahkan.", "The data are destroyed.")
    return told if done else Label(f"{told.id} {_UNREAD.id}", f"{told.en} {_UNREAD.en}")


def _counted(counts: Emptied) -> Document:
    return {one.value: counts[one] for one in Erased if counts[one]}


def _print_certificate(session: Session, paper: Paper) -> Printed:
    return session.print_papers(f"privacy certificate {paper.number}", paper)


def _files(session: Session, papers: tuple[Paper, ...]) -> list[Document]:
    """Printed papers with the person's data, and their files that still lie in the papers folder of this PC."""
    from counter_app.printing.folder import paper_file_name  # costly, see context.py

    folder = session.settings.papers
    listed: list[Document] = []
    for paper in papers:
        files = (folder / paper_file_name(paper.number, copy) for copy in range(paper.prints))
        there = [str(file) for file in files if file.exists()]
        listed.append(paper_document(paper) | {"prints": paper.prints, "paths": there})
    return listed


def _free(name: str) -> Path:
    """Raises `OfficeError` (TARGET_EXISTS): what belongs to a person never replaces what belongs to another."""
    target = Path(name).absolute()
    if target.exists():
        raise OfficeError(ErrorCode.TARGET_EXISTS, field="out")
    return target


def _write(target: Path, document: object) -> None:
    _store(target, json.dumps(document, ensure_ascii=False, indent=2) + "\n")


def _store(target: Path, text: str) -> None:
    from counter_app.storage.files import write_new  # costly, see context.py

    if not write_new(target, text.encode()):
        raise OfficeError(ErrorCode.TARGET_EXISTS, field="out")
