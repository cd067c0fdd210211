"""Dates, times, numbers and durations as people here read them, in Khmer or in English."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from PySide6.QtCore import QCoreApplication

from jobcentre_desktop.domain.cambodia import CAMBODIA
from jobcentre_desktop.domain.khmer.numerals import to_khmer_digits

_MEGABYTE = 1_000_000


class Formatter:
    """Writes values for the screen. Instants are aware; phone and identity numbers do not pass here.

    `khmer_digits` has an effect in Khmer only: English text keeps Latin digits.
    """

    def __init__(self, language: str, *, khmer_digits: bool) -> None:
        self._khmer = language == "km"
        self._khmer_digits = self._khmer and khmer_digits

    def number(self, number: int) -> str:
        """Return 1240 as "1,240" or "១,២៤០"; the comma parts thousands (domain brief)."""
        return self.digits(f"{number:,}")

    def digits(self, text: str) -> str:
        """Return the text with its digits in Khmer when the setting says so.

        Not for phone or identity numbers.
        """
        return to_khmer_digits(text) if self._khmer_digits else text

    def decimal(self, number: float, places: int = 1) -> str:
        """Return 2.5 as "2.5" or "២.៥"."""
        return self.digits(f"{number:,.{places}f}")

    def size(self, size: int) -> str:
        """Return a number of bytes as "12 kB" or "1.2 MB"."""
        if size < _MEGABYTE:
            return f"{self.number(max(1, round(size / 1000)))} kB"
        return f"{self.decimal(size / _MEGABYTE)} MB"

    def local(self, instant: datetime) -> datetime:
        """Return an aware instant on the wall clock of the centre."""
        return instant.astimezone(CAMBODIA)

    def time(self, instant: datetime) -> str:
        """Return the time of day of an aware instant: "16:40"."""
        return self.digits(f"{self.local(instant):%H:%M}")

    def short_date(self, day: date) -> str:
        """Return "23 November 2026" or "២៣ វិច្ឆិកា ២០២៦"."""
        return self.digits(f"{day.day} {self._month(day.month)} {day.year}")

    def long_date(self, day: date) -> str:
        """Return "Monday 23 November 2026" or "ថ្ងៃចន្ទ ទី២៣ ខែវិច្ឆិកា ឆ្នាំ២០២៦"."""
        text = QCoreApplication.translate("Formatter", "{weekday} {day} {month} {year}")
        return self.digits(
            text.format(weekday=self._weekday(day), day=day.day, month=self._month(day.month), year=day.year)
        )

    def day_and_month(self, day: date) -> str:
        """Return "23 November"."""
        return self.digits(f"{day.day} {self._month(day.month)}")

    def span(self, first: date, last: date) -> str:
        """Return "23–25 November 2026", "30 April 2026 – 2 May 2026", or the one date."""
        if first == last:
            return self.short_date(first)
        if (first.year, first.month) == (last.year, last.month):
            return f"{self.digits(str(first.day))}–{self.short_date(last)}"
        return f"{self.short_date(first)} – {self.short_date(last)}"

    def partial_date(self, year: int, month: int | None = None, day: int | None = None) -> str:
        """Return as much of a date as is known: "2002", "March 2002" or "12 March 2002"."""
        parts = (str(day) if day and month else "", self._month(month) if month else "", str(year))
        return self.digits(" ".join(part for part in parts if part))

    def moment(self, instant: datetime, now: datetime) -> str:
        """Return an instant as near as helps: "16:40", "yesterday 16:40", "Sat 16:40", or its date."""
        then, today = self.local(instant), self.local(now).date()
        time = self.time(instant)
        days = (today - then.date()).days
        if days == 0:
            return time
        if days == 1:
            return QCoreApplication.translate("Formatter", "yesterday {time}").format(time=time)
        if days == -1:
            return QCoreApplication.translate("Formatter", "tomorrow {time}").format(time=time)
        if 1 < days < 7:
            return f"{self._short_weekday(then.date())} {time}"
        near = then.year == today.year
        return f"{self.day_and_month(then.date()) if near else self.short_date(then.date())} {time}"

    def day(self, day: date, today: date) -> str:
        """Return "today", "yesterday", "tomorrow", or the date."""
        match (day - today).days:
            case 0:
                return QCoreApplication.translate("Formatter", "today")
            case -1:
                return QCoreApplication.translate("Formatter", "yesterday")
            case 1:
                return QCoreApplication.translate("Formatter", "tomorrow")
        return self.day_and_month(day) if day.year == today.year else self.short_date(day)

    def duration(self, length: timedelta) -> str:
        """Return a length of time in its largest two units: "24 minutes", "1 h 5 min", "3 days"."""
        minutes = max(0, round(length.total_seconds() / 60))
        if minutes < 60:
            return self.minutes(minutes)
        if minutes < 24 * 60:
            hours, rest = divmod(minutes, 60)
            if not rest:
                return QCoreApplication.translate("Formatter", "%n hour(s)", "", hours)
            return QCoreApplication.translate("Formatter", "{hours} h {minutes} min").format(
                hours=self.number(hours), minutes=self.number(rest)
            )
        return self.days(minutes // (24 * 60))

    def minutes(self, count: int) -> str:
        return QCoreApplication.translate("Formatter", "%n minute(s)", "", count)

    def days(self, count: int) -> str:
        return QCoreApplication.translate("Formatter", "%n day(s)", "", count)

    def years_old(self, age: int, *, about: bool = False) -> str:
        """Return "24 years old" or "about 24 years old"."""
        if about:
            return QCoreApplication.translate("Formatter", "about %n year(s) old", "", age)
        return QCoreApplication.translate("Formatter", "%n year(s) old", "", age)

    @staticmethod
    def _month(month: int) -> str:
        return (
            QCoreApplication.translate("Formatter", "January"),
            QCoreApplication.translate("Formatter", "February"),
            QCoreApplication.translate("Formatter", "March"),
            QCoreApplication.translate("Formatter", "April"),
            QCoreApplication.translate("Formatter", "May"),
            QCoreApplication.translate("Formatter", "June"),
            QCoreApplication.translate("Formatter", "July"),
            QCoreApplication.translate("Formatter", "August"),
            QCoreApplication.translate("Formatter", "September"),
            QCoreApplication.translate("Formatter", "October"),
            QCoreApplication.translate("Formatter", "November"),
            QCoreApplication.translate("Formatter", "December"),
        )[month - 1]

    @staticmethod
    def _weekday(day: date) -> str:
        return (
            QCoreApplication.translate("Formatter", "Monday"),
            QCoreApplication.translate("Formatter", "Tuesday"),
            QCoreApplication.translate("Formatter", "Wednesday"),
            QCoreApplication.translate("Formatter", "Thursday"),
            QCoreApplication.translate("Formatter", "Friday"),
            QCoreApplication.translate("Formatter", "Saturday"),
            QCoreApplication.translate("Formatter", "Sunday"),
        )[day.weekday()]

    @staticmethod
    def _short_weekday(day: date) -> str:
        return (
            QCoreApplication.translate("Formatter", "Mon"),
            QCoreApplication.translate("Formatter", "Tue"),
            QCoreApplication.translate("Formatter", "Wed"),
            QCoreApplication.translate("Formatter", "Thu"),
            QCoreApplication.translate("Formatter", "Fri"),
            QCoreApplication.translate("Formatter", "Sat"),
            QCoreApplication.translate("Formatter", "Sun"),
        )[day.weekday()]
