# SPDX-License-Identifier: Apache-2.0
import pytest

from laban.draw.limit_bars import Bar, Measure, limit_bars
from laban.model.audit.finding import Judgement
from laban.report.audit.blocks import (
    Cell,
    Command,
    Facts,
    Head,
    Heading,
    Listing,
    Part,
    Picture,
    Steps,
    Table,
    Verdict,
    Verdicts,
    Words,
)
from laban.report.audit.markup import SHAPES, block, section

GRAVE = Verdict(Judgement.PROBLEM, "problem", "a < b", "structure")


def test_a_part_is_a_section_with_its_letter_and_its_lead(seen):
    made = section(seen, Part("structure", "R&D", "Lead", (Heading("One"),), "c"))
    assert made == (
        '<section id="en-structure" class="sheet" aria-labelledby="en-structure-title"><h2 id="en-structure-title">'
        '<span class="letter">c</span> R&amp;D</h2><p class="lead">Lead</p><h3>One</h3></section>'
    )


@pytest.mark.parametrize(
    ("given", "made"),
    [
        (Words("a < b", "note"), '<p class="note">a &lt; b</p>'),
        (Command("laban audit x"), '<pre tabindex="0"><code>laban audit x</code></pre>'),
        (Facts((("Source", "A&B"),)), '<dl class="facts"><div><dt>Source</dt><dd>A&amp;B</dd></div></dl>'),
        (Steps((("One", ("Do.", "So.")),)), '<ol class="steps"><li><h3>One</h3><p>Do.</p><p>So.</p></li></ol>'),
        (Listing(("a", "b")), '<ul class="notes"><li>a</li><li>b</li></ul>'),
        (
            Listing(("units.csv 00…",), "Files", code=True),
            '<details><summary>Files</summary><ul class="files"><li><code>units.csv</code> 00…</li></ul></details>',
        ),
        (Verdicts(()), ""),
    ],
)
def test_blocks_are_escaped_markup(seen, given, made):
    assert block(seen, given) == made


def test_a_conclusion_has_a_shape_and_a_word_and_leads_to_its_part_where_asked(seen):
    plain, linked = (block(seen, Verdicts((GRAVE,), linked=linked)) for linked in (False, True))
    assert SHAPES[Judgement.PROBLEM] in plain
    assert ">problem</span><p>a &lt; b</p>" in plain
    assert ('href="#en-structure"' in plain, 'href="#en-structure"' in linked) == (False, True)
    assert len(set(SHAPES.values())) == len(Judgement)


def test_what_is_folded_opens_on_demand(seen):
    assert block(seen, Verdicts((GRAVE,), "More")).startswith("<details><summary>More</summary>")


def test_cells_are_set_by_their_kind(seen):
    columns = (Head("Item", "name"), Head("r", "num"), Head("Text"), Head("Flags", "labels"), Head("Is", "judgement"))
    row = (
        Cell("A&B"),
        Cell("0.50", 0.5),
        Cell("t"),
        Cell("weak", 1, ("weak",)),
        Cell("good", 2, judgement=Judgement.GOOD),
    )
    made = block(seen, Table("Caption", columns, (row,)))
    assert (
        '<tr><th scope="row">A&amp;B</th><td class="num" data-v="0.5">0.50</td><td>t</td>'
        '<td><span class="badge assumed">weak</span></td><td data-v="2"><span class="judged good">'
    ) in made
    assert '<th scope="col" class="labels" data-plain>Flags</th>' in made
    assert block(seen, Table("Caption", columns, (), "Open")).startswith("<details><summary>Open</summary>")


def test_rows_that_are_left_out_are_counted(seen):
    made = block(seen, Table("Caption", (Head("Unit", "name"),), ((Cell("A"),),), left_out=1200))
    assert made.endswith('<p class="note">1,200 more rows are not listed; the CSV tables of the audit hold all.</p>')


def test_a_picture_has_its_title_sentence_and_table_and_can_be_reached_by_keys(seen):
    drawing = limit_bars((Bar(name="A", value=0.5),), Measure(name="Share", share=True), seen.frame("p", "Title"))
    made = block(seen, Picture(drawing))
    assert made.startswith(
        '<div class="broad" role="group" aria-label="Title" tabindex="0"><p class="named">Title</p><figure><svg'
    )
    assert "<figcaption>Share: 50% for A.</figcaption>" in made
    assert "Show as a table" in made
    assert "Show as a table" not in block(seen, Picture(drawing, told=True))
