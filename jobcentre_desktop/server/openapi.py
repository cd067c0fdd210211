"""The server's doors as an OpenAPI 3.1 document, made of the very types that are read and written at them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import msgspec

from jobcentre_desktop.server.versions import VERSIONS, Versions
from jobcentre_desktop.wire import messages, scan_messages, state_messages, update_messages
from jobcentre_desktop.wire.bundles import MOST_BYTES as MOST_BUNDLE_BYTES
from jobcentre_desktop.wire.lost_changes import AGAIN_PATH, AgainAnswer, AgainHeader
from jobcentre_desktop.wire.messages import STATUS, Problem, Refusal
from jobcentre_desktop.wire.rekeying import MOST_REKEY_BYTES, REKEY_PATH, RekeyAnswer, RekeyRequest

FIRST_LINE = "x-first-line"
"""Of a frame: the JSON before the first line feed. What follows is packed, and described in `wire.frames`."""

_SCHEMAS = "#/components/schemas/"
_FRAME = "application/octet-stream"
_SIGNED = (messages.DESK_HEADER, messages.REQUEST_HEADER, messages.SIGNATURE_HEADER)
_EVERYWHERE = (Problem.BAD_REQUEST, Problem.TOO_LARGE, Problem.TOO_MANY_REQUESTS, Problem.TROUBLE)
_WHERE_SIGNED = (Problem.NOT_ACCEPTED, Problem.REQUEST_NUMBER_USED, Problem.PROTOCOL_UNKNOWN)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Door:
    does: str
    asks: type[msgspec.Struct] | None
    """What is asked; None for a bundle, which is sealed."""
    answers: type[msgspec.Struct] | None
    most: int
    framed: bool = False
    """What is asked is the first line of a frame, and not the whole body."""
    plain: bool = False
    """The answer is JSON and no frame, sent as bytes all the same."""
    signed: bool = True
    also: tuple[Problem, ...] = ()


_ASKING = state_messages.MOST_ASKING_BYTES
_DOORS: Mapping[str, _Door] = {
    messages.ROUND_PATH: _Door(
        does="Own changes in, others' out",
        asks=messages.RoundHeader,
        answers=messages.AnswerHeader,
        most=messages.MOST_BYTES,
        framed=True,
        also=(Problem.DEVICE_FORK, Problem.SEQUENCE_GAP, Problem.ANOTHER_ERA, Problem.NOT_KEPT),
    ),
    messages.BUNDLE_PATH: _Door(
        does="Hand in a file of any desk; the answer is one too",
        asks=None,
        answers=None,
        most=MOST_BUNDLE_BYTES,
        also=(Problem.BUNDLE_UNREADABLE, Problem.NOT_KEPT),
    ),
    AGAIN_PATH: _Door(
        does="Tell again what the server lost",
        asks=AgainHeader,
        answers=AgainAnswer,
        most=messages.MOST_BYTES,
        framed=True,
        plain=True,
        also=(Problem.ANOTHER_ERA, Problem.SEQUENCE_GAP),
    ),
    messages.ENROL_PATH: _Door(
        does="Become known, with a code that works once",
        asks=messages.EnrolRequest,
        answers=messages.EnrolAnswer,
        most=messages.MOST_ENROL_BYTES,
        plain=True,
        signed=False,
        also=(Problem.CODE_REFUSED, Problem.TOO_MANY_TRIES),
    ),
    REKEY_PATH: _Door(
        does="Sign and read with other keys from now on",
        asks=RekeyRequest,
        answers=RekeyAnswer,
        most=MOST_REKEY_BYTES,
        plain=True,
    ),
    state_messages.SNAPSHOT_PATH: _Door(
        does="All records of the desk's centre: frames, each behind its length in four bytes",
        asks=state_messages.SnapshotRequest,
        answers=state_messages.ChunkHeader,
        most=_ASKING,
    ),
    state_messages.STATES_PATH: _Door(
        does="Single records",
        asks=state_messages.StatesRequest,
        answers=state_messages.StatesHeader,
        most=_ASKING,
    ),
    state_messages.COMPARE_PATH: _Door(
        does="In which records the two sides differ",
        asks=state_messages.CompareRequest,
        answers=state_messages.CompareHeader,
        most=_ASKING,
    ),
    state_messages.OLDER_PATH: _Door(
        does="Changes behind records that were taken whole",
        asks=state_messages.OlderRequest,
        answers=state_messages.OlderHeader,
        most=_ASKING,
    ),
    scan_messages.PUT_PATH: _Door(
        does="Bring a piece of a scan",
        asks=scan_messages.PutHeader,
        answers=scan_messages.PutAnswer,
        most=scan_messages.MOST_PUT_BYTES,
        framed=True,
    ),
    scan_messages.GET_PATH: _Door(
        does="Get a piece of a scan",
        asks=scan_messages.GetRequest,
        answers=scan_messages.GetHeader,
        most=_ASKING,
    ),
    update_messages.UPDATE_PATH: _Door(
        does="Which version of the program there is, and a piece of it",
        asks=update_messages.UpdateRequest,
        answers=update_messages.UpdateHeader,
        most=_ASKING,
    ),
}


def document(versions: Versions = VERSIONS) -> dict[str, Any]:
    """Return the document as plain JSON."""
    told = [kind for door in _DOORS.values() for kind in (door.asks, door.answers) if kind is not None]
    _, schemas = msgspec.json.schema_components(
        [*dict.fromkeys(told), Refusal], ref_template=_SCHEMAS + "{name}"
    )
    for door in _DOORS.values():
        if door.asks is not None and "proto" in (fields := schemas[door.asks.__name__]["properties"]):
            known = versions.takes if door.asks is messages.RoundHeader else versions.tells
            fields["proto"] = {"type": "integer", "enum": sorted(known)}
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "The central server of the job centres",
            "version": str(messages.PROTOCOL),
            "description": (messages.__doc__ or "").strip(),
        },
        "paths": {path: {"post": _operation(door)} for path, door in _DOORS.items()},
        "components": {
            "schemas": schemas,
            "securitySchemes": {name: {"type": "apiKey", "in": "header", "name": name} for name in _SIGNED},
        },
    }


def _operation(door: _Door) -> dict[str, Any]:
    problems = [*_EVERYWHERE, *(_WHERE_SIGNED if door.signed else ()), *door.also]
    refusals: dict[int, list[str]] = {}
    for one in problems:
        refusals.setdefault(STATUS[one], []).append(one.value)
    return {
        "summary": door.does,
        "security": [{name: [] for name in _SIGNED}] if door.signed else [],
        "requestBody": {"required": True, "content": _content(door), "x-most-bytes": door.most},
        "responses": {
            "200": {"description": "Done", "content": {_FRAME: _bytes(door.answers, whole=door.plain)}},
            **{str(status): _refusal(status, codes) for status, codes in sorted(refusals.items())},
        },
    }


def _content(door: _Door) -> dict[str, Any]:
    if door.asks is None or door.framed:
        return {_FRAME: _bytes(door.asks, whole=False)}
    return {"application/json": {"schema": {"$ref": _SCHEMAS + door.asks.__name__}}}


def _bytes(kind: type[msgspec.Struct] | None, *, whole: bool) -> dict[str, Any]:
    if kind is None:
        return {}
    return {"x-json" if whole else FIRST_LINE: {"$ref": _SCHEMAS + kind.__name__}}


def _refusal(status: int, codes: list[str]) -> dict[str, Any]:
    words: dict[str, Any] = {"$ref": _SCHEMAS + Refusal.__name__, "properties": {"code": {"enum": codes}}}
    told: dict[str, Any] = {
        "description": ", ".join(codes),
        "content": {"application/json": {"schema": words}},
    }
    if status == STATUS[Problem.TOO_MANY_REQUESTS]:
        seconds = {"schema": {"type": "integer", "minimum": 1}, "required": True}
        told["headers"] = {"Retry-After": {"description": "Seconds", **seconds}}
    return told
