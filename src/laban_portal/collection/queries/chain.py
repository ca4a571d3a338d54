# SPDX-License-Identifier: Apache-2.0
"""Prove the past: every chain of revisions, every head of a day with its audit lines, and all against heads from outside.

Counts and states of duties are proved with their chain; contents of the catalogue that rounds use, against their hashes.

What is proved: no revision was changed, taken out, put in or moved since it was written, up to the last head that a witness
outside holds; cells and heads are what the revisions say. What is not: that a value is true, or that who could write into the
database did not write a whole new past that no outside head contradicts. So heads must leave the machine.
"""

from __future__ import annotations

import email
import email.policy
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from email.message import EmailMessage

from django.db import connection

from laban_portal.audit.queries import extent
from laban_portal.catalog.queries.content import altered_versions
from laban_portal.collection.chain import Link, day_audit, day_links, digest
from laban_portal.collection.models import Chain, DayHead, Duty, Round
from laban_portal.collection.queries.proof import Break, Points, Report, proved_above
from laban_portal.collection.queries.replay import first_break

GUARDS = {
    "sqlite": {
        "audit_line_kept_update", "audit_line_kept_delete", "catalog_version_frozen",
        "collection_revision_kept_update", "collection_revision_kept_delete",
        "collection_dayhead_kept_update", "collection_dayhead_kept_delete",
        "review_decision_kept_update", "review_decision_kept_delete", "review_snapshot_kept_update",
        "review_snapshot_kept_delete", "review_snapshotpart_kept_update", "review_snapshotpart_kept_delete",
    },
    "postgresql": {
        "audit_line_kept_row", "audit_line_kept_all", "catalog_version_frozen",
        "collection_revision_kept_row", "collection_revision_kept_all",
        "collection_dayhead_kept_update", "collection_dayhead_kept_delete", "collection_dayhead_kept_all",
        "review_decision_kept_row", "review_decision_kept_all", "review_snapshot_kept_row", "review_snapshot_kept_all",
        "review_snapshotpart_kept_row", "review_snapshotpart_kept_all",
    },
}  # fmt: skip
"""The triggers with which the database itself keeps the past."""


@dataclass(frozen=True, slots=True)
class Witness:
    """A head of a day as it left the machine."""

    day: str
    content: str


def witness(exported: bytes) -> Witness:
    """Read an exported head: the file itself, or the letter that carried it.

    Raises:
        ValueError: where there is no head in it.

    """
    for text in _texts(exported):
        try:
            day_links(text)
            day_audit(text)
            return Witness(str(json.loads(text)["day"]), text)
        except (KeyError, ValueError):
            continue
    message = "no head of a day"
    raise ValueError(message)


def _texts(exported: bytes) -> Iterator[str]:
    if exported.lstrip()[:1] == b"{":
        yield exported.decode("utf-8", "replace").strip()
        return
    letter = email.message_from_bytes(exported, policy=email.policy.default)
    for part in letter.walk():
        if isinstance(part, EmailMessage) and not part.is_multipart():
            content = part.get_content()
            text = content if isinstance(content, str) else bytes(content).decode("utf-8", "replace")
            if text.lstrip().startswith("{"):
                yield text.strip()


def verify(*, round_code: str = "", unit: str = "", heads: Iterable[Witness] = ()) -> Report:
    """Prove all chains, or those of one round or unit; return each chain's and day's first broken link."""
    witnesses = tuple(heads)
    points = Points()
    days, breaks = _prove_days(points)
    breaks += _prove_witnesses(witnesses, points)
    breaks += [Break(code="chain.version", facts=(("version", name),)) for name in _altered(round_code)]
    chains = Chain.objects.select_related("round").order_by("round__code", "unit_id")
    chains = chains.filter(round__code=round_code) if round_code else chains
    chains = chains.filter(unit_id=unit) if unit else chains
    proved = revisions = 0
    known = set(Chain.objects.values_list("round__code", "unit_id"))
    for chain in chains.iterator(chunk_size=200):
        found, played = first_break(chain, points.of(chain.round.code, chain.unit_id))
        breaks += [found] if found else []
        proved, revisions = proved + 1, revisions + played
    for code, place in sorted(points.by_chain.keys() - known):
        if round_code in {"", code} and unit in {"", place}:
            day = min(min(heads_.values()) for heads_ in points.of(code, place).values())
            breaks.append(Break(code="chain.gone", round=code, unit=place, day=day))
    breaks += [Break(code="chain.no_guard", facts=(("name", name),)) for name in guards_missing()]
    others, found_above = proved_above(round_code, unit)
    return Report(
        chains=proved, revisions=revisions, days=days, witnesses=len(witnesses), breaks=(*breaks, *found_above), others=others
    )  # fmt: skip


