"""Types at a program on a terminal of its own: live_terminal.py PROGRAM WORD… -- STEP…

Keys stand in a step as <TAB>, <CTRL-C> …; after each step the program is left to answer. Shows on
stdout what the terminal showed, on stderr whether it was left as it was found.
"""
import fcntl, os, pty, re, select, signal, struct, sys, termios, time

KEYS = {"TAB": b"\t", "ENTER": b"\r", "BACKSPACE": b"\x7f", "UP": b"\x1b[A", "LEFT": b"\x1b[D",
        "CTRL-C": b"\x03", "CTRL-D": b"\x04", "CTRL-Z": b"\x1a"}
QUIET = 0.4  # seconds without a word: the program waits for the person
LONGEST = 20


def size(terminal, columns):
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))


class Session:
    def __init__(self, command):
        self.master, self.slave = pty.openpty()
        size(self.master, 80)
        self.before = termios.tcgetattr(self.slave)
        self.shown = b""
        self.process = os.fork()
        if self.process == 0:
            os.setsid()
            fcntl.ioctl(self.slave, termios.TIOCSCTTY, 0)
            for stream in range(3):
                os.dup2(self.slave, stream)
            os.closerange(3, 64)
            os.execv(command[0], command)
        self.code = None
        self.open = True
        self.listen(until=b"> ")

    def has_ended(self):
        if self.code is None:
            ended, status = os.waitpid(self.process, os.WNOHANG)
            if ended:
                self.code = os.waitstatus_to_exitcode(status)
        return self.code is not None

    def listen(self, until=None):
        start = last = time.time()
        begin = len(self.shown)
        while self.open and time.time() - start < LONGEST:
            if select.select([self.master], [], [], 0.05)[0]:
                self.shown += os.read(self.master, 65536)
                last = time.time()
            elif self.has_ended():
                return
            elif time.time() - last > QUIET and (not until or until in self.shown[begin:]):
                return

    def send(self, data):
        while data and self.open:
            ready = select.select([self.master], [self.master], [], 1)
            if ready[0]:
                self.shown += os.read(self.master, 65536)
            if ready[1]:
                data = data[os.write(self.master, data[:256]):]

    def press(self, key):
        if key.startswith(("CTRL", "SIG", "HANG")):
            self.listen()  # such a key throws away what the program has not read yet
        if key == "HANGUP":
            os.kill(self.process, signal.SIGHUP)
            os.kill(self.process, signal.SIGHUP)  # from the terminal and from the shell
            os.close(self.master)
            self.open = False
        elif key == "RESIZE":
            size(self.master, 50)
            os.kill(self.process, signal.SIGWINCH)
        elif key.startswith("SIG"):
            os.kill(self.process, getattr(signal, key))
        else:
            self.send(KEYS[key])

    def step(self, text):
        for part in re.split(r"(<[A-Z-]+>)", text):
            if re.fullmatch(r"<[A-Z-]+>", part):
                self.press(part[1:-1])
            else:
                self.send(part.encode())
        self.listen(until=b"> " if text.endswith("<ENTER>") else None)

    def end(self):
        start = time.time()
        while not self.has_ended() and time.time() - start < LONGEST:
            self.listen()
            time.sleep(0.05)
        if self.code is None:
            os.kill(self.process, signal.SIGKILL)
            self.code = 124


split = sys.argv.index("--")
session = Session(sys.argv[1:split])
for step in sys.argv[split + 1:]:
    session.step(step)
session.end()
restored = not session.open or termios.tcgetattr(session.slave) == session.before
print("terminal:", "restored" if restored else "changed", file=sys.stderr)
sys.stdout.buffer.write(session.shown.replace(b"\r", b""))
sys.exit(session.code)
