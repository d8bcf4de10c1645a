"""Processes of tests that begin with the program loaded."""

from __future__ import annotations

from multiprocessing import get_context
from multiprocessing.context import ForkServerContext

LOADED = ["counter_app.cli.app", "tests.storage.mixed_workers", "tests.journeys.hostile_worker"]


def loaded_processes() -> ForkServerContext:
    """Makes processes from one that has loaded the program and nothing else; each for itself would take a second."""
    context = get_context("forkserver")
    context.set_forkserver_preload(LOADED)
    return context
