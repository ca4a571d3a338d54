# SPDX-License-Identifier: Apache-2.0
"""The result as SDMX: observations as SDMX-CSV 2.0 and their structure as SDMX-JSON 2.0.

SDMX allows only letters, digits, `_`, `-`, `@` and `$` in identifiers, so other characters of a pack's codes become
`_`; the structure file keeps the code as the pack writes it, as an annotation, where the two differ.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Sequence

import numpy as np

from laban.io.results.tables import FlatTable, observation_status
from laban.io.results.written import number
from laban.model.pack import Pack
from laban.model.panel import Floats
from laban.model.result import Result
from laban.model.text import Text

AGENCY = "LABAN"
VERSION = "1.0"
MEASURES = (
    ("RAW", Text.of({"en": "Value in its own unit", "vi": "Giá trị theo đơn vị tính gốc"})),
    ("SCORE", Text.of({"en": "Score", "vi": "Điểm số"})),
    ("RANK", Text.of({"en": "Rank", "vi": "Thứ hạng"})),
)
"""What is observed of an item: its raw value (indicators), its score, its rank."""

DIMENSIONS = ("FREQ", "REF_AREA", "INDICATOR", "MEASURE_TYPE")
STATUS = {
    "A": {"en": "Normal value", "vi": "Giá trị bình thường"},
    "B": {"en": "Time series break", "vi": "Gián đoạn chuỗi số liệu"},
    "E": {"en": "Estimated value", "vi": "Giá trị ước tính"},
    "I": {"en": "Imputed value", "vi": "Giá trị được bù"},
    "O": {"en": "Missing value", "vi": "Thiếu số liệu"},
    "P": {"en": "Provisional value", "vi": "Số sơ bộ"},
    "U": {"en": "Low reliability", "vi": "Độ tin cậy thấp"},
}


def identifier(code: str) -> str:
    """Make an SDMX identifier of a code.

    >>> identifier("2.1.3"), identifier("vn-pii")
    ('2_1_3', 'vn-pii')
    """
    return re.sub(r"[^A-Za-z0-9_@$-]", "_", code)


def dataflow(pack: Pack) -> str:
    """Return the identifier of a pack's dataflow."""
    return identifier(pack.code).upper().replace("-", "_")


def sdmx_csv(pack: Pack, result: Result) -> FlatTable:
    """Return the observations; a missing value stands with status O and no value."""
    columns = ("STRUCTURE", "STRUCTURE_ID", "ACTION", *DIMENSIONS, "TIME_PERIOD", "OBS_VALUE", "OBS_STATUS", "OBS_NOTE")
    return FlatTable("sdmx", columns, _observations(pack, result))


def _observations(pack: Pack, result: Result) -> Iterator[Sequence[str]]:
    head = ("dataflow", f"{AGENCY}:{dataflow(pack)}({VERSION})", "I", "A")
    note = "demonstration data, generated" if pack.demonstration else ""
    areas = [identifier(code) for code in result.units.codes]
    for year_at, year in enumerate(result.years):
        there = np.flatnonzero(result.present[year_at]).tolist()
        for item, measure, values, flags in _series(result, year_at):
            for at in there:
                status = observation_status(values[at], int(flags[at]))
                yield (*head, areas[at], identifier(item), measure, str(year), number(float(values[at])), status, note)


def _series(result: Result, year_at: int) -> Iterator[tuple[str, str, Floats, Sequence[int]]]:
    normal = [0] * len(result.units)
    for at, leaf in enumerate(result.framework.leaves):
        yield leaf, "RAW", result.raw.values[year_at, at], result.raw.flags[year_at, at].tolist()
    for at, code in enumerate(result.framework.codes):
        yield code, "SCORE", result.scores[year_at, at], normal
        ranks = result.ranks[year_at, at].astype(np.float64)
        yield code, "RANK", np.where(ranks == 0, np.nan, ranks), normal


