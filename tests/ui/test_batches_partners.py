"""Partner offices on the batches desk: keys, pairing by a fingerprint, files, refusals, the nightly folder."""

from __future__ import annotations

from pathlib import Path

import pytest

from counter_app.channels.spo_model import PublicKeys
from counter_app.channels.spo_pairing import exchange_view
from counter_app.settings import OfficeKind
from tests.ui.batches_steps import asked, click, desk, settle, type_into, words
from ui.batches.channel_scenes import SPO, pair_spo
from ui.batches.scene_steps import PARTNERS
from ui.batches.window import BatchesWindow
from ui.shared.exchange_folder import remember_folder, remembered_folder
from ui.shared.nightly import NightlyDialog
from ui.stage import TrainingStage

pytestmark = pytest.mark.usefixtures("qtbot")


def partners(stage: TrainingStage) -> BatchesWindow:
    return desk(stage, PARTNERS, stage.scenery.administrator)


def paired(stage: TrainingStage) -> tuple[str, ...]:
    view = stage.scenery.office.read(exchange_view, stage.scenery.supervisor)
    return tuple(one.office for one in view.partners)


def test_the_key_page_is_printed_and_its_fingerprint_shown_in_groups(stage: TrainingStage) -> None:
    window = partners(stage)
    assert "Kunci dibuat saat lembarnya dicetak" in words(window.partners)
    assert not window.partners.pair.isEnabled()
    click(stage, window.partners.print_keys)
    assert "KP-261120-0001" in window.notice.text
    view = stage.scenery.office.read(exchange_view, stage.scenery.supervisor)
    assert view.keys is not None
    assert view.keys.shown_fingerprint in words(window.partners)
    assert window.partners.pair.isEnabled()


def test_an_office_is_paired_once_every_group_of_the_fingerprint_agrees(stage: TrainingStage) -> None:
    stage.scenery.office.exchange_keys(stage.scenery.administrator)
    window = partners(stage)
    click(stage, window.partners.pair)
    dialog = asked(window)
    dialog.key.setPlainText(SPO.text)
    assert "Kantor 5001, Service Point Office" in words(dialog)
    type_into(stage, dialog.fingerprint, SPO.fingerprint[:-1].lower())
    assert not dialog.yes.isEnabled()
    type_into(stage, dialog.fingerprint, SPO.fingerprint[-1].lower())
    assert dialog.fingerprint.text() == SPO.shown_fingerprint
    click(stage, dialog.yes)
    assert paired(stage) == ("5001",)
    assert window.partners.partners.table.texts()[0].startswith("5001, SPO, ")


def test_a_key_whose_fingerprint_is_not_the_printed_one_is_never_paired(stage: TrainingStage) -> None:
    stage.scenery.office.exchange_keys(stage.scenery.administrator)
    window = partners(stage)
    click(stage, window.partners.pair)
    dialog = asked(window)
    forged = PublicKeys("5001", OfficeKind.SPO, bytes(32), bytes(32))
    dialog.key.setPlainText(forged.text)
    type_into(stage, dialog.fingerprint, SPO.fingerprint)
    assert not dialog.yes.isEnabled()
    assert paired(stage) == ()


def test_what_is_no_key_is_told_at_its_field(stage: TrainingStage) -> None:
    stage.scenery.office.exchange_keys(stage.scenery.administrator)
    window = partners(stage)
    click(stage, window.partners.pair)
    dialog = asked(window)
    dialog.key.setPlainText("https://contoh.id/kunci-palsu-yang-panjang")
    assert dialog.fields["key"].complaint
    assert not dialog.yes.isEnabled()


def test_new_keys_are_made_only_after_a_question(stage: TrainingStage) -> None:
    pair_spo(stage)
    window = partners(stage)
    before = window.partners._fingerprint.text()
    click(stage, window.partners.renew)
    assert "dipasangkan lagi" in words(asked(window))
    click(stage, asked(window).no)
    assert window.partners._fingerprint.text() == before
    click(stage, window.partners.renew)
    click(stage, asked(window).yes)
    assert window.partners._fingerprint.text() != before


