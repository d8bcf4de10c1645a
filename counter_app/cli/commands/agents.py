"""`agent` and `sponsor`: who brings batches, and who pays them."""

from __future__ import annotations

from typing import Annotated

import typer

from counter_app.channels.agents import Agent, Sponsor, SponsorKind, letter_for, runs_out_soon
from counter_app.channels.agents_register import (
    add_agency,
    add_agent,
    add_sponsor,
    find_agent,
    find_sponsor,
    list_agencies,
    list_agents,
    list_sponsors,
    renew_agreement,
    renew_letter,
    set_agent_active,
    set_sponsor_active,
)
from counter_app.cli.answer import Answer, Document
from counter_app.cli.batch_view import agency_document, agent_document, sponsor_document
from counter_app.cli.command import command
from counter_app.cli.context import Session
from counter_app.cli.inputs import read_day, read_optional_day
from counter_app.privacy.operations import BringerErased, erase_agent, erase_payer
from counter_app.shared.errors import OfficeError
from counter_app.shared.labels import Label

app = typer.Typer(help="PERISAI offices, agents and their letters of assignment.", no_args_is_help=True)
sponsor_app = typer.Typer(help="Payers and groups: one payer, many members.", no_args_is_help=True)

AgentId = Annotated[int, typer.Argument(metavar="ID", help="Number of the PERISAI agent.")]
SponsorId = Annotated[int, typer.Argument(metavar="ID", help="Number of the payer or group.")]
Agreement = Annotated[str, typer.Option(metavar="TEXT", help="Number of the cooperation agreement (PKS).")]
Until = Annotated[str | None, typer.Option(metavar="DATE", help="Last day of the agreement.")]
LetterNumber = Annotated[str, typer.Option(metavar="TEXT", help="Number of the letter of assignment.")]
ValidFrom = Annotated[str, typer.Option(metavar="DATE", help="First day of the letter.")]
ValidUntil = Annotated[str, typer.Option(metavar="DATE", help="Last day of the letter.")]


@command(app, "agency")
def agency(
    session: Session,
    name: Annotated[str, typer.Argument(metavar="NAME", help="Name of the PERISAI office.")],
    *,
    agreement: Agreement,
    until: Until = None,
) -> Answer:
    """Enter a PERISAI office with its cooperation agreement. For supervisors."""
    made = session.run(add_agency, name, agreement, read_optional_day(until, "until"))
    return Answer(agency_document(made), Label("Wadah {agency}: {name}.", "Office {agency}: {name}."))


@command(app, "agreement")
def agreement_of(
    session: Session,
    number: Annotated[int, typer.Argument(metavar="ID", help="Number of the PERISAI office.")],
    *,
    agreement: Agreement,
    until: Until = None,
) -> Answer:
    """Enter the agreement that follows. For supervisors."""
    renewed = session.run(renew_agreement, number, agreement, read_optional_day(until, "until"))
    return Answer(agency_document(renewed), Label("Perjanjian dicatat.", "The agreement is entered."))


@command(app, "agencies")
def agencies(session: Session) -> Answer:
    """Show the PERISAI offices."""
    return Answer({"agencies": [agency_document(one) for one in session.read(list_agencies)]})


@command(app, "add")
def add(
    session: Session,
    name: Annotated[str, typer.Argument(metavar="NAME", help="The agent's name as on the identity card.")],
    *,
    agency_id: Annotated[int, typer.Option("--agency", metavar="ID", help="Number of the PERISAI office.")],
    nik: Annotated[str, typer.Option(metavar="NIK", help="The agent's NIK; only its hash and a masked form are kept.")],
    letter: LetterNumber,
    valid_from: ValidFrom,
    valid_until: ValidUntil,
    kpj: Annotated[str | None, typer.Option(metavar="KPJ", help="The agent's own member number.")] = None,
) -> Answer:
    """Enter an agent with the letter of assignment. For supervisors."""
    made = session.run(
        add_agent,
        agency_id,
        name,
        nik,
        letter=letter,
        valid_from=read_day(valid_from, "valid_from"),
        valid_until=read_day(valid_until, "valid_until"),
        kpj=kpj,
    )
    return _agent(session, made, Label("Agen {agent}: {full_name}.", "Agent {agent}: {full_name}."))


@command(app, "letter")
def letter_of(
    session: Session, agent: AgentId, *, letter: LetterNumber, valid_from: ValidFrom, valid_until: ValidUntil
) -> Answer:
    """Enter the letter of assignment that follows. For supervisors."""
    span = (read_day(valid_from, "valid_from"), read_day(valid_until, "valid_until"))
    after = session.run(renew_letter, agent, letter, *span)
    return _agent(session, after, Label("Surat tugas dicatat.", "The letter is entered."))


