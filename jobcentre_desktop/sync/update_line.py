"""The line for new versions of the program over HTTP (`ports.updates.UpdateLine`)."""

from __future__ import annotations

import msgspec

from jobcentre_desktop.domain.errors import ServerTrouble
from jobcentre_desktop.ports import Enrolment
from jobcentre_desktop.ports.updates import UpdatePiece
from jobcentre_desktop.sync.scan_line import InPieces, read_answer
from jobcentre_desktop.wire import update_messages as said
from jobcentre_desktop.wire.messages import PROTOCOL


class HttpUpdateLine(InPieces):
    """Part of `link.HttpExchange`: the same connection, the same thread."""

    def newest(self, enrolment: Enrolment, system: str) -> UpdatePiece:
        return self._told(enrolment, said.UpdateRequest(proto=PROTOCOL, system=system))

    def get(self, enrolment: Enrolment, system: str, version: str, *, at: int) -> UpdatePiece:
        asked = said.UpdateRequest(proto=PROTOCOL, system=system, version=version, at=at, most=self.piece())
        return self._told(enrolment, asked)

    def _told(self, enrolment: Enrolment, asked: said.UpdateRequest) -> UpdatePiece:
        answer = self._ask(enrolment, said.UPDATE_PATH, msgspec.json.encode(asked), carries=len)
        told, content = read_answer(answer, said.UpdateHeader)
        if told.version and asked.version not in ("", told.version):
            raise ServerTrouble(200)
        return UpdatePiece(version=told.version, size=told.size, content=content)
