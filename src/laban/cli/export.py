# SPDX-License-Identifier: Apache-2.0
"""`laban export PACK --to FORM --out PATH`: the computed index, or the pack itself, in a form others read."""

from __future__ import annotations

import argparse
from pathlib import Path

from laban.cli.opened import chosen_method, opened
from laban.cli.terminal import Terminal
from laban.errors import FormatError, Place, problem
from laban.io.pack import write_pack
from laban.io.results.datapackage import data_package
from laban.io.results.folder import write_folder
from laban.io.results.manifest import manifest
from laban.io.results.sdmx import sdmx_csv, sdmx_structure
from laban.io.results.workbook import workbook
from laban.io.results.written import csv_text
from laban.model.pack import Pack
from laban.model.result import Result
from laban.pipeline import compute
from laban.texts import say


def run(asked: argparse.Namespace, terminal: Terminal) -> int:
    """Compute where the form holds results, write, and say where."""
    if asked.to == "xlsx" and asked.out.exists():
        raise FormatError([problem("export.file_exists", Place(file=str(asked.out)))])
    pack = opened(asked.pack, terminal)
    if asked.to == "pack":
        write_pack(pack, asked.out)
    else:
        result = compute(pack.framework, pack.panel, chosen_method(pack, asked.method))
        _write(asked.to, asked.out, pack, result)
    terminal.error(say("terminal.exported", terminal.language, path=asked.out))
    return 0


def _write(form: str, out: Path, pack: Pack, result: Result) -> None:
    if form == "xlsx":
        out.parent.mkdir(parents=True, exist_ok=True)
        out.write_bytes(workbook(pack, result, pack.languages[0]))
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
