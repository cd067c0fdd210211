"""What stands beside the session while it is held: the last one, and the profile score."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from jobcentre_desktop.domain.ids import SessionId
from jobcentre_desktop.services.assess_client import ProfileScore
from jobcentre_desktop.services.desk_services import DeskServices
from jobcentre_desktop.services.show_client import ClientFile
from jobcentre_desktop.ui.client_parts.coded import Coded
from jobcentre_desktop.ui.client_parts.score_card import ScoreCard
from jobcentre_desktop.ui.look import Look
from jobcentre_desktop.ui.screens.session.reading import SessionReading
from jobcentre_desktop.ui.tasks import Tasks
from jobcentre_desktop.ui.widgets.card import Card
from jobcentre_desktop.ui.widgets.label import Label
from jobcentre_desktop.ui.widgets.layout import column


class Beside(QWidget):
    """Read only, except for the level of support."""

    def __init__(
        self, look: Look, coded: Coded, services: DeskServices, tasks: Tasks, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._first = Label(lambda: self.tr("This is the first session."), "muted", wrap=True)
        self._last = SessionReading(look, coded, services.me, brief=True)
        self.score = ScoreCard(look, coded, services.assess_client, tasks)
        self.setLayout(
            column(
                Card(lambda: self.tr("Last time"), self._first, self._last),
                self.score,
                None,
                margins=(0, 0, 4, 8),
                gap=12,
            )
        )

    def show_file(self, file: ClientFile, score: ProfileScore, *, but_not: SessionId) -> None:
        """Show the newest session but the one that is open."""
        earlier = sorted(
            (one for one in file.sessions if one.id != but_not),
            key=lambda one: (one.held_on, one.id),
            reverse=True,
        )
        self._first.setVisible(not earlier)
        self._last.setVisible(bool(earlier))
        if earlier:
            self._last.show_session(file, earlier[0])
        self.score.show_score(file.client.id, score, file.assessments, file.staff)
