# SPDX-License-Identifier: Apache-2.0
"""The addresses of editions inside the portal."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, path, re_path

from laban_portal.editions.views import beside, desk, shelf

urlpatterns: list[URLPattern | URLResolver] = [
    path("editions/", shelf.editions, name="editions"),
    path("editions/new/", shelf.edition_new, name="edition_new"),
    path("editions/take/", shelf.edition_take, name="edition_take"),
    path("editions/news/", beside.news, name="edition_news"),
    path("editions/news/<slug:item>/withdraw", beside.news_withdraw, name="edition_news_withdraw"),
    path("editions/<slug:code>/", desk.edition, name="edition"),
    path("editions/<slug:code>/words/", desk.edition_words, name="edition_words"),
    path("editions/<slug:code>/compute/", desk.edition_compute, name="edition_compute"),
    path("editions/<slug:code>/bundle.zip", desk.edition_bundle, name="edition_bundle"),
    path("editions/<slug:code>/letters/", beside.edition_letters, name="edition_letters"),
    path("editions/<slug:code>/letters/<int:letter>/", beside.edition_letter, name="edition_letter"),
    path("editions/<slug:code>/letters/<int:letter>/remove", beside.edition_letter_remove, name="edition_letter_remove"),
    path("editions/<slug:code>/links/", beside.edition_links, name="edition_links"),
    path("editions/<slug:code>/links/<int:link>/revoke", beside.edition_link_revoke, name="edition_link_revoke"),
    re_path(
        r"^editions/(?P<code>[-a-zA-Z0-9_]{1,20})/(?P<event>show|withdraw|sign|publish|recall|discard)$",
        desk.edition_event, name="edition_event",
    ),
]  # fmt: skip
