"""The commands about bundles: save what waits to a stick, look at a file, read what came back."""

from __future__ import annotations

from argparse import Namespace
from dataclasses import dataclass

from jobcentre_desktop.cli.plain import Told, builtins
from jobcentre_desktop.cli.speaking import Speaking
from jobcentre_desktop.cli.words import scan_lines
from jobcentre_desktop.domain.bundle import BundleFacts
from jobcentre_desktop.services.desk_services import DeskServices


@dataclass(frozen=True, slots=True, kw_only=True)
class BundleCommands:
    """Each method does one command; its name is the command's with a line for the space."""

    desk: DeskServices
    speaking: Speaking

    def bundle_export(self, typed: Namespace) -> None:
        facts = self.desk.save_bundle(typed.file)
        self.speaking.answer(
            {**_told(facts), "file": str(typed.file)},
            f"{facts.count:,} changes saved to {typed.file}, not yet at the central server.",
            *scan_lines(0, self.desk.send_scans.waiting()),
            as_json=typed.json,
        )

    def bundle_show(self, typed: Namespace) -> None:
        seen = self.desk.read_bundle.look(typed.file)
        facts = seen.facts
        what = "Changes of" if facts.kind.value == "up" else "The central server's answer to"
        self.speaking.answer(
            {**_told(facts), "whose": str(seen.whose)},
            f"{what} desk {facts.desk_name}, {facts.count:,} changes, made {facts.made_at.isoformat()}.",
            as_json=typed.json,
        )

    def bundle_import(self, typed: Namespace) -> None:
        if typed.go_on:
            self.desk.answer_removals.go_on()
        read = self.desk.read_bundle(typed.file, progress=self._count)
        told: Told = {
            **_told(read.facts),
            "whose": str(read.whose),
            "sent": read.sent,
            "received": read.received,
            "waiting": read.waiting,
            "agrees": read.agrees,
            "receipt": None if read.receipt is None else builtins(read.receipt),
        }
        lines = [
            f"{read.sent:,} are at the central server, {read.received:,} received, {read.waiting:,} waiting."
        ]
        if read.receipt is not None:
            lines.append(f"Receipt {read.receipt.number}, {read.receipt.records:,} records.")
        self.speaking.answer(told, *lines, as_json=typed.json)

    def bundle_carry(self, typed: Namespace) -> None:
        facts = self.desk.carry_bundle(typed.file, typed.answer)
        what = "It was kept aside whole" if facts.refused else "It was taken in"
        self.speaking.answer(
            {**_told(facts), "answer": str(typed.answer), "refused": facts.refused},
            f"{what}. Carry {typed.answer} back to desk {facts.desk_name}.",
            as_json=typed.json,
        )

    def bundle_exchange(self, typed: Namespace) -> None:
        done = self.desk.exchange_folder(typed.folder)
        saved = 0 if done.saved is None else done.saved.count
        received = sum(one.received for one in done.read)
        sent = sum(one.sent for one in done.read)
        problems = [(name, problem.code, self.speaking.sentence(problem)) for name, problem in done.problems]
        self.speaking.answer(
            {
                "saved": saved,
                "received": received,
                "sent": sent,
                "problems": [
                    {"file": name, "code": code, "message": words} for name, code, words in problems
                ],
            },
            f"{saved:,} changes left in {typed.folder}, not yet at the central server; "
            f"{received:,} received.",
            *(f"{name}: {words} [{code}]" for name, code, words in problems),
            as_json=typed.json,
        )

    def _count(self, done: int, total: int) -> None:
        self.speaking.progress(done, total)


def _told(facts: BundleFacts) -> Told:
    return {
        "kind": str(facts.kind),
        "centre": facts.centre_code,
        "desk": facts.desk_name,
        "first": facts.first,
        "last": facts.last,
        "count": facts.count,
        "made_at": facts.made_at.isoformat(),
    }
