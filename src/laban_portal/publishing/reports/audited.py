# SPDX-License-Identifier: Apache-2.0
"""How far the figures can be trusted: what the audit concluded, what is missing, what marks values carry."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from math import isfinite

from laban.model.audit.finding import PARTS, Judgement
from laban_portal.publishing.reading.field import Field
from laban_portal.publishing.reading.marks import MARKS, marks_of
from laban_portal.publishing.reports.blocks import Block, Column, Heading, Table, Words
from laban_portal.publishing.reports.telling import Telling


def audit(told: Telling, field: Field) -> Iterator[Block]:
    """Yield the conclusions of the audit by its parts, the gravest first."""
    findings = told.book.findings
    yield Heading(told.say("part_audit"))
    if not findings:
        yield Words(told.say("audit_none"))
        return
    counted = Counter(each.judgement for each in findings)
    yield Words(told.say("audit_lead", **{each.value: told.count(counted[each]) for each in Judgement}), "lead")
    names = {
        label: told.unit(unit) for label, unit in zip(field.result.units.labels, field.units, strict=True)
    }  # fmt: skip
    gravest = (Judgement.PROBLEM, Judgement.LOOK, Judgement.GOOD)
    for part in PARTS:
        found = sorted((each for each in findings if each.part == part), key=lambda each: gravest.index(each.judgement))
        rows = tuple(
            (
                told.say(f"audit.{each.judgement.value}"),
                each.text(told.language, lambda code: names.get(code) or told.item(code)),
            )
            for each in found
        )
        if rows:
            columns = (Column(told.say("column_judgement"), 16), Column(told.say("column_finding"), 84))
            caption = told.say("audit_caption", part=told.say(f"audit.part_{part}"))
            yield Table(caption=caption, columns=columns, rows=rows, small=True)


def missing(told: Telling, field: Field) -> Iterator[Block]:
    """Yield how many raw values are missing, by indicator and by unit."""
    gaps = [
        (leaf, unit)
        for leaf, row in enumerate(field.raw)
        for unit in field.order
        if not isfinite(row[unit])
    ]  # fmt: skip
    leaves, units = field.framework.leaves, len(field.order)
    yield Heading(told.say("part_missing"))
    if not gaps:
        yield Words(told.say("missing_full", year=field.year))
        return
    whole = len(leaves) * units
    facts = {"all": told.count(whole), "missing": told.count(len(gaps)), "share": told.percent(len(gaps) / whole, 1)}
    yield Words(told.say("missing_lead", year=field.year, **facts), "lead")
    filled = {gap for gap in gaps if isfinite(field.filled[gap[0]][gap[1]])}
    by_leaf, by_unit = (Counter(gap[at] for gap in gaps) for at in (0, 1))
    filled_leaf, filled_unit = (Counter(gap[at] for gap in filled) for at in (0, 1))
    yield table(
        told, "missing_caption", "profile.column_indicator",
        [(f"{leaves[at]} {told.item(leaves[at])}", count, units, filled_leaf[at]) for at, count in by_leaf.most_common()],
    )  # fmt: skip
    yield table(
        told, "missing_units_caption", "front.unit",
        [
            (told.unit(field.units[at]), count, len(leaves), filled_unit[at])
            for at, count in by_unit.most_common()
        ],
    )  # fmt: skip


def table(told: Telling, caption: str, head: str, counted: list[tuple[str, int, int, int]]) -> Table:
    """Return a table of what is missing: of what, how many, out of how many, how many of them were filled in."""
    columns = (
        Column(told.say(head), 55),
        *(Column(told.say(each), 15, right=True) for each in ("column_missing", "column_of", "column_imputed")),
    )
    rows = tuple((name, *map(told.count, figures)) for name, *figures in counted)
    return Table(caption=told.say(caption), columns=columns, rows=rows, small=True)


def marks(told: Telling, field: Field) -> Iterator[Block]:
    """Yield how many values carry each mark; nothing where none does."""
    counted = Counter(
        mark for leaf in range(len(field.framework.leaves)) for unit in field.order for mark in marks_of(field, leaf, unit)
    )  # fmt: skip
    rows = tuple(
        (told.say(f"profile.mark_{mark}"), told.say(f"profile.meaning_{mark}"), told.count(counted[mark]))
        for mark in MARKS
        if counted[mark]
    )
    if rows:
        columns = (
            Column(told.say("column_mark"), 24), Column(told.say("column_meaning"), 64),
            Column(told.say("column_values"), 12, right=True),
        )  # fmt: skip
        yield Table(caption=told.say("marks_caption", year=field.year), columns=columns, rows=rows, small=True)
