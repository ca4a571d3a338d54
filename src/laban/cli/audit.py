# SPDX-License-Identifier: Apache-2.0
"""`laban audit PACK`: the statistical audit of an index, as a page, as two documents for paper, and as tables."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from laban.analysis.audit.other_choices import other_choices
from laban.analysis.audit.run import audit
from laban.analysis.sensitivity.run import sensitivity
from laban.analysis.uncertainty.prepare import Prepared, prepare
from laban.analysis.uncertainty.run import uncertainty
from laban.cli.counting import Counting
from laban.cli.designs import chosen_design
from laban.cli.opened import STAGES, computed_under_way
from laban.cli.progress import Progress, progress
from laban.cli.show import Cell, csv_cell, written
from laban.cli.terminal import Terminal, printable
from laban.errors import LabanError, Problem, is_error
from laban.io.pdf import pdf
from laban.io.results.audit_manifest import audit_manifest
from laban.io.results.audit_tables import audit_frames
from laban.io.results.folder import refuse_unless_replaceable, write_folder
from laban.io.results.written import csv_text
from laban.model.audit.finding import Judgement
from laban.model.design import Design
from laban.model.frame import Frame
from laban.model.pack import Pack
from laban.model.result import Result
from laban.model.sensitivity import Sampling, Sensitivity
from laban.model.uncertainty import Uncertainty
from laban.report.audit.summary import summary_line
from laban.report.audit.view import AuditView, by_gravity
from laban.report.audit_document import audit_document
from laban.report.audit_page import audit_page
from laban.report.frame import languages_of
from laban.report.view import View
from laban.texts import say

PAGE = "audit.html"
DONE, STOPPED = 0, 130
STAGES_AUDIT = 6
SHARES_BASE = 512
"""So many rows has the sample for the shares of variance: enough for a bar, an eighth of `laban sensitivity`'s."""

COLOURS = {Judgement.PROBLEM: "31;1", Judgement.LOOK: "36", Judgement.GOOD: "32"}
MARKS = {Judgement.PROBLEM: "■", Judgement.LOOK: "△", Judgement.GOOD: "○"}


@dataclass(frozen=True, slots=True)
class Simulated:
    """What was simulated from a design, or the problems for which nothing could be."""

    design: Design
    draws: Uncertainty | None = None
    shares: Sensitivity | None = None
    problems: tuple[Problem, ...] = ()


def run(asked: argparse.Namespace, terminal: Terminal) -> int:
    """Audit, show the conclusions, write; what cannot be computed is said where it belongs, and stops nothing else."""
    if asked.out:
        refuse_unless_replaceable(asked.out)
    with progress(terminal, STAGES, asked.progress) as under_way:
        pack, result = computed_under_way(asked, terminal, under_way)
    year = View(pack, result, terminal.language).year if asked.year is None else asked.year
    simulated = simulation(pack, result, asked, terminal)
    seed = simulated.design.seed if asked.seed is None else int(asked.seed)
    with progress(terminal, STAGES_AUDIT, asked.progress) as under_way:
        views = audited(pack, result, simulated, year, seed, under_way)
        shown = conclusions(views[terminal.language], asked.format, terminal)
        if asked.out:
            write_folder(asked.out, files(views, seed, under_way))
    terminal.result(shown)
    farewell(asked.out, terminal)
    return STOPPED if simulated.draws is not None and simulated.draws.interrupted else DONE


def simulation(pack: Pack, result: Result, asked: argparse.Namespace, terminal: Terminal) -> Simulated:
    """Draw from the design and share out the variance; where it is impossible, its problems are told and kept."""
    design = chosen_design(pack, asked.design, terminal)
    try:
        with counting(terminal, "variants", asked) as making:
            prepared = prepare(pack.framework, pack.panel, result.method, design, watch=making.watch)
    except LabanError as refusal:
        terminal.problems(refusal.problems)
        return Simulated(design, problems=tuple(each for each in refusal.problems if is_error(each)))
    with counting(terminal, "draws", asked) as drawing:
        draws = uncertainty(
            prepared,
            draws=asked.draws,
            seed=asked.seed,
            workers=asked.workers,
            cluster=asked.cluster,
            watch=drawing.watch,
        )
    if not draws.ranked.any():
        return Simulated(design)
    return Simulated(design, draws, None if draws.interrupted else shares(prepared, pack, asked, terminal))


