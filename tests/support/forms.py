"""Forms 1A of invented people, each with a NIK of its own."""

from __future__ import annotations

import json
from importlib.resources import files
from typing import Any

ALL_DOCUMENTS = {"ktp": "received", "kk": "received", "photo": "received", "business_letter": "received"}
_SERIALS = 9999


def make_form(person: int, **changes: Any) -> dict[str, Any]:
    """The form of the person of that number (from 1), with all documents and some keys changed.

    A key whose new value is `...` is left out.
    """
    text = (files("tests") / "data" / "form_1a_example.json").read_text("utf-8")
    form: dict[str, Any] = json.loads(text)
    form |= {"nik": make_nik(person), "documents": ALL_DOCUMENTS} | changes
    return {key: value for key, value in form.items() if value is not ...}


def make_nik(person: int) -> str:
    """A NIK that fits the example's birth date and sex: born 7 August 1992, female, in a district of Klaten."""
    district, serial = divmod(person - 1, _SERIALS)
    return f"3310{district + 1:02d}470892{serial + 1:04d}"
