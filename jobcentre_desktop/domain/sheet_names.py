"""Names as sheets hold them: in one box or two, in either script and order, perhaps with a title."""

from __future__ import annotations

import re
from collections.abc import Mapping

from jobcentre_desktop.domain.khmer.names import likeness
from jobcentre_desktop.domain.khmer.text import contains_khmer, normal_form

_TITLE = re.compile(r"^(?:លោកស្រី|លោក|អ្នកស្រី|កញ្ញា|mr|mrs|ms|miss|m)\.?\s+(?=\S+\s+\S)", re.IGNORECASE)
_COLUMNS = (("surname_km", "given_km", "name_km"), ("surname_la", "given_la", "name_la"))


def read_names(cells: Mapping[str, str]) -> dict[str, str]:
    """Return surname and given name in each script the cells tell; empty when there is no name at all.

    What a cell holds decides the script, not the heading: one pair of columns is often filled in Latin
    letters.
    """
    found: dict[str, str] = {}
    latin_boxes: list[str] = []
    for surname_column, given_column, box_column in _COLUMNS:
        surname = normal_form(cells.get(surname_column, ""))
        given = normal_form(cells.get(given_column, ""))
        box = without_title(cells.get(box_column, ""))
        if surname and not given and not box and " " in surname:
            surname, given = split_name(surname)
        if surname or given:
            script = _script(surname + given)
            _keep(found, script, surname, given)
        if box and _script(box) == "km":
            _keep(found, "km", *split_name(box))
        elif box:
            latin_boxes.append(box)
    khmer = " ".join(part for part in (found.get("surname_km"), found.get("given_km")) if part)
    for box in latin_boxes:
        _keep(found, "la", *split_latin(box, khmer))
    return {name: value for name, value in found.items() if value}


def _script(name: str) -> str:
    """Return "la" for a name with letters of which none is Khmer, else "km"."""
    has_letters = any(character.isalpha() for character in name)
    return "la" if has_letters and not contains_khmer(name) else "km"


def _keep(found: dict[str, str], script: str, surname: str, given: str) -> None:
    if not (found.get(f"surname_{script}") or found.get(f"given_{script}")):
        found[f"surname_{script}"], found[f"given_{script}"] = surname, given


def without_title(name: str) -> str:
    """Return the name without "លោក", "Mr." and the like, where a family name and a given name remain."""
    return _TITLE.sub("", normal_form(name))


def split_name(name: str) -> tuple[str, str]:
    """Return (family name, given names) of a name in one box; legal order is family name first."""
    first, _, rest = re.sub(r"\s*[,،]\s*", " ", normal_form(name)).partition(" ")
    return first, rest.strip()


def split_latin(name: str, name_km: str) -> tuple[str, str]:
    """Return (family name, given names) of a Latin name, turned round when the Khmer name shows it was."""
    surname, given = split_name(name)
    khmer_surname, khmer_given = split_name(name_km)
    if not (given and khmer_surname and khmer_given):
        return surname, given
    as_told = likeness(khmer_surname, surname) + likeness(khmer_given, given)
    last, *others = reversed(normal_form(name).split(" "))
    turned_given = " ".join(reversed(others))
    turned = likeness(khmer_surname, last) + likeness(khmer_given, turned_given)
    return (last, turned_given) if turned > as_told else (surname, given)
