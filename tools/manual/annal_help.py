# SPDX-License-Identifier: LGPL-2.1-or-later
"""Reads the command's own help, so that manual pages and completions say what it says.

The help of a subcommand is: its usage, a sentence, options, paragraphs. A
paragraph that begins with "Formats:" or the like and goes on indented is a
section of that name. Nothing here knows a subcommand by name, except for what
its arguments are called.
"""
import os
import re
import subprocess

OPTION = re.compile(r"^  (?:-(\w), )?--([\w-]+)(?:=(\S+))?\s+(.*)$")
HEADING = re.compile(r"^([A-Z][a-z]+)(?:, (.*))?:$")
COMMAND = re.compile(r"^  ([a-z]+)\s{2,}(\S.*)$")
EXIT_CODES = re.compile(r"^Exit codes: (.*)\.$", re.S)
WORD = re.compile(r"^[a-z][a-z-]*$")


class Option:
    """One option: its letter (or None), name, what it takes (or None) and what it is for."""

    def __init__(self, letter, name, takes, purpose):
        self.letter, self.name, self.takes, self.purpose = letter, name, takes, purpose
        self.values = listed_words(purpose) if takes else []

    @property
    def is_repeated(self):
        return "several" in self.purpose or self.name in ("query", "texts", "option")


class Section:
    """A heading ("" for the description) with blocks: ("text", words) or ("lines", [line, ...])."""

    def __init__(self, heading):
        self.heading, self.blocks = heading, []


class Help:
    """The help of one subcommand, or with name "" of the command itself."""

    def __init__(self, name, text):
        head, _, rest = text.partition("\nOptions:\n")
        options, _, details = rest.partition("\n\n")
        usage, _, summary = head.partition("\n\n")
        self.name, self.text = name, text
        self.usage = usage.splitlines()[1].strip()
        self.arguments = self.usage.split("]", 1)[1].split()
        self.summary = " ".join(summary.split())
        self.options = [Option(*OPTION.match(line).groups()) for line in options.splitlines()]
        self.exit_codes = []
        self.sections = [Section("")]
        for paragraph in details.strip("\n").split("\n\n"):
            self.add_paragraph(paragraph.splitlines())
        for option in self.options:
            option.values = option.values or self.section_words(option.takes)

    def add_paragraph(self, lines):
        """Puts a paragraph where it belongs. Exit codes may stand at the end of another one."""
        for at, line in enumerate(lines):
            if line.startswith("Exit codes: "):
                codes = EXIT_CODES.match(" ".join(lines[at:])).group(1)
                self.exit_codes = [code.split(" ", 1) for code in re.split(r"; (?=\d )", codes)]
                lines = lines[:at]
                break
        if not lines:
            return
        heading = HEADING.match(lines[0])
        section = self.sections[0]
        if heading and len(lines) > 1 and lines[1].startswith("  "):
            section = Section(heading.group(1))
            self.sections.append(section)
            lines = ([heading.group(2)[0].upper() + heading.group(2)[1:] + ":"] if heading.group(2) else []) + lines[1:]
        add_blocks(section, lines)

    def find_section(self, heading):
        return next((section for section in self.sections if section.heading == heading), None)

    def section_words(self, takes):
        """The words that the section "Formats" lists for an option that takes a FORMAT."""
        section = self.find_section(takes.capitalize() + "s") if takes else None
        if section is None:
            return []
        lines = [line for kind, block in section.blocks if kind == "lines" for line in block]
        if all(COMMAND.match(line) or line.startswith("   ") for line in lines):
            return [match.group(1) for match in map(COMMAND.match, lines) if match]
        return [word for word in re.split(r"[,\s]+", " ".join(lines)) if WORD.match(word)]


def add_blocks(section, lines):
    """Text is filled by who prints it, what is indented stays as it is."""
    for line in lines:
        kind = "lines" if line.startswith("  ") else "text"
        if section.blocks and section.blocks[-1][0] == kind == "text" and line is not lines[0]:
            section.blocks[-1] = (kind, section.blocks[-1][1] + " " + line)
        elif section.blocks and section.blocks[-1][0] == kind == "lines":
            section.blocks[-1][1].append(line)
        else:
            section.blocks.append((kind, line if kind == "text" else [line]))


def listed_words(purpose):
    """["text", "json"] for "text (the default) or json"; [] for anything but a list of words."""
    words = re.split(r", | or ", purpose.replace(" (the default)", ""))
    return words if len(words) > 1 and all(WORD.match(word) for word in words) else []


def run(command, *arguments):
    environment = dict(os.environ, LC_ALL="C.UTF-8", NO_COLOR="1")
    environment.pop("LANGUAGE", None)
    return subprocess.run([command, *arguments], env=environment, check=True, capture_output=True,
                          encoding="utf-8").stdout


class Manual:
    """The helps of the command and all its subcommands, the formats of exports and the rules of the check."""

    def __init__(self, command):
        self.command = Help("", run(command, "help"))
        names = [match.group(1) for kind, block in self.command.find_section("Commands").blocks if kind == "lines"
                 for match in map(COMMAND.match, block) if match]
        self.subcommands = [Help(name, run(command, "help", name)) for name in names if name != "help"]
        self.formats = run(command, "export", "--list")
        self.rules = run(command, "check", "--list-rules")
        for subcommand in self.subcommands:
            for option in subcommand.options:
                if not option.values and option.takes:
                    option.values = self.values_elsewhere(subcommand, option)

    def values_elsewhere(self, subcommand, option):
        """Of what another subcommand lists."""
        if option.takes == "FORMAT" and ("--list" in option.purpose):
            return re.findall(r"^([a-z][a-z-]+)\s", self.formats, re.M)
        if option.takes == "RULE" and subcommand.name == "check":
            return re.findall(r"^  ([a-z][a-z-]+): ", self.rules, re.M)
        if option.takes == "FACET":
            facets = next(one for one in self.subcommands if one.name == "facets")
            return facets.section_words("FACET")
        if option.takes == "HOW":
            return ["literal", "pragmatic", "both"]
        if option.takes == "POLICY":
            return ["standard", "strict", "pragmatic"]
        return []
