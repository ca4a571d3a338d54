# SPDX-License-Identifier: Apache-2.0
"""Django's settings, made from the environment alone (config/environment.py)."""

from __future__ import annotations

import os
import secrets
import sys
from pathlib import Path

from laban_portal.config.environment import EnvironmentFault, database_settings, email_settings, read_environment
from laban_portal.config.terminal import both

try:
    ENVIRONMENT = read_environment(os.environ)
except EnvironmentFault as fault:
    sys.stderr.write(both("setting.cannot_start") + ":\n" + "".join(f"  {each}\n" for each in fault.faults))
    sys.exit(3)

# What any process of the portal writes is for its own account alone: database, letters, files, backups, static files.
os.umask(0o077)
FILE_UPLOAD_PERMISSIONS = 0o600
FILE_UPLOAD_DIRECTORY_PERMISSIONS = 0o700

PACKAGE = Path(__file__).resolve().parent.parent


def _secret_key() -> str:
    """Return the secret of this instance: from the environment, else drawn once and kept in the data folder."""
    if ENVIRONMENT.secret_key:
        return ENVIRONMENT.secret_key
    kept = ENVIRONMENT.data / "secret_key"
    ENVIRONMENT.data.mkdir(mode=0o700, parents=True, exist_ok=True)
    try:
        with open(kept, "x", opener=lambda path, flags: os.open(path, flags, 0o600)) as file:
            file.write(secrets.token_urlsafe(64))
    except FileExistsError:
        pass
    return kept.read_text(encoding="ascii")


SECRET_KEY = _secret_key()
DEBUG = False
ALLOWED_HOSTS = [each.strip() for each in ENVIRONMENT.hosts.split(",") if each.strip()]
ROOT_URLCONF = "laban_portal.config.urls"
WSGI_APPLICATION = "laban_portal.config.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
DATABASES = {"default": database_settings(ENVIRONMENT)}
AUTH_USER_MODEL = "people.Account"

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.humanize",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
    "allauth.usersessions",
    "ninja",
    "django_tasks",
    "django_tasks_db",
    *(f"laban_portal.{app}" for app in (
        "ui", "clock", "audit", "jobs", "notices", "threads", "files", "people", "catalog", "collection", "evidence",
        "exchange", "review", "editions", "publishing", "api", "home", "config",
    )),
]  # fmt: skip

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "laban_portal.ui.middleware.security_headers",
    "laban_portal.publishing.middleware.public_first",
    "laban_portal.api.middleware.problems",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "allauth.usersessions.middleware.UserSessionsMiddleware",
    "laban_portal.people.middleware.with_actor",
    "laban_portal.ui.middleware.in_their_language",
    "laban_portal.people.middleware.second_factor",
    "laban_portal.ui.middleware.refusals",
]

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [PACKAGE / "ui" / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "laban_portal.ui.context.page",
                "laban_portal.config.context.site",
                "laban_portal.home.context.navigation",
            ],
            "builtins": ["laban_portal.ui.templatetags.words"],
        },
    }
]

LANGUAGE_CODE = ENVIRONMENT.language
LANGUAGES = [("vi", "Tiếng Việt"), ("en", "English")]
LANGUAGE_COOKIE_HTTPONLY = True
LANGUAGE_COOKIE_SAMESITE = "Lax"
TIME_ZONE = ENVIRONMENT.time_zone
USE_TZ = True
USE_I18N = True

STATIC_URL = "/static/"
STATIC_ROOT = ENVIRONMENT.data / "static"
STORAGES = {
    "default": {
        "BACKEND": "django.core.files.storage.FileSystemStorage",
        "OPTIONS": {"location": str(ENVIRONMENT.data / "files")},
    },
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}

# How long a process takes for granted what is public (publishing/queries.py): a page then asks the database nothing.
PUBLIC_ASKED_EVERY_S = 1.0

