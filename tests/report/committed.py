#!/usr/bin/env python3
"""A report --as-committed counts the last commit and nothing else: on a clean tree it is, byte for byte and in every
format, the report without the option; whatever is then done to the files without a commit does not show; once it is
committed, both are alike again. Called with the program and with chibo_province."""

import os
import shutil
import subprocess
import sys
import tempfile
import time

from claims import claim, exit_code

PROGRAM, PROVINCE = (os.path.abspath(path) for path in sys.argv[1:3])
FINDINGS = """năm: 2026
kết luận:
  - số: 1-KL/ĐU
    ngày: 2026-05-10
    chi bộ: kp-1
    nội dung: Kiểm tra
    việc:
      - {mã: 2026-kt-01, khuyết điểm: Thiếu sổ., việc: Lập sổ, hạn: 2026-10-31}
"""
FORMATS = ("text", "md", "json", "csv", "html", "docx", "xlsx")


class Office:
    """A repository with a committee's folder in it, and its reports."""

    def __init__(self, folder, inside="", cells=4, hashes="sha1"):
        self.top = os.path.join(folder, "kho")
        self.root = os.path.join(self.top, inside)
        self.folder = folder
        self.env = dict(os.environ, CHIBO_TODAY="2026-12-31", HOME=folder, XDG_CACHE_HOME=os.path.join(folder, "cache"),
                        CHIBO_LANG="en", GIT_CONFIG_GLOBAL="/dev/null", GIT_CONFIG_SYSTEM="/dev/null",
                        GIT_COMMITTER_DATE="2026-11-21T23:30:00+0700")
        subprocess.run([PROVINCE, self.root, "--cells", str(cells)], check=True, stdout=subprocess.DEVNULL)
        self.git("init", "-q", "-b", "main", f"--object-format={hashes}")
        self.commit()

    def git(self, *words):
        done = subprocess.run(["git", "-c", "user.name=thử", "-c", "user.email=thu@localhost", *words], cwd=self.top,
                              check=True, capture_output=True, env=self.env)
        return done.stdout.decode().strip()

    def commit(self):
        self.git("add", "-A")
        self.git("commit", "-q", "--allow-empty", "-m", "sổ")

    def report(self, *options, root=None, kind=("year", "2026"), **env):
        done = subprocess.run([PROGRAM, "-C", root or self.root, "report", *kind, *options], capture_output=True,
                              env=dict(self.env, **env))
        return done.returncode, done.stdout, done.stderr.decode()

    def committed(self, *options, **how):
        code, out, err = self.report("--as-committed", *options, **how)
        first, _, rest = err.partition("\n")
        short = self.git("rev-parse", "HEAD")[:10]
        claim(short in first and "2026-11-21" in first, f"the commit and its day are told: {err[:300]}")
        return code, out, rest

    def is_alike(self, what, **how):
        plain = self.report("--format", "json", "--no-cache", **how)
        claim(plain[0] in (0, 1), f"{what}: exit code {plain[0]}: {plain[2][:300]}")
        for options in ((), (), ("--no-cache",)):
            claim(self.committed("--format", "json", *options, **how) == plain, f"{what}: alike, {options}")

    def cell(self, number=0):
        found = []
        for folder, names, files in os.walk(self.root):
            names.sort()
            if "dang-vien.yaml" in files:
                found.append(folder)
        return sorted(found)[number]

    def meeting(self, number=3, cell=0):
        folder = os.path.join(self.cell(cell), "hop/2026")
        return os.path.join(folder, sorted(name for name in os.listdir(folder) if "thuong-ky" in name)[number])


def change(path, old, new):
    with open(path, encoding="utf-8", newline="") as file:
        text = file.read()
    claim(old in text, f"{old} stands in {path}")
    with open(path, "w", encoding="utf-8", newline="") as file:
        file.write(text.replace(old, new))


def put(path, text):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)


def profile(path, day="2026-01-01", name="tinh", value="≥ 95 %"):
    put(path, f"mã: {name}\ntên: Quy định\nhiệu lực từ: {day}\nđiều:\n  - khóa: hop.ty-le-du\n    giá trị: \"{value}\"\n")


