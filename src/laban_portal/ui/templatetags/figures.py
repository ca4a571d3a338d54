# SPDX-License-Identifier: Apache-2.0
"""Numbers, dates and spans of time in the reader's own way of writing.

`number` writes as the account does (the context's `actor.number_style`). Tags that count from today take it from the
context (`today`, `now`) or from an argument. Days alone are written by the clock's filters (`{% load days %}`).
"""

from __future__ import annotations

from datetime import date, datetime, timedelta
from decimal import Decimal

from django import template
from django.template.context import Context
from django.utils import timezone
from django.utils.translation import get_language

from laban_portal.ui.numbers import written
from laban_portal.ui.words import say

register = template.Library()


@register.simple_tag(takes_context=True)
def number(context: Context, value: Decimal | float | str | None, places: int | None = None) -> str:
    """Write a number as the reader does; without an account, as the page's language does."""
    return written(value, style_of(context), places)


def style_of(context: Context) -> str:
    """Return the reader's way of writing numbers."""
    actor = context.get("actor")
    if actor is not None and actor.account:
        return str(actor.number_style)
    return "point" if _language() == "en" else "comma"


@register.simple_tag(takes_context=True)
def days_left(context: Context, until: date, on: date | None = None) -> str:
    """Say how long until a day: còn 10 ngày, hôm nay là ngày cuối, quá hạn 3 ngày."""
    return span_to(until, on or context["today"])


def span_to(until: date, on: date) -> str:
    """Say how long it is from a day to another, as a deadline."""
    days = (until - on).days
    if days == 0:
        return say("figures.due_today")
    if days == 1:
        return say("figures.due_tomorrow")
    if days > 0:
        return say("figures.days_left", count=days)
    return say("figures.days_over_one") if days == -1 else say("figures.days_over", count=-days)


@register.filter
def working_days(count: int) -> str:
    """Say a number of working days left; the page has counted them by its calendar."""
    if count <= 0:
        return say("figures.no_working_days")
    return say("figures.working_day_one") if count == 1 else say("figures.working_days", count=count)


@register.simple_tag(takes_context=True)
def ago(context: Context, value: datetime, at: datetime | None = None) -> str:
    """Say how long ago a moment was; after a week, the day itself."""
    return since(value, at or context["now"])


def since(value: datetime, at: datetime) -> str:
    """Say how long ago a moment was."""
    passed = at - value
    if passed < timedelta(minutes=1):
        return say("figures.just_now")
    if passed < timedelta(hours=1):
        return _counted("minutes_ago", passed // timedelta(minutes=1))
    if passed < timedelta(days=1):
        return _counted("hours_ago", passed // timedelta(hours=1))
    if passed < timedelta(days=7):
        return _counted("days_ago", passed.days)
    return _day(timezone.localtime(value).date())


def _counted(name: str, count: int) -> str:
    return say(f"figures.{name}_one") if count == 1 else say(f"figures.{name}", count=count)


def _language() -> str:
    return (get_language() or "vi")[:2]


def _day(value: date) -> str:
    """Write a day as the clock's filter `in_words` does; it is written here because neither room may know the other."""
    month = f"{value.month:02}" if value.month < 3 else str(value.month)
    name = say(f"figures.month_{value.month}")
    return say("figures.day", day=f"{value.day:02}", plain_day=value.day, month=month, month_name=name, year=value.year)
