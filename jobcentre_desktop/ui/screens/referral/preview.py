"""The letter as it will come out of the printer, drawn beside the form."""

from __future__ import annotations

from collections.abc import Callable

from jobcentre_desktop.ui.look import Look
from jobcentre_desktop.ui.paper_preview import Drawn, PaperPreview, Wanted
from jobcentre_desktop.ui.tasks import Tasks


class LetterPreview(PaperPreview):
    """Says of a letter whether it is made; until then it is only how it will look."""

    def __init__(
        self,
        look: Look,
        tasks: Tasks,
        wanted: Wanted,
        *,
        failed: Callable[[BaseException], None],
        mended: Callable[[], None],
    ) -> None:
        super().__init__(
            look,
            tasks,
            wanted,
            empty=(
                lambda: self.tr("The letter appears here"),
                lambda: self.tr(
                    "Choose what the client is sent for; every word you type then shows on the sheet."
                ),
            ),
            note=self._note_words,
            failed=failed,
            mended=mended,
        )

    def _note_words(self, drawn: Drawn) -> str:
        if drawn.made:
            return self.tr("The letter as it was made and kept")
        return self.tr("Preview, not valid: this letter is not made yet")
