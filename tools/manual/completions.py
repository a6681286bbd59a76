#!/usr/bin/env python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Writes completions for bash, zsh and fish from the command's help.

    tools/manual/completions.py ANNAL FOLDER

They complete subcommands, options, the words that options take, files, and the
ids of records: these are asked of the command, with the files that are already
on the line.
"""
import sys
from pathlib import Path

from annal_help import Manual

# What an argument or an option of that name is, for a shell: "files", "folders",
# or a query that finds what its id may name.
KINDS = {
    "FILE…": "files", "FILE": "files", "IN…": "files", "OUT": "files",
    "DIR": "folders",
    "ID": "", "A": "", "B": "", "CLAIM": "type:claim", "SUBJECT": "", "INSTRUMENT": "",
}
COMPARED = {"compare": "type:claim"}  # whose A and B are claims


def ids_query(subcommand):
    """The query for what the subcommand's arguments may name, or None where these are no ids."""
    for argument in subcommand.arguments:
        kind = KINDS.get(argument.strip("[]"), "files")
        if kind not in ("files", "folders"):
            return COMPARED.get(subcommand.name, kind)
    return None


def verbs(subcommand):
    section = subcommand.find_section("Verbs")
    if section is None:
        return []
    return [line.split()[0] for kind, block in section.blocks if kind == "lines" for line in block
            if line.startswith("  ") and not line.startswith("   ")]


def takes_files(subcommand):
    return any(KINDS.get(argument.strip("[]")) == "files" for argument in subcommand.arguments)


def quote(text):
    """For a shell, in single quotes."""
    return "'" + text.replace("'", "'\\''") + "'"


# --- bash -----------------------------------------------------------------

BASH = """\
# Completion of the command annal for bash.

# The ids of what a query finds in the files of the line.
_annal_ids() {
  local word files=()
  for word in "${COMP_WORDS[@]:2:COMP_CWORD-2}"; do
    [[ $word != -* && -f $word ]] && files+=("$word")
  done
  ((${#files[@]})) || return
  COMPREPLY+=($(compgen -W "$("${COMP_WORDS[0]}" query --format ids "${files[@]}" "$1" 2>/dev/null)" -- "$2"))
}

_annal_files() {
  local IFS=$'\\n'
  compopt -o filenames 2>/dev/null
  COMPREPLY+=($(compgen "$1" -- "$2"))
}

_annal() {
  local current=${COMP_WORDS[COMP_CWORD]} option=${COMP_WORDS[COMP_CWORD-1]} at=1 subcommand
  COMPREPLY=()
  while [[ $at -lt $COMP_CWORD && ${COMP_WORDS[at]} == -* ]]; do
    ((at++))
  done
  subcommand=${COMP_WORDS[at]}
  # With "=" a word of its own, "--format=te" is three words.
  [[ $current == = ]] && current=
  [[ $option == = ]] && option=${COMP_WORDS[COMP_CWORD-2]}
  if [[ $at -ge $COMP_CWORD ]]; then
    subcommand=
  fi
  case $subcommand in
%(cases)s
  esac
}

complete -F _annal annal
"""


def bash_case(name, words, options, rest):
    yield "    %s)" % (name or "''")
    yield "      case $option in"
    for option in options:
        if option.takes:
            names = "--" + option.name + (" | -" + option.letter if option.letter else "")
            if option.values:
                action = 'COMPREPLY=($(compgen -W %s -- "$current"))' % quote(" ".join(option.values))
            elif KINDS.get(option.takes) == "folders":
                action = '_annal_files -d "$current"'
            elif KINDS.get(option.takes) == "files":
                action = '_annal_files -f "$current"'
            else:
                action = ":"
            yield "        %s) %s; return ;;" % (names, action)
    yield "      esac"
    yield "      if [[ $current == -* ]]; then"
    names = " ".join("--" + option.name for option in options)
    yield '        COMPREPLY=($(compgen -W %s -- "$current"))' % quote(names)
    yield "        return"
    yield "      fi"
    if words:
        yield '      COMPREPLY=($(compgen -W %s -- "$current"))' % quote(" ".join(words))
    yield from ("      " + line for line in rest)
    yield "      ;;"


def write_bash(manual):
    names = [one.name for one in manual.subcommands]
    lines = list(bash_case("", names + ["help"], manual.command.options, []))
    for one in manual.subcommands:
        rest = ['_annal_ids %s "$current"' % quote(ids_query(one))] if ids_query(one) is not None else []
        rest += ['_annal_files -f "$current"'] if takes_files(one) else []
        lines += bash_case(one.name, verbs(one), one.options, rest)
    lines += ["    help)", '      COMPREPLY=($(compgen -W %s -- "$current"))' % quote(" ".join(names)), "      ;;"]
    return BASH % {"cases": "\n".join(lines)}


# --- zsh ------------------------------------------------------------------

