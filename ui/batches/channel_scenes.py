"""The other pages of the batches desk in their telling states: register, online, e-mail, partner offices."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from counter_app.channels.online_file import read_online_file
from counter_app.channels.online_finding import import_online, online_rules
from counter_app.channels.online_takeover import take_over_online
from counter_app.channels.outbox import begin_run, claim, end_run, settle, take_next
from counter_app.channels.outbox_model import Delivery, Fate, MailProblem
from counter_app.channels.spo_model import FINGERPRINT_LENGTH, PublicKeys, Refused
from counter_app.channels.spo_pairing import pair
from counter_app.registration.operations import submit_form
from counter_app.settings import OfficeKind
from counter_app.staff.operations import change_settings
from ui.batches.agents_page import AGENCIES, SPONSORS
from ui.batches.mail_dialogs import MailTestDialog
from ui.batches.partners_page import REFUSED
from ui.batches.scene_files import LONG_NAME, a_folder, enter_agents, enter_payers, write_sheet
from ui.batches.scene_steps import AGENTS, MAIL, ONLINE, PARTNERS, SIZES, held, opened
from ui.batches.window import BatchesWindow
from ui.shared.nightly import NightlyDialog
from ui.shared.stage import Scene, Stage

ONLINE_HEADER = (
    *("NIK", "Nama Lengkap", "Email", "No HP", "Penghasilan", "Kode Iuran", "Jumlah Iuran", "Kanal", "Status"),
    *("Tanggal Daftar", "Persetujuan Kontak"),
)
CODE = 260_900_010_000
SPO = PublicKeys("5001", OfficeKind.SPO, bytes(range(32)), bytes(range(1, 33)))


# the register


def _agents(stage: Stage) -> BatchesWindow:
    _, _, over = enter_agents(stage)
    enter_payers(stage)
    window = opened(stage, AGENTS, stage.scenery.supervisor)
    window.agents.lists[0].table.pick(over)
    return window


def _payers(stage: Stage) -> BatchesWindow:
    window = _agents(stage)
    window.agents.view.choose(SPONSORS)
    window.agents.lists[SPONSORS].table.selectRow(0)
    return window


def _agencies(stage: Stage) -> BatchesWindow:
    window = _agents(stage)
    window.agents.view.choose(AGENCIES)
    window.agents.lists[AGENCIES].table.selectRow(0)
    return window


def _no_agents(stage: Stage) -> BatchesWindow:
    return opened(stage, AGENTS)


def _agent_wrong(stage: Stage) -> BatchesWindow:
    window = _agents(stage)
    window.agents.view.choose(0)
    window.agents.ask_new()
    stage.settle()
    dialog = window.agents.dialog
    dialog.full_name.setText(LONG_NAME)  # type: ignore[union-attr]
    dialog.nik.setText("3310123")  # type: ignore[union-attr]
    dialog.answer()  # type: ignore[union-attr]
    stage.settle()
    return window


# website and JMO


def export_file(stage: Stage, people: int, *, wrong: int = 0, name: str | None = None) -> Path:
    """An export of invented registrations; the first `wrong` have mistakes."""
    rows = [_export_row(stage, number, wrong=number < wrong, name=name) for number in range(people)]
    return write_sheet("pendaftaran-online.csv", ONLINE_HEADER, rows)


def _export_row(stage: Stage, number: int, *, wrong: bool, name: str | None) -> Sequence[str]:
    form = stage.scenery.example_form(name)
    day = stage.scenery.clock.now().strftime("%d-%m-%Y 08:%M")
    nik = "123" if wrong else form["nik"]
    channel = ("Website", "JMO")[number % 2]
    first, _, _ = str(form["full_name"]).lower().partition(" ")
    mail = f"{first}{number}@contoh.id"
    code = "" if number % 7 == 6 else str(CODE + number)  # noqa: PLR2004
    return (nik, form["full_name"], mail, form["phone"], "1000000", code, "28400", channel, "", day, "ya")


def register_online(stage: Stage, people: int, *, name: str | None = None) -> tuple[str, ...]:
    """Registrations of an export that was taken in; their codes."""
    office, officer = stage.surroundings.office, stage.officer
    path = export_file(stage, people, name=name)
    read = read_online_file(path, office.read(online_rules, officer))
    office.run(import_online, officer, read.rows)
    return tuple(one.entry.code for one in read.rows if one.entry is not None and one.entry.code is not None)


def _online(stage: Stage) -> BatchesWindow:
    codes = register_online(stage, 16)
    stage.surroundings.office.run(take_over_online, stage.officer, codes[2])
    window = opened(stage, ONLINE)
    window.online.list.table.selectRow(3)
    return window


def _found_online(stage: Stage) -> BatchesWindow:
    codes = register_online(stage, 3, name=LONG_NAME)
    stage.surroundings.office.run(take_over_online, stage.officer, codes[0])
    window = opened(stage, ONLINE)
    window.online.search.setText(codes[0])
    window.online.look()
    stage.settle()
    return window


def _nothing_online(stage: Stage) -> BatchesWindow:
    return opened(stage, ONLINE)


def _take_over(stage: Stage) -> BatchesWindow:
    window = _online(stage)
    window.online.ask_take_over()
    stage.settle()
    return window


def _export(stage: Stage) -> BatchesWindow:
    window = opened(stage, ONLINE)
    window.online.take_file(export_file(stage, 30, wrong=4))
    stage.settle()
    return window


def _help(stage: Stage) -> BatchesWindow:
    window = opened(stage, ONLINE)
    window.online.ask_help()
    stage.settle()
    return window


# e-mail


def switch_mail_on(stage: Stage) -> None:
    values = {"smtp_host": "mail.cabang.example", "mail_sender": "klaten@cabang.example", "mail_sending": "on"}
    stage.surroundings.office.run(change_settings, stage.scenery.administrator, values)


def queue_mails(stage: Stage, people: int) -> None:
    """Cases of people who registered online, with their e-mails in the outbox."""
    switch_mail_on(stage)
    for code in register_online(stage, people):
        stage.surroundings.office.run(take_over_online, stage.officer, code)


def try_mails(stage: Stage, *deliveries: Delivery) -> None:
    """What a run does, with these answers of the server."""
    office, officer = stage.surroundings.office, stage.officer
    office.run(begin_run, officer, "scene")
    for delivery in deliveries:
        ready = office.run(take_next, officer, "scene")
        if ready is not None:
            office.run(claim, officer, ready.mail.id, "scene")
            office.run(settle, officer, ready.mail.id, "scene", delivery)
    office.run(end_run, officer, "scene")


def _mails(stage: Stage) -> BatchesWindow:
    queue_mails(stage, 6)
    try_mails(
        stage,
        Delivery(Fate.NEVER, MailProblem.ADDRESS_REFUSED),
        Delivery(Fate.SENT),
        Delivery(Fate.UNSURE, MailProblem.NO_REPLY),
        Delivery(Fate.LATER, MailProblem.TRY_LATER),
        Delivery(Fate.SENT),
    )
    window = opened(stage, MAIL, stage.scenery.administrator)
    window.mail.list.table.selectRow(0)
    return window


def _mail_off(stage: Stage) -> BatchesWindow:
    return opened(stage, MAIL)


def _mail_server(stage: Stage) -> BatchesWindow:
    switch_mail_on(stage)
    window = opened(stage, MAIL, stage.scenery.administrator)
    window.mail.ask_server()
    stage.settle()
    return window


def _mail_test(stage: Stage) -> BatchesWindow:
    switch_mail_on(stage)
    window = opened(stage, MAIL, stage.scenery.administrator)
    dialog = MailTestDialog(window.mail, window.model)
    window.mail.ask(dialog)
    dialog.show_delivery(Delivery(Fate.NEVER, MailProblem.TLS_FAILED))
    return window


# partner offices


def pair_spo(stage: Stage) -> None:
    office, administrator = stage.surroundings.office, stage.scenery.administrator
    office.exchange_keys(administrator)
    office.run(pair, administrator, SPO.text, SPO.fingerprint)


def _partners(stage: Stage) -> BatchesWindow:
    pair_spo(stage)
    office, administrator = stage.surroundings.office, stage.scenery.administrator

    def refuse(work: object) -> None:
        exchange = work.exchange  # type: ignore[attr-defined]
        (partner,) = exchange.partners()
        refused = (Refused("5001-261120-0004", "nik-registered"), Refused("5001-261120-0009", "case-form"))
        exchange.set_refusals(partner, refused, (), stage.scenery.clock.now())

    office.run(refuse, administrator)
    window = opened(stage, PARTNERS, administrator)
    window.partners.view.choose(REFUSED)
    return window


def _no_partners(stage: Stage) -> BatchesWindow:
    return opened(stage, PARTNERS, stage.scenery.administrator)


def _partners_officer(stage: Stage) -> BatchesWindow:
    pair_spo(stage)
    return opened(stage, PARTNERS)


def _pairing(stage: Stage) -> BatchesWindow:
    stage.surroundings.office.exchange_keys(stage.scenery.administrator)
    window = opened(stage, PARTNERS, stage.scenery.administrator)
    window.partners.ask_pair()
    stage.settle()
    dialog = window.partners.dialog
    dialog.key.setPlainText(SPO.text)  # type: ignore[union-attr]
    mistyped = SPO.fingerprint[:8] + "ZZZZ" + SPO.fingerprint[12 : FINGERPRINT_LENGTH - 2]
    dialog.fingerprint.setText(mistyped)  # type: ignore[union-attr]
    dialog.fingerprint.textEdited.emit(mistyped)  # type: ignore[union-attr]
    return window


def _night(stage: Stage) -> BatchesWindow:
    pair_spo(stage)
    stage.surroundings.office.run(submit_form, stage.officer, stage.scenery.example_form())
    folder = a_folder()
    (folder / f"5001-{stage.surroundings.office.branch_code}-00000001.lkx").write_bytes(b"LKX1 cut off")
    window = opened(stage, PARTNERS, stage.scenery.supervisor)
    dialog = NightlyDialog(window.partners, window.model)
    window.partners.ask(dialog)
    dialog.folder.setText(str(folder))
    dialog.answer()
    stage.settle()
    dialog.folder.setText("/pertukaran")
    return window


def channel_scenes() -> tuple[Scene, ...]:
    pages = (
        ("agents", _agents),
        ("payers", _payers),
        ("agencies", _agencies),
        ("no-agents", _no_agents),
        ("online", _online),
        ("online-found", _found_online),
        ("online-nothing", _nothing_online),
        ("mails", _mails),
        ("mail-off", _mail_off),
        ("partners", _partners),
        ("no-partners", _no_partners),
        ("partners-officer", _partners_officer),
    )
    questions = (
        ("agent-wrong", _agent_wrong, (560, 600)),
        ("take-over", _take_over, (560, 392)),
        ("export", _export, (940, 660)),
        ("help", _help, (520, 324)),
        ("mail-server", _mail_server, (540, 632)),
        ("mail-test", _mail_test, (500, 304)),
        ("pairing", _pairing, (660, 460)),
        ("night", _night, (660, 330)),
    )
    return (
        *(Scene("batches", f"batches-{name}", SIZES, build) for name, build in pages),
        *(Scene("batches", f"batches-{name}", (size,), held(build)) for name, build, size in questions),
    )
