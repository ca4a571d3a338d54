# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import socket
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
from laban_portal.ui.words import LANGUAGES, tables

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
    assert "các thiết lập là LABAN_DATA, " in found[0]
    assert " / there is no such setting; the settings are LABAN_DATA, " in found[0]
    assert [each.count(" / ") for each in found] == [1] * 5


def test_the_language_of_commands_is_no_setting():
    assert read_environment({"LABAN_LANG": "en"}) == Environment()


def test_a_secret_comes_from_a_file_and_nothing_else_does(tmp_path):
    kept = tmp_path / "secret"
    kept.write_text("x" * 60 + "\n")
    assert read_environment({"LABAN_SECRET_KEY_FILE": str(kept)}).secret_key == "x" * 60
    missing = tmp_path / "none"
    assert faults(secret_key_file=str(missing)) == [
        f"LABAN_SECRET_KEY_FILE: không đọc được tệp {missing}; hãy kiểm tra đường dẫn và quyền đọc. / the file {missing} cannot be read; check its path and its rights."  # noqa: E501  one row of a table laid out by hand
    ]
    assert [each.split(" / ")[1] for each in faults(site_url_file=str(kept))] == [
        "only secrets are read from files; set LABAN_SITE_URL itself."
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
        ({"data": f"{__file__}/below"}, "LABAN_DATA"),
        ({"theme": "/nowhere/theme.toml"}, "LABAN_THEME"),
        ({"time_zone": "Asia/Hanoi"}, "LABAN_TIME_ZONE"),
        ({"time_zone": "../etc"}, "LABAN_TIME_ZONE"),
        ({"time_zone": ""}, "LABAN_TIME_ZONE"),
        ({"site_url": "pii.example.vn"}, "LABAN_SITE_URL"),
        ({"site_url": "https://[broken"}, "LABAN_SITE_URL"),
        ({"database_url": "postgresql://laban@db:port/pii"}, "LABAN_DATABASE_URL"),
        ({"database_url": "postgresql://laban@db"}, "LABAN_DATABASE_URL"),
        ({"email_url": "mail.example.vn:25"}, "LABAN_EMAIL_URL"),
        ({"oidc_issuer": "id.example.vn", "oidc_client": "laban"}, "LABAN_OIDC_ISSUER"),
    ],
)
def test_what_does_not_fit_together_stops_the_start(variables, beginning):
    assert [each.startswith(beginning) for each in faults(**variables)] == [True]


def test_a_broken_address_with_a_password_is_not_shown():
    (found,) = faults(database_url="postgresql://laban:s3cret@db:port/pii")
    assert "s3cret" not in found


def test_every_setting_says_in_both_languages_what_it_wants():
    names = {f"wants_{each.name}" for each in fields(Environment)}
    for language in LANGUAGES:
        assert {name for name in tables(language)["setting"] if name.startswith("wants_")} == names


@pytest.mark.parametrize("arguments", [("start", "--demonstration"), ("verify",), ("work", "--once")])
def test_a_database_that_does_not_answer_ends_in_one_sentence(command, tmp_path, arguments):
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        address = f"postgresql://laban:s3cret@127.0.0.1:{closed.getsockname()[1]}/pii"
        said = command(*arguments, LABAN_DATABASE_URL=address)
    lines = said.stderr.splitlines()
    assert (said.returncode, len(lines), lines[0]) == (3, 2, "Laban chưa chạy được / Laban cannot start:"), said.stderr
    assert " / the database does not answer (" in lines[1]
    assert "s3cret" not in said.stderr
    (tmp_path / "data" / "laban.sqlite3").write_text("this is no database, whatever its name says " * 40)
    said = command(*arguments)
    assert (said.returncode, "Traceback" in said.stderr, len(said.stderr.splitlines())) == (3, False, 2), said.stderr


def test_several_wrong_settings_end_the_start_with_one_sentence_each(command):
    said = command("start", LABAN_TIME_ZONE="Asia/Hanoi", LABAN_SITE_URL="https://[broken", LABAN_LANGUAGE="fr")
    names = [line.split(":")[0].strip() for line in said.stderr.splitlines()[1:]]
    assert (said.returncode, sorted(names)) == (3, ["LABAN_LANGUAGE", "LABAN_SITE_URL", "LABAN_TIME_ZONE"])


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
    assert (found["EMAIL_HOST"], found["EMAIL_PORT"], found["EMAIL_HOST_PASSWORD"], found["EMAIL_USE_TLS"]) == (
        "mail.example.vn",
        587,
        "s:cret",
        True,
    )


def test_every_setting_has_a_heading_in_the_operators_book_and_every_heading_is_a_setting():
    page = (ROOT / "docs" / "operator" / "settings.md").read_text(encoding="utf-8")
    headings = [line.removeprefix("### ").strip("` ") for line in page.splitlines() if line.startswith("### `LABAN_")]
    assert sorted(headings) == sorted(f"{PREFIX}{each.name.upper()}" for each in fields(Environment))