@command(app, "list")
def show_all(session: Session) -> Answer:
    """Show the agents and whether each may bring a batch today."""
    return Answer({"agents": [_with_office(session, one) for one in session.read(list_agents)]})


@command(app, "show")
def show(session: Session, agent: AgentId) -> Answer:
    """Show everything that the office holds of an agent."""
    return _agent(session, session.read(find_agent, agent))


@command(app, "disable")
def disable(session: Session, agent: AgentId) -> Answer:
    """Let an agent bring no more batches. For supervisors."""
    return _agent(session, session.run(set_agent_active, agent, active=False), Label("Dinonaktifkan.", "Switched off."))


@command(app, "enable")
def enable(session: Session, agent: AgentId) -> Answer:
    """Let an agent bring batches again. For supervisors."""
    return _agent(session, session.run(set_agent_active, agent, active=True), Label("Diaktifkan.", "Switched on."))


@command(app, "erase")
def erase(session: Session, agent: AgentId) -> Answer:
    """Erase an agent's personal data once no batch of theirs owes anything. For administrators."""
    done = session.run(erase_agent, agent)
    return _erased(session, {"agent": agent}, done)


def _agent(session: Session, agent: Agent, headline: Label | None = None) -> Answer:
    return Answer(_with_office(session, agent), headline)


def _with_office(session: Session, agent: Agent) -> Document:
    """An agent, and whether the letter allows a batch today."""
    today = session.today()
    try:
        letter_for(agent, today)
    except OfficeError as refusal:
        return agent_document(agent) | {"may_bring": False, "hindered_by": refusal.code.value, "runs_out_soon": False}
    return agent_document(agent) | {
        "may_bring": True,
        "hindered_by": None,
        "runs_out_soon": runs_out_soon(agent, today),
    }


@command(sponsor_app, "add")
def add_payer(
    session: Session,
    name: Annotated[str, typer.Argument(metavar="NAME", help="Name of the payer or group.")],
    *,
    kind: Annotated[SponsorKind, typer.Option(help="What the payer is.")],
    nik: Annotated[str | None, typer.Option(metavar="NIK", help="NIK of a person who pays.")] = None,
    npwp: Annotated[str | None, typer.Option(metavar="NPWP", help="Tax number of an organisation.")] = None,
    npp: Annotated[str | None, typer.Option(metavar="NPP", help="Registration number of an organisation.")] = None,
) -> Answer:
    """Enter a payer: a company, a village government, a group or a person."""
    made = session.run(add_sponsor, kind, name, nik=nik, npwp=npwp, npp=npp)
    return _sponsor(made, Label("Penanggung {sponsor}: {name}.", "Payer {sponsor}: {name}."))


@command(sponsor_app, "list")
def show_payers(session: Session) -> Answer:
    """Show the payers and groups."""
    return Answer({"sponsors": [sponsor_document(one) for one in session.read(list_sponsors)]})


@command(sponsor_app, "show")
def show_payer(session: Session, sponsor: SponsorId) -> Answer:
    """Show everything that the office holds of a payer."""
    return _sponsor(session.read(find_sponsor, sponsor))


@command(sponsor_app, "disable")
def disable_payer(session: Session, sponsor: SponsorId) -> Answer:
    """Let a payer have no more batches. For supervisors."""
    done = session.run(set_sponsor_active, sponsor, active=False)
    return _sponsor(done, Label("Dinonaktifkan.", "Switched off."))


@command(sponsor_app, "enable")
def enable_payer(session: Session, sponsor: SponsorId) -> Answer:
    """Let a payer have batches again. For supervisors."""
    return _sponsor(session.run(set_sponsor_active, sponsor, active=True), Label("Diaktifkan.", "Switched on."))


@command(sponsor_app, "erase")
def erase_sponsor(session: Session, sponsor: SponsorId) -> Answer:
    """Erase a payer's data once no batch of theirs owes anything. For administrators."""
    done = session.run(erase_payer, sponsor)
    return _erased(session, {"sponsor": sponsor}, done)


def _erased(session: Session, whom: Document, done: BringerErased) -> Answer:
    scrubbed = session.office.scrub()
    printed = session.print_papers(f"privacy certificate {done.paper.number}", done.paper)
    document = whom | {"erased": True, "scrubbed": scrubbed, "papers": printed.papers}
    return Answer(document, Label("Data dimusnahkan.", "The data are destroyed."), failure=printed.failure)


def _sponsor(sponsor: Sponsor, headline: Label | None = None) -> Answer:
    return Answer(sponsor_document(sponsor), headline)
