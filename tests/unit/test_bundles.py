"""A bundle is read whole, by its receivers, as it was signed; or not at all."""

import base64
import json
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import msgspec
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from hypothesis import given
from hypothesis import strategies as st

from jobcentre_desktop.domain.bundle import BundleFacts, BundleKind, usual_name
from jobcentre_desktop.domain.errors import (
    BundleChanged,
    BundleForAnother,
    BundleTooNew,
    BundleTorn,
    NotABundle,
)
from jobcentre_desktop.wire import bundles
from jobcentre_desktop.wire.bundles import AboutWords, EnvelopeWords, Inside, InsideWords
from jobcentre_desktop.wire.messages import SERVER, Refusal
from jobcentre_desktop.wire.sealing import public_of

SAVED = json.loads((Path(__file__).parents[1] / "saved_words" / "bundle_1.json").read_text(encoding="utf-8"))
SIGNER = Ed25519PrivateKey.from_private_bytes(bytes.fromhex(SAVED["signing_key"]))
PUBLIC = SIGNER.public_key().public_bytes_raw().hex()
SEALS = SAVED["sealing_keys"]
FACTS = BundleFacts(
    kind=BundleKind.UP,
    centre_code="02",
    desk_name="02-A.1",
    desk_key="02-A-0123456789abcdef",
    first=3,
    last=5,
    count=3,
    made_at=datetime(2026, 11, 22, 10, 0, tzinfo=UTC),
)
INSIDE = Inside(frames=(b"first frame", b"second"), carried=(b"another's bundle",))


def a_bundle(facts=FACTS, inside=INSIDE):
    receivers = {name: public_of(private) for name, private in SEALS.items()}
    return bundles.made(facts, inside, receivers, SIGNER.sign, app="26.11.0")


BUNDLE = a_bundle()


def read_through(content):
    """Do all that a receiver does before it believes anything."""
    bundle = bundles.read(content)
    if not bundle.is_signed_by(PUBLIC):
        raise BundleChanged
    return bundle.opened(SERVER, SEALS[SERVER])


def test_every_receiver_reads_what_was_put_in():
    bundle = bundles.read(BUNDLE)
    assert bundle.facts == FACTS
    assert bundle.is_signed_by(PUBLIC)
    for name, private in SEALS.items():
        assert bundle.opened(name, private) == INSIDE


def test_the_bundle_that_was_saved_first_is_read_for_ever():
    saved = base64.b64decode(SAVED["bundle"])
    assert bundles.read(saved).facts == FACTS
    assert read_through(saved) == INSIDE


@pytest.mark.parametrize("kind", [AboutWords, EnvelopeWords, InsideWords], ids=lambda one: one.__name__)
def test_no_name_was_lost_and_every_new_one_has_a_default(kind):
    fields = {field.encode_name: field.required for field in msgspec.structs.fields(kind)}
    saved = SAVED["names"][kind.__name__]
    assert {name: fields.get(name) for name in saved} == saved
    assert not any(fields[name] for name in fields.keys() - saved.keys())


def test_outside_nothing_is_readable_but_whose_it_is():
    person = "ស៊ុខ សុភា".encode()
    content = a_bundle(inside=Inside(frames=(person,)))
    assert person not in content
    assert content.startswith(b"JOBCENTRE-BUNDLE\n")
    assert b'"02-A.1"' in content
    assert usual_name("02-A.1", BundleKind.UP) == "02-A.1-up.jobcentre"


@given(st.integers(0, len(BUNDLE) - 1), st.integers(1, 255))
def test_any_byte_that_changed_is_noticed(at, flip):
    changed = bytearray(BUNDLE)
    changed[at] ^= flip
    with pytest.raises((NotABundle, BundleTorn, BundleChanged, BundleTooNew)):
        read_through(bytes(changed))


@given(st.integers(0, len(BUNDLE) - 1))
def test_a_bundle_cut_anywhere_is_torn(length):
    with pytest.raises(BundleTorn if length else NotABundle):
        bundles.read(BUNDLE[:length])


@given(st.binary(max_size=300))
def test_any_other_file_is_none(content):
    with pytest.raises((NotABundle, BundleTorn)):
        bundles.read(content)
    with pytest.raises((BundleTorn, BundleChanged)):
        bundles.read(bundles.MAGIC + content)


def test_something_appended_is_noticed():
    with pytest.raises(BundleChanged):
        bundles.read(BUNDLE + b"\n")


def test_who_is_not_named_reads_nothing_and_learns_whose_it_is():
    with pytest.raises(BundleForAnother) as caught:
        bundles.read(BUNDLE).opened("02-C-00", SEALS[SERVER])
    assert caught.value.desk == "02-A.1"


def test_another_key_under_a_receivers_name_reads_nothing():
    colleague = next(name for name in SEALS if name != SERVER)
    with pytest.raises(BundleChanged):
        bundles.read(BUNDLE).opened(SERVER, SEALS[colleague])


def test_the_seal_holds_for_this_label_only():
    """Who signs a stolen content under a label of their own does not get it opened."""
    bundle = bundles.read(BUNDLE)
    about = msgspec.json.encode(
        msgspec.structs.replace(msgspec.json.decode(bundle.about_line, type=AboutWords), desk="02-B.1")
    )
    thief = Ed25519PrivateKey.generate()
    signed = BUNDLE[:-64].replace(bundle.about_line, about, 1)
    stolen = bundles.read(signed + thief.sign(signed))
    assert stolen.is_signed_by(thief.public_key().public_bytes_raw().hex())
    with pytest.raises(BundleChanged):
        stolen.opened(SERVER, SEALS[SERVER])


def test_a_newer_format_is_named_as_that():
    with pytest.raises(BundleTooNew):
        bundles.read(BUNDLE.replace(b'"format":1', b'"format":2', 1))


def test_a_refusal_travels_in_an_answer():
    facts = replace(FACTS, kind=BundleKind.ANSWER, refused="device_fork")
    refusal = Refusal(code="device_fork", from_seq=4)
    content = a_bundle(facts, Inside(refusal=refusal))
    assert bundles.read(content).facts.refused == "device_fork"
    assert read_through(content).refusal == refusal
