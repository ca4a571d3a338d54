# SPDX-License-Identifier: Apache-2.0
"""All formats together: each has an ending of its own, gives equal bytes for equal tables, and refuses in words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from laban.errors import LabanError
from laban.io.open.formats import ENDINGS, FORMATS, fits, written
from laban.texts.speak import LANGUAGES


def test_formats_have_endings_and_media_types_of_their_own():
    assert list(FORMATS) == [
        "csv",
        "csvw",
        "json",
        "xlsx",
        "sdmx-csv",
        "sdmx-ml",
        "sdmx-structure",
        "geojson",
        "datapackage",
    ]
    assert len(ENDINGS) == len({each.media for each in FORMATS.values()}) == len(FORMATS)


@pytest.mark.parametrize("name", [name for name in FORMATS if not name.startswith("sdmx-")])
@pytest.mark.parametrize("language", LANGUAGES)
def test_equal_tables_give_equal_bytes_that_say_that_figures_are_generated(table, atlas, name, language):
    first = written(table, name, language, atlas)
    assert first == written(replace(table), name, language, atlas)
    if name not in {"xlsx", "datapackage"}:
        assert {"vi": "giả lập", "en": "demonstration"}[language] in first.decode().casefold()


def test_what_cannot_be_written_is_refused_in_words(table, atlas):
    flat = replace(table, key=())
    refusals = {
        "nothing": "open_file.unknown_format", "sdmx-csv": "open_file.no_key", "sdmx-ml": "open_file.no_key",
        "sdmx-structure": "open_file.no_key",
    }  # fmt: skip
    for name, code in refusals.items():
        with pytest.raises(LabanError) as refused:
            written(flat, name, "vi", atlas)
        assert refused.value.code == code
        assert "{" not in refused.value.problems[0].text("vi")
    with pytest.raises(LabanError) as refused:
        written(table, "geojson", "en")
    assert refused.value.problems[0].text("en").startswith("The table “Ranking” has no boundary")
    assert [name for name in FORMATS if not fits(flat, name)] == ["sdmx-csv", "sdmx-ml", "sdmx-structure", "geojson"]
