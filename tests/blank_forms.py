"""Blank forms of the sample program, and what is collected from a form of it."""

from dataclasses import replace
from functools import cache
from pathlib import Path

from generator.build import collecting
from generator.build.checking import check, jobs
from generator.build.drafts import draft
from generator.build.values import Checked, Wanted
from generator.excel.writing import workbook
from generator.intake import reading
from generator.intake.extracting import Extract, Form, extract
from generator.model.form import Asked
from generator.model.period import ReportingPeriod, reporting_period
from generator.workspace import places

ROOT = Path(__file__).parent.parent
PARTY, ROW = "school-2", "act-4f2w"


@cache
def checked() -> Checked:
    workspace = places.at(ROOT)
    assert workspace
    return check(workspace, "shkoly-2025-2027", Wanted(only="form"))


@cache
def period() -> ReportingPeriod:
    found = reporting_period("2027")
    assert found
    return found


@cache
def form() -> Form:
    workspace = places.at(ROOT)
    assert workspace
    return collecting._form(workspace, checked(), period())


@cache
def blanks() -> dict[str, bytes]:
    """Return the blank form of a school in Word and in Excel."""
    workspace, family = places.at(ROOT), checked().family
    assert workspace
    assert family
    wanted = replace(family, asked=Asked(period(), (PARTY,)))
    made, _ = jobs(workspace, wanted, checked().sources, Wanted(only="form"))
    (job,) = made
    word = draft(job, family.settings.look).data
    return {"word": word, "excel": workbook(job.sheet.context, job.sheet.form)}


def collected(data: bytes, file: str = "f") -> Extract:
    return extract(file, reading.read(data, file), form())
