"""The line to the central server over HTTP: one call is one request, and every failure has its class."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import msgspec
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from jobcentre_desktop.domain.changes import NumberedChange
from jobcentre_desktop.domain.day import Receipt
from jobcentre_desktop.domain.desk_certificate import DeskCertificate
from jobcentre_desktop.domain.errors import ServerTrouble, ServerUnreachable
from jobcentre_desktop.domain.records import SCHEMA
from jobcentre_desktop.ports import Enrolment, LineKeys, RoundReply, RoundRequest
from jobcentre_desktop.sync.address import server_address
from jobcentre_desktop.sync.answers import read_replies
from jobcentre_desktop.sync.cuttable import CuttableAdapter
from jobcentre_desktop.sync.posting import Posting
from jobcentre_desktop.sync.round import Round
from jobcentre_desktop.sync.saying import request_frame
from jobcentre_desktop.sync.scan_line import HttpScanLine
from jobcentre_desktop.sync.seal import Ed25519Seal, is_certified, server_seal_of
from jobcentre_desktop.sync.state_line import HttpStateLine
from jobcentre_desktop.sync.update_line import HttpUpdateLine
from jobcentre_desktop.wire import bundles, messages, signing, translation
from jobcentre_desktop.wire.frames import UP_LEVEL, FrameTooLarge, FrameUnreadable, packed
from jobcentre_desktop.wire.lost_changes import AGAIN_PATH, AgainAnswer, AgainHeader
from jobcentre_desktop.wire.rekeying import REKEY_PATH, RekeyAnswer, RekeyRequest
from jobcentre_desktop.wire.sealing import fresh_seal

ENROL_TRIES = 3
PART_CHANGES = 128
"""A part of so many comes in 60 ms over a slow line (1 Mbit/s) and is written down in 40; each costs some
300 bytes, though it is packed after those before it."""


class HttpExchange:
    """`ports.Exchange` over HTTPS; over plain HTTP to this very machine only.

    One at a time: `talk` and `enrol` are called from one thread, `cancel` from any. `states`, `scans` and
    `updates` speak over the same connection, from the same thread.
    """

    def __init__(
        self,
        *,
        app_version: str,
        authorities: Path | None = None,
        adapter: CuttableAdapter | None = None,
        schema: int = SCHEMA,
        part: int = PART_CHANGES,
    ) -> None:
        """`authorities` is a PEM file of the certificate authorities to trust; None for the usual ones.

        `adapter` is the road that requests travel; without one they go over the network. `part` is after how
        many changes a part of an answer may end.
        """
        self._part = part
        self._app_version = app_version
        self._schema = schema
        self._round = Round()
        self._seal = Ed25519Seal()
        self._line = Posting(app_version=app_version, authorities=authorities, adapter=adapter)
        self.states = HttpStateLine(self._line)
        self.scans = HttpScanLine(self._line)
        self.updates = HttpUpdateLine(self._line)

    # --- ports.Exchange ---

    def enrol(self, server: str, code: str, *, desk_name: str, centre_code: str) -> Enrolment:
        address, host = server_address(server)
        key = Ed25519PrivateKey.generate()
        public = key.public_key().public_bytes_raw().hex()
        plain_code = signing.normal_code(code)
        proof = key.sign(signing.enrol_words(plain_code, public, desk_name, centre_code))
        seal_private, seal_key = self.new_seal()
        body = msgspec.json.encode(
            messages.EnrolRequest(
                code=plain_code,
                public_key=public,
                desk=desk_name,
                centre=centre_code,
                proof=proof.hex(),
                app=self._app_version,
                seal_key=seal_key,
                seal_proof=key.sign(signing.seal_proof_words(public, seal_key)).hex(),
            )
        )
        answer = self._send_until_heard(address, host, body)
        try:
            accepted = msgspec.json.decode(answer, type=messages.EnrolAnswer)
            told = accepted.certificate
            certificate = None if told is None else translation.certificate_of(told)
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError, FrameUnreadable):
            raise ServerTrouble(200) from None
        if certificate is not None and not is_certified(certificate, accepted.server_key):
            raise ServerTrouble(200)
        return Enrolment(
            server=address,
            desk_key=accepted.desk_key,
            private_key=key.private_bytes_raw().hex(),
            server_key=accepted.server_key,
            centre_code=accepted.centre,
            certificate=certificate if certificate and certificate.public_key == public else None,
            seal_key=seal_key,
            seal_private_key=seal_private,
            server_seal=server_seal_of(accepted.server_seal, accepted.server_key),
        )

    def new_seal(self) -> tuple[str, str]:
        return fresh_seal()

    def new_keys(self, *, made_under: str) -> LineKeys:
        seal_private, seal_key = fresh_seal()
        return LineKeys(
            private_key=Ed25519PrivateKey.generate().private_bytes_raw().hex(),
            seal_private_key=seal_private,
            seal_key=seal_key,
            made_under=made_under,
        )

    def change_keys(self, enrolment: Enrolment, keys: LineKeys, *, in_use: bool) -> DeskCertificate:
        address, host = server_address(enrolment.server)
        key = Ed25519PrivateKey.from_private_bytes(bytes.fromhex(keys.private_key))
        public = key.public_key().public_bytes_raw().hex()
        proof = key.sign(signing.rekey_words(enrolment.desk_key, public, keys.seal_key))
        body = msgspec.json.encode(
            RekeyRequest(
                proto=messages.PROTOCOL,
                public_key=public,
                seal_key=keys.seal_key,
                proof=proof.hex(),
                in_use=in_use,
            )
        )
        answer = self._line.answer(address, host, REKEY_PATH, body, enrolment)
        try:
            told = translation.certificate_of(msgspec.json.decode(answer, type=RekeyAnswer).certificate)
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError, FrameUnreadable):
            raise ServerTrouble(200) from None
        if told.public_key != public or not is_certified(told, enrolment.server_key):
            raise ServerTrouble(200)
        return told

    def batch(self) -> int:
        return self._round.batch()

    def reach(self, enrolment: Enrolment) -> None:
        self._line.reach(server_address(enrolment.server)[0])

    def talk(self, enrolment: Enrolment, request: RoundRequest) -> Iterator[RoundReply]:
        address, host = server_address(enrolment.server)
        sent, body = request_frame(
            request, app_version=self._app_version, schema=self._schema, part=self._part
        )
        try:
            with self._line.heard(address, host, messages.ROUND_PATH, body, enrolment) as coming:
                yield from read_replies(coming, bytes_up=len(body), server_key=enrolment.server_key)
        except ServerUnreachable:
            self._round.cut()
            raise
        except FrameUnreadable:
            raise ServerTrouble(200) from None
        self._round.answered(changes=sent, bytes_up=len(body))

    def tell_again(
        self, enrolment: Enrolment, era: str, lost: Sequence[NumberedChange]
    ) -> Sequence[tuple[str, int]]:
        address, host = server_address(enrolment.server)
        lines = [translation.numbered_line(one.number, translation.named_op(one.change)) for one in lost]
        header = AgainHeader(proto=messages.PROTOCOL, era=era, n=len(lines), schema=self._schema)
        try:
            body = packed(header, lines, UP_LEVEL)
        except FrameTooLarge:
            raise ServerTrouble(messages.STATUS[messages.Problem.TOO_LARGE]) from None
        answer = self._line.answer(address, host, AGAIN_PATH, body, enrolment)
        try:
            return msgspec.json.decode(answer, type=AgainAnswer).aside
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
            raise ServerTrouble(200) from None

    def hand_in(self, enrolment: Enrolment, bundle: bytes) -> bytes:
        address, host = server_address(enrolment.server)
        return self._line.answer(
            address, host, messages.BUNDLE_PATH, bundle, enrolment, most=bundles.MOST_BYTES
        )

    def verify(self, enrolment: Enrolment, receipt: Receipt) -> bool:
        words = signing.receipt_words(translation.receipt_words_of(receipt))
        try:
            signature = bytes.fromhex(receipt.signature)
        except ValueError:
            return False
        return self._seal.holds(enrolment.server_key, words, signature)

    def cancel(self) -> None:
        """Break off the request under way; it ends with ServerUnreachable in its own thread."""
        self._line.cut()

    # --- one request ---

    def _send_until_heard(self, address: str, host: str, body: bytes) -> bytes:
        """A code works once and its answer may be lost, but the same key with it is answered again."""
        for tries_left in reversed(range(ENROL_TRIES)):
            try:
                return self._line.answer(address, host, messages.ENROL_PATH, body, None)
            except ServerUnreachable:
                if not tries_left:
                    raise
        raise AssertionError
