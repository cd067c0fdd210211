"""The follow-ups over a desk at which some people are due to be asked."""

from __future__ import annotations

from PySide6.QtCore import Qt
from ui.screen import press

from jobcentre_desktop.ui.screens.follow_ups.page import FollowUpsPage


class FollowUpDesk:
    """The page over a desk at which some people are due to be asked."""

    def __init__(self, counter):
        self.counter = counter
        self.undo = None
        self.said = []
        self.page = None

    def pass_days(self, days):
        self.counter.desk.open.clock.pass_(days=days)

    def placed(self, **told):
        client = self.counter.client(**told)
        today = self.counter.services.clock.today().isoformat()
        made = {"type": "tvet_enrolled", "started_on": today, "employer": "Invented Institute"}
        return client, self.counter.services.keep_outcomes.add(client.id, made)

    def open(self, about=None, **choices):
        counter = self.counter
        self.page = FollowUpsPage(
            counter.look, counter.navigator, counter.services, counter.tasks, counter.changes
        )
        self.page.toast_wanted.connect(self._on_toast)
        counter.show(self.page, about, **choices)
        self.page.list.view.setFocus()
        return self.page

    def _on_toast(self, words, undo):
        self.said.append(words() if callable(words) else words)
        self.undo = undo or self.undo

    def rows(self):
        model = self.page.list.view.model()
        return [model.index(place, 1).data() for place in range(model.rowCount())]

    def due_words(self):
        model = self.page.list.view.model()
        return [model.index(place, 0).data() for place in range(model.rowCount())]

    def press(self, key, held=Qt.KeyboardModifier.NoModifier):
        press(key, held)
        self.counter.rest()

    def tries(self, client):
        return self.counter.services.show_client(client.id).follow_ups
