"""What forms need before they are made or collected: a sound program with ids, and the execution file of the period."""

from generator.build import forming
from generator.build.checking import check
from generator.build.values import Checked, Wanted, errors
from generator.cli import given
from generator.cli.console import data
from generator.cli.outcomes import line
from generator.cli.started import started
from generator.documents.parts.forms.said import earlier
from generator.model.period import ReportingPeriod
from generator.workspace import creating, specs
from generator.workspace.places import Workspace


def sound(workspace: Workspace, slug: str) -> Checked | None:
    """Return the checked program; None for one with errors or without ids, which are said."""
    checked = check(workspace, slug, Wanted(only="form"))
    wrong = (*errors(checked.problems), *forming.unnamed(checked))
    if wrong or checked.family is None:
        given.said(wrong, workspace)
        return None
    return checked


def begun(workspace: Workspace, checked: Checked, period: ReportingPeriod) -> Checked | None:
    """Return the program with the execution file of the period, which is begun from the period before if need be."""
    assert checked.family
    if period.name in checked.family.executions:
        return checked
    path = workspace.specs / checked.slug / specs.EXECUTION / f"{period.name}{specs.SUFFIX}"
    text = started(checked.family, period, earlier(checked.family, period))
    for kept in creating.create({path: text.encode()}, home=workspace.specs):
        data(line(kept))
    return sound(workspace, checked.slug)
