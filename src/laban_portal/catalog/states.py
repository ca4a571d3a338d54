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