CACHES = {"default": {"BACKEND": "django.core.cache.backends.db.DatabaseCache", "LOCATION": "laban_cache"}}

# Sessions live in the database, so that a person sees and ends them. A log-in ends after twelve hours.
SESSION_COOKIE_AGE = 12 * 3600
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SECURE = ENVIRONMENT.site_url.startswith("https://")
SESSION_COOKIE_SECURE = SECURE
CSRF_COOKIE_SECURE = SECURE
CSRF_COOKIE_HTTPONLY = False  # the entry grid reads it to save a cell
CSRF_COOKIE_SAMESITE = "Lax"
CSRF_TRUSTED_ORIGINS = [ENVIRONMENT.site_url]
CSRF_FAILURE_VIEW = "laban_portal.ui.views.csrf_failure"
SECURE_SSL_REDIRECT = False  # the proxy's work; see docs/operator
SECURE_HSTS_SECONDS = 31536000 if SECURE else 0
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
if ENVIRONMENT.proxies and SECURE:
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
DATA_UPLOAD_MAX_MEMORY_SIZE = 2 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 6000
FILE_UPLOAD_MAX_MEMORY_SIZE = 1024 * 1024

PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator", "OPTIONS": {"user_attributes": ("email", "name")}},  # noqa: E501  one row of a table laid out by hand
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
]  # fmt: skip
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]

LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "/"
ACCOUNT_ADAPTER = "laban_portal.people.adapters.AccountAdapter"
SOCIALACCOUNT_ADAPTER = "laban_portal.people.adapters.SocialAdapter"
MFA_ADAPTER = "laban_portal.people.adapters.FactorAdapter"
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_EMAIL_VERIFICATION = "none"  # an invitation by e-mail has proved the address
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_LOGOUT_ON_GET = False
ACCOUNT_REAUTHENTICATION_TIMEOUT = 900
ACCOUNT_EMAIL_NOTIFICATIONS = True
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_RATE_LIMITS = {"login_failed": "5/15m/key,50/15m/ip", "login": "120/m/ip", "reset_password": "10/h/ip,3/h/key"}
ALLAUTH_TRUSTED_PROXY_COUNT = ENVIRONMENT.proxies
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_TOTP_ISSUER = "Laban"
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = not SECURE
USERSESSIONS_TRACK_ACTIVITY = False  # a row for each log-in, not a write for each request
SOCIALACCOUNT_ONLY = False
SOCIALACCOUNT_STORE_TOKENS = False
SOCIALACCOUNT_PROVIDERS = {
    "openid_connect": {
        "APPS": [
            {
                "provider_id": "oidc",
                "name": ENVIRONMENT.oidc_name,
                "client_id": ENVIRONMENT.oidc_client,
                "secret": ENVIRONMENT.oidc_secret,
                "settings": {"server_url": ENVIRONMENT.oidc_issuer},
            }
        ]
        if ENVIRONMENT.oidc_issuer
        else []
    }
}

TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend", "QUEUES": ["default", "letters"]}}
DEFAULT_FROM_EMAIL = ENVIRONMENT.email_from
SERVER_EMAIL = ENVIRONMENT.email_from
globals().update(email_settings(ENVIRONMENT))

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "%(asctime)s %(levelname)s %(name)s %(message)s"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["stderr"], "level": ENVIRONMENT.log_level},
    "loggers": {
        "django.security.DisallowedHost": {"level": "CRITICAL"},
        # It says that it was loaded.
        "pikepdf": {"level": "WARNING" if ENVIRONMENT.log_level == "INFO" else ENVIRONMENT.log_level},
        # Each task's beginning and end would stand around what the terminal tells people.
        "django_tasks": {"level": "WARNING" if ENVIRONMENT.log_level == "INFO" else ENVIRONMENT.log_level},
        "django_tasks_db": {"level": "WARNING" if ENVIRONMENT.log_level == "INFO" else ENVIRONMENT.log_level},
    },
}
