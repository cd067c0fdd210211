"""Makes this desk's bundles and reads those that were brought to it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import datetime

import msgspec

from jobcentre_desktop.domain.bundle import BundleFacts, BundleKind
from jobcentre_desktop.domain.changes import Change
from jobcentre_desktop.domain.desk_certificate import DeskDirectory
from jobcentre_desktop.domain.errors import (
    BundleChanged,
    BundleForAnother,
    BundleSignerUnknown,
    SealKeyMissing,
)
from jobcentre_desktop.domain.records import SCHEMA
from jobcentre_desktop.ports import Enrolment, RoundRequest
from jobcentre_desktop.ports.bundles import BundleAnswer, ColleagueChanges
from jobcentre_desktop.sync.answers import read_refusal, read_reply
from jobcentre_desktop.sync.saying import request_frame
from jobcentre_desktop.sync.seal import Ed25519Seal, is_certified, seal_of
from jobcentre_desktop.wire import bundles, translation
from jobcentre_desktop.wire.bundles import FULL_AT, Bundle, Inside
from jobcentre_desktop.wire.frames import FrameUnreadable, unpacked
from jobcentre_desktop.wire.messages import SERVER, STATUS, Problem, RoundHeader

LONGEST = bundles.MOST_BYTES
"""Longest file that is read, in bytes."""


class SealedBundles:
    """`ports.Bundles`."""

    def __init__(self, *, app_version: str, schema: int = SCHEMA) -> None:
        self._app_version = app_version
        self._schema = schema

    def make(
        self,
        enrolment: Enrolment,
        requests: Sequence[RoundRequest],
        directory: DeskDirectory,
        made_at: datetime,
        *,
        carried: Sequence[bytes] = (),
    ) -> bytes:
        if not enrolment.server_seal:
            raise SealKeyMissing
        frames, said = self._frames(requests)
        facts = BundleFacts(
            kind=BundleKind.UP,
            centre_code=enrolment.centre_code,
            desk_name=requests[-1].desk_name,
            desk_key=enrolment.desk_key,
            first=said[0].seq if said else requests[-1].last_seq + 1,
            last=said[-1].seq if said else requests[-1].last_seq,
            count=len(said),
            made_at=made_at,
        )
        colleagues = {
            one.desk_key: seal
            for one in directory.certificates
            if one.centre_code == enrolment.centre_code
            and one.desk_key != enrolment.desk_key
            and (seal := seal_of(one, enrolment.server_key))
        }
        inside = Inside(frames=frames, carried=tuple(carried))
        receivers = {**colleagues, SERVER: enrolment.server_seal}
        return bundles.made(facts, inside, receivers, _signing(enrolment), app=self._app_version)

    def look(self, content: bytes) -> BundleFacts:
        return bundles.read(content).facts

    def read_answer(self, enrolment: Enrolment, content: bytes) -> BundleAnswer:
        bundle = bundles.read(content)
        if bundle.facts.kind is not BundleKind.ANSWER or bundle.facts.desk_key != enrolment.desk_key:
            raise BundleForAnother(bundle.facts.desk_name)
        if not bundle.is_signed_by(enrolment.server_key):
            raise BundleChanged
        inside = _opened(bundle, enrolment)
        refusal = None
        if inside.refusal is not None:
            status = STATUS[Problem.TROUBLE]
            refusal = read_refusal(status, msgspec.json.encode(inside.refusal))
        try:
            replies = tuple(
                read_reply(frame, bytes_up=0, server_key=enrolment.server_key) for frame in inside.frames
            )
        except FrameUnreadable:
            raise BundleChanged from None
        return BundleAnswer(facts=bundle.facts, replies=replies, refusal=refusal, carried=inside.carried)

    def check_answer(self, enrolment: Enrolment, content: bytes) -> BundleFacts:
        bundle = bundles.read(content)
        if bundle.facts.kind is not BundleKind.ANSWER or not bundle.is_signed_by(enrolment.server_key):
            raise BundleChanged
        return bundle.facts

    def read_colleague(
        self, enrolment: Enrolment, directory: DeskDirectory, content: bytes
    ) -> ColleagueChanges:
        bundle = bundles.read(content)
        facts = bundle.facts
        if facts.kind is not BundleKind.UP or not bundle.is_for(enrolment.desk_key):
            raise BundleForAnother(facts.desk_name)
        signer = next((one for one in directory.certificates if one.desk_key == facts.desk_key), None)
        if (
            signer is None
            or signer.withdrawn_on is not None
            or signer.centre_code != enrolment.centre_code
            or not is_certified(signer, enrolment.server_key)
        ):
            raise BundleSignerUnknown(facts.desk_name)
        if not bundle.is_signed_by(signer.public_key):
            raise BundleChanged
        inside = _opened(bundle, enrolment)
        line = f"{signer.centre_code}-{signer.letter}."
        try:
            changes = tuple(change for frame in inside.frames for change in _changes_of(frame, line))
        except FrameUnreadable:
            raise BundleChanged from None
        return ColleagueChanges(facts=facts, changes=changes)

    def _frames(self, requests: Sequence[RoundRequest]) -> tuple[tuple[bytes, ...], list[Change]]:
        """Return the frames, as many as one bundle takes, and the changes in them."""
        frames: list[bytes] = []
        said: list[Change] = []
        for request in requests:
            rest = request
            while True:
                fits, frame = request_frame(rest, app_version=self._app_version, schema=self._schema)
                frames.append(frame)
                said += rest.changes[:fits]
                if fits == len(rest.changes):
                    break
                rest = replace(rest, changes=rest.changes[fits:])
            if sum(map(len, frames)) >= FULL_AT:
                break
        return tuple(frames), said


def _opened(bundle: Bundle, enrolment: Enrolment) -> Inside:
    """Open with a key that the desk had when the file was made, or with the one it has now."""
    for private in enrolment.earlier_seals:
        with suppress(BundleChanged):
            return bundle.opened(enrolment.desk_key, private)
    return bundle.opened(enrolment.desk_key, enrolment.seal_private_key)


def _changes_of(frame: bytes, line: str) -> list[Change]:
    header, lines = unpacked(frame, RoundHeader)
    if not header.desk.startswith(line):
        raise FrameUnreadable
    return translation.read_ops(lines, header.desk)


def _signing(enrolment: Enrolment) -> Callable[[bytes], bytes]:
    return lambda words: Ed25519Seal().sign(enrolment.private_key, words)
