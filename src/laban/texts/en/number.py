# SPDX-License-Identifier: Apache-2.0
"""What is said about cells that should be numbers."""

WORDS: dict[str, str] = {
    "text": "“{cell}” is not a number. Write a number, or leave the cell empty if the figure is missing.",
    "percent": (
        "“{cell}” carries a percent sign. Write the bare number and give the unit of measure in the indicator table."
    ),
    "not_finite": "“{cell}” is not a finite number. Leave the cell empty if the figure is missing.",
    "too_large": "“{cell}” is too large for a number. Check its digits and its exponent.",
    "error_value": (
        "“{cell}” is a spreadsheet's error. Correct it where it was calculated, "
        "or leave the cell empty if the figure is missing."
    ),
    "date": (
        "“{cell}” is a date or a time, not a number. Spreadsheets turn figures such as 3-4 or 3.4 into dates: "
        "format the column as numbers and type the figure again."
    ),
    "unclear": (
        "“{cell}” may be {as_point} (decimal point) or {as_comma} (decimal comma). "
        'Say which: declare `decimal = "."` or `decimal = ","` for this file in pack.toml.'
    ),
    "contradicts": (
        "“{cell}” cannot be read with the declared decimal sign “{decimal}”. "
        "Correct the cell, or the `decimal` of this file in pack.toml."
    ),
    "decimal_comma": (
        "“{cell}” was read as {value}: it has a decimal comma where other cells have a decimal point. "
        "Check it, and write all figures the same way."
    ),
    "comma_recognised": (
        "The comma was recognised as the decimal sign ({count} cells show it; “{cell}” was read as {value}). "
        'Declare `decimal = ","` for this file in pack.toml to say so.'
    ),
}
