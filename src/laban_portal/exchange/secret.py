# SPDX-License-Identifier: Apache-2.0
"""The secret with which this site signs the stamps of its workbooks: made from the site's own, and used for nothing else."""

from __future__ import annotations

import hashlib
import hmac

from django.conf import settings


def workbook_secret() -> bytes:
    """Return the secret. With another LABAN_SECRET_KEY, workbooks given out before are not known any more."""
    return hmac.new(settings.SECRET_KEY.encode(), b"laban_portal.exchange.workbook", hashlib.sha256).digest()
