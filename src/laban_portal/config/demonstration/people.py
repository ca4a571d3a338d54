# SPDX-License-Identifier: Apache-2.0
"""Who is in the demonstration. All people are invented; which office reviews which domain is assumed."""

from __future__ import annotations

from dataclasses import dataclass

from laban_portal.people.rules import Role
from viettext import fold

MINISTRY = "bo-khcn"
DOMAIN_NAME = "trinhdien.example"


@dataclass(frozen=True, slots=True)
class Office:
    """A unit of the ministry and the domains it reviews."""

    code: str
    vi: str
    en: str
    domains: tuple[str, ...] = ()


OFFICES = (
    Office("cuc-thong-tin-thong-ke", "Cục Thông tin, Thống kê", "Department of Information and Statistics",
           ("st-organisations", "st-people", "st-spending", "st-tasks", "st-cooperation")),
    Office("cuc-doi-moi-sang-tao", "Cục Đổi mới sáng tạo", "Department of Innovation", ("st-transfer", "st-market")),
    Office("cuc-so-huu-tri-tue", "Cục Sở hữu trí tuệ", "Intellectual Property Office", ("st-property",)),
    Office("uy-ban-tcdlcl", "Ủy ban Tiêu chuẩn Đo lường Chất lượng Quốc gia",
           "Commission for Standards, Metrology and Quality", ("st-quality",)),
    Office("cuc-an-toan-buc-xa", "Cục An toàn bức xạ và hạt nhân", "Agency for Radiation and Nuclear Safety",
           ("st-radiation",)),
    Office("hoc-vien-chien-luoc", "Học viện Chiến lược Khoa học và Công nghệ", "Academy of Science and Technology Strategy",
           ("pii-institutions", "pii-human-capital", "pii-infrastructure", "pii-market", "pii-business", "pii-outputs",
            "pii-impact")),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Person:
    """Someone to log in as: the part of the address before the @, name, role, and where: a province or an office."""

    key: str
    name: str
    role: Role
    place: str
    domains: tuple[str, ...] = ()


SHOWN_PROVINCES = ("01", "24", "96")
"""Hà Nội, Bắc Ninh, Cà Mau: their people's passwords are printed. Elsewhere one officer types, who cannot log in."""

DEPARTMENTS = {"01": ("hoach-dinh", "chuyen-doi-so"), "96": ("quan-ly-khoa-hoc", "tieu-chuan")}
DEPARTMENT_NAMES = {
    "hoach-dinh": ("Phòng Kế hoạch – Tài chính", "Planning and Finance Division"),
    "chuyen-doi-so": ("Phòng Quản lý công nghệ và Đổi mới sáng tạo", "Technology and Innovation Division"),
    "quan-ly-khoa-hoc": ("Phòng Quản lý khoa học", "Science Management Division"),
    "tieu-chuan": ("Chi cục Tiêu chuẩn Đo lường Chất lượng", "Sub-department of Standards, Metrology and Quality"),
}

STATISTICS = tuple(domain for office in OFFICES[:5] for domain in office.domains)
PEOPLE = (
    Person("canbo.hanoi", "Nguyễn Thu Hà", Role.OFFICER, "01"),
    Person("lanhdao.hanoi", "Trần Quốc Bảo", Role.LEADER, "01"),
    Person("phong.hanoi", "Phạm Gia Linh", Role.OFFICER, "01/hoach-dinh"),
    Person("canbo.bacninh", "Lê Minh Đức", Role.OFFICER, "24"),
    Person("lanhdao.bacninh", "Vũ Thị Hồng", Role.LEADER, "24"),
    Person("canbo.camau", "Huỳnh Văn Út", Role.OFFICER, "96"),
    Person("lanhdao.camau", "Đặng Ngọc Ánh", Role.LEADER, "96"),
    Person("thamdinh.thongke", "Hoàng Anh Tuấn", Role.REVIEWER, "cuc-thong-tin-thong-ke", STATISTICS),
    Person("thamdinh.pii", "Bùi Thanh Mai", Role.REVIEWER, "hoc-vien-chien-luoc", OFFICES[5].domains),
    Person("phantich", "Ngô Đình Khôi", Role.ANALYST, "hoc-vien-chien-luoc"),
    Person("quanly", "Đỗ Thị Yến", Role.MANAGER, MINISTRY),
    Person("quantri", "Dương Văn Nam", Role.ADMINISTRATOR, MINISTRY),
    Person("kiemtoan", "Phan Thị Ước", Role.AUDITOR, MINISTRY),
)  # fmt: skip

FAMILY = ("Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô", "Dương", "Lý")
MIDDLE = ("Văn", "Thị", "Minh", "Ngọc", "Thanh", "Quốc", "Hữu", "Thu")
GIVEN = ("An", "Bình", "Chi", "Dũng", "Giang", "Hải", "Khánh", "Lan", "Nga", "Phúc", "Quang", "Sơn", "Trang", "Vân")


def invented_name(number: int) -> str:
    """Return an invented name; neighbours differ."""
    family, middle = FAMILY[number % len(FAMILY)], MIDDLE[(number * 3) % len(MIDDLE)]
    return f"{family} {middle} {GIVEN[(number * 5) % len(GIVEN)]}"


def slug(name: str) -> str:
    """Write a name in small letters and dashes.

    >>> slug("Cà Mau")
    'ca-mau'
    """
    return "-".join("".join(letter if letter.isalnum() else " " for letter in fold(name)).split())
