# SPDX-License-Identifier: Apache-2.0
"""Sentences of the weighing step."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "unknown_method": "The method asks for the weights “{got}”, which do not exist. Choose one of: {known}.",
    "reserved_set": "A set of weights is called “{set}”, which is the name of a built-in choice. Give it another name.",
    "unknown_item": (
        "The set of weights “{set}” names “{item}”, which is not in the framework. Correct the code or leave it out."
    ),
    "not_a_weight": "“{item}” has the weight {weight}. Give it a number of at least 0.",
    "all_zero": (
        "All items below “{group}” ({children}) have the weight 0, so that nothing is left to average. "
        "Give at least one of them a weight above 0."
    ),
}
