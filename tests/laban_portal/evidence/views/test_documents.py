# SPDX-License-Identifier: Apache-2.0
"""The pages of documents."""

from __future__ import annotations

from tests.laban_portal.conftest import AN
from tests.laban_portal.evidence.papers import add, pdf, prove


def test_smoke(world):
    key = add(world, content=pdf())
    prove(world, key, page=2)
    client = world.client("officer-an")
    duty = world.duties[AN].pk
    for path in (
        "/evidence/",
        "/evidence/new/",
        f"/evidence/new/?duty={duty}&element=people",
        f"/evidence/{key}/",
        f"/evidence/{key}/edit/",
        f"/evidence/{key}/withdraw/",
        f"/evidence/{key}/file/",
        f"/evidence/{key}/cite/",
        f"/evidence/{key}/cite/?duty={duty}",
        f"/evidence/{key}/download",
        f"/evidence/{key}/pages/2.png?width=480",
        f"/evidence/{key}/pages/2/words/",
        f"/duties/{duty}/",
        f"/evidence/new/?replaces={key}",
    ):
        answer = client.get(path)
        assert answer.status_code == 200, path
        answer.close()
