# SPDX-License-Identifier: Apache-2.0
"""What the operator may set: environment variables named LABAN_*, read once, checked all at once.

Every setting has a default that is safe and a heading in docs/operator/settings.md. A secret may come from a file named
by the same variable with _FILE behind it. An unknown LABAN_ variable stops the start: a misspelt setting is worse than
a missing one. Each fault is one sentence in Vietnamese with the English one beside it; all are told at once.
"""

from __future__ import annotations

import os
import shlex
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from urllib.parse import unquote, urlsplit
from zoneinfo import ZoneInfo

from laban_portal.config.terminal import both

PREFIX = "LABAN_"
LOOPBACK = frozenset({"127.0.0.1", "::1", "localhost"})
OF_OTHERS = frozenset({"LABAN_LANG"})
"""Variables of the same beginning that set no instance: the language in which commands speak."""


class EnvironmentFault(Exception):
    """The settings cannot be used; `faults` says each one and what to do."""

    def __init__(self, faults: list[str]) -> None:
        self.faults = faults
        super().__init__("\n".join(faults))


@dataclass(frozen=True, slots=True, kw_only=True)
class Environment:
    """The settings of one instance, by their names without the prefix, in lower case."""

    data: Path = Path("var")
    database_url: str = field(default="", metadata={"secret": True})
    secret_key: str = field(default="", metadata={"secret": True})
    site_url: str = "http://127.0.0.1:8000"
    bind: str = "127.0.0.1"
    port: int = 8000
    workers: int = 0
    hosts: str = "127.0.0.1,localhost"
    proxies: int = 0
    time_zone: str = "Asia/Ho_Chi_Minh"
    language: str = "vi"
    demonstration: bool = False
    email_url: str = field(default="", metadata={"secret": True})
    email_from: str = "Laban <laban@localhost>"
    head_email: str = ""
    head_folder: str = ""
    oidc_issuer: str = ""
    oidc_client: str = ""
    oidc_secret: str = field(default="", metadata={"secret": True})
    oidc_name: str = "OpenID"
    theme: str = ""
    scan_command: str = ""
    file_most_mb: int = 25
    signers: str = ""
    signing_key: str = field(default="", metadata={"secret": True})
    public_url: str = ""
    log_level: str = "INFO"


def read_environment(variables: Mapping[str, str]) -> Environment:
    """Read the settings; raise with every fault at once.

    >>> read_environment({"LABAN_LANGUAGE": "en"}).language
    'en'
    """
    faults: list[str] = []
    known = {each.name: each for each in fields(Environment)}
    found: dict[str, object] = {}
    for variable, text in variables.items():
        if not variable.startswith(PREFIX) or variable in OF_OTHERS:
            continue
        name = variable.removeprefix(PREFIX).lower()
        from_file = name.endswith("_file") and name.removesuffix("_file") in known
        name = name.removesuffix("_file") if from_file else name
        if name not in known:
            names = ", ".join(PREFIX + each.upper() for each in known)
            faults.append(f"{variable}: {both('setting.unknown', names=names)}")
            continue
        if from_file:
            if not known[name].metadata.get("secret"):
                faults.append(f"{variable}: {both('setting.no_file', name=PREFIX + name.upper())}")
                continue
            try:
                text = Path(text).read_text(encoding="utf-8").strip()  # noqa: PLW2901  the file's words take the place of its name
            except (OSError, UnicodeDecodeError):
                faults.append(f"{variable}: {both('setting.unreadable', file=text)}")
                continue
        value, fault = _read(name, text, known[name].default)
        found[name] = value
        if fault:
            faults.append(f"{variable}: {both(f'setting.{fault}', text=text, wanted=f'setting.wants_{name}')}")
    if not faults:
        environment = Environment(**found)  # type: ignore[arg-type]  # every value was read as its field's type above
        faults = _together(environment)
    if faults:
        raise EnvironmentFault(faults)
    return environment


def _read(name: str, text: str, default: object) -> tuple[object, str]:
    """Return a value, and the name of what is wrong with it."""
    if isinstance(default, bool):
        word = text.strip().lower()
        known = word in {"", "0", "no", "false", "1", "yes", "true"}
        return word in {"1", "yes", "true"}, "" if known else "no_yes"
    if isinstance(default, int):
        return (int(text), "") if text.isdecimal() else (0, "no_number")
    if isinstance(default, Path):
        return Path(text), "" if text else "empty"
    return text, _wrong_text(name, text)


def _wrong_text(name: str, text: str) -> str:
    """Name what is wrong with the text of a setting, or nothing."""
    if name in CHOICES and text not in CHOICES[name]:
        return "not_one_of"
    if name == "time_zone" and not _is_zone(text):
        return "no_zone"
    if name == "scan_command" and not _is_command(text):
        return "no_command"
    if name in SCHEMES and text and not _is_address(text, SCHEMES[name]):
        return "no_secret_address" if name in {"database_url", "email_url"} else "no_address"
    return ""


CHOICES = {"language": frozenset({"vi", "en"}), "log_level": frozenset({"DEBUG", "INFO", "WARNING", "ERROR"})}
"""The words that some settings take."""

