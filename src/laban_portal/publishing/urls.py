# SPDX-License-Identifier: Apache-2.0
"""The addresses of the public site live, of previews and of what invited readers see."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, path

from laban_portal.publishing import views

urlpatterns: list[URLPattern | URLResolver] = [
    path("site/", views.site_page, name="site"),
    path("site/<path:path>", views.site_page, name="site_page"),
    path("editions/<slug:code>/preview/", views.edition_preview, name="edition_preview"),
    path("editions/<slug:code>/preview/<path:path>", views.edition_preview, name="edition_preview_page"),
    path("embargo/<str:secret>/", views.embargo_page, name="embargo"),
    path("embargo/<str:secret>/<path:path>", views.embargo_page, name="embargo_page"),
]
