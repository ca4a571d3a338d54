# SPDX-License-Identifier: Apache-2.0
"""Part f: which other choices of the method are taken for defensible, and what is held fixed."""

from __future__ import annotations

from collections.abc import Iterator

from laban.model.design import Choice, Design
from laban.report.audit.blocks import Block, Cell, Heading, Listing, Part, Words, table
from laban.report.audit.view import AuditView
from laban.report.uncertainty.design_words import leave_out_words, noise_words, setting_text, weights_words


def assumptions(view: AuditView) -> Part:
    """Return the part on assumptions: the design of the simulation, or the sentence that there is none."""
    chosen = view.design
    none: list[Block] = [Words(view.text("no_design"), "warning")]
    blocks = none if chosen is None else design_blocks(view, chosen)
    return Part("assumptions", view.text("assumptions_title"), view.text("assumptions_lead"), tuple(blocks), "f")


def design_blocks(view: AuditView, chosen: Design) -> list[Block]:
    """Return the table of choices, then what varies besides, then what is held."""
    columns = view.heads("name:choice_word", "text:alternative_word", "num:probability_word", "text:settings_word")
    rows = [row for choice in chosen.choices for row in choice_rows(view, choice)]
    beside = (weights_words(view, chosen), leave_out_words(view, chosen), noise_words(view, chosen))
    held = chosen.held.into(view.language)
    blocks: list[Block] = [table(view.text("assumptions_caption"), columns, rows)] if rows else []
    blocks += [Heading(view.text("beside_title")), Listing(beside)]
    return [*blocks, Heading(view.text("held_title")), Words(held)] if held else blocks


def choice_rows(view: AuditView, choice: Choice) -> Iterator[tuple[Cell, ...]]:
    """Yield one row an alternative."""
    whole = sum(each.probability for each in choice.alternatives) or 1.0
    for each in choice.alternatives:
        settings = "; ".join(setting_text(setting) for setting in each.settings) or view.text("own_way")
        yield (
            Cell(view.named_text(choice.names, choice.name)),
            Cell(view.named_text(each.names, each.name)),
            view.share(each.probability / whole),
            Cell(settings),
        )
