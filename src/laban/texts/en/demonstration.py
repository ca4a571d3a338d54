# SPDX-License-Identifier: Apache-2.0
"""What is said about generated demonstration figures."""

WORDS: dict[str, str] = {
    "seed": "The seed is {given}. Give a whole number of 0 or more; the same number gives the same figures again.",
    "not_marked": (
        "Generated figures may only be written into a pack that says so. "
        "Write `demonstration = true` in pack.toml, or work on a copy of the pack."
    ),
    "no_recipe": (
        "This pack has no {file}, so nothing says how its figures are drawn. "
        "Copy the file from packs/vn-pii and adapt it to the elements of this pack."
    ),
    "table": (
        "“{file}” cannot hold generated figures. Give it in pack.toml a name ending in .csv, "
        '`layout = "long"`, one `year` and one `system`.'
    ),
    "no_units": "No unit belongs to the code system “{system}”. Name in pack.toml one of the systems of units.csv: {known}.",
    "same_round": "Another table already holds the figures of {year} by “{system}”. Keep one table for each year and system.",
    "units_not_csv": (
        "Groups of units follow from the generated figures and must be written into units.csv, "
        "but this pack keeps its units in a workbook. Save the sheet as units.csv."
    ),
    "unknown_element": "“{element}” is no element of this pack. Correct the code, or add the element to elements.csv.",
    "not_drawn": "Nothing says how “{element}” is drawn. Add a line for it under [elements] in demonstration.toml.",
    "unknown_kind": "“{kind}” is no kind of drawing. Choose one of: {known}.",
    "base_first": (
        "“{element}” is made from “{base}”, which is not drawn before it. "
        "Give the code of an element, and put its line further up."
    ),
    "decimals": (
        "“{element}” has {decimals} decimals. Give a whole number from 0 up, but not 3: "
        "with three decimals nobody could tell a decimal comma from a thousands separator."
    ),
    "share": "`{name}` is {given}. Give a share: at most 1 in size, and for memory at least 0.",
    "no_groups": "The grouping “{grouping}” has no groups. List their names under `groups`, the lowest first.",
}
