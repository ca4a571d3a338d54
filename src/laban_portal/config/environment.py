# SPDX-License-Identifier: Apache-2.0
"""What the operator may set: environment variables named LABAN_*, read once, checked all at once.

Every setting has a default that is safe and a heading in docs/operator/settings.md. A secret may come from a file named
by the same variable with _FILE behind it. An unknown LABAN_ variable stops the start: a misspelt setting is worse than
a missing one.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from urllib.parse import unquote, urlsplit

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

    data: Path = field(default=Path("var"), metadata={"hint": "the folder that holds the database and stored files"})
    database_url: str = field(default="", metadata={"hint": "postgresql://user:password@host:port/name; empty: SQLite in the data folder", "secret": True})  # fmt: skip # noqa: E501
    secret_key: str = field(default="", metadata={"hint": "a random text of 50 letters or more", "secret": True})
    site_url: str = field(default="http://127.0.0.1:8000", metadata={"hint": "the address people type, with https://"})
    bind: str = field(default="127.0.0.1", metadata={"hint": "the network address to listen on; 0.0.0.0 only behind a proxy"})  # fmt: skip # noqa: E501
    port: int = field(default=8000, metadata={"hint": "the port to listen on, 1 to 65535"})
    workers: int = field(default=0, metadata={"hint": "how many processes answer; 0: one for each processor"})
    hosts: str = field(
        default="127.0.0.1,localhost", metadata={"hint": "names the site answers to, with commas between"}
    )
    proxies: int = field(default=0, metadata={"hint": "how many trusted proxies stand before the site"})
    time_zone: str = field(default="Asia/Ho_Chi_Minh", metadata={"hint": "the zone in which dates of rounds are meant"})
    language: str = field(default="vi", metadata={"hint": "vi or en: the language before a person chooses"})
    demonstration: bool = field(default=False, metadata={"hint": "yes or no: a marked demonstration on this machine only"})  # fmt: skip # noqa: E501
    email_url: str = field(default="", metadata={"hint": "smtp://user:password@host:port; empty: letters are kept as files in the data folder", "secret": True})  # fmt: skip # noqa: E501
    email_from: str = field(default="Laban <laban@localhost>", metadata={"hint": "the sender of letters"})
    head_email: str = field(default="", metadata={"hint": "where each day's head of the value chains is sent"})
    head_folder: str = field(default="", metadata={"hint": "a folder, best on another machine, for each day's head"})
    oidc_issuer: str = field(default="", metadata={"hint": "address of an OpenID Connect provider; empty: none"})
    oidc_client: str = field(default="", metadata={"hint": "the client's name at that provider"})
    oidc_secret: str = field(default="", metadata={"hint": "the client's secret at that provider", "secret": True})
    oidc_name: str = field(default="OpenID", metadata={"hint": "what the log-in button says"})
    theme: str = field(default="", metadata={"hint": "a TOML file with the site's name, words and colours"})
    log_level: str = field(default="INFO", metadata={"hint": "DEBUG, INFO, WARNING or ERROR"})


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
            faults.append(f"{variable}: there is no such setting. The settings are {names}.")
            continue
        if from_file:
            if not known[name].metadata.get("secret"):
                faults.append(f"{variable}: only secrets are read from files; set {PREFIX}{name.upper()} itself.")
                continue
            try:
                text = Path(text).read_text(encoding="utf-8").strip()  # noqa: PLW2901  the file's words take the place of its name
            except OSError as error:
                faults.append(f"{variable}: {text} cannot be read ({error.strerror}).")
                continue
        value, fault = _read(name, text, known[name].default)
        found[name] = value
        if fault:
            faults.append(f"{variable}: {fault} Wanted: {known[name].metadata['hint']}.")
    if not faults:
        environment = Environment(**found)  # type: ignore[arg-type]  # every value was read as its field's type above
        faults = _together(environment)
    if faults:
        raise EnvironmentFault(faults)
    return environment


def _read(name: str, text: str, default: object) -> tuple[object, str]:
    if isinstance(default, bool):
        word = text.strip().lower()
        return word in {"1", "yes", "true"}, "" if word in {"", "0", "no", "false", "1", "yes", "true"} else f"{text!r} is neither yes nor no."  # fmt: skip # noqa: E501
    if isinstance(default, int):
        return (int(text), "") if text.isdecimal() else (0, f"{text!r} is no whole number.")
    if isinstance(default, Path):
        return Path(text), "" if text else "it is empty."
    if name == "language" and text not in {"vi", "en"}:
        return text, f"{text!r} is no language of the site."
    if name == "log_level" and text not in {"DEBUG", "INFO", "WARNING", "ERROR"}:
        return text, f"{text!r} is no level."
    return text, ""


def _together(environment: Environment) -> list[str]:
    """Tell what does not fit together."""
    faults = []
    url = urlsplit(environment.database_url)
    if environment.database_url and url.scheme not in {"postgresql", "postgres", "sqlite"}:
        faults.append("LABAN_DATABASE_URL: only postgresql:// and sqlite:// are known.")
    if environment.demonstration and urlsplit(environment.site_url).hostname not in {"127.0.0.1", "localhost"}:
        faults.append("LABAN_DEMONSTRATION: a demonstration answers on 127.0.0.1 only; set LABAN_SITE_URL accordingly.")
    if not environment.demonstration and environment.secret_key and len(environment.secret_key) < 50:
        faults.append("LABAN_SECRET_KEY: it is shorter than 50 letters. Draw one: ./run laban-portal secret")
    if not 1 <= environment.port <= 65535:
        faults.append("LABAN_PORT: it is not between 1 and 65535.")
    if environment.demonstration and environment.bind not in LOOPBACK:
        faults.append("LABAN_BIND: a demonstration listens on 127.0.0.1 only; leave LABAN_BIND out.")
    if bool(environment.oidc_issuer) != bool(environment.oidc_client):
        faults.append("LABAN_OIDC_ISSUER and LABAN_OIDC_CLIENT: set both or neither.")
    return faults


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
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA busy_timeout=30000;",  # noqa: E501
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
