# SPDX-License-Identifier: LGPL-2.1-or-later
"""The examples of docs/format.md, as the tests see them.

A block is tagged after the word json:

    document        a whole document; the first one is the stage of the others
    lines           JSON Lines
    record=TYPE     one record, which joins the stage (and replaces its like)
    in=TYPE         members of the first record of that type on the stage
    error=RULE      with any of these: the library must report just this error
"""
import json
import re
from pathlib import Path

PAGE = Path(__file__).resolve().parent.parent / "docs" / "format.md"
BLOCK = re.compile(r"^```json(?: +([^\n]*))?\n(.*?)^```$", re.M | re.S)
SECTIONS = {"source": "sources", "entity": "entities", "term": "terms", "event": "events", "claim": "claims",
            "link": "links", "assessment": "assessments", "notice": "notices"}


class Example:
    def __init__(self, stage, tags, text, line):
        words = dict(tag.partition("=")[::2] for tag in tags.split())
        self.rule = words.pop("error", None)
        self.text, self.line, self.stage = text, line, stage
        self.kind, self.type = next(iter(words.items()), ("", ""))
        assert self.kind in ("document", "lines", "record", "in") and len(words) == 1, "line %d: tags %r" % (line, tags)

    def __str__(self):
        return "%s:%d" % (PAGE.name, self.line)

    def as_document(self):
        return self.kind == "document"

    def record_text(self):
        """The record on one line, its type first, otherwise as it is written."""
        if self.kind == "record":
            body = self.text.strip()
            if not re.match(r'\{\s*"type"', body):
                body = '{"type": "%s", %s' % (self.type, body[1:])
            return body.replace("\n", " ")
        first = self.stage[SECTIONS[self.type]][0]
        return json.dumps({"type": self.type, **first, **json.loads(self.text)}, ensure_ascii=False)

    def input(self):
        """What the library is given to read, and the ending of its file name."""
        if self.as_document():
            return self.text, ".json"
        if self.kind == "lines":
            return self.text, ".jsonl"
        mine = self.record_text()
        head = {name: value for name, value in self.stage.items() if name not in SECTIONS.values()}
        lines = [json.dumps({"type": "dossier", **head}, ensure_ascii=False)]
        replaced = re.search(r'"id": *"([^"]*)"', mine)
        for kind, section in SECTIONS.items():
            for record in self.stage.get(section, []):
                if (kind, record["id"]) != (self.type, replaced and replaced.group(1)):
                    lines.append(json.dumps({"type": kind, **record}, ensure_ascii=False))
        return "\n".join(lines + [mine]) + "\n", ".jsonl"

    def values(self):
        """The JSON values that the schema describes: each with whether it is a line."""
        if self.as_document():
            return [(json.loads(self.text), False)]
        if self.kind == "lines":
            return [(json.loads(line), True) for line in self.text.splitlines() if line.strip()]
        return [(json.loads(self.record_text()), True)]


def find_all():
    page, stage, found = PAGE.read_text(encoding="utf-8"), None, []
    for match in BLOCK.finditer(page):
        line = page.count("\n", 0, match.start()) + 1
        example = Example(stage, match.group(1) or "", match.group(2), line)
        if stage is None:
            stage = example.stage = json.loads(example.text)
        found.append(example)
    return found
