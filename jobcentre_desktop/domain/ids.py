"""Names for the ids of things: made on the desk, valid before anybody else has heard of them."""

from __future__ import annotations

from typing import NewType
from uuid import UUID

ClientId = NewType("ClientId", UUID)
SessionId = NewType("SessionId", UUID)
AddendumId = NewType("AddendumId", UUID)
AssessmentId = NewType("AssessmentId", UUID)
PlanId = NewType("PlanId", UUID)
StepId = NewType("StepId", UUID)
ReferralId = NewType("ReferralId", UUID)
ReferralEventId = NewType("ReferralEventId", UUID)
LetterId = NewType("LetterId", UUID)
ConsentId = NewType("ConsentId", UUID)
PartnerId = NewType("PartnerId", UUID)
CounsellorId = NewType("CounsellorId", UUID)
VisitId = NewType("VisitId", UUID)
DayId = NewType("DayId", UUID)
NotSameId = NewType("NotSameId", UUID)
CentreId = NewType("CentreId", UUID)
CentreDayId = NewType("CentreDayId", UUID)
PhraseId = NewType("PhraseId", UUID)
CodeWordsId = NewType("CodeWordsId", UUID)
NoteSeenId = NewType("NoteSeenId", UUID)
DraftId = NewType("DraftId", UUID)
TransferId = NewType("TransferId", UUID)
HandoverId = NewType("HandoverId", UUID)
HeldChangeId = NewType("HeldChangeId", UUID)
HeldDecisionId = NewType("HeldDecisionId", UUID)
ListExportId = NewType("ListExportId", UUID)
FollowUpId = NewType("FollowUpId", UUID)
OutcomeId = NewType("OutcomeId", UUID)
EventId = NewType("EventId", UUID)
AttachmentId = NewType("AttachmentId", UUID)
