# SPDX-License-Identifier: Apache-2.0
"""How the report begins: what was audited, and the conclusions a reader must know first."""

from __future__ import annotations

from collections import Counter

from laban.model.audit.finding import Judgement
from laban.report.audit.blocks import Block, Part, Verdicts, Words
from laban.report.audit.view import AuditView, by_gravity


def summary(view: AuditView) -> Part:
    """Return the summary: how many checks ended how, then what is grave and what wants a look; what is good is folded."""
    found = [view.verdict(each) for each in by_gravity(view.audit.findings)]
    grave = tuple(each for each in found if each.judgement is not Judgement.GOOD)
    good = tuple(each for each in found if each.judgement is Judgement.GOOD)
    blocks: list[Block] = [Words(summary_line(view))]
    if grave:
        blocks.append(Verdicts(grave, linked=True))
    if good:
        blocks.append(Verdicts(good, view.text("good_open", count=view.count(len(good))), linked=True))
    return Part("summary", view.text("summary_audit_title"), view.text("summary_audit_lead"), tuple(blocks))


def summary_line(view: AuditView) -> str:
    """Say how many conclusions there are of each gravity."""
    counts = Counter(each.judgement for each in view.audit.findings)
    facts = {str(each): view.count(counts[each]) for each in Judgement}
    return view.text("summary_counts", total=view.count(len(view.audit.findings)), **facts)


def facts(view: AuditView) -> tuple[tuple[str, str], ...]:
    """Return what was audited, by which method, and on how many draws the ranks were tried."""
    method = view.result.method
    size = view.text(
        "fact_size_value", units=view.count(len(view.audit.units)), indicators=view.count(len(view.framework.leaves))
    )
    pairs = [
        (view.text("fact_year"), str(view.year)),
        (view.text("fact_size"), size),
        (view.text("fact_method"), method.names.into(view.language) or method.code),
    ]
    if view.uncertainty is not None and view.design is not None:
        name = view.named_text(view.design.names, view.design.code)
        draws = view.text("fact_draws_value", draws=view.count(view.uncertainty.draws), seed=str(view.uncertainty.seed))
        pairs.append((view.text("fact_simulation"), f"{name}: {draws}"))
    if view.pack.source:
        pairs.append((view.text("fact_source"), view.pack.source))
    return tuple(pairs)
