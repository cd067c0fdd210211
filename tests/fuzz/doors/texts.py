"""The door for pasted text: into the search, into every field of a new client, into a note."""

from __future__ import annotations

import json
from collections.abc import Iterator

from jobcentre_desktop.domain.scanning import read_number
from tests.fuzz.doors.of_a_desk import DeskDoor, as_typed
from tests.fuzz.doors.sheets import DATA
from tests.makers import a_session

_FIELDS = tuple(as_typed())


class Texts(DeskDoor):
    """The first byte of an input says where the others are pasted: UTF-8, perhaps with halves of letters."""

    name = "texts"
    words = tuple(sign.encode() for sign in ("្", "ា", "ែ", "ោ", "ៗ", "ឥ", "០", "\u200b", "\u202e", "\ufeff"))

    def opened(self) -> None:
        self._client = self.head.find_clients.by_no(self.head.find_clients.page(limit=1)[0].client_no)

    def examples(self) -> list[bytes]:
        typed = [str(one) for one in as_typed().values()]
        own = ["02-A-00001", "R02-26-A00001-K", "C:02-2026-A00001-X", "ឬោះ០២ឥ២៦", "ថ្ងៃទី១២ ខែមករា", "ស្រី" * 400]
        texts = [*typed, *own, *_strings()[:20], "a" * 20_000, "្" * 20_000, "é" * 5_000 + " " * 5_000]
        return [bytes([n % 256]) + text.encode(errors="surrogatepass") for n, text in enumerate(texts)]

    def knock(self, content: bytes) -> None:
        text = content[1:].decode("utf-8", errors="surrogateescape")
        read_number(text)
        self.head.find_clients(text)
        self.head.find_anything(text)
        where = content[0] % (len(_FIELDS) + 1) if content else 0
        if where == len(_FIELDS):
            self.head.hold_session(self._client, a_session(shared_note=text))
        else:
            self.head.register_client({**as_typed(), _FIELDS[where]: text})

    def careless(self, content: bytes) -> None:
        """Take every byte for a letter's, and a sign for a digit because it says that it is a number."""
        for sign in content[1:].decode():
            if sign.isdigit():
                int(sign)


def _strings() -> list[str]:
    told = json.loads((DATA / "own_strings.json").read_text(encoding="utf-8"))
    return list(_texts_in(told))


def _texts_in(told: object) -> Iterator[str]:
    if isinstance(told, str):
        yield told
    elif isinstance(told, dict | list):
        for one in told.values() if isinstance(told, dict) else told:
            yield from _texts_in(one)
