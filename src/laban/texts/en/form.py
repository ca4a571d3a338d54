# SPDX-License-Identifier: Apache-2.0
"""Sentences on what can be wrong with forms, code lists and domains, and with content that comes as JSON."""

from __future__ import annotations

WORDS: dict[str, str] = {
    # Codes, names, texts.
    "no_code": "There is no code. Give one of letters, digits, dots, hyphens and underscores.",
    "bad_code": (
        "“{given}” cannot be a code. Use at most 64 letters, digits, dots, hyphens and underscores, beginning with a "
        "letter or digit; only the code of a form may have a slash."
    ),
    "no_name": "“{item}” has no name in the language “{lacking}”. Write it; forms are shown in vi and en.",
    "half_said": "“{field}” says nothing in the language “{lacking}”. Write it in vi and en, or leave out both.",
    "too_long": "“{field}” has {length} characters; at most {most} are allowed. Shorten it.",
    "unknown_word": "“{field}” is “{given}”. Choose one of: {known}.",
    # The form.
    "workdays": ("The form is due {given} working days after its period. Write a whole number from 0 to {most}."),
    "validity": "The form is valid from {start} to {end}, which is before it begins. Correct the dates.",
    "no_section": "The form has no section. Add one, with its fields.",
    "same_section": "Two sections have the code “{section}”. Give one of them another code.",
    "empty_section": "The section “{section}” has no field. Put fields into it, or remove it.",
    "many_cells": (
        "The form has {count} cells to fill in; at most {most} are allowed. Split fields by fewer code lists, or make "
        "two forms."
    ),
    "same_form": "Two forms have the code “{form}”. Give one of them another code.",
    "unknown_domain": (
        "The form belongs to the domain “{domain}”, which is not in domains.csv. Correct the code, or add the domain."
    ),
    "typed_twice": (
        "“{element}” is asked in the forms {first} and {second}, which hold at the same time, so it would be typed "
        "twice. Keep it in one of them."
    ),
    # Fields.
    "no_element": "A field names no element. Name the data element it asks for.",
    "same_element": "“{element}” is asked twice in this form. Keep one of the two fields.",
    "unknown_element": (
        "“{element}” is neither in elements.csv nor in form_elements.csv. Correct the code, or add the element."
    ),
    "element_in_both": (
        "“{element}” stands in elements.csv and in form_elements.csv. Remove it from form_elements.csv, and let the "
        "form ask for the element of the index."
    ),
    "same_list": "“{element}” is split twice by “{list}”. Name each code list once.",
    "unknown_list": (
        "“{element}” uses the code list “{list}”, which is not in code_lists.csv. Correct the code, or add the list."
    ),
    "split_kind": (
        "“{element}” is split by code lists but is of the kind “{kind}”. Only these kinds can be split: {known}."
    ),
    "no_choices": "“{element}” is a choice without answers. Name the code list of its answers as `choices`.",
    "idle_choices": (
        "“{element}” names answers but is of the kind “{kind}”. Make it a choice, or leave out `choices`."
    ),
    # Skip logic.
    "when_long": "The condition has {length} characters; at most {most} are allowed. Make it simpler.",
    "when_mixed": "The condition “{when}” mixes “and” with “or”. Use one of the two throughout.",
    "when_no_relation": (
        "The condition “{when}” must be comparisons with one relation each, joined by “and” or by “or”. The relations "
        "are: {known}."
    ),
    "when_names_nothing": (
        "The condition “{when}” of “{element}” names no element, so it always has the same answer. Name an element "
        "of the form, or leave it out."
    ),
    "when_itself": "The condition of “{element}” names itself. Name another element of the form.",
    "when_unknown": (
        "The condition of “{element}” names “{name}”, which this form does not ask for. Name an element of this form."
    ),
    "when_no_number": (
        "The condition of “{element}” names “{name}”, which has no single number: it is a text, a choice, or split "
        "without a total. Name another element, or ask for its total."
    ),
    "when_circle": (
        "These fields hang on each other in a circle, so none of them could ever be asked: {path}. Remove one of the "
        "conditions."
    ),
    # Code lists.
    "no_option": "The code list “{list}” has no entries. Add some, or remove it.",
    "same_option": "The code list “{list}” has the entry “{option}” twice. Keep one of the two.",
    "list_named_twice": "The code list “{list}” is named in two rows without a code. Keep one of them.",
    "same_domain": "The domain “{domain}” stands twice. Keep one of the two rows.",
    # Content that comes as JSON.
    "not_a_mapping": "Here a group of named values is expected, but there is {given}. Correct it.",
    "not_a_list": "Here a list is expected, but there is {given}. Correct it.",
    "not_text": "Here a text is expected, but there is {given}. Write it in quotation marks.",
    "not_whole": "Here a whole number is expected, but there is {given}. Correct it.",
    "not_a_number": "Here a finite number is expected, but there is {given}. Correct it.",
    "not_a_switch": "Here true or false is expected, but there is {given}. Correct it.",
    "not_a_day": "Here a day written YYYY-MM-DD is expected, but there is {given}. Correct it.",
    "not_words": "Here words by language are expected, such as vi and en, but there is {given}. Correct it.",
    "missing_key": "“{key}” is missing. Add it.",
    "unknown_key": "“{key}” is not known here. Known are: {known}.",
    "many_entries": "The list has {count} entries; at most {most} are allowed. Shorten it.",
    "long_text": "The text has {length} characters; at most {most} are allowed. Shorten it.",
    "unshowable": "The text has a character at position {at} that cannot be shown. Remove it.",
}
