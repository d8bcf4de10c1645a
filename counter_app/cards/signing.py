"""Signing for a card on the screen that faces the applicant.

What is drawn waits, sealed, at the screen until the card is handed over with it; whatever the screen shows next, and
the end of the day, make it go.
"""

from __future__ import annotations

from dataclasses import dataclass

from counter_app.cards.model import CardPromise
from counter_app.cards.ports import CardWork
from counter_app.cards.receiving import read_receiver
from counter_app.cards.signature import Signature, read_signature
from counter_app.cards.steps import in_hand, need_in_hand
from counter_app.payments.screen import present_page
from counter_app.registration.operations import find_case, show_on_screen
from counter_app.registration.own_records import sees_case
from counter_app.registration.screen import Screen, ScreenAnswer, ScreenPage
from counter_app.shared.errors import ErrorCode, OfficeError
from counter_app.shared.events import EventKind, NewEvent, Subject
from counter_app.staff.model import Permission


@dataclass(frozen=True)
class Signing:
    """The page on which somebody signs for `card`. `signature` is None until it was drawn."""

    counter: int
    card: CardPromise
    member_name: str
    signature: Signature | None

    @property
    def signer(self) -> str:
        """Who signs: the receiver, or the member."""
        return self.card.receiver or self.member_name


def ask_signature(
    work: CardWork, counter: int, number: str, receiver: str | None = None, relation: str | None = None
) -> None:
    """Show the page for signing at a counter; what was drawn there before is gone.

    Raises `OfficeError`: CASE_STATE unless the card lies ready, FIELD_MISSING and OUT_OF_RANGE as handing over does.
    """
    work.actor.require(Permission.SERVE)
    case = find_case(work, number)
    need_in_hand(work, case)
    name, how = read_receiver(receiver, relation)
    work.cards.update(case.id, receiver=name, relation=how)
    show_on_screen(work, counter, ScreenPage.SIGNATURE, case.number)


def sign_on_screen(work: CardWork, counter: int, drawn: str) -> bool:
    """Take what was drawn on the page for signing; the officer sees it come.

    False when the page is shown no more. Raises `OfficeError` (FIELD_INVALID) for what is no signature,
    `Unavailable` when the vault has no key.
    """
    screen = _shown(work, counter)
    if screen is None or screen.case is None:
        return False
    signature = read_signature(drawn)
    work.signatures.draw(counter, work.vault.seal(purpose(screen.case), signature.to_text().encode("ascii")))
    work.screens.answer(counter, ScreenAnswer.AGREED)
    work.record(
        EventKind.SCREEN_ANSWERED,
        Subject(ticket=screen.ticket, case=screen.case, counter=counter),
        page=screen.page.value,
        answer=ScreenAnswer.AGREED.value,
    )
    return True


def sign_again_on_screen(work: CardWork, counter: int) -> bool:
    """Forget what was drawn and show the empty page again. False when it is shown no more."""
    screen = _shown(work, counter)
    if screen is None:
        return False
    work.screens.show(counter, ScreenPage.SIGNATURE, screen.ticket, screen.case)
    work.record(
        EventKind.SCREEN_SHOWN,
        Subject(ticket=screen.ticket, case=screen.case, counter=counter),
        page=ScreenPage.SIGNATURE.value,
    )
    return True


def signing_at(work: CardWork, counter: int) -> Signing | None:
    """What is being signed at a counter, for the screen and for the officer; None when the page is not shown."""
    screen = _shown(work, counter)
    card = None if screen is None or screen.case is None else work.cards.of_case(screen.case)
    if card is None:
        return None
    sealed = work.signatures.drawn(counter)
    name = work.cases.by_id(card.case).form.full_name
    return Signing(counter, card, name, None if sealed is None else _opened(work, card.case, sealed))


def signature_of(work: CardWork, case: int) -> Signature | None:
    """The signature for which the card of a case was handed over; None when it was signed for on paper.

    Raises `Unavailable`: KEY_MISSING, KEY_WRONG, ATTACHMENT_DAMAGED.
    """
    sealed = work.signatures.of_case(case) if sees_case(work, case) else None
    return None if sealed is None else _opened(work, case, sealed)


def drawn_for(work: CardWork, counter: int, card: CardPromise, receiver: str | None, relation: str | None) -> bytes:
    """The sealed signature with which a card is handed over at a counter.

    Raises `OfficeError` (NOT_SIGNED) when nobody signed there for this card, or somebody else did.
    """
    signing = signing_at(work, counter)
    sealed = work.signatures.drawn(counter)
    if signing is None or sealed is None or signing.card.case != card.case:
        raise OfficeError(ErrorCode.NOT_SIGNED, field="signature", counter=counter)
    if (signing.card.receiver, signing.card.relation) != (receiver, relation):
        raise OfficeError(ErrorCode.NOT_SIGNED, field="receiver", counter=counter)
    return sealed


def purpose(case: int) -> str:
    """To what a sealed signature belongs, so that it cannot be laid under another card."""
    return f"card-signature:{case}"


def forget_drawings(work: CardWork, closed: NewEvent) -> None:  # noqa: ARG001 - it does not matter which day
    """React to the end of a day: nothing drawn on a screen stays there over night."""
    work.signatures.forget_drawn()


def _shown(work: CardWork, counter: int) -> Screen | None:
    screen = work.screens.of_counter(counter)
    if screen is None or screen.case is None or screen.page is not ScreenPage.SIGNATURE:
        return None
    card = work.cards.of_case(screen.case)
    if card is None or not sees_case(work, screen.case) or not in_hand(work, card):
        return None
    return screen if present_page(work, screen) is ScreenPage.SIGNATURE else None


def _opened(work: CardWork, case: int, sealed: bytes) -> Signature:
    return read_signature(work.vault.unseal(purpose(case), sealed).decode("ascii"))
