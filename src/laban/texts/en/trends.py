# SPDX-License-Identifier: Apache-2.0
"""Sentences on trends over the years."""

from __future__ import annotations

WORDS: dict[str, str] = {
    # What was measured.
    "cagr": "compound annual growth rate",
    "change": "change in percent of the first value",
    "difference": "last value minus first value",
    "slope": "slope of the least-squares line, per year",
    "own": "a measure of your own",
    # What is wrong.
    "unknown_data": "There are no data “{data}” to measure. Choose one of: {known}.",
    "unknown_item": "“{item}” is not an item of the {data} data. Correct the code; aggregates have scores only.",
    "unknown_measure": "There is no measure “{measure}”. Choose one of: {known}.",
    "own_mismatch": (
        "The measure is “{measure}”. Measure “own” needs a function, and a function needs measure “own”: give "
        "both or neither."
    ),
    "bad_latest": "A trend needs at least two points; got {latest}. Set “latest” to 0 (all) or to 2 or more.",
    "unknown_year": "The result has no year {year}. Choose from: {known}.",
    "one_year": (
        "A trend needs at least two different years; the result has: {known}. Compute more years, or choose two or more."
    ),
    # What a reader must know.
    "too_few": (
        "Units with a single point, whose trend cannot be measured: {units}. Collect earlier values or use more years."
    ),
    "not_positive": (
        "Units that begin or end at zero or below, where growth has no rate: {units}. Use the measure “difference”."
    ),
    "from_zero": "Units that begin at zero, of which no percentage can be taken: {units}. Use the measure “difference”.",
    "no_number": "Units for which the measure gave no finite number: {units}. Check it on their series.",
}
