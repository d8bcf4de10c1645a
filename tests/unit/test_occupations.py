from __future__ import annotations

import pytest

from counter_app.dues.model import Sector
from counter_app.registration.model import Job, find_job, job_groups, suggest_jobs


def test_the_catalogue_covers_thirteen_groups_and_about_a_hundred_jobs() -> None:
    groups = job_groups()
    assert len(groups) == 13
    assert 85 <= sum(len(group.jobs) for group in groups) <= 120


def test_only_the_first_group_is_transport() -> None:
    assert [group.key for group in job_groups() if group.sector is Sector.TRANSPORT] == ["transport"]


def test_no_name_means_two_jobs() -> None:
    names = [name.casefold() for group in job_groups() for job in group.jobs for name in (job.label, *job.aliases)]
    assert sorted(set(names)) == sorted(names)


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Pedagang Pasar", "pedagang pasar"),
        ("ojol", "pengemudi ojek daring"),
        ("sopir  angkot jurusan Klaten", "sopir angkot"),
        ("tukang servis elektronik keliling", "tukang servis elektronik"),
        ("pemilik usaha katering", "pemilik usaha"),
    ],
)
def test_a_job_is_found_by_label_alias_or_beginning(text: str, label: str) -> None:
    job = find_job(text)
    assert job is not None
    assert job.label == label


@pytest.mark.parametrize("text", ["", "   ", "pawang hujan", "petanian", "usaha pemilik"])
def test_a_job_that_is_not_listed_is_not_guessed(text: str) -> None:
    assert find_job(text) is None


def test_business_owners_alone_must_take_old_age_savings() -> None:
    assert [job.label for group in job_groups() for job in group.jobs if job.jht_required] == ["pemilik usaha"]


def test_the_private_driver_alone_is_left_to_the_officer() -> None:
    assert [job.label for group in job_groups() for job in group.jobs if job.sector is None] == ["sopir pribadi"]


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("ojol", "pengemudi ojek daring"),
        ("OJOL ", "pengemudi ojek daring"),
        ("petani", "petani"),
        ("peta", "petani"),
        ("pasar", "pedagang pasar"),
        ("ped pas", "pedagang pasar"),
        ("pkl", "pedagang kaki lima"),
        ("ústadz", "ustaz"),
        ("marbot", "marbut masjid"),
        ("ketua rt", "pengurus RT/RW"),
    ],
)
def test_jobs_are_offered_while_somebody_types(typed: str, first: str) -> None:
    assert suggest_jobs(typed)[0].label == first


def test_names_that_begin_with_the_text_come_first_and_no_job_comes_twice() -> None:
    offered = [job.label for job in suggest_jobs("tukang", limit=100)]
    assert len(set(offered)) == len(offered) > 10
    begins = [label.startswith("tukang") for label in offered]
    assert begins.index(True) == 0
    assert "pengemudi ojek pangkalan" in offered


@pytest.mark.parametrize("typed", ["", "  ", "qqq", "petani qqq", "\u0301"])
def test_nothing_is_offered_for_nothing_known(typed: str) -> None:
    assert suggest_jobs(typed) == ()


def test_no_more_jobs_are_offered_than_asked_for() -> None:
    assert len(suggest_jobs("pe", limit=3)) == 3
    assert len(suggest_jobs("pe")) == 8


@pytest.mark.parametrize("job", [job for group in job_groups() for job in group.jobs], ids=lambda job: job.label)
def test_every_name_of_a_job_finds_it_at_once(job: Job) -> None:
    for name in (job.label, *job.aliases):
        assert suggest_jobs(name)[0] == job
        assert find_job(name) == job
