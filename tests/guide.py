# SPDX-License-Identifier: LGPL-2.1-or-later
"""Does what a guide tells its reader to do, block by block, in one folder.

    ```sh               commands; a block of text right after it is what they print
    ```c file=NAME      a file; the same for any other language
    ```text             what the commands before it print, with […] for what is left out

A page that begins with <!-- after: OTHER.md --> goes on where that one ends.
Blocks without either are for reading. Where a command is to fail, its line ends
in "# fails". The reader's folder is that of the checkout, so a guide may name
what is in examples/.
"""
import re
import subprocess

BLOCK = re.compile(r"^```(\w+)(?: +([^\n]*))?\n(.*?)^```$", re.M | re.S)
AFTER = re.compile(r"<!-- after: ([\w.-]+) -->\n")
SHELL = "set -euo pipefail\n%s"


class Block:
    def __init__(self, page, match, text):
        self.language, self.tags, self.text = match.group(1), match.group(2) or "", match.group(3)
        self.place = "%s:%d" % (page.name, text.count("\n", 0, match.start()) + 1)

    @property
    def file(self):
        name = dict(tag.partition("=")[::2] for tag in self.tags.split()).get("file")
        assert name is None or re.fullmatch(r"[\w.-]+(/[\w.-]+)*", name), self.place
        return name


def blocks(page):
    text = page.read_text(encoding="utf-8")
    return [Block(page, match, text) for match in BLOCK.finditer(text)]


def pieces_in(text, shown):
    """The first piece of what a page shows that is not in the text, however it is wrapped; or None.

    The pieces come one after the other. Where the page leaves nothing out before
    the first or after the last, the text begins or ends with it.
    """
    words, pieces, at = text.split(), [piece.split() for piece in shown.split("[…]")], 0
    for n, wanted in enumerate(pieces):
        last = len(words) - len(wanted)
        starts = [last] if n == len(pieces) - 1 and wanted else range(at, last + 1)
        starts = [start for start in starts if start >= at and (n or not wanted or start == 0)]
        found = next((start for start in starts if words[start:start + len(wanted)] == wanted), None)
        if found is None:
            return " ".join(wanted)
        at = found + len(wanted)
    return None


def say(block, script, folder, env):
    """What the commands print, to both outputs."""
    done = subprocess.run(["bash", "-c", SHELL % script], cwd=folder, env=env, stdout=subprocess.PIPE,
                          stderr=subprocess.STDOUT, encoding="utf-8")
    assert done.returncode == 0, "%s: exit code %d\n%s" % (block.place, done.returncode, done.stdout)
    return done.stdout


def fails(line):
    """A line that is to fail, as one that fails where it does not."""
    return "! { %s; }" % line.rpartition("# fails")[0] if line.endswith("# fails") else line


def follow(page, folder, env):
    """Follows the page; returns how many blocks did something."""
    before = AFTER.match(page.read_text(encoding="utf-8"))
    if before:
        follow(page.parent / before.group(1), folder, env)
    printed, n = "", 0
    for block in blocks(page):
        if block.file is not None:
            path = folder / block.file
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(block.text, encoding="utf-8")
        elif block.language == "sh":
            printed = say(block, "\n".join(fails(line) for line in block.text.splitlines()), folder, env)
        elif block.language == "text":
            missing = pieces_in(printed, block.text)
            assert missing is None, "%s: that has changed; paste the piece anew:\n%s\nfrom\n%s" % (
                block.place, missing, printed)
        else:
            continue
        n += 1
    return n
