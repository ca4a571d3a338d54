# SPDX-License-Identifier: Apache-2.0
"""What travels in every file beside the figures: how to cite it, its licence, what its marks mean, whether it is real."""

from __future__ import annotations

from laban.model.dataset import Dataset, Origin
from laban.model.text import Text
from laban.texts import say
from laban.texts.speak import LANGUAGES

STATUSES = ("A", "B", "E", "I", "O", "P", "U")
"""The codes of the SDMX list CL_OBS_STATUS that figures carry."""

MARKS = ("edition", "data")
"""Columns that follow those of a table wherever rows may be cut loose from what is told around them."""


def words(code: str, **facts: object) -> Text:
    """Return a sentence in every language of the texts."""
    return Text.of({language: say(f"open_file.{code}", language, **facts) for language in LANGUAGES})


def mark(origin: Origin) -> Text:
    """Return the word of the last column of a table: whether its figures are generated."""
    return words("mark_demonstration" if origin.demonstration else "mark_published")


def warning(origin: Origin) -> Text:
    """Return the sentence that says that figures are generated; nothing where they are not."""
    return words("demonstration") if origin.demonstration else Text()


def citation(dataset: Dataset) -> Text:
    """Return how to cite a table: who publishes, index, edition, table, address, and that it is generated where it is.

    >>> origin = Origin(index=Text.of({"en": "Index"}), edition="2025", year=2025, address="https://x.vn/r.html")
    >>> table = Dataset(code="r", names=Text.of({"en": "Ranking"}), columns=(), rows=(), key=(), origin=origin)
    >>> citation(table).into("en")
    'Index, edition 2025: Ranking. https://x.vn/r.html'
    """
    return Text.of({language: _cited(dataset, language) for language in LANGUAGES})


def _cited(dataset: Dataset, language: str) -> str:
    origin = dataset.origin
    day = origin.released_at[:10]
    publisher = origin.publisher.into(language)
    told = (
        f"{publisher} ({day[:4]})" if publisher and day else publisher,
        say("open_file.cited", language, index=origin.index.into(language), edition=origin.edition,
            name=dataset.names.into(language)),
        say("open_file.released", language, day=day) if day else "",
        say("open_file.mark_demonstration", language) if origin.demonstration else "",
        origin.address,
    )  # fmt: skip
    return ". ".join(each for each in told if each)


def legend() -> tuple[tuple[str, Text], ...]:
    """Return the codes of the observation status with what they mean."""
    return tuple((code, words(f"status_{code}")) for code in STATUSES)


ADDRESSES = {
    "CC BY 4.0": "https://creativecommons.org/licenses/by/4.0/",
    "CC-BY-4.0": "https://creativecommons.org/licenses/by/4.0/",
    "CC0-1.0": "https://creativecommons.org/publicdomain/zero/1.0/",
    "Apache-2.0": "https://www.apache.org/licenses/LICENSE-2.0",
    "MIT": "https://opensource.org/license/mit",
}
"""Licences known by their name; what a pack says otherwise is given as it stands."""
