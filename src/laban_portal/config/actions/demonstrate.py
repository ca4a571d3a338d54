# SPDX-License-Identifier: Apache-2.0
"""Build a demonstration: one transaction, so that it is there whole or not at all.

Everything that people do goes through the same actions as in the portal (rounds, saving, handing in, returning), at moments
of the last weeks; only offices, accounts and their roles are written directly. The same seed on the same day builds the same.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from allauth.account.models import EmailAddress
from allauth.mfa.totp.internal.auth import TOTP
from django.conf import settings
from django.db import transaction

from laban_portal.audit.actions import note
from laban_portal.catalog.actions.load import Loaded, load_pack
from laban_portal.catalog.models import Unit
from laban_portal.catalog.queries import calendar_content
from laban_portal.clock.now import now, time_is, today
from laban_portal.collection.actions.known import store_known
from laban_portal.config.actions.demonstrated_editions import DRAWS, publish_editions
from laban_portal.config.actions.demonstrated_rounds import build_rounds
from laban_portal.config.demonstration.course import OFFICE_MINUTES, STAGES, Course
from laban_portal.config.demonstration.keys import Key, drawn_password, drawn_secret, write_keys
from laban_portal.config.demonstration.people import (
    DEPARTMENT_NAMES,
    DEPARTMENTS,
    DOMAIN_NAME,
    MINISTRY,
    OFFICES,
    PEOPLE,
    SHOWN_PROVINCES,
    Person,
    invented_name,
    slug,
)
from laban_portal.config.guard import refuse_real_accounts
from laban_portal.config.models import Demonstration
from laban_portal.notices.actions import mark_read
from laban_portal.notices.models import Notice
from laban_portal.people.models import Account, Grant, Organisation
from laban_portal.people.queries import actor_of
from laban_portal.people.rules import STRONG_ROLES, Actor, Role
from laban_portal.ui.errors import WrongState
from laban_portal.ui.words import LANGUAGES, say
from viettext import fold, sort_key_text

Progress = Callable[[str], None]


@transaction.atomic
def build_demonstration(
    *, pack: Path, stage: str, seed: int, progress: Progress, provinces: int = 0, draws: int = DRAWS
) -> int:
    """Build a demonstration in an empty database and mark it; return how many accounts can be logged in to.

    `provinces`: only so many provinces take part, those whose people can be logged in to among them (0: all); for tests.
    Where the pack names areas that no map may lack, the stage `published` needs the provinces they belong to.
    `draws`: of the rank intervals of each edition of the stage `published`; fewer for tests.

    Raises:
        WrongState: the instance is not set up as a demonstration, one stands already (a stage is never built over another),
            there is no such stage, or somebody real has an account.

    """
    if not settings.ENVIRONMENT.demonstration:
        raise WrongState("demo.not_asked")
    if stage not in STAGES:
        raise WrongState("demo.no_stage", stage=stage, stages=", ".join(STAGES))
    standing = Demonstration.objects.first()
    if standing is not None:
        raise WrongState("demo.stands_already", stage=standing.stage, data=settings.ENVIRONMENT.data.absolute())
    refuse_real_accounts()
    Demonstration.objects.create(pack=pack.name, stage=stage, seed=seed, built_at=now())
    progress("pack")
    loaded = load_pack(path=pack, by=None)
    store_known(pack=loaded.pack, by=None)
    progress("people")
    course = Course(stage=stage, today=today(), holidays=calendar_content(_calendar(loaded)))
    units = _taking_part(loaded.pack.code, provinces)
    with time_is(course.at(course.days.opened, -120)):
        offices = _offices(units)
        keys, actors = _people(offices)
        officers = {unit.key: _officer(place, offices[unit.code], actors) for place, unit in enumerate(units)}
    scene = build_rounds(
        loaded=loaded, course=course, provinces=units, offices=offices, actors=actors, officers=officers, seed=seed,
        progress=progress,
    )  # fmt: skip
    if stage == "published":
        publish_editions(scene, pack, draws)
    _read_notices(course, actors)
    note(
        "demo.was_built_to",
        account=None,
        by_name="laban-portal",
        came_by="command",
        about="demonstration",
        pack=pack.name,
        stage=stage,
        seed=seed,
    )
    write_keys(settings.ENVIRONMENT.data, keys)
    return len(keys)


def _read_notices(course: Course, actors: dict[str, Actor]) -> None:
    """Let everyone have read what they were told until the evening of the day before yesterday, as people do."""
    until = course.at(2, OFFICE_MINUTES)
    for actor in actors.values():
        told = Notice.objects.filter(account=actor.account, made_at__lte=until)
        with time_is(until):
            mark_read(account=actor.account, notices=told.values_list("pk", flat=True))


def _calendar(loaded: Loaded) -> int | None:
    return next((each.version for each in loaded.stored if each.kind == "calendar"), None)


def _taking_part(pack: str, most: int) -> list[Unit]:
    """Return the provinces that take part, in the order of their codes."""
    units = list(Unit.objects.filter(pack=pack, national=False, valid_to=None).order_by("code"))
    if not most:
        return units
    others = [each for each in units if each.code not in SHOWN_PROVINCES]
    kept = {*SHOWN_PROVINCES, *(each.code for each in others[: max(0, most - len(SHOWN_PROVINCES))])}
    return [each for each in units if each.code in kept]


def _offices(provinces: list[Unit]) -> dict[str, Organisation]:
    """Make the ministry, its units, each province's Department of Science and Technology, and divisions of some."""
    ministry = _office(MINISTRY, "ministry", {language: say("demo.ministry", language) for language in LANGUAGES})
    found = {MINISTRY: ministry}
    for each in OFFICES:
        found[each.code] = _office(each.code, "unit", {"vi": each.vi, "en": each.en}, parent=ministry)
    for unit in provinces:
        names = {language: say("demo.department", language, unit=unit.names[language]) for language in LANGUAGES}
        code = f"so-khcn-{slug(unit.names['vi'])}"
        found[unit.code] = own = _office(code, "province", names, unit=unit.key, focal=True)
        for part in DEPARTMENTS.get(unit.code, ()):
            vi, en = DEPARTMENT_NAMES[part]
            found[f"{unit.code}/{part}"] = _office(
                f"{code}-{part}", "department", {"vi": vi, "en": en}, unit=unit.key, parent=own
            )
    return found


