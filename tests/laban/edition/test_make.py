# SPDX-License-Identifier: Apache-2.0
"""What a recipe is where nobody chose: the territory of the year before all, and no other that cannot be told."""

from __future__ import annotations

from dataclasses import replace

from laban.edition.make import letter, recipe_for
from laban.edition.series import of_years
from laban.io.pack import load_pack
from laban.io.results.folder import sha256
from laban.model.text import Text
from tests.laban.composed import PACKS


def test_a_territory_whose_units_would_have_to_be_split_in_every_year_is_not_told() -> None:
    pack = load_pack(PACKS / "vn-pii")
    assert (recipe_for(pack).method, recipe_for(pack).also) == ("pii", ("by-63",))
    merged = replace(pack, panel=of_years(pack.panel, (2025,)))
    assert (recipe_for(merged).method, recipe_for(merged).also) == ("pii", ())


def test_a_letter_goes_below_the_documents_by_its_own_name_whatever_folder_it_came_from() -> None:
    names = Text.of({"en": "Auditor"})
    told, content = letter("letter", names, "../../etc/Auditor.txt", b"Looked at.")
    assert (told.kind, told.names, told.file) == ("letter", names, "documents/Auditor.txt")
    assert (told.sha256, content) == (sha256(b"Looked at."), b"Looked at.")
