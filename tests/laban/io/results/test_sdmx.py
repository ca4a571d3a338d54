# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import csv
import io
import json
from dataclasses import replace

import numpy as np
from pysdmx.io import read_sdmx

from laban.io.results.sdmx import identifier, sdmx_csv, sdmx_structure
from laban.io.results.written import csv_text
from laban.model.units import Units


def _text(pack, result):
    table = sdmx_csv(pack, result)
    return csv_text(table.columns, table.rows)


def test_codes_become_identifiers_that_sdmx_allows():
    assert [identifier(code) for code in ("2.1.3", "UKC1", "chỉ số")] == ["2_1_3", "UKC1", "ch__s_"]


def test_every_observation_names_its_dataflow_and_status(small_pack, small_result):
    rows = list(csv.DictReader(io.StringIO(_text(small_pack, small_result))))
    assert {row["STRUCTURE_ID"] for row in rows} == {"LABAN:SMALL(1.0)"}
    missing = [row for row in rows if row["MEASURE_TYPE"] == "RAW" and not row["OBS_VALUE"]]
    assert len(missing) == int(np.isnan(small_result.raw.values).sum())
    assert {row["OBS_STATUS"] for row in missing} == {"O"}


def test_an_sdmx_library_reads_the_observations(small_pack, small_result, tmp_path):
    path = tmp_path / "data.csv"
    path.write_text(_text(small_pack, small_result), encoding="utf-8")
    message = read_sdmx(path)
    datasets = list(message.get_datasets())
    data = datasets[0].data
    scores = data[
        (data.MEASURE_TYPE == "SCORE") & (data.INDICATOR == "index") & (data.TIME_PERIOD.astype(str) == "2025")
    ]
    assert [float(value) for value in scores.OBS_VALUE] == [
        float(f"{value:.12g}") for value in small_result.of("index", 2025)
    ]


def test_an_sdmx_library_reads_the_structure(small_pack, small_result, tmp_path):
    path = tmp_path / "structure.json"
    path.write_bytes(sdmx_structure(small_pack, small_result))
    message = read_sdmx(path)
    lists = {each.id: [code.id for code in each.items] for each in message.get_codelists()}
    assert lists["CL_SMALL_REF_AREA"] == ["00", "01", "02", "03", "04", "05"]
    assert [each.id for each in message.get_data_structure_definitions()] == ["DSD_SMALL"]


def test_a_code_that_had_to_change_is_kept_as_an_annotation(small_pack, small_result):
    units = tuple(
        replace(unit, key=replace(unit.key, code=f"0.{at}")) for at, unit in enumerate(small_result.units.members)
    )
    dotted = replace(small_result, units=Units(units))
    content = json.loads(sdmx_structure(small_pack, dotted))
    codes = next(each for each in content["data"]["codelists"] if each["id"] == "CL_SMALL_REF_AREA")["codes"]
    assert [(code["id"], code["annotations"][0]["title"]) for code in codes[:2]] == [("0_0", "0.0"), ("0_1", "0.1")]


def test_generated_figures_say_so_in_every_observation(demonstration, small_result):
    assert {row[-1] for row in sdmx_csv(demonstration, small_result).rows} == {"demonstration data, generated"}
