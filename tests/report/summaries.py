#!/usr/bin/env python3
"""A committee's report is the same, byte for byte in every format, whichever of its cells and sub-committees sent a
summary in place of their folders. Called with the program and the source tree."""

import json
import os
import random
import shutil
import subprocess
import sys
import tempfile

from claims import claim, exit_code
from recount import PROGRAM, SOURCE, replace, write

FORMATS = "text,md,json,csv,html,xlsx,docx"
CELLS = ["khoi/mot", "khoi/a-hai", "khoi/to/sau", "khoi/to/bay", "ba", "im-lang", "hong", "chua-co", "thuong/chin"]
COMMITTEES = ["khoi/to", "khoi"]  # the deeper first
PERIODS = [(["quarter", "2023-Q4"], "2024-01-10"), (["year", "2023"], "2024-01-10"), (["half", "2023-H2"], "2023-12-20"),
           (["month", "2023-11"], "2023-11-25"), (["range", "2023-11", "2024-02"], "2024-01-10")]


def make_office(root):
    """Cells that differ in every number, some of them silent or unreadable, on three levels."""
    def committee(folder, kind, code, name):
        write(f"{root}/{folder}/chibo.yaml", f"loại tổ chức: {kind}\nmã: {code}\ntên: {name}\nđịnh dạng: 1\n")

    committee(".", "đảng bộ", "dang-bo", "Đảng bộ")
    committee("khoi", "đảng bộ bộ phận", "khoi", "Khối trường học")
    committee("khoi/to", "đảng bộ bộ phận", "to", "Tổ xưởng")
    for number, folder in enumerate(CELLS):
        shutil.copytree(SOURCE + "/examples/can-tho-2023", f"{root}/{folder}")
        replace(f"{root}/{folder}/chibo.yaml", "mã: dien-dien-tu", f"mã: chi-bo-{number}")
        replace(f"{root}/{folder}/chibo.yaml", "tên: Chi bộ Điện", f"tên: Chi bộ {number}, Điện")
    os.remove(f"{root}/khoi/a-hai/hop/2023/2023-12-05-thuong-ky.yaml")
    replace(f"{root}/ba/hop/2023/2023-11-17-thuong-ky.yaml", "vắng: không",
         "vắng:\n  - {đồng chí: tai, loại: có lý do, lý do: Ốm}\n#")
    shutil.rmtree(f"{root}/im-lang/hop")
    write(f"{root}/hong/dang-vien.yaml", "đảng viên: [\n")
    write(f"{root}/chua-co/dang-vien.yaml", "đảng viên:\n")
    write(f"{root}/khoi/to/sau/hop/2023/2023-12-20-bat-thuong.yaml", "trạng thái: [\n")
    shutil.rmtree(f"{root}/khoi/to/bay/dang-phi")
    shutil.rmtree(f"{root}/thuong/chin/van-ban")
    shutil.rmtree(f"{root}/thuong/chin/ke-hoach")
    write(f"{root}/mau/quy-dinh/tinh.yaml", "mã: tinh\ntên: Quy định tỉnh\nhiệu lực từ: 2023-01-01\nquy định:\n"
          "  - khóa: hop.ty-le-du\n    giá trị: \"≥ 97 %\"\n    xác nhận: có\n")


def chibo(folder, today, *words):
    env = dict(os.environ, CHIBO_TODAY=today, LC_ALL="C.UTF-8", HOME="/nowhere", XDG_CACHE_HOME="")
    done = subprocess.run([PROGRAM, *words], cwd=folder, env=env, capture_output=True)
    return done.returncode, done.stdout.decode(), done.stderr.decode()


def report(root, period, today, *more):
    """Exit code, words, and every file that was written."""
    out = tempfile.mkdtemp(dir=os.path.dirname(root))
    code, said, err = chibo(root, today, "report", *period, "--format", FORMATS, "--output", out + "/", *more)
    files = {}
    for name in sorted(os.listdir(out)):
        with open(f"{out}/{name}", "rb") as file:
            files[name] = file.read()
    claim(len(files) == len(FORMATS.split(",")), f"{period}: every format is written: {sorted(files)} {err}")
    return code, said.replace(os.path.basename(out), "OUT"), err, files


def replace_by_summary(root, folder, period, today):
    shelf = os.path.join(root, os.path.dirname(folder), "tom-tat")
    os.makedirs(shelf, exist_ok=True)
    code, _, err = chibo(f"{root}/{folder}", today, "report", *period, "--summary", "--output", shelf + "/")
    claim(code in (0, 1), f"{folder}: a summary of {period} is written: {err}")
    shutil.rmtree(f"{root}/{folder}")


