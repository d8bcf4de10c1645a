"""Everything that the command line says exists in Indonesian and in English."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from datetime import UTC
from string import Formatter

import pytest
from typer.main import get_command

from counter_app.cards.labels import URGENCY_LABELS
from counter_app.cards.model import Urgency
from counter_app.channels.batch_labels import BATCH_STAGE_LABELS
from counter_app.channels.batch_model import BatchStage
from counter_app.channels.outbox_model import MAIL_STATE_LABELS, MailState
from counter_app.cli.app import app
from counter_app.cli.field_labels import FIELDS
from counter_app.cli.help import helped
from counter_app.cli.help_texts import INDONESIAN
from counter_app.cli.wording import Words
from counter_app.dues.fields import Problem
from counter_app.queueing.labels import TICKET_STATE_LABELS
from counter_app.queueing.model import TicketState
from counter_app.registration.case import CASE_STATE_LABELS, CaseState
from counter_app.registration.documents import DocumentStatus
from counter_app.settings import Language
from counter_app.shared.errors import ErrorCode, FailureCode, FormErrors, OfficeError, Unavailable
from counter_app.shared.failure_sentences import FAILURES
from counter_app.shared.sentences import REFUSALS, SPECIAL
from tests.journeys.command_line import FORM, ROOT, Shell

DUES = ("dues", "quote", "--segment", "BPU", "--programmes", "JKK,JKM")
KEY = re.compile(r"\b[a-z]+_[a-z_0-9]+\b")
OPTIONAL = re.compile(r"\[[^\]]*\]")
MADE_IN_WORDING = {"count", "span", "findings", "length", "most", "problem"}
"""Details that the wording derives, or that only stand in optional parts."""
SENTENCES = {**{code.name: label for code, label in REFUSALS.items()}, **{c.name: one for c, one in FAILURES.items()}}


def places(sentence: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(sentence) if name}


@pytest.mark.parametrize("code", [*ErrorCode, *FailureCode])
def test_every_code_has_a_sentence_in_both_languages_with_the_same_details(code: ErrorCode | FailureCode) -> None:
    label = REFUSALS[code] if isinstance(code, ErrorCode) else FAILURES[code]
    assert label.id != label.en
    for sentence in (label.id, label.en):
        assert sentence[0].isupper()
        assert OPTIONAL.sub("", sentence).endswith(".")
    assert places(label.id) == places(label.en)


def raised() -> Iterator[tuple[str, set[str]]]:
    """Code and names of the details of every refusal and failure that the program's source raises."""
    for path in (ROOT / "counter_app").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name) or not node.args:
                continue
            code = node.args[0]
            if node.func.id in {"OfficeError", "Unavailable"} and isinstance(code, ast.Attribute):
                yield code.attr, {one.arg or "**" for one in node.keywords}


def test_sentences_ask_for_no_detail_that_is_not_given_where_the_code_is_raised() -> None:
    sites = list(raised())
    assert len(sites) > 100
    for code, details in sites:
        if "**" in details or code == "FIELD_INVALID":
            continue
        needed = places(OPTIONAL.sub("", SENTENCES[code].id)) - MADE_IN_WORDING
        special = [label for (one, _), label in SPECIAL.items() if one.name == code]
        assert needed <= details, (code, needed - details)
        assert all(places(OPTIONAL.sub("", label.id)) <= details for label in special if "minimum" in details)


@pytest.mark.parametrize("problem", Problem)
def test_each_mistake_of_a_tariff_file_is_told_in_words(problem: Problem) -> None:
    error = OfficeError(
        ErrorCode.TARIFF_INVALID, field="factor", file="bpu.toml", row="X-1", key="factor", problem=problem
    )
    for language in Language:
        sentence = Words(language).refusal(error)
        assert "bpu.toml" in sentence
        assert "X-1" in sentence
        assert not sentence.endswith(f": {problem.value}.")
        assert not set("[]{}") & set(sentence)


def test_every_help_text_has_its_indonesian_one() -> None:
    texts = {text for one in helped(get_command(app)) if (text := getattr(one, "help", None))}
    assert texts - INDONESIAN.keys() == set()
    assert all(indonesian != english for english, indonesian in INDONESIAN.items() if len(english) > 30)


