# SPDX-License-Identifier: Apache-2.0
"""The method in the words of the report: each choice a sentence, for the whole method and for one indicator."""

from __future__ import annotations

from dataclasses import dataclass

from laban.model.design import Design
from laban.report.method_words import impute_words, normalise_words, steps_said, treat_words
from laban.report.uncertainty.design_words import leave_out_words, noise_words, setting_text, weights_words
from laban.report.view import View
from laban.texts import say
from laban.texts.speak import table
from laban_portal.publishing.site.scene import Scene
from laban_portal.publishing.site.scenes import kept

AREA = "uncertainty_page"


@dataclass(frozen=True)
class MethodView(View):
    """A view of the report that knows the words of the page of uncertainty too."""

    def text(self, name: str, /, **facts: object) -> str:
        """Say a sentence of the page of uncertainty, or else of the report."""
        area = AREA if name in table(AREA, self.language) else "report"
        return say(f"{area}.{name}", self.language, **facts)

    def of_item(self, step: str, code: str) -> list[str]:
        """Say what the method does with one indicator in a step."""
        chosen = self.result.method
        if step == "impute":
            return impute_words(self, chosen.impute.of(code))
        return (
            treat_words(self, chosen.treat.of(code))
            if step == "treat"
            else normalise_words(self, chosen.normalise.of(code))
        )

    def steps(self) -> list[tuple[str, list[str]]]:
        """Return each step with its sentences."""
        return list(steps_said(self))

    def beside(self, design: Design) -> list[str]:
        """Say what varies in a design besides its choices."""
        return [weights_words(self, design), leave_out_words(self, design), noise_words(self, design)]

    def choices(self, design: Design) -> list[tuple[str, list[tuple[str, str, str]]]]:
        """Return the choices of a design: each with its alternatives, their settings, how probable each is."""
        found = []
        for choice in design.choices:
            whole = sum(each.probability for each in choice.alternatives) or 1.0
            rows = [
                (
                    each.names.into(self.language) or each.name,
                    "; ".join(setting_text(one) for one in each.settings) or self.text("own_way"),
                    self.percent(each.probability / whole),
                )
                for each in choice.alternatives
            ]
            found.append((choice.names.into(self.language) or choice.name, rows))
        return found


def view_of(scene: Scene) -> MethodView:
    """Return the view of an edition's main result, made once."""
    return kept(
        scene.kept, "method-view", lambda: MethodView(scene.book.pack, scene.book.main.result, scene.language)
    )  # fmt: skip
