# SPDX-License-Identifier: Apache-2.0
"""The addresses of home."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver

urlpatterns: list[URLPattern | URLResolver] = []
