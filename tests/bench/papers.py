"""papers.py CHIBO DATA_TOOL CELL [--docxtemplater]: papers by chibo beside docxtpl, docxtemplater and LibreOffice on the
same form and data, in one run; one line a figure: name, value, what it is measured against."""
import json
import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

import other_forms

CHIBO, DATA_TOOL, CELL = (os.path.abspath(path) for path in sys.argv[1:4])
HERE = os.path.dirname(os.path.abspath(__file__))
PERIOD, STEM = "2023-11", "2023-11-17-thuong-ky"
PYTHON = "/usr/bin/python3"
DOCXTEMPLATER = ["docxtemplater@3.71.0", "pizzip@3.3.0"]
ROWS, MANY = 5000, 1000


def figure(name, value, against):
    print(f"{name:<26} {value:>12}   {against}", flush=True)


def not_measured(name, why):
    figure(name, "-", f"not measured: {why}")


def processor():
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return (used.ru_utime + used.ru_stime) * 1000


class Time(float):
    """Milliseconds of a whole process by the clock; processor: those it kept a core busy, on a loaded machine the
    truer figure."""
    processor = 0.0


def time_of(taken, busy):
    out = Time(taken)
    out.processor = busy
    return out


def spawn(line, folder=None):
    """The time of a whole process, and what it printed."""
    start, before = time.perf_counter(), processor()
    done = subprocess.run(line, cwd=folder, capture_output=True)
    spent = time_of((time.perf_counter() - start) * 1000, processor() - before)
    if done.returncode != 0:
        sys.exit(f"{line[0]} failed: {done.stderr.decode(errors='replace')[-800:]}")
    return spent, done.stdout


def medians(lines, rounds):
    """The median time of each process, the rounds interleaved."""
    times = {name: [] for name in lines}
    for _ in range(rounds + 1):
        for name, line in lines.items():
            times[name].append(spawn(line)[0])
    middle = statistics.median
    return {name: time_of(middle(taken[1:]), middle(one.processor for one in taken[1:])) for name, taken in times.items()}


def against(other, own):
    return f"{other / own:.1f} x chibo (processor {other.processor:.0f} ms, {other.processor / own.processor:.1f} x)"


def peak_of(line, folder=None):
    """Time and MiB of a process."""
    start, before = time.perf_counter(), processor()
    done = subprocess.run(["/usr/bin/time", "-f", "%M", *line], cwd=folder, capture_output=True, text=True)
    spent = time_of((time.perf_counter() - start) * 1000, processor() - before)
    if done.returncode != 0:
        sys.exit(f"{line[0]} failed: {done.stderr[-800:]}")
    return spent, int(done.stderr.split()[-1]) / 1024


def node_fillers(folder):
    """What runs docxtemplater, or why it is not there; it is fetched only where it was asked for."""
    if "--docxtemplater" not in sys.argv:
        return None, "chưa có docxtemplater (run.sh --docxtemplater)"
    if not shutil.which("npm") or not shutil.which("node"):
        return None, "no node or npm"
    done = subprocess.run(["npm", "install", "--no-save", "--no-audit", "--no-fund", *DOCXTEMPLATER], cwd=folder,
                          capture_output=True, text=True)
    if done.returncode != 0:
        return None, "npm could not install it: " + done.stderr.strip().splitlines()[-1]
    os.environ["NODE_PATH"] = os.path.join(folder, "node_modules")
    return ["node", os.path.join(HERE, "fill_docxtemplater.js")], ""


class Fillers:
    """Each filler's command, its own form and the shared data."""

    def __init__(self, folder):
        self.folder = folder
        self.node, self.why_not = node_fillers(folder)

    def path(self, name):
        return os.path.join(self.folder, name)

    def write(self, name, data):
        with open(self.path(name), "wb") as out:
            out.write(data)
        return self.path(name)

    def commands(self, name, form, data):
        """The command of each filler but for the number of times; writes its form."""
        text = self.write(name + ".json", json.dumps(data, ensure_ascii=False).encode())
        names = json.loads(spawn([DATA_TOOL, "keys", "bien-ban"])[1])
        line = lambda tool, form_bytes, ending: [*tool, self.write(f"{name}-{ending}.docx", form_bytes), text,
                                                 self.path(f"{name}-{ending}-out.docx")]
        out = {"chibo": line([DATA_TOOL, "fill"], form, "chibo"),
               "docxtpl": line([PYTHON, os.path.join(HERE, "fill_docxtpl.py")], other_forms.to_jinja(form, names), "tpl")}
        if self.node:
            out["docxtemplater"] = line(self.node, other_forms.to_docxtemplater(form), "node")
        return out

    def same_words(self, commands):
        """Whether the paper of each other filler has the words of chibo's."""
        texts = {name: other_forms.text_of(open(line[-1], "rb").read()) for name, line in commands.items()}
        own = texts.pop("chibo")
        return {name: "same words" if text == own else "WORDS DIFFER" for name, text in texts.items()}


