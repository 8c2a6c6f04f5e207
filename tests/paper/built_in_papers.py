"""Makes every built-in paper of the example cells as .docx, and beside each what it is held against."""
import json
import os
import pathlib
import shutil
import subprocess

CAN_THO, VIEN = "can-tho-2023", "vien-kiem-sat-2019"
ON_SCREEN = {"kich-ban"}  # read from a screen or a text file: no command makes a Word file of it


class Papers:
    def __init__(self, chibo, texts, source, work):
        self.chibo, self.texts, self.source, self.work = chibo, texts, pathlib.Path(source), pathlib.Path(work)
        self.made = []  # (paper, name, .docx, files of the same paper in other formats)
        self.kinds = set()  # of meetings with minutes

    def run(self, cell, today, *arguments, may_refuse=False):
        environment = dict(os.environ, CHIBO_TODAY=today, LC_ALL="C.UTF-8")
        answer = subprocess.run([self.chibo, *arguments], cwd=cell, env=environment, capture_output=True, text=True)
        assert may_refuse or answer.returncode == 0, (arguments, answer.stdout, answer.stderr)
        return answer

    def keep(self, paper, files):
        """Puts a Word file under a name of its own, since all are converted into one folder."""
        [word] = [path for path in files if path.suffix == ".docx"]
        name = f"{len(self.made):03}-{word.stem}"
        target = self.work / "word" / f"{name}.docx"
        target.parent.mkdir(exist_ok=True)
        shutil.move(word, target)
        self.made.append((paper, name, target, [path for path in files if path != word]))

    def add(self, paper, cell, today, command, formats=("docx,html,txt",), may_refuse=False):
        """Prints one paper; formats that a command does not write at once are asked for one by one."""
        folder = self.work / f"{len(self.made):03}"
        for one in formats:
            self.run(cell, today, *command, "--format", one, "--output", f"{folder}/", may_refuse=may_refuse)
        if may_refuse and not folder.exists():
            return False
        self.keep(paper, sorted(folder.iterdir()))
        return True

    def cell(self, name, *layers):
        folder = self.work / name
        for layer in layers:
            shutil.copytree(layer, folder, dirs_exist_ok=True,
                            ignore=shutil.ignore_patterns("xuat", ".git", "kiem-tra.txt", "bien-ban"))
        return folder

    def example(self, name):
        return self.cell(name, self.source / "examples" / name)

    def minutes(self, cell, today, records, may_refuse=False):
        for record in sorted(records):
            if self.add("bien-ban", cell, today, ["minutes", "render", record.stem], may_refuse=may_refuse):
                [kind] = [line[5:].split("#")[0].strip() for line in record.read_text(encoding="utf-8").splitlines()
                          if line.startswith("loại:")]
                self.kinds.add(kind)

    def attendance_lists(self, cell, today, month):
        """They come with the month's papers, as .docx alone; their text is that of the view."""
        folder = self.work / f"{cell.name}-{month}"
        self.run(cell, today, "month", "pack", month, "--output", f"{folder}/")
        for word in sorted(folder.glob("*-danh-sach-du-hop.docx")):
            stem = word.stem.removesuffix("-danh-sach-du-hop")
            for form in ("html", "txt"):
                text = subprocess.run([self.texts, cell, stem, form], check=True, capture_output=True).stdout
                word.with_suffix("." + form).write_bytes(text)
            self.keep("danh-sach-du-hop", [word.with_suffix(end) for end in (".docx", ".html", ".txt")])


def of_meetings(papers, cell, today):
    papers.minutes(cell, today, cell.glob("hop/*/*.yaml"))
    for meeting in ("2023-12-05-thuong-ky", "2023-12-14-chuyen-de", "2023-12-04-chi-uy"):
        papers.add("chuong-trinh", cell, today, ["agenda", "render", meeting])
    for meeting in ("2023-12-05-thuong-ky", "2023-12-14-chuyen-de"):
        papers.add("giay-moi", cell, today, ["invitation", meeting])
    for item in ("1", "3", "5"):
        papers.add("trich-bien-ban", cell, today, ["minutes", "extract", "2023-11-17-thuong-ky", "--item", item])
    for meeting, number, kind in (("2023-11-17", "11", "nghị quyết"), ("2023-12-05", "12", "kết luận")):
        papers.run(cell, today, "resolution", "new", meeting, "--number", number, "--kind", kind)
        papers.add("nghi-quyet", cell, today, ["resolution", "render", meeting])
    papers.attendance_lists(cell, today, "2023-12")


def of_scores(papers, cell, today):
    papers.run(cell, today, "new-meeting", "--period", "2026-11", "--date", "2026-11-05")
    for meeting in ("2023-11-17", "2026-11-05"):  # without and with a form of the rules
        papers.add("phieu-tu-cham", cell, today, ["score", "sheet", meeting])
        papers.add("phieu-theo-doi", cell, today, ["score", "observer", meeting, "--who", "hai"])


