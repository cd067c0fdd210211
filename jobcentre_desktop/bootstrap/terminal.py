"""The terminal, plugged into one desk's folder."""

from __future__ import annotations

import getpass
import sys
from collections.abc import Sequence

from jobcentre_desktop.bootstrap.desk import OpenDesk
from jobcentre_desktop.cli.terminal import Terminal
from jobcentre_desktop.documents.joining import join_pdfs
from jobcentre_desktop.services.desk_services import DeskServices
from jobcentre_desktop.services.set_up_desk import DeskReady, DeskToSetUp
from jobcentre_desktop.settings import Settings
from jobcentre_desktop.ui.error_text import sentence
from jobcentre_desktop.ui.field_names import field_name


def run_terminal(settings: Settings, commands: Sequence[str], *, practice: bool) -> int:
    """Run one command. Return 0 done, 2 usage, 3 a foreseen problem; a bug rises."""
    desk = OpenDesk(settings, practice=practice)

    def open_desk(user: str, password: str) -> DeskServices:
        member = desk.sign_in.member_named(user)
        desk.sign_in.unlock(member.id, password)
        return desk.services_for(member.id)

    def set_up(told: DeskToSetUp, password: str) -> tuple[DeskReady, DeskServices]:
        ready = desk.set_up_desk(told, password)
        return ready, desk.services_for(ready.counsellor.id)

    terminal = Terminal(
        open_desk=open_desk,
        set_up=set_up,
        members=desk.sign_in.members,
        sentence=sentence,
        field_label=field_name,
        codes=desk.codes,
        settings_user=settings.user,
        settings_password=settings.password,
        ask_password=getpass.getpass,
        join_pdfs=join_pdfs,
        close=desk.close,
        stdin=sys.stdin,
        stdout=sys.stdout,
        stderr=sys.stderr,
    )
    try:
        return terminal.run(commands)
    finally:
        desk.close()
