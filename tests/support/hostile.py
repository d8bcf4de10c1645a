"""Files that wish the office ill, or were only made carelessly, each as large as it has to be."""

from __future__ import annotations

import csv
import io
import zipfile
import zlib
from collections.abc import Callable, Mapping
from pathlib import Path

from tests.support.sheets import PARTS, raw_workbook, sheet_xml, workbook

Rows = list[list[str]]
BAD_ROWS = 10_000
_TEXT = '<c t="inlineStr"><is><t>kode</t></is></c>'


def rows_of(good: bytes) -> Rows:
    """A good table as cells; what is no table has one cell in a row."""
    text = good.decode("utf-8-sig")
    first = text.partition("\n")[0]
    return list(csv.reader(io.StringIO(text, newline=""), delimiter=max(",;", key=first.count)))


def _as_csv(rows: Rows, delimiter: str = ",") -> bytes:
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=delimiter).writerows(rows)
    return out.getvalue().encode()


def wrong_encoding(path: Path, good: bytes) -> None:
    """What stood there in no encoding at all, behind good rows."""
    path.write_bytes(good.rstrip() + b"\ncaf\xe9 \x81\x8d,\xff\xfe\n")


def two_byte_encoding(path: Path, good: bytes) -> None:
    """UTF-16 that lost its last byte."""
    path.write_bytes(good.decode("utf-8-sig").encode("utf-16")[:-1])


def wrong_delimiter(path: Path, good: bytes) -> None:
    path.write_bytes(_as_csv(rows_of(good), "#"))


def formulas(path: Path, good: bytes) -> None:
    header, *rows = rows_of(good)
    path.write_bytes(_as_csv([header, *([f'=HYPERLINK("{place}")' for place in header] for _ in rows or [[]])]))


def merged_cells(path: Path, good: bytes) -> None:
    rows = rows_of(good)
    wide = max(map(len, rows))
    last = "B" if wide > 1 else "A"
    workbook(path.with_suffix(".xlsx"), rows, merged=[f"A2:{last}{len(rows) + 1}"]).rename(path)


def hundred_megabytes(path: Path, good: bytes) -> None:
    with path.open("wb") as file:
        file.write(good)
        file.truncate(100_000_000)


