# SPDX-License-Identifier: Apache-2.0
"""Words in open data files: marks of figures, names of sheets, refusals of formats."""

from __future__ import annotations

WORDS = {
    "flag_estimated": "estimated",
    "flag_provisional": "provisional",
    "flag_break": "break in series",
    "flag_unreliable": "low reliability",
    "flag_imputed": "imputed",
    "flag_rebuilt": "rebuilt after a merger",
    "flag_late": "late",
    "flag_disputed": "disputed",
    "flag_treated": "outlier treated",
    "flag_generated": "generated figure",
    "status_A": "Normal value",
    "status_B": "Time series break",
    "status_E": "Estimated value, or rebuilt after a merger",
    "status_I": "Imputed value",
    "status_O": "Missing value",
    "status_P": "Provisional value",
    "status_U": "Low reliability",
}
