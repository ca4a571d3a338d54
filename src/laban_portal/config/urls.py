# SPDX-License-Identifier: Apache-2.0
"""The addresses of the site."""

from __future__ import annotations

from django.urls import include, path

from laban_portal.config.health import healthz
from laban_portal.ui import views as ui

urlpatterns = [
    path("healthz", healthz, name="healthz"),
    path("accounts/", include("allauth.urls")),
    path("language/", ui.choose_language, name="choose_language"),
    path("appearance/", ui.choose_appearance, name="choose_appearance"),
    path("theme.css", ui.theme_style, name="theme_style"),
    path("", include("laban_portal.people.urls")),
    path("", include("laban_portal.catalog.urls")),
    path("", include("laban_portal.publishing.urls")),
    path("", include("laban_portal.editions.urls")),
    path("", include("laban_portal.review.urls")),  # before collection, whose units' pages end in anything
    path("", include("laban_portal.collection.urls")),
    path("", include("laban_portal.evidence.urls")),
    path("", include("laban_portal.exchange.urls")),
    path("", include("laban_portal.api.urls")),
    path("", include("laban_portal.home.urls")),
]
handler400 = "laban_portal.ui.views.wrong_request"
handler403 = "laban_portal.ui.views.forbidden"
handler404 = "laban_portal.ui.views.not_found"
handler429 = "laban_portal.ui.views.too_often"  # the log-in library asks for it
handler500 = "laban_portal.ui.views.fault"
