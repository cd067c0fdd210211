"""`update` of the server's terminal: the agency vouches for new versions, and offers them to the desks.

Its key stands in a file of its own, locked by a password, that is needed nowhere else: no server holds it.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import re
import shutil
from datetime import datetime
from getpass import getpass
from pathlib import Path
from typing import Any

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    PrivateFormat,
    load_pem_private_key,
)

from jobcentre_desktop.domain.update import SUFFIX, Update
from jobcentre_desktop.server import programs
from jobcentre_desktop.server.database import Database
from jobcentre_desktop.server.officers import SHORTEST
from jobcentre_desktop.server.refused import Foreseen
from jobcentre_desktop.server.speaking import in_json, in_lines, say
from jobcentre_desktop.wire.updates import label

PASSWORD = "JOBCENTRE_UPDATE_PASSWORD"


def add_commands(commands: Any, where: argparse.ArgumentParser) -> None:
    update = commands.add_parser("update", help="sign new versions of the program").add_subparsers(
        required=True, metavar="COMMAND"
    )
    key = update.add_parser("key", help="make the agency's key, once; prints what goes into the program")
    key.add_argument("out", type=Path, metavar="KEY.pem")
    key.set_defaults(command=_make_key)
    sign = update.add_parser("sign", help="make the file that desks take in out of an installer")
    sign.add_argument("installer", type=Path, metavar="INSTALLER")
    sign.add_argument("--version", required=True, metavar="YY.MM.PATCH")
    sign.add_argument("--system", required=True, metavar="NAME", help="linux-x86_64 or windows-amd64")
    sign.add_argument("--key", required=True, type=Path, metavar="KEY.pem")
    sign.add_argument("--out", required=True, type=Path, metavar=f"FILE{SUFFIX}")
    sign.set_defaults(command=_sign)
    offer = update.add_parser("offer", parents=[where], help="have it come to the desks with their sync")
    offer.add_argument("file", type=Path, metavar=f"FILE{SUFFIX}")
    offer.set_defaults(in_database=_offer)
    told = update.add_parser("list", parents=[where], help="what the desks are offered")
    told.add_argument("--json", action="store_true", help="one JSON object")
    told.set_defaults(in_database=_list)
    withdraw = update.add_parser("withdraw", parents=[where], help="offer a version no more")
    withdraw.add_argument("version", metavar="YY.MM.PATCH")
    withdraw.add_argument("--system", required=True, metavar="NAME")
    withdraw.set_defaults(in_database=_withdraw)


def _make_key(args: argparse.Namespace) -> None:
    """Make a key where there is none: one that is overwritten is lost with all desks that trust it."""
    password = os.environ.get(PASSWORD) or _new_password()
    if len(password) < SHORTEST:
        raise Foreseen("SRV-21", f"The password is too short: at least {SHORTEST} characters.")
    key = Ed25519PrivateKey.generate()
    locked = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, BestAvailableEncryption(password.encode()))
    try:
        handle = os.open(args.out, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "wb") as file:
            file.write(locked)
            file.flush()
            os.fsync(file.fileno())
    except OSError:
        raise Foreseen("SRV-50", f"{args.out} is there already, or cannot be written.") from None
    say(key.public_key().public_bytes_raw().hex())


def _sign(args: argparse.Namespace) -> None:
    password = os.environ.get(PASSWORD) or getpass("Password of the key: ")
    try:
        key = load_pem_private_key(args.key.read_bytes(), password.encode())
    except (OSError, ValueError, TypeError):  # TypeError: a key that no password locks
        raise Foreseen("SRV-51", f"{args.key} is not there, or the password is not its own.") from None
    if not isinstance(key, Ed25519PrivateKey):
        raise Foreseen("SRV-51", f"{args.key} is no key for updates.")
    aside = args.out.with_name(f"{args.out.name}.tmp")
    try:
        with args.installer.open("rb") as installer, aside.open("wb") as out:
            seen = hashlib.file_digest(installer, "sha256")
            update = Update(
                version=args.version,
                system=args.system,
                file_name=args.installer.name,
                size=installer.tell(),
                sha256=seen.hexdigest(),
            )
            if not update.is_sound():
                raise Foreseen("SRV-52", "This version, system or file name is none that desks would take.")
            _must_name_its_version(update)
            out.write(label(update, key.sign))
            installer.seek(0)
            shutil.copyfileobj(installer, out)
            out.flush()
            os.fsync(out.fileno())
        aside.replace(args.out)
    except OSError:
        raise Foreseen("SRV-17", f"The file {args.out} cannot be written.") from None
    finally:
        aside.unlink(missing_ok=True)
    say(in_lines(f"{update.version} for {update.system}: {update.size:,} bytes, SHA-256 {update.sha256}"))


def _offer(database: Database, args: argparse.Namespace, now: datetime) -> str:
    update = database.work(lambda connection: programs.offer(connection, args.file, now))
    return f"{update.version} for {update.system} is offered: {update.size:,} bytes."


def _list(database: Database, args: argparse.Namespace, _now: datetime) -> str:
    found = database.work(programs.offered)
    if args.json:
        return in_json({"offered": found})
    lines = [f"{one['version']} for {one['system']}, {one['bytes']:,} bytes" for one in found]
    return in_lines(*(lines or ["Nothing is offered."]))


def _withdraw(database: Database, args: argparse.Namespace, _now: datetime) -> str:
    database.work(lambda connection: programs.withdraw(connection, args.system, args.version))
    return f"{args.version} for {args.system} is offered no more."


def _must_name_its_version(update: Update) -> None:
    """Refuse another version than the installer's own name tells: desks would believe the label."""
    named = re.search(r"\d+\.\d+\.\d+", update.file_name)
    if named is not None and named[0] != update.version:
        raise Foreseen("SRV-52", f"{update.file_name} is version {named[0]}, not {update.version}.")


def _new_password() -> str:
    password = getpass("Password for the key: ")
    if getpass("The same again: ") != password:
        raise Foreseen("SRV-31", "The two passwords differ.")
    return password
