"""The fields of a report besides its plans: the act above them, figures below them."""

from generator.context.fields import Field, Flag, Many, Record, Rich, Text
from generator.documents.vocabulary.tables import GENERIC
from generator.errors import msg

_BARS = Many(
    msg("the bars of a chart"),
    Record(
        fields={
            "label": Text(msg("what the bar shows")),
            "cells": Many(
                msg("its twenty cells"),
                Record(
                    fields={
                        "is_dark": Flag(msg("the cell is part of the bar")),
                        "is_light": Flag(msg("the cell is part of the bar of a plan")),
                    }
                ),
            ),
            "figure": Text(msg("the figure printed beside the bar")),
            "is_last": Flag(msg("it is the last bar of the chart")),
        }
    ),
)

_COUNTED: dict[str, Field] = {
    "name": Text(msg("the direction, or what a total is called")),
    "total": Text(msg("how many activities there are")),
    "counts": Many(msg("how many of them have each status"), Text(msg("a number"))),
}

ACT: dict[str, Field] = {
    "has_act": Flag(msg("the act that approved the program is named under the title")),
    "act": Rich(msg("the act that approved the program, with those that amended it")),
}

FIGURES: dict[str, Field] = {
    "has_tasks": Flag(msg("recommendations of an earlier period are told of")),
    "tasks": GENERIC,
    "has_summary": Flag(msg("there is a summary of the execution")),
    "summary": Record(
        msg("how many activities have which status"),
        {
            "heads": Many(msg("the statuses that occur"), Text(msg("a status"))),
            "rows": Many(msg("the directions; none where there is only one"), Record(fields=_COUNTED)),
            "total": Record(msg("the numbers of all directions together"), _COUNTED),
            "bars": _BARS,
        },
    ),
    "has_overdue": Flag(msg("some activities are overdue")),
    "overdue_on": Text(msg("the words before the table of overdue activities, with the day")),
    "overdue": GENERIC,
    "has_charts": Flag(msg("there are charts of indicators over the years")),
    "charts": Many(
        msg("the charts of indicators"),
        Record(fields={"name": Text(msg("the indicator with its unit")), "bars": _BARS}),
    ),
    "has_whole": Flag(msg("the report is the last one of a program of several years")),
    "whole": Rich(msg("how many activities were done in each period")),
    "has_whole_indicators": Flag(msg("there is a table of the indicators over all years")),
    "whole_indicators": GENERIC,
    "has_coverage": Flag(msg("organisations have filled forms in")),
    "coverage": Rich(msg("of how many activities each organisation asked has told")),
}