def alike_in_every_format(folder):
    office = Office(folder)
    for root in (office.root, office.cell()):
        for name in FORMATS:
            files = []
            for run in (office.report, office.committed):
                output = os.path.join(folder, f"ra-{len(files)}.{'txt' if name == 'text' else name}")
                code, out, err = run("--format", name, "--output", output, root=root)
                with open(output, "rb") as file:
                    files.append((file.read(), code, out.decode().replace(os.path.basename(output), ""), err))
                os.remove(output)
            claim(files[0] == files[1], f"{name} of {root} is alike")
        for kind in (("month", "2026-05"), ("quarter", "2026-Q3"), ("half", "2026-H1"), ("range", "2026-02", "2026-09")):
            claim(office.report(root=root, kind=kind) == office.committed(root=root, kind=kind), f"{kind} is alike")
    plain, committed = office.report("--stats", "--no-cache"), office.committed("--stats", "--no-cache")
    claim(plain == committed, f"as many files are read: {plain[2]} {committed[2]}")
    office.committed()
    claim(" 4 as counted before, 0 counted" in office.committed("--stats")[2], "all cells are remembered")


def term(folder):
    """The term is that of the commit too."""
    office = Office(folder)
    cell = office.cell()
    with open(os.path.join(cell, "chibo.yaml"), encoding="utf-8") as file:
        text = file.read()
    if "nhiệm kỳ từ:" not in text:
        put(os.path.join(cell, "chibo.yaml"), text + "nhiệm kỳ từ: 2026-02-10\n")
    office.commit()
    before = office.report(root=cell, kind=("term",))
    claim(before[0] in (0, 1), f"the term is counted: {before[2]}")
    claim(office.committed(root=cell, kind=("term",)) == before, "the term is alike")
    with open(os.path.join(cell, "chibo.yaml"), encoding="utf-8") as file:
        lines = [line for line in file if not line.startswith("nhiệm kỳ từ:")]
    put(os.path.join(cell, "chibo.yaml"), "".join(lines))
    claim(office.report(root=cell, kind=("term",))[0] == 1, "without its first day no term is counted")
    claim(office.committed(root=cell, kind=("term",))[1] == before[1], "that of the commit still is")


def edits(office):
    """What people do to files: (what, how)."""
    cell = office.cell(1)
    yield "a meeting edited", lambda: change(office.meeting(), "trạng thái: đã họp", "trạng thái: hoãn")
    yield "a meeting broken", lambda: change(office.meeting(4), "trạng thái: đã họp", "trạng thái: [")
    yield "a meeting removed", lambda: os.remove(office.meeting(5))
    yield "a cell renamed", lambda: os.rename(cell, cell + "-moi")
    yield "a cell added", lambda: shutil.copytree(office.cell(2), office.cell(2) + "-hai")
    yield "a cell removed", lambda: shutil.rmtree(office.cell(3))
    yield "a rule changed above", lambda: profile(os.path.join(office.root, "mau/quy-dinh/tinh.yaml"))
    yield "a finding recorded", lambda: put(os.path.join(office.root, "kiem-tra/2026.yaml"), FINDINGS)
    yield "a rule changed at the top", lambda: profile(os.path.join(office.top, "mau/quy-dinh/kho.yaml"), name="kho")
    yield "a commune's rule", lambda: profile(os.path.join(os.path.dirname(cell), "mau/quy-dinh/xa.yaml"), name="xa")
    yield "a cell in a cell", lambda: shutil.copytree(office.cell(0), os.path.join(office.cell(0), "to/2"))
    yield "the inner cell edited", lambda: change(office.meeting(2, 1), "trạng thái: đã họp", "trạng thái: hoãn")
    yield "a scan laid beside", lambda: put(os.path.join(office.cell(), "hop/2026/anh.jpg"), "\x01" * 99)
    yield "a link", lambda: os.symlink("../hop", os.path.join(office.cell(), "ke-hoach/lien-ket.yaml"))
    yield "a commune's name", lambda: change(os.path.join(os.path.dirname(office.cell(2)), "chibo.yaml"), "tên:", "tên: Mới,")


