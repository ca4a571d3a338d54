# SPDX-License-Identifier: Apache-2.0
"""An edition that is published, and one that is not, as they stand in the database and among the stored files."""

from __future__ import annotations

from functools import cache
from hashlib import sha256

from laban.io.edition import write_bundle
from laban.io.edition.keys import new_key
from laban.model.book import Book
from laban_portal.clock.now import now
from laban_portal.editions.models import Edition
from laban_portal.files.disk import stored_path
from tests.laban_portal.publishing.books import asem


@cache
def bundle() -> bytes:
    """Return the signed bundle of a small edition."""
    return write_bundle(asem(), new_key())


def lay_edition(state: str = "published", code: str = "2018") -> Book:
    """Publish the small edition, or leave it in another state."""
    content = bundle()
    digest = sha256(content).hexdigest()
    path = stored_path(digest)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    Edition.objects.create(
        index="asem",
        code=code,
        year=2018,
        state=state,
        hash=digest,
        published_at=now() if state == "published" else None,
    )
    return asem()
