# SPDX-License-Identifier: Apache-2.0
"""What the rules of a round find in a duty, for its page, its script and its hand-in."""

from __future__ import annotations

from dataclasses import replace

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from laban.model.content_shape import plain
from laban.model.entry_rule import EntryRule
from laban.model.text import Text
from laban_portal.catalog.canonical import canonical
from laban_portal.catalog.models import Version
from laban_portal.clock.now import now
from laban_portal.collection.actions.duties import submit
from laban_portal.collection.actions.explanations import explain
from laban_portal.collection.actions.save import save_cells
from laban_portal.collection.models import Duty, Explanation, Known
from laban_portal.collection.queries.entry import entry_page
from laban_portal.collection.queries.findings import duty_findings, reader_findings
from laban_portal.collection.typed import Typed
from laban_portal.ui.errors import NotAllowed, NotFound, Refused, WrongState
from tests.laban_portal.conftest import AN, FORM, FORM_CONTENT, World

WORDS = Text((("vi", "Chi không quá mức"), ("en", "Spending is not too much")))
RULES = (
    EntryRule(
        code="spend", kind="relation", left="spending", relation="<=", right="people", severity="error", names=WORDS
    ),
    EntryRule(code="jump", kind="jump", limit=3.0, severity="explain", names=WORDS),
)


@pytest.fixture
def ruled(world: World) -> World:
    """Give the round two rules, and An a past to be compared with."""
    text, digest = canonical({"rules": plain(RULES)})
    version = Version.objects.create(
        kind="rules", pack="test", code="test", number=1, names={"vi": "Quy tắc", "en": "Rules"}, content=text, hash=digest,
        state="ready",
    )  # fmt: skip
    world.round.rules = version
    world.round.save()
    Known.objects.create(unit_id=AN, element="people", period="2024", text="100", value=100.0, source="S")
    return world


def _save(world: World, **texts: str) -> None:
    typed = [Typed(element=element, text=text) for element, text in texts.items()]
    before = {each.element: each.number for each in world.duties[AN].cells.all()}
    typed = [replace(each, seen=before.get(each.element, 0)) for each in typed]
    save_cells(actor=world.actor("officer-an"), duty=world.duties[AN].pk, typed=typed, source="typed", at=now())


def test_an_error_and_a_jump_are_told_at_their_cells_and_stop_the_hand_in(ruled: World) -> None:
    _save(ruled, people="900", spending="1000")
    duty = ruled.duties[AN].pk
    found = duty_findings(duty, "en")
    told = {key: [(each.rule, each.severity, each.open) for each in rows] for key, rows in found.items()}
    assert told == {("people", ""): [("jump", "explain", True)], ("spending", ""): [("spend", "error", True)]}
    with pytest.raises(Refused) as refused:
        submit(actor=ruled.actor("officer-an"), duty=duty)
    assert [(each.code, each.where.item) for each in refused.value.problems] == [
        ("findings.explain_first", "people"),
        ("findings.correct", "spending"),
    ]


def test_an_explanation_counts_for_these_values_only(ruled: World) -> None:
    _save(ruled, people="900", spending="10")
    officer, duty = ruled.actor("officer-an"), ruled.duties[AN].pk
    explain(
        actor=officer, duty=duty, element="people", slice_="", rule="jump", words="Two districts came in this year."
    )
    (found,) = reader_findings(officer, duty, "vi")["people", ""]
    assert (found.open, found.explained, found.explained_by) == (
        False,
        "Two districts came in this year.",
        officer.name,
    )
    _save(ruled, people="901")
    (found,) = reader_findings(officer, duty, "vi")["people", ""]
    assert (found.open, found.explained) == (True, "")


def test_who_may_not_type_may_not_explain_and_others_do_not_find_the_duty(ruled: World) -> None:
    _save(ruled, people="900", spending="10")
    duty = ruled.duties[AN].pk
    given = {"duty": duty, "element": "people", "slice_": "", "rule": "jump", "words": "Because it is so, and seen."}
    with pytest.raises(NotAllowed):
        explain(actor=ruled.actor("reviewer"), **given)  # type: ignore[arg-type]  # as a page sends them
    with pytest.raises(NotFound):
        explain(actor=ruled.actor("officer-binh"), **given)  # type: ignore[arg-type]  # as a page sends them
    with pytest.raises(WrongState, match=r"findings\.gone"):
        explain(actor=ruled.actor("officer-an"), **{**given, "rule": "spend"})  # type: ignore[arg-type]  # as a page sends them
    with pytest.raises(Refused):
        explain(actor=ruled.actor("officer-an"), **{**given, "words": " ok "})  # type: ignore[arg-type]  # as a page sends them
    assert Explanation.objects.count() == 0


