"""Refer a client: the form with the letter beside it, then the paper, then what came of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QStackedWidget, QWidget
from typing_extensions import override

from jobcentre_desktop.domain.errors import JobCentreError
from jobcentre_desktop.domain.ids import ReferralId
from jobcentre_desktop.domain.referral import Referral, ReferralEvent, ReferralState
from jobcentre_desktop.ports import Draft, PagePictures
from jobcentre_desktop.services.desk_services import DeskServices
from jobcentre_desktop.services.show_client import ReferralView
from jobcentre_desktop.ui.changes import Changes
from jobcentre_desktop.ui.client_parts.coded import Coded
from jobcentre_desktop.ui.client_parts.referral_words import ReferralWords
from jobcentre_desktop.ui.error_text import sentence
from jobcentre_desktop.ui.form_problems import show_form_problem
from jobcentre_desktop.ui.look import Look
from jobcentre_desktop.ui.paper_preview import BOTH, KHMER, Drawn
from jobcentre_desktop.ui.printing.paper import Paper
from jobcentre_desktop.ui.screens.referral.bar import ReferralBar
from jobcentre_desktop.ui.screens.referral.kept import KeptReferral
from jobcentre_desktop.ui.screens.referral.life import Step
from jobcentre_desktop.ui.screens.referral.new import LANGUAGE, NewReferral
from jobcentre_desktop.ui.screens.referral.preview import LetterPreview
from jobcentre_desktop.ui.screens.referral.work import Opened, ReferralWork
from jobcentre_desktop.ui.shell.about import ReferralAbout
from jobcentre_desktop.ui.shell.navigator import Navigator
from jobcentre_desktop.ui.shell.page import Page
from jobcentre_desktop.ui.tasks import Tasks
from jobcentre_desktop.ui.undoing import Undoing
from jobcentre_desktop.ui.widgets.layout import row
from jobcentre_desktop.ui.widgets.scroll import Scroll

_NOT_ISSUED = frozenset({ReferralState.DRAFT, ReferralState.ISSUED})
_SEEN_HERE = frozenset({Referral.KIND, ReferralEvent.KIND, "letter"})


class ReferralPage(Page):
    """`navigator.open_referral` says what it is about: a ReferralAbout, or a draft of this form."""

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
        self._opened: Opened | None = None
        self._about: object = None
        super().__init__(
            look, title=self._title_text, subtitle=self._subtitle_text, form="referral", parent=parent
        )
        self._navigator, self._services, self._tasks, self._paper = navigator, services, tasks, paper
        self._work = ReferralWork(services, pictures)
        self._coded = Coded(look, services.codes, services.gazetteer)
        self._words = ReferralWords(look, self._coded)
        self._busy = False
        self._just_made: ReferralId | None = None
        """The referral whose letters were made last and that nobody holds yet."""
        self.preview = LetterPreview(
            look, tasks, self._wanted_drawing, failed=self.show_problem, mended=self.notices.clear
        )
        language = self.preview.language.value
        undoing = Undoing(self, services.undo_act, tasks)
        self.new = NewReferral(look, self._coded, services, undoing, language=language)
        self.kept = KeptReferral(look, self._coded, self._words, services)
        self.bar = ReferralBar(look, self._words, self._first_time)
        self._build()
        self._connect(changes)

    def _build(self) -> None:
        self.head.addWidget(self.bar.state)
        self.head.addWidget(self.bar.client)
        self._sides = QStackedWidget()
        self._new_side, self._kept_side = Scroll(self.new), Scroll(self.kept)
        self._sides.addWidget(self._new_side)
        self._sides.addWidget(self._kept_side)
        self.body.addLayout(row((self._sides, 11), (self.preview, 9), gap=16), 1)
        self.set_footer(self.bar)
        self._show_buttons()

    def _connect(self, changes: Changes) -> None:
        self.new.edited.connect(self.preview.draw_soon)
        self.new.drafts.kept.connect(self.bar.show_draft_saved)
        self.preview.language_chosen.connect(self._on_language_chosen)
        self.preview.larger_wanted.connect(self._sides.setHidden)
        self.bar.make.clicked.connect(self._on_make_clicked)
        self.bar.print_letter.clicked.connect(partial(self._fetch_paper, self._on_paper_to_print))
        self.bar.pdf.clicked.connect(partial(self._fetch_paper, self._on_paper_to_save))
        self.bar.again.clicked.connect(self._on_again_clicked)
        self.bar.discard.clicked.connect(self._on_discard_clicked)
        self.bar.client.clicked.connect(self._on_client_clicked)
        self.kept.confirmed.connect(self._on_paper_confirmed)
        self.kept.not_there.connect(self._on_paper_not_there)
        self.kept.reviewed.connect(self._on_reviewed)
        self.kept.life.step_wanted.connect(self._on_step_wanted)
        changes.records_changed.connect(self._on_records_changed)

    @override
    def on_shown(self, about: object) -> None:
        self.new.drafts.keep_now()
        if isinstance(about, ReferralAbout | Draft):
            self._open(about)

    @override
    def on_left(self) -> None:
        self.new.drafts.keep_now()

    @override
    def first_field(self) -> QWidget | None:
        return self.new.form.type if self._view is None else None

    @override
    def panels(self) -> tuple[QWidget, ...]:
        return (self.first_field() or self.bar.client, self.preview.area)

    @property
    def _view(self) -> ReferralView | None:
        return None if self._opened is None else self._opened.view

    def _title_text(self) -> str:
        if self._view is None:
            return self.tr("New referral")
        return self.tr("Referral {number}").format(number=self._view.referral.referral_no)

    def _subtitle_text(self) -> str:
        return "" if self._opened is None else self._opened.client_line

    # --- opening ---

    def _open(self, about: ReferralAbout | Draft) -> None:
        self._about = about
        self._tasks.run(
            partial(self._work.open, about), owner=self, done=self._show_opened, failed=self._show_not_opened
        )

    def _show_not_opened(self, error: BaseException) -> None:
        self._opened = None
        self.new.drafts.stop()
        self.say_title()
        self._show_buttons()
        self.preview.show_nothing()
        self.show_problem(error)

    def _show_opened(self, opened: Opened) -> None:
        if opened.about is not self._about:
            return
        arrived = self._opened is None or self._opened.about is not opened.about
        before, self._opened = self._view, opened
        self.errors.clear_problems()
        if opened.view is None:
            self._show_form(opened)
        else:
            self._show_kept(opened, opened.view, before)
        self.say_title()
        self._show_buttons()
        self.preview.draw_now()
        if opened.view is not None and arrived:
            self._kept_side.verticalScrollBar().setValue(0)
            self.kept.take_focus(self.bar.main())

    def _show_form(self, opened: Opened) -> None:
        facts = None if opened.draft is None else opened.draft.facts
        language = (facts or {}).get(LANGUAGE)
        self.preview.language.set_value(language if isinstance(language, str) else KHMER)
        self.new.begin(opened, facts, opened.partner)
        self.fill_in(self.new.drafts.draft_id, is_new=opened.draft is None)
        self._show_new_side()
        if opened.draft is not None:
            self.bar.show_draft_saved(opened.draft.changed_at)

    def _show_new_side(self) -> None:
        self.bar.show_note("")
        self._sides.setCurrentWidget(self._new_side)
        self._new_side.verticalScrollBar().setValue(0)
        self.new.form.type.setFocus()

    def _show_kept(self, opened: Opened, view: ReferralView, before: ReferralView | None) -> None:
        self.new.drafts.stop()
        self.stop_counting()
        self.bar.show_note("")
        if before is None or before.referral.id != view.referral.id:
            made = sorted({one.language for one in view.letters}, reverse=True)
            self.preview.language.set_value(BOTH if len(made) > 1 else made[0] if made else KHMER)
        by_slip = isinstance(opened.about, ReferralAbout) and opened.about.by_slip
        self.kept.show_opened(opened, view, by_slip=by_slip)
        self._sides.setCurrentWidget(self._kept_side)

    def _show_buttons(self) -> None:
        self._busy = False
        self.bar.show_standing(self._view, self.preview.languages(), is_open=self._opened is not None)

    def _set_busy(self, busy: bool) -> None:
        self._busy = busy
        self.bar.set_busy(busy)

    def _first_time(self) -> bool:
        """Return whether what is printed is the letter itself: nobody holds it yet."""
        view = self._view
        return view is None or view.state in _NOT_ISSUED or self._just_made == view.referral.id

    def _wanted_drawing(self, languages: tuple[str, ...], dpi: int) -> Callable[[], Drawn] | None:
        if self._view is not None:
            return partial(self._work.draw_saved, self._view, languages, dpi)
        if self._opened is None or not self.new.has_type:
            return None
        return partial(self._work.draw_unsaved, self.new.client_id(), self.new.answers(), languages, dpi)

    def _on_language_chosen(self) -> None:
        if self._view is None:
            self.new.drafts.touch()
        self._show_buttons()
        self.preview.draw_now()

    def _on_records_changed(self, kinds: frozenset[str]) -> None:
        if self._view is not None and not self._busy and self.isVisible() and kinds & _SEEN_HERE:
            self._reload()

    def _go_on(self, _record: object = None) -> None:
        self.bar.client.setFocus()  # what was pressed goes; what comes next here may cancel the referral
        self._reload()

    def _reload(self, _record: object = None) -> None:
        if isinstance(self._about, ReferralAbout):
            self._open(self._about)

    # --- making the letter ---

    def _on_make_clicked(self) -> None:
        self.notices.clear()
        languages = self.preview.languages()
        if self._view is not None:
            work: Callable[[], ReferralId] = partial(
                self._work.make_letters, self._view.referral.id, languages
            )
        else:
            problems = self.new.form.problems()
            self.errors.show_problems(problems)
            if problems:
                return
            work = self.new.making(self._work, languages)
        self._set_busy(True)
        self._tasks.run(work, owner=self, done=self._on_made, failed=self._show_refused)

    def _on_made(self, referral_id: ReferralId) -> None:
        self._just_made = referral_id
        self.new.drafts.stop()
        self._navigator.open_referral(ReferralAbout(referral_id=referral_id))
        self.form_is_saved()

    def _show_refused(self, error: BaseException) -> None:
        self._set_busy(False)
        field = self.new.field_of(error) if self._view is None else None
        if field is not None and isinstance(error, JobCentreError):
            self.errors.show_problems([(field, partial(sentence, error))])
        else:
            show_form_problem(self, self.new.form.fields, error)

    def _on_discard_clicked(self) -> None:
        back = self.new.discard()
        self._show_new_side()
        self.preview.draw_now()
        self.say(lambda: self.tr("The draft is deleted"), undo=back)

    def _on_again_clicked(self) -> None:
        opened = self._opened
        if opened is None or opened.view is None:
            return
        earlier = opened.view.referral
        self._about = ReferralAbout(client_id=opened.client.id)
        self._opened = opened.as_new(self._about)
        self.new.begin_again(self._opened, earlier)
        self._show_new_side()
        self.say_title()
        self._show_buttons()
        self.preview.draw_now()
        self.notices.tell(
            "info",
            lambda: self.tr(
                "This becomes a new referral with its own number; it replaces {number}. "
                "Ask for the client's consent again."
            ).format(number=earlier.referral_no),
        )

    def _on_client_clicked(self) -> None:
        if self._opened is not None:
            self._navigator.open_client(self._opened.client.id)

    # --- the paper ---

    def _fetch_paper(self, then: Callable[[bytes], None]) -> None:
        """Get the bytes off the screen; they are in the file before any printer hears of them."""
        view = self._view
        if view is None:
            return
        self.notices.clear()
        self._set_busy(True)
        languages = self.preview.languages()
        self._tasks.run(
            partial(self._work.paper, view, languages, first_time=self._first_time()),
            owner=self,
            done=then,
            failed=self._show_refused,
        )

    def _on_paper_to_print(self, pdf: bytes) -> None:
        self._set_busy(False)
        view = self._view
        if view is not None:
            self._paper.print(
                pdf,
                self._title_text(),
                self,
                printed=partial(self._on_printed, view.referral.id),
                failed=self.show_problem,
                cancelled=self._on_print_cancelled,
            )

    def _on_printed(self, referral_id: ReferralId) -> None:
        # A printer takes its time; by then the page may show somebody else's referral.
        if self._view is not None and self._view.referral.id == referral_id:
            self._after_paper()

    def _on_print_cancelled(self) -> None:
        self.notices.tell(
            "info", lambda: self.tr("Nothing was printed. The letter is kept; print it whenever you want.")
        )

    def _on_paper_to_save(self, pdf: bytes) -> None:
        self._set_busy(False)
        view = self._view
        if view is not None:
            name = f"{view.referral.referral_no}-{'-'.join(self.preview.languages())}"
            saved = partial(self._on_saved_as, view.referral.id)
            self._paper.save(pdf, name, self, failed=self.show_problem, saved=saved)

    def _on_saved_as(self, referral_id: ReferralId, path: Path) -> None:
        self.notices.tell("ok", lambda: self.tr("Saved as {name}").format(name=path.name))
        self._on_printed(referral_id)

    def _after_paper(self) -> None:
        view = self._view
        if view is not None and view.state in _NOT_ISSUED:
            self.kept.ask_for_paper()
            self._kept_side.verticalScrollBar().setValue(0)
        else:
            self._just_made = None
            self.bar.print_letter.retranslate()

    def _on_paper_confirmed(self) -> None:
        if self._view is not None:
            self._just_made = None
            confirm = self._services.issue_letter.confirm_paper
            self._save(partial(confirm, self._view.referral.id), self._on_issued)

    def _on_issued(self, _nothing: object) -> None:
        number = "" if self._view is None else self._view.referral.referral_no
        self.notices.tell("ok", lambda: self.tr("{number} is issued and handed over.").format(number=number))
        self._go_on()

    def _on_paper_not_there(self) -> None:
        self.notices.tell(
            "info",
            lambda: self.tr(
                "The letter stays made and not issued. Look at the printer, then print it again."
            ),
        )
        self.bar.print_letter.setFocus()

    # --- what came of it ---

    def _on_reviewed(self) -> None:
        if self._view is not None:
            self._save(partial(self._services.review_referral, self._view.referral.id), self._reload)

    def _on_step_wanted(self, step: Step) -> None:
        if self._view is not None:
            move = partial(self._services.move_referral, self._view.referral.id, **asdict(step))
            self._save(move, self._go_on)

    def _save(self, work: Callable[[], object], done: Callable[[object], None]) -> None:
        self.notices.clear()
        self._set_busy(True)
        self._tasks.run(work, owner=self, done=done, failed=self._show_not_saved)

    def _show_not_saved(self, error: BaseException) -> None:
        self._set_busy(False)
        self.kept.life.keep.setEnabled(True)
        self.show_problem(error)
