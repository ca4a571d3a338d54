# SPDX-License-Identifier: Apache-2.0
"""The addresses of people."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, path

from laban_portal.people.views import invitation, me, organisations, people

urlpatterns: list[URLPattern | URLResolver] = [
    path("organisations/", organisations.organisations, name="organisations"),
    path("organisations/new/", organisations.new_organisation, name="organisation_new"),
    path("organisations/<str:code>/", organisations.organisation, name="organisation"),
    path("organisations/<str:code>/change/", organisations.organisation_change, name="organisation_change"),
    path("organisations/<str:code>/invite/", organisations.organisation_invite, name="organisation_invite"),
    path("invitations/<int:invitation>/resend/", organisations.invitation_resend, name="invitation_resend"),
    path("invitations/<int:invitation>/revoke/", organisations.invitation_revoke, name="invitation_revoke"),
    path("invitation/<str:secret>/", invitation.invitation, name="invitation"),
    path("people/", people.people, name="people"),
    path("people/export.csv", people.people_export, name="people_export"),
    path("people/<int:account>/", people.person, name="person"),
    path("people/<int:account>/switch/", people.person_switch, name="person_switch"),
    path("people/<int:account>/end-sessions/", people.person_end_sessions, name="person_end_sessions"),
    path("people/<int:account>/tokens/<int:token>/revoke/", people.person_token_revoke, name="person_token_revoke"),
    path("grants/<int:grant>/end/", people.grant_end, name="grant_end"),
    path("me/", me.me, name="me"),
    path("me/sessions/end/", me.sessions_end, name="sessions_end"),
    path("me/delegate/<int:grant>/", me.delegation, name="delegation"),
    path("me/tokens/", me.tokens, name="tokens"),
    path("me/tokens/<int:token>/revoke/", me.token_revoke, name="token_revoke"),
    path("me/second-factor/", me.second_factor, name="second_factor"),
]
