# SPDX-License-Identifier: LGPL-2.1-or-later
"""Prints the folder for modules of this Python that belongs to a prefix.

    find-folder.py PREFIX

Debian's Python looks in its own folders under /usr and /usr/local.
"""
import sys
import sysconfig

SCHEMES = {"/usr": ("deb_system", "/usr"), "/usr/local": ("posix_local", "/usr")}


def main():
    prefix = sys.argv[1].rstrip("/") or "/"
    scheme, base = SCHEMES.get(prefix, ("", prefix))
    if scheme not in sysconfig.get_scheme_names():
        scheme, base = "posix_prefix", prefix
    print(sysconfig.get_path("purelib", scheme, {"base": base, "installed_base": base}))


if __name__ == "__main__":
    main()
