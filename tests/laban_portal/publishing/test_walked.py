# SPDX-License-Identifier: Apache-2.0
"""Every public address is walked while other editions are hidden: nothing of these is on any page, in any file or list."""

from __future__ import annotations

import re
from dataclasses import replace

import numpy as np
import pytest
from django.test import Client

from laban.io.edition import write_bundle
from laban.model.text import Text
from laban_portal.editions.actions.kept import keep_bundle
from laban_portal.editions.states import EditionState
from laban_portal.publishing.queries import public_library
from laban_portal.publishing.site.render import paths
from tests.laban_portal.editions.standing import book, standing

WORDS = "Kín như bưng"
HIDDEN = (EditionState.DRAFT, EditionState.PREVIEW, EditionState.EMBARGO, EditionState.DISCARDED)


def hidden_bundle(code: str) -> tuple[bytes, set[bytes]]:
    """Return the bundle of an edition whose words and figures are nowhere else, and the figures as files write them."""
    whole = book()
    main = whole.main
    scores = main.result.scores + 7 / 9
    secret = Text.of({"vi": WORDS, "en": WORDS})
    made = replace(
        whole, release=replace(whole.release, code=code, names=secret, summary=secret, reason=secret),
        territories=(replace(main, result=replace(main.result, scores=scores)), *whole.territories[1:]),
    )  # fmt: skip
    return write_bundle(made), {repr(each).encode() for each in scores[-1, 0][np.isfinite(scores[-1, 0])].tolist()}


@pytest.mark.once
def test_no_public_address_tells_anything_of_an_edition_that_is_not_published(world):
    standing(world, EditionState.PUBLISHED)
    figures: set[bytes] = set()
    for number, state in enumerate(HIDDEN):
        content, secret = hidden_bundle(f"2099-{number}")
        stored = keep_bundle(content)
        standing(world, state, code=f"2099-{number}", year=2099, names={"vi": WORDS, "en": WORDS}, draft_id=stored)
        figures |= secret
    open_library = public_library()
    assert open_library is not None
    assert [each.release.code for each in open_library.books] == ["2025"]
    telling = re.compile(b"|".join([WORDS.encode(), rb"2099-[0-3]", *map(re.escape, sorted(figures))]))
    client, told, walked = Client(), [], 0
    every = (path for path in paths(open_library, ("html",)) if not path.startswith("en/") and "/latest/" not in path)
    addresses = [f"/site/{path}" for path in every]
    tables = [
        f"/site/vi/2025/data/{name}.{ending}" for name in ("scores", "values", "moves") for ending in ("csv", "json")
    ]
    interface = [f"/api/v1/public/editions{tail}" for tail in ("", "/latest", "/2025", "/2025/scores", "/2025/units")]
    for address in (
        *addresses,
        *tables,
        *interface,
        "/site/vi/feed.xml",
        "/site/catalog.jsonld",
        "/site/sitemap.xml",
        "/",
    ):
        answer = client.get(address)
        walked += answer.status_code == 200
        if telling.search(answer.content) or telling.search(str(answer.headers).encode()):
            told.append(address)
    assert told == []
    assert walked >= len(addresses)
