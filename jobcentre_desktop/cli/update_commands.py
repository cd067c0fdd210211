"""The commands about new versions of the program: take one in, install it, go back."""

from __future__ import annotations

from argparse import Namespace
from dataclasses import dataclass

from jobcentre_desktop.cli.plain import Told, builtins
from jobcentre_desktop.cli.speaking import Speaking
from jobcentre_desktop.services.desk_services import DeskServices
from jobcentre_desktop.services.take_update import Installed


@dataclass(frozen=True, slots=True, kw_only=True)
class UpdateCommands:
    """Each method does one command; its name is the command's with a line for the space."""

    desk: DeskServices
    speaking: Speaking

    def update_list(self, typed: Namespace) -> None:
        at_work, kept = self.desk.take_update.version, self.desk.take_update.kept()
        told: Told = {"at_work": at_work, "kept": [builtins(one) for one in kept]}
        lines = (f"{one.version} is kept: {one.file_name}, {one.size:,} bytes." for one in kept)
        self.speaking.answer(told, f"{at_work} works here.", *lines, as_json=typed.json)

    def update_take(self, typed: Namespace) -> None:
        update = self.desk.take_update.take(typed.file)
        self.speaking.answer(
            builtins(update),
            f"{update.version} is checked and kept. Nothing is installed.",
            as_json=typed.json,
        )

    def update_fetch(self, typed: Namespace) -> None:
        turn = self.desk.fetch_update(ask=True)
        lines = ["Nothing new has come."]
        if turn.taken is not None:
            lines = [f"{turn.taken.version} is checked and kept. Nothing is installed."]
        if turn.interrupted:
            lines = ["Records wait to be sent and go first: sync, then ask again."]
        told: Told = {"taken": None if turn.taken is None else builtins(turn.taken)}
        self.speaking.answer(told, *lines, as_json=typed.json)

    def update_install(self, typed: Namespace) -> None:
        self._tell(self.desk.take_update.install(now=typed.now), typed)

    def update_go_back(self, typed: Namespace) -> None:
        self._tell(self.desk.take_update.go_back(now=typed.now), typed)

    def _tell(self, installed: Installed, typed: Namespace) -> None:
        told: Told = {"version": installed.update.version, "backup": str(installed.backup)}
        self.speaking.answer(
            told,
            f"{installed.update.version} is handed to the system\u2019s installer.",
            f"The file as it was before: {installed.backup}",
            as_json=typed.json,
        )
