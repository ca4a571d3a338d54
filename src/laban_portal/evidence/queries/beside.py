# SPDX-License-Identifier: Apache-2.0
"""What evidence adds to a value: marks in its row, a part of its panel, and what hinders a duty from being handed in.

A value is proved by a citation of a document that is not withdrawn. Where the round wants proof, a value whose field names
its evidence must be proved, or have a note that says why it is not. "No data" has its reason, and needs none.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Q

from laban.errors import Place, Problem, problem
from laban.model.form import Field
from laban_portal.catalog.queries import FormContent, form_content
from laban_portal.clock.now import today
from laban_portal.collection.beside import Key, Mark, Part
from laban_portal.collection.models import Cell, Duty
from laban_portal.collection.queries.entry import locked_because
from laban_portal.collection.queries.visible import readable_duty
from laban_portal.collection.rules.counting import asked_elements
from laban_portal.evidence.models import Citation, Document
from laban_portal.evidence.queries.cited import CitationLine, cell_names, citations_of_duty
from laban_portal.evidence.queries.visible import LIVE, readable_documents
from laban_portal.evidence.rules.seeing import citable_units
from laban_portal.people.rules import Actor, may_type_for
from laban_portal.ui.words import say

ORDER = 20
"""Evidence stands before discussion and decisions."""
MOST_OFFERED = 200
"""So many documents are offered in the panel, the newest; all others are cited from their own page."""

LEAST_NOTE = 10
"""Letters of a note that says why there is no proof."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """A document that may be cited."""

    key: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Proof:
    """What the panel shows of a value's proof. `locked` is the code of the sentence why nothing may be cited now."""

    duty: int
    element: str
    slice: str
    evidence: str
    missing: bool
    wanted: bool
    lines: tuple[CitationLine, ...]
    types: bool
    locked: str
    locked_day: date | None
    offers: tuple[Offer, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Standing:
    """What of a duty decides on proof: its content, its values, how many documents prove each."""

    content: FormContent
    wanted: bool
    cells: Mapping[Key, Cell]
    proofs: Mapping[Key, int]
    asked: frozenset[str]

    def unproved(self, key: Key) -> bool:
        """Tell whether a value stands there whose field names its evidence, and no document proves it."""
        cell, field = self.cells.get(key), self.content.form.field(key[0])
        stands = cell is not None and cell.kind == "value" and key[0] in self.asked
        return stands and field is not None and asks(field) and not self.proofs.get(key)


def asks(field: Field) -> bool:
    """Tell whether a field names the evidence that it wants."""
    return bool(field.evidence.into("vi") or field.evidence.into("en"))


def marks(duty: int, language: str) -> Mapping[Key, Sequence[Mark]]:
    """Return how many documents prove each value, or that none does where one is asked for. Four queries."""
    found: dict[Key, Sequence[Mark]] = {}
    standing = _standing(duty)
    for key in standing.content.cells:
        count = standing.proofs.get(key, 0)
        if count:
            words = say("evidence.mark_one" if count == 1 else "evidence.mark_many", language, count=count)
            found[key] = (Mark(kind="proof", words=words, count=count, tone="is-good"),)
        elif standing.unproved(key):
            tone = "is-warn" if standing.wanted else ""
            found[key] = (Mark(kind="no_proof", words=say("evidence.mark_none", language), count=0, tone=tone),)
    return found


def parts(actor: Actor, duty: int, key: Key, language: str) -> Sequence[Part]:
    """Return the part of a cell's panel that tells and takes its proof; a fixed number of queries."""
    found = readable_duty(actor, duty)
    standing = _standing(duty)
    field = standing.content.form.field(key[0]) or Field(element=key[0])
    types = may_type_for(actor, found.unit_id, found.organisation_id)
    locked, day = locked_because(actor, found, today()) if types else ("", None)
    content = Proof(
        duty=duty, element=key[0], slice=key[1], evidence=field.evidence.into(language), missing=standing.unproved(key),
        wanted=standing.wanted, lines=citations_of_duty(actor, duty, language, element=key[0], slice_=key[1]), types=types,
        locked=locked, locked_day=day, offers=_offers(actor, found) if types and not locked else (),
    )  # fmt: skip
    return (Part(template="evidence/panel.html", order=ORDER, content=content),)


def hindrances(duty: int, language: str) -> Sequence[Problem]:
    """Return each value for which the round wants proof that neither has one nor a note why there is none."""
    standing = _standing(duty)
    return tuple(_missing(standing, language)) if standing.wanted else ()


def _missing(standing: _Standing, language: str) -> Iterator[Problem]:
    for key in standing.content.cells:
        if standing.unproved(key) and len(standing.cells[key].note.strip()) < LEAST_NOTE:
            name, label = cell_names(standing.content, *key, language)
            words = f"{name} ({label})" if label else name
            yield problem("evidence.proof_missing", Place(item=key[0], cell=key[1]), cell=words)


def _standing(duty: int) -> _Standing:
    found = Duty.objects.select_related("round").get(pk=duty)
    content = form_content(found.form_id)
    cells = {(each.element, each.slice): each for each in Cell.objects.filter(duty=duty)}
    proofs = Citation.objects.filter(LIVE, duty=duty, document__withdrawn_at=None).values_list("element", "slice")
    counted = proofs.annotate(count=Count("pk")).order_by()
    values = {key: (cell.kind, cell.value) for key, cell in cells.items()}
    return _Standing(
        content=content, wanted=found.round.proof_wanted, cells=cells,
        proofs={(element, part): count for element, part, count in counted},
        asked=asked_elements(content.form, content.code_lists, values),
    )  # fmt: skip


def _offers(actor: Actor, duty: Duty) -> tuple[Offer, ...]:
    """Return the documents that may prove a value of the duty, the newest first."""
    rows = Document.objects.filter(
        readable_documents(actor), Q(unit__in=citable_units(actor, duty.unit_id)), withdrawn_at=None
    ).order_by("-pk")[:MOST_OFFERED]
    return tuple(Offer(key=each.key, words=_words(each)) for each in rows)


def _words(document: Document) -> str:
    return " · ".join(each for each in (document.number, document.title, document.issuer) if each)[:160]
