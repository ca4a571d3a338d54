# SPDX-License-Identifier: Apache-2.0
"""Who may see and edit what in the catalogue; beside them the state of a version decides."""

from __future__ import annotations

from laban_portal.catalog.states import VersionState
from laban_portal.people.rules import Actor, may_edit_catalogue

EDITABLE_KINDS = ("form",)
"""Kinds of versions that are made in the browser; the others come from packs."""


def may_browse(actor: Actor) -> bool:
    """Tell whether the catalogue may be read: by everybody who is logged in."""
    return actor.account > 0


def may_see_version(actor: Actor, state: str) -> bool:
    """Tell whether a version may be seen: a draft only by those who may edit."""
    return may_browse(actor) and (state != VersionState.DRAFT or may_edit_catalogue(actor))


def may_change_version(actor: Actor, state: str) -> bool:
    """Tell whether a version's content may be changed: a draft's, by those who may edit."""
    return state == VersionState.DRAFT and may_edit_catalogue(actor)