def guards_missing() -> list[str]:
    """Return the triggers that should stand in the database and do not."""
    statements = {
        "sqlite": "SELECT name FROM sqlite_master WHERE type = 'trigger'",
        "postgresql": "SELECT tgname FROM pg_trigger WHERE NOT tgisinternal AND tgenabled <> 'D'",
    }
    with connection.cursor() as cursor:
        cursor.execute(statements[connection.vendor])
        return sorted(GUARDS[connection.vendor] - {name for (name,) in cursor.fetchall()})


def _prove_days(points: Points) -> tuple[int, list[Break]]:
    """Prove the chain of days, and note where every chain must have stood."""
    breaks: list[Break] = []
    previous, count = "", 0
    for head in DayHead.objects.order_by("day").iterator(chunk_size=50):
        day = head.day.isoformat()
        fault = _day_fault(head, previous)
        if fault:
            breaks.append(Break(code=fault, day=day))
        else:
            _note(points, day_links(head.content), day)
            breaks += _audit_breaks(head.content, day)
        previous, count = head.hash, count + 1
    return count, breaks


def _day_fault(head: DayHead, previous: str) -> str:
    """Return the code of what does not hold in a day's head, or nothing."""
    if head.previous != previous:
        return "chain.day_previous"
    if digest(head.content.encode("utf-8", "surrogatepass")) != head.hash:
        return "chain.day_hash"
    try:
        day_links(head.content)
        day_audit(head.content)
        said = json.loads(head.content)
    except ValueError:
        return "chain.day_hash"
    same = said.get("day") == head.day.isoformat() and said.get("previous") == head.previous
    return "" if same else "chain.day_content"


def _audit_breaks(content: str, day: str) -> list[Break]:
    """Compare the audit lines that a day's head covers with those that stand; a head of the older format covers none."""
    said = day_audit(content)
    if said is None:
        return []
    after, last, lines, digested = said
    found = extent(after, last)
    if found.lines != lines:
        facts = (("was", str(lines)), ("found", str(found.lines)), ("after", str(after)), ("last", str(last)))
        return [Break(code="chain.audit_lines", day=day, facts=facts)]
    if found.sha256 != digested:
        return [Break(code="chain.audit_changed", day=day, facts=(("after", str(after)), ("last", str(last))))]
    return []


def _altered(round_code: str) -> Iterator[str]:
    """Yield the versions of the catalogue, in use by all rounds or one, whose content does not fit its hash."""
    rounds, duties = Round.objects.order_by(), Duty.objects.order_by()
    if round_code:
        rounds, duties = rounds.filter(code=round_code), duties.filter(round__code=round_code)
    used = {pk for own in rounds.values_list("framework", "calendar", "rules") for pk in own if pk is not None}
    used.update(duties.values_list("form", flat=True).distinct())
    return altered_versions(sorted(used))


def _prove_witnesses(witnesses: Iterable[Witness], points: Points) -> list[Break]:
    """Compare the heads that left the machine with those that stand here."""
    breaks = []
    for each in witnesses:
        _note(points, day_links(each.content), each.day)
        kept = DayHead.objects.filter(day=each.day).first()
        if kept is None:
            breaks.append(Break(code="chain.witness_missing", day=each.day))
        elif kept.content != each.content:
            breaks.append(Break(code="chain.witness_differs", day=each.day))
        if kept is None or kept.content != each.content:
            breaks += _audit_breaks(each.content, each.day)
    return breaks


def _note(points: Points, links: Iterable[Link], day: str) -> None:
    for each in links:
        points.put(each.round, each.unit, each.sequence, each.head, day)
