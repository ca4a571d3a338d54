# SPDX-License-Identifier: Apache-2.0
"""The life of a catalogue version: a draft may change; what is ready or in use never does; a new version takes its place."""

from __future__ import annotations

from enum import StrEnum


class VersionState(StrEnum):
    """Where a version stands."""

    DRAFT = "draft"
    READY = "ready"
    RETIRED = "retired"


class Kind(StrEnum):
    """What a version holds."""

    FRAMEWORK = "framework"
    FORM = "form"
    CODE_LIST = "code_list"
    CALENDAR = "calendar"
    DOMAINS = "domains"
    METHOD = "method"
    """The default method of a pack, as its method.toml says it."""
    TEXTS = "texts"
    """Words of a pack, such as the names of regions."""
    RULES = "rules"
    """What values are held against at entry: the relations of rules.csv and the rules of entry_rules.csv."""


VERSION_TRANSITIONS: dict[tuple[VersionState, str], VersionState] = {
    (VersionState.DRAFT, "ready"): VersionState.READY,
    (VersionState.READY, "retire"): VersionState.RETIRED,
    (VersionState.RETIRED, "restore"): VersionState.READY,
}
"""The decision table: state × event → state. Everything else is refused."""

LOADED = "catalogue.note_loaded"
"""The note of a version that came from a pack; versions made in the browser have their makers' own words."""
