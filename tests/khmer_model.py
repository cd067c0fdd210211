"""Makes the file of `KhmerWords` from the model in the package khmercut: `python -m tests.khmer_model`.

The file is mapped and not read, takes an eighth of the room, and the packages are not needed at a desk.
"""

from __future__ import annotations

import struct
import sys
from collections import defaultdict
from pathlib import Path

import khmercut
import pycrfsuite

from jobcentre_desktop.documents.typesetting.khmer_words import HEAD, MARK, REACH, number_of

FILE = Path(__file__).parents[1] / "resources" / "reference" / "khmer_words.bin"
OFFSETS = {
    "": 0, "[-1]": -1, "[-2]": -2, "[-3]": -3, "[+1]": 1, "[+2]": 2, "[+3]": 3,
    "[-1:0]": -1, "[-2:-1]": -2, "[-3:-2]": -3, "[+1:0]": 0, "[+1:+2]": 1, "[+2:+3]": 2,
    "[-2:0]": -2, "[-3:-1]": -3, "[0:+2]": 0, "[+1:+3]": 1, "[-3:0]": -3, "[0:+3]": 0,
}  # fmt: skip
"""Where a run of clusters begins, seen from the one that is told about, by the name the model has for it."""
LENGTHS = {
    "[-1:0]": 2, "[-2:-1]": 2, "[-3:-2]": 2, "[+1:0]": 2, "[+1:+2]": 2, "[+2:+3]": 2,
    "[-2:0]": 3, "[-3:-1]": 3, "[0:+2]": 3, "[+1:+3]": 3, "[-3:0]": 4, "[0:+3]": 4,
}  # fmt: skip
NO_SPACE = {"ns": 0, "ns-1": -1, "ns+1": 1, "ns+2": 2}


def placed(attribute: str) -> tuple[str, int]:
    """Return the key of an attribute of the model and where it counts from."""
    if attribute in NO_SPACE:
        return "ns", NO_SPACE[attribute]
    if attribute in ("BOS", "EOS"):
        return attribute, 0
    name, _, value = attribute.partition(":") if attribute.startswith("t:") else _split(attribute)
    if name == "t":
        return f"t:{value}", 0
    if name.endswith("t"):
        return f"t:{value}", OFFSETS[name.removeprefix("kcc").removesuffix("t")]
    where = name.removeprefix("kcc")
    return f"{LENGTHS.get(where, 1)}:{value}", OFFSETS[where]


def _split(attribute: str) -> tuple[str, str, str]:
    end = attribute.index("]") if attribute.startswith("kcc[") else 0
    colon = attribute.index(":", end)
    return attribute[:colon], ":", attribute[colon + 1 :]


def made() -> bytes:
    """Return what the file holds."""
    tagger = pycrfsuite.Tagger()
    tagger.open(khmercut.model_path)
    told = tagger.info()
    scores: dict[str, float] = defaultdict(float)
    for (attribute, label), weight in told.state_features.items():
        scores[attribute] += weight if label == "1" else -weight
    by_number: dict[int, dict[int, float]] = defaultdict(dict)
    keys: dict[int, str] = {}
    for attribute, score in scores.items():
        key, offset = placed(attribute)
        number = number_of(key)
        assert keys.setdefault(number, key) == key, "two keys share a number"
        assert offset + REACH not in by_number[number], attribute
        by_number[number][offset + REACH] = score
    order = sorted(by_number)
    begin, weights, slots = [0], [], []
    for number in order:
        for slot, score in sorted(by_number[number].items()):
            weights.append(score)
            slots.append(slot)
        begin.append(len(weights))
    moves = [told.transitions[pair] for pair in (("1", "1"), ("1", "0"), ("0", "1"), ("0", "0"))]
    return b"".join(
        (
            HEAD.pack(MARK, len(order), len(weights), *moves),
            struct.pack(f"<{len(order)}Q", *order),
            struct.pack(f"<{len(begin)}I", *begin),
            struct.pack(f"<{len(weights)}f", *weights),
            bytes(slots),
        )
    )


if __name__ == "__main__":
    FILE.write_bytes(made())
    sys.stdout.write(f"{FILE.name}: {FILE.stat().st_size:,} bytes\n")
