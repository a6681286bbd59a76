# SPDX-License-Identifier: LGPL-2.1-or-later
"""What the tests of single formats share: dossiers, and the command that exports them."""
import functools
import json
import os
import subprocess
import sys
from pathlib import Path

TESTS = Path(__file__).resolve().parent
EXAMPLE = TESTS.parent / "examples/dprk-human-rights/dossier.json"
sys.path.insert(0, str(TESTS))

import hostile_dossier  # noqa: E402


@functools.lru_cache(maxsize=None)
def dossier(kind):
    """The bytes of the example, or of what hostile_dossier.py writes under that name; "small" has no long titles."""
    if kind == "example":
        return EXAMPLE.read_bytes()
    if kind == "small":
        return hostile_dossier.to_bytes(hostile_dossier.make_hostile(small=True))
    return hostile_dossier.to_bytes(hostile_dossier.MAKERS[kind]())


def export(annal, form, kind, *options, records=None):
    """The bytes of an export, and the lines that say what it left out."""
    done = subprocess.run([os.path.abspath(annal), "export", "--format", form,
                           *["--option=" + option for option in options], "-"],
                          input=records if records is not None else dossier(kind), capture_output=True, check=False,
                          timeout=120, env={**os.environ, "TZ": "Pacific/Kiritimati", "LC_ALL": "C.UTF-8"})
    assert done.returncode == 0, (form, kind, options, done.stderr.decode())
    return done.stdout, [line for line in done.stderr.decode("utf-8").splitlines() if "left out" in line]


def longest_title(kind):
    """How many characters the longest title of an event has, none at its ends being a space."""
    titles = [event.get("title", "") for event in json.loads(dossier(kind))["events"]]
    return max(len((title if isinstance(title, str) else title["text"]).strip()) for title in titles)


def no_secret(out):
    text = out.decode("utf-8")
    for secret in hostile_dossier.SECRETS:
        assert secret not in text, secret
