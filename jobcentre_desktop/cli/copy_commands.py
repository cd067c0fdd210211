"""The commands about copies of the file: take one, try one, put one in the file's place."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from jobcentre_desktop.cli.plain import Told, builtins
from jobcentre_desktop.cli.speaking import Speaking
from jobcentre_desktop.cli.words import counted
from jobcentre_desktop.domain.errors import BackupDamaged, Cancelled, WrongPassword
from jobcentre_desktop.domain.member import Member
from jobcentre_desktop.ports import CopySeen, Restored
from jobcentre_desktop.services.desk_services import DeskServices


def told_of(copy: CopySeen) -> Told:
    return {
        "place": str(copy.place),
        "taken_at": builtins(copy.taken_at),
        "desk": copy.desk,
        "counts": dict(copy.counts),
    }


def line_about(copy: CopySeen) -> str:
    """Return when a copy was taken and what it holds, in one line for people."""
    desk = f" of desk {copy.desk}" if copy.desk else ""
    holds = ", ".join(counted(n, kind) for kind, n in copy.counts.items())
    taken = copy.taken_at.astimezone().isoformat(" ", "minutes")
    return f"A copy{desk} taken on {taken}: {holds or 'it does not say what it holds'}."


@dataclass(frozen=True, slots=True, kw_only=True)
class RestoreCommand:
    """Needs no open desk: the one here may be damaged, or not there."""

    below: Callable[[Path], Sequence[CopySeen]]
    restore: Callable[[CopySeen, str, str], Restored]
    who: Callable[[Sequence[Member]], str]
    password_of: Callable[[str], str]
    speaking: Speaking

    def __call__(self, typed: Namespace) -> None:
        found = self.below(typed.file)
        if not found:
            raise BackupDamaged
        copy = found[0]
        if not typed.yes:
            self.speaking.remark(line_about(copy))
            self.speaking.remark(
                "Put it in the place of the file that is here? That one is kept. Type yes to go on:"
            )
            if self.speaking.read_line().strip().casefold() not in ("y", "yes"):
                raise Cancelled
        user = self.who(copy.members)
        if all(user not in (one.name, str(one.id)) for one in copy.members):
            raise WrongPassword
        restored = self.restore(copy, user, self.password_of(user))
        kept = restored.kept_in
        lines = [line_about(copy), "It is the file of this desk now."]
        if kept is not None:
            lines.append(f"The file that was here is kept in {kept}.")
        self.speaking.answer(
            {**told_of(copy), "kept_in": None if kept is None else str(kept)}, *lines, as_json=typed.json
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class CopyCommands:
    """Each method does one command; its name is the command's."""

    desk: DeskServices
    speaking: Speaking

    def backup(self, typed: Namespace) -> None:
        """Take a copy and tell what it holds, as it is found when it is opened again."""
        place = self.desk.back_up(typed.file.absolute(), one_file=not typed.file.is_dir())
        copy = self.desk.look_after_file.try_copy(place)
        self.speaking.answer(told_of(copy), f"{place}", line_about(copy), as_json=typed.json)
