# SPDX-License-Identifier: Apache-2.0
"""Numbers, dates and spans of time in the reader's own way of writing."""

from __future__ import annotations

from django import template

register = template.Library()
