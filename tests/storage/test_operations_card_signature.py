"""Signing for a card on the screen that faces the applicant."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
import sqlalchemy as sa

from counter_app.cards.model import DeliveryMode
from counter_app.cards.operations import (
    Signing,
    ask_signature,
    find_card,
    hand_over,
    send_card,
    sign_again_on_screen,
    sign_on_screen,
    signature_of,
    signing_at,
)
from counter_app.payments.screen import counter_screen
from counter_app.privacy.model import Erased, ErasureGround
from counter_app.privacy.operations import apply_retention, erase_person, export_person
from counter_app.queueing.model import Outcome
from counter_app.queueing.operations.serving import finish
from counter_app.registration.operations import show_on_screen
from counter_app.registration.screen import ScreenPage
from counter_app.reporting.operations import close_day
from counter_app.shared.errors import ErrorCode, FailureCode, Unavailable
from counter_app.staff.model import SYSTEM
from counter_app.storage.tables import card_signatures, counter_screens
from tests.support.branch import TrainingBranch
from tests.support.contents import refused
from tests.support.signatures import DRAWN, SIGNATURE


def asked(branch: TrainingBranch, receiver: str | None = None, relation: str | None = None) -> str:
    """A card for which somebody at counter 1 is asked to sign."""
    branch.serving()
    case = branch.card_lies_ready()
    branch.office.run(ask_signature, branch.officer, 1, case, receiver, relation)
    return case


def draw(branch: TrainingBranch, drawn: str = DRAWN) -> bool:
    return branch.office.run(sign_on_screen, SYSTEM, 1, drawn)


def seen(branch: TrainingBranch) -> Signing | None:
    return branch.office.read(signing_at, branch.officer, 1)


def kept(branch: TrainingBranch, case: str) -> Any:
    number = branch.office.read(find_card, branch.officer, case).case
    return branch.office.read(signature_of, branch.officer, number)


def test_the_officer_sees_the_signature_come_and_hands_over_with_it(branch: TrainingBranch) -> None:
    case = asked(branch)
    assert branch.office.read(counter_screen, SYSTEM, 1).page is ScreenPage.SIGNATURE
    before = seen(branch)
    assert before is not None
    assert (before.card.case_number, before.signer, before.signature) == (case, "SITI WULANDARI", None)
    assert draw(branch)
    after = seen(branch)
    assert after is not None
    assert after.signature == SIGNATURE
    done = branch.office.run(hand_over, branch.officer, case, drawn_at=1)
    assert kept(branch, case) == SIGNATURE
    assert branch.office.read(counter_screen, SYSTEM, 1).page is ScreenPage.WELCOME
    _, content = branch.office.read(branch.office.desk.content, branch.officer, done.slip.id)
    assert content.signature == SIGNATURE.strokes  # type: ignore[union-attr]
    assert branch.office.verify() == ()


def test_whoever_signed_badly_signs_again(branch: TrainingBranch) -> None:
    asked(branch)
    draw(branch)
    assert branch.office.run(sign_again_on_screen, SYSTEM, 1)
    signing = seen(branch)
    assert signing is not None
    assert signing.signature is None
    assert draw(branch, "0,0 500,200 900,590")


def test_the_receiver_signs_under_the_own_name(branch: TrainingBranch) -> None:
    case = asked(branch, "Budi Santosa", "suami")
    draw(branch)
    signing = seen(branch)
    assert signing is not None
    assert signing.signer == "Budi Santosa"
    error = refused(branch, ErrorCode.NOT_SIGNED, hand_over, branch.officer, case, drawn_at=1)
    assert error.field == "receiver"
    branch.office.run(hand_over, branch.officer, case, "Budi  Santosa", "suami", drawn_at=1)


def test_without_a_signature_on_that_screen_nothing_is_handed_over_with_one(branch: TrainingBranch) -> None:
    case = asked(branch)
    refused(branch, ErrorCode.NOT_SIGNED, hand_over, branch.officer, case, drawn_at=1)
    draw(branch)
    refused(branch, ErrorCode.NOT_SIGNED, hand_over, branch.officer, case, drawn_at=2)
    other = branch.card_lies_ready(2)
    refused(branch, ErrorCode.NOT_SIGNED, hand_over, branch.officer, other, drawn_at=1)
    branch.office.run(hand_over, branch.officer, case)
    assert kept(branch, case) is None


def test_nobody_signs_when_nobody_is_asked(branch: TrainingBranch) -> None:
    assert not draw(branch)
    assert not branch.office.run(sign_again_on_screen, SYSTEM, 1)
    case = asked(branch)
    branch.office.run(show_on_screen, branch.officer, 1, ScreenPage.DATA, case)
    assert not draw(branch)
    branch.office.run(ask_signature, branch.officer, 1, case)
    assert seen(branch) is not None
    branch.office.run(send_card, branch.officer, case, DeliveryMode.POST)
    assert seen(branch) is None
    assert not draw(branch)


def test_the_page_goes_with_the_person_and_what_was_drawn_with_the_next_page(branch: TrainingBranch) -> None:
    case = asked(branch)
    draw(branch)
    held = branch.office.read(counter_screen, SYSTEM, 1).held
    assert held is not None
    branch.on(finish, held, Outcome.COMPLETED)
    assert branch.office.read(counter_screen, SYSTEM, 1).page is ScreenPage.WELCOME
    assert seen(branch) is None
    branch.office.run(show_on_screen, branch.officer, 1, ScreenPage.DATA, case)
    assert drawn_now(branch) == [None]


def drawn_now(branch: TrainingBranch) -> list[Any]:
    with branch.office.database.engine.connect() as connection:
        return list(connection.execute(sa.select(counter_screens.c.drawn)).scalars())


def test_nothing_drawn_stays_on_a_screen_over_night(branch: TrainingBranch) -> None:
    asked(branch)
    draw(branch)
    held = branch.office.read(counter_screen, SYSTEM, 1).held
    assert held is not None
    branch.on(finish, held, Outcome.COMPLETED)
    branch.office.run(close_day, branch.supervisor, branch.clock.now().date())
    assert drawn_now(branch) == [None]


@pytest.mark.parametrize("state", ["paid", "handed over"])
def test_signing_is_for_a_card_that_lies_ready(branch: TrainingBranch, state: str) -> None:
    case = branch.paid() if state == "paid" else branch.member()
    refused(branch, ErrorCode.CASE_STATE, ask_signature, branch.officer, 1, case)


def test_scribble_that_is_no_signature_is_refused(branch: TrainingBranch) -> None:
    asked(branch)
    assert refused(branch, ErrorCode.FIELD_INVALID, sign_on_screen, SYSTEM, 1, "1,1 2,2").field == "signature"


def test_a_signature_lies_encrypted_and_bound_to_its_case(branch: TrainingBranch) -> None:
    first, second = branch.card_lies_ready(1), branch.card_lies_ready(2)
    branch.office.run(hand_over, branch.officer, first, signature=SIGNATURE)
    with branch.office.database.engine.begin() as connection:
        sealed = bytes(connection.execute(sa.select(card_signatures.c.sealed)).scalar_one())
        other = sa.select(sa.literal(None)).where(sa.false())
        connection.execute(other)
    assert DRAWN.encode()[:12] not in sealed
    branch.office.run(hand_over, branch.officer, second, signature=SIGNATURE)
    with branch.office.database.engine.begin() as connection:
        connection.execute(sa.update(card_signatures).values(sealed=sealed))
    assert kept(branch, first) == SIGNATURE
    with pytest.raises(Unavailable) as failed:
        kept(branch, second)
    assert failed.value.code is FailureCode.ATTACHMENT_DAMAGED


def test_without_the_key_no_signature_is_read_and_no_new_key_is_made(branch: TrainingBranch) -> None:
    case = branch.card_lies_ready()
    branch.office.run(hand_over, branch.officer, case, signature=SIGNATURE)
    for file in (*branch.settings.keys_folder.glob("*"), *branch.settings.vault_folder.rglob("check")):
        file.unlink()
    fresh = branch.another_pc()
    number = branch.office.read(find_card, branch.officer, case).case
    with pytest.raises(Unavailable) as failed:
        fresh.read(signature_of, branch.officer, number)
    assert failed.value.code is FailureCode.KEY_MISSING
    report = fresh.run(export_person, branch.supervisor, case).report
    assert (report.cases[0].signed, report.cases[0].signature) == (True, None)
    fresh.close()


def test_a_signature_is_exported_and_erased_with_its_person(branch: TrainingBranch) -> None:
    case = branch.card_lies_ready()
    branch.office.run(hand_over, branch.officer, case, "Budi", "suami", signature=SIGNATURE)
    held = branch.office.run(export_person, branch.supervisor, case).report.cases[0]
    assert (held.signed, held.signature) == (True, SIGNATURE)
    erased = branch.office.run(erase_person, branch.administrator, case, ErasureGround.REQUEST)
    assert (erased.counts[Erased.SIGNATURES], erased.counts[Erased.CARD_RECEIVERS]) == (1, 1)
    with branch.office.database.engine.connect() as connection:
        assert connection.execute(sa.select(card_signatures)).all() == []
    assert branch.office.verify() == ()


def test_a_signature_ends_with_the_form_that_is_kept_no_longer(branch: TrainingBranch) -> None:
    case = branch.card_lies_ready()
    branch.office.run(hand_over, branch.officer, case, signature=SIGNATURE)
    branch.clock.advance(timedelta(days=91))
    branch.office.run(apply_retention, branch.administrator)
    assert kept(branch, case) == SIGNATURE
    branch.clock.advance(timedelta(days=1825))
    done = branch.office.run(apply_retention, branch.administrator)
    assert done.counts[Erased.SIGNATURES] == 1
    assert branch.office.verify() == ()
