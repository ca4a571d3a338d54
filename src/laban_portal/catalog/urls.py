# SPDX-License-Identifier: Apache-2.0
"""The addresses of the catalogue."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, path

from laban_portal.catalog.views import browse, builder, drafts, exports, units

urlpatterns: list[URLPattern | URLResolver] = [
    path("catalogue/", browse.catalogue, name="catalogue"),
    path("catalogue/forms/new/", drafts.new_form, name="new_form"),
    path("catalogue/forms/<int:version>/", browse.form_version, name="form_version"),
    path("catalogue/forms/<int:version>/print/", browse.form_print, name="form_print"),
    path("catalogue/forms/<int:version>/form.toml", exports.form_toml, name="form_toml"),
    path("catalogue/forms/<int:version>/form.json", exports.form_json, name="form_json"),
    path("catalogue/forms/<int:version>/edit/", builder.edit_form, name="edit_form"),
    path("catalogue/forms/<int:version>/edit/elements/", builder.elements, name="form_elements"),
    path("catalogue/forms/<int:version>/new-version/", drafts.new_version, name="new_form_version"),
    path("catalogue/forms/<int:version>/ready/", drafts.ready, name="form_ready"),
    path("catalogue/forms/<int:version>/state/", drafts.set_state, name="form_state"),
    path("catalogue/forms/<int:version>/discard/", drafts.discard, name="form_discard"),
    path("catalogue/compare/<int:old>/<int:new>/", browse.compare, name="compare_versions"),
    path("catalogue/frameworks/<int:version>/", browse.framework_version, name="framework_version"),
    path("catalogue/indicators/<int:version>/<str:code>/", browse.sheet, name="method_sheet"),
    path("catalogue/elements/<int:version>/<str:code>/", browse.element, name="element"),
    path("catalogue/lists/<int:version>/", browse.code_list, name="code_list"),
    path("catalogue/calendars/<int:version>/", browse.calendar, name="calendar"),
    path("catalogue/rules/<int:version>/", browse.entry_rules, name="entry_rules"),
    path("catalogue/units/", units.units, name="units"),
    path("catalogue/units/<path:key>/", units.unit, name="unit"),
]
