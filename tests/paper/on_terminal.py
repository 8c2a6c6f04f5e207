"""on_terminal.py CHIBO EXAMPLE: what a terminal is shown is what a pipe is given, at its width, without colours and
whatever TERM and NO_COLOR say (O6)."""
import fcntl
import os
import pty
import struct
import subprocess
import sys
import termios
import unicodedata

chibo, example = sys.argv[1:3]
COMMANDS = ["member list", "meeting list", "meeting show 2023-11-17", "turn list", "task list", "paper list",
            "report quarter 2023-Q4", "check", "template list", "minutes render 2023-11-17 --format txt --output -"]
SENTENCES = ["turn list", "minutes render"]  # these end in sentences, or have the width of their page


def surroundings(columns, **more):
    out = {k: v for k, v in os.environ.items() if k not in ("NO_COLOR", "COLUMNS", "TERM")}
    out.update(CHIBO_TODAY="2023-12-31", LC_ALL="C.UTF-8", **more)
    if columns:
        out["COLUMNS"] = str(columns)
    return out


def by_pipe(command, columns):
    return subprocess.run([chibo, *command.split()], cwd=example, env=surroundings(columns), capture_output=True,
                          stdin=subprocess.DEVNULL).stdout.decode()


def by_terminal(command, columns, **more):
    master, slave = pty.openpty()
    fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
    process = subprocess.Popen([chibo, *command.split()], cwd=example, env=surroundings(None, **more), stdin=slave,
                               stdout=slave, stderr=subprocess.DEVNULL)
    os.close(slave)
    shown = b""
    while True:
        try:
            piece = os.read(master, 65536)
        except OSError:
            break
        if not piece:
            break
        shown += piece
    process.wait()
    os.close(master)
    return shown.decode().replace("\r\n", "\n")


def width(line):
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else not unicodedata.combining(c) for c in line)


for command in COMMANDS:
    for columns in (60, 80):
        piped = by_pipe(command, columns)
        for more in ({"TERM": "xterm-256color"}, {"TERM": "dumb"}, {"TERM": "xterm-256color", "NO_COLOR": "1"}):
            assert by_terminal(command, columns, **more) == piped, (command, columns, more)
        assert all(c == "\n" or unicodedata.category(c) not in ("Cc", "Cf") for c in piped), command
        if not command.startswith(tuple(SENTENCES)):
            wide = [line for line in piped.split("\n") if width(line) > columns]
            assert not wide, (command, columns, wide)
print("ok")
