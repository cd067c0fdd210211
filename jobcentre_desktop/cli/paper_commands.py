"""The command that makes any paper besides letters."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from jobcentre_desktop.cli.speaking import Speaking, write_file
from jobcentre_desktop.cli.words import asked_languages
from jobcentre_desktop.domain.papers.kinds import PaperKind
from jobcentre_desktop.services.desk_services import DeskServices


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperCommands:
    desk: DeskServices
    speaking: Speaking
    join_pdfs: Callable[[Sequence[bytes]], bytes]

    def paper(self, typed: Namespace) -> None:
        kind = PaperKind(typed.kind)
        client_id = self.desk.find_clients.by_no(typed.client_no) if typed.client_no else None
        languages = asked_languages(typed.language)
        made = [
            self.desk.make_paper.make(
                kind, language, client_id=client_id, day=typed.day, lunar_line=typed.lunar_line
            )
            for language in languages
        ]
        write_file(typed.out, self.join_pdfs(made))
        self.speaking.answer(
            {
                "kind": str(kind),
                "client_no": typed.client_no,
                "languages": list(languages),
                "file": str(typed.out),
            },
            f"The paper {kind} is in {typed.out}.",
            as_json=typed.json,
        )
