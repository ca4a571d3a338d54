# SPDX-License-Identifier: Apache-2.0
"""One document with all that its page shows: its facts, its file, its editions, and where it is cited."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from laban_portal.evidence.holding import held_because
from laban_portal.evidence.models import Citation, Document
from laban_portal.evidence.queries.cited import CitationLine, citations_of_document
from laban_portal.evidence.queries.visible import LIVE, readable_document, readable_documents
from laban_portal.evidence.rules.seeing import holds_fast, may_keep_documents
from laban_portal.evidence.rules.wanted import DocumentWanted, over_on, round_day
from laban_portal.files.sniff import LABELS
from laban_portal.people.rules import Actor
from laban_portal.ui.errors import NotAllowed, NotFound, WrongState


@dataclass(frozen=True, slots=True, kw_only=True)
class FileFacts:
    """A document's file, by its bytes."""

    name: str
    kind: str
    media: str
    size: int
    pages: int
    sha256: str

    @property
    def kilobytes(self) -> int:
        """Return the size in whole kilobytes, at least one."""
        return max(1, round(self.size / 1024))


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """Another edition of a document."""

    key: str
    title: str
    number: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentPage:
    """A document. `held_because` is the code of why it is not changed, if it is held; `may_keep`: by the person else."""

    key: str
    unit: str
    unit_name: Mapping[str, str]
    facts: DocumentWanted
    file: FileFacts | None
    keep_until: date | None
    made_at: datetime
    by_name: str
    withdrawn_at: datetime | None
    withdrawn_name: str
    withdrawn_reason: str
    removed_at: datetime | None
    removed_hash: str
    removed_reason: str
    replaces: Edition | None
    replaced_by: tuple[Edition, ...]
    citations: tuple[CitationLine, ...]
    over: bool
    held_because: str
    may_keep: bool
    demonstration: bool

    @property
    def held(self) -> bool:
        """Tell whether it is held: cited in a duty that was handed in, or named by a room above as a proof."""
        return bool(self.held_because)

    @property
    def withdrawn(self) -> bool:
        """Tell whether it was withdrawn."""
        return self.withdrawn_at is not None

    @property
    def short(self) -> str:
        """Return what it is called in few words: its number, else its title."""
        return self.facts.number or self.facts.title

    @property
    def has_file(self) -> bool:
        """Tell whether there is a file."""
        return self.file is not None

    @property
    def valid_to(self) -> date | None:
        """Return the last day of its validity."""
        return self.facts.valid_to

    @property
    def may_change(self) -> bool:
        """Tell whether the person may change or withdraw it now."""
        return self.may_keep and not self.held and not self.withdrawn

    @property
    def may_cite(self) -> bool:
        """Tell whether it may prove more values."""
        return not self.withdrawn


def document_page(actor: Actor, key: str, on: date, language: str) -> DocumentPage:
    """Return a document that the person may see. Eight queries and those of who holds it, however often it is cited."""
    found = readable_document(actor, key)
    seen = readable_documents(actor)
    lines = citations_of_document(actor, found, language)
    standing = list(Citation.objects.filter(LIVE, document=found).values_list("duty__state", "duty__round__year"))
    near = Document.objects.filter(seen)
    before = near.filter(pk=found.replaces_id).first() if found.replaces_id else None
    day = max((round_day(year) for _, year in standing), default=on)
    return DocumentPage(
        key=found.key, unit=found.unit_id, unit_name=found.unit.names, facts=facts_of(found), file=file_facts(found),
        keep_until=found.keep_until, made_at=found.made_at, by_name=found.by_name, withdrawn_at=found.withdrawn_at,
        withdrawn_name=found.withdrawn_name, withdrawn_reason=found.withdrawn_reason, removed_at=found.removed_at,
        removed_hash=found.removed_hash, removed_reason=found.removed_reason, replaces=_edition(before) if before else None,
        replaced_by=tuple(_edition(each) for each in near.filter(replaces=found).order_by("pk")), citations=lines,
        over=over_on(found.valid_to, day), held_because=_held(found, [state for state, _ in standing]),
        may_keep=may_keep_documents(actor, found.unit_id), demonstration=found.demonstration,
    )  # fmt: skip


def _held(found: Document, states: Iterable[str]) -> str:
    return "evidence.held" if any(holds_fast(state) for state in states) else held_because(found.pk)


def document_to_change(actor: Actor, key: str, on: date, language: str) -> DocumentPage:
    """Return a document for the pages that change it, refused where the person cannot change it now."""
    found = document_page(actor, key, on, language)
    if not found.may_keep:
        raise NotAllowed("evidence.not_yours")
    if found.held:
        raise WrongState(found.held_because)
    if found.withdrawn:
        raise WrongState("evidence.is_withdrawn")
    return found


def document_to_replace(actor: Actor, key: str) -> Document:
    """Return a document of which the person may register a newer edition."""
    found = readable_document(actor, key)
    if not may_keep_documents(actor, found.unit_id):
        raise NotAllowed("evidence.not_yours")
    return found


def document_with_file(actor: Actor, key: str) -> tuple[int, str]:
    """Return the number and name of a document's file, for those who may see it; withdrawn documents keep theirs."""
    found = readable_document(actor, key)
    if found.file_id is None:
        raise NotFound("evidence.no_file")
    return found.file_id, found.file_name


def facts_of(document: Document) -> DocumentWanted:
    """Return what is said of a document, as it would be typed."""
    return DocumentWanted(
        kind=document.kind, issuer=document.issuer, number=document.number, issued_on=document.issued_on,
        title=document.title, valid_from=document.valid_from, valid_to=document.valid_to, note=document.note,
        public=document.public,
    )  # fmt: skip


def file_facts(document: Document) -> FileFacts | None:
    """Return what is to be said of a document's file, if it has one."""
    stored = document.file
    if stored is None:
        return None
    return FileFacts(
        name=document.file_name, kind=LABELS.get(stored.media, stored.media), media=stored.media, size=stored.size,
        pages=stored.pages, sha256=stored.sha256,
    )  # fmt: skip


def _edition(document: Document) -> Edition:
    return Edition(key=document.key, title=document.title, number=document.number)
