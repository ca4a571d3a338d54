# SPDX-License-Identifier: Apache-2.0
"""The addresses of workbooks and imports. An import is addressed by its key, which nobody can guess."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, path

from laban_portal.exchange.views import imports, workbooks

urlpatterns: list[URLPattern | URLResolver] = [
    path("workbooks/", workbooks.workbooks, name="workbooks"),
    path("workbooks/give/", workbooks.workbook_give, name="workbook_give"),
    path("workbooks/return/", workbooks.workbook_return, name="workbook_return"),
    path("imports/new/", imports.import_new, name="import_new"),
    path("imports/<slug:key>/", imports.import_page, name="import"),
    path("imports/<slug:key>/drop/", imports.import_drop, name="import_drop"),
    path("imports/<slug:key>/undo/", imports.import_undo, name="import_undo"),
]
