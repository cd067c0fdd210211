"""What the follow-ups do off the screen: read a task with its draft, write a try down, take it back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeAlias, TypeVar, cast
from uuid import UUID

from jobcentre_desktop.domain.facts import Facts
from jobcentre_desktop.domain.follow_up import Occasion
from jobcentre_desktop.domain.ids import ClientId, DraftId, FollowUpId
from jobcentre_desktop.ports import Draft, DueItem, DueKind
from jobcentre_desktop.services.desk_services import DeskServices
from jobcentre_desktop.services.follow_clients import AskedAbout, DuePage, Section

FORM = "follow_up"
"""The name of this form in the list of drafts."""
TaskKey: TypeAlias = tuple[str, str, str]
"""What, of which record, on which occasion: a task is the same one also when its day is moved."""
Done = TypeVar("Done")


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """What there is to know before the call, and what lies half typed."""

    about: AskedAbout
    draft: Draft | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Unsaved:
    """What was typed for a task and is not saved."""

    item: DueItem
    follow_up_id: FollowUpId
    """Made when the typing began: saved a second time after a crash it is still one try."""
    facts: Facts

    def as_facts(self) -> Facts:
        """Return all that the task is found by again, with what was typed."""
        item = self.item
        return {
            "kind": item.kind,
            "record_id": str(item.record_id),
            "occasion": item.occasion.value if item.occasion else "",
            "on": item.on.isoformat(),
            "text": item.text,
            "follow_up_id": str(self.follow_up_id),
            "typed": self.facts,
        }


def key_of(item: DueItem) -> TaskKey:
    return item.kind, str(item.record_id), item.occasion.value if item.occasion else ""


def task_of(draft: Draft) -> Unsaved:
    """Return what a draft of this form keeps."""
    told = draft.facts
    occasion = str(told["occasion"])
    item = DueItem(
        kind=cast(DueKind, told["kind"]),
        record_id=UUID(str(told["record_id"])),
        client_id=cast(ClientId, draft.client_id),
        client_name=draft.title,
        on=date.fromisoformat(str(told["on"])),
        at=None,
        counsellor_id=draft.owner,
        text=str(told["text"]),
        occasion=Occasion(occasion) if occasion else None,
    )
    return Unsaved(
        item=item,
        follow_up_id=FollowUpId(UUID(str(told["follow_up_id"]))),
        facts=cast(Facts, told["typed"]),
    )


def read_list(
    services: DeskServices, section: Section, *, mine: bool, limit: int
) -> tuple[DuePage, frozenset[TaskKey]]:
    """Return a page of the list, and for which tasks something lies half typed."""
    page = services.follow_clients.page(section, mine=mine, limit=limit)
    return page, frozenset(key_of(task_of(one).item) for one in _drafts(services))


def read_task(services: DeskServices, item: DueItem) -> Task:
    """Raises NotFound."""
    drafts = (one for one in _drafts(services) if key_of(task_of(one).item) == key_of(item))
    return Task(about=services.follow_clients.about(item), draft=next(drafts, None))


def save(services: DeskServices, work: Callable[[], Done], draft_id: DraftId | None) -> Done:
    """Write down what came of a task, then drop its draft. Raises what the work raises."""
    done = work()
    if draft_id is not None:
        services.keep_drafts.drop(draft_id)
    return done


def take_back(services: DeskServices, work: Callable[[], Any], typed: Unsaved | None) -> None:
    """Undo what was saved; what had been typed for it lies in a draft again."""
    if typed is not None:
        keep(services, typed)
    work()


def keep(services: DeskServices, typed: Unsaved) -> Draft:
    """Keep what was typed as a draft of its own."""
    return services.keep_drafts.keep(
        services.keep_drafts.new_draft_id(),
        FORM,
        typed.as_facts(),
        title=typed.item.client_name,
        client_id=typed.item.client_id,
    )


def _drafts(services: DeskServices) -> list[Draft]:
    return [one for one in services.keep_drafts.mine() if one.form == FORM]
