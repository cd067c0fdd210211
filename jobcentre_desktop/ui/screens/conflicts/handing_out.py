"""What needs attention as a sheet: the words for all that stands in its cells."""

from __future__ import annotations

from collections.abc import Sequence

from jobcentre_desktop.domain.records import KINDS
from jobcentre_desktop.services.cell_words import cell_of
from jobcentre_desktop.services.decide_late import HeldSave, LateNote
from jobcentre_desktop.services.desk_services import DeskServices
from jobcentre_desktop.services.listed_work import (
    KEPT,
    REMOVED,
    ListedConflicts,
    late_reason,
    late_values,
    what_is_told,
)
from jobcentre_desktop.services.look_at_refused import RefusedSave
from jobcentre_desktop.services.settle_conflict import OpenConflict
from jobcentre_desktop.ui.client_parts.conflict_words import conflict_about, conflict_field, removal_words
from jobcentre_desktop.ui.client_parts.desk_words import desk_words
from jobcentre_desktop.ui.client_parts.fact_words import FactWords
from jobcentre_desktop.ui.client_parts.kind_words import kind_words
from jobcentre_desktop.ui.export_dialog import Handed, names_in_cells
from jobcentre_desktop.ui.screens.conflicts.late_notes import late_words
from jobcentre_desktop.ui.screens.conflicts.refused_card import refusal_words


def what_is_handed_out(
    services: DeskServices,
    facts: FactWords,
    conflicts: Sequence[OpenConflict],
    refused: Sequence[RefusedSave],
    late: Sequence[LateNote | HeldSave],
    language: str,
) -> Handed:
    """Return the list as it is shown, with the words of its fields, reasons and desks."""
    told = [(kind, field) for one in late for kind, field, _ in late_values(one)]
    names = {f"{kind}.{field}": conflict_field(kind, field) for kind, field in told if field}
    names |= {kind: kind_words(kind) for kind, field in told if not field}
    names |= {what_is_told(one): conflict_about(facts, one) for one in conflicts}
    names |= {what_is_told(one): kind_words(one.kind) for one in refused}
    names |= {one.reason: refusal_words(one.reason) for one in refused}
    names |= {late_reason(one): late_words(one) for one in late}
    desks = [side.desk for one in conflicts for side in one.sides] + [one.desk for one in refused]
    desks += [one.desk_name for one in late if isinstance(one, LateNote)]
    names |= {one: desk_words(one) for one in desks}
    names |= {REMOVED: removal_words(True), KEPT: removal_words(False)}
    told += [(one.conflict.kind, one.conflict.field) for one in conflicts]
    cells = [cell_of(KINDS[kind], field) for kind, field in told if _is_known(kind, field)]
    words = services.export_list.words(language, names | names_in_cells(services, cells, language))
    listed = ListedConflicts(services.settle_conflict, services.look_at_refused, services.decide_late, words)
    count = sum(len(one.sides) for one in conflicts) + len(refused)
    return Handed(listed=listed, count=count + sum(len(late_values(one)) for one in late), names=names)


def _is_known(kind: str, field: str) -> bool:
    return kind in KINDS and field in KINDS[kind].__dataclass_fields__
