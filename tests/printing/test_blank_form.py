from __future__ import annotations

from collections.abc import Iterator, Mapping
from io import BytesIO
from typing import Any

import pytest
from pypdf import PdfReader, PdfWriter
from pypdf.generic import NameObject, TextStringObject

from counter_app.dues.model import Segment
from counter_app.printing.blank_form import HEIRS, BlankForm1A, BranchHead, Shape, blank_form
from counter_app.printing.fillable import values_of_pdf
from counter_app.printing.form_sections import OFFICE_ONLY, OTHER, sections_of
from counter_app.printing.pages.blank_form import render
from counter_app.registration.consent import CONSENT_TEXTS, CURRENT_VERSION
from counter_app.registration.fields import Field, Kind, of_segment
from counter_app.registration.form_fields import FORM_FIELDS, find_field
from counter_app.registration.model import AcceptedForm, read_form
from counter_app.shared.errors import ErrorCode, OfficeError
from tests.printing import form_samples
from tests.printing.reading import outside, overlapping, sheets, text_of, unspaced

BRANCH = BranchHead("Kantor Cabang Klaten", "1133", "Jalan Pemuda Selatan 12, Klaten 57411", "(0272) 321 000")
ITALICS = 0.5
"""A j of the italic face reaches under the letter before it."""

SEGMENTS = pytest.mark.parametrize("segment", list(Segment))
BOTH = pytest.mark.parametrize("by_hand", [True, False], ids=["pen", "screen"])


def empty(segment: Segment, *, by_hand: bool = False, branch: BranchHead = BRANCH) -> bytes:
    return render(blank_form(segment, branch), by_hand=by_hand)


def field_names(pdf: bytes) -> set[str]:
    """Names of the fields that hold a value; those above them only group."""
    fields = PdfReader(BytesIO(pdf)).get_fields() or {}
    return {name for name, field in fields.items() if field.get("/FT")}


def paths(fields: tuple[Field, ...], segment: Segment, prefix: str = "") -> Iterator[str]:
    """Every path of the form that a paper asks for."""
    for field in of_segment(fields, segment):
        path = prefix + field.key
        match field.kind:
            case Kind.OBJECT:
                yield from paths(field.fields, segment, f"{path}.")
            case Kind.LIST:
                for number in range(HEIRS):
                    yield from paths(field.fields, segment, f"{path}[{number}].")
            case Kind.CHOICES:
                yield from (f"{path}.{choice.value}" for choice in field.choices)
            case _:
                yield path


def filled(segment: Segment, form: Mapping[str, Any]) -> bytes:
    """The fillable PDF with a form typed into it, as a viewer saves it."""
    writer = PdfWriter(clone_from=BytesIO(empty(segment)))
    values = {path: value for path, value in typed(form) if path != "segment"}
    for page in writer.pages:
        for widget in widgets(page):
            field = widget if "/T" in widget else widget["/Parent"].get_object()
            value = values.get(whole_name(field))
            if value is None:
                continue
            field[NameObject("/V")] = value
            if widget.get("/FT", field["/FT"]) == "/Btn":
                states = widget["/AP"]["/N"]
                widget[NameObject("/AS")] = value if value in states else NameObject("/Off")
    output = BytesIO()
    writer.write(output)
    return output.getvalue()


def widgets(page: Any) -> list[Any]:
    return [one.get_object() for one in page["/Annots"]]


def whole_name(field: Any) -> str:
    above = field.get("/Parent")
    return f"{whole_name(above.get_object())}.{field['/T']}" if above is not None else str(field["/T"])


def typed(form: Mapping[str, Any], prefix: str = "") -> Iterator[tuple[str, Any]]:
    """What a person enters: dates as on paper, ticks, values of lists."""
    for key, value in form.items():
        path = prefix + key
        if isinstance(value, Mapping):
            yield from typed(value, f"{path}.")
        elif isinstance(value, list):
            for number, item in enumerate(value):
                if isinstance(item, Mapping):
                    yield from typed(item, f"{path}[{number}].")
                else:
                    yield f"{path}.{item}", NameObject("/Yes")
        elif value is not None:
            yield path, _entered(path, value)


def _entered(path: str, value: object) -> object:
    field = find_field(path)
    assert field is not None, path
    if isinstance(value, bool):
        if field.kind is Kind.BOOLEAN and not path.startswith("consents"):
            return NameObject("/yes" if value else "/no")
        return NameObject("/Yes" if value else "/Off")
    if field.kind is Kind.DATE:
        year, month, day = str(value).split("-")
        return TextStringObject(f"{day}-{month}-{year}")
    if field.kind in {Kind.CHOICE, Kind.NUMBER_CHOICE} and len(field.choices) <= 8 and not path.endswith("relation"):
        return NameObject(f"/{value}")
    return TextStringObject(value)


def asked(form: Mapping[str, Any]) -> dict[str, Any]:
    """A form as the paper asks for it, without what only the officer enters and what is not given."""
    return {key: value for key, value in form.items() if key not in OFFICE_ONLY and value is not None}


@SEGMENTS
def test_every_field_of_the_form_is_a_field_of_the_pdf_and_nothing_else_is(segment: Segment) -> None:
    wanted = {
        path for path in paths(FORM_FIELDS, segment) if path.partition(".")[0].partition("[")[0] not in OFFICE_ONLY
    }
    assert field_names(empty(segment)) == wanted


