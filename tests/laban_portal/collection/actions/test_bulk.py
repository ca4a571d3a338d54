# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import random
import uuid
from collections import Counter
from datetime import date, timedelta

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from laban_portal.catalog.models import Version
from laban_portal.collection import bulk_spool
from laban_portal.collection.actions import bulk, bulk_going
from laban_portal.collection.actions.bulk import append
from laban_portal.collection.actions.bulk_taking import CELL, REVISION
from laban_portal.collection.actions.save import save_cells
from laban_portal.collection.models import Cell, Chain, ClockCorrection, Duty, Extension, Known, Revision, Round
from laban_portal.collection.queries.chain import verify
from laban_portal.collection.typed import STATES, Outcome, Typed
from laban_portal.ui.errors import Refused, WrongState
from laban_portal.ui.words import say
from tests.laban_portal.conftest import AN, BINH, FORM, FRAMEWORK_ELEMENTS, NOON, canonical

FIELDS = [
    {"element": "people", "kind": "integer", "by": ["sex"]},
    {"element": "spending", "kind": "number"},
    {"element": "share", "kind": "share", "required": False},
    {"element": "plan", "kind": "yes_no"},
    {"element": "kind", "kind": "choice", "choices": "sex"},
    {"element": "words", "kind": "text", "when": "plan = 1"},
]
ELEMENTS = [
    *FRAMEWORK_ELEMENTS,
    *({"code": code, "names": {"vi": code, "en": code}} for code in ("plan", "kind", "words")),
]
SEX = {
    "code": "sex",
    "names": {"vi": "Giới", "en": "Sex"},
    "options": [
        {"code": "f", "names": {"vi": "Nữ", "en": "Female"}}, {"code": "m", "names": {"vi": "Nam", "en": "Male"}},
    ],
}  # fmt: skip
PLACES = [
    ("people", ""), ("people", "sex=f"), ("people", "sex=m"), ("spending", ""), ("share", ""), ("plan", ""), ("kind", ""),
    ("words", ""),
]  # fmt: skip
TEXTS = (
    *(
        "0",
        "-0",
        "7",
        "-7",
        "007",
        "12",
        "125",
        "999999",
        "1000001",
        "1234567890123456",
        "12,5",
        "12.5",
        "1.234",
        "1,234",
        "0,125",
    ),
    *(
        "1234,567",
        "1234.500",
        "12,50",
        "100,1",
        "45 %",
        "(5)",
        " 8 ",
        "1e3",
        "abc",
        "",
        "yes",
        "có",
        "f",
        "Nữ",
        "5\n6",
        "\u202e5",
    ),
    *("12,00", "0.0", "-0,5", ",5", "5,", "1.234.567", "+3", "٣", "x" * 3000),
)


@pytest.fixture
def duties(world):
    """Give An five duties in two rounds: three periods of a form with all kinds of fields, and another form."""
    content = {
        "form": {
            **FORM,
            "code": "F2",
            "sections": [{"code": "s1", "names": {"vi": "Mục", "en": "Part"}, "fields": FIELDS}],
        }
    }
    text, digest = canonical({**content, "code_lists": [SEX], "elements": ELEMENTS})
    form = Version.objects.create(
        kind="form",
        pack="test",
        code="F2",
        number=1,
        names={},
        domain="money",
        content=text,
        hash=digest,
        state="ready",
    )
    other = Round.objects.create(
        code="other", kind="yearly", framework=world.round.framework, year=2024, state="open", opens_on=date(2026, 3, 1),
        on_time_until=date(2026, 3, 20), closes_on=date(2026, 3, 31),
    )  # fmt: skip
    made = [world.duties[AN].pk]
    for round_, period in ((world.round, "2024"), (world.round, "2025"), (other, "2026"), (other, "2024")):
        chain, _ = Chain.objects.get_or_create(round=round_, unit_id=AN)
        duty = Duty.objects.create(
            round=round_, chain=chain, unit_id=AN, form=form, domain="money", period=period,
            organisation=world.organisations["an"], on_time_until=date(2026, 3, 20), closes_on=date(2026, 3, 31), required=6,
        )  # fmt: skip
        made.append(duty.pk)
    for period, part in (("2023", ""), ("2024", "sex=f")):
        Known.objects.create(unit_id=AN, element="people", period=period, slice=part, text="12", value=12, source="S")
    return made


