# SPDX-License-Identifier: Apache-2.0
"""Words of the parts that pages share."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "optional": "(optional)",
    "fault_one": "1 fault to correct",
    "faults": "{count} faults to correct",
    "error": "Error:",
    "progress": "{done} of {total}",
    "progress_share": "{done}/{total} ({share}%)",
    "pages": "Pages",
    "previous": "Previous page",
    "next": "Next page",
    "page_of": "Page {page} of {pages} · {count} in all",
    "trend_table": "See the figures as a table",
    "trend_up": "{name}: up from {first} ({start}) to {last} ({end}).",
    "trend_down": "{name}: down from {first} ({start}) to {last} ({end}).",
    "trend_same": "{name}: unchanged at {last} from {start} to {end}.",
    "trend_single": "{name}: {last} ({end}).",
    "trend_none": "{name}: no figures yet.",
    "trend_when": "Period",
    "trend_value": "Value",
    "no_value": "no figure",
}
