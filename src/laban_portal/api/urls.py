# SPDX-License-Identifier: Apache-2.0
"""The addresses of api."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, path

from laban_portal.api import views
from laban_portal.api.interface import interface

urlpatterns: list[URLPattern | URLResolver] = [
    path("api/v1/openapi.json", views.openapi, name="openapi"),
    path("api/v1/docs", views.docs, name="api_docs"),
    path("api/v1/problems/<str:code>", views.problem_page, name="problem"),
    path("api/v1/", interface.urls),
]
