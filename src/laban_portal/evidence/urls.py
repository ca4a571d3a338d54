# SPDX-License-Identifier: Apache-2.0
"""The addresses of evidence. A document is addressed by its key, which nobody can guess."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, path

from laban_portal.evidence.views import citations, documents, files

urlpatterns: list[URLPattern | URLResolver] = [
    path("evidence/", documents.evidence, name="evidence"),
    path("evidence/new/", documents.document_new, name="document_new"),
    path("evidence/cells/<int:duty>/<str:element>/cite", citations.cite_cell, name="cite_cell"),
    path("evidence/citations/<int:citation>/end", citations.citation_end, name="citation_end"),
    path("evidence/<slug:key>/", documents.document, name="document"),
    path("evidence/<slug:key>/edit/", documents.document_edit, name="document_edit"),
    path("evidence/<slug:key>/withdraw/", documents.document_withdraw, name="document_withdraw"),
    path("evidence/<slug:key>/file/", files.document_file, name="document_file"),
    path("evidence/<slug:key>/cite/", citations.cite_cells, name="cite_cells"),
    path("evidence/<slug:key>/download", files.document_download, name="document_download"),
    path("evidence/<slug:key>/pages/<int:page>.png", files.document_picture, name="document_picture"),
    path("evidence/<slug:key>/pages/<int:page>/words/", files.document_words, name="document_words"),
]
