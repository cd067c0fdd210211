"""The door for JSON commands: objects that scripts hand to the terminal."""

from __future__ import annotations

import io
import json
from argparse import Namespace
from random import Random

from jobcentre_desktop.cli.client_commands import ClientCommands
from jobcentre_desktop.cli.speaking import Speaking
from tests.fuzz.changing import in_json
from tests.fuzz.door import Change
from tests.fuzz.doors.of_a_desk import DeskDoor, as_typed
from tests.makers import a_referral, a_session

_CONSENTS = [
    {"purpose": "share_partner", "given": True, "how": "signature", "language": "km", "witness": "Sok"}
]
_COMMANDS = ("clients_add", "clients_edit", "sessions_add", "referrals_add")


class Commands(DeskDoor):
    """The first byte of an input says which command reads the others."""

    name = "commands"
    words = (b'"consents":', b'"given":', b'"steps":', b'"appointment":', b'"phone":', b"\xef\xbb\xbf")

    def opened(self) -> None:
        self._client_no = self.head.find_clients.page(limit=1)[0].client_no

    def examples(self) -> list[bytes]:
        told = (
            {**as_typed(), "consents": _CONSENTS},
            {"phone": "012 777 666", "given_km": "សុភា", "consents": _CONSENTS},
            a_session(),
            a_referral(),
        )
        told += ({"dob_year": "\ud800"}, {"email": "\ud800"})
        told += (a_session(next_appointment="0001-01-01T00:00:00+14:00"),)
        return [bytes([n]) + json.dumps(one).encode() for n, one in enumerate(told)]

    def knock(self, content: bytes) -> None:
        command = _COMMANDS[content[0] % len(_COMMANDS) if content else 0]
        said = io.TextIOWrapper(io.BytesIO(content[1:]))
        speaking = Speaking(stdin=said, stdout=io.StringIO(), stderr=io.StringIO(), sentence=str)
        typed = Namespace(json="-", client_no=self._client_no)
        getattr(ClientCommands(desk=self.head, speaking=speaking), command)(typed)

    def careless(self, content: bytes) -> None:
        told = json.loads(content[1:])
        if "surname_km" in told:
            told["surname_km"].strip()

    def changed(self, content: bytes, change: Change, chance: Random) -> bytes:
        return content[:1] + in_json(content[1:], change, chance)
