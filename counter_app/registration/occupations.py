"""The catalogue of jobs outside an employment relation."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from types import MappingProxyType
from typing import Any

from counter_app.dues.model import Sector
from counter_app.registration.labels import Label

UNDECIDED = "undecided"


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
