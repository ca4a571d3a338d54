# SPDX-License-Identifier: Apache-2.0
"""Settings, secrets, folders, space and mail."""

from __future__ import annotations

import os
import shutil
import smtplib
import stat
from collections.abc import Iterator
from ipaddress import ip_address
from pathlib import Path
from urllib.parse import urlsplit

from django.conf import settings
from django.core.mail import get_connection

from laban_portal.config.checkup.finding import Finding, bad, ok, warn
from laban_portal.config.environment import Environment

GIGABYTE = 1e9


def _environment() -> Environment:
    environment: Environment = settings.ENVIRONMENT
    return environment


def addresses() -> Iterator[Finding]:
    """Is the site reached over TLS, under names it answers to."""
    environment = _environment()
    url = urlsplit(environment.site_url)
    local = url.hostname in {"127.0.0.1", "localhost", "::1"}
    if url.scheme == "https" or local:
        yield ok("address", address=environment.site_url)
    else:
        yield bad("address_without_tls", address=environment.site_url)
    names = [each.strip() for each in environment.hosts.split(",")]
    if "*" in names:
        yield bad("any_host")
    elif url.hostname not in names and not any(name.startswith(".") for name in names):
        yield bad("host_missing", host=url.hostname)
    if environment.proxies == 0 and url.scheme == "https":
        yield warn("no_proxy")
    if environment.oidc_issuer and not environment.oidc_issuer.startswith("https://"):
        yield bad("oidc_without_tls", address=environment.oidc_issuer)


def listening() -> Iterator[Finding]:
    """Does the site listen to more than its proxy."""
    bind = _environment().bind
    try:
        everywhere = ip_address(bind).is_unspecified
    except ValueError:
        everywhere = False
    if everywhere and urlsplit(_environment().site_url).scheme != "https":
        yield bad("bound_everywhere", bind=bind)


def secret() -> Iterator[Finding]:
    """Is the secret long, and readable by its owner only."""
    kept = _environment().data / "secret_key"
    if _environment().secret_key:
        yield ok("secret_given")
    elif kept.exists() and stat.S_IMODE(kept.stat().st_mode) & 0o077:
        yield bad("secret_readable", file=kept)
    else:
        yield ok("secret_drawn", file=kept)
    if len(set(settings.SECRET_KEY)) < 12:
        yield bad("secret_weak")


def folders() -> Iterator[Finding]:
    """Can the data folder be written, and is it closed to others."""
    data = _environment().data
    if not os.access(data, os.W_OK | os.X_OK):
        yield bad("folder_not_writable", folder=data.absolute())
        return
    if stat.S_IMODE(data.stat().st_mode) & 0o077:
        yield warn("folder_open", folder=data.absolute())
    else:
        yield ok("folder", folder=data.absolute())
    named = _environment().head_folder
    if named and not os.access(named, os.W_OK):
        yield bad("head_folder", folder=named)
    if not named and not _environment().head_email and not _environment().demonstration:
        yield warn("heads_stay_here")


def space() -> Iterator[Finding]:
    """Is there room on the disk."""
    usage = shutil.disk_usage(_environment().data)
    free = usage.free / GIGABYTE
    facts = {"free": f"{free:.1f}", "share": round(100 * usage.free / usage.total)}
    yield bad("space_gone", **facts) if free < 0.5 else warn("space_low", **facts) if free < 3 else ok("space", **facts)


def mail() -> Iterator[Finding]:
    """Does the mail server take a connection."""
    if not _environment().email_url:
        yield (
            ok("mail_demonstration")
            if _environment().demonstration
            else warn("mail_as_files", folder=_environment().data / "letters")
        )
        return
    connection = get_connection()
    try:
        connection.open()
        connection.close()
    except (OSError, smtplib.SMTPException) as error:
        yield bad("mail_unreachable", host=settings.EMAIL_HOST, port=settings.EMAIL_PORT, why=type(error).__name__)
    else:
        yield ok("mail", host=settings.EMAIL_HOST)


def static() -> Iterator[Finding]:
    """Were style sheets and scripts gathered."""
    if (Path(settings.STATIC_ROOT) / "staticfiles.json").exists():
        yield ok("static")
    else:
        yield warn("static_missing")
