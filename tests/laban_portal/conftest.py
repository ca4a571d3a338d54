# SPDX-License-Identifier: Apache-2.0
"""A small country for tests: two provinces, one merged from two, the nation, a ministry, one person for each role.

| unit | key | |
|---|---|---|
| An | n/01@2025-07-01 | took over Anh and Ánh whole |
| Bình | n/02@2025-07-01 | unchanged |
| Anh, Ánh | o/11@2008-08-01, o/12@2008-08-01 | until 30 June 2025 |
| the nation | n/VN | |
"""

from __future__ import annotations

import hashlib
import json
import pickle
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime

import django
import pytest
from django.test import Client

django.setup()

from laban_portal.catalog.models import Lineage, Unit, Version  # noqa: E402  models need a set-up Django
from laban_portal.clock.now import time_is  # noqa: E402  models need a set-up Django
from laban_portal.collection.models import Chain, Duty, Round  # noqa: E402  models need a set-up Django
from laban_portal.collection.queries import findings  # noqa: E402  models need a set-up Django
from laban_portal.people.models import Account, Grant, Organisation  # noqa: E402  models need a set-up Django
from laban_portal.people.queries import actor_of  # noqa: E402  models need a set-up Django
from laban_portal.people.rules import Actor, Role  # noqa: E402  models need a set-up Django
from tests.laban_portal.flushing import let_tests_empty_the_database  # noqa: E402  models need a set-up Django

let_tests_empty_the_database()

NOON = datetime(2026, 3, 10, 5, 0, tzinfo=UTC)
"""Noon in Hà Nội on 10 March 2026, a Tuesday; the round below is open."""
AN, BINH, ANH, ANH2, NATION = "n/01@2025-07-01", "n/02@2025-07-01", "o/11@2008-08-01", "o/12@2008-08-01", "n/VN"

FORM: dict[str, object] = {
    "code": "F1",
    "names": {"vi": "Biểu thử", "en": "Test form"},
    "domain": "money",
    "frequency": "year",
    "status": "assumed",
    "sections": [
        {
            "code": "s1",
            "names": {"vi": "Mục một", "en": "Section one"},
            "fields": [
                {"element": "people", "kind": "integer"},
                {"element": "spending", "kind": "number"},
                {"element": "share", "kind": "share", "required": False},
            ],
        }
    ],
}
"""The least that `laban.model.form.from_content` takes; other forms of tests are changed copies of it."""


FRAMEWORK_ELEMENTS = [
    {
        "code": "people",
        "names": {"vi": "Số người", "en": "People"},
        "unit": "người",
        "merge": "add",
        "low": 0,
        "high": 1000000,
    },
    {
        "code": "spending",
        "names": {"vi": "Chi", "en": "Spending"},
        "unit": "tỷ đồng",
        "merge": "add",
        "low": 0,
        "high": 5000,
    },
    {"code": "share", "names": {"vi": "Tỷ lệ", "en": "Share"}, "unit": "%", "merge": "none", "low": 0, "high": 100},
]
FRAMEWORK = {
    "code": "IX", "version": "2026", "names": {"vi": "Chỉ số thử", "en": "Test index"},
    "groups": [{"code": "IX", "parent": "", "level": "index", "names": {"vi": "Chỉ số", "en": "Index"}}],
    "indicators": [
        {"code": "1", "parent": "IX", "names": {"vi": "Chi bình quân", "en": "Spending a head"}, "direction": 1,
         "formula": "spending", "denominator": "people", "scale": 1000, "unit": "triệu đồng"},
    ],
    "elements": FRAMEWORK_ELEMENTS, "rules": [],
}  # fmt: skip


FORM_CONTENT = {"form": FORM, "code_lists": [], "elements": FRAMEWORK_ELEMENTS}
"""A form version holds all it needs."""


def canonical(content: object) -> tuple[str, str]:
    """Return a content as it is stored, and its hash."""
    text = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return text, hashlib.sha256(text.encode()).hexdigest()


@dataclass
class World:
    """What stands in the small country."""

    round: Round
    form: Version
    duties: dict[str, Duty]
    accounts: dict[str, Account]
    organisations: dict[str, Organisation]
    _clients: dict[str, Client] = field(default_factory=dict)

    def actor(self, who: str, *, strong: bool = True) -> Actor:
        """Return a person as an actor: officer-an, leader-an, finance-an, officer-binh, leader-binh, officer-anh (of a
        province that is no more), officer-nation, reviewer, analyst, manager, administrator, auditor."""
        return actor_of(self.accounts[who], on=date(2026, 3, 10), strong=strong)

    def client(self, who: str) -> Client:
        """Return a browser in which the person is logged in, with a second factor."""
        client = Client()
        client.force_login(self.accounts[who], backend="allauth.account.auth_backends.AuthenticationBackend")
        session = client.session
        session["account_authentication_methods"] = [{"method": "password"}, {"method": "mfa"}]
        session["account_authentication_methods_user"] = str(self.accounts[who].pk)
        session.save()
        return client


@pytest.fixture(autouse=True)
def _rules_made_anew() -> None:
    """Forget the rules that were made ready: they are kept by the numbers of versions, which each test gives anew."""
    findings._prepared.cache_clear()


@pytest.fixture
def noon() -> Iterator[datetime]:
    """Let the time stand at noon."""
    with time_is(NOON):
        yield NOON


def _unit(
    key: str, names: dict[str, str], since: date | None, until: date | None = None, *, national: bool = False
) -> Unit:
    system, rest = key.split("/")
    return Unit.objects.create(
        key=key, system=system, code=rest.split("@")[0], valid_from=since, valid_to=until, names=names,
        sort_key=names["en"].lower(), national=national, pack="test",
    )  # fmt: skip


