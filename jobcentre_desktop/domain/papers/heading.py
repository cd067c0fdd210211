"""What every paper says of its centre, and words in two languages."""

from __future__ import annotations

from dataclasses import dataclass

from jobcentre_desktop.domain.khmer.numerals import to_ascii_digits


@dataclass(frozen=True, slots=True)
class Words:
    """The same thing in Khmer and in English. Where one is missing the other stands in."""

    km: str = ""
    en: str = ""

    def in_language(self, language: str) -> str:
        """Return the words in "km" or "en"; empty only when neither is known."""
        return (self.en or self.km) if language == "en" else (self.km or self.en)


@dataclass(frozen=True, slots=True, kw_only=True)
class CentreHeading:
    """What stands at the head of every paper of a centre."""

    name: Words
    province: Words
    """With its kind, as an address says it: "ខេត្តពោធិ៍សាត់", "Pursat province"."""
    letters: str = ""
    """Abbreviation that ends a letter's number, e.g. "ម.ក.ព.ស." (domain brief §5.2)."""
    address: Words = Words()
    phone: str = ""
    head_name: Words = Words()
    head_title: Words = Words()
    ministry: Words = Words()
    """Empty: the ministry as the wording of the letterhead names it."""
    agency: Words = Words()
    """Empty: the agency as the wording of the letterhead names it."""
    kept_whole: tuple[str, ...] = ()
    """Names and terms of the centre that no line of a paper may cut."""

    @property
    def cut_nowhere(self) -> tuple[str, ...]:
        """Return what no line may cut: the centre's words, and its phone, which would be misread."""
        return (*self.kept_whole, self.phone, self.phone_in("en")) if self.phone else self.kept_whole

    def phone_in(self, language: str) -> str:
        """Return the phone as it was typed; Khmer digits stand on no English paper."""
        return to_ascii_digits(self.phone) if language == "en" else self.phone