@SEGMENTS
def test_each_field_says_what_it_asks_for(segment: Segment) -> None:
    for name, field in (PdfReader(BytesIO(empty(segment))).get_fields() or {}).items():
        if field.get("/FT"):
            assert field.get("/TU"), name


@SEGMENTS
def test_a_form_typed_into_the_pdf_is_accepted_as_the_same_form(segment: Segment) -> None:
    raw = form_samples.raw(segment)
    found = values_of_pdf(filled(segment, asked(raw)))
    result = read_form(found, registered_on=form_samples.TODAY)
    assert isinstance(result, AcceptedForm), [(one.code, one.field) for one in result.errors]
    wanted = read_form(asked(raw), registered_on=form_samples.TODAY)
    assert isinstance(wanted, AcceptedForm)
    assert result.form == wanted.form


def test_an_untouched_pdf_asks_for_everything_that_must_be_given() -> None:
    found = values_of_pdf(empty(Segment.BPU))
    assert found["segment"] == "BPU"
    assert found["statements"] == {"identity_true": False, "age_allowed": False, "will_comply": False}
    result = read_form(found, registered_on=form_samples.TODAY)
    assert not isinstance(result, AcceptedForm)
    assert {"nik", "full_name", "address", "phone"} <= {one.field for one in result.errors}


def test_what_is_no_form_is_refused() -> None:
    for pdf in (b"", b"no PDF at all", empty(Segment.BPU, by_hand=True)):
        with pytest.raises(OfficeError) as refusal:
            values_of_pdf(pdf)
        assert refusal.value.code is ErrorCode.FILE_INVALID


@SEGMENTS
def test_viewers_are_told_to_draw_what_is_typed(segment: Segment) -> None:
    root: Any = PdfReader(BytesIO(empty(segment))).trailer["/Root"]
    form = root["/AcroForm"]
    assert form["/NeedAppearances"]
    assert {"/Helv", "/ZaDb"} <= set(form["/DR"]["/Font"])


@SEGMENTS
def test_no_name_of_a_field_holds_a_full_stop(segment: Segment) -> None:
    reader = PdfReader(BytesIO(empty(segment)))
    names = [item.get("/T", "") for page in reader.pages for item in widgets(page)]
    assert names
    assert not any("." in name for name in names)


@SEGMENTS
@BOTH
def test_the_form_fills_three_pages_and_numbers_them(segment: Segment, *, by_hand: bool) -> None:
    pages = sheets(empty(segment, by_hand=by_hand))
    assert len(pages) == 3
    for number, page in enumerate(pages, start=1):
        assert f"Halaman {number} dari 3" in page.text
        assert f"Formulir 1A {segment.value} · edisi" in page.text
        assert "Kantor Cabang Klaten · 1133" in page.text
        assert outside(page, 12) == []
        assert overlapping(page, ITALICS) == []


@SEGMENTS
@BOTH
def test_the_paper_asks_for_every_field_by_its_label(segment: Segment, *, by_hand: bool) -> None:
    form = blank_form(segment, BRANCH)
    text = unspaced(text_of(render(form, by_hand=by_hand)))
    for blank in form.blanks():
        if not (by_hand and blank.typed):
            assert unspaced(blank.label) in text


@SEGMENTS
def test_consents_are_asked_with_their_whole_text_and_no_box_is_ticked(segment: Segment) -> None:
    pdf = empty(segment)
    text = unspaced(text_of(pdf))
    for asked_text in CONSENT_TEXTS[CURRENT_VERSION]:
        assert unspaced(asked_text.text.id) in text
    assert f"Versi teks {CURRENT_VERSION}" in text_of(pdf)
    fields = PdfReader(BytesIO(pdf)).get_fields() or {}
    assert all(field.get("/V") == "/Off" for name, field in fields.items() if name.startswith("consents."))


@SEGMENTS
def test_it_is_no_issued_paper(segment: Segment) -> None:
    text = text_of(empty(segment, by_hand=True))
    assert "verifikasi" not in text
    assert "Diisi petugas" in text
    assert "Pas foto 2×3 cm" in text


def test_only_a_segment_with_minors_asks_for_the_guardian() -> None:
    assert "Orang tua/wali" in text_of(empty(Segment.BPU, by_hand=True))
    assert "Orang tua/wali" not in text_of(empty(Segment.PMI, by_hand=True))


def test_without_a_branch_there_is_a_line_to_write_it_on() -> None:
    assert "Kantor cabang: ...." in text_of(empty(Segment.BPU, branch=BranchHead()))


def test_a_long_name_of_a_branch_breaks_no_page() -> None:
    branch = BranchHead("W" * 80, "1133", "Jalan Perintis Kemerdekaan " * 6, "0" * 40)
    for page in sheets(empty(Segment.PU, by_hand=True, branch=branch)):
        assert outside(page, 12) == []
        assert overlapping(page, ITALICS) == []


@SEGMENTS
def test_every_field_stands_in_a_section_of_its_own(segment: Segment) -> None:
    sections = sections_of(segment)
    assert all(section.title != OTHER for section in sections)
    keys = [field.key for section in sections for field in section.fields]
    assert len(keys) == len(set(keys))


def test_long_lists_are_written_out_and_short_ones_ticked() -> None:
    by_path = {blank.path: blank for blank in _blanks(blank_form(Segment.BPU))}
    assert by_path["address.province"].shape is Shape.LIST
    assert by_path["sex"].shape is Shape.ONE_OF
    assert by_path["nik"].most == 16


def _blanks(form: BlankForm1A) -> tuple[Any, ...]:
    return tuple(form.blanks())
