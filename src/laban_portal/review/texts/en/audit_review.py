# SPDX-License-Identifier: Apache-2.0
"""English: what was decided and said about values, in the audit trail."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "value_accepted": "Accepted {element} ({slice}), revision {number}, {form}, {period} ({round}).",
    "value_returned": "Returned {element} ({slice}), revision {number}, {form}, {period} ({round}).",
    "value_lowered": (
        "Put another value in place of {element} ({slice}), revision {number}, {form}, {period} ({round})."
    ),
    "values_accepted": "Accepted {count} values of {form}, {period} ({round}): {values}",
    "said": "Wrote about {element} ({slice}), {form}, {period} ({round}).",
    "resolved": "Resolved the discussion of {element} ({slice}), {form}, {period} ({round}).",
    "appealed": "Appealed about {element} ({slice}), {form}, {period} ({round}); answer due {due}.",
    "appeal_upheld": "Upheld the appeal about {element} ({slice}), {form}, {period} ({round}).",
    "appeal_dismissed": "Dismissed the appeal about {element} ({slice}), {form}, {period} ({round}).",
    "appeal_withdrawn": "Took back the appeal about {element} ({slice}), {form}, {period} ({round}).",
    "appeals_reminded": "Reminded {people} people of {appeals} appeals that wait for an answer.",
}
