"""Many payments in one unit of work: everything about them is read first and written last, in few statements.

In between the operations of payments run as ever, on stores that remember instead of asking the database. So a list
of ten thousand payments follows the same rules as one payment, without a hundred thousand statements.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from sqlalchemy.exc import IntegrityError

from counter_app.storage.engine import Overtaken
from counter_app.storage.stores.remembered import Journal, read_known
from counter_app.storage.stores.remembered_papers import RememberedCards, RememberedPapers
from counter_app.storage.stores.remembered_payments import RememberedCases, RememberedCodes, RememberedPayments

if TYPE_CHECKING:
    from counter_app.storage.unit_of_work import SqlWork


class _NoTotals:
    """For a look ahead, in which no total ends."""

    def of_member(self, _payment_code: int) -> None:
        return None


class SqlPaymentsAtOnce:
    def __init__(
        self, work: SqlWork, codes: Collection[str], references: Collection[str], most: int, *, keep: bool
    ) -> None:
        self._work = work
        self._journal = Journal()
        known = read_known(work.connection, codes, references, lock=keep)
        self.apart = known.apart if keep else frozenset()
        self._codes = RememberedCodes(work.connection, work.actor.id, known, self._journal)
        self._cases = RememberedCases(work.connection, work, known, self._journal)
        self._papers = RememberedPapers(work, most, self._journal, keep=keep)
        self._payments = RememberedPayments(work.connection, work.actor.id, known, most, self._journal, keep=keep)
        self._cards = RememberedCards(work.connection, known, self._journal)

    @contextmanager
    def attempt(self) -> Iterator[None]:
        with self._work.forgetting(self._journal.undo):
            yield
        self._journal.settle()

    def stores(self, *, keep: bool) -> Mapping[str, Any]:
        """What stands in the place of the stores that ask the database."""
        instead: dict[str, Any] = {
            "payment_codes": self._codes,
            "payments": self._payments,
            "cases": self._cases,
            "papers": self._papers,
            "cards": self._cards,
        }
        return instead if keep else instead | {"totals": _NoTotals()}

    def write(self) -> None:
        """Raises `Overtaken` when somebody else recorded one of the references meanwhile."""
        self._papers.write()
        try:
            with self._work.connection.begin_nested():
                self._payments.write()
        except IntegrityError as problem:
            raise Overtaken from problem
        self._codes.write()
        self._cases.write()
        self._cards.write()


@contextmanager
def payments_at_once(
    work: SqlWork, codes: Collection[str], references: Collection[str], most: int, *, keep: bool
) -> Iterator[SqlPaymentsAtOnce]:
    """See `payments.bank_ports.BankWork`."""
    together = SqlPaymentsAtOnce(work, codes, references, most, keep=keep)
    with work.stores_instead(together.stores(keep=keep)):
        yield together
    if keep:
        together.write()
