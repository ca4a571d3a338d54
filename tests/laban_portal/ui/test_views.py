# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import logging

import pytest
from django.apps import apps
from django.test import Client, RequestFactory

from laban_portal.ui import views
from laban_portal.ui.apps import UiConfig
from laban_portal.ui.middleware import policy
from laban_portal.ui.theme import Theme, read_theme

pytestmark = pytest.mark.django_db


def test_an_address_that_leads_nowhere_says_so_in_the_reader_s_language(client):
    client.cookies["django_language"] = "en"
    answer = client.get("/nothing/")
    assert (answer.status_code, answer["Content-Language"]) == (404, "en")
    assert "Page not found" in answer.content.decode()


def test_a_form_without_its_token_is_refused_with_what_to_do():
    client = Client(enforce_csrf_checks=True)
    answer = client.post("/language/", {"language": "en"})
    assert answer.status_code == 403
    assert "đã hết hiệu lực" in answer.content.decode()


def test_a_fault_of_ours_is_a_page_without_a_database_and_its_number_is_logged(caplog, django_db_blocker):
    request = RequestFactory().get("/duties/1/")
    with django_db_blocker.block(), caplog.at_level(logging.ERROR):
        answer = views.fault(request)
    number = caplog.records[-1].getMessage().split()[1]
    assert answer.status_code == 500
    assert number in answer.content.decode()


def test_too_many_attempts_have_their_own_status(world):
    client = world.client("officer-an")
    request = client.get("/accounts/2fa/").wsgi_request
    assert views.too_often(request).status_code == 429


@pytest.mark.parametrize(
    "back", ["https://elsewhere.example/", "//elsewhere.example", "javascript:alert(1)", "/\\elsewhere.example"]
)
def test_a_choice_never_leads_to_another_site(client, back):
    assert client.post("/appearance/", {"appearance": "dark", "next": back})["Location"] == "/"


def test_a_look_is_kept_on_the_device_and_forgotten_again(client):
    client.post("/appearance/", {"appearance": "dark", "next": "/accounts/login/"})
    assert 'data-appearance="dark"' in client.get("/accounts/login/").content.decode()
    client.post("/appearance/", {"appearance": "", "next": "/"})
    assert "data-appearance" not in client.get("/accounts/login/").content.decode()


@pytest.mark.parametrize("asked", ["sepia", '"><script>'])
def test_a_look_nobody_offers_is_not_kept(client, asked):
    client.cookies["appearance"] = asked
    assert "data-appearance" not in client.get("/accounts/login/").content.decode()


def test_a_language_chosen_in_the_frame_holds_for_the_log_in_until_the_account_s_own_changes(world):
    client = world.client("officer-an")
    assert client.get("/accounts/2fa/")["Content-Language"] == "vi"
    client.post("/language/", {"language": "en", "next": "/"})
    assert client.get("/accounts/2fa/")["Content-Language"] == "en"
    account = world.accounts["officer-an"]
    account.language = "en"
    account.save()
    assert client.get("/accounts/2fa/")["Content-Language"] == "en"
    account.language = "vi"
    account.save()
    client.post("/language/", {"language": "vi", "next": "/"})
    assert client.get("/accounts/2fa/")["Content-Language"] == "vi"


@pytest.fixture
def themed():
    config = apps.get_app_config("ui")
    assert isinstance(config, UiConfig)
    config.theme = read_theme('logo = "PII"\n[colours.light]\nbar = "#3a1a57"')
    yield
    config.theme = Theme()


@pytest.mark.usefixtures("themed")
def test_a_site_s_colours_come_from_an_address_of_their_own(client):
    page = client.get("/accounts/login/").content.decode()
    assert "/theme.css?" in page
    assert "PII" in page
    style = client.get("/theme.css")
    assert (style["Content-Type"], style["Cache-Control"]) == (
        "text/css; charset=utf-8",
        "public, max-age=31536000, immutable",
    )
    assert "--bar: #3a1a57" in style.content.decode()


def test_pages_hold_no_script_and_no_style_but_files_of_ours(client):
    assert client.get("/accounts/login/")["Content-Security-Policy"] == policy()
    assert "'unsafe" not in policy()
    assert "form-action 'self';" in policy()


def test_a_form_may_lead_to_the_outside_log_in_and_nowhere_else(settings):
    settings.ENVIRONMENT = type(settings.ENVIRONMENT)(
        oidc_issuer="https://sso.example.vn/realms/a", oidc_client="laban"
    )
    assert "form-action 'self' https://sso.example.vn;" in policy()
