"""Signing for a card: who signs for what, and what was drawn, until the officer has it."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject, Signal, Slot

from counter_app.cards.operations import Signing, sign_again_on_screen, sign_on_screen, signing_at
from counter_app.shared.errors import ErrorCode, OfficeError
from counter_app.shared.ids import grouped
from ui.shared.station import Station


class SigningModel(QObject):
    """The lines themselves stay in the window until they are done; then the office keeps them, and nothing here.

    `begun` says that the officer asks anew: what was drawn is wiped away.
    """

    changed = Signal()
    begun = Signal()
    taken = Signal()

    def __init__(self, station: Station, counter: int, parent: QObject) -> None:
        super().__init__(parent)
        self._station = station
        self._counter = counter
        self._signing: Signing | None = None
        self._sending = False
        self._too_little = False

    def follow(self, *, anew: bool) -> None:
        """The page for signing is shown, perhaps for another time."""
        if anew:
            self._signing, self._too_little = None, False
            self.begun.emit()
        self._station.read(signing_at, self._counter, then=self._tell)

    def leave(self) -> None:
        """Another page is shown: nothing of this one is kept."""
        if self._signing is not None:
            self._signing = None
            self.begun.emit()
            self.changed.emit()

    def lose(self) -> None:
        """The database cannot be reached: what is being sent waits for another touch."""
        self._sending = False
        self.changed.emit()

    def _tell(self, signing: Signing | None) -> None:
        before, self._signing = self._signing, signing
        if before is not None and _wiped(before, signing):
            self.begun.emit()
        self.changed.emit()

    @Slot(str)
    def done(self, drawn: str) -> None:
        """The person has signed: `drawn` as `cards.signature.read_signature` reads it."""
        if self._sending:
            return
        self._sending, self._too_little = True, False
        self.changed.emit()
        self._station.run(sign_on_screen, self._counter, drawn, then=lambda _: self._sent(), refused=self._refused)

    @Slot()
    def again(self) -> None:
        """The person wants to sign once more."""
        if not self._sending:
            self._sending = True
            self._station.run(sign_again_on_screen, self._counter, then=lambda _: self._sent())

    @Slot()
    def touch(self) -> None:
        """Somebody draws on."""
        if self._too_little:
            self._too_little = False
            self.changed.emit()

    def _sent(self) -> None:
        self._sending = False
        self.taken.emit()

    def _refused(self, problem: OfficeError) -> None:
        self._sending = False
        self._too_little = problem.code is ErrorCode.FIELD_INVALID
        if not self._too_little:
            self._station.refused.emit(problem)
        self.changed.emit()

    @Property(dict, notify=changed)
    def about(self) -> dict[str, str]:
        """Whose card it is, its number, who signs and in what relation; empty until that is known."""
        signing = self._signing
        if signing is None:
            return {}
        return {
            "member": signing.member_name,
            "number": grouped(signing.card.kpj or ""),
            "signer": signing.signer,
            "relation": signing.card.relation or "",
        }

    @Property(str, notify=changed)
    def drawn(self) -> str:
        """The signature that the officer has; empty while there is none."""
        signing = self._signing
        return "" if signing is None or signing.signature is None else signing.signature.to_text()

    sending = Property(bool, lambda self: self._sending, notify=changed)
    tooLittle = Property(bool, lambda self: self._too_little, notify=changed)


def _wiped(before: Signing, now: Signing | None) -> bool:
    """Whether what stands in the frame is of another signing: somebody else's, or one that the office forgot."""
    if now is None or (now.card.case, now.signer) != (before.card.case, before.signer):
        return True
    return before.signature is not None and now.signature is None
