#!/usr/bin/env python3
"""Counts a small committee's quarter a second time, from the YAML files alone, and compares every number of
`chibo report quarter --format json` with it. Called with the program and the source tree."""

import datetime
import json
import os
import shutil
import subprocess
import sys
import tempfile

import yaml

from files import replace, write

PROGRAM, SOURCE = os.path.abspath(sys.argv[1]), sys.argv[2]
MONTHS = ["2023-10", "2023-11", "2023-12"]
END = datetime.date(2023, 12, 31)
GRADES = ["tốt", "khá", "trung bình", "kém"]


def read(path):
    with open(path, encoding="utf-8") as file:
        return yaml.load(file, Loader=yaml.BaseLoader)  # every value as it is written


def dong(text):
    """The rows of the example tell each sum, and nobody is exempt."""
    return int(text.replace(" đồng", "").replace(".", ""))


def day(text):
    return datetime.date.fromisoformat(text)


def some(value):
    """A list as told: blank and "không" hold nothing."""
    return value if isinstance(value, list) else []


def members_on(roster, on):
    out = []
    for member in roster:
        joined = member.get("ngày kết nạp") or member.get("ngày chính thức")
        gone = [s for s in some(member.get("trạng thái"))
                if s["loại"] in ("chuyển đi", "xóa tên", "khai trừ", "ra khỏi Đảng", "từ trần")
                and ("từ" not in s or day(s["từ"]) <= on)]
        if joined and day(joined) <= on and not gone:
            out.append(member)
    return out


def is_official(member, on):
    return bool(member.get("ngày chính thức")) and day(member["ngày chính thức"]) <= on


