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
    "mark_demonstration": "demonstration data",
    "mark_published": "published figures",
    "demonstration": "DEMONSTRATION DATA: the figures are generated and say nothing about any real unit. Do not cite them "
    "as real.",
    "cited": "{index}, edition {edition}: {name}",
    "released": "Published on {day}",
    "unknown_format": "There is no format “{got}”. Choose one of: {known}.",
    "no_key": "The table “{name}” has no key and no column of numbers, so it cannot be written as {format}. Take it as "
    "CSV, JSON or XLSX.",
    "no_places": "The table “{name}” has no boundary for any unit, so it cannot be written as GeoJSON. Take it as CSV, "
    "JSON or XLSX.",
    "no_pysdmx": "pysdmx is not installed, so SDMX-ML cannot be written. Install Laban's extra “sdmx”, or use SDMX-CSV.",
    "column_edition": "Edition",
    "column_data": "Kind of figures",
    "annual": "Annual",
    "concept_FREQ": "Frequency",
    "concept_REF_AREA": "Unit",
    "concept_INDICATOR": "Item",
    "concept_MEASURE": "Measure",
    "concept_TIME_PERIOD": "Period",
    "concept_OBS_VALUE": "Value",
    "concept_OBS_STATUS": "Observation status",
    "concept_UNIT_MEASURE": "Unit of measure",
    "concept_OBS_NOTE": "Marks of the figure",
    "concept_EDITION": "Edition",
    "concept_DATA": "Kind of figures",
}
