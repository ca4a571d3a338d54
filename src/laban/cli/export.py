# SPDX-License-Identifier: Apache-2.0
"""`laban export PACK --to FORM --out PATH`: the computed index, or the pack itself, in a form others read."""

from __future__ import annotations

import argparse
import dataclasses
from pathlib import Path

from laban.cli.opened import STAGES, chosen_method, computed_under_way, opened
from laban.cli.progress import progress
from laban.cli.terminal import Terminal
from laban.io.pack import write_pack
from laban.io.results.datapackage import data_package
from laban.io.results.folder import refuse_existing, refuse_unless_replaceable, write_file, write_folder
from laban.io.results.manifest import manifest
from laban.io.results.sdmx import sdmx_csv, sdmx_structure
from laban.io.results.workbook import workbook
from laban.io.results.written import csv_text
from laban.model.pack import Pack
from laban.model.result import Result
from laban.texts import say


def run(asked: argparse.Namespace, terminal: Terminal) -> int:
    """Compute where the form holds results, write, and say where; of a pack, `--method` becomes its main method."""
    if asked.to == "pack":
        pack = opened(asked.pack, terminal)
        write_pack(dataclasses.replace(pack, method=chosen_method(pack, asked.method)), asked.out)
    else:
        (refuse_existing if asked.to == "xlsx" else refuse_unless_replaceable)(asked.out)
        with progress(terminal, STAGES + 1, asked.progress) as under_way:
            pack, result = computed_under_way(asked, terminal, under_way)
            under_way.stage("write")
            _write(asked.to, asked.out, pack, result)
    terminal.error(say("terminal.exported", terminal.language, path=asked.out))
    return 0


def _write(form: str, out: Path, pack: Pack, result: Result) -> None:
    if form == "xlsx":
        write_file(out, workbook(pack, result, pack.languages[0]))
        return
    if form == "sdmx":
        table = sdmx_csv(pack, result)
        files = {
            "data.csv": csv_text(table.columns, table.rows).encode(),
            "structure.json": sdmx_structure(pack, result),
        }
    else:
        files = data_package(pack, result)
    write_folder(out, {**files, "manifest.json": manifest(pack, result, files)})
