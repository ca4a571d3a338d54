# SPDX-License-Identifier: Apache-2.0
"""The site's settings for tests: everything in a folder of its own, letters in memory, a quick password hash.

The database is SQLite, or the PostgreSQL that LABAN_DATABASE_URL names: the suite runs on both.
"""

from __future__ import annotations

import atexit
import os
import shutil
import tempfile

FOLDER = tempfile.mkdtemp(prefix="laban-tests-")
atexit.register(shutil.rmtree, FOLDER, ignore_errors=True)
for name in [name for name in os.environ if name.startswith("LABAN_") and name != "LABAN_DATABASE_URL"]:
    del os.environ[name]
os.environ["LABAN_DATA"] = FOLDER

from laban_portal.config.settings import *  # noqa: E402, F403  the environment is prepared first

if os.environ.get("STORIES") and not os.environ.get("LABAN_DATABASE_URL"):
    # A file, as in life: in memory, a page and a story that write at once are refused without waiting for each other.
    pragmas = "PRAGMA journal_mode=WAL; PRAGMA synchronous=OFF; PRAGMA foreign_keys=ON; PRAGMA busy_timeout=30000;"
    DATABASES["default"] |= {  # noqa: F405  from the settings above
        "TEST": {"NAME": f"{FOLDER}/test.sqlite3"},
        "OPTIONS": {"timeout": 30, "transaction_mode": "IMMEDIATE", "init_command": pragmas},
    }
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
ALLOWED_HOSTS = ["testserver", "127.0.0.1", "localhost"]
STORAGES = {
    **STORAGES,  # noqa: F405  from the settings above
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
TASKS = {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend", "QUEUES": ["default", "letters"]}}
PUBLIC_ASKED_EVERY_S = 0.0  # tests share a process: none may see what another published
WHITENOISE_AUTOREFRESH = True
LOGGING_CONFIG = None
