"""Inputs that Hypothesis makes out of a door's examples."""

from __future__ import annotations

from random import Random
from typing import Any

from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st

from tests.fuzz.changing import WORDS
from tests.fuzz.door import Door
from tests.fuzz.knocking import Knocking

_LONGEST_PUT = 8


def knock(door: Door, knocking: Knocking, tries: int, chance: int) -> None:
    """Knock so often; what is found is in `knocking`."""

    @seed(chance)
    @settings(
        max_examples=tries,
        phases=[Phase.generate],
        database=None,
        deadline=None,
        derandomize=False,
        suppress_health_check=list(HealthCheck),
    )
    @given(_inputs(door))
    def one(content: bytes) -> None:
        knocking(content)

    one()


def _inputs(door: Door) -> st.SearchStrategy[bytes]:
    examples = door.examples()
    words = st.sampled_from((*WORDS, *door.words))
    put = st.one_of(words, st.binary(max_size=_LONGEST_PUT), st.text(max_size=_LONGEST_PUT).map(_encoded))

    @st.composite
    def inputs(draw: Any) -> bytes:
        def change(content: bytes) -> bytes:
            at = draw(st.integers(0, len(content)))
            cut = draw(st.integers(0, _LONGEST_PUT))
            return content[:at] + draw(put) + content[at + cut :]

        content = draw(st.sampled_from(examples))
        for _ in range(draw(st.integers(0, 3))):
            content = door.changed(content, change, Random(draw(st.integers(0, 2**32))))
        return content

    return inputs()


def _encoded(text: str) -> bytes:
    return text.encode(errors="surrogatepass")
