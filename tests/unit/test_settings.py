from __future__ import annotations

from dataclasses import fields, replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter_app.settings import (
    SETTING_KEYS,
    BranchSettings,
    CodeIssuer,
    DocumentProfile,
    Language,
    MailSecurity,
    OfficeKind,
    Switch,
    TransferPlace,
    branch_settings,
    check_together,
    load_settings,
    read_setting,
    write_setting,
)
from counter_app.shared.calendar import DeadlineMode, Zone
from counter_app.shared.errors import ErrorCode, FailureCode, OfficeError, Unavailable

DEFAULTS = BranchSettings()
NUMBERS = {
    "core_code_min_digits": (8, 18),
    "core_code_max_digits": (8, 18),
    "code_valid_days": (1, 90),
    "card_days": (1, 60),
    "card_arrival_days": (1, 90),
    "priority_ratio": (1, 20),
    "max_wait_minutes": (1, 480),
    "max_calls": (1, 10),
    "call_gap_seconds": (0, 600),
    "no_show_tolerance_minutes": (0, 480),
    "undo_seconds": (0, 60),
    "auto_call_seconds": (0, 60),
    "park_minutes": (1, 480),
    "service_minutes": (1, 240),
    "sign_in_attempts": (1, 20),
    "lock_minutes": (1, 1440),
    "min_age": (15, 18),
    "below_age": (56, 80),
    "roll_width_mm": (58, 80),
    "last_ticket_minutes": (0, 240),
    "booking_early_minutes": (0, 480),
    "booking_late_minutes": (0, 240),
    "missing_documents_minutes": (5, 480),
    "attachment_max_mb": (1, 50),
    "jht_development_percent": (0, 15),
    "retention_draft_days": (1, 365),
    "retention_scan_days": (1, 3650),
    "retention_form_days": (90, 36500),
    "retention_ticket_days": (30, 3650),
    "smtp_port": (1, 65535),
}
CHOICES = {
    "zone": Zone,
    "office_kind": OfficeKind,
    "document_profile": DocumentProfile,
    "document_profile_pu": DocumentProfile,
    "document_profile_jakon": DocumentProfile,
    "document_profile_pmi": DocumentProfile,
    "payment_codes": CodeIssuer,
    "card_deadline_mode": DeadlineMode,
    "transfer_place": TransferPlace,
    **dict.fromkeys(("last_ticket_by_forecast", "issue_in_break", "hours_in_training", "mail_sending"), Switch),
    "smtp_security": MailSecurity,
}
HOURS = (
    *(f"hours_{day}" for day in ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")),
    *("ramadan_hours", "ramadan_friday_hours"),
)
REFUSED = [
    ("branch_name", "ab"),
    ("branch_name", "x" * 81),
    ("branch_address", "x" * 161),
    ("branch_phone", "0" * 41),
    ("data_contact", "x" * 121),
    ("zone", "GMT"),
    ("document_profile", ""),
    ("payment_codes", "both"),
    ("card_deadline_mode", "soon"),
    ("local_code_prefix", "12345678"),
    ("local_code_prefix", "12a"),
    ("spo_branch_code", "12"),
    ("local_code_prefix", "١٢"),
    *((f"code_digits_{channel}", "7") for channel in ("manual", "spo", "jmo", "perisai")),
    *(("code_digits_web", text) for text in ("7", "8-19", "12-8", "-", "8-", "-9", "8-9-10", "x", "١٢", "9" * 5000)),
    ("closed_days", "tomorrow"),
    ("opened_days", "2026-02-30"),
    *((key, text) for key in HOURS for text in ("8-15", "08:00-24:00", "15:00-08:00", "pagi")),
    *(("ramadan_days", text) for text in ("2027-02-08", "2027-02-08 2027-04-01", "2027-02-30 2027-03-01")),
    *(("mail_sender", text) for text in ("loket", "a@b", "Loket <a@b.id>", "a b@c.id", "a@b.id, c@d.id")),
    *(("smtp_host", text) for text in ("a b", "-x", "x" * 121, "smtp://x", "x\r\ny")),
    ("smtp_user", "x" * 121),
    ("payment_places", " ; ; "),
    ("payment_places", "x" * 81),
    *((key, text) for key in NUMBERS for text in ("", "x", "-1", "1.5", "1e1", "٣", "9" * 5000)),
    *((key, str(least - 1)) for key, (least, _) in NUMBERS.items() if least),
    *((key, str(most + 1)) for key, (_, most) in NUMBERS.items()),
]


@pytest.mark.parametrize("key", SETTING_KEYS)
def test_every_default_can_be_written_and_read_again(key: str) -> None:
    default = getattr(DEFAULTS, key)
    assert read_setting(key, write_setting(default)) == default


@pytest.mark.parametrize("key", SETTING_KEYS)
@given(st.text(max_size=90) | st.from_regex(r"\A[0-9]{1,4}\Z") | st.sampled_from(["2026-12-24 2026-12-31", "a; b"]))
def test_whatever_is_accepted_can_be_written_and_read_again(key: str, text: str) -> None:
    try:
        value = read_setting(key, text)
    except OfficeError as refusal:
        assert (refusal.code, refusal.field) == (ErrorCode.SETTING_INVALID, key)  # noqa: PT017 - either way is right
    else:
        assert read_setting(key, write_setting(value)) == value


@pytest.mark.parametrize(("key", "text"), REFUSED)
def test_nonsense_is_refused_at_its_setting(key: str, text: str) -> None:
    with pytest.raises(OfficeError) as refused:
        read_setting(key, text)
    assert refused.value.code is ErrorCode.SETTING_INVALID
    assert refused.value.field == key
    assert refused.value.details["expected"]


@pytest.mark.parametrize(("key", "bounds"), NUMBERS.items())
def test_numbers_are_accepted_within_their_bounds(key: str, bounds: tuple[int, int]) -> None:
    for value in bounds:
        assert read_setting(key, f" {value} ") == value


@pytest.mark.parametrize("key", CHOICES)
def test_choices_are_read_in_any_case(key: str) -> None:
    for one in CHOICES[key]:
        assert read_setting(key, f" {one.value.swapcase()} ") is one


def test_every_setting_is_tried_here() -> None:
    others = {key for key, _ in REFUSED}
    assert set(NUMBERS) | set(CHOICES) | others == set(SETTING_KEYS)


def test_lists_are_read_in_order() -> None:
    assert read_setting("closed_days", "2026-12-31, 2026-12-24") == (date(2026, 12, 24), date(2026, 12, 31))
    assert read_setting("closed_days", "") == ()
    assert read_setting("payment_places", " Bank  A ;; Kantor pos") == ("Bank A", "Kantor pos")


def test_an_unknown_setting_is_refused_with_the_known_ones() -> None:
    with pytest.raises(OfficeError) as refused:
        read_setting("colour", "red")
    assert refused.value.code is ErrorCode.SETTING_UNKNOWN
    assert refused.value.field == "colour"
    assert refused.value.details["choices"] == tuple(one.name for one in fields(BranchSettings))


def test_what_is_not_stored_has_its_default() -> None:
    assert branch_settings({}) == DEFAULTS
    assert branch_settings({"zone": "WIT", "card_days": "5"}) == replace(DEFAULTS, zone=Zone.WIT, card_days=5)


def test_settings_must_fit_together() -> None:
    check_together(DEFAULTS)
    for key, settings in (
        ("core_code_min_digits", replace(DEFAULTS, core_code_min_digits=12, core_code_max_digits=11)),
        ("roll_width_mm", replace(DEFAULTS, roll_width_mm=70)),
        ("mail_sending", replace(DEFAULTS, mail_sending=Switch.ON, smtp_host="surel.contoh.id")),
        ("smtp_security", replace(DEFAULTS, smtp_user="loket", smtp_security=MailSecurity.NONE)),
    ):
        with pytest.raises(OfficeError) as refused:
            check_together(settings)
        assert (refused.value.code, refused.value.field) == (ErrorCode.SETTING_INVALID, key)


def test_the_branchs_calendar_knows_its_own_days() -> None:
    calendar = replace(DEFAULTS, closed_days=(date(2026, 11, 20),), opened_days=(date(2026, 11, 21),)).calendar()
    assert not calendar.is_working(date(2026, 11, 20))
    assert calendar.is_working(date(2026, 11, 21))


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "settings.toml"
    path.write_text('database = "sqlite:///file.db"\npapers = "/papers/of/file"\nlanguage = "en"\n', "utf-8")
    return path


def test_the_file_is_read(file: Path) -> None:
    settings = load_settings({}, file)
    assert settings.database == "sqlite:///file.db"
    assert settings.papers == Path("/papers/of/file")
    assert settings.language is Language.EN


def test_the_environment_goes_before_the_file_and_the_command_line_before_both(file: Path) -> None:
    environment = {"COUNTER_APP_DATABASE": "sqlite:///environment.db", "COUNTER_APP_LANG": "id"}
    settings = load_settings(environment, file)
    assert (settings.database, settings.language) == ("sqlite:///environment.db", Language.ID)
    assert settings.papers == Path("/papers/of/file")
    assert load_settings(environment, file, database="sqlite:///line.db").database == "sqlite:///line.db"


def test_an_empty_variable_is_none(file: Path) -> None:
    assert load_settings({"COUNTER_APP_DATABASE": ""}, file).database == "sqlite:///file.db"


def test_without_file_and_environment_there_are_defaults(tmp_path: Path) -> None:
    settings = load_settings({}, tmp_path / "none.toml")
    assert settings.database.startswith("sqlite:///")
    assert settings.database.endswith("branch.db")
    assert settings.papers.name == "papers"
    assert settings.language is Language.ID


def test_a_home_folder_may_be_written_short(tmp_path: Path) -> None:
    assert load_settings({"COUNTER_APP_PAPERS": "~/papers"}, tmp_path / "none.toml").papers == Path.home() / "papers"


@pytest.mark.parametrize(
    ("text", "code", "field"),
    [
        ('colour = "red"', ErrorCode.SETTING_UNKNOWN, "colour"),
        ("database = 5", ErrorCode.SETTING_INVALID, "database"),
        ('[papers]\nfolder = "x"', ErrorCode.SETTING_INVALID, "papers"),
        ('language = "fr"', ErrorCode.SETTING_INVALID, "language"),
    ],
)
def test_a_wrong_line_of_the_file_is_named(tmp_path: Path, text: str, code: ErrorCode, field: str) -> None:
    path = tmp_path / "settings.toml"
    path.write_text(text, "utf-8")
    with pytest.raises(OfficeError) as refused:
        load_settings({}, path)
    assert (refused.value.code, refused.value.field) == (code, field)


def test_a_wrong_language_of_the_environment_is_refused(file: Path) -> None:
    with pytest.raises(OfficeError) as refused:
        load_settings({"COUNTER_APP_LANG": "xx"}, file)
    assert refused.value.field == "language"


@pytest.mark.parametrize("content", [b"database = ", b"\xff\xfe\x00", b'a = "1"\na = "2"'])
def test_a_file_that_is_no_toml_is_named(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "settings.toml"
    path.write_bytes(content)
    with pytest.raises(Unavailable) as failure:
        load_settings({}, path)
    assert failure.value.code is FailureCode.FILE_UNREADABLE
    assert failure.value.details["file"] == str(path)


def test_a_folder_in_the_files_place_is_named(tmp_path: Path) -> None:
    with pytest.raises(Unavailable) as failure:
        load_settings({}, tmp_path)
    assert failure.value.code is FailureCode.FILE_UNREADABLE
