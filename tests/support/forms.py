"""Forms 1A of invented people, each with a NIK of its own."""

from __future__ import annotations

import json
from importlib.resources import files
from typing import Any

from counter_app.dues.model import Segment
from counter_app.registration.documents import required_documents
from counter_app.settings import DocumentProfile

ALL_DOCUMENTS = {"ktp": "received", "kk": "received", "photo": "received", "business_letter": "received"}
SAMPLES = {
    "BPU": "form_1a_example.json",
    "PU": "form_1a_pu.json",
    "JAKON": "form_1a_jakon.json",
    "PMI": "form_1a_pmi.json",
}
_SERIALS = 9999


def make_form(person: int, segment: str = "BPU", **changes: Any) -> dict[str, Any]:
    """The form of the person of that number (from 1), with all documents and some keys changed.

    A key whose new value is `...` is left out.
    """
    form = sample(segment) | {"nik": make_nik(person), "documents": all_documents(segment)} | changes
    return {key: value for key, value in form.items() if value is not ...}


def sample(segment: str) -> dict[str, Any]:
    """A form of a segment as JSON holds it."""
    form: dict[str, Any] = json.loads((files("tests") / "data" / SAMPLES[segment]).read_text("utf-8"))
    return form


def all_documents(segment: str) -> dict[str, str]:
    """Every document of either list of the segment, received."""
    if segment == Segment.BPU:
        return ALL_DOCUMENTS
    items = (one for profile in DocumentProfile for one in required_documents(Segment(segment), profile))
    return {item.value: "received" for item in items}


def make_nik(person: int) -> str:
    """A NIK that fits the samples' birth date and sex: born 7 August 1992, female, in a district of Klaten."""
    district, serial = divmod(person - 1, _SERIALS)
    return f"3310{district + 1:02d}470892{serial + 1:04d}"