def sdmx_structure(pack: Pack, result: Result) -> bytes:
    """Return the structure message: codelists, concepts, data structure and dataflow."""
    flow = dataflow(pack)
    lists = {
        "FREQ": [("A", Text.of({"en": "Annual", "vi": "Hằng năm"}))],
        "REF_AREA": [(unit.code, unit.names) for unit in result.units.members],
        "INDICATOR": [(code, result.framework.by_code[code].names) for code in result.framework.codes],
        "MEASURE_TYPE": list(MEASURES),
        "OBS_STATUS": [(code, Text.of(words)) for code, words in STATUS.items()],
    }
    content = {
        "meta": {"id": f"{flow}_STRUCTURE", "schema": "https://json.sdmx.org/2.0.0/sdmx-json-structure-schema.json",
                 "prepared": "2020-01-01T00:00:00Z", "contentLanguages": list(pack.languages), "sender": {"id": AGENCY}},
        "data": {
            "codelists": [_codelist(f"CL_{flow}_{name}", codes) for name, codes in lists.items()],
            "conceptSchemes": [_concepts(flow)],
            "dataStructures": [_data_structure(flow)],
            "dataflows": [{**_named(flow, pack.names), "structure": _urn("datastructure.DataStructure", f"DSD_{flow}")}],
        },
    }  # fmt: skip
    return (json.dumps(content, ensure_ascii=False, indent=1) + "\n").encode()


def _named(identity: str, names: Text) -> dict[str, object]:
    versions = dict(names.versions) or {"en": identity}
    name = versions.get("en") or next(iter(versions.values()))
    return {"id": identity, "agencyID": AGENCY, "version": VERSION, "name": name, "names": versions}


def _code(code: str, names: Text) -> dict[str, object]:
    versions = dict(names.versions) or {"en": code}
    known: dict[str, object] = {
        "id": identifier(code), "name": versions.get("en") or next(iter(versions.values())), "names": versions
    }  # fmt: skip
    if identifier(code) != code:
        known["annotations"] = [{"id": "PACK_CODE", "title": code}]
    return known


def _codelist(identity: str, codes: Iterable[tuple[str, Text]]) -> dict[str, object]:
    unique = {identifier(code): _code(code, names) for code, names in codes}
    return {**_named(identity, Text()), "codes": list(unique.values())}


def _concepts(flow: str) -> dict[str, object]:
    names = (*DIMENSIONS, "TIME_PERIOD", "OBS_VALUE", "OBS_STATUS", "OBS_NOTE")
    return {**_named(f"CS_{flow}", Text()), "concepts": [_code(name, Text()) for name in names]}


def _urn(kind: str, identity: str) -> str:
    return f"urn:sdmx:org.sdmx.infomodel.{kind}={AGENCY}:{identity}({VERSION})"


def _data_structure(flow: str) -> dict[str, object]:
    def concept(name: str) -> str:
        return _urn("conceptscheme.Concept", f"CS_{flow}") + f".{name}"

    def coded(name: str) -> dict[str, object]:
        return {"enumeration": _urn("codelist.Codelist", f"CL_{flow}_{name}")}

    dimensions = [
        {"id": name, "position": at, "conceptIdentity": concept(name), "localRepresentation": coded(name)}
        for at, name in enumerate(DIMENSIONS, start=1)
    ]
    attributes = [
        {"id": "OBS_STATUS", "conceptIdentity": concept("OBS_STATUS"), "usage": "mandatory",
         "attributeRelationship": {"observation": {}}, "localRepresentation": coded("OBS_STATUS")},
        {"id": "OBS_NOTE", "conceptIdentity": concept("OBS_NOTE"), "usage": "optional",
         "attributeRelationship": {"observation": {}}, "localRepresentation": {"format": {"dataType": "String"}}},
    ]  # fmt: skip
    time = {"id": "TIME_PERIOD", "conceptIdentity": concept("TIME_PERIOD"),
            "localRepresentation": {"format": {"dataType": "ObservationalTimePeriod"}}}  # fmt: skip
    measure = {"id": "OBS_VALUE", "conceptIdentity": concept("OBS_VALUE"), "usage": "optional",
               "localRepresentation": {"format": {"dataType": "Double"}}}  # fmt: skip
    parts = {
        "dimensionList": {"id": "DimensionDescriptor", "dimensions": dimensions, "timeDimension": time},
        "measureList": {"id": "MeasureDescriptor", "measures": [measure]},
        "attributeList": {"id": "AttributeDescriptor", "attributes": attributes},
    }
    return {**_named(f"DSD_{flow}", Text()), "dataStructureComponents": parts}
