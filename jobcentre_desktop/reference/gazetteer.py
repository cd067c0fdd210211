"""The gazetteer: Cambodia's provinces, districts, communes and villages by code and by name."""

from __future__ import annotations

from bisect import bisect_left
from functools import cached_property
from pathlib import Path

from jobcentre_desktop.domain.errors import NotFound
from jobcentre_desktop.domain.khmer.text import contains_khmer, fold_for_search
from jobcentre_desktop.domain.places import LEVELS, Level, Place
from jobcentre_desktop.reference.place_index import PlaceIndex
from jobcentre_desktop.reference.place_names import PlaceNames, words_of
from jobcentre_desktop.reference.place_store import Places, PlacesFile, read_places_file, read_stored_places


class Gazetteer:
    """All places of one dataset version, read when they are first asked for."""

    def __init__(self, resources: Path) -> None:
        self._reference = resources / "reference"

    @property
    def version(self) -> str:
        """Name of the dataset with our repairs; stored beside each code, because codes drift."""
        return self._file.version

    # --- by code ------------------------------------------------------------------------------------------

    def get(self, code: str) -> Place:
        """Return the place with this code. Raises NotFound."""
        codes = self._places.codes
        at = bisect_left(codes, code)
        if at < len(codes) and codes[at] == code:
            return self._places[at]
        raise NotFound("place", code)

    def parents(self, code: str) -> tuple[Place, ...]:
        """Return what the place lies in, from the province down, without itself. Raises NotFound."""
        self.get(code)
        return tuple(self.get(code[:length]) for length in range(2, len(code), 2))

    def children(self, code: str = "") -> tuple[Place, ...]:
        """Return the places one level down, in the order of their codes; the provinces for no code.

        Raises NotFound.
        """
        if code:
            self.get(code)
        codes = self._places.codes
        below = (at for at in self._places.within(code) if len(codes[at]) == len(code) + 2)
        return tuple(self._places[at] for at in below)

    # --- by name ------------------------------------------------------------------------------------------

    def search(self, text: str, limit: int = 12, *, near: str = "") -> tuple[Place, ...]:
        """Return the places that `text` may mean, best first, for a box that is asked at every key.

        Either script; several words may name several levels ("svay por battambang"). Names that begin with
        the text come first, the higher level before the lower; then names with a word that begins with it;
        places whose own name or one above fits every word; names that hold the text; names that sound alike
        or are spelt nearly so. `near` is the code of a place: what lies in it comes before what fits as well.
        """
        typed = words_of(fold_for_search(text))
        if not typed or limit < 1:
            return ()
        return self._index.search(typed, self._without_units(typed, LEVELS) or typed, limit, near)

    def province(self, text: str) -> Place | None:
        """Return the province a cell names: "ខេត្តតាកែវ", "Takeo province", "21"; None when it names none."""
        return self.find_exact(text, "province")

    def find_exact(self, text: str, level: Level, within: str = "") -> Place | None:
        """Return the one place of a level that `text` names, or None when there is none or more than one.

        The name may stand in either script, with or without its unit word, in another known spelling, or be a
        code (also one that lost its leading zero). `within` is the code of a place it must lie in. A misspelt
        name is not guessed: see `suggest`.
        """
        typed = words_of(fold_for_search(text))
        for words in (typed, self._without_units(typed, (level,))):
            if words:
                named = self._index.named(words, level, within)
                if len(named) == 1:
                    return named[0]
        return self._by_told_code("".join(typed), level, within)

    def suggest(self, text: str, level: Level, within: str = "", limit: int = 5) -> tuple[Place, ...]:
        """Return the places of a level most like an unknown `text`, for a person to choose from."""
        typed = words_of(fold_for_search(text))
        words = self._without_units(typed, (level,)) or typed
        return self._index.likely(words, level, within, limit) if words else ()

    # --- inside -------------------------------------------------------------------------------------------

    def _by_told_code(self, digits: str, level: Level, within: str) -> Place | None:
        length = 2 * LEVELS.index(level) + 2
        if not digits.isdigit() or not length - 1 <= len(digits) <= length:
            return None
        code = digits.zfill(length)
        try:
            return self.get(code) if code.startswith(within) else None
        except NotFound:
            return None

    def _without_units(self, words: list[str], levels: tuple[Level, ...]) -> list[str]:
        """Take away ខេត្ត, ឃុំ, "commune" and the like. Khmer ones may be written joined to the name."""
        units = {unit for level in levels for unit in self._units[level]}
        joined = sorted((unit for unit in units if contains_khmer(unit)), key=len, reverse=True)
        return [
            next((word.removeprefix(unit) for unit in joined if word.startswith(unit)), word)
            for word in words
            if word not in units
        ]

    @cached_property
    def _file(self) -> PlacesFile:
        return read_places_file(self._reference)

    @cached_property
    def _places(self) -> Places:
        return self._index.places

    @cached_property
    def _units(self) -> dict[Level, frozenset[str]]:
        told = self._file.unit_words
        return {level: frozenset(map(fold_for_search, words)) for level, words in told.items()}

    @cached_property
    def _index(self) -> PlaceIndex:
        stored = read_stored_places(self._reference)
        return PlaceIndex(Places(stored), PlaceNames(stored, self._file.same_words))
