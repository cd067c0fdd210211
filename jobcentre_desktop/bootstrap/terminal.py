"""The terminal, plugged into one desk's folder."""

from __future__ import annotations

import getpass
import sys
from collections.abc import Sequence
from functools import cache, partial
from typing import TYPE_CHECKING

from jobcentre_desktop.cli.terminal import Terminal
from jobcentre_desktop.documents.code_reading import codes_in
from jobcentre_desktop.domain.errors import JobCentreError
from jobcentre_desktop.domain.member import Member
from jobcentre_desktop.ports import CopySeen, Restored
from jobcentre_desktop.reference.code_lists import CodeLists
from jobcentre_desktop.reference.holidays import read_holidays
from jobcentre_desktop.services.desk_services import DeskServices
from jobcentre_desktop.services.set_up_desk import DeskReady, DeskToSetUp
from jobcentre_desktop.settings import Settings
from jobcentre_desktop.storage.desk_lock import DeskLock

if TYPE_CHECKING:
    from jobcentre_desktop.bootstrap.desk import OpenDesk


def run_terminal(settings: Settings, commands: Sequence[str], *, practice: bool) -> int:
    """Run one command. Return 0 done, 2 usage, 3 a foreseen problem; a bug rises."""

    @cache
    def desk() -> OpenDesk:
        # Storage, papers and sheets take a second to import: a question about a date does without.
        from jobcentre_desktop.bootstrap.desk import OpenDesk

        return OpenDesk(settings, practice=practice)

    def open_desk(user: str, password: str) -> DeskServices:
        member = desk().sign_in.member_named(user)
        desk().sign_in.unlock(member.id, password)
        return desk().services_for(member.id)

    def set_up(told: DeskToSetUp, password: str) -> tuple[DeskReady, DeskServices]:
        ready = desk().set_up_desk(told, password)
        return ready, desk().services_for(ready.counsellor.id)

    def members() -> tuple[Member, ...]:
        return desk().sign_in.members()

    def restore(copy: CopySeen, user: str, password: str) -> Restored:
        member = next(one for one in copy.members if user in (one.name, str(one.id)))
        with DeskLock(settings.home):  # a window has the file open that is to go
            return desk().restore_copy(copy.place, member.id, password)

    def close() -> None:
        if desk.cache_info().currsize:
            desk().close()

    terminal = Terminal(
        open_desk=open_desk,
        set_up=set_up,
        members=members,
        copies_here=lambda: desk().restore_copy.offered(),
        copies_below=lambda folder: desk().restore_copy.below(folder),
        restore=restore,
        sentence=_sentence,
        field_label=_field_label,
        codes=CodeLists(settings.resources),
        holidays=partial(read_holidays, settings.resources),
        settings_user=settings.user,
        settings_password=settings.password,
        ask_password=getpass.getpass,
        join_pdfs=_join_pdfs,
        codes_in=codes_in,
        close=close,
        stdin=sys.stdin,
        stdout=sys.stdout,
        stderr=sys.stderr,
    )
    try:
        return terminal.run(commands)
    finally:
        close()


# Imported when first needed: Qt's words and the PDF reader cost a command that says nothing of theirs half a
# second.


def _sentence(error: JobCentreError) -> str:
    from jobcentre_desktop.ui.error_text import sentence

    return sentence(error)


def _field_label(name: str) -> str:
    from jobcentre_desktop.ui.field_names import field_name

    return field_name(name)


def _join_pdfs(pdfs: Sequence[bytes]) -> bytes:
    from jobcentre_desktop.documents.joining import join_pdfs

    return join_pdfs(pdfs)
