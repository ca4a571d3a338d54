# SPDX-License-Identifier: Apache-2.0
"""THE decision table of editions: what can happen to one, from which state, to which, by whom.

Everything that is not written here is refused. `EditionWho` names people by what they are to the edition; `rules.is_one_of`
says who that is by the policy. Whoever signs neither made the edition nor computed it last: two people stand behind what
the country reads. A test walks every state, event and role.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import NamedTuple


class EditionState(StrEnum):
    """Where an edition stands."""

    DRAFT = "draft"
    """Made, computed again as often as needed; makers and those who see all values look at it."""
    PREVIEW = "preview"
    """Shown inside: each province sees its own page, the ministry all. Nothing is changed any more."""
    EMBARGO = "embargo"
    """Final and signed; invited readers see it by a secret address until its moment."""
    PUBLISHED = "published"
    SUPERSEDED = "superseded"
    """Published, and corrected by a later edition; it keeps its address."""
    DISCARDED = "discarded"
    """Given up before it was published: as a draft, or recalled with a reason after it was signed."""


class EditionEvent(StrEnum):
    """What happens to an edition."""

    RECOMPUTE = "recompute"
    DESCRIBE = "describe"
    """Names, summary, reason, letters are changed; nothing is computed."""
    SHOW = "show"
    WITHDRAW = "withdraw"
    SIGN = "sign"
    RECALL = "recall"
    PUBLISH = "publish"
    SUPERSEDE = "supersede"
    DISCARD = "discard"


class EditionWho(StrEnum):
    """Who may let something happen, by what they are to the edition."""

    MAKERS = "makers"
    """Analysts and round managers of the ministry."""
    SIGNERS = "signers"
    """Round managers who neither made the edition nor computed it last."""
    MANAGERS = "managers"
    MANAGERS_OR_CLOCK = "managers_or_clock"
    """Round managers, or by itself when its moment has come."""
    CLOCK = "clock"
    """Nobody: it happens by itself."""


class EditionStep(NamedTuple):
    """Where an edition goes, and who may send it there."""

    to: EditionState
    who: EditionWho


EDITION_STEPS: Mapping[tuple[EditionState, EditionEvent], EditionStep] = {
    (EditionState.DRAFT, EditionEvent.RECOMPUTE): EditionStep(EditionState.DRAFT, EditionWho.MAKERS),
    (EditionState.DRAFT, EditionEvent.DESCRIBE): EditionStep(EditionState.DRAFT, EditionWho.MAKERS),
    (EditionState.DRAFT, EditionEvent.SHOW): EditionStep(EditionState.PREVIEW, EditionWho.MAKERS),
    (EditionState.DRAFT, EditionEvent.DISCARD): EditionStep(EditionState.DISCARDED, EditionWho.MAKERS),
    (EditionState.PREVIEW, EditionEvent.WITHDRAW): EditionStep(EditionState.DRAFT, EditionWho.MAKERS),
    (EditionState.PREVIEW, EditionEvent.SIGN): EditionStep(EditionState.EMBARGO, EditionWho.SIGNERS),
    (EditionState.EMBARGO, EditionEvent.RECALL): EditionStep(EditionState.DISCARDED, EditionWho.MANAGERS),
    (EditionState.EMBARGO, EditionEvent.PUBLISH): EditionStep(EditionState.PUBLISHED, EditionWho.MANAGERS_OR_CLOCK),
    (EditionState.PUBLISHED, EditionEvent.SUPERSEDE): EditionStep(EditionState.SUPERSEDED, EditionWho.CLOCK),
}

PUBLIC_STATES = frozenset({EditionState.PUBLISHED, EditionState.SUPERSEDED})
"""Editions in these states are at a public address, and no others."""

SHOWN_STATES = frozenset({EditionState.PREVIEW, EditionState.EMBARGO})
"""Editions in these states are shown inside: a province sees its own page."""

SIGNED_STATES = frozenset({EditionState.EMBARGO, EditionState.PUBLISHED, EditionState.SUPERSEDED})
