"""What the session page does off the screen: open the file with what was left unfinished, and save it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from jobcentre_desktop.domain.ids import ClientId, DraftId, SessionId
from jobcentre_desktop.domain.phrase import Phrase
from jobcentre_desktop.domain.session import CounsellingSession
from jobcentre_desktop.ports import Draft
from jobcentre_desktop.services.assess_client import ProfileScore
from jobcentre_desktop.services.desk_services import DeskServices
from jobcentre_desktop.services.show_client import ClientFile
from jobcentre_desktop.ui.shell.about import SessionAbout

FORM = "session"
"""The name of this form in the list of drafts."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """Everything the page needs to show one session."""

    about: SessionAbout
    file: ClientFile
    score: ProfileScore
    session_id: SessionId
    """Of the session asked for, of the one the draft is about, or new."""
    session: CounsellingSession | None
    """The session when it was saved before."""
    draft_id: DraftId
    draft: Draft | None
    phrases: tuple[Phrase, ...]
    """Those that are offered."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ToSave:
    """A session as typed, with where it goes."""

    client_id: ClientId
    session_id: SessionId
    draft_id: DraftId
    raw: dict[str, Any]
    steps: list[dict[str, Any]]
    is_new: bool
    ends_visit: bool


def open_session(services: DeskServices, about: SessionAbout) -> Opened:
    """Read the file, the score and the counsellor's own draft for this session. Raises NotFound."""
    file = services.show_client(about.client_id)
    known = {one.id: one for one in file.sessions}
    draft = _draft_for(services, about, frozenset(known))
    session_id = about.session_id
    if session_id is None and draft is not None:
        session_id = session_of(draft)
    session_id = session_id or SessionId(services.new_id())
    return Opened(
        about=about,
        file=file,
        score=services.assess_client.score(about.client_id),
        session_id=session_id,
        session=known.get(session_id),
        draft_id=services.keep_drafts.new_draft_id() if draft is None else draft.id,
        draft=draft,
        phrases=tuple(one for one in services.keep_phrases.every() if one.offered),
    )


def save_session(services: DeskServices, told: ToSave) -> None:
    """Keep or mend the session with its steps, drop the draft, end the visit.

    Every part may be done a second time without harm: the session keeps its id, so that a start after a crash
    mends what was saved instead of saving a twin. Raises InputProblems, SessionLocked, NotYourSession.
    """
    if told.is_new:
        held = services.hold_session(
            told.client_id, {**told.raw, "steps": list(told.steps)}, session_id=told.session_id
        ).session
    else:
        held = services.edit_session(told.session_id, told.raw)
        if told.steps:
            services.add_steps(told.client_id, list(told.steps))
    services.keep_drafts.drop(told.draft_id)
    if told.ends_visit:
        services.receive_visits.finish_client(told.client_id, since=held.started_at)


def unsaved_steps(opened: Opened, typed: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return the steps of a draft without those that the file has already (the app stopped after saving)."""
    if opened.session is None:
        return typed
    saved = {step.what for step in opened.file.steps}
    return [step for step in typed if step.get("what") not in saved]


def _draft_for(services: DeskServices, about: SessionAbout, saved: frozenset[SessionId]) -> Draft | None:
    """Return the draft of the session asked for; a new one takes up only what was never saved."""
    for draft in services.keep_drafts.mine():
        if draft.form != FORM or draft.client_id != about.client_id:
            continue
        session_id = session_of(draft)
        if session_id == about.session_id or (about.session_id is None and session_id not in saved):
            return draft
    return None


def session_of(draft: Draft) -> SessionId | None:
    """Return which session a draft is about: one that was saved, or one that will be."""
    told = draft.facts.get("session_id")
    return SessionId(UUID(told)) if isinstance(told, str) else None
