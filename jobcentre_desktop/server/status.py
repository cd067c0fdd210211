"""What the headquarters sees: what each centre has, when each desk last came, what it still holds."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Text, cast, exists, func, select

from jobcentre_desktop.domain.cambodia import local_day
from jobcentre_desktop.domain.connection import CLOCK_IS_WRONG
from jobcentre_desktop.domain.digest import Digest
from jobcentre_desktop.domain.transfer import HeldDecision
from jobcentre_desktop.domain.working_days import WorkingDays
from jobcentre_desktop.server import era, revoked, scans, tables

_TOLD = (
    *("still_held", "newest", "app", "forks", "clock_offset_s"),
    *("file_bytes", "backup", "conflicts", "refused", "drafts", "repaired", "cursor", "audit_unknown"),
)
"""What a desk said of itself, as it stands in `tables.contact`."""


def read_status(connection: Connection, calendar: WorkingDays, now: datetime) -> dict[str, Any]:
    """Return plain JSON: {"centres": [...], "totals": {...}}. Instants as ISO 8601; null for never.

    A desk is `silent` when it did not come for more than one working day, a centre when all its desks are
    (rule 6: who is silent is seen).
    """
    today = local_day(now)

    def is_silent(last: datetime) -> bool:
        return calendar.add(local_day(last), 1) < today

    centres = [
        _centre(connection, row, is_silent)
        for row in connection.execute(
            select(tables.centre, tables.centre_clock)
            .join(tables.centre_clock, tables.centre.c.centre_id == tables.centre_clock.c.centre_id)
            .order_by(tables.centre.c.centre_id)
        )
    ]
    counted = (
        "ops",
        "records",
        "conflicts",
        "quarantine",
        "held",
        "bundles_aside",
        "revoked_aside",
        "silent",
        "scans_missing",
        "scan_bytes_missing",
    )
    totals = {"centres": len(centres), "desks": sum(len(one["desks"]) for one in centres)}
    return {
        "centres": centres,
        "totals": totals | {name: sum(one[name] for one in centres) for name in counted},
    }


def status_lines(status: dict[str, Any]) -> list[str]:
    """Return the same for people: one line per centre and per desk."""
    lines = []
    for centre in status["centres"]:
        lines.append(
            f"{centre['code']}  {centre['name_en']}: {centre['records']} records, {centre['ops']} changes, "
            f"{centre['conflicts']} conflicts, {centre['quarantine']} kept aside"
            f"{', ' + str(centre['held']) + ' too late and not decided' if centre['held'] else ''}"
            f"{', bundles kept aside: ' + str(centre['bundles_aside']) if centre['bundles_aside'] else ''}"
            f"{_scan_words(centre)}"
            f"{', silent for more than one working day' if centre['silent'] else ''}"
        )
        if centre["ahead"]:
            lines.append(
                f"  {', '.join(centre['ahead'])} know more than this server: it is an older copy. "
                "Say so with `jobcentre-server restored`, and what is missing comes again."
            )
        if centre["restored"]:
            lines.append(f"  put back to an older copy, last on {centre['restored'][-1]['at'][:16]}")
        for desk in centre["desks"]:
            last = desk["last_contact"] or "never came"
            revoked = ", revoked" if desk["revoked"] else ""
            silent = ", silent for more than one working day" if desk["silent"] else ""
            lines.append(
                f"  desk {desk['desk']} ({desk['desk_key']}{revoked}): {last}, "
                f"holds {desk['still_held']}{_scan_words(desk)}{silent}"
            )
            if desk["revoked_aside"]:
                lines.append(
                    f"    {desk['revoked_aside']} changes came since it was revoked (see `revoked list`)"
                )
            if desk["audit_unknown"]:
                lines.append(
                    f"    IT WAS TOLD OF ENTRY {desk['audit_unknown']} OF THE AUDIT, WHICH IS NOT HERE: the "
                    "audit was cut or changed (see `audit verify`)"
                )
            if about := _about_words(desk):
                lines.append(f"    {about}")
    return lines or ["There is no centre yet."]


def _scan_words(one: dict[str, Any]) -> str:
    """Return what is still to come of the scans that records name."""
    if not one["scans_missing"]:
        return ""
    return f", {one['scans_missing']} scans not here yet ({one['scan_bytes_missing'] / 1e6:.1f} MB)"


def _about_words(desk: dict[str, Any]) -> str:
    told = [f"app {desk['app']}"] if desk["app"] else []
    if desk["newest"]:
        told.append(f"newest change {desk['newest'][:16]}")
    if desk["file_bytes"] is not None:
        told.append(f"file {desk['file_bytes'] / 1e6:.1f} MB")
        told.append(f"backup of {desk['backup'][:16]}" if desk["backup"] else "no backup")
    if desk["clock_offset_s"] is not None and abs(desk["clock_offset_s"]) > CLOCK_IS_WRONG:
        way = "ahead" if desk["clock_offset_s"] > 0 else "behind"
        told.append(f"clock {abs(desk['clock_offset_s']) // 60} minutes {way}")
    told += [
        f"{desk[name]} {words}"
        for name, words in (
            ("conflicts", "conflicts"),
            ("refused", "refused"),
            ("drafts", "drafts"),
            ("repaired", "records repaired"),
            ("forks", "times behind another copy of itself"),
        )
        if desk[name]
    ]
    return ", ".join(told)


def _centre(connection: Connection, row: Any, is_silent: Callable[[datetime], bool]) -> dict[str, Any]:
    centre_id = row.centre_id
    conflict, aside = tables.conflict, tables.quarantine
    record, moved = tables.record, tables.moved
    went_along = exists().where(
        record.c.centre_id == centre_id,
        record.c.record_id == conflict.c.record_id,
        moved.c.centre_id == centre_id,
        moved.c.client_id == record.c.file_id,
    )
    kept, missing = revoked.waiting(connection, centre_id), scans.missing_of(connection, centre_id)
    desks = _desks(connection, centre_id, is_silent, kept, missing)
    working = [one for one in desks if not one["revoked"]]
    return {
        "code": centre_id,
        "name_km": row.name_km,
        "name_en": row.name_en,
        "ops": row.number - era.never_given(connection, centre_id, row.era),
        "ahead": [one["desk_key"] for one in desks if (one["cursor"] or 0) > row.number],
        "restored": _restored(connection, centre_id),
        "records": row.records,
        "digest": Digest.from_bytes(bytes(row.digest)).hexdigest(),
        "conflicts": connection.scalar(
            select(func.count()).where(
                conflict.c.centre_id == centre_id, conflict.c.settled_by == 0, ~went_along
            )
        ),
        "quarantine": connection.scalar(select(func.count()).where(aside.c.centre_id == centre_id)),
        "held": _held(connection, centre_id),
        "bundles_aside": connection.scalar(
            select(func.count()).where(
                tables.bundle.c.centre_id == centre_id, tables.bundle.c.kept_aside.is_not(None)
            )
        ),
        "revoked_aside": sum(one["revoked_aside"] for one in desks),
        "scans_missing": sum(one.count for one in missing.values()),
        "scan_bytes_missing": sum(one.left for one in missing.values()),
        "silent": bool(working) and all(one["silent"] for one in working),
        "desks": desks,
    }


def _restored(connection: Connection, centre_id: str) -> list[dict[str, Any]]:
    """Return each time the centre was put back to an older copy, the first before the others."""
    kept = tables.era
    rows = connection.execute(select(kept).where(kept.c.centre_id == centre_id).order_by(kept.c.turn))
    return [
        {
            "at": row.began_at.isoformat(),
            "number": row.number,
            "goes_on_after": row.goes_on_after,
            "copy_of": row.copy_of and row.copy_of.isoformat(),
        }
        for row in rows
    ]


def _held(connection: Connection, centre_id: str) -> int:
    """Return how many changes of the centre came too late for a client who had left, and wait for a word."""
    held, record = tables.held, tables.record
    decided = exists().where(
        record.c.centre_id == centre_id,
        record.c.kind == HeldDecision.KIND,
        record.c.facts["desk_name"].astext == held.c.desk_name,
        record.c.facts["seq"].astext == cast(held.c.seq, Text),
    )
    waiting = select(func.count()).select_from(held).where(held.c.centre_id == centre_id, ~decided)
    return int(connection.scalar(waiting) or 0)


def _desks(
    connection: Connection,
    centre_id: str,
    is_silent: Callable[[datetime], bool],
    kept: dict[str, int],
    missing: Mapping[str, scans.Missing],
) -> list[dict[str, Any]]:
    desk, contact, line = tables.desk, tables.contact, tables.own_line
    names: dict[str, dict[str, int]] = {}
    for row in connection.execute(
        select(line).where(line.c.centre_id == centre_id).order_by(line.c.desk_name)
    ):
        names.setdefault(row.desk_key, {})[row.desk_name] = row.last_seq
    rows = connection.execute(
        select(desk, contact.c.at, *(contact.c[name] for name in _TOLD))
        .outerjoin(
            contact, (contact.c.centre_id == desk.c.centre_id) & (contact.c.desk_key == desk.c.desk_key)
        )
        .where(desk.c.centre_id == centre_id)
        .order_by(desk.c.letter, desk.c.enrolled_at)
    )
    return [
        {
            "desk": row.letter,
            "desk_key": row.desk_key,
            "enrolled_at": row.enrolled_at.isoformat(),
            "revoked": row.revoked_at is not None,
            "revoked_aside": kept.get(row.desk_key, 0),
            "last_contact": None if row.at is None else row.at.isoformat(),
            "silent": row.revoked_at is None and is_silent(row.at or row.enrolled_at),
            **{name: getattr(row, name) for name in _TOLD},
            "newest": row.newest or None,
            "backup": row.backup or None,
            "forks": row.forks or 0,
            "last_seq": names.get(row.desk_key, {}),
            **_missing_at(missing, names.get(row.desk_key, {})),
            "last_receipt": _last_receipt(connection, centre_id, row.desk_key),
        }
        for row in rows
    ]


def _missing_at(missing: Mapping[str, scans.Missing], names: Iterable[str]) -> dict[str, int]:
    theirs = [missing[name] for name in names if name in missing]
    return {
        "scans_missing": sum(one.count for one in theirs),
        "scan_bytes_missing": sum(one.left for one in theirs),
    }


def _last_receipt(connection: Connection, centre_id: str, desk_key: str) -> Any:
    receipt = tables.receipt
    return connection.scalar(
        select(receipt.c.words)
        .where(receipt.c.centre_id == centre_id, receipt.c.desk_key == desk_key)
        .order_by(receipt.c.receipt_no.desc())
        .limit(1)
    )
