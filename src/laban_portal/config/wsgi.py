# SPDX-License-Identifier: Apache-2.0
"""The door a web server calls. It does not open a demonstration's database as a real one, whoever started the server."""

from __future__ import annotations

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "laban_portal.config.settings")
application = get_wsgi_application()

from django.conf import settings  # noqa: E402  set up above

from laban_portal.config.guard import refuse_at_the_door  # noqa: E402  models need a set-up Django

refuse_at_the_door(settings.ENVIRONMENT)
