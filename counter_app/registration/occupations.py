"""The catalogue of jobs outside an employment relation."""

from __future__ import annotations

import tomllib
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from types import MappingProxyType
from typing import Any

from counter_app.dues.model import Sector
from counter_app.registration.labels import Label

UNDECIDED = "undecided"
FEW = 8
"""As many suggestions as can be taken in at one look."""


@dataclass(frozen=True)
class Job:
    """One job. `sector` is None where the law leaves it open and the officer has to say it, with a reason.

    `jht_required`: the person owns a business and employs others, so JHT is compulsory (Permenaker 5/2021).
    """

    label: str
    group: str
    sector: Sector | None
    jht_required: bool
    aliases: tuple[str, ...]


@dataclass(frozen=True)
class JobGroup:
    key: str
    label: Label
    sector: Sector
    jobs: tuple[Job, ...]


@lru_cache(maxsize=1)
def job_groups() -> tuple[JobGroup, ...]:
    """All groups in the order of the catalogue."""
    text = (files("resources") / "seed" / "occupations.toml").read_text(encoding="utf-8")
    return tuple(_group(raw) for raw in tomllib.loads(text)["groups"])


def find_job(occupation: str) -> Job | None:
    """The job that a free text names: by its label or alias, else by the longest one that the text begins with.

    So `sopir angkot jurusan Klaten` is a `sopir angkot`. None if the catalogue does not know it.
    """
    words = occupation.casefold().split()
    known = _jobs_by_name()
    for length in range(len(words), 0, -1):
        job = known.get(" ".join(words[:length]))
        if job is not None:
            return job
    return None


def suggest_jobs(text: str, limit: int = FEW) -> tuple[Job, ...]:
    """Jobs to offer while somebody types: those of which a name holds every word typed, the best match first.

    A name that begins with the text comes before one with words that begin so, then names that hold it somewhere.
    Case and accents do not matter, and a common name (`ojol`) finds the job too, if no label does as well. Nothing is
    offered for an empty text.
    """
    typed = _folded(text)
    if not typed:
        return ()
    ranked: dict[Job, tuple[int, bool]] = {}
    for job, name, other in _folded_names():
        rank = _rank(typed, name)
        if rank is not None:
            ranked[job] = min((rank, other), ranked.get(job, (rank, other)))
    return tuple(sorted(ranked, key=ranked.__getitem__)[:limit])


def _rank(typed: str, name: str) -> int | None:
    """How well a name answers to what was typed, 0 best; None if not at all."""
    if name == typed:
        return 0
    if name.startswith(typed):
        return 1
    wanted = typed.split()
    if all(any(word.startswith(one) for word in name.split()) for one in wanted):
        return 2
    return 3 if all(one in name for one in wanted) else None


def _folded(text: str) -> str:
    """A text without accents, case and extra spaces."""
    plain = "".join(sign for sign in unicodedata.normalize("NFKD", text) if not unicodedata.combining(sign))
    return " ".join(plain.casefold().split())


@lru_cache(maxsize=1)
def _folded_names() -> tuple[tuple[Job, str, bool], ...]:
    """Every job by every name, and whether that is another one than its label."""
    return tuple(
        (job, _folded(name), name is not job.label)
        for group in job_groups()
        for job in group.jobs
        for name in (job.label, *job.aliases)
    )


@lru_cache(maxsize=1)
def _jobs_by_name() -> Mapping[str, Job]:
    names = {name.casefold(): job for group in job_groups() for job in group.jobs for name in (job.label, *job.aliases)}
    return MappingProxyType(names)


def _group(raw: Mapping[str, Any]) -> JobGroup:
    sector = Sector(raw["sector"])
    jobs = tuple(_job(one, raw["key"], sector) for one in raw["jobs"])
    return JobGroup(raw["key"], Label(raw["id"], raw["en"]), sector, jobs)


def _job(raw: Mapping[str, Any], group: str, usual: Sector) -> Job:
    own = raw.get("sector", usual)
    return Job(
        label=raw["label"],
        group=group,
        sector=None if own == UNDECIDED else Sector(own),
        jht_required=raw.get("jht_required", False),
        aliases=tuple(raw.get("aliases", ())),
    )
