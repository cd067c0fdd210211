"""Inputs that Atheris (libFuzzer) makes: what reaches a new branch of ours is kept and changed further."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from random import Random

import atheris

from tests.fuzz.changing import WORDS
from tests.fuzz.door import Door

_LONGEST = 200_000
"""Bytes of an input."""
_HARD = 0.3
"""Share of changes that put in words we know to be hard; libFuzzer makes the others."""


def knock(door: Door, one: Callable[[bytes], None], seed: int, corpus: Path) -> None:
    """Knock until the process ends."""
    corpus.mkdir()
    for n, example in enumerate(door.examples()):
        if len(example) <= _LONGEST:
            (corpus / str(n)).write_bytes(example)
    words = (*WORDS, *door.words)

    def changed(content: bytes, most: int, chosen: int) -> bytes:
        chance = Random(chosen)

        def change(part: bytes) -> bytes:
            if chance.random() < _HARD:
                at = chance.randrange(len(part) + 1)
                return part[:at] + chance.choice(words) + part[at + chance.randrange(4) :]
            return bytes(atheris.Mutate(part, min(max(len(part), 64) * 2, _LONGEST)))

        return door.changed(content, change, chance)[:most]

    # What hangs or eats memory is judged by ourselves, as it is with Hypothesis.
    flags = ["-timeout=0", "-rss_limit_mb=0", "-verbosity=0", "-len_control=0", "-report_slow_units=10000"]
    atheris.Setup(
        [
            sys.argv[0],
            *flags,
            f"-max_len={_LONGEST}",
            f"-artifact_prefix={corpus.parent}/",
            f"-seed={seed or 1}",
            str(corpus),
        ],
        one,
        custom_mutator=changed,
    )
    atheris.Fuzz()