def of_periods(papers, cell, today):
    for span, period in (("month", ["2023-11"]), ("quarter", ["2023-Q4"]), ("half", ["2023-H2"]), ("year", ["2023"]),
                         ("range", ["2023-10", "2023-12"])):
        papers.add("bao-cao", cell, today, ["report", span, *period], ("docx", "html"))
    for period in ("2023-12", "2023-Q4", "2023"):
        papers.add("so-dang-phi", cell, today, ["dues", "sheet", period])
    papers.add("so-dang-phi", cell, today, ["dues", "sheet", "2023-12", "--with-bases"])
    papers.add("bao-cao-dang-phi", cell, today, ["dues", "sheet", "2023-Q4", "--form", "b01"])


def of_plans(papers, cell, today):
    papers.run(cell, today, "plan", "2026", "--weekday", "thứ năm", "--start", "14:00", "--place", "Phòng họp B")
    papers.run(cell, today, "plan", "inspect", "Việc chấp hành Quy chế làm việc của chi bộ", "--member", "dung",
               "--from", "2026-04", "--until", "2026-05", "--leader", "hai", "--with", "phuong")
    papers.run(cell, today, "plan", "inspect", "Việc thực hiện nhiệm vụ", "--kind", "giám sát", "--body", "Tổ đảng số 1",
               "--from", "2026-09", "--leader", "phuong")
    papers.add("chuong-trinh-kiem-tra", cell, today, ["plan", "inspections", "2026"])
    papers.add("thong-bao-lich", cell, today, ["plan", "notice", "2026"])
    papers.add("ke-hoach-chuyen-de", cell, today, ["plan", "themes", "2026"])


def of_committee(papers):
    committee = papers.cell("dang-bo")
    committee.mkdir()
    (committee / "chibo.yaml").write_text("loại tổ chức: đảng bộ\nmã: dang-bo\ntên: Đảng bộ Trường\nđịa danh: Cần Thơ\n"
                                          "định dạng: 1\n", encoding="utf-8")
    for name in (CAN_THO, VIEN):
        papers.cell(f"dang-bo/{name}", papers.source / "examples" / name)
    for span, period in (("quarter", "2023-Q4"), ("year", "2019")):
        papers.add("bao-cao-tong-hop", committee, "2024-01-10", ["report", span, period], ("docx", "pdf"))
    papers.add("danh-sach-khen-thuong", committee, "2024-01-10", ["commend", "list", "2023-Q4"], ("docx", "pdf"))
    roster = committee / VIEN / "dang-vien.yaml"
    roster.write_text(roster.read_text(encoding="utf-8").replace("ngày chính thức:", "ngày chinh thuc :", 1), encoding="utf-8")
    pages = papers.work / "phieu"
    papers.run(committee, "2024-01-10", "report", "faults", "--per-cell", "--format", "docx,html,txt", "--output", f"{pages}/",
               may_refuse=True)
    for stem in sorted({path.stem for path in pages.iterdir()}):
        papers.keep("phieu-sua-so", sorted(pages.glob(f"{stem}.*")))
    office = papers.example("dang-bo-an-hoa")
    papers.add("thong-bao-lich-chi-bo", office, "2026-10-28", ["schedule", "notice", "2026-11"])
    for code in ("khu-pho-1", "khu-pho-2"):
        papers.add("thong-bao-khac-phuc", office, "2026-10-28", ["finding", "notice", code])


def all_kinds(papers, cell):
    kinds = json.loads(papers.run(cell, "2023-12-31", "schema", "hop").stdout)["properties"]["loại"]["enum"]
    return {kind for kind in kinds if kind not in (None, "", "không", "không rõ")}


def make_all(papers):
    cell = papers.example(CAN_THO)
    of_meetings(papers, cell, "2023-12-31")
    of_periods(papers, cell, "2023-12-31")
    of_scores(papers, cell, "2026-11-01")
    of_plans(papers, cell, "2026-01-10")
    vien = papers.example(VIEN)
    papers.minutes(vien, "2019-12-31", vien.glob("hop/*/2019-0[123]*.yaml"))
    papers.add("ke-hoach-chuyen-de", vien, "2020-01-10", ["plan", "themes", "2019"])
    situations = papers.source / "tests" / "situations"
    for situation in sorted(path for path in situations.iterdir() if path.is_dir() and path.name != "_chung"):
        of_it = papers.cell(f"viec-{situation.name}", situations / "_chung", situation)
        papers.minutes(of_it, "2026-12-20", situation.glob("hop/*/*.yaml"), may_refuse=True)
    of_committee(papers)
    missing = all_kinds(papers, cell) - papers.kinds
    assert not missing, f"no minutes of these kinds of meeting: {missing}"