def standing():
    """Return everything that saving writes, but the numbers of rows."""
    revisions = sorted(Revision.objects.values_list(*(each for each in REVISION)))
    cells = sorted(Cell.objects.values_list(*CELL), key=lambda each: each[:3])
    chains = sorted(Chain.objects.values_list("pk", "sequence", "head", "head_at"))
    counts = sorted(Duty.objects.values_list("pk", "required", "filled", "faulty"))
    return revisions, cells, chains, counts, dict(Duty.objects.values_list("pk", "last_at"))


def drawn(chance, duties, seen):
    """Draw values as people and programs send them: mostly plain, some odd, some twice, some stale."""
    marks = [str(uuid.UUID(int=chance.getrandbits(128))) for _ in range(40)]
    found = []
    for _ in range(chance.randrange(1, 60)):
        duty, (element, part) = chance.choice(duties), chance.choice([*PLACES, *PLACES, ("nothing", "")])
        found.append(
            (
                duty,
                Typed(
                    element=element, slice=part, text=chance.choice(TEXTS), seen=chance.choice([seen, seen, seen, 0, 1, -1]),
                    kind=chance.choice(["value"] * 12 + ["none", "empty", "odd"]),
                    reason=chance.choice(["", "", "not_yet", "other"]), note=chance.choice(["", "", "", 'Ghi "chú"\\']),
                    flag=chance.choice(["", "", "e", "q"]), answer=chance.choice(["", "", "", "confirmed", "disputed"]),
                    style=chance.choice(["", "", "", "comma", "point", "both"]),
                    operation=chance.choice([*marks, "short"]),
                ),
            )
        )  # fmt: skip
    return found


def plainly(actor, sent, at):
    """Save with the plain action, duty after duty in the order of their chains."""
    order = Duty.objects.filter(pk__in={duty for duty, _ in sent}).order_by("chain", "pk").values_list("pk", flat=True)
    states, told, counts = Counter(dict.fromkeys(STATES, 0)), dict[int, Outcome](), dict[int, tuple[int, int, int]]()
    for pk in order:
        typed = [each for duty, each in sent if duty == pk]
        places = [place for place, (duty, _) in enumerate(sent, 1) if duty == pk]
        saved = save_cells(actor=actor, duty=pk, typed=typed, source="api", at=at)
        counts[pk] = (saved.required, saved.filled, saved.faulty)
        states.update(each.state for each in saved.outcomes)
        told |= {
            place: each
            for place, each in zip(places, saved.outcomes, strict=True)
            if each.state not in {"saved", "unchanged"}
        }
    return states, told, counts


def undone(work):
    """Return what some work makes of the database, and undo it."""
    with transaction.atomic():
        result = work()
        found = standing()
        transaction.set_rollback(True)
    return result, found


@pytest.mark.parametrize("seed", range(30))
def test_the_plain_action_and_this_one_make_the_same_of_anything(world, duties, monkeypatch, seed):
    chance = random.Random(seed)  # noqa: S311  no secret
    monkeypatch.setattr(bulk_going, "BATCH", chance.choice([1, 10, 20_000]))
    monkeypatch.setattr(bulk_spool, "WAITING", chance.choice([1, 7, 100_000]))
    actor = world.actor(chance.choice(["officer-an", "leader-an"]))
    for turn in range(3):
        sent, at = drawn(chance, duties, turn), NOON + timedelta(seconds=chance.choice([turn, -turn]))
        (states, told, counts), wanted = undone(lambda sent=sent, at=at: plainly(actor, sent, at))
        stood = standing()
        tried = append(actor=actor, typed=iter(sent), source="api", at=at, dry_run=True)
        assert (standing(), tried.states, {each.place: each.outcome.state for each in tried.told}) == (
            stood, dict(states), {place: each.state for place, each in told.items()},
        )  # fmt: skip
        done = append(actor=actor, typed=iter(sent), source="api", at=at, strict=False)
        assert {each.place: each.outcome for each in done.told} == told
        assert (done.states, done.told_of) == (dict(states), len(told))
        assert standing() == wanted
        assert done.heads == {pk: head for pk, _, head, _ in wanted[2] if pk in done.heads}
        assert {pk: (each.required, each.filled, each.faulty) for pk, each in done.counts.items()} == counts


def send(world, duty, *texts, **more):
    typed = [Typed(element=element, text=text) for element, text in zip(("people", "spending"), texts, strict=False)]
    return append(actor=world.actor("officer-an"), typed={duty: typed}, source="import", at=NOON, **more)


def nothing_is_there():
    return (Revision.objects.count(), Cell.objects.count(), set(Chain.objects.values_list("sequence", "head"))) == (
        0, 0, {(0, "")},
    )  # fmt: skip


