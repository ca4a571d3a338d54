# SPDX-License-Identifier: Apache-2.0
"""The addresses of review, each room's in a list of its own."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, path

from laban_portal.review.views import appeals, desk, threads

DESK: list[URLPattern | URLResolver] = [
    path("desk/", desk.desk_queue, name="desk_queue"),
    path("desk/<int:duty>/", desk.desk_page, name="desk"),
    path("desk/<int:duty>/decide", desk.desk_decide, name="desk_decide"),
    path("desk/<int:duty>/accept", desk.desk_accept, name="desk_accept"),
]

DISCUSSIONS: list[URLPattern | URLResolver] = [
    path("discussions/", threads.discussions, name="discussions"),
    path("discussions/<int:thread>/resolve", threads.discussion_resolve, name="discussion_resolve"),
    path("discussions/<int:duty>/<str:element>/say", threads.discussion_say, name="discussion_say"),
]

APPEALS: list[URLPattern | URLResolver] = [
    path("appeals/", appeals.appeal_list, name="appeals"),
    path("appeals/<int:appeal>/", appeals.appeal_page, name="appeal"),
    path("decisions/<int:decision>/appeal/", appeals.appeal_make, name="appeal_make"),
]

REPORTS: list[URLPattern | URLResolver] = []

FREEZING: list[URLPattern | URLResolver] = []

urlpatterns = [*DESK, *DISCUSSIONS, *APPEALS, *REPORTS, *FREEZING]
