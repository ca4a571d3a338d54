# SPDX-License-Identifier: Apache-2.0
"""English: what is said about the files of a pack."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "no_folder": "There is no such folder. Check the path, or begin a pack there with `laban new`.",
    "not_a_folder": "A pack is a folder, and this is a file. Name the folder that holds pack.toml.",
    "file_missing": "There is no file {file} in the pack. Add it, or correct the name where it is given.",
    "not_a_file": "{file} is no ordinary file. Put a file in its place.",
    "outside": (
        "“{file}” does not name a file inside the pack. Copy the file into the pack and give its path from there, "
        "with forward slashes and without “..”."
    ),
    "link_outside": "{file} is a link to a place outside the pack. Copy the file itself into the pack.",
    "two_tables": "There are both {first} and {second}, and only one can count. Remove or rename the other.",
    "near_name": "{file} is not read; did you mean {known}? Rename it, or let its name begin with x_.",
    "not_listed": "{file} is not read, because pack.toml does not name it. List it there, or leave it as it is.",
    "unreadable": "The file cannot be opened ({reason}). Check its permissions.",
    "too_large": "The file is larger than {megabytes} MB, which is no settings file. Check which file this is.",
    "not_utf8": "The text is not in UTF-8. Save the file again as UTF-8.",
    "too_deep": "What stands in the file is nested too deeply. Check which file this is.",
    "not_toml": "This is not valid TOML: {reason}. Correct this line; texts need quotation marks.",
    "newer_format": (
        "This is format {format}, and this version of Laban reads up to format {known}. Update Laban; nothing else of "
        "the file was judged."
    ),
    "bad_format": "There is no format {given}. Write format = {known}.",
    "missing_key": "The key `{key}` is missing. Add it.",
    "unknown_key": "There is no key `{key}` here. Did you mean: {known}? Correct it or take it out.",
    "not_text": "{given} is not a text. Write it in quotation marks.",
    "not_a_switch": "{given} is neither true nor false. Write true or false, without quotation marks.",
    "not_whole": "{given} is not a whole number. Write one without quotation marks.",
    "not_a_number": (
        "{given} is not a number, or is too large for one. Write it with a decimal point, without quotation marks."
    ),
    "not_a_day": "{given} is not a day. Write it as YYYY-MM-DD.",
    "not_words": 'This must hold one text a language, such as vi = "…". Correct it; {given} is not that.',
    "not_a_list": "{given} is not a list. Put its members in square brackets: [ … ].",
    "not_a_table": "{given} is not a section with keys of its own. Give it a header in square brackets.",
    "wrong_length": "The list has {given} members and must have {wanted}. Add or take out members.",
    "unknown_word": "“{given}” is not one of the words that may stand here: {known}. Choose one of them.",
    "bad_code": "“{given}” cannot be a code. Use letters a–z, digits, “-”, “_” and “.”, beginning with a letter or digit.",
    "no_name": "The pack has no name. Write one for each language under [name].",
    "no_language": 'No language is given. List at least one, the default first, such as ["vi", "en"].',
    "bad_language": "“{given}” is not the code of a language. Write it like vi or en.",
    "same_language": "The language {given} is listed twice. Take one out.",
    "unlisted_language": (
        "The pack lists the languages {known} and not {given}, so these names are never shown. "
        "Add the language to pack.toml, or take the column out."
    ),
    "names_lacking": "{count} rows have no name in the language {lacking}; another one is shown instead. Add them.",
    "bad_reference_day": "“{given}” is not a day that every year has. Write month and day, such as 12-31.",
    "no_data": "No table of figures is named. Add a section [[data]] with the file of the figures.",
    "missing_column": "The column “{column}” is missing. Add it, or correct its name in the header.",
    "unknown_column": (
        "Nobody knows a column “{column}” here. Did you mean: {known}? Correct it, take it out, "
        "or let the name begin with x_ if it is your own."
    ),
    "empty_cell": "The column “{column}” must not be empty. Fill in this cell.",
    "unsafe_code": (
        '“{given}” has a blank, one of @ / \\ ? # % & < > ", or a dot at its beginning: codes stand in lists of units and '
        "in addresses of pages. Write it without."
    ),
    "half_position": "Only one of lat and lon is given. Give both, or none.",
    "unknown_kin": "There is no unit “{given}”. Did you mean: {known}? Write it as system/code.",
    "ambiguous_kin": "“{given}” may mean several units: {known}. Add the first day of the one you mean, after “@”.",
    "bad_direction": "“{given}” is no direction. Write 1 where more is better, -1 where less is better.",
    "reserved_code": (
        "“{given}” cannot be the code of an element, because a table of figures has a column of that name or kind for "
        "something else. Choose another code."
    ),
    "no_year": "It is not said of which year these figures are. Add a column `year`, or `year = …` in pack.toml.",
    "not_a_year": "“{given}” is not a year ({rows} rows). Write four digits.",
    "no_system": (
        "It is not said of which code system the units are ({rows} rows). Add a column `system`, or "
        "`system = …` in pack.toml: {known}."
    ),
    "unknown_system": "There is no code system “{given}” in the table of units ({rows} rows). Write one of: {known}.",
    "no_unit": "The unit is missing in {rows} rows. Write its code.",
    "unknown_unit": (
        "There is no unit “{unit}” in the code system {system} ({rows} rows). Did you mean: {known}? Correct the code, or "
        "add the unit to the table of units."
    ),
    "ambiguous_unit": (
        "{unit} means several units in {year} ({rows} rows): {known}. Correct their days of validity, so that only one "
        "exists on the reference day."
    ),
    "unit_not_there": (
        "{unit} does not exist on the reference day of {year} ({rows} rows); it exists {times}. Give the figure to "
        "the unit that does, or correct the days of validity."
    ),
    "no_item": "It is not said what these figures are ({rows} rows). Write the code of the element.",
    "unknown_item": (
        "“{item}” is no element, so its figures are not used ({rows} rows; 0: the whole column). Did you mean: {known}? "
        "Correct it, add it to the table of elements, or let the name begin with x_."
    ),
    "no_element_column": "The table has no column with figures of an element. Add one, or correct the header.",
    "flag_alone": "The column “{column}” marks figures of “{known}”, and there is no such column. Correct its name.",
    "unknown_flag": "“{given}” is no known mark. Use these, separated by blanks: {known}.",
    "contradictory": (
        "The value {value} contradicts {other} at {first}, which is of the same unit, year and element. Find out which "
        "is right and take the other out."
    ),
    "repeated": "Figures that were already given stand here again ({count}), the first of them at {first}. Take them out.",
    "generated": (
        "{count} figures are marked as generated, and the pack does not say so. Write demonstration = true in pack.toml."
    ),
    "same_rule": "There is another rule “{given}” above. Give each rule a code of its own.",
    "unknown_base": "There is no method {given} to be based on. Write one of: {known}.",
    "same_method": "The code “{given}” is already that of the method in {first}. Give each method a code of its own.",
    "idle_choice": (
        'The section [{section}] sets {keys}, but its method is "none", so this has no effect. Write a method, '
        "or take these keys out."
    ),
    "text_without_code": "This text stands under no code. Put it below a header such as [title].",
    "text_language": "The text “{given}” is missing in: {languages}. Add it, or another language is shown.",
    "not_a_rank": "“{given}” is not a rank. Write a whole number from 1 up.",
    "not_in_framework": "“{item}” is no item of the framework ({rows} rows). Did you mean: {known}? Correct the code.",
    "no_figure": "The row gives neither a value nor a rank. Fill in one of them, or take the row out.",
    "folder_in_use": "There is something here already, and nothing was written. Choose a new or an empty folder.",
    "not_written": "The folder cannot be written ({reason}). Check the place, its permissions and the free space.",
    "cannot_say": (
        "The files of a pack cannot say everything that this pack holds ({fields}), and nothing was written. Give codes "
        "without blanks, and figures only to units that exist on the reference day."
    ),
}
