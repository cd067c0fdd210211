"""The sockets in the wall: what services need and adapters supply.

May import: domain
"""

from jobcentre_desktop.domain.code_list import CodeLists
from jobcentre_desktop.domain.places import Gazetteer
from jobcentre_desktop.ports.agenda import Agenda, DueFilter, DueItem, DueKind
from jobcentre_desktop.ports.changes import ChangeLog, HeldHere, OwnLine, RefusedChange, Waiting
from jobcentre_desktop.ports.clock import Clock, NewId
from jobcentre_desktop.ports.copies import Copies, CopySeen, Restored
from jobcentre_desktop.ports.drafts import Draft, Drafts
from jobcentre_desktop.ports.erasures import Erasures, ToClean
from jobcentre_desktop.ports.footprint import FootprintLeft
from jobcentre_desktop.ports.high_water import HighWater, HighWaterMark
from jobcentre_desktop.ports.line import Enrolment, Exchange, LetterSeal, LineKeys, RoundReply, RoundRequest
from jobcentre_desktop.ports.lists import ListName, Lists, Wish
from jobcentre_desktop.ports.paper import (
    GreyPage,
    Language,
    LetterMark,
    Letters,
    PagePictures,
    PageSize,
    PrinterPages,
)
from jobcentre_desktop.ports.records import (
    DESK,
    ClientRow,
    Clients,
    DeskFacts,
    Diary,
    GaveWay,
    LetterFiles,
    Numbers,
    OpenWork,
    Partners,
    Records,
    RecordsChanged,
    TimelineEntry,
    Work,
    WorkFor,
)
from jobcentre_desktop.ports.reference import ProfileRules
from jobcentre_desktop.ports.scans import (
    SCAN_BYTES,
    KeptScan,
    ScanFiles,
    ScanLine,
    ScanPiece,
    Scans,
    ScansWaiting,
    ScanTold,
    ScanToSend,
    TakenIn,
)
from jobcentre_desktop.ports.sheets import Progress, Sheets
from jobcentre_desktop.ports.state_line import Comparison, FormerPage, OlderPage, SnapshotChunk, StateLine
from jobcentre_desktop.ports.states import Compared, States
from jobcentre_desktop.ports.vault import BackUps, DeskFile, FileStanding, HealthReport, Vault, WrongTries

__all__ = [
    "DESK",
    "SCAN_BYTES",
    "Agenda",
    "BackUps",
    "ChangeLog",
    "ClientRow",
    "Clients",
    "Clock",
    "CodeLists",
    "Compared",
    "Comparison",
    "Copies",
    "CopySeen",
    "DeskFacts",
    "DeskFile",
    "Diary",
    "Draft",
    "Drafts",
    "DueFilter",
    "DueItem",
    "DueKind",
    "Enrolment",
    "Erasures",
    "Exchange",
    "FileStanding",
    "FootprintLeft",
    "FormerPage",
    "GaveWay",
    "Gazetteer",
    "GreyPage",
    "HealthReport",
    "HeldHere",
    "HighWater",
    "HighWaterMark",
    "KeptScan",
    "Language",
    "LetterFiles",
    "LetterMark",
    "LetterSeal",
    "Letters",
    "LineKeys",
    "ListName",
    "Lists",
    "NewId",
    "Numbers",
    "OlderPage",
    "OpenWork",
    "OwnLine",
    "PagePictures",
    "PageSize",
    "Partners",
    "PrinterPages",
    "ProfileRules",
    "Progress",
    "Records",
    "RecordsChanged",
    "RefusedChange",
    "Restored",
    "RoundReply",
    "RoundRequest",
    "ScanFiles",
    "ScanLine",
    "ScanPiece",
    "ScanToSend",
    "ScanTold",
    "Scans",
    "ScansWaiting",
    "Sheets",
    "SnapshotChunk",
    "StateLine",
    "States",
    "TakenIn",
    "TimelineEntry",
    "ToClean",
    "Vault",
    "Waiting",
    "Wish",
    "Work",
    "WorkFor",
    "WrongTries",
]
