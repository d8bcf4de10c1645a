"""The closing report of a day."""

from __future__ import annotations

from dataclasses import replace

from counter_app.printing.collect.header import local, paper_header
from counter_app.printing.content import (
    CallFacts,
    ClosingReport,
    CountedAmount,
    CounterFigures,
    PaperRange,
    PromiseFacts,
    ServiceFigures,
    SurveySummary,
)
from counter_app.printing.sources import PrintWork
from counter_app.printing.texts import PAPER_KINDS
from counter_app.reporting.operations import read_figures
from counter_app.shared.papers import Paper, PaperKind


def closing_report(work: PrintWork, paper: Paper) -> ClosingReport:
    figures = read_figures(work.reports.closing_of(paper.id))
    proof, promises = figures.proof, figures.promises
    header = paper_header(work, paper)
    return ClosingReport(
        header=replace(header, counter=None),
        day=figures.day,
        services=tuple(
            ServiceFigures(
                f"{one.letter}  {one.name}",
                one.issued,
                one.finished,
                one.no_show,
                one.cancelled,
                one.expired,
                one.carried,
            )
            for one in figures.services
        ),
        counters=tuple(
            CounterFigures(
                one.counter,
                one.officer,
                local(work, one.opened_at),
                None if one.closed_at is None else local(work, one.closed_at),
                one.called,
                one.finished,
                one.average_s,
            )
            for one in figures.sessions
        ),
        dues_notified=CountedAmount(figures.dues_notified.count, figures.dues_notified.amount),
        codes_issued=CountedAmount(figures.codes_issued.count, figures.codes_issued.amount),
        payments=CountedAmount(figures.payments.count, figures.payments.amount),
        reversals=CountedAmount(figures.reversals.count, figures.reversals.amount),
        papers=tuple(
            PaperRange(PAPER_KINDS[PaperKind(one.kind)], one.first, one.last, one.count, one.gapless)
            for one in figures.papers
        ),
        survey=SurveySummary(figures.respondents, figures.index, figures.grade),
        chain_position=figures.chain_position,
        chain_hash=figures.chain_hash,
        supervisor_name=header.officer_name,
        calls=CallFacts(proof.carried_in, proof.calls, proof.chosen, proof.broken),
        promises=PromiseFacts(promises.tickets, promises.inside, promises.below_p90, promises.mean_error_s),
    )
