"""Any paper of a client or of the centre: chosen, seen as it will be printed, printed or saved."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from jobcentre_desktop.domain.papers.kinds import PaperKind
from jobcentre_desktop.ports import PagePictures
from jobcentre_desktop.services.desk_services import DeskServices
from jobcentre_desktop.ui.changes import Changes
from jobcentre_desktop.ui.client_parts.coded import Coded
from jobcentre_desktop.ui.export_dialog import count_and_export
from jobcentre_desktop.ui.look import Look
from jobcentre_desktop.ui.paper_preview import Drawn, PaperPreview
from jobcentre_desktop.ui.printing.paper import Paper
from jobcentre_desktop.ui.screens.papers.choice import PaperChoice
from jobcentre_desktop.ui.screens.papers.kind_words import paper_name
from jobcentre_desktop.ui.screens.papers.work import OpenedPapers, PapersWork
from jobcentre_desktop.ui.shell.about import PapersAbout
from jobcentre_desktop.ui.shell.navigator import Navigator
from jobcentre_desktop.ui.shell.page import Page
from jobcentre_desktop.ui.tasks import Tasks
from jobcentre_desktop.ui.widgets.button import Button
from jobcentre_desktop.ui.widgets.footer import Footer
from jobcentre_desktop.ui.widgets.layout import row
from jobcentre_desktop.ui.widgets.width_keeper import keep_width

_CHOICE_WIDTH = 400


class PapersPage(Page):
    """`navigator.open_papers` says whose papers, by a PapersAbout; without one, the centre's."""

    def __init__(
        self,
        look: Look,
        navigator: Navigator,
        services: DeskServices,
        tasks: Tasks,
        changes: Changes,
        paper: Paper,
        pictures: PagePictures,
        parent: QWidget | None = None,
    ) -> None:
        self._opened: OpenedPapers | None = None
        self._about = PapersAbout()
        super().__init__(look, title=lambda: self.tr("Papers"), subtitle=self._subtitle_text, parent=parent)
        self._navigator, self._tasks, self._paper = navigator, tasks, paper
        self._work = PapersWork(services, pictures)
        self.choice = PaperChoice(look, Coded(look, services.codes, services.gazetteer), services.clock.today)
        self.preview = PaperPreview(
            look,
            tasks,
            self._wanted_drawing,
            empty=(
                lambda: self.tr("The paper appears here"),
                lambda: self.tr("Choose one at the left; it shows as it will be printed."),
            ),
            note=self._note_words,
            failed=self._show_not_drawn,
            mended=self.notices.clear,
        )
        self.print = Button(
            look, lambda: self.tr("Print"), kind="primary", icon="printer", shortcut="Ctrl+P", show_key=True
        )
        self.pdf = Button(
            look,
            lambda: self.tr("Save as PDF"),
            icon="file-down",
            shortcut="Ctrl+Shift+P",
        )
        self.hand_out = Button(look, lambda: self.tr("Export"), icon="download", shortcut="Ctrl+E")
        self.client = Button(look, lambda: self.tr("Client file"), icon="user")
        self._build()
        self._connect(changes)

    def _build(self) -> None:
        keep_width(self.look, self.choice, _CHOICE_WIDTH)
        self.head.addWidget(self.client)
        self.body.addLayout(row(self.choice, (self.preview, 1), gap=16), 1)
        self._doors = Footer(self.look, self.print, self.pdf, self.hand_out)
        self.set_footer(self._doors)
        self._show_doors()

    def _connect(self, changes: Changes) -> None:
        self.choice.edited.connect(self._on_edited)
        self.preview.language_chosen.connect(self._on_edited)
        self.preview.larger_wanted.connect(self.choice.setHidden)
        self.print.clicked.connect(self._on_print_clicked)
        self.pdf.clicked.connect(self._on_pdf_clicked)
        self.hand_out.clicked.connect(self._on_hand_out_clicked)
        self.client.clicked.connect(self._on_client_clicked)
        changes.records_changed.connect(self._on_records_changed)

    @override
    def on_shown(self, about: object) -> None:
        self._about = about if isinstance(about, PapersAbout) else PapersAbout()
        self._load()

    @override
    def first_field(self) -> QWidget | None:
        return self.choice.list

    @override
    def panels(self) -> tuple[QWidget, ...]:
        return (self.choice.list, self.preview.area, self.print)

    def _load(self) -> None:
        self._tasks.run(
            partial(self._work.open, self._about),
            owner=self,
            done=self._show_opened,
            failed=self._show_not_opened,
        )

    def _show_opened(self, opened: OpenedPapers) -> None:
        if opened.about != self._about:
            return
        self._opened = opened
        self.subtitle.retranslate()
        self.choice.show_opened(opened)
        self._show_doors()
        self._on_edited()

    def _show_not_opened(self, error: BaseException) -> None:
        self._opened = None
        self.preview.show_nothing()
        self._show_doors()
        self.show_problem(error)

    def _subtitle_text(self) -> str:
        if self._opened is None:
            return ""
        client = self._opened.client
        if client is None:
            return self.tr("Forms and lists of the centre")
        return " · ".join(part for part in (client.name_km, client.name_la, client.client_no) if part)

    def _note_words(self, drawn: Drawn) -> str:
        return self.tr("As it will be printed, %n page(s)", "", len(drawn.pages))

    def _show_doors(self, *, busy: bool = False) -> None:
        """Close the doors while a paper is being made, so that a second press does nothing."""
        self.client.setVisible(self._opened is not None and self._opened.client is not None)
        self._doors.set_busy(busy or self._opened is None)
        self.hand_out.setVisible(self.choice.kind() is PaperKind.DAILY_REGISTER)

    def _wanted_drawing(self, languages: tuple[str, ...], dpi: int) -> Callable[[], Drawn] | None:
        wish = self.choice.wish()
        return None if wish is None else partial(self._work.draw, wish, languages, dpi)

    def _show_not_drawn(self, error: BaseException) -> None:
        self.preview.show_nothing()
        self.show_problem(error)

    def _on_edited(self) -> None:
        self.hand_out.setVisible(self.choice.kind() is PaperKind.DAILY_REGISTER)
        self.choice.show_languages(self.preview.languages())
        self.preview.draw_soon()

    def _on_records_changed(self, _kinds: frozenset[str]) -> None:
        if self.isVisible():
            self._load()

    def _on_print_clicked(self) -> None:
        self._make(self._on_made_to_print)

    def _on_pdf_clicked(self) -> None:
        self._make(self._on_made_to_save)

    def _make(self, then: Callable[[str, bytes], None]) -> None:
        wish = self.choice.wish()
        self.errors.show_problems(self.choice.problems())
        if wish is None:
            return
        self.notices.clear()
        self._show_doors(busy=True)
        languages = self.preview.languages()
        number = "" if self._opened is None or self._opened.client is None else self._opened.client.client_no
        name = "-".join(part for part in (wish.kind.replace("_", "-"), number, *languages) if part)
        self._tasks.run(
            partial(self._work.make, wish, languages),
            owner=self,
            done=partial(then, name),
            failed=self._show_not_made,
        )

    def _show_not_made(self, error: BaseException) -> None:
        self._show_doors()
        self.show_problem(error)

    def _on_made_to_print(self, _name: str, pdf: bytes) -> None:
        self._show_doors()
        # The printer's queue is read by anybody: what kind of paper, and of nobody.
        self._paper.print(pdf, self.choice.name(), self, printed=self._on_printed, failed=self.show_problem)

    def _on_printed(self) -> None:
        self.say(lambda: self.tr("The paper is with the printer."))

    def _on_made_to_save(self, name: str, pdf: bytes) -> None:
        self._show_doors()
        self._paper.save(pdf, name, self, saved=self._on_saved, failed=self.show_problem)

    def _on_saved(self, path: Path) -> None:
        self.notices.tell("ok", lambda: self.tr("Saved as {name}").format(name=path.name))

    def _on_hand_out_clicked(self) -> None:
        """Hand out the register, which alone of the papers is a list."""
        wish, services = self.choice.wish(), self._work.services
        self.errors.show_problems(self.choice.problems())
        if wish is None:
            return
        day = wish.day or services.clock.today()
        listed = services.export_list.register_of(day, self.look.language.value)
        name = partial(paper_name, PaperKind.DAILY_REGISTER)
        count_and_export(self, services, self._tasks, listed, listed.count, name)

    def _on_client_clicked(self) -> None:
        if self._about.client_id is not None:
            self._navigator.open_client(self._about.client_id)
