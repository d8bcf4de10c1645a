from __future__ import annotations

from dataclasses import replace

import pytest

from counter_app.printing.content import RollWidth
from counter_app.printing.render import render
from tests.printing import samples
from tests.printing.reading import scanned
from tests.printing.sample_header import header

ROLLS: tuple[RollWidth, ...] = (58, 80)


@pytest.mark.parametrize("code", ["12345678", "123456789", "880012345678", "3310154708920003", "123456789012345678"])
@pytest.mark.parametrize("training", [False, True])
def test_both_pictures_of_a_payment_code_hold_just_the_code(code: str, *, training: bool) -> None:
    slip = replace(samples.code_slip(), code=code, header=header("KB-261120-0005", training=training))
    found = scanned(render(slip))
    assert {text for _, text in found} == {code}
    assert {kind for kind, _ in found} == {"Code128", "QRCode"}


@pytest.mark.parametrize("roll", ROLLS)
@pytest.mark.parametrize("training", [False, True])
def test_the_ticket_holds_the_survey_code_as_qr(roll: RollWidth, *, training: bool) -> None:
    slip = replace(samples.ticket(), roll=roll, header=header("KA-261120-0012", training=training))
    assert scanned(render(slip)) == {("QRCode", "K7WD3PXA")}


def test_a_thermal_head_of_203_dots_is_enough_to_read_the_ticket() -> None:
    assert scanned(render(replace(samples.ticket(), roll=58)), scale=203 / 72) == {("QRCode", "K7WD3PXA")}


@pytest.mark.parametrize("roll", ROLLS)
@pytest.mark.parametrize("reference", ["7QF2M9XK", "JMO0", "ABCDEFGHJKMNPQRSTVWXYZ2345678901"])
def test_the_booking_slip_holds_the_reference_as_qr(roll: RollWidth, reference: str) -> None:
    slip = replace(samples.booking(), roll=roll, reference=reference)
    assert scanned(render(slip), scale=203 / 72) == {("QRCode", reference)}
