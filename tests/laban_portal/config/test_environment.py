# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from dataclasses import fields
from pathlib import Path

import pytest

from laban_portal.config.environment import (
    PREFIX,
    Environment,
    EnvironmentFault,
    database_settings,
    email_settings,
    read_environment,
)

ROOT = Path(__file__).resolve().parents[3]
pytestmark = pytest.mark.once


def faults(**variables: str) -> list[str]:
    with pytest.raises(EnvironmentFault) as raised:
        read_environment({f"{PREFIX}{name.upper()}": value for name, value in variables.items()})
    return raised.value.faults


def test_no_variable_at_all_gives_a_safe_instance():
    environment = read_environment({"PATH": "/bin"})
    assert (environment.bind, environment.port, environment.demonstration, environment.secret_key) == (
        "127.0.0.1",
        8000,
        False,
        "",
    )


def test_every_fault_is_told_at_once_and_names_its_variable():
    found = faults(demonstraton="yes", port="many", language="fr", log_level="LOUD", demonstration="perhaps")
    assert [each.split(":")[0] for each in found] == [
        "LABAN_DEMONSTRATON", "LABAN_PORT", "LABAN_LANGUAGE", "LABAN_LOG_LEVEL", "LABAN_DEMONSTRATION",
    ]  # fmt: skip
    assert "The settings are LABAN_DATA, " in found[0]


def test_the_language_of_commands_is_no_setting():
    assert read_environment({"LABAN_LANG": "en"}) == Environment()


def test_a_secret_comes_from_a_file_and_nothing_else_does(tmp_path):
    kept = tmp_path / "secret"
    kept.write_text("x" * 60 + "\n")
    assert read_environment({"LABAN_SECRET_KEY_FILE": str(kept)}).secret_key == "x" * 60
    assert faults(secret_key_file=str(tmp_path / "none")) == [f"LABAN_SECRET_KEY_FILE: {tmp_path / 'none'} cannot be read (No such file or directory)."]  # fmt: skip # noqa: E501
    assert faults(site_url_file=str(kept)) == [
        "LABAN_SITE_URL_FILE: only secrets are read from files; set LABAN_SITE_URL itself."
    ]


@pytest.mark.parametrize(
    ("variables", "beginning"),
    [
        ({"database_url": "mysql://x/y"}, "LABAN_DATABASE_URL"),
        ({"demonstration": "yes", "site_url": "https://pii.example.vn"}, "LABAN_DEMONSTRATION"),
        ({"demonstration": "yes", "bind": "10.0.0.5"}, "LABAN_BIND"),
        ({"secret_key": "short"}, "LABAN_SECRET_KEY"),
        ({"port": "70000"}, "LABAN_PORT"),
        ({"oidc_issuer": "https://id.example.vn"}, "LABAN_OIDC_ISSUER"),
        ({"data": ""}, "LABAN_DATA"),
    ],
)
def test_what_does_not_fit_together_stops_the_start(variables, beginning):
    assert [each.startswith(beginning) for each in faults(**variables)] == [True]


def test_postgresql_is_one_address_and_sqlite_writes_through_to_the_disk():
    postgres = database_settings(Environment(database_url="postgresql://laban:p%40ss@db:5433/pii"))
    assert {name: postgres[name] for name in ("NAME", "USER", "PASSWORD", "HOST", "PORT")} == {
        "NAME": "pii", "USER": "laban", "PASSWORD": "p@ss", "HOST": "db", "PORT": "5433",
    }  # fmt: skip
    sqlite = database_settings(Environment(data=Path("/srv/laban")))
    assert sqlite["NAME"] == "/srv/laban/laban.sqlite3"
    assert "synchronous=FULL" in str(sqlite["OPTIONS"])


def test_letters_are_files_until_a_mail_server_is_named():
    assert email_settings(Environment(data=Path("/srv")))["EMAIL_FILE_PATH"] == "/srv/letters"
    found = email_settings(Environment(email_url="smtp+tls://portal:s%3Acret@mail.example.vn:587"))
    assert (found["EMAIL_HOST"], found["EMAIL_PORT"], found["EMAIL_HOST_PASSWORD"], found["EMAIL_USE_TLS"]) == ("mail.example.vn", 587, "s:cret", True)  # fmt: skip # noqa: E501


def test_every_setting_has_a_heading_in_the_operators_book_and_every_heading_is_a_setting():
    page = (ROOT / "docs" / "operator" / "settings.md").read_text(encoding="utf-8")
    headings = [line.removeprefix("### ").strip("` ") for line in page.splitlines() if line.startswith("### `LABAN_")]
    assert sorted(headings) == sorted(f"{PREFIX}{each.name.upper()}" for each in fields(Environment))
