# SPDX-License-Identifier: Apache-2.0
"""What may be read of the catalogue; other apps read contents of versions from here."""

from __future__ import annotations

from laban_portal.catalog.queries.content import (
    FormContent,
    calendar_content,
    form_content,
    form_contents,
    framework_content,
    rules_content,
)

__all__ = [
    "FormContent",
    "calendar_content",
    "form_content",
    "form_contents",
    "framework_content",
    "rules_content",
]
