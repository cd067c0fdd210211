"""Two officers of a central office who have something put right for a client, for tests that need it done."""

from __future__ import annotations

from datetime import UTC, datetime
from uuid import UUID

from jobcentre_desktop.domain.facts import Json
from jobcentre_desktop.domain.read_input import ReadInput
from jobcentre_desktop.reference.code_lists import CodeLists
from jobcentre_desktop.reference.gazetteer import Gazetteer
from jobcentre_desktop.server import corrections
from jobcentre_desktop.server.database import Database
from jobcentre_desktop.server.verify_page import RESOURCES

READS = ReadInput(CodeLists(RESOURCES), Gazetteer(RESOURCES))


def correct(office: Database, client: UUID, **told: Json) -> str:
    """Ask and approve as two officers would; return the correction's id."""
    now = datetime.now(UTC)
    asked = office.work(lambda c: corrections.ask(c, str(client), told, "client_asked", "Sophea", now, READS))
    office.work(lambda c: corrections.approve(c, asked, "Dara", now, READS))
    return asked
