# SPDX-License-Identifier: Apache-2.0
"""English: what is said about a number that a person enters."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "empty": "Nothing has been entered. Enter a number, or say why there is none.",
    "not_a_number": "“{cell}” is not a number. Enter digits only, such as {example}.",
    "too_long": "“{cell}” is longer than {most} characters. Enter one number only.",
    "control_characters": "“{cell}” holds characters that cannot be seen. Delete it and type the number by hand.",
    "several_numbers": "“{cell}” holds more than one number. Enter one number, and put the rest into the remark.",
    "infinite": "“{cell}” is not a finite number. Enter a number, or leave the cell empty and say why.",
    "error_value": "“{cell}” is a spreadsheet's error. Correct it where it was calculated, and copy the number again.",
    "too_many_digits": "“{cell}” has more than {most} digits. Check it, or enter it in a larger unit of measure.",
    "date": (
        "“{cell}” is a date or a time, not a number. Spreadsheets turn figures such as 3-4 into dates: "
        "type the number by hand."
    ),
    "multiplier": (
        "“{cell}” has a word that multiplies the number. Write the number out in the unit of measure of this cell, "
        "without the word."
    ),
    "out_of_range": "“{cell}” is beyond every range. Write the number out in digits, or correct the exponent behind the “e”.",
    "behind": "“{cell}” has “{left_out}” behind the number, so it is not read as one. Remove “{left_out}”.",
    "behind_other": (
        "“{cell}” has “{left_out}” behind the number, but this cell is measured in “{unit}”. Remove “{left_out}”, "
        "and write the number in the unit of this cell."
    ),
    "percent": "“{cell}” was read as {value} {unit}. Check that this is what the percent sign means.",
    "parentheses": "“{cell}” was read as a negative number, {value}. Take the parentheses out if it is not.",
    "other_style": "“{cell}” was read as {value}, because it can be no other number. Check it.",
    "unclear": "“{cell}” may be {value} or {other}. Choose the number that you mean.",
    "other_reading": "“{cell}” was read as {value}, because the other reading does not pass the checks. Check it.",
}
