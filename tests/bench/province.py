"""province.py CHIBO TOOLS [--cells N] [--years N] [--rounds N]: the report of a province beside reading its bytes, git, other parsers
and itself, on records that chibo_province writes. A goal a line, "G1 3.4 must<=5 moonshot<=3 PASS": the median of the
ratios round by round, both programs as whole processes, interleaved. What cannot be measured here says so."""
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

CHIBO, TOOLS = (os.path.abspath(path) for path in sys.argv[1:3])
HERE = os.path.dirname(os.path.abspath(__file__))
PYTHON = "/usr/bin/python3"
QUARTER, FIRST, LAST = "2026-Q3", "2026-07", "2026-09"


def option(name, default):
    return int(sys.argv[sys.argv.index(name) + 1]) if name in sys.argv else default


CELLS, ROUNDS, MUCH_YEARS = option("--cells", 2006), option("--rounds", 9), option("--years", 5)


class Run:
    """A command as it is measured; some have something to be done before each of their rounds."""

    def __init__(self, line, before=None, folder=None, one_core=False):
        self.line = ["taskset", "-c", "0", *line] if one_core else line
        self.before, self.folder = before, folder
        self.wall, self.processor, self.peak = [], [], []

    def once(self):
        if self.before:
            self.before()
        start = time.perf_counter()
        with open(os.devnull, "wb") as nowhere:
            process = subprocess.Popen(self.line, cwd=self.folder, stdout=nowhere, stderr=nowhere)
            _, status, spent = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        self.wall.append(time.perf_counter() - start)
        self.processor.append(spent.ru_utime + spent.ru_stime)
        self.peak.append(spent.ru_maxrss)
        return process.returncode

    def time(self):
        return statistics.median(self.wall)


def race(runs, rounds):
    """Each command once a round, in turn; the first round warms."""
    for number in range(rounds + 1):
        for name, run in runs.items():
            code = run.once()
            if code not in (0, 1):
                sys.exit(f"{name} failed with {code}: {' '.join(run.line)}")
    for run in runs.values():
        run.wall, run.processor, run.peak = run.wall[1:], run.processor[1:], run.peak[1:]


def ratio(one, other):
    return statistics.median(a / b for a, b in zip(one.wall, other.wall))


def goal(name, value, must, moonshot, words):
    verdict = "PASS" if value <= must else "FAIL"
    reached = " moonshot reached" if value <= moonshot else ""
    print(f"{name} {value:.3g} must<={must:.3g} moonshot<={moonshot:.3g} {verdict}{reached}   {words}", flush=True)


def not_measured(name, why):
    print(f"{name} not measured   {why}", flush=True)


def seconds(run):
    return f"{run.time() * 1000:.1f} ms (processor {statistics.median(run.processor) * 1000:.1f})"


