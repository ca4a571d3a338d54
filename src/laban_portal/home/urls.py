# SPDX-License-Identifier: Apache-2.0
"""The addresses of home."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, path

from laban_portal.home import views

urlpatterns: list[URLPattern | URLResolver] = [
    path("", views.home, name="home"),
    path("notices/", views.notices, name="notices"),
    path("notices/read", views.notices_read, name="notices_read"),
    path("audit/", views.audit, name="audit"),
    path("audit/lines.csv", views.audit_csv, name="audit_csv"),
]
