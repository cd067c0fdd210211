"""What one desk brings fills neither the server's memory nor its disk, and does not take all its time."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import msgspec
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from sqlalchemy import func, select

from jobcentre_desktop.domain.bundle import BundleFacts, BundleKind
from jobcentre_desktop.server import bundles as taking
from jobcentre_desktop.server import desks, tables
from jobcentre_desktop.server.limits import Gate, Limits
from jobcentre_desktop.wire import bundles
from jobcentre_desktop.wire.bundles import Inside
from jobcentre_desktop.wire.frames import packed
from jobcentre_desktop.wire.messages import BUNDLE_PATH, MOST_UNPACKED, ROUND_PATH, RoundHeader
from jobcentre_desktop.wire.translation import op_of
from tests.moving import CLIENT
from tests.server.a_server import server_of
from tests.server.asking import Asker


@pytest.fixture
def desk(new_desk):
    made = new_desk()
    made.add(CLIENT)
    made.round()
    return made


@pytest.fixture
def patient(office):
    """The address of a server that counts no requests."""
    with server_of(office, gate=Gate(Limits(per_address=None, per_desk=None))) as url:
        yield url


def a_flood(desk):
    """Return a frame of some kilobytes that unpacks to nearly as much as one may."""
    long = replace(desk.own[0], facts={"said": "x" * (MOST_UNPACKED // 101)})
    ops = [op_of(replace(long, seq=n, tx=n)) for n in range(2, 102)]
    head = RoundHeader(proto=1, desk=desk.name, n=100, chain="0" * 64, last_seq=101, cursor=0, schema=1)
    return packed(head, [msgspec.json.encode(one) for one in ops], 3)


def a_bundle(desk, *frames, carried=()):
    facts = BundleFacts(
        kind=BundleKind.UP,
        centre_code=desk.name.partition("-")[0],
        desk_name=desk.name,
        desk_key=desk.enrolment.desk_key,
        first=1,
        last=1,
        count=1,
        made_at=datetime.now(UTC),
    )
    key = Ed25519PrivateKey.from_private_bytes(bytes.fromhex(desk.enrolment.private_key))
    inside = Inside(frames=frames, carried=tuple(carried))
    return bundles.made(facts, inside, {"server": desk.enrolment.server_seal}, key.sign)


def test_a_bundle_that_unpacks_to_a_flood_with_what_it_carries_is_refused(desk, patient):
    flood = a_flood(desk)
    content = a_bundle(desk, flood, carried=[a_bundle(desk, flood) for _ in range(5)])
    answer = Asker(patient, desk.enrolment).post(BUNDLE_PATH, content)
    assert (answer.status_code, answer.json()["code"]) == (413, "too_large")


def test_bundles_inside_bundles_come_to_an_end(desk, patient):
    content = a_bundle(desk, b"nonsense")
    for _ in range(300):
        content = a_bundle(desk, b"nonsense", carried=[content])
    answer = Asker(patient, desk.enrolment).post(BUNDLE_PATH, content)
    assert (answer.status_code, answer.json()["code"]) == (413, "too_large")


def test_what_is_kept_aside_of_one_desk_has_an_end(desk, patient, office):
    office.work(lambda c: desks.revoke(c, desk.enrolment.desk_key, datetime.now(UTC)))
    asker, nonsense = Asker(patient, desk.enrolment), [bytes(7 * 1024 * 1024)] * 8
    told = [asker.post(BUNDLE_PATH, a_bundle(desk, *nonsense)).status_code for _ in range(2)]
    assert told == [200, 507]
    assert 0 < kept_aside(office, desk) < taking.MOST_KEPT_ASIDE


def kept_aside(office, desk):
    kept = tables.bundle
    length = select(func.coalesce(func.sum(func.octet_length(kept.c.body)), 0))
    return office.work(lambda c: c.scalar(length.where(kept.c.desk_key == desk.enrolment.desk_key)))


def test_what_a_body_unpacks_to_counts_for_the_desk(desk, office):
    with server_of(office, gate=Gate(Limits(per_desk=100))) as url:
        asker, flood = Asker(url, desk.enrolment), a_flood(desk)
        assert [asker.post(ROUND_PATH, flood).status_code for _ in range(4)] == [409, 409, 429, 429]
