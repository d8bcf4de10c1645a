"""What the records of form 1A have in common: how much a field is needed in which segment, and shared labels."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from counter_app.dues.model import Segment
from counter_app.registration.fields import Need, PersonalData, Values
from counter_app.registration.labels import Label

Needs = Mapping[Segment, Need]

BPU, PU, JAKON, PMI = Segment.BPU, Segment.PU, Segment.JAKON, Segment.PMI


def needs(*, must: tuple[Segment, ...] = (), may: tuple[Segment, ...] = (), depends: tuple[Segment, ...] = ()) -> Needs:
    """Mandatory, optional and conditional in these segments; the others do not know the field."""
    return MappingProxyType(
        dict.fromkeys(must, Need.MANDATORY)
        | dict.fromkeys(may, Need.OPTIONAL)
        | dict.fromkeys(depends, Need.CONDITIONAL)
    )


MANDATORY = needs(must=tuple(Segment))
CONDITIONAL = needs(depends=tuple(Segment))
OPTIONAL = needs(may=tuple(Segment))
NO_DATA, GENERAL, SPECIFIC = PersonalData.NONE, PersonalData.GENERAL, PersonalData.SPECIFIC

NAME_LENGTH = (2, 100)
NIK_LABEL = Label("NIK", "NIK")
FULL_NAME = Label("Nama lengkap sesuai KTP", "Full name as on the identity card")
MOBILE_LABEL = Label("Nomor HP", "Mobile number")
RELATION = Label("Hubungan", "Relation")
PASSPORT = Label("Nomor paspor", "Passport number")


def record(kind: type[object]) -> Callable[[Values], object]:
    """How to make a record of this class from the values of its fields."""
    return lambda values: kind(**values)
