# SPDX-License-Identifier: Apache-2.0
"""Words of the page of rules that values are held against."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "title": "Rules for values",
    "lead": "Each value is held against these rules when it is typed, handed in and reviewed. Both sides see the same.",
    "assumed": "Rules marked “assumed” are proposed by this pack; no document prescribes them.",
    "count": "{count} rules",
    "of_pack": "Rules for values (pack {pack})",
    "rule": "Rule",
    "kind": "Kind",
    "severity": "Severity",
    "about": "About",
    "bounds": "Limits",
    "every": "Every item that is a number",
    "items": "{count} items",
    "limit": "limit",
    "low": "low",
    "high": "high",
    "kind_range": "Plausible range",
    "kind_required": "A value is needed",
    "kind_relation": "Relation between items",
    "kind_total": "Total and parts",
    "kind_jump": "Change since the last period",
    "kind_slip": "Slip of the unit of measure",
    "kind_source": "Other source",
    "kind_outlier": "Unusual",
    "severity_note": "Note",
    "severity_warning": "Warning: take a look",
    "severity_explain": "To be explained before handing in",
    "severity_error": "Error: to be corrected before handing in",
}
