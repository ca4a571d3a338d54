# SPDX-License-Identifier: Apache-2.0
"""English: problems of a design of uncertainty."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "nothing_varies": (
        "The design varies nothing. Add a [[choice]] with alternatives, or let [weights], [leave_out] or [noise] vary."
    ),
    "no_name": "It has no name. Write one; draws and their failures are told by it.",
    "same_choice": "Two choices are called “{choice}”. Rename one of them.",
    "same_alternative": "Choice “{choice}” has two alternatives called “{alternative}”. Rename one of them.",
    "few_alternatives": (
        "Choice “{choice}” has {count} alternatives, so it cannot vary. Write at least two; one without `set` is the "
        "method's own way."
    ),
    "bad_probability": "{given} is no probability. Write a number of at least 0; they are taken relative to their sum.",
    "no_probability": "All alternatives of choice “{choice}” have probability 0. Give at least one a probability above 0.",
    "unknown_path": (
        "No field of a method is called `{path}`. Write the section, then the field, as in a method file, for example: "
        "{known}."
    ),
    "fixed_path": (
        "`{path}` cannot vary inside one analysis: other units would be ranked, or a function of your own would be "
        "needed. Make it a method of its own and analyse that with --method."
    ),
    "wrong_type": "`{path}` cannot be {given}. Write {wanted}, as in a method file.",
    "same_path": (
        "Choices “{first}” and “{second}” both set `{path}`, so that one would undo the other. Let one choice set it."
    ),
    "no_effect": (
        "`{path}` changes nothing, because {reason} wherever this alternative can be drawn. Set that too, or take the "
        "setting out."
    ),
    "same_method": (
        "“{first}” and “{second}” come to the same method; their probabilities add up. Drop one if that is not meant."
    ),
    "bad_level": "{given} is no probability of an interval. Write a number between 0 and 1, such as 0.9.",
    "bad_spread": "{given} cannot be the spread of weights. Write a share above 0 and at most 1, such as 0.25 for ±25%.",
    "not_positive": "{field} is {given}. Write a number above 0.",
    "not_a_share": "{given} is no probability. Write a number from 0 to 1.",
    "too_low": "{field} is {given}. Write a number of at least {low}.",
    "unknown_word": "{field} cannot be “{given}”. Choose one of: {known}.",
    "unknown_level": "The framework has no level “{given}”. Choose among: {known}.",
    "never_left_out": "Items are listed and the probability of leaving one out is 0. Write a probability, or drop the list.",
    "unknown_item": "“{item}” is no item below the index, so it cannot be left out. Correct the code.",
    "half_noise": "Noise needs both `on` (which cells) and a `size` above 0. Write the other one, or drop [noise].",
    "same_code": "The design {given} is already read from {first}. Give this one another code.",
}
