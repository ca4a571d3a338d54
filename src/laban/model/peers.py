# SPDX-License-Identifier: Apache-2.0
"""Units alike in structure, such as size, wealth and make-up: the rule, and for each unit its nearest others."""

from __future__ import annotations

import math
from dataclasses import dataclass

from laban.model.panel import Floats
from laban.model.result import Note
from laban.model.text import Text
from laban.model.units import Units
from laban.texts import say


@dataclass(frozen=True, slots=True, kw_only=True)
class PeerFeature:
    """One trait by which units are alike: a formula over data elements, never over scores.

    With `log` its natural logarithm is compared, so that twice as large is as far at every size. `weight` is above zero.
    """

    code: str
    names: Text = Text()
    formula: str
    log: bool = False
    weight: float = 1.0

    def name(self, language: str) -> str:
        """Return the name in a language, or the formula where the feature has none."""
        return self.names.into(language) or self.formula


@dataclass(frozen=True, slots=True, kw_only=True)
class PeerRule:
    """By which features units are compared.

    `assumed`: the choice of features is an assumption of who wrote the pack, not of the index's owner. `default`: no pack
    chose them; they are the denominators of the framework, in logarithms.
    """

    features: tuple[PeerFeature, ...]
    assumed: bool = False
    default: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Peer:
    """One unit (its position in `Peers.units`) that is near another.

    `distance` is the weighted root mean square of the differences over the features that both have, in robust standard
    deviations: 0 is the same, 1 that the two differ by one such deviation on the whole. `shares` is each feature's share
    of the squared distance, along the rule's features: they add up to 1 (to 0 where the distance is 0), and are NaN for a
    feature that was not compared. `mutual`: the other has this unit among its own peers too.
    """

    unit: int
    distance: float
    shares: tuple[float, ...]
    mutual: bool

    @property
    def compared(self) -> tuple[int, ...]:
        """Return the positions of the features compared, those that make the two most alike first."""
        known = (at for at, share in enumerate(self.shares) if not math.isnan(share))
        return tuple(sorted(known, key=lambda at: self.shares[at]))


@dataclass(frozen=True, kw_only=True)
class Peers:
    """The nearest other units of every unit, in one year.

    `units` are those of the result. `values` (features, units) are the features in their own unit, logarithms not yet
    taken; NaN where one cannot be told, and for units that take no part in the year. `peers` has an entry for every unit,
    the nearest first; it is empty for a unit that takes no part, or has too few features to be compared.
    """

    rule: PeerRule
    year: int
    units: Units
    values: Floats
    peers: tuple[tuple[Peer, ...], ...]
    notes: tuple[Note, ...] = ()

    def sentences(self, language: str) -> tuple[str, ...]:
        """Say the notes in a language, features by their names instead of their codes."""
        known = {feature.code: feature.name(language) for feature in self.rule.features}
        return tuple(
            say(note.code, language, **dict(note.facts) | ({"feature": known[note.item]} if note.item in known else {}))
            for note in self.notes
        )
