"""Score a client's profile, show every point, and keep the tier the counsellor decided."""

from __future__ import annotations

from dataclasses import dataclass

from jobcentre_desktop.domain.client import Client
from jobcentre_desktop.domain.counsellor import Counsellor
from jobcentre_desktop.domain.ids import AssessmentId, ClientId
from jobcentre_desktop.domain.profile import Assessment, Point, score
from jobcentre_desktop.domain.read_text import read_texts
from jobcentre_desktop.ports import Clock, NewId, OpenWork, ProfileRules
from jobcentre_desktop.services.moved_clients import must_be_shown


@dataclass(frozen=True, slots=True, kw_only=True)
class ProfileScore:
    """The points of today and the tier they lead to."""

    points: tuple[Point, ...]
    total: int
    tier: str


@dataclass(frozen=True, slots=True)
class AssessClient:
    """Compute the score (advice), and keep an assessment (the counsellor's word)."""

    open_work: OpenWork
    clock: Clock
    new_id: NewId
    rules: ProfileRules
    me: Counsellor

    def score(self, client_id: ClientId) -> ProfileScore:
        """Return today's score; keeps nothing. Raises NotFound, ClientMoved."""
        with self.open_work(reading=True) as work:
            must_be_shown(work, client_id)
            return self._score(work.records.get(Client, client_id))

    def _score(self, client: Client) -> ProfileScore:
        rules = self.rules()
        points = score(client, rules, self.clock.today())
        total = sum(point.points for point in points)
        return ProfileScore(points=points, total=total, tier=rules.tier(total))

    def __call__(
        self,
        client_id: ClientId,
        *,
        tier: str | None = None,
        reason: str | None = None,
        text: str | None = None,
    ) -> Assessment:
        """Keep the assessment of now. Raises OverrideNeedsReason, InputProblems, NotFound."""
        words = read_texts(Assessment, override_text=text)["override_text"]
        with self.open_work() as work:
            today = self._score(work.records.get(Client, client_id))
            assessment = Assessment(
                id=AssessmentId(self.new_id()),
                client_id=client_id,
                counsellor_id=self.me.id,
                made_at=self.clock.now(),
                rules_version=self.rules().version,
                points=today.points,
                computed_tier=today.tier,
                tier=tier or today.tier,
                override_reason=reason,
                override_text=words,
            ).checked()
            work.records.add(assessment)
            work.commit()
        return assessment
