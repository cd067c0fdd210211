"""Every kind of record becomes plain facts and comes back as it was; every rule can be kept."""

import types
import typing
from dataclasses import MISSING, fields, is_dataclass
from datetime import UTC, date, datetime
from enum import StrEnum
from uuid import UUID

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobcentre_desktop.domain.client import SECTIONS, Client, IdentityDocument
from jobcentre_desktop.domain.facts import (
    FieldRule,
    Merge,
    differences,
    from_facts,
    known_fields,
    rule_of,
    rules,
    to_facts,
    with_defaults,
)
from jobcentre_desktop.domain.partner import Partner
from jobcentre_desktop.domain.records import APPEND_ONLY, KINDS
from jobcentre_desktop.domain.situation import Job
from jobcentre_desktop.reference.code_lists import CodeLists
from jobcentre_desktop.settings import find_resources
from tests.some_records import some_client, some_partner

_SIMPLE = {
    str: st.text(max_size=8),
    int: st.integers(-(2**31), 2**31),
    bool: st.booleans(),
    date: st.dates(),
    datetime: st.datetimes(timezones=st.just(UTC)),
    UUID: st.uuids(),
}


def values_of(hint):
    """Return a strategy for anything a field of this type may hold."""
    hint = getattr(hint, "__supertype__", hint)
    if hint in _SIMPLE:
        return _SIMPLE[hint]
    if typing.get_origin(hint) in (types.UnionType, typing.Union):
        return st.one_of(*(values_of(one) for one in typing.get_args(hint)))
    if hint is type(None):
        return st.none()
    if hint is typing.Any:  # plain JSON, as another record told it
        return st.one_of(st.none(), st.booleans(), values_of(int), values_of(str))
    if typing.get_origin(hint) is tuple:
        return st.lists(values_of(typing.get_args(hint)[0]), max_size=2).map(tuple)
    if typing.get_origin(hint) is dict:
        return st.dictionaries(*(values_of(one) for one in typing.get_args(hint)), max_size=2)
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return st.sampled_from(hint)
    assert is_dataclass(hint), hint
    return records_of(hint)


def records_of(kind):
    hints = typing.get_type_hints(kind)
    return st.builds(kind, **{one.name: values_of(hints[one.name]) for one in fields(kind)})


@pytest.mark.parametrize("name", KINDS)
def test_a_record_comes_back_from_its_facts_as_it_was(name):
    kind = KINDS[name]

    @given(records_of(kind))
    def round_trip(record):
        facts = to_facts(record)
        assert from_facts(kind, record.id, facts) == record
        assert to_facts(from_facts(kind, record.id, facts)) == facts

    round_trip()


def test_empty_fields_are_left_out_of_the_facts():
    facts = to_facts(some_client())
    assert "id" not in facts
    assert "phone" not in facts
    assert "skills" not in facts
    assert facts["registered_on"] == "2026-11-22"


def test_a_field_of_a_newer_version_does_not_hinder_reading():
    client = some_client()
    assert from_facts(Client, client.id, {**to_facts(client), "shoe_size": 42}) == client


def test_a_field_that_holds_what_it_cannot_is_not_read():
    client = some_client()
    with pytest.raises(msgspec.ValidationError):
        from_facts(Client, client.id, {**to_facts(client), "dob_year": "long ago"})


def test_only_fields_that_differ_are_told_and_emptied_ones_as_null():
    old = {"phone": "+85512345678", "email": "a@example.org", "sex": "F"}
    new = {"phone": "+85598765432", "sex": "F", "unknown": 1}
    assert differences(old, new, frozenset({"phone", "email", "sex"})) == {
        "phone": "+85598765432",
        "email": None,
    }


def test_the_rule_of_a_field_is_the_dictionarys():
    assert rule_of(Client, "sex") == FieldRule(codes="sex", quick=True, merge=Merge.CRITICAL)
    assert rule_of(Job, "currency").codes == "currency"
    assert rule_of(Client, "id") == FieldRule()


def test_a_name_the_dictionary_does_not_have_has_no_rule():
    with pytest.raises(KeyError):
        rule_of(Client, "shoe_size")


def test_an_emptied_field_gets_its_default_and_a_needed_one_stays_empty():
    told = with_defaults(Partner, {"active": None, "verification": None, "kind": None, "name_km": "x"})
    assert told == {"active": True, "verification": "unverified", "kind": None, "name_km": "x"}


def test_the_id_is_no_fact():
    assert "id" not in known_fields(Partner)
    assert known_fields(Partner) == {name for name, _ in rules(Partner)}


def test_the_quick_intake_is_the_dictionarys_and_short():
    quick = [name for name, rule in rules(Client) if rule.quick]
    assert len(quick) == 11  # two names in two scripts are one question each; eight questions in all
    assert {"surname_km", "given_la", "sex", "dob_year", "phone", "place", "labour_status"} <= set(quick)


def test_a_client_is_made_of_its_sections_and_nothing_else():
    of_sections = [name for section in SECTIONS.values() for name in (one.name for one in fields(section))]
    assert len(of_sections) == len(set(of_sections))
    assert set(of_sections) == known_fields(Client)


def _every_rule():
    seen = set()
    waiting = [*KINDS.values()]
    while waiting:
        kind = waiting.pop()
        if kind in seen:
            continue
        seen.add(kind)
        hints = typing.get_type_hints(kind)
        for one in fields(kind):
            inner = [part for part in typing.get_args(hints[one.name]) if is_dataclass(part)]
            waiting += inner
            yield kind, one, rule_of(kind, one.name)


def test_every_code_list_the_dictionary_names_is_there():
    codes = CodeLists(find_resources())
    for _, _, rule in _every_rule():
        if rule.codes:
            assert len(codes.get(rule.codes)) > 0


def test_every_default_that_is_a_code_is_in_its_list():
    codes = CodeLists(find_resources())
    for kind, field, rule in _every_rule():
        if rule.codes and isinstance(field.default, str):
            assert field.default in codes.get(rule.codes), (kind, field.name)


def test_no_default_is_something_that_two_records_could_share_and_change():
    for kind, field, _ in _every_rule():
        assert field.default_factory is MISSING, (kind, field.name)


def test_what_is_never_changed_is_a_kind_there_is():
    assert set(KINDS) >= APPEND_ONLY


def test_a_record_cannot_be_changed_in_place():
    with pytest.raises(AttributeError):
        some_partner().name_km = "x"
    with pytest.raises(AttributeError):
        IdentityDocument(type="nid").number = "1"
