# SPDX-License-Identifier: Apache-2.0
"""The addresses of collection."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, path, re_path

from laban_portal.collection.views import duties, entry, findings, follow_ups, history, rounds, worker

urlpatterns: list[URLPattern | URLResolver] = [
    path("duties/<int:duty>/", entry.duty, name="duty"),
    path("duties/<int:duty>/save", entry.save, name="save_cells"),
    path("duties/<int:duty>/cells/<str:element>/", entry.cell, name="cell"),
    path("duties/<int:duty>/found", findings.duty_found, name="duty_found"),
    path("duties/<int:duty>/cells/<str:element>/explain", findings.explain_finding, name="explain"),
    path("duties/<int:duty>/cells/<str:element>/follow-up", follow_ups.follow_up, name="follow_up"),
    path("follow-ups/", follow_ups.follow_ups, name="follow_ups"),
    path("follow-ups/<int:follow_up>/done", follow_ups.follow_up_done, name="follow_up_done"),
    path("history/", history.search, name="history"),
    path("indicators/<slug:round>/<path:unit>/", history.indicators, name="unit_indicators"),
    re_path(
        r"^duties/(?P<duty>[0-9]{1,15})/(?P<event>submit|withdraw|return|accept|reopen)$",
        duties.duty_event,
        name="duty_event",
    ),
    path("duties/<int:duty>/receipt/", duties.duty_receipt, name="receipt"),
    path("rounds/", rounds.rounds, name="rounds"),
    path("rounds/new/", rounds.round_new, name="round_new"),
    path("rounds/<slug:code>/", rounds.round_page, name="round"),
    path("rounds/<slug:code>/progress.csv", rounds.round_csv, name="round_csv"),
    path("rounds/<slug:code>/exceptions/", rounds.round_exceptions, name="round_exceptions"),
    path("rounds/<slug:code>/exceptions/<int:exception>/end", rounds.exception_end, name="exception_end"),
    re_path(
        r"^rounds/(?P<code>[-a-z0-9]{1,60})/(?P<event>open|close|reopen|dates)$", rounds.round_event, name="round_event"
    ),
    path("rounds/<slug:code>/units/<path:unit>/", duties.round_unit, name="round_unit"),
    path("sw.js", worker.service_worker, name="service_worker"),
]
