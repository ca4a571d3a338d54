# SPDX-License-Identifier: Apache-2.0
"""Part j and what follows the lettered parts: all conclusions, the method, the limits with their sources, how to rebuild."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields

from laban.errors import Problem
from laban.model.audit.finding import Finding
from laban.model.audit.thresholds import SOURCES, Thresholds
from laban.model.result import Note
from laban.report.audit.blocks import Block, Cell, Command, Facts, Heading, Listing, Part, Steps, Words, table
from laban.report.audit.view import GRAVITY, AuditView, by_gravity
from laban.report.method_words import steps_said

HASH_SHOWN = 16
SHARES = frozenset({
    "min_available", "first_component", "importance_gap", "shift_share", "added_value", "interval_width", "moved_most",
    "grave",
})  # fmt: skip
"""Limits that are shares, and are written as percentages."""

WHOLE = frozenset({"shift"})


def conclusions(view: AuditView) -> Part:
    """Return the part with all conclusions in one table, the gravest first."""
    columns = view.heads(
        "judgement:judgement_word", "name:about_word", "text:conclusion_word", "num:figure_word", "num:limit_word"
    )
    rows = [conclusion_row(view, each) for each in by_gravity(view.audit.findings)]
    blocks: list[Block] = [
        table(view.text("conclusions_caption", count=view.count(len(rows))), columns, rows),
        *view.told(missing(view)),
    ]
    return Part("conclusions", view.text("conclusions_title"), view.text("conclusions_lead"), tuple(blocks), "j")


def missing(view: AuditView) -> Iterator[Note | Problem]:
    """Yield why whole parts could not be computed; that there is no simulation has its own reasons, where they are known."""
    for each in view.audit.undefined:
        if each.item in view.framework.children:
            continue
        if each.code == "audit.no_simulation" and view.missing:
            yield from view.missing
        else:
            yield each


def conclusion_row(view: AuditView, each: Finding) -> tuple[Cell, ...]:
    """Return one conclusion's row."""
    return (
        Cell(view.word(each.judgement), float(GRAVITY.index(each.judgement)), judgement=each.judgement),
        Cell(view.word(f"part_{each.part}")), Cell(view.verdict(each).text),
        Cell(each.written(each.figure, view.language), each.figure),
        Cell(each.written(each.limit, view.language), each.limit),
    )  # fmt: skip


def method(view: AuditView) -> Part:
    """Return the part with the method in words."""
    chosen = view.result.method
    steps = Steps(tuple((title, tuple(said)) for title, said in steps_said(view)))
    note = [Words(chosen.note, "note")] if chosen.note else []
    return Part("method", view.text("method_title"), view.text("method_lead"), (*note, steps))


def limits(view: AuditView) -> Part:
    """Return the part with every limit, what it means, and where it comes from."""
    columns = view.heads("name:limit_word", "num:value_word", "text:source_word")
    rows = [
        (
            Cell(view.word(f"limit_{each.name}")),
            limit_cell(view, each.name),
            Cell(SOURCES[each.name] or view.word("own_limit")),
        )
        for each in fields(Thresholds)
    ]
    blocks = (table(view.text("limits_caption"), columns, rows), Words(view.text("limits_note"), "note"))
    return Part("limits", view.text("limits_title"), view.text("limits_lead"), blocks)


def limit_cell(view: AuditView, name: str) -> Cell:
    """Return a limit as it is used."""
    value = float(getattr(view.audit.thresholds, name))
    if name in SHARES:
        return view.share(value, 0 if round(100 * value, 6).is_integer() else 1)
    return view.num(value, 0 if name in WHOLE else 2)


def rebuild(view: AuditView) -> Part:
    """Return the part with sources, notes, and the command that gives the same again."""
    pack = view.pack
    pairs = (("fact_source", pack.source), ("fact_licence", pack.licence), ("fact_boundaries", pack.atlas.credit))
    facts = tuple((view.text(name), value) for name, value in pairs if value)
    files = tuple(f"{name} {digest[:HASH_SHOWN]}…" for name, digest in pack.inputs)
    blocks: list[Block] = [
        *([Facts(facts)] if facts else []),
        Heading(view.text("rebuild_title")),
        Words(view.text("rebuild_audit_text")),
        Command(command(view)),
        *([Listing(files, view.text("inputs_open", count=view.count(len(files))), code=True)] if files else []),
    ]
    return Part("sources", view.text("sources_audit_title"), view.text("sources_audit_lead"), tuple(blocks))


def command(view: AuditView) -> str:
    """Return what is typed to get this report again."""
    chosen = view.result.method.code
    words = [f"laban audit packs/{view.pack.code}"]
    if chosen != view.pack.method.code:
        words.append(f"--method {chosen}")
    words.append(f"--year {view.year}")
    if view.design is not None and view.uncertainty is not None:
        words += [
            f"--design {view.design.code}",
            f"--draws {view.uncertainty.asked}",
            f"--seed {view.uncertainty.seed}",
        ]
    return " ".join([*words, f"--out audits/{view.pack.code}"])