def shares(prepared: Prepared, pack: Pack, asked: argparse.Namespace, terminal: Terminal) -> Sensitivity | None:
    """Share the variance of ranks among the choices; where too many computations fail, that is told, and there are none."""
    sampling = Sampling(base=SHARES_BASE, seed=asked.seed)
    try:
        with counting(terminal, "pieces", asked) as sampled:
            return sensitivity(
                prepared, pack.panel, sampling, workers=asked.workers, cluster=asked.cluster, watch=sampled.watch
            )
    except LabanError as refusal:
        terminal.problems(refusal.problems)
        return None


@contextmanager
def counting(terminal: Terminal, kind: str, asked: argparse.Namespace) -> Iterator[Counting]:
    """Show a count while the block runs, and clear its line however it ends."""
    shown = Counting(terminal, kind, asked.progress)
    try:
        yield shown
    finally:
        shown.finish()


def audited(
    pack: Pack, result: Result, simulated: Simulated, year: int, seed: int, under_way: Progress
) -> dict[str, AuditView]:
    """Compute the other choices and the audit, and return it as each language sees it."""
    under_way.stage("choices")
    design, draws = simulated.design, simulated.draws
    others = other_choices(pack.framework, pack.panel, result.method, design, pack.methods)
    under_way.stage("audit")
    rng = np.random.default_rng(seed)
    found = audit(pack.framework, result, rng=rng, year=year, uncertainty=draws, others=others.results)
    return {
        language: AuditView(
            pack, result, language, found, design, draws, simulated.shares, simulated.problems, others.refused
        )
        for language in languages_of(pack)
    }


def files(views: Mapping[str, AuditView], seed: int, under_way: Progress) -> dict[str, bytes]:
    """Return every file of the folder: tables, page, a PDF in each language, manifest."""
    one = next(iter(views.values()))
    under_way.stage("tables")
    made = {
        f"{name}.csv": csv_of(frame, generated=one.pack.demonstration)
        for name, frame in audit_frames(one.audit).items()
    }
    under_way.stage("report")
    made[PAGE] = audit_page(tuple(views.values())).encode()
    under_way.stage("pdf")
    for language, each in views.items():
        document = audit_document(each)
        made[f"audit-{language}.pdf"] = pdf(document.source, document.pictures).content
    under_way.stage("write")
    manifest = audit_manifest(one.pack, one.result.method, one.audit, seed, one.uncertainty, made)
    return {**made, "manifest.json": manifest}


def csv_of(frame: Frame, *, generated: bool) -> bytes:
    """Write a table as CSV; of generated figures every row says so."""
    names = (*frame.names, "data") if generated else frame.names
    rows = ([*map(csv_cell, row), *(["demonstration"] if generated else [])] for row in frame.rows())
    return csv_text(names, rows).encode()


def conclusions(seen: AuditView, form: str, terminal: Terminal) -> str:
    """Return the conclusions, the gravest first, as sentences or in the form asked for."""
    found = [(each, seen.verdict(each)) for each in by_gravity(seen.audit.findings)]
    if form == "table":
        head = printable(
            f"{seen.named_text(seen.pack.names, seen.pack.code)} · {seen.text('audit_kind')} · {seen.year}"
        )
        lines = [terminal.painted(head, "1"), "", printable(summary_line(seen)), ""]
        for each, said in found:
            mark = terminal.painted(f"{MARKS[each.judgement]} {said.word}", COLOURS[each.judgement])
            lines.append(f"{mark}  {printable(said.text)}")
        return "\n".join(lines)
    names: Sequence[str] = ("judgement", "part", "code", "figure", "limit", "limit_name", "text")
    rows: list[Sequence[Cell]] = [
        (str(each.judgement), each.part, each.code, each.figure, each.limit, each.limit_name, said.text)
        for each, said in found
    ]
    if seen.pack.demonstration:
        names, rows = (*names, "data"), [(*row, "demonstration") for row in rows]
    return written(names, names, rows, form, terminal)


def farewell(out: Path | None, terminal: Terminal) -> None:
    """Say where the files are."""
    sys.stdout.flush()
    if out:
        terminal.error(say("terminal.written", terminal.language, folder=out))
        page = (out / PAGE).resolve().as_uri()
        terminal.error(say("terminal.open_report", terminal.language, report=page))
