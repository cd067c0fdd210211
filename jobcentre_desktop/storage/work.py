"""One all-or-nothing piece of work on the encrypted file."""

from __future__ import annotations

from dataclasses import replace
from types import TracebackType
from typing import Self
from uuid import UUID

from sqlalchemy import Engine

from jobcentre_desktop.domain.attachment import Attachment
from jobcentre_desktop.domain.centre import Desk
from jobcentre_desktop.domain.upcasts import UPCASTS, Upcasts
from jobcentre_desktop.ports import Clock, FootprintLeft, RecordsChanged
from jobcentre_desktop.storage.agenda import SqlAgenda
from jobcentre_desktop.storage.carried import SqlCarried
from jobcentre_desktop.storage.change_log import SqlChangeLog
from jobcentre_desktop.storage.client_finder import SqlClients
from jobcentre_desktop.storage.desk_facts import SqlDeskFacts, SqlNumbers
from jobcentre_desktop.storage.diary import SqlDiary
from jobcentre_desktop.storage.drafts import SqlDrafts
from jobcentre_desktop.storage.erased_files import ErasedFiles
from jobcentre_desktop.storage.filled_forms import SqlFilledForms
from jobcentre_desktop.storage.going_back import SqlLostNumbers
from jobcentre_desktop.storage.intake import Intake
from jobcentre_desktop.storage.ledger import Ledger
from jobcentre_desktop.storage.letter_files import SqlLetterFiles
from jobcentre_desktop.storage.lists import SqlLists
from jobcentre_desktop.storage.own_desk import OwnDesk
from jobcentre_desktop.storage.partner_finder import SqlPartners
from jobcentre_desktop.storage.records import SqlRecords
from jobcentre_desktop.storage.scans import SqlScans
from jobcentre_desktop.storage.states import SqlStates
from jobcentre_desktop.storage.transaction import Transaction


class SqlWork:
    """The port `Work`: begins on entry, is undone on exit unless it was committed.

    What was added and changed is gathered and written together, at the latest by `commit`; asking for a
    finder writes it first, so that it is found.
    """

    def __init__(
        self,
        engine: Engine,
        *,
        author: UUID,
        clock: Clock,
        desk: Desk,
        announce: RecordsChanged,
        upcasts: Upcasts,
        left: FootprintLeft | None = None,
        gives_way: bool = False,
    ) -> None:
        self._engine = engine
        self._left = left
        self._gives_way = gives_way
        self._upcasts = upcasts
        self._author = author
        self._clock = clock
        self._desk = desk
        self._announce = announce

    def __enter__(self) -> Self:
        self._transaction = Transaction(self._engine, gives_way=self._gives_way)
        self._touched: set[str] = set()
        self._facts = SqlDeskFacts(self._transaction)
        self._own = OwnDesk(self._facts, self._desk)
        self._ledger = Ledger(
            self._transaction,
            author=self._author,
            clock=self._clock,
            desk=self._own,
            upcasts=self._upcasts,
        )
        self._intake = Intake(self._transaction, self._ledger, desk=self._own, upcasts=self._upcasts)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._transaction.close()

    @property
    def records(self) -> SqlRecords:
        return SqlRecords(self._transaction, self._ledger)

    @property
    def clients(self) -> SqlClients:
        self._ledger.flush()
        return SqlClients(self._transaction, own_centre=self._desk.centre_code)

    @property
    def partners(self) -> SqlPartners:
        self._ledger.flush()
        return SqlPartners(self._transaction)

    @property
    def lists(self) -> SqlLists:
        self._ledger.flush()
        return SqlLists(self._transaction, own_centre=self._desk.centre_code)

    @property
    def diary(self) -> SqlDiary:
        self._ledger.flush()
        return SqlDiary(self._transaction, desk=self._desk)

    @property
    def agenda(self) -> SqlAgenda:
        self._ledger.flush()
        return SqlAgenda(self._transaction, clock=self._clock, desk=self._desk)

    @property
    def drafts(self) -> SqlDrafts:
        return SqlDrafts(self._transaction)

    @property
    def letter_files(self) -> SqlLetterFiles:
        return SqlLetterFiles(self._transaction)

    @property
    def scans(self) -> SqlScans:
        self._ledger.flush()
        return SqlScans(self._transaction, self._touched)

    @property
    def changes(self) -> SqlChangeLog:
        return SqlChangeLog(
            self._transaction, self._ledger, self._intake, desk=self._own, upcasts=self._upcasts
        )

    @property
    def states(self) -> SqlStates:
        return SqlStates(self._transaction, self._ledger, self._intake, desk=self._own, upcasts=self._upcasts)

    @property
    def carried(self) -> SqlCarried:
        return SqlCarried(self._transaction)

    @property
    def erasures(self) -> ErasedFiles:
        return ErasedFiles(self._transaction)

    @property
    def lost(self) -> SqlLostNumbers:
        self._ledger.flush()
        return SqlLostNumbers(self._transaction, self._ledger, self._intake, self._own)

    @property
    def desk(self) -> SqlDeskFacts:
        return self._facts

    @property
    def numbers(self) -> SqlNumbers:
        return SqlNumbers(self._transaction)

    @property
    def filled_forms(self) -> SqlFilledForms:
        return SqlFilledForms(self._transaction)

    @property
    def is_awaited(self) -> bool:
        return self._transaction.is_awaited

    def savepoint(self) -> None:
        self._ledger.flush()

    def next_save(self) -> None:
        self._ledger.next_save()

    def look_again(self, kind: str) -> None:
        self._touched.add(kind)

    def commit(self) -> None:
        self._ledger.flush()
        footprint = self._ledger.footprint() if self._left is not None else None
        if Attachment.KIND in self._ledger.kinds:
            gone = SqlScans(self._transaction, self._touched).forget_unnamed()
            footprint = footprint and replace(footprint, scans=gone)
        self._transaction.commit()
        if self._left is not None and footprint is not None:
            self._left(footprint)
        if touched := self._ledger.kinds | self._touched:
            self._announce(frozenset(touched))


class WorkOpener:
    """The port `OpenWork`: opens pieces of work on one desk's file, for one author."""

    def __init__(
        self,
        engine: Engine,
        *,
        author: UUID,
        clock: Clock,
        desk: Desk,
        announce: RecordsChanged,
        upcasts: Upcasts = UPCASTS,
        left: FootprintLeft | None = None,
    ) -> None:
        self._engine = engine
        self._upcasts = upcasts
        self._author = author
        self._clock = clock
        self._desk = desk
        self._announce = announce
        self._left = left

    def __call__(self, *, reading: bool = False, gives_way: bool = False) -> SqlWork:
        return SqlWork(
            self._engine.execution_options(ro=True) if reading else self._engine,
            author=self._author,
            clock=self._clock,
            desk=self._desk,
            announce=self._announce,
            upcasts=self._upcasts,
            left=self._left,
            gives_way=gives_way,
        )
