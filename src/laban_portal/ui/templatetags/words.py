# SPDX-License-Identifier: Apache-2.0
"""Template tags that every page may use without loading them."""

from __future__ import annotations

from collections.abc import Mapping

from django import template
from django.utils.translation import get_language

from laban.model.text import Text
from laban_portal.ui.words import say as sentence

register = template.Library()


@register.simple_tag
def say(code: str, **facts: object) -> str:
    """Say a sentence in the reader's language; facts are escaped by the page."""
    return sentence(code, "", **facts)


@register.filter
def into(names: Mapping[str, str] | Text | None) -> str:
    """Write a name kept in several languages in the reader's language."""
    if not names:
        return ""
    text = names if isinstance(names, Text) else Text.of(names)
    return text.into((get_language() or "vi")[:2])
