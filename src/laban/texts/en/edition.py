# SPDX-License-Identifier: Apache-2.0
"""Sentences on editions: composing, bundling, signing, rebuilding."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "unknown_method": "The pack has no method “{got}”. Choose one of: {known}.",
    "unknown_year": "There are no figures of the year {got}. Choose one of the years: {known}.",
    "only_split": (
        "No year can be read by the method “{method}” without splitting the figures of merged units. Choose another method."
    ),
}
