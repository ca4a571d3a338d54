# SPDX-License-Identifier: Apache-2.0
"""The addresses of collection."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, path

from laban_portal.collection.views import entry, follow_ups, history, worker

urlpatterns: list[URLPattern | URLResolver] = [
    path("duties/<int:duty>/", entry.duty, name="duty"),
    path("duties/<int:duty>/save", entry.save, name="save_cells"),
    path("duties/<int:duty>/cells/<str:element>/", entry.cell, name="cell"),
    path("duties/<int:duty>/cells/<str:element>/follow-up", follow_ups.follow_up, name="follow_up"),
    path("follow-ups/", follow_ups.follow_ups, name="follow_ups"),
    path("follow-ups/<int:follow_up>/done", follow_ups.follow_up_done, name="follow_up_done"),
    path("history/", history.search, name="history"),
    path("indicators/<slug:round>/<path:unit>/", history.indicators, name="unit_indicators"),
    path("sw.js", worker.service_worker, name="service_worker"),
]
