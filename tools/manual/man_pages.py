#!/usr/bin/env python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Writes the manual pages of the command and of its subcommands from their help.

    tools/manual/man_pages.py ANNAL VERSION FOLDER
"""
import sys
from pathlib import Path

from annal_help import COMMAND, Manual

ENVIRONMENT = (
    ("ANNAL_TEXTS", "Folders, with colons between, in which the texts of sources are looked for."),
    ("NO_COLOR", "Where it is set and not empty, nothing is coloured unless --color asks for it. The same holds "
                 "where TERM is “dumb”."),
    ("COLUMNS", "How wide lines are where standard output is no terminal and no --width is given."),
)


def escape(text):
    """Text as roff takes it: with its own characters made plain."""
    text = text.replace("\\", "\\e").replace("-", "\\-").replace("'", "\\(aq").replace("`", "\\(ga")
    text = text.replace("^", "\\(ha").replace("~", "\\(ti")
    return "\\&" + text if text.startswith(".") else text


def write_block(kind, block):
    if kind == "text":
        yield ".PP"
        yield escape(block)
    elif all(COMMAND.match(line) or line.startswith("   ") for line in block):
        yield from write_list(block)
    else:
        yield ".PP"
        yield ".in +4n"
        yield ".EX"
        yield from (escape(line[2:]) for line in block)
        yield ".EE"
        yield ".in"


def write_list(lines):
    """Words, each with what it means, maybe over several lines."""
    for line in lines:
        match = COMMAND.match(line)
        if match:
            yield ".TP"
            yield ".B " + escape(match.group(1))
            yield escape(match.group(2))
        else:
            yield escape(line.strip())


def write_option(option):
    yield ".TP"
    letter = "\\fB\\-%s\\fR, " % option.letter if option.letter else ""
    takes = "=\\fI%s\\fR" % escape(option.takes) if option.takes else ""
    yield "%s\\fB\\-\\-%s\\fR%s" % (letter, escape(option.name), takes)
    yield escape(option.purpose)


def write_formats(formats):
    yield ".SH FORMATS"
    for line in formats.splitlines():
        if not line.startswith(" "):
            name, ending, purpose = line.split(None, 2)
            yield ".TP"
            yield ".B %s \\fR(%s)" % (escape(name), escape(ending))
            yield escape(purpose)
        else:
            yield ".br"
            yield "\\-\\-option " + escape(line.strip())


def write_related(manual, page):
    names = ["annal"] + ["annal-" + one.name for one in manual.subcommands]
    yield ".SH SEE ALSO"
    others = [name for name in names if name != page]
    for name in others:
        yield ".BR %s (1)%s" % (escape(name), "," if name is not others[-1] else "")


def write_page(manual, help_, version):
    page = "annal-" + help_.name if help_.name else "annal"
    yield '.\\" Made from the command\'s own help.'
    yield '.TH %s 1 "" "Annal %s" "Annal"' % (escape(page.upper()), version)
    yield ".SH NAME"
    yield "%s \\- %s" % (escape(page), escape(help_.summary[0].lower() + help_.summary[1:].rstrip(".")))
    yield ".SH SYNOPSIS"
    program, _, rest = help_.usage.partition(" [")
    yield "\\fB%s\\fR %s" % (escape(program), escape("[" + rest))
    yield ".SH DESCRIPTION"
    yield escape(help_.summary)
    for block in help_.sections[0].blocks:
        yield from write_block(*block)
    yield ".SH OPTIONS"
    for option in help_.options:
        yield from write_option(option)
    if help_.name == "export":
        yield from write_formats(manual.formats)
    for section in help_.sections[1:]:
        yield ".SH " + escape(("Examples" if section.heading == "Example" else section.heading).upper())
        for block in section.blocks:
            yield from write_block(*block)
    yield ".SH EXIT STATUS"
    for code, meaning in help_.exit_codes:
        yield ".TP"
        yield ".B " + code
        yield escape(meaning[0].upper() + meaning[1:]) + "."
    yield ".SH ENVIRONMENT"
    for name, meaning in ENVIRONMENT:
        yield ".TP"
        yield ".B " + name
        yield escape(meaning)
    yield from write_related(manual, page)


def main():
    command, version, folder = sys.argv[1:]
    manual = Manual(command)
    for help_ in [manual.command] + manual.subcommands:
        name = "annal-%s.1" % help_.name if help_.name else "annal.1"
        text = "\n".join(write_page(manual, help_, version)) + "\n"
        Path(folder, name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