def test_a_file_is_written_for_the_only_partner(stage: TrainingStage, tmp_path: Path) -> None:
    pair_spo(stage)
    window = partners(stage)
    partner = window.partners.partner
    assert partner is not None
    target = tmp_path / "berkas.lkx"
    window.partners.send_file(partner, target)
    settle(stage)
    assert target.stat().st_size > 0
    assert "Berkas 1 untuk kantor 5001 dengan 0 kasus: berkas.lkx" in window.notice.text
    assert window.partners.partners.table.rows[0].cells[4].text == "no. 1"


def test_a_file_that_is_there_is_not_written_over(stage: TrainingStage, tmp_path: Path) -> None:
    pair_spo(stage)
    window = partners(stage)
    partner = window.partners.partner
    assert partner is not None
    target = tmp_path / "berkas.lkx"
    target.write_text("mine")
    window.partners.send_file(partner, target)
    settle(stage)
    assert window.notice.text
    assert target.read_text() == "mine"


@pytest.mark.parametrize("content", [b"", b"LKX1 cut off", b"\x00" * 5000], ids=["empty", "cut", "zeros"])
def test_a_hostile_file_is_refused_in_a_sentence(content: bytes, stage: TrainingStage, tmp_path: Path) -> None:
    pair_spo(stage)
    window = partners(stage)
    path = tmp_path / "5001-9999-00000001.lkx"
    path.write_bytes(content)
    window.partners.take_file(path)
    settle(stage)
    assert "ditolak" in window.notice.text
    assert window.model.online


def test_an_officer_sees_that_it_is_for_supervisors(stage: TrainingStage) -> None:
    pair_spo(stage)
    window = desk(stage, PARTNERS)
    assert "Untuk penyelia" in words(window.partners)
    buttons = (window.partners.take, window.partners.send, window.partners.night, window.partners.pair)
    assert not any(button.isEnabled() for button in buttons)


def test_a_supervisor_exchanges_but_does_not_pair(stage: TrainingStage) -> None:
    pair_spo(stage)
    window = desk(stage, PARTNERS, stage.scenery.supervisor)
    assert window.partners.night.isEnabled()
    assert not window.partners.pair.isEnabled()
    assert not window.partners.print_keys.isEnabled()


# the nightly folder


def night(stage: TrainingStage, window: BatchesWindow) -> NightlyDialog:
    click(stage, window.partners.night)
    dialog = asked(window)
    assert isinstance(dialog, NightlyDialog)
    return dialog


def test_the_nightly_exchange_writes_a_file_and_tells_of_refused_ones(stage: TrainingStage, tmp_path: Path) -> None:
    pair_spo(stage)
    window = desk(stage, PARTNERS, stage.scenery.supervisor)
    (tmp_path / "5001-9999-00000001.lkx").write_bytes(b"no file of ours")
    dialog = night(stage, window)
    dialog.folder.setText(str(tmp_path))
    click(stage, dialog.yes)
    told = words(dialog)
    assert "5001-9999-00000001.lkx: Berkas pertukaran ditolak" in told
    assert "Berkas 1 untuk kantor 5001" in told
    assert (tmp_path / "9999-5001-00000001.lkx").exists()
    click(stage, dialog.no)
    assert window.partners.partners.table.rows[0].cells[4].text == "no. 1"


def test_without_a_folder_nothing_is_done(stage: TrainingStage) -> None:
    pair_spo(stage)
    window = desk(stage, PARTNERS, stage.scenery.supervisor)
    dialog = night(stage, window)
    click(stage, dialog.yes)
    assert dialog.field.complaint == "Pilih foldernya."
    assert dialog.done_with is None


def test_a_folder_that_cannot_be_used_is_told_and_the_desk_stays_online(stage: TrainingStage, tmp_path: Path) -> None:
    pair_spo(stage)
    window = desk(stage, PARTNERS, stage.scenery.supervisor)
    (tmp_path / "file").write_text("in the way")
    dialog = night(stage, window)
    dialog.folder.setText(str(tmp_path / "file"))
    click(stage, dialog.yes)
    assert dialog.error.isVisible()
    assert dialog.yes.isEnabled()
    assert window.model.online


def test_the_folder_is_remembered_on_this_pc(tmp_path: Path) -> None:
    file = tmp_path / "kept" / "exchange.json"
    assert remembered_folder(file) == ""
    remember_folder(file, "/pertukaran")
    assert remembered_folder(file) == "/pertukaran"
    file.write_text('["damaged"]')
    assert remembered_folder(file) == ""