def one_minutes(fillers, form):
    data = json.loads(spawn([DATA_TOOL, "view", CELL, STEM])[1])
    commands = fillers.commands("minutes", form, data)
    whole = {name: [*line, "1"] for name, line in commands.items()}
    whole["chibo"] = [CHIBO, "-C", CELL, "minutes", "render", PERIOD, "--format", "docx", "--output",
                      fillers.path("minutes.docx")]
    whole["true"] = ["/bin/true"]
    spawn([*commands["chibo"], "1"])
    taken = medians(whole, 15)
    own = taken["chibo"]
    figure("minutes-docx", f"{own:.1f} ms", f"whole process with records and checks (processor {own.processor:.1f} ms), /bin/true "
           f"{taken['true']:.1f} ms; goal at most 15 ms: {'PASS' if own <= 15 else 'FAIL'}")
    warm = {name: float(spawn([*line, "200" if name == "chibo" else "15"])[1]) for name, line in commands.items()}
    figure("  inside, warm", f"{warm['chibo']:.1f} ms", "read, fill and zip alone")
    words = fillers.same_words(commands)
    for name in ("docxtpl", "docxtemplater"):
        if name not in taken:
            not_measured("minutes-docx " + name, fillers.why_not)
            continue
        goal = f"; goal at least 20 x: {'PASS' if taken[name] >= 20 * own else 'FAIL'}" if name == "docxtpl" else ""
        figure(name, f"{taken[name]:.1f} ms", f"{against(taken[name], own)}, whole process without records{goal}")
        figure("  inside, warm", f"{warm[name]:.1f} ms",
               f"{warm[name] / warm['chibo']:.1f} x chibo; {words[name]}")


def long_table(fillers, form):
    rows = [{"viec": f"Việc số {i} <&>", "chu_tri": f"Đồng chí {i}", "phoi_hop": "", "han": "31/10/2023",
             "bao_cao": "tháng 11"} for i in range(ROWS)]
    commands = fillers.commands("table", other_forms.only_table(form, "{{#nhiem_vu}}"), {"nhiem_vu": rows})
    taken = medians({name: [*line, "1"] for name, line in commands.items()}, 3)
    words = fillers.same_words(commands)
    figure(f"table of {ROWS} rows", f"{taken['chibo']:.0f} ms", f"whole process from JSON (processor {taken['chibo'].processor:.0f} ms)")
    for name in ("docxtpl", "docxtemplater"):
        if name in taken:
            figure("  " + name, f"{taken[name]:.0f} ms",
                   f"{against(taken[name], taken['chibo'])}; {words[name]}")
        else:
            not_measured("  " + name, fillers.why_not)


def thousand(folder):
    """A committee of cells, each a copy of the example with its meetings of the year."""
    root = os.path.join(folder, "dang-bo")
    os.mkdir(root)
    with open(os.path.join(root, "chibo.yaml"), "w") as out:
        out.write("loại tổ chức: đảng bộ\nmã: dang-bo\ntên: Đảng bộ thử\n")
    each = sum(name.endswith(".yaml") for name in os.listdir(os.path.join(CELL, "hop", "2023")))
    cells = -(-MANY // each)
    for i in range(cells):
        shutil.copytree(CELL, os.path.join(root, f"chi-bo-{i:03}"))
    render = [CHIBO, "minutes", "render", "--all", "--name", "{{ma}}-{{so}}"]
    for number in range(cells):
        path = os.path.join(root, f"chi-bo-{number:03}", "chibo.yaml")
        text = open(path).read().replace("mã: dien-dien-tu", f"mã: cb-{number:03}")
        open(path, "w").write(text)
    spent, peak = peak_of([*render, "--output", os.path.join(folder, "nhieu") + "/"], root)
    made = len(os.listdir(os.path.join(folder, "nhieu")))
    _, alone = peak_of([CHIBO, "-C", CELL, "minutes", "render", PERIOD, "--format", "docx", "--output",
                        os.path.join(folder, "mot.docx")])
    figure(f"{made} minutes, one call", f"{spent / 1000:.2f} s",
           f"{spent / made:.1f} ms each (processor {spent.processor / 1000:.2f} s), {cells} cells; goal at most 10 s: "
           f"{'PASS' if spent <= 10_000 else 'FAIL'}")
    figure("  memory at most", f"{peak:.1f} MiB", f"{peak / alone:.2f} x one minutes ({alone:.1f} MiB)")


def pdf(folder):
    office = shutil.which("soffice")
    paper = os.path.join(folder, "pdf.docx")
    spawn([CHIBO, "-C", CELL, "minutes", "render", PERIOD, "--format", "docx", "--output", paper])
    own_line = [CHIBO, "-C", CELL, "minutes", "render", PERIOD, "--format", "pdf", "--pdf-engine", "builtin",
                "--output", os.path.join(folder, "pdf.pdf")]
    if not office:
        figure("minutes-pdf built in", f"{medians({'own': own_line}, 9)['own']:.0f} ms", "whole process")
        return not_measured("  LibreOffice", "not installed")
    taken = medians({"own": own_line, "office": [
        office, "--headless", "--norestore", f"-env:UserInstallation=file://{folder}/profile", "--convert-to", "pdf",
        "--outdir", os.path.join(folder, "office"), paper]}, 5)
    figure("minutes-pdf built in", f"{taken['own']:.0f} ms", "whole process with records and checks")
    figure("  LibreOffice", f"{taken['office']:.0f} ms",
           f"{against(taken['office'], taken['own'])}, from the .docx of the same minutes, profile warm; "
           f"goal at least 20 x: {'PASS' if taken['office'] >= 20 * taken['own'] else 'FAIL'}")


def main():
    with tempfile.TemporaryDirectory(prefix="chibo-bench-") as folder:
        cell = os.path.join(folder, "form")
        shutil.copytree(CELL, cell)
        form_path = os.path.join(folder, "form.docx")
        spawn([CHIBO, "-C", cell, "template", "export", "bien-ban", "--output", form_path])
        form = open(form_path, "rb").read()
        fillers = Fillers(folder)
        one_minutes(fillers, form)
        long_table(fillers, form)
        thousand(folder)
        pdf(folder)


main()
