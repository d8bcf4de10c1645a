"""Laporan penutupan hari: figures that must add up, papers without gaps, the state of the event chain."""

from __future__ import annotations

from datetime import datetime

from reportlab.platypus import Flowable

from counter_app.printing.content import (
    ClosingReport,
    CountedAmount,
    CounterFigures,
    PaperRange,
    ServiceFigures,
    SurveySummary,
)
from counter_app.printing.formats import format_day, format_day_long, format_time, local
from counter_app.printing.pages.frame import build
from counter_app.printing.pages.look import BODY_STRONG, gap, para
from counter_app.printing.pages.parts import DASH, NONE, Column, facts, part, signatures, table, whole
from counter_app.printing.pages.sheet import Sheet
from counter_app.shared.ids import grouped
from counter_app.shared.money import format_rupiah, group

TITLE = "Laporan Penutupan Hari"

_HASH_GROUP = 8
_ENDS = ("Selesai", "Tidak hadir", "Batal", "Kedaluwarsa", "Dilanjutkan")


def render(paper: ClosingReport) -> bytes:
    sheet = Sheet(TITLE, paper.header, payable=True)
    width = sheet.width
    zone = paper.header.zone_label
    return build(
        sheet,
        [
            facts(
                [
                    ("Hari kerja", format_day_long(paper.day)),
                    ("Ditutup pukul", format_time(local(paper.header.issued_at, zone))),
                ],
                width,
            ),
            *_services(paper.services, width),
            whole("Panggilan dan janji waktu", facts(_calls(paper), width)),
            *_counters(paper.counters, width, zone),
            _money(paper, width),
            *_papers(paper.papers, width),
            whole("Survei kepuasan", facts(_survey(paper.survey), width)),
            signatures(
                [("Petugas penutup,", paper.header.officer_name), ("Penyelia,", paper.supervisor_name)],
                width,
                format_day(paper.day),
                part("Rantai peristiwa", facts(_chain(paper), width)),
            ),
        ],
    )


def _services(services: tuple[ServiceFigures, ...], width: float) -> list[Flowable]:
    columns = [Column("Layanan", 3.0), *(Column(title, 1.0, right=True) for title in ("Diterbitkan", *_ENDS))]
    sums = _sum(services)
    return part(
        "Antrean per layanan",
        table(columns, [_service(one) for one in services], width, _service(sums) if services else None),
        gap(1.5),
        para(_proof(sums), BODY_STRONG),
    )


def _sum(services: tuple[ServiceFigures, ...]) -> ServiceFigures:
    return ServiceFigures(
        service="Jumlah",
        issued=sum(one.issued for one in services),
        finished=sum(one.finished for one in services),
        no_show=sum(one.no_show for one in services),
        cancelled=sum(one.cancelled for one in services),
        expired=sum(one.expired for one in services),
        carried=sum(one.carried for one in services),
    )


def _service(one: ServiceFigures) -> list[str]:
    figures = (one.issued, one.finished, one.no_show, one.cancelled, one.expired, one.carried)
    return [one.service, *(group(figure) for figure in figures)]


def _proof(sums: ServiceFigures) -> str:
    """Names and figures on both sides, and in words whether they agree."""
    ends = (sums.finished, sums.no_show, sums.cancelled, sums.expired, sums.carried)
    names = " + ".join(end.lower() for end in _ENDS)
    figures = " + ".join(group(end) for end in ends)
    verdict = "cocok" if sums.issued == sums.ended else f"TIDAK COCOK, selisih {group(sums.issued - sums.ended)}"
    sign = "=" if sums.issued == sums.ended else "≠"
    return f"Diterbitkan = {names}: {group(sums.issued)} {sign} {figures} ({verdict})"