def test_values_without_a_mark_get_one_of_their_own_and_all_proves(world, duties):
    typed = {pk: [Typed(element=element, slice=part, text="3") for element, part in PLACES[:4]] for pk in duties[1:]}
    append(actor=world.actor("officer-an"), typed=typed, source="import", at=NOON, strict=False)
    marks = [uuid.UUID(each) for each in Revision.objects.values_list("operation", flat=True)]
    assert (len(set(marks)), {each.version for each in marks}, {each.variant for each in marks}) == (
        16, {4}, {uuid.RFC_4122},
    )  # fmt: skip
    report = verify()
    assert (report.revisions, [each.code for each in report.breaks]) == (16, [])


def test_strictly_one_fault_saves_nothing_and_every_fault_is_told_with_its_place(world, duties):
    first, *_, last = duties
    stale = [(first, Typed(element="people", text="6")), (first, Typed(element="spending", text="1"))]
    save_cells(
        actor=world.actor("officer-an"), duty=first, typed=[Typed(element="people", text="5")], source="api", at=NOON
    )
    before = standing()
    odd = [(last, Typed(element="people", slice="sex=f", text="abc")), (last, Typed(element="nothing", text="1"))]
    with pytest.raises(Refused) as refusal:
        append(actor=world.actor("officer-an"), typed=[*stale, *odd], source="import", at=NOON)
    assert standing() == before
    told = [
        (each.where.line, each.where.item, each.where.column, each.where.unit, each.code)
        for each in refusal.value.problems
    ]
    assert told == [
        (1, "people", "", AN, "bulk.conflict"), (3, "people", "sex=f", AN, "entry_number.not_a_number"),
        (4, "nothing", "", AN, "save.unknown_cell"),
    ]  # fmt: skip
    for each in refusal.value.problems:
        assert say(each.code, "vi", **dict(each.facts)) != say(each.code, "en", **dict(each.facts))


def test_a_fault_leaves_the_duties_written_before_it_unwritten(world, duties, monkeypatch):
    monkeypatch.setattr(bulk_going, "BATCH", 1)
    typed = {duties[0]: [Typed(element="people", text="5")], duties[1]: [Typed(element="people", text="abc")]}
    with pytest.raises(Refused):
        append(actor=world.actor("officer-an"), typed=typed, source="import", at=NOON)
    assert nothing_is_there()


def test_many_faults_are_listed_up_to_a_thousand_and_the_rest_is_counted(world):
    typed = [(world.duties[AN].pk, Typed(element="people", text="abc", seen=at)) for at in range(1300)]
    with pytest.raises(Refused) as refusal:
        append(actor=world.actor("officer-an"), typed=typed, source="import", at=NOON)
    last = refusal.value.problems[-1]
    assert (len(refusal.value.problems), last.code, dict(last.facts)) == (1001, "bulk.more", {"count": "300"})
    tried = append(actor=world.actor("officer-an"), typed=typed, source="import", at=NOON, dry_run=True)
    assert (tried.told_of, len(tried.told), tried.values) == (1300, 1000, 1300)


def test_all_duties_that_take_nothing_are_told_at_once_and_of_hidden_ones_only_their_numbers(world, duties):
    frozen, late, fine = duties[1:4]
    Duty.objects.filter(pk=frozen).update(state="submitted")
    Duty.objects.filter(pk=late).update(closes_on=date(2026, 3, 9))
    hidden, gone = world.duties[BINH].pk, 10**6
    typed = {pk: [Typed(element="people", text="abc")] for pk in (frozen, late, fine, hidden, gone)}
    with pytest.raises(Refused) as refusal:
        append(actor=world.actor("officer-an"), typed=typed, source="import", at=NOON)
    told = {dict(each.facts)["duty"]: (each.code, each.where.unit, each.where.item) for each in refusal.value.problems}
    assert told == {
        str(hidden): ("save.no_duty", "", str(hidden)), str(gone): ("save.no_duty", "", str(gone)),
        str(frozen): ("save.duty_submitted", AN, "F2 2024"), str(late): ("save.too_late", AN, "F2 2025"),
    }  # fmt: skip
    assert nothing_is_there()


def test_a_dry_run_asks_the_policy_as_well(world, duties):
    with pytest.raises(Refused):
        append(actor=world.actor("officer-binh"), typed={duties[0]: []}, source="import", at=NOON, dry_run=True)


def test_a_dry_run_says_what_would_become_of_the_values_and_writes_nothing(world, duties):
    with CaptureQueriesContext(connection) as caught:
        tried = send(world, duties[0], "5", "abc", dry_run=True)
    assert (tried.states["saved"], tried.states["unread"], tried.told_of) == (1, 1, 1)
    assert [each["sql"] for each in caught.captured_queries if not each["sql"].startswith("SELECT")] == []
    assert [each["sql"] for each in caught.captured_queries if "FOR UPDATE" in each["sql"]] == []
    assert nothing_is_there()


