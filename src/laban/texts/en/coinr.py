# SPDX-License-Identifier: Apache-2.0
"""English: what is said about COINr's two tables."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "left_out": "The column “{column}” is not carried over. Name it in iMeta with a type, if it is needed.",
    "same_code": "The code “{given}” stands in line {line} already. Give each row of iMeta a code of its own.",
    "bad_level": (
        "The level of {item} must be a whole number: 1 for indicators, from 2 up for aggregates. Correct it."
    ),
    "no_weight": "{item} has no weight. Write one; 1 where all in its group weigh the same.",
    "bad_direction": "The direction of {item} must be 1 (more is better) or -1 (less is better). Correct it.",
    "turned_aggregate": (
        "{item} is an aggregate with direction -1; only indicators have a direction here. Turn its indicators round, and "
        "write 1."
    ),
    "no_column": "{file} has no column “{given}”. Add it, or take the row out of iMeta.",
    "no_time": "It is not said of which year the figures are. Add a column Time with the year.",
    "bad_time": "“{given}” does not begin with a year ({rows} rows). Write it like 2018, 2018-06 or 2018Q2.",
    "twice": "{unit} has a row for {year} in line {line} already. Keep one row for each unit and year.",
    "varies": "{unit} is “{other}” here and “{first}” before; the first counts. Correct the one that is wrong.",
}