def test_page_and_script_tell_the_same_in_both_languages(ruled: World) -> None:
    _save(ruled, people="900", spending="1000")
    duty = ruled.duties[AN].pk
    client = ruled.client("officer-an")
    page = client.get(f"/duties/{duty}/").content.decode()
    answer = client.get(f"/duties/{duty}/found").json()
    assert answer["ruled"] is True
    told = {
        cell["element"]: [(each["severity"], each["open"]) for each in cell["findings"]] for cell in answer["cells"]
    }
    assert told == {"people": [("explain", True)], "spending": [("error", True)]}
    assert "1 chỗ phải sửa, 1 chỗ cần giải trình" in page
    assert ruled.client("officer-binh").get(f"/duties/{duty}/found").status_code == 404


def test_the_page_explains_and_leads_back_to_the_cell(ruled: World) -> None:
    _save(ruled, people="900", spending="10")
    duty = ruled.duties[AN].pk
    client = ruled.client("officer-an")
    assert "/explain" in client.get(f"/duties/{duty}/cells/people/").content.decode()
    sent = {"slice": "", "rule": "jump", "words": "Hai huyện lần đầu có số liệu."}
    answer = client.post(f"/duties/{duty}/cells/people/explain", sent)
    assert (answer.status_code, answer.headers["Location"]) == (302, f"/duties/{duty}/cells/people/")
    assert Explanation.objects.get().words == "Hai huyện lần đầu có số liệu."


def test_more_values_ask_no_more_questions(ruled: World) -> None:
    officer, duty = ruled.actor("officer-an"), ruled.duties[AN].pk
    _save(ruled, people="900")
    entry_page(officer, duty, "vi")
    with CaptureQueriesContext(connection) as few:
        entry_page(officer, duty, "vi")
    _save(ruled, people="901", spending="1000", share="50")
    with CaptureQueriesContext(connection) as many:
        entry_page(officer, duty, "vi")
    assert len(many) == len(few)


def test_a_reviewer_of_one_domain_is_told_the_rule_but_no_figure_of_another_domain(ruled: World) -> None:
    form: dict[str, object] = {**FORM, "code": "F2", "domain": "people"}
    form["sections"] = [
        {"code": "s", "names": {"vi": "M", "en": "S"}, "fields": [{"element": "share", "kind": "share"}]}
    ]
    text, digest = canonical({**FORM_CONTENT, "form": form})
    other = Version.objects.create(
        kind="form",
        pack="test",
        code="F2",
        number=1,
        names={},
        content=text,
        hash=digest,
        domain="people",
        state="ready",
    )
    text, digest = canonical({"rules": plain((replace(RULES[0], left="share"),))})
    ruled.round.rules = Version.objects.create(
        kind="rules", pack="test", code="t2", number=1, content=text, hash=digest, state="ready"
    )
    ruled.round.save()
    first = ruled.duties[AN]
    second = Duty.objects.create(
        round=ruled.round, chain=first.chain, unit_id=AN, form=other, domain="people", period=first.period,
        organisation_id=first.organisation_id, on_time_until=first.on_time_until, closes_on=first.closes_on,
    )  # fmt: skip
    _save(ruled, people="7")
    save_cells(
        actor=ruled.actor("officer-an"),
        duty=second.pk,
        typed=[Typed(element="share", text="61")],
        source="typed",
        at=now(),
    )
    reviewer = ruled.actor("reviewer")
    limited = replace(
        reviewer, powers=tuple(replace(power, domains=frozenset({"people"})) for power in reviewer.powers)
    )
    ((own,), (theirs,)) = (
        reader_findings(actor, second.pk, "en")["share", ""] for actor in (ruled.actor("officer-an"), limited)
    )
    assert "61" in own.sentence
    assert "7" in own.sentence
    assert (theirs.rule, theirs.severity) == (own.rule, own.severity)
    assert "which is not yours to see" in theirs.sentence
    assert not any(digit in theirs.sentence for digit in "0123456789")
