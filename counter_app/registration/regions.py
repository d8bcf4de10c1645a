"""Provinces by the codes of the Ministry of Home Affairs, as a NIK holds them.

The statistics office numbers Papua otherwise (and has a 97); its codes must not be mixed in.
"""

from __future__ import annotations

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from types import MappingProxyType


@dataclass(frozen=True)
class Province:
    """`code` has two digits (`33`), `name` is the Indonesian name."""

    code: str
    name: str


@lru_cache(maxsize=1)
def provinces() -> Mapping[str, Province]:
    """All 38 provinces by code."""
    text = (files("resources") / "regions" / "provinces.csv").read_text(encoding="utf-8")
    rows = csv.DictReader(text.splitlines())
    return MappingProxyType({row["code"]: Province(row["code"], row["name"]) for row in rows})
