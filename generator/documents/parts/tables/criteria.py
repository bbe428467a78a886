"""The table of criteria: a cluster's cell spans its criteria."""

from collections.abc import Iterator, Sequence

from generator.context.leaves import Context, rich
from generator.documents.parts.tables.generic import row, table
from generator.documents.parts.tables.merging import upward
from generator.model.program import Cluster
from generator.model.table import Column

COLUMNS = (
    Column("cluster", "Кластеры мониторинга", 25),
    Column("criterion", "Критерии", 30),
    Column("measures", "Показатели", 45),
)


def criteria_table(columns: Sequence[Column], clusters: Sequence[Cluster]) -> Context:
    """Return the table: a row per criterion, under `columns` or, where there are none, the usual ones."""
    return table(columns or COLUMNS, [line for cluster in clusters for line in _rows(cluster)])


def _rows(cluster: Cluster) -> Iterator[Context]:
    marks = upward([place > 0 for place in range(len(cluster.criteria))])
    for criterion, merge in zip(cluster.criteria, marks, strict=True):
        title = rich("" if merge == "next" else cluster.title, merge)
        yield row([title, rich(criterion.title), rich(criterion.measures)])