def uncommitted_does_not_show(folder, inside):
    office = Office(folder, inside)
    if inside:
        put(os.path.join(office.top, "chibo.yaml"), "tên: Trên\nloại: đảng ủy\n")
        office.commit()
    office.is_alike("at first")
    for what, edit in edits(office):
        before = office.committed("--format", "json")
        edit()
        for options in ((), ("--no-cache",)):
            claim(office.committed("--format", "json", *options) == before, f"{inside}: {what}: not committed, not shown")
        office.commit()
        office.is_alike(f"{inside}: {what}, committed")


def a_cell_alone(folder):
    office = Office(folder)
    cell = office.cell()
    deep = os.path.join(cell, "tai-lieu/a/b")
    put(os.path.join(deep, "x.txt"), "x")
    office.commit()
    before = office.report(root=cell)
    for root in (cell, deep, os.path.join(cell, "hop")):
        office.is_alike(f"from {root}", root=root)
    change(office.meeting(), "trạng thái: đã họp", "trạng thái: [")
    os.remove(office.meeting(5))
    put(os.path.join(cell, "xuat/bao-cao.txt"), "x")
    code, out, err = office.committed(root=cell)
    claim((code, out) == before[:2], "edits of a cell do not show")
    claim(": 2;" in err.splitlines()[0], f"how many records differ is told: {err}")
    office.commit()
    faulty = office.report(root=cell)
    claim(faulty[0] == 1 and office.meeting().rsplit("/", 1)[1] in faulty[2], "the fault is shown")
    for root in (cell, deep):
        claim(office.committed(root=root) == office.report(root=root), "faults are shown at the same places")
    office.committed("--format", "html", root=cell)
    os.remove(os.path.join(cell, "chibo.yaml"))
    claim(office.committed(root=cell)[1] == faulty[1], "a removed chibo.yaml does not hide the cell of the commit")


def line_ends(folder):
    office = Office(folder)
    put(os.path.join(office.top, ".gitattributes"), "*.yaml text eol=crlf\n")
    office.commit()
    for name in office.git("ls-files").splitlines():
        os.remove(os.path.join(office.top, name.strip('"')))
    office.git("checkout", "-q", "--", ".")
    with open(office.meeting(), "rb") as file:
        claim(b"\r\n" in file.read(), "the files have the line ends of Windows")
    claim(office.git("status", "--porcelain") == "", "the tree is clean")
    office.is_alike("CRLF")