ROWS = (Unit, Lineage, Organisation, Account, Grant, Version, Round, Chain, Duty)
"""What the small country is made of, in the order in which rows hang on each other."""
_laid: list[bytes] = []
"""The small country and its rows as the first test of this process built them."""


@pytest.fixture
def world(db: None, noon: datetime) -> World:  # noqa: ARG001  a fixture that builds what is asked for
    """Build the small country at noon; after the first time its rows are laid again, with one statement for each table."""
    if noon != NOON or any(each.objects.exists() for each in (Organisation, Account, Version)):
        return _built()
    if not _laid:
        built = _built()
        _laid.append(pickle.dumps((built, [list(each.objects.order_by("pk")) for each in ROWS])))
        return built
    found, rows = pickle.loads(_laid[0])  # noqa: S301  our own, of this process
    for model, those in zip(ROWS, rows, strict=True):
        model.objects.bulk_create(those)  # type: ignore[attr-defined]  # each is a model
    world: World = found
    return world


def _built() -> World:
    new, old, end = date(2025, 7, 1), date(2008, 8, 1), date(2025, 6, 30)
    _unit(AN, {"vi": "An", "en": "An"}, new)
    _unit(BINH, {"vi": "Bình", "en": "Binh"}, new)
    _unit(ANH, {"vi": "Anh", "en": "Anh"}, old, end)
    _unit(ANH2, {"vi": "Ánh", "en": "Anh Two"}, old, end)
    _unit(NATION, {"vi": "Cả nước", "en": "The nation"}, None, national=True)
    for predecessor in (ANH, ANH2):
        Lineage.objects.create(predecessor_id=predecessor, successor_id=AN)
    organisations, accounts = _people()
    form, round_ = _round()
    duties = {}
    for unit, office in ((AN, "an"), (BINH, "binh"), (ANH, "anh"), (NATION, "ministry")):
        chain = Chain.objects.create(round=round_, unit_id=unit)
        duties[unit] = Duty.objects.create(
            round=round_, chain=chain, unit_id=unit, form=form, domain="money", period="2025",
            organisation=organisations[office], on_time_until=date(2026, 3, 20), closes_on=date(2026, 3, 31), required=2,
        )  # fmt: skip
    return World(round_, form, duties, accounts, organisations)


def _people() -> tuple[dict[str, Organisation], dict[str, Account]]:
    def office(
        code: str, kind: str, unit: str = "", parent: Organisation | None = None, *, focal: bool = False
    ) -> Organisation:
        names = {"vi": f"Cơ quan {code}", "en": f"Office {code}"}
        return Organisation.objects.create(
            code=code, names=names, kind=kind, unit=unit, parent=parent, focal=focal, sort_key=code
        )

    ministry = office("ministry", "ministry")
    organisations = {
        "ministry": ministry,
        "desk": office("desk", "unit", parent=ministry),
        "nation": office("nation", "unit", unit=NATION, parent=ministry, focal=True),
        "an": office("an", "province", AN, focal=True),
        "binh": office("binh", "province", BINH, focal=True),
        "anh": office("anh", "province", ANH, focal=True),
    }
    organisations["finance-an"] = office("finance-an", "department", AN, organisations["an"])
    people = {
        "officer-an": ("an", Role.OFFICER), "leader-an": ("an", Role.LEADER), "finance-an": ("finance-an", Role.OFFICER),
        "officer-binh": ("binh", Role.OFFICER), "leader-binh": ("binh", Role.LEADER), "officer-anh": ("anh", Role.OFFICER),
        "officer-nation": ("nation", Role.OFFICER), "reviewer": ("desk", Role.REVIEWER), "analyst": ("desk", Role.ANALYST),
        "manager": ("ministry", Role.MANAGER),
        "administrator": ("ministry", Role.ADMINISTRATOR), "auditor": ("ministry", Role.AUDITOR),
    }  # fmt: skip
    accounts = {}
    for name, (where, role) in people.items():
        account = Account(email=f"{name}@example.vn", name=name.title())
        account.set_password("correct horse battery")
        account.save()
        Grant.objects.create(account=account, organisation=organisations[where], role=role, from_day=date(2025, 1, 1))
        accounts[name] = account
    accounts["stranger"] = Account.objects.create(email="stranger@example.vn", name="Stranger")
    return organisations, accounts


def _round() -> tuple[Version, Round]:
    text, digest = canonical(FORM_CONTENT)
    form = Version.objects.create(
        kind="form",
        pack="test",
        code="F1",
        number=1,
        names=FORM["names"],
        domain="money",
        content=text,
        hash=digest,
        state="ready",
    )
    text, digest = canonical(FRAMEWORK)
    framework = Version.objects.create(
        kind="framework",
        pack="test",
        code="IX",
        number=1,
        names=FRAMEWORK["names"],
        content=text,
        hash=digest,
        state="ready",
    )
    round_ = Round.objects.create(
        code="test-2026", names={"vi": "Đợt thử", "en": "Test round"}, kind="yearly", framework=framework, year=2025,
        state="open",
        opens_on=date(2026, 3, 1), on_time_until=date(2026, 3, 20), closes_on=date(2026, 3, 31),
    )  # fmt: skip
    return form, round_


@pytest.fixture
def letters() -> Callable[[], list[str]]:
    """Return the texts of the letters sent so far."""
    from django.core import mail  # noqa: PLC0415  the outbox is made for each test

    return lambda: [f"{each.subject}\n{each.body}" for each in mail.outbox]
