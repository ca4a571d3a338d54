# SPDX-License-Identifier: Apache-2.0
"""The method in short: the sentences that the engine says of its own steps, and what rank intervals are over."""

from __future__ import annotations

from collections.abc import Iterator

from laban.report.method_words import steps_said
from laban.report.view import View
from laban_portal.publishing.reading.field import Field
from laban_portal.publishing.reports.blocks import Block, Bullets, Heading, Words
from laban_portal.publishing.reports.telling import Telling


def method(told: Telling, field: Field) -> Iterator[Block]:
    """Yield the steps in the order in which they are taken."""
    view = View(told.book.pack, field.result, told.language)
    items = [(name, " ".join(said)) for name, said in steps_said(view)]
    sure = field.territory.certainty
    if sure is not None:
        said = told.say("method_draws", draws=told.count(sure.draws), level=told.percent(sure.level))
        items.append((told.say("method_ranks"), f"{said} {told.text(sure.held)}".strip()))
    yield Heading(told.say("part_method"), opens=True)
    yield Words(told.say("method_lead"), "lead")
    if field.result.method.note:
        yield Words(field.result.method.note, "note")
    yield Bullets(tuple(items))
