# SPDX-License-Identifier: Apache-2.0
"""What the tests of the entry page share: its address, its hidden inputs, and how a grid sends cells."""

from __future__ import annotations

import json
import re

from tests.laban_portal.conftest import AN

OPERATION = "11111111-2222-4333-8444-{:012d}"


def page_of(world, unit=AN):
    return f"/duties/{world.duties[unit].pk}/"


def fields(html):
    """Read the hidden inputs of the plain page."""
    return dict(re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)"', html))


def send(client, world, *cells, unit=AN, source="typed"):
    given = [{"operation": OPERATION.format(at), **cell} for at, cell in enumerate(cells)]
    body = json.dumps({"cells": given, "source": source})
    return client.post(f"{page_of(world, unit)}save", body, content_type="application/json")
