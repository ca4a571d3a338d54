# SPDX-License-Identifier: Apache-2.0
"""A table as SDMX-ML 3.0: its observations and their structure, written by pysdmx (extra `sdmx`).

Data are structure-specific with all dimensions at the observation, so that a tool needs no series. The structure message
holds the code lists, concepts, data structure and dataflow of the same table. Names are in the file's language. Nothing of
the moment is in them: `Prepared` is the day of publication.
"""

from __future__ import annotations

from datetime import UTC, datetime
from importlib import import_module
from typing import Any

from laban.errors import LabanError, problem
from laban.io.open.cells import identifier, legible
from laban.io.open.cube import AGENCY, TIME, Cube, cube
from laban.io.open.sdmx_csv import component_name
from laban.io.open.told import citation, legend, warning
from laban.model.dataset import Dataset
from laban.model.text import Text

LONG_AGO = datetime(2020, 1, 1, tzinfo=UTC)
"""When a message is said to be prepared whose edition is not published yet."""

ALL = "AllDimensions"
CONCEPT = "urn:sdmx:org.sdmx.infomodel.conceptscheme.Concept"
ENGLISH = 'xml:lang="en"'
"""pysdmx knows names in one language only and says that it is English."""


def sdmx_data(dataset: Dataset, language: str) -> bytes:
    """Return the observations of a table.

    Raises:
        LabanError: pysdmx is not installed.

    """
    formats, writer, model = _pysdmx()
    made = cube(dataset, language)
    columns = {name: [legible(row[at]) for row in made.rows] for at, name in enumerate(made.header)}
    frame = import_module("pandas").DataFrame(columns, dtype=str)
    components = _structure(
        model, made, language, {}
    ).components  # without code lists every cell stays as it is written
    schema = model.Schema(
        context="dataflow", agency=AGENCY, id=made.flow, version=made.version, components=components
    )  # fmt: skip
    data = import_module("pysdmx.io.pd").PandasDataset(structure=schema, data=frame)
    written: str = writer.write_sdmx(
        [data], formats.Format.DATA_SDMX_ML_3_0, prettyprint=False, header=_header(model, dataset, made, "DATA"),
        dimension_at_observation=ALL,
    )  # fmt: skip
    return written.encode()


def sdmx_structure(dataset: Dataset, language: str) -> bytes:
    """Return the structure of a table's observations.

    Raises:
        LabanError: pysdmx is not installed.

    """
    formats, writer, model = _pysdmx()
    made = cube(dataset, language)
    lists = {name: _codelist(model, made, name, codes, language) for name, codes in _lists(made).items()}
    structure = _structure(model, made, language, lists)
    flow = model.Dataflow(
        id=made.flow, agency=AGENCY, version=made.version, name=legible(made.names.into(language)) or made.flow,
        description=_description(dataset, language), structure=structure.short_urn,
    )  # fmt: skip
    written: str = writer.write_sdmx(
        [*lists.values(), _concepts(model, made, language), structure, flow], formats.Format.STRUCTURE_SDMX_ML_3_0,
        prettyprint=True, header=_header(model, dataset, made, "STRUCTURE"),
    )  # fmt: skip
    return written.replace(ENGLISH, f'xml:lang="{language}"').encode()


def _pysdmx() -> tuple[Any, Any, Any]:
    try:
        return import_module("pysdmx.io.format"), import_module("pysdmx.io.writer"), import_module("pysdmx.model")
    except ImportError as error:
        raise LabanError([problem("open_file.no_pysdmx")]) from error


def _header(model: Any, dataset: Dataset, made: Cube, kind: str) -> Any:
    released = dataset.origin.released_at
    return import_module("pysdmx.model.message").Header(
        id=identifier(f"{made.flow}_{dataset.origin.edition}_{kind}"), test=dataset.origin.demonstration,
        prepared=datetime.fromisoformat(released) if released else LONG_AGO, sender=model.Organisation(id=AGENCY),
    )  # fmt: skip


def _description(dataset: Dataset, language: str) -> str:
    told = (warning(dataset.origin), dataset.description, citation(dataset))
    said = [each.into(language) for each in told]
    return legible(" ".join(each for each in (*said, dataset.origin.licence, dataset.origin.source) if each))


def _lists(made: Cube) -> dict[str, dict[str, Text]]:
    return {**made.codes, "OBS_STATUS": dict(legend())}


def _codelist(model: Any, made: Cube, name: str, codes: dict[str, Text], language: str) -> Any:
    return model.Codelist(
        id=f"CL_{made.flow}_{name}", agency=AGENCY, version=made.version, name=component_name(name, language),
        items=[model.Code(id=code, name=legible(names.into(language)) or code) for code, names in codes.items()],
    )  # fmt: skip


def _concepts(model: Any, made: Cube, language: str) -> Any:
    scheme = f"{AGENCY}:CS_{made.flow}({made.version})"
    return model.ConceptScheme(
        id=f"CS_{made.flow}", agency=AGENCY, version=made.version, name=legible(made.names.into(language)) or made.flow,
        items=[
            model.Concept(
                id=name, name=component_name(name, language), urn=f"{CONCEPT}={scheme}.{name}",
                dtype=model.DataType.PERIOD if name == TIME else model.DataType.STRING,
            )
            for name in made.header
        ],
    )  # fmt: skip


def _structure(model: Any, made: Cube, language: str, lists: dict[str, Any]) -> Any:
    concepts = _concepts(model, made, language)
    return model.DataStructureDefinition(
        id=f"DSD_{made.flow}", agency=AGENCY, version=made.version, name=legible(made.names.into(language)) or made.flow,
        components=model.Components([_component(model, made, name, lists, concepts) for name in made.header]),
    )  # fmt: skip


def _component(model: Any, made: Cube, name: str, lists: dict[str, Any], concepts: Any) -> Any:
    """Return a dimension, the measure or an attribute of the data structure."""
    key = (*made.dimensions, TIME)
    role = model.Role.DIMENSION if name in key else model.Role.MEASURE if name == "OBS_VALUE" else model.Role.ATTRIBUTE
    known = lists.get(name)
    return model.Component(
        id=name, required=name in key or name == "OBS_STATUS", role=role, concept=concepts[name],
        local_codes=known, attachment_level="O" if role == model.Role.ATTRIBUTE else None,
        local_dtype=model.DataType.DOUBLE if lists and name == "OBS_VALUE" else None,
    )  # fmt: skip