def test_a_clock_that_jumped_back_is_refused_for_each_duty_until_it_is_said_to_be_right(world, duties):
    send(world, duties[0], "5")
    early = NOON - timedelta(minutes=5)
    typed = {pk: [Typed(element="spending", text="7")] for pk in duties[:2]}
    with pytest.raises(Refused) as refusal:
        append(actor=world.actor("officer-an"), typed=typed, source="import", at=early)
    assert [each.code for each in refusal.value.problems] == ["save.clock_back", "save.clock_back"]
    ClockCorrection.objects.create(made_at=early, wrong_until=NOON, reason="set")
    append(actor=world.actor("officer-an"), typed=typed, source="import", at=early)
    assert verify().breaks == ()


def test_an_extension_lets_an_import_in(world, duties):
    Round.objects.filter(pk=world.round.pk).update(state="closed")
    Extension.objects.create(round=world.round, unit_id=AN, closes_on=date(2026, 4, 2), reason="storm")
    assert send(world, duties[0], "5").states["saved"] == 1


def test_an_unknown_source_is_a_fault_of_ours(world, duties):
    with pytest.raises(ValueError, match="unknown source"):
        append(actor=world.actor("officer-an"), typed={duties[0]: []}, source="magic", at=NOON)


def test_nothing_given_is_nothing_done(world):
    done = append(actor=world.actor("officer-an"), typed=[], source="import", at=NOON)
    assert (done.values, done.counts, done.heads) == (0, {}, {})


def test_letters_that_mean_something_to_copy_are_kept_as_they_are(world, duties):
    odd = "a\tb\nc\\N\\.d\\\\e'\"%s"
    typed = {duties[1]: [Typed(element="words", text=odd, note="\\N"), Typed(element="spending", text="5", note=odd)]}
    for number in (0, 1):
        sent = {
            pk: [Typed(**{**_plain(each), "seen": number, "flag": "e" * number}) for each in v]
            for pk, v in typed.items()
        }
        append(actor=world.actor("officer-an"), typed=sent, source="import", at=NOON)
    assert set(Cell.objects.values_list("element", "text", "note")) == {("words", odd, "\\N"), ("spending", "5", odd)}
    assert verify().breaks == ()


def _plain(typed):
    return {"element": typed.element, "text": typed.text, "note": typed.note}


def test_the_same_file_twice_changes_nothing_the_second_time(world, duties):
    typed = {duties[1]: [Typed(element=element, slice=part, text="5") for element, part in PLACES[:5]]}
    append(actor=world.actor("officer-an"), typed=typed, source="import", at=NOON)
    stood = standing()
    again = append(actor=world.actor("leader-an"), typed=typed, source="import", at=NOON + timedelta(hours=1))
    assert (again.states["unchanged"], again.values, standing() == stood) == (5, 5, True)


def test_a_clock_that_was_moved_while_the_site_ran_lets_nothing_in(world, duties, monkeypatch):
    monkeypatch.setattr(bulk, "leapt", lambda: timedelta(hours=3))
    with pytest.raises(WrongState) as refusal:
        send(world, duties[0], "5")
    assert (refusal.value.code, nothing_is_there()) == ("save.clock_leapt", True)


def test_queries_do_not_grow_with_the_values(world, duties):
    def queries(duty, count):
        cells = [place for place in PLACES if place[0] in {"people", "spending"}][:count]
        typed = {duty: [Typed(element=element, slice=part, text="5") for element, part in cells]}
        with CaptureQueriesContext(connection) as caught:
            append(actor=world.actor("officer-an"), typed=typed, source="import", at=NOON, strict=False)
        return len([each for each in caught.captured_queries if "COPY" not in each["sql"]])

    queries(duties[4], 1)
    assert queries(duties[1], 1) == queries(duties[2], 4)


def test_a_correction_of_the_clock_lets_every_later_value_in(world, duties):
    send(world, duties[0], "5")
    early = NOON - timedelta(minutes=5)
    ClockCorrection.objects.create(made_at=early, wrong_until=NOON, reason="set")
    for number in (1, 2):
        typed = [Typed(element="people", text=str(5 + number), seen=number)]
        save_cells(actor=world.actor("officer-an"), duty=duties[0], typed=typed, source="typed", at=early)
    assert Chain.objects.get(round=world.round, unit_id=AN).head_at == NOON + timedelta(microseconds=2)
