"""Add a partner to the register without leaving the referral."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget

from jobcentre_desktop.domain.errors import InputProblems, JobCentreError
from jobcentre_desktop.domain.ids import PartnerId
from jobcentre_desktop.domain.khmer.text import contains_khmer
from jobcentre_desktop.domain.partner import Partner
from jobcentre_desktop.services.desk_services import DeskServices
from jobcentre_desktop.services.undo_act import Acted
from jobcentre_desktop.ui.client_parts.coded import Coded
from jobcentre_desktop.ui.error_text import sentence
from jobcentre_desktop.ui.look import Look
from jobcentre_desktop.ui.partner_form import PartnerForm
from jobcentre_desktop.ui.shell.places import PARTNERS
from jobcentre_desktop.ui.tasks import Tasks
from jobcentre_desktop.ui.widgets.dialog import Dialog
from jobcentre_desktop.ui.widgets.error_summary import ErrorSummary


class PartnerDialog(Dialog):
    """Closes as accepted once the partner is saved; `acted` then has the new line of the register."""

    topic = PARTNERS

    def __init__(
        self, look: Look, coded: Coded, services: DeskServices, tasks: Tasks, parent: QWidget | None = None
    ) -> None:
        super().__init__(look, lambda: self.tr("New partner"), width=640, parent=parent)
        self._services = services
        self._tasks = tasks
        self._partner_id = PartnerId(services.new_id())
        self.acted: Acted[Partner] | None = None
        self.errors = ErrorSummary(look)
        self.form = PartnerForm(look, coded, services, short=True)
        self.body.addWidget(self.errors)
        self.body.addWidget(self.form)
        self.save = self.add_button(lambda: self.tr("Save in the register"), kind="primary", accepts=True)
        self.save.clicked.disconnect(self.accept)
        self.save.clicked.connect(self._on_save_clicked)
        self.add_cancel()

    def propose(self, kind: str | None, name: str) -> None:
        """Fill in what is known: the kind that fits the type, and the name that was searched for."""
        self.form.kind.set_value(kind)
        self.form.lines["name_km" if contains_khmer(name) else "name_en"].set_value(name)
        first = "name_km" if kind else "kind"
        self.form.fields[first].take_focus()

    def _on_save_clicked(self) -> None:
        self.save.setEnabled(False)
        self._tasks.run(
            partial(
                self._services.undo_act.watch,
                partial(self._services.keep_partner, self.form.answers(), partner_id=self._partner_id),
            ),
            owner=self,
            done=self._on_saved,
            failed=self._show_refused,
        )

    def _on_saved(self, acted: Acted[Partner]) -> None:
        self.acted = acted
        self.accept()

    def _show_refused(self, error: BaseException) -> None:
        self.save.setEnabled(True)
        if not isinstance(error, JobCentreError):
            raise error
        problems = error.problems if isinstance(error, InputProblems) else ()
        shown = [
            (self.form.fields[one.field], partial(sentence, one.error))
            for one in problems
            if one.field in self.form.fields
        ]
        self.errors.show_problems(shown or [(self.form.fields["kind"], partial(sentence, error))])
