# SPDX-License-Identifier: LGPL-2.1-or-later
"""Small tables for notebooks."""
from __future__ import annotations

import html
from typing import Any, Iterable, List, Optional, Sequence, Union

from . import _names as t

MOST = 100
"""So many rows are shown; the rest is counted."""

HEAD = ("when", "who", "what", "", "id")
"""Of a table of records."""


def table(head: Iterable[str], rows: Iterable[Iterable[object]], more: int = 0) -> str:
    """A table; every cell is escaped."""
    def cells(tag: str, values: Iterable[object]) -> str:
        return "".join('<%s style="text-align:left">%s</%s>' % (tag, html.escape(str(value)), tag) for value in values)

    lines = ["<table><thead><tr>%s</tr></thead><tbody>" % cells("th", head)]
    lines += ["<tr>%s</tr>" % cells("td", row) for row in rows]
    return "\n".join(lines + ["</tbody></table>"] + (["<p>… and %d more</p>" % more] if more > 0 else []))


def when_of(record: t.Record) -> str:
    """When something was, in words."""
    when = record.when if isinstance(record, t.Event) else record.said if isinstance(record, t.Claim) else None
    date = when.date if when is not None else None
    return "undated" if date is None else date.format(t.DateStyle.LONG)


def _row(record: t.Record) -> List[object]:
    by = record.by if isinstance(record, t.Claim) else None
    what = record.stance if isinstance(record, t.Claim) else record.kind if isinstance(record, t.Event) else ""
    return [when_of(record), by or "", what or "", record, record.get_id() or ""]


def records_table(records: Sequence[object]) -> Optional[str]:
    """A list of records; None where it holds something else."""
    shown = [record for record in records[:MOST] if isinstance(record, t.Record)]
    if not shown or len(shown) != min(MOST, len(records)):
        return None
    return table(HEAD, map(_row, shown), len(records) - MOST)


def conflicts_table(conflicts: t.Conflicts) -> str:
    """Pairs of claims that are at odds."""
    rows = [(pair.relation, pair.strength, pair.text, pair.a.get_id(), pair.b.get_id()) for pair in conflicts[:MOST]]
    return table(("", "how surely", "why", "a", "b"), rows, len(conflicts) - MOST)


def entries_table(entries: Union[t.Timeline, t.Selection]) -> str:
    """A timeline or a selection."""
    rows = [_row(entry.record) for entry in entries[:MOST]]
    return table(HEAD, rows, len(entries) - MOST)


def dossier_table(dossier: t.Dossier) -> str:
    """How much a dossier holds."""
    rows = [(kind.word, dossier.get_n_records(kind)) for kind in t.RecordType]
    return "<p><b>%s</b></p>\n%s" % (html.escape(str(dossier)), table(("records", ""), rows))


def record_table(record: t.Record) -> str:
    """The members of a record, as they stand in JSON."""
    content: Any = record.to_json()
    return table(("member", "value"), content.items())
