"""The programmes of this playbook: whole, in every language, and the same times on the page."""

from pathlib import Path

import pytest
from counterpart.plays import SHORT
from in_node import in_node

from scripts.locales import read_locales
from scripts.paths import LANGUAGES
from scripts.programmes.facts import AGENDA, PARTS, Day, since_midnight, times
from scripts.programmes.made import programme_pages
from scripts.programmes.pages import ProgrammePages
from scripts.programmes.reading import read_programmes

SCHEDULE = Path(__file__).with_name("schedule.mjs")


@pytest.fixture(scope="module")
def programmes():
    return read_programmes()


@pytest.fixture(params=LANGUAGES)
def pages(request, catalogue):
    return ProgrammePages(catalogue, read_locales()[request.param], request.param)


def schedules(*days):
    """What the page's own sums make of each day."""
    return in_node(SCHEDULE, list(days))


def test_every_report_has_an_agenda_that_goes_through_it(programmes, catalogue):
    agendas = {of.assessment: of for of in programmes.values() if of.assessment}
    assert agendas.keys() == catalogue.assessments.keys()
    for agenda in agendas.values():
        assert agenda.lasts(catalogue.plays) == AGENDA
        assert [block.part for block in agenda.blocks if block.part] == list(PARTS)


def test_there_are_three_programmes_and_each_has_a_break_or_a_short_play(programmes, catalogue):
    whole = [of for of in programmes.values() if not of.assessment]
    assert [len(of.days) for of in whole] == [1, 1, 2]
    assert [of.lasts(catalogue.plays) for of in whole][:2] == [90, 240]
    for of in whole:
        assert len(of.plays) >= 2
        short = any(catalogue.plays[key].minutes < SHORT for key in of.plays)
        assert short or any(block.rest for block in of.blocks)


def test_the_two_days_begin_with_the_task_and_end_with_the_rules(programmes):
    """As the source has it: work first, meals between, ground rules once both want to go on."""
    first, second = next(of for of in programmes.values() if len(of.days) > 1).days
    assert not any(block.play or block.rest for block in first.blocks[:2])
    assert sum(block.rest for block in (*first.blocks, *second.blocks)) >= 4
    assert [block.play for block in second.blocks if block.play][-1] == "ground-rules-hour"


def test_the_page_and_the_build_work_out_the_same_times(programmes, catalogue):
    days = [day for of in programmes.values() for day in of.days]
    minutes = [[block.length(catalogue.plays) for block in day.blocks] for day in days]
    given = [
        {"start": day.start, "minutes": of, "have": sum(of)}
        for day, of in zip(days, minutes, strict=True)
    ]
    made = schedules(*given)
    for day, actual in zip(days, made, strict=True):
        assert [(of["start"], of["end"]) for of in actual["blocks"]] == list(
            times(day, catalogue.plays)
        )
        assert actual["spare"] == 0
        assert not any(of["over"] for of in actual["blocks"])


def test_what_takes_too_long_is_over_from_the_block_on_that_ends_too_late():
    day, late, none = schedules(
        {"start": "09:30", "minutes": [10, 25, 15], "have": 30},
        {"start": "23:50", "minutes": [20, 0], "have": 60},
        {"start": "", "minutes": [], "have": 5},
    )
    assert [of["over"] for of in day["blocks"]] == [False, True, True]
    assert (day["end"], day["sum"], day["spare"]) == ("10:20", 50, -20)
    assert [of["start"] for of in late["blocks"]] == ["23:50", "00:10"]
    assert (late["end"], late["spare"]) == ("00:10", 40)
    assert (none["end"], none["sum"], none["spare"]) == ("00:00", 0, 5)


def test_every_block_has_its_words_and_every_play_its_title(pages, catalogue):
    for key, programme in pages.programmes.items():
        rows = [row for day in pages.days(key) for row in day.rows]
        assert [row.block for row in rows] == list(programme.blocks)
        assert all(row.title for row in rows)
        for row in rows:
            if row.block.play:
                assert row.title == pages.plays.written[row.block.play].title
                assert row.minutes == catalogue.plays[row.block.play].minutes


def test_the_pages_hold_a_field_for_every_block_and_a_card_to_tick_for_every_play(pages, catalogue):
    made = {
        page.path: page.html for page in programme_pages(catalogue, read_locales(), pages.language)
    }
    index = made.pop("programmes/index.md")
    for key, programme in pages.programmes.items():
        html = made.pop(f"programmes/{key}/index.md")
        assert f'href="{key}/index.html"' in index
        assert html.count('name="minutes.') == len(programme.blocks)
        assert html.count('type="time"') == len(programme.days)
        assert html.count('name="play"') == len(catalogue.plays)
        assert html.count(" checked") == len(programme.plays)
        assert "built-in method" not in html
    assert not made


def test_a_time_is_read_as_it_is_written():
    assert since_midnight("09:30") == 570
    assert list(times(Day("09:30", ()), {})) == []
