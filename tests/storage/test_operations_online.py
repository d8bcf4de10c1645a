"""People who registered online: looked up, taken in, and gone on with."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from counter_app.bootstrap import Office
from counter_app.cards.operations import card_ready, enter_member_number, find_card, hand_over
from counter_app.channels.online_finding import find_online, import_online, list_online
from counter_app.channels.online_form import NOT_TOLD
from counter_app.channels.online_help import (
    help_reason,
    issue_help_at_kiosk,
    issue_help_ticket,
    note_online_help,
)
from counter_app.channels.online_model import HELP_LABELS, HelpReason, OnlineState
from counter_app.channels.online_takeover import take_over_online
from counter_app.channels.steps import StepMark, case_steps
from counter_app.payments.model import CodeState
from counter_app.payments.operations import expire_codes, find_code, record_payment
from counter_app.queueing.model import Priority
from counter_app.queueing.operations.desk import notes
from counter_app.queueing.operations.opening_hours import set_quota
from counter_app.registration.case import CaseState, Channel
from counter_app.registration.operations import view_case
from counter_app.settings import CodeIssuer
from counter_app.shared.calendar import Zone
from counter_app.shared.errors import ErrorCode, FormErrors, OfficeError
from counter_app.shared.events import EventKind
from counter_app.sheets.model import Cancel
from counter_app.staff.model import SYSTEM, Role
from counter_app.staff.operations import add_officer
from tests.support.branch import TrainingBranch
from tests.support.contents import contents, refused, told
from tests.support.forms import make_form, make_nik
from tests.support.online import AMOUNT, code_of, export, person, read, take_in, taken_over


def test_an_export_is_kept_and_the_same_export_changes_nothing(branch: TrainingBranch, tmp_path: Path) -> None:
    path = export(tmp_path, person(1), person(2, Kanal="JMO Mobile"), person(3, Kode_Iuran="", Jumlah_Iuran=""))
    done = take_in(branch, path)
    assert (done.added, done.changed, done.unchanged, done.taken, done.rejected) == (3, 0, 0, 0, ())
    listed = branch.office.read(list_online, branch.officer)
    assert [one.entry.channel for one in reversed(listed)] == [Channel.WEB, Channel.JMO, Channel.WEB]
    states = [one.entry.state for one in reversed(listed)]
    assert states == [OnlineState.AWAITING, OnlineState.AWAITING, OnlineState.REGISTERED]
    before = contents(branch.office.database.engine)["online_registrations"]
    again = take_in(branch, path)
    assert (again.added, again.changed, again.unchanged, again.accepted) == (0, 0, 3, 3)
    assert contents(branch.office.database.engine)["online_registrations"] == before
    assert branch.office.verify() == ()


def test_a_later_export_tells_more_of_the_same_registration(branch: TrainingBranch, tmp_path: Path) -> None:
    take_in(branch, export(tmp_path, person(1, Kode_Iuran="", Jumlah_Iuran="")))
    done = take_in(branch, export(tmp_path, person(1), name="besok.csv"))
    assert (done.added, done.changed) == (0, 1)
    newer = take_in(branch, export(tmp_path, person(1, Kode_Iuran="810099990001"), name="lusa.csv"))
    assert newer.changed == 1
    (known,) = branch.office.read(find_online, branch.officer, make_nik(1))
    assert known.entry.code == "810099990001"


@pytest.mark.parametrize(
    "typed", [make_nik(1), f" {make_nik(1)[:8]} {make_nik(1)[8:]}", "SITI1@contoh.ID", code_of(1), "8100 2600-0001"]
)
def test_a_registration_is_found_by_nik_address_or_code(branch: TrainingBranch, tmp_path: Path, typed: str) -> None:
    take_in(branch, export(tmp_path, person(1), person(2)))
    (known,) = branch.office.read(find_online, branch.officer, typed)
    assert (known.masked_name, known.masked_nik) == ("S*** D*** B***", "3310********0001")
    assert known.masked_email == "s***@contoh.id"


def test_what_belongs_to_nobody_is_not_found(branch: TrainingBranch, tmp_path: Path) -> None:
    take_in(branch, export(tmp_path, person(1)))
    for typed in (make_nik(9), "siti9@contoh.id", "810026000009", "", "siti", "SITI DARING", make_nik(1)[:15]):
        assert branch.office.read(find_online, branch.officer, typed) == ()


def test_rows_that_cannot_be_kept_are_told_and_the_others_are_kept(branch: TrainingBranch, tmp_path: Path) -> None:
    rows = (
        person(1),
        person(1),
        person(2, NIK="331015470892"),
        person(3, Kode_Iuran="12AB"),
        person(4, Jumlah_Iuran="banyak"),
        person(5, **{"Tanggal Daftar": "kemarin"}),
        person(6, **{"E-mail": "bukan alamat"}),
        person(7, Nomor_KPJ="123"),
        person(8, Kode_Iuran=code_of(1)),
        person(9, **{"Nama Lengkap": ""}),
    )
    done = take_in(branch, export(tmp_path, *rows))
    assert done.added == 1
    problems = {one.line.number: [problem.code for problem in one.problems] for one in done.rejected}
    assert problems == {
        2: [ErrorCode.ROW_TWICE],
        4: [ErrorCode.FIELD_INVALID],
        5: [ErrorCode.CODE_MALFORMED],
        6: [ErrorCode.FILE_INVALID],
        7: [ErrorCode.FILE_INVALID],
        8: [ErrorCode.FIELD_INVALID],
        9: [ErrorCode.KPJ_MALFORMED],
        10: [ErrorCode.CODE_USED],
        11: [ErrorCode.FIELD_MISSING],
    }
    assert [one.masked_nik for one in branch.office.read(list_online, branch.officer)] == ["3310********0001"]


def test_a_wish_to_stop_keeps_nothing(branch: TrainingBranch, tmp_path: Path) -> None:
    file = read(branch, export(tmp_path, person(1)))
    wish = Cancel()
    wish.wanted = True
    before = contents(branch.office.database.engine)
    with pytest.raises(OfficeError) as stopped:
        branch.office.run(import_online, branch.officer, file.rows, cancel=wish)
    assert stopped.value.code is ErrorCode.STOPPED
    assert contents(branch.office.database.engine) == before


def test_a_case_is_opened_where_the_person_waits_to_pay(branch: TrainingBranch, tmp_path: Path) -> None:
    done = taken_over(branch, tmp_path)
    case = branch.office.run(view_case, branch.officer, done.case.number)
    assert (case.state, case.channel) == (CaseState.AWAITING_PAYMENT, Channel.WEB)
    assert (case.form.full_name, case.form.phone, case.form.email) == (
        "SITI DARING B",
        "+6281234560001",
        "siti1@contoh.id",
    )
    assert (case.form.birth_date.isoformat(), case.form.sex) == ("1992-08-07", "F")
    assert (case.form.mother_name, case.form.address.street, case.form.work_start) == (NOT_TOLD, NOT_TOLD, None)
    code = branch.office.read(find_code, branch.officer, code_of(1))
    assert (code.issuer, code.amount, code.state) == (CodeIssuer.CORE, AMOUNT, CodeState.ACTIVE)
    assert f"{code.expires_at.astimezone(Zone.WIB.tzinfo):%Y-%m-%d %H:%M}" == "2026-11-25 23:59"
    answers = {
        one.purpose: (one.granted, one.method)
        for one in branch.office.read(lambda w: w.cases.consents(case.id), branch.officer)
    }
    assert answers == {
        "registration": (True, "online"),
        "contact": (True, "online"),
        "survey": (False, "online"),
    }
    for paper in (done.notification, done.slip):
        assert branch.office.preview_paper(paper.id, branch.officer).startswith(b"%PDF")
    (known,) = branch.office.read(find_online, branch.officer, make_nik(1))
    assert (known.case_number, known.case_state) == (case.number, CaseState.AWAITING_PAYMENT)
    assert branch.office.verify() == ()


def test_from_there_on_it_is_a_case_like_any_other(branch: TrainingBranch, tmp_path: Path) -> None:
    done = taken_over(branch, tmp_path)
    number = done.case.number
    marks = [one.mark for one in branch.office.read(case_steps, branch.officer, number)]
    assert marks == [StepMark.DONE] * 5 + [StepMark.NOW, StepMark.LATER]
    branch.office.run(record_payment, branch.officer, code_of(1), AMOUNT, branch.clock.now(), "BRI1")
    branch.office.run(enter_member_number, branch.officer, number, "26011234567")
    branch.office.run(card_ready, branch.officer, number)
    branch.office.run(hand_over, branch.officer, number, None, None)
    assert {one.mark for one in branch.office.read(case_steps, branch.officer, number)} == {StepMark.DONE}
    assert branch.office.verify() == ()


def test_a_payment_and_a_member_number_that_the_export_tells_are_recorded(
    branch: TrainingBranch, tmp_path: Path
) -> None:
    paid = {"Tanggal_Bayar": "19-11-2026 15:00", "No_Referensi": "BRIVA77", "Nomor_KPJ": "26011234567"}
    done = taken_over(branch, tmp_path, 1, Status="LUNAS", **paid)
    assert done.case.state is CaseState.NUMBER_ISSUED
    assert done.payment is not None
    card = branch.office.read(find_card, branch.officer, done.case.number)
    assert (card.kpj, card.paid_on.isoformat()) == ("26011234567", "2026-11-19")
    assert branch.office.verify() == ()


def test_a_payment_without_its_reference_is_recorded_later_as_any_other(branch: TrainingBranch, tmp_path: Path) -> None:
    done = taken_over(branch, tmp_path, Status="Lunas")
    assert (done.case.state, done.payment) == (CaseState.AWAITING_PAYMENT, None)


def test_a_code_that_ran_out_makes_a_case_that_needs_a_new_one(branch: TrainingBranch, tmp_path: Path) -> None:
    take_in(branch, export(tmp_path, person(1)))
    branch.wait(days=7)
    done = branch.office.run(take_over_online, branch.officer, make_nik(1))
    assert done.case.state is CaseState.CODE_EXPIRED
    assert branch.office.run(expire_codes, branch.officer) == 0
    assert branch.office.verify() == ()


def test_what_nobody_told_follows_from_the_amount(branch: TrainingBranch, tmp_path: Path) -> None:
    done = taken_over(branch, tmp_path, Program="", Jumlah_Bulan="", Pekerjaan="", Sektor="", Jumlah_Iuran="25200")
    assert done.quote.quote.total == 25_200
    assert (done.case.form.months, sorted(done.case.form.programmes)) == (3, ["JKK", "JKM"])


def test_dues_that_do_not_come_to_the_amount_are_refused(branch: TrainingBranch, tmp_path: Path) -> None:
    take_in(branch, export(tmp_path, person(1, Jumlah_Iuran="99.999")))
    problem = refused(branch, ErrorCode.DUES_DIFFER, take_over_online, branch.officer, make_nik(1))
    assert problem.details == {"amount": 99_999, "expected": AMOUNT}


def test_what_the_export_leaves_out_is_asked_by_name(branch: TrainingBranch, tmp_path: Path) -> None:
    take_in(branch, export(tmp_path, person(1, No_HP="", Penghasilan="")))
    before = contents(branch.office.database.engine)
    with pytest.raises(FormErrors) as missing:
        branch.office.run(take_over_online, branch.officer, make_nik(1))
    assert [one.field for one in missing.value.problems] == ["phone", "monthly_income"]
    with pytest.raises(FormErrors) as wrong:
        branch.office.run(take_over_online, branch.officer, make_nik(1), {"phone": "12", "monthly_income": 1_000_000})
    assert [one.field for one in wrong.value.problems] == ["phone"]
    assert contents(branch.office.database.engine) == before
    given = {"phone": "081298765432", "monthly_income": 1_000_000, "mother_name": "Suparmi", "address": {"rt": "3"}}
    done = branch.office.run(take_over_online, branch.officer, make_nik(1), given)
    assert (done.case.form.mother_name, done.case.form.address.rt) == ("SUPARMI", "003")


def test_the_nik_of_the_export_cannot_be_talked_over(branch: TrainingBranch, tmp_path: Path) -> None:
    take_in(branch, export(tmp_path, person(1)))
    done = branch.office.run(take_over_online, branch.officer, make_nik(1), {"nik": make_nik(2)})
    assert done.case.form.nik == make_nik(1)


def test_consent_asked_at_the_counter_goes_before_that_of_the_export(branch: TrainingBranch, tmp_path: Path) -> None:
    take_in(branch, export(tmp_path, person(1)))
    done = branch.office.run(take_over_online, branch.officer, make_nik(1), contact=False)
    consents = branch.office.read(lambda work: work.cases.consents(done.case.id), branch.officer)
    contact = next(one for one in consents if one.purpose == "contact")
    assert (contact.granted, contact.method, contact.text_version) == (False, "asked_at_counter", "2026-11")


def test_who_cannot_be_taken_over_is_refused(branch: TrainingBranch, tmp_path: Path) -> None:
    take_in(branch, export(tmp_path, person(1), person(2, Kode_Iuran="", Jumlah_Iuran=""), person(3), person(4)))
    branch.registered(3)
    shared = {"E-mail": "bersama@contoh.id"}
    take_in(branch, export(tmp_path, person(5, **shared), person(6, **shared), name="lagi.csv"))
    done = branch.office.run(take_over_online, branch.officer, make_nik(1))
    for code, wanted in (
        (ErrorCode.ONLINE_TAKEN, make_nik(1)),
        (ErrorCode.ONLINE_UNFINISHED, make_nik(2)),
        (ErrorCode.NIK_REGISTERED, make_nik(3)),
        (ErrorCode.ONLINE_AMBIGUOUS, "bersama@contoh.id"),
        (ErrorCode.NO_SUCH_ONLINE, make_nik(9)),
    ):
        problem = refused(branch, code, take_over_online, branch.officer, wanted)
        assert problem.details.get("case") in (None, done.case.number) or code is ErrorCode.NIK_REGISTERED
    assert take_in(branch, export(tmp_path, person(1), name="nanti.csv")).taken == 1


def test_a_member_is_not_registered_once_more(branch: TrainingBranch, tmp_path: Path) -> None:
    branch.member(1)
    take_in(branch, export(tmp_path, person(1)))
    refused(branch, ErrorCode.MEMBER_ALREADY, take_over_online, branch.officer, make_nik(1))


def test_a_case_can_be_opened_at_the_ticket_of_the_visit(branch: TrainingBranch, tmp_path: Path) -> None:
    take_in(branch, export(tmp_path, person(1)))
    ticket = branch.issue("F").ticket
    done = branch.office.run(take_over_online, branch.officer, code_of(1), ticket=ticket.number)
    assert [one.id for one in branch.office.read(lambda w: w.cases.tickets_of(done.case.id), branch.officer)] == [
        ticket.id
    ]


def test_whoever_sees_only_the_own_records_sees_no_online_registrations(branch: TrainingBranch, tmp_path: Path) -> None:
    take_in(branch, export(tmp_path, person(1)))
    clerk = branch.office.run(add_officer, branch.administrator, "bank", "Petugas Bank", Role.CLERK, None).actor
    for operation in (lambda work: find_online(work, make_nik(1)), list_online):
        with pytest.raises(OfficeError) as refusal:
            branch.office.read(operation, clerk)
        assert refusal.value.code is ErrorCode.NOT_ALLOWED
    refused(branch, ErrorCode.NOT_ALLOWED, take_over_online, clerk, make_nik(1))


def test_two_officers_who_take_over_the_same_person_open_one_case(
    branch: TrainingBranch, other: Office, tmp_path: Path
) -> None:
    take_in(branch, export(tmp_path, person(1)))
    first = branch.office.run(take_over_online, branch.officer, make_nik(1))
    with pytest.raises(OfficeError) as refusal:
        other.run(take_over_online, branch.colleague, make_nik(1))
    assert (refusal.value.code, refusal.value.details["case"]) == (ErrorCode.ONLINE_TAKEN, first.case.number)


def test_who_was_refused_online_gets_a_ticket_with_the_reason(branch: TrainingBranch) -> None:
    issued = branch.office.run(issue_help_ticket, branch.officer)
    assert issued.ticket.service == "F"
    (note,) = branch.office.read(lambda work: notes(work, issued.ticket), branch.officer)
    assert note.text == HELP_LABELS[HelpReason.DUKCAPIL_MISMATCH].id
    kinds = told(branch.office.database.engine)
    assert (EventKind.ONLINE_HELP_NOTED, '{"reason":"dukcapil-mismatch"}') in kinds
    other = branch.issue("A").ticket
    branch.office.run(note_online_help, branch.officer, other.number, HelpReason.NO_CODE)
    assert len(branch.office.read(lambda work: notes(work, other), branch.officer)) == 1
    refused(branch, ErrorCode.NO_SUCH_TICKET, note_online_help, branch.officer, "F099", HelpReason.OTHER)
    assert branch.office.verify() == ()


def test_the_kiosk_gives_the_help_ticket_within_its_hours_and_quota(branch: TrainingBranch) -> None:
    issued = branch.office.run(issue_help_at_kiosk, SYSTEM, HelpReason.NO_ACTIVATION, Priority.ELDERLY)
    assert (issued.ticket.service, issued.ticket.priority) == ("F", Priority.ELDERLY)
    told_of = branch.office.read(lambda work: help_reason(notes(work, issued.ticket)), branch.officer)
    assert told_of is HelpReason.NO_ACTIVATION
    branch.set("hours_in_training", "on")
    branch.office.run(set_quota, SYSTEM, "F", 1)
    refused(branch, ErrorCode.QUOTA_USED_UP, issue_help_at_kiosk, SYSTEM, HelpReason.OTHER)
    other = branch.issue("A").ticket
    assert branch.office.read(lambda work: help_reason(notes(work, other)), branch.officer) is None
    assert branch.office.verify() == ()


def test_an_export_of_many_thousands_is_kept_in_one_go(branch: TrainingBranch, tmp_path: Path) -> None:
    rows = [person(number) for number in range(1, 3001)]
    assert take_in(branch, export(tmp_path, *rows)).added == 3000
    changed = [person(number, Jumlah_Bulan="3") for number in range(1, 3001)]
    assert take_in(branch, export(tmp_path, *changed, name="baru.csv")).changed == 3000


def test_a_registration_outlives_a_registration_at_the_counter(branch: TrainingBranch, tmp_path: Path) -> None:
    """Who gave up online and came to the counter has an ordinary case; the export is forgotten in time."""
    take_in(branch, export(tmp_path, person(1)))
    form = make_form(1)
    assert form["nik"] == make_nik(1)
    branch.registered(1)
    branch.clock.advance(timedelta(minutes=1))
    (known,) = branch.office.read(find_online, branch.officer, make_nik(1))
    assert known.case is None
