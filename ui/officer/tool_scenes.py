"""The tools of the officer station: calculator, tariff, personal data, scans, and what they ask."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog, QWidget

from counter_app.dues.model import Segment
from counter_app.privacy.operations import withdraw_consent
from counter_app.registration.attaching import view_attachment
from counter_app.registration.consent import ConsentPurpose
from counter_app.registration.documents import DocumentItem
from counter_app.registration.operations import cancel_case, find_case
from counter_app.registration.ports import CaseWork
from counter_app.shared.errors import ErrorCode, OfficeError
from counter_app.staff.model import Actor
from ui.officer.attachments_dialogs import RemoveDialog, ScanDialog
from ui.officer.calculator_dialog import CalculatorDialog
from ui.officer.calculator_inputs import INCOME, PROGRAMMES
from ui.officer.case_page import FORM, CasePage
from ui.officer.privacy_dialog import PrivacyDialog
from ui.officer.privacy_questions import EraseDialog, HoldDialog, WithdrawDialog
from ui.officer.segment_scenes import attach_scans
from ui.officer.tariff_dialog import TariffDialog
from ui.shared.find_dialog import FindDialog, Onward
from ui.shared.stage import Scene, Stage
from ui.shared.station import Station

WIDE = ((1180, 700), (1180, 660))
FOUND = ((660, 610), (760, 680))
TABLE = ((1160, 700), (1160, 660))
ROOM = (1366, 768)

Build = Callable[[Stage], QWidget]


def _desk() -> QWidget:
    made = QWidget()
    made.resize(*ROOM)
    return made


def _held(dialog: QDialog, holder: QWidget) -> QDialog:
    """The dialog, and the window that it stands before as long as it is there."""
    dialog.destroyed.connect(lambda: holder.deleteLater())  # noqa: PLW0108 - holds on to it until then
    return dialog


def _calculator(segment: Segment, income: str = "", *, savings: bool = False, opened: bool = False) -> Build:
    def build(stage: Stage) -> QWidget:
        holder = _desk()
        dialog = CalculatorDialog(holder, Station(stage.surroundings, stage.officer), 1, segment)
        stage.settle()
        entries = dialog.inputs.entries
        if INCOME in entries:
            entries[INCOME].restore(income)
        if savings:
            entries[PROGRAMMES].restore(["JKK", "JKM", "JHT"])
        dialog.inputs.changed.emit()
        stage.settle()
        if opened:
            dialog.view.benefits.all.click()
        return _held(dialog, holder)

    return build


_ONWARD = Onward(
    lambda: QCoreApplication.translate("DeskPage", "Go on with this case"), lambda _opened: True, lambda *_: None
)


def _find(text: str, *, opened: bool = False) -> Build:
    def build(stage: Stage) -> QWidget:
        stage.scenery.bring_to(FORM, full_name="RADEN RORO SITI NURHALIZAH KUSUMANINGRAT")
        holder = _desk()
        dialog = FindDialog(holder, Station(stage.surroundings, stage.officer), _ONWARD)
        dialog.search.look_for(text)
        stage.settle()
        if opened:
            dialog.answer()
            stage.settle()
        return _held(dialog, holder)

    return build


def _tariff(stage: Stage) -> QWidget:
    holder = _desk()
    dialog = TariffDialog(holder, Station(stage.surroundings, stage.scenery.kiosk))
    stage.settle()
    dialog.refuse(OfficeError(ErrorCode.TARIFF_ROW_CHANGED, field="file", file="bpu-2027.toml", row="BPU-JKK-2015"))
    return _held(dialog, holder)


def _case(stage: Stage, actor: Actor | None = None) -> CasePage:
    page = CasePage(stage, stage.scenery.bring_to(FORM).ticket)
    page.resize(*ROOM)
    if actor is not None:
        page.station.actor = actor
    return page


def _privacy(*, administrator: bool) -> Build:
    def build(stage: Stage) -> QWidget:
        page = _case(stage, stage.scenery.kiosk if administrator else None)
        model, office = page.panel.model, stage.surroundings.office
        if administrator:
            for purpose in office.read(_free_consents, stage.officer, model.number):
                office.run(withdraw_consent, stage.officer, model.number, purpose)
            office.run(cancel_case, stage.officer, model.number, "Formulir keliru")
        dialog = PrivacyDialog(page, model, page.panel.papers.model)
        stage.settle()
        return _held(dialog, page)

    return build


def _free_consents(work: CaseWork, number: str) -> list[ConsentPurpose]:
    """Those that are in force and may be withdrawn."""
    given = (ConsentPurpose(one.purpose) for one in work.cases.consents(find_case(work, number).id) if one.in_force)
    return [one for one in given if one is not ConsentPurpose.REGISTRATION]


def _erase(stage: Stage) -> QWidget:
    page = _case(stage, stage.scenery.kiosk)
    dialog = EraseDialog(page, page.station, page.panel.model.number)
    dialog.answer()
    return _held(dialog, page)


def _hold(stage: Stage) -> QWidget:
    page = _case(stage)
    return _held(HoldDialog(page, page.station, page.panel.model.number), page)


def _withdraw(stage: Stage) -> QWidget:
    page = _case(stage)
    return _held(WithdrawDialog(page, page.station, page.panel.model.number, ConsentPurpose.SURVEY), page)


def _scan(stage: Stage) -> QWidget:
    page = _case(stage)
    (attachment,) = attach_scans(stage, page.panel.model.number, DocumentItem.KTP, 1)
    _, content = stage.surroundings.office.run(view_attachment, stage.officer, attachment.id)
    return _held(ScanDialog(page, "Fotokopi KTP", attachment, content), page)


def _remove(stage: Stage) -> QWidget:
    page = _case(stage)
    (attachment,) = attach_scans(stage, page.panel.model.number, DocumentItem.KTP, 1)
    documents = page.panel.documents
    dialog = RemoveDialog(page, page.panel.model, documents.attachments, attachment)
    dialog.answer()
    return _held(dialog, page)


def tool_scenes() -> tuple[Scene, ...]:
    scenes: tuple[tuple[str, tuple[tuple[int, int], ...], Build], ...] = (
        ("calculator-empty", WIDE, _calculator(Segment.BPU)),
        ("calculator", WIDE, _calculator(Segment.BPU, "Rp 2.350.000")),
        ("calculator-employed", WIDE, _calculator(Segment.PU, "Rp 25.000.000", opened=True)),
        ("calculator-building", WIDE, _calculator(Segment.JAKON, "Rp 3.000.000")),
        ("calculator-abroad", WIDE, _calculator(Segment.PMI)),
        ("calculator-refused", WIDE, _calculator(Segment.PMI, savings=True)),
        ("find", FOUND, _find("siti kusumaningrad")),
        ("find-opened", FOUND, _find("nurhalizah", opened=True)),
        ("find-nobody", FOUND, _find("zzzzzz")),
        ("tariff", TABLE, _tariff),
        ("privacy", ((620, 420),), _privacy(administrator=False)),
        ("privacy-administrator", ((640, 620),), _privacy(administrator=True)),
        ("erase", ((620, 520),), _erase),
        ("hold", ((560, 320),), _hold),
        ("withdraw", ((520, 200),), _withdraw),
        ("scan", ((860, 700),), _scan),
        ("scan-remove", ((520, 340),), _remove),
    )
    return tuple(Scene("officer", f"officer-tool-{name}", sizes, build) for name, sizes, build in scenes)
