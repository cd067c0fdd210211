"""The slips of people who write names: typos, spellings, code orders. Each takes a name and a die."""

from __future__ import annotations

import random
import re

from jobcentre_desktop.domain.khmer.text import clusters, contains_khmer, normal_form

_LETTERS = "abcdefghijklmnopqrstuvwxyz"

# Pairs of ways in which offices write one sound.
_SPELLINGS = (
    ("ph", "p"), ("th", "t"), ("kh", "k"), ("chh", "ch"), ("ea", "ie"), ("ou", "u"), ("oeu", "eu"),
    ("nn", "n"), ("ey", "ei"), ("ai", "ay"), ("eu", "oeu"), ("v", "w"), ("y", "i"), ("ch", "chh"),
    ("k", "kh"), ("t", "th"), ("n", "nn"), ("u", "ou"), ("o", "or"), ("e", "ae"),
)  # fmt: skip
_MARKS = re.compile("\u17d2[\u1780-\u17a2]|[\u17b6-\u17d1\u17dd]")
_HALVES = {"\u17be": "\u17c1\u17b8", "\u17c4": "\u17c1\u17b6"}


def letter_wrong(name: str, chance: random.Random) -> str:
    """Another letter in the place of one, as a finger that hits the next key."""
    at = _place(name, chance)
    others = _LETTERS if not contains_khmer(name) else "".join(c for c in name if contains_khmer(c))
    other = chance.choice([letter for letter in others if letter != name[at].lower()] or ["a"])
    return name[:at] + other + name[at + 1 :]


def letter_left_out(name: str, chance: random.Random) -> str:
    at = _place(name, chance)
    return name[:at] + name[at + 1 :]


def letter_too_many(name: str, chance: random.Random) -> str:
    at = _place(name, chance)
    return name[:at] + (chance.choice(_LETTERS) if not contains_khmer(name) else name[at]) + name[at:]


def letters_turned(name: str, chance: random.Random) -> str:
    """Two letters of one word in each other's place."""
    places = [at for at in range(len(name) - 1) if " " not in name[at : at + 2] and name[at] != name[at + 1]]
    if not places:
        return name
    at = chance.choice(places)
    return name[:at] + name[at + 1] + name[at] + name[at + 2 :]


def typo(name: str, chance: random.Random) -> str:
    """Any one of the four."""
    return chance.choice((letter_wrong, letter_left_out, letter_too_many, letters_turned))(name, chance)


def spelt_otherwise(name: str, chance: random.Random, most: int = 2) -> str:
    """A Latin name as another office might spell it."""
    spelt = name.lower()
    ways = [way for way in _SPELLINGS if way[0] in spelt]
    for here, there in chance.sample(ways, min(most, len(ways))):
        spelt = spelt.replace(here, there, 1)
    return " ".join(word.capitalize() for word in spelt.split())


def cluster_wrong(name: str, chance: random.Random, others: str) -> str:
    """A Khmer name with one cluster taken from another name."""
    pieces = clusters(name)
    at = chance.choice([at for at, piece in enumerate(pieces) if piece != " "])
    pieces[at] = chance.choice([piece for piece in clusters(others) if piece not in (" ", pieces[at])])
    return "".join(pieces)


def other_code_order(name: str, chance: random.Random) -> str:
    """The same Khmer name on paper, its marks typed in another order or in halves."""

    def typed(cluster: str) -> str:
        marks = _MARKS.findall(cluster[1:])
        if "".join(marks) != cluster[1:]:
            return cluster
        chance.shuffle(marks)
        other = cluster[0] + "".join(_HALVES.get(mark, mark) for mark in marks)
        return other if normal_form(other) == cluster else cluster

    return "".join(map(typed, clusters(normal_form(name))))


def with_unseen_spaces(name: str, chance: random.Random) -> str:
    """A name with zero-width spaces, as word processors and web pages leave them."""
    pieces = clusters(name)
    for _ in range(chance.randint(1, 3)):
        pieces.insert(chance.randint(0, len(pieces)), "\u200b")
    return "".join(pieces)


def _place(name: str, chance: random.Random) -> int:
    return chance.choice([at for at, letter in enumerate(name) if letter != " "])
