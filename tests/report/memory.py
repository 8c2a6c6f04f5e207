#!/usr/bin/env python3
"""What a committee's report remembers never shows: after every step of random scripts of edits the report is, byte for
byte, that of --no-cache. Called with the program and with chibo_province."""

import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time

from claims import claim, exit_code

PROGRAM, PROVINCE = (os.path.abspath(path) for path in sys.argv[1:3])
OLD = time.time() - 3600


class Office:
    """A committee of a few cells in a folder of its own, and its reports."""

    def __init__(self, folder, cells):
        self.root = os.path.join(folder, "so")
        self.env = dict(os.environ, CHIBO_TODAY="2026-12-31", HOME=folder, XDG_CACHE_HOME=os.path.join(folder, "cache"),
                        CHIBO_LANG="en")
        subprocess.run([PROVINCE, self.root, "--cells", str(cells)], check=True, stdout=subprocess.DEVNULL)
        self.make_old()

    def make_old(self):
        """As records are that nobody touched this hour: ctime cannot be set back, so the clock is waited for."""
        time.sleep(2.2)

    def report(self, *options):
        done = subprocess.run([PROGRAM, "-C", self.root, "report", "year", "2026", "--format", "json", *options],
                              capture_output=True, env=self.env)
        return done.returncode, done.stdout, done.stderr

    def remembered(self):
        """How many workspaces came as counted before."""
        return int(self.report("--stats")[2].decode().split(":")[1].split()[0])

    def is_true(self, what):
        first = self.report()
        claim(first == self.report("--no-cache"), f"{what}: the report is that of --no-cache")
        claim(first == self.report(), f"{what}: it is the same a second time")
        claim(first[0] in (0, 1), f"{what}: exit code {first[0]}: {first[2].decode()[:300]}")

    def files(self, part=""):
        out = []
        for folder, names, found in os.walk(self.root):
            names.sort()
            out += [os.path.join(folder, name) for name in sorted(found) if part in os.path.join(folder, name)]
        return out

    def memory(self):
        folder = self.env["XDG_CACHE_HOME"] + "/chibo"
        return [os.path.join(folder, name) for name in sorted(os.listdir(folder))]


def edit(path, old, new):
    with open(path, encoding="utf-8") as file:
        text = file.read()
    with open(path, "w", encoding="utf-8") as file:
        file.write(text.replace(old, new))


def one_edit(office, dice):
    """Does something that people and machines do to records; says what."""
    meetings = office.files("/hop/")
    path = dice.choice(meetings)
    what = dice.randrange(10)
    if what == 0:
        os.remove(path)
    elif what == 1:
        edit(path, "xếp loại: tốt", "xếp loại: khá")
    elif what == 2:
        edit(path, "trạng thái: đã họp", "trạng thái: [")
    elif what == 3:
        before = os.stat(path)
        edit(path, "xếp loại: khá", "xếp loại: tốt")
        os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))  # as "touch -r" does
    elif what == 4:
        shutil.copy2(path, path.replace("thuong-ky", "bat-thuong"))
    elif what == 5:
        cell = os.path.dirname(os.path.dirname(os.path.dirname(path)))
        os.rename(cell, cell + "-moi")
    elif what == 6:
        edit(dice.choice(office.files("dang-vien.yaml")), "giới tính: nữ", "giới tính: nam")
    elif what == 7:
        os.utime(path, (OLD + 86400 * 400, OLD + 86400 * 400))  # a clock that ran ahead
    elif what == 8:
        profile = os.path.join(office.root, "mau/quy-dinh/tinh.yaml")
        os.makedirs(os.path.dirname(profile), exist_ok=True)
        with open(profile, "w", encoding="utf-8") as file:
            file.write(f"mã: tinh\ntên: Quy định tỉnh\nhiệu lực từ: 2026-0{dice.randrange(1, 9)}-01\nđiều:\n"
                       "  - khóa: hop.ty-le-du\n    giá trị: \"≥ 95 %\"\n")
    else:
        with open(path, "ab") as file:
            file.write(b"\r\n# ghi th\xc3\xaam\r\n")
    return what


def random_scripts(folder):
    office = Office(folder, 4)
    dice = random.Random(20261122)
    office.is_true("at first")
    claim(office.remembered() == 4, "all cells are remembered where nothing changed")
    for step in range(14):
        what = one_edit(office, dice)
        if dice.random() < 0.5:
            one_edit(office, dice)  # in the same tick, perhaps
        office.is_true(f"step {step}, edit {what}")
        if step % 7 == 0:
            office.make_old()
            office.is_true(f"step {step}, later")


def same_tick(folder):
    """A file written again right after it was read, as long as before."""
    office = Office(folder, 2)
    path = office.files("thuong-ky")[0]
    for turn in range(4):
        words = ["xếp loại: tốt\n", "xếp loại: khá \n"]  # of one length
        edit(path, "xếp loại: trung bình\n", words[0])
        edit(path, *words)
        office.report()
        edit(path, *reversed(words))
        office.is_true(f"same tick {turn}")


def damage(folder):
    office = Office(folder, 2)
    office.is_true("before")
    memory = office.memory()
    claim(len(memory) == 1, f"one file is remembered: {memory}")
    with open(memory[0], "rb") as file:
        whole = file.read()
    for damaged in (b"", whole[:len(whole) // 2], whole[:-1] + b"0", whole.replace(b"Chi b", b"Chi c", 1), b"\0" * 999):
        with open(memory[0], "wb") as file:
            file.write(damaged)
        office.is_true(f"{len(damaged)} bytes of it")
    with open(memory[0], "rb") as file:
        claim(file.read() == whole, "it is made again as it was")


def copied(folder):
    office = Office(folder, 2)
    office.is_true("before")
    copy = os.path.join(folder, "chep")
    shutil.copytree(office.root, copy)  # times kept, as cp -a does
    office.root = copy
    for path in office.files("/hop/"):
        edit(path, "xếp loại: tốt", "xếp loại: kém")
    office.is_true("a copied folder")


def two_at_once(folder):
    office = Office(folder, 8)
    truth = office.report("--no-cache")
    line = [PROGRAM, "-C", office.root, "report", "year", "2026", "--format", "json"]
    for _ in range(2):
        shutil.rmtree(office.env["XDG_CACHE_HOME"], ignore_errors=True)
        both = [subprocess.Popen(line, stdout=subprocess.PIPE, env=office.env) for _ in range(4)]
        claim(all(process.communicate()[0] == truth[1] for process in both), "four reports at once are alike")


def killed(folder):
    office = Office(folder, 12)
    output = os.path.join(folder, "bao-cao.json")
    line = [PROGRAM, "-C", office.root, "report", "year", "2026", "--format", "json", "--output", output]
    for number, sign in enumerate((signal.SIGINT, signal.SIGKILL) * 4):
        process = subprocess.Popen(line, env=office.env, stdout=subprocess.DEVNULL)
        time.sleep(0.02 * number)
        process.send_signal(sign)
        process.wait()
        if os.path.exists(output):
            with open(output, "rb") as file:
                claim(file.read().endswith(b"}\n"), "a report that was broken off is whole or not there")
            os.remove(output)
    office.is_true("after reports were broken off")
    claim(len(office.memory()) == 1, f"nothing is left beside it: {office.memory()}")


for test in (random_scripts, same_tick, damage, copied, two_at_once, killed):
    with tempfile.TemporaryDirectory(prefix="chibo-memory-") as place:
        test(place)
sys.exit(exit_code())
