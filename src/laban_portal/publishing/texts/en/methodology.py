# SPDX-License-Identifier: Apache-2.0
"""Method, audit and revisions on the public site."""

from __future__ import annotations

WORDS: dict[str, str] = {
    # Method.
    "title": "Method",
    "lead": "How the index of {year} is computed from {indicators} indicators of {units} units, step by step.",
    "steps": "The steps: {name}",
    "statuses": "The framework: what is confirmed, inferred, assumed",
    "statuses_meaning": (
        "Every group and indicator says what it rests on. “Assumed” means that no public source prints it; once the "
        "official text is there, the pack is edited and everything is computed again."
    ),
    "status": "Rests on",
    "status_confirmed": "Confirmed by a public source",
    "status_inferred": "Inferred from public sources",
    "status_assumed": "Assumed",
    "groups": "Groups",
    "indicators": "Indicators",
    "to_items": "Each indicator with its formula, source and weight",
    "territories": "Territories",
    "territory_main": "the official ranking of this edition.",
    "territory_also": "the same figures, the whole index computed again by these units.",
    "territory_rebuilt": (
        "Figures of merged units are rebuilt from the numerators and denominators of the former ones, scores are never "
        "averaged; each rebuilt value is flagged."
    ),
    "territory_until": "The series ends with {year}: later figures cannot be split among the former units.",
    "certainty": "How sure the ranks are",
    "certainty_meaning": (
        "The index was computed {draws} times, each time with another combination of defensible choices. The rank "
        "interval holds the middle {level} % of them. It tells of choices of method, not of sampling error."
    ),
    "held": "Held fixed in all of them:",
    "choices": "The choices that were tried, and how probable each way is",
    "choice": "Choice",
    "alternative": "Way",
    "probability": "Probability",
    "picks": "Strengths and weaknesses",
    "peers": "Units alike in structure",
    "peers_by": "Units are taken to be near by: {features}; not by scores.",
    "again": "Compute this edition again",
    "again_meaning": (
        "The bundle of the edition holds all that was used. One command computes it from the start and compares every "
        "file with what was published:"
    ),
    "recipe_year": "Year ranked",
    "recipe_method": "Method",
    "recipe_also": "Methods of further territories",
    "recipe_framework": "Framework, version",
    "recipe_draws": "Draws · seed",
    "recipe_snapshot": "Snapshot (SHA-256)",
    "recipe_previous": "Compared with edition",
    "made_with": "Versions that computed it",
    "to_audit": "What the statistical audit found",
    # Audit.
    "audit_title": "Statistical audit",
    "audit_lead": (
        "What the audit of the index of {year} found: problems {problem}, to be looked at {look}, in order {good}."
    ),
    "audit_none": "This edition comes without findings of an audit.",
    "audit_meaning": (
        "The audit is made by machine in the order in which international auditors work: coverage of the data, "
        "correlation, structure, importance of the parts, robustness of ranks. It does not stand in for the letter of an "
        "independent auditor."
    ),
    "to_intervals": "The rank interval of every unit",
    "papers": "Letters and reports",
    "no_papers": "This edition comes without a letter of an auditor.",
    "document": "Document {name}",
    # Revisions.
    "revisions_title": "Corrections and editions",
    "revisions_lead": "Edition {edition} corrects edition {corrects}: changed values {count}.",
    "revisions_first": "Edition {edition} corrects no other. All published editions are listed below.",
    "why": "Why it was corrected",
    "corrected": "Values that changed",
    "corrected_index": "Scores and ranks of the index",
    "corrected_others": "Reported data, indicators and groups",
    "nothing_moved": "No value changed.",
    "more": "{count} more values are in the data of this page.",
    "unit": "Unit",
    "item": "Item",
    "year": "Year",
    "measure": "Kind of value",
    "measure_element": "Reported figure",
    "measure_raw": "Value of an indicator",
    "measure_score": "Score",
    "measure_rank": "Rank",
    "before": "Before",
    "after": "After",
    "story": "Editions",
    "story_meaning": (
        "What is signed never changes. A correction is a new edition that says why and what moved; the old one stays "
        "at its address."
    ),
    "by_framework": "framework {framework}",
    "replaces": "Corrects edition {corrects}.",
    "came": "New indicator: {item}.",
    "went": "Indicator no longer used: {item}.",
    "redefined": "Defined anew: {item}.",
}
