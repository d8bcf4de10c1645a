"""What the office does with dues: quote them, show the tariff and load a newer one."""

from __future__ import annotations

from counter_app.dues.loader import packaged_tariff, read_tariff
from counter_app.dues.loading import TariffChange, check_change, check_file_name, tariff_with, texts_with
from counter_app.dues.model import DuesMonth, Quote, QuoteRequest, RowSummary, Segment
from counter_app.dues.ports import TariffWork
from counter_app.dues.quote import quote
from counter_app.dues.tariff import Tariff
from counter_app.shared.errors import OfficeError
from counter_app.shared.events import EventKind
from counter_app.staff.model import Permission


def make_quote(tariff: Tariff, request: QuoteRequest) -> Quote:
    """The dues for a request by this tariff; refuses as `counter_app.dues.quote.quote` does."""
    return quote(tariff, request)


def list_tariff_rows(
    tariff: Tariff, on_month: DuesMonth | None = None, segment: Segment | None = None
) -> tuple[RowSummary, ...]:
    """Rows as a list shows them, in the order of the files; only those in force in `on_month` and of `segment`, if
    given. Where a row comes from stands in `tariff.origins`.
    """
    return tuple(
        tariff.summaries[row.id]
        for row in tariff.rows
        if (on_month is None or row.validity.holds(on_month)) and segment in (None, row.segment)
    )


def load_tariff_file(work: TariffWork, name: str, text: str) -> TariffChange:
    """Take a newer tariff file into use, in the place of the one of its name if there is one; for administrators.

    The whole tariff is checked with the new file in it; quotes that were made keep their amounts and rows. Raises
    `OfficeError`: NOT_ALLOWED, FIELD_INVALID at `file` for a name that is none, TARIFF_INVALID with file, row and key,
    TARIFF_ROW_CHANGED with the row (see `loading`).
    """
    work.actor.require(Permission.ADMINISTER)
    name = check_file_name(name)
    work.work_alone()  # two newer files at the same time would be compared with the tariff of before both
    loaded = work.tariffs.every()
    after = read_tariff(texts_with(loaded, {name: text}))
    try:
        before = tariff_with(loaded)
    except OfficeError:  # files of before an upgrade that contradict it: the new one mends that
        before = packaged_tariff()
    change = check_change(before, after, name, DuesMonth.of(work.today))
    work.tariffs.put(name, text)
    work.record(EventKind.TARIFF_LOADED, file=name, rows=change.rows)
    return change