class Cell:
    def __init__(self, folder):
        self.roster = read(folder + "/dang-vien.yaml")["đảng viên"]
        self.plan = {}
        plan = folder + "/ke-hoach/2023.yaml"
        if os.path.exists(plan):
            for row in some(read(plan).get("lịch họp")):
                self.plan.setdefault((row["kỳ"], row["loại"]), []).append(row.get("ngày"))
        self.dues = [read(folder + "/dang-phi/" + month + ".yaml") for month in MONTHS
                     if os.path.exists(folder + "/dang-phi/" + month + ".yaml")]
        self.meetings = []
        for base, _, names in os.walk(folder + "/hop"):
            for name in names:
                meeting = read(base + "/" + name)
                meeting["stem"] = name[:-5]
                self.meetings.append(meeting)
        self.meetings.sort(key=lambda m: (m.get("ngày", ""), m["stem"]))

    def held(self, kinds=None):
        return [m for m in self.meetings
                if m["trạng thái"] == "đã họp" and m["kỳ"] in MONTHS and (kinds is None or m["loại"] in kinds)]

    def roll(self, meeting):
        """Present and expected; None where nobody was counted."""
        call = meeting.get("điểm danh", "")
        expected = len(members_on(self.roster, day(meeting["ngày"])))
        if call == "đầy đủ" or call == "theo danh sách":
            return expected - len(some(meeting.get("vắng"))), expected
        return None

    def numbers(self):
        on = END
        here = members_on(self.roster, on)
        official = [m for m in here if is_official(m, on)]
        out = {"members": {"all": len(here), "official": len(official), "probationary": len(here) - len(official),
                           "exempt": 0, "away": 0, "temporarily_in": 0}}
        regular = self.held(["thường kỳ"])
        recorded = {m["kỳ"] for m in self.meetings if m["loại"] == "thường kỳ"}
        met = {m["kỳ"] for m in regular}
        unclear = {m["kỳ"] for m in self.meetings
                   if m["loại"] == "thường kỳ" and m["kỳ"] in MONTHS and not (m.get("trạng thái") and m.get("ngày"))} - met
        on_time = sum(1 for m in regular
                      if m["ngày"] in self.plan.get((m["kỳ"], "thường kỳ"), []) or 3 <= day(m["ngày"]).day <= 7)
        out["regular"] = {"months_due": 3, "held": len(regular), "on_time": on_time, "late": len(regular) - on_time,
                          "untimed": 0, "not_held": len({p for p in recorded if p in MONTHS}) - len(regular) - len(unclear), "unclear": len(unclear),
                          "missing": len([p for p in MONTHS if p not in recorded])}
        met = sum(1 for m in regular
                  if m.get("họp chi ủy") or any(c["loại"] == "chi ủy" and c["kỳ"] == m["kỳ"] and c["ngày"] <= m["ngày"]
                                                for c in self.held(["chi ủy"])))
        out["committee_first"] = {"required": len(regular), "met": met}
        own = self.held(["thường kỳ", "chuyên đề", "bất thường"])
        rolls = [self.roll(m) for m in own]
        known = [r for r in rolls if r]
        mean = sum(10**9 * p // e for p, e in known)
        present, expected = sum(p for p, _ in known), sum(e for _, e in known)
        out["attendance"] = {"meetings": len(known), "unknown_meetings": len(rolls) - len(known),
                             "present": present if known else None, "expected": expected if known else None,
                             "share_basis_points": present * 10**4 // expected if known else None,
                             "mean_basis_points": (mean // len(known) + 50) // 10**5 if known else None,
                             "cells_reaching": 1 if known and present * 100 >= 85 * expected else 0,
                             "cells_below": 1 if known and present * 100 < 85 * expected else 0}
        ids = {m["mã"] for m in self.roster}
        speakers, opinions, heard = set(), 0, 0
        for meeting in own:
            voices = [o for item in some(meeting.get("chương trình")) for o in some(item.get("ý kiến"))
                      if o.get("đồng chí") in ids and o.get("nội dung")]
            told = bool(voices) or any(item.get("nội dung") or item.get("kết luận")
                                       for item in some(meeting.get("chương trình")))
            heard += told
            opinions += len(voices)
            speakers |= {o["đồng chí"] for o in voices}
        out["voices"] = {"speakers": len(speakers) if heard else None, "opinions": opinions if heard else None,
                         "unknown_meetings": len(own) - heard}
        themes = len(self.held(["chuyên đề"]))
        out["thematic"] = {"held": themes, "quarters_judged": 1, "quarters_lacking": 1 if themes < 1 else 0}
        turns = {t["đồng chí"] for m in self.held() for item in some(m.get("chương trình"))
                 for t in some(item.get("lượt")) if not t.get("hoãn")}
        had = {t["đồng chí"] for m in self.meetings if m["trạng thái"] == "đã họp"
               for item in some(m.get("chương trình")) for t in some(item.get("lượt")) if not t.get("hoãn")}
        out["turns"] = {"done": len(turns), "outstanding": len([m for m in here if m["mã"] not in had])}
        out["tasks"] = self.tasks()
        own_grades = [m.get("tự đánh giá", {}).get("xếp loại") for m in self.held(["thường kỳ", "chuyên đề"])]
        ungraded = [m for m in regular if not m.get("tự đánh giá", {}).get("xếp loại")]
        judged = [[s for s in some(m.get("đánh giá của cấp trên")) if s.get("xếp loại")]
                  for m in self.held(["thường kỳ", "chuyên đề"])]
        above = [sorted(of, key=lambda s: s.get("vai trò") != "chính thức")[0]["xếp loại"] for of in judged if of]
        out["grades"] = {"own": {g: own_grades.count(g) for g in GRADES}, "ungraded": len(ungraded),
                         "superior": {g: above.count(g) if above else None for g in GRADES}}
        reasons = [a.get("loại") for m in own if self.roll(m) for a in some(m.get("vắng"))]
        out["absences"] = {"meetings": len(known), "excused": reasons.count("có lý do"),
                           "unexcused": reasons.count("không lý do"),
                           "unclear": len(reasons) - reasons.count("có lý do") - reasons.count("không lý do")}
        # HD 12 of 2018 gives no day for sending papers up, and nobody of the example is on probation
        out["papers"] = {"in_time": 0, "late": 0, "unsent": 0}
        out["probation_due"] = 0
        out["dues"] = self.dues_of()
        planned = [kind for (period, kind), rows in self.plan.items() if period in MONTHS for _ in rows]
        out["plan"] = {"cells": 1, "regular": planned.count("thường kỳ"), "themes": planned.count("chuyên đề"),
                       "inspections": 0, "inspections_concluded": 0}
        return out

    def dues_of(self):
        rows = [row for month in self.dues for row in some(month.get("thu"))]
        sums = [(dong(row.get("mức")), dong(row.get("đã nộp"))) for row in rows]
        return {"months": len(self.dues), "months_without_record": len(MONTHS) - len(self.dues),
                "to_collect": sum(due for due, _ in sums), "collected": sum(paid for _, paid in sums),
                "owed": sum(max(0, due - paid) for due, paid in sums), "unknown_rows": 0}

    def tasks(self):
        results = {}
        for meeting in self.meetings:
            for result in some(meeting.get("kết quả nhiệm vụ")):
                if meeting["trạng thái"] == "đã họp" and result.get("trạng thái"):
                    results[result["mã"]] = (result["trạng thái"], meeting["kỳ"])
                if result.get("hạn mới"):
                    results.setdefault("hạn " + result["mã"], result["hạn mới"])
        count = {"done": 0, "open": 0, "overdue": 0}
        for meeting in self.meetings:
            if meeting["trạng thái"] != "đã họp" or meeting["kỳ"] > MONTHS[-1]:
                continue
            for task in some(meeting.get("nhiệm vụ")):
                state, heard = results.get(task["mã"], ("", ""))
                if state == "hoàn thành" and heard < MONTHS[0]:
                    continue
                due = results.get("hạn " + task["mã"], task.get("hạn", ""))
                late = due[:1].isdigit() and day(due) < END
                count["done" if state == "hoàn thành" else "overdue" if late else "open"] += 1
        return count


def make_committee(root):
    write(root + "/chibo.yaml", "loại tổ chức: đảng bộ\nmã: dang-bo\ntên: Đảng bộ\nđịnh dạng: 1\n")
    write(root + "/khoi/chibo.yaml", "loại tổ chức: đảng bộ bộ phận\nmã: khoi\ntên: Khối trường học\nđịnh dạng: 1\n")
    example = SOURCE + "/examples/can-tho-2023"
    shutil.copytree(example, root + "/khoi/mot")
    shutil.copytree(example, root + "/khoi/a-hai")
    shutil.copytree(example, root + "/ba")
    replace(root + "/khoi/a-hai/chibo.yaml", "mã: dien-dien-tu", "mã: hai")
    replace(root + "/khoi/a-hai/chibo.yaml", "tên: Chi bộ Điện", "tên: Chi bộ Hai, Điện")
    os.remove(root + "/khoi/a-hai/hop/2023/2023-12-05-thuong-ky.yaml")
    replace(root + "/ba/chibo.yaml", "mã: dien-dien-tu", "mã: ba")
    replace(root + "/ba/chibo.yaml", "tên: Chi bộ Điện", "tên: Chi bộ Ba, Điện")
    replace(root + "/ba/hop/2023/2023-11-17-thuong-ky.yaml", "vắng: không", "vắng:\n  - {đồng chí: tai, loại: có lý do, lý do: Ốm}\n#")
    shutil.copytree(SOURCE + "/examples/vien-kiem-sat-2019", root + "/im-lang")


def make_findings(root):
    """Books of two years with findings of every kind: mended in time, late, reopened, moved, undated, overdue, written wrongly."""
    def finding(number, due, *rows):
        out = f"      - mã: kt-{number:02}\n        khuyết điểm: Thiếu sổ.\n        việc: Lập sổ {number}\n        hạn: {due}\n"
        return out + ("        theo dõi:\n" + "".join(f"          - {{{row}}}\n" for row in rows) if rows else "")

    def conclusion(number, day, cell, *findings):
        return (f"  - số: {number}-KL/ĐU\n    ngày: {day}\n    chi bộ: {cell}\n    nội dung: Kiểm tra\n    việc:\n"
                + "".join(findings))

    done, doing = "trạng thái: hoàn thành", "trạng thái: đang làm"
    write(root + "/kiem-tra/2022.yaml", "năm: 2022\nkết luận:\n" + conclusion(
        1, "2022-05-10", "ba", finding(1, "2022-12-31", f"ngày: 2023-10-20, {done}"), finding(2, "2023-01-31")))
    write(root + "/kiem-tra/2023.yaml", "năm: 2023\nkết luận:\n" + conclusion(
        2, "2023-09-10", "hai",
        finding(3, "2023-10-31", f"ngày: 2023-11-05, {done}, ngày xong: 2023-10-30"),
        finding(4, "2023-10-31", "ngày: 2023-10-25, gia hạn: 2024-02-01", f"ngày: 2023-12-01, {doing}"),
        finding(5, "2023-11-30", f"ngày: 2023-10-05, {done}", f"ngày: 2023-12-10, {doing}")) + conclusion(
        3, "2023-11-10", "ba",
        finding(6, "2023-12-31", f"{done}"), finding(7, "2023-12-31"), finding(8, "2024-03-31"),
        finding(9, "2023-11-31"), finding(10, "2023-10-31", "ngày: 2023-11-20, trạng thái: gần xong"),
        finding(11, "2023-10-31", "ngày: 2023-11-20, gia hạn: 2023-12-32")))


def findings_counted(root, told):
    names = {line["code"]: line["name"] for line in told["by_cell"]}
    out = {"concluded": 0, "mended_in_time": 0, "mended_late": 0, "mended_untimed": 0, "open": 0, "overdue": 0,
           "unknown": 0, "overdue_cells": [], "unread": []}
    def as_day(text):
        return datetime.date.fromisoformat(text)
    def is_day(text):
        try:
            return bool(as_day(text))
        except ValueError:
            return False
    def in_quarter(day):
        return day.isoformat()[:7] in MONTHS
    for year in (2022, 2023):
        for one in read(f"{root}/kiem-tra/{year}.yaml")["kết luận"]:
            for found in one["việc"]:
                out["concluded"] += in_quarter(as_day(one["ngày"]))
                rows = [r for r in found.get("theo dõi", []) if not r.get("ngày") or as_day(r["ngày"]) <= END]
                said = [found["hạn"]] + [r["gia hạn"] for r in found.get("theo dõi", []) if "gia hạn" in r]
                states = [r["trạng thái"] for r in found.get("theo dõi", []) if "trạng thái" in r]
                if not all(map(is_day, said)) or set(states) - {"hoàn thành", "đang làm", "chưa làm"}:
                    out["unknown"] += 1
                    continue
                due = as_day(([found["hạn"]] + [r["gia hạn"] for r in rows if "gia hạn" in r])[-1])
                states = [r for r in rows if "trạng thái" in r]
                if not states or states[-1]["trạng thái"] != "hoàn thành":
                    late = due < END
                    out["overdue" if late else "open"] += 1
                    if late and names[one["chi bộ"]] not in out["overdue_cells"]:
                        out["overdue_cells"].append(names[one["chi bộ"]])
                    continue
                [row] = states
                if not row.get("ngày"):
                    out["mended_untimed"] += in_quarter(as_day(one["ngày"]))
                elif in_quarter(as_day(row["ngày"])):
                    out["mended_in_time" if as_day(row.get("ngày xong", row["ngày"])) <= due else "mended_late"] += 1
    return out


def differences(told, counted, at):
    if isinstance(counted, dict):
        for key in sorted(set(counted) | set(told or {})):
            yield from differences((told or {}).get(key, "missing"), counted.get(key, "missing"), at + "." + key)
    elif told != counted:
        yield f"{at}: chibo says {told}, counted {counted}"


def sums_of_parts(told):
    """Every block is the sum of its cells; months add up to the quarter."""
    cells = [line for line in told["by_cell"] if line["numbers"]]
    for block in told["blocks"]:
        inside = [line["numbers"]["members"]["all"] for line in cells if (line["block"] or "") == block["name"]]
        whole = block["numbers"]["members"]["all"] if block["numbers"] else None
        if whole != (sum(inside) if inside else None):
            yield f"block {block['name']}: members {whole}, its cells have {inside}"
    for key in (("regular", "held"), ("regular", "missing"), ("attendance", "present"), ("attendance", "expected")):
        months = sum(month["numbers"][key[0]][key[1]] or 0 for month in told["months"])
        if months != told["total"][key[0]][key[1]]:
            yield f"months: {key[1]} add up to {months}, the quarter has {told['total'][key[0]][key[1]]}"


def add(one, other):
    if isinstance(one, dict):
        return {key: add(one[key], other[key]) for key in one}
    return other if one is None else one if other is None else one + other


def main():
    with tempfile.TemporaryDirectory() as root:
        make_committee(root)
        make_findings(root)
        env = dict(os.environ, CHIBO_TODAY="2024-01-10", LC_ALL="C.UTF-8")
        run = subprocess.run([PROGRAM, "report", "quarter", "2023-Q4", "--format", "json"], cwd=root, env=env,
                             capture_output=True, text=True)
        told = json.loads(run.stdout)
        faults = []
        cells = {line["folder"]: line for line in told["by_cell"]}
        sums = None
        means = 0
        for folder in ("ba", "khoi/a-hai", "khoi/mot"):
            counted = Cell(root + "/" + folder).numbers()
            faults += differences(cells[folder]["numbers"], counted, folder)
            sums = counted if sums is None else add(sums, counted)
        if cells["im-lang"]["standing"] != "silent" or cells["im-lang"]["numbers"] is not None:
            faults.append("im-lang: a cell without records must be in no sum")
        rolls = [r for f in ("ba", "khoi/a-hai", "khoi/mot")
                 for c in [Cell(root + "/" + f)] for m in c.held(["thường kỳ", "chuyên đề", "bất thường"])
                 for r in [c.roll(m)] if r]
        means = sum(10**9 * p // e for p, e in rolls) // len(rolls)
        sums["attendance"]["mean_basis_points"] = (means + 50) // 10**5
        sums["attendance"]["share_basis_points"] = (sums["attendance"]["present"] * 10**4
                                                    // sums["attendance"]["expected"])
        faults += differences(told["total"], sums, "total")
        faults += differences(told["findings"], findings_counted(root, told), "findings")
        faults += sums_of_parts(told)
        missing = {f: cells[f]["months_without_record"] for f in cells}
        if missing["khoi/a-hai"] != ["2023-12"] or missing["ba"] or missing["khoi/mot"]:
            faults.append(f"months without a record: {missing}")
        if told["cells"] != 4 or told["counted"] != 3:
            faults.append(f"cells: {told['counted']} of {told['cells']}")
        print("\n".join(faults) or f"every number of {told['counted']} cells and their sum agrees")
        sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
