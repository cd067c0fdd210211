"""What desks and the server have said, as it was saved, and the keys of those who said it."""

from __future__ import annotations

import json

from tests.conversation import FOLDER, Words

WORDS: Words = json.loads((FOLDER / "conversation_1.json").read_text(encoding="utf-8"))
