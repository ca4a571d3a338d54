# SPDX-License-Identifier: Apache-2.0
"""How Django knows this app."""

from __future__ import annotations

from django.apps import AppConfig


class ReviewConfig(AppConfig):
    """The app, under its short name."""

    name = "laban_portal.review"
    label = "review"

    def ready(self) -> None:
        """Add decisions, discussions and corrections to rows and panels, what they want before a hand-in, proof and holds."""
        from laban_portal.collection.beside import join  # noqa: PLC0415  models need a set-up Django
        from laban_portal.collection.queries.proof import also_proves  # noqa: PLC0415  see above
        from laban_portal.evidence.holding import join as hold  # noqa: PLC0415  see above
        from laban_portal.review.queries.beside import hindrances, marks, parts  # noqa: PLC0415  see above
        from laban_portal.review.queries.corrections import correction_parts, holding, naming  # noqa: PLC0415  see above
        from laban_portal.review.queries.proving import prove_snapshots  # noqa: PLC0415  see above

        join(marks=marks, parts=parts, hindering=hindrances)
        join(parts=correction_parts)
        hold(holding=holding, naming=naming)
        also_proves("snapshots.proved", prove_snapshots)
