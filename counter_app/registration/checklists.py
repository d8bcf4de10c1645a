"""What people should have ready when they are called, and what a case has to show."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from counter_app.dues.model import PlacementPhase, Segment
from counter_app.registration.documents import ITEM_LABELS, DocumentItem, profile_of, required_documents
from counter_app.registration.form import Form1A
from counter_app.settings import BranchSettings, OfficeKind
from counter_app.shared.labels import Label

_IDENTITY_CARD = Label("KTP asli", "Original identity card (KTP)")

_OTHER_CHECKLISTS: Mapping[str, tuple[Label, ...]] = MappingProxyType(
    {
        "K": (_IDENTITY_CARD, Label("Bukti pembayaran atau nomor kasus", "Proof of payment, or the case number")),
        "D": (
            _IDENTITY_CARD,
            Label("Kartu peserta", "Member card"),
            Label("Buku tabungan", "Savings book of your bank"),
        ),
    }
)

_CONSTRUCTION = Label("Konstruksi", "Construction")
_PHASES: Mapping[PlacementPhase, Label] = MappingProxyType(
    {
        PlacementPhase.BEFORE: Label("PMI, sebelum bekerja", "Migrants, before work"),
        PlacementPhase.DURING: Label("PMI, selama bekerja", "Migrants, during work"),
    }
)


def documents_asked(branch: BranchSettings, form: Form1A) -> tuple[DocumentItem, ...]:
    """What a branch asks of this applicant, in the order of the checklist."""
    return required_documents(
        form.segment,
        profile_of(branch, form.segment),
        phases=() if form.placement is None else form.placement.phases,
        application=form.application,
    )


def checklist(letter: str, branch: BranchSettings) -> tuple[Label, ...]:
    """What to bring for the service with this letter; the documents of a registration follow the branch's profiles."""
    match letter:
        case _ if branch.office_kind is OfficeKind.SPO:  # its one service, whatever its letter
            return tuple(_items(branch, Segment.BPU))
        case "A":
            return tuple(_items(branch, Segment.BPU))
        case "B":
            return tuple(_items(branch, Segment.PU))
        case "C":
            return tuple(_construction_and_migrants(branch))
        case _:
            return _OTHER_CHECKLISTS.get(letter, (_IDENTITY_CARD,))


def _items(branch: BranchSettings, segment: Segment, *phases: PlacementPhase) -> Iterator[Label]:
    for item in required_documents(segment, profile_of(branch, segment), phases=phases):
        yield ITEM_LABELS[item]


def _construction_and_migrants(branch: BranchSettings) -> Iterator[Label]:
    """One service, three lists: each line says to whom it speaks."""
    yield _line(_CONSTRUCTION, tuple(_items(branch, Segment.JAKON)))
    for phase, label in _PHASES.items():
        yield _line(label, tuple(_items(branch, Segment.PMI, phase)))


def _line(to_whom: Label, items: tuple[Label, ...]) -> Label:
    return Label(
        f"{to_whom.id}: {'; '.join(_begun_small(one.id) for one in items)}",
        f"{to_whom.en}: {'; '.join(_begun_small(one.en) for one in items)}",
    )


def _begun_small(text: str) -> str:
    """A phrase as it stands in the middle of a line; it begins with no name and no abbreviation."""
    return text[:1].lower() + text[1:]
