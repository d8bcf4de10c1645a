"""The telling states of a case at the officer's desk, as large as the centre of the window."""

from __future__ import annotations

from datetime import timedelta

from counter_app.payments.operations import expire_codes
from counter_app.registration.operations import cancel_case
from counter_app.staff.operations import change_setting
from ui.officer.case_model import Step
from ui.officer.case_page import COMPLETE, FORM, NOTIFIED, RECEIPT, SERVING, SIZES, CasePage, at, at_step
from ui.officer.form_scenes import form_scenes
from ui.officer.segment_scenes import segment_scenes
from ui.officer.tool_scenes import tool_scenes
from ui.shared.stage import Scene, Stage


def _core_code(stage: Stage) -> CasePage:
    stage.surroundings.office.run(change_setting, stage.scenery.kiosk, "payment_codes", "core")
    page = at(NOTIFIED)(stage)
    page.panel.code.entry.first.put("8801234567890")
    page.panel.code.entry.again.put("8801234567809")
    page.panel.go_on()
    return page


def _core_wanted(stage: Stage) -> CasePage:
    stage.surroundings.office.run(change_setting, stage.scenery.kiosk, "payment_codes", "core")
    return at(NOTIFIED)(stage)


def _core_scanned(stage: Stage) -> CasePage:
    page = _core_wanted(stage)
    entry = page.panel.code.entry
    entry.first.now = lambda: 0.0  # no hand is as quick
    for digit in "8801234567890":
        entry.first.insert(digit)
    entry.first.returnPressed.emit()
    return page


def _expired(stage: Stage) -> CasePage:
    visit = stage.scenery.bring_to(RECEIPT)
    stage.scenery.clock.advance(timedelta(days=9))
    stage.surroundings.office.run(expire_codes, stage.officer)
    return CasePage(stage, visit.ticket)


def _cancelled(stage: Stage) -> CasePage:
    visit = stage.scenery.bring_to(COMPLETE)
    stage.surroundings.office.run(cancel_case, stage.officer, visit.case, "Formulir keliru")
    return CasePage(stage, visit.ticket)


def case_scenes() -> tuple[Scene, ...]:
    here = tuple(
        Scene("officer", f"officer-case-{name}", SIZES, build)
        for name, build in (
            ("documents", at(FORM)),
            ("documents-complete", at_step(COMPLETE, Step.DOCUMENTS)),
            ("dues", at(COMPLETE)),
            ("dues-told", at_step(NOTIFIED, Step.DUES)),
            ("code-wanted", at(NOTIFIED)),
            ("code-core-wanted", _core_wanted),
            ("code-core-scanned", _core_scanned),
            ("code-core", _core_code),
            ("code", at(RECEIPT)),
            ("code-expired", _expired),
            ("finish", at_step(RECEIPT, Step.FINISH)),
            ("finish-none", at_step(SERVING, Step.FINISH)),
            ("cancelled", _cancelled),
        )
    )
    return (*form_scenes(), *here, *segment_scenes(), *tool_scenes())
