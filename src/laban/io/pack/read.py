# SPDX-License-Identifier: Apache-2.0
"""Read a whole pack and tell every problem of every file at once."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from laban.errors import FormatError, Place, Problem, is_error, problem
from laban.io.pack.atlas import read_atlas
from laban.io.pack.calendar import read_calendar
from laban.io.pack.design import read_designs
from laban.io.pack.entry_rules import read_entry_rules
from laban.io.pack.figures import Beside, read_panel
from laban.io.pack.folder import TABLE_ENDINGS, hashes, slips, unlisted
from laban.io.pack.forms import read_forms
from laban.io.pack.keys import Register
from laban.io.pack.manifest import NOTHING
from laban.io.pack.method import read_methods
from laban.io.pack.peers import read_peers
from laban.io.pack.published import read_published
from laban.io.pack.rules import read_rules
from laban.io.pack.source import Source
from laban.io.pack.texts import read_texts
from laban.io.pack.tree import read_tree
from laban.io.pack.units import read_units
from laban.io.tally import grouped
from laban.model.pack import Pack

TOLD = 100
"""How many problems of one kind in one column of one file are told one by one."""


def read_pack(path: Path | str) -> tuple[Pack | None, tuple[Problem, ...]]:
    """Read the pack in a folder: the pack (nothing if any problem is an error) and every problem found.

    Warnings and notices stand among the problems and do not stop the pack. Of a pack in a newer format nothing but that is
    told. From the 101st problem of one kind in one column on, they are counted.
    """
    root = Path(path)
    if not root.is_dir():
        return None, (problem("pack.no_folder" if not root.exists() else "pack.not_a_folder", Place(file=str(path))),)
    source = Source(root)
    if not source.begin():
        return None, (*source.problems, *(() if source.has("pack.toml") else slips(root)))
    pack = _pack(source)
    problems = grouped(source.problems, TOLD)
    return (None if any(map(is_error, problems)) else pack), problems


def load_pack(path: Path | str) -> Pack:
    """Read the pack in a folder.

    Raises:
        FormatError: with every problem, if any of them is an error.

    """
    pack, problems = read_pack(path)
    if pack is None:
        raise FormatError(problems)
    return pack


def _pack(source: Source) -> Pack:
    """Read every file that a pack may have; what cannot be read is told and left empty."""
    said = source.manifest
    beside = Beside(read_units(source), read_tree(source), read_rules(source))
    units = beside.units.units
    framework, panel = read_panel(source, beside)
    methods = read_methods(source, framework if beside.tree.whole else None, panel)
    designs = read_designs(source, methods[0], framework if beside.tree.whole else None, panel)
    codes = set(framework.by_code)
    pack = Pack(
        code=said.code,
        names=said.names,
        description=said.description,
        languages=said.languages,
        framework=framework,
        units=units,
        panel=panel,
        methods={method.code: method for method in methods},
        method=methods[0],
        designs={design.code: design for design in designs},
        atlas=read_atlas(source, units),
        rules=beside.rules.rules,
        texts=read_texts(source),
        published=read_published(source, Register(units, said.day), codes),
        reference_day=said.day,
        demonstration=said.demonstration,
        source=said.source,
        licence=said.licence,
        inputs=hashes(source.root, source.files),
        peers=read_peers(source, panel.items),
    )
    # Read last: no figure depends on a form, a holiday or a rule for entry; they are no inputs of a computation.
    pack = replace(pack, holidays=read_calendar(source))
    read = read_forms(source, framework)
    pack = replace(
        pack, forms=read.forms, code_lists=read.code_lists, domains=read.domains, form_elements=read.elements
    )
    pack = replace(pack, entry_rules=read_entry_rules(source, pack))
    source.tell(slips(source.root))
    if said is not NOTHING:
        source.tell(unlisted(source.root, "data", TABLE_ENDINGS, source.files))
        source.tell(unlisted(source.root, "geo", (".geojson", ".json"), source.files))
    return pack
