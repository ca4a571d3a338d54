# SPDX-License-Identifier: Apache-2.0
"""The door a web server calls."""

from __future__ import annotations

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "laban_portal.config.settings")
application = get_wsgi_application()