def hundred_megabytes_of_rows(path: Path, good: bytes) -> None:
    line = good.rstrip().rpartition(b"\n")[2] + b"\n"
    with path.open("wb") as file:
        file.write(good.rstrip() + b"\n")
        for _ in range(100):
            file.write(line * (1_000_000 // len(line)))


def zip_bomb(path: Path, _good: bytes) -> None:
    """A hundred kilobytes that unpack to a hundred megabytes."""
    raw_workbook(path, sheet_xml(f'<row><c t="inlineStr"><is><t>{"0" * 110_000_000}</t></is></c></row>'))


def bomb_of_parts(path: Path, _good: bytes) -> None:
    """Ten thousand parts."""
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in PARTS.items():
            archive.writestr(name, content)
        for number in range(10_000):
            archive.writestr(f"xl/worksheets/sheet{number}.xml", "")


def bomb_of_shared_text(path: Path, good: bytes) -> None:
    """One long text that two hundred thousand cells name: small in the file, four hundred megabytes in memory."""
    header = rows_of(good)[0]
    head = "".join(f'<c t="inlineStr"><is><t>{_escaped(name)}</t></is></c>' for name in header)
    head += _TEXT * (150 - len(header))
    row = "<row>" + '<c t="s"><v>0</v></c>' * 150 + "</row>"
    numbered = "".join(f"<!-- {number * 7919:x} -->{row}" for number in range(1, 1_400))
    text = f"<sst><si><t>{'é' * 1_000}</t></si></sst>"
    parts: Mapping[str, str | bytes] = {
        "xl/sharedStrings.xml": text.replace("<sst>", f'<sst xmlns="{_MAIN}">'),
        "xl/_rels/workbook.xml.rels": PARTS["xl/_rels/workbook.xml.rels"].replace(
            "</Relationships>",
            '<Relationship Id="r2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/'
            'sharedStrings" Target="sharedStrings.xml"/></Relationships>',
        ),
        "[Content_Types].xml": PARTS["[Content_Types].xml"].replace(
            "</Types>",
            '<Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.'
            'spreadsheetml.sharedStrings+xml"/></Types>',
        ),
    }
    raw_workbook(path, sheet_xml(f"<row>{head}</row>{numbered}"), parts)


_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;")


def entity_bomb(path: Path, _good: bytes) -> None:
    """Texts that stand for texts that stand for texts."""
    steps = "".join(f'<!ENTITY e{one} "{f"&e{one - 1};" * 10}">' for one in range(1, 10))
    declared = f'<!DOCTYPE x [<!ENTITY e0 "{"0" * 100}">{steps}]>'
    raw_workbook(path, sheet_xml('<row><c t="inlineStr"><is><t>&e9;</t></is></c></row>', before=declared))


def macros(path: Path, good: bytes) -> None:
    header = "".join(f'<c t="inlineStr"><is><t>{_escaped(name)}</t></is></c>' for name in rows_of(good)[0])
    raw_workbook(path, sheet_xml(f"<row>{header}</row>"), {"xl/vbaProject.bin": b"x"})


def damaged_workbook(path: Path, good: bytes) -> None:
    """Cut off in the middle."""
    whole = workbook(path.with_suffix(".xlsx"), rows_of(good)).rename(path).read_bytes()
    path.write_bytes(whole[: len(whole) // 2])


def old_workbook(path: Path, _good: bytes) -> None:
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 4_000)


def ten_thousand_bad_rows(path: Path, good: bytes) -> None:
    header = rows_of(good)[0]
    path.write_bytes(_as_csv([header, *([f"x{number}" for _ in header] for number in range(BAD_ROWS))]))


def more_cells_than_columns(path: Path, good: bytes) -> None:
    header, *rows = rows_of(good)
    path.write_bytes(_as_csv([header, *([*row, "1"] for row in rows or [header])]))


def open_quote(path: Path, good: bytes) -> None:
    """Good rows, and then a quotation mark that never closes."""
    path.write_bytes(good.rstrip() + b'\n"' + b"x\n" * 200)


def zero_bytes(path: Path, good: bytes) -> None:
    path.write_bytes(good.rstrip() + b"\n\0\0\0\n")


def one_endless_line(path: Path, good: bytes) -> None:
    path.write_bytes(good.rstrip() + b"\n" + b"x" * 15_000_000)


def brackets_without_end(path: Path, _good: bytes) -> None:
    path.write_bytes(b"x = " + b"[" * 200_000)


def objects_without_end(path: Path, _good: bytes) -> None:
    path.write_bytes(b'{"a":' * 150_000)


def a_figure_without_end(path: Path, _good: bytes) -> None:
    path.write_bytes(b'{"nik": ' + b"9" * 900_000 + b"}")


def a_key_without_end(path: Path, _good: bytes) -> None:
    path.write_bytes(b"a." * 400_000 + b"a = 1\n")


def web_page(path: Path, _good: bytes) -> None:
    path.write_bytes(b"<html><body><table><tr><td>kode</td></tr></table></body></html>")


def rubbish(path: Path, _good: bytes) -> None:
    path.write_bytes(b"\x7fELF" + bytes(range(256)) * 40)


def nothing(path: Path, _good: bytes) -> None:
    path.touch()


def pdf_of_nothing(path: Path, _good: bytes) -> None:
    path.write_bytes(b"%PDF-1.7\n" + bytes(range(256)) * 40 + b"\nstartxref\n999999\n%%EOF")


def pdf_bomb(path: Path, _good: bytes) -> None:
    """The table of the file's parts is a stream that unpacks to three hundred megabytes."""
    packed = zlib.compress(b"\0" * 300_000_000, 9)
    head = f"1 0 obj\n<< /Type /XRef /Size 9 /W [1 2 1] /Root 1 0 R /Filter /FlateDecode /Length {len(packed)} >>\n"
    start = b"%PDF-1.7\n"
    path.write_bytes(
        start + head.encode() + b"stream\n" + packed + f"\nendstream\nendobj\nstartxref\n{len(start)}\n%%EOF".encode()
    )


def pdf_that_bites_its_tail(path: Path, _good: bytes) -> None:
    """A field that is a part of itself."""
    parts = [
        b"<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [3 0 R] >> >>",
        b"<< /Type /Pages /Kids [2 0 R] /Count 1 /Parent 2 0 R >>",
        b"<< /T (segment) /FT /Tx /V 7 /Kids [3 0 R] /Parent 3 0 R >>",
    ]
    _write_pdf(path, parts)


def pdf_without_end(path: Path, _good: bytes) -> None:
    """Brackets in brackets."""
    _write_pdf(path, [b"<< /Type /Catalog /AcroForm " + b"[" * 100_000 + b"]" * 100_000 + b" >>"])


def _write_pdf(path: Path, parts: list[bytes]) -> None:
    out, places = b"%PDF-1.7\n", []
    for number, part in enumerate(parts, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n".encode() + part + b"\nendobj\n"
    table = "".join(f"{place:010d} 00000 n \n" for place in places)
    out += f"xref\n0 {len(parts) + 1}\n0000000000 65535 f \n{table}".encode()
    out += f"trailer\n<< /Root 1 0 R /Size {len(parts) + 1} >>\nstartxref\n{out.rindex(b'xref')}\n%%EOF".encode()
    path.write_bytes(out)


Maker = Callable[[Path, bytes], None]
ANYTHING: tuple[Maker, ...] = (
    wrong_encoding,
    hundred_megabytes,
    zip_bomb,
    open_quote,
    zero_bytes,
    one_endless_line,
    web_page,
    rubbish,
    nothing,
)
"""For whoever takes a file of any kind."""
SHEETS: tuple[Maker, ...] = (
    *ANYTHING,
    two_byte_encoding,
    wrong_delimiter,
    formulas,
    merged_cells,
    hundred_megabytes_of_rows,
    bomb_of_parts,
    bomb_of_shared_text,
    entity_bomb,
    macros,
    damaged_workbook,
    old_workbook,
    ten_thousand_bad_rows,
    more_cells_than_columns,
)
"""For tables, as CSV or as workbooks."""
TEXTS: tuple[Maker, ...] = (
    *ANYTHING,
    two_byte_encoding,
    wrong_delimiter,
    formulas,
    ten_thousand_bad_rows,
    more_cells_than_columns,
    brackets_without_end,
    objects_without_end,
    a_figure_without_end,
    a_key_without_end,
)
"""For JSON, TOML and small tables."""
BINARIES: tuple[Maker, ...] = (*ANYTHING, pdf_of_nothing, pdf_bomb, pdf_that_bites_its_tail, pdf_without_end)
"""For PDF, pictures, sealed files and backups."""
BY_ROW = frozenset({"formulas", "merged_cells", "ten_thousand_bad_rows", "more_cells_than_columns"})
"""In these nothing is wrong with the table as a whole; every row of it is bad."""
