"""The numbers of the four quarters, counted by hand from the year as it was designed.

numbers.py FOLDER: FOLDER holds quy-1.json … quy-4.json"""
import json
import pathlib
import sys

# Present / expected, chi bộ meetings in order. Expected: twelve members without the one exempt;
# without Tuấn from March to June (away), without Sơn from 20 May (left), with Yến from August.
ATTENDANCE = {
    "2026-01-05-thuong-ky": (10, 11),  # Nam
    "2026-02-05-chuyen-de": (11, 11),
    "2026-02-05-thuong-ky": (11, 11),
    "2026-03-10-thuong-ky": (9, 10),  # Phúc
    "2026-04-06-thuong-ky": (10, 10),
    "2026-05-05-thuong-ky": (8, 10),  # Hương, Bình
    "2026-05-15-chuyen-de": (9, 10),  # Nam
    "2026-06-05-thuong-ky": (9, 9),
    "2026-07-06-thuong-ky": (9, 10),  # Mai
    "2026-07-20-bat-thuong": (10, 10),
    "2026-08-05-thuong-ky": (11, 11),
    "2026-08-20-chuyen-de": (11, 11),
    "2026-09-04-thuong-ky": (10, 11),  # Nam, unexcused
    "2026-10-05-thuong-ky": (10, 11),  # Phúc
    "2026-11-05-thuong-ky": (11, 11),
    "2026-11-19-chuyen-de": (10, 11),  # Yến
    "2026-12-04-thuong-ky": (11, 11),
    "2026-12-18-kiem-diem": (11, 11),
}

# Members at the end of the quarter, meetings held by kind, Σ present and expected of the chi bộ's
# meetings, people who spoke and opinions, turns, tasks by how they stand.
QUARTERS = {
    1: {
        "members": {"all": 12, "official": 11, "probationary": 1, "exempt": 1, "away": 1,
                    "temporarily_in": 0},
        "held": {"chi ủy": 3, "thường kỳ": 3, "chuyên đề": 1},
        "not_held": [],  # put off on 05/03, held on 10/03
        "attendance": (10 + 11 + 11 + 9, 11 + 11 + 11 + 10),
        "voices": (8, 3 + 2 + 3 + 2),
        "turns": ["hoa", "minh", "thu"],
        "outstanding": ["binh", "huong", "lan", "mai", "nam", "phuc", "son"],
        "tasks": {"2026-01-a": "done", "2026-01-b": "open", "2026-02-a": "done",
                  "2026-02-b": "open", "cv-12-a": "done"},
    },
    2: {
        "members": {"all": 11, "official": 11, "probationary": 0, "exempt": 1, "away": 1,
                    "temporarily_in": 0},
        "held": {"chi ủy": 3, "thường kỳ": 3, "chuyên đề": 1},
        "not_held": [],
        "attendance": (10 + 8 + 9 + 9, 10 + 10 + 10 + 9),
        "voices": (6, 2 + 1 + 3 + 2),
        "turns": ["huong", "lan", "nam"],
        "outstanding": ["binh", "mai", "phuc"],
        "tasks": {"2026-01-b": "done", "2026-02-b": "done", "2026-04-a": "done",
                  "2026-04-b": "done"},
    },
    3: {
        "members": {"all": 12, "official": 12, "probationary": 0, "exempt": 1, "away": 0,
                    "temporarily_in": 0},
        "held": {"chi ủy": 3, "thường kỳ": 3, "chuyên đề": 1, "bất thường": 1},
        "not_held": [],
        "attendance": (9 + 10 + 11 + 11 + 10, 10 + 10 + 11 + 11 + 11),
        "voices": (7, 1 + 2 + 2 + 2 + 2),
        "turns": ["mai", "phuc", "tuan"],
        "outstanding": ["binh", "yen"],
        "tasks": {"2026-07-a": "done", "2026-08-a": "overdue", "2026-08-b": "open"},
    },
    4: {
        "members": {"all": 12, "official": 12, "probationary": 0, "exempt": 1, "away": 0,
                    "temporarily_in": 0},
        "held": {"chi ủy": 3, "thường kỳ": 3, "chuyên đề": 1, "kiểm điểm cuối năm": 1},
        "not_held": [],
        "attendance": (10 + 11 + 10 + 11 + 11, 11 + 11 + 11 + 11 + 11),
        "voices": (9, 2 + 1 + 3 + 2 + 3),
        "turns": ["binh", "hoa", "yen"],
        "outstanding": [],
        "tasks": {"2026-08-a": "done", "2026-08-b": "done", "2026-10-a": "done",
                  "cv-58-a": "open"},
    },
}


def found(report):
    """The same numbers as the report tells them."""
    held = {}
    for meeting in report["meetings"]:
        held[meeting["kind"]] = held.get(meeting["kind"], 0) + 1
    return {
        "members": report["members"],
        "held": held,
        "not_held": report["not_held"],
        "attendance": (report["attendance"]["present"], report["attendance"]["expected"]),
        "voices": (report["voices"]["speakers"], report["voices"]["opinions"]),
        "turns": sorted(report["turns"]["done"]),
        "outstanding": sorted(report["turns"]["outstanding"]),
        "tasks": {task["id"]: task["standing"] for task in report["tasks"]},
    }


def main(folder):
    wrong = 0
    seen = {}
    for number, designed in QUARTERS.items():
        report = json.loads((folder / f"quy-{number}.json").read_text(encoding="utf-8"))
        for what, value in found(report).items():
            if value != designed[what]:
                wrong += 1
                print(f"quarter {number}, {what}: designed {designed[what]}, reported {value}")
        seen.update({m["record"]: (m["present"], m["expected"]) for m in report["meetings"]
                     if m["kind"] != "chi ủy"})
    if seen != ATTENDANCE:
        wrong += 1
        print("attendance:", sorted(set(seen.items()) ^ set(ATTENDANCE.items())))
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(pathlib.Path(sys.argv[1])))