def keys_of_answers() -> Iterator[str]:
    """Every text that is the key of a dictionary in the modules of commands and views."""
    folder = ROOT / "counter_app" / "cli"
    for path in (*(folder / "commands").glob("*.py"), *folder.glob("*_view.py"), folder / "context.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Dict):
                yield from (
                    key.value for key in node.keys if isinstance(key, ast.Constant) and isinstance(key.value, str)
                )


def test_every_key_of_an_answer_has_a_label() -> None:
    assert set(keys_of_answers()) - FIELDS.keys() == set()
    assert all(label.id and label.en for label in FIELDS.values())


def sentence_of(error: OfficeError | Unavailable, language: Language) -> str:
    words = Words(language)
    return words.refusal(error) if isinstance(error, OfficeError) else words.failure(error)


@pytest.mark.parametrize(
    ("error", "indonesian", "english"),
    [
        (
            OfficeError(ErrorCode.AMOUNT_DIFFERS, field="amount", amount=36_800, expected=36_900),
            "Jumlah (amount): Jumlah Rp 36.800 tidak sama dengan jumlah kode, Rp 36.900. Periksa bukti pembayaran.",
            "Amount (amount): The amount Rp 36.800 is not that of the code, Rp 36.900. Check the proof of payment.",
        ),
        (
            OfficeError(ErrorCode.FIELD_INVALID, field="nik", expected="nik", findings=("nik-length",)),
            "NIK (nik): Tidak benar: bukan 16 digit.",
            "NIK (nik): Not right: not 16 digits.",
        ),
        (
            OfficeError(ErrorCode.FIELD_INVALID, field="full_name", expected="name", minimum=2, maximum=100),
            "Nama lengkap (full_name): Tidak benar; seharusnya nama dengan huruf, spasi, dan . ' , -, panjang 2–100.",
            "Full name (full_name): Not right; expected a name of letters, spaces and . ' , -, length 2–100.",
        ),
        (
            OfficeError(ErrorCode.OUT_OF_RANGE, field="birth_date", minimum=15, maximum=64),
            "Tanggal lahir (birth_date): Umur pemohon harus 15 sampai 64 tahun.",
            "Date of birth (birth_date): The applicant must be 15 to 64 years old.",
        ),
        (
            OfficeError(ErrorCode.CASE_STATE, state="paid", wanted="cancelled"),
            "Kasus ini sekarang: Lunas; langkah menuju Batal belum atau tidak lagi mungkin.",
            "The case is now: Paid; the step to Cancelled is not possible yet, or no longer.",
        ),
        (
            OfficeError(ErrorCode.CODE_MALFORMED, field="code", least=14, most=14),
            "Kode (code): Kode bayar terdiri atas 14 digit, tanpa huruf.",
            "Code (code): A payment code has 14 digits, and no letters.",
        ),
        (
            FormErrors((OfficeError(ErrorCode.FIELD_MISSING, field="nik"),)),
            "Formulir belum dapat diterima. Betulkan 1 hal berikut, lalu kirim ulang.",
            "The form cannot be accepted yet. Correct these 1 things and submit it again.",
        ),
        (
            Unavailable(FailureCode.DATABASE_NEWER, revision="9999"),
            "Basis data ini dibuat oleh versi program yang lebih baru (9999). Mutakhirkan program.",
            "This database was made by a newer version of the program (9999). Update the program.",
        ),
        (
            Unavailable(FailureCode.LIBRARY_MISSING, library="psycopg", package="libpq5"),
            "Pustaka psycopg tidak dapat dimuat. Pasang paket Debian libpq5, atau pasang ulang program.",
            "The library psycopg cannot be loaded. Install the Debian package libpq5, or install the program again.",
        ),
    ],
)
def test_sentences_are_filled_in(error: OfficeError | Unavailable, indonesian: str, english: str) -> None:
    assert sentence_of(error, Language.ID) == indonesian
    assert sentence_of(error, Language.EN) == english


def test_help_and_answers_speak_the_chosen_language(shell: Shell) -> None:
    assert "Terbitkan karcis berikutnya" in shell.run("ticket", "issue", "--help").out
    assert "Issue the next ticket" in shell.run("ticket", "issue", "--help", "--lang", "en").out
    assert "Issue the next ticket" in shell.speaking("en").run("ticket", "issue", "--help").out
    assert shell.run("ticket", "issue", "--service", "A", at="08:00").out.startswith("Karcis A001 terbit.")
    assert shell.run("--lang", "en", "ticket", "show", "A001", at="08:01").out.count("Ticket") == 1


def told_to_people(shell: Shell, case: str) -> Iterator[tuple[object, ...]]:
    yield from (
        ("ticket", "call", "--counter", 1),
        ("ticket", "start", "A001"),
        ("queue",),
        ("counter", "open", 2),
        ("case", "document", case, "photo"),
        ("case", "notify", case),
        ("case", "receipt", case),
        ("case", "show", case),
        ("case", "cancel", case, "--reason", "berubah pikiran"),
        ("ticket", "finish", "A001", "--outcome", "completed"),
        ("card", "due"),
        ("settings", "get"),
        ("survey", "index"),
        ("day", "close"),
        ("backup", shell.folder / "copy.db"),
        ("verify",),
        ("tariff", "list"),
        ("form", "schema"),
        ("nik", "check", "3310154708920003"),
        (*DUES, "--income", "1000000", "--months", 12, "--first-month", "2026-06"),
    )


@pytest.mark.parametrize("language", [*Language])
def test_people_read_labels_and_never_keys(language: Language, shell: Shell) -> None:
    speaking = shell.speaking(language.value)
    speaking.run("ticket", "issue", "--service", "A", at="08:00")
    case = speaking.run("form", "submit", "--file", FORM, "--ticket", "A001", "--json", at="08:01").json["case"]
    for command in told_to_people(shell, case):
        ran = speaking.run(*command, at="09:00")
        assert (ran.code, ran.err) == (0, ""), command
        if command[:2] not in {("settings", "get"), ("form", "schema")}:
            assert not re.search(r"\b[a-z]+_[a-z_0-9]+\b(?!\.(db|pdf))", ran.out.replace(str(shell.folder), "")), (
                command
            )


def test_completion_is_offered(shell: Shell) -> None:
    asking = shell.with_environment(
        _COUNTER_APP_COMPLETE="complete_bash", COMP_WORDS="counter-app tick", COMP_CWORD="1"
    )
    assert asking.process().out.split() == ["ticket"]


@pytest.mark.parametrize(
    ("value", "told"),
    [
        (DocumentStatus.NOT_NEEDED, "Tidak perlu"),
        (MailState.SENT, MAIL_STATE_LABELS[MailState.SENT].id),
        (Urgency.SENT, URGENCY_LABELS[Urgency.SENT].id),
        (CaseState.CANCELLED, CASE_STATE_LABELS[CaseState.CANCELLED].id),
        (TicketState.CANCELLED, TICKET_STATE_LABELS[TicketState.CANCELLED].id),
        (BatchStage.BILLED, BATCH_STAGE_LABELS[BatchStage.BILLED].id),
    ],
)
def test_values_of_one_spelling_are_told_by_what_they_are(value: object, told: str) -> None:
    assert Words(Language.ID).value("state", value, UTC) == told