def git(root, *line):
    subprocess.run(["git", "-C", root, "-c", "user.name=thử", "-c", "user.email=thu@localhost", "-c", "gc.auto=0", *line],
                   check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def make_province(root, years):
    done = subprocess.run([os.path.join(TOOLS, "chibo_province"), root, "--cells", str(CELLS), "--years", str(years)],
                          check=True, capture_output=True, text=True)
    git(root, "init", "-q")
    git(root, "add", "-A")
    git(root, "commit", "-q", "-m", "province")
    print(f"# {years} years: {done.stdout.strip()}", flush=True)
    time.sleep(2.5)  # records just written are too new to be remembered
    return int(done.stdout.split(", ")[2].split()[0])


def report(root, kind, period, *options, **how):
    return Run([CHIBO, "-C", root, "report", kind, period, "--format", "json", *options], **how)


def status(root):
    return Run(["git", "-C", root, "status", "--porcelain"])


def refresh(root):
    git(root, "update-index", "-q", "--refresh")


def tell_fast_path(root):
    done = subprocess.run([CHIBO, "-C", root, "--lang", "en", "report", "year", "2026", "--no-cache", "--stats",
                           "--format", "json"], capture_output=True, text=True)
    print("#", done.stderr.strip().splitlines()[0], flush=True)


def without_memory(root):
    runs = {"report": report(root, "year", "2026", "--no-cache", one_core=True),
            "read": Run([os.path.join(TOOLS, "chibo_read_all"), root], one_core=True),
            "cat": Run(["sh", "-c", f"find {root} -name '*.yaml' -print0 | xargs -0 cat > /dev/null"])}
    race(runs, ROUNDS)
    goal("G1", ratio(runs["report"], runs["read"]), 5, 3,
         f"a year without a cache {seconds(runs['report'])}, reading {seconds(runs['read'])}; one core each")
    goal("G2", ratio(runs["report"], runs["cat"]), 1.2, 0.7, f"find | xargs cat {seconds(runs['cat'])}")
    return runs["report"]


def against_parsers(root):
    runs = {"report": report(root, "quarter", QUARTER, "--no-cache"),
            "pyyaml": Run([PYTHON, os.path.join(HERE, "compare/report_pyyaml.py"), root, FIRST, LAST]),
            "dom": Run([os.path.join(TOOLS, "chibo_report_dom"), root, FIRST, LAST])}
    for folder in ("", "/usr/share/nodejs"):
        env = dict(os.environ, NODE_PATH=folder)
        if shutil.which("node") and subprocess.run(["node", "-e", "require('js-yaml')"], env=env,
                                                   capture_output=True).returncode == 0:
            os.environ["NODE_PATH"] = folder
            runs["js-yaml"] = Run(["node", os.path.join(HERE, "compare/report_jsyaml.js"), root, FIRST, LAST])
    sums = {name: subprocess.run(run.line, capture_output=True, text=True, check=True).stdout
            for name, run in runs.items() if name != "report"}
    if len(set(sums.values())) != 1:
        sys.exit(f"the comparison programs do not agree: {sums}")
    race(runs, max(2, ROUNDS // 4))
    goal("G3", ratio(runs["report"], runs["pyyaml"]), 1 / 40, 1 / 80,
         f"a quarter without a cache {seconds(runs['report'])}, PyYAML {seconds(runs['pyyaml'])}")
    goal("G4", ratio(runs["report"], runs["dom"]), 1 / 40, 1 / 65, f"yaml-cpp's tree {seconds(runs['dom'])}")
    if "js-yaml" in runs:
        print(f"# js-yaml {seconds(runs['js-yaml'])}, {ratio(runs['js-yaml'], runs['report']):.1f} x chibo")
    else:
        print("# js-yaml not measured: not installed (node-js-yaml)")


def touch_one(root):
    """One record another way than before."""
    paths = []
    for folder, _, names in os.walk(os.path.join(root, "xa-001-phu-my")):
        paths += [os.path.join(folder, name) for name in names if name.endswith("thuong-ky.yaml")]
    path = sorted(paths)[3]

    def change():
        with open(path, "a", encoding="utf-8") as file:
            file.write("# thêm\n")
        time.sleep(2.5)

    return change


def with_memory(root):
    refresh(root)
    runs = {"warm": report(root, "year", "2026"), "status": status(root)}
    race(runs, ROUNDS)
    goal("G5", ratio(runs["warm"], runs["status"]), 1.2, 0.7,
         f"a year as remembered {seconds(runs['warm'])}, git status {seconds(runs['status'])}")
    # a machine that has slept runs slower at first: both wait alike
    changed = {"changed": report(root, "year", "2026", before=touch_one(root)),
               "same": report(root, "year", "2026", before=lambda: time.sleep(2.5))}
    race(changed, max(3, ROUNDS // 3))
    goal("G9", ratio(changed["changed"], changed["same"]), 1.6, 1.2,
         f"one file changed {seconds(changed['changed'])}, none {seconds(changed['same'])}")


def many_years(root, files, few_root, few_files):
    refresh(root)
    runs = {"quarter": report(root, "quarter", QUARTER), "status": status(root)}
    race(runs, ROUNDS)
    goal("G6", ratio(runs["quarter"], runs["status"]), 0.2, 0.08,
         f"a quarter as remembered of {MUCH_YEARS} years {seconds(runs['quarter'])}, git status {seconds(runs['status'])}")
    refresh(root)
    runs = {"committed": report(root, "quarter", QUARTER, "--as-committed"), "status": status(root)}
    race(runs, ROUNDS)
    goal("G7", ratio(runs["committed"], runs["status"]), 0.1, 0.03,
         f"the same as committed {seconds(runs['committed'])}, git status {seconds(runs['status'])}")
    runs = {"many": report(root, "year", "2026", "--no-cache"), "few": report(few_root, "year", "2026", "--no-cache")}
    race(runs, max(3, ROUNDS // 3))
    peak = {name: statistics.median(run.peak) / 1024 for name, run in runs.items()}
    goal("G10", peak["many"] / peak["few"], 1.1, 1.05, f"{peak['many']:.1f} MiB of {files} files, {peak['few']:.1f} of {few_files}")
    goal("G11", ratio(runs["many"], runs["few"]) * few_files / files, 1.15, 1.05,
         f"{MUCH_YEARS} years {seconds(runs['many'])}, one {seconds(runs['few'])}, by the file")


def one_cell(root):
    cell = os.path.join(root, "xa-001-phu-my", sorted(os.listdir(os.path.join(root, "xa-001-phu-my")))[0])
    runs = {"report": report(cell, "quarter", QUARTER), "true": Run(["/bin/true"]), "python": Run([PYTHON, "-c", "pass"])}
    race(runs, 5 * ROUNDS)
    goal("G8", ratio(runs["report"], runs["true"]), 2, 1.3,
         f"one cell {seconds(runs['report'])}, /bin/true {seconds(runs['true'])}")
    goal("G8b", ratio(runs["report"], runs["python"]), 1 / 20, 1 / 20, f"python3 -c pass {seconds(runs['python'])}")
    words = iter(range(10 ** 6))
    runs = {"edit": None, "git": Run(["git", "--version"])}
    edit = Run([])
    runs["edit"] = edit
    edit.before = lambda: edit.line.__setitem__(
        slice(None), [CHIBO, "-C", cell, "set", "2026-11", "địa điểm", f"Nhà văn hóa số {next(words)}"])
    race(runs, 2 * ROUNDS)
    goal("G13", ratio(runs["edit"], runs["git"]), 5, 2, f"one value set {seconds(runs['edit'])}, git --version {seconds(runs['git'])}")


def cold(root):
    def drop():
        os.sync()
        with open("/proc/sys/vm/drop_caches", "w") as file:
            file.write("3\n")

    try:
        drop()
    except OSError as error:
        return not_measured("G12", f"caches cannot be dropped here: {error.strerror}")
    runs = {"report": report(root, "year", "2026", "--no-cache", before=drop),
            "read": Run([os.path.join(TOOLS, "chibo_read_all"), root], before=drop)}
    race(runs, max(3, ROUNDS // 3))
    goal("G12", ratio(runs["report"], runs["read"]), 1.3, 0.7,
         f"cold, without a cache {seconds(runs['report'])}, reading {seconds(runs['read'])}")


def with_crlf(root):
    """The same year where every hundredth file has the line ends of Windows."""
    other = root + "-crlf"
    shutil.copytree(root, other, ignore=shutil.ignore_patterns(".git"))
    number = 0
    for folder, names, found in os.walk(other):
        names.sort()
        for name in sorted(found):
            number += 1
            if number % 100 == 0:
                path = os.path.join(folder, name)
                with open(path, "rb") as file:
                    text = file.read()
                with open(path, "wb") as file:
                    file.write(text.replace(b"\n", b"\r\n"))
    tell_fast_path(other)
    runs = {"crlf": report(other, "year", "2026", "--no-cache", one_core=True),
            "lf": report(root, "year", "2026", "--no-cache", one_core=True)}
    race(runs, ROUNDS)
    goal("G1-crlf", ratio(runs["crlf"], runs["lf"]), 1.05, 1.05, f"1 % CRLF {seconds(runs['crlf'])}, none {seconds(runs['lf'])}")


def main():
    os.environ["CHIBO_TODAY"] = "2026-12-31"
    with tempfile.TemporaryDirectory(prefix="chibo-province-") as folder:
        year, years = os.path.join(folder, "nam"), os.path.join(folder, "nhieu-nam")
        files = make_province(year, 1)
        tell_fast_path(year)
        without_memory(year)
        with_crlf(year)
        against_parsers(year)
        with_memory(year)
        many_years(years, make_province(years, MUCH_YEARS), year, files)
        one_cell(year)
        cold(year)


main()
