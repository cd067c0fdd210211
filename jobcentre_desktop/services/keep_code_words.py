"""The word lists of a centre: a code worded otherwise, hidden from the choices, shown again."""

from __future__ import annotations

from dataclasses import dataclass, replace

from jobcentre_desktop.domain.code_list import Code
from jobcentre_desktop.domain.code_words import WORDED, CodeWords, said_of, worded
from jobcentre_desktop.domain.counsellor import Counsellor
from jobcentre_desktop.domain.errors import LastChoice, NotFound
from jobcentre_desktop.domain.read_text import read_texts
from jobcentre_desktop.ports import CodeLists, OpenWork, Work
from jobcentre_desktop.services.add_or_change import add_or_change
from jobcentre_desktop.services.centre_codes import CentreCodes
from jobcentre_desktop.services.put_back import put_back


@dataclass(frozen=True, slots=True, kw_only=True)
class Reworded:
    """What was said of a code before and after, for going back."""

    before: CodeWords
    after: CodeWords


@dataclass(frozen=True, slots=True)
class KeepCodeWords:
    """Only the head words the lists; what is said here, every desk of the centre has after a round."""

    open_work: OpenWork
    shipped: CodeLists
    codes: CentreCodes
    me: Counsellor

    def follow(self) -> None:
        """Word the lists as the centre says now, here or at another desk."""
        with self.open_work(reading=True) as work:
            self.codes.follow(tuple(work.records.every(CodeWords)))

    def one(self, code_list: str, code: str) -> Code:
        """Return a code as it ships. Raises NotFound, also for a list that no centre may word."""
        if code_list not in WORDED:
            raise NotFound(CodeWords.KIND, code_list)
        return self.shipped.get(code_list).get(code)

    def word(self, code_list: str, code: str, *, words_km: str = "", words_en: str = "") -> Reworded:
        """Word a code otherwise; what is empty is as it ships. Raises NotAllowed, InputProblems, NotFound."""
        self.me.must_manage_desk()
        shipped = self.one(code_list, code)
        texts = read_texts(CodeWords, words_km=words_km, words_en=words_en)
        km = None if texts["words_km"] == shipped.km else texts["words_km"]
        en = None if texts["words_en"] == shipped.en else texts["words_en"]
        with self.open_work() as work:
            before = _said(work, code_list, code)
            after = _keep(work, replace(before, words_km=km, words_en=en))
        self.follow()
        return Reworded(before=before, after=after)

    def hide(self, code_list: str, code: str, *, hidden: bool = True) -> Reworded:
        """Take a code out of the choices, or show it again. Raises NotAllowed, NotFound, LastChoice."""
        self.me.must_manage_desk()
        self.one(code_list, code)
        with self.open_work() as work:
            now = worded(self.shipped.get(code_list), work.records.every(CodeWords))
            if hidden and not any(one.offered for one in now if one.code != code):
                raise LastChoice
            before = _said(work, code_list, code)
            after = _keep(work, replace(before, hidden=hidden))
        self.follow()
        return Reworded(before=before, after=after)

    def take_back(self, reworded: Reworded) -> None:
        """Undo what was said. Raises NotAllowed, NotFound."""
        self.me.must_manage_desk()
        with self.open_work() as work:
            put_back(work, reworded.before, reworded.after)
            work.commit()
        self.follow()


def _said(work: Work, code_list: str, code: str) -> CodeWords:
    nothing = said_of(code_list, code)
    return work.records.find(CodeWords, nothing.id) or nothing


def _keep(work: Work, said: CodeWords) -> CodeWords:
    add_or_change(work, said)
    work.commit()
    return said