def _office(
    code: str,
    kind: str,
    names: dict[str, str],
    *,
    unit: str = "",
    parent: Organisation | None = None,
    focal: bool = False,
) -> Organisation:
    marked = {language: f"{name} ({say('demo.mark', language)})" for language, name in names.items()}
    return Organisation.objects.create(
        code=code, kind=kind, names=marked, unit=unit, parent=parent, focal=focal, sort_key=sort_key_text(names["vi"])[:300],
        search_key=fold(" ".join((code, *marked.values())))[:300],
    )  # fmt: skip


def _people(offices: dict[str, Organisation]) -> tuple[list[Key], dict[str, Actor]]:
    """Make everyone who can log in, and return their keys and what they may do."""
    keys, actors = [], {}
    for person in PEOPLE:
        office = offices[person.place]
        key = Key(
            email=f"{person.key}@{DOMAIN_NAME}", name=person.name, role=person.role, place=office.names,
            password=drawn_password(), secret=drawn_secret() if person.role in STRONG_ROLES else "",
        )  # fmt: skip
        keys.append(key)
        actors[person.key] = _account(person, office, key.email, key)
    return keys, actors


def _officer(place: int, office: Organisation, actors: dict[str, Actor]) -> Actor:
    """Return who types for a province: its shown officer, else one who cannot log in."""
    for each in PEOPLE:
        if (
            each.role is Role.OFFICER
            and each.place in SHOWN_PROVINCES
            and actors[each.key].powers[0].organisation == office.pk
        ):
            return actors[each.key]
    person = Person("", invented_name(place), Role.OFFICER, "")
    return _account(person, office, f"canbo.{office.code.removeprefix('so-khcn-')}@{DOMAIN_NAME}", None)


def _account(person: Person, office: Organisation, email: str, key: Key | None) -> Actor:
    """Make one account with its role; without a key it cannot log in."""
    title = f"{say('demo.account', 'vi')}, {office.names['vi']}"[:160]
    account = Account(
        email=email,
        name=person.name,
        title=title,
        demonstration=True,
        search_key=fold(f"{person.name} {title} {email}")[:300],
    )
    account.set_password(key.password if key else None)
    account.save()
    EmailAddress.objects.create(user=account, email=email, verified=True, primary=True)
    Grant.objects.create(
        account=account, organisation=office, role=person.role, domains=list(person.domains), from_day=today()
    )
    if key and key.secret:
        TOTP.activate(account, key.secret)
    return actor_of(account, on=today(), strong=True, came_by="demo")
