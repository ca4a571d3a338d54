# SPDX-License-Identifier: Apache-2.0
"""English: problems with what was typed."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "method_unknown": "the pack has no method {method}. Choose one of: {known}.",
    "year_unknown": "there are no figures for {year}. Choose one of: {known}.",
    "item_unknown": "the framework has no item {item}. It has, among others: {known}.",
    "unit_unknown": "no unit has the code {unit} in {year}. `laban compute` lists the codes.",
    "like_and_seed": "--like and --demonstration go together: name the pack to follow and a whole number as the seed.",
    "folder_not_empty": "the folder is not empty; nothing was written. Choose another, or empty it.",
    "not_a_pack": "there is no pack.toml, so this is not a pack. Name the folder of one, such as packs/vn-pii.",
}
