"""The keys under which clients and partners are found, made from their names and numbers."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from jobcentre_desktop.domain.duplicates import document_key
from jobcentre_desktop.domain.facts import Facts
from jobcentre_desktop.domain.khmer.latin import romanised
from jobcentre_desktop.domain.khmer.names import km_key, la_key, tokens
from jobcentre_desktop.domain.khmer.numerals import to_ascii_digits
from jobcentre_desktop.domain.khmer.sorting import sort_key, sort_key_of_words
from jobcentre_desktop.domain.khmer.text import contains_khmer, normal_form

NUMBER_OF_ERASED = "erased"
"""What a key of `client_number` is that finds no client, only that there was one."""
_NAMES_KNOWN = 8192
_CLIENTS_KNOWN = 256
_PHONES = ("phone", "phone_2", "phone_3", "phone_bank")


@dataclass(frozen=True, slots=True, kw_only=True)
class ClientKeys:
    sort_key: bytes
    names: str
    """One name on a line, the words in the key of their script. A client without a Latin name is kept under
    how the Khmer one sounds, so that everybody is found in Latin letters."""


def client_keys(facts: Facts) -> ClientKeys:
    """Return the keys of a client's names, the other name included."""
    khmer, latin, other = (
        tuple(text for part in parts if (text := _text(facts, part)))
        for parts in (("surname_km", "given_km"), ("surname_la", "given_la"), ("other_name",))
    )
    return _keys_of_names(khmer, latin, other)


# A change of one client asks twice, before and after.
@lru_cache(maxsize=_CLIENTS_KNOWN)
def _keys_of_names(khmer: tuple[str, ...], latin: tuple[str, ...], other: tuple[str, ...]) -> ClientKeys:
    names = (
        _of_all(key_words, khmer),
        _of_all(key_words, latin) or _of_all(latin_words, khmer),
        _of_all(key_words, other),
    )
    return ClientKeys(
        sort_key=sort_key_of_words(khmer or latin),
        names="\n".join(dict.fromkeys(" ".join(words) for words in names if words)),
    )


def _of_all(words: Callable[[str], tuple[str, ...]], parts: Iterable[str]) -> tuple[str, ...]:
    return tuple(word for part in parts for word in words(part))


def partner_keys(facts: Facts) -> dict[str, Any]:
    """Return the keys of a partner as its finder table names them."""
    khmer, latin = _text(facts, "name_km"), _text(facts, "name_en")
    return {
        "name_km": " ".join(key_words(khmer)),
        "name_en": " ".join(key_words(latin)),
        "phone": plain_key(_text(facts, "phone")),
        "sort_key": sort_key(khmer or latin),
    }


def number_keys(facts: Facts) -> tuple[tuple[str, str], ...]:
    """Return (what, key) of each number of a client.

    `what` is "client_no" (whole, and without centre and year), "phone" or "document".
    """
    documents = facts.get("identity_documents")
    held = documents if isinstance(documents, list) else []
    numbers = [one.get("number") for one in held if isinstance(one, dict)]
    return _keys_of_numbers(
        _text(facts, "client_no"),
        tuple(_text(facts, name) for name in _PHONES),
        tuple(number for number in numbers if isinstance(number, str)),
    )


@lru_cache(maxsize=_CLIENTS_KNOWN)
def _keys_of_numbers(
    client_no: str, phones: tuple[str, ...], documents: tuple[str, ...]
) -> tuple[tuple[str, str], ...]:
    keys = (
        ("client_no", plain_key(client_no)),
        ("client_no", plain_key("".join(client_no.split("-")[2:]))),
        *(("phone", plain_key(phone)) for phone in phones),
        *(("document", document_key(number)) for number in documents),
    )
    return tuple(dict.fromkeys((what, key) for what, key in keys if key))


def key_of_erased(client_no: str) -> str:
    """Return a key that no typed number begins with, so that the search passes it by."""
    return f"!{plain_key(client_no)}"


def plain_key(number: str) -> str:
    """Return a number without spaces and signs, in ASCII digits and capitals; its zeros stay."""
    if not number:
        return ""
    plain = number if number.isascii() else to_ascii_digits(number)
    return "".join(filter(str.isalnum, plain.upper()))


def phone_keys(typed: str) -> tuple[str, ...]:
    """Return the keys that begin like a typed phone: with its zero, without it, with the country code."""
    if typed.startswith("00"):
        return (typed[2:],)
    if typed.startswith("0"):
        return ("855" + typed[1:],)
    return (typed, "855" + typed)


# A few thousand names and words of names make those of a whole centre.
@lru_cache(maxsize=_NAMES_KNOWN)
def key_words(name: str) -> tuple[str, ...]:
    """Return the words of a name, each in the key of its script."""
    return tuple(key for word in tokens(name) if (key := _key(word)))


@lru_cache(maxsize=_NAMES_KNOWN)
def latin_words(name: str) -> tuple[str, ...]:
    """Return the words of a name in the Latin key, Khmer words as they sound."""
    return tuple(key for word in normal_form(name).split() if (key := _latin_key(word)))


@lru_cache(maxsize=_NAMES_KNOWN)
def _key(word: str) -> str:
    return km_key(word) if contains_khmer(word) else la_key(word)


@lru_cache(maxsize=_NAMES_KNOWN)
def _latin_key(word: str) -> str:
    return la_key(romanised(word) if contains_khmer(word) else word)


def _text(facts: Facts, name: str) -> str:
    value = facts.get(name)
    return value if isinstance(value, str) else ""
