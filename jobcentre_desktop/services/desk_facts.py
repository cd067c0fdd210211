"""What this desk knows about itself, kept in its own file."""

from __future__ import annotations

from uuid import UUID

import msgspec

from jobcentre_desktop.domain.centre import Desk
from jobcentre_desktop.domain.desk_certificate import NO_DIRECTORY, DeskDirectory
from jobcentre_desktop.domain.errors import DeskNotSetUp
from jobcentre_desktop.ports import DESK, Enrolment, LineKeys, Work

_ENROLMENT = "enrolment"
_COMING_KEYS = "coming_line_keys"
_DIRECTORY = "desk_directory"


def read_desk(work: Work) -> Desk:
    """Return the desk. Raises DeskNotSetUp."""
    told = work.desk.read(DESK)
    if told is None:
        raise DeskNotSetUp
    return msgspec.json.decode(told, type=Desk)


def write_desk(work: Work, desk: Desk) -> None:
    work.desk.write(DESK, msgspec.json.encode(desk).decode())


def read_enrolment(work: Work) -> Enrolment | None:
    """Return how this desk talks to its central server; None before enrolment."""
    told = work.desk.read(_ENROLMENT)
    return None if told is None else msgspec.json.decode(told, type=Enrolment)


def write_enrolment(work: Work, enrolment: Enrolment) -> None:
    work.desk.write(_ENROLMENT, msgspec.json.encode(enrolment).decode())


def read_coming_keys(work: Work) -> LineKeys | None:
    """Return the keys that the server is to take for this desk's; None while none are."""
    told = work.desk.read(_COMING_KEYS)
    return msgspec.json.decode(told, type=LineKeys) if told else None


def write_coming_keys(work: Work, keys: LineKeys | None) -> None:
    work.desk.write(_COMING_KEYS, msgspec.json.encode(keys).decode() if keys else "")


def read_directory(work: Work) -> DeskDirectory:
    """Return all desks that this one has heard of, itself among them."""
    told = work.desk.read(_DIRECTORY)
    return NO_DIRECTORY if told is None else msgspec.json.decode(told, type=DeskDirectory)


def write_directory(work: Work, directory: DeskDirectory) -> None:
    work.desk.write(_DIRECTORY, msgspec.json.encode(directory).decode())


def new_desk(desk_id: UUID, centre_code: str, letter: str) -> Desk:
    return Desk(id=desk_id, letter=letter, centre_code=centre_code, epoch=1)