def same_reports(office, replaced, period, today):
    with tempfile.TemporaryDirectory(prefix="chibo-summaries-") as place:
        root = place + "/so"
        shutil.copytree(office, root)
        truth = report(root, period, today)
        for folder in [f for f in CELLS + COMMITTEES if f in replaced]:
            replace_by_summary(root, folder, period, today)
        told = report(root, period, today)
        what = f"{' '.join(period)} on {today}, summaries of {', '.join(replaced)}"
        claim(truth[:3] == told[:3], f"{what}: the same words and exit code: {truth[:3]} {told[:3]}")
        for name, bytes_ in truth[3].items():
            claim(told[3].get(name) == bytes_, f"{what}: {name} is the same")


def damage_goes_up(office, period, today):
    """A summary that a sub-committee could not read is named by the report of its superior too."""
    with tempfile.TemporaryDirectory(prefix="chibo-summaries-") as place:
        root = place + "/so"
        shutil.copytree(office, root)
        write(root + "/khoi/tom-tat/hong.yaml", "phiên bản: 1\n")
        truth = report(root, period, today)
        replace_by_summary(root, "khoi", period, today)
        told = report(root, period, today)
        claim(truth[3] == told[3] and truth[0] == told[0] == 1, "what a sub-committee could not read goes up with its summary")
        claim(b"khoi/tom-tat/hong.yaml" in told[3]["2023-Q4-bao-cao.txt"], "the file is named")


def committed_and_asked(office, period, today):
    """Summaries count as they were committed, and --why tells what came by them."""
    with tempfile.TemporaryDirectory(prefix="chibo-summaries-") as place:
        root = place + "/so"
        shutil.copytree(office, root)
        truth = report(root, period, today)
        asked = chibo(root, today, "report", *period, "--why", "attendance.present", "--format", "json")
        for folder in ("khoi/mot", "ba", "khoi"):
            replace_by_summary(root, folder, period, today)
        for words in (["init", "-q"], ["add", "-A"], ["-c", "user.name=a", "-c", "user.email=a@localhost", "commit", "-qm", "x"]):
            subprocess.run(["git", "-C", root, *words], check=True)
        for path in (f"{root}/tom-tat/{name}" for name in os.listdir(root + "/tom-tat")):
            write(path, "hỏng\n")
        told = report(root, period, today, "--as-committed")
        claim(truth[3] == told[3], "summaries are counted as they were committed")
        code, text, err = chibo(root, today, "report", *period, "--why", "attendance.present", "--format", "json", "--as-committed")
        claim(json.loads(text)["value"] == json.loads(asked[1])["value"] > 0, f"the same number is asked after: {code} {err}")
        for cell in json.loads(text)["cells"]:
            claim(sum(one["amount"] for one in cell["counted"]) == (cell["value"] or 0), f"reasons add up: {cell}")
            sent = [one for one in cell["counted"] if "bản tóm tắt" in one["about"]]
            claim(len(sent) <= 1 and not (sent and sent[0]["file"]), f"a summary is one reason without a place: {cell}")


def no_names(office):
    """A summary has no word of a person, a meeting or an opinion in it."""
    code, text, _ = chibo(office + "/khoi/mot", "2024-01-10", "report", "quarter", "2023-Q4", "--summary", "--output", "-")
    claim(code == 0 and "mã kiểm: " in text, "a summary is printed")
    with open(office + "/khoi/mot/dang-vien.yaml", encoding="utf-8") as file:
        for line in file:
            name = line.split("họ tên:")[1].strip() if "họ tên:" in line else ""
            claim(not name or name not in text, f"{name} stands in a summary")
    claim(len(text) < 8000, f"a summary of a quarter is small: {len(text)} characters")


with tempfile.TemporaryDirectory(prefix="chibo-summaries-") as folder:
    make_office(folder + "/so")
    no_names(folder + "/so")
    damage_goes_up(folder + "/so", *PERIODS[0])
    committed_and_asked(folder + "/so", *PERIODS[0])
    dice = random.Random(20261122)
    for period, today in PERIODS:
        same_reports(folder + "/so", CELLS + COMMITTEES, period, today)
        same_reports(folder + "/so", ["khoi"], period, today)
        for _ in range(2):
            same_reports(folder + "/so", [f for f in CELLS + COMMITTEES if dice.random() < 0.4], period, today)
sys.exit(exit_code())