SCHEMES = {
    "database_url": frozenset({"postgresql", "postgres", "sqlite"}),
    "site_url": frozenset({"http", "https"}),
    "email_url": frozenset({"smtp", "smtps", "smtp+tls"}),
    "oidc_issuer": frozenset({"http", "https"}),
    "public_url": frozenset({"http", "https"}),
}
"""How the addresses among the settings may begin."""


def _is_zone(name: str) -> bool:
    try:
        ZoneInfo(name)
    except (ValueError, OSError, KeyError):
        return False
    return True


def _is_command(text: str) -> bool:
    """Tell whether a line can be taken apart into a program and its arguments."""
    try:
        shlex.split(text)
    except ValueError:
        return False
    return True


def _is_address(text: str, schemes: frozenset[str]) -> bool:
    """Tell whether an address can be taken apart: its beginning, its host and port, a database's name."""
    try:
        url = urlsplit(text)
        _ = url.port
    except ValueError:
        return False
    if url.scheme not in schemes:
        return False
    if url.scheme == "sqlite":
        return bool(url.path)
    return bool(url.hostname) and (not url.scheme.startswith("postgres") or bool(url.path.strip("/")))


def _together(environment: Environment) -> list[str]:
    """Tell what does not fit together, or not to this machine."""
    return [f"{variables}: {both(f'setting.{name}', **facts)}" for variables, name, facts in _misfits(environment)]


def _misfits(environment: Environment) -> Iterator[tuple[str, str, dict[str, object]]]:
    if environment.demonstration and urlsplit(environment.site_url).hostname not in {"127.0.0.1", "localhost"}:
        yield "LABAN_DEMONSTRATION", "demonstration_address", {}
    if not environment.demonstration and environment.secret_key and len(environment.secret_key) < 50:
        yield "LABAN_SECRET_KEY", "secret_short", {}
    if not 1 <= environment.port <= 65535:
        yield "LABAN_PORT", "port_range", {}
    if not 1 <= environment.file_most_mb <= 500:
        yield "LABAN_FILE_MOST_MB", "file_range", {}
    if environment.demonstration and environment.bind not in LOOPBACK:
        yield "LABAN_BIND", "demonstration_bind", {}
    if bool(environment.oidc_issuer) != bool(environment.oidc_client):
        yield "LABAN_OIDC_ISSUER, LABAN_OIDC_CLIENT", "both_or_neither", {}
    if not _can_be_written(environment.data):
        yield "LABAN_DATA", "folder", {"folder": environment.data.absolute()}
    if environment.signers and not Path(environment.signers).is_dir():
        yield "LABAN_SIGNERS", "no_folder", {"folder": environment.signers}
    if environment.theme and not Path(environment.theme).is_file():
        yield "LABAN_THEME", "unreadable", {"file": environment.theme}


def _can_be_written(folder: Path) -> bool:
    """Tell whether a folder can be written into, or made."""
    place = folder.absolute()
    while not place.exists() and place != place.parent:
        place = place.parent
    return place.is_dir() and os.access(place, os.W_OK | os.X_OK)


def database_settings(environment: Environment) -> dict[str, object]:
    """Return Django's settings of the database: PostgreSQL where an address is given, else SQLite in the data folder.

    SQLite writes take their lock at the start (IMMEDIATE), so that no transaction fails half-way for want of it, and an
    acknowledged value is on the disk (synchronous FULL).
    """
    url = urlsplit(environment.database_url)
    if url.scheme in {"postgresql", "postgres"}:
        return {
            "ENGINE": "django.db.backends.postgresql",
            "NAME": unquote(url.path.lstrip("/")),
            "USER": unquote(url.username or ""),
            "PASSWORD": unquote(url.password or ""),
            "HOST": url.hostname or "",
            "PORT": str(url.port or ""),
            "CONN_MAX_AGE": 60,
            "CONN_HEALTH_CHECKS": True,
            # What is asked five times on a connection is planned once, where its SQL stays the same (laban_portal.prepared).
            "OPTIONS": {"connect_timeout": 10, "prepare_threshold": 5},
        }
    name = environment.data / "laban.sqlite3" if not environment.database_url else Path(unquote(url.path))
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": str(name),
        "CONN_MAX_AGE": None,
        "OPTIONS": {
            "timeout": 30,
            "transaction_mode": "IMMEDIATE",
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA busy_timeout=30000;",  # noqa: E501  one row of a table laid out by hand
        },
    }


def email_settings(environment: Environment) -> dict[str, object]:
    """Return Django's settings of e-mail: SMTP where an address is given, else one file per letter."""
    url = urlsplit(environment.email_url)
    if not environment.email_url:
        return {
            "EMAIL_BACKEND": "django.core.mail.backends.filebased.EmailBackend",
            "EMAIL_FILE_PATH": str(environment.data / "letters"),
        }
    return {
        "EMAIL_BACKEND": "django.core.mail.backends.smtp.EmailBackend",
        "EMAIL_HOST": url.hostname or "",
        "EMAIL_PORT": url.port or 25,
        "EMAIL_HOST_USER": unquote(url.username or ""),
        "EMAIL_HOST_PASSWORD": unquote(url.password or ""),
        "EMAIL_USE_SSL": url.scheme == "smtps",
        "EMAIL_USE_TLS": url.scheme == "smtp+tls",
        "EMAIL_TIMEOUT": 20,
    }
