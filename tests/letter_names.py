"""Names with their digests as saved when letter format 1 was new: Python and the browser must agree."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

SAVED: dict[str, Any] = json.loads(
    (Path(__file__).parent / "saved_words" / "letter_1.json").read_text(encoding="utf-8")
)
