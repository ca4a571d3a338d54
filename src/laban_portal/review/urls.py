# SPDX-License-Identifier: Apache-2.0
"""The addresses of review, each room's in a list of its own."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, path, re_path

from laban_portal.review.views import appeals, corrections, desk, freezing, reports, snapshots, threads, verification

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

REPORTS: list[URLPattern | URLResolver] = [
    path("rounds/<slug:code>/units/<path:unit>/report/", reports.report_plan_page, name="report_plan"),
    path("reports/<str:report>/", reports.report_one, name="report"),
    path("reports/<str:report>/take-back", reports.report_take_back, name="report_take_back"),
    re_path(
        r"^reports/(?P<report>[-A-Z0-9]{1,24})/(?P<kind>pdf|docx|json|signed)$", reports.report_file, name="report_file"
    ),
    path("verify/", verification.verify, name="verify"),
    path("verify/<str:report>/", verification.verified, name="verified"),
]

FREEZING: list[URLPattern | URLResolver] = [
    path("rounds/<slug:code>/freeze/", freezing.freeze, name="freeze"),
    path("rounds/<slug:code>/snapshots/", snapshots.snapshots, name="snapshots"),
    path("rounds/<slug:code>/snapshots/<int:number>/", snapshots.snapshot, name="snapshot"),
    path("rounds/<slug:code>/snapshots/<int:number>/snapshot.zip", snapshots.snapshot_zip, name="snapshot_zip"),
    path("rounds/<slug:code>/snapshots/<int:number>/pack.zip", snapshots.pack_zip, name="snapshot_pack"),
    path(
        "rounds/<slug:code>/snapshots/<int:number>/compare/<int:other>/", snapshots.compared, name="snapshots_compared"
    ),
    path("rounds/<slug:code>/snapshots/<int:number>/units/<path:unit>/part.zip", snapshots.part_zip, name="part_zip"),
    path("rounds/<slug:code>/snapshots/<int:number>/units/<path:unit>/", snapshots.snapshot_part, name="snapshot_part"),
    path("corrections/", corrections.corrections, name="corrections"),
    path("corrections/<int:correction>/", corrections.correction, name="correction"),
    path("duties/<int:duty>/cells/<str:element>/correction", corrections.ask, name="ask_correction"),
]

urlpatterns = [*DESK, *DISCUSSIONS, *APPEALS, *REPORTS, *FREEZING]