def _calls(paper: ClosingReport) -> list[tuple[str, str]]:
    calls, promises = paper.calls, paper.promises
    proven = "semua cocok dengan buku harian" if calls.broken == 0 else f"{group(calls.broken)} KARCIS TIDAK COCOK"
    told = [
        ("Panggilan", f"{group(calls.calls)}, di antaranya {group(calls.chosen)} di luar urutan"),
        ("Alasan, pengumuman, dan waktu", proven),
        ("Dibawa dari hari sebelumnya", group(calls.carried_in)),
    ]
    if promises.tickets == 0:
        return [*told, ("Janji waktu tunggu", NONE)]
    share = f"{_percent(promises.inside, promises.tickets)} di dalam rentang"
    most = f"{_percent(promises.below_p90, promises.tickets)} tidak melewati batas atas"
    return [*told, ("Janji waktu tunggu", f"{share}, {most}, selisih rata-rata {_minutes(promises.mean_error_s)}")]


def _percent(part_of: int, whole_of: int) -> str:
    return f"{round(100 * part_of / whole_of)} %"


def _counters(sessions: tuple[CounterFigures, ...], width: float, zone: str) -> list[Flowable]:
    columns = [
        Column("Loket", 0.6),
        Column("Petugas", 3.0),
        Column("Buka", 0.8, right=True),
        Column("Tutup", 0.8, right=True),
        Column("Dipanggil", 0.9, right=True),
        Column("Selesai", 0.8, right=True),
        Column("Rata-rata layanan", 1.1, right=True),
    ]
    rows = [
        [
            f"{one.counter}",
            one.officer,
            _clock(one.opened_at, zone),
            _clock(one.closed_at, zone),
            group(one.called),
            group(one.finished),
            _minutes(one.average_service_s),
        ]
        for one in sessions
    ]
    return part("Loket dan petugas", table(columns, rows, width))


def _clock(moment: datetime | None, zone: str) -> str:
    return DASH if moment is None else f"{local(moment, zone):%H.%M}"


def _minutes(seconds: int | None) -> str:
    return DASH if seconds is None else f"{seconds / 60:.1f} menit".replace(".", ",")


def _money(paper: ClosingReport, width: float) -> Flowable:
    columns = [Column("Uang", 3.0), Column("Banyaknya", 1.0, right=True), Column("Jumlah", 1.6, right=True)]
    rows = [
        _counted("Iuran diberitahukan", paper.dues_notified),
        _counted("Kode bayar diterbitkan", paper.codes_issued),
        _counted("Pembayaran diterima", paper.payments),
        *([_counted("Pembayaran dibatalkan", paper.reversals)] if paper.reversals.count else []),
    ]
    return whole("Iuran dan pembayaran", table(columns, rows, width))


def _counted(label: str, figure: CountedAmount) -> list[str]:
    return [label, group(figure.count), format_rupiah(figure.amount)]


def _papers(papers: tuple[PaperRange, ...], width: float) -> list[Flowable]:
    columns = [
        Column("Jenis dokumen", 2.6),
        Column("Dari nomor", 1.5),
        Column("Sampai nomor", 1.5),
        Column("Lembar", 0.8, right=True),
        Column("Urutan", 1.2, right=True),
    ]
    rows = [
        [
            one.kind,
            one.first or DASH,
            one.last or DASH,
            group(one.count),
            "tanpa celah" if one.gapless else "ADA CELAH",
        ]
        for one in papers
    ]
    return part("Dokumen diterbitkan", table(columns, rows, width))


def _survey(survey: SurveySummary) -> list[tuple[str, str]]:
    index = NONE if survey.index is None else f"{survey.index:.2f}".replace(".", ",")
    grade = f" (mutu {survey.grade})" if survey.grade and survey.index is not None else ""
    return [("Responden", group(survey.respondents)), ("Indeks SKM", f"{index}{grade}")]


def _chain(paper: ClosingReport) -> list[tuple[str, str]]:
    return [
        ("Peristiwa terakhir", f"nomor {group(paper.chain_position)}"),
        ("Sidik SHA-256", grouped(paper.chain_hash, _HASH_GROUP)),
    ]