def remembered(folder):
    office = Office(folder, cells=8)
    office.is_alike("before")
    folder = os.path.join(office.top, ".git/chibo")
    names = sorted(os.listdir(folder))
    time.sleep(2.2)  # files just written are too new to be remembered
    office.report("--format", "json")
    claim(len(os.listdir(folder)) == len(names) + 1, "commits and files on the disk are remembered apart")
    plain = office.report("--format", "json", "--no-cache")
    path = os.path.join(folder, names[0])
    with open(path, "rb") as file:
        whole = file.read()
    for damaged in (b"", whole[:len(whole) // 2], whole[:-1] + b"0", b"\0" * 999):
        with open(path, "wb") as file:
            file.write(damaged)
        office.is_alike(f"{len(damaged)} bytes of the memory")
    with open(path, "rb") as file:
        claim(file.read() == whole, "it is made again as it was")
    change(office.meeting(), "trạng thái: đã họp", "trạng thái: hoãn")
    office.commit()
    claim(" 7 as counted before, 1 counted" in office.committed("--stats")[2], "one cell is counted anew")
    os.remove(path)
    plain = office.report("--format", "json", "--no-cache")
    line = [PROGRAM, "-C", office.root, "report", "year", "2026", "--format", "json", "--as-committed"]
    both = [subprocess.Popen(line, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=office.env) for _ in range(3)]
    claim(all(process.communicate()[0] == plain[1] for process in both), "three reports at once are alike")


def long_ids(folder):
    office = Office(folder, hashes="sha256")
    office.is_alike("SHA-256")


def above_the_repository(folder):
    office = Office(folder)
    put(os.path.join(office.folder, "chibo.yaml"), "tên: Tỉnh\nloại: đảng ủy\n")
    rules = os.path.join(office.folder, "mau/quy-dinh/tinh.yaml")
    profile(rules)
    office.is_alike("a rule above the repository")
    profile(rules, value="≥ 10 %")
    office.is_alike("that rule changed")


def repositories_inside(folder):
    office = Office(folder)
    other = Office(os.path.join(folder, "khac"), cells=1)
    office.git("-c", "protocol.file.allow=always", "submodule", "--quiet", "add", other.top, "cb-khac")
    office.commit()
    code, out, err = office.committed("--format", "csv")
    claim("submodules): 1;" in err and "cb-khac/" in err, f"a repository inside is named: {err}")
    claim("không đọc được sổ".encode() in next(line for line in out.split(b"\n") if b"cb-khac" in line),
          f"and stands in the report as not counted: {out.decode()[:300]}")


def links_to_workspaces(folder):
    office = Office(folder)
    link = os.path.join(office.root, "lien-ket")
    os.symlink(os.path.relpath(office.cell(), office.root), link)
    office.commit()
    office.is_alike("a link to a cell's folder")
    code, out, err = office.committed("--format", "json", "--no-cache")
    claim(b'"folder": "lien-ket"' in out, "a link to a cell is named")
    part = os.path.join(office.root, "phan")
    os.mkdir(part)
    with open(os.path.join(part, "that.yaml"), "w", encoding="utf-8") as file:
        file.write("loại tổ chức: đảng bộ bộ phận\nmã: phan\ntên: Bộ phận\nđịnh dạng: 1\n")
    os.symlink("that.yaml", os.path.join(part, "chibo.yaml"))
    shutil.copytree(office.cell(), os.path.join(part, "mot"))
    office.commit()
    code, out, err = office.committed("--format", "json", "--no-cache")
    claim(b'"phan/chibo.yaml"' in out, f"a committee whose chibo.yaml is a link is named: {out.decode()[-600:]}")
    claim(b'"folder": "phan/mot"' in out, "and its cells are there")


def nothing_to_count(folder):
    office = Office(folder)
    fresh = os.path.join(office.root, "cb-chua-luu")
    shutil.copytree(office.cell(), fresh)
    code, out, err = office.report("--as-committed", root=fresh)
    claim((code, out) == (1, b"") and "holds no records in this folder" in err and "git add" in err, f"not committed: {err}")
    empty = os.path.join(folder, "trong")
    shutil.copytree(office.cell(), empty)
    code, out, err = office.report("--as-committed", root=empty)
    claim((code, out) == (1, b"") and "no history in git" in err and "git init" in err, f"no repository: {err}")
    subprocess.run(["git", "init", "-q", empty], check=True)
    code, out, err = office.report("--as-committed", root=empty)
    claim((code, out) == (1, b"") and "no commit to count" in err and "git commit" in err, f"no commit: {err}")
    code, out, err = office.report("--as-committed", CHIBO_LANG="vi", PATH="/nowhere")
    claim((code, out) == (3, b"") and "hãy cài git" in err, f"no git: {err}")
    shutil.rmtree(os.path.join(office.top, ".git/objects"))
    os.makedirs(os.path.join(office.top, ".git/objects"))
    code, out, err = office.report("--as-committed")
    claim((code, out) == (3, b"") and "git" in err, f"what git lost is told: {code} {err}")


def nothing_is_left(folder):
    office = Office(folder)
    place = os.path.join(folder, "tam")
    os.makedirs(place)
    before = office.git("status", "--porcelain", "--ignored")
    office.report("--as-committed", TMPDIR=place)
    claim(os.listdir(place) == [], "the scratch folder is gone")
    code, out, err = office.report("--as-committed", TMPDIR=os.path.join(place, "khong-co"))
    claim(code != 0 and "`TMPDIR`" in err, f"a folder for scratch that is none is named: {err}")
    claim(office.git("status", "--porcelain", "--ignored") == before, "the folder is as it was")


TESTS = [(test, ()) for test in (alike_in_every_format, term, a_cell_alone, line_ends, remembered, long_ids,
                                 above_the_repository, repositories_inside, links_to_workspaces,
                                 nothing_to_count, nothing_is_left)]
TESTS += [(uncommitted_does_not_show, (inside,)) for inside in ("", "tinh/huyện một")]
for test, arguments in TESTS:
    with tempfile.TemporaryDirectory(prefix="chibo-committed-") as place:
        os.makedirs(os.path.join(place, "khac"), exist_ok=True)
        test(os.path.realpath(place), *arguments)
sys.exit(exit_code())
