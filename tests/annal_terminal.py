# SPDX-License-Identifier: LGPL-2.1-or-later
"""What a command writes to a terminal."""
import fcntl
import os
import pty
import struct
import subprocess
import termios


def run(command, columns=80, out=True, err=False, env=None, cwd=None):
    """The exit code and what a terminal of so many columns gets, that standard output or error or both go to."""
    leader, follower = pty.openpty()
    fcntl.ioctl(follower, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
    clean = {key: value for key, value in os.environ.items() if key not in ("NO_COLOR", "COLUMNS")}
    process = subprocess.Popen([*map(str, command)], stdin=subprocess.DEVNULL,
                               stdout=follower if out else subprocess.DEVNULL, stderr=follower if err else None,
                               env={**clean, "TERM": "xterm", **(env or {})}, cwd=cwd)
    os.close(follower)
    shown = b""
    while True:
        try:
            part = os.read(leader, 65536)
        except OSError:  # the other end is closed
            break
        if not part:
            break
        shown += part
    os.close(leader)
    return process.wait(), shown.decode("utf-8")