ZSH = """\
#compdef annal
# Completion of the command annal for zsh.

# The ids of what a query, the last argument, finds in the files of the line, or
# files. What stands before it is for compadd.
_annal_ids() {
  local -a files ids
  local word query=${@[-1]}
  for word in "${words[@]:1:$((CURRENT-2))}"; do
    [[ $word != -* && -f $word ]] && files+=("$word")
  done
  if (( $#files )); then
    ids=(${(f)"$(annal query --format ids $files "$query" 2>/dev/null)"})
    compadd "${@[1,-2]}" -a ids
  fi
  _files
}

_annal() {
  local context state line
  local -a subcommands
  _arguments -C \\
%(options)s
    '1:command:->command' '*::argument:->argument'
  case $state in
    command)
      subcommands=(
%(subcommands)s
      )
      _describe command subcommands
      ;;
    argument)
      case $line[1] in
%(cases)s
      esac
      ;;
  esac
}

_annal "$@"
"""


def zsh_text(text):
    """What stands in brackets or after a colon of a specification."""
    for character in "\\[]:":
        text = text.replace(character, "\\" + character)
    return text


def zsh_option(option):
    purpose = zsh_text(option.purpose)
    action = ""
    if option.takes:
        if option.values:
            action = "(%s)" % " ".join(option.values)
        elif KINDS.get(option.takes) == "folders":
            action = "_files -/"
        elif KINDS.get(option.takes) == "files":
            action = "_files"
        action = ":%s:%s" % (zsh_text(option.takes), action)
    star = "*" if option.is_repeated else ""
    yield quote("%s--%s%s[%s]%s" % (star, option.name, "=" if option.takes else "", purpose, action))
    if option.letter:
        yield quote("%s-%s[%s]%s" % (star, option.letter, purpose, action))


def write_zsh(manual):
    cases = []
    for one in manual.subcommands:
        query = ids_query(one)
        if verbs(one):
            rest = ["'1:verb:(%s)'" % " ".join(verbs(one)), "'*:file:_files'"]
        elif query is not None:
            rest = [quote("*:argument:_annal_ids %s" % (query.replace(":", "\\:") or '""'))]
        else:
            rest = ["'*:file:_files'"]
        cases.append("        %s)" % one.name)
        cases.append("          _arguments \\")
        specs = [spec for option in one.options for spec in zsh_option(option)] + rest
        cases += ["            %s%s" % (spec, " \\" if spec is not specs[-1] else "") for spec in specs]
        cases.append("          ;;")
    cases += ["        help)", "          _values command %s" % " ".join(one.name for one in manual.subcommands),
              "          ;;"]
    return ZSH % {
        "options": "\n".join("    %s \\" % spec for option in manual.command.options for spec in zsh_option(option)),
        "subcommands": "\n".join("        " + quote("%s:%s" % (one.name, one.summary.rstrip(".")))
                                 for one in manual.subcommands) + "\n        'help:Shows how a command is used'",
        "cases": "\n".join(cases),
    }


# --- fish -----------------------------------------------------------------

FISH = """\
# Completion of the command annal for fish.

# The ids of what a query finds in the files of the line.
function __annal_ids
    set -l files
    for word in (commandline -opc)[3..-1]
        if test -f "$word"
            set -a files $word
        end
    end
    test (count $files) -gt 0; and annal query --format ids $files $argv[1] 2>/dev/null
end

"""


def fish_option(condition, option):
    line = "complete -c annal %s -l %s" % (condition, option.name)
    if option.letter:
        line += " -s " + option.letter
    if option.takes:
        if option.values:
            line += " -x -a " + quote(" ".join(option.values))
        elif KINDS.get(option.takes) == "folders":
            line += " -x -a '(__fish_complete_directories)'"
        elif KINDS.get(option.takes) == "files":
            line += " -r"
        else:
            line += " -x"
    return line + " -d " + quote(option.purpose)


def write_fish(manual):
    lines = ["complete -c annal -n __fish_use_subcommand -x -a %s -d %s" % (one.name, quote(one.summary.rstrip(".")))
             for one in manual.subcommands]
    lines.append("complete -c annal -n __fish_use_subcommand -x -a help -d 'Shows how a command is used'")
    lines += [fish_option("-n __fish_use_subcommand", option) for option in manual.command.options]
    for one in manual.subcommands + [None]:
        name = one.name if one else "help"
        condition = "-n '__fish_seen_subcommand_from %s'" % name
        if one is None:
            names = " ".join(sub.name for sub in manual.subcommands)
            lines.append("complete -c annal %s -x -a %s" % (condition, quote(names)))
            continue
        lines += [fish_option(condition, option) for option in one.options]
        if verbs(one):
            lines.append("complete -c annal %s -a %s" % (condition, quote(" ".join(verbs(one)))))
        if ids_query(one) is not None:
            call = "(__annal_ids %s)" % (quote(ids_query(one)).replace("'", '"'))
            lines.append("complete -c annal %s -a %s" % (condition, quote(call)))
    return FISH + "\n".join(lines) + "\n"


def main():
    command, folder = sys.argv[1:]
    manual = Manual(command)
    for name, text in (("annal", write_bash(manual)), ("_annal", write_zsh(manual)),
                       ("annal.fish", write_fish(manual))):
        Path(folder, name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
