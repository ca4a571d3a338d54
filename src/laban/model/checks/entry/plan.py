# SPDX-License-Identifier: Apache-2.0
"""Rules made ready for the forms they are held against: once for many units."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from laban.model.entry_rule import EntryRule
from laban.model.form import CodeList, Form
from laban.model.framework import Element


@dataclass(frozen=True)
class Checks:
    """Rules made ready; keep it beside the versions it was made of, and give it to `findings` as often as you like."""

    rules: tuple[EntryRule, ...]
    forms: tuple[Form, ...]
    elements: Mapping[str, Element]


def prepare(
    rules: tuple[EntryRule, ...],
    forms: tuple[Form, ...],
    code_lists: Mapping[str, CodeList],
    elements: Mapping[str, Element],
    others: tuple[Form, ...] = (),
) -> Checks:
    """Make rules ready for some forms: every finding concerns at least one cell of `forms`.

    `others` are further forms of the same unit and period: a rule that joins elements of several forms knows from them how
    their fields are split. `elements` are those of all these forms, by code. A rule that is unsound finds nothing.
    """
    raise NotImplementedError
